import type { Rules } from '../acts/rule.js';

/** What holds for agreements and the steps towards their entry into force. */
export const agreementRules: Rules = { form: [], course: [] };
