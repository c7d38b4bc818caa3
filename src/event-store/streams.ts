import { refusal, type Refusal } from '../rules/refusal.js';
import { decode, derivedId, encode, randomId, type RecordedEvent } from './codec.js';
import type { Circumstances, DecidedEvent, Decider } from './decider.js';
import {
  type EventStore,
  type NewEvent,
  noStream,
  StaleRevision,
  type StoredEvent,
  UnknownOutcome,
} from './event-store.js';
import type { Clock, Randomness } from './ports.js';

/** Who asks for what, beside the command itself. */
export interface Request {
  readonly actor: string;
  readonly mutation: string;
  /** SHA-256 of the canonical input without its key and expected version. */
  readonly input: string;
  readonly key?: string | undefined;
  /** The version of the stream that the asker has seen. */
  readonly expectedVersion?: number | undefined;
}

export interface PlacedEvent {
  readonly revision: number;
  readonly event: RecordedEvent;
}

/** What a command came to. */
export type Outcome =
  | {
      readonly kind: 'recorded';
      readonly events: readonly PlacedEvent[];
      /** The revision of the last of these events. */
      readonly version: number;
      /** The same key had recorded these events before. */
      readonly replayed: boolean;
    }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | {
      readonly kind: 'stale';
      readonly currentVersion: number;
      /** The first events after the expected version, at most {@link missedEventsMax}. */
      readonly missed: readonly PlacedEvent[];
    };

export const missedEventsMax = 50;

/** A stream whose last event lies further than this ahead of our clock takes no more events from us. */
export const clockSkewMaxMs = 10_000;

/** The machine that appended last has a clock ahead of ours by more than is tolerated. */
export class ClockBehind extends Error {
  override readonly name = 'ClockBehind';
}

const attemptsMax = 32;
const foldsKeptMax = 512;

interface KeyedCommand {
  readonly first: number;
  readonly count: number;
  readonly input: string;
}

/** A stream as it is folded so far, appends under way included. */
interface Fold<State> {
  state: State;
  revision: number;
  lastRecordedMs: number;
  readonly keys: Map<string, KeyedCommand>;
  /** The latest append under way: what is decided meanwhile stands or falls with it. */
  pending: Promise<number> | undefined;
}

type Settled = Exclude<Outcome, { kind: 'stale' }> | { readonly kind: 'stale' };

type Judged =
  | { readonly settled: Settled }
  | { readonly replay: KeyedCommand }
  | { readonly decided: readonly DecidedEvent[]; readonly now: number };

/**
 * The one place where commands meet the log: folds a stream (kept, so that only its tail is read), asks the decider,
 * appends, and tries again when another writer was first. Commands on one stream are decided one after another, each on
 * the events of those before it even while these are still being made durable; an answer waits for what it rests on.
 */
export class Streams<State, Command> {
  readonly #store: EventStore;
  readonly #decider: Decider<State, Command>;
  readonly #clock: Clock;
  readonly #randomness: Randomness;
  readonly #folds = new Map<string, Promise<Fold<State>>>();

  constructor(
    store: EventStore,
    decider: Decider<State, Command>,
    ports: { readonly clock: Clock; readonly randomness: Randomness },
  ) {
    this.#store = store;
    this.#decider = decider;
    this.#clock = ports.clock;
    this.#randomness = ports.randomness;
  }

  /**
   * Records what the command decides, durable once it resolves. First the key, then the expected version, then the rules.
   * Throws {@link StoreOverloaded} when nothing was tried, {@link UnknownOutcome} when what became of it can't be told.
   */
  async execute(stream: string, command: Command, request: Request): Promise<Outcome> {
    const id = this.#ids(stream, request);
    let doubtful: { readonly id: string; readonly from: number } | undefined;
    for (let attempt = 1; ; attempt += 1) {
      const fold = await this.#current(stream);
      if (doubtful) {
        const found = await this.#recordedBefore(stream, doubtful);
        if (found) return found;
      }
      const judged = this.#judge(fold, command, request, id);
      const from = fold.revision + 1;
      try {
        if (!('decided' in judged)) return await this.#answer(stream, fold, judged, request);
        return await this.#append(stream, fold, placed(judged, fold, request, this.#decider));
      } catch (error) {
        this.#folds.delete(stream);
        if (error instanceof UnknownOutcome && 'decided' in judged) {
          doubtful ??= { id: judged.decided[0]?.id ?? '', from };
        } else if (!(error instanceof StaleRevision) && !(error instanceof RestsOnLostAppend)) {
          throw error;
        }
        if (attempt === attemptsMax) throw error;
      }
    }
  }

