import type { Append } from './append-queue.js';
import type { LogLoad } from './log-load.js';
import { SqliteEventStore } from './sqlite.store.js';
import { VacantLog } from './vacant-log.js';

/** So many appends are handed over at once, and share a commit. */
const togetherMax = 512;

/** Fills a log in a file beside its name, which it is given when it is finished: unfinished, there is nothing. */
export class SqliteLoad implements LogLoad {
  readonly store: SqliteEventStore;
  readonly #vacant: VacantLog;

  private constructor(vacant: VacantLog) {
    this.#vacant = vacant;
    this.store = SqliteEventStore.open(vacant.beside);
  }

  /** Throws as {@link VacantLog.take} does. */
  static begin(path: string): SqliteLoad {
    const vacant = VacantLog.take(path);
    try {
      return new SqliteLoad(vacant);
    } catch (error) {
      vacant.release();
      throw error;
    }
  }

  async append(appends: readonly Append[]): Promise<void> {
    for (let first = 0; first < appends.length; first += togetherMax) {
      // What waits together is committed in the order in which it came.
      await Promise.all(
        appends
          .slice(first, first + togetherMax)
          .map(({ stream, expectedRevision, events }) =>
            this.store.append(stream, expectedRevision, events),
          ),
      );
    }
  }

  async finish(): Promise<void> {
    await this.store.close();
    this.#vacant.fill();
  }

  async close(): Promise<void> {
    await this.store.close();
    this.#vacant.release();
  }
}
