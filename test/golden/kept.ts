import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableStreamPrefix } from '../../src/access/viewer.js';
import { decode, type RecordedEvent } from '../../src/event-store/codec.js';

/** An event as it was stored once. */
export interface KeptEvent {
  /** Below the folder of all tables: `ferries/ProposalTabled.v1.058.jsonl`. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly event: RecordedEvent;
  readonly revision: number;
}

const tablesFolder = join(import.meta.dirname, 'tables');
export const hashesFile = join(import.meta.dirname, 'hashes');

/** Every table that is kept, by its name. */
export function keptTables(): ReadonlyMap<string, readonly KeptEvent[]> {
  return new Map(readdirSync(tablesFolder).map((table) => [table, keptAt(table)]));
}

/** All that is kept of a table, in the order of its stream; each command recorded one event. */
export function keptAt(table: string): readonly KeptEvent[] {
  if (!existsSync(pathOf(table))) return [];
  return readdirSync(pathOf(table))
    .map((name) => readKept(`${table}/${name}`))
    .sort((one, other) => one.revision - other.revision);
}

/** Where a table or one of its files stands. */
export function pathOf(tableOrFile: string): string {
  return join(tablesFolder, tableOrFile);
}

/** The file that keeps an event: it is named after the event's type, the version of its shape, and its revision. */
export function fileOf(table: string, { type, schema }: RecordedEvent, revision: number): string {
  return `${table}/${type}.v${schema}.${String(revision).padStart(3, '0')}.jsonl`;
}

/** The stream that a table's events were recorded in. */
export function streamOf([opened]: readonly KeptEvent[]): string {
  if (opened === undefined) throw new Error('Of a table its opening is kept first.');
  return tableStreamPrefix + opened.event.id;
}

/** The hash that was written down for each file. */
export function listedHashes(): ReadonlyMap<string, string> {
  const lines = readFileSync(hashesFile, 'utf8').split(/\r?\n/).filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [hash = '', file = ''] = line.split('  ');
      return [file, hash];
    }),
  );
}

function readKept(file: string): KeptEvent {
  const bytes = readFileSync(pathOf(file));
  try {
    const event = decode(bytes);
    return { file, bytes, event, revision: event.command.first };
  } catch (cause) {
    throw new Error(`${file} can no longer be read`, { cause });
  }
}
