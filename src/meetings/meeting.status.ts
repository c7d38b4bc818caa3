import type { Considered } from '../acts/considered.js';
import { hadHappened, lastOf, type MomentAsked, momentAsked } from '../acts/moment-asked.js';
import { isMet } from '../acts/showings.js';
import type { AnyOf, RecordOf } from '../record/records.js';
import type { Moment } from '../times/moment.js';

export type MeetingStatus = 'SCHEDULED' | 'HELD' | 'CANCELLED' | 'BROKEN_OFF';

/**
 * Where a meeting stood at a moment. It is held, or broken off, once an act says so that had certainly happened by then,
 * also where it had been cancelled; what was cancelled is scheduled again once it was moved to another day; what rests
 * on nothing but sources published before it happened is scheduled. Nothing for what is no meeting.
 */
export function meetingStatusAt(
  id: string,
  validAt: Moment,
  considered: Considered,
): MeetingStatus | undefined {
  const at = momentAsked(validAt);
  const meeting = considered.get(id);
  switch (meeting?.type) {
    case 'MeetingHeld':
    case 'MeetingBrokenOff':
      return hadHappened(meeting, at, considered) ? ended[meeting.type] : 'SCHEDULED';
    case 'MeetingScheduled':
      return scheduledStatus(meeting, at, considered);
    default:
      return undefined;
  }
}

const ended = { MeetingHeld: 'HELD', MeetingBrokenOff: 'BROKEN_OFF' } as const;

function scheduledStatus(
  meeting: RecordOf<'MeetingScheduled'>,
  at: MomentAsked,
  considered: Considered,
): MeetingStatus {
  const met = considered
    .about(meeting.id)
    .filter(isMet)
    .filter(({ data }) => data.scheduled === meeting.id)
    .filter((one) => hadHappened(one, at, considered));
  const last = lastOf(met, considered);
  // That it was broken off says more of it than that it was held.
  if (last.some(({ type }) => type === 'MeetingBrokenOff')) return 'BROKEN_OFF';
  if (last.length > 0) return 'HELD';
  const turns = turnsOf(meeting, at, considered);
  const cancelled = turns.length > 0 && turns.every(({ type }) => type === 'MeetingCancelled');
  return cancelled ? 'CANCELLED' : 'SCHEDULED';
}

/**
 * When a scheduled meeting is to be, as it was arranged by a moment: several days where the order in which it was moved
 * is not known.
 */
export function scheduleAt(
  meeting: RecordOf<'MeetingScheduled'>,
  validAt: Moment,
  considered: Considered,
): readonly string[] {
  const moves = considered
    .about(meeting.id)
    .filter((record) => record.type === 'MeetingRescheduled')
    .filter((move) => hadHappened(move, momentAsked(validAt), considered));
  const last = lastOf(moves, considered).map(({ data }) => data.to);
  return last.length === 0 ? [meeting.data.scheduledFor] : [...new Set(last)].sort();
}

/** What last cancelled or moved it; all of which the order is not known. */
function turnsOf(
  { id }: RecordOf<'MeetingScheduled'>,
  at: MomentAsked,
  considered: Considered,
): readonly AnyOf<'MeetingCancelled' | 'MeetingRescheduled'>[] {
  const turns = considered
    .about(id)
    .filter((record) => record.type === 'MeetingCancelled' || record.type === 'MeetingRescheduled')
    .filter(({ data }) => ('cancelled' in data ? data.cancelled : data.rescheduled) === id)
    .filter((turn) => hadHappened(turn, at, considered));
  return lastOf(turns, considered);
}
