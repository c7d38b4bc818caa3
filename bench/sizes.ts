import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump } from '../src/cli/dumping.js';
import { load } from '../src/cli/loading.js';
import { rebuildViews } from '../src/cli/rebuilding.js';
import { readModelIn, type Task } from '../src/cli/task.js';
import { verify } from '../src/cli/verifying.js';
import { bytesOf } from '../src/event-store/files.js';
import { type EventStoreSettings, logFileIn, openForReading } from '../src/event-store/open.js';
import { writeWorkedDump } from './worked-dump.js';

/** What one thing that is done with a whole record took, and how much it left. */
export interface Size {
  readonly engine: string;
  readonly what: string;
  readonly seconds: number;
  /** Absent for what leaves nothing. */
  readonly bytes?: number;
}

/**
 * Brings a record of so many events of the worked negotiation's mix onto an engine, and does with it what is done with
 * a whole record. On a cluster it leaves the streams there, under a prefix of their own.
 */
export async function* sizes(events: number, store = 'sqlite'): AsyncGenerator<Size, void> {
  const folder = await mkdtemp(join(tmpdir(), 'travaux-bench-'));
  const engine = store === 'sqlite' ? store : 'cluster';
  const settings = { data: join(folder, 'record'), store, streams: `b${plainId()}` };
  const task: Task = {
    settings,
    signal: new AbortController().signal,
    screen: { write: () => undefined },
  };
  const dumped = (name: string): string => join(folder, `${name}.ndjson`);
  try {
    await writeWorkedDump(dumped('worked'), events);
    const took = async (what: string, run: () => Promise<unknown>): Promise<Size> => {
      const beganMs = performance.now();
      await run();
      return { engine, what, seconds: (performance.now() - beganMs) / 1000 };
    };
    const loaded = await took('load', () => load(task, dumped('worked')));
    yield { ...loaded, bytes: await bytesOfLog(settings) };
    yield await took('open', async () => (await openForReading(settings)).close());
    const built = await took('catch up', () => rebuildViews(task));
    yield { ...built, bytes: bytesOf(readModelIn(settings)) };
    const written = await took('dump', () => dump(task, dumped('again')));
    yield { ...written, bytes: bytesOf(dumped('again')) };
    yield await took('verify', async () => {
      const { data, isBad } = await verify(task);
      if (isBad === true) throw new Error(JSON.stringify(data));
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A place in a cluster's log counts the bytes before it. The index over it comes on top. */
async function bytesOfLog(settings: EventStoreSettings): Promise<number> {
  if (settings.store === 'sqlite') return bytesOf(logFileIn(settings.data));
  const store = await openForReading(settings);
  try {
    const { position } = await store.head();
    for await (const [first] of store.tail(0, new AbortController().signal)) {
      return position - (first?.position ?? 0);
    }
    return 0;
  } finally {
    await store.close();
  }
}

function plainId(): string {
  return randomUUID().replaceAll('-', '');
}
