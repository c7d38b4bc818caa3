import { type NewEvent, StoreOverloaded } from './event-store.js';

/** What an append asks for. */
export interface Append {
  readonly stream: string;
  readonly expectedRevision: number;
  readonly events: readonly NewEvent[];
}

/** The revision of an append's last event, or why it was not recorded. */
export type Outcome = number | Error;

/** An append and whoever waits for it. */
export interface WaitingAppend extends Append {
  /** Tells the one who waits. */
  readonly settle: (outcome: Outcome) => void;
}

export interface QueueBounds {
  /** Appends that may wait at once. */
  readonly waitingMax: number;
  /** No more is taken on while at least as many bytes are waiting; a single append may exceed it. */
  readonly waitingBytesMax: number;
}

/** At most this many appends share a transaction, so that the first doesn't wait for all of a long queue. */
const groupMax = 512;

/** No append joins a group of at least so many bytes. */
const groupBytesMax = 4 * 1024 * 1024;

/** Appends in the order in which they came, bounded, and taken out in groups. */
export class AppendQueue {
  readonly #bounds: QueueBounds;
  readonly #waiting: WaitingAppend[] = [];
  #bytes = 0;

  constructor(bounds: QueueBounds) {
    this.#bounds = bounds;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** Resolves with the revision of the last event once somebody has settled it. Throws {@link StoreOverloaded}. */
  add(append: Append): Promise<number> {
    const { waitingMax, waitingBytesMax } = this.#bounds;
    if (this.#waiting.length >= waitingMax || this.#bytes >= waitingBytesMax) {
      throw new StoreOverloaded(
        `${String(this.#waiting.length)} appends of ${String(this.#bytes)} bytes are waiting for the disk`,
      );
    }
    return new Promise((resolve, reject) => {
      const settle = (outcome: Outcome): void => {
        if (typeof outcome === 'number') resolve(outcome);
        else reject(outcome);
      };
      this.#waiting.push({ ...append, settle });
      this.#bytes += sizeOf(append);
    });
  }

  /** Takes out those that come next and fit into one transaction; nothing when nothing waits. */
  takeGroup(): readonly WaitingAppend[] {
    let count = 0;
    let bytes = 0;
    for (const append of this.#waiting) {
      if (count === groupMax || bytes >= groupBytesMax) break;
      count += 1;
      bytes += sizeOf(append);
    }
    this.#bytes -= bytes;
    return this.#waiting.splice(0, count);
  }
}

function sizeOf({ events }: Append): number {
  return events.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
