import type { RuleOfCourse, RuleOfForm } from '../acts/rule.js';
import { agreementRules } from '../agreements/agreements.rules.js';
import { meetingRules } from '../meetings/meetings.rules.js';
import { negotiationRules } from '../negotiation/negotiation.rules.js';
import { proposalRules } from '../proposals/proposals.rules.js';
import { sourceRules } from '../sources/sources.rules.js';
import { statementRules } from '../statements/statements.rules.js';
import { actRules } from '../acts/act.rules.js';
import { referencesOf } from './record.js';
import type { EventType } from './events.js';
import type { AnyRecord, Records } from './records.js';
import type { Refusal } from '../rules/refusal.js';

const chapters = [
  actRules,
  negotiationRules,
  meetingRules,
  proposalRules,
  statementRules,
  agreementRules,
  sourceRules,
];

const ofForm: readonly RuleOfForm[] = chapters.flatMap(({ form }) => form);
const ofCourse: readonly RuleOfCourse[] = chapters.flatMap(({ course }) => course);

/** An act that breaks a rule of course. */
export interface Inconsistency {
  readonly act: AnyRecord;
  readonly refusal: Refusal;
}

/** Every rule of form that the record breaks. */
export function formRefusals(record: AnyRecord, records: Records, nowMs: number): readonly Refusal[] {
  return ofForm
    .filter(({ judges }) => judges.includes(record.type))
    .flatMap((rule) => rule.refusals(record, records, nowMs));
}

/** Every rule of course that the act breaks. */
export function breachesOf(act: AnyRecord, records: Records): readonly Inconsistency[] {
  return ofCourse
    .filter(({ judges }) => judges.includes(act.type))
    .map((rule) => rule.breach(act, records))
    .filter((refusal) => refusal !== undefined)
    .map((refusal) => ({ act, refusal }));
}

/** Every breach of every act: what is inconsistent in the record as it stands. */
export function inconsistenciesIn(records: Records): readonly Inconsistency[] {
  const judged = new Set(ofCourse.flatMap(({ judges }) => judges));
  return records.ofType(...judged).flatMap((act) => breachesOf(act, records));
}

/** Breaches that a change of some records brings: those of the records themselves, and of others that they sway. */
export function breachesBrought(
  changed: readonly AnyRecord[],
  before: Records,
  after: Records,
): readonly Inconsistency[] {
  const affected = new Map(
    changed.flatMap((record) => [record, ...swayed(record, after)]).map((act) => [act.id, act]),
  );
  const known = new Set([...affected.keys()].flatMap((id) => standing(id, before)));
  return [...affected.keys()]
    .map((id) => after.get(id))
    .filter((act) => act !== undefined)
    .flatMap((act) => breachesOf(act, after))
    .filter((breach) => !known.has(nameOf(breach)));
}

function standing(id: string, records: Records): readonly string[] {
  const act = records.get(id);
  return act ? breachesOf(act, records).map(nameOf) : [];
}

function nameOf({ act, refusal }: Inconsistency): string {
  return `${act.id} ${refusal.code}`;
}

/** The acts about the same subjects that a rule judges and that this event can sway. */
function swayed(record: AnyRecord, records: Records): readonly AnyRecord[] {
  const judged = new Set(
    ofCourse.filter(({ swayedBy }) => swayedBy.includes(record.type)).flatMap(({ judges }) => judges),
  );
  if (judged.size === 0) return [];
  const types: readonly EventType[] = [...judged];
  if (ofTheWholeTable.includes(record.type)) return records.ofType(...types);
  const subjects = [record.id, ...referencesOf(record).map(({ value }) => value)];
  const named = subjects.map((id) => records.get(id)).filter((found) => found !== undefined);
  return [...named, ...subjects.flatMap((id) => records.about(id))].filter(({ type }) => types.includes(type));
}

const ofTheWholeTable: readonly EventType[] = [
  'NegotiationOpened',
  'NegotiationSuspended',
  'NegotiationResumed',
  'NegotiationBrokenOff',
  'NegotiationConcluded',
];
