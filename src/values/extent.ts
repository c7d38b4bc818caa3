import { Big } from 'big.js';
import type { Amount } from './amount.js';
import { roundedTo } from './decimal.js';

/** One end of the numbers that an amount leaves possible; an open end is not itself among them. */
interface End {
  readonly at: Big;
  readonly open: boolean;
}

/** The numbers that an amount leaves possible. An end that is absent lies at no number. */
export interface Extent {
  readonly low?: End;
  readonly high?: End;
}

/**
 * What an amount leaves possible, in a unit so many times smaller. A number that is told as "about" covers what would
 * be rounded to it at its last digit that is not 0: about 200 runs from 150 to 250.
 */
export function extentOf(amount: Amount, times: number): Extent {
  const closed = (number: string): End => ({ at: new Big(number).times(times), open: false });
  const open = (number: string): End => ({ at: new Big(number).times(times), open: true });
  if ('exact' in amount) return { low: closed(amount.exact), high: closed(amount.exact) };
  if ('range' in amount) return { low: closed(amount.range.from), high: closed(amount.range.to) };
  if ('atLeast' in amount) return { low: closed(amount.atLeast) };
  if ('moreThan' in amount) return { low: open(amount.moreThan) };
  if ('atMost' in amount) return { high: closed(amount.atMost) };
  if ('lessThan' in amount) return { high: open(amount.lessThan) };
  const near = new Big(amount.about);
  const half = halfOfLastDigit(near);
  return {
    low: { at: near.minus(half).times(times), open: false },
    high: { at: near.plus(half).times(times), open: false },
  };
}

/** Whether every number of the one lies below every number of the other. */
export function isBelow(lower: Extent, upper: Extent): boolean {
  if (lower.high === undefined || upper.low === undefined) return false;
  const order = lower.high.at.cmp(upper.low.at);
  return order < 0 || (order === 0 && (lower.high.open || upper.low.open));
}

/** Whether both end at the same numbers, wherever each of them ends at all. */
export function sameEnds(one: Extent, other: Extent): boolean {
  return sameEnd(one.low, other.low) && sameEnd(one.high, other.high);
}

function sameEnd(one: End | undefined, other: End | undefined): boolean {
  return one === undefined || other === undefined ? one === other : one.at.eq(other.at);
}

/** Each end in a unit so many times larger, rounded half up; an end that rounding has moved is no longer open. */
export function roundedExtent(extent: Extent, per: number, scale: number): Extent {
  const rounded = (end: End): End => {
    const exact = divided(end.at, per);
    const at = roundedTo(exact, scale);
    return { at, open: end.open && at.eq(exact) };
  };
  return {
    ...(extent.low && { low: rounded(extent.low) }),
    ...(extent.high && { high: rounded(extent.high) }),
  };
}

/** A constructor of our own, since the number of places kept by a division belongs to the constructor. */
const Divided = Big();
// A number has 40 digits at most and is divided by 7 or 12, so no rounding at a stated scale can turn on what is cut.
Divided.DP = 60;

function divided(number: Big, by: number): Big {
  return new Divided(number).div(by);
}

function halfOfLastDigit(number: Big): Big {
  // Big keeps no trailing zeros: its last digit is the last that says something.
  return new Big(`5e${String(number.e - number.c.length)}`);
}
