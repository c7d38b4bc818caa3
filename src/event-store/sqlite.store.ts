import { setImmediate as nextTurn } from 'node:timers/promises';
import { assertAppendable } from './appendable.js';
import { AppendQueue, type Outcome, type QueueBounds, type WaitingAppend } from './append-queue.js';
import { Bell } from './bell.js';
import {
  EventStore,
  type LogHead,
  type NewEvent,
  type StoredEvent,
  StoreUnavailable,
  UnknownOutcome,
} from './event-store.js';
import { FileLock, realFile } from './file-lock.js';
import { SqliteLog } from './sqlite.log.js';

/** What an embedded store may hold back before it refuses. */
export type SqliteOptions = Partial<QueueBounds>;

const defaultBounds: QueueBounds = { waitingMax: 4096, waitingBytesMax: 64 * 1024 * 1024 };

/** After a failure the file is tried again when somebody asks, but no more often than this. */
const reopenPauseMs = 250;

/**
 * The log in one SQLite file, written by one process at a time. Appends that wait together are committed together: the
 * disk is asked to sync once for all of them. Everything runs on the calling thread, and a commit holds it.
 */
export class SqliteEventStore extends EventStore {
  readonly #file: string;
  readonly #lock: FileLock;
  readonly #queue: AppendQueue;
  readonly #committed = new Bell();
  /** Absent after a failure, until the file could be opened again. */
  #log: SqliteLog | undefined;
  /** The head that everybody may have seen: a file that has less is not the one that we wrote. */
  #head: LogHead;
  #reopenedAtMs = 0;
  #flushComing = false;
  #closing: Promise<void> | undefined;

  private constructor(file: string, lock: FileLock, log: SqliteLog, bounds: QueueBounds) {
    super();
    this.#file = file;
    this.#lock = lock;
    this.#log = log;
    this.#head = log.head();
    this.#queue = new AppendQueue(bounds);
  }

  /**
   * Opens the log in a file, or makes it; its folder must exist. Beside it are kept the write-ahead log and a lock.
   * Throws {@link FileInUse} while another store has it, and `ForeignFile`, `NewerFile` or `UnsafeEngine` for a file or
   * an SQLite that can't be trusted with events.
   */
  static open(path: string, options: SqliteOptions = {}): SqliteEventStore {
    const file = realFile(path);
    const lock = FileLock.take(file);
    let log: SqliteLog | undefined;
    try {
      log = SqliteLog.open(file, { mustExist: false });
      log.makeDurable();
      return new SqliteEventStore(file, lock, log, { ...defaultBounds, ...options });
    } catch (error) {
      log?.close();
      lock.release();
      throw error;
    }
  }

  async append(
    stream: string,
    expectedRevision: number,
    events: readonly NewEvent[],
  ): Promise<number> {
    assertAppendable(stream, expectedRevision, events);
    this.#usable();
    const recorded = this.#queue.add({ stream, expectedRevision, events });
    this.#flushSoon();
    return recorded;
  }

  async *read(stream: string, fromRevision: number): AsyncGenerator<readonly StoredEvent[], void> {
    for (let next = fromRevision; ;) {
      const { events, more } = this.#usable().ofStream(stream, next);
      if (events.length > 0) yield events;
      if (!more) return;
      next += events.length;
      // Reading answers at once: without a pause a long stream would hold up everybody else.
      await nextTurn();
    }
  }

  async *tail(
    afterPosition: number,
    signal: AbortSignal,
  ): AsyncGenerator<readonly StoredEvent[], void> {
    let position = afterPosition;
    while (!signal.aborted && !this.#closing) {
      const { events, more } = this.#usable().after(position);
      const last = events.at(-1);
      if (last) {
        position = last.position;
        yield events;
        if (more) await nextTurn();
      } else {
        // Nothing can be committed between the look and the wait: both happen in one turn.
        await this.#committed.next(signal);
      }
    }
  }

