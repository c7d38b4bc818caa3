import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type EventStore,
  StoreOverloaded,
  StoreUnavailable,
  UnknownOutcome,
} from '../../src/event-store/event-store.js';
import type { Outcome } from '../../src/event-store/streams.js';
import { counts } from '../support/counts.js';
import { MemoryStore } from '../support/memory.store.js';
import { CountedRandomness, playedOn, Player } from '../support/word-game.js';
import { WrappedStore } from '../support/wrapped.store.js';

/** What becomes of an append on its way to the log. */
const fates = [
  ...['PASSES', 'PASSES', 'PASSES', 'IS_SLOW', 'LOSES_ITS_ANSWER', 'IS_LOST', 'ARRIVES_LATE'],
  ...['MEETS_TOO_MANY', 'MEETS_A_FULL_DISK'],
] as const;

interface Sent {
  /** The commands of one number are one command, sent again with its key. */
  readonly number: number;
  readonly word: string;
  readonly isSaid: boolean;
  readonly hasKey: boolean;
  /** Which of the writers it is sent to. */
  readonly to: number;
  /** Turns of the event loop before it is sent. */
  readonly after: number;
}

const sent: fc.Arbitrary<Sent> = fc.record({
  number: fc.nat({ max: 11 }),
  word: fc.constantFrom('river', 'stone', 'bird'),
  isSaid: fc.boolean(),
  hasKey: fc.boolean(),
  to: fc.nat({ max: 1 }),
  after: fc.nat({ max: 6 }),
});

describe('two writers of one log that answers as it likes', () => {
  it('record each command once or not at all, where it was decided, and say which', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sent, { minLength: 1, maxLength: 16 }),
        fc.array(fc.constantFrom(...fates), { maxLength: 24 }),
        fc.array(fc.nat({ max: 4 }), { maxLength: 24 }),
        holds,
      ),
      { numRuns: counts.propertyRuns },
    );
  });
});

async function holds(
  script: readonly Sent[],
  appends: readonly (typeof fates)[number][],
  reads: readonly number[],
): Promise<void> {
  const log = new MemoryStore();
  const store = fated(log, appends, reads);
  const writers = [1, 2].map((one) => new Player(store, '', new CountedRandomness(1_000 * one)));
  const outcomes = await Promise.allSettled(script.map((one, at) => send(one, at, writers)));
  // What is late arrives.
  await turns(20);
  const events = await playedOn(log);
  for (const [at, outcome] of outcomes.entries()) {
    const one = script[at];
    if (one === undefined) continue;
    const found = events.filter(({ actor, mutation, key }) => {
      const asked = requestOf(one, at);
      return actor === asked.actor && key === asked.key && mutation === mutationOf(one);
    });
    expect(found.length).toBeLessThanOrEqual(1);
    if (outcome.status === 'rejected') {
      const isKnown = !(outcome.reason instanceof UnknownOutcome);
      if (isKnown && !one.hasKey) expect(found).toEqual([]);
    } else if (outcome.value.kind === 'recorded') {
      const [placed] = outcome.value.events;
      expect(placed).toEqual({
        revision: events.findIndex(({ id }) => id === placed?.event.id),
        event: found[0],
      });
      if (outcome.value.replayed) expect(one.hasKey).toBe(true);
    } else if (!one.hasKey) {
      expect(found).toEqual([]);
    }
  }
}

async function send(one: Sent, at: number, writers: readonly Player[]): Promise<Outcome> {
  await turns(one.after);
  const writer = writers[one.to];
  if (writer === undefined) throw new Error('There are two writers');
  const asked = requestOf(one, at);
  return one.isSaid ? writer.say(one.word, asked) : writer.takeBack(one.word, asked);
}

/** Without a key, only its actor tells a command from others. */
function requestOf({ number, hasKey }: Sent, at: number) {
  return hasKey ? { actor: 'all', key: `key-${String(number)}` } : { actor: `actor-${String(at)}` };
}

function mutationOf({ isSaid }: Sent): string {
  return isSaid ? 'say' : 'takeBack';
}

/** A log on whose appends and reads these things happen one after another; then it is as it should be. */
function fated(
  log: EventStore,
  appends: readonly (typeof fates)[number][],
  reads: readonly number[],
): EventStore {
  const store = new WrappedStore(log);
  const [ofAppends, ofReads] = [[...appends], [...reads]];
  store.onRead = async function* (pass) {
    await turns(ofReads.shift() ?? 0);
    yield* pass();
  };
  store.onAppend = async (pass) => {
    switch (ofAppends.shift() ?? 'PASSES') {
      case 'PASSES':
        return pass();
      case 'IS_SLOW':
        await turns(4);
        return pass();
      case 'LOSES_ITS_ANSWER':
        await pass();
        throw new UnknownOutcome('The connection broke');
      case 'IS_LOST':
        throw new UnknownOutcome('The connection broke');
      case 'ARRIVES_LATE':
        void turns(5)
          .then(pass)
          .catch(() => undefined);
        throw new UnknownOutcome('The connection broke');
      case 'MEETS_TOO_MANY':
        throw new StoreOverloaded('Too many wait');
      case 'MEETS_A_FULL_DISK':
        throw new StoreUnavailable('The disk is full');
    }
  };
  return store;
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await setImmediate();
}
