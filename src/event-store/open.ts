import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStore } from './event-store.js';
import { SqliteEventStore } from './sqlite.store.js';

/** Where the log is kept, and by which engine. */
export interface EventStoreSettings {
  /** The folder of the record; it is made when it isn't there. */
  readonly data: string;
  /** `sqlite`, which needs nothing else to run, is meant when it is left out. */
  readonly store?: 'sqlite';
}

/** The log of the embedded engine in the folder of a record. */
export function logFileIn(data: string): string {
  return join(data, 'log.sqlite');
}

/**
 * Opens the log for reading and appending; who calls it closes it.
 * Throws `FileInUse` while another process has it, and `ForeignFile`, `NewerFile` or `UnsafeEngine`.
 */
export function openEventStore({
  store = 'sqlite',
  data,
}: EventStoreSettings): Promise<EventStore> {
  return engines[store](data);
}

const engines = { sqlite: openSqlite } as const;

async function openSqlite(data: string): Promise<EventStore> {
  mkdirSync(data, { recursive: true });
  return Promise.resolve(SqliteEventStore.open(logFileIn(data)));
}
