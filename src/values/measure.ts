import { boundsOf } from '../times/bounds.js';
import type { Amount, BoundOf } from './amount.js';
import { daysOf } from './date.js';
import type { AlsoStated, Value } from './value.js';

/**
 * Why two values have no common measure. `UNIT` and `CURRENCY`: of what. `BASIS`: per what, on which basis, of which
 * baseline, simple or compound. `PERIOD`: for when. `SCOPE`: what of the period. `PRECISION`: the measure is one, but
 * what is known of the numbers leaves open which is greater. `QUALITATIVE`: at least one of them is no number.
 */
export type Incomparable =
  'UNIT' | 'CURRENCY' | 'BASIS' | 'PERIOD' | 'SCOPE' | 'PRECISION' | 'QUALITATIVE';

/** A value that is measured, in one form for all kinds of them. */
export interface Measurement {
  readonly kind: 'money' | 'quantity' | 'rate' | 'duration' | 'date';
  readonly amount: Amount;
  readonly boundOf: BoundOf;
  /** The unit as stated: a currency, a unit, `PERCENT`. */
  readonly unit: string;
  /** The unit in which it is compared, and how many of those make one of the unit as stated. */
  readonly base: string;
  readonly times: number;
  readonly per: string;
  readonly basis: string;
  readonly of: string;
  readonly compounding: string;
  readonly period: string;
  readonly measured: string;
}

/** Compares one aspect of two measures, each of which may be NOT_STATED. */
export type Likeness = (one: string, other: string) => boolean;

/** Both say the same, or both are silent. */
export const alike: Likeness = (one, other) => one === other;

/** Silence agrees with anything. */
export const compatible: Likeness = (one, other) =>
  one === other || one === 'NOT_STATED' || other === 'NOT_STATED';

/** What is measured of a value, a date as its day; absent for what is words, a choice, or has others in it. */
export function measurementOf(value: Value | AlsoStated['value']): Measurement | undefined {
  if ('money' in value) {
    const { currency } = value.money;
    return { ...common(value.money), kind: 'money', unit: currency, base: currency };
  }
  if ('quantity' in value) {
    const { unit } = value.quantity;
    return { ...common(value.quantity), kind: 'quantity', unit, base: unit };
  }
  if ('rate' in value) {
    const { of, compounding } = value.rate;
    return {
      ...common(value.rate),
      kind: 'rate',
      unit: 'PERCENT',
      base: 'PERCENT',
      of,
      compounding,
    };
  }
  if ('duration' in value) {
    const { amount, boundOf, unit } = value.duration;
    return {
      ...silent,
      amount,
      boundOf: boundOf ?? 'NOT_STATED',
      kind: 'duration',
      unit,
      ...calendar[unit],
    };
  }
  if ('date' in value) {
    const { boundOf = 'NOT_STATED' } = value.date;
    return {
      ...silent,
      amount: daysOf(value.date),
      boundOf,
      kind: 'date',
      unit: 'DAY',
      base: 'DAY',
    };
  }
  return undefined;
}

/** What keeps two measures from being one, the first reason in the order of {@link Incomparable}. */
export function incomparable(
  one: Measurement,
  other: Measurement,
  like: Likeness,
): Incomparable | undefined {
  if (one.kind !== other.kind) return 'UNIT';
  if (one.base !== other.base) return one.kind === 'money' ? 'CURRENCY' : 'UNIT';
  const basis = (['per', 'basis', 'of', 'compounding'] as const).every((aspect) =>
    like(one[aspect], other[aspect]),
  );
  if (!basis) return 'BASIS';
  if (!samePeriod(one.period, other.period) && !like(one.period, other.period)) return 'PERIOD';
  return like(one.measured, other.measured) ? undefined : 'SCOPE';
}

/** Two ways of writing the same days are the same period: `2021/2022` and `2021-01/2022-12`. */
export function samePeriod(one: string, other: string): boolean {
  if (one === other) return true;
  if (one === 'NOT_STATED' || other === 'NOT_STATED') return false;
  const [first, second] = [boundsOf(one, 'UTC'), boundsOf(other, 'UTC')];
  return first.earliest === second.earliest && first.latest === second.latest;
}

/** Aspects that a kind of value does not have are the same in all values of that kind. */
const silent = {
  times: 1,
  per: 'NOT_STATED',
  basis: 'NOT_STATED',
  of: 'NOT_STATED',
  compounding: 'NOT_STATED',
  period: 'NOT_STATED',
  measured: 'NOT_STATED',
} as const;

/** A year has 12 months and a week 7 days, always; how many days a month has depends on the month. */
export const calendar = {
  YEAR: { base: 'MONTH', times: 12 },
  MONTH: { base: 'MONTH', times: 1 },
  WEEK: { base: 'DAY', times: 7 },
  DAY: { base: 'DAY', times: 1 },
} as const;

type Common = Pick<Measurement, 'amount' | 'per' | 'basis' | 'period' | 'measured'> & {
  readonly boundOf?: BoundOf | undefined;
};

function common({
  amount,
  boundOf,
  per,
  basis,
  period,
  measured,
}: Common): Omit<Measurement, 'kind' | 'unit' | 'base'> {
  return { ...silent, amount, boundOf: boundOf ?? 'NOT_STATED', per, basis, period, measured };
}
