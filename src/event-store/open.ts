import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeFolder } from './data-folder.js';
import { type EventStore, StoreUnavailable } from './event-store.js';
import { connectionIn } from './kurrentdb.connection.js';
import type { LoadedDump, LogLoad } from './log-load.js';
import { SqliteLoad } from './sqlite.load.js';
import { type LogSize, SqliteReader } from './sqlite.reader.js';
import { SqliteEventStore } from './sqlite.store.js';
import { unlessAborted } from './unless-aborted.js';

/** Where the log is kept, and by which engine. */
export interface EventStoreSettings {
  /** The folder of the record; it is made when it isn't there. */
  readonly data: string;
  /** `sqlite`, which needs nothing else to run and is meant when it is left out; or the connection string of a cluster. */
  readonly store?: string;
  /** How the streams of this log begin in a cluster, which may hold those of other programs; letters and digits. */
  readonly streams?: string;
  /** Told why the log can't be opened yet. */
  readonly waiting?: (why: string) => void;
  /** Nobody waits for a cluster any longer once it aborts. */
  readonly stopping?: AbortSignal;
}

/** The wait for a cluster was ended by who began it. */
export class WaitedNoLonger extends Error {
  override readonly name = 'WaitedNoLonger';
}

/** What keeps the log. */
export type Engine = 'sqlite' | 'kurrentdb';

/** The connection strings that name a cluster. */
export const clusterSchemes = /^kurrentdb(\+discover)?:\/\//;

/** How our streams begin in a cluster, unless somebody says otherwise. */
const streamsOfCourse = 'travaux';

/** The first pause before a cluster is tried again; it doubles up to {@link retryMsMax}. */
const retryMs = 500;
const retryMsMax = 5_000;

/** The log of the embedded engine in the folder of a record. */
export function logFileIn(data: string): string {
  return join(data, 'log.sqlite');
}

/**
 * Opens the log for reading and appending; who calls it closes it. A cluster that can't be reached is waited for.
 * Throws `FileInUse` while another process has the file, and `ForeignFile`, `NewerFile` or `UnsafeEngine`; for a
 * cluster, `UnusableConnection`, `LosesEvents` or {@link WaitedNoLonger}.
 */
export async function openEventStore(settings: EventStoreSettings): Promise<EventStore> {
  const { store = 'sqlite', data } = settings;
  if (engineOf(settings) === 'kurrentdb') return openCluster(store, settings);
  makeFolder(data);
  return SqliteEventStore.open(logFileIn(data));
}

/** Which engine keeps the log: a file that one process writes, or a cluster that many do. */
export function engineOf({ store = 'sqlite' }: EventStoreSettings): Engine {
  return clusterSchemes.test(store) ? 'kurrentdb' : 'sqlite';
}

/**
 * Where the nodes of the cluster are, as the connection string has them: never a name or a password. Undefined where the
 * log is a file. Throws `UnusableConnection`.
 */
export function nodesIn(settings: EventStoreSettings): string | undefined {
  const { store = 'sqlite' } = settings;
  return engineOf(settings) === 'kurrentdb' ? connectionIn(store).hosts : undefined;
}

/**
 * Opens the log for reading alone, beside whoever writes it; who calls it closes it. Nothing is begun and nobody waited
 * for: throws `NoLog` where there is none, `StoreUnavailable` for a cluster that can't be reached, and what
 * {@link openEventStore} throws but `FileInUse`.
 */
export async function openForReading(settings: EventStoreSettings): Promise<EventStore> {
  const { store = 'sqlite', data, streams = streamsOfCourse } = settings;
  if (engineOf(settings) === 'sqlite') return SqliteReader.open(logFileIn(data));
  const { KurrentEventStore } = await import('./kurrentdb.store.js');
  const { existingIdentityOf } = await import('./kurrentdb.log.js');
  return KurrentEventStore.open(store, streams, existingIdentityOf);
}

/**
 * Begins to fill an empty log with what a dump holds, or goes on where the same was begun; who calls it closes it.
 * Throws `NotVacant`, `FileInUse` and `LoadUnfinished`, and what {@link openForReading} throws but `NoLog`.
 */
export async function openForLoading(
  settings: EventStoreSettings,
  dump: LoadedDump,
): Promise<LogLoad> {
  const { store = 'sqlite', data, streams = streamsOfCourse } = settings;
  if (engineOf(settings) === 'sqlite') return SqliteLoad.begin(logFileIn(data));
  const { KurrentLoad } = await import('./kurrentdb.load.js');
  return KurrentLoad.begin(store, streams, dump);
}

/** How much a log that was opened for reading holds after a position; undefined where only reading all of it would tell. */
export function sizeOf(store: EventStore, afterPosition = 0): LogSize | undefined {
  return store instanceof SqliteReader ? store.size(afterPosition) : undefined;
}

/** What the engine finds wrong with the file of a log that was opened for reading; a cluster looks after its own. */
export async function damageOf(store: EventStore, signal: AbortSignal): Promise<readonly string[]> {
  return store instanceof SqliteReader ? store.damage(signal) : [];
}

async function openCluster(
  connectionString: string,
  { streams = streamsOfCourse, waiting = onStandardError, stopping = never }: EventStoreSettings,
): Promise<EventStore> {
  // The client is large, and of no use to who has no cluster.
  const { KurrentEventStore } = await import('./kurrentdb.store.js');
  for (let pauseMs = retryMs; ; pauseMs = Math.min(pauseMs * 2, retryMsMax)) {
    try {
      const opening = KurrentEventStore.open(connectionString, streams);
      const store = await unlessAborted(stopping, opening);
      if (store) return store;
      void opening.then((late) => late.close()).catch(() => undefined);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      waiting(`${error.message}. Trying again in ${String(pauseMs / 1000)} s.`);
    }
    await unlessAborted(stopping, pause(pauseMs));
    if (stopping.aborted) throw new WaitedNoLonger('Nobody waits for the cluster any longer');
  }
}

const never = new AbortController().signal;

function onStandardError(why: string): void {
  console.error(`Waiting for the cluster. ${why}`);
}
