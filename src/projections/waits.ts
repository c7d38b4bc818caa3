import type { StreamRevision, Visibility } from './health.js';

/** Longer waits than a timer can hold are cut to it: some 24 days. */
const timeoutMsMax = 2 ** 31 - 1;

interface Waiter {
  readonly revision: number;
  /** The views that have yet to reach the revision. */
  readonly missing: Set<string>;
  settle(outcome: Visibility): void;
}

/** Those who wait until certain views show an event. Every waiter's timer goes with it, whatever it came to. */
export class Waits {
  readonly #waiting = new Map<string, Set<Waiter>>();

  /** Settles `visible` once every missing view has reached the place, `timeout` when that takes longer. */
  add(place: StreamRevision, missing: readonly string[], timeoutMs: number): Promise<Visibility> {
    return new Promise((resolve) => {
      const ofStream = this.#of(place.stream);
      const settle = (outcome: Visibility): void => {
        clearTimeout(timer);
        ofStream.delete(waiter);
        if (ofStream.size === 0) this.#waiting.delete(place.stream);
        resolve(outcome);
      };
      const waiter = { revision: place.revision, missing: new Set(missing), settle };
      const timer = setTimeout(settle, Math.min(timeoutMs, timeoutMsMax), 'timeout');
      ofStream.add(waiter);
    });
  }

  /** A view has committed a stream up to a revision. */
  reached(view: string, stream: string, revision: number): void {
    for (const waiter of this.#waiting.get(stream) ?? []) {
      if (waiter.revision > revision) continue;
      waiter.missing.delete(view);
      if (waiter.missing.size === 0) waiter.settle('visible');
    }
  }

  /** A view stands still: whoever waits for it need not wait longer. */
  stopped(view: string): void {
    this.#settleStopped((waiter) => waiter.missing.has(view));
  }

  /** Nothing will be folded any more. */
  stoppedAll(): void {
    this.#settleStopped(() => true);
  }

  #of(stream: string): Set<Waiter> {
    let ofStream = this.#waiting.get(stream);
    if (ofStream === undefined) this.#waiting.set(stream, (ofStream = new Set<Waiter>()));
    return ofStream;
  }

  #settleStopped(concerned: (waiter: Waiter) => boolean): void {
    for (const waiter of [...this.#waiting.values()].flatMap((ofStream) => [...ofStream])) {
      if (concerned(waiter)) waiter.settle('stopped');
    }
  }
}
