import type { Considered } from '../acts/considered.js';
import type { RuleOfCourse, RuleOfForm, Rules } from '../acts/rule.js';
import { called, nameOf } from '../record/record.js';
import type { RecordOf } from '../record/records.js';
import { refusal } from '../rules/refusal.js';
import { boundsOf } from '../times/bounds.js';

/** Whether it was cancelled meanwhile makes no difference: what is on record as held was held. */
const wasScheduled: RuleOfForm = {
  judges: ['MeetingHeld'],
  refusals: (record, records) => {
    if (record.type !== 'MeetingHeld' || record.data.scheduled === undefined) return [];
    const meeting = records.get(record.data.scheduled);
    if (meeting?.type !== 'MeetingHeld') return [];
    const message = `${called(meeting)} was held; name the meeting as it was scheduled.`;
    return [refusal('UNKNOWN_MEETING', message, ['scheduled'])];
  },
};

const delegationIsAppointed: RuleOfCourse = {
  code: 'NOT_A_DELEGATE',
  judges: ['MeetingHeld'],
  swayedBy: [{ events: ['DelegateAppointed'], through: 'person' }],
  breaches: (meeting, considered) => {
    const { records } = considered;
    if (meeting.type !== 'MeetingHeld') return [];
    return (meeting.data.attendance ?? []).flatMap(({ person, party, asDelegate }, index) => {
      // Somebody unnamed may be any delegate.
      if (asDelegate !== true || person === undefined) return [];
      const appointments = appointmentsOf(person, party, considered);
      if (appointments.some((one) => covers(one, meeting, considered))) return [];
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

/** Whether the appointment may have held when they met. Days that are not known exclude nothing. */
function covers(
  { data }: RecordOf<'DelegateAppointed'>,
  meeting: RecordOf<'MeetingHeld'>,
  { chronology, records }: Considered,
): boolean {
  if (data.period === undefined) return true;
  const appointed = boundsOf(data.period, records.negotiation.data.zone);
  const met = chronology.boundsOf(meeting);
  return appointed.earliest <= met.latest && met.earliest <= appointed.latest;
}

/** What holds for meetings. */
export const meetingRules: Rules = { form: [wasScheduled], course: [delegationIsAppointed] };
