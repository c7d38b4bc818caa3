import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { leafHash } from '../../src/event-store/codec.js';
import {
  DuplicateEventId,
  EventStore,
  EventTooLarge,
  eventBytesMax,
  type NewEvent,
  noStream,
  StaleRevision,
  type StoredEvent,
  StoreUnavailable,
  UnknownOutcome,
} from '../../src/event-store/event-store.js';
import { batchesOf, event, follow, fresh, readAll, told } from '../support/events.js';

/** One log of an engine, that a test has to itself. It may hold what earlier tests wrote. */
export interface Engine {
  /** Opens the log; once it is closed, the same one again. */
  open(): Promise<EventStore>;
  /** Forgets what was made for the test. Everything opened has been closed. */
  dispose(): Promise<void>;
}

/** An engine that can be made to leave open what became of an append. */
export interface FailingEngine extends Engine {
  /** Runs an append that way. Once it is over the engine can be asked again. */
  inDoubt(append: () => Promise<number>): Promise<number>;
}

/** What every engine promises of an append of which it can't tell what became. */
export function describeUnknownOutcome(
  name: string,
  makeEngine: () => Promise<FailingEngine>,
): void {
  describe(`an unknown outcome on ${name}`, () => {
    let engine: FailingEngine;
    let store: EventStore;

    beforeEach(async () => {
      engine = await makeEngine();
      store = await engine.open();
    });

    afterEach(async () => {
      await store.close();
      await engine.dispose();
    });

    it('is told apart, and repeating the append leaves it there once', async () => {
      const [stream, before, doubtful, after] = [fresh('table'), event(), event(), event()];
      await store.append(stream, noStream, [before]);
      const append = (): Promise<number> => store.append(stream, 0, [doubtful]);
      await expect(engine.inDoubt(append)).rejects.toThrow(UnknownOutcome);

      const found = told(await readAll(store, stream));
      expect(found).toEqual(told([before, doubtful].slice(0, found.length)));
      const again: unknown = await append().catch((error: unknown) => error);
      expect([1, new StaleRevision(stream, 0, 1)]).toContainEqual(again);
      await store.append(stream, 1, [after]);
      const all = told([before, doubtful, after]);
      expect(told(await readAll(store, stream))).toEqual(all);
      expect(told(await follow(store, 0, 3))).toEqual(all);
    });

    it('holds up no other stream, and can be gone into after a restart', async () => {
      const [stream, other] = [fresh('table'), fresh('table')];
      const doubtful = event();
      const append = (): Promise<number> => store.append(stream, noStream, [doubtful]);
      await expect(engine.inDoubt(append)).rejects.toThrow(UnknownOutcome);
      expect(await store.append(other, noStream, [event()])).toBe(0);
      await store.close();
      store = await engine.open();
      const again: unknown = await append().catch((error: unknown) => error);
      expect([0, new StaleRevision(stream, noStream, 0)]).toContainEqual(again);
      expect(told(await readAll(store, stream))).toEqual(told([doubtful]));
    });
  });
}

