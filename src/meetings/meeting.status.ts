import type { Considered } from '../acts/considered.js';
import { hadHappened, type MomentAsked, momentAsked } from '../acts/moment-asked.js';
import type { RecordOf } from '../record/records.js';
import type { Moment } from '../times/moment.js';

export type MeetingStatus = 'SCHEDULED' | 'HELD' | 'CANCELLED' | 'BROKEN_OFF';

/**
 * Where a meeting stood at a moment. It is held once an act says so that had certainly happened by then, also where it
 * had been cancelled; what rests on nothing but sources published before it happened is scheduled. Nothing for what is
 * no meeting.
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
      return isHeld(meeting, at, considered) ? 'HELD' : 'SCHEDULED';
    case 'MeetingScheduled':
      return scheduledStatus(meeting, at, considered);
    default:
      return undefined;
  }
}

function scheduledStatus(
  meeting: RecordOf<'MeetingScheduled'>,
  at: MomentAsked,
  considered: Considered,
): MeetingStatus {
  const about = considered.about(meeting.id);
  const held = about
    .filter((record) => record.type === 'MeetingHeld')
    .some((record) => record.data.scheduled === meeting.id && isHeld(record, at, considered));
  if (held) return 'HELD';
  const cancelled = about
    .filter((record) => record.type === 'MeetingCancelled')
    .some((record) => record.data.cancelled === meeting.id && hadHappened(record, at, considered));
  return cancelled ? 'CANCELLED' : 'SCHEDULED';
}

function isHeld(
  meeting: RecordOf<'MeetingHeld'>,
  at: MomentAsked,
  considered: Considered,
): boolean {
  return hadHappened(meeting, at, considered) && !isForetold(meeting, considered);
}

/** Whether all that it stands on was published before it can have happened. */
function isForetold({ id, data }: RecordOf<'MeetingHeld'>, considered: Considered): boolean {
  const { citations = [], firstHand, commonKnowledge, inferredFrom } = data.evidence;
  if (firstHand === true || commonKnowledge === true || inferredFrom !== undefined) return false;
  const { chronology } = considered;
  const { sources } = chronology.standings;
  const meeting = considered.get(id);
  const earliest = meeting ? chronology.boundsOf(meeting).earliest : -Infinity;
  return citations
    .filter(({ source }) => sources.stands(source))
    .every(({ source }) => (sources.publication(source)?.latest ?? Infinity) < earliest);
}
