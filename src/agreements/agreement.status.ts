import type { Considered } from '../acts/considered.js';
import { hadHappened, type MomentAsked, momentAsked } from '../acts/moment-asked.js';
import { isInstrument } from '../acts/term-sets.js';
import type { AnyRecord, RecordOf } from '../record/records.js';
import type { Moment } from '../times/moment.js';
import { aboutAgreement, endingsOf, entryOf } from './force.js';

/** Where an agreement stands as a whole, in the order in which several are shown. */
const agreementStatuses = ['REACHED', 'IN_FORCE', 'EXPIRED', 'TERMINATED', 'SUPERSEDED'] as const;

export type AgreementStatus = (typeof agreementStatuses)[number];

/** The steps of a party, in their usual order; approval may come before signature. */
const agreementSteps = ['INITIALLED', 'SIGNED', 'APPROVED', 'RATIFIED'] as const;

/**
 * How far a party had come with a step. `SCHEDULED`: the act is recorded and lies ahead, or may do so, or stands on
 * nothing but what was published before it. `REFUSED`: its
 * body refused the approval. `NOT_RECORDED` says nothing of whether it was taken.
 */
export interface StepStatus {
  readonly party: string;
  readonly step: (typeof agreementSteps)[number];
  readonly state: 'TAKEN' | 'SCHEDULED' | 'REFUSED' | 'NOT_RECORDED';
  /** The ids of the acts that say so. */
  readonly records: readonly string[];
}

/**
 * Where an agreement stood as a whole at a moment. The first thing that ended it decides; where their order is not
 * known, all are shown. Nothing for what is no agreement, or had not been reached by then.
 */
export function agreementStatusAt(
  id: string,
  validAt: Moment,
  considered: Considered,
): readonly AgreementStatus[] {
  const agreement = considered.get(id);
  const at = momentAsked(validAt);
  if (!isInstrument(agreement)) return [];
  const ended = endingsOf(agreement, at, considered);
  if (ended.length > 0) {
    return agreementStatuses.filter((status) => ended.some((ending) => ending.status === status));
  }
  if (entryOf(agreement, at, considered) !== undefined) return ['IN_FORCE'];
  return hadHappened(agreement, at, considered) ? ['REACHED'] : [];
}

/** How far each party of an agreement had come at a moment, with every step. */
export function agreementStepsAt(
  id: string,
  validAt: Moment,
  considered: Considered,
): readonly StepStatus[] {
  const agreement = considered.get(id);
  if (!isInstrument(agreement)) return [];
  const at = momentAsked(validAt);
  const taken = aboutAgreement(agreement, 'AgreementStepTaken', considered);
  return agreement.data.parties.flatMap((party) => {
    const own = taken.filter(({ data }) => data.party === party);
    return agreementSteps.map((step) => ({ party, step, ...stateOf(step, own, at, considered) }));
  });
}

function stateOf(
  step: StepStatus['step'],
  own: readonly RecordOf<'AgreementStepTaken'>[],
  at: MomentAsked,
  considered: Considered,
): Pick<StepStatus, 'state' | 'records'> {
  const acts = own.filter(({ data }) => data.step === step);
  const taken = acts.filter((act) => hadHappened(act, at, considered));
  const refused = own
    .filter(({ data }) => data.step === 'APPROVAL_REFUSED' && step === 'APPROVED')
    .filter((act) => hadHappened(act, at, considered));
  // What was refused may be approved later, and the other way round: the later act tells.
  const overruled = taken.every((act) =>
    refused.some((no) => considered.chronology.before(act, no)),
  );
  if (refused.length > 0 && overruled) return { state: 'REFUSED', records: refused.map(idOf) };
  if (taken.length > 0) return { state: 'TAKEN', records: taken.map(idOf) };
  return { state: acts.length > 0 ? 'SCHEDULED' : 'NOT_RECORDED', records: acts.map(idOf) };
}

function idOf({ id }: AnyRecord): string {
  return id;
}
