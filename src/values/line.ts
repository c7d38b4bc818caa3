import { numbersOf } from './amount.js';
import { comparable, haveOneNumber, measureOf, type CommonMeasure } from './comparable.js';
import { type Conversion, ledTo, type Point, pointOf } from './conversion.js';
import { type Decimal, scaleOf } from './decimal.js';
import { type ChangeSize, sizeOf } from './difference.js';
import { isDivided } from './divided.js';
import { Fraction } from './fraction.js';
import type { Incomparable } from './measure.js';
import type { AlsoStated, Value } from './value.js';

/** A value to be placed, with what may be used for it where it has no number of its own on the line. */
export interface Placing<C extends Conversion> {
  readonly value: Value;
  readonly conversions: readonly C[];
  /** What the same value is also stated as. */
  readonly statements: readonly AlsoStated[];
}

/** Values as numbers in one measure, in the order in which they were given. */
export interface Line<C extends Conversion> {
  readonly at: readonly Fraction[];
  readonly measure: CommonMeasure;
  /** The conversions that brought some of them there, each once. */
  readonly by: readonly C[];
  /** The statements in another measure that stand in for some of them, each once. */
  readonly stated: readonly AlsoStated[];
  /** A difference of two of them, never below 0: exact, or to {@link scaleMax} digits where it has no end. */
  readonly size: (difference: Fraction) => ChangeSize;
}

type Lined<C extends Conversion> =
  { readonly line: Line<C> } | { readonly notComparable: Incomparable };

/** What a conversion leads to may have no end; no more digits than these are told. */
const scaleMax = 12;

/** A value's place on the line, and what led it there. */
interface Way<C extends Conversion> {
  readonly point: Point;
  /** As it was told before it was converted: the value itself, or what it is also stated as. */
  readonly told: Point;
  readonly by: readonly C[];
  readonly stated: readonly AlsoStated[];
  readonly value: Value;
}

/**
 * The values on the line of one of them: each stands for one number, an exact one or everywhere the same bound of a
 * term, and is in its measure or led there. Where the values have no such line, it is that of what the target is also
 * stated as, if all are told or stated so and only one measure can be meant.
 *
 * What is told in one measure is led in the same way every time, so that the rates of two days never meet in one answer.
 */
export function onOneLine<C extends Conversion>(
  placings: readonly Placing<C>[],
  target: Value,
): Lined<C> {
  const goal = pointOf(target);
  const asTheyAre = goal ? waysTo(goal, placings.map(withoutStatements)) : { apart: undefined };
  if ('ways' in asTheyAre) return { line: lineOf(asTheyAre.goal, asTheyAre.ways) };
  const line = statedLine(goal, placings, target);
  if (line) return { line };
  const value = asTheyAre.apart ?? placings.find((one) => one.value !== target)?.value ?? target;
  return { notComparable: comparable(value, target).notComparable ?? unmeasured(target) };
}

function withoutStatements<C extends Conversion>(placing: Placing<C>): Placing<C> {
  return { ...placing, statements: [] };
}

function statedLine<C extends Conversion>(
  own: Point | undefined,
  placings: readonly Placing<C>[],
  target: Value,
): Line<C> | undefined {
  const statements = placings.find(({ value }) => value === target)?.statements ?? [];
  const goals = new Map(
    statements.flatMap(({ value }) => {
      const point = pointOf(value);
      return point ? [[JSON.stringify(measureOf(point.measurement)), point] as const] : [];
    }),
  );
  const ofTarget = own && waysTo(own, placings);
  const found = [...goals.values()].map((goal) => waysTo(goal, placings));
  const [led, ...others] =
    ofTarget && 'ways' in ofTarget ? [ofTarget] : found.filter((one) => 'ways' in one);
  return led && others.length === 0 ? lineOf(led.goal, led.ways) : undefined;
}

/** The way of each value to the line of a goal, or one that has none. */
function waysTo<C extends Conversion>(
  goal: Point,
  placings: readonly Placing<C>[],
): { readonly goal: Point; readonly ways: readonly Way<C>[] } | { readonly apart: Value } {
  const ways: Way<C>[] = [];
  for (const placing of placings) {
    const way = ownWay(placing, goal) ?? statedWay(placing, goal);
    if (!way || !areLedAlike([...ways, way])) return { apart: placing.value };
    ways.push(way);
  }
  return { goal, ways };
}

function ownWay<C extends Conversion>(
  { value, conversions }: Placing<C>,
  goal: Point,
): Way<C> | undefined {
  const told = pointOf(value);
  const way = told && led(told, goal, conversions);
  return way && { ...way, told, stated: [], value };
}

/** Where several statements fit, they have to come to one number. */
function statedWay<C extends Conversion>(
  { value, conversions, statements }: Placing<C>,
  goal: Point,
): Way<C> | undefined {
  const ways = statements.flatMap((stated) => {
    const told = pointOf(stated.value);
    const way = told && led(told, goal, conversions);
    return way ? [{ ...way, told, stated }] : [];
  });
  const [first] = ways;
  if (!first || ways.some(({ point }) => !point.at.equals(first.point.at))) return undefined;
  return { ...first, stated: ways.map(({ stated }) => stated), value };
}

function led<C extends Conversion>(
  point: Point,
  { measurement }: Point,
  conversions: readonly C[],
): Pick<Way<C>, 'point' | 'by'> | undefined {
  return haveOneNumber(point.measurement, measurement)
    ? ledTo(point, measurement, conversions)
    : undefined;
}

/** Whether what is told in one measure is led in one way: by the same conversions, or stated in one proportion. */
function areLedAlike<C extends Conversion>(ways: readonly Way<C>[]): boolean {
  const taken = new Map<string, string>();
  return ways.flatMap(stepsOf).every(({ measurement, how }) => {
    const measure = JSON.stringify(measureOf(measurement));
    const before = taken.get(measure) ?? how;
    taken.set(measure, before);
    return before === how;
  });
}

function stepsOf<C extends Conversion>({
  told,
  by,
  stated,
  value,
}: Way<C>): readonly { readonly measurement: Point['measurement']; readonly how: string }[] {
  const led = { measurement: told.measurement, how: JSON.stringify(by) };
  const own = stated.length === 0 ? undefined : pointOf(value);
  return own ? [{ measurement: own.measurement, how: proportionOf(own, told) }, led] : [led];
}

/** What compounds is in no one proportion to what does not: each statement then stands for its own value. */
function proportionOf(own: Point, stated: Point): string {
  const compounds = own.measurement.compounding !== stated.measurement.compounding;
  return compounds || own.at.sign === 0 ? 'stated' : `stated ${String(stated.at.over(own.at))}`;
}

/** What can be compared and stands for no one number: a number for each period, or one that is known roughly. */
function unmeasured(value: Value): Incomparable {
  return isDivided(value) ? 'SCOPE' : 'PRECISION';
}

function lineOf<C extends Conversion>(goal: Point, ways: readonly Way<C>[]): Line<C> {
  const { measurement } = goal;
  const scale = Math.max(...ways.map(({ told }) => statedScale(told)));
  // Lengths that are all told in years differ by years, though they are compared in months.
  const alike = ways.every(({ told }) => told.measurement.unit === measurement.unit);
  const [unit, times] = alike ? [measurement.unit, measurement.times] : [measurement.base, 1];
  return {
    at: ways.map(({ point }) => point.at),
    measure: measureOf(measurement),
    by: [...new Set(ways.flatMap(({ by }) => by))],
    stated: [...new Set(ways.flatMap(({ stated }) => stated))],
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
