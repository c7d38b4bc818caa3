import type { Considered } from '../acts/considered.js';
import { byTime, endedBefore } from '../acts/order.js';
import type { RuleOfCourse, RuleOfForm, Rules } from '../acts/rule.js';
import { type Doer, swaysTakingPart, whyNoParty } from '../acts/taking-part.js';
import { isOffer } from '../acts/term-sets.js';
import { called, calledWithDate, isOf, nameOf } from '../record/record.js';
import type { AnyRecord } from '../record/records.js';
import { refusal } from '../rules/refusal.js';
import { certainDifferences } from './compared-terms.js';

const reopensWhatWasAgreed: RuleOfForm = {
  judges: ['TermReopened'],
  refusals: (record, records) => {
    if (record.type !== 'TermReopened' || record.data.of === undefined) return [];
    const of = records.get(record.data.of);
    if (of === undefined || of.type === 'TermProvisionallyAgreed') return [];
    const message = `${called(of)} is no provisional agreement: only such a one is reopened.`;
    return [refusal('UNKNOWN_ACT', message, ['of'])];
  },
};

const agreeing = ['TermProvisionallyAgreed', 'TermReopened'] as const;

/** Who agrees or reopens, with where that is said. */
function actorsOf(act: AnyRecord): readonly Doer[] {
  if (!isOf(act, agreeing)) return [];
  switch (act.type) {
    case 'TermProvisionallyAgreed':
      return act.data.parties.map((party, index) => ({ party, path: ['parties', index] }));
    case 'TermReopened':
      return act.data.by.map((party, index) => ({ party, path: ['by', index] }));
  }
}

const partiesAgreeAndReopen: RuleOfCourse = {
  code: 'NOT_A_PARTY',
  judges: agreeing,
  swayedBy: swaysTakingPart,
  breaches: (act, considered) =>
    actorsOf(act).flatMap(({ party, path }) => {
      const part = { roles: ['PARTY'], does: 'agrees on terms' } as const;
      const why = whyNoParty(party, act, part, considered);
      return why === undefined ? [] : [refusal('NOT_A_PARTY', why, path)];
    }),
};

/** What is agreed of a proposal was proposed before, and what is reopened was agreed before. */
const comesAfterWhatItIsOf: RuleOfCourse = {
  code: 'AGREEMENT_ORDER',
  judges: ['TermProvisionallyAgreed', 'TermReopened'],
  swayedBy: [
    {
      events: [
        'ProposalTabled',
        'CounterproposalTabled',
        'ProposalRevised',
        'TermProvisionallyAgreed',
      ],
      through: 'itself',
    },
  ],
  breaches: (act, considered) => {
    const of = subjectOf(act, considered);
    if (of === undefined || !endedBefore(act, of.record, considered)) return [];
    const { occurred } = of.record.data;
    const message = `${nameOf(of.record.id, considered.records)} is of a later day (${occurred}).`;
    return [refusal('AGREEMENT_ORDER', message, [of.place])];
  },
};

function subjectOf(act: AnyRecord, considered: Considered) {
  if (act.type === 'TermProvisionallyAgreed') {
    const record = considered.get(act.data.proposal ?? '');
    return isOffer(record) ? { record, place: 'proposal' } : undefined;
  }
  if (act.type !== 'TermReopened') return undefined;
  const record = considered.get(act.data.of ?? '');
  return record?.type === 'TermProvisionallyAgreed' ? { record, place: 'of' } : undefined;
}

/** Judged only where it is beyond doubt; whatever else differs is listed with the agreement. */
const concludesWhatWasAgreed: RuleOfCourse = {
  code: 'TERMS_DIFFER',
  judges: ['AgreementReached'],
  swayedBy: [
    {
      events: ['TermProvisionallyAgreed', 'TermReopened', 'VariantReported', 'IssueAdded'],
      through: 'table',
    },
    { events: ['TermReported'], through: 'agreement' },
  ],
  breaches: (act, considered) => {
    if (act.type !== 'AgreementReached' || act.data.extent !== 'COMPLETE') return [];
    return certainDifferences(act, considered).map(({ issue, agreedBy }) => {
      const { records } = considered;
      const before = agreedBy
        .flatMap((id) => records.get(id) ?? [])
        .toSorted(byTime(considered))
        .map(calledWithDate);
      const message = `On ${nameOf(issue, records)} something else was provisionally agreed by ${before.join(' and ')}.`;
      const index = (act.data.terms ?? []).findIndex((term) => term.issue === issue);
      return refusal('TERMS_DIFFER', message, index < 0 ? ['terms'] : ['terms', index, 'value']);
    });
  },
};

/** What holds for agreeing on terms for the time being, and for reopening them. */
export const provisionalRules: Rules = {
  form: [reopensWhatWasAgreed],
  course: [partiesAgreeAndReopen, comesAfterWhatItIsOf, concludesWhatWasAgreed],
};
