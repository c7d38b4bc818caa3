import type { Considered } from '../acts/considered.js';
import { mayBeInOffice } from '../acts/office.js';
import type { RuleOfCourse, RuleOfForm, Rules } from '../acts/rule.js';
import { isMet, meetings } from '../acts/showings.js';
import { called, isOf, nameOf } from '../record/record.js';
import type { AnyRecord, RecordOf } from '../record/records.js';
import { refusal } from '../rules/refusal.js';

/** Whether it was cancelled meanwhile makes no difference: what is on record as held was held. */
const ofScheduled = [...meetings, 'MeetingRescheduled', 'MeetingCancelled'] as const;

const wasScheduled: RuleOfForm = {
  judges: ofScheduled,
  refusals: (record, records) => {
    const place = scheduledIn(record);
    if (place === undefined) return [];
    const meeting = records.get(place.id);
    if (!isMet(meeting)) return [];
    const message = `${called(meeting)} took place; name the meeting as it was scheduled.`;
    return [refusal('UNKNOWN_MEETING', message, [place.field])];
  },
};

/** Where a record names a meeting as it was scheduled. */
function scheduledIn(
  record: AnyRecord,
): { readonly id: string; readonly field: string } | undefined {
  if (!isOf(record, ofScheduled)) return undefined;
  switch (record.type) {
    case 'MeetingHeld':
    case 'MeetingBrokenOff':
      return record.data.scheduled === undefined
        ? undefined
        : { id: record.data.scheduled, field: 'scheduled' };
    case 'MeetingRescheduled':
      return { id: record.data.rescheduled, field: 'rescheduled' };
    case 'MeetingCancelled':
      return { id: record.data.cancelled, field: 'cancelled' };
  }
}

const delegationIsAppointed: RuleOfCourse = {
  code: 'NOT_A_DELEGATE',
  judges: meetings,
  swayedBy: [
    { events: ['DelegateAppointed'], through: 'person' },
    // A meeting names persons, and a relief the appointment.
    { events: ['DelegateRelieved'], through: 'table' },
  ],
  breaches: (meeting, considered) => {
    const { records } = considered;
    if (!isMet(meeting)) return [];
    return (meeting.data.attendance ?? []).flatMap(({ person, party, asDelegate }, index) => {
      // Somebody unnamed may be any delegate.
      if (asDelegate !== true || person === undefined) return [];
      const appointments = appointmentsOf(person, party, considered);
      const met = considered.chronology.boundsOf(meeting);
      if (appointments.some((one) => mayBeInOffice(one, met, records))) return [];
      const message = `${nameOf(person, records)} was no delegate${party === undefined ? '' : ` of ${nameOf(party, records)}`} on that day; ministers and others attend as themselves.`;
      return [refusal('NOT_A_DELEGATE', message, ['attendance', index, 'person'])];
    });
  },
};

function appointmentsOf(
  person: string,
  party: string | undefined,
  considered: Considered,
): readonly RecordOf<'DelegateAppointed'>[] {
  return considered
    .about(person)
    .filter((record) => record.type === 'DelegateAppointed')
    .filter(({ data }) => data.person === person && (party === undefined || data.party === party));
}

/** What holds for meetings. */
export const meetingRules: Rules = { form: [wasScheduled], course: [delegationIsAppointed] };
