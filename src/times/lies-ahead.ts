import { boundsOf } from './bounds.js';

/** Kept as an offset, because no place on earth is further ahead of UTC than Kiritimati is. */
const furthestAhead = '+14:00';

/** Whether a date has come nowhere on earth by then. */
export function liesAhead(date: string, nowMs: number): boolean {
  return boundsOf(date, furthestAhead).earliest > nowMs;
}
