import { Big } from 'big.js';
import { z } from 'zod';
import { oneOf } from '../rules/one-of.js';
import { breaks } from '../rules/refusal.js';
import { reference } from '../rules/reference.js';
import { edtf } from '../times/occurred.js';
import { type Decimal, decimal, roundedTo, scaleOf } from '../values/decimal.js';
import type { Value } from '../values/value.js';

/** What is valued: a proposal, an agreement, or the proposals by which a party stands at some time. */
export const valued = oneOf(
  {
    proposal: reference('proposal'),
    agreement: reference('agreement'),
    standing: z.strictObject({
      party: reference('party'),
      /** At its end; when it was valued, where it is not given. */
      on: edtf.optional(),
    }),
  },
  'INVALID_INPUT',
  'What is valued is exactly one of a proposal, an agreement, and the standing proposals of a party.',
);

/** What one issue makes of a value: a number in the measure of that, or a percentage of it. */
const share = z
  .strictObject({
    issue: reference('issue'),
    amount: decimal.optional(),
    percent: decimal.optional(),
  })
  .superRefine(({ amount, percent }, context) => {
    if ((amount === undefined) === (percent === undefined)) {
      breaks(context, 'INVALID_VALUE', 'A share is either an amount or a percentage.');
    }
  });

export const shares = z.array(share).min(1).max(500);

interface Divided {
  readonly value: Value;
  readonly shares?: readonly z.infer<typeof share>[] | undefined;
  readonly sharesComplete?: boolean | undefined;
}

/** A package comes to money, to a quantity, to a rate, or to what the source says in words. */
export function checkValuation(given: Divided, context: z.core.$RefinementCtx): void {
  const { value, shares: divided = [] } = given;
  if (!['money', 'quantity', 'rate', 'unspecified'].some((kind) => kind in value)) {
    const message =
      'A package is valued at money, a quantity or a rate; where no number is known, it is unspecified.';
    breaks(context, 'INVALID_VALUE', message, ['value']);
  }
  divided.forEach(({ issue }, index) => {
    if (divided.findIndex((other) => other.issue === issue) === index) return;
    breaks(context, 'INVALID_INPUT', 'An issue has one share.', ['shares', index, 'issue']);
  });
  checkSum(given, context);
}

/**
 * Shares that are all there are add up to the value, to the scale in which that was stated. Others come to no more than
 * it, as long as none of them takes something away.
 */
function checkSum(given: Divided, context: z.core.$RefinementCtx): void {
  const { shares: divided = [], sharesComplete = false } = given;
  const whole = wholeOf(given);
  if (whole === undefined || divided.length === 0) return;
  const parts = divided.map((one) => partOf(one, whole));
  const sum = parts.reduce((before, part) => before.plus(part), new Big(0));
  const rounded = roundedTo(sum, scaleOf(whole));
  const fits = sharesComplete
    ? rounded.eq(whole)
    : rounded.lte(whole) || parts.some((part) => part.lt(0));
  if (fits) return;
  const than = sharesComplete ? 'not to' : 'which is more than';
  const message = `The shares add up to ${sum.toFixed()}, ${than} ${whole}.`;
  breaks(context, 'COMPONENTS_DIFFER', message, ['shares']);
}

/** The number that the shares make; a hundred percent where there are percentages alone. */
function wholeOf({ value, shares: divided = [] }: Divided): Decimal | undefined {
  const amount = amountOf(value);
  if (amount !== undefined && 'exact' in amount) return amount.exact;
  return divided.every(({ percent }) => percent !== undefined) ? '100' : undefined;
}

function amountOf(value: Value) {
  if ('money' in value) return value.money.amount;
  if ('quantity' in value) return value.quantity.amount;
  return 'rate' in value ? value.rate.amount : undefined;
}

function partOf({ amount, percent }: z.infer<typeof share>, whole: Decimal): Big {
  return amount === undefined ? new Big(whole).times(percent ?? '0').div(100) : new Big(amount);
}
