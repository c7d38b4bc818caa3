import type { Considered } from '../acts/considered.js';
import { speaksFor } from '../acts/coalition.js';
import type { RuleOfCourse, Rules } from '../acts/rule.js';
import type { Doer } from '../acts/taking-part.js';
import { isInstrument } from '../acts/term-sets.js';
import type { EventType } from '../record/events.js';
import { called, isOf, nameOf } from '../record/record.js';
import type { AnyRecord } from '../record/records.js';
import { refusal } from '../rules/refusal.js';
import { afterTheDeal, orderRules } from './order.rules.js';
import { provisionalRules } from './provisional.rules.js';

const doing = [
  'AgreementReached',
  'AgreementStepTaken',
  'AgreementTerminated',
  'ReservationEntered',
] as const satisfies readonly EventType[];

/** A coalition takes its members' steps, and a member its coalition's: which of them is the party is a matter of form. */
const partiesDoWhatPartiesDo: RuleOfCourse = {
  code: 'NOT_A_PARTY',
  judges: doing,
  swayedBy: [
    { events: ['AgreementReached', 'AgreementRegistered'], through: 'itself' },
    { events: ['PartyAdmitted'], through: 'itself' },
    { events: ['PartyAdmitted'], through: 'party' },
  ],
  breaches: (act, considered) => {
    const agreement = agreementOf(act, considered);
    if (!isInstrument(agreement)) return [];
    const { records } = considered;
    const parties = agreement.data.parties.map((one) => nameOf(one, records)).join(', ');
    return doersIn(act)
      .filter(({ party }) =>
        agreement.data.parties.every((one) => !speaksFor(party, one, considered)),
      )
      .map(({ party, path }) => {
        const message = `${nameOf(party, records)} is no party to ${called(agreement)}, which is between ${parties}.`;
        return refusal('NOT_A_PARTY', message, path);
      });
  },
};

function agreementOf(act: AnyRecord, considered: Considered): AnyRecord | undefined {
  if (act.type === 'AgreementReached') return act;
  if (act.type === 'ReservationEntered') return considered.get(act.data.agreement ?? '');
  return isOf(act, afterTheDeal) ? considered.get(act.data.agreement) : undefined;
}

/** Who takes a step, is to take one, reserves something, or ends the agreement, with where that is said. */
function doersIn(act: AnyRecord): readonly Doer[] {
  if (!isOf(act, doing)) return [];
  switch (act.type) {
    case 'AgreementReached':
      return (act.data.needs ?? []).map(({ party }, index) => ({
        party,
        path: ['needs', index, 'party'],
      }));
    case 'AgreementStepTaken':
      return [{ party: act.data.party, path: ['party'] }];
    case 'AgreementTerminated':
      return (act.data.by ?? []).map((party, index) => ({ party, path: ['by', index] }));
    case 'ReservationEntered':
      return [{ party: act.data.by, path: ['by'] }];
  }
}

/** An instrument that is registered may be with somebody who is not at this table. What is concluded here takes two. */
const partiesToADealAreTwo: RuleOfCourse = {
  code: 'TOO_FEW_PARTIES',
  judges: ['AgreementReached'],
  swayedBy: [],
  breaches: (act) => {
    if (act.type !== 'AgreementReached' || act.data.parties.length >= 2) return [];
    const message = 'It takes two parties to conclude an agreement.';
    return [refusal('TOO_FEW_PARTIES', message, ['parties'])];
  },
};

/** What holds for agreements and the steps towards their entry into force. */
export const agreementRules: Rules = {
  form: [...orderRules.form, ...provisionalRules.form],
  course: [
    ...orderRules.course,
    partiesDoWhatPartiesDo,
    partiesToADealAreTwo,
    ...provisionalRules.course,
  ],
};
