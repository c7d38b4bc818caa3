import fc from 'fast-check';
import type { z } from 'zod';
import { rulesOfCourse } from '../../src/rules/refusal.js';
import type { JsonObject, JsonValue } from '../../src/event-store/json.js';
import type { EffectiveRecords } from '../../src/record/effective-records.js';
import { type EventType, eventTypes, tableEvents } from '../../src/record/events.js';
import type { AnyRecord } from '../../src/record/records.js';
import type { CommandType } from '../../src/record/commands.js';
import type { TableCommand } from '../../src/record/table.decider.js';
import { type ReferenceKind, replaceReferences } from '../../src/rules/reference.js';
import {
  annualTerm,
  countered,
  durationTerm,
  firstHand,
  opened,
  party,
  person,
  source,
  tabled,
  talks,
} from './story.js';
import { command } from './table.js';

/** A table with enough on it for anything to refer to something. */
export const furnished: readonly TableCommand[] = [
  ...talks,
  party('KR', { from: '2020-10-03' }),
  party('UN', { role: 'OBSERVER' }),
  party('ALLIES', { kind: 'COALITION', members: ['JP', 'KR'] }),
  person('HAYASHI'),
  source('NHK', { published: '2020-10-04' }),
  source('POST', { published: '2020-10-08', derivesFrom: ['NHK'] }),
  command('AddIssue', { code: 'LABOUR', title: 'Labour', valueType: 'MONEY', parent: 'ANNUAL' }),
  tabled('P0', { occurred: '2020-10-02' }),
  countered('P1', 'P0', { occurred: '2020-10-04' }),
  tabled('P2', { occurred: '2020-10-05', extent: 'PARTIAL', terms: [annualTerm] }),
  command('OpenRound', { code: 'R0' }),
  ...['D0', 'D1'].map((code) =>
    command('AppointDelegate', { code, person: 'HAYASHI', party: 'JP', role: 'MEMBER' }),
  ),
  command('ScheduleMeeting', {
    ...{ code: 'M0', scheduledFor: '2020-10-05', occurred: '2020-10-01', evidence: firstHand },
  }),
  command('CirculateMinutes', {
    ...{ code: 'N0', of: 'M0', occurred: '2020-10-06', evidence: firstHand },
  }),
  command('ReachAgreement', {
    code: 'A0',
    title: 'SMA',
    parties: ['JP', 'US'],
    extent: 'UNDISCLOSED',
    needs: [{ party: 'JP', step: 'APPROVED' }],
    occurred: '2020-10-03',
    evidence: firstHand,
  }),
  command('EnterReservation', {
    ...{ code: 'R1', by: 'JP', agreement: 'A0', occurred: '2020-10-04', evidence: firstHand },
  }),
];

const parties = fc.constantFrom('JP', 'US', 'US', 'KR', 'UN', 'ALLIES');
const furnishedProposals = fc.constantFrom('P0', 'P1', 'P2');
const issues = fc.constantFrom('ANNUAL', 'TERM', 'LABOUR');

/** Few days, so that acts meet; and enough that is vague, so that often their order is not known. */
const days = fc.integer({ min: 1, max: 9 }).map((day) => `2020-10-0${String(day)}`);
const dates = fc.oneof(
  { weight: 6, arbitrary: days },
  {
    weight: 1,
    arbitrary: fc.constantFrom('2020', '2020-10', '[..2020-10-05]', '2020-10-04T10:00'),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(days, days).map(([a, b]) => `[${a < b ? a : b}..${a < b ? b : a}]`),
  },
);
const zones = fc.constantFrom(undefined, undefined, 'America/New_York');

const evidence: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.constant(firstHand),
  fc.subarray(['NHK', 'POST'], { minLength: 1 }).map((cited) => ({
    citations: cited.map((one) => ({ source: one, reports: 'DONE' })),
  })),
);

type Fields = Readonly<Record<string, fc.Arbitrary<JsonValue | undefined>>>;

/** A command whose input has these fields; one that comes out undefined is left out. */
function commands(type: CommandType, fields: Fields): fc.Arbitrary<TableCommand> {
  return fc.record(fields).map((input) => command(type, withoutSilence(input)));
}

function withoutSilence(input: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function act(type: CommandType, fields: Fields): fc.Arbitrary<TableCommand> {
  return commands(type, { occurred: dates, zone: zones, evidence, ...fields });
}

function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq: 3 });
}

/** What a rule of form refuses often must not be in most of what is tried. */
function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

