import type { Telling } from '../acts/act.js';
import { compareText } from '../acts/recording.js';
import { compareStandings } from '../acts/standing.js';
import type { Standing } from '../sources/sources.events.js';
import { agree } from '../values/agree.js';
import type { Value } from '../values/value.js';
import type { HeldStance, HeldValue, Outcome, StanceSubject } from './answer.js';
import type { Mark } from './mark.js';
import type { MarkOrder } from './order.js';

/** Whether two marks show the same, whatever it is about: the same stance, and values that agree. */
export function showTheSame(a: Mark, b: Mark): boolean {
  return a.stance === b.stance && sameValue(a, b);
}

/** Whether two marks that bear on the value leave the same one, or none in the same way. */
export function sameValue(a: Mark, b: Mark): boolean {
  if (a.value === undefined || b.value === undefined) {
    return a.value === b.value && (a.origin !== 'END' || a.stance === b.stance);
  }
  return a.value === b.value || agreeRemembered(a.value, b.value);
}

const agreements = new WeakMap<Value, WeakMap<Value, boolean>>();

/** Values are read from records and never change, and the marks of one answer share those that are written the same. */
function agreeRemembered(one: Value, other: Value): boolean {
  const known = agreements.get(one)?.get(other);
  if (known !== undefined) return known;
  const verdict = agree(one, other);
  const verdicts = agreements.get(one) ?? new WeakMap<Value, boolean>();
  agreements.set(one, verdicts.set(other, verdict));
  return verdict;
}

/**
 * The largest sets of marks of which each agrees with each. One that agrees with two others which disagree is in two
 * sets: it speaks for both.
 */
export function alikeSets(
  marks: readonly Mark[],
  alike: (a: Mark, b: Mark) => boolean,
): readonly (readonly Mark[])[] {
  // Marks that say the very same are in the same sets: one of them is enough to find these.
  const same = Map.groupBy(marks, said);
  const first = [...same.values()].flatMap(([mark]) => mark ?? []);
  return cliques(first, alike)
    .map((set) => marks.filter((mark) => set.some((one) => said(one) === said(mark))))
    .map((set) => set.toSorted(byMarkId))
    .sort((a, b) => compareText(a[0]?.id ?? '', b[0]?.id ?? '') || compareText(idsOf(a), idsOf(b)));
}

function said({ stance, value }: Mark): string {
  return JSON.stringify([stance, value]);
}

/** Bron and Kerbosch's search with a pivot. */
function cliques(
  marks: readonly Mark[],
  alike: (a: Mark, b: Mark) => boolean,
): readonly (readonly Mark[])[] {
  const found: (readonly Mark[])[] = [];
  const grow = (set: readonly Mark[], open: readonly Mark[], done: readonly Mark[]): void => {
    const pivot = open[0] ?? done[0];
    if (pivot === undefined) {
      found.push(set);
      return;
    }
    let [left, past] = [open, done];
    for (const mark of open.filter((one) => one === pivot || !alike(one, pivot))) {
      const fits = (one: Mark): boolean => one !== mark && alike(one, mark);
      grow([...set, mark], left.filter(fits), past.filter(fits));
      left = left.filter((one) => one !== mark);
      past = [...past, mark];
    }
  };
  if (marks.length > 0) grow([], marks, []);
  return found;
}

/** The stance that these marks show together, held since the first of the run that nothing in the pool interrupts. */
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

/** The value that these marks leave together, or how it ended. */
export function heldValue(
  set: readonly Mark[],
  pool: readonly Mark[],
  order: MarkOrder,
): HeldValue | undefined {
  const [first] = set;
  if (first === undefined) return undefined;
  const value = fullest(set.flatMap((mark) => mark.value ?? []));
  const end = first.stance === 'WITHDRAWN' || first.stance === 'LAPSED' ? first.stance : undefined;
  return {
    ...(value === undefined ? {} : { value }),
    ...(end === undefined || value !== undefined ? {} : { end }),
    since: sinceOf(set, pool, (mark) => set.every((one) => sameValue(one, mark)), order),
    ...toldIn(set),
  };
}

/** Whether two outcomes give the same stance and the same value. */
export function sameOutcome(a: Outcome, b: Outcome): boolean {
  return a.stance?.stance === b.stance?.stance && sameHeldValue(a.value, b.value);
}

function sameHeldValue(a: HeldValue | undefined, b: HeldValue | undefined): boolean {
  if (a?.value === undefined || b?.value === undefined) {
    return a?.value === b?.value && a?.end === b?.end && (a === undefined) === (b === undefined);
  }
  return agree(a.value, b.value);
}

/** A run goes back as long as everything that differs certainly came before it; what is uncertain interrupts it. */
function sinceOf(
  set: readonly Mark[],
  pool: readonly Mark[],
  same: (mark: Mark) => boolean,
  order: MarkOrder,
): number {
  const others = order.latestFirst(pool.filter((mark) => !same(mark)));
  const run = pool.filter(
    (mark) => same(mark) && others.every((other) => order.precedes(other, mark)),
  );
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

/** Of values that agree, the one that leaves least unsaid. */
function fullest(values: readonly Value[]): Value | undefined {
  const ranked = values
    .map((value) => ({ value, text: JSON.stringify(value) }))
    .map(({ value, text }) => ({ value, text, silences: text.split('"NOT_STATED"').length }));
  return ranked.sort((a, b) => a.silences - b.silences || compareText(a.text, b.text))[0]?.value;
}

/** The ids of the records that marks rest on: what says so, and the act that it says it of. */
export function recordsOf(marks: readonly Mark[]): readonly string[] {
  return distinct(marks.flatMap(({ record, act }) => [record.id, act.id])).sort(compareText);
}

function idsOf(marks: readonly Mark[]): string {
  return marks.map(({ id }) => id).join();
}

function byMarkId(a: Mark, b: Mark): number {
  return compareText(a.id, b.id);
}

function distinct<T extends string | StanceSubject>(items: readonly T[]): T[] {
  const seen = new Map(items.map((item) => [JSON.stringify(item), item]));
  return [...seen].sort(([a], [b]) => compareText(a, b)).map(([, item]) => item);
}
