import type { Clock } from './ports.js';
import { type Appending, outcomeOf, type Reading, type StoreObserver } from './observed.store.js';
import { ClockBehind } from './streams.js';

/** What went wrong with the log, and since when it goes wrong each time. */
interface LogTrouble {
  /** An ISO instant. */
  readonly since: string;
  readonly why: string;
}

/** Whether the log takes what is to be recorded, as far as the last attempts tell. */
export interface LogState {
  /**
   * `failing`: the last attempt failed a moment ago. `doubtful`: it did, but so long ago that another one is worth
   * making. A clock that is behind makes the log fail, too: nothing can be stamped.
   */
  readonly state: 'working' | 'failing' | 'doubtful';
  /** The failure that no success has followed yet. */
  readonly trouble?: LogTrouble;
  /** When a command was last refused because this machine's clock is behind another's, or the other's ahead. */
  readonly clockBehind?: { readonly at: string; readonly why: string };
}

/**
 * For so long after a failure nobody should be sent here. Then somebody must be: only an attempt shows whether the log
 * can be written again.
 */
export const failingForMs = 10_000;

interface Trouble {
  readonly of: 'append' | 'read';
  readonly sinceMs: number;
  readonly lastMs: number;
  readonly why: string;
}

/** What the attempts to write and to read the log have come to. */
export class LogCondition implements StoreObserver {
  readonly #clock: Clock;
  #trouble: Trouble | undefined;
  #behind: { readonly atMs: number; readonly why: string } | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async appending(_about: Appending, run: () => Promise<number>): Promise<number> {
    try {
      const revision = await run();
      this.#trouble = undefined;
      return revision;
    } catch (error) {
      const outcome = outcomeOf(error);
      if (outcome === 'unavailable' || outcome === 'unknown') this.#failed('append', error);
      throw error;
    }
  }

  /** That it can be read says nothing of whether it can be written. */
  read({ failure }: Reading): void {
    if (failure !== undefined) this.#failed('read', failure);
    else if (this.#trouble?.of === 'read') this.#trouble = undefined;
  }

  /** Runs a command, which may be refused for the clock of this machine. */
  async deciding<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      if (error instanceof ClockBehind) {
        this.#behind = { atMs: this.#clock.now(), why: error.message };
      }
      throw error;
    }
  }

  get state(): LogState {
    const now = this.#clock.now();
    const trouble = this.#trouble;
    const behind = this.#behind;
    const isFailing = [trouble?.lastMs, behind?.atMs].some(
      (atMs) => atMs !== undefined && now - atMs < failingForMs,
    );
    return {
      state: isFailing ? 'failing' : trouble ? 'doubtful' : 'working',
      ...(trouble && { trouble: { since: instant(trouble.sinceMs), why: trouble.why } }),
      ...(behind && { clockBehind: { at: instant(behind.atMs), why: behind.why } }),
    };
  }

  #failed(of: 'append' | 'read', error: unknown): void {
    const now = this.#clock.now();
    const before = this.#trouble;
    this.#trouble = {
      // A failure to write is not over when reading fails as well.
      of: before?.of === 'append' ? 'append' : of,
      sinceMs: before?.sinceMs ?? now,
      lastMs: now,
      why: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    };
  }
}

function instant(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