const someParties = fc.uniqueArray(parties, { minLength: 1, maxLength: 2 });
const labourTerm: JsonObject = { ...annualTerm, issue: 'LABOUR' };

/** An offer, whichever way it comes to the table, that may refer to these proposals. */
export function offers(
  code: fc.Arbitrary<string | undefined>,
  proposals: fc.Arbitrary<string> = furnishedProposals,
): fc.Arbitrary<TableCommand> {
  const offered: Fields = {
    code,
    kind: fc.constantFrom('OFFER', 'OFFER', 'CHAIR_TEXT'),
    force: fc.constant('FORMAL'),
    proposers: someParties,
    terms: fc.subarray([annualTerm, durationTerm, labourTerm], { minLength: 1 }),
    extent: fc.constantFrom('COMPLETE', 'COMPLETE', 'PARTIAL'),
    packaging: maybe(fc.constant('INDIVISIBLE')),
    linked: rarely(fc.constant([{ issues: ['ANNUAL', 'TERM'] }])),
    conditions: maybe(fc.constant(['Congress approves.'])),
    validUntil: maybe(days),
    addressees: maybe(someParties.map((named) => named.map((one) => ({ party: one })))),
    ancestor: maybe(proposals),
  };
  const answers = fc.uniqueArray(proposals, { minLength: 1, maxLength: 2 });
  return fc.oneof(
    act('TableProposal', offered),
    act('TableCounterproposal', { ...offered, answers }),
    act('ReviseProposal', { ...offered, revises: proposals }),
  );
}

/** An answer to one of these proposals. */
function answers(
  code: fc.Arbitrary<string | undefined>,
  proposals: fc.Arbitrary<string>,
): fc.Arbitrary<TableCommand> {
  const answer: Fields = { code, by: parties, proposal: proposals };
  const onIssues: Fields = { ...answer, issues: fc.uniqueArray(issues, { minLength: 1 }) };
  const conditions = maybe(fc.constant(['Congress approves.']));
  const conditionalTerm: JsonObject = { ...labourTerm, conditions: ['Congress approves.'] };
  const terms = fc.subarray([annualTerm, durationTerm, conditionalTerm], { minLength: 1 });
  return fc.oneof(
    act('AcceptProposal', { ...answer, conditions }),
    act('AcceptProposal', { ...answer, conditions }),
    act('RejectProposal', answer),
    act('WithdrawProposal', { ...answer, by: someParties }),
    act('AcceptTerm', { ...onIssues, conditions }),
    act('RejectTerm', onIssues),
    act('WithdrawTerm', { ...onIssues, by: someParties }),
    act('ReportTerm', { code, proposal: proposals, terms }),
    demurrals(code, proposals),
  );
}

/** What answers a proposal without taking or leaving it, and what is said or shown of one. */
function demurrals(
  code: fc.Arbitrary<string | undefined>,
  proposals: fc.Arbitrary<string>,
): fc.Arbitrary<TableCommand> {
  const answer: Fields = { code, by: parties };
  const some = maybe(fc.uniqueArray(issues, { minLength: 1 }));
  return fc.oneof(
    act('DeclineCounter', {
      ...answer,
      answers: fc.uniqueArray(proposals, { minLength: 1, maxLength: 2 }),
      issues: some,
    }),
    act('RefuseDiscussion', { ...answer, proposal: proposals, issues: some }),
    act('EnterReservation', { ...answer, proposal: proposals, issues: some }),
    act('EnterReservation', { ...answer, agreement: fc.constant('A0') }),
    act('LiftReservation', { ...answer, reservation: fc.constant('R1') }),
    act('LiftReservation', { ...answer, reservation: fc.constant('R1') }),
    act('ClarifyProposal', {
      ...{ code, by: someParties, proposal: proposals, issues: some },
      words: fc.constant('Calendar years.'),
    }),
    act('DiscloseProposal', {
      ...{ code, by: maybe(someParties), proposal: proposals, issues: some },
      toThePublic: maybe(fc.boolean()),
    }),
  );
}

/** What becomes of the condition of one of these acts, where it has one. */
function turnsOfConditions(
  code: fc.Arbitrary<string | undefined>,
  acts: fc.Arbitrary<string>,
): fc.Arbitrary<TableCommand> {
  const turn: Fields = { code, of: acts, condition: fc.constant('Congress approves.') };
  return fc.oneof(
    act('RecordConditionMet', turn),
    act('RecordConditionFailed', turn),
    act('WaiveCondition', { ...turn, by: someParties }),
  );
}

