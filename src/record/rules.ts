import { actRules } from '../acts/act.rules.js';
import { Considered } from '../acts/considered.js';
import { repetitionRules } from '../acts/repetition.rules.js';
import { sameActRules } from '../acts/same-act.rules.js';
import type { RuleOfCourse, RuleOfForm } from '../acts/rule.js';
import { agreementRules } from '../agreements/agreements.rules.js';
import { meetingRules } from '../meetings/meetings.rules.js';
import { negotiationRules } from '../negotiation/negotiation.rules.js';
import { proposalRules } from '../proposals/proposals.rules.js';
import type { Refusal } from '../rules/refusal.js';
import { sourceRules } from '../sources/sources.rules.js';
import { statementRules } from '../statements/statements.rules.js';
import { affectedBy, judgedBy } from './affected.js';
import type { AnyRecord, Records } from './records.js';

const chapters = [
  actRules,
  sameActRules,
  negotiationRules,
  meetingRules,
  proposalRules,
  statementRules,
  agreementRules,
  sourceRules,
  repetitionRules,
];

const ofForm: readonly RuleOfForm[] = chapters.flatMap(({ form }) => form);
const ofCourse: readonly RuleOfCourse[] = chapters.flatMap(({ course }) => course);

/** An act that breaks a rule of course. */
export interface Inconsistency {
  readonly act: AnyRecord;
  readonly refusal: Refusal;
}

/** Every rule of form that the record breaks. */
export function formRefusals(
  record: AnyRecord,
  records: Records,
  nowMs: number,
): readonly Refusal[] {
  return ofForm
    .filter(({ judges }) => judges.includes(record.type))
    .flatMap((rule) => rule.refusals(record, records, nowMs));
}

/** Every rule of course that the act breaks. What is refuted did not happen, and breaks none. */
function breachesOf(act: AnyRecord, considered: Considered): readonly Inconsistency[] {
  const rules = ofCourse.filter(({ judges }) => judges.includes(act.type));
  if (rules.length === 0 || !considered.includes(act)) return [];
  return rules
    .flatMap((rule) => rule.breaches(act, considered))
    .map((refusal) => ({ act, refusal }));
}

/** Every breach of every act: what is inconsistent in the record as it stands. */
export function inconsistenciesIn(records: Records): readonly Inconsistency[] {
  const considered = consideredNow(records);
  return judgedBy(ofCourse, records).flatMap((act) => breachesOf(act, considered));
}

/**
 * Breaches that a change of some records brings: those of the records themselves, and of others that they sway.
 * `changed` holds each record as it was and as it is, where it is there.
 */
export function breachesBrought(
  changed: readonly AnyRecord[],
  before: Records,
  after: Records,
): readonly Inconsistency[] {
  const [was, is] = [consideredNow(before), consideredNow(after)];
  const affected = affectedBy(changed, ofCourse, was, is);
  const known = breachesAmong(affected, was).map(breachName);
  return breachesAmong(affected, is).filter((breach) => {
    const index = known.indexOf(breachName(breach));
    // Each that was there answers for one that is: a second of the same name is a new one.
    if (index >= 0) known.splice(index, 1);
    return index < 0;
  });
}

/** All that is not refuted. It remembers what it works out, so it is made anew for each question. */
function consideredNow(records: Records): Considered {
  return Considered.from(records, 'CONTESTED', undefined);
}

function breachesAmong(ids: ReadonlySet<string>, considered: Considered): readonly Inconsistency[] {
  return [...ids]
    .map((id) => considered.records.get(id))
    .filter((act) => act !== undefined)
    .flatMap((act) => breachesOf(act, considered));
}

/**
 * A breach by its act, its rule and its place, whatever the sentence says. In a list the place is what stands there: a
 * correction that takes an entry out moves those behind it.
 */
function breachName({ act, refusal: { code, path } }: Inconsistency): string {
  const inList = path.some((step) => typeof step === 'number');
  const place = path.filter((step) => typeof step === 'string').join('/');
  const entry = inList ? JSON.stringify(path.reduce<unknown>(stepInto, act.data)) : '';
  return `${act.id} ${code} ${place} ${entry}`;
}

function stepInto(data: unknown, step: string | number): unknown {
  return typeof data === 'object' && data !== null
    ? (data as Readonly<Record<string | number, unknown>>)[step]
    : undefined;
}
