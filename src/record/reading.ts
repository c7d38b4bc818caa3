import { type ReferenceKind, referencesIn, replaceReferences } from '../rules/reference.js';
import { nothingCalled } from '../rules/near.js';
import { type Path, refusal, type Refusal, type RefusalCode } from '../rules/refusal.js';
import { shaped } from '../rules/shaped.js';
import type { EffectiveRecords } from './effective-records.js';
import { type DataOf, type EventType, eventTypes, shapeOf, tableEvents } from './events.js';
import { aliasesOf, idNamed, partiesCalled } from './naming.js';
import { called, codeOf } from './record.js';

/** Data as an event holds it, or every rule of form that the input breaks. */
type Read<T extends EventType> =
  { readonly data: DataOf<T> } | { readonly refusals: readonly Refusal[] };

/**
 * Reads input as the data of an event: its shape judged, every id or code in it led to what it names.
 * `self` is the record that the data belongs to, where there is one already: it may keep its own code.
 */
export function readData<T extends EventType>(
  type: T,
  input: unknown,
  records: EffectiveRecords,
  self?: string,
): Read<T> {
  const schema = shapeOf(type);
  const read = shaped(schema, input);
  if ('refusals' in read) return read;
  const refusals = [
    ...referencesIn(schema)(read.data).flatMap(({ kind, value, path }) => {
      const found = resolve(kind, value, records, path);
      return typeof found === 'string' ? [] : [found];
    }),
    ...takenCode(read.data, records, self),
  ];
  if (refusals.length > 0) return { refusals };
  const data = replaceReferences(schema)(read.data, (kind, value, path) => {
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
  // What stands at another table was looked for before, by somebody who may read there.
  if (isElsewhere(kind)) return named;
  const id = idNamed(kind, named, records);
  const entry = id === undefined ? undefined : records.entry(id);
  const unknown = unknownCodes[kind];
  if (id === undefined || entry === undefined) {
    return refusal(unknown, nothingOf(kind, named, records), path);
  }
  if (kind === 'record') return id;
  if (entry.retracted) {
    return refusal(
      unknown,
      `The record of ${called(entry.record)} was retracted; reinstate it first.`,
      path,
    );
  }
  if (fits(entry.record.type, kind)) return id;
  const { makes } = { makes: undefined, ...tableEvents[entry.record.type] };
  const what = makes === 'outsideAct' ? nouns[makes] : (makes ?? entry.record.type);
  return refusal(
    unknown,
    `${called(entry.record)} is ${articled(what)}, not ${articled(nouns[kind])}.`,
    path,
  );
}

function nothingOf(kind: ReferenceKind, named: string, records: EffectiveRecords): string {
  const parties = kind === 'party' ? partiesCalled(named, records) : [];
  return parties.length > 1
    ? `${named} is an alias of ${parties.map(called).join(' and ')}; name one by its code.`
    : nothingCalled(named, nouns[kind], codesOf(kind, records));
}

/** Whether a reference leads to another negotiation, of which this table knows nothing. */
export function isElsewhere(kind: ReferenceKind): boolean {
  return kind === 'negotiation' || kind === 'actElsewhere';
}

/** Whether a reference of this kind may lead to a record of this type. */
function fits(type: EventType, kind: ReferenceKind): boolean {
  const { makes, nature } = { makes: undefined, ...tableEvents[type] };
  if (kind === 'record') return nature !== 'KEEPING';
  return kind === 'act' ? nature === 'ACT' || nature === 'EVIDENCE' : makes === kind;
}

/** The codes, and of parties the aliases, that a reference of this kind could have meant. */
function codesOf(kind: ReferenceKind, records: EffectiveRecords): readonly string[] {
  const types = eventTypes.filter((type) => fits(type, kind));
  return records
    .ofType(...types)
    .flatMap((record) => [codeOf(record), ...aliasesOf(record)])
    .filter((code) => code !== undefined);
}

const unknownCodes: Readonly<Record<ReferenceKind, RefusalCode>> = {
  party: 'UNKNOWN_PARTY',
  person: 'UNKNOWN_PERSON',
  issue: 'UNKNOWN_ISSUE',
  round: 'UNKNOWN_ROUND',
  meeting: 'UNKNOWN_MEETING',
  minutes: 'UNKNOWN_MINUTES',
  delegate: 'UNKNOWN_DELEGATE',
  deadline: 'UNKNOWN_DEADLINE',
  proposal: 'UNKNOWN_PROPOSAL',
  statement: 'UNKNOWN_STATEMENT',
  agreement: 'UNKNOWN_AGREEMENT',
  source: 'UNKNOWN_SOURCE',
  outsideAct: 'UNKNOWN_OUTSIDE_ACT',
  figure: 'UNKNOWN_FIGURE',
  reservation: 'UNKNOWN_RESERVATION',
  act: 'UNKNOWN_ACT',
  record: 'UNKNOWN_RECORD',
  negotiation: 'UNKNOWN_NEGOTIATION',
  actElsewhere: 'UNKNOWN_ACT',
};

/** What a person calls what is referred to. */
const nouns: Readonly<Record<ReferenceKind, string>> = {
  party: 'party',
  person: 'person',
  issue: 'issue',
  round: 'round',
  meeting: 'meeting',
  minutes: 'set of minutes',
  delegate: 'delegate',
  deadline: 'deadline',
  proposal: 'proposal',
  statement: 'statement',
  agreement: 'agreement',
  source: 'source',
  outsideAct: 'outside act',
  figure: 'figure',
  reservation: 'reservation',
  act: 'act',
  record: 'record',
  negotiation: 'negotiation',
  actElsewhere: 'act',
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
  const instead = records.get(holder)
    ? ''
    : ', which was retracted; reinstate that, or take another code';
  const message = `${code} is the code of ${holder} already${instead}.`;
  return [refusal('CODE_TAKEN', message, ['code'])];
}