const fourYears: JsonObject = { duration: { amount: { exact: '4' }, unit: 'YEAR' } };

/** What is neither an offer nor an answer to one. */
function surroundings(code: fc.Arbitrary<string | undefined>): fc.Arbitrary<TableCommand> {
  const agreement = fc.constant('A0');
  return fc.oneof(
    fc
      .constantFrom<CommandType[]>(
        'SuspendNegotiation',
        'ResumeNegotiation',
        'BreakOffNegotiation',
        'ConcludeNegotiation',
      )
      .chain((type) => act(type, { code })),
    fc
      .constantFrom<CommandType[]>('DropIssue', 'ReopenIssue')
      .chain((type) => act(type, { code, issue: issues })),
    act('RecordPartyWithdrawal', { code, party: parties }),
    commands('RelieveDelegate', {
      delegate: fc.constantFrom('D0', 'D1'),
      relieved: days,
    }),
    commands('CloseRound', { round: fc.constant('R0'), closed: days }),
    act('BreakOffMeeting', {
      code,
      scheduled: maybe(fc.constant('M0')),
      attendance: fc.constant([{ person: 'HAYASHI', party: 'JP', asDelegate: true }]),
    }),
    act('RescheduleMeeting', { code, rescheduled: fc.constant('M0'), to: days }),
    act('CancelMeeting', { code, cancelled: fc.constant('M0') }),
    act('AgreeMinutes', { code, minutes: fc.constant('N0'), by: parties }),
    act('ContestMinutes', {
      code,
      minutes: fc.constant('N0'),
      by: parties,
      about: fc.constant('The annex.'),
    }),
    act('TerminateAgreement', { code, agreement, by: maybe(someParties) }),
    act('RecordMeeting', {
      code,
      attendance: fc.constant([{ person: 'HAYASHI', party: 'JP', asDelegate: true }]),
    }),
    commands('AppointDelegate', {
      code,
      person: fc.constant('HAYASHI'),
      party: fc.constantFrom('JP', 'JP', 'KR'),
      role: fc.constant('HEAD'),
      period: maybe(days.map((from) => `${from}/..`)),
    }),
    act('TakeAgreementStep', {
      code,
      agreement,
      party: fc.constantFrom('JP', 'US', 'KR'),
      step: fc.constantFrom('APPROVED', 'SIGNED'),
    }),
    act('AgreeTermProvisionally', {
      code,
      parties: fc.constantFrom(['JP', 'US'], ['JP', 'UN']),
      terms: fc.subarray([annualTerm, durationTerm, labourTerm], { minLength: 1 }),
      extent: fc.constantFrom('COMPLETE', 'PARTIAL'),
      proposal: maybe(furnishedProposals),
    }),
    act('ReachAgreement', {
      code,
      title: fc.constant('The deal'),
      parties: fc.constant(['JP', 'US']),
      terms: fc.subarray([annualTerm, { ...durationTerm, value: fourYears }], { minLength: 1 }),
      extent: fc.constantFrom('COMPLETE', 'COMPLETE', 'PARTIAL'),
    }),
    act('ReopenTerm', { code, by: someParties, issues: fc.uniqueArray(issues, { minLength: 1 }) }),
    act('RecordEntryIntoForce', { code, agreement }),
  );
}

/** An act at the table: mostly an offer, or an answer to one of these proposals. */
export function acts(
  code: fc.Arbitrary<string | undefined>,
  proposals: fc.Arbitrary<string> = furnishedProposals,
): fc.Arbitrary<TableCommand> {
  return fc.oneof(
    { weight: 3, arbitrary: offers(code, proposals) },
    { weight: 3, arbitrary: answers(code, proposals) },
    { weight: 1, arbitrary: turnsOfConditions(code, proposals) },
    { weight: 3, arbitrary: surroundings(code) },
  );
}

