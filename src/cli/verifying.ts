import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, type LogHead, StoreUnavailable } from '../event-store/event-store.js';
import { build } from '../projections/building.js';
import { whyLost, whyOther } from '../projections/checkpoint.js';
import { fingerprintAside } from '../projections/fingerprint.js';
import { examine, ReadModel } from '../projections/read-model.js';
import type { View } from '../projections/view.js';
import { allViews } from '../record/views.js';
import type { Fault } from './checks.js';
import { checkLog, faultsLines, type Found, reasonOf } from './log-checking.js';
import { counted } from './progress.js';
import { type Outcome, readingLog, readModelIn, type Task, withProgress } from './task.js';

/** A view, and whether it is what folding the log leads to; `same` is null where there is nothing to compare. */
interface ComparedView {
  readonly name: string;
  readonly same: boolean | null;
  readonly why?: string;
}

/** Reads all that there is, and tells everything that is not as it was written. */
export async function verify(task: Task): Promise<Outcome> {
  return readingLog(task, async (store, head) => {
    const found = await withProgress(task, 'Checking the log', (progress) =>
      checkLog(store, head, task.signal, progress),
    );
    const views = await comparedViews(task, store, head);
    const faults = [...found.faults, ...views.flatMap(faultOfView)];
    const faultsCount = found.faultsCount + faults.length - found.faults.length;
    return {
      data: { log: head.logId, ...found, faults, faultsCount, views },
      lines: linesOf(found, faults, faultsCount, views),
      isBad: faultsCount > 0,
    };
  });
}

/** Each view beside a build of its own, up to where it has come. */
async function comparedViews(
  task: Task,
  store: EventStore,
  head: LogHead,
): Promise<readonly ComparedView[]> {
  const path = readModelIn(task.settings);
  const found = examine(path, { onlyLooks: true });
  if (found !== 'sound') return allViews().map(({ name }) => ({ name, ...whyUnread(path, found) }));
  const compared: ComparedView[] = [];
  for (const view of allViews()) compared.push(await comparedView(task, store, head, view));
  return compared;
}

function whyUnread(path: string, found: string): Omit<ComparedView, 'name'> {
  if (found === 'absent') return { same: null, why: notBuilt };
  const why = found === 'worn' ? 'is damaged, or of another layout' : 'is no read model';
  return { same: false, why: `${path} ${why}; a server begins a new one at its start` };
}

const notBuilt = 'it is not built yet';

async function comparedView(
  task: Task,
  store: EventStore,
  head: LogHead,
  view: View,
): Promise<ComparedView> {
  const { name } = view;
  const kept = await printIn(readModelIn(task.settings), task, view);
  if (!kept) return { name, same: null, why: notBuilt };
  const { position, events } = kept.checkpoint;
  const other = whyOther(view, kept.checkpoint, head);
  if (other !== undefined) return { name, same: null, why: `it will be built anew: ${other}` };
  const at = position > 0 ? await store.at(position) : undefined;
  const lost = whyLost(kept.checkpoint, await store.head(), at);
  if (lost !== undefined) return { name, same: false, why: lost };
  const until = { ...head, position };
  const built = await builtAside(task, store, view, until, events);
  if (built.why !== undefined) return { name, same: false, why: built.why };
  const same = built.digest === kept.print.digest && built.events === kept.print.events;
  return { name, same, ...(same ? {} : { why: 'its rows are not those of a rebuild' }) };
}

/** What a build from the start comes to, in a file that is gone afterwards. */
async function builtAside(
  task: Task,
  store: EventStore,
  view: View,
  until: LogHead,
  toDo: number,
): Promise<{ readonly events: number; readonly digest: string; readonly why?: string }> {
  const { signal } = task;
  const folder = await mkdtemp(join(tmpdir(), 'travaux-verify-'));
  const readModel = ReadModel.open(join(folder, 'read-model.sqlite'));
  try {
    const label = `Building ${view.name} to compare`;
    const [built] = await withProgress(task, label, (progress) => {
      const folded = (done: number): void =>
        progress.tell({ done, fraction: Math.min(1, done / toDo) });
      return build(store, readModel, [view], { until, signal, folded });
    });
    const print = (await printIn(readModel.path, task, view))?.print ?? nothing;
    const stopped = built?.standingStill;
    return stopped
      ? { ...print, why: `it stops at ${stopped.event?.id ?? 'its start'}: ${stopped.why}` }
      : print;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof StoreUnavailable) throw error;
    return { ...nothing, why: `it can't be rebuilt: ${reasonOf(error)}` };
  } finally {
    readModel.close();
    await rm(folder, { recursive: true });
  }
}

const nothing = { events: 0, digest: '' } as const;

/** What a view holds in a read model, and how far it has come there. */
function printIn(path: string, { screen, signal }: Task, view: View) {
  return withProgress({ screen }, `Reading ${view.name}`, (progress) => {
    progress.tell({ done: 0 });
    return fingerprintAside(path, view, signal);
  });
}

function faultOfView({ name, same, why = '' }: ComparedView): readonly Fault[] {
  return same === false ? [{ rule: 'view', why: `${name}: ${why}.` }] : [];
}

function linesOf(
  { events, streams }: Found,
  faults: readonly Fault[],
  faultsCount: number,
  views: readonly ComparedView[],
): readonly string[] {
  return [
    ...faultsLines(faults, faultsCount),
    ...views.flatMap(({ name, same, why }) =>
      same === null ? [`The view ${name} was not compared: ${why ?? ''}.`] : [],
    ),
    faultsCount === 0
      ? `${counted(events)} events in ${counted(streams)} streams are as they were written${viewsWords(views)}.`
      : `${counted(faultsCount)} faults among ${counted(events)} events in ${counted(streams)} streams.`,
  ];
}

function viewsWords(views: readonly ComparedView[]): string {
  return views.length > 0 && views.every(({ same }) => same === true)
    ? ', and the views are what they lead to'
    : '';
}
