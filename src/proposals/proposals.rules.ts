import type { RuleOfForm, Rules } from '../acts/rule.js';
import type { EventType } from '../record/events.js';
import { refusal } from '../rules/refusal.js';
import { boundsOf } from '../times/bounds.js';

/** What puts terms on the table. */
const tabling = [
  'ProposalTabled',
  'CounterproposalTabled',
  'ProposalRevised',
] as const satisfies readonly EventType[];

const validityIsInOrder: RuleOfForm = {
  judges: tabling,
  refusals: ({ data }, records) => {
    if (!('validUntil' in data) || data.validUntil === undefined) return [];
    const zone = data.zone ?? records.negotiation.data.zone;
    const { validFrom, validUntil, occurred } = data;
    const { latest } = boundsOf(validUntil, zone);
    if (validFrom !== undefined && latest < boundsOf(validFrom, zone).earliest) {
      const message = `It would be valid from ${validFrom} and end before, on ${validUntil}.`;
      return [refusal('INVALID_VALIDITY', message, ['validUntil'])];
    }
    if (latest < boundsOf(occurred, zone).earliest) {
      const message = `It was tabled ${occurred}, and its validity had ended on ${validUntil}.`;
      return [refusal('INVALID_VALIDITY', message, ['validUntil'])];
    }
    return [];
  },
};

/** What holds for tabling and answering. */
export const proposalRules: Rules = { form: [validityIsInOrder], course: [] };