/** What every engine promises behind {@link EventStore}. */
export function describeEventStore(name: string, makeEngine: () => Promise<Engine>): void {
  describe(`an event store on ${name}`, () => {
    let engine: Engine;
    let store: EventStore;
    let start: number;

    beforeEach(async () => {
      engine = await makeEngine();
      store = await engine.open();
      start = (await store.head()).position;
    });

    afterEach(async () => {
      await store.close();
      await engine.dispose();
    });

    /** Streams that were appended to in turns, one event each time; their events in the order of commit. */
    async function written(count: number): Promise<readonly StoredEvent[]> {
      const streams = [fresh('a'), fresh('b'), fresh('c')];
      const from = (await store.head()).position;
      for (let index = 0; index < count; index += 1) {
        const stream = streams[index % streams.length] ?? '';
        await store.append(stream, Math.floor(index / streams.length) - 1, [event()]);
      }
      return follow(store, from, count);
    }

    describe('appending', () => {
      it('answers the revision of the last event, and keeps what it was given', async () => {
        const stream = fresh('table');
        const events = [event('一枚の紙'), event('\u0000 "quoted"'), event()];
        expect(await store.append(stream, noStream, events.slice(0, 1))).toBe(0);
        expect(await store.append(stream, 0, events.slice(1))).toBe(2);

        const stored = await readAll(store, stream);
        expect(told(stored)).toEqual(told(events));
        expect(stored.map(({ revision }) => revision)).toEqual([0, 1, 2]);
        expect(stored.every((one) => one.stream === stream)).toBe(true);
        expect(stored.map(({ hash }) => hash)).toEqual(events.map(({ bytes }) => leafHash(bytes)));
      });

      it.each([
        ['behind', 0],
        ['ahead', 7],
        ['that of a stream that does not exist', noStream],
      ])('is stale when the expected revision is %s', async (_, expected) => {
        const stream = fresh('table');
        await store.append(stream, noStream, [event(), event()]);
        await expect(store.append(stream, expected, [event(), event()])).rejects.toThrow(
          new StaleRevision(stream, expected, 1),
        );
        expect(await readAll(store, stream)).toHaveLength(2);
      });

      it('is stale when a stream is expected and does not exist', async () => {
        const stream = fresh('table');
        const stale = store.append(stream, 0, [event()]);
        await expect(stale).rejects.toBeInstanceOf(StaleRevision);
        await expect(stale).rejects.toMatchObject({
          expectedRevision: 0,
          actualRevision: noStream,
        });
        expect(await readAll(store, stream)).toEqual([]);
      });

      it('fails alone in a conflict, among others that wait with it', async () => {
        const contested = fresh('table');
        const others = Array.from({ length: 20 }, () => fresh('table'));
        const outcomes = await Promise.allSettled([
          ...others.slice(0, 10).map((stream) => store.append(stream, noStream, [event()])),
          store.append(contested, noStream, [event('first'), event('first')]),
          store.append(contested, noStream, [event('second'), event('second')]),
          ...others.slice(10).map((stream) => store.append(stream, noStream, [event()])),
        ]);

        const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
        expect(failed.map(({ reason }) => reason as unknown)).toEqual([expect.any(StaleRevision)]);
        expect(await readAll(store, contested)).toHaveLength(2);
        for (const stream of others) expect(await readAll(store, stream)).toHaveLength(1);
      });

      it('goes on from an append that still waits', async () => {
        const stream = fresh('table');
        const appends = [noStream, 0, 1, 2].map((expected) =>
          store.append(stream, expected, [event(`after ${String(expected)}`)]),
        );
        expect(await Promise.all(appends)).toEqual([0, 1, 2, 3]);
      });

      it('lets every writer through in the end, each event once, without a gap', async () => {
        const stream = fresh('table');
        const events = Array.from({ length: 32 }, (_, index) => event(String(index)));
        const persist = async (one: NewEvent, expected: number): Promise<number> => {
          try {
            return await store.append(stream, expected, [one]);
          } catch (error) {
            if (!(error instanceof StaleRevision)) throw error;
            return persist(one, error.actualRevision);
          }
        };
        const revisions = await Promise.all(events.map((one) => persist(one, noStream)));

        const stored = await readAll(store, stream);
        expect(stored.map(({ revision }) => revision)).toEqual([...events.keys()]);
        expect(revisions.map((revision) => stored[revision]?.id)).toEqual(
          events.map(({ id }) => id),
        );
      });

      it('takes an event up to the limit, and nothing of an append with one beyond it', async () => {
        const stream = fresh('table');
        const largest = event('large', eventBytesMax);
        expect(await store.append(stream, noStream, [largest])).toBe(0);
        expect(told(await readAll(store, stream))).toEqual(told([largest]));

        const larger = event('larger', eventBytesMax + 1);
        const refused = store.append(stream, 0, [event(), larger]);
        await expect(refused).rejects.toThrow(new EventTooLarge(larger.id, eventBytesMax + 1));
        expect(await readAll(store, stream)).toHaveLength(1);
      });

      it('is refused when two of its events have one id', async () => {
        const [stream, one] = [fresh('table'), event()];
        const twice = store.append(stream, noStream, [event(), one, one]);
        await expect(twice).rejects.toThrow(new DuplicateEventId(one.id));
        expect(await readAll(store, stream)).toEqual([]);
      });

      it('is there once when it is repeated, also after a restart', async () => {
        const [stream, events] = [fresh('table'), [event(), event()]];
        await store.append(stream, noStream, events);
        const repeat = (): Promise<unknown> =>
          store.append(stream, noStream, events).catch((error: unknown) => error);
        const answers = [await repeat()];
        await store.close();
        store = await engine.open();
        answers.push(await repeat());
        for (const answer of answers) {
          expect([1, new StaleRevision(stream, noStream, 1)]).toContainEqual(answer);
        }
        expect(told(await readAll(store, stream))).toEqual(told(events));
        expect(told(await follow(store, start, 2))).toEqual(told(events));
      });

      it.each<[string, string, number, readonly NewEvent[]]>([
        ['no events', 'table', noStream, []],
        ['an empty event', 'table', noStream, [{ ...event(), bytes: new Uint8Array() }]],
        ['a stream without a name', '', noStream, [event()]],
        ['a stream whose name a URL would escape', '$streams/a', noStream, [event()]],
        ['an id that a URL would escape', 'table', noStream, [{ ...event(), id: 'a b' }]],
        ['a type without a name', 'table', noStream, [{ ...event(), type: '' }]],
        ['a revision that no stream has', 'table', -2, [event()]],
        ['a revision between two', 'table', 0.5, [event()]],
      ])('is a fault of the caller with %s', async (_, stream, expected, events) => {
        await expect(store.append(stream, expected, events)).rejects.toThrow(RangeError);
        expect((await store.head()).position).toBe(start);
      });
    });

    describe('reading a stream', () => {
      it('gives its events from a revision on, and nothing beyond its end', async () => {
        const stream = fresh('table');
        const events = Array.from({ length: 5 }, (_, index) => event(String(index)));
        await store.append(stream, noStream, events);
        for (const from of [0, 1, 4, 5, 900]) {
          expect(told(await readAll(store, stream, from))).toEqual(told(events.slice(from)));
        }
      });

      it('gives nothing for a stream that does not exist', async () => {
        expect(await readAll(store, fresh('table'))).toEqual([]);
      });

      it('gives a long one in order, in batches that are bounded', async () => {
        const stream = fresh('table');
        const events = Array.from({ length: 2000 }, (_, index) => event(String(index)));
        for (let index = 0; index < events.length; index += 500) {
          await store.append(stream, index - 1, events.slice(index, index + 500));
        }
        const batches = await batchesOf(store.read(stream, 0));
        expect(batches.length).toBeGreaterThan(1);
        expect(told(batches.flat())).toEqual(told(events));
      });

      it('bounds its batches by size as well', async () => {
        const stream = fresh('table');
        for (let revision = 0; revision < 24; revision += 1) {
          await store.append(stream, revision - 1, [event(String(revision), eventBytesMax)]);
        }
        const batches = await batchesOf(store.read(stream, 0));
        expect(batches.length).toBeGreaterThan(1);
        expect(batches.flat().map(({ revision }) => revision)).toEqual([...Array(24).keys()]);
      });

      it('keeps many streams apart', async () => {
        const streams = Array.from({ length: 300 }, () => ({
          name: fresh('table'),
          events: [event(), event()],
        }));
        await Promise.all(streams.map(({ name, events }) => store.append(name, noStream, events)));
        await Promise.all(
          streams.map(async ({ name, events }) => {
            expect(told(await readAll(store, name))).toEqual(told(events));
          }),
        );
      });
    });

    describe('following the log', () => {
      it('gives the events of all streams in the order of commit', async () => {
        const events = await written(9);
        const positions = events.map(({ position }) => position);
        expect(positions).toEqual([...new Set(positions)].sort((one, other) => one - other));
        expect(Math.min(...positions)).toBeGreaterThan(start);
        expect(events.map(({ stream, revision }) => [stream.charAt(0), revision])).toEqual([
          ...[0, 1, 2].flatMap((revision) => ['a', 'b', 'c'].map((stream) => [stream, revision])),
        ]);
      });

      it('begins after any position, and goes on with what comes', async () => {
        const events = await written(12);
        const followers = [start, ...events.map(({ position }) => position)].map((after, index) =>
          follow(store, after, events.length - index + 3),
        );
        const later = await written(3);
        const whole = [...events, ...later];
        for (const [index, followed] of (await Promise.all(followers)).entries()) {
          expect(followed).toEqual(whole.slice(index));
        }
      });

      it('shows many followers the same, while many write', async () => {
        const followers = Array.from({ length: 25 }, () => follow(store, start, 600));
        const writers = Array.from({ length: 20 }, async () => {
          const stream = fresh('table');
          for (let index = 0; index < 30; index += 1)
            await store.append(stream, index - 1, [event()]);
          return stream;
        });
        const streams = await Promise.all(writers);
        const [first = [], ...others] = await Promise.all(followers);
        expect(first).toHaveLength(600);
        for (const other of others) expect(told(other)).toEqual(told(first));
        for (const stream of streams) {
          const seen = first.filter((one) => one.stream === stream);
          expect(seen).toEqual(await readAll(store, stream));
        }
      });

      it('misses and repeats nothing when it catches up while others write', async () => {
        const stream = fresh('table');
        const events = Array.from({ length: 1500 }, (_, index) => event(String(index)));
        await store.append(stream, noStream, events.slice(0, 1000));
        const followed = follow(store, start, events.length);
        for (let index = 1000; index < events.length; index += 50) {
          await store.append(stream, index - 1, events.slice(index, index + 50));
        }
        expect(told(await followed)).toEqual(told(events));
      });

      it('waits for a slow reader, who loses nothing and holds up nobody', async () => {
        const stream = fresh('table');
        const stop = new AbortController();
        const allWritten = Promise.withResolvers<void>();
        const followed: StoredEvent[] = [];
        const slow = (async () => {
          for await (const batch of store.tail(start, stop.signal)) {
            followed.push(...batch);
            await allWritten.promise;
            if (followed.length === 200) return;
          }
        })();
        for (let index = 0; index < 200; index += 1)
          await store.append(stream, index - 1, [event()]);
        expect(followed.length).toBeLessThan(200);
        allWritten.resolve();
        await slow;
        expect(followed).toEqual(await readAll(store, stream));
      });

      it('ends at once when the signal aborts, waiting or not', async () => {
        await written(3);
        const aborted = AbortSignal.abort();
        expect(await batchesOf(store.tail(start, aborted))).toEqual([]);

        const stop = new AbortController();
        const waiting = batchesOf(store.tail((await store.head()).position, stop.signal));
        await pause(20);
        stop.abort();
        expect(await waiting).toEqual([]);

        const midway = new AbortController();
        const batches: (readonly StoredEvent[])[] = [];
        for await (const batch of store.tail(start, midway.signal)) {
          batches.push(batch);
          midway.abort();
        }
        expect(batches).toHaveLength(1);
      });

      it('ends when the store closes', async () => {
        const events = await written(3);
        const { signal } = new AbortController();
        const arrived = Array.from({ length: 5 }, () => Promise.withResolvers<void>());
        const followers = arrived.map(async ({ resolve }) => {
          const seen: StoredEvent[] = [];
          for await (const batch of store.tail(start, signal)) {
            seen.push(...batch);
            if (seen.length === events.length) resolve();
          }
          return seen;
        });
        await Promise.all(arrived.map(({ promise }) => promise));
        await store.close();
        for (const seen of await Promise.all(followers)) expect(seen).toEqual(events);
      });
    });

    describe('the head', () => {
      it('is where the last event is, and the event can be looked up there', async () => {
        const events = await written(4);
        const { position, logId } = await store.head();
        expect(position).toBe(events.at(-1)?.position);
        expect(logId).not.toBe('');
        for (const one of events) expect(await store.at(one.position)).toEqual(one);
        expect(await store.at(position + 1000)).toBeUndefined();
      });

      it('does not move for an append that was refused', async () => {
        const stream = fresh('table');
        await store.append(stream, noStream, [event()]);
        const before = await store.head();
        await expect(store.append(stream, noStream, [event()])).rejects.toThrow(StaleRevision);
        expect(await store.head()).toEqual(before);
      });
    });

    describe('closing', () => {
      it('keeps everything for the next time', async () => {
        const events = await written(9);
        const head = await store.head();
        await store.close();
        store = await engine.open();

        expect(await store.head()).toEqual(head);
        expect(await follow(store, start, 9)).toEqual(events);
        const stream = events[0]?.stream ?? '';
        expect(await readAll(store, stream)).toEqual(events.filter((one) => one.stream === stream));
        await expect(store.append(stream, 1, [event()])).rejects.toThrow(StaleRevision);
        expect(await store.append(stream, 2, [event()])).toBe(3);
      });

      it('waits for the appends under way', async () => {
        const streams = Array.from({ length: 200 }, () => fresh('table'));
        let settled = 0;
        const appends = streams.map(async (stream) => {
          await store.append(stream, noStream, [event()]);
          settled += 1;
        });
        await store.close();
        expect(settled).toBe(streams.length);
        await Promise.all(appends);

        store = await engine.open();
        await Promise.all(
          streams.map(async (stream) => {
            expect(await readAll(store, stream)).toHaveLength(1);
          }),
        );
      });

      it('under load leaves exactly what was acknowledged', async () => {
        const acknowledged = new Map<string, number>();
        const writers = Array.from({ length: 16 }, async () => {
          const stream = fresh('table');
          for (let expected = noStream; ; expected += 1) {
            acknowledged.set(stream, await store.append(stream, expected, [event()]));
          }
        });
        await pause(50);
        const [closed, ...ends] = await Promise.allSettled([store.close(), ...writers]);
        expect(closed.status).toBe('fulfilled');
        for (const end of ends) expect(end).toMatchObject({ reason: expect.any(StoreUnavailable) });
        expect(acknowledged.size).toBe(16);

        store = await engine.open();
        for (const [stream, revision] of acknowledged) {
          expect(await readAll(store, stream)).toHaveLength(revision + 1);
        }
      });

      it('can be asked for twice, and leaves nothing to ask for', async () => {
        const stream = fresh('table');
        await store.append(stream, noStream, [event()]);
        await Promise.all([store.close(), store.close()]);
        await store.close();
        await expect(store.append(stream, 0, [event()])).rejects.toThrow(StoreUnavailable);
        await expect(store.head()).rejects.toThrow(StoreUnavailable);
        await expect(store.at(1)).rejects.toThrow(StoreUnavailable);
        await expect(readAll(store, stream)).rejects.toThrow(StoreUnavailable);
      });
    });
  });
}
