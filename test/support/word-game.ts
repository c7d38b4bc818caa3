import { expect } from '@jest/globals';
import { decode, type RecordedEvent, sha256OfCanonical } from '../../src/event-store/codec.js';
import type { JsonObject } from '../../src/event-store/json.js';
import type { Decider } from '../../src/event-store/decider.js';
import type { EventStore } from '../../src/event-store/event-store.js';
import { Clock, Randomness } from '../../src/event-store/ports.js';
import { type Outcome, type Request, Streams } from '../../src/event-store/streams.js';
import { refusal } from '../../src/rules/refusal.js';
import { readAll } from './events.js';

/** What somebody does in a game in which no word may stand twice. */
export interface Move {
  readonly say?: string;
  readonly takeBack?: string;
}

/** What has been said and stands, and what the last event was about. */
interface Game {
  readonly standing: ReadonlySet<string>;
  readonly last: string;
}

/** Every event tells after which one it was decided, so that the log shows whether that is where it stands. */
export const wordGame: Decider<Game, Move> = {
  initial: () => ({ standing: new Set(), last: '' }),
  evolve: ({ standing }, { id, type, data }) => {
    const word = wordIn(data);
    if (word === 'unbearable') throw new Error('Nothing can be made of this');
    const others = [...standing].filter((other) => other !== word);
    return { standing: new Set(type === 'WordSaid' ? [...others, word] : others), last: id };
  },
  decide: ({ say, takeBack }, { standing, last }, { id }) => {
    const word = say ?? takeBack ?? '';
    if (standing.has(word) === (say !== undefined)) {
      return { refuse: [refusal('CODE_TAKEN', `${word} is what it is already.`, ['say'])] };
    }
    const type = say === undefined ? 'WordTakenBack' : 'WordSaid';
    return { record: [{ id: id('wrd', 0), type, data: { word, after: last } }] };
  },
  schemaOf: () => 1,
};

/** A clock that is set by hand. */
export class SetClock extends Clock {
  nowMs = Date.parse('2020-10-16T09:30:00.000Z');

  override now(): number {
    return this.nowMs;
  }
}

/** Bytes that are other ones each time, and the same ones in every run. */
export class CountedRandomness extends Randomness {
  #drawn: number;

  constructor(drawn = 0) {
    super();
    this.#drawn = drawn;
  }

  override bytes(size: number): Uint8Array {
    this.#drawn += 1;
    const bytes = Buffer.alloc(size);
    bytes.writeUInt32BE(this.#drawn);
    return bytes;
  }
}

/** Somebody who plays on a log of his own or of others, on one stream unless he names another. */
export class Player {
  readonly streams: Streams<Game, Move>;
  readonly clock = new SetClock();
  readonly #actor: string;

  constructor(store: EventStore, actor = 'player', randomness = new CountedRandomness()) {
    this.streams = new Streams(store, wordGame, { clock: this.clock, randomness });
    this.#actor = actor;
  }

  say(word: string, asked: Partial<Request> = {}, stream = 'game'): Promise<Outcome> {
    return this.#move({ say: word }, asked, stream);
  }

  takeBack(word: string, asked: Partial<Request> = {}, stream = 'game'): Promise<Outcome> {
    return this.#move({ takeBack: word }, asked, stream);
  }

  #move(move: Move, asked: Partial<Request>, stream: string): Promise<Outcome> {
    const input = sha256OfCanonical({ ...move });
    const mutation = move.say === undefined ? 'takeBack' : 'say';
    return this.streams.execute(stream, move, { actor: this.#actor, mutation, input, ...asked });
  }
}

/** The events of a game in their order, each where it says that it was decided, none entered before the one before it. */
export async function playedOn(
  store: EventStore,
  stream = 'game',
): Promise<readonly RecordedEvent[]> {
  const stored = await readAll(store, stream);
  const events = stored.map(({ bytes }) => decode(bytes));
  expect(stored.map(({ revision }) => revision)).toEqual([...stored.keys()]);
  expect(events.map(({ data }) => data['after'])).toEqual(
    ['', ...events.map(({ id }) => id)].slice(0, events.length),
  );
  expect(events.map(({ command }) => command)).toEqual(
    [...stored.keys()].map((first) => ({ first, count: 1 })),
  );
  const recorded = events.map((event) => event.recorded);
  expect(recorded).toEqual(recorded.toSorted());
  return events;
}

/** The words of events in their order, `-` before one that is taken back. */
export function wordsOf(events: readonly RecordedEvent[]): readonly string[] {
  return events.map(({ type, data }) => `${type === 'WordSaid' ? '' : '-'}${wordIn(data)}`);
}

/** What outcomes are, told shortly: `3`, `3 again`, `stale at 3`, `CODE_TAKEN`. */
export function told(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'recorded':
      return `${String(outcome.version)}${outcome.replayed ? ' again' : ''}`;
    case 'refused':
      return outcome.refusals.map(({ code }) => code).join(' ');
    case 'stale':
      return `stale at ${String(outcome.currentVersion)}`;
  }
}

function wordIn({ word }: JsonObject): string {
  return typeof word === 'string' ? word : '';
}
