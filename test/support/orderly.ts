import type fc from 'fast-check';
import { followedBy } from '../../src/acts/follows.js';
import type { EventType } from '../../src/record/events.js';
import type { AnyRecord } from '../../src/record/records.js';
import { Table } from './records.js';
import { tablesOf } from './scripts.js';

/** What takes marks away, gives an act another date, or sets two acts beside each other. */
const unsettling: readonly EventType[] = [
  'StatementWithdrawn',
  'ReservationLifted',
  'VariantReported',
  'ContradictionNoted',
];

/**
 * As `tables`, with nothing uncertain in time: every act has a minute of its own, after all that it follows. And of two
 * values that agree with a third each agrees with the other, and no party tells what another one holds.
 */
export const orderlyTables: fc.Arbitrary<Table> = tablesOf({ minLength: 6, maxLength: 16 }).map(
  ({ records }) => {
    const places = new Map(records.all.map(({ id }, index) => [id, index]));
    const inOrder = (record: AnyRecord, index: number): boolean =>
      followedBy(record).every((id) => (places.get(id) ?? Infinity) < index);
    return new Table(
      records.all
        .filter((record) => !unsettling.includes(record.type))
        .filter((record) => inOrder(record, places.get(record.id) ?? -1))
        .map((record, index) => settled(record, index)),
    );
  },
);

function settled(record: AnyRecord, index: number): AnyRecord {
  if (!('occurred' in record.data)) return record;
  const validUntil =
    'validUntil' in record.data && record.data.validUntil !== undefined
      ? { validUntil: dayAt(index * 2 + 5) }
      : {};
  const data: object = JSON.parse(JSON.stringify(record.data), stated) as object;
  return {
    ...record,
    data: { ...data, occurred: `${dayAt(index * 2)}T09:30Z`, ...validUntil },
  } as AnyRecord;
}

/** What leaves nothing open agrees with one value only; and what another party tells stands beside. */
function stated(name: string, told: unknown): unknown {
  if (name === 'telling' && told === 'OTHER_PARTY') return 'THIRD_PARTY';
  if (name === 'stances')
    return (told as readonly object[]).map((one) => ({ telling: 'OWN_WORD', ...one }));
  const measure: Readonly<Record<string, string>> = { per: 'YEAR', basis: 'gross', of: 'scale' };
  return told === 'NOT_STATED' ? (measure[name] ?? told) : told;
}

function dayAt(days: number): string {
  return new Date(Date.UTC(2021, 0, 1 + days)).toISOString().slice(0, 10);
}
