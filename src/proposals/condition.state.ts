import {
  type Condition,
  conditionsIn,
  type ConditionTurn,
  conditionWords,
  setterOf,
  turnsOfConditions,
} from '../acts/conditions.js';
import type { Considered } from '../acts/considered.js';
import { hadHappened, lastOf, momentAsked } from '../acts/moment-asked.js';
import { isOf } from '../record/record.js';
import type { Moment } from '../times/moment.js';

/** What has become of a condition, in the order in which several are shown. */
export const conditionStates = ['OPEN', 'MET', 'FAILED', 'WAIVED'] as const;

export type ConditionState = (typeof conditionStates)[number];

/** A condition with what had become of it at a moment, and the acts that say so. */
export interface ConditionAt extends Condition {
  /** The last that is known of it; several where their order is not known. */
  readonly state: readonly ConditionState[];
  readonly because: readonly ConditionTurn[];
}

const turnedInto = {
  ConditionMet: 'MET',
  ConditionFailed: 'FAILED',
  ConditionWaived: 'WAIVED',
} as const;

/** Of all that had certainly become of a condition by then, what came last. */
export function conditionAt(
  condition: Condition,
  validAt: Moment,
  considered: Considered,
): ConditionAt {
  const at = momentAsked(validAt);
  const turns = turnsOf(condition, considered).filter((turn) => hadHappened(turn, at, considered));
  const because = lastOf(turns, considered);
  const states: readonly ConditionState[] = because.map(({ type }) => turnedInto[type]);
  return {
    ...condition,
    state: because.length === 0 ? ['OPEN'] : conditionStates.filter((one) => states.includes(one)),
    because,
  };
}

/** Everything on record of what became of a condition, whenever that was, also where another record repeats it. */
function turnsOf(condition: Condition, considered: Considered): readonly ConditionTurn[] {
  const { of, words } = condition;
  const repeating = considered
    .about(of.id)
    .filter((one) => conditionWords(one, considered).includes(words))
    .filter((one) => setterOf(one, words, considered).id === of.id);
  return [of, ...repeating].flatMap(({ id }) =>
    considered
      .about(id)
      .filter((record) => isOf(record, turnsOfConditions))
      .filter(({ data }) => data.of === id && data.condition === words)
      .filter((turn) => concerns(turn, condition, considered)),
  );
}

/** Who waives a condition that several set, each for itself, waives their own. */
function concerns(turn: ConditionTurn, { of, words, setBy }: Condition, acts: Considered): boolean {
  if (turn.type !== 'ConditionWaived') return true;
  const { by } = turn.data;
  const alike = conditionsIn(of, acts).filter((one) => one.words === words);
  const own = alike.some((one) => one.setBy.some((party) => by.includes(party)));
  return !own || setBy.some((party) => by.includes(party));
}
