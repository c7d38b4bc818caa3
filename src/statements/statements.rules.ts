import type { RuleOfForm, Rules } from '../acts/rule.js';
import { within } from '../rules/refusal.js';
import { misfits } from '../values/definition.js';
import { outsideActRules } from './outside-acts.rules.js';

const figureFitsItsType: RuleOfForm = {
  judges: ['FigureReported'],
  refusals: (record) => {
    if (record.type !== 'FigureReported') return [];
    const { value, valueType } = record.data;
    return misfits(value, { valueType }).map((misfit) => within(['value'], misfit));
  },
};

/** What holds for statements, figures and what happens outside the talks. */
export const statementRules: Rules = {
  form: [figureFitsItsType, ...outsideActRules.form],
  course: outsideActRules.course,
};
