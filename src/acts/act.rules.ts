import { eventTypes, type EventType } from '../record/events.js';
import { nameOf, referencesOf } from '../record/record.js';
import type { AnyRecord, Records } from '../record/records.js';
import { refusal, type Path, within } from '../rules/refusal.js';
import { liesAhead } from '../times/lies-ahead.js';
import { misfits } from '../values/definition.js';
import type { Value } from '../values/value.js';
import { definitionsFor } from './issue-definition.js';
import type { RuleOfForm, Rules } from './rule.js';

/** Where a value stands in a record, and on which issue. */
interface ValueOnIssue {
  readonly issue: string;
  readonly value: Value;
  readonly path: Path;
}

/** The values that the terms and the stances of a record give to issues, with where. */
export function valuesOnIssues({ data }: AnyRecord): readonly ValueOnIssue[] {
  const terms = 'terms' in data ? data.terms : undefined;
  const stances = 'stances' in data ? data.stances : undefined;
  const told = 'says' in data && 'value' in data.says ? data.says.value : undefined;
  return [
    ...(terms ?? []).map(({ issue, value }, index) => ({
      issue,
      value,
      path: ['terms', index, 'value'],
    })),
    ...(stances ?? []).flatMap(({ issue, value }, index) =>
      value === undefined ? [] : [{ issue, value, path: ['stances', index, 'value'] }],
    ),
    ...(told === undefined ? [] : [{ ...told, path: ['says', 'value', 'value'] }]),
  ];
}

const fitTheirIssues: RuleOfForm = {
  judges: [
    'ProposalTabled',
    'CounterproposalTabled',
    'ProposalRevised',
    'TermReported',
    'TermProvisionallyAgreed',
    'AgreementRegistered',
    'AgreementReached',
    'StatementMade',
    'MeetingHeld',
    'MeetingBrokenOff',
    'VariantReported',
  ],
  refusals: (record, records) =>
    valuesOnIssues(record).flatMap(({ issue, value, path }) => {
      const found = records.get(issue);
      if (found?.type !== 'IssueAdded') return [];
      const judged = definitionsFor(found, record, records).map((one) => misfits(value, one));
      // The last definition that may have held is told of, where none of them lets the value in.
      const broken = judged.every((refusals) => refusals.length > 0) ? judged[0] : undefined;
      return (broken ?? []).map((misfit) => within(path, misfit));
    }),
};

/** The fields that say when something has happened; every other date may lie ahead. */
const happened = [
  'occurred',
  'firstRecorded',
  'opened',
  'closed',
  'relieved',
  'published',
  'retrieved',
  'inForceFrom',
] as const;

/** A step of an agreement may be recorded when it is arranged, its beginning and its end once their day is set. */
const mayLieAhead: readonly EventType[] = [
  'AgreementStepTaken',
  'AgreementEnteredIntoForce',
  'AgreementTerminated',
];

const hasHappened: RuleOfForm = {
  judges: eventTypes.filter((type) => !mayLieAhead.includes(type)),
  refusals: ({ data }: AnyRecord, _records: Records, nowMs: number) =>
    Object.entries(data).flatMap(([field, text]) => {
      if (!happened.some((name) => name === field) || typeof text !== 'string') return [];
      if (!liesAhead(text, nowMs)) return [];
      const message = `${text} lies ahead: nowhere on earth has it come yet.`;
      return [refusal('OCCURS_IN_FUTURE', message, [field])];
    }),
};

/** One party that is named by its code and by an alias is no second one. */
const namesEachPartyOnce: RuleOfForm = {
  judges: eventTypes,
  refusals: (record, records) => {
    const listed = referencesOf(record)
      .filter(({ kind, path }) => kind === 'party' && typeof path.at(-1) === 'number')
      .map(({ value, path }) => ({ party: value, path, list: path.slice(0, -1).join('/') }));
    return listed
      .filter(({ party, list }, index) =>
        listed.slice(0, index).some((other) => other.party === party && other.list === list),
      )
      .map(({ party, path }) => {
        const message = `${nameOf(party, records)} is named here before; a list names a party once.`;
        return refusal('INVALID_INPUT', message, path);
      });
  },
};

/** What holds for acts of every chapter. */
export const actRules: Rules = {
  form: [fitTheirIssues, hasHappened, namesEachPartyOnce],
  course: [],
};
