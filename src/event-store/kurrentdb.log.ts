import { randomBytes } from 'node:crypto';
import { jsonEvent } from '@kurrent/kurrentdb-client';
import { z } from 'zod';
import { randomId } from './codec.js';
import { NoLog, noStream, StaleRevision } from './event-store.js';
import type { Cluster } from './kurrentdb.cluster.js';
import { LoadUnfinished, LosesEvents } from './kurrentdb.refusals.js';
import type { LoadedDump } from './log-load.js';
import { NotVacant } from './not-vacant.js';

/** What our streams are called in the cluster. */
export interface StreamNames {
  /** How every stream of the log begins, and no other. */
  readonly prefix: string;
  of(stream: string): string;
  in(name: string): string;
  /** The stream that says which log this is; it is none of the log's own. */
  readonly identity: string;
  /** How the metadata streams of all of them begin. */
  readonly settings: string;
}

export function streamNames(program: string): StreamNames {
  const prefix = `${program}-`;
  return {
    prefix,
    of: (stream) => prefix + stream,
    in: (name) => name.slice(prefix.length),
    identity: `${program}:log`,
    settings: `$$${program}`,
  };
}

const begun = z.object({ log: z.string().min(1) });
const dump = z.object({ events: z.int().nonnegative(), sha256: z.string() });

/** A log whose load was begun ends with the first of these until it is finished. */
const loadTypes = { begun: 'LoadBegun', ended: 'LoadEnded' } as const;

/** So many times a log can be begun and loaded, which only an empty one can be. */
const identityEventsMax = 1000;

/** What the stream of the identity says. */
interface Identity {
  readonly log: string;
  /** Of its last event. */
  readonly revision: number;
  /** The dump whose load was begun and not ended. */
  readonly unfinished?: LoadedDump;
}

/**
 * The id of the log: that of the first event ever written here, whichever instance wrote it. Throws
 * {@link LoadUnfinished}.
 */
export async function identityOf(cluster: Cluster, names: StreamNames): Promise<string> {
  const found = await identityIn(cluster, names);
  if (found) return wholeOf(cluster, found);
  const log = randomId('log', randomBytes);
  try {
    await cluster.append(names.identity, noStream, [logBegun(log)]);
    return log;
  } catch (error) {
    if (!(error instanceof StaleRevision)) throw error;
    const other = await identityIn(cluster, names);
    if (!other) throw error;
    return wholeOf(cluster, other);
  }
}

/** The id of a log that is there. Throws {@link NoLog} and {@link LoadUnfinished}. */
export async function existingIdentityOf(cluster: Cluster, names: StreamNames): Promise<string> {
  const found = await identityIn(cluster, names);
  if (!found) throw new NoLog(cluster.hosts);
  return wholeOf(cluster, found);
}

/**
 * The id of a log that is to be filled from a dump: an empty one, or one where that was begun before. Throws
 * {@link NotVacant}, and {@link LoadUnfinished} for another dump.
 */
export async function beginLoad(
  cluster: Cluster,
  names: StreamNames,
  from: LoadedDump,
): Promise<string> {
  const found = await identityIn(cluster, names);
  if (found?.unfinished?.sha256 === from.sha256) return found.log;
  if (found) wholeOf(cluster, found);
  const { events } = await cluster.ofAll({ prefix: names.prefix, eventsMax: 1 });
  if (events.length > 0) throw new NotVacant(`The log at ${cluster.hosts}`);
  const log = found?.log ?? randomId('log', randomBytes);
  const begin = jsonEvent({ type: loadTypes.begun, data: dump.parse(from) });
  await cluster.append(
    names.identity,
    found?.revision ?? noStream,
    found ? [begin] : [logBegun(log), begin],
  );
  return log;
}

/** The log is whole. */
export async function endLoad(
  cluster: Cluster,
  names: StreamNames,
  from: LoadedDump,
): Promise<void> {
  const found = await identityIn(cluster, names);
  if (found?.unfinished?.sha256 !== from.sha256) throw new Error('No such load is under way');
  const end = jsonEvent({ type: loadTypes.ended, data: dump.parse(from) });
  await cluster.append(names.identity, found.revision, [end]);
}

function logBegun(log: string) {
  return jsonEvent({ type: 'LogBegun', data: { log } });
}

function wholeOf(cluster: Cluster, { log, unfinished }: Identity): string {
  if (unfinished) throw new LoadUnfinished(cluster.hosts, unfinished.sha256);
  return log;
}

async function identityIn(
  cluster: Cluster,
  { identity }: StreamNames,
): Promise<Identity | undefined> {
  const { events } = await cluster.ofStream(identity, 0, identityEventsMax);
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return undefined;
  return {
    log: begun.parse(first.data).log,
    revision: Number(last.revision),
    ...(last.type === loadTypes.begun && { unfinished: dump.parse(last.data) }),
  };
}

/** What a stream's metadata may hold that makes the cluster drop its events. */
const droppingSettings = ['$maxAge', '$maxCount', '$tb'] as const;

/** How many of the latest settings are read at once. */
const settingsMax = 1000;

/** Throws {@link LosesEvents}. A stream that was deleted counts: its metadata says that what it held may go. */
export async function assertKept(cluster: Cluster, names: StreamNames): Promise<void> {
  const judged = new Set<string>();
  for (let from = {}, isFull = true; isFull;) {
    const page = await cluster.ofAll({
      prefix: names.settings,
      ...from,
      eventsMax: settingsMax,
      backwards: true,
    });
    for (const { streamId, data } of page.events) {
      // Going back, the first that is met is the one that holds.
      if (isOurs(streamId, names) && !judged.has(streamId)) assertHarmless(streamId, data);
      judged.add(streamId);
    }
    const last = page.events.at(-1)?.position;
    isFull = page.isFull && last !== undefined;
    if (last) from = { from: { commit: last.commit, prepare: last.commit } };
  }
}

/** `$$travaux-…` and `$$travaux:log`, and not `$$travauxother-…`. */
function isOurs(settingsStream: string, { prefix, identity }: StreamNames): boolean {
  const stream = settingsStream.slice(2);
  return stream.startsWith(prefix) || stream === identity;
}

function assertHarmless(settingsStream: string, data: unknown): void {
  const set = z.record(z.string(), z.unknown()).catch({}).parse(data);
  const dropping = droppingSettings.filter((name) => set[name] !== undefined && set[name] !== null);
  if (dropping.length === 0) return;
  throw new LosesEvents(
    `The stream ${settingsStream.slice(2)} has ${dropping.join(' and ')} set, by which the cluster drops its events. ` +
      'Take that setting away; what was dropped already has to be loaded from a dump.',
  );
}
