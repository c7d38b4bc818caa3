import type { Level, Telling } from '../acts/act.js';
import type { Considered } from '../acts/considered.js';
import {
  acceptancesOf,
  concernsIssue,
  issuesAnswered,
  revisionsOf,
  supersedes,
  withdrawalsOf,
} from '../proposals/answers.js';
import { type Side, lapseOf, sideOf } from '../proposals/lapse.js';
import { wholeAccepted } from '../proposals/whole-accepted.js';
import type { Offer } from '../acts/term-sets.js';
import { names, type StatedTerm, termsOf } from '../acts/terms.js';
import type { AnyRecord, RecordOf } from '../record/records.js';
import type { Bounds } from '../times/bounds.js';

/** How an offer ended on some issues, for its proposers: by an act, or by the end of its validity. */
export interface End {
  readonly stance: 'WITHDRAWN' | 'LAPSED';
  readonly offer: Offer;
  readonly issues: readonly string[];
  /** The parties for whom it ended: the proposers, but for those who put something else in its place. */
  readonly holders: readonly string[];
  /** The act that ended it; the offer itself where time did. */
  readonly record: AnyRecord;
  readonly moment: Bounds;
  readonly level?: Level | undefined;
  readonly telling?: Telling | undefined;
  /** Acts that would have kept it from ending, had they come before: it is not known whether they did. */
  readonly unlessAfter: readonly AnyRecord[];
}

/**
 * The ends of an offer: its withdrawals, the revisions that leave issues of it out, and its lapse. Whether each leaves
 * a mark also depends on whether the offer is still its party's latest then, which is for whoever has all marks.
 */
export function endsOf(offer: Offer, considered: Considered): readonly End[] {
  const terms = termsOf(offer, considered);
  const everybody = offer.data.proposers;
  const withdrawn = withdrawalsOf(offer, considered).flatMap((act) => {
    const issues = issuesAnswered(act, terms, considered.records);
    return withdrawnBy(act, { issues, holders: everybody }, offer, considered);
  });
  const replaced = revisionsOf(offer, considered).flatMap((revision) => {
    const revising = everybody.filter((party) => revision.data.proposers.includes(party));
    const others = everybody.filter((party) => !revising.includes(party));
    const leftOut = leftOutBy(revision, terms, considered);
    const gone = replacedBy(revision, terms, considered);
    return [
      ...withdrawnBy(revision, { issues: leftOut, holders: revising }, offer, considered),
      ...withdrawnBy(revision, { issues: gone, holders: others }, offer, considered),
    ];
  });
  return [...withdrawn, ...replaced, ...lapsed(offer, terms, considered)];
}

/** A withdrawal comes too late for an offer that had been accepted as a whole. */
function withdrawnBy(
  act: ReturnType<typeof withdrawalsOf>[number] | RecordOf<'ProposalRevised'>,
  { issues, holders }: Pick<End, 'issues' | 'holders'>,
  offer: Offer,
  considered: Considered,
): readonly End[] {
  if (issues.length === 0 || holders.length === 0) return [];
  const { chronology } = considered;
  const side = (acceptance: AnyRecord): Side => {
    if (chronology.before(acceptance, act)) return 'BEFORE';
    return chronology.before(act, acceptance) ? 'AFTER' : 'EITHER';
  };
  const accepted = wholeAccepted(offer, side, considered);
  if (accepted.side === 'BEFORE') return [];
  const { level, telling } = act.data;
  const moment = chronology.boundsOf(act);
  return [
    {
      ...{ stance: 'WITHDRAWN' as const, offer, issues, holders, record: act, moment },
      ...{ level, telling, unlessAfter: accepted.by },
    },
  ];
}

/** The issues of an offer that a revision takes the place of. */
function replacedBy(
  revision: Offer,
  terms: readonly StatedTerm[],
  considered: Considered,
): readonly string[] {
  const issues = new Set(terms.map(({ term }) => term.issue));
  return [...issues].filter((issue) => supersedes(revision, issue, considered));
}

/** Of these, those that a whole revision names neither themselves nor by one above them. */
function leftOutBy(
  revision: Offer,
  terms: readonly StatedTerm[],
  considered: Considered,
): readonly string[] {
  if (revision.data.extent !== 'COMPLETE') return [];
  const kept = termsOf(revision, considered);
  const issues = new Set(terms.map(({ term }) => term.issue));
  return [...issues].filter((issue) => !names(kept, issue, considered.records));
}

/** On each issue, unless the offer was withdrawn, superseded or accepted there before. */
function lapsed(
  offer: Offer,
  terms: readonly StatedTerm[],
  considered: Considered,
): readonly End[] {
  const moment = lapseOf(offer, considered);
  if (moment === undefined) return [];
  const issues = [...new Set(terms.map(({ term }) => term.issue))];
  return issues.flatMap((issue) => {
    const keeping = keptFromLapsing(offer, issue, considered);
    const sides = keeping.map((act) => ({ act, side: sideOf(act, moment, considered) }));
    if (sides.some(({ side }) => side === 'BEFORE')) return [];
    const unlessAfter = sides.filter(({ side }) => side === 'EITHER').map(({ act }) => act);
    const { level, telling } = offer.data;
    return [
      {
        stance: 'LAPSED' as const,
        offer,
        issues: [issue],
        holders: offer.data.proposers,
        record: offer,
        moment,
        level,
        telling,
        unlessAfter,
      },
    ];
  });
}

function keptFromLapsing(
  offer: Offer,
  issue: string,
  considered: Considered,
): readonly AnyRecord[] {
  const answers = [...acceptancesOf(offer, considered), ...withdrawalsOf(offer, considered)];
  return [
    ...answers.filter((answer) => concernsIssue(answer, issue, considered)),
    ...revisionsOf(offer, considered).filter((revision) => supersedes(revision, issue, considered)),
  ];
}
