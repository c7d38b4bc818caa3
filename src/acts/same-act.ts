import type { AnyRecord, Records } from '../record/records.js';
import { citationsOf } from './chronology.js';
import { independentSets, originsOf } from './origins.js';

/** One of the records of an act, at one table, with which of the sources there stand. */
export interface Telling {
  readonly record: AnyRecord;
  readonly records: Records;
  readonly stands: (source: string) => boolean;
}

/** A source as one table has it. */
export interface SourceThere {
  readonly telling: Telling;
  readonly source: string;
}

/** What an act rests on that is recorded at several tables: once, however often it is told. */
export interface RestsOn {
  /** How many of all the sources have no origin in common, when what is one source at several tables counts once. */
  readonly independentSources: number;
  /** The sources that several tables have, each with all of its entries. */
  readonly shared: readonly (readonly SourceThere[])[];
}

/**
 * What the records of one act rest on together. Tables register their sources each for itself: two entries are one source
 * where they have one digest, one address, or one title, publisher and day of publication.
 */
export function restsOn(tellings: readonly Telling[]): RestsOn {
  const cited = tellings.flatMap((telling) =>
    citationsOf(telling.record)
      .map(({ source }) => source)
      .filter((source) => telling.stands(source))
      .map((source) => ({ telling, source })),
  );
  const lines = cited.map(({ telling, source }) =>
    [...originsOf(source, telling.records)].map((origin) => ({ telling, source: origin })),
  );
  const nameOf = namesFor(lines.flat());
  const sets = lines.map((line) => new Set(line.map(nameOf)));
  return { independentSources: independentSets(sets), shared: sharedIn(lines.flat(), nameOf) };
}

type NameOf = (there: SourceThere) => string;

/** One name for all entries of one source: those that have a mark in common, directly or by way of others. */
function namesFor(entries: readonly SourceThere[]): NameOf {
  const byMark = new Map<string, string>();
  const rootOf = (mark: string): string => {
    const above = byMark.get(mark);
    return above === undefined || above === mark ? mark : rootOf(above);
  };
  for (const entry of entries) {
    const own = rootOf(placeOf(entry));
    for (const mark of marksOf(entry)) byMark.set(rootOf(mark), own);
  }
  return (entry) => rootOf(placeOf(entry));
}

function placeOf({ telling, source }: SourceThere): string {
  return `${telling.record.stream} ${source}`;
}

function marksOf({ telling, source }: SourceThere): readonly string[] {
  const record = telling.records.get(source);
  if (record?.type !== 'SourceRegistered') return [];
  const { digest, url, title, publisher, published } = record.data;
  return [
    ...(digest === undefined ? [] : [digest]),
    ...(url === undefined ? [] : [url]),
    ...(published === undefined ? [] : [JSON.stringify([title, publisher ?? '', published])]),
  ];
}

function sharedIn(
  entries: readonly SourceThere[],
  nameOf: NameOf,
): readonly (readonly SourceThere[])[] {
  const groups = new Map<string, Map<string, SourceThere>>();
  for (const entry of entries) {
    const group = groups.get(nameOf(entry)) ?? new Map<string, SourceThere>();
    groups.set(nameOf(entry), group.set(placeOf(entry), entry));
  }
  return [...groups.values()]
    .map((group) => [...group.values()])
    .filter((group) => new Set(group.map(({ telling }) => telling.record.stream)).size > 1);
}
