import type { Considered } from '../acts/considered.js';
import { lineOf } from '../acts/issue-line.js';
import { hadHappened, lastOf, type MomentAsked, momentAsked } from '../acts/moment-asked.js';
import { names, termsOf } from '../acts/terms.js';
import type { RecordOf } from '../record/records.js';
import type { Moment } from '../times/moment.js';

/** Where an issue stands, in the order in which several are shown. */
const issueStatuses = ['OPEN', 'PARKED', 'DROPPED', 'PROVISIONALLY_AGREED', 'AGREED'] as const;

export type IssueStatus = (typeof issueStatuses)[number];

/**
 * Where an issue stood at a moment; several where the order of what parked, dropped and reopened it is not known.
 * What an agreement names is agreed, and nothing but a new agreement changes that. Under a single undertaking it is
 * agreed provisionally until every issue is.
 */
export function issueStatusAt(
  id: string,
  validAt: Moment,
  considered: Considered,
): readonly IssueStatus[] {
  const at = momentAsked(validAt);
  const agreements = reachedBy(at, considered);
  if (isAgreed(id, agreements, considered)) {
    return [isFinal(agreements, at, considered) ? 'AGREED' : 'PROVISIONALLY_AGREED'];
  }
  return turnsOf(id, at, considered);
}

function turnsOf(id: string, at: MomentAsked, considered: Considered): readonly IssueStatus[] {
  const turns = considered
    .about(id)
    .filter(
      (record) =>
        record.type === 'IssueParked' ||
        record.type === 'IssueDropped' ||
        record.type === 'IssueReopened',
    )
    .filter((turn) => hadHappened(turn, at, considered));
  const shown: readonly IssueStatus[] = lastOf(turns, considered).map(
    ({ type }) => turnedInto[type],
  );
  return shown.length === 0 ? ['OPEN'] : issueStatuses.filter((status) => shown.includes(status));
}

const turnedInto = {
  IssueParked: 'PARKED',
  IssueDropped: 'DROPPED',
  IssueReopened: 'OPEN',
} as const;

function reachedBy(
  at: MomentAsked,
  considered: Considered,
): readonly RecordOf<'AgreementReached'>[] {
  return considered.records
    .ofType('AgreementReached')
    .filter(
      (agreement) => considered.includes(agreement) && hadHappened(agreement, at, considered),
    );
}

function isAgreed(
  issue: string,
  agreements: readonly RecordOf<'AgreementReached'>[],
  considered: Considered,
): boolean {
  return agreements.some((agreement) =>
    names(termsOf(agreement, considered), issue, considered.records),
  );
}

/** Whether what is agreed is agreed for good: under a single undertaking, once every issue is that is not dropped. */
function isFinal(
  agreements: readonly RecordOf<'AgreementReached'>[],
  at: MomentAsked,
  considered: Considered,
): boolean {
  const { records } = considered;
  if (records.negotiation.data.rules?.singleUndertaking !== true) return true;
  if (agreements.some(({ data }) => data.extent === 'COMPLETE')) return true;
  const issues = records.ofType('IssueAdded');
  const above = new Set(issues.flatMap(({ id }) => lineOf(id, records).slice(1)));
  return issues
    .filter(({ id }) => !above.has(id))
    .every(
      ({ id }) =>
        isAgreed(id, agreements, considered) || turnsOf(id, at, considered).join() === 'DROPPED',
    );
}
