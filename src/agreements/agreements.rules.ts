import type { Considered } from '../acts/considered.js';
import { endedBefore } from '../acts/order.js';
import { speaksFor } from '../acts/coalition.js';
import type { RuleOfCourse, Rules } from '../acts/rule.js';
import { isInstrument } from '../acts/term-sets.js';
import type { EventType } from '../record/events.js';
import { called, nameOf } from '../record/record.js';
import type { AnyOf, AnyRecord, RecordOf } from '../record/records.js';
import { type Path, refusal } from '../rules/refusal.js';
import { provisionalRules } from './provisional.rules.js';

const afterTheDeal = [
  'AgreementStepTaken',
  'AgreementEnteredIntoForce',
  'AgreementTerminated',
  'ExpiryReported',
] as const satisfies readonly EventType[];

type AfterTheDeal = AnyOf<(typeof afterTheDeal)[number]>;

const dealThenStepsThenForce: RuleOfCourse = {
  code: 'AGREEMENT_ORDER',
  judges: afterTheDeal,
  swayedBy: [
    { events: ['AgreementReached'], through: 'itself' },
    { events: ['AgreementStepTaken'], through: 'agreement' },
  ],
  breaches: (act, considered) => {
    if (!isAfterTheDeal(act)) return [];
    const agreement = considered.get(act.data.agreement);
    // An agreement that was registered as it stood has a date, but not necessarily that of its deal.
    if (agreement?.type !== 'AgreementReached') return [];
    const later = `${called(agreement)} was reached only later (${agreement.data.occurred}).`;
    const steps =
      act.type === 'AgreementEnteredIntoForce' ? stepsTakenLater(act, agreement, considered) : [];
    return [
      ...(endedBefore(act, agreement, considered) ? [later] : []),
      ...steps.map(
        ({ data: { step, party, occurred } }) =>
          `It needs to be ${step} by ${nameOf(party, considered.records)}, and that was done only later (${occurred}).`,
      ),
    ].map((message) => refusal('AGREEMENT_ORDER', message, ['occurred']));
  },
};

function isAfterTheDeal(act: AnyRecord): act is AfterTheDeal {
  return afterTheDeal.some((type) => type === act.type);
}

/** The steps that entry into force needed and that were certainly taken only later. One not recorded proves nothing. */
function stepsTakenLater(
  force: RecordOf<'AgreementEnteredIntoForce'>,
  agreement: RecordOf<'AgreementReached'>,
  considered: Considered,
): readonly RecordOf<'AgreementStepTaken'>[] {
  const steps = considered.about(agreement.id).filter((act) => act.type === 'AgreementStepTaken');
  return (agreement.data.needs ?? []).flatMap(({ party, step }) => {
    const taken = steps.filter(({ data }) => data.party === party && data.step === step);
    return taken.every((act) => endedBefore(force, act, considered)) ? taken.slice(0, 1) : [];
  });
}

/** A coalition takes its members' steps, and a member its coalition's: which of them is the party is a matter of form. */
const partiesDoWhatPartiesDo: RuleOfCourse = {
  code: 'NOT_A_PARTY',
  judges: ['AgreementReached', 'AgreementStepTaken', 'AgreementTerminated'],
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
  return isAfterTheDeal(act) ? considered.get(act.data.agreement) : undefined;
}

/** Who takes a step, is to take one, or ends the agreement, with where that is said. */
function doersIn(act: AnyRecord): readonly { readonly party: string; readonly path: Path }[] {
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
    default:
      return [];
  }
}

/** What holds for agreements and the steps towards their entry into force. */
export const agreementRules: Rules = {
  form: provisionalRules.form,
  course: [dealThenStepsThenForce, partiesDoWhatPartiesDo, ...provisionalRules.course],
};
