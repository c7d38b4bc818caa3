import { append, type Json, nil, pointerSegments } from '@hyperjump/json-pointer';
import canonicalize from 'canonicalize';
import type { EffectiveRecords } from '../record/effective-records.js';
import { tableEvents } from '../record/events.js';
import { idNamed } from '../record/naming.js';
import { isElsewhere } from '../record/reading.js';
import { changed } from '../record/record.js';
import type { AnyRecord } from '../record/records.js';
import { replaceReferences } from '../rules/reference.js';
import { type Path, refusal, type Refusal } from '../rules/refusal.js';
import type { Change } from './corrections.events.js';

/** Changes as the log holds them, and the data with them made; or why one of them can't be made. */
type ReadChanges =
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
    if ('code' in segments) return { refusals: [{ ...segments, path: [...at, 'path'] }] };
    const path = pointerTo(segments);
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

/** What every record has beside its data, which no correction can reach; with what each is called. */
const beyond: Readonly<Record<string, string>> = {
  id: 'Ids',
  type: 'Types',
  stream: 'Compartments',
  compartment: 'Compartments',
  recorded: 'The moments and the makers of records',
  recording: 'The moments and the makers of records',
  actor: 'The moments and the makers of records',
  revision: 'The places of records',
};

/** The way to a place that is there or could be, or why there is none. */
function placeIn(data: unknown, pointer: string): readonly string[] | Refusal {
  const segments = segmentsOf(pointer);
  const [first = '', last = ''] = [segments?.[0], segments?.at(-1)];
  if (segments === undefined || segments.length === 0 || segments.includes('__proto__')) {
    const message = 'A path is a JSON Pointer into the data of the record, such as /terms/0/value.';
    return refusal('INVALID_INPUT', message);
  }
  const kept = Object.hasOwn(beyond, first) ? beyond[first] : undefined;
  if (kept !== undefined) return refusal('INVALID_INPUT', `${kept} can't be corrected.`);
  const above = segments.slice(0, -1);
  const within = valueAt(data, above);
  if (!Array.isArray(within)) {
    return isContainer(within) ? segments : refusal('CORRECTION_MISMATCH', nowhere(data, segments));
  }
  const entry = last === '-' ? String(within.length) : last;
  const isEntry = /^(?:0|[1-9][0-9]{0,5})$/.test(entry) && Number(entry) <= within.length;
  return isEntry ? [...above, entry] : refusal('CORRECTION_MISMATCH', nowhere(data, segments));
}

/** The sentence for a place that there is not, with one that there is: what was probably meant, or the nearest above. */
function nowhere(data: unknown, segments: readonly string[]): string {
  const place = `The record has no place ${pointerTo(segments)}.`;
  const begins = 'A place begins in the data of the record';
  const inside = segments.slice(1);
  if (inside.length > 0 && has(data, inside)) {
    return `${place} ${begins}: ${pointerTo(inside)}.`;
  }
  const depth = segments.findIndex((_, index) => !has(data, segments.slice(0, index + 1)));
  const [example = ''] = isContainer(data) ? Object.keys(data) : [];
  return depth === 0
    ? `${place} ${begins}, as ${pointerTo([example])} does.`
    : `${place} The nearest that there is, is ${pointerTo(segments.slice(0, depth))}.`;
}

function has(data: unknown, segments: readonly string[]): boolean {
  return valueAt(data, segments) !== undefined;
}

function pointerTo(segments: readonly string[]): string {
  return segments.reduce((pointer, segment) => append(segment, pointer), nil);
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
  return replaceReferences<unknown>(tableEvents[record.type].data)(data, (kind, named) =>
    isElsewhere(kind) ? named : (idNamed(kind, named, records) ?? named),
  );
}

function mismatch(place: string, found: Json | undefined, actual: unknown, path: Path): Refusal {
  const says = canonicalize(actual) ?? 'nothing';
  const message = `At ${place} the record says ${says}, not ${canonicalize(found) ?? 'nothing'}.`;
  return { ...refusal('CORRECTION_MISMATCH', message, path), actual };
}
