import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  noStream,
  type StoredEvent,
  StoreUnavailable,
  UnknownOutcome,
} from '../../src/event-store/event-store.js';
import { LosesEvents, UnusableConnection } from '../../src/event-store/kurrentdb.refusals.js';
import { KurrentEventStore } from '../../src/event-store/kurrentdb.store.js';
import { event, follow, readAll, told } from '../support/events.js';
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

  it('has an unknown outcome when it is never answered, and the next one is answered', async () => {
    await waitBriefly();
    const [first, second] = [event(), event()];
    server.withholdNextAnswer();
    await expect(store.append(stream, noStream, [first])).rejects.toThrow(UnknownOutcome);
    expect(told(await readAll(store, stream))).toEqual(told([first]));
    expect(await store.append(stream, 0, [second])).toBe(1);
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

  it('waits for a server that is not ready', async () => {
    server.beNotReady();
    const append = store.append(stream, noStream, [event()]);
    await pause(300);
    server.lead();
    expect(await append).toBe(0);
  });
});

describe('a tail of a cluster that fails', () => {
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

  it('does not repeat a connection string that it can’t use', async () => {
    const opened = KurrentEventStore.open(
      'kurrentdb://admin:changeit@host:port?tls=maybe',
      'travaux',
    );
    await expect(opened).rejects.toThrow(UnusableConnection);
    await expect(opened).rejects.not.toThrow(/changeit/);
  });
});
