import type { Considered } from '../acts/considered.js';
import type { Offer } from '../acts/term-sets.js';
import { termsOf } from '../acts/terms.js';
import type { AnyRecord } from '../record/records.js';
import { type Acceptance, acceptancesOf, concernsIssue, withdrawalsOf } from './answers.js';
import type { Side } from './lapse.js';
import { withdrawalsThatEnd } from './still-accepted.js';

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
  if (coverWhole(before, 'CERTAINLY', offer, considered)) return { side: 'BEFORE', by: before };
  const perhaps = acceptances.filter((act) => sideOf(act) !== 'AFTER');
  if (coverWhole(perhaps, 'PERHAPS', offer, considered)) return { side: 'EITHER', by: perhaps };
  return { side: 'AFTER', by: [] };
}

/** Whether one and the same party accepted everything in a proposal. */
function coverWhole(
  answers: readonly Acceptance[],
  stood: Stood,
  offer: Offer,
  considered: Considered,
): boolean {
  if (answers.some(({ type }) => type === 'ProposalAccepted')) return true;
  if (offer.data.extent !== 'COMPLETE') return false;
  const parties = new Set(answers.map(({ data }) => data.by));
  return [...parties].some((party) => {
    const own = answers.filter(({ data }) => data.by === party);
    return isWhole(acceptedTogether(own, stood, offer, considered));
  });
}

/** Whether an acceptance stood for certain when the rest was accepted, or may have done so. */
type Stood = 'CERTAINLY' | 'PERHAPS';

/** Whether something was done to every issue, and there is one. */
export function isWhole(done: readonly (readonly AnyRecord[])[]): boolean {
  return done.length > 0 && done.every((acts) => acts.length > 0);
}

/**
 * For each issue of a proposal, the acceptances by one party that still stood when the last of the others was accepted:
 * what the proposer had taken back before that was never accepted together with it.
 */
export function acceptedTogether(
  own: readonly Acceptance[],
  stood: Stood,
  offer: Offer,
  considered: Considered,
  counts: (act: AnyRecord) => boolean = () => true,
): readonly (readonly Acceptance[])[] {
  const { chronology } = considered;
  const withdrawals = withdrawalsOf(offer, considered).filter(counts);
  const issues = [...new Set(termsOf(offer, considered).map(({ term }) => term.issue))];
  const accepted = issues.map((issue) =>
    own.filter((act) => concernsIssue(act, issue, considered)),
  );
  if (withdrawals.length === 0) return accepted;
  const cameFirst = (withdrawal: AnyRecord, acceptance: AnyRecord): boolean =>
    stood === 'PERHAPS'
      ? chronology.before(withdrawal, acceptance)
      : !chronology.before(acceptance, withdrawal);
  // What stands for certain was taken back by nothing that may have done so, and the other way round.
  const ended = stood === 'PERHAPS' ? 'CERTAINLY' : 'PERHAPS';
  const takenBack = (act: Acceptance, issue: string) =>
    withdrawalsThatEnd(act, issue, withdrawals, offer, considered, ended);
  const left = (done: typeof accepted): typeof accepted => {
    const standing = done.map((acts, index) =>
      acts.filter((act) =>
        takenBack(act, issues[index] ?? '').every((one) =>
          done.every((others) => others.some((other) => !cameFirst(one, other))),
        ),
      ),
    );
    const isSettled = standing.every((acts, index) => acts.length === done[index]?.length);
    // What is left of one issue may have been accepted only after another was taken back.
    return isSettled ? standing : left(standing);
  };
  return left(accepted);
}
