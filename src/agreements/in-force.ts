import type { Considered } from '../acts/considered.js';
import { duesAt } from '../acts/deadlines.js';
import {
  hadHappened,
  mayHaveHappened,
  type MomentAsked,
  momentAsked,
} from '../acts/moment-asked.js';
import { byId } from '../acts/recording.js';
import type { Instrument } from '../acts/term-sets.js';
import type { AnyRecord, RecordOf } from '../record/records.js';
import { boundsOf, compareBounds } from '../times/bounds.js';
import type { Moment } from '../times/moment.js';
import { agreementStepsAt, type StepStatus } from './agreement.status.js';
import {
  aboutAgreement,
  type AgreementEnding,
  covers,
  endingsOf,
  entryOf,
  isInForce,
  periodOver,
  relatedTo,
} from './force.js';
import { type HeldTerm, termsHeld } from './terms-held.js';

/** An agreement that was in force at a moment. */
interface AgreementInForce {
  readonly agreement: string;
  /** When it entered into force, as it is written. */
  readonly since: string;
  /** The last day of its period, as it is written, or of that by which it is prolonged; absent where no end is recorded. */
  readonly until: string | undefined;
  readonly prolongedBy: readonly string[];
  readonly amendedBy: readonly string[];
  readonly terms: readonly HeldTerm[];
  /** Since and until when: the records that say so. */
  readonly records: readonly string[];
}

/** What ended an agreement, and when at the latest, in epoch milliseconds. */
interface EndedAgreement {
  readonly agreement: string;
  readonly status: AgreementEnding['status'];
  readonly at: number;
  readonly records: readonly string[];
}

/** That nothing is in force, where something was. */
interface ForceGap {
  readonly since: number;
  readonly ended: readonly EndedAgreement[];
}

/** An agreement that was concluded by a moment, not over, and not in force beyond doubt. */
interface AwaitedAgreement {
  readonly agreement: string;
  /** `PERHAPS`: it may have entered into force, as its date or what was foretold leaves open. */
  readonly entry: 'SCHEDULED' | 'PERHAPS' | 'NOT_RECORDED';
  /** When it is to enter into force, as that is written. */
  readonly entersOn: readonly string[];
  /** The steps that it needs and that are not recorded as taken by then. */
  readonly missing: readonly StepStatus[];
  readonly records: readonly string[];
}

/** A deadline that lies ahead, with its date as it was known to be. */
interface DeadlineAhead {
  readonly deadline: string;
  readonly at: string;
  readonly records: readonly string[];
}

/** What is in force at a moment, and what is not. */
export interface InForce {
  readonly agreements: readonly AgreementInForce[];
  readonly gap: ForceGap | undefined;
  readonly awaited: readonly AwaitedAgreement[];
  readonly deadlines: readonly DeadlineAhead[];
}

/**
 * Which agreements were in force at a moment and on which terms; where none was any more, what ended; which are awaited;
 * and the deadlines ahead, which tell what follows without a deal.
 */
export function inForceAt(validAt: Moment, considered: Considered): InForce {
  const at = momentAsked(validAt);
  const all = instrumentsIn(considered);
  const forces = all.filter((one) => isInForce(one, at, considered));
  return {
    agreements: forces.map((one) => inForce(one, at, considered)),
    gap: forces.length === 0 ? gapAt(all, at, considered) : undefined,
    awaited: all
      .filter((one) => isAwaited(one, at, considered))
      .map((one) => awaited(one, validAt, considered)),
    deadlines: deadlinesAhead(at, considered),
  };
}

/** Every agreement that counts, in the order of their dates. */
export function instrumentsIn(considered: Considered): readonly Instrument[] {
  return considered.records
    .ofType('AgreementRegistered', 'AgreementReached')
    .filter((one) => considered.includes(one))
    .toSorted(
      (one, other) =>
        compareBounds(startOf(one, considered), startOf(other, considered)) || byId(one, other),
    );
}

function startOf(agreement: Instrument, considered: Considered): number {
  return considered.chronology.boundsOf(agreement).earliest;
}

function inForce(agreement: Instrument, at: MomentAsked, considered: Considered): AgreementInForce {
  const entry = entryOf(agreement, at, considered);
  const holding = (relation: 'AMENDS' | 'EXTENDS') =>
    relatedTo(agreement, relation, considered).filter(
      (one) => isInForce(one, at, considered) && covers(one, at, considered),
    );
  const prolonging = relatedTo(agreement, 'EXTENDS', considered).filter((one) =>
    isInForce(one, at, considered),
  );
  const last = lastOfPeriods(agreement, prolonging, at, considered);
  return {
    agreement: agreement.id,
    since: entry?.written ?? agreement.data.occurred,
    until: last && endWritten(last),
    prolongedBy: prolonging.map(({ id }) => id),
    amendedBy: holding('AMENDS').map(({ id }) => id),
    terms: termsHeld(agreement, at, considered),
    records: idsOf([...(entry?.records ?? []), ...(last ? [last] : [])]),
  };
}

