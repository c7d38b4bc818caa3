import { kindOf } from './amount.js';
import { type DividedValue, isDivided, pairsOf } from './divided.js';
import { extentOf, isBelow, sameEnds, type Extent } from './extent.js';
import {
  alike,
  incomparable,
  measurementOf,
  type Incomparable,
  type Measurement,
} from './measure.js';
import type { Value } from './value.js';

/** What two values are both measured in, once each is counted in the unit in which they are compared. */
export type CommonMeasure = Pick<
  Measurement,
  'kind' | 'per' | 'basis' | 'of' | 'compounding' | 'period' | 'measured'
> & {
  /** A currency, a unit, `PERCENT`; of lengths of time `MONTH` or `DAY`, of dates `DAY`. */
  readonly unit: string;
};

/** The measure that two values share, or why they can't be compared. */
type Comparability =
  | { readonly measure: CommonMeasure; readonly notComparable?: never }
  | { readonly notComparable: Incomparable; readonly measure?: never };

/**
 * Whether two values can be compared: in one measure, stated alike in both or left unstated in both, and known so well
 * that one of them is certainly more, or neither is. What is also stated in other measures is left aside, and nothing is
 * converted. Schedules are compared period by period and tiers tier by tier: they have one measure where all parts do.
 */
export function comparable(one: Value, other: Value): Comparability {
  if (isDivided(one) && isDivided(other)) return throughout(one, other);
  const [own, others] = [measurementOf(one), measurementOf(other)];
  if (own !== undefined && others !== undefined) return measuresComparable(own, others);
  const measured = [one, other].every((value) => isDivided(value) || measurementOf(value));
  return { notComparable: measured ? 'SCOPE' : 'QUALITATIVE' };
}

/** As {@link comparable}, of what is measured of two values. */
export function measuresComparable(one: Measurement, other: Measurement): Comparability {
  const reason = incomparable(one, other, alike);
  if (reason) return { notComparable: reason };
  return orderOf(one, other) === undefined
    ? { notComparable: 'PRECISION' }
    : { measure: measureOf(one) };
}

/** What something is measured in, in the unit in which it is compared. */
export function measureOf(measurement: Measurement): CommonMeasure {
  const { kind, base, per, basis, of, compounding, period, measured } = measurement;
  return { kind, unit: base, per, basis, of, compounding, period, measured };
}

/** Which of two in one measure is more, `SAME` where neither is; nothing where what is known leaves it open. */
export function orderOf(
  one: Measurement,
  other: Measurement,
): 'LESS' | 'SAME' | 'MORE' | undefined {
  const [first, second] = [extentOf(one.amount, one.times), extentOf(other.amount, other.times)];
  const [kind, ofTerm] = [kindOf(one.amount), areOfTerms(one, other)];
  const told = kind === kindOf(other.amount) && (kind === 'exact' || ofTerm);
  if (told && sameEnds(first, second)) return 'SAME';
  if (isBelow(first, second) || (ofTerm && liesLower(first, second))) return 'LESS';
  if (isBelow(second, first) || (ofTerm && liesLower(second, first))) return 'MORE';
  return undefined;
}

/** "Up to 20" can be set against "up to 25", if the bound is the term's own; a reporter's "over 1,000" can't. */
export function haveOneNumber(one: Measurement, other: Measurement): boolean {
  const kind = kindOf(one.amount);
  if (kind !== kindOf(other.amount) || kind === 'range' || kind === 'about') return false;
  return kind === 'exact' || areOfTerms(one, other);
}

function areOfTerms(one: Measurement, other: Measurement): boolean {
  return one.boundOf === 'TERM' && other.boundOf === 'TERM';
}

/** Whether a term's bounds lie lower: those that both have, none higher, and not all the same. */
function liesLower(lower: Extent, upper: Extent): boolean {
  if ((lower.low === undefined) !== (upper.low === undefined)) return false;
  if ((lower.high === undefined) !== (upper.high === undefined)) return false;
  const pairs = [
    [lower.low, upper.low],
    [lower.high, upper.high],
  ] as const;
  const none = pairs.some(([a, b]) => a !== undefined && b !== undefined && a.at.gt(b.at));
  return !none && !sameEnds(lower, upper);
}

function throughout(one: DividedValue, other: DividedValue): Comparability {
  const { pairs, notComparable } = pairsOf(one, other, alike);
  if (notComparable) return { notComparable };
  const found = pairs.map(([first, second]) => comparable(first, second));
  const apart = found.find(({ notComparable }) => notComparable);
  if (apart) return apart;
  const measures = found.flatMap(({ measure }) => measure ?? []);
  const [first] = measures;
  const periods = new Set(measures.map(({ period }) => period));
  const said = new Set(measures.map((each) => JSON.stringify({ ...each, period: '' })));
  if (first === undefined || said.size > 1) return { notComparable: 'SCOPE' };
  return { measure: { ...first, period: [...periods].join(', ') } };
}
