import {
  DuplicateEventId,
  EventStore,
  EventTooLarge,
  type LogHead,
  type NewEvent,
  StaleRevision,
  type StoredEvent,
  StoreOverloaded,
  StoreUnavailable,
} from './event-store.js';

/** What became of an append, in one word. `refused`: it was not one that any engine would take. */
export type AppendOutcome =
  'appended' | 'stale' | 'refused' | 'overloaded' | 'unavailable' | 'unknown';

/** An append as far as it is anybody's business: never what it holds. */
export interface Appending {
  readonly stream: string;
  /** How many events it has. */
  readonly events: number;
}

/** A question to the log as far as it is anybody's business, once it is over. */
export interface Reading {
  /** Events of one stream, the event at one place, or where the log ends. */
  readonly what: 'stream' | 'event' | 'head';
  /** Epoch milliseconds, with their fractions. */
  readonly beganMs: number;
  /** Until somebody had what he wanted; of a stream with the time that he took for it. */
  readonly tookMs: number;
  /** What was thrown, where it failed. */
  readonly failure?: unknown;
}

/** Who sees what the log is asked and how that ends. It hands everything on as it came, and adds no failure of its own. */
export interface StoreObserver {
  /** Runs an append. */
  appending(about: Appending, run: () => Promise<number>): Promise<number>;
  /** The log was read to the end of what was asked for; or that failed. */
  read(reading: Reading): void;
}

/** Any engine, seen by observers, the first one closest to whoever asks: so every engine is measured alike. */
export class ObservedStore extends EventStore {
  readonly #store: EventStore;
  readonly #observers: readonly StoreObserver[];

  constructor(store: EventStore, observers: readonly StoreObserver[]) {
    super();
    this.#store = store;
    this.#observers = observers;
  }

  append(stream: string, expectedRevision: number, events: readonly NewEvent[]): Promise<number> {
    const about = { stream, events: events.length };
    const append = (): Promise<number> => this.#store.append(stream, expectedRevision, events);
    return this.#observers.reduceRight(
      (run, observer) => () => observer.appending(about, run),
      append,
    )();
  }

  async *read(stream: string, fromRevision: number): AsyncGenerator<readonly StoredEvent[], void> {
    const told = this.#began('stream');
    try {
      yield* this.#store.read(stream, fromRevision);
    } catch (error) {
      told({ failure: error });
      throw error;
    }
    told({});
  }

  /** Whoever follows the log says itself when it can't. */
  tail(afterPosition: number, signal: AbortSignal): AsyncIterable<readonly StoredEvent[]> {
    return this.#store.tail(afterPosition, signal);
  }

  at(position: number): Promise<StoredEvent | undefined> {
    return this.#reading('event', () => this.#store.at(position));
  }

  head(): Promise<LogHead> {
    return this.#reading('head', () => this.#store.head());
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  async #reading<T>(what: Reading['what'], read: () => Promise<T>): Promise<T> {
    const told = this.#began(what);
    try {
      const answer = await read();
      told({});
      return answer;
    } catch (error) {
      told({ failure: error });
      throw error;
    }
  }

  #began(what: Reading['what']): (end: Pick<Reading, 'failure'>) => void {
    const began = performance.now();
    return (end) => {
      const tookMs = performance.now() - began;
      const reading = { what, beganMs: performance.timeOrigin + began, tookMs, ...end };
      for (const observer of this.#observers) observer.read(reading);
    };
  }
}

/** What an append came to that threw this. */
export function outcomeOf(error: unknown): Exclude<AppendOutcome, 'appended'> {
  if (error instanceof StaleRevision) return 'stale';
  if (error instanceof StoreOverloaded) return 'overloaded';
  if (error instanceof StoreUnavailable) return 'unavailable';
  // A `RangeError` is a fault of the caller, found before anything is tried.
  if (error instanceof EventTooLarge || error instanceof DuplicateEventId) return 'refused';
  if (error instanceof RangeError) return 'refused';
  // `UnknownOutcome`; and of whatever an engine should not have thrown, nobody can tell either.
  return 'unknown';
}
