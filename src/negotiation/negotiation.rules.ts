import { valuesOnIssues } from '../acts/act.rules.js';
import { leadsBack } from '../acts/circle.js';
import {
  definedSince,
  definitionAt,
  definitionsFor,
  parentOf,
  redefinitionsOf,
} from '../acts/issue-definition.js';
import { reliefsOf } from '../acts/office.js';
import type { RuleOfForm, Rules } from '../acts/rule.js';
import { aliasesOf } from '../record/naming.js';
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

/**
 * A new definition is one that could have been given at once, at whatever moment it holds beside others; its own baseline
 * fits it. That what was there before no longer fits is no fault: units and options may go out of use.
 */
const issueIsRedefinedSoundly: RuleOfForm = {
  judges: ['IssueRedefined'],
  refusals: (record, records) => {
    if (record.type !== 'IssueRedefined') return [];
    const issue = records.get(record.data.issue);
    if (issue?.type !== 'IssueAdded') return [];
    const moments = redefinitionsOf(issue.id, records).map(
      (one) => definedSince(one, records).latest,
    );
    const since = definedSince(record, records).latest;
    const definitions = [...new Set(moments)]
      .filter((atMs) => atMs >= since)
      .map((atMs) => definitionAt(issue, records, atMs));
    const refusals = definitions.flatMap(({ valueType, units, currencies, options }) => {
      const read = shaped(issueDefinition, given({ valueType, units, currencies, options }));
      if ('refusals' in read) return read.refusals;
      if (record.data.baseline === undefined) return [];
      return misfits(record.data.baseline.value, read.data).map((misfit) =>
        within(['baseline', 'value'], misfit),
      );
    });
    return refusals.slice(0, 1);
  },
};

/** A field that is silent is left out: shapes tell silence from a value that is nothing. */
function given(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Values on record keep the type that they have: an issue of another type is another issue. */
const issueKeepsItsType: RuleOfForm = {
  judges: ['IssueRedefined'],
  refusals: (record, records) => {
    if (record.type !== 'IssueRedefined' || record.data.valueType === undefined) return [];
    const { valueType, issue } = record.data;
    return records.about(issue).flatMap((act) =>
      valuesOnIssues(act)
        .filter((one) => one.issue === issue)
        .flatMap(({ value }) => misfits(value, { valueType }))
        .filter(({ code }) => code === 'WRONG_VALUE_TYPE')
        .slice(0, 1)
        .map(({ code }) => {
          const message = `${called(act)} has a value of another type on record; add an issue for ${valueType}.`;
          return refusal(code, message, ['valueType']);
        }),
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
        .flatMap(({ value }) => {
          const judged = definitionsFor(record, act, records).map((one) => misfits(value, one));
          return judged.some((broken) => broken.length === 0) ? [] : (judged[0] ?? []);
        })
        .map(({ code, message }) => {
          const place = placeOf[code] ?? admits;
          return refusal(code, `${called(act)} would no longer fit: ${message}`, [place]);
        }),
    );
  },
};

const issueIsNotItsOwnParent: RuleOfForm = {
  judges: ['IssueAdded', 'IssueRedefined'],
  refusals: (record, records) => {
    const issue = record.type === 'IssueRedefined' ? records.get(record.data.issue) : record;
    if (issue === undefined) return [];
    const circle = leadsBack(issue, records, ({ id }) => {
      const parent = parentOf(id, records);
      return parent === undefined ? [] : [parent];
    });
    if (!circle) return [];
    return [refusal('INVALID_INPUT', `${called(issue)} would be its own ancestor.`, ['parent'])];
  },
};

/** Whoever names a party means one: what it is called is what no other one is called. */
const partyHasNamesOfItsOwn: RuleOfForm = {
  judges: ['PartyAdmitted'],
  refusals: (record, records) => {
    if (record.type !== 'PartyAdmitted') return [];
    const others = records.ofType('PartyAdmitted').filter(({ id }) => id !== record.id);
    const { code, aliases = [] } = record.data;
    const namesTaken = [
      ...others
        .filter((other) => aliasesOf(other).includes(code))
        .map((other) => ({ name: code, path: ['code'], other })),
      ...aliases.flatMap((name, index) =>
        others
          .filter((other) => [other.id, other.data.code, ...aliasesOf(other)].includes(name))
          .map((other) => ({ name, path: ['aliases', index], other })),
      ),
    ];
    return namesTaken.map(({ name, path, other }) => {
      const message = `${name} names ${called(other)} already, and a name stands for one party.`;
      return refusal('CODE_TAKEN', message, path);
    });
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

const linksAnotherNegotiation: RuleOfForm = {
  judges: ['NegotiationLinked'],
  refusals: (record, records) => {
    if (record.type !== 'NegotiationLinked') return [];
    if (record.data.linked !== records.negotiation.id) return [];
    return [refusal('INVALID_INPUT', 'A negotiation is linked with another one.', ['linked'])];
  },
};

/** What holds for the frame of a negotiation: its parties, people, issues and deadlines. */
export const negotiationRules: Rules = {
  form: [
    issueIsDefined,
    issueKeepsItsValues,
    issueIsRedefinedSoundly,
    issueKeepsItsType,
    issueIsNotItsOwnParent,
    partyHasNamesOfItsOwn,
    coalitionIsNotItsOwnMember,
    roundOpensBeforeItCloses,
    delegateIsAppointedBeforeRelieved,
    linksAnotherNegotiation,
  ],
  course: [],
};
