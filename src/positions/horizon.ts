import type { Bearings, Sought } from '../record/records.js';

/** What may be behind the horizon: marks of a rank, or of some stances; any at all where neither is said. */
export interface Behind {
  readonly rank?: number;
  readonly stances?: readonly string[];
}

/**
 * How far back the marks of an answer reach, where older ones are left out. Whoever judges asks whether anything that
 * may be behind could make a difference, and says so with {@link miss}: then the answer is thrown away and worked out
 * from more.
 *
 * All that may have lasted until `readMs` is there. Of what lasted until `ms`, which is not earlier, it is also known
 * what it shows: whether words restate an acceptance depends on what came before them.
 */
export class Horizon {
  readonly ms: number;
  readonly readMs: number;
  /** Whether it matters since when something is so. */
  readonly since: boolean;
  readonly #bearings: Bearings;
  readonly #sought: Sought;
  #missed = false;

  constructor(
    bearings: Bearings,
    sought: Sought,
    { ms, readMs, since }: Pick<Horizon, 'ms' | 'readMs' | 'since'>,
  ) {
    this.since = since;
    this.#bearings = bearings;
    this.#sought = sought;
    this.ms = ms;
    this.readMs = readMs;
  }

  /** Whether something may be missing that would make a difference. */
  get missed(): boolean {
    return this.#missed;
  }

  miss(): void {
    this.#missed = true;
  }

  /** Whether there is anything of the kind that was not read. */
  hides(which: Behind): boolean {
    return this.#bearings.hasOlder(this.#sought, this.readMs, which);
  }
}
