import type { Telling } from '../acts/act.js';
import { compareText } from '../acts/recording.js';
import { compareStandings } from '../acts/standing.js';
import type { Standing } from '../sources/sources.events.js';
import { agree } from '../values/agree.js';
import type { Value } from '../values/value.js';
import type { HeldStance, HeldValue, Outcome, StanceSubject } from './answer.js';
import { bearsOnValue, type Mark } from './mark.js';
import type { MarkOrder } from './order.js';

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
function agreeRemembered(one: Value, other: Value): boolean {
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
    .map((set) => ({ set, ids: set.map(({ id }) => id).sort(compareText) }))
    .sort(
      (a, b) =>
        compareText(a.ids[0] ?? '', b.ids[0] ?? '') || compareText(a.ids.join(), b.ids.join()),
    )
    .map(({ set }) => set);
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

/** The stance that these marks show, held since the first of the run that nothing in the pool interrupts. */
export function heldStance(
  set: readonly Mark[],
  pool: readonly Mark[],
  order: MarkOrder,
): HeldStance | undefined {
  const [first] = set;
  if (first === undefined) return undefined;
  return {
    stance: first.stance,
    since: sinceOf(set, pool, (mark) => mark.stance === first.stance, order),
    ...toldIn(set),
    about: distinct(set.flatMap(({ about }) => about ?? [])),
    conditions: distinct(set.flatMap(({ conditions }) => conditions)),
  };
}

/** The value that the first of these marks leaves and the others agree with, or how it ended. */
export function heldValue(
  set: readonly Mark[],
  pool: readonly Mark[],
  order: MarkOrder,
): HeldValue | undefined {
  const [first] = set;
  if (first === undefined) return undefined;
  const { value } = first;
  const end = first.stance === 'WITHDRAWN' || first.stance === 'LAPSED' ? first.stance : undefined;
  return {
    ...(value === undefined ? {} : { value }),
    ...(end === undefined || value !== undefined ? {} : { end }),
    since: sinceOf(set, pool, (mark) => sameValue(first, mark), order),
    ...toldIn(set),
  };
}

/** Whether two outcomes give the same stance and the same value. */
export function sameOutcome(a: Outcome, b: Outcome): boolean {
  return a.stance?.stance === b.stance?.stance && sameHeldValue(a.value, b.value);
}

/** Whether each is the same value, or the same end of one, or neither is any. */
export function sameHeldValue(a: HeldValue | undefined, b: HeldValue | undefined): boolean {
  if (a?.value === undefined || b?.value === undefined) {
    return a?.value === b?.value && a?.end === b?.end && (a === undefined) === (b === undefined);
  }
  return a.value === b.value || agreeRemembered(a.value, b.value);
}

/** A run goes back as long as nothing that differs lies, or may lie, between it and what it leads to. */
function sinceOf(
  set: readonly Mark[],
  pool: readonly Mark[],
  same: (mark: Mark) => boolean,
  order: MarkOrder,
): number {
  const comesAfter = (other: Mark): boolean => set.every((mark) => order.precedes(mark, other));
  const clear = (mark: Mark): boolean => order.isClear(mark);
  const others = order.latestFirst(pool.filter((mark) => !same(mark) && !comesAfter(mark)));
  const run = pool.filter(
    (mark) => same(mark) && others.every((other) => order.precedes(other, mark)),
  );
  if (order.horizon?.since === true && !(others.some(clear) && run.every(clear)))
    order.horizon.miss();
  return Math.min(...[...set, ...run].map(({ moment }) => moment.latest));
}

function toldIn(
  set: readonly Mark[],
): Pick<HeldStance, 'level' | 'telling' | 'standing' | 'records'> {
  const levels = set.map(({ level }) => level);
  return {
    level: levels.find((level) => level !== 'UNKNOWN_LEVEL') ?? 'UNKNOWN_LEVEL',
    telling: tellings.find((telling) => set.some((mark) => mark.telling === telling)) ?? 'OWN_WORD',
    standing: highest(set.map(({ standing }) => standing)),
    records: recordsOf(set),
  };
}

/** Whose word weighs most, first. */
const tellings: readonly Telling[] = ['OWN_WORD', 'THIRD_PARTY', 'OTHER_PARTY'];

function highest(standings: readonly Standing[]): Standing {
  return standings.reduce((a, b) => (compareStandings(a, b) >= 0 ? a : b));
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

/** The ids of the records that marks rest on: what says so, the act that it says it of, and who tells its value. */
export function recordsOf(marks: readonly Mark[]): readonly string[] {
  return distinct(
    marks.flatMap(({ record, act, variant }) => [
      record.id,
      act.id,
      ...(variant ? [variant.id] : []),
    ]),
  ).sort(compareText);
}

function byMarkId(a: Mark, b: Mark): number {
  return compareText(a.id, b.id);
}

function distinct<T extends string | StanceSubject>(items: readonly T[]): T[] {
  const seen = new Map(items.map((item) => [JSON.stringify(item), item]));
  return [...seen].sort(([a], [b]) => compareText(a, b)).map(([, item]) => item);
}
