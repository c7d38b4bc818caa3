import canonicalize from 'canonicalize';
import { valuesOnIssues } from '../acts/act.rules.js';
import { liesAhead } from '../times/lies-ahead.js';
import type { RuleOfForm } from '../acts/rule.js';
import { type EventType, tableEvents } from '../record/events.js';
import { called, nameOf } from '../record/record.js';
import type { AnyRecord, RecordOf, Records } from '../record/records.js';
import { refusal, type Refusal } from '../rules/refusal.js';

/**
 * A variant tells otherwise what the act says: a field that such an act has, another value on an issue to which the act
 * gives one. A term that the act does not name is learned later, and reported as a term.
 */
export const variesFromItsAct: RuleOfForm = {
  judges: ['VariantReported'],
  refusals: (record, records, nowMs) => {
    if (record.type !== 'VariantReported') return [];
    const act = records.get(record.data.of);
    return act === undefined ? [] : faultsOf(record, act, records, nowMs);
  },
};

function faultsOf(
  { data: { says } }: RecordOf<'VariantReported'>,
  act: AnyRecord,
  records: Records,
  nowMs: number,
): readonly Refusal[] {
  if ('value' in says) {
    const { issue, value } = says.value;
    const own = valuesOnIssues(act).filter((one) => one.issue === issue);
    if (own.length === 0) {
      const message = `${called(act)} gives no value to ${nameOf(issue, records)}; what is learned of a proposal or an agreement later is reported as a term.`;
      return [refusal('INVALID_INPUT', message, ['says', 'value', 'issue'])];
    }
    return own.every((one) => same(one.value, value)) ? [asTheActItself(act, 'value')] : [];
  }
  const [field = '', told]: readonly unknown[] = Object.entries(says)[0] ?? [];
  const name = String(field);
  if (name !== 'occurred' && !hasCircumstances(act.type)) {
    const message = `${called(act)} has no ${name} that could be told otherwise.`;
    return [refusal('INVALID_INPUT', message, ['says', name])];
  }
  if (same(new Map(Object.entries(act.data)).get(name), told)) return [asTheActItself(act, name)];
  if ('occurred' in says && liesAhead(says.occurred, nowMs)) {
    const message = `${says.occurred} lies ahead: nowhere on earth has it come yet.`;
    return [refusal('OCCURS_IN_FUTURE', message, ['says', 'occurred'])];
  }
  return [];
}

/** Assessments, grades and the like are somebody's judgement: of these only the date may be told otherwise. */
function hasCircumstances(type: EventType): boolean {
  return tableEvents[type].nature === 'ACT' || type === 'ActDenied' || type === 'SourceRetracted';
}

function asTheActItself(act: AnyRecord, field: string): Refusal {
  const message = `${called(act)} says so itself: a second source of the same is cited by the act.`;
  return refusal('NOTHING_TO_RECORD', message, ['says', field]);
}

function same(one: unknown, other: unknown): boolean {
  return canonicalize(one) === canonicalize(other);
}
