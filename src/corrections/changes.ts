import { append, type Json, nil, pointerSegments } from '@hyperjump/json-pointer';
import canonicalize from 'canonicalize';
import type { EffectiveRecords } from '../record/effective-records.js';
import { tableEvents } from '../record/events.js';
import { changed } from '../record/record.js';
import type { AnyRecord } from '../record/records.js';
import { replaceReferences } from '../rules/reference.js';
import { type Path, refusal, type Refusal } from '../rules/refusal.js';
import type { Change } from './corrections.events.js';

/** Changes as the log holds them, and the data with them made; or why one of them can't be made. */
export type ReadChanges =
  | { readonly changes: readonly Change[]; readonly data: unknown }
  | { readonly refusals: readonly Refusal[] };

/**
 * Makes the changes one after the other, each found where it says and finding what it says. Codes become ids, and the
 * place after a list's last entry (`/-`) the number that it has, as everywhere in the log. Nulls are silence: no data
 * holds them. Whether the outcome is a record is not asked here.
 */
export function readChanges(
  record: AnyRecord,
  given: readonly Change[],
  records: EffectiveRecords,
): ReadChanges {
  const changes: Change[] = [];
  let data: unknown = record.data;
  for (const [index, change] of given.entries()) {
    const at: Path = ['changes', index];
    const segments = placeIn(data, change.path);
    if (typeof segments === 'string') {
      return { refusals: [refusal('INVALID_INPUT', segments, [...at, 'path'])] };
    }
    if (segments === undefined) {
      const message = `The record has no place ${change.path}.`;
      return { refusals: [refusal('CORRECTION_MISMATCH', message, [...at, 'path'])] };
    }
    const path = segments.reduce((pointer, segment) => append(segment, pointer), nil);
    const { found, value } = withoutNulls(change);
    const actual = valueAt(data, segments);
    if (!isFound(found, actual, { record, data, path, segments, records })) {
      return { refusals: [mismatch(path, found, actual, [...at, 'found'])] };
    }
    data = withIds(record, changed(data, [{ path, value }]), records);
    const read = value === undefined ? undefined : valueAt(data, segments);
    changes.push({
      path,
      ...(found === undefined ? {} : { found }),
      ...(read === undefined ? {} : { value: read as Json }),
    });
  }
  return { changes, data };
}

function withoutNulls({ found, value }: Change): Pick<Change, 'found' | 'value'> {
  return {
    ...(found === undefined || found === null ? {} : { found }),
    ...(value === undefined || value === null ? {} : { value }),
  };
}

/** The way to a place that is there or could be; a sentence where this is no pointer; nothing where it leads nowhere. */
function placeIn(data: unknown, pointer: string): readonly string[] | string | undefined {
  const segments = segmentsOf(pointer);
  if (segments === undefined || segments.length === 0 || segments.includes('__proto__')) {
    return 'A path is a JSON Pointer into the record, such as /terms/0/value.';
  }
  const above = segments.slice(0, -1);
  const last = segments.at(-1) ?? '';
  const within = valueAt(data, above);
  if (!Array.isArray(within)) return isContainer(within) ? segments : undefined;
  const entry = last === '-' ? String(within.length) : last;
  const isEntry = /^(?:0|[1-9][0-9]{0,5})$/.test(entry) && Number(entry) <= within.length;
  return isEntry ? [...above, entry] : undefined;
}

function segmentsOf(pointer: string): readonly string[] | undefined {
  try {
    return [...pointerSegments(pointer)];
  } catch {
    return undefined;
  }
}

function valueAt(data: unknown, segments: readonly string[]): unknown {
  return segments.reduce<unknown>((within, segment) => {
    if (!isContainer(within) || !Object.hasOwn(within, segment)) return undefined;
    return (within as Readonly<Record<string, unknown>>)[segment];
  }, data);
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

interface Place {
  readonly record: AnyRecord;
  readonly data: unknown;
  readonly path: string;
  readonly segments: readonly string[];
  readonly records: EffectiveRecords;
}

/** Whether what stands there is the same value, or the same but for codes in the place of ids. */
function isFound(found: Json | undefined, actual: unknown, place: Place): boolean {
  if (found === undefined || actual === undefined) return found === actual;
  if (canonicalize(found) === canonicalize(actual)) return true;
  const { record, data, path, segments, records } = place;
  const meant = withIds(record, changed(data, [{ path, value: found }]), records);
  return canonicalize(valueAt(meant, segments)) === canonicalize(actual);
}

/** The data with an id wherever a reference is a code; what names nothing is left to be refused by whoever reads it. */
function withIds(record: AnyRecord, data: unknown, records: EffectiveRecords): unknown {
  return replaceReferences<unknown>(tableEvents[record.type].data)(
    data,
    (_kind, named) => records.idOf(named) ?? named,
  );
}

function mismatch(place: string, found: Json | undefined, actual: unknown, path: Path): Refusal {
  const says = canonicalize(actual) ?? 'nothing';
  const message = `At ${place} the record says ${says}, not ${canonicalize(found) ?? 'nothing'}.`;
  return { ...refusal('CORRECTION_MISMATCH', message, path), actual };
}
