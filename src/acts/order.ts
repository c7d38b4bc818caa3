import type { AnyRecord } from '../record/records.js';
import type { Considered } from './considered.js';

/**
 * Whether one act was over before another began, by their bounds alone: that an acceptance comes after what it accepts
 * says nothing about an acceptance which is dated before it.
 */
export function endedBefore(
  first: AnyRecord,
  second: AnyRecord,
  { chronology }: Considered,
): boolean {
  return chronology.boundsOf(first).latest < chronology.boundsOf(second).earliest;
}

/** Whether an act may have happened after one and before another, as far as their bounds say. */
export function mayLieBetween(
  act: AnyRecord,
  first: AnyRecord,
  second: AnyRecord,
  considered: Considered,
): boolean {
  return !endedBefore(act, first, considered) && !endedBefore(second, act, considered);
}
