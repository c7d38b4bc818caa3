import type { Considered } from '../acts/considered.js';
import {
  type Ending,
  firstOf,
  hadHappened,
  type MomentAsked,
  momentAsked,
} from '../acts/moment-asked.js';
import { type Instrument, isInstrument } from '../acts/term-sets.js';
import type { AnyRecord, RecordOf } from '../record/records.js';
import { type Bounds, boundsOf } from '../times/bounds.js';
import type { Moment } from '../times/moment.js';

/** Where an agreement stands as a whole, in the order in which several are shown. */
const agreementStatuses = ['REACHED', 'IN_FORCE', 'EXPIRED', 'TERMINATED', 'SUPERSEDED'] as const;

export type AgreementStatus = (typeof agreementStatuses)[number];

/** The steps of a party, in their usual order; approval may come before signature. */
const agreementSteps = ['INITIALLED', 'SIGNED', 'APPROVED', 'RATIFIED'] as const;

/**
 * How far a party had come with a step. `SCHEDULED`: the act is recorded and lies ahead, or may do so. `REFUSED`: its
 * body refused the approval. `NOT_RECORDED` says nothing of whether it was taken.
 */
interface StepStatus {
  readonly party: string;
  readonly step: (typeof agreementSteps)[number];
  readonly state: 'TAKEN' | 'SCHEDULED' | 'REFUSED' | 'NOT_RECORDED';
  /** The ids of the acts that say so. */
  readonly records: readonly string[];
}

interface AgreementEnding extends Ending {
  readonly status: 'EXPIRED' | 'TERMINATED' | 'SUPERSEDED';
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
  const ended = firstOf(endingsOf(agreement, at, considered), considered);
  if (ended.length > 0) {
    return agreementStatuses.filter((status) => ended.some((ending) => ending.status === status));
  }
  if (inForceSince(agreement, at, considered) !== undefined) return ['IN_FORCE'];
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

function endingsOf(
  agreement: Instrument,
  at: MomentAsked,
  considered: Considered,
): readonly AgreementEnding[] {
  const { chronology } = considered;
  const acted = (status: AgreementEnding['status'], acts: readonly AnyRecord[]) =>
    acts
      .filter((act) => hadHappened(act, at, considered))
      .map((act) => ({ status, act, moment: chronology.boundsOf(act) }));
  const expiry = expiryOf(agreement, at, considered);
  const replacing = related(agreement, 'SUPERSEDES', considered)
    .map((other) => inForceSince(other, at, considered))
    .filter((moment) => moment !== undefined);
  const over = expiry !== undefined && expiry.latest <= at(chronology.zoneOf(agreement));
  return [
    ...acted('EXPIRED', aboutAgreement(agreement, 'ExpiryReported', considered)),
    ...(over ? [{ status: 'EXPIRED' as const, moment: expiry }] : []),
    ...acted('TERMINATED', aboutAgreement(agreement, 'AgreementTerminated', considered)),
    ...replacing.map((moment) => ({ status: 'SUPERSEDED' as const, moment })),
  ];
}

/** The moment after its period, or after that of the last agreement in force that extends it; nothing where it has no end. */
function expiryOf(
  agreement: Instrument,
  at: MomentAsked,
  considered: Considered,
): Bounds | undefined {
  const extending = related(agreement, 'EXTENDS', considered).filter(
    (other) => inForceSince(other, at, considered) !== undefined,
  );
  const ends = [agreement, ...extending]
    .map(({ data }) => data.effective)
    .filter((text) => text !== undefined);
  if (ends.length === 0 || agreement.data.effective === undefined) return undefined;
  const zone = considered.chronology.zoneOf(agreement);
  const latest = Math.max(...ends.map((text) => boundsOf(text, zone).latest));
  return latest === Infinity ? undefined : { earliest: latest + 1, latest: latest + 1 };
}

/** When it had entered into force by then, as far as that is recorded; a registered one was in force already. */
function inForceSince(
  agreement: Instrument,
  at: MomentAsked,
  considered: Considered,
): Bounds | undefined {
  const { chronology } = considered;
  const zone = chronology.zoneOf(agreement);
  const [entry] = aboutAgreement(agreement, 'AgreementEnteredIntoForce', considered)
    .filter((act) => hadHappened(act, at, considered))
    .map((act) => chronology.boundsOf(act))
    .sort((a, b) => a.latest - b.latest);
  if (entry !== undefined || agreement.type !== 'AgreementRegistered') return entry;
  const { inForceFrom } = agreement.data;
  const since =
    inForceFrom === undefined ? chronology.boundsOf(agreement) : boundsOf(inForceFrom, zone);
  return since.latest <= at(zone) ? since : undefined;
}

function related(
  agreement: Instrument,
  relation: 'EXTENDS' | 'SUPERSEDES',
  considered: Considered,
): readonly Instrument[] {
  return considered
    .about(agreement.id)
    .filter((record) => isInstrument(record))
    .filter(({ data }) =>
      (data.relations ?? []).some(
        (one) => one.relation === relation && one.agreement === agreement.id,
      ),
    );
}

type AboutAgreement =
  'AgreementStepTaken' | 'AgreementEnteredIntoForce' | 'AgreementTerminated' | 'ExpiryReported';

function aboutAgreement<T extends AboutAgreement>(
  agreement: Instrument,
  type: T,
  considered: Considered,
): readonly Extract<AnyRecord, { readonly type: T }>[] {
  return considered
    .about(agreement.id)
    .filter((record): record is Extract<AnyRecord, { readonly type: T }> => record.type === type);
}

function idOf({ id }: AnyRecord): string {
  return id;
}
