import type { Level, Telling } from '../acts/act.js';
import { ranks } from '../acts/level.js';
import { compareText } from '../acts/recording.js';
import { compareStandings } from '../acts/standing.js';
import type { Standing } from '../sources/sources.events.js';
import { agreeRemembered } from './alike.js';
import type { HeldStance, HeldValue, Outcome, StanceSubject } from './answer.js';
import type { Mark } from './mark.js';
import type { MarkOrder } from './order.js';
import { type Course, stanceSince, valueSince } from './since.js';

/** The stance that these marks show, and since when it is held. */
export function heldStance(
  [first, ...others]: readonly Mark[],
  course: Course,
  order: MarkOrder,
): HeldStance | undefined {
  if (first === undefined) return undefined;
  const set = [first, ...others] as const;
  return {
    stance: first.stance,
    since: stanceSince(set, course, order),
    ...toldIn(set),
    about: distinct(set.flatMap(({ about }) => about ?? [])),
    conditions: distinct(set.flatMap(({ conditions }) => conditions)),
  };
}

/** The value that the first of these marks leaves and the others agree with, or how it ended. */
export function heldValue(
  [first, ...others]: readonly Mark[],
  course: Course,
  order: MarkOrder,
): HeldValue | undefined {
  if (first === undefined) return undefined;
  const set = [first, ...others] as const;
  const { value } = first;
  const end = first.stance === 'WITHDRAWN' || first.stance === 'LAPSED' ? first.stance : undefined;
  return {
    ...(value === undefined ? {} : { value }),
    ...(end === undefined || value !== undefined ? {} : { end }),
    since: valueSince(set, course, order),
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

function toldIn(
  set: readonly Mark[],
): Pick<HeldStance, 'level' | 'telling' | 'standing' | 'records'> {
  const levels = set.map(({ level }) => level);
  return {
    level: levelsFirst.find((level) => levels.includes(level)) ?? 'UNKNOWN_LEVEL',
    telling: tellings.find((telling) => set.some((mark) => mark.telling === telling)) ?? 'OWN_WORD',
    standing: highest(set.map(({ standing }) => standing)),
    records: recordsOf(set),
  };
}

/** What is known of a level says more than that it is not known. */
const levelsFirst: readonly Level[] = ranks.toReversed();

/** Whose word weighs most, first. */
const tellings: readonly Telling[] = ['OWN_WORD', 'THIRD_PARTY', 'OTHER_PARTY'];

function highest(standings: readonly Standing[]): Standing {
  return standings.reduce((a, b) => (compareStandings(a, b) >= 0 ? a : b));
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

function distinct<T extends string | StanceSubject>(items: readonly T[]): T[] {
  const seen = new Map(items.map((item) => [JSON.stringify(item), item]));
  return [...seen].sort(([a], [b]) => compareText(a, b)).map(([, item]) => item);
}
