import { set, unset, type Json } from '@hyperjump/json-pointer';
import type { Change } from '../corrections/corrections.events.js';
import type { RecordedEvent } from '../event-store/codec.js';
import { type Reference, referencesIn } from '../rules/reference.js';
import { type EventType, eventTypes, isEventType, tableEvents } from './events.js';
import type { AnyRecord, RecordOf } from './records.js';

const references = new Map(
  eventTypes.map((type) => [type, referencesIn(tableEvents[type].data)] as const),
);

/**
 * A recorded event as a record. The log holds only data that its schema has accepted, so the type is taken at its word.
 * Throws for an event that no table holds.
 */
export function recordFrom(event: RecordedEvent, stream: string, revision: number): AnyRecord {
  const { id, type, data, actor } = event;
  if (!isEventType(type)) throw new Error(`${type} is no event of a table`);
  return { id, type, data, stream, revision, recorded: Date.parse(event.recorded), actor } as unknown as AnyRecord;
}

/** The record with the changes of one correction made. */
export function corrected(record: AnyRecord, changes: readonly Change[]): AnyRecord {
  return { ...record, data: changed(record.data, changes) } as AnyRecord;
}

/** The data with each change made in turn, the first one first; the data given stays as it is. */
export function changed(data: unknown, changes: readonly Change[]): unknown {
  return changes.reduce<Json>((so, { path, value }) => {
    return (value === undefined ? unset(path, so) : set(path, so, value)) ?? null;
  }, data as Json);
}

/** Everything that a record refers to, with where. */
export function referencesOf(record: AnyRecord): readonly Reference[] {
  return references.get(record.type)?.(record.data) ?? [];
}

/** The code that its recorder gave to a record. */
export function codeOf(record: AnyRecord): string | undefined {
  return 'code' in record.data ? record.data.code : undefined;
}

export function isOf<T extends EventType>(
  record: AnyRecord,
  types: readonly T[],
): record is Extract<AnyRecord, RecordOf<T>> {
  return types.some((type) => type === record.type);
}
