import { eventTypes } from '../record/events.js';
import { refusal } from '../rules/refusal.js';
import type { RuleOfForm, Rules } from './rule.js';

/** At one table an act is recorded once, however many tell of it. */
const isRecordedElsewhere: RuleOfForm = {
  judges: eventTypes,
  refusals: ({ data }, records) => {
    const given = 'sameActAs' in data ? (data.sameActAs ?? []) : [];
    return given.flatMap(({ negotiation, act }, index) => {
      const place = ['sameActAs', index];
      if (negotiation === records.negotiation.id) {
        const message =
          'The same act is recorded at another table; at this one it is one act, whoever tells of it.';
        return [refusal('INVALID_INPUT', message, [...place, 'negotiation'])];
      }
      if (given.findIndex((other) => other.act === act) === index) return [];
      return [refusal('INVALID_INPUT', 'This act is named already.', [...place, 'act'])];
    });
  },
};

/** What holds for acts that several tables record. */
export const sameActRules: Rules = { form: [isRecordedElsewhere], course: [] };
