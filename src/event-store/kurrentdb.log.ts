import { randomBytes } from 'node:crypto';
import { jsonEvent } from '@kurrent/kurrentdb-client';
import { z } from 'zod';
import { randomId } from './codec.js';
import { noStream, StaleRevision } from './event-store.js';
import type { Cluster } from './kurrentdb.cluster.js';
import { LosesEvents } from './kurrentdb.refusals.js';

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

/** The id of the log: that of the first event ever written here, whichever instance wrote it. */
export async function identityOf(cluster: Cluster, { identity }: StreamNames): Promise<string> {
  const found = await identityIn(cluster, identity);
  if (found !== undefined) return found;
  const log = randomId('log', randomBytes);
  try {
    await cluster.append(identity, noStream, [jsonEvent({ type: 'LogBegun', data: { log } })]);
    return log;
  } catch (error) {
    if (!(error instanceof StaleRevision)) throw error;
    const other = await identityIn(cluster, identity);
    if (other === undefined) throw error;
    return other;
  }
}

async function identityIn(cluster: Cluster, identity: string): Promise<string | undefined> {
  const { events } = await cluster.ofStream(identity, 0, 1);
  return events[0] && begun.parse(events[0].data).log;
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
