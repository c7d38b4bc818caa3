import type { z } from 'zod';
import { type ReferenceKind, referencesIn, replaceReferences } from '../rules/reference.js';
import {
  type Path,
  refusal,
  type Refusal,
  type RefusalCode,
  refusalsOf,
} from '../rules/refusal.js';
import type { EffectiveRecords } from './effective-records.js';
import { type EventType, tableEvents } from './events.js';
import { called } from './record.js';

/** Data as an event holds it, or every rule of form that the input breaks. */
export type Read = { readonly data: unknown } | { readonly refusals: readonly Refusal[] };

/**
 * Reads input as the data of an event: its shape judged, every id or code in it led to what it names.
 * `self` is the record that the data belongs to, where there is one already: it may keep its own code.
 */
export function readData(
  type: EventType,
  input: unknown,
  records: EffectiveRecords,
  self?: string,
): Read {
  const schema: z.ZodType = tableEvents[type].data;
  const parsed = schema.safeParse(input);
  if (!parsed.success) return { refusals: refusalsOf(parsed.error) };
  const refusals = [
    ...referencesIn(schema)(parsed.data).flatMap(({ kind, value, path }) => {
      const found = resolve(kind, value, records, path);
      return typeof found === 'string' ? [] : [found];
    }),
    ...takenCode(parsed.data, records, self),
  ];
  if (refusals.length > 0) return { refusals };
  const data = replaceReferences(schema)(parsed.data, (kind, value, path) => {
    const found = resolve(kind, value, records, path);
    return typeof found === 'string' ? found : value;
  });
  return { data };
}

/** The id of what an id or a code names, or why there is no such thing. */
function resolve(
  kind: ReferenceKind,
  named: string,
  records: EffectiveRecords,
  path: Path,
): string | Refusal {
  const id = records.idOf(named);
  const entry = id === undefined ? undefined : records.entry(id);
  const unknown = unknownCodes[kind];
  if (id === undefined || entry === undefined) {
    return refusal(unknown, `Nothing called ${named} is recorded here.`, path);
  }
  const { makes, nature } = { makes: undefined, ...tableEvents[entry.record.type] };
  if (kind === 'record') return id;
  if (entry.retracted) {
    return refusal(
      unknown,
      `The record of ${called(entry.record)} was retracted; reinstate it first.`,
      path,
    );
  }
  const fits = kind === 'act' ? nature === 'ACT' || nature === 'EVIDENCE' : makes === kind;
  if (fits) return id;
  return refusal(
    unknown,
    `${called(entry.record)} is ${articled(makes ?? entry.record.type)}, not ${articled(kind)}.`,
    path,
  );
}

const unknownCodes: Readonly<Record<ReferenceKind, RefusalCode>> = {
  party: 'UNKNOWN_PARTY',
  person: 'UNKNOWN_PERSON',
  issue: 'UNKNOWN_ISSUE',
  round: 'UNKNOWN_ROUND',
  meeting: 'UNKNOWN_MEETING',
  deadline: 'UNKNOWN_DEADLINE',
  proposal: 'UNKNOWN_PROPOSAL',
  statement: 'UNKNOWN_STATEMENT',
  agreement: 'UNKNOWN_AGREEMENT',
  source: 'UNKNOWN_SOURCE',
  outsideAct: 'UNKNOWN_OUTSIDE_ACT',
  figure: 'UNKNOWN_RECORD',
  act: 'UNKNOWN_ACT',
  record: 'UNKNOWN_RECORD',
};

function articled(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

function takenCode(data: unknown, records: EffectiveRecords, self?: string): readonly Refusal[] {
  if (typeof data !== 'object' || data === null || !('code' in data)) return [];
  const { code } = data;
  if (typeof code !== 'string') return [];
  const holder = records.idOf(code);
  if (holder === undefined || holder === self) return [];
  return [refusal('CODE_TAKEN', `${code} is the code of ${holder} already.`, ['code'])];
}
