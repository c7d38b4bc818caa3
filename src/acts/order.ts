import { codeOf } from '../record/record.js';
import type { AnyRecord } from '../record/records.js';
import { type Bounds, compareBounds } from '../times/bounds.js';
import type { Considered } from './considered.js';
import { followedBy } from './follows.js';
import { isForetold } from './foretold.js';
import { byId, compareText } from './recording.js';

/**
 * Whether one act was over before another began, by their bounds alone: that an acceptance comes after what it accepts
 * says nothing about an acceptance which is dated before it. What is only foretold never was.
 */
export function endedBefore(first: AnyRecord, second: AnyRecord, considered: Considered): boolean {
  const [a, b] = [writtenBounds(first, considered), writtenBounds(second, considered)];
  // What else is known can only bring the latest forward, as far as the earliest: mostly it need not be asked.
  if (a.earliest >= b.earliest) return false;
  const ended = a.latest < b.earliest || considered.chronology.boundsOf(first).latest < b.earliest;
  return ended && !isForetold(first, considered);
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

/** The bounds of every date that is written of an act, before anything else that is known of it. */
export function writtenBounds(act: AnyRecord, { chronology }: Considered): Bounds {
  return chronology.writtenBounds(act);
}

/**
 * Acts in an order that says nothing of which came first where that is not known, and is the same for the same acts: by
 * their dates, what answers nothing first, by type, by code. Ids come last, because they are made up.
 */
export function byTime({ chronology }: Considered): (a: AnyRecord, b: AnyRecord) => number {
  return (a, b) => {
    const [one, other] = [chronology.writtenBounds(a), chronology.writtenBounds(b)];
    return (
      compareBounds(one.latest, other.latest) ||
      compareBounds(one.earliest, other.earliest) ||
      followedBy(a).length - followedBy(b).length ||
      byName(a, b)
    );
  };
}

/** By type and code, and only then by id. */
export function byName(a: AnyRecord, b: AnyRecord): number {
  return compareText(a.type, b.type) || compareText(codeOf(a) ?? '', codeOf(b) ?? '') || byId(a, b);
}
