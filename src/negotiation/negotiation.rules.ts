import type { Rules } from '../acts/rule.js';

/** What holds for the frame of a negotiation: its parties, people, issues and deadlines. */
export const negotiationRules: Rules = { form: [], course: [] };
