import { mkdtempSync, rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  eventBytesMax,
  EventTooLarge,
  StoreOverloaded,
  StoreUnavailable,
  UnknownOutcome,
} from '../../src/event-store/event-store.js';
import { SqliteEventStore } from '../../src/event-store/sqlite.store.js';
import {
  ClockBehind,
  clockSkewMaxMs,
  missedEventsMax,
  type Outcome,
} from '../../src/event-store/streams.js';
import { MemoryStore } from '../support/memory.store.js';
import { CountedRandomness, playedOn, Player, told, wordsOf } from '../support/word-game.js';
import { WrappedStore } from '../support/wrapped.store.js';

let log: MemoryStore;
let store: WrappedStore;
let player: Player;

beforeEach(() => {
  log = new MemoryStore();
  store = new WrappedStore(log);
  player = new Player(store);
});

/** Somebody else who writes the same log, from another process as far as ours can tell. */
function another(): Player {
  return new Player(log, 'another', new CountedRandomness(1_000));
}

/** Does something instead of the next append, and lets those after it pass. */
function atNextAppend(instead: (pass: () => Promise<number>) => Promise<number>): void {
  store.onAppend = (pass) => {
    store.onAppend = (next) => next();
    return instead(pass);
  };
}

/** Holds the next append up, once it is on its way, until it is told what becomes of it. */
function holdNextAppend() {
  const begun = Promise.withResolvers<undefined>();
  const held = Promise.withResolvers<() => Promise<unknown>>();
  atNextAppend(async (pass) => {
    begun.resolve(undefined);
    await (
      await held.promise
    )();
    return pass();
  });
  /** Lets it go on after this, or fail with it, when all that came meanwhile has been decided. */
  const release = async (before: () => Promise<unknown> = () => Promise.resolve()) => {
    await turns(5);
    held.resolve(before);
  };
  return { begun: begun.promise, release };
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await setImmediate();
}

const unavailable = new StoreUnavailable('The disk is full');
const unknown = new UnknownOutcome('The connection broke');

describe('a command', () => {
  it('is recorded as decided, with who asked for what and when', async () => {
    const outcome = await player.say('river', { key: 'first' });
    expect(told(outcome)).toBe('0');
    const [event] = await playedOn(log);
    expect(event).toEqual({
      id: expect.stringMatching(/^wrd_[0-9a-v]{26}$/),
      type: 'WordSaid',
      schema: 1,
      data: { word: 'river', after: '' },
      recorded: '2020-10-16T09:30:00.000Z',
      actor: 'player',
      mutation: 'say',
      key: 'first',
      input: expect.stringMatching(/^[0-9a-f]{64}$/),
      command: { first: 0, count: 1 },
    });
    expect(outcome).toMatchObject({ events: [{ revision: 0, event }] });
  });

  it('is refused by the rules, and then nothing is recorded', async () => {
    await player.say('river');
    expect(told(await player.say('river'))).toBe('CODE_TAKEN');
    expect(wordsOf(await playedOn(log))).toEqual(['river']);
  });

  it('is judged by its key first, then by the version it expects, then by the rules', async () => {
    await player.say('river', { key: 'first' });
    await player.say('stone');
    // Stale and against the rules, but done before.
    expect(told(await player.say('river', { key: 'first', expectedVersion: 0 }))).toBe('0 again');
    // Against the rules, but on a version that is gone.
    expect(told(await player.say('river', { key: 'second', expectedVersion: 0 }))).toBe(
      'stale at 1',
    );
    expect(told(await player.say('river', { key: 'second', expectedVersion: 1 }))).toBe(
      'CODE_TAKEN',
    );
    expect(told(await player.say('bird', { key: 'second', expectedVersion: 1 }))).toBe('2');
  });

  it('gets ids that follow from its key, and from chance without one', async () => {
    await player.say('river', { key: 'first' });
    const elsewhere = new Player(new MemoryStore(), 'player', new CountedRandomness(77));
    const same = await elsewhere.say('river', { key: 'first' });
    expect(same).toMatchObject({ events: [{ event: { id: log.events[0]?.id } }] });

    await player.say('stone');
    const other = await elsewhere.say('stone');
    expect(other).not.toMatchObject({ events: [{ event: { id: log.events[1]?.id } }] });
  });

  it('that is too large fails alone', async () => {
    const tooLarge = 'long '.repeat(eventBytesMax / 5);
    const outcomes = await Promise.allSettled([
      player.say('river'),
      player.say(tooLarge),
      player.say('stone'),
    ]);
    expect(outcomes[1]).toMatchObject({ reason: expect.any(EventTooLarge) });
    expect(wordsOf(await playedOn(log))).toEqual(['river', 'stone']);
  });

  it('that leads to what can not be folded fails, and leaves no trace of itself', async () => {
    await player.say('river');
    await expect(player.say('unbearable')).rejects.toThrow('Nothing can be made of this');
    expect(told(await player.say('stone'))).toBe('1');
    expect(wordsOf(await playedOn(log))).toEqual(['river', 'stone']);
  });
});