/** Record keeping, and evidence about the records of these codes. */
export function keepings(code: fc.Arbitrary<string>): fc.Arbitrary<TableCommand> {
  const target = fc.oneof(
    { weight: 4, arbitrary: code },
    { weight: 2, arbitrary: furnishedProposals },
    {
      weight: 1,
      arbitrary: fc.constantFrom('NHK', 'LABOUR', 'KR', 'US', 'A0', 'R1', 'HOST-NATION'),
    },
  );
  const change = fc.oneof(
    dates.map((value) => ['/occurred', value] as const),
    parties.map((value) => ['/by', value] as const),
    someParties.map((value) => ['/proposers', value] as const),
    furnishedProposals.map((value) => ['/proposal', value] as const),
    furnishedProposals.map((value) => ['/answers', [value]] as const),
    furnishedProposals.map((value) => ['/revises', value] as const),
    maybe(days).map((value) => ['/validUntil', value] as const),
    maybe(days).map((value) => ['/published', value] as const),
    maybe(days).map((value) => ['/from', value] as const),
    fc.constantFrom('PARTY', 'MEDIATOR').map((value) => ['/role', value] as const),
    fc.constantFrom('ANNUAL', undefined).map((value) => ['/parent', value] as const),
    maybe(fc.constant('INDIVISIBLE')).map((value) => ['/packaging', value] as const),
    maybe(fc.constant([{ issues: ['TERM', 'LABOUR'] }])).map(
      (value) => ['/linked', value] as const,
    ),
    maybe(fc.constant(['Congress approves.'])).map((value) => ['/conditions', value] as const),
    maybe(fc.constant(['Congress approves.'])).map(
      (value) => ['/terms/0/conditions', value] as const,
    ),
    fc.uniqueArray(issues, { minLength: 1 }).map((value) => ['/issues', value] as const),
    fc.constantFrom('Asia/Tokyo', 'America/New_York').map((value) => ['/zone', value] as const),
    fc.constant(['/rules', { counterproposalRejects: true }] as const),
    maybe(fc.constant([{ party: 'JP', step: 'APPROVED' }])).map(
      (value) => ['/needs', value] as const,
    ),
  );
  const reason = 'The minutes say otherwise.';
  return fc.oneof(
    fc
      .tuple(fc.oneof(target, fc.constant('HOST-NATION')), change)
      .map(([record, [path, value]]) => ({
        ...command('CorrectRecord', {
          record,
          changes: [{ path, ...(value === undefined ? {} : { value }) }],
          reason,
        }),
      })),
    target.map((record) =>
      command('RetractRecord', { record, ground: 'ENTERED_IN_ERROR', reason }),
    ),
    target.map((record) => command('ReinstateRecord', { record, reason })),
    fc
      .tuple(
        fc.oneof(code, furnishedProposals),
        fc.constantFrom('REFUTED', 'REPORTED', 'ESTABLISHED'),
      )
      .map(([named, standing]) =>
        command('AssessAct', { act: named, standing, reasons: reason, evidence: firstHand }),
      ),
    fc
      .tuple(fc.oneof(code, furnishedProposals), days)
      .map(([of, occurred]) =>
        command('ReportVariant', { of, says: { occurred }, evidence: firstHand }),
      ),
    fc
      .tuple(code, furnishedProposals)
      .map((between) =>
        command('NoteContradiction', { between, reasons: reason, evidence: firstHand }),
      ),
    target.map((record) => command('AnnotateRecord', { record, note: reason })),
    fc
      .constantFrom('NHK', 'POST')
      .map((named) =>
        command('GradeSource', { source: named, reliability: 'C', evidence: firstHand }),
      ),
    fc
      .constantFrom('NHK', 'POST')
      .map((named) =>
        command('RetractSource', { source: named, occurred: '2020-10-09', evidence: firstHand }),
      ),
  );
}

/** A script of acts and of record keeping on them, each act with a code of its own. */
export const scripts: fc.Arbitrary<readonly TableCommand[]> = fc
  .integer({ min: 1, max: 14 })
  .chain((length) => fc.tuple(...Array.from({ length }, (_, index) => scripted(index))));

function scripted(index: number): fc.Arbitrary<TableCommand> {
  const before = fc.nat({ max: index }).map((at) => `X${String(at)}`);
  const named = fc.oneof(before, before, fc.constant('P0'));
  return fc.oneof(
    { weight: 3, arbitrary: acts(fc.constant(`X${String(index)}`), named) },
    { weight: 2, arbitrary: keepings(before) },
  );
}

