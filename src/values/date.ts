import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { faultOf, formed } from '../rules/formed.js';
import { oneOf } from '../rules/one-of.js';
import { breaks } from '../rules/refusal.js';
import { calendarDate, type CalendarDate } from '../times/calendar-date.js';
import { parseOccurred } from '../times/occurred.js';
import { boundOf, type Amount } from './amount.js';

/** A year, a month or a day, kept as it was written. A term's date has no time of day. INVALID_DATE. */
export const termDate = formed((text) => {
  const read = parseOccurred(text);
  if (read.kind === 'DATE') return undefined;
  return faultOf(
    'INVALID_DATE',
    read.kind === 'INVALID'
      ? read.message
      : 'The date of a term is a year, a month or a day; two ends are given by between.',
  );
});

const between = z.strictObject({ from: termDate, to: termDate }).superRefine((given, context) => {
  if (Temporal.PlainDate.compare(dateOf(given.from).first, dateOf(given.to).last) < 0) return;
  breaks(context, 'INVALID_VALUE', `The earlier date comes first: ${given.to} is not later.`);
});

const when = oneOf(
  { on: termDate, between, notBefore: termDate, notAfter: termDate },
  'INVALID_VALUE',
  'A date is exactly one of on, between, notBefore and notAfter.',
);

/** A date that is itself the term: `{ when: { on: "2026-04-01" } }`, or `notAfter` with whose bound that is. */
export const date = z
  .strictObject({ when, boundOf: boundOf.optional() })
  .superRefine((given, context) => {
    const hasBound = !('on' in given.when);
    if (hasBound && given.boundOf === undefined) {
      breaks(
        context,
        'BASIS_MISSING',
        'Say whose bound it is: of the TERM, of the REPORT, or NOT_STATED.',
        ['boundOf'],
      );
    }
    if (!hasBound && given.boundOf !== undefined && given.boundOf !== 'NOT_STATED') {
      breaks(context, 'INVALID_VALUE', 'A date on which something is to be has no bound.', [
        'boundOf',
      ]);
    }
  });

export type DateValue = z.infer<typeof date>;

/**
 * A date as an amount of days, for comparing only: a day is exactly one, a month or a year runs from its first to its
 * last, and a bound counts from the first or to the last day of what it names.
 */
export function daysOf({ when: given }: DateValue): Amount {
  if ('on' in given) return days(dateOf(given.on).first, dateOf(given.on).last);
  if ('between' in given) {
    return days(dateOf(given.between.from).first, dateOf(given.between.to).last);
  }
  if ('notBefore' in given) return { atLeast: numberOf(dateOf(given.notBefore).first) };
  return { atMost: numberOf(dateOf(given.notAfter).last) };
}

const epoch = Temporal.PlainDate.from('1970-01-01');

function days(first: Temporal.PlainDate, last: Temporal.PlainDate): Amount {
  const [from, to] = [numberOf(first), numberOf(last)];
  return from === to ? { exact: from } : { range: { from, to } };
}

function numberOf(day: Temporal.PlainDate): string {
  return String(day.since(epoch).days);
}

/** Asked of what the shape has accepted alone, where there is a date. */
function dateOf(text: string): CalendarDate {
  const read = calendarDate(text);
  if (typeof read === 'string') throw new Error(read);
  return read;
}