describe('a repetition', () => {
  it('of a command answers what the first one did, and records nothing', async () => {
    const first = await player.say('river', { key: 'first' });
    await player.say('stone');
    const again = await player.say('river', { key: 'first' });
    expect(again).toEqual({ ...first, replayed: true });
    expect(log.events).toHaveLength(2);
  });

  it('is known to whoever folds the log later', async () => {
    await player.say('river', { key: 'first' });
    const later = new Player(log);
    expect(told(await later.say('river', { key: 'first' }))).toBe('0 again');
    expect(log.events).toHaveLength(1);
  });

  it('at the same time waits for the first one, and answers the same', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => player.say('river', { key: 'first' })),
    );
    expect(outcomes.map(told)).toEqual(['0', '0 again', '0 again', '0 again', '0 again']);
    expect(log.events).toHaveLength(1);
  });

  it('with another input is refused, now and while the first is under way', async () => {
    const [, meanwhile] = await Promise.all([
      player.say('river', { key: 'first' }),
      player.say('stone', { key: 'first' }),
    ]);
    expect(told(meanwhile)).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(told(await player.say('stone', { key: 'first' }))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(log.events).toHaveLength(1);
  });

  it('is one only for the same actor, mutation and stream', async () => {
    await player.say('river', { key: 'first' });
    expect(told(await another().say('stone', { key: 'first' }))).toBe('1');
    expect(told(await player.takeBack('stone', { key: 'first' }))).toBe('2');
    expect(told(await player.say('river', { key: 'first' }, 'elsewhere'))).toBe('0');
  });

  it('of a refused command is judged anew: a refusal keeps no key', async () => {
    await player.say('river');
    expect(told(await player.say('river', { key: 'first' }))).toBe('CODE_TAKEN');
    expect(told(await player.say('stone', { key: 'second', expectedVersion: 7 }))).toBe(
      'stale at 0',
    );
    await player.takeBack('river');
    expect(told(await player.say('river', { key: 'first' }))).toBe('2');
    expect(told(await player.say('stone', { key: 'second' }))).toBe('3');
  });
});

describe('a stale command', () => {
  it('is told what it missed, from the version it expects to the current one', async () => {
    for (const word of ['river', 'stone', 'bird']) await player.say(word);
    const answer = await player.say('tree', { expectedVersion: 0 });
    expect(answer).toMatchObject({
      kind: 'stale',
      currentVersion: 2,
      missed: [
        { revision: 1, event: { data: { word: 'stone' } } },
        { revision: 2, event: { data: { word: 'bird' } } },
      ],
    });
  });

  it('is told so many at most, and those first that it missed first', async () => {
    const words = Array.from({ length: missedEventsMax + 5 }, (_, index) => `w${String(index)}`);
    await Promise.all(words.map((word) => player.say(word)));
    const answer = await player.say('tree', { expectedVersion: 1 });
    if (answer.kind !== 'stale') throw new Error(told(answer));
    expect(answer.missed.map(({ revision }) => revision)).toEqual(
      Array.from({ length: missedEventsMax }, (_, index) => index + 2),
    );
  });

  it('that expects what is yet to come has missed nothing', async () => {
    await player.say('river');
    const answer = await player.say('stone', { expectedVersion: 4 });
    expect(answer).toEqual({ kind: 'stale', currentVersion: 0, missed: [] });
  });

  it('misses what is under way, once that is recorded', async () => {
    await player.say('river');
    const [, answer] = await Promise.all([
      player.say('stone'),
      player.say('bird', { expectedVersion: 0 }),
    ]);
    expect(answer).toMatchObject({ currentVersion: 1, missed: [{ revision: 1 }] });
  });
});

