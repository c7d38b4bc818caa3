import type { Rules } from '../acts/rule.js';

/** What holds for sources, and for what speaks of acts. */
export const sourceRules: Rules = { form: [], course: [] };
