import type { Considered } from '../acts/considered.js';
import { followedBy } from '../acts/follows.js';
import { hadHappened, momentAsked } from '../acts/moment-asked.js';
import type { Offer } from '../acts/term-sets.js';
import type { EventType } from '../record/events.js';
import { isOf } from '../record/record.js';
import type { AnyRecord } from '../record/records.js';
import type { Moment } from '../times/moment.js';

/** What others do about a proposal that says where they stand to it. */
const replying = [
  'CounterproposalTabled',
  'CounterDeclined',
  'DiscussionRefused',
  'TermAccepted',
  'TermRejected',
  'ProposalAccepted',
  'ProposalRejected',
  'TermProvisionallyAgreed',
] as const satisfies readonly EventType[];

/** Whether a proposal had been tabled by then, and nobody else had certainly said where they stand to it. */
export function isUnanswered(offer: Offer, validAt: Moment, considered: Considered): boolean {
  const at = momentAsked(validAt);
  if (!hadHappened(offer, at, considered)) return false;
  return !considered
    .about(offer.id)
    .filter((act) => isOf(act, replying) && followedBy(act).includes(offer.id))
    .filter((act) => !isOfThem(act, offer.data.proposers))
    .some((act) => hadHappened(act, at, considered));
}

/** Whether a proposal is a counterproposal of those who made the one that it answers. */
function isOfThem({ data }: AnyRecord, parties: readonly string[]): boolean {
  return 'proposers' in data && data.proposers.every((party) => parties.includes(party));
}

/** How a proposal comes after another one. */
export type ReplyKind = 'COUNTERPROPOSAL' | 'REVISION' | 'RETURN';

/** A line of the tree of proposals: one that begins something, or one that comes after another. */
export interface Reply {
  readonly proposal: string;
  /** What it comes after; absent where it begins something. */
  readonly to?: string;
  readonly kind?: ReplyKind;
  readonly depth: number;
  /** It stands further up already, and what came after it stands there. */
  readonly again: boolean;
}

/**
 * Which proposals came after which, each line right below what it comes after: what answers several stands below each
 * of them, and is gone on from once. Of proposals in a circle the first one given begins it.
 */
export function replyTree(offers: readonly Offer[]): readonly Reply[] {
  const below = linesBelow(offers);
  const lines: Reply[] = [];
  const shown = new Set<string>();
  const begins = ({ id }: Offer): Reply => ({ proposal: id, depth: 0, again: false });
  const walk = (first: Reply): void => {
    // A list of what is ahead, because talks go on for longer than calls can be nested.
    const ahead = [first];
    for (let line = ahead.pop(); line !== undefined; line = ahead.pop()) {
      const again = shown.has(line.proposal);
      lines.push({ ...line, again });
      if (again) continue;
      shown.add(line.proposal);
      const depth = line.depth + 1;
      ahead.push(...(below.get(line.proposal) ?? []).map((one) => ({ ...one, depth })).reverse());
    }
  };
  const known = new Set(offers.map(({ id }) => id));
  offers
    .filter((offer) => linksOf(offer).every(({ to }) => !known.has(to)))
    .forEach((offer) => {
      walk(begins(offer));
    });
  for (const offer of offers) if (!shown.has(offer.id)) walk(begins(offer));
  return lines;
}

function linesBelow(offers: readonly Offer[]): ReadonlyMap<string, readonly Reply[]> {
  const below = new Map<string, Reply[]>();
  for (const offer of offers) {
    for (const { to, kind } of linksOf(offer)) {
      const line = { proposal: offer.id, to, kind, depth: 0, again: false };
      below.set(to, [...(below.get(to) ?? []), line]);
    }
  }
  return below;
}

/** What a proposal comes after, each once. */
function linksOf({ data }: Offer): readonly { readonly to: string; readonly kind: ReplyKind }[] {
  const links = [
    ...('revises' in data ? [{ to: data.revises, kind: 'REVISION' as const }] : []),
    ...('answers' in data
      ? (data.answers ?? []).map((to) => ({ to, kind: 'COUNTERPROPOSAL' as const }))
      : []),
    ...(data.ancestor === undefined ? [] : [{ to: data.ancestor, kind: 'RETURN' as const }]),
  ];
  return links.filter(({ to }, index) => links.findIndex((other) => other.to === to) === index);
}
