import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { EventStore, LogHead } from '../event-store/event-store.js';
import { eventsUpTo } from '../event-store/whole-log.js';
import { DumpWriter, type Trailer, trailerLine } from './dump.format.js';
import { NewFile, taken } from './output.js';
import { counted, type Progress } from './progress.js';
import { type Outcome, readingLog, type Task, unlessAborted, withProgress } from './task.js';

/**
 * Writes every event up to the head that the log has at the start. A file gets its name once it is whole and written
 * down; without one, it goes to standard output and nothing else does.
 */
export async function dump(task: Task, file: string | undefined): Promise<Outcome | undefined> {
  if (file === undefined) {
    await written(task, process.stdout);
    return undefined;
  }
  const made = new NewFile(file, 'Give the dump another name, or remove it first.');
  const stream = createWriteStream(made.beside);
  try {
    await once(stream, 'open');
    const { events, sha256 } = await written(task, stream);
    stream.end();
    await finished(stream);
    made.finish();
    return {
      data: { file: resolve(file), events, sha256 },
      lines: [`${file} holds ${counted(events)} events. SHA-256 of them: ${sha256}`],
    };
  } catch (error) {
    stream.destroy();
    await rm(made.beside, { force: true });
    throw error;
  }
}

/** What the last line of a dump of this log would say: equal logs say the same, on any engine. */
export async function digestOf(
  store: EventStore,
  head: LogHead,
  signal: AbortSignal,
  progress: Progress,
): Promise<Trailer> {
  const writer = new DumpWriter();
  const lines = linesOf(writer, store, head, signal, progress);
  while (!(await lines.next()).done);
  return writer.end();
}

async function written(task: Task, stream: Writable): Promise<Trailer> {
  const failed = new AbortController();
  stream.once('error', (error) => {
    failed.abort(error);
  });
  const signal = AbortSignal.any([task.signal, failed.signal]);
  return readingLog(task, (store, head) =>
    withProgress(task, 'Dumping', async (progress) => {
      const writer = new DumpWriter();
      for await (const text of linesOf(writer, store, head, signal, progress)) {
        if (!stream.write(text)) await unlessAborted(once(stream, 'drain'), signal);
      }
      const end = writer.end();
      // Only what stands where it should is a dump: that the last line was taken says so of all before it.
      await taken(stream, trailerLine(end));
      return end;
    }),
  );
}

/** The lines of a dump but its last, many at a time. */
async function* linesOf(
  writer: DumpWriter,
  store: EventStore,
  { position }: LogHead,
  signal: AbortSignal,
  progress: Progress,
): AsyncGenerator<string, void> {
  yield writer.begin();
  let done = 0;
  for await (const batch of eventsUpTo(store, position, signal)) {
    yield writer.lines(batch);
    done += batch.length;
    progress.tell({ done, fraction: (batch.at(-1)?.position ?? 0) / position });
  }
}
