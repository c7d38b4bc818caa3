import {
  conditional,
  conditionsIn,
  type ConditionTurn,
  conditionWords,
  setterOf,
  turnsOfConditions,
} from '../acts/conditions.js';
import type { Considered } from '../acts/considered.js';
import { endedBefore } from '../acts/order.js';
import type { RuleOfCourse, RuleOfForm, Rules, Sway } from '../acts/rule.js';
import { called, calledWithDate, isOf, nameOf } from '../record/record.js';
import type { AnyRecord, Records } from '../record/records.js';
import { nearestWords } from '../rules/near.js';
import { refusal, type Refusal } from '../rules/refusal.js';
import { leavingOf } from '../acts/taking-part.js';

const settingConditions: readonly Sway[] = [
  { events: conditional, through: 'itself' },
  // What is reported of a proposal or an agreement is a condition of that.
  { events: ['TermReported'], through: 'proposal' },
  { events: ['TermReported'], through: 'agreement' },
];

/** What is entered names the act that sets the condition, and it in the words that it has there. */
const namesCondition: RuleOfForm = {
  judges: turnsOfConditions,
  refusals: (turn, records) => {
    const act = isTurn(turn) ? records.get(turn.data.of) : undefined;
    if (act === undefined || !isTurn(turn)) return [];
    const setter = setterOf(act, turn.data.condition, records);
    if (setter.id === act.id) return unknownIn(turn, records);
    const message = `This is a condition of ${called(setter)}; name that.`;
    return [refusal('UNKNOWN_CONDITION', message, ['of'])];
  },
};

/** A correction of the words of a condition leaves what became of it without one. */
const keepsCondition: RuleOfCourse = {
  code: 'UNKNOWN_CONDITION',
  judges: turnsOfConditions,
  swayedBy: settingConditions,
  breaches: (turn, considered) => unknownIn(turn, considered.records),
};

function unknownIn(turn: AnyRecord, records: Records): readonly Refusal[] {
  const act = isTurn(turn) ? records.get(turn.data.of) : undefined;
  if (act === undefined || !isTurn(turn)) return [];
  const held = conditionWords(act, records);
  if (held.includes(turn.data.condition)) return [];
  return [refusal('UNKNOWN_CONDITION', sentence(turn.data.condition, act, held), ['condition'])];
}

/** With the condition that was probably meant, or all that there are where one can tell them at a glance. */
function sentence(given: string, act: AnyRecord, held: readonly string[]): string {
  if (held.length === 0) return `${called(act)} holds no condition.`;
  const near = nearestWords(given, held);
  const offered = near === undefined ? held.slice(0, offeredMax) : [near];
  const others = held.length > offered.length && near === undefined ? ', …' : '';
  const quoted = offered.map((words) => `“${words}”`).join(', ');
  return `${called(act)} holds no condition in these words; it says ${quoted}${others}.`;
}

const offeredMax = 3;

const comesAfterItWasSet: RuleOfCourse = {
  code: 'CONDITION_ORDER',
  judges: turnsOfConditions,
  swayedBy: [{ events: conditional, through: 'itself' }],
  breaches: (turn, considered) => {
    const act = isTurn(turn) ? considered.get(turn.data.of) : undefined;
    if (act === undefined || !endedBefore(turn, act, considered)) return [];
    const message = `The condition was set only later, by ${calledWithDate(act)}.`;
    return [refusal('CONDITION_ORDER', message, ['of'])];
  },
};

const settersWaive: RuleOfCourse = {
  code: 'NOT_YOURS',
  judges: ['ConditionWaived'],
  swayedBy: [
    ...settingConditions,
    // Who waives what several set together doesn't name those that left.
    { events: ['PartyWithdrew'], through: 'table' },
  ],
  breaches: (turn, considered) => {
    if (turn.type !== 'ConditionWaived') return [];
    const act = considered.get(turn.data.of);
    const setters = act && settersOf(act, turn, considered);
    if (setters === undefined || setters.length === 0) return [];
    return [
      ...strangersIn(turn.data.by, setters.flat(), considered),
      ...missingIn(turn, setters, considered),
    ];
  },
};

type Waiver = Extract<ConditionTurn, { type: 'ConditionWaived' }>;

/** Who set the condition: together, or each for itself. Nothing where of one it is not known who did. */
function settersOf(
  act: AnyRecord,
  { data }: Waiver,
  considered: Considered,
): readonly (readonly string[])[] {
  const setters = conditionsIn(act, considered)
    .filter(({ words }) => words === data.condition)
    .map(({ setBy }) => setBy);
  return setters.some((parties) => parties.length === 0) ? [] : setters;
}

function strangersIn(
  by: readonly string[],
  setters: readonly string[],
  considered: Considered,
): readonly Refusal[] {
  return by.flatMap((party, index) => {
    if (setters.includes(party)) return [];
    const whose = [...new Set(setters)].map((id) => nameOf(id, considered.records)).join(' and ');
    const message = `The condition is ${whose}'s, and only who set it waives it.`;
    return [refusal('NOT_YOURS', message, ['by', index])];
  });
}

/** Whoever set it together waives it together, as far as they are still at the table. */
function missingIn(
  turn: Waiver,
  setters: readonly (readonly string[])[],
  considered: Considered,
): readonly Refusal[] {
  const { by } = turn.data;
  const own = setters.filter((parties) => parties.some((party) => by.includes(party)));
  const missing = [...new Set(own.flat())]
    .filter((party) => !by.includes(party))
    .map((party) => considered.get(party))
    .filter((party) => party !== undefined)
    .filter((party) => leavingOf(party, turn, considered) === undefined);
  if (missing.length === 0) return [];
  const left = missing.map(called).join(' and ');
  return [refusal('NOT_YOURS', `${left} set the condition too, and does not waive it.`, ['by'])];
}

function isTurn(record: AnyRecord): record is ConditionTurn {
  return isOf(record, turnsOfConditions);
}

/** What holds for what becomes of conditions. */
export const conditionRules: Rules = {
  form: [namesCondition],
  course: [keepsCondition, comesAfterItWasSet, settersWaive],
};
