import type { Considered } from '../acts/considered.js';
import { isForetold } from '../acts/foretold.js';
import { isWithin, lineOf } from '../acts/issue-line.js';
import type { AnyRecord, RecordOf, Records } from '../record/records.js';
import type { Offer } from '../acts/term-sets.js';
import { names, type StatedTerm, termsOf } from '../acts/terms.js';

export type Acceptance = RecordOf<'ProposalAccepted'> | RecordOf<'TermAccepted'>;
export type Rejection = RecordOf<'ProposalRejected'> | RecordOf<'TermRejected'>;
export type Withdrawal = RecordOf<'ProposalWithdrawn'> | RecordOf<'TermWithdrawn'>;
export type Answer = Acceptance | Rejection | Withdrawal;

/** The acceptances of a proposal, whole or in part, that count. */
export function acceptancesOf(offer: Offer, considered: Considered): readonly Acceptance[] {
  return answersTo(offer, considered).filter(
    (answer) => answer.type === 'ProposalAccepted' || answer.type === 'TermAccepted',
  );
}

/** The rejections of a proposal, whole or in part, that count. */
export function rejectionsOf(offer: Offer, considered: Considered): readonly Rejection[] {
  return answersTo(offer, considered).filter(
    (answer) => answer.type === 'ProposalRejected' || answer.type === 'TermRejected',
  );
}

/** The withdrawals of a proposal, whole or in part, that count: what a stranger to it takes back ends nothing. */
export function withdrawalsOf(offer: Offer, considered: Considered): readonly Withdrawal[] {
  return answersTo(offer, considered)
    .filter((answer) => answer.type === 'ProposalWithdrawn' || answer.type === 'TermWithdrawn')
    .filter(({ data }) => speaksFor(data.by, offer));
}

/** The revisions of a proposal, and those of its revisions, that count: a stranger's is a proposal of its own. */
export function revisionsOf(
  offer: Offer,
  considered: Considered,
): readonly RecordOf<'ProposalRevised'>[] {
  const found = new Map<string, RecordOf<'ProposalRevised'>>();
  const ahead = [offer];
  for (let revised = ahead.pop(); revised !== undefined; revised = ahead.pop()) {
    for (const record of considered.about(revised.id)) {
      const revises = record.type === 'ProposalRevised' && record.data.revises === revised.id;
      if (!revises || record.id === offer.id || found.has(record.id)) continue;
      if (!speaksFor(record.data.proposers, revised) || isForetold(record, considered)) continue;
      found.set(record.id, record);
      ahead.push(record);
    }
  }
  return [...found.values()];
}

/** Joint proposers revise and withdraw together: what one of them did, though the others should have been asked, is done. */
function speaksFor(parties: readonly string[], { data: { proposers } }: Offer): boolean {
  return parties.some((party) => proposers.includes(party));
}

/** Whether an answer is about this issue, or one above it, or the whole. */
export function concernsIssue(answer: Answer, issue: string, considered: Considered): boolean {
  if (!('issues' in answer.data)) return true;
  const line = lineOf(issue, considered.records);
  return answer.data.issues.some((named) => line.includes(named));
}

/** Whether a revision takes the place of what it revises on this issue. */
export function supersedes(revision: Offer, issue: string, considered: Considered): boolean {
  return (
    revision.data.extent === 'COMPLETE' ||
    names(termsOf(revision, considered), issue, considered.records)
  );
}

/** The terms of a proposal but for those that what came before had withdrawn or replaced, each on its own. */
export function stillOffered(
  terms: readonly StatedTerm[],
  offer: Offer,
  cameBefore: (act: AnyRecord) => boolean,
  considered: Considered,
): readonly StatedTerm[] {
  const gone = withdrawalsOf(offer, considered).filter(
    (one) => one.type === 'TermWithdrawn' && cameBefore(one),
  );
  const replaced = revisionsOf(offer, considered).filter(
    (one) => one.data.extent === 'PARTIAL' && cameBefore(one),
  );
  return terms.filter(
    ({ term }) =>
      !gone.some((one) => concernsIssue(one, term.issue, considered)) &&
      !replaced.some((one) => supersedes(one, term.issue, considered)),
  );
}

/** Whether by the rules of these talks a counterproposal rejects what it answers. */
export function counterproposalsReject({ negotiation }: Records): boolean {
  return negotiation.data.rules?.counterproposalRejects === true;
}

/**
 * The issues that an answer is about: those it names and the terms that lie below them, or all of the proposal's
 * where it is about the whole.
 */
export function issuesAnswered(
  answer: AnyRecord,
  terms: readonly StatedTerm[],
  records: Records,
): readonly string[] {
  const named = issuesNamed(answer);
  return named.length > 0
    ? [...new Set([...named, ...termsWithin(named, terms, records)])]
    : [...new Set(terms.map(({ term }) => term.issue))];
}

/** The issues that an act says it is about; none where it is about the whole. */
export function issuesNamed({ data }: AnyRecord): readonly string[] {
  return 'issues' in data ? (data.issues ?? []) : [];
}

function answersTo(offer: Offer, considered: Considered): readonly Answer[] {
  return considered
    .about(offer.id)
    .filter((record) => isAnswer(record))
    .filter(({ data }) => data.proposal === offer.id)
    .filter((record) => !isForetold(record, considered));
}

function isAnswer(record: AnyRecord): record is Answer {
  return (
    record.type === 'ProposalAccepted' ||
    record.type === 'TermAccepted' ||
    record.type === 'ProposalRejected' ||
    record.type === 'TermRejected' ||
    record.type === 'ProposalWithdrawn' ||
    record.type === 'TermWithdrawn'
  );
}

/** The issues of terms that lie below the issues named: who answers those answers these. */
function termsWithin(
  issues: readonly string[],
  terms: readonly StatedTerm[],
  records: Records,
): readonly string[] {
  return terms
    .map(({ term }) => term.issue)
    .filter((issue) => issues.some((named) => isWithin(issue, named, records)));
}
