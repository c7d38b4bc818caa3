import type { Considered } from '../acts/considered.js';
import { isForetold } from '../acts/foretold.js';
import {
  type Ending,
  firstOf,
  hadHappened,
  type MomentAsked,
  momentAsked,
} from '../acts/moment-asked.js';
import { byTime } from '../acts/order.js';
import type { AnyRecord } from '../record/records.js';
import type { Bounds } from '../times/bounds.js';
import type { Moment } from '../times/moment.js';
import {
  acceptancesOf,
  type Answer,
  concernsIssue,
  counterproposalsReject,
  rejectionsOf,
  revisionsOf,
  supersedes,
  withdrawalsOf,
} from './answers.js';
import { lapseOf } from './lapse.js';
import { stillAccepts } from './still-accepted.js';
import { acceptedTogether, isWhole } from './whole-accepted.js';
import { isOffer, type Offer } from '../acts/term-sets.js';
import { termsOf } from '../acts/terms.js';

/** Where a proposal stands, in the order in which several are shown. */
const proposalStatuses = [
  'TABLED',
  'COUNTERED',
  'PARTIALLY_ACCEPTED',
  'ACCEPTED',
  'REJECTED',
  'WITHDRAWN',
  'SUPERSEDED',
  'LAPSED',
] as const;

export type ProposalStatus = (typeof proposalStatuses)[number];

/** What closes a proposal as a whole: one act, the last of several that cover it together, or the end of its validity. */
export interface Closing extends Ending {
  readonly status: 'ACCEPTED' | 'REJECTED' | 'WITHDRAWN' | 'SUPERSEDED' | 'LAPSED';
  /** All acts that have a part in it; empty for a lapse. */
  readonly acts: readonly AnyRecord[];
  /** In epoch milliseconds; of a lapse, the first millisecond that is too late. */
  readonly moment: Bounds;
  /** Whether it is not known if a part was taken back before the last one was accepted. */
  readonly isUncertain?: boolean;
}

/**
 * Where a proposal stood at a moment. The first act that closes it decides; where their order is not known, all of
 * them are shown. Nothing for what is no proposal, or was not tabled by then.
 */
export function proposalStatusAt(
  id: string,
  validAt: Moment,
  considered: Considered,
): readonly ProposalStatus[] {
  const offer = considered.get(id);
  const at = momentAsked(validAt);
  if (!isOffer(offer) || !hadHappened(offer, at, considered)) return [];
  const zone = considered.chronology.zoneOf(offer);
  const closed = closings(offer, considered, (act) => hadHappened(act, at, considered)).filter(
    ({ acts, moment }) => acts.length > 0 || moment.latest <= at(zone),
  );
  const first = firstOf(closed, considered);
  const shown = first.map(({ status }) => status);
  if (first.every(({ isUncertain }) => isUncertain)) {
    // If that was not so, what certainly closed it did, or nothing.
    const next = firstOf(
      closed.filter(({ isUncertain }) => !isUncertain),
      considered,
    );
    shown.push(...next.map(({ status }) => status));
    if (next.length === 0) return inOrder([...shown, openStatus(offer, at, considered)]);
  }
  return inOrder(shown);
}

function inOrder(shown: readonly ProposalStatus[]): readonly ProposalStatus[] {
  return proposalStatuses.filter((status) => shown.includes(status));
}

const standing: readonly ProposalStatus[] = [
  'TABLED',
  'COUNTERED',
  'PARTIALLY_ACCEPTED',
  'REJECTED',
];

/** Whether its proposers may have stood by it at a moment: what another party says to it takes nothing of theirs back. */
export function isStandingAt(id: string, validAt: Moment, considered: Considered): boolean {
  return proposalStatusAt(id, validAt, considered).some((status) => standing.includes(status));
}

/**
 * Everything that closes a proposal as a whole, whichever came first. `counts` leaves acts out: those that had not
 * happened by some moment, for one.
 */
export function closings(
  offer: Offer,
  considered: Considered,
  counts: (act: AnyRecord) => boolean = () => true,
): readonly Closing[] {
  return [
    ...accepted(offer, considered, counts),
    ...closedBy('REJECTED', rejectionsOf(offer, considered).filter(counts), offer, considered),
    ...countersOf(offer, considered)
      .filter((act) => counts(act) && counterproposalsReject(considered.records))
      .map((act) => closing('REJECTED', act, considered)),
    ...closedBy('WITHDRAWN', withdrawalsOf(offer, considered).filter(counts), offer, considered),
    ...superseded(offer, considered, counts),
    ...lapsed(offer, considered),
  ];
}

