import { Big } from 'big.js';
import type { Decimal } from './decimal.js';

/**
 * Percentages, each of what the one before led to, as one percentage: 6, 5 and 5 are 16.865. Exact, with as many digits
 * as that takes; nothing is divided, so nothing is rounded.
 */
export function compounded(steps: readonly Decimal[]): Decimal {
  return steps
    .reduce((so, step) => so.times(new Big(step).plus(100)).times('0.01'), new Big(100))
    .minus(100)
    .toFixed();
}

/** Numbers of one measure as one, exactly: percentages of the same baseline of 6, 5 and 5 are 16. */
export function added(numbers: readonly Decimal[]): Decimal {
  return numbers.reduce((so, number) => so.plus(number), new Big(0)).toFixed();
}
