import { type Json, nil, pointerSegments } from '@hyperjump/json-pointer';
import canonicalize from 'canonicalize';
import type { Decision } from '../event-store/decider.js';
import type { EffectiveRecords, Entry } from '../record/effective-records.js';
import { type DataOf, type EventType, tableEvents } from '../record/events.js';
import { type Despite, judged, refuse } from '../record/judgement.js';
import { readData } from '../record/reading.js';
import { changed } from '../record/record.js';
import type { AnyOf, AnyRecord, RecordOf } from '../record/records.js';
import { breachesBrought, formRefusals } from '../record/rules.js';
import { WhatIf } from '../record/what-if.js';
import { type Path, refusal, type Refusal } from '../rules/refusal.js';
import type { Change } from './corrections.events.js';

export type KeepingRecord = AnyOf<'RecordCorrected' | 'RecordRetracted' | 'RecordReinstated'>;

/** Records that are referred to as what they are, so that nothing that names them could be read without them. */
const heldByTheirUse: readonly EventType[] = [
  'NegotiationOpened',
  'PartyAdmitted',
  'PersonRegistered',
  'IssueAdded',
];

/** Decides what is done to a record that is there already: corrected, taken back, or put back. */
export function decideOnRecord(
  keeping: KeepingRecord,
  records: EffectiveRecords,
  despite: readonly Despite[],
): Decision {
  const target = records.entry(keeping.data.record);
  if (!target) return refuse(refusal('UNKNOWN_RECORD', 'There is no such record.', ['record']));
  if (tableEvents[target.record.type].nature === 'KEEPING') {
    return refuse(
      refusal(
        'UNKNOWN_RECORD',
        'Record keeping is put right by new record keeping on the record itself.',
        ['record'],
      ),
    );
  }
  switch (keeping.type) {
    case 'RecordCorrected':
      return decideCorrection(keeping, target, records, despite);
    case 'RecordRetracted':
      return decideRetraction(keeping, target, records, despite);
    case 'RecordReinstated':
      return decideReinstatement(keeping, target, records, despite);
  }
}

function decideCorrection(
  keeping: RecordOf<'RecordCorrected'>,
  { record, retracted }: Entry,
  records: EffectiveRecords,
  despite: readonly Despite[],
): Decision {
  if (retracted) {
    return refuse(
      refusal('RETRACTED_RECORD', 'A retracted record is reinstated before it is corrected.', [
        'record',
      ]),
    );
  }
  const mismatches = mismatchesOf(record, keeping.data.changes, records);
  if (mismatches.length > 0) return refuse(...mismatches);
  const read = readData(
    record.type,
    changed(record.data, keeping.data.changes),
    records,
    record.id,
  );
  if ('refusals' in read)
    return refuse(...read.refusals.map((broken) => ofChange(broken, keeping.data.changes)));
  if (canonicalize(read.data) === canonicalize(record.data)) {
    return refuse(refusal('NOTHING_TO_RECORD', 'The record says this already.', ['changes']));
  }
  const instead = { ...record, data: read.data } as AnyRecord;
  const after = new WhatIf(records, record.id, instead);
  const refusals = formRefusals(instead, after, keeping.recorded);
  if (refusals.length > 0)
    return refuse(...refusals.map((broken) => ofChange(broken, keeping.data.changes)));
  const stored = withReadValues(keeping, read.data);
  return judged(stored, breachesBrought([record, instead], records, after), despite);
}

function decideRetraction(
  keeping: RecordOf<'RecordRetracted'>,
  { record, retracted }: Entry,
  records: EffectiveRecords,
  despite: readonly Despite[],
): Decision {
  if (retracted) {
    return refuse(refusal('NOTHING_TO_RECORD', 'The record was retracted before.', ['record']));
  }
  const users = records
    .about(record.id)
    .filter(({ type }) => tableEvents[type].nature !== 'KEEPING');
  if (
    record.type === 'NegotiationOpened' ||
    (heldByTheirUse.includes(record.type) && users.length > 0)
  ) {
    const named = users.slice(0, 3).map(({ id }) => id);
    return refuse(
      refusal(
        'RECORD_IN_USE',
        `Other records name this one${named.length > 0 ? ` (${named.join(', ')})` : ''}; retract or correct these first.`,
        ['record'],
      ),
    );
  }
  const after = new WhatIf(records, record.id, undefined);
  return judged(keeping, breachesBrought([record], records, after), despite);
}

