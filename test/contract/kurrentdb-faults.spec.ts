import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  noStream,
  type StoredEvent,
  StoreUnavailable,
  UnknownOutcome,
} from '../../src/event-store/event-store.js';
import { LosesEvents } from '../../src/event-store/kurrentdb.refusals.js';
import { KurrentEventStore } from '../../src/event-store/kurrentdb.store.js';
import { batchesOf, event, follow, readAll, told } from '../support/events.js';
import { ProtocolServer } from '../support/kurrentdb/protocol.server.js';

const stream = 'table';
let server: ProtocolServer;
let store: KurrentEventStore;

beforeEach(async () => {
  server = await ProtocolServer.start();
  store = await KurrentEventStore.open(server.connectionString, 'travaux');
});
afterEach(async () => {
  await store.close();
  await server.close();
});

/** What is never answered is waited for: not for as long as in earnest. */
async function waitBriefly(): Promise<void> {
  await store.close();
  const brief = `${server.connectionString}&defaultDeadline=1000`;
  store = await KurrentEventStore.open(brief, 'travaux');
}

describe('an append to a cluster that fails', () => {
  it.each<[string, () => void]>([
    ['before it is stored', () => server.loseNextAppend()],
    ['after it is stored', () => server.loseNextAnswer()],
    ['as the commit takes too long', () => server.timeOutNextAppend()],
  ])('is there once, and acknowledged, when its connection is lost %s', async (_, fail) => {
    const events = [event(), event(), event()];
    await store.append(stream, noStream, events.slice(0, 1));
    fail();
    expect(await store.append(stream, 0, events.slice(1))).toBe(2);
    expect(told(await readAll(store, stream))).toEqual(told(events));
  });

  it.each<[string, () => void]>([
    ['its answer is kept back', () => server.withholdNextAnswer()],
    ['the call that it is made on was ended', () => server.hangUpAppends()],
  ])('is there once, and acknowledged in time, when %s', async (_, fail) => {
    await waitBriefly();
    const events = [event(), event(), event()];
    await store.append(stream, noStream, events.slice(0, 1));
    fail();
    expect(await store.append(stream, 0, events.slice(1, 2))).toBe(1);
    expect(await store.append(stream, 1, events.slice(2))).toBe(2);
    expect(told(await readAll(store, stream))).toEqual(told(events));
  });

  it('is there once, and acknowledged, when connections are lost under many of them', async () => {
    const batches = Array.from({ length: 100 }, () => [event(), event(), event('large', 20_000)]);
    const appends = batches.map((events, index) =>
      store.append(`${stream}-${String(index)}`, noStream, events),
    );
    await pause(5);
    server.dropConnections();
    expect(await Promise.all(appends)).toEqual(batches.map(() => 2));
    for (const [index, events] of batches.entries()) {
      expect(told(await readAll(store, `${stream}-${String(index)}`))).toEqual(told(events));
    }
    expect(await follow(store, 0, 300)).toHaveLength(300);
  });

  it('has an unknown outcome in silence, within its time, and what is read then is refused', async () => {
    await waitBriefly();
    server.freeze();
    const [append, read] = await Promise.allSettled([
      store.append(stream, noStream, [event()]),
      readAll(store, stream),
    ]);
    expect(append).toMatchObject({ reason: expect.any(UnknownOutcome) });
    expect(read).toMatchObject({ reason: expect.any(StoreUnavailable) });
    server.thaw();
  });

  it('was certainly not recorded when access is denied or the stream is gone', async () => {
    server.denyAccess();
    await expect(store.append(stream, noStream, [event()])).rejects.toThrow(StoreUnavailable);
    server.lead();
    expect(await readAll(store, stream)).toEqual([]);
  });

  it('goes to the leader from a node that follows, and is read and followed there', async () => {
    const follower = await server.startFollower();
    const there = await KurrentEventStore.open(follower.connectionString, 'travaux');
    try {
      const one = event();
      expect(await there.append(stream, noStream, [one])).toBe(0);
      expect(told(await readAll(there, stream))).toEqual(told([one]));
      expect(told(await follow(there, 0, 1))).toEqual(told([one]));
    } finally {
      await there.close();
      await follower.close();
    }
  });

  it('goes on with the other node once that leads', async () => {
    const other = await server.startFollower();
    const { address, port } = other.endpoint;
    const both = server.connectionString.replace('?', `,${address}:${String(port)}?`);
    const there = await KurrentEventStore.open(both, 'travaux');
    try {
      const events = [event(), event(), event()];
      const followed = follow(there, 0, 3);
      await there.append(stream, noStream, events.slice(0, 1));
      server.follow(other.endpoint);
      other.lead();
      server.dropConnections();
      expect(await there.append(stream, 0, events.slice(1, 2))).toBe(1);
      expect(await there.append(stream, 1, events.slice(2))).toBe(2);
      expect(told(await readAll(there, stream))).toEqual(told(events));
      expect(told(await followed)).toEqual(told(events));
    } finally {
      await there.close();
      await other.close();
    }
  });

  it('waits for a server that is not ready', async () => {
    server.beNotReady();
    const append = store.append(stream, noStream, [event()]);
    await pause(300);
    server.lead();
    expect(await append).toBe(0);
  });
});

