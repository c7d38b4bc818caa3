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

/** A meeting that took place, also where it was broken off. */
const met = {
  ...actFields,
  ...meeting,
  /** The meeting as it was scheduled, where that is recorded. */
  scheduled: reference('meeting').optional(),
  parties: z.array(reference('party')).max(50).optional(),
  attendance: z.array(attendee).max(500).optional(),
  readout: words(50_000).optional(),
  stances: z.array(stance).max(500).optional(),
};

const onMinutes = {
  ...actFields,
  minutes: reference('minutes'),
  by: reference('party'),
};

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
    data: z.strictObject(met),
  }),
  MeetingBrokenOff: act({
    command: 'BreakOffMeeting',
    prefix: 'mtg',
    makes: 'meeting',
    data: z.strictObject({
      ...met,
      by: z.array(reference('party')).max(50).optional(),
      reason: words(5_000).optional(),
    }),
  }),
  MeetingRescheduled: act({
    command: 'RescheduleMeeting',
    prefix: 'mre',
    data: z.strictObject({
      ...actFields,
      rescheduled: reference('meeting'),
      /** When the meeting is to be from now on. */
      to: edtf,
      reason: words(5_000).optional(),
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
  MinutesCirculated: act({
    command: 'CirculateMinutes',
    prefix: 'min',
    makes: 'minutes',
    data: z.strictObject({
      ...actFields,
      of: reference('meeting'),
      by: z.array(reference('party')).max(50).optional(),
      text: words(50_000).optional(),
    }),
  }),
  MinutesAgreed: act({
    command: 'AgreeMinutes',
    prefix: 'mag',
    data: z.strictObject({
      ...onMinutes,
      /** What of them, where not all. */
      about: words(10_000).optional(),
    }),
  }),
  MinutesContested: act({
    command: 'ContestMinutes',
    prefix: 'mco',
    data: z.strictObject({
      ...onMinutes,
      about: words(10_000),
      issues: z.array(reference('issue')).max(100).optional(),
    }),
  }),
} as const;