/** The agreement whose period ends last, of one and of what prolongs it; nothing where one of them has no end. */
function lastOfPeriods(
  agreement: Instrument,
  prolonging: readonly Instrument[],
  at: MomentAsked,
  considered: Considered,
  pending: ReadonlySet<string> = new Set(),
): Instrument | undefined {
  const within = new Set([...pending, agreement.id]);
  const ends = prolonging
    .filter(({ id }) => !within.has(id))
    .map((one) => {
      const further = relatedTo(one, 'EXTENDS', considered).filter((other) =>
        isInForce(other, at, considered),
      );
      return lastOfPeriods(one, further, at, considered, within);
    });
  return [agreement, ...ends].reduce<Instrument | undefined>((last, one) => {
    const [over, other] = [last, one].map((each) => each && periodOver(each, considered));
    if (over === undefined || other === undefined) return undefined;
    return other > over ? one : last;
  }, agreement);
}

/** A period is written with both of its ends. */
function endWritten({ data: { effective } }: Instrument): string | undefined {
  return effective?.split('/')[1];
}

/** What ended last of all that had been in force by then; nothing where nothing had. */
function gapAt(
  all: readonly Instrument[],
  at: MomentAsked,
  considered: Considered,
): ForceGap | undefined {
  const ended = all
    .filter((one) => entryOf(one, at, considered) !== undefined)
    .flatMap((one) => endingsOf(one, at, considered).map((ending) => endedBy(one, ending)));
  const since = Math.max(...ended.map((one) => one.at));
  return ended.length === 0 ? undefined : { since, ended: ended.filter((one) => one.at === since) };
}

export function endedBy({ id }: Instrument, ending: AgreementEnding): EndedAgreement {
  const { status, record, moment } = ending;
  return { agreement: id, status, at: moment.latest, records: [record.id] };
}

function isAwaited(agreement: Instrument, at: MomentAsked, considered: Considered): boolean {
  return (
    hadHappened(agreement, at, considered) &&
    entryOf(agreement, at, considered) === undefined &&
    endingsOf(agreement, at, considered).length === 0
  );
}

function awaited(agreement: Instrument, validAt: Moment, considered: Considered): AwaitedAgreement {
  const at = momentAsked(validAt);
  const needs = agreement.type === 'AgreementReached' ? (agreement.data.needs ?? []) : [];
  const entries = aboutAgreement(agreement, 'AgreementEnteredIntoForce', considered);
  const perhaps = entries.some((act) => mayHaveHappened(act, at, considered));
  const scheduled =
    agreement.type === 'AgreementRegistered' ? agreement.data.inForceFrom : undefined;
  const known = entries.length > 0 || scheduled !== undefined;
  return {
    agreement: agreement.id,
    entry: perhaps ? 'PERHAPS' : known ? 'SCHEDULED' : 'NOT_RECORDED',
    entersOn: [
      ...new Set([
        ...(scheduled === undefined ? [] : [scheduled]),
        ...entries.map(({ data }) => data.occurred),
      ]),
    ],
    missing: agreementStepsAt(agreement.id, validAt, considered).filter(
      ({ party, step, state }) =>
        state !== 'TAKEN' && needs.some((need) => need.party === party && need.step === step),
    ),
    records: idsOf([agreement, ...entries]),
  };
}

/** Deadlines for offers say when those lapse, and not what follows without a deal. */
function deadlinesAhead(at: MomentAsked, considered: Considered): readonly DeadlineAhead[] {
  const { chronology } = considered;
  return considered.records
    .ofType('DeadlineSet')
    .filter((one) => considered.includes(one) && one.data.kind !== 'OFFER_VALIDITY')
    .filter((one) => mayHaveHappened(one, at, considered))
    .map((deadline) => ({ deadline, ...asExtended(deadline, at, considered) }))
    .map((one) => ({ ...one, bounds: boundsOf(one.date, chronology.zoneOf(one.deadline)) }))
    .filter(({ deadline, bounds }) => bounds.latest > at(chronology.zoneOf(deadline)))
    .toSorted(
      (one, other) => one.bounds.latest - other.bounds.latest || byId(one.deadline, other.deadline),
    )
    .map(({ deadline, date, by }) => ({
      deadline: deadline.id,
      at: date,
      records: idsOf([deadline, ...by]),
    }));
}

/** Where it is not known by which date it was due, the furthest: nothing is missed before that. */
function asExtended(
  deadline: RecordOf<'DeadlineSet'>,
  at: MomentAsked,
  considered: Considered,
): { readonly date: string; readonly by: readonly AnyRecord[] } {
  const zone = considered.chronology.zoneOf(deadline);
  const [furthest] = duesAt(deadline.id, at, considered).toSorted(
    (one, other) => boundsOf(other.date, zone).latest - boundsOf(one.date, zone).latest,
  );
  return furthest === undefined
    ? { date: deadline.data.at, by: [] }
    : { date: furthest.date, by: [furthest.by] };
}

function idsOf(records: readonly AnyRecord[]): readonly string[] {
  return [...new Set(records.map(({ id }) => id))];
}