describe('many commands at once on one stream', () => {
  const words = Array.from({ length: 300 }, (_, index) => `w${String(index)}`);

  it('keep the order in which they came, each decided on the one before', async () => {
    const outcomes = await Promise.all(words.map((word) => player.say(word)));
    expect(outcomes.map(told)).toEqual([...words.keys()].map(String));
    expect(wordsOf(await playedOn(log))).toEqual(words);
  });

  it('do so in the embedded log', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'travaux-'));
    const sqlite = SqliteEventStore.open(join(folder, 'log.sqlite'));
    try {
      const alone = new Player(sqlite);
      const twice = words.flatMap((word) => [alone.say(word), alone.say(word)]);
      const outcomes = await Promise.all(twice);
      expect(outcomes.filter(({ kind }) => kind === 'refused')).toHaveLength(words.length);
      expect(wordsOf(await playedOn(sqlite))).toEqual(words);
    } finally {
      await sqlite.close();
      rmSync(folder, { recursive: true });
    }
  });

  it('share appends: what is decided while one is under way goes together in the next', async () => {
    const sizes: number[] = [];
    const counting = new WrappedStore(log);
    counting.onAppend = (pass, events) => {
      sizes.push(events.length);
      return pass();
    };
    store = new WrappedStore(counting);
    player = new Player(store);
    const held = holdNextAppend();
    const first = words.slice(0, 100).map((word) => player.say(word));
    await held.begun;
    const second = words.slice(100).map((word) => player.say(word));
    await held.release();
    await Promise.all([...first, ...second]);
    expect(sizes).toEqual([100, 200]);
    expect(wordsOf(await playedOn(log))).toEqual(words);
  });

  it('share an append only as far as it is no larger than one event may be', async () => {
    const sizes: number[] = [];
    store.onAppend = (pass, events) => {
      sizes.push(events.reduce((sum, { bytes }) => sum + bytes.length, 0));
      return pass();
    };
    const large = Array.from({ length: 7 }, (_, index) => `${String(index)}${'x'.repeat(2e5)}`);
    await Promise.all(large.map((word) => player.say(word)));
    expect(wordsOf(await playedOn(log))).toEqual(large);
    expect(sizes).toHaveLength(4);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(eventBytesMax);
  });

  it('are not acknowledged before they are durable', async () => {
    const held = holdNextAppend();
    let answered = 0;
    const asked = ['river', 'river', 'stone'].map(async (word) => {
      await player.say(word);
      answered += 1;
    });
    await turns(10);
    expect(answered).toBe(0);
    await held.release();
    await Promise.all(asked);
    expect(wordsOf(await playedOn(log))).toEqual(['river', 'stone']);
  });
});

