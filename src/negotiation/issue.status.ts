import type { Considered } from '../acts/considered.js';
import { lineOf } from '../acts/issue-line.js';
import { hadHappened, lastOf, type MomentAsked, momentAsked } from '../acts/moment-asked.js';
import { provisionalsOn, reopeningsOf } from '../acts/provisional.js';
import type { Provisional } from '../acts/term-sets.js';
import { names, termsOf } from '../acts/terms.js';
import type { AnyOf, RecordOf } from '../record/records.js';
import type { Moment } from '../times/moment.js';

/** Where an issue stands, in the order in which several are shown. */
const issueStatuses = ['OPEN', 'PARKED', 'DROPPED', 'PROVISIONALLY_AGREED', 'AGREED'] as const;

export type IssueStatus = (typeof issueStatuses)[number];

/**
 * Where an issue stood at a moment; several where the order of what moved it is not known. What an agreement names is
 * agreed, and nothing but a new agreement changes that. Under a single undertaking it is agreed provisionally until every
 * issue is, and may be reopened till then.
 */
export function issueStatusAt(
  id: string,
  validAt: Moment,
  considered: Considered,
): readonly IssueStatus[] {
  const at = momentAsked(validAt);
  const agreements = reachedBy(at, considered);
  const settled = isAgreed(id, agreements, considered) && isFinal(agreements, at, considered);
  return settled ? ['AGREED'] : turnsOf(id, at, agreements, considered);
}

type Deal = Provisional | RecordOf<'AgreementReached'>;
type Turn = Deal | AnyOf<'TermReopened' | 'IssueParked' | 'IssueDropped' | 'IssueReopened'>;

/**
 * What the last turn leaves. Taking an issue up again undoes that it was set aside, and not what was agreed on it before;
 * reopening a term undoes the agreement, and does not take up what is set aside.
 */
function turnsOf(
  id: string,
  at: MomentAsked,
  agreements: readonly RecordOf<'AgreementReached'>[],
  considered: Considered,
): readonly IssueStatus[] {
  const dealing = dealingsOn(id, at, agreements, considered);
  const setting = considered
    .about(id)
    .filter(
      (record) =>
        record.type === 'IssueParked' ||
        record.type === 'IssueDropped' ||
        record.type === 'IssueReopened',
    )
    .filter((turn) => hadHappened(turn, at, considered));
  const after = (turns: readonly Turn[]): readonly IssueStatus[] =>
    turns.length === 0 ? ['OPEN'] : lastOf(turns, considered).map(({ type }) => turnedInto[type]);
  const shown = lastOf([...dealing, ...setting], considered).flatMap(({ type }) => {
    if (type === 'IssueReopened') return after(dealing);
    return type === 'TermReopened' ? after(setting) : [turnedInto[type]];
  });
  return shown.length === 0 ? ['OPEN'] : issueStatuses.filter((status) => shown.includes(status));
}

/** What was agreed on an issue for the time being, and what undid that. */
function dealingsOn(
  id: string,
  at: MomentAsked,
  agreements: readonly RecordOf<'AgreementReached'>[],
  considered: Considered,
): readonly (Deal | RecordOf<'TermReopened'>)[] {
  const provisional = [...provisionalsOn(id, considered), ...reopeningsOf(id, considered)];
  return [
    ...provisional.filter((turn) => hadHappened(turn, at, considered)),
    ...agreements.filter((agreement) => isAgreed(id, [agreement], considered)),
  ];
}

const turnedInto: Readonly<Record<Turn['type'], IssueStatus>> = {
  TermProvisionallyAgreed: 'PROVISIONALLY_AGREED',
  AgreementReached: 'PROVISIONALLY_AGREED',
  TermReopened: 'OPEN',
  IssueParked: 'PARKED',
  IssueDropped: 'DROPPED',
  IssueReopened: 'OPEN',
};

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
    .every(({ id }) => isSettled(id, agreements, at, considered));
}

/** Whether an agreement has it that nobody has reopened since, or it is off the table. */
function isSettled(
  id: string,
  agreements: readonly RecordOf<'AgreementReached'>[],
  at: MomentAsked,
  considered: Considered,
): boolean {
  const concluded = dealingsOn(id, at, agreements, considered).filter(
    ({ type }) => type !== 'TermProvisionallyAgreed',
  );
  const last = lastOf(concluded, considered);
  if (last.length > 0 && last.every(({ type }) => type === 'AgreementReached')) return true;
  return turnsOf(id, at, agreements, considered).join() === 'DROPPED';
}
