import type { RuleOfForm, Rules } from '../acts/rule.js';
import { called } from '../record/record.js';
import { refusal } from '../rules/refusal.js';

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

/** What holds for meetings. */
export const meetingRules: Rules = { form: [wasScheduled], course: [] };
