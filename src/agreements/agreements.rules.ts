import type { Considered } from '../acts/considered.js';
import { endedBefore } from '../acts/order.js';
import type { RuleOfCourse, Rules } from '../acts/rule.js';
import type { EventType } from '../record/events.js';
import { called, nameOf } from '../record/record.js';
import type { AnyOf, AnyRecord, RecordOf } from '../record/records.js';
import { refusal } from '../rules/refusal.js';

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
  breach: (act, considered) => {
    if (!isAfterTheDeal(act)) return undefined;
    const agreement = considered.get(act.data.agreement);
    // An agreement that was registered as it stood has a date, but not necessarily that of its deal.
    if (agreement?.type !== 'AgreementReached') return undefined;
    if (endedBefore(act, agreement, considered)) {
      const message = `${called(agreement)} was reached only later (${agreement.data.occurred}).`;
      return refusal('AGREEMENT_ORDER', message, ['occurred']);
    }
    if (act.type !== 'AgreementEnteredIntoForce') return undefined;
    const step = stepTakenLater(act, agreement, considered);
    if (step === undefined) return undefined;
    const message = `It needs to be ${step.data.step} by ${nameOf(step.data.party, considered.records)}, and that was done only later (${step.data.occurred}).`;
    return refusal('AGREEMENT_ORDER', message, ['occurred']);
  },
};

function isAfterTheDeal(act: AnyRecord): act is AfterTheDeal {
  return afterTheDeal.some((type) => type === act.type);
}

/** A step that entry into force needed and that was certainly taken only later. A step not recorded proves nothing. */
function stepTakenLater(
  force: RecordOf<'AgreementEnteredIntoForce'>,
  agreement: RecordOf<'AgreementReached'>,
  considered: Considered,
): RecordOf<'AgreementStepTaken'> | undefined {
  const steps = considered.about(agreement.id).filter((act) => act.type === 'AgreementStepTaken');
  for (const { party, step } of agreement.data.needs ?? []) {
    const taken = steps.filter(({ data }) => data.party === party && data.step === step);
    if (taken.every((act) => endedBefore(force, act, considered)) && taken[0]) return taken[0];
  }
  return undefined;
}

/** What holds for agreements and the steps towards their entry into force. */
export const agreementRules: Rules = { form: [], course: [dealThenStepsThenForce] };
