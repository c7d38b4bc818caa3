import { numbersOf } from './amount.js';
import { comparable, haveOneNumber, measureOf, type CommonMeasure } from './comparable.js';
import { type Conversion, ledTo, type Point, pointOf } from './conversion.js';
import { type Decimal, scaleOf } from './decimal.js';
import { type ChangeSize, sizeOf } from './difference.js';
import { isDivided } from './divided.js';
import { Fraction } from './fraction.js';
import type { Incomparable } from './measure.js';
import type { Value } from './value.js';

/** A value to be placed, with the conversions that may be used for it. */
export interface Placing<C extends Conversion> {
  readonly value: Value;
  readonly conversions: readonly C[];
}

/** Values as numbers in one measure, in the order in which they were given. */
export interface Line<C extends Conversion> {
  readonly at: readonly Fraction[];
  readonly measure: CommonMeasure;
  /** The conversions that brought some of them there, each once. */
  readonly by: readonly C[];
  /** A difference of two of them, never below 0: exact, or to {@link scaleMax} digits where it has no end. */
  readonly size: (difference: Fraction) => ChangeSize;
}

type Lined<C extends Conversion> =
  { readonly line: Line<C> } | { readonly notComparable: Incomparable };

/** What a conversion leads to may have no end; no more digits than these are told. */
const scaleMax = 12;

/**
 * The values on the line of one of them: each stands for one number, an exact one or everywhere the same bound of a
 * term, and is in its measure or led there. What is told in one measure is led by the same conversion every time, so that
 * the rates of two days never meet in one answer.
 */
export function onOneLine<C extends Conversion>(
  placings: readonly Placing<C>[],
  target: Value,
): Lined<C> {
  const goal = pointOf(target);
  const apart = (value: Value): Lined<C> => ({
    notComparable: comparable(value, target).notComparable ?? unmeasured(target),
  });
  if (goal === undefined) {
    return apart(placings.find(({ value }) => value !== target)?.value ?? target);
  }
  const ways = new Map<string, string>();
  const led: { readonly point: Point; readonly by: readonly C[]; readonly own: Point }[] = [];
  for (const { value, conversions } of placings) {
    const own = pointOf(value);
    if (!own || !haveOneNumber(own.measurement, goal.measurement)) return apart(value);
    const way = ledTo(own, goal.measurement, conversions);
    if (!way) return apart(value);
    const measure = JSON.stringify(measureOf(own.measurement));
    const by = JSON.stringify(way.by);
    if ((ways.get(measure) ?? by) !== by) return apart(value);
    ways.set(measure, by);
    led.push({ ...way, own });
  }
  const by = [...new Set(led.flatMap((each) => each.by))];
  return { line: lineOf(goal, led, by) };
}

/** What can be compared and stands for no one number: a number for each period, or one that is known roughly. */
function unmeasured(value: Value): Incomparable {
  return isDivided(value) ? 'SCOPE' : 'PRECISION';
}

function lineOf<C extends Conversion>(
  goal: Point,
  led: readonly { readonly point: Point; readonly own: Point }[],
  by: readonly C[],
): Line<C> {
  const { measurement } = goal;
  const scale = Math.max(...led.map(({ own }) => statedScale(own)));
  // Lengths that are all told in years differ by years, though they are compared in months.
  const alike = led.every(({ own }) => own.measurement.unit === measurement.unit);
  const [unit, times] = alike ? [measurement.unit, measurement.times] : [measurement.base, 1];
  return {
    at: led.map(({ point }) => point.at),
    measure: measureOf(measurement),
    by,
    size: (difference) => {
      const counted = difference.abs().over(Fraction.of(String(times)));
      return sizeOf(measurement.kind, written(counted, scale), unit);
    },
  };
}

function statedScale({ measurement }: Point): number {
  return Math.max(...numbersOf(measurement.amount).map(scaleOf));
}

function written(number: Fraction, scale: number): Decimal {
  return number.decimal(scale, Math.max(scale, scaleMax));
}
