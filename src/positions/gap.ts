import type { Considered } from '../acts/considered.js';
import { momentIn } from '../times/moment.js';
import { onOneLine } from '../values/line.js';
import type { HeldValue, Outcome, Question } from './answer.js';
import {
  type ConversionsAt,
  type FirstGap,
  gapBetween,
  type GapSize,
  hasValue,
  type Means,
  type NotComparable,
  Opposition,
  placed,
  type Share,
  shareOf,
} from './movement.js';

/** One side of a gap. */
export interface Side {
  readonly party: string;
  /** Where it stands at the moment asked about. */
  readonly stands: Outcome;
  /** What it held when the first gap was; absent without one. */
  readonly first?: HeldValue;
  /**
   * The part of the first gap that lies between what it held then and what it holds now, counted toward where the other
   * side stood then: below 0 where it went the other way, more than 1 where it went beyond.
   */
  readonly closed?: Share;
}

/** How far two parties are apart on an issue, and how much of the first gap each has closed. */
export interface Gap {
  readonly issue: string;
  readonly sides: readonly [Side, Side];
  readonly first?: GapSize;
  readonly now?: GapSize;
  /** The part of the first gap that is left: with the two that were closed it makes 1. Below 0 where they have crossed. */
  readonly remaining?: Share;
  /** Why there is no gap now, or no share of the first one; absent where there are both, or the first gap was none. */
  readonly notComparable?: NotComparable;
}

/** How far the party that is asked about and another one are apart at the moment asked about. */
export function gapOf(
  question: Question,
  other: string,
  considered: Considered,
  conversionsAt: ConversionsAt,
): Gap {
  const opposition = new Opposition(question, other, considered, conversionsAt);
  const { firstGap } = opposition;
  const stands = [opposition.own.now, opposition.other.now] as const;
  const nowMs = momentIn(question.validAt, considered.records.negotiation.data.zone);
  const { means } = opposition;
  const now = between(stands, nowMs, means);
  const shares = firstGap && 'size' in now ? sharesOf(firstGap, stands, nowMs, means) : undefined;
  const notComparable = 'size' in now ? shares?.notComparable : now.notComparable;
  const sideOf = (party: string, index: 0 | 1): Side => {
    const closed = shares?.closed?.[index];
    return {
      ...{ party, stands: stands[index] },
      ...(firstGap === undefined ? {} : { first: firstGap.values[index] }),
      ...(closed === undefined ? {} : { closed }),
    };
  };
  return {
    issue: question.issue,
    sides: [sideOf(question.party, 0), sideOf(other, 1)],
    ...(firstGap === undefined ? {} : { first: firstGap.gap }),
    ...('size' in now ? { now } : {}),
    ...(shares?.remaining === undefined ? {} : { remaining: shares.remaining }),
    ...(notComparable === undefined ? {} : { notComparable }),
  };
}

interface Shares {
  readonly closed?: readonly [Share | undefined, Share | undefined];
  readonly remaining?: Share | undefined;
  readonly notComparable?: NotComparable;
}

function between(
  [one, other]: readonly [Outcome, Outcome],
  at: number,
  means: Means,
): GapSize | { readonly notComparable: NotComparable } {
  if (!hasValue(one.value) || !hasValue(other.value)) {
    return { notComparable: 'NO_COUNTERPART_POSITION' };
  }
  return gapBetween(one.value.value, other.value.value, at, means);
}

/** On the line of the first gap, which runs from the one side to the other, all that was moved adds up. */
function sharesOf(
  { at, values: [own, other] }: FirstGap,
  [one, another]: readonly [Outcome, Outcome],
  nowMs: number,
  means: Means,
): Shares {
  if (!hasValue(one.value) || !hasValue(another.value)) return {};
  const placings = [
    ...placed(means, means.conversionsAt(at), own.value, other.value),
    ...placed(means, means.conversionsAt(nowMs), one.value.value, another.value.value),
  ];
  const inOthers = onOneLine(placings, other.value);
  const lined = 'line' in inOthers ? inOthers : onOneLine(placings, own.value);
  if (!('line' in lined)) return lined;
  const [from, to, ownNow, otherNow] = lined.line.at;
  if (!from || !to || !ownNow || !otherNow) return {};
  const whole = to.minus(from);
  return {
    closed: [shareOf(ownNow.minus(from), whole), shareOf(to.minus(otherNow), whole)],
    remaining: shareOf(otherNow.minus(ownNow), whole),
  };
}