  /** Ids follow from the key, so that a repetition means the same things; without one they follow from nothing. */
  #ids(stream: string, request: Request): Circumstances['id'] {
    const { key } = request;
    if (key !== undefined) {
      return (prefix, ordinal) =>
        derivedId(prefix, stream, request.actor, request.mutation, key, ordinal);
    }
    const seed = randomId('seed', (size) => this.#randomness.bytes(size));
    return (prefix, ordinal) => derivedId(prefix, seed, ordinal);
  }

  /** The stream as it stands now: what is kept of it, and its tail unless our own append is its tail. */
  async #current(stream: string): Promise<Fold<State>> {
    const kept = this.#folds.get(stream);
    const folding = kept ? this.#advanced(stream, kept) : this.#folded(stream);
    this.#folds.delete(stream);
    this.#folds.set(stream, folding);
    folding.catch(() => {
      if (this.#folds.get(stream) === folding) this.#folds.delete(stream);
    });
    if (this.#folds.size > foldsKeptMax) {
      const [oldest] = this.#folds.keys();
      if (oldest !== undefined) this.#folds.delete(oldest);
    }
    return folding;
  }

  async #folded(stream: string): Promise<Fold<State>> {
    return this.#readTail(stream, {
      state: this.#decider.initial(stream),
      revision: noStream,
      lastRecordedMs: 0,
      keys: new Map(),
      pending: undefined,
    });
  }

  async #advanced(stream: string, kept: Promise<Fold<State>>): Promise<Fold<State>> {
    const fold = await kept;
    return fold.pending ? fold : this.#readTail(stream, fold);
  }

  async #readTail(stream: string, fold: Fold<State>): Promise<Fold<State>> {
    for await (const batch of this.#store.read(stream, fold.revision + 1)) {
      for (const stored of batch) {
        // An append of ours that began while this read was under way has been folded already.
        if (stored.revision > fold.revision) this.#step(fold, placedFrom(stored));
      }
    }
    return fold;
  }

  #step(fold: Fold<State>, { revision, event }: PlacedEvent): void {
    if (revision !== fold.revision + 1) {
      throw new Error(
        `revision ${String(revision)} follows ${String(fold.revision)}: the stream has a gap`,
      );
    }
    fold.state = this.#decider.evolve(fold.state, event, revision);
    fold.revision = revision;
    fold.lastRecordedMs = Date.parse(event.recorded);
    if (event.key !== undefined) {
      const { first, count } = event.command;
      fold.keys.set(keyOf(event.actor, event.mutation, event.key), {
        first,
        count,
        input: event.input,
      });
    }
  }

  #judge(fold: Fold<State>, command: Command, request: Request, id: Circumstances['id']): Judged {
    const { actor, mutation, key, expectedVersion } = request;
    const known = key === undefined ? undefined : fold.keys.get(keyOf(actor, mutation, key));
    if (known) {
      return known.input === request.input ? { replay: known } : { settled: reusedKey };
    }
    if (expectedVersion !== undefined && expectedVersion !== fold.revision) {
      return { settled: { kind: 'stale' } };
    }
    const now = this.#clock.now();
    if (fold.lastRecordedMs > now + clockSkewMaxMs) {
      throw new ClockBehind(
        `The last event was recorded ${String(fold.lastRecordedMs - now)} ms ahead of this machine's clock.`,
      );
    }
    const notBefore = Math.max(now, fold.lastRecordedMs);
    const decision = this.#decider.decide(command, fold.state, { now: notBefore, id });
    if ('refuse' in decision) {
      return { settled: { kind: 'refused', refusals: decision.refuse } };
    }
    return { decided: decision.record, now: notBefore };
  }

  async #answer(
    stream: string,
    fold: Fold<State>,
    judged: Exclude<Judged, { decided: unknown }>,
    request: Request,
  ): Promise<Outcome> {
    const { revision } = fold;
    await fold.pending?.catch((cause: unknown) => {
      throw new RestsOnLostAppend('what this was decided on was not recorded', { cause });
    });
    if ('replay' in judged) {
      const { first, count } = judged.replay;
      const events = await this.#placedBetween(stream, first, count);
      return { kind: 'recorded', events, version: first + count - 1, replayed: true };
    }
    if (judged.settled.kind !== 'stale') return judged.settled;
    const missed = await this.#placedBetween(
      stream,
      Math.min(Math.max(request.expectedVersion ?? 0, noStream), revision) + 1,
      missedEventsMax,
    );
    return { kind: 'stale', currentVersion: revision, missed };
  }

  async #append(
    stream: string,
    fold: Fold<State>,
    events: readonly PlacedEvent[],
  ): Promise<Outcome> {
    const expected = fold.revision;
    const stored = events.map(({ event }): NewEvent => ({
      id: event.id,
      type: event.type,
      bytes: encode(event),
    }));
    for (const event of events) this.#step(fold, event);
    const append = this.#store.append(stream, expected, stored);
    fold.pending = append;
    const version = await append.finally(() => {
      if (fold.pending === append) fold.pending = undefined;
    });
    return { kind: 'recorded', events, version, replayed: false };
  }

  async #recordedBefore(
    stream: string,
    doubtful: { readonly id: string; readonly from: number },
  ): Promise<Outcome | undefined> {
    for await (const batch of this.#store.read(stream, doubtful.from)) {
      const hit = batch.find((stored) => stored.id === doubtful.id);
      if (!hit) continue;
      const { first, count } = decode(hit.bytes).command;
      const events = await this.#placedBetween(stream, first, count);
      return { kind: 'recorded', events, version: first + count - 1, replayed: false };
    }
    return undefined;
  }

  async #placedBetween(
    stream: string,
    first: number,
    count: number,
  ): Promise<readonly PlacedEvent[]> {
    const events: PlacedEvent[] = [];
    for await (const batch of this.#store.read(stream, first)) {
      events.push(...batch.slice(0, count - events.length).map(placedFrom));
      if (events.length === count) break;
    }
    return events;
  }
}

