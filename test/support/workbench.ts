import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { EventStore } from '../../src/event-store/event-store.js';
import type { Notice, ViewHealth } from '../../src/projections/health.js';
import { Projections } from '../../src/projections/projections.js';
import { ReadModel } from '../../src/projections/read-model.js';
import type { View } from '../../src/projections/view.js';

/** A folder for read models, and projections that are stopped and forgotten with it. */
export class Workbench {
  readonly folder = mkdtempSync(join(tmpdir(), 'travaux-'));
  readonly notices: Notice[] = [];
  nowMs = Date.parse('2020-10-16T09:30:00.000Z');
  /** For how long a log that goes on may be silent. */
  quietMs = 5_000;
  readonly #running = new Map<Projections, ReadModel>();

  path(name = 'read-model.sqlite'): string {
    return join(this.folder, name);
  }

  /** Projections that are not started, over a file that others may have written before. */
  projections(store: EventStore, views: readonly View[], path = this.path(), retryMs = 1): Running {
    const readModel = ReadModel.open(path);
    const projections = new Projections(store, readModel, views, {
      notify: (notice) => {
        // That of every batch, which would bury what happens to a view, is for who measures.
        if (notice.kind !== 'folded') this.notices.push(notice);
      },
      clock: { now: () => this.nowMs },
      retryMs,
      retryMsMax: 4 * retryMs,
      quietMs: this.quietMs,
    });
    this.#running.set(projections, readModel);
    return { projections, readModel };
  }

  async started(store: EventStore, views: readonly View[], path?: string): Promise<Running> {
    const running = this.projections(store, views, path);
    await running.projections.start();
    return running;
  }

  /** Ends projections as an orderly shutdown does, and lets go of their file. */
  async end({ projections, readModel }: Running): Promise<void> {
    await projections.stop();
    readModel.close();
    this.#running.delete(projections);
  }

  async tidyUp(): Promise<void> {
    for (const [projections, readModel] of this.#running) {
      await this.end({ projections, readModel });
    }
    rmSync(this.folder, { recursive: true });
  }
}

export interface Running {
  readonly projections: Projections;
  readonly readModel: ReadModel;
}

export function healthOf({ projections }: Running, view: View): ViewHealth {
  const found = projections.health().views.find((one) => one.name === view.name);
  if (found === undefined) throw new Error(`No health of ${view.name}`);
  return found;
}

/** Waits for something that no promise tells of. Throws when it doesn't come true in time. */
export async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; !isTrue(); tries++) {
    if (tries === 2_000) throw new Error(`Still not so: ${String(isTrue)}`);
    await setTimeout(2);
  }
}