/** Each acceptance of the whole, and those by one party of all its parts, as far as they stood together. */
function accepted(
  offer: Offer,
  considered: Considered,
  counts: (act: AnyRecord) => boolean,
): readonly Closing[] {
  const acceptances = acceptancesOf(offer, considered).filter(counts);
  const whole = acceptances.filter(({ type }) => type === 'ProposalAccepted');
  const parts = acceptances.filter(({ type }) => type === 'TermAccepted');
  return [
    ...whole.map((act) => closing('ACCEPTED', act, considered)),
    ...bySide(parts).flatMap((own) => {
      const [perhaps, certainly] = (['PERHAPS', 'CERTAINLY'] as const).map((stood) =>
        acceptedTogether(own, stood, offer, considered, counts),
      );
      const isCertain = certainly !== undefined && isWhole(certainly);
      return together('ACCEPTED', perhaps ?? [], offer, considered).map((one) => ({
        ...one,
        ...(isCertain ? {} : { isUncertain: true }),
      }));
    }),
  ];
}

/**
 * Each answer to the whole on its own, and those to parts of it that one party gave to all of it. What is withdrawn part
 * by part is taken back by the proposers, whoever of them is named each time.
 */
function closedBy(
  status: Closing['status'],
  answers: readonly Answer[],
  offer: Offer,
  considered: Considered,
): readonly Closing[] {
  const whole = answers.filter(({ data }) => !('issues' in data));
  const parts = answers.filter(({ data }) => 'issues' in data);
  return [
    ...whole.map((act) => closing(status, act, considered)),
    ...bySide(parts).flatMap((own) => {
      const done = doneTo(offer, own, considered, (act, issue) =>
        concernsIssue(act, issue, considered),
      );
      return together(status, done, offer, considered);
    }),
  ];
}

/** Answers of each party by themselves; those of the proposers are one side's. */
function bySide<A extends Answer>(answers: readonly A[]): readonly (readonly A[])[] {
  const sideOf = ({ data: { by } }: Answer): string => (typeof by === 'string' ? by : 'proposers');
  const sides = [...new Set(answers.map(sideOf))];
  return sides.map((side) => answers.filter((answer) => sideOf(answer) === side));
}

/** By a whole revision; or by partial ones that name every issue between them. */
function superseded(
  offer: Offer,
  considered: Considered,
  counts: (act: AnyRecord) => boolean,
): readonly Closing[] {
  const revisions = revisionsOf(offer, considered).filter(counts);
  const whole = revisions.filter(({ data }) => data.extent === 'COMPLETE');
  const parts = revisions.filter(({ data }) => data.extent === 'PARTIAL');
  const replaces = (act: Offer, issue: string): boolean => supersedes(act, issue, considered);
  return [
    ...whole.map((act) => closing('SUPERSEDED', act, considered)),
    ...together('SUPERSEDED', doneTo(offer, parts, considered, replaces), offer, considered),
  ];
}

/** For each issue of a proposal, the acts that did something to it. */
function doneTo<R extends AnyRecord>(
  offer: Offer,
  acts: readonly R[],
  considered: Considered,
  concerns: (act: R, issue: string) => boolean,
): readonly (readonly R[])[] {
  const issues = new Set(termsOf(offer, considered).map(({ term }) => term.issue));
  return [...issues].map((issue) => acts.filter((act) => concerns(act, issue)));
}

/** What was done to every issue of a complete proposal was done to the whole, when it was done to the last of them. */
function together(
  status: Closing['status'],
  done: readonly (readonly AnyRecord[])[],
  offer: Offer,
  considered: Considered,
): readonly Closing[] {
  if (offer.data.extent !== 'COMPLETE' || !isWhole(done)) return [];
  const moments = done.map((parts) => parts.map((act) => considered.chronology.boundsOf(act)));
  const moment = {
    earliest: Math.max(...moments.map((ones) => Math.min(...ones.map(({ earliest }) => earliest)))),
    latest: Math.max(...moments.map((ones) => Math.min(...ones.map(({ latest }) => latest)))),
  };
  return [{ status, acts: [...new Set(done.flat())].sort(byTime(considered)), moment }];
}

function lapsed(offer: Offer, considered: Considered): readonly Closing[] {
  const moment = lapseOf(offer, considered);
  return moment === undefined ? [] : [{ status: 'LAPSED', acts: [], moment }];
}

function closing(status: Closing['status'], act: AnyRecord, { chronology }: Considered): Closing {
  return { status, act, acts: [act], moment: chronology.boundsOf(act) };
}

/** Of what leaves it open, a partial acceptance is shown before a counterproposal. */
function openStatus(offer: Offer, at: MomentAsked, considered: Considered): ProposalStatus {
  const happened = (act: AnyRecord): boolean => hadHappened(act, at, considered);
  const accepted = acceptancesOf(offer, considered).filter(happened);
  const withdrawn = withdrawalsOf(offer, considered).filter(happened);
  if (accepted.some((one) => stillAccepts(one, withdrawn, offer, considered)))
    return 'PARTIALLY_ACCEPTED';
  return countersOf(offer, considered).some(happened) ? 'COUNTERED' : 'TABLED';
}

function countersOf(offer: Offer, considered: Considered): readonly AnyRecord[] {
  return considered
    .about(offer.id)
    .filter((record) => record.type === 'CounterproposalTabled')
    .filter(({ data }) => (data.answers ?? []).includes(offer.id))
    .filter((record) => !isForetold(record, considered));
}
