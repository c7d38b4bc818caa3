import { get, type Json, set, unset } from '@hyperjump/json-pointer';
import type { Change } from '../corrections/corrections.events.js';
import type { RecordedEvent } from '../event-store/codec.js';
import { type Reference, referencesIn } from '../rules/reference.js';
import {
  type DataOf,
  type EventType,
  eventTypes,
  isEventType,
  shapeVersion,
  tableEvents,
} from './events.js';
import type { AnyOf, AnyRecord, RecordOf, Records } from './records.js';

const references = new Map(
  eventTypes.map((type) => [type, referencesIn(tableEvents[type].data)] as const),
);

/** An event of a type, or of a shape, that this program does not know: a later one may. */
export class UnknownEvent extends Error {
  override readonly name = 'UnknownEvent';
  constructor(what: string) {
    super(`${what}, which this version of the program does not know`);
  }
}

/** Where and when a record entered, and who recorded it. */
type Entry = Omit<RecordOf<EventType>, 'type' | 'data'>;

/** Data of a type, with where it entered, as a record. */
export function asRecord<T extends EventType>(type: T, data: DataOf<T>, entry: Entry): AnyOf<T> {
  const { id, stream, revision, recorded, actor } = entry;
  return { id, type, data, stream, revision, recorded, actor };
}

/**
 * A recorded event as a record. Throws {@link UnknownEvent} for an event that no table holds, and for one of a shape that a
 * later program gave it: what it says can't be known here, and is never guessed.
 */
export function recordFrom(event: RecordedEvent, stream: string, revision: number): AnyRecord {
  const { id, type, data, actor } = event;
  if (!isEventType(type)) throw new UnknownEvent(`${type} is no event of a table`);
  if (event.schema !== shapeVersion) {
    throw new UnknownEvent(`${type} has version ${String(event.schema)} of its shape`);
  }
  const recorded = Date.parse(event.recorded);
  return asRecord(type, accepted(data), { id, stream, revision, recorded, actor });
}

/** The record with the changes of one correction made. */
export function corrected(record: AnyRecord, changes: readonly Change[]): AnyRecord {
  return asRecord(record.type, accepted(changed(record.data, changes)), record);
}

/** The log holds only data that the schema of its type has accepted, at first and as corrected: it is taken at its word. */
function accepted(data: unknown): DataOf<EventType> {
  return data as DataOf<EventType>;
}

/** The data with each change made in turn, the first one first; the data given stays as it is. */
export function changed(data: unknown, changes: readonly Change[]): unknown {
  return changes.reduce<Json>((so, { path, value }) => {
    return value === undefined ? without(path, so) : set(path, so, value);
  }, data as Json);
}

/** An entry taken out of a list closes the gap; a member taken out of an object is gone. */
function without(path: string, data: Json): Json {
  const slash = path.lastIndexOf('/');
  const list = get(path.slice(0, slash), data);
  if (!Array.isArray(list)) return unset(path, data) ?? null;
  return set(path.slice(0, slash), data, list.toSpliced(Number(path.slice(slash + 1)), 1));
}

/** Everything that a record refers to, with where. */
export function referencesOf(record: AnyRecord): readonly Reference[] {
  return references.get(record.type)?.(record.data) ?? [];
}

/** The code that its recorder gave to a record. */
export function codeOf(record: AnyRecord): string | undefined {
  return 'code' in record.data ? record.data.code : undefined;
}

/** What a person calls a record: its code, or its id where it has none. */
export function called(record: AnyRecord): string {
  return codeOf(record) ?? record.id;
}

/** What a person calls an act, with its date as it is written where it has one. */
export function calledWithDate(act: AnyRecord): string {
  const { occurred } = { occurred: undefined, ...act.data };
  return occurred === undefined ? called(act) : `${called(act)} (${occurred})`;
}

/** What a person calls the record under an id. */
export function nameOf(id: string, records: Records): string {
  const record = records.get(id);
  return record ? called(record) : id;
}

/** As {@link isOf}, where no types mean every type. */
export function isAmong<T extends EventType>(
  record: AnyRecord,
  types: readonly T[],
): record is AnyRecord & AnyOf<T> {
  return types.length === 0 || isOf(record, types);
}

export function isOf<T extends EventType>(
  record: AnyRecord,
  types: readonly T[],
): record is AnyRecord & AnyOf<T> {
  return types.some((type) => type === record.type);
}

/** What is done to a record that is there already. */
export type Keeping = AnyOf<(typeof keepingTypes)[number]>;

export const keepingTypes = [
  'RecordCorrected',
  'RecordRetracted',
  'RecordReinstated',
  'RecordAnnotated',
] as const;

export function isKeeping(record: AnyRecord): record is Keeping {
  return isOf(record, keepingTypes);
}
