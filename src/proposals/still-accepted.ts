import type { Considered } from '../acts/considered.js';
import { provisionalsOn } from '../acts/provisional.js';
import type { Offer } from '../acts/term-sets.js';
import { termsOf } from '../acts/terms.js';
import { type Acceptance, concernsIssue, issuesAnswered, type Withdrawal } from './answers.js';

/**
 * Whether an acceptance still holds something of a proposal after these withdrawals. What the proposer takes back is
 * accepted no longer, unless the whole was accepted, or that term was provisionally agreed before: then it takes a
 * reopening to undo it.
 */
export function stillAccepts(
  acceptance: Acceptance,
  withdrawals: readonly Withdrawal[],
  offer: Offer,
  considered: Considered,
): boolean {
  if (acceptance.type === 'ProposalAccepted') return true;
  const issues = issuesAnswered(acceptance, termsOf(offer, considered), considered.records);
  return issues.some(
    (issue) => withdrawalsThatEnd(acceptance, issue, withdrawals, offer, considered).length === 0,
  );
}

/** Those of these withdrawals that ended what was accepted on an issue by itself, for certain or perhaps. */
export function withdrawalsThatEnd(
  acceptance: Acceptance,
  issue: string,
  withdrawals: readonly Withdrawal[],
  offer: Offer,
  considered: Considered,
  how: 'CERTAINLY' | 'PERHAPS' = 'CERTAINLY',
): readonly Withdrawal[] {
  const { chronology } = considered;
  const follows = (one: Withdrawal): boolean =>
    how === 'CERTAINLY' ? chronology.before(acceptance, one) : !chronology.before(one, acceptance);
  return withdrawals
    .filter((one) => concernsIssue(one, issue, considered))
    .filter(follows)
    .filter((one) => !wasAgreedBefore(one, issue, offer, considered));
}

/** Whether the issue may have been provisionally agreed, on these terms or without saying on which, before. */
function wasAgreedBefore(
  withdrawal: Withdrawal,
  issue: string,
  offer: Offer,
  considered: Considered,
): boolean {
  return provisionalsOn(issue, considered)
    .filter(({ data }) => data.proposal === undefined || data.proposal === offer.id)
    .filter(({ data }) => offer.data.proposers.some((party) => data.parties.includes(party)))
    .some((agreed) => !considered.chronology.before(withdrawal, agreed));
}