/** An answer was decided on events of ours that were then not recorded: it is decided again. */
class RestsOnLostAppend extends Error {
  override readonly name = 'RestsOnLostAppend';
}

const reusedKey: Settled = {
  kind: 'refused',
  refusals: [
    refusal(
      'IDEMPOTENCY_KEY_REUSED',
      'This key has recorded another input before; a key stands for one input for ever.',
      ['idempotencyKey'],
    ),
  ],
};

function keyOf(actor: string, mutation: string, key: string): string {
  return JSON.stringify([actor, mutation, key]);
}

function placedFrom(stored: StoredEvent): PlacedEvent {
  return { revision: stored.revision, event: decode(stored.bytes) };
}

function placed<State, Command>(
  { decided, now }: { readonly decided: readonly DecidedEvent[]; readonly now: number },
  fold: Fold<State>,
  { actor, mutation, input, key }: Request,
  decider: Decider<State, Command>,
): readonly PlacedEvent[] {
  const first = fold.revision + 1;
  return decided.map(({ id, type, data, despite }, ordinal) => ({
    revision: first + ordinal,
    event: {
      id,
      type,
      schema: decider.schemaOf(type),
      data,
      recorded: new Date(now).toISOString(),
      actor,
      mutation,
      input,
      command: { first, count: decided.length },
      ...(key === undefined ? {} : { key }),
      ...(despite === undefined || despite.length === 0 ? {} : { despite }),
    },
  }));
}
