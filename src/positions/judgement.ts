import type { Rank } from '../acts/level.js';
import { alikeSets, fullestFirst, sameValue, showTheSame } from './alike.js';
import type { Alternative, LevelOutcome, Outcome } from './answer.js';
import { type LiveLevel, valuesUpTo } from './levels.js';
import { bearsOnValue, isSpecified, type Mark } from './mark.js';
import type { MarkOrder } from './order.js';
import { heldStance, heldValue, sameOutcome } from './outcome.js';
import type { Course } from './since.js';

/** A stance set with one of the value sets that go with it. */
interface Candidate {
  readonly stance: readonly Mark[];
  readonly value: readonly Mark[];
  readonly flag: 'CONFLICTING' | 'ORDER_UNCERTAIN';
}

/** What a level comes to: one outcome, or several side by side. */
export interface LevelJudgement {
  readonly rank: Rank;
  readonly outcome: Outcome;
  readonly sideBySide: readonly Alternative[];
  readonly stanceMarks: readonly Mark[];
  readonly valueMarks: readonly Mark[];
  /** What its value could be taken from: hearsay only where there is nothing else. */
  readonly valuePool: readonly Mark[];
  readonly course: Course;
}

/**
 * An end counts while its offer does, and only where that offer was still the party's latest word on the value when it
 * ended. What came after the offer comes after its end too, so only what came between them matters here.
 */
export function endsThatCount(marks: readonly Mark[], order: MarkOrder): readonly Mark[] {
  const valued = marks.filter((mark) => mark.value !== undefined);
  return marks.filter((end) => {
    if (end.origin !== 'END') return true;
    const later = valued.filter((mark) => mark.issue === end.issue && !order.isAfterEnd(mark, end));
    return valued
      .filter(({ act, issue }) => act.id === end.act.id && issue === end.issue)
      .some((offer) => !later.some((mark) => order.ends(mark, offer)));
  });
}

/**
 * Whoever proposes what they have accepted, in their own word or a third party's, still accepts it: as long as nothing
 * that they said of the value in between, or may have said there, was another.
 */
export function restatedAcceptances(marks: readonly Mark[], order: MarkOrder): readonly Mark[] {
  const said = marks.filter((mark) => bearsOnValue(mark) && !mark.hearsay);
  const accepted = said.filter(({ stance, value }) => stance === 'ACCEPTS' && isSpecified(value));
  return marks.map((mark) => {
    const mayRestate = mark.stance === 'PROPOSES' || mark.stance === 'MAINTAINS_STATUS_QUO';
    if (!mayRestate || mark.telling === 'OTHER_PARTY') return mark;
    const kept = accepted.filter(
      (acceptance) =>
        sameValue(acceptance, mark) &&
        order.precedes(acceptance, mark) &&
        said.every(
          (other) =>
            sameValue(other, mark) ||
            other.act.id === mark.act.id ||
            order.precedes(mark, other) ||
            order.precedes(other, acceptance),
        ),
    );
    assertRestated(mark, kept, said, order);
    return kept.length > 0 ? { ...mark, stance: 'ACCEPTS' } : mark;
  });
}

/** What is behind the horizon may be what a mark restates, or stand between the two. */
function assertRestated(
  mark: Mark,
  restated: readonly Mark[],
  said: readonly Mark[],
  order: MarkOrder,
): void {
  const { horizon } = order;
  if (horizon === undefined || !order.isNear(mark)) return;
  if (restated.length > 0) {
    if (!restated.some((acceptance) => order.isAfterUnread(acceptance))) horizon.miss();
    return;
  }
  const interrupted = said.some(
    (other) =>
      other.act.id !== mark.act.id &&
      !sameValue(other, mark) &&
      !order.precedes(mark, other) &&
      order.isBeforeUnread(other),
  );
  if (!interrupted && horizon.hides({ stances: ['ACCEPTS', '*'] })) horizon.miss();
}

