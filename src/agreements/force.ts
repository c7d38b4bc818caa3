import { byTime } from '../acts/order.js';
import type { Considered } from '../acts/considered.js';
import { type Ending, firstOf, hadHappened, type MomentAsked } from '../acts/moment-asked.js';
import { type Instrument, isInstrument } from '../acts/term-sets.js';
import type { AnyRecord } from '../record/records.js';
import { type Bounds, boundsOf } from '../times/bounds.js';

/** How an agreement ended; the record that says so, which is the agreement itself where its period was over. */
export interface AgreementEnding extends Ending {
  readonly status: 'EXPIRED' | 'TERMINATED' | 'SUPERSEDED';
  readonly record: AnyRecord;
}

/** When an agreement entered into force, as it is written, and the records that say so. */
export interface Entry {
  readonly moment: Bounds;
  readonly written: string;
  readonly records: readonly AnyRecord[];
}

export type Relation = NonNullable<Instrument['data']['relations']>[number]['relation'];

/** The agreements that are being looked into, so that a circle of them ends where it would begin again. */
type Pending = ReadonlySet<string>;

const none: Pending = new Set();

/** Whether an agreement was in force at a moment, beyond doubt. */
export function isInForce(
  agreement: Instrument,
  at: MomentAsked,
  considered: Considered,
  pending: Pending = none,
): boolean {
  return (
    entryOf(agreement, at, considered) !== undefined &&
    endingsOf(agreement, at, considered, pending).length === 0
  );
}

/**
 * When it had entered into force by then, as far as that is recorded: that it was to do so says nothing. A registered one
 * was in force already.
 */
export function entryOf(
  agreement: Instrument,
  at: MomentAsked,
  considered: Considered,
): Entry | undefined {
  const { chronology } = considered;
  const acts = aboutAgreement(agreement, 'AgreementEnteredIntoForce', considered)
    .filter((act) => hadHappened(act, at, considered))
    .toSorted(byTime(considered))
    .map((act) => ({ act, moment: chronology.boundsOf(act) }))
    .sort((one, other) => one.moment.latest - other.moment.latest);
  const [first] = acts;
  if (first !== undefined) {
    const records = acts.map(({ act }) => act);
    return { moment: first.moment, written: first.act.data.occurred, records };
  }
  if (agreement.type !== 'AgreementRegistered') return undefined;
  const { inForceFrom, occurred } = agreement.data;
  const zone = chronology.zoneOf(agreement);
  const moment =
    inForceFrom === undefined ? chronology.boundsOf(agreement) : boundsOf(inForceFrom, zone);
  if (moment.latest > at(zone)) return undefined;
  return { moment, written: inForceFrom ?? occurred, records: [agreement] };
}

/**
 * What had ended an agreement by a moment: the first thing that did, or all that may have been the first. It is over with
 * its period, unless an extension is in force; with its termination; with the entry into force of what supersedes it or
 * of what it was interim for; and with what it rests on.
 */
export function endingsOf(
  agreement: Instrument,
  at: MomentAsked,
  considered: Considered,
  pending: Pending = none,
): readonly AgreementEnding[] {
  if (pending.has(agreement.id)) return [];
  const within = new Set([...pending, agreement.id]);
  const lapse = lapseOf(agreement, at, considered, within);
  const all = [
    ...actedEndings(agreement, at, considered),
    ...fallenWith(agreement, at, considered, within),
    ...(lapse === undefined ? [] : [lapse]),
  ];
  return firstOf(all, considered);
}

/** What acts had ended it by then, of its own or of what comes in its place. */
function actedEndings(
  agreement: Instrument,
  at: MomentAsked,
  considered: Considered,
): readonly AgreementEnding[] {
  const acted = (status: AgreementEnding['status'], acts: readonly AnyRecord[]) =>
    acts
      .filter((act) => hadHappened(act, at, considered))
      .map((act) => ({ status, act, record: act, moment: considered.chronology.boundsOf(act) }));
  const replacing = [
    ...relatedTo(agreement, 'SUPERSEDES', considered),
    ...relatedBy(agreement, 'INTERIM_FOR', considered),
  ].flatMap((other) => {
    const entry = entryOf(other, at, considered);
    const record = entry?.records[0];
    return entry && record ? [{ status: 'SUPERSEDED' as const, record, moment: entry.moment }] : [];
  });
  return [
    ...acted('EXPIRED', aboutAgreement(agreement, 'ExpiryReported', considered)),
    ...acted('TERMINATED', aboutAgreement(agreement, 'AgreementTerminated', considered)),
    ...replacing,
  ];
}

