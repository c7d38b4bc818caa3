import { decode, MalformedEvent } from '../event-store/codec.js';
import type { StoredEvent } from '../event-store/event-store.js';
import { clockSkewMaxMs } from '../event-store/streams.js';

/**
 * An event says when it was recorded by the clock of its server, which may be ahead of ours, and never says less than the
 * one before it in its stream, which may have come from a server that was ahead of that one.
 */
const stampedAheadMaxMs = 2 * clockSkewMaxMs;

/**
 * As of when a view is known to lack nothing of the log: it has folded everything up to a head that was read then, or an
 * event that was recorded later. It asks nobody; it is told.
 */
export class Wholeness {
  #asOfMs = -Infinity;
  /** The first head that was read and is yet to be reached. */
  #ahead: { readonly position: number; readonly readMs: number } | undefined;
  #last: StoredEvent | undefined;

  /** The log ended at a position when it was asked at a moment, in epoch milliseconds; the view has come to another. */
  headWasAt(position: number, readMs: number, reached: number): void {
    this.#settle(reached);
    if (this.#ahead === undefined || this.#ahead.position === position) {
      this.#ahead = { position, readMs };
    }
  }

  /** The last event that was folded. */
  foldedUpTo(event: StoredEvent): void {
    this.#last = event;
  }

  /** Whether the log is known to go on beyond a position, which is the view's. */
  isAhead(position: number): boolean {
    this.#settle(position);
    return this.#ahead !== undefined;
  }

  /** The latest such moment for a view that has come to a position; -Infinity when none is known. */
  asOfMs(position: number): number {
    this.#settle(position);
    const lastMs = this.#last ? recordedMs(this.#last) : -Infinity;
    return Math.max(this.#asOfMs, lastMs - stampedAheadMaxMs);
  }

  #settle(position: number): void {
    if (this.#ahead === undefined || this.#ahead.position > position) return;
    this.#asOfMs = Math.max(this.#asOfMs, this.#ahead.readMs);
    this.#ahead = undefined;
  }
}

function recordedMs({ bytes }: StoredEvent): number {
  try {
    return Date.parse(decode(bytes).recorded);
  } catch (error) {
    if (error instanceof MalformedEvent) return -Infinity;
    throw error;
  }
}
