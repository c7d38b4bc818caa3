import type { EventType } from '../record/events.js';
import { isOf } from '../record/record.js';
import type { AnyOf, AnyRecord } from '../record/records.js';

/** Meetings that took place, whether they ended or were broken off. */
export const meetings = ['MeetingHeld', 'MeetingBrokenOff'] as const satisfies readonly EventType[];

export type Met = AnyOf<(typeof meetings)[number]>;

export function isMet(record: AnyRecord | undefined): record is Met {
  return record !== undefined && isOf(record, meetings);
}

/** What shows stances without setting terms: what was said, and what was told at a meeting. */
export const showings = ['StatementMade', ...meetings] as const satisfies readonly EventType[];

export type Showing = AnyOf<(typeof showings)[number]>;

export function isShowing(record: AnyRecord | undefined): record is Showing {
  return record !== undefined && isOf(record, showings);
}
