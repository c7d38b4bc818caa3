import type { Rules } from '../acts/rule.js';

/** What holds for tabling and answering. */
export const proposalRules: Rules = { form: [], course: [] };
