import { valuesOnIssues } from '../acts/act.rules.js';
import { leadsBack } from '../acts/circle.js';
import { reliefsOf } from '../acts/office.js';
import type { RuleOfForm, Rules } from '../acts/rule.js';
import { called } from '../record/record.js';
import { refusal, type RefusalCode, within } from '../rules/refusal.js';
import { shaped } from '../rules/shaped.js';
import { boundsOf } from '../times/bounds.js';
import { issueDefinition, misfits } from '../values/definition.js';

const issueIsDefined: RuleOfForm = {
  judges: ['IssueAdded'],
  refusals: (record) => {
    if (record.type !== 'IssueAdded') return [];
    const { valueType, units, currencies, options, baseline } = record.data;
    const read = shaped(issueDefinition, { valueType, units, currencies, options });
    if ('refusals' in read) return read.refusals;
    if (baseline === undefined) return [];
    return misfits(baseline.value, read.data).map((misfit) =>
      within(['baseline', 'value'], misfit),
    );
  },
};

/** Where an issue defines what a value breaks; the unit or the currency otherwise. */
const placeOf: Partial<Readonly<Record<RefusalCode, string>>> = {
  WRONG_VALUE_TYPE: 'valueType',
  INVALID_VALUE: 'options',
};

/** A definition can't be corrected away from under the values that were recorded by it. */
const issueKeepsItsValues: RuleOfForm = {
  judges: ['IssueAdded'],
  refusals: (record, records) => {
    if (record.type !== 'IssueAdded') return [];
    const admits = record.data.currencies === undefined ? 'units' : 'currencies';
    return records.about(record.id).flatMap((act) =>
      valuesOnIssues(act)
        .filter(({ issue }) => issue === record.id)
        .flatMap(({ value }) => misfits(value, record.data))
        .map(({ code, message }) => {
          const place = placeOf[code] ?? admits;
          return refusal(code, `${called(act)} would no longer fit: ${message}`, [place]);
        }),
    );
  },
};

const issueIsNotItsOwnParent: RuleOfForm = {
  judges: ['IssueAdded'],
  refusals: (record, records) => {
    const circle = leadsBack(record, records, (issue) =>
      issue.type === 'IssueAdded' && issue.data.parent !== undefined ? [issue.data.parent] : [],
    );
    if (!circle) return [];
    return [refusal('INVALID_INPUT', `${called(record)} would be its own ancestor.`, ['parent'])];
  },
};

const coalitionIsNotItsOwnMember: RuleOfForm = {
  judges: ['PartyAdmitted'],
  refusals: (record, records) => {
    const circle = leadsBack(record, records, (party) =>
      party.type === 'PartyAdmitted' ? (party.data.members ?? []) : [],
    );
    if (!circle) return [];
    return [refusal('INVALID_INPUT', `${called(record)} would be its own member.`, ['members'])];
  },
};

/** As precisely as both are known; neither is dated in a zone of its own. */
const roundOpensBeforeItCloses: RuleOfForm = {
  judges: ['RoundOpened', 'RoundClosed'],
  refusals: (record, records) => {
    const closings = record.type === 'RoundClosed' ? [record] : records.about(record.id);
    return closings.flatMap((closing) => {
      if (closing.type !== 'RoundClosed') return [];
      const round = records.get(closing.data.round);
      if (round?.type !== 'RoundOpened' || round.data.opened === undefined) return [];
      const { zone } = records.negotiation.data;
      const { opened } = round.data;
      const { closed } = closing.data;
      if (boundsOf(opened, zone).earliest <= boundsOf(closed, zone).latest) return [];
      const message = `${called(round)} would close (${closed}) before it opens (${opened}).`;
      const place = record.type === 'RoundClosed' ? 'closed' : 'opened';
      return [refusal('INVALID_VALIDITY', message, [place])];
    });
  },
};

/** As precisely as both are known: whoever was relieved before they were appointed was somebody else. */
const delegateIsAppointedBeforeRelieved: RuleOfForm = {
  judges: ['DelegateAppointed', 'DelegateRelieved'],
  refusals: (record, records) => {
    const reliefs = record.type === 'DelegateRelieved' ? [record] : reliefsOf(record.id, records);
    return reliefs.flatMap((relief) => {
      const delegate = records.get(relief.data.delegate);
      if (delegate?.type !== 'DelegateAppointed' || delegate.data.period === undefined) return [];
      const { zone } = records.negotiation.data;
      const { period } = delegate.data;
      const { relieved } = relief.data;
      if (boundsOf(period, zone).earliest <= boundsOf(relieved, zone).latest) return [];
      const message = `${called(delegate)} would be relieved (${relieved}) before the appointment (${period}).`;
      const place = record.type === 'DelegateRelieved' ? 'relieved' : 'period';
      return [refusal('INVALID_VALIDITY', message, [place])];
    });
  },
};

/** What holds for the frame of a negotiation: its parties, people, issues and deadlines. */
export const negotiationRules: Rules = {
  form: [
    issueIsDefined,
    issueKeepsItsValues,
    issueIsNotItsOwnParent,
    coalitionIsNotItsOwnMember,
    roundOpensBeforeItCloses,
    delegateIsAppointedBeforeRelieved,
  ],
  course: [],
};
