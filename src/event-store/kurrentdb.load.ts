import type { Append } from './append-queue.js';
import { Cluster } from './kurrentdb.cluster.js';
import { beginLoad, endLoad, streamNames } from './kurrentdb.log.js';
import { KurrentEventStore } from './kurrentdb.store.js';
import type { LoadedDump, LogLoad } from './log-load.js';

/**
 * Fills a log in a cluster event by event, since a cluster can't be given all at once. That it is unfinished stands in the
 * cluster: nobody opens it, and the same load goes on where it stopped.
 */
export class KurrentLoad implements LogLoad {
  readonly store: KurrentEventStore;
  readonly #end: () => Promise<void>;

  private constructor(store: KurrentEventStore, end: () => Promise<void>) {
    this.store = store;
    this.#end = end;
  }

  /** Throws as {@link KurrentEventStore.open} does; `NotVacant`; and `LoadUnfinished` for that of another dump. */
  static async begin(
    connectionString: string,
    prefix: string,
    dump: LoadedDump,
  ): Promise<KurrentLoad> {
    const store = await KurrentEventStore.open(connectionString, prefix, (cluster, names) =>
      beginLoad(cluster, names, dump),
    );
    return new KurrentLoad(store, async () => {
      const cluster = new Cluster(connectionString);
      try {
        await endLoad(cluster, streamNames(prefix), dump);
      } finally {
        await cluster.close();
      }
    });
  }

  /** One after another: two that are under way at once could change places when one is tried again. */
  async append(appends: readonly Append[]): Promise<void> {
    for (const { stream, expectedRevision, events } of appends) {
      await this.store.append(stream, expectedRevision, events);
    }
  }

  finish(): Promise<void> {
    return this.#end();
  }

  close(): Promise<void> {
    return this.store.close();
  }
}