describe('reading a cluster that fails', () => {
  const events = Array.from({ length: 1500 }, (_, index) => event(String(index)));
  beforeEach(async () => {
    await store.append(stream, noStream, events);
  });

  it.each([0, 100, 511, 512])(
    'misses and repeats nothing when cut after %i',
    async (afterEvents) => {
      server.cutNextRead({ afterEvents });
      expect(told(await readAll(store, stream))).toEqual(told(events));
      server.cutNextRead({ afterEvents });
      expect(told(await follow(store, 0, events.length))).toEqual(told(events));
    },
  );

  it('goes on when the cluster lets go of who is slow, and loses nothing', async () => {
    const stop = new AbortController();
    const seen: StoredEvent[] = [];
    const more = Array.from({ length: 3000 }, (_, index) => event(`later ${String(index)}`));
    const all = [...events, ...more];
    const isFollowing = Promise.withResolvers<void>();
    const isDropped = Promise.withResolvers<void>();
    const slow = (async () => {
      for await (const batch of store.tail(0, stop.signal)) {
        seen.push(...batch);
        if (seen.length === events.length) isFollowing.resolve();
        if (seen.length > events.length) await isDropped.promise;
        if (seen.length >= all.length) return;
      }
    })();
    await isFollowing.promise;
    for (let done = 0; done < more.length; done += 500) {
      const from = events.length + done - 1;
      await store.append(stream, from, more.slice(done, done + 500));
    }
    server.dropSubscriptions();
    isDropped.resolve();
    await slow;
    expect(told(seen)).toEqual(told(all));
  });
});

describe('a cluster that has much to pass over', () => {
  it('is given time by who opens a log, asks for its head, and follows it', async () => {
    await waitBriefly();
    const one = event();
    await store.append(stream, noStream, [one]);
    await store.close();
    server.takeOverEachScan(1_500);
    await waitBriefly();
    const { position } = await store.head();
    expect(position).toBeGreaterThan(0);
    expect(told(await follow(store, 0, 1))).toEqual(told([one]));
  });

  it('is not waited for any longer than others where it answers nothing at all', async () => {
    await waitBriefly();
    server.takeOverEachScan(60_000);
    const began = performance.now();
    const head = store.head();
    setTimeout(() => {
      server.freeze();
    }, 2_000);
    await expect(head).rejects.toThrow(StoreUnavailable);
    expect(performance.now() - began).toBeLessThan(4_000);
    server.thaw();
  });
});

describe('a cluster that is silent', () => {
  it('holds up neither the end of a tail nor, for long, that of the store', async () => {
    await waitBriefly();
    await store.append(stream, noStream, [event()]);
    server.freeze();
    const stop = new AbortController();
    const followed = batchesOf(store.tail(0, stop.signal));
    const append = expect(store.append(stream, 0, [event()])).rejects.toThrow(UnknownOutcome);
    await pause(50);
    const began = performance.now();
    stop.abort();
    expect(await followed).toEqual([]);
    expect(performance.now() - began).toBeLessThan(400);
    await store.close();
    expect(performance.now() - began).toBeLessThan(3_000);
    await append;
    server.thaw();
  });
});

describe('a tail of a cluster that fails', () => {
  it.each([0, 3])(
    'goes on when the connection is cut after it was told %i',
    async (afterEvents) => {
      const events = Array.from({ length: 10 }, (_, index) => event(String(index)));
      server.cutNextSubscription({ afterEvents });
      const followed = follow(store, 0, events.length);
      for (const [index, one] of events.entries()) await store.append(stream, index - 1, [one]);
      expect(told(await followed)).toEqual(told(events));
    },
  );

  it.each<[string, () => void]>([
    ['drops who is slow', () => server.dropSubscriptions()],
    ['drops its connections', () => server.dropConnections()],
  ])('misses and repeats nothing when the cluster %s', async (_, fail) => {
    const events = Array.from({ length: 40 }, (_none, index) => event(String(index)));
    const followed = follow(store, 0, events.length);
    for (const [index, one] of events.entries()) {
      await store.append(stream, index - 1, [one]);
      if (index === 20) fail();
    }
    expect(told(await followed)).toEqual(told(events));
  });

  it('fails when the cluster has gone, and goes on from where it was once it is back', async () => {
    await waitBriefly();
    const [first, second] = [event(), event()];
    await store.append(stream, noStream, [first]);
    const seen: StoredEvent[] = [];
    const { signal } = new AbortController();
    const gone = (async () => {
      for await (const batch of store.tail(0, signal)) {
        seen.push(...batch);
        await server.refuseConnections();
      }
    })();
    await expect(gone).rejects.toThrow(StoreUnavailable);
    await server.acceptConnections();
    await store.append(stream, 0, [second]);
    expect(told(await follow(store, seen.at(-1)?.position ?? 0, 1))).toEqual(told([second]));
  });
});

describe('a log in a cluster', () => {
  it.each(['$maxAge', '$maxCount', '$tb'])('is not opened where %s drops events', async (name) => {
    server.setStreamMetadata('travaux-table', { [name]: 5 });
    const opened = KurrentEventStore.open(server.connectionString, 'travaux');
    await expect(opened).rejects.toThrow(LosesEvents);
    await expect(opened).rejects.toThrow(`table has ${name} set`);
    server.setStreamMetadata('travaux-table', {});
    await (await KurrentEventStore.open(server.connectionString, 'travaux')).close();
  });

  it('is read again by who asked first while nobody was there', async () => {
    await store.append(stream, noStream, [event()]);
    const other = await KurrentEventStore.open(server.connectionString, 'travaux');
    await server.refuseConnections();
    const read = readAll(other, stream);
    await pause(500);
    await server.acceptConnections();
    expect(await read).toHaveLength(1);
    await other.close();
  });

  it('is nobody else’s concern', async () => {
    server.setStreamMetadata('travauxother-table', { $maxAge: 5 });
    await (await KurrentEventStore.open(server.connectionString, 'travaux')).close();
  });
});
