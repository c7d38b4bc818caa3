import { type Bounds, boundsOf } from './bounds.js';
import { parseOccurred } from './occurred.js';

/**
 * When a date is past, as that of a term that runs out: the millisecond after its last day, or after the instant that was
 * given, in epoch milliseconds. Where only a month or a year was given it is not known which day was meant, and the bounds
 * say so. Nothing for a date without an end.
 */
export function pastOf(date: string, zone: string): Bounds | undefined {
  const { latest } = boundsOf(date, zone);
  if (latest === Infinity) return undefined;
  const first = firstPossibleDay(date);
  const earliest = first === undefined ? latest : boundsOf(first, zone).latest;
  return { earliest: earliest + 1, latest: latest + 1 };
}

function firstPossibleDay(text: string): string | undefined {
  const read = parseOccurred(text);
  switch (read.kind) {
    case 'DATE':
      return read.date.first.toString();
    case 'SPAN':
      return read.to === 'OPEN' ? undefined : read.to.first.toString();
    case 'WITHIN':
      return read.from?.first.toString();
    case 'INSTANT':
    case 'LOCAL_TIME':
    case 'INVALID':
      return undefined;
  }
}
