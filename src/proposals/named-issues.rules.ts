import type { Considered } from '../acts/considered.js';
import { isWithin } from '../acts/issue-line.js';
import type { RuleOfCourse, Rules } from '../acts/rule.js';
import { isTermSet, type TermSet } from '../acts/term-sets.js';
import type { EventType } from '../record/events.js';
import { called, isOf, nameOf } from '../record/record.js';
import type { AnyOf, AnyRecord } from '../record/records.js';
import { type Path, refusal } from '../rules/refusal.js';
import { demurring, tabling } from './tabling.rules.js';

const deals = [
  'AgreementReached',
  'AgreementRegistered',
  'TermProvisionallyAgreed',
] as const satisfies readonly EventType[];

/** What names issues of what it is about, or means all of it. */
const naming = [
  'TermAccepted',
  'TermRejected',
  'TermWithdrawn',
  ...demurring,
  'ProposalClarified',
  'ProposalDisclosed',
] as const satisfies readonly EventType[];

const judged = [...naming, 'TermReported'] as const;

/** The issues that an act says sets of terms have between them, with where. */
interface Named {
  readonly of: readonly string[];
  readonly issues: readonly { readonly issue: string; readonly path: Path }[];
}

/**
 * COMPLETE terms are all there are: on an issue that they don't name, nothing can be accepted, rejected, taken back,
 * countered, discussed, reserved, explained or shown, and no term turns up later. A term on a whole says something of
 * its parts, and one on a part of the whole.
 */
const namesWhatIsThere: RuleOfCourse = {
  code: 'ISSUE_NOT_IN_TERMS',
  judges: judged,
  swayedBy: [
    { events: [...tabling, ...deals], through: 'itself' },
    { events: ['TermReported'], through: 'proposal' },
    { events: ['TermReported'], through: 'agreement' },
    { events: ['IssueAdded', 'IssueRedefined'], through: 'table' },
  ],
  breaches: (act, considered) => {
    const { of = [], issues = [] } = namedBy(act) ?? {};
    const sets = of.map((id) => considered.get(id)).filter(isComplete);
    // One of several that is not known to be complete may have any issue.
    if (sets.length === 0 || sets.length < of.length) return [];
    const isThere = (issue: string): boolean =>
      sets.some(
        (set) =>
          isNamedIn(set, issue, considered) ||
          (act.type !== 'TermReported' && isReported(set, issue, considered)),
      );
    return issues
      .filter(({ issue }) => !isThere(issue))
      .map(({ issue, path }) => {
        const message = `The terms of ${sets.map(called).join(' and ')} are COMPLETE, and none of them is on ${nameOf(issue, considered.records)}.`;
        return refusal('ISSUE_NOT_IN_TERMS', message, path);
      });
  },
};

function isComplete(record: AnyRecord | undefined): record is TermSet {
  return isTermSet(record) && record.data.extent === 'COMPLETE';
}

function namedBy(act: AnyRecord): Named | undefined {
  if (!isOf(act, judged)) return undefined;
  switch (act.type) {
    case 'TermAccepted':
    case 'TermRejected':
    case 'TermWithdrawn':
    case 'ProposalClarified':
    case 'ProposalDisclosed':
    case 'DiscussionRefused':
      return { of: given(act.data.proposal), issues: issuesIn(act) };
    case 'CounterDeclined': {
      const { answers = [], answersUnrecorded } = act.data;
      return { of: answersUnrecorded === true ? [] : answers, issues: issuesIn(act) };
    }
    case 'ReservationEntered': {
      const { proposal, agreement, of } = act.data;
      return { of: given(proposal, agreement, of), issues: issuesIn(act) };
    }
    case 'TermReported': {
      const { proposal, agreement, terms } = act.data;
      return {
        of: given(proposal, agreement),
        issues: terms.map(({ issue }, index) => ({ issue, path: ['terms', index, 'issue'] })),
      };
    }
  }
}

function given(...ids: readonly (string | undefined)[]): readonly string[] {
  return ids.filter((id) => id !== undefined);
}

function issuesIn({ data: { issues = [] } }: AnyOf<(typeof naming)[number]>): Named['issues'] {
  return issues.map((issue, index) => ({ issue, path: ['issues', index] }));
}

/** Whether any of the terms is on an issue, a part of it, or what it is a part of; however well its evidence stands. */
function isNamedIn(
  { data }: { readonly data: Pick<TermSet['data'], 'terms'> },
  issue: string,
  { records }: Considered,
): boolean {
  return (data.terms ?? []).some(
    (term) => isWithin(issue, term.issue, records) || isWithin(term.issue, issue, records),
  );
}

/** Whether a term on it was reported later all the same. */
function isReported(set: TermSet, issue: string, considered: Considered): boolean {
  return considered
    .about(set.id)
    .filter((record) => record.type === 'TermReported')
    .filter(({ data }) => data.proposal === set.id || data.agreement === set.id)
    .some((report) => isNamedIn(report, issue, considered));
}

/** What holds for naming the issues of a set of terms. */
export const namedIssuesRules: Rules = { form: [], course: [namesWhatIsThere] };