function decideReinstatement(
  keeping: RecordOf<'RecordReinstated'>,
  { record, retracted }: Entry,
  records: EffectiveRecords,
  despite: readonly Despite[],
): Decision {
  if (!retracted) {
    return refuse(
      refusal('NOTHING_TO_RECORD', 'The record stands: it is not retracted.', ['record']),
    );
  }
  const read = readData(record.type, record.data, records, record.id);
  const after = new WhatIf(records, record.id, record);
  const refusals =
    'refusals' in read ? read.refusals : formRefusals(record, after, keeping.recorded);
  if (refusals.length > 0) {
    return refuse(...refusals.map((broken) => ({ ...broken, path: ['record'] })));
  }
  return judged(keeping, breachesBrought([record], records, after), despite);
}

/** What the corrector says is there, held against what is there. */
function mismatchesOf(
  { data }: AnyRecord,
  changes: readonly Change[],
  records: EffectiveRecords,
): readonly Refusal[] {
  return changes.flatMap((change, index) => {
    const at = ['changes', index] as const;
    const segments = segmentsOf(change.path);
    if (segments === undefined || segments.length === 0) {
      return [
        refusal(
          'INVALID_INPUT',
          'A path is a JSON Pointer into the record, such as /terms/0/value.',
          [...at, 'path'],
        ),
      ];
    }
    const before = changed(data, changes.slice(0, index));
    if (!hasPlace(valueAt(before, segments.slice(0, -1)), segments.at(-1) ?? '')) {
      return [
        refusal('CORRECTION_MISMATCH', `The record has no place ${change.path}.`, [...at, 'path']),
      ];
    }
    const actual = valueAt(before, segments);
    return isSame(change.found, actual, records)
      ? []
      : [{ ...mismatch(change, actual, [...at, 'found']), actual }];
  });
}

function mismatch({ path: place, found }: Change, actual: unknown, path: Path): Refusal {
  const says = canonicalize(actual) ?? 'nothing';
  return refusal(
    'CORRECTION_MISMATCH',
    `At ${place} the record says ${says}, not ${canonicalize(found) ?? 'nothing'}.`,
    path,
  );
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

/** A member of an object, there or not; an entry of a list, or the one after its last. */
function hasPlace(within: unknown, segment: string): boolean {
  if (!Array.isArray(within)) return isContainer(within);
  return /^(0|[1-9][0-9]*)$/.test(segment) && Number(segment) <= within.length;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The same value; or the code of what the record names by its id. */
function isSame(found: Json | undefined, actual: unknown, records: EffectiveRecords): boolean {
  if (canonicalize(found) === canonicalize(actual)) return true;
  return typeof found === 'string' && records.idOf(found) === actual && actual !== undefined;
}

/** The correction as it is stored: codes in its values led to ids, as everywhere in the log. */
function withReadValues(
  keeping: RecordOf<'RecordCorrected'>,
  data: unknown,
): RecordOf<'RecordCorrected'> {
  const changes = keeping.data.changes.map(
    (change): DataOf<'RecordCorrected'>['changes'][number] => {
      const value = valueAt(data, segmentsOf(change.path) ?? []);
      return change.value === undefined ? change : { ...change, value: value as Json };
    },
  );
  return { ...keeping, data: { ...keeping.data, changes } };
}

/** A rule that the corrected record breaks points at the change that leads there, where one does. */
function ofChange(broken: Refusal, changes: readonly Change[]): Refusal {
  const place = broken.path.reduce<string>((pointer, part) => `${pointer}/${String(part)}`, nil);
  const index = changes.findIndex(
    ({ path }) => place === path || place.startsWith(`${path}/`) || path.startsWith(`${place}/`),
  );
  return { ...broken, path: index < 0 ? ['changes'] : ['changes', index, 'value'] };
}
