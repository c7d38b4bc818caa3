import { resolve } from 'node:path';
import type { EventStore, LogHead } from '../event-store/event-store.js';
import { FileLock } from '../event-store/file-lock.js';
import { bytesOf } from '../event-store/files.js';
import { type Engine, engineOf, logFileIn, sizeOf } from '../event-store/open.js';
import { eventsUpTo } from '../event-store/whole-log.js';
import { type Checkpoint, whyAnew } from '../projections/checkpoint.js';
import { ReadModelReader } from '../projections/read-model.reader.js';
import type { View } from '../projections/view.js';
import { allViews } from '../record/views.js';
import { counted } from './progress.js';
import { type Outcome, readingLog, readModelIn, type Task, unlessAborted } from './task.js';

/** What a log holds, as far as can be told without reading all of it: null where it can't. */
interface LogStatus {
  readonly id: string;
  readonly engine: Engine;
  /** Null for a cluster. */
  readonly file: string | null;
  /** For a cluster, null without a view that counts them. */
  readonly events: number | null;
  readonly streams: number | null;
  /** With what is kept beside the file. */
  readonly bytes: number | null;
  readonly last: { readonly id: string; readonly type: string; readonly stream: string } | null;
}

interface ViewStatus {
  readonly name: string;
  /** Of the tables that are there, and of those that this program makes; null where there are none. */
  readonly version: { readonly stored: number | null; readonly wanted: number };
  /** Events that were folded. */
  readonly events: number;
  /** Events that are not folded yet; null where all of them have to be folded anew. */
  readonly behind: number | null;
  readonly anew: string | null;
}

/** What there is, and whether a server is at work on it. */
export async function status(task: Task): Promise<Outcome> {
  const { settings } = task;
  return readingLog(task, async (store, head) => {
    const views = await viewStatuses(task, store, head);
    const log = await unlessAborted(logStatus(task, store, head, views), task.signal);
    const isServed = [readModelIn(settings), logFileIn(settings.data)].some((file) =>
      FileLock.isHeld(file),
    );
    return { data: { log, views, isServed }, lines: linesOf(log, views, isServed) };
  });
}

async function logStatus(
  { settings }: Task,
  store: EventStore,
  { logId, position }: LogHead,
  views: readonly ViewStatus[],
): Promise<LogStatus> {
  const at = position > 0 ? await store.at(position) : undefined;
  const last = at ? { id: at.id, type: at.type, stream: at.stream } : null;
  const size = sizeOf(store);
  const engine = engineOf(settings);
  const isFile = engine === 'sqlite';
  const file = logFileIn(settings.data);
  return {
    id: logId,
    engine,
    file: isFile ? resolve(file) : null,
    events: size?.events ?? (position === 0 ? 0 : countedBy(views)),
    streams: size?.streams ?? (position === 0 ? 0 : null),
    bytes: isFile ? bytesOf(file) : null,
    last,
  };
}

/** A view that goes on where it is has counted what it folded, and what it hasn't was counted just now. */
function countedBy(views: readonly ViewStatus[]): number | null {
  const counting = views.find(({ behind }) => behind !== null);
  return counting ? counting.events + (counting.behind ?? 0) : null;
}

async function viewStatuses(
  task: Task,
  store: EventStore,
  head: LogHead,
): Promise<readonly ViewStatus[]> {
  const reader = ReadModelReader.open(readModelIn(task.settings));
  try {
    const stored = reader?.views() ?? [];
    const statuses: ViewStatus[] = [];
    for (const view of allViews()) {
      const checkpoint = stored.find(({ name }) => name === view.name)?.checkpoint;
      statuses.push(await viewStatus(task, store, head, view, checkpoint));
    }
    return statuses;
  } finally {
    reader?.close();
  }
}

async function viewStatus(
  { signal }: Task,
  store: EventStore,
  head: LogHead,
  view: View,
  checkpoint: Checkpoint | undefined,
): Promise<ViewStatus> {
  const { position = 0, events = 0 } = checkpoint ?? {};
  const at = position > 0 ? await store.at(position) : undefined;
  // A server may have gone on since the head was read.
  const reached = { ...head, position: Math.max(head.position, at ? position : 0) };
  const anew = whyAnew(view, checkpoint, reached, at);
  return {
    name: view.name,
    version: { stored: checkpoint?.version ?? null, wanted: view.version },
    events,
    behind: anew === undefined ? await countAfter(store, position, head, signal) : null,
    anew: anew ?? null,
  };
}

async function countAfter(
  store: EventStore,
  position: number,
  head: LogHead,
  signal: AbortSignal,
): Promise<number> {
  if (position >= head.position) return 0;
  const size = sizeOf(store, position);
  if (size) return size.events;
  let count = 0;
  for await (const batch of eventsUpTo(store, head.position, signal, position)) {
    count += batch.length;
  }
  return count;
}

function linesOf(
  log: LogStatus,
  views: readonly ViewStatus[],
  isServed: boolean,
): readonly string[] {
  const { id, engine, file, events, streams, bytes, last } = log;
  const known = (count: number | null): string => (count === null ? 'not counted' : counted(count));
  return [
    `Log      ${id}, ${engine === 'sqlite' ? `SQLite, ${file ?? ''}` : 'in a cluster'}`,
    `Events   ${known(events)}${streams === null ? '' : ` in ${counted(streams)} streams`}`,
    ...(last ? [`Last     ${last.type} ${last.id} in ${last.stream}`] : []),
    ...(bytes === null ? [] : [`Size     ${counted(bytes)} bytes`]),
    ...views.map((view) => `View     ${view.name} ${viewText(view, isServed)}`),
    `Server   ${isServed ? 'one has this folder open' : 'none has this folder open'}`,
  ];
}

function viewText({ version, events, behind, anew }: ViewStatus, isServed: boolean): string {
  if (anew !== null) {
    return `is built anew ${isServed ? 'by the server' : 'at the next start'}: ${anew}`;
  }
  const place = behind === 0 ? 'up with the log' : `${counted(behind ?? 0)} events behind`;
  return `version ${String(version.stored)}, ${place}, ${counted(events)} events in`;
}
