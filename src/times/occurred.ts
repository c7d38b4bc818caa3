import { Temporal } from 'temporal-polyfill';
import { faultOf, formed, type Fault } from '../rules/formed.js';
import { calendarDate, type CalendarDate, forms } from './calendar-date.js';
import { isZone, timeOfDay, unknownZone, type TimeOfDay } from './instant.js';

/**
 * When something happened, with the precision that was written and no more.
 * `DATE`: at some time in that year, month or day. `SPAN`: it lasted from one date to another, or `OPEN`, with no end
 * recorded. `WITHIN`: at an unknown moment from one date to another, or not later than the other.
 * `INSTANT` and `LOCAL_TIME`: a time of day, with its zone or without.
 */
export type Occurred = { readonly text: string; readonly zoneStated: boolean } & (
  | { readonly kind: 'DATE'; readonly date: CalendarDate }
  | { readonly kind: 'SPAN'; readonly from: CalendarDate; readonly to: CalendarDate | 'OPEN' }
  | { readonly kind: 'WITHIN'; readonly from: CalendarDate | undefined; readonly to: CalendarDate }
  | TimeOfDay
);

/** Why a text is no date of this record, in one sentence. `reversed`: both ends are dates, in the wrong order. */
export interface InvalidDate {
  readonly kind: 'INVALID';
  readonly message: string;
  readonly reversed: boolean;
}

/** The longest date has two ends or a zone; nothing longer is worth reading. */
const lengthMax = 100;

/**
 * Reads one of the forms in which a time may be given. `zoneStated` is false only for a time of day whose zone is
 * not known: it stays the local time that it is.
 */
export function parseOccurred(text: string): Occurred | InvalidDate {
  const fault = unreadable(text);
  if (fault !== undefined) return invalid(fault);
  if (text.startsWith('[')) return within(text);
  // A zone's own name has a slash: America/Detroit.
  if (text.replace(/\[.*\]/, '').includes('/')) return span(text);
  if (/\dT/.test(text)) return instant(text);
  const date = calendarDate(text);
  return typeof date === 'string' ? invalid(date) : { kind: 'DATE', text, zoneStated: true, date };
}

/** A date or a time of the record, kept as it was written: domain dates, spans, bounds and instants. */
export const edtf = formed((text) => {
  const read = parseOccurred(text);
  return read.kind === 'INVALID' ? faultOf('INVALID_DATE', read.message) : undefined;
});

/** A zone by its name in the IANA database. */
export const zone = formed((name) =>
  faultOf('INVALID_DATE', isZone(name) ? undefined : unknownZone(name)),
);

/** The period that something covers or is valid for, kept as it was written: `2021-04-01/2026-03-31`, `2021-04/..`. */
export const period = formed(periodFault);

/** What is wrong with a period: INVALID_VALIDITY where it ends before it begins, otherwise INVALID_DATE. */
export function periodFault(text: string): Fault | undefined {
  const read = parseOccurred(text);
  if (read.kind === 'SPAN') return undefined;
  if (read.kind === 'INVALID') {
    return { rule: read.reversed ? 'INVALID_VALIDITY' : 'INVALID_DATE', message: read.message };
  }
  return {
    rule: 'INVALID_DATE',
    message:
      'A period has a beginning and an end, as in 2021-04-01/2026-03-31; 2021-04-01/.. has none.',
  };
}

function unreadable(text: string): string | undefined {
  if (text === '') return 'A date is missing; leave the field out, or say in which year it was.';
  if (text.length > lengthMax) return `A date has at most ${String(lengthMax)} characters.`;
  if (/\s/.test(text)) return `A date is written without spaces or line breaks. ${forms}`;
  if (/\p{Nd}/u.test(text.replace(/[0-9]/g, '')))
    return 'Write digits as 0 to 9, not in another width or script.';
  if (/[^\x20-\x7e]/.test(text))
    return 'A date is written in plain ASCII: digits, hyphens, slashes and dots.';
  if (/[{}]/.test(text)) return 'A set of dates is not accepted; record an act for each of them.';
  return undefined;
}

function within(text: string): Occurred | InvalidDate {
  const ends = text.slice(1, -1).split('..');
  const [start = '', end = ''] = ends;
  if (!text.endsWith(']') || ends.length !== 2) {
    return invalid('Of the forms in brackets, [2023-03..2023-05] and [..2023-05] are accepted.');
  }
  if (end === '')
    return invalid(
      'A latest bound is needed, as in [2023-03..2023-05]; 2023-03/.. is what began and has no recorded end.',
    );
  const to = endOf(end);
  if (typeof to === 'string') return invalid(to);
  const from = start === '' ? undefined : endOf(start);
  if (typeof from === 'string') return invalid(from);
  return reversed(from, to) ?? { kind: 'WITHIN', text, zoneStated: true, from, to };
}

function span(text: string): Occurred | InvalidDate {
  const ends = text.split('/');
  const [start = '', end = ''] = ends;
  // 3/1/2026: in some countries that is in January, in others in March.
  if (/^\d{1,4}(?:\/\d{1,4}){2}$/.test(text))
    return invalid(`A slash stands between two ends. ${forms}`);
  if (ends.length !== 2) return invalid('An interval has two ends, as in 2020-10-15/2020-10-16.');
  if (start === '..' || start === '')
    return invalid(
      'An unknown beginning is not accepted; [..2023-05] is what happened not later than that.',
    );
  if (end === '')
    return invalid(
      'An empty end is not accepted; 2023-09-15/.. is what began and has no recorded end.',
    );
  const from = endOf(start);
  if (typeof from === 'string') return invalid(from);
  const to = end === '..' ? 'OPEN' : endOf(end);
  if (to === 'OPEN') return { kind: 'SPAN', text, zoneStated: true, from, to };
  if (typeof to === 'string') return invalid(to);
  return reversed(from, to) ?? { kind: 'SPAN', text, zoneStated: true, from, to };
}

function endOf(text: string): CalendarDate | string {
  return text.includes('T')
    ? 'An interval is between years, months or days, not between times of day.'
    : calendarDate(text);
}

/** Only what is certainly in the wrong order is: `2020-10-15/2020-10` ended at some time in the month it began. */
function reversed(from: CalendarDate | undefined, to: CalendarDate): InvalidDate | undefined {
  if (from === undefined || Temporal.PlainDate.compare(from.first, to.last) <= 0) return undefined;
  return {
    ...invalid(`${from.text} is after ${to.text}: the earlier end comes first.`),
    reversed: true,
  };
}

function instant(text: string): Occurred | InvalidDate {
  const read = timeOfDay(text);
  if (typeof read === 'string') return invalid(read);
  return { ...read, text, zoneStated: read.kind === 'INSTANT' };
}

function invalid(message: string): InvalidDate {
  return { kind: 'INVALID', message, reversed: false };
}
