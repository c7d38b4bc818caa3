import { z } from 'zod';
import { act } from '../acts/definition.js';
import { actFields, actor, stance } from '../acts/act.js';
import { reference } from '../rules/reference.js';
import { words } from '../rules/words.js';
import { edtf } from '../times/occurred.js';

const meetingLevel = z.enum(['WORKING', 'SENIOR', 'MINISTERIAL', 'SUMMIT', 'NOT_STATED']);
const meetingPhase = z.enum(['PREPARATORY', 'FORMAL', 'RATIFICATION', 'NOT_STATED']);
const meetingMode = z.enum(['IN_PERSON', 'VIDEO', 'PHONE', 'CORRESPONDENCE', 'NOT_STATED']);

const meeting = {
  title: words(300).optional(),
  level: meetingLevel.optional(),
  phase: meetingPhase.optional(),
  mode: meetingMode.optional(),
  agenda: z.array(reference('issue')).max(100).optional(),
};

/** One who took part: for a party's delegation, or as themselves. */
const attendee = z.strictObject({
  ...actor.shape,
  asDelegate: z.boolean().optional(),
});

export const meetingEvents = {
  MeetingScheduled: act({
    command: 'ScheduleMeeting',
    prefix: 'mtg',
    makes: 'meeting',
    data: z.strictObject({
      ...actFields,
      ...meeting,
      /** When the meeting is to be; `occurred` is when it was scheduled or the schedule was told. */
      scheduledFor: edtf,
      parties: z.array(reference('party')).max(50).optional(),
    }),
  }),
  MeetingHeld: act({
    command: 'RecordMeeting',
    prefix: 'mtg',
    makes: 'meeting',
    data: z.strictObject({
      ...actFields,
      ...meeting,
      /** The meeting as it was scheduled, where that is recorded. */
      scheduled: reference('meeting').optional(),
      parties: z.array(reference('party')).max(50).optional(),
      attendance: z.array(attendee).max(500).optional(),
      readout: words(50_000).optional(),
      stances: z.array(stance).max(500).optional(),
    }),
  }),
  MeetingCancelled: act({
    command: 'CancelMeeting',
    prefix: 'mca',
    data: z.strictObject({
      ...actFields,
      cancelled: reference('meeting'),
      reason: words(5_000).optional(),
    }),
  }),
} as const;
