import { refusal, type Refusal } from '../rules/refusal.js';
import { assertAppendable } from './appendable.js';
import { DoubtfulAppend, RestsOnLostAppend } from './append-line.js';
import { decode, derivedId, encode, randomId, type RecordedEvent } from './codec.js';
import type { Circumstances, DecidedEvent, Decider } from './decider.js';
import {
  type EventStore,
  type NewEvent,
  noStream,
  StaleRevision,
  UnknownOutcome,
} from './event-store.js';
import { type Fold, Folds, type KeyedCommand, keyOf, placedFrom } from './folds.js';
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

/** An append of which nobody could say what became of it: our first event in it, and the revision that it comes after. */
interface Doubt {
  readonly id: string;
  readonly after: number;
}

/** One command from its arrival to its outcome. */
interface Asked<Command> {
  readonly stream: string;
  readonly command: Command;
  readonly request: Request;
  readonly id: Circumstances['id'];
  readonly doubts: Doubt[];
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
  readonly #folds: Folds<State>;

  constructor(
    store: EventStore,
    decider: Decider<State, Command>,
    ports: { readonly clock: Clock; readonly randomness: Randomness },
  ) {
    this.#store = store;
    this.#decider = decider;
    this.#folds = new Folds(store, decider);
    this.#clock = ports.clock;
    this.#randomness = ports.randomness;
  }

  /**
   * Records what the command decides, durable once it resolves. First the key, then the expected version, then the rules.
   * Throws {@link UnknownOutcome} when what became of it can't be told, {@link ClockBehind}, and what the store throws
   * when nothing was recorded.
   */
  async execute(stream: string, command: Command, request: Request): Promise<Outcome> {
    const id = this.#ids(stream, request);
    const asked: Asked<Command> = { stream, command, request, id, doubts: [] };
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#attempt(asked);
      } catch (error) {
        if (attempt < attemptsMax && isWorthAnother(error)) continue;
        // Whatever keeps us from looking, or from trying again, an earlier attempt may have been recorded.
        throw asked.doubts.length === 0 ? error : unknownOutcome(error);
      }
    }
  }

  async #attempt(asked: Asked<Command>): Promise<Outcome> {
    const { stream, command, request, id, doubts } = asked;
    const fold = await this.#folds.current(stream);
    const found = await this.#recordedBefore(stream, doubts);
    if (found) return found;
    if (!fold.line.isOpen) throw new RestsOnLostAppend('The stream has to be folded anew');
    const judged = this.#judge(fold, command, request, id);
    if (!('decided' in judged)) return this.#answer(fold, judged, asked);
    const events = placed(judged, fold, request, this.#decider);
    try {
      return await this.#append(stream, fold, events);
    } catch (error) {
      const [first] = events;
      if (error instanceof DoubtfulAppend && first) {
        doubts.push({ id: first.event.id, after: error.expectedRevision });
      }
      throw error;
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
    fold: Fold<State>,
    judged: Exclude<Judged, { decided: unknown }>,
    { stream, request: { expectedVersion = noStream }, doubts }: Asked<Command>,
  ): Promise<Outcome> {
    const { revision } = fold;
    await fold.line.settled();
    if ('replay' in judged) {
      const { first, count } = judged.replay;
      const events = await this.#placedBetween(stream, first, count);
      return { kind: 'recorded', events, version: first + count - 1, replayed: true };
    }
    if (doubts.some(({ after }) => after >= revision)) {
      throw new UnknownOutcome('What an earlier attempt was to record may still come');
    }
    if (judged.settled.kind !== 'stale') return judged.settled;
    const from = Math.max(expectedVersion, noStream) + 1;
    const missedCount = Math.min(Math.max(revision + 1 - from, 0), missedEventsMax);
    const missed = await this.#placedBetween(stream, from, missedCount);
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
    assertAppendable(stream, expected, stored);
    for (const event of events) this.#folds.step(fold, event);
    const version = fold.revision;
    await fold.line.add(expected, stored);
    return { kind: 'recorded', events, version, replayed: false };
  }

  async #recordedBefore(stream: string, doubts: readonly Doubt[]): Promise<Outcome | undefined> {
    if (doubts.length === 0) return undefined;
    const ids = new Set(doubts.map((doubt) => doubt.id));
    const from = Math.min(...doubts.map(({ after }) => after + 1));
    for await (const batch of this.#store.read(stream, from)) {
      const hit = batch.find((stored) => ids.has(stored.id));
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
    if (count === 0) return events;
    for await (const batch of this.#store.read(stream, first)) {
      events.push(...batch.slice(0, count - events.length).map(placedFrom));
      if (events.length === count) break;
    }
    return events;
  }
}

function isWorthAnother(error: unknown): boolean {
  return (
    error instanceof StaleRevision ||
    error instanceof UnknownOutcome ||
    error instanceof RestsOnLostAppend
  );
}

function unknownOutcome(error: unknown): UnknownOutcome {
  if (error instanceof UnknownOutcome) return error;
  return new UnknownOutcome('An attempt may have been recorded, and nothing more can be told', {
    cause: error,
  });
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
