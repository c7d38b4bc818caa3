import type { Considered } from '../acts/considered.js';
import { isWithin } from '../acts/issue-line.js';
import type { RuleOfCourse, Rules } from '../acts/rule.js';
import { isInstrument, isOffer, type Instrument, type Offer } from '../acts/term-sets.js';
import { called, nameOf } from '../record/record.js';
import type { AnyRecord } from '../record/records.js';
import { type Path, refusal } from '../rules/refusal.js';
import { tabling } from './tabling.rules.js';

/** The issues that an act says a set of terms has, with where. */
interface Named {
  readonly of: string;
  readonly issues: readonly { readonly issue: string; readonly path: Path }[];
}

/**
 * COMPLETE terms are all there are: on an issue that they don't name, nothing can be accepted, rejected or taken back, and
 * no term turns up later. A term on a whole says something of its parts, and one on a part of the whole.
 */
const namesWhatIsThere: RuleOfCourse = {
  code: 'ISSUE_NOT_IN_TERMS',
  judges: ['TermAccepted', 'TermRejected', 'TermWithdrawn', 'TermReported'],
  swayedBy: [
    { events: [...tabling, 'AgreementReached', 'AgreementRegistered'], through: 'itself' },
    { events: ['TermReported'], through: 'proposal' },
    { events: ['IssueAdded', 'IssueRedefined'], through: 'table' },
  ],
  breaches: (act, considered) => {
    const { of = '', issues = [] } = namedBy(act) ?? {};
    const set = considered.get(of);
    if (!(isOffer(set) || isInstrument(set)) || set.data.extent !== 'COMPLETE') return [];
    return issues
      .filter(({ issue }) => !isNamedIn(set, issue, considered))
      .filter(({ issue }) => act.type === 'TermReported' || !isReported(set, issue, considered))
      .map(({ issue, path }) => {
        const message = `The terms of ${called(set)} are COMPLETE, and none of them is on ${nameOf(issue, considered.records)}.`;
        return refusal('ISSUE_NOT_IN_TERMS', message, path);
      });
  },
};

function namedBy(act: AnyRecord): Named | undefined {
  switch (act.type) {
    case 'TermAccepted':
    case 'TermRejected':
    case 'TermWithdrawn': {
      const { proposal, issues } = act.data;
      return {
        of: proposal,
        issues: issues.map((issue, index) => ({ issue, path: ['issues', index] })),
      };
    }
    case 'TermReported': {
      const { proposal, agreement, terms } = act.data;
      return {
        of: proposal ?? agreement ?? '',
        issues: terms.map(({ issue }, index) => ({ issue, path: ['terms', index, 'issue'] })),
      };
    }
    default:
      return undefined;
  }
}

/** Whether any of the terms is on an issue, a part of it, or what it is a part of; however well its evidence stands. */
function isNamedIn(
  { data }: { readonly data: Pick<(Offer | Instrument)['data'], 'terms'> },
  issue: string,
  { records }: Considered,
): boolean {
  return (data.terms ?? []).some(
    (term) => isWithin(issue, term.issue, records) || isWithin(term.issue, issue, records),
  );
}

/** Whether a term on it was reported later all the same. */
function isReported(set: Offer | Instrument, issue: string, considered: Considered): boolean {
  return considered
    .about(set.id)
    .filter((record) => record.type === 'TermReported')
    .filter(({ data }) => data.proposal === set.id)
    .some((report) => isNamedIn(report, issue, considered));
}

/** What holds for naming the issues of a set of terms. */
export const namedIssuesRules: Rules = { form: [], course: [namesWhatIsThere] };