describe('another writer', () => {
  it('who was first has the command decided again, on what he recorded', async () => {
    await player.say('river');
    atNextAppend(async (pass) => {
      await another().say('stone');
      return pass();
    });
    expect(told(await player.say('bird'))).toBe('2');

    atNextAppend(async (pass) => {
      await another().say('tree');
      return pass();
    });
    expect(told(await player.say('tree'))).toBe('CODE_TAKEN');
    expect(wordsOf(await playedOn(log))).toEqual(['river', 'stone', 'bird', 'tree']);
  });

  it('whose event stands where ours was to be has all decided again that rests on ours', async () => {
    await player.say('river');
    const held = holdNextAppend();
    const first = player.say('stone');
    await held.begun;
    const resting = [player.takeBack('stone'), player.say('stone'), player.say('tree')];
    await held.release(() => another().say('tree'));
    const outcomes = await Promise.all([first, ...resting]);
    expect(outcomes.map(told)).toEqual(['2', '3', '4', 'CODE_TAKEN']);
    expect(wordsOf(await playedOn(log))).toEqual(['river', 'tree', 'stone', '-stone', 'stone']);
  });

  it('and we get everything recorded in the end, each once', async () => {
    const players = [player, another(), new Player(log, 'third', new CountedRandomness(5_000))];
    const words = Array.from({ length: 40 }, (_, index) => `w${String(index)}`);
    const outcomes = await Promise.all(
      words.flatMap((word) => players.map((one) => one.say(word))),
    );
    expect(outcomes.filter(({ kind }) => kind === 'recorded')).toHaveLength(words.length);
    expect(outcomes.filter(({ kind }) => kind === 'refused')).toHaveLength(2 * words.length);
    expect([...wordsOf(await playedOn(log))].sort()).toEqual([...words].sort());
  });

  it('shares the embedded log with us in the same way', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'travaux-'));
    const sqlite = SqliteEventStore.open(join(folder, 'log.sqlite'));
    try {
      const players = [new Player(sqlite), new Player(sqlite, 'b', new CountedRandomness(1_000))];
      for (let round = 0; round < 20; round += 1) {
        const words = Array.from(
          { length: 10 },
          (_, index) => `w${String(round)}.${String(index)}`,
        );
        await Promise.all(words.flatMap((word) => players.map((one) => one.say(word))));
      }
      expect(wordsOf(await playedOn(sqlite))).toHaveLength(200);
    } finally {
      await sqlite.close();
      rmSync(folder, { recursive: true });
    }
  });

  it('sends the same key: it is recorded once, and told again to the other', async () => {
    const twin = new Player(log, 'player', new CountedRandomness(1_000));
    const outcomes = await Promise.all([
      player.say('river', { key: 'first' }),
      twin.say('river', { key: 'first' }),
    ]);
    expect(outcomes.map(told).sort()).toEqual(['0', '0 again']);
    expect(log.events).toHaveLength(1);
  });
});

