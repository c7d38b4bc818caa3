import fc from 'fast-check';
import type { EventType } from '../../src/record/events.js';
import type { AnyRecord } from '../../src/record/records.js';
import type { Question } from '../../src/positions/answer.js';
import type { Value } from '../../src/values/value.js';
import { moment } from './positions.js';
import { negotiation, openRate, Table, years } from './records.js';

/** Few names and few days, so that acts meet, contradict and answer one another. */
const parties = ['JP', 'US', 'CH'];
const issues = ['ALL', 'TERM', 'YEARS', 'COST'];
const sources = ['wire', 'reprint', 'gazette', 'memoir'];

const setting = negotiation('Asia/Tokyo')
  .party('JP')
  .party('US')
  .party('CH', 'MEDIATOR')
  .issue('ALL')
  .issue('TERM', 'ALL')
  .issue('YEARS', 'TERM')
  .issue('COST')
  .source('wire', '2021-02-10')
  .source('reprint', '2021-02', ['wire'])
  .source('gazette', '2021-03-05')
  .source('memoir');

/** One of the sources that an act may cite. */
export const source = fc.constantFrom(...sources);

/** Japan and TERM more often than the others, so that most questions meet marks. */
const party = fc.constantFrom('JP', 'JP', 'JP', ...parties);
const someParties = fc.uniqueArray(party, { minLength: 1, maxLength: 2 });
const issue = fc.constantFrom('TERM', 'TERM', 'TERM', ...issues);
const dates = fc.constantFrom(
  ...['2021', '2021-01', '2021-02', '2021-01-15', '2021-02-01', '2021-02-20', '2021-03-01'],
  ...[
    '2021-02-01T09:00Z',
    '[..2021-02]',
    '[2021-01-10..2021-02-10]',
    '2021-01/2021-02',
    '2021-03-02/..',
  ],
);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

/** Rates of which each leaves some of its measure open, so that one often agrees with two that disagree. */
export const rates: fc.Arbitrary<Value> = fc
  .record({
    per: fc.constantFrom('NOT_STATED', 'NOT_STATED', 'YEAR', 'LUMP_SUM'),
    basis: fc.constantFrom('NOT_STATED', 'NOT_STATED', 'gross', 'net'),
    of: fc.constantFrom('NOT_STATED', 'NOT_STATED', 'minimums', 'scale'),
  })
  .map((told) => ({ rate: { ...openRate, ...told } }));

const value = fc.oneof(
  fc.constantFrom('1', '3', '5').map(years),
  { weight: 3, arbitrary: rates },
  fc.constantFrom<Value>(
    { date: { when: { on: '2026-04-01' } } },
    { date: { when: { on: '2026-04' } } },
    { choice: { option: 'FULL' } },
    { choice: { option: 'HALF' } },
    { yesNo: { answer: 'YES' } },
    { formula: { words: 'half of the index' } },
  ),
  fc.constant({ unspecified: { words: 'significantly more' } }),
  fc.constant({ statusQuo: { words: 'the last one' } }),
);
const level = maybe(fc.constantFrom('PRINCIPAL', 'MINISTER', 'DELEGATION', 'UNKNOWN_LEVEL'));
const telling = maybe(fc.constantFrom('OWN_WORD', 'OTHER_PARTY', 'THIRD_PARTY'));

const citations = fc.array(
  fc.record({
    source: fc.constantFrom(...sources),
    reports: fc.constantFrom('DONE', 'ANNOUNCED', undefined),
  }),
  { minLength: 1, maxLength: 2 },
);
const evidence = fc.oneof(
  fc.constant({ firstHand: true }),
  fc.constant({ firstHand: true }),
  fc.constant({ commonKnowledge: true }),
  citations.map((cited) => ({ citations: cited })),
);

/** The acts of a script that were recorded before, by what they are: what a later one may refer to. */
type Earlier = (...types: readonly EventType[]) => readonly string[];

interface Step {
  readonly type: EventType;
  readonly data: (
    pick: (ids: readonly string[]) => string | undefined,
    earlier: Earlier,
  ) => object | undefined;
}

const offerTypes: readonly EventType[] = [
  'ProposalTabled',
  'CounterproposalTabled',
  'ProposalRevised',
];
const evidenceTypes: readonly EventType[] = [
  'ActDenied',
  'ActAssessed',
  'VariantReported',
  'ContradictionNoted',
  'SourceGraded',
  'SourceRetracted',
];

