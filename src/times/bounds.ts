import type { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './calendar-date.js';
import { boundsInZone } from './instant.js';
import { parseOccurred, type InvalidDate, type Occurred } from './occurred.js';

/**
 * The first and the last millisecond in which something may have happened, since 1970 in UTC. For comparing only: a
 * month never becomes its first day. `earliest` is -Infinity where only a latest bound is known, `latest` is Infinity
 * where no end is recorded.
 */
export interface Bounds {
  readonly earliest: number;
  readonly latest: number;
}

/** As {@link Array.prototype.sort} wants it. Infinite bounds are equal to themselves, which a subtraction does not say. */
export function compareBounds(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const remembered = new Map<string, Bounds>();
const rememberedMax = 50_000;

/**
 * The bounds of a date in a zone: that of the act's place, else the negotiation's. A stated zone or offset goes before
 * it. Throws RangeError for what {@link parseOccurred} refuses: only accepted dates are compared.
 */
export function boundsOf(text: string, zone: string): Bounds {
  const key = `${zone} ${text}`;
  const known = remembered.get(key);
  if (known) return known;
  const bounds = Object.freeze(boundsRead(parseOccurred(text), zone));
  // Positions compare the same dates again and again; that all are forgotten at once is rare and cheap.
  if (remembered.size >= rememberedMax) remembered.clear();
  remembered.set(key, bounds);
  return bounds;
}

function boundsRead(read: Occurred | InvalidDate, zone: string): Bounds {
  switch (read.kind) {
    case 'DATE':
      return between(startOf(read.date, zone), endOf(read.date, zone));
    case 'SPAN':
      return between(
        startOf(read.from, zone),
        read.to === 'OPEN' ? Infinity : endOf(read.to, zone),
      );
    case 'WITHIN':
      return between(read.from ? startOf(read.from, zone) : -Infinity, endOf(read.to, zone));
    case 'INSTANT':
      return { earliest: read.earliest, latest: read.latest };
    case 'LOCAL_TIME':
      return boundsInZone(read.local, zone, read.lastsMs);
    case 'INVALID':
      throw new RangeError(read.message);
  }
}

/** A zone that moved across the date line skipped a whole day; what is dated so happened where the day should be. */
function between(earliest: number, latest: number): Bounds {
  return { earliest, latest: Math.max(earliest, latest) };
}

function startOf(date: CalendarDate, zone: string): number {
  return date.first.toZonedDateTime(zone).epochMilliseconds;
}

function endOf(date: CalendarDate, zone: string): number {
  return startOfNextDay(date.last, zone) - 1;
}

function startOfNextDay(day: Temporal.PlainDate, zone: string): number {
  return day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
}
