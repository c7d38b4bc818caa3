import { numbersOf } from './amount.js';
import { Fraction } from './fraction.js';
import type { Measurement } from './measure.js';

/** How large something is, whatever its sign: from the lowest to the highest number that was stated, both above 0. */
export interface Magnitude {
  readonly low: Fraction;
  readonly high: Fraction;
  readonly sign: -1 | 1;
}

/**
 * How many times larger or smaller something may be than what it is set against before people are told. A slip of a
 * thousand, a total for a year, a month for a year all lie outside; what is bargained over mostly lies within.
 */
const ordinary = Fraction.of('3');

/**
 * The size of what is measured, in the unit in which it is compared; nothing for 0, and for a range that reaches over
 * it.
 */
export function magnitudeOf({ kind, amount, times }: Measurement): Magnitude | undefined {
  if (kind === 'date') return undefined;
  const unit = Fraction.of(String(times));
  const numbers = numbersOf(amount).map((number) => Fraction.of(number).times(unit));
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (first.sign === 0 || first.sign !== last.sign) return undefined;
  return first.sign > 0
    ? { low: first, high: last, sign: 1 }
    : { low: last.abs(), high: first.abs(), sign: -1 };
}

/** What one is in another: of two amounts, how much of the one goes for one of the other. */
export function quotient(one: Magnitude, other: Magnitude): Magnitude | undefined {
  if (one.sign !== other.sign) return undefined;
  return { low: one.low.over(other.high), high: one.high.over(other.low), sign: 1 };
}

export function product(one: Magnitude, other: Magnitude): Magnitude {
  const sign = one.sign === other.sign ? 1 : -1;
  return { low: one.low.times(other.low), high: one.high.times(other.high), sign };
}

export function exactly(number: Fraction): Magnitude {
  return { low: number, high: number, sign: 1 };
}

/** How many times the smaller of two goes into the larger, at least; 1 where they overlap. */
export function timesApart(one: Magnitude, other: Magnitude): Fraction {
  if (one.low.compare(other.high) > 0) return one.low.over(other.high);
  if (other.low.compare(one.high) > 0) return other.low.over(one.high);
  return Fraction.of('1');
}

/** Whether one is certainly more than three times the other. What has another sign is another thing, and not far off. */
export function farApart(one: Magnitude, other: Magnitude): boolean {
  return one.sign === other.sign && timesApart(one, other).compare(ordinary) > 0;
}
