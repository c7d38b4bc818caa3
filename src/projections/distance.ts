import type { Batch } from './batch.js';

/** How far the log goes on beyond what was folded of it: exact up to the foremost view, estimated from there to the head. */
export class Distance {
  #foremost = { position: 0, events: 0 };
  #headPosition = 0;

  /** How many events lie beyond the first so many of the log. */
  beyond(events: number): number {
    return Math.max(0, this.#foremost.events - events) + this.#toHead();
  }

  headIsAt(position: number): void {
    this.#headPosition = position;
  }

  /** The log goes at least so far; gives how far it is known to go. */
  reaches(position: number): number {
    return (this.#headPosition = Math.max(this.#headPosition, position));
  }

  /** The foremost view stands here, whatever was known before. */
  foremostIsAt(position: number, events: number): void {
    this.#foremost = { position, events };
  }

  /** A batch was folded, as far as it goes beyond the foremost view. */
  folded(batch: Batch): void {
    const further = batch.after(this.#foremost.position);
    if (further === undefined) return;
    const events = this.#foremost.events + further.events.length;
    this.#foremost = { position: further.position, events };
  }

  /** By how densely the events have come so far. */
  #toHead(): number {
    const { position, events } = this.#foremost;
    if (position >= this.#headPosition) return 0;
    const perPosition = position === 0 ? 1 : events / position;
    return Math.max(1, Math.round((this.#headPosition - position) * perPosition));
  }
}
