import { Big } from 'big.js';
import { z } from 'zod';
import { oneOf } from '../rules/one-of.js';
import { breaks } from '../rules/refusal.js';
import { decimal, type Decimal } from './decimal.js';

const range = z.strictObject({ from: decimal, to: decimal }).superRefine((given, context) => {
  if (new Big(given.from).gte(given.to)) {
    breaks(context, 'INVALID_VALUE', `A range goes up: ${given.from} is not below ${given.to}.`);
  }
});

/** How much: an exact number, or what is known of it. */
export const amount = oneOf(
  {
    exact: decimal,
    range,
    atLeast: decimal,
    moreThan: decimal,
    atMost: decimal,
    lessThan: decimal,
    about: decimal,
  },
  'INVALID_VALUE',
  'An amount is exactly one of exact, range, atLeast, moreThan, atMost, lessThan and about.',
);

export type Amount = z.infer<typeof amount>;

type KeysOf<T> = T extends unknown ? keyof T : never;

type AmountKind = KeysOf<Amount>;

/** Under which of its names the amount stands. */
export function kindOf(amount: Amount): AmountKind {
  if ('exact' in amount) return 'exact';
  if ('range' in amount) return 'range';
  if ('atLeast' in amount) return 'atLeast';
  if ('moreThan' in amount) return 'moreThan';
  if ('atMost' in amount) return 'atMost';
  if ('lessThan' in amount) return 'lessThan';
  return 'about';
}

/** The numbers that stand in an amount, as they were stated: two for a range, from the lower. */
export function numbersOf(amount: Amount): readonly Decimal[] {
  if ('range' in amount) return [amount.range.from, amount.range.to];
  return Object.values<Decimal>(amount);
}

/**
 * Whose bound a range or a one-sided bound is: of the `TERM` ("up to 20" is what was offered) or of the `REPORT`
 * ("over 1,000" is as much as the reporter knew).
 */
export const boundOf = z.enum(['TERM', 'REPORT', 'NOT_STATED']);

export type BoundOf = z.infer<typeof boundOf>;

/** What is given about an amount's bound; a bound is silent about whose it is only where it says NOT_STATED. */
interface Bounded {
  readonly amount: Amount;
  readonly boundOf?: BoundOf | undefined;
}

/** Checks that a bound says whose it is (BASIS_MISSING), and that what has no bound names none (INVALID_VALUE). */
export function checkBound(given: Bounded, context: z.core.$RefinementCtx): void {
  const hasBound = !('exact' in given.amount || 'about' in given.amount);
  if (hasBound && given.boundOf === undefined) {
    breaks(
      context,
      'BASIS_MISSING',
      'Say whose bound it is: of the TERM, of the REPORT, or NOT_STATED.',
      ['boundOf'],
    );
  }
  if (!hasBound && given.boundOf !== undefined && given.boundOf !== 'NOT_STATED') {
    breaks(context, 'INVALID_VALUE', 'An amount that is exact, or about a number, has no bound.', [
      'boundOf',
    ]);
  }
}
