import type { Rules } from '../acts/rule.js';

/** What holds for meetings. */
export const meetingRules: Rules = { form: [], course: [] };
