import type { Rules } from './rule.js';

/** What holds for acts of every chapter. */
export const actRules: Rules = { form: [], course: [] };
