import type { Rules } from '../acts/rule.js';
import { answeringRules } from './answering.rules.js';
import { closingRules } from './closing.rules.js';
import { conditionRules } from './condition.rules.js';
import { namedIssuesRules } from './named-issues.rules.js';
import { packageRules } from './package.rules.js';
import { reservingRules } from './reserving.rules.js';
import { tablingRules } from './tabling.rules.js';

const chapters = [
  tablingRules,
  answeringRules,
  packageRules,
  closingRules,
  conditionRules,
  namedIssuesRules,
  reservingRules,
];

/** What holds for tabling and answering. */
export const proposalRules: Rules = {
  form: chapters.flatMap(({ form }) => form),
  course: chapters.flatMap(({ course }) => course),
};