const terms = fc.uniqueArray(fc.record({ issue, value, evidence: maybe(evidence) }), {
  selector: (term) => term.issue,
  minLength: 1,
  maxLength: 3,
});
const actFields = fc.record({ occurred: dates, evidence });
const setOfTerms = fc.oneof(
  fc.record({ extent: fc.constantFrom('COMPLETE', 'PARTIAL'), terms }),
  fc.constant({ extent: 'UNDISCLOSED', terms: [] }),
);
const offerFields = fc
  .tuple(
    actFields,
    setOfTerms,
    fc.record({
      kind: fc.constantFrom('PROPOSAL', 'SOUNDING'),
      force: fc.constantFrom('FORMAL', 'EXPLORATORY', 'NOT_STATED'),
      proposers: fc.uniqueArray(party, { minLength: 1, maxLength: 2 }),
      validUntil: maybe(fc.constantFrom('2021-02-05', '2021-02', '2021-03-31')),
      level,
      telling,
    }),
  )
  .map((parts) => Object.assign({}, ...parts) as object);

function step(
  type: EventType,
  fields: fc.Arbitrary<object>,
  refers: Step['data'],
): fc.Arbitrary<Step> {
  return fields.map((given) => ({
    type,
    data: (pick, earlier) => {
      const references = refers(pick, earlier);
      return references && { ...given, ...references };
    },
  }));
}

/** A reference to one of some earlier acts; without any, the step is left out. */
function naming(field: string, types: readonly EventType[]): Step['data'] {
  return (pick, earlier) => {
    const id = pick(earlier(...types));
    return id === undefined ? undefined : { [field]: id };
  };
}

const answer = (more: object = {}) =>
  fc.record({ occurred: dates, evidence, by: party, level, telling, ...more });
const named = { issues: fc.uniqueArray(issue, { minLength: 1, maxLength: 2 }) };
const shown = fc.record({ issue, holder: maybe(party), level, telling, evidence: maybe(evidence) });
const stance = fc.oneof(
  fc
    .tuple(shown, fc.constantFrom('PROPOSES', 'ACCEPTS', 'MAINTAINS_STATUS_QUO'), value)
    .map(([one, kind, held]) => ({ ...one, stance: kind, value: held })),
  fc
    .tuple(shown, fc.constantFrom('FAVOURS', 'OPPOSES'))
    .map(([one, kind]) => ({ ...one, stance: kind, about: { words: 'it' } })),
);
const statement = fc.record({
  ...{ occurred: dates, evidence, stances: fc.array(stance, { minLength: 1, maxLength: 2 }) },
  speaker: maybe(fc.record({ party })),
});
const grade = fc.record({
  ...{ evidence, occurred: maybe(dates), source: fc.constantFrom(...sources) },
  reliability: maybe(fc.constantFrom('A', 'B', 'D', 'E', 'F')),
  credibility: fc.constantFrom('CONFIRMED', 'DOUBTFUL', 'IMPROBABLE', 'CANNOT_BE_JUDGED'),
});
const offerNamed = naming('proposal', offerTypes);
const none = (): object => ({});

