import { comparable, type CommonMeasure } from '../values/comparable.js';
import { change, type Change } from '../values/difference.js';
import { onOneLine } from '../values/line.js';
import type { Value } from '../values/value.js';
import { placed, type RecordedConversion, type Told, toldBy } from './movement.js';
import type { StatementsOf } from './statements.js';

/** Two values beside each other: the change from the first to the second, and what both are measured in. */
export interface Comparison extends Change, Told {
  readonly measure?: CommonMeasure;
}

/** Compares two values as they are, and where that can't be done, by the conversions and the statements at hand. */
export function comparison(
  one: Value,
  other: Value,
  conversions: readonly RecordedConversion[],
  statementsOf: StatementsOf,
): Comparison {
  const found = comparable(one, other);
  const { direction, size } = change(one, other);
  const asTheyAre = {
    direction,
    ...(size === undefined ? {} : { size }),
    ...{ conversions: [], statements: [] },
    ...found,
  };
  if (found.measure) return asTheyAre;
  const lined = onOneLine(placed({ statementsOf }, conversions, one, other), other);
  if (!('line' in lined)) return asTheyAre;
  const [first, second] = lined.line.at;
  if (!first || !second) return asTheyAre;
  const { measure, size: sizeOf } = lined.line;
  const difference = second.minus(first);
  const led = { measure, ...toldBy(lined.line) };
  if (difference.sign === 0) return { ...led, direction: 'NONE' };
  return { ...led, direction: difference.sign > 0 ? 'UP' : 'DOWN', size: sizeOf(difference) };
}
