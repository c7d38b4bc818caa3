import { boundsOf } from '../times/bounds.js';
import { added, compounded } from './compounding.js';
import type { Decimal } from './decimal.js';
import { alike, incomparable, measurementOf, type Measurement } from './measure.js';
import type { ScheduleValue } from './value.js';

/**
 * What the periods of a schedule come to, exactly: yearly rates of 6, 5 and 5 percent are 16.865 percent when each is
 * of what the one before led to, and 16 only when each is of the first baseline. Money and quantities are added.
 * Which of the two holds for rates that do not say so is not decided here: then both are given. Nothing where a
 * period is open, a number is not exact, a yearly number is for another length of time than a year, or a number is a
 * level or an average: those don't add up.
 */
export function totalsOf({ entries }: ScheduleValue): readonly Measurement[] {
  const parts = entries.flatMap(({ period, value }) => {
    const measurement = measurementOf(value);
    return measurement && adds(measurement, period) ? [timeless(measurement)] : [];
  });
  const [first] = parts;
  if (first === undefined || parts.length !== entries.length) return [];
  if (parts.some((part) => incomparable(first, part, alike))) return [];
  const numbers = parts.flatMap(({ amount }) => ('exact' in amount ? [amount.exact] : []));
  const period = wholeOf(entries.map((entry) => entry.period));
  const told = { ...first, period, per: 'WHOLE_PERIOD' };
  const sum = added(numbers);
  if (first.kind !== 'rate') return [total(told, sum)];
  const compound = { ...told, compounding: 'COMPOUND' };
  const simple = { ...told, compounding: 'SIMPLE' };
  return [
    ...(first.compounding === 'SIMPLE' ? [] : [total(compound, compounded(numbers))]),
    ...(first.compounding === 'COMPOUND' ? [] : [total(simple, sum)]),
  ].flatMap((rate) => [rate, { ...rate, measured: 'INCREASE' }]);
}

function total(measurement: Measurement, number: Decimal): Measurement {
  return { ...measurement, measured: 'TOTAL', amount: { exact: number } };
}

const addable = /^(?:TOTAL|INCREASE|YEAR_[1-5]|NOT_STATED)$/;

function adds({ kind, amount, per, measured }: Measurement, period: string): boolean {
  if (!['rate', 'money', 'quantity'].includes(kind) || !('exact' in amount)) return false;
  const { earliest, latest } = boundsOf(period, 'UTC');
  if (!addable.test(measured) || latest === Infinity) return false;
  if (per === 'YEAR') return isOneYear(earliest, latest);
  return per === 'WHOLE_PERIOD' || (per === 'NOT_STATED' && kind === 'rate');
}

/** From a day to the day before the same day a year later, whichever calendar year it is counted in. */
function isOneYear(earliest: number, latest: number): boolean {
  const end = new Date(earliest);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  return end.getTime() === latest + 1;
}

/** What each number says of its own period is the same for all of them once the periods are left aside. */
function timeless(measurement: Measurement): Measurement {
  return { ...measurement, period: 'NOT_STATED', measured: 'NOT_STATED', per: 'NOT_STATED' };
}

function wholeOf(periods: readonly string[]): string {
  const [start = ''] = periods[0]?.split('/') ?? [];
  const end = periods.at(-1)?.split('/')[1] ?? '';
  return `${start}/${end}`;
}
