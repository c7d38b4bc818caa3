import { endedBefore } from '../acts/order.js';
import type { RuleOfCourse, RuleOfForm, Rules } from '../acts/rule.js';
import { called, nameOf } from '../record/record.js';
import { refusal } from '../rules/refusal.js';

const reservesWhatWasAgreed: RuleOfForm = {
  judges: ['ReservationEntered'],
  refusals: (record, records) => {
    if (record.type !== 'ReservationEntered' || record.data.of === undefined) return [];
    const of = records.get(record.data.of);
    if (of === undefined || of.type === 'TermProvisionallyAgreed') return [];
    const message = `${called(of)} is no provisional agreement: a proposal and an agreement are named as such.`;
    return [refusal('UNKNOWN_ACT', message, ['of'])];
  },
};

/** An instrument that was registered as it stood has a date, but not necessarily that of its deal. */
const comesAfterTheDeal: RuleOfCourse = {
  code: 'AGREEMENT_ORDER',
  judges: ['ReservationEntered'],
  swayedBy: [{ events: ['AgreementReached', 'TermProvisionallyAgreed'], through: 'itself' }],
  breaches: (act, considered) => {
    if (act.type !== 'ReservationEntered') return [];
    const { agreement, of } = act.data;
    const deal = considered.get(agreement ?? of ?? '');
    if (deal?.type !== 'AgreementReached' && deal?.type !== 'TermProvisionallyAgreed') return [];
    if (!endedBefore(act, deal, considered)) return [];
    const message = `${called(deal)} is of a later day (${deal.data.occurred}).`;
    return [refusal('AGREEMENT_ORDER', message, [agreement === undefined ? 'of' : 'agreement'])];
  },
};

const comesAfterTheReservation: RuleOfCourse = {
  code: 'ANSWERS_LATER_PROPOSAL',
  judges: ['ReservationLifted'],
  swayedBy: [{ events: ['ReservationEntered'], through: 'itself' }],
  breaches: (act, considered) => {
    if (act.type !== 'ReservationLifted') return [];
    const entered = considered.get(act.data.reservation);
    if (entered?.type !== 'ReservationEntered' || !endedBefore(act, entered, considered)) return [];
    const message = `${called(entered)} was entered only later (${entered.data.occurred}).`;
    return [refusal('ANSWERS_LATER_PROPOSAL', message, ['reservation'])];
  },
};

const whoEnteredItLiftsIt: RuleOfCourse = {
  code: 'NOT_YOURS',
  judges: ['ReservationLifted'],
  swayedBy: [{ events: ['ReservationEntered'], through: 'itself' }],
  breaches: (act, considered) => {
    if (act.type !== 'ReservationLifted') return [];
    const entered = considered.get(act.data.reservation);
    if (entered?.type !== 'ReservationEntered' || entered.data.by === act.data.by) return [];
    const message = `${called(entered)} is ${nameOf(entered.data.by, considered.records)}'s, and only who entered it lifts it.`;
    return [refusal('NOT_YOURS', message, ['by'])];
  },
};

/** What holds for entering reservations and lifting them. */
export const reservingRules: Rules = {
  form: [reservesWhatWasAgreed],
  course: [comesAfterTheDeal, comesAfterTheReservation, whoEnteredItLiftsIt],
};
