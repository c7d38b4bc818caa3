import { comparable, type CommonMeasure } from '../values/comparable.js';
import { change, type Change } from '../values/difference.js';
import { onOneLine } from '../values/line.js';
import type { Value } from '../values/value.js';
import { placed, type RecordedConversion } from './movement.js';

/** Two values beside each other: the change from the first to the second, and what both are measured in. */
export interface Comparison extends Change {
  readonly measure?: CommonMeasure;
  /** Ids of the records of the conversions that it took. */
  readonly conversions: readonly string[];
}

/** Compares two values as they are, and where that can't be done, by the conversions at hand. */
export function comparison(
  one: Value,
  other: Value,
  conversions: readonly RecordedConversion[],
): Comparison {
  const found = comparable(one, other);
  const { direction, size } = change(one, other);
  const asTheyAre = {
    direction,
    ...(size === undefined ? {} : { size }),
    conversions: [],
    ...found,
  };
  if (found.measure) return asTheyAre;
  const lined = onOneLine(placed(conversions, one, other), other);
  if (!('line' in lined)) return asTheyAre;
  const [first, second] = lined.line.at;
  if (!first || !second) return asTheyAre;
  const { measure, by, size: sizeOf } = lined.line;
  const difference = second.minus(first);
  const led = { measure, conversions: by.map(({ id }) => id) };
  if (difference.sign === 0) return { ...led, direction: 'NONE' };
  return { ...led, direction: difference.sign > 0 ? 'UP' : 'DOWN', size: sizeOf(difference) };
}
