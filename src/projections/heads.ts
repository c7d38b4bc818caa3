import type { EventStore } from '../event-store/event-store.js';
import type { RunningView } from './running-view.js';

/** Looks where the log ends, and tells the views. */
export class Heads {
  readonly #store: Pick<EventStore, 'head'>;
  readonly #clock: { now(): number };
  readonly #views: readonly RunningView[];
  #look: { readonly fromMs: number; readonly done: Promise<void> } | undefined;

  constructor(
    store: Pick<EventStore, 'head'>,
    clock: { now(): number },
    views: readonly RunningView[],
  ) {
    this.#store = store;
    this.#clock = clock;
    this.#views = views;
  }

  /**
   * Resolves once the log was looked at that began at a moment or later, which is not in the future, in epoch
   * milliseconds; or could not be. Those who ask at the same time share one look.
   */
  async lookSince(momentMs: number): Promise<void> {
    const look =
      this.#look !== undefined && this.#look.fromMs >= momentMs ? this.#look : this.#begin();
    await look.done;
    if (this.#look === look) this.#look = undefined;
  }

  #begin(): { readonly fromMs: number; readonly done: Promise<void> } {
    const fromMs = this.#clock.now();
    const done = this.#store.head().then(
      ({ position }) => {
        for (const view of this.#views) view.headWasAt(position, fromMs);
      },
      // Who follows the log tells of its failures.
      () => undefined,
    );
    this.#look = { fromMs, done };
    return this.#look;
  }
}
