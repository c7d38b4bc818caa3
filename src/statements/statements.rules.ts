import type { Rules } from '../acts/rule.js';

/** What holds for statements, figures and what happens outside the talks. */
export const statementRules: Rules = { form: [], course: [] };
