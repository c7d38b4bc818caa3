import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { aside } from './aside.js';
import {
  EventStore,
  type LogHead,
  NoLog,
  type StoredEvent,
  StoreUnavailable,
} from './event-store.js';
import { realFile } from './file-lock.js';
import { SqliteLog } from './sqlite.log.js';

/** How much a log holds. */
export interface LogSize {
  readonly events: number;
  readonly streams: number;
}

/** How often the file is looked at for what its writer has committed since. */
const lookEveryMs = 250;

/**
 * The log in a file that another process may be writing, for those who only read: it takes no lock, makes no file and
 * changes nothing. What it answers is committed; a batch is of one moment, two batches need not be.
 */
export class SqliteReader extends EventStore {
  readonly #path: string;
  readonly #log: SqliteLog;
  readonly #closing = new AbortController();

  private constructor(path: string) {
    super();
    this.#path = path;
    this.#log = SqliteLog.openReadOnly(path);
  }

  /** Throws {@link NoLog}, and `ForeignFile`, `NewerFile` or `UnsafeEngine` as opening for writing does. */
  static open(path: string): SqliteReader {
    if (!existsSync(path)) throw new NoLog(path);
    return new SqliteReader(realFile(path));
  }

  /** Refuses: who reads has no right to write. */
  append(): Promise<number> {
    return Promise.reject(new StoreUnavailable('The log was opened for reading only'));
  }

  async *read(stream: string, fromRevision: number): AsyncGenerator<readonly StoredEvent[], void> {
    for (let next = fromRevision, more = true; more;) {
      this.#assertOpen();
      const batch = this.#log.ofStream(stream, next);
      if (batch.events.length > 0) yield batch.events;
      next += batch.events.length;
      more = batch.more;
      await nextTurn();
    }
  }

  async *tail(
    afterPosition: number,
    signal: AbortSignal,
  ): AsyncGenerator<readonly StoredEvent[], void> {
    const ending = AbortSignal.any([signal, this.#closing.signal]);
    for (let position = afterPosition; !ending.aborted;) {
      const { events } = this.#log.after(position);
      const last = events.at(-1);
      if (last) {
        position = last.position;
        yield events;
      } else {
        await pause(lookEveryMs, undefined, { signal: ending }).catch(() => undefined);
      }
    }
  }

  at(position: number): Promise<StoredEvent | undefined> {
    return this.#ask(() => this.#log.at(position));
  }

  head(): Promise<LogHead> {
    return this.#ask(() => this.#log.head());
  }

  /** How much there is, after a position when one is given; it reads no event. */
  size(afterPosition = 0): LogSize {
    this.#assertOpen();
    return this.#log.size(afterPosition);
  }

  /** What the engine finds wrong with the file itself; nothing as a rule. It reads all of it. */
  async damage(signal: AbortSignal): Promise<readonly string[]> {
    this.#assertOpen();
    const script = join(import.meta.dirname, 'sqlite.damage.process');
    return z.array(z.string()).parse(await aside(script, [this.#path], signal));
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#closing.abort();
      this.#log.close();
      resolve();
    });
  }

  #ask<Answer>(question: () => Answer): Promise<Answer> {
    return new Promise((resolve) => {
      this.#assertOpen();
      resolve(question());
    });
  }

  #assertOpen(): void {
    if (this.#closing.signal.aborted) throw new StoreUnavailable('The log is closed');
  }
}
