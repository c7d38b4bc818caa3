import { boundsOf } from './bounds.js';
import { forms } from './calendar-date.js';
import { parseOccurred, type InvalidDate } from './occurred.js';

/**
 * The moment for which the record is asked (`validAt`, `knownAt`, `publishedBy`): a day, which is its end, or an
 * instant.
 */
export interface Moment {
  readonly kind: 'DAY' | 'INSTANT';
  readonly text: string;
}

/** The sentence for a text that is in no form of a moment: of the forms of a date, those of a month and a year are none. */
const formsOfMoment = 'Write a day as 2023-10-27, or an instant as 2023-10-27T08:00Z.';

/** Reads a day or an instant. A month or a span is no moment, and a time of day without its zone is not one either. */
export function parseMoment(text: string): Moment | InvalidDate {
  const read = parseOccurred(text);
  switch (read.kind) {
    case 'INVALID':
      return { ...read, message: read.message.replace(forms, formsOfMoment) };
    case 'INSTANT':
      return { kind: 'INSTANT', text };
    case 'LOCAL_TIME':
      return noMoment(
        'A time of day needs its zone here, as in 2023-10-27T04:00[America/Detroit].',
      );
    case 'DATE':
      if (read.date.precision === 'DAY') return { kind: 'DAY', text };
      return noMoment(
        'Give a day, as in 2023-10-27, or an instant: a month or a year has no one end to ask about.',
      );
    case 'SPAN':
    case 'WITHIN':
      return noMoment('Give one day, as in 2023-10-27, or an instant, and not two ends.');
  }
}

/**
 * The millisecond since 1970 in UTC that a moment stands for: the last one of its day in that zone, or of the minute,
 * the second or the fraction that was written, so that what is dated with the moment itself has happened by then.
 */
export function momentIn(moment: Moment, zone: string): number {
  return boundsOf(moment.text, zone).latest;
}

function noMoment(message: string): InvalidDate {
  return { kind: 'INVALID', message, reversed: false };
}
