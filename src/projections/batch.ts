import type { StoredEvent } from '../event-store/event-store.js';
import { BrokenOrder } from './broken-order.js';

/** The revisions of one stream in a batch, both included. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Events of the log in commit order, at least one, with what a checkpoint past them needs. That is worked out once
 * for all views that fold them.
 */
export class Batch {
  readonly events: readonly StoredEvent[];
  readonly #last: StoredEvent;
  #streams: ReadonlyMap<string, Span> | undefined;

  private constructor(events: readonly StoredEvent[], last: StoredEvent) {
    this.events = events;
    this.#last = last;
  }

  /** Undefined without events. */
  static of(events: readonly StoredEvent[]): Batch | undefined {
    const last = events.at(-1);
    return last && new Batch(events, last);
  }

  /** The place of the first event in the log. */
  get begins(): number {
    return this.events[0]?.position ?? this.position;
  }

  /** The place of the last event in the log. */
  get position(): number {
    return this.#last.position;
  }

  get last(): StoredEvent {
    return this.#last;
  }

  /** Of the last event: by it a checkpoint knows its log again. */
  get hash(): string {
    return this.#last.hash;
  }

  /** What of every stream is in here. Throws {@link BrokenOrder} for a gap within it. */
  get streams(): ReadonlyMap<string, Span> {
    return (this.#streams ??= spans(this.events));
  }

  /** What comes after a place in the log: all of it for a view that keeps up. */
  after(position: number): Batch | undefined {
    const first = this.events.findIndex((event) => event.position > position);
    if (first === 0) return this;
    return first === -1 ? undefined : Batch.of(this.events.slice(first));
  }

  /** The events before this one of the batch. */
  upTo(index: number): Batch | undefined {
    return Batch.of(this.events.slice(0, index));
  }
}

function spans(events: readonly StoredEvent[]): ReadonlyMap<string, Span> {
  const spanOf = new Map<string, Span>();
  let position = 0;
  for (const event of events) {
    const before = spanOf.get(event.stream);
    if (event.position <= position || (before && event.revision !== before.last + 1)) {
      throw new BrokenOrder(`${event.id} is out of order in the log`);
    }
    position = event.position;
    spanOf.set(event.stream, { first: before?.first ?? event.revision, last: event.revision });
  }
  return spanOf;
}