describe('an unknown outcome', () => {
  it('is settled by reading: recorded, when only the answer was lost', async () => {
    atNextAppend(async (pass) => {
      await pass();
      throw unknown;
    });
    expect(told(await player.say('river'))).toBe('0');
    expect(wordsOf(await playedOn(log))).toEqual(['river']);
  });

  it('is settled by reading: tried again, when nothing was recorded', async () => {
    atNextAppend(() => Promise.reject(unknown));
    expect(told(await player.say('river'))).toBe('0');
    expect(wordsOf(await playedOn(log))).toEqual(['river']);
  });

  it('is settled for each that shared the append', async () => {
    atNextAppend(async (pass) => {
      await pass();
      throw unknown;
    });
    const outcomes = ['river', 'stone', 'bird'].map((word) => player.say(word));
    expect((await Promise.all(outcomes)).map(told)).toEqual(['0', '1', '2']);
    expect(wordsOf(await playedOn(log))).toEqual(['river', 'stone', 'bird']);
  });

  it('is found where another writer has gone on since', async () => {
    atNextAppend(async (pass) => {
      await pass();
      await another().say('stone');
      throw unknown;
    });
    expect(told(await player.say('river'))).toBe('0');
    expect(wordsOf(await playedOn(log))).toEqual(['river', 'stone']);
  });

  it('of what arrives late is not recorded twice', async () => {
    let late: Promise<number> | undefined;
    atNextAppend((pass) => {
      atNextAppend(async (again) => {
        late = pass();
        await late;
        return again();
      });
      return Promise.reject(unknown);
    });
    expect(told(await player.say('river'))).toBe('0');
    expect(await late).toBe(0);
    expect(wordsOf(await playedOn(log))).toEqual(['river']);
  });

  it('stays unknown when nothing can be read afterwards', async () => {
    await player.say('river');
    const read = store.onRead;
    atNextAppend(async (pass) => {
      await pass();
      store.onRead = () => {
        throw unavailable;
      };
      throw unknown;
    });
    // That nothing was recorded is what an unavailable store says, and it would be wrong.
    await expect(player.say('stone', { key: 'first' })).rejects.toThrow(UnknownOutcome);
    store.onRead = read;
    expect(told(await player.say('stone', { key: 'first' }))).toBe('1 again');
  });

  it('stays unknown when it can not be tried again', async () => {
    atNextAppend(() => {
      atNextAppend(() => Promise.reject(new StoreOverloaded('Too many wait')));
      return Promise.reject(unknown);
    });
    await expect(player.say('river')).rejects.toThrow(UnknownOutcome);
    expect(log.events).toEqual([]);
  });

  it('is not called a refusal while what was to be refused may still be recorded', async () => {
    let arrive: (() => Promise<number>) | undefined;
    atNextAppend((pass) => {
      arrive = pass;
      atNextAppend(() => Promise.reject(new StoreOverloaded('Too many wait')));
      return Promise.reject(unknown);
    });
    // They share an append. Tried again, the second would have nothing to take back.
    const outcomes = await Promise.allSettled([player.say('river'), player.takeBack('river')]);
    await arrive?.();
    const isUnknown = { status: 'rejected', reason: expect.any(UnknownOutcome) };
    expect(outcomes).toEqual([isUnknown, isUnknown]);
    expect(wordsOf(await playedOn(log))).toEqual(['river', '-river']);
  });

  it('that never ends is told at last, and nothing is recorded twice', async () => {
    store.onAppend = async (pass) => {
      if (log.events.length === 0) await pass();
      throw unknown;
    };
    expect(told(await player.say('river'))).toBe('0');
    store.onAppend = () => Promise.reject(unknown);
    await expect(player.say('stone')).rejects.toThrow(UnknownOutcome);
    expect(wordsOf(await playedOn(log))).toEqual(['river']);
  });
});

describe('what rests on an append that was lost', () => {
  /** What these come to when the first one is lost on its way, after the others were decided on it. */
  async function whenTheFirstIsLost(
    first: () => Promise<Outcome>,
    ...others: readonly (() => Promise<Outcome>)[]
  ): Promise<readonly string[]> {
    const held = holdNextAppend();
    const lost = expect(first()).rejects.toThrow(unavailable);
    await held.begun;
    const outcomes = others.map((other) => other());
    await held.release(() => Promise.reject(unavailable));
    await lost;
    return (await Promise.all(outcomes)).map(told);
  }

  it('is decided again: a refusal', async () => {
    const outcomes = await whenTheFirstIsLost(
      () => player.say('river'),
      () => player.say('river'),
    );
    expect(outcomes).toEqual(['0']);
    expect(wordsOf(await playedOn(log))).toEqual(['river']);
  });

  it('is decided again: a repetition, and a key that was used', async () => {
    const outcomes = await whenTheFirstIsLost(
      () => player.say('river', { key: 'first' }),
      () => player.say('river', { key: 'first' }),
      () => player.say('stone', { key: 'first' }),
    );
    expect(outcomes).toEqual(['0', 'IDEMPOTENCY_KEY_REUSED']);
    expect(wordsOf(await playedOn(log))).toEqual(['river']);
  });

  it('is decided again: a version that was expected', async () => {
    await player.say('river');
    const outcomes = await whenTheFirstIsLost(
      () => player.say('stone'),
      () => player.say('bird', { expectedVersion: 0 }),
    );
    expect(outcomes).toEqual(['1']);
    expect(wordsOf(await playedOn(log))).toEqual(['river', 'bird']);
  });

  it('is decided again: another record', async () => {
    const outcomes = await whenTheFirstIsLost(
      () => player.say('river'),
      () => player.takeBack('river'),
      () => player.say('stone'),
    );
    expect(outcomes).toEqual(['CODE_TAKEN', '0']);
    expect(wordsOf(await playedOn(log))).toEqual(['stone']);
  });

  it('is decided again by who was still reading when it was lost', async () => {
    await player.say('river');
    const { onRead } = store;
    const reading = Promise.withResolvers<undefined>();
    store.onRead = (pass) => {
      store.onRead = async function* (slow) {
        store.onRead = onRead;
        await reading.promise;
        yield* slow();
      };
      return pass();
    };
    atNextAppend(() => Promise.reject(unavailable));
    const first = player.say('stone');
    const second = player.say('stone');
    await expect(first).rejects.toThrow(unavailable);
    await another().say('tree');
    reading.resolve(undefined);
    expect(told(await second)).toBe('2');
    expect(wordsOf(await playedOn(log))).toEqual(['river', 'tree', 'stone']);
  });
});