  at(position: number): Promise<StoredEvent | undefined> {
    return this.#ask((log) => log.at(position));
  }

  head(): Promise<LogHead> {
    return this.#ask((log) => log.head());
  }

  close(): Promise<void> {
    this.#closing ??= this.#shutDown();
    return this.#closing;
  }

  async #shutDown(): Promise<void> {
    while (!this.#queue.isEmpty) await nextTurn();
    this.#committed.ring();
    try {
      this.#letGo();
    } finally {
      this.#lock.release();
    }
  }

  #ask<Answer>(question: (log: SqliteLog) => Answer): Promise<Answer> {
    return new Promise((resolve) => {
      resolve(question(this.#usable()));
    });
  }

  /** Throws {@link StoreUnavailable}. */
  #usable(): SqliteLog {
    if (this.#closing) throw new StoreUnavailable('The store is closed');
    return this.#opened();
  }

  #opened(): SqliteLog {
    if (this.#log) return this.#log;
    const pauseMs = this.#reopenedAtMs + reopenPauseMs - performance.now();
    if (pauseMs > 0) throw new StoreUnavailable(`${this.#file} could not be opened a moment ago`);
    try {
      return this.#reopen((log) => {
        log.makeDurable();
        return log;
      });
    } catch (cause) {
      throw new StoreUnavailable(`${this.#file} can't be opened`, { cause });
    }
  }

  /** All that arrive in this turn of the event loop, and while the disk is busy with others, come together. */
  #flushSoon(): void {
    if (this.#flushComing) return;
    this.#flushComing = true;
    setImmediate(() => {
      this.#flushComing = false;
      this.#flush();
    });
  }

  #flush(): void {
    const group = this.#queue.takeGroup();
    const outcomes = this.#commit(group);
    group.forEach(({ settle }, index) => {
      settle(outcomes[index] ?? new UnknownOutcome('The log did not say what became of it'));
    });
    this.#committed.ring();
    if (!this.#queue.isEmpty) this.#flushSoon();
  }

  /** It never throws: whatever happens, those who wait are told what is known. */
  #commit(group: readonly WaitingAppend[]): readonly Outcome[] {
    let log: SqliteLog;
    try {
      log = this.#opened();
    } catch (cause) {
      return group.map(() => new StoreUnavailable('Nothing was recorded', { cause }));
    }
    try {
      const outcomes = log.write(group);
      this.#head = log.head();
      return outcomes;
    } catch (cause) {
      return this.#recover(group, cause);
    }
  }

  /** Nothing else is accepted or read before the file was opened again and said what it holds. */
  #recover(group: readonly WaitingAppend[], cause: unknown): readonly Outcome[] {
    try {
      return this.#reopen((log) => log.recheck(group, cause));
    } catch (failure) {
      const errors = new AggregateError([cause, failure]);
      return group.map(
        () => new UnknownOutcome(`${this.#file} failed and can't be opened`, { cause: errors }),
      );
    }
  }

  /** Opens the file again, and keeps it if it is the log that everybody has seen and nothing speaks against it. */
  #reopen<Result>(examine: (log: SqliteLog) => Result): Result {
    this.#letGo();
    this.#reopenedAtMs = performance.now();
    const log = SqliteLog.open(this.#file, { mustExist: true });
    try {
      assertContinues(this.#head, log.head());
      const result = examine(log);
      this.#head = log.head();
      this.#log = log;
      return result;
    } catch (error) {
      log.close();
      throw error;
    }
  }

  #letGo(): void {
    const log = this.#log;
    this.#log = undefined;
    log?.close();
  }
}

function assertContinues(seen: LogHead, found: LogHead): void {
  if (found.logId !== seen.logId || found.position < seen.position) {
    throw new Error(
      `The file holds ${found.logId} up to ${String(found.position)}; it was ${seen.logId} up to ${String(seen.position)}`,
    );
  }
}
