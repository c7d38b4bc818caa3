import type { Considered } from '../acts/considered.js';
import { lineOf } from '../acts/issue-line.js';
import { byId } from '../acts/recording.js';
import { isOffer, type Offer } from '../acts/term-sets.js';
import { type StatedTerm, termsOf } from '../acts/terms.js';
import { isOf } from '../record/record.js';
import type { AnyOf, AnyRecord, RecordOf } from '../record/records.js';

/** That a party accepted another one's proposal, as a whole or on an issue, with what that proposes there. */
export interface AcceptedTerm {
  readonly act: RecordOf<'ProposalAccepted'> | RecordOf<'TermAccepted'>;
  readonly offer: Offer;
  readonly terms: readonly StatedTerm[];
  /** Who proposed it, and who accepted. */
  readonly parties: readonly string[];
}

/**
 * What was accepted on an issue and holds, by proposal, of the acts that `counts` lets in; what is subject to
 * principals is not accepted yet. A withdrawal by the proposers that may have come later ends the acceptance of a term,
 * and not that of a whole.
 */
export function acceptedOn(
  issue: string,
  counts: (act: AnyRecord) => boolean,
  considered: Considered,
): readonly AcceptedTerm[] {
  const line = lineOf(issue, considered.records);
  return offersOn(issue, considered).flatMap((offer) => {
    const terms = termsOf(offer, considered).filter(({ term }) => term.issue === issue);
    if (terms.length === 0) return [];
    return acceptancesOf(offer, line, considered)
      .filter((act) => counts(act) && !wasTakenBack(act, line, counts, considered))
      .map((act) => ({ act, offer, terms, parties: [...offer.data.proposers, act.data.by] }));
  });
}

/** The proposals that may have a term on an issue, by what names it: themselves, or reports of their terms. */
function offersOn(issue: string, considered: Considered): readonly Offer[] {
  const offers = considered
    .about(issue)
    .map((record) =>
      record.type === 'TermReported' ? considered.get(record.data.proposal ?? '') : record,
    )
    .filter((record) => isOffer(record));
  return [...new Map(offers.map((offer) => [offer.id, offer])).values()].toSorted(byId);
}

function acceptancesOf(
  offer: Offer,
  line: readonly string[],
  considered: Considered,
): readonly AcceptedTerm['act'][] {
  return considered
    .about(offer.id)
    .filter((record) => isOf(record, ['ProposalAccepted', 'TermAccepted']))
    .filter((act) => act.type === 'ProposalAccepted' || namesOne(act.data.issues, line))
    .filter(({ data }) => data.proposal === offer.id && data.adReferendum !== true);
}

function wasTakenBack(
  act: AcceptedTerm['act'],
  line: readonly string[],
  counts: (act: AnyRecord) => boolean,
  considered: Considered,
): boolean {
  if (act.type === 'ProposalAccepted') return false;
  return considered
    .about(act.data.proposal)
    .filter((record) => isOf(record, ['ProposalWithdrawn', 'TermWithdrawn']))
    .filter((record) => record.type === 'ProposalWithdrawn' || namesOne(record.data.issues, line))
    .filter((withdrawal) => isByProposer(withdrawal, considered))
    .some((withdrawal) => counts(withdrawal) && !considered.chronology.before(withdrawal, act));
}

/** What a stranger is recorded to have taken back, in spite of the rule, ends nothing. */
function isByProposer(
  { data }: AnyOf<'ProposalWithdrawn' | 'TermWithdrawn'>,
  considered: Considered,
): boolean {
  const offer = considered.get(data.proposal);
  return isOffer(offer) && data.by.some((party) => offer.data.proposers.includes(party));
}

function namesOne(issues: readonly string[], line: readonly string[]): boolean {
  return issues.some((named) => line.includes(named));
}
