import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Append } from '../event-store/append-queue.js';
import { eventBytesMax, type StoredEvent } from '../event-store/event-store.js';
import type { LogLoad } from '../event-store/log-load.js';
import { engineOf, openForLoading } from '../event-store/open.js';
import { eventsUpTo } from '../event-store/whole-log.js';
import { type DumpedEvent, DumpReader, type Trailer } from './dump.format.js';
import { digestOf } from './dumping.js';
import { counted } from './progress.js';
import {
  Interrupted,
  type Outcome,
  Refused,
  type Task,
  unlessAborted,
  withProgress,
} from './task.js';

/** How much of a dump is read at once: about as much is committed together. */
const chunkBytes = 1024 * 1024;

/**
 * Fills an empty log with what a dump holds, after it was read to its end and found sound. Without a file, the dump comes
 * from standard input, and is kept aside until it is loaded.
 */
export async function load(task: Task, file: string | undefined): Promise<Outcome> {
  if (file !== undefined) return loadFile(task, file);
  if (process.stdin.isTTY) {
    throw new Refused('Standard input is a terminal. Name the file of a dump, or send one here.');
  }
  const folder = await mkdtemp(join(tmpdir(), 'travaux-load-'));
  try {
    const kept = join(folder, 'dump.ndjson');
    await received(task, kept);
    return await loadFile(task, kept);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Standard input as a file. */
async function received({ screen, signal }: Task, file: string): Promise<void> {
  await withProgress(
    { screen },
    'Receiving the dump',
    (progress) => {
      let done = 0;
      process.stdin.on('data', (chunk: Buffer) => progress.tell({ done: (done += chunk.length) }));
      return pipeline(process.stdin, createWriteStream(file), { signal });
    },
    'bytes',
  );
}

async function loadFile(task: Task, file: string): Promise<Outcome> {
  const { settings, signal } = task;
  const dump = await checked(task, file);
  const filling = await unlessAborted(openForLoading(settings, dump), signal);
  try {
    await fill(task, file, filling, dump);
    const { logId } = await filling.store.head();
    await assertSame(task, filling, dump);
    signal.throwIfAborted();
    await filling.finish();
    return {
      data: { log: logId, ...dump },
      lines: [
        `${counted(dump.events)} events were loaded, with the same ids, bytes and hashes. SHA-256 of them: ${dump.sha256}`,
      ],
    };
  } catch (error) {
    const reason: unknown = signal.reason;
    if (!(reason instanceof Interrupted) || engineOf(settings) === 'sqlite') throw error;
    throw new Interrupted(
      reason.exitCode,
      'Stopped. What the cluster holds is not whole, and nobody can open it; the same load goes on from here.',
    );
  } finally {
    await filling.close();
  }
}

/** Reads a dump to its end. Throws `BadDump`. */
async function checked(task: Task, file: string): Promise<Trailer> {
  const reader = new DumpReader();
  await withProgress(task, 'Checking the dump', async (progress) => {
    const { size } = statSync(file);
    const source = createReadStream(file, { highWaterMark: chunkBytes, signal: task.signal });
    let done = 0;
    for await (const events of reader.events(source)) {
      done += events.length;
      progress.tell({ done, fraction: Math.min(1, source.bytesRead / size) });
    }
  });
  return reader.trailer;
}

/** Appends what is not there yet. Throws {@link Refused} when what is there is not what the dump begins with. */
async function fill(task: Task, file: string, filling: LogLoad, dump: Trailer): Promise<void> {
  const { signal } = task;
  const { position } = await filling.store.head();
  const present = oneByOne(eventsUpTo(filling.store, position, signal));
  await withProgress(task, 'Loading', async (progress) => {
    const source = createReadStream(file, { highWaterMark: chunkBytes, signal });
    let done = 0;
    for await (const events of new DumpReader().events(source)) {
      await filling.append(appendsOf(await missing(events, present)));
      done += events.length;
      progress.tell({ done, fraction: done / dump.events });
      signal.throwIfAborted();
    }
  });
  const more = await present.next();
  if (!more.done) throw otherEvent(more.value);
}

async function missing(
  events: readonly DumpedEvent[],
  present: AsyncIterator<StoredEvent, void>,
): Promise<readonly DumpedEvent[]> {
  for (const [index, event] of events.entries()) {
    const there = await present.next();
    if (there.done) return events.slice(index);
    if (!isSame(there.value, event)) throw otherEvent(there.value);
  }
  return [];
}

function isSame(there: StoredEvent, { stream, revision, id, hash }: DumpedEvent): boolean {
  return (
    there.stream === stream && there.revision === revision && there.id === id && there.hash === hash
  );
}

function otherEvent({ stream, revision, id }: StoredEvent): Refused {
  return new Refused(
    `Something else was recorded during the load: ${id} is at ${stream} ${String(revision)}, where the dump has ` +
      'another event. Stop all instances, and load into a log that nobody has written.',
  );
}

async function* oneByOne(
  batches: AsyncIterable<readonly StoredEvent[]>,
): AsyncGenerator<StoredEvent, void> {
  for await (const batch of batches) yield* batch;
}

/** What was loaded is read back, all of it. */
async function assertSame(task: Task, { store }: LogLoad, dump: Trailer): Promise<void> {
  const head = await store.head();
  const { events, sha256 } = await withProgress(task, 'Reading it back', (progress) =>
    digestOf(store, head, task.signal, progress),
  );
  if (events === dump.events && sha256 === dump.sha256) return;
  throw new Refused(
    `What was loaded is not what the dump holds: ${String(events)} events, SHA-256 ${sha256}. ` +
      'Somebody else has written there; load into an empty log.',
  );
}

/**
 * Events in order as appends: neighbours of one stream go together, as long as all of them are no larger than one event
 * may be, which every engine takes.
 */
export function appendsOf(events: readonly DumpedEvent[]): readonly Append[] {
  const appends: (Append & { readonly events: DumpedEvent[] })[] = [];
  let bytes = 0;
  for (const event of events) {
    const last = appends.at(-1);
    bytes += event.bytes.length;
    if (last?.stream === event.stream && bytes <= eventBytesMax) {
      last.events.push(event);
    } else {
      const { stream, revision } = event;
      appends.push({ stream, expectedRevision: revision - 1, events: [event] });
      bytes = event.bytes.length;
    }
  }
  return appends;
}
