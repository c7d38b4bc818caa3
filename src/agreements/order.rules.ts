import { leadsBack } from '../acts/circle.js';
import type { Considered } from '../acts/considered.js';
import { endedBefore, writtenBounds } from '../acts/order.js';
import type { RuleOfCourse, RuleOfForm } from '../acts/rule.js';
import { type Instrument, isInstrument } from '../acts/term-sets.js';
import type { EventType } from '../record/events.js';
import { called, calledWithDate, isOf, nameOf } from '../record/record.js';
import type { AnyOf, AnyRecord, RecordOf } from '../record/records.js';
import { refusal } from '../rules/refusal.js';
import { boundsOf } from '../times/bounds.js';

export const afterTheDeal = [
  'AgreementStepTaken',
  'AgreementEnteredIntoForce',
  'AgreementTerminated',
  'ExpiryReported',
] as const satisfies readonly EventType[];

type AfterTheDeal = AnyOf<(typeof afterTheDeal)[number]>;

const ends = ['AgreementTerminated', 'ExpiryReported'] as const satisfies readonly EventType[];
const deals = ['AgreementReached', 'AgreementRegistered'] as const satisfies readonly EventType[];

/**
 * An agreement may hold until one comes that replaces it. Of what extends, amends and supersedes an earlier one, no chain
 * comes back to where it began, and neither does one of interims.
 */
const relatesToNoneThatRestsOnIt: RuleOfForm = {
  judges: deals,
  refusals: (record, records) => {
    if (!isInstrument(record)) return [];
    return (record.data.relations ?? []).flatMap((relation, index) => {
      const next = (one: AnyRecord): readonly string[] =>
        one.id === record.id ? [relation.agreement] : relatedIn(one, relation.relation);
      if (!leadsBack(record, records, next)) return [];
      const itself = relation.agreement === record.id;
      const name = nameOf(relation.agreement, records);
      const message = itself
        ? `${called(record)} can't be related to itself.`
        : `${name} rests on ${called(record)} already, so that the one can't rest on the other.`;
      return [refusal('INVALID_INPUT', message, ['relations', index, 'agreement'])];
    });
  },
};

type Relation = NonNullable<Instrument['data']['relations']>[number]['relation'];

/** What a record is related to by a relation that runs the same way. */
function relatedIn(record: AnyRecord, way: Relation): readonly string[] {
  if (!isInstrument(record)) return [];
  return (record.data.relations ?? [])
    .filter(({ relation }) => (relation === 'INTERIM_FOR') === (way === 'INTERIM_FOR'))
    .map(({ agreement }) => agreement);
}

const dealThenStepsThenForce: RuleOfCourse = {
  code: 'AGREEMENT_ORDER',
  judges: afterTheDeal,
  swayedBy: [
    { events: ['AgreementReached'], through: 'itself' },
    { events: ['AgreementStepTaken'], through: 'agreement' },
  ],
  breaches: (act, considered) => {
    if (!isOf(act, afterTheDeal)) return [];
    const agreement = considered.get(act.data.agreement);
    // An agreement that was registered as it stood has a date, but not necessarily that of its deal.
    if (agreement?.type !== 'AgreementReached') return [];
    const later = `${called(agreement)} was reached only later (${agreement.data.occurred}).`;
    const steps =
      act.type === 'AgreementEnteredIntoForce' ? stepsTakenLater(act, agreement, considered) : [];
    return [
      ...(endedBefore(act, agreement, considered) ? [later] : []),
      ...steps.map(
        ({ data: { step, party, occurred } }) =>
          `It needs to be ${step} by ${nameOf(party, considered.records)}, and that was done only later (${occurred}).`,
      ),
    ].map((message) => refusal('AGREEMENT_ORDER', message, ['occurred']));
  },
};

/** The steps that entry into force needed and that were certainly taken only later. One not recorded proves nothing. */
function stepsTakenLater(
  force: RecordOf<'AgreementEnteredIntoForce'>,
  agreement: RecordOf<'AgreementReached'>,
  considered: Considered,
): readonly RecordOf<'AgreementStepTaken'>[] {
  const steps = considered.about(agreement.id).filter((act) => act.type === 'AgreementStepTaken');
  return (agreement.data.needs ?? []).flatMap(({ party, step }) => {
    const taken = steps.filter(({ data }) => data.party === party && data.step === step);
    return taken.every((act) => endedBefore(force, act, considered)) ? taken.slice(0, 1) : [];
  });
}

/** What is over does not begin; and what was registered in force began when it says. */
const beginsBeforeItEnds: RuleOfCourse = {
  code: 'AGREEMENT_ORDER',
  judges: ['AgreementEnteredIntoForce', ...ends],
  swayedBy: [
    {
      events: ends,
      through: 'agreement',
      which: (_end, act) => act.type === 'AgreementEnteredIntoForce',
    },
    { events: ['AgreementRegistered'], through: 'itself' },
  ],
  breaches: (act, considered) => {
    if (!isOf(act, ['AgreementEnteredIntoForce', ...ends])) return [];
    const over = act.type === 'AgreementEnteredIntoForce' ? endsBefore(act, considered) : [];
    return [
      ...over.map((end) => `It was over before, by ${calledWithDate(end)}.`),
      ...againstItsBeginning(act, considered),
    ].map((message) => refusal('AGREEMENT_ORDER', message, ['occurred']));
  },
};

function endsBefore(
  force: RecordOf<'AgreementEnteredIntoForce'>,
  considered: Considered,
): readonly AnyRecord[] {
  return considered
    .about(force.data.agreement)
    .filter((record) => isOf(record, ends))
    .filter((end) => endedBefore(end, force, considered));
}

/** Nothing enters into force at another time than it was registered to have done, nor ends before that. */
function againstItsBeginning(act: AfterTheDeal, considered: Considered): readonly string[] {
  const agreement = considered.get(act.data.agreement);
  if (agreement?.type !== 'AgreementRegistered') return [];
  const { inForceFrom } = agreement.data;
  if (inForceFrom === undefined) return [];
  const began = boundsOf(inForceFrom, considered.chronology.zoneOf(agreement));
  const { earliest, latest } = writtenBounds(act, considered);
  const message = `${called(agreement)} was registered as in force from ${inForceFrom}.`;
  if (latest < began.earliest) return [message];
  return act.type === 'AgreementEnteredIntoForce' && began.latest < earliest ? [message] : [];
}

/** One that was registered as it stood may have been concluded at any time before its date. */
const changesWhatIsThere: RuleOfCourse = {
  code: 'AGREEMENT_ORDER',
  judges: deals,
  swayedBy: [
    {
      events: ['AgreementReached'],
      through: 'itself',
      which: (reached, act) =>
        isInstrument(act) &&
        (act.data.relations ?? []).some(({ agreement }) => agreement === reached.id),
    },
  ],
  breaches: (act, considered) => {
    if (!isInstrument(act)) return [];
    return (act.data.relations ?? []).flatMap(({ relation, agreement }, index) => {
      const other = considered.get(agreement);
      if (relation === 'INTERIM_FOR' || other?.type !== 'AgreementReached') return [];
      if (!endedBefore(act, other, considered)) return [];
      const message = `${called(other)} was reached only later (${other.data.occurred}), and what is not there can't be changed.`;
      return [refusal('AGREEMENT_ORDER', message, ['relations', index, 'agreement'])];
    });
  },
};

/** In which order agreements come, and what is done to them. */
export const orderRules = {
  form: [relatesToNoneThatRestsOnIt],
  course: [dealThenStepsThenForce, beginsBeforeItEnds, changesWhatIsThere],
} as const;
