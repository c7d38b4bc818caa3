import type { Append } from './append-queue.js';
import type { EventStore } from './event-store.js';

/** What is to be loaded: a dump of so many events, known again by its digest. */
export interface LoadedDump {
  readonly events: number;
  /** SHA-256 in lower-case hex. */
  readonly sha256: string;
}

/** A log that is being filled with what was recorded elsewhere. Nobody can open it before it is finished. */
export interface LogLoad {
  /** What is there so far: something only where an earlier load of the same dump was interrupted. */
  readonly store: EventStore;
  /** Durable, in this order, once it resolves. Throws as `EventStore.append` does. */
  append(appends: readonly Append[]): Promise<void>;
  /** Makes it a log that can be opened, durably. */
  finish(): Promise<void>;
  /** Lets go of it, finished or not. */
  close(): Promise<void>;
}