/** The latest of a level: one position where they all show the same, else side by side, each with its value. */
export function judgeLevel(
  { rank, marks: latest }: Pick<LiveLevel, 'rank' | 'marks'>,
  marks: readonly Mark[],
  order: MarkOrder,
  of: Course['of'] = 'LEVEL',
): LevelJudgement {
  const told = latest.every(({ hearsay }) => hearsay);
  const own = told ? marks : marks.filter(({ hearsay }) => !hearsay);
  const course = { rank, of, marks: own };
  const valuePool = valuesUpTo(rank, own);
  const candidates = candidatesFor(latest, valuePool, order);
  const outcomes = candidates.map(({ stance, value }) =>
    outcomeOf(heldStance(stance, course, order), heldValue(value, course, order)),
  );
  const stanceMarks = unionOf(candidates.map(({ stance }) => stance));
  const valueMarks = unionOf(candidates.map(({ value }) => value));
  const shared = { rank, stanceMarks, valueMarks, valuePool, course };
  const [first] = outcomes;
  if (outcomes.length <= 1) return { ...shared, outcome: first ?? {}, sideBySide: [] };
  const oneStance = outcomes.every(({ stance }) => stance?.stance === first?.stance?.stance);
  const oneValue = allAlike(candidates.map(({ value }) => value[0]));
  return {
    ...shared,
    outcome: outcomeOf(
      oneStance ? heldStance(stanceMarks, course, order) : undefined,
      oneValue ? heldValue(fullestFirst(valueMarks), course, order) : undefined,
    ),
    sideBySide: candidates.map(({ flag }, index) => ({ ...outcomes[index], flag })),
  };
}

function candidatesFor(
  latest: readonly Mark[],
  valuePool: readonly Mark[],
  order: MarkOrder,
): readonly Candidate[] {
  const conflicting = conflictingIn(latest, showTheSame, order);
  return alikeSets(latest, showTheSame).flatMap((stance) => {
    const values = valueSets(stance, valuePool, order);
    const among =
      values.length > 1 ? conflictingIn(unionOf(values), sameValue, order) : new Set<Mark>();
    return values.map((value) => {
      const conflicts =
        stance.some((mark) => conflicting.has(mark)) || value.some((mark) => among.has(mark));
      return { stance, value, flag: conflicts ? 'CONFLICTING' : 'ORDER_UNCERTAIN' };
    });
  });
}

/** The stance's own value where it bears on one; else the latest that is known, one set for each that may be. */
function valueSets(
  stance: readonly Mark[],
  pool: readonly Mark[],
  order: MarkOrder,
): readonly (readonly Mark[])[] {
  if (stance.some(bearsOnValue)) return [stance];
  const sets = alikeSets(order.latest(pool, { stances: valued }), sameValue);
  return sets.length === 0 ? [[]] : sets;
}

/** The stances of marks that may say something of the value. */
const valued: readonly string[] = [
  ...['PROPOSES', 'ACCEPTS', 'ACCEPTS_AD_REFERENDUM', 'MAINTAINS_STATUS_QUO', '*'],
];

/** The marks that are of the same instant as another one of these that is not like them. */
function conflictingIn(
  marks: readonly Mark[],
  alike: (a: Mark, b: Mark) => boolean,
  order: MarkOrder,
): ReadonlySet<Mark> {
  const against = (mark: Mark): boolean =>
    marks.some((other) => other !== mark && order.conflict(mark, other) && !alike(mark, other));
  return new Set(marks.filter(against));
}

/** Whether two levels, or one at two moments, hold the same, or leave the same open. */
export function sameJudgement(a: LevelJudgement, b: LevelJudgement): boolean {
  return (
    sameOutcome(a.outcome, b.outcome) &&
    a.sideBySide.length === b.sideBySide.length &&
    a.sideBySide.every((one) => b.sideBySide.some((other) => sameOutcome(one, other)))
  );
}

export function levelOutcome(level: LevelJudgement, atMs: number): LevelOutcome {
  const { rank, outcome, sideBySide } = level;
  return {
    ...outcome,
    level: rank,
    ...(outcome.stance === undefined ? {} : { ageMs: Math.max(0, atMs - outcome.stance.since) }),
    alternatives: sideBySide,
  };
}

function outcomeOf(stance: Outcome['stance'], value: Outcome['value']): Outcome {
  return { ...(stance === undefined ? {} : { stance }), ...(value === undefined ? {} : { value }) };
}

/** Whether each leaves the same value as each: that two agree with a third does not say that they agree. */
function allAlike(marks: readonly (Mark | undefined)[]): boolean {
  return marks.every((one) =>
    marks.every((other) => one === other || (one && other && sameValue(one, other)) === true),
  );
}

function unionOf(sets: readonly (readonly Mark[])[]): readonly Mark[] {
  return [...new Map(sets.flat().map((mark) => [mark.id, mark])).values()];
}
