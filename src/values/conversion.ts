import { z } from 'zod';
import { faultOf, formed } from '../rules/formed.js';
import { breaks } from '../rules/refusal.js';
import { required } from '../rules/required.js';
import { code, words } from '../rules/words.js';
import { parseOccurred, periodFault } from '../times/occurred.js';
import { haveOneNumber } from './comparable.js';
import { added, compounded } from './compounding.js';
import { currency } from './currency.js';
import { decimal } from './decimal.js';
import { numbersOf } from './amount.js';
import { Fraction } from './fraction.js';
import {
  alike,
  calendar,
  incomparable,
  measurementOf,
  samePeriod,
  type Measurement,
} from './measure.js';
import { compounding, coveredPeriod, measured, per, type Value } from './value.js';

/** Those aspects of a measure that a conversion is about; whatever it does not name stays as it is. */
const aspects = z.strictObject({
  currency: currency.optional(),
  unit: code.optional(),
  per: per.optional(),
  basis: words(300).optional(),
  period: coveredPeriod.optional(),
  measured: measured.optional(),
  of: words(300).optional(),
  compounding: compounding.optional(),
});

type Aspects = z.infer<typeof aspects>;

/** A day, a month, a year or an interval: that during which a conversion holds. */
const validity = formed((text) => {
  if (text === 'NOT_STATED') return undefined;
  if (text.includes('/')) return periodFault(text);
  const read = parseOccurred(text);
  if (read.kind === 'INVALID') return faultOf('INVALID_DATE', read.message);
  const said = 'A conversion holds on a day, in a month or a year, or for an interval.';
  return faultOf('INVALID_DATE', read.kind === 'DATE' ? undefined : said);
});

/** The fields of a conversion: from what to what, how, and when it holds. */
export const conversionFields = {
  from: aspects,
  to: aspects,
  /** So many of the one are so many of the other: two numbers, so that a third stays a third. */
  ratio: z.strictObject({ from: decimal, to: decimal }).optional(),
  /** The percentages of a schedule whose simple sum is told as one that compounds. */
  steps: z.array(decimal).min(1).max(100).readonly().optional(),
  valid: required(
    validity,
    'BASIS_MISSING',
    'Say on which day or in which period it holds, or NOT_STATED.',
  ),
} as const;

/** How something measured in one way is told in another. */
export interface Conversion {
  readonly from: Aspects;
  readonly to: Aspects;
  readonly ratio?: { readonly from: string; readonly to: string } | undefined;
  readonly steps?: readonly string[] | undefined;
}

/** Checks that a conversion leads from one measure to another of its kind, in exactly one way. */
export function checkConversion(given: Conversion, context: z.core.$RefinementCtx): void {
  const { from, to, ratio, steps } = given;
  const [before, after] = [namesOf(from), namesOf(to)];
  if (before.length === 0 || before.join() !== after.join()) {
    breaks(context, 'INVALID_VALUE', 'Both sides name the same aspects of a measure.', ['to']);
    return;
  }
  if (before.every((name) => from[name] === to[name])) {
    breaks(context, 'INVALID_VALUE', 'A conversion leads to another measure.', ['to']);
  }
  if (from.currency !== undefined && from.unit !== undefined) {
    breaks(context, 'INVALID_VALUE', 'Something is counted in a currency or in a unit.', ['from']);
  }
  if ((ratio === undefined) === (steps === undefined)) {
    breaks(context, 'INVALID_VALUE', 'Give either a ratio or the steps of a schedule.', ['ratio']);
  }
  if (ratio && [ratio.from, ratio.to].some((number) => Fraction.of(number).sign <= 0)) {
    breaks(context, 'INVALID_VALUE', 'Both numbers of a ratio are above 0.', ['ratio']);
  }
  const simple = from.compounding === 'SIMPLE' && to.compounding === 'COMPOUND';
  if (steps && !(simple && before.length === 1)) {
    const message = 'Steps lead from the compounding SIMPLE to COMPOUND, and change nothing else.';
    breaks(context, 'INVALID_VALUE', message, ['steps']);
  }
}

/** A value that stands for one number on the line of its measure. */
export interface Point {
  /** Its aspects; the number itself is `at`. */
  readonly measurement: Measurement;
  /** In the unit in which it is compared. */
  readonly at: Fraction;
}

