import {
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

/** Who sees what the log is asked and how that ends. It hands everything on as it came, and adds no failure of its own. */
export interface StoreObserver {
  /** Runs an append. */
  appending(about: Appending, run: () => Promise<number>): Promise<number>;
  /** The log was read, as far as somebody wanted; or that failed, with this. */
  read(failure?: unknown): void;
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
    try {
      yield* this.#store.read(stream, fromRevision);
    } catch (error) {
      this.#tellRead(error);
      throw error;
    }
    this.#tellRead();
  }

  /** Whoever follows the log says itself when it can't. */
  tail(afterPosition: number, signal: AbortSignal): AsyncIterable<readonly StoredEvent[]> {
    return this.#store.tail(afterPosition, signal);
  }

  at(position: number): Promise<StoredEvent | undefined> {
    return this.#reading(() => this.#store.at(position));
  }

  head(): Promise<LogHead> {
    return this.#reading(() => this.#store.head());
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  async #reading<T>(read: () => Promise<T>): Promise<T> {
    try {
      const answer = await read();
      this.#tellRead();
      return answer;
    } catch (error) {
      this.#tellRead(error);
      throw error;
    }
  }

  #tellRead(failure?: unknown): void {
    for (const observer of this.#observers) observer.read(failure);
  }
}

/** What an append came to that threw this. */
export function outcomeOf(error: unknown): Exclude<AppendOutcome, 'appended'> {
  if (error instanceof StaleRevision) return 'stale';
  if (error instanceof StoreOverloaded) return 'overloaded';
  if (error instanceof StoreUnavailable) return 'unavailable';
  // A `RangeError` is a fault of the caller, found before anything is tried.
  if (error instanceof EventTooLarge || error instanceof RangeError) return 'refused';
  // `UnknownOutcome`; and of whatever an engine should not have thrown, nobody can tell either.
  return 'unknown';
}