/**
 * What only prolongs or changes others ends when the last of them does. An extension outlives the period that it prolongs,
 * and nothing else.
 */
function fallenWith(
  agreement: Instrument,
  at: MomentAsked,
  considered: Considered,
  pending: Pending,
): readonly AgreementEnding[] {
  const extended = relatedBy(agreement, 'EXTENDS', considered);
  const amended = relatedBy(agreement, 'AMENDS', considered).filter(
    (one) => !extended.includes(one),
  );
  const endings = [
    ...extended.map((one) =>
      endingsOf(one, at, considered, pending).filter(({ status }) => status !== 'EXPIRED'),
    ),
    ...amended.map((one) => endingsOf(one, at, considered, pending)),
  ];
  if (endings.some((ended) => ended.length === 0)) return [];
  return endings.toSorted((one, other) => latestOf(one) - latestOf(other)).at(-1) ?? [];
}

/** That its period was over by then, and no extension prolonged it any longer. */
function lapseOf(
  agreement: Instrument,
  at: MomentAsked,
  considered: Considered,
  pending: Pending,
): AgreementEnding | undefined {
  const over = periodOver(agreement, considered);
  const now = at(considered.chronology.zoneOf(agreement));
  if (over === undefined || over > now) return undefined;
  const extending = relatedTo(agreement, 'EXTENDS', considered).filter(
    (other) => entryOf(other, at, considered) !== undefined && covers(other, at, considered),
  );
  const ended = extending.map((other) => endingsOf(other, at, considered, pending));
  if (ended.some((endings) => endings.length === 0)) return undefined;
  const moment = ended
    .flat()
    .map((ending) => ending.moment)
    .reduce((last, one) => (one.latest > last.latest ? one : last), {
      earliest: over,
      latest: over,
    });
  return { status: 'EXPIRED', record: agreement, moment };
}

/** The first millisecond after the period that its terms cover; nothing where that has no end. */
export function periodOver(agreement: Instrument, considered: Considered): number | undefined {
  const { effective } = agreement.data;
  if (effective === undefined) return undefined;
  const { latest } = boundsOf(effective, considered.chronology.zoneOf(agreement));
  return latest === Infinity ? undefined : latest + 1;
}

/** Whether the period that its terms cover had begun by then; where none is recorded, it had with its entry into force. */
export function covers(agreement: Instrument, at: MomentAsked, considered: Considered): boolean {
  const { effective } = agreement.data;
  const zone = considered.chronology.zoneOf(agreement);
  return effective === undefined || boundsOf(effective, zone).earliest <= at(zone);
}

/** The agreements that say that they do this to another one; by id. */
export function relatedTo(
  agreement: Instrument,
  relation: Relation,
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

/** The agreements to which one says that it does this. */
export function relatedBy(
  { data }: Instrument,
  relation: Relation,
  considered: Considered,
): readonly Instrument[] {
  return (data.relations ?? [])
    .filter((one) => one.relation === relation)
    .map((one) => considered.get(one.agreement))
    .filter((record) => isInstrument(record));
}

type AboutAgreement =
  'AgreementStepTaken' | 'AgreementEnteredIntoForce' | 'AgreementTerminated' | 'ExpiryReported';

export function aboutAgreement<T extends AboutAgreement>(
  agreement: Instrument,
  type: T,
  considered: Considered,
): readonly Extract<AnyRecord, { readonly type: T }>[] {
  return considered
    .about(agreement.id)
    .filter((record): record is Extract<AnyRecord, { readonly type: T }> => record.type === type);
}

function latestOf(endings: readonly AgreementEnding[]): number {
  return Math.max(...endings.map(({ moment }) => moment.latest));
}
