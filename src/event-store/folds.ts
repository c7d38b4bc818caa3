import { AppendLine } from './append-line.js';
import { decode } from './codec.js';
import type { Decider } from './decider.js';
import { type EventStore, noStream, type StoredEvent } from './event-store.js';
import type { PlacedEvent } from './streams.js';

const foldsKeptMax = 512;

/** Where a command stands that was sent with a key, and what its input was. */
export interface KeyedCommand {
  readonly first: number;
  readonly count: number;
  readonly input: string;
}

/**
 * A stream as it is folded so far, with what was decided on it and is still on its way into the log. It changes in place,
 * under the eyes of all who hold it.
 */
export interface Fold<State> {
  state: State;
  revision: number;
  lastRecordedMs: number;
  readonly keys: Map<string, KeyedCommand>;
  /** Once it is closed, the fold may hold what is not in the log: it is given up, and the stream folded anew. */
  readonly line: AppendLine;
}

/** Streams as they are folded, kept so that only their tails are read; of so many streams, those last asked for. */
export class Folds<State> {
  readonly #store: EventStore;
  readonly #decider: Pick<Decider<State, never>, 'initial' | 'evolve'>;
  readonly #kept = new Map<string, Promise<Fold<State>>>();

  constructor(store: EventStore, decider: Pick<Decider<State, never>, 'initial' | 'evolve'>) {
    this.#store = store;
    this.#decider = decider;
  }

  /** The stream as it stands now: what is kept of it, and its tail unless what we decided is about to be its tail. */
  current(stream: string): Promise<Fold<State>> {
    const kept = this.#kept.get(stream);
    const folding = kept ? this.#advanced(stream, kept) : this.#folded(stream);
    this.#kept.delete(stream);
    this.#kept.set(stream, folding);
    folding.catch(() => {
      if (this.#kept.get(stream) === folding) this.#kept.delete(stream);
    });
    if (this.#kept.size > foldsKeptMax) {
      const [oldest] = this.#kept.keys();
      if (oldest !== undefined) this.#kept.delete(oldest);
    }
    return folding;
  }

  async #folded(stream: string): Promise<Fold<State>> {
    return this.#readTail(stream, {
      state: this.#decider.initial(stream),
      revision: noStream,
      lastRecordedMs: 0,
      keys: new Map(),
      line: new AppendLine(this.#store, stream),
    });
  }

  async #advanced(stream: string, kept: Promise<Fold<State>>): Promise<Fold<State>> {
    const fold = await kept;
    if (!fold.line.isOpen) return this.#folded(stream);
    return fold.line.isIdle ? this.#readTail(stream, fold) : fold;
  }

  async #readTail(stream: string, fold: Fold<State>): Promise<Fold<State>> {
    for await (const batch of this.#store.read(stream, fold.revision + 1)) {
      for (const stored of batch) {
        // What others decided on the fold while it was read tells by itself, once it is appended, whether that holds.
        if (!fold.line.isIdle || !fold.line.isOpen) return fold;
        if (stored.revision > fold.revision) this.step(fold, placedFrom(stored));
      }
    }
    return fold;
  }

  /** Folds the next event of the stream in. Throws for a gap, and what `evolve` throws: then the fold is given up. */
  step(fold: Fold<State>, placed: PlacedEvent): void {
    try {
      assertFollows(fold.revision, placed.revision);
      fold.state = this.#decider.evolve(fold.state, placed.event, placed.revision);
    } catch (error) {
      // Whoever holds it meanwhile must not decide on a state that is half changed.
      fold.line.close();
      throw error;
    }
    fold.revision = placed.revision;
    fold.lastRecordedMs = Date.parse(placed.event.recorded);
    const { actor, mutation, key, command, input } = placed.event;
    if (key !== undefined) fold.keys.set(keyOf(actor, mutation, key), { ...command, input });
  }
}

function assertFollows(last: number, next: number): void {
  if (next === last + 1) return;
  throw new Error(`revision ${String(next)} follows ${String(last)}: the stream has a gap`);
}

/** The one text for a key of an actor for a mutation. */
export function keyOf(actor: string, mutation: string, key: string): string {
  return JSON.stringify([actor, mutation, key]);
}

export function placedFrom(stored: StoredEvent): PlacedEvent {
  return { revision: stored.revision, event: decode(stored.bytes) };
}