const steps = fc.oneof(
  step('ProposalTabled', offerFields, none),
  step('CounterproposalTabled', offerFields, (pick, earlier) => {
    const id = pick(earlier(...offerTypes));
    return id === undefined ? { answersUnrecorded: true } : { answers: [id] };
  }),
  step('ProposalRevised', offerFields, naming('revises', offerTypes)),
  step(
    'TermReported',
    fc.record({ occurred: dates, evidence, terms }),
    naming('proposal', offerTypes),
  ),
  step(
    'TermReported',
    fc.record({ occurred: dates, evidence, terms }),
    naming('agreement', ['AgreementReached']),
  ),
  step('TermAccepted', answer(named), offerNamed),
  step('TermRejected', answer(named), offerNamed),
  step('TermWithdrawn', answer({ ...named, by: someParties }), offerNamed),
  step('ProposalAccepted', answer({ adReferendum: maybe(fc.boolean()) }), offerNamed),
  step('ProposalRejected', answer(), offerNamed),
  step('ProposalWithdrawn', answer({ by: someParties }), offerNamed),
  step('CounterDeclined', answer({ issues: maybe(named.issues) }), (pick, earlier) => {
    const id = pick(earlier(...offerTypes));
    return id === undefined
      ? { answersUnrecorded: true, issues: ['TERM'] }
      : {
          answers: [
            id,
            ...earlier(...offerTypes)
              .filter((one) => one !== id)
              .slice(0, 1),
          ],
        };
  }),
  step('DiscussionRefused', answer(named), none),
  step('DiscussionRefused', answer(), offerNamed),
  step('ReservationEntered', answer({ issues: maybe(named.issues) }), offerNamed),
  step(
    'ReservationEntered',
    answer({ words: maybe(fc.constant('The annex.')) }),
    (pick, earlier) => {
      const agreement = pick(earlier('AgreementReached'));
      if (agreement !== undefined) return { agreement };
      return naming('of', ['TermProvisionallyAgreed'])(pick, earlier);
    },
  ),
  step('ReservationLifted', answer(), naming('reservation', ['ReservationEntered'])),
  step('ReservationLifted', answer(), naming('reservation', ['ReservationEntered'])),
  step('ProposalClarified', answer({ by: someParties, words: fc.constant('Net.') }), offerNamed),
  step(
    'ProposalDisclosed',
    fc.record({ occurred: dates, evidence, toThePublic: maybe(fc.boolean()) }),
    offerNamed,
  ),
  step(
    'TermProvisionallyAgreed',
    fc
      .tuple(actFields, setOfTerms, fc.record({ level }))
      .map(([one, set, more]) => ({ ...one, ...set, ...more, parties: ['JP', 'US'] })),
    (pick, earlier) => {
      const id = pick(earlier(...offerTypes));
      return id === undefined ? {} : { proposal: id };
    },
  ),
  step(
    'TermReopened',
    fc.record({ occurred: dates, evidence, level, ...named, by: someParties }),
    (pick, earlier) => {
      const id = pick(earlier('TermProvisionallyAgreed'));
      return id === undefined ? {} : { of: id };
    },
  ),
  step(
    'ConditionMet',
    fc.record({ occurred: dates, evidence, condition: fc.constant('It rains.') }),
    naming('of', [...offerTypes, 'StatementMade', 'TermAccepted', 'AgreementReached']),
  ),
  step(
    'PackageValued',
    fc.record({
      occurred: dates,
      evidence,
      value: fc.constant({ unspecified: { words: 'much' } }),
    }),
    (pick, earlier) => {
      const id = pick(earlier(...offerTypes));
      const share = { issue: 'TERM', percent: '40' };
      return id === undefined ? undefined : { valued: { proposal: id }, shares: [share] };
    },
  ),
  step('StatementMade', statement, none),
  step('StatementMade', statement, none),
  step('StatementWithdrawn', actFields, naming('statement', ['StatementMade'])),
  step(
    'AgreementReached',
    fc
      .tuple(actFields, setOfTerms)
      .map(([one, set]) => ({ ...one, ...set, title: 'The deal', parties: ['JP', 'US'] })),
    none,
  ),
  step(
    'AgreementStepTaken',
    fc.record({
      occurred: dates,
      evidence,
      party,
      step: fc.constantFrom('SIGNED', 'RATIFIED', 'APPROVAL_REFUSED'),
    }),
    naming('agreement', ['AgreementReached']),
  ),
  step(
    'ActDenied',
    fc.record({ occurred: dates, evidence, by: maybe(party) }),
    naming('act', [
      ...offerTypes,
      ...(['StatementMade', 'TermAccepted', 'ReservationEntered', 'CounterDeclined'] as const),
      ...evidenceTypes,
    ]),
  ),
  step(
    'ActAssessed',
    fc.record({
      evidence,
      reasons: fc.constant('Compared.'),
      standing: fc.constantFrom('REFUTED', 'CONTESTED', 'REPORTED', 'CORROBORATED', 'ESTABLISHED'),
    }),
    naming('act', [
      ...offerTypes,
      ...(['StatementMade', 'ReservationEntered', 'ReservationLifted'] as const),
      ...evidenceTypes,
    ]),
  ),
  step(
    'VariantReported',
    fc.record({
      evidence,
      says: fc.oneof(
        dates.map((occurred) => ({ occurred })),
        fc.record({ value: fc.record({ issue, value }) }),
      ),
    }),
    naming('of', [
      ...offerTypes,
      'StatementMade',
      'TermReported',
      'AgreementReached',
      'TermProvisionallyAgreed',
      'ReservationEntered',
      'ReservationLifted',
    ]),
  ),
  step(
    'ContradictionNoted',
    fc.record({ evidence, reasons: fc.constant('Not both.') }),
    (pick, earlier) => {
      const acts = earlier(...offerTypes, 'StatementMade', 'TermAccepted');
      const one = pick(acts);
      const other = pick(acts.filter((id) => id !== one));
      return one === undefined || other === undefined ? undefined : { between: [one, other] };
    },
  ),
  ...[none, naming('of', [...offerTypes, 'StatementMade', 'AgreementReached'])].map((of) =>
    step('SourceGraded', grade, of),
  ),
  step(
    'SourceRetracted',
    fc.record({ occurred: dates, evidence, source: fc.constantFrom(...sources) }),
    none,
  ),
);