describe('the moment of recording', () => {
  it('never goes back, when the clock does', async () => {
    await player.say('river');
    player.clock.nowMs -= clockSkewMaxMs;
    await player.say('stone');
    player.clock.nowMs += 2 * clockSkewMaxMs;
    await player.say('bird');
    expect((await playedOn(log)).map(({ recorded }) => recorded)).toEqual([
      '2020-10-16T09:30:00.000Z',
      '2020-10-16T09:30:00.000Z',
      '2020-10-16T09:30:10.000Z',
    ]);
  });

  it("is not before another writer's, whichever clock is ahead", async () => {
    const other = another();
    other.clock.nowMs += 4_000;
    await other.say('river');
    await player.say('stone');
    const held = holdNextAppend();
    const first = player.say('tree');
    await held.begun;
    const resting = ['fire', 'snow'].map((word) => player.say(word));
    other.clock.nowMs += 1_000;
    await held.release(() => other.say('bird'));
    await Promise.all([first, ...resting]);
    const events = await playedOn(log);
    expect(events.map(({ recorded }) => recorded.slice(17, 19))).toEqual([
      ...['04', '04', '05', '05', '05', '05'],
    ]);
  });

  it('is refused while the last one lies too far ahead; what needs none is answered', async () => {
    await player.say('river', { key: 'first' });
    player.clock.nowMs -= clockSkewMaxMs + 1;
    await expect(player.say('stone')).rejects.toThrow(ClockBehind);
    expect(told(await player.say('river', { key: 'first' }))).toBe('0 again');
    expect(told(await player.say('stone', { expectedVersion: 7 }))).toBe('stale at 0');
    expect(log.events).toHaveLength(1);
    player.clock.nowMs += 1;
    expect(told(await player.say('stone'))).toBe('1');
  });
});

describe('a stream', () => {
  it('is folded once, and then only its tail is read', async () => {
    const reads: number[] = [];
    const { onRead } = store;
    store.onRead = (pass, from) => {
      reads.push(from);
      return onRead(pass, from);
    };
    for (const word of ['river', 'stone', 'bird']) await player.say(word);
    await another().say('tree');
    expect(told(await player.say('tree'))).toBe('CODE_TAKEN');
    await player.say('fire');
    expect(reads).toEqual([0, 1, 2, 3, 4]);
  });

  it('is folded anew when it was not asked for in a long time, even while something is under way', async () => {
    const held = holdNextAppend();
    const first = player.say('river');
    await held.begun;
    for (let index = 0; index < 600; index += 1) {
      await player.say('river', {}, `other-${String(index)}`);
    }
    const second = player.say('stone');
    await held.release();
    expect((await Promise.all([first, second])).map(told).sort()).toEqual(['0', '1']);
    await playedOn(log);
  });

  it('with a gap is not decided on', async () => {
    await player.say('river');
    await player.say('stone');
    await player.say('bird');
    log.restore(log.events.filter(({ revision }) => revision !== 1));
    await expect(new Player(log).say('tree')).rejects.toThrow(
      'revision 2 follows 0: the stream has a gap',
    );
  });

  it('that could not be read is read again for the next command', async () => {
    const { onRead } = store;
    store.onRead = () => {
      throw unavailable;
    };
    await expect(player.say('river')).rejects.toThrow(unavailable);
    store.onRead = onRead;
    expect(told(await player.say('river'))).toBe('0');
  });
});
