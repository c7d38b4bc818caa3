import type { Considered } from '../acts/considered.js';
import { lineOf } from '../acts/issue-line.js';
import { byId } from '../acts/recording.js';
import { isOffer, type Offer } from '../acts/term-sets.js';
import { type StatedTerm, termsOf } from '../acts/terms.js';
import type { AnyRecord, RecordOf } from '../record/records.js';

/** That a party accepted another one's proposal, as a whole or on an issue, with what that proposes there. */
export interface AcceptedTerm {
  readonly act: RecordOf<'ProposalAccepted'> | RecordOf<'TermAccepted'>;
  readonly offer: Offer;
  readonly terms: readonly StatedTerm[];
  /** Who proposed it, and who accepted. */
  readonly parties: readonly string[];
}

/**
 * What was accepted on an issue and holds, by id, of the acts that `counts` lets in; what is subject to principals is not
 * accepted yet. A withdrawal by the proposers that may have come later ends the acceptance of a term, and not that of a whole.
 */
export function acceptedOn(
  issue: string,
  counts: (act: AnyRecord) => boolean,
  considered: Considered,
): readonly AcceptedTerm[] {
  const line = lineOf(issue, considered.records);
  return considered.records
    .ofType('ProposalAccepted', 'TermAccepted')
    .filter((act) => considered.includes(act) && counts(act) && act.data.adReferendum !== true)
    .filter((act) => act.type === 'ProposalAccepted' || namesOne(act.data.issues, line))
    .toSorted(byId)
    .flatMap((act) => {
      const offer = considered.get(act.data.proposal);
      if (!isOffer(offer)) return [];
      const terms = termsOf(offer, considered).filter(({ term }) => term.issue === issue);
      if (terms.length === 0 || wasTakenBack(act, line, counts, considered)) return [];
      return [{ act, offer, terms, parties: [...offer.data.proposers, act.data.by] }];
    });
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
    .filter(
      (record) =>
        record.type === 'ProposalWithdrawn' ||
        (record.type === 'TermWithdrawn' && namesOne(record.data.issues, line)),
    )
    .some((withdrawal) => counts(withdrawal) && !considered.chronology.before(withdrawal, act));
}

function namesOne(issues: readonly string[], line: readonly string[]): boolean {
  return issues.some((named) => line.includes(named));
}
