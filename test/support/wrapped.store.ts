import {
  EventStore,
  type LogHead,
  type NewEvent,
  type StoredEvent,
} from '../../src/event-store/event-store.js';

type Read = AsyncIterable<readonly StoredEvent[]>;

/** A log whose appends and reads can be held up, lost or answered wrongly on their way to another log. */
export class WrappedStore extends EventStore {
  /** What becomes of an append; `pass` hands it on. */
  onAppend: (pass: () => Promise<number>, events: readonly NewEvent[]) => Promise<number> = (
    pass,
  ) => pass();
  /** What becomes of a read; `pass` hands it on. */
  onRead: (pass: () => Read, fromRevision: number) => Read = (pass) => pass();
  /** What becomes of following the log; `pass` hands it on. */
  onTail: (pass: () => Read, signal: AbortSignal) => Read = (pass) => pass();
  /** What becomes of a question for the head; `pass` hands it on. */
  onHead: (pass: () => Promise<LogHead>) => Promise<LogHead> = (pass) => pass();
  readonly #store: EventStore;

  constructor(store: EventStore) {
    super();
    this.#store = store;
  }

  append(stream: string, expectedRevision: number, events: readonly NewEvent[]): Promise<number> {
    return this.onAppend(() => this.#store.append(stream, expectedRevision, events), events);
  }

  read(stream: string, fromRevision: number): Read {
    return this.onRead(() => this.#store.read(stream, fromRevision), fromRevision);
  }

  tail(afterPosition: number, signal: AbortSignal): Read {
    return this.onTail(() => this.#store.tail(afterPosition, signal), signal);
  }

  at(position: number): Promise<StoredEvent | undefined> {
    return this.#store.at(position);
  }

  head(): Promise<LogHead> {
    return this.onHead(() => this.#store.head());
  }

  close(): Promise<void> {
    return this.#store.close();
  }
}
