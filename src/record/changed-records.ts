import { doneBy } from '../corrections/keeping.js';
import { eventTypes } from './events.js';
import type { Inquiry } from './inquiry.js';
import { isKeeping, type Keeping } from './record.js';
import type { AnyRecord } from './records.js';

/** What became of a record between two questions. */
export type RecordChange = (typeof doneBy)[Keeping['type']] | 'ENTERED' | 'PUBLISHED' | 'BEGAN';

/** A record to which something happened between two questions. */
export interface ChangedRecord {
  /** The id of the record. */
  readonly record: string;
  /** Each kind of change once, in the order in which it first came. */
  readonly changes: readonly RecordChange[];
  /** The ids of the records that did it to this one, in the order of their entry. */
  readonly by: readonly string[];
  /** Its data as the first question knows it; absent where it was not there, or retracted. */
  readonly before?: unknown;
  readonly after?: unknown;
}

/** One of the two questions, as far as records are compared. */
type Asked = Pick<Inquiry, 'records' | 'isNarrowed' | 'counts' | 'isPublic' | 'hadBegun'>;

/**
 * The records that entered between two questions, that something was done to, that the public came to know or that came
 * to have begun, in the order of their entry. `entered` is everything that the second question knows to have entered after
 * the first, what was retracted since among it. What was done to a record is told with that, and is none of its own.
 */
export function changedRecords(
  before: Asked,
  after: Asked,
  entered: readonly AnyRecord[],
): readonly ChangedRecord[] {
  const touched = new Map<string, Touched>();
  const touch = (id: string, change: RecordChange, by?: AnyRecord): void => {
    const { changes = [], by: others = [] } = touched.get(id) ?? {};
    touched.set(id, {
      changes: changes.includes(change) ? changes : [...changes, change],
      by: by === undefined ? others : [...others, by.id],
    });
  };
  for (const record of entered) {
    if (isKeeping(record)) touch(record.data.record, doneBy[record.type], record);
    else touch(record.id, 'ENTERED');
  }
  for (const { id, was, is } of before.isNarrowed ? inBoth(before, after) : []) {
    if (!after.counts(is)) continue;
    if (!before.isPublic(was)) touch(id, 'PUBLISHED');
    if (!before.hadBegun(was)) touch(id, 'BEGAN');
  }
  return [...touched]
    .map(([id, what]) => ({ record: id, ...what, ...dataOf(id, before, after) }))
    .toSorted((one, other) => entry(one.record, after) - entry(other.record, after));
}

function inBoth(before: Asked, after: Asked) {
  return after.records.ofType(...eventTypes).flatMap((is) => {
    const was = before.records.get(is.id);
    return was === undefined ? [] : [{ id: is.id, was, is }];
  });
}

type Touched = Pick<ChangedRecord, 'changes' | 'by'>;

function dataOf(id: string, before: Asked, after: Asked): Pick<ChangedRecord, 'before' | 'after'> {
  const [was, is] = [before.records.get(id), after.records.get(id)];
  return { ...(was && { before: was.data }), ...(is && { after: is.data }) };
}

function entry(id: string, { records }: Asked): number {
  return records.entry(id)?.record.revision ?? 0;
}