/** Where a value stands: an exact number, or the bound of a term; nothing for all else. */
export function pointOf(value: Value): Point | undefined {
  const measurement = measurementOf(value);
  if (measurement === undefined || !haveOneNumber(measurement, measurement)) return undefined;
  const [number = '0'] = numbersOf(measurement.amount);
  return { measurement, at: Fraction.of(number).times(Fraction.of(String(measurement.times))) };
}

/** The same in the other measure of a conversion, whichever of its two sides it is on; nothing if on neither. */
export function converted(point: Point, conversion: Conversion): Point | undefined {
  const { from, to } = conversion;
  if (isIn(point.measurement, from)) return led(point, conversion, from, to);
  return isIn(point.measurement, to) ? led(point, conversion, to, from) : undefined;
}

/**
 * The same in the measure of another, with the conversions that led there: none where they share it. Nothing where none
 * leads there, or where several do and disagree.
 */
export function ledTo<C extends Conversion>(
  point: Point,
  target: Measurement,
  conversions: readonly C[],
): { readonly point: Point; readonly by: readonly C[] } | undefined {
  if (!incomparable(point.measurement, target, alike)) return { point, by: [] };
  const ways = conversions.flatMap((by) => {
    const other = converted(point, by);
    return other && !incomparable(other.measurement, target, alike) ? [{ point: other, by }] : [];
  });
  const [first] = ways;
  if (first === undefined || ways.some((way) => !way.point.at.equals(first.point.at))) {
    return undefined;
  }
  return { point: first.point, by: ways.map(({ by }) => by) };
}

function led(
  { measurement, at }: Point,
  { from, ratio, steps }: Conversion,
  here: Aspects,
  there: Aspects,
): Point | undefined {
  const onward = here === from;
  const moved = ratio ? scaled(at, ratio, here, there, onward) : stepped(at, steps ?? [], onward);
  if (moved === undefined) return undefined;
  const unit = there.currency ?? (there.unit === undefined ? undefined : baseOf(there.unit).base);
  return {
    at: moved,
    measurement: {
      ...measurement,
      ...(unit === undefined ? {} : { unit, base: unit, times: 1 }),
      per: there.per ?? measurement.per,
      basis: there.basis ?? measurement.basis,
      period: there.period ?? measurement.period,
      measured: there.measured ?? measurement.measured,
      of: there.of ?? measurement.of,
      compounding: there.compounding ?? measurement.compounding,
    },
  };
}

function scaled(
  at: Fraction,
  ratio: NonNullable<Conversion['ratio']>,
  here: Aspects,
  there: Aspects,
  onward: boolean,
): Fraction {
  const [of, makes] = onward ? [ratio.from, ratio.to] : [ratio.to, ratio.from];
  return at
    .times(Fraction.of(makes).times(timesOf(there)))
    .over(Fraction.of(of).times(timesOf(here)));
}

/** A schedule tells of its own sum alone: another 16 % may compound to something else. */
function stepped(at: Fraction, steps: readonly string[], onward: boolean): Fraction | undefined {
  const [sum, compound] = [Fraction.of(added(steps)), Fraction.of(compounded(steps))];
  const [here, there] = onward ? [sum, compound] : [compound, sum];
  return at.equals(here) ? there : undefined;
}

function isIn(measurement: Measurement, named: Aspects): boolean {
  const { currency: inCurrency, unit, period, ...others } = named;
  if (inCurrency !== undefined && !isUnit(measurement, inCurrency, ['money'])) return false;
  if (unit !== undefined && !isUnit(measurement, unit, ['quantity', 'duration'])) return false;
  if (period !== undefined && !samePeriod(measurement.period, period)) return false;
  const keys = ['per', 'basis', 'measured', 'of', 'compounding'] as const;
  return keys.every((name) => others[name] === undefined || others[name] === measurement[name]);
}

function isUnit(
  { kind, base }: Measurement,
  unit: string,
  kinds: readonly Measurement['kind'][],
): boolean {
  return kinds.includes(kind) && base === (kind === 'duration' ? baseOf(unit).base : unit);
}

function timesOf({ unit }: Aspects): Fraction {
  return Fraction.of(String(unit === undefined ? 1 : baseOf(unit).times));
}

/** What is counted in a unit of the recorder's own is compared in that. */
function baseOf(unit: string): { readonly base: string; readonly times: number } {
  const [, found] = Object.entries(calendar).find(([name]) => name === unit) ?? [];
  return found ?? { base: unit, times: 1 };
}

function namesOf(named: Aspects): readonly (keyof Aspects)[] {
  return aspects.keyof().options.filter((name) => named[name] !== undefined);
}
