import { rebuild } from '../projections/rebuilding.js';
import { allViews } from '../record/views.js';
import { counted } from './progress.js';
import { type Outcome, readingLog, readModelIn, type Task, withProgress } from './task.js';

/** Builds every view from the start of the log, and puts them in the place of those that are there, all at once. */
export async function rebuildViews(task: Task): Promise<Outcome> {
  const { settings, signal } = task;
  return readingLog(task, async (store, head) => {
    const built = await withProgress(task, 'Building the views', (progress) =>
      rebuild(store, readModelIn(settings), allViews(), {
        until: head,
        signal,
        folded: (done, position) => progress.tell({ done, fraction: position / head.position }),
      }),
    );
    const views = built.map(({ view, events, standingStill }) => ({
      name: view.name,
      version: view.version,
      events,
      stopped: standingStill ?? null,
    }));
    const stopped = views.flatMap(({ name, stopped: why }) =>
      why
        ? [`${name} stops at ${why.event?.id ?? 'its start'}: ${why.why}. The old views stay.`]
        : [],
    );
    return {
      data: { log: head.logId, views },
      lines:
        stopped.length > 0
          ? stopped
          : views.map(({ name, events }) => `${name} is built from ${counted(events)} events.`),
      isBad: stopped.length > 0,
    };
  });
}
