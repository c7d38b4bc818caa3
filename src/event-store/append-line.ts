import { setImmediate as nextTurn } from 'node:timers/promises';
import { type EventStore, eventBytesMax, type NewEvent, UnknownOutcome } from './event-store.js';

/** Something decided earlier did not come into the log: what was decided on it is decided again. */
export class RestsOnLostAppend extends Error {
  override readonly name = 'RestsOnLostAppend';
}

/** What became of an append can't be told. It may still come, as long as nothing else stands where it would. */
export class DoubtfulAppend extends UnknownOutcome {
  constructor(
    /** The revision after which it stands if it was, or will be, recorded. */
    readonly expectedRevision: number,
    cause: UnknownOutcome,
  ) {
    super(cause.message, { cause });
  }
}

/** What one decision wants in the log, after everything that was decided before it. */
interface Decided {
  readonly expectedRevision: number;
  readonly events: readonly NewEvent[];
  readonly bytes: number;
  readonly recorded: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * The way of decided events into one stream. One append is under way at a time, and what is decided meanwhile goes
 * together in the next, so that it still shares a commit.
 *
 * Nothing is handed to the store before all that it was decided on is durable. The revision that an append expects would
 * not see to that: where ours failed because another writer was first, his event stands at the very revision that the
 * next of ours expects.
 */
export class AppendLine {
  readonly #store: EventStore;
  readonly #stream: string;
  readonly #waiting: Decided[] = [];
  #last = Promise.resolve();
  #isMoving = false;
  #isOpen = true;

  constructor(store: EventStore, stream: string) {
    this.#store = store;
    this.#stream = stream;
  }

  /** Whether all that was decided is durable. */
  get isIdle(): boolean {
    return !this.#isMoving;
  }

  /** Whether more may be decided: nothing was lost, and nobody has closed the line. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Nothing more is to be decided after what is on its way; that goes on. */
  close(): void {
    this.#isOpen = false;
  }

  /**
   * Resolves once the events are durable. Rejects with what the store says of them, an unknown outcome as a
   * {@link DoubtfulAppend}, or with {@link RestsOnLostAppend} when something before them was lost. The line must be open.
   */
  add(expectedRevision: number, events: readonly NewEvent[]): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const bytes = events.reduce((sum, event) => sum + event.bytes.length, 0);
    this.#waiting.push({ expectedRevision, events, bytes, recorded: resolve, failed: reject });
    this.#last = promise;
    if (!this.#isMoving) void this.#move();
    return promise;
  }

  /** Resolves once all that was decided so far is durable. Rejects with {@link RestsOnLostAppend} when it was lost. */
  async settled(): Promise<void> {
    await this.#last.catch((cause: unknown) => {
      throw lost(cause);
    });
  }

  /** It never rejects: each who waits is told. */
  async #move(): Promise<void> {
    this.#isMoving = true;
    while (this.#waiting.length > 0) {
      // Who is decided in the same turn of the event loop comes along.
      await nextTurn();
      await this.#append(this.#takeGroup());
    }
    this.#isMoving = false;
  }

  async #append(group: readonly Decided[]): Promise<void> {
    const expectedRevision = group[0]?.expectedRevision ?? 0;
    try {
      const events = group.flatMap((decided) => decided.events);
      await this.#store.append(this.#stream, expectedRevision, events);
      for (const { recorded } of group) recorded();
    } catch (error) {
      this.#isOpen = false;
      const told =
        error instanceof UnknownOutcome ? new DoubtfulAppend(expectedRevision, error) : error;
      for (const { failed } of group) failed(told);
      for (const { failed } of this.#waiting.splice(0)) failed(lost(error));
    }
  }

  /** As many as are together no larger than one event may be, which every engine takes; one at least. */
  #takeGroup(): readonly Decided[] {
    let count = 0;
    let bytes = 0;
    for (const decided of this.#waiting) {
      bytes += decided.bytes;
      if (count > 0 && bytes > eventBytesMax) break;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }
}

function lost(cause: unknown): RestsOnLostAppend {
  return new RestsOnLostAppend('What this was decided on did not come into the log', { cause });
}
