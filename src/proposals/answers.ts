import type { Considered } from '../acts/considered.js';
import { lineOf } from '../acts/issue-line.js';
import type { AnyRecord, RecordOf } from '../record/records.js';
import type { Side } from './lapse.js';
import type { Offer } from './offers.js';
import { issuesAnswered, names, termsOf } from './terms.js';

export type Acceptance = RecordOf<'ProposalAccepted'> | RecordOf<'TermAccepted'>;
export type Rejection = RecordOf<'ProposalRejected'> | RecordOf<'TermRejected'>;
export type Withdrawal = RecordOf<'ProposalWithdrawn'> | RecordOf<'TermWithdrawn'>;
type Answer = Acceptance | Rejection | Withdrawal;

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

/** The withdrawals of a proposal, whole or in part, that count. */
export function withdrawalsOf(offer: Offer, considered: Considered): readonly Withdrawal[] {
  return answersTo(offer, considered).filter(
    (answer) => answer.type === 'ProposalWithdrawn' || answer.type === 'TermWithdrawn',
  );
}

/** The revisions of a proposal, and those of its revisions, that count. */
export function revisionsOf(
  offer: Offer,
  considered: Considered,
): readonly RecordOf<'ProposalRevised'>[] {
  const found = new Map<string, RecordOf<'ProposalRevised'>>();
  const ahead = [offer.id];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    for (const record of considered.about(id)) {
      const revises = record.type === 'ProposalRevised' && record.data.revises === id;
      if (!revises || record.id === offer.id || found.has(record.id)) continue;
      found.set(record.id, record);
      ahead.push(record.id);
    }
  }
  return [...found.values()];
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

/**
 * Whether a proposal was accepted as a whole before some moment: at once, or issue by issue where its terms are
 * complete, by the same party. `AFTER` where it was not, or only later; `EITHER` where that is not known.
 */
export function wholeAccepted(
  offer: Offer,
  sideOf: (acceptance: AnyRecord) => Side,
  considered: Considered,
): { readonly side: Side; readonly by: readonly Acceptance[] } {
  const acceptances = acceptancesOf(offer, considered);
  const before = acceptances.filter((act) => sideOf(act) === 'BEFORE');
  if (coverWhole(before, offer, considered)) return { side: 'BEFORE', by: before };
  const perhaps = acceptances.filter((act) => sideOf(act) !== 'AFTER');
  if (coverWhole(perhaps, offer, considered)) return { side: 'EITHER', by: perhaps };
  return { side: 'AFTER', by: [] };
}

/** Whether these answers, each by one and the same party, were given to everything in a proposal. */
export function coverWhole(
  answers: readonly Answer[],
  offer: Offer,
  considered: Considered,
): boolean {
  if (answers.some(({ data }) => !('issues' in data))) return true;
  if (offer.data.extent !== 'COMPLETE') return false;
  const terms = termsOf(offer, considered);
  const issues = new Set(terms.map(({ term }) => term.issue));
  const parties = new Set(answers.map(({ data }) => data.by));
  return [...parties].some((party) => {
    const own = answers.filter(({ data }) => data.by === party);
    const named = new Set(
      own.flatMap((answer) => issuesAnswered(answer, terms, considered.records)),
    );
    return issues.size > 0 && [...issues].every((issue) => named.has(issue));
  });
}

function answersTo(offer: Offer, considered: Considered): readonly Answer[] {
  return considered
    .about(offer.id)
    .filter((record) => isAnswer(record))
    .filter(({ data }) => data.proposal === offer.id);
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
