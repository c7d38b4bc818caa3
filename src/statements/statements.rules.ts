import { leadsBack } from '../acts/circle.js';
import type { RuleOfForm, Rules } from '../acts/rule.js';
import { called } from '../record/record.js';
import { refusal, within } from '../rules/refusal.js';
import { misfits } from '../values/definition.js';

const figureFitsItsType: RuleOfForm = {
  judges: ['FigureReported'],
  refusals: (record) => {
    if (record.type !== 'FigureReported') return [];
    const { value, valueType } = record.data;
    return misfits(value, { valueType }).map((misfit) => within(['value'], misfit));
  },
};

const outsideActIsNotItsOwnPart: RuleOfForm = {
  judges: ['OutsideActRecorded'],
  refusals: (record, records) => {
    const circle = leadsBack(record, records, (act) =>
      act.type === 'OutsideActRecorded' && act.data.of !== undefined ? [act.data.of] : [],
    );
    if (!circle) return [];
    return [refusal('INVALID_INPUT', `${called(record)} would widen or end itself.`, ['of'])];
  },
};

/** What holds for statements, figures and what happens outside the talks. */
export const statementRules: Rules = {
  form: [figureFitsItsType, outsideActIsNotItsOwnPart],
  course: [],
};
