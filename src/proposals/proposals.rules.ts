import type { Rules } from '../acts/rule.js';
import { answeringRules } from './answering.rules.js';
import { closingRules } from './closing.rules.js';
import { tablingRules } from './tabling.rules.js';

/** What holds for tabling and answering. */
export const proposalRules: Rules = {
  form: [...tablingRules.form, ...answeringRules.form, ...closingRules.form],
  course: [...tablingRules.course, ...answeringRules.course, ...closingRules.course],
};
