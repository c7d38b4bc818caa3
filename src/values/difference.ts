import { Big } from 'big.js';
import { agree } from './agree.js';
import { numbersOf } from './amount.js';
import { haveOneNumber, measuresComparable, orderOf } from './comparable.js';
import { scaleOf, type Decimal } from './decimal.js';
import { type DividedValue, isDivided, pairsOf } from './divided.js';
import { alike, measurementOf, type Incomparable, type Measurement } from './measure.js';
import type { Value } from './value.js';

/** By how much a value moved, never below 0; percentages differ by percentage points, dates by days. */
export type ChangeSize =
  | { readonly amount: Decimal; readonly currency: string }
  | { readonly amount: Decimal; readonly unit: string };

/**
 * How a value became another. `CHANGED` where it is another and neither more nor less: `notComparable` then says why,
 * unless it went up in one part and down in another.
 */
export interface Change {
  readonly direction: 'UP' | 'DOWN' | 'CHANGED' | 'NONE';
  readonly size?: ChangeSize;
  readonly notComparable?: Incomparable;
}

/**
 * The change from one value to another. Values that {@link agree} have not changed. A direction needs one measure,
 * stated alike in both or left unstated in both, since a figure whose basis only one of them gives may be of another;
 * what is also stated is left aside, and nothing is converted. A size needs exact numbers, or the bound of a term.
 */
export function change(from: Value, to: Value): Change {
  if (agree(from, to)) return { direction: 'NONE' };
  if (isDivided(from) && isDivided(to)) return changeThroughout(from, to);
  const [before, after] = [measurementOf(from), measurementOf(to)];
  if (before !== undefined && after !== undefined) return changeOfMeasure(before, after);
  const measured = [from, to].every((value) => isDivided(value) || measurementOf(value));
  return { direction: 'CHANGED', notComparable: measured ? 'SCOPE' : 'QUALITATIVE' };
}

function changeOfMeasure(before: Measurement, after: Measurement): Change {
  const { notComparable } = measuresComparable(before, after);
  if (notComparable) return { direction: 'CHANGED', notComparable };
  if (haveOneNumber(before, after)) return changeOfNumber(before, after);
  const order = orderOf(before, after);
  return { direction: order === 'SAME' ? 'NONE' : order === 'LESS' ? 'UP' : 'DOWN' };
}

function changeOfNumber(before: Measurement, after: Measurement): Change {
  const [was = '0'] = numbersOf(before.amount);
  const [is = '0'] = numbersOf(after.amount);
  const sameUnit = before.unit === after.unit;
  const difference = sameUnit
    ? new Big(is).minus(was)
    : new Big(is).times(after.times).minus(new Big(was).times(before.times));
  const amount = difference.abs().toFixed(Math.max(scaleOf(was), scaleOf(is)));
  const unit = sameUnit ? before.unit : before.base;
  return { direction: difference.gt(0) ? 'UP' : 'DOWN', size: sizeOf(before.kind, amount, unit) };
}

/** A size in a unit as it is stated; percentages differ by points. */
export function sizeOf(kind: Measurement['kind'], amount: Decimal, unit: string): ChangeSize {
  if (kind === 'money') return { amount, currency: unit };
  return { amount, unit: kind === 'rate' ? 'PERCENTAGE_POINT' : unit };
}

function changeThroughout(from: DividedValue, to: DividedValue): Change {
  const { pairs, notComparable } = pairsOf(from, to, alike);
  if (notComparable) return { direction: 'CHANGED', notComparable };
  const changes = pairs.map(([before, after]) => change(before, after));
  const reason = changes.find(({ notComparable }) => notComparable)?.notComparable;
  if (reason) return { direction: 'CHANGED', notComparable: reason };
  const moved = changes.filter(({ direction }) => direction !== 'NONE');
  const [first] = moved;
  return first && moved.every(({ direction }) => direction === first.direction)
    ? { direction: first.direction }
    : { direction: 'CHANGED' };
}
