import { calledWithDate, nameOf } from '../record/record.js';
import { grouped, measuredInWords } from '../values/amount-words.js';
import { Fraction } from '../values/fraction.js';
import {
  exactly,
  farApart,
  type Magnitude,
  product,
  quotient,
  timesApart,
} from '../values/magnitude.js';
import type { AnyRecord } from '../record/records.js';
import { eventTypes } from '../record/events.js';
import type { Background, CurrencyPair } from './background.js';
import { isTotal, isYearly, ofOneKind, type Stated } from './stated.js';
import { isWithin } from './issue-line.js';
import { type Warning, warning, type WarningRule } from './warning.js';

/**
 * A number that is near nothing else of its kind on its issue: 200 trillion yen a year where everybody speaks of about
 * 200 billion, which a reader of Japanese newspapers in English writes sooner or later. An opening demand may look the same,
 * so it is only told.
 */
export const farFromHistory: WarningRule = {
  judges: eventTypes,
  warnings: (record, background) =>
    ofActs(record, background).flatMap((stated) => {
      const others = othersOn(stated, background).filter(
        (other) => sameUnit(stated, other) && ofOneKind(stated, other),
      );
      const near = nearestOf(
        stated.size,
        others,
        ({ size }) => size,
        (other) => background.counts(other),
      );
      if (near === undefined || !farApart(stated.size, near.size)) return [];
      const times = timesInWords(stated.size, near.size);
      const message = `${toldOf(stated, background)} is ${times} off everything else of its kind there: the nearest is ${toldBy(near)}.`;
      return [
        warning('FAR_FROM_HISTORY', message, stated.path, [
          near.record,
          ...by(others.filter((other) => background.counts(other))),
        ]),
      ];
    }),
};

/**
 * An amount that is near nothing on its issue in another currency, by what the record itself sets beside each other: 1.9
 * trillion dollars where 200 billion yen were paid, and some other source gives both for one sum.
 */
export const farFromOtherCurrency: WarningRule = {
  judges: eventTypes,
  warnings: (record, background) =>
    ofActs(record, background)
      .filter(({ measurement }) => measurement.kind === 'money')
      .flatMap((stated) => {
        const found = othersOn(stated, background)
          .filter((other) => !sameUnit(stated, other) && ofOneKind(stated, other))
          .flatMap((other) =>
            ratesBetween(stated, other, background).map((pair) => ({
              other,
              pair,
              size: inCurrencyOf(stated, other, pair),
            })),
          );
        const near = nearestOf(
          stated.size,
          found,
          ({ size }) => size,
          ({ other }) => background.counts(other),
        );
        if (near === undefined || !farApart(stated.size, near.size)) return [];
        const times = timesInWords(stated.size, near.size);
        const message = `${toldOf(stated, background)} is ${times} off ${toldBy(near.other)}, by what ${calledWithDate(near.pair.record)} makes of the two currencies.`;
        const compared = [near.other.record, near.pair.record];
        return [warning('FAR_FROM_OTHER_CURRENCY', message, stated.path, compared)];
      }),
};

function ratesBetween(
  stated: Stated,
  other: Stated,
  background: Background,
): readonly CurrencyPair[] {
  const named = [stated.measurement.base, other.measurement.base].sort();
  return background.pairs.filter(
    ({ record, currencies }) =>
      record.id !== stated.record.id && currencies.every((one, index) => one === named[index]),
  );
}

function inCurrencyOf(
  stated: Stated,
  other: Stated,
  { currencies, rate }: CurrencyPair,
): Magnitude {
  return currencies[0] === other.measurement.base
    ? product(other.size, rate)
    : (quotient(other.size, rate) ?? other.size);
}

/**
 * Two amounts for one sum that make a rate of exchange which is near no other rate of the two currencies in the record:
 * ¥200bn beside $19bn, where everywhere else about 105 yen go for a dollar.
 */
export const impliedRateFarOff: WarningRule = {
  judges: eventTypes,
  warnings: (record, background) =>
    background.pairsIn(record).flatMap((pair) => {
      const among = background.pairs.filter(
        (other) =>
          other.record.id !== record.id && other.currencies.join() === pair.currencies.join(),
      );
      const near = nearestOf(
        pair.rate,
        among,
        ({ rate }) => rate,
        (other) => background.counts(other),
      );
      if (near === undefined || !farApart(pair.rate, near.rate)) return [];
      const message = `This makes about ${rateInWords(pair)}; the nearest rate elsewhere in the record is about ${rateInWords(near)}, by ${calledWithDate(near.record)}.`;
      return [warning('IMPLIED_RATE_FAR_OFF', message, pair.path, [near.record, ...by(among)])];
    }),
};

/**
 * A total that is not what its years come to: 1,055.1 billion for five years of 211 billion is right, 1,055.1 trillion is
 * a slip. It is set against the yearly amounts that stand beside it in its record, and against those of its issue.
 */
