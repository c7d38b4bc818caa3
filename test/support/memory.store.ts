import { setImmediate } from 'node:timers/promises';
import { leafHash } from '../../src/event-store/codec.js';
import {
  EventStore,
  type LogHead,
  type NewEvent,
  noStream,
  StaleRevision,
  type StoredEvent,
} from '../../src/event-store/event-store.js';

/**
 * A log in memory that can be made to fail, shrink, lie or become another one, as a real log may after an accident.
 * Its positions have gaps, as they are allowed to.
 */
export class MemoryStore extends EventStore {
  logId = 'log_1';
  /** How many events a batch of the tail may have; asked anew for each. */
  batchSize: () => number = () => 100;
  /** What a tail makes of the events that it is to hand out: the truth, unless it is told otherwise. */
  tell: (events: readonly StoredEvent[]) => readonly StoredEvent[] = (events) => events;
  /** Thrown by whatever is asked of the log, while it is set. */
  failure: Error | undefined;
  /** Every event that a tail has handed out, in order, for all who followed. */
  readonly handedOut: StoredEvent[] = [];
  #events: StoredEvent[] = [];
  #changed = Promise.withResolvers<void>();

  get events(): readonly StoredEvent[] {
    return this.#events;
  }

  /** Replaces the whole log, as restoring a backup does. */
  restore(events: readonly StoredEvent[], logId = this.logId): void {
    this.#events = [...events];
    this.logId = logId;
  }

  /** Makes every tail look again, and find {@link failure}. */
  wake(): void {
    const changed = this.#changed;
    this.#changed = Promise.withResolvers<void>();
    changed.resolve();
  }

  async append(
    stream: string,
    expectedRevision: number,
    events: readonly NewEvent[],
  ): Promise<number> {
    await setImmediate();
    const actual = this.#revisionOf(stream);
    if (actual !== expectedRevision) throw new StaleRevision(stream, expectedRevision, actual);
    for (const event of events) this.record(stream, event);
    this.wake();
    return expectedRevision + events.length;
  }

  /** Records at once, without telling the tails. */
  record(stream: string, event: NewEvent): StoredEvent {
    const revision = this.#revisionOf(stream) + 1;
    const position = (this.#events.at(-1)?.position ?? 0) + 3;
    const stored = { ...event, stream, revision, position, hash: leafHash(event.bytes) };
    this.#events.push(stored);
    return stored;
  }

  async *read(stream: string, fromRevision: number): AsyncGenerator<readonly StoredEvent[], void> {
    await setImmediate();
    const ofStream = this.#events.filter((event) => event.stream === stream);
    if (fromRevision < ofStream.length) yield ofStream.slice(fromRevision);
  }

  async *tail(
    afterPosition: number,
    signal: AbortSignal,
  ): AsyncGenerator<readonly StoredEvent[], void> {
    const aborted = Promise.withResolvers<void>();
    signal.addEventListener('abort', () => {
      aborted.resolve();
    });
    let given = 0;
    while (!signal.aborted) {
      if (this.failure) throw this.failure;
      const told = this.tell(this.#events.filter((event) => event.position > afterPosition));
      const batch = told.slice(given, given + this.batchSize());
      given += batch.length;
      if (batch.length > 0) {
        this.handedOut.push(...batch);
        yield batch;
      } else {
        await Promise.race([this.#changed.promise, aborted.promise]);
      }
    }
  }

  async at(position: number): Promise<StoredEvent | undefined> {
    await setImmediate();
    if (this.failure) throw this.failure;
    return this.#events.find((event) => event.position === position);
  }

  async head(): Promise<LogHead> {
    await setImmediate();
    if (this.failure) throw this.failure;
    return { logId: this.logId, position: this.#events.at(-1)?.position ?? 0 };
  }

  async close(): Promise<void> {
    await setImmediate();
  }

  #revisionOf(stream: string): number {
    return this.#events.findLast((event) => event.stream === stream)?.revision ?? noStream;
  }
}
