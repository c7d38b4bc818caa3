import { isOf } from '../record/record.js';
import type { AnyOf, AnyRecord } from '../record/records.js';
import type { EventType } from '../record/events.js';
import type { Considered } from './considered.js';
import { isInstrument, isOffer } from './term-sets.js';
import { reportsOnto } from './terms.js';

/** What may be held on conditions. */
export const conditional = [
  'ProposalTabled',
  'CounterproposalTabled',
  'ProposalRevised',
  'TermReported',
  'TermAccepted',
  'ProposalAccepted',
  'StatementMade',
  'MeetingHeld',
  'MeetingBrokenOff',
  'AgreementRegistered',
  'AgreementReached',
  'TermProvisionallyAgreed',
] as const satisfies readonly EventType[];

/** What became of a condition. */
export const turnsOfConditions = [
  'ConditionMet',
  'ConditionFailed',
  'ConditionWaived',
] as const satisfies readonly EventType[];

export type ConditionTurn = AnyOf<(typeof turnsOfConditions)[number]>;

/** A condition as an act sets it: who set it, and the issues that hold on it. */
export interface Condition {
  readonly of: AnyRecord;
  readonly words: string;
  /** Parties; none where nobody is recorded as the holder of the stance. */
  readonly setBy: readonly string[];
  readonly issues: readonly string[];
}

/** Where acts are looked up: all of them, or those that count. */
type Acts = Pick<Considered, 'get' | 'about'>;

/** The words of every condition that stands in an act, or was reported of it, each once. */
export function conditionWords(act: AnyRecord, acts: Acts): readonly string[] {
  const written = [act, ...reportsOnto(act.id, acts)].flatMap(conditionsWritten);
  return [...new Set(written.map(({ words }) => words))];
}

/** The conditions that stand in an act, or were reported of it, each once for whoever set it. */
export function conditionsIn(act: AnyRecord, acts: Acts): readonly Condition[] {
  const told = [act, ...reportsOnto(act.id, acts)];
  const found = new Map<string, Condition>();
  for (const { words, holder, issue } of told.flatMap(conditionsWritten)) {
    const setBy = holder === undefined ? makersOf(act) : [holder];
    const key = JSON.stringify([words, setBy]);
    const issues = issue === undefined ? issuesIn(told) : [issue];
    const known = found.get(key)?.issues ?? [];
    found.set(key, { of: act, words, setBy, issues: [...new Set([...known, ...issues])] });
  }
  return [...found.values()];
}

/** As {@link conditionsIn}, without those that another act sets: the reported, and those of a proposal in its acceptance. */
export function conditionsSetBy(act: AnyRecord, acts: Acts): readonly Condition[] {
  return conditionsIn(act, acts).filter(({ words }) => setterOf(act, words, acts).id === act.id);
}

/** The conditions, of the act that sets them, which stand in these words in a record. */
export function conditionsMeant(
  record: AnyRecord,
  words: string,
  acts: Acts,
): readonly Condition[] {
  return conditionsIn(setterOf(record, words, acts), acts).filter((one) => one.words === words);
}

/** The act that sets the condition which stands in a record: that itself, or what it reports or accepts. */
export function setterOf(record: AnyRecord, words: string, acts: Acts): AnyRecord {
  if (record.type === 'TermReported') {
    const onto = acts.get(record.data.proposal ?? record.data.agreement ?? '');
    return isOffer(onto) || isInstrument(onto) ? onto : record;
  }
  if (!isOf(record, ['TermAccepted', 'ProposalAccepted'])) return record;
  const offer = acts.get(record.data.proposal);
  return isOffer(offer) && conditionWords(offer, acts).includes(words) ? offer : record;
}

interface Written {
  readonly words: string;
  /** Whose stance it is, where it is one's. */
  readonly holder?: string | undefined;
  /** The issue that holds on it; absent where everything does. */
  readonly issue?: string;
}

function conditionsWritten({ data }: AnyRecord): readonly Written[] {
  const parts = [
    ...('terms' in data ? (data.terms ?? []) : []),
    ...('stances' in data ? (data.stances ?? []) : []),
  ];
  return [
    ...('conditions' in data ? (data.conditions ?? []).map((words) => ({ words })) : []),
    ...parts.flatMap(({ issue, conditions = [], ...part }) => {
      const holder = 'holder' in part ? part.holder : undefined;
      return conditions.map((words) => ({ words, issue, holder }));
    }),
  ];
}

function issuesIn(records: readonly AnyRecord[]): readonly string[] {
  return records.flatMap(({ data }) => [
    ...('issues' in data ? (data.issues ?? []) : []),
    ...('terms' in data ? (data.terms ?? []).map(({ issue }) => issue) : []),
  ]);
}

function makersOf({ data }: AnyRecord): readonly string[] {
  if ('proposers' in data) return data.proposers;
  if ('parties' in data) return data.parties ?? [];
  return 'by' in data && typeof data.by === 'string' ? [data.by] : [];
}
