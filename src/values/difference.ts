import { Big } from 'big.js';
import { agree } from './agree.js';
import { numbersOf } from './amount.js';
import { haveOneNumber, measuresComparable, orderOf } from './comparable.js';
import { scaleOf, type Decimal } from './decimal.js';
import { measurementOf, samePeriod, type Incomparable, type Measurement } from './measure.js';
import type { ScheduleValue, Value } from './value.js';

/** By how much a value moved, never below 0; percentages differ by percentage points. */
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
  if ('schedule' in from && 'schedule' in to) return changeThroughout(from.schedule, to.schedule);
  const [before, after] = [measurementOf(from), measurementOf(to)];
  if (before !== undefined && after !== undefined) return changeOfMeasure(before, after);
  const measured = [from, to].every((value) => 'schedule' in value || measurementOf(value));
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

function changeThroughout(from: ScheduleValue, to: ScheduleValue): Change {
  const pairs = from.entries.map((entry, index) => [entry, to.entries[index]] as const);
  if (
    from.entries.length !== to.entries.length ||
    pairs.some(([before, after]) => !after || !samePeriod(before.period, after.period))
  ) {
    return { direction: 'CHANGED', notComparable: 'PERIOD' };
  }
  const changes = pairs.flatMap(([before, after]) =>
    after ? [change(before.value, after.value)] : [],
  );
  const reason = changes.find(({ notComparable }) => notComparable)?.notComparable;
  if (reason) return { direction: 'CHANGED', notComparable: reason };
  const moved = changes.filter(({ direction }) => direction !== 'NONE');
  const [first] = moved;
  return first && moved.every(({ direction }) => direction === first.direction)
    ? { direction: first.direction }
    : { direction: 'CHANGED' };
}
