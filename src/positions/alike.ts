import { compareText } from '../acts/recording.js';
import { compareBounds } from '../times/bounds.js';
import { agree } from '../values/agree.js';
import type { Value } from '../values/value.js';
import { bearsOnValue, type Mark } from './mark.js';

/** Whether two marks show the same, whatever it is about: the same stance, and values that agree. */
export function showTheSame(a: Mark, b: Mark): boolean {
  return a.stance === b.stance && sameValue(a, b);
}

/** Whether two marks that bear on the value leave the same one, or none in the same way. */
export function sameValue(a: Mark, b: Mark): boolean {
  if (a.value === undefined || b.value === undefined) {
    return a.value === b.value && (!bearsOnValue(a) || a.stance === b.stance);
  }
  return a.value === b.value || agreeRemembered(a.value, b.value);
}

const agreements = new WeakMap<Value, WeakMap<Value, boolean>>();

/** Values are read from records and never change, and the marks of one answer share those that are written the same. */
export function agreeRemembered(one: Value, other: Value): boolean {
  const known = agreements.get(one)?.get(other) ?? agreements.get(other)?.get(one);
  if (known !== undefined) return known;
  const verdict = agree(one, other);
  const verdicts = agreements.get(one) ?? new WeakMap<Value, boolean>();
  agreements.set(one, verdicts.set(other, verdict));
  return verdict;
}

/** Marks that show one position: the first of them says it, each other says the same or agrees with that. */
type AlikeSet = readonly [Mark, ...Mark[]];

/**
 * The positions that marks show: one for each thing said that nothing more definite speaks for, with all that agrees
 * with it. What agrees with two that disagree is in both sets; what disagrees with the first of a set never is in it.
 *
 * There are never more sets than things said. What could be meant by combining them, one aspect from here and one from
 * there, grows beyond all bounds, and nobody said it.
 */
export function alikeSets(
  marks: readonly Mark[],
  alike: (a: Mark, b: Mark) => boolean,
): readonly AlikeSet[] {
  const said = fullestFirst(marks).filter(saidFirst());
  const agreeing = said.map((one) => agreeingWith(one, said, alike));
  return said
    .filter((_, index) => speaksForItself(index, agreeing))
    .map((first): AlikeSet => {
      const others = marks.filter((mark) => mark !== first && alike(mark, first));
      return [first, ...others.sort(byMarkId)];
    })
    .toSorted(
      (one, other) => compareBounds(latestOf(one), latestOf(other)) || bySaying(one[0], other[0]),
    );
}

function latestOf(set: AlikeSet): number {
  return Math.min(...set.map(({ moment }) => moment.latest));
}

function bySaying(one: Mark, other: Mark): number {
  return compareText(saying(one), saying(other));
}

/** Lets one mark pass of those that say the very same. */
function saidFirst(): (mark: Mark) => boolean {
  const seen = new Set<string>();
  return (mark) => seen.size < seen.add(saying(mark)).size;
}

function saying({ stance, value }: Mark): string {
  return JSON.stringify([value, stance]);
}

/** Which of the things said agree with one of them, itself included: a bit for each. */
function agreeingWith(
  mark: Mark,
  said: readonly Mark[],
  alike: (a: Mark, b: Mark) => boolean,
): bigint {
  const bits = said.map((other) => (mark === other || alike(mark, other) ? '1' : '0'));
  return BigInt(`0b${bits.join('')}`);
}

/** Whether no other thing said, agreeing with it, leaves less open; of those that leave as much open, the first does. */
function speaksForItself(index: number, agreeing: readonly bigint[]): boolean {
  const own = agreeing[index] ?? 0n;
  return !agreeing.some(
    (other, place) => (other & own) === other && (other !== own || place < index),
  );
}

/** The marks, those that leave least unsaid first. */
export function fullestFirst(marks: readonly Mark[]): readonly Mark[] {
  return marks
    .map((mark) => ({ mark, text: saying(mark) }))
    .map(({ mark, text }) => ({ mark, text, silences: text.split('"NOT_STATED"').length }))
    .sort(
      (a, b) => a.silences - b.silences || compareText(a.text, b.text) || byMarkId(a.mark, b.mark),
    )
    .map(({ mark }) => mark);
}

function byMarkId(a: Mark, b: Mark): number {
  return compareText(a.id, b.id);
}
