/** One event as an adapter is asked to store it. The bytes are canonical JSON, made once and never again. */
export interface NewEvent {
  /** Prefixed and URL-safe, unique over the whole store. */
  readonly id: string;
  readonly type: string;
  /** At most {@link eventBytesMax} bytes. */
  readonly bytes: Uint8Array;
}

/** One event as it stands in the log, for ever. */
export interface StoredEvent extends NewEvent {
  readonly stream: string;
  /** Place in its stream, from 0 without a gap. */
  readonly revision: number;
  /** Place in the whole log, increasing in commit order, with gaps. It never leaves the process. */
  readonly position: number;
  /** The RFC 9162 leaf hash of the bytes in lower-case hex, made when they were recorded and stored beside them. */
  readonly hash: string;
}

/** The revision of a stream that has no events. */
export const noStream = -1;

/** The log's own identity and its last committed position; 0 when the log is empty. */
export interface LogHead {
  readonly logId: string;
  readonly position: number;
}

/** An event with its metadata is at most this large on every engine, so that a record can always move. */
export const eventBytesMax = 512 * 1024;

/**
 * The log: streams of events that never change. It is the only state that instances share.
 * An abstract class, so that it is both the type and the injection token.
 */
export abstract class EventStore {
  /**
   * Atomic: all events are recorded, or none. Durable once it resolves, with the revision of the last event.
   * `expectedRevision` is {@link noStream} for the first append to a stream.
   * Throws {@link StaleRevision} when another writer was first; {@link EventTooLarge}, {@link DuplicateEventId},
   * {@link StoreOverloaded} or {@link StoreUnavailable} when nothing was recorded; {@link UnknownOutcome} when the events
   * may or may not be there: read the stream before trying again. A `RangeError` is a fault of the caller: see
   * `assertAppendable`. The same events again at the same place are never there twice: an engine either finds them stale
   * or answers what it did the first time.
   */
  abstract append(
    stream: string,
    expectedRevision: number,
    events: readonly NewEvent[],
  ): Promise<number>;

  /** The events of one stream from a revision on, in order; nothing for a stream that does not exist. */
  abstract read(stream: string, fromRevision: number): AsyncIterable<readonly StoredEvent[]>;

  /**
   * Every committed event after a position, over all streams, in commit order, in batches, then those to come.
   * Ends when the signal aborts or the store closes. Throws when it can't go on; the caller starts again where it was.
   */
  abstract tail(afterPosition: number, signal: AbortSignal): AsyncIterable<readonly StoredEvent[]>;

  /** The event at a position, or undefined: what a checkpoint is compared with. */
  abstract at(position: number): Promise<StoredEvent | undefined>;

  abstract head(): Promise<LogHead>;

  /** Waits for appends under way, then lets go of everything. Safe to call twice. */
  abstract close(): Promise<void>;
}

/** Another writer was first: the stream is no longer at the revision that was expected. */
export class StaleRevision extends Error {
  override readonly name = 'StaleRevision';
  constructor(
    readonly stream: string,
    readonly expectedRevision: number,
    readonly actualRevision: number,
  ) {
    super(`${stream} is at revision ${String(actualRevision)}, not ${String(expectedRevision)}`);
  }
}

/** An event is larger than {@link eventBytesMax}. Nothing of its append was tried. */
export class EventTooLarge extends Error {
  override readonly name = 'EventTooLarge';
  constructor(
    readonly eventId: string,
    readonly bytes: number,
  ) {
    super(`${eventId} has ${String(bytes)} bytes; an event has at most ${String(eventBytesMax)}`);
  }
}

/**
 * Ids are made so that none comes twice; one that does says something about the caller. Nothing was recorded. Every
 * engine tells it of two events of one append, and the embedded one of any two in the log.
 */
export class DuplicateEventId extends Error {
  override readonly name = 'DuplicateEventId';
  constructor(
    readonly eventId: string,
    options?: ErrorOptions,
  ) {
    super(`${eventId} is the id of another event`, options);
  }
}

/** The store has more waiting than it will take on. Nothing was tried; trying again later is safe. */
export class StoreOverloaded extends Error {
  override readonly name = 'StoreOverloaded';
}

/** The events may or may not have been recorded. */
export class UnknownOutcome extends Error {
  override readonly name = 'UnknownOutcome';
}

/** The store is closed, or can't reach or write what it stands on. What was asked for was certainly not recorded. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** There is no log where one was to be read. `place` is a file, or the nodes of a cluster. */
export class NoLog extends Error {
  override readonly name = 'NoLog';
  constructor(readonly place: string) {
    super(`There is no log at ${place}.`);
  }
}