export const farFromParts: WarningRule = {
  judges: eventTypes,
  warnings: (record, background) => {
    const stated = background.statedIn(record);
    const beside = stated
      .filter((total) => isTotal(total) && total.origin !== 'SUM')
      .flatMap((total) =>
        stated
          .filter((yearly) => isBeside(total, yearly, background))
          .flatMap((yearly) => partsDiffer(total, [yearly], background)),
      );
    const elsewhere = ofActs(record, background).flatMap((one) =>
      partsDiffer(
        one,
        othersOn(one, background).filter((other) => sameUnit(one, other)),
        background,
      ),
    );
    return [...beside, ...elsewhere];
  },
};

/** What stands in one record on one issue, or on an issue and one below it, is of one sum. */
function isBeside(total: Stated, yearly: Stated, { considered }: Background): boolean {
  if (!isYearly(yearly) || yearly.origin === 'ENTRY' || !sameUnit(total, yearly)) return false;
  if (total.issue === undefined || yearly.issue === undefined) return total.value === yearly.value;
  if (total.issue === yearly.issue) return true;
  return (
    isWithin(total.issue, yearly.issue, considered.records) ||
    isWithin(yearly.issue, total.issue, considered.records)
  );
}

function partsDiffer(
  one: Stated,
  among: readonly Stated[],
  background: Background,
): readonly Warning[] {
  const whole = isTotal(one);
  const counterparts = among
    .filter((other) => (whole ? isYearly(other) : isTotal(other)) && (whole || isYearly(one)))
    .flatMap((other) => {
      const { years } = whole ? one : other;
      if (years === undefined) return [];
      const size = whole
        ? product(other.size, exactly(years))
        : (quotient(other.size, exactly(years)) ?? other.size);
      return [{ other, size, years }];
    });
  const near = nearestOf(
    one.size,
    counterparts,
    ({ size }) => size,
    ({ other }) => background.counts(other),
  );
  if (near === undefined || !farApart(one.size, near.size)) return [];
  const times = timesInWords(one.size, near.size);
  const years = `${near.years.decimal(0, 1)} years`;
  const against = whole
    ? `${years} of ${toldBy(near.other)}`
    : `what ${toldBy(near.other)} comes to in each of ${years}`;
  const message = `${toldOf(one, background)} is ${times} off ${against}.`;
  return [warning('FAR_FROM_PARTS', message, one.path, [near.other.record])];
}

/** What an act or a source says on an issue; a baseline is only what that is set against. */
function ofActs(record: AnyRecord, background: Background): readonly Stated[] {
  return record.type === 'IssueAdded' ? [] : background.statedIn(record);
}

function othersOn({ issue, record }: Stated, background: Background): readonly Stated[] {
  if (issue === undefined) return [];
  return background.statedOn(issue).filter((other) => other.record.id !== record.id);
}

function sameUnit({ measurement: a }: Stated, { measurement: b }: Stated): boolean {
  return a.kind === b.kind && a.base === b.base;
}

/** Of what counts; whether it does is asked only of what would be the nearest so far. */
function nearestOf<T>(
  size: Magnitude,
  among: readonly T[],
  sizeOf: (one: T) => Magnitude,
  counts: (one: T) => boolean,
): T | undefined {
  let nearest: { readonly one: T; readonly times: ReturnType<typeof timesApart> } | undefined;
  for (const one of among) {
    if (sizeOf(one).sign !== size.sign) continue;
    const times = timesApart(size, sizeOf(one));
    if (nearest !== undefined && times.compare(nearest.times) >= 0) continue;
    if (!counts(one)) continue;
    nearest = { one, times };
    // Nothing is nearer than what overlaps.
    if (times.numerator === times.denominator) break;
  }
  return nearest?.one;
}

function by(stated: readonly { readonly record: AnyRecord }[]): readonly AnyRecord[] {
  return stated.map(({ record }) => record);
}

/** The number and its issue, as the beginning of a sentence. */
function toldOf({ measurement, issue, origin }: Stated, { considered }: Background): string {
  const sum = origin === 'SUM' ? ', which its periods come to,' : '';
  const on = issue === undefined ? '' : ` on ${nameOf(issue, considered.records)}`;
  const words = measuredInWords(measurement);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${on}${sum}`;
}

function toldBy({ measurement, record }: Stated): string {
  return `${measuredInWords(measurement)} in ${calledWithDate(record)}`;
}

function timesInWords(one: Magnitude, other: Magnitude): string {
  const times = timesApart(one, other);
  return `about ${times.rounded(times.numerator < times.denominator * 10n ? 1 : 0)} times`;
}

/** The way round in which it is more than one, as people say it: 105 yen for a dollar. */
function rateInWords({ rate, currencies: [first, second] }: CurrencyPair): string {
  const one = Fraction.of('1');
  const isLess = rate.low.compare(one) < 0;
  const most = isLess ? one.over(rate.low) : rate.low;
  const digits = most.rounded(most.numerator < most.denominator * 100n ? 2 : 0);
  return isLess
    ? `${grouped(digits)} ${first} for one ${second}`
    : `${grouped(digits)} ${second} for one ${first}`;
}