/**
 * Tables on which anything was recorded, dates against each other included. References go both ways, so that there
 * are circles: what answers may have been entered before what it answers.
 */
export const tables = tablesOf({ minLength: 6, maxLength: 14 });

/** As {@link tables}, of so many acts. */
export function tablesOf({
  minLength,
  maxLength,
}: {
  readonly minLength: number;
  readonly maxLength: number;
}): fc.Arbitrary<Table> {
  const actIds = Array.from({ length: maxLength }, (_, index) => `r${String(index)}`);
  const scripts = fc.array(steps, { minLength, maxLength, size: 'max' });
  const picked = fc.array(fc.nat(), { minLength: maxLength, maxLength });
  return fc.tuple(scripts, picked).map(([script, picks]) => {
    const all: Earlier = (...types) =>
      actIds.filter((_, index) => types.includes(script[index]?.type ?? 'RecordCorrected'));
    return script.reduce((table, { type, data }, index) => {
      const pick = (ids: readonly string[]): string | undefined => {
        const others = ids.filter((id) => id !== actIds[index]);
        return others[(picks[index] ?? 0) % Math.max(1, others.length)];
      };
      const found = data(pick, all);
      return found === undefined ? table : table.with(actIds[index] ?? '', type, found);
    }, setting);
  });
}

/** The same tables, with every act on one of the sources alone, and these graded: a minimum of grade then leaves some. */
export function citing(scripted: fc.Arbitrary<Table>): fc.Arbitrary<Table> {
  const grades = fc.array(grade, { minLength: 2, maxLength: 5 });
  return fc.tuple(scripted, grades, fc.nat({ max: sources.length })).map(([table, given, from]) => {
    const cited = table.records.all.reduce((so, { id, type, data }, index) => {
      const evidence = { citations: [{ source: sources[(index + from) % sources.length] }] };
      return so.with(id, type, 'evidence' in data ? { ...data, evidence } : data);
    }, new Table());
    return given.reduce(
      (so, one, index) =>
        so.with(`graded${String(index)}`, 'SourceGraded', {
          ...one,
          evidence: { firstHand: true },
        }),
      cited,
    );
  });
}

export const questions: fc.Arbitrary<Question> = fc
  .record({
    ...{ party, issue },
    validAt: fc.constantFrom(
      ...[
        '2021-02-01',
        '2021-02-01T09:30Z',
        '2021-02-14',
        '2021-03-01',
        '2021-12-31',
        '2031-01-01',
      ],
    ),
    publishedBy: fc.constantFrom(undefined, undefined, undefined, '2021-02-10', '2021-12-31'),
    minimumStanding: fc.constantFrom(
      'REFUTED',
      'CONTESTED',
      'CONTESTED',
      'REPORTED',
      'CORROBORATED',
    ),
  })
  .map(({ publishedBy, validAt, ...asked }) => ({
    ...asked,
    validAt: moment(validAt),
    ...(publishedBy === undefined ? {} : { publishedBy: moment(publishedBy) }),
  }));

/** Any order of any list: the same numbers order lists of the same length the same way. */
export const shuffles: fc.Arbitrary<(records: readonly AnyRecord[]) => readonly AnyRecord[]> = fc
  .array(fc.nat(), { minLength: 40, maxLength: 40 })
  .map(
    (keys) => (records) =>
      records
        .map((record, index) => ({ record, key: keys[index] ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ record }) => record),
  );
