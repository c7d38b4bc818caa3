import type { EventStore, LogHead } from '../event-store/event-store.js';
import { eventsUpTo } from '../event-store/whole-log.js';
import { Batch } from './batch.js';
import type { StandingStill } from './health.js';
import type { ReadModel } from './read-model.js';
import { RunningView } from './running-view.js';
import type { View } from './view.js';

/** How far a view was built, and why it stopped there if that was before the end. */
export interface Built {
  readonly view: View;
  readonly events: number;
  readonly standingStill?: StandingStill;
}

export interface Building {
  /** Where to end: a position that the log has reached. The head's own, or an earlier one. */
  readonly until: LogHead;
  /** Aborting it ends the building between two batches, with its reason. */
  readonly signal: AbortSignal;
  /** Told after each batch how many events are folded, and the position of the last. */
  readonly folded: (events: number, position: number) => void;
}

/**
 * Builds views from the start of the log, in a read model where nobody else writes. Every view whose projector throws
 * stops alone, at the event before. Throws when the log or the file fails, and the reason of the signal.
 */
export async function build(
  store: EventStore,
  readModel: ReadModel,
  views: readonly View[],
  { until, signal, folded }: Building,
): Promise<readonly Built[]> {
  const since = new Date().toISOString();
  const all = views.map((view) => new RunningView(view));
  for (const view of all) view.rebuild(readModel, until, since);
  let events = 0;
  for await (const found of eventsUpTo(store, until.position, signal)) {
    const batch = Batch.of(found);
    const moving = all.filter((view) => view.state !== 'stopped');
    if (batch) {
      const steps = readModel.write((db) => moving.map((view) => view.fold(db, batch, since)));
      for (const [index, step] of steps.entries()) moving[index]?.take(step);
    }
    events += found.length;
    folded(events, found.at(-1)?.position ?? 0);
  }
  return all.map(({ view, events: count, standingStill }) => ({
    view,
    events: count,
    ...(standingStill && { standingStill }),
  }));
}