/** Whatever somebody might send: a command as it should be, one with something wrong in it, or anything at all. */
export const anyCommands: fc.Arbitrary<TableCommand> = fc.oneof(
  acts(fc.constantFrom('X0', 'X1', 'X2', undefined)),
  keepings(fc.constantFrom('X0', 'X1', 'X2')),
  fc
    .tuple(
      fc.oneof(
        acts(fc.constant(undefined)),
        keepings(furnishedProposals),
        fc.constantFrom(opened, ...furnished),
      ),
      fc.nat(),
      junk(),
    )
    .map(([one, place, value]) => ({
      ...one,
      input: mangled(one.input, place, value) as JsonObject,
    })),
  fc
    .tuple(fc.constantFrom(...eventTypes), fc.dictionary(fc.string(), junk()))
    .map(([type, input]) => command(tableEvents[type].command, input)),
);

/**
 * The command as somebody would give it who has looked at the table: what it refers to is there, and a correction is of
 * a record that has such a place and finds what stands in it.
 */
export function informed(one: TableCommand, records: EffectiveRecords): TableCommand {
  const type = eventTypes.find((event) => tableEvents[event].command === one.type);
  if (type === undefined) return one;
  const schema: z.ZodType = tableEvents[type].data;
  const input = replaceReferences(schema)(one.input, (kind, named) => {
    const entry = records.entry(records.idOf(named) ?? '');
    // What is retracted can be reinstated, and nothing else.
    const isThere = entry?.retracted === (type === 'RecordReinstated');
    if (isThere && fits(entry.record.type, kind)) return named;
    return pickedBy(named, records, (candidate) => fits(candidate.type, kind)) ?? named;
  }) as JsonObject;
  return type === 'RecordCorrected' ? finding({ ...one, input }, records) : { ...one, input };
}

function finding(one: TableCommand, records: EffectiveRecords): TableCommand {
  const { record, changes } = one.input;
  const [change] = Array.isArray(changes) ? (changes as readonly JsonObject[]) : [];
  const field = typeof change?.['path'] === 'string' ? change['path'].slice(1) : undefined;
  if (typeof record !== 'string' || change === undefined || field === undefined) return one;
  const has = ({ type }: AnyRecord): boolean => field in tableEvents[type].data.shape;
  const meant = records.get(records.idOf(record) ?? '');
  const target = meant && has(meant) ? meant.id : pickedBy(record, records, has);
  const data: Readonly<Record<string, unknown>> = { ...records.get(target ?? '')?.data };
  const found = data[field] === undefined ? {} : { found: data[field] as JsonValue };
  return {
    ...one,
    input: { ...one.input, record: target ?? record, changes: [{ ...change, ...found }] },
  };
}

function fits(type: EventType, kind: ReferenceKind): boolean {
  const { makes, nature } = { makes: undefined, ...tableEvents[type] };
  if (kind === 'record') return nature !== 'KEEPING';
  return kind === 'act' ? nature === 'ACT' || nature === 'EVIDENCE' : makes === kind;
}

/** One of the records that will do, the same one for the same name. */
function pickedBy(
  name: string,
  records: EffectiveRecords,
  willDo: (record: AnyRecord) => boolean,
): string | undefined {
  const ids = records
    .ofType(...eventTypes)
    .filter(willDo)
    .map(({ id }) => id);
  const chosen = Array.from(name).reduce(
    (sum, character) => sum * 31 + (character.codePointAt(0) ?? 0),
    7,
  );
  return ids.toSorted()[chosen % ids.length];
}

/** Every rule of course, taken upon oneself. */
export function forced(one: TableCommand): TableCommand {
  return command(one.type, one.input, ...rulesOfCourse);
}

function junk(): fc.Arbitrary<JsonValue> {
  return fc.oneof(
    fc.constantFrom<JsonValue[]>(
      null,
      '',
      '__proto__',
      '/terms/-',
      '-0',
      '1e400',
      '2020-02-30',
      [],
      {},
    ),
    fc.constantFrom('JP', 'P0', 'ANNUAL', 'NHK', 'HOST-NATION', 'A0'),
    fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as JsonValue),
  );
}

/** The value with one place in it, chosen by number, holding something else. */
function mangled(value: JsonValue, place: number, junkValue: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return junkValue;
  const names = Object.keys(value);
  if (names.length === 0) return junkValue;
  const name = names[place % names.length] ?? '';
  const deeper = Math.floor(place / names.length);
  const replaced = (held: JsonValue): JsonValue =>
    deeper % 3 === 0 ? junkValue : mangled(held, Math.floor(deeper / 3), junkValue);
  if (Array.isArray(value)) {
    return value.map((held: JsonValue, index) => (String(index) === name ? replaced(held) : held));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, held]: [string, JsonValue]) => [
      key,
      key === name ? replaced(held) : held,
    ]),
  );
}
