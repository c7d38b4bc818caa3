import { type Connection, type PageArguments, pageOf } from '../graphql/connection.js';
import { refusal } from '../rules/refusal.js';
import type { EventType } from './events.js';
import { idNamed } from './naming.js';
import { RefusedQuestion } from './refused-question.js';
import { type Inquiry, madeBy, type Shown } from './inquiry.js';
import { isAmong, isOf } from './record.js';
import type { AnyOf } from './records.js';

/** A page of everything of some types, in the order of entry. */
export function pageOfThings(
  inquiry: Inquiry,
  page: PageArguments,
  ...types: readonly EventType[]
): Connection<Shown> {
  return pageOfRecords(inquiry, inquiry.things(...types), page, types);
}

/**
 * A page of records in the order of their entry, by which it goes on where one is gone since. `types` are those that the
 * list may hold; any, where none is named.
 */
export function pageOfRecords<S extends Shown>(
  inquiry: Inquiry,
  all: readonly S[],
  page: PageArguments,
  types: readonly EventType[] = [],
): Connection<S> {
  const held = (id: string): boolean => {
    const entry = inquiry.records.entry(id);
    return entry !== undefined && isAmong(entry.record, types);
  };
  return pageOf(all, page, idOf, { number: ({ record }) => record.revision, held });
}

export function idOf({ record }: Shown): string {
  return record.id;
}

/** The effective records of some types that refer to one and count for the question, in the order of their entry. */
export function relatedTo<T extends EventType>(
  { inquiry, record }: Shown,
  ...types: readonly T[]
): readonly AnyOf<T>[] {
  return inquiry.records
    .about(record.id)
    .filter((other) => isOf(other, types))
    .filter((other) => inquiry.counts(other))
    .toSorted((one, other) => one.revision - other.revision);
}

/** For an audit, the effective records that refer to one, whatever the question counts: as events, as they were entered. */
export function referringTo({ inquiry, record }: Shown): readonly Shown[] {
  return inquiry.records
    .about(record.id)
    .toSorted((one, other) => one.revision - other.revision)
    .map((other) => inquiry.show(other, 'event'));
}

/** The id of what an argument names. Throws {@link RefusedQuestion} where there is no such thing. */
export function named(
  inquiry: Inquiry,
  idOrCode: string,
  kind: keyof typeof unknown,
  path: readonly string[] = [kind],
): string {
  const id = idNamed(kind, idOrCode, inquiry.records);
  const record = id === undefined ? undefined : inquiry.records.get(id);
  if (record !== undefined && madeBy(record) === kind) return record.id;
  throw new RefusedQuestion(
    refusal(unknown[kind], `There is no ${kind} called ${idOrCode} here.`, path),
  );
}

const unknown = {
  party: 'UNKNOWN_PARTY',
  issue: 'UNKNOWN_ISSUE',
  round: 'UNKNOWN_ROUND',
  figure: 'UNKNOWN_FIGURE',
  conversion: 'UNKNOWN_RECORD',
} as const;
