import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type EventStore, type NewEvent, noStream } from '../../src/event-store/event-store.js';
import type { EventStoreSettings } from '../../src/event-store/open.js';
import { SystemClock, SystemRandomness } from '../../src/event-store/system-ports.js';
import { startOn, type TestApp } from '../support/app.js';
import { tableEvent } from '../support/filled-log.js';
import { ProtocolServer } from '../support/kurrentdb/protocol.server.js';
import { operationOf } from '../support/recorder.js';
import { WrappedStore } from '../support/wrapped.store.js';

const opening = { code: 'LATER', title: 'Talks', zone: 'Etc/UTC' };

/** What a later version of the program may record, and what is said of it here. */
const unknown: readonly (readonly [string, NewEvent, string])[] = [
  [
    'a type that is not known here',
    tableEvent('new_1', 'TermAuctioned', { code: 'T' }),
    'UnknownEvent: TermAuctioned is no event of a table, which this version of the program does not know',
  ],
  [
    'a shape that is not known here',
    tableEvent('new_1', 'NegotiationOpened', opening, 2),
    'UnknownEvent: NegotiationOpened has version 2 of its shape, which this version of the program does not know',
  ],
];

let data: string;
let app: TestApp;
let log: WrappedStore;
/** What following the log fails with. */
let failure: Error | undefined;
beforeEach(async () => {
  failure = undefined;
  data = await mkdtemp(join(tmpdir(), 'travaux-'));
});
afterEach(async () => {
  await app.close();
  await rm(data, { recursive: true });
});

async function start(settings: EventStoreSettings): Promise<void> {
  const throughStore = (store: EventStore) => {
    log = new WrappedStore(store);
    log.onTail = (pass) => untilFailure(pass());
    return log;
  };
  const ports = { clock: new SystemClock(), randomness: new SystemRandomness(), throughStore };
  app = await startOn(settings, { ports });
}

async function ready(): Promise<readonly [number, unknown]> {
  const response = await fetch(`${app.url}/health/ready`);
  return [response.status, await response.json()];
}

async function* untilFailure<T>(tail: AsyncIterable<T>): AsyncGenerator<T, void> {
  assertFollowable();
  for await (const batch of tail) {
    assertFollowable();
    yield batch;
  }
}

function assertFollowable(): void {
  if (failure) throw failure;
}

/** The answer once it says something. */
async function saying(word: string): Promise<readonly [number, unknown]> {
  for (;;) {
    const answer = await ready();
    if (JSON.stringify(answer).includes(`"${word}"`)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function open(code: string): Promise<unknown> {
  const input = { ...opening, code };
  const { data: answer } = await app.graphql(
    operationOf('openNegotiation').replace('userErrors', 'visible userErrors'),
    { input },
  );
  return answer?.['openNegotiation'];
}

async function codes(): Promise<unknown> {
  return (await app.graphql('{ negotiations { nodes { code } } }')).data?.['negotiations'];
}

/** The view stands still before the event, and says so. */
function standingBefore({ id, type }: NewEvent, why: string) {
  const event = { id, type };
  const standingStill = { since: expect.stringMatching(/Z$/), why, event };
  return { status: 'impaired', views: [{ name: 'record', state: 'stopped', standingStill }] };
}

describe('an instance of an earlier version', () => {
  it.each(unknown)('stops before %s, and shows what was before it', async (_, event, why) => {
    await start({ data });
    expect(await open('BEFORE')).toMatchObject({ visible: true });
    await log.append('table-neg_new', noStream, [event]);
    expect(await saying('stopped')).toMatchObject([200, standingBefore(event, why)]);
    expect(await open('AFTER')).toMatchObject({ visible: false });
    expect(await codes()).toEqual({ nodes: [{ code: 'BEFORE' }] });
    expect(await ready()).toMatchObject([200, { views: [{ behind: 2 }] }]);
  });

  it('stops there again when it is started again', async () => {
    await start({ data });
    const [, event, why] = unknown[0] ?? [];
    if (event === undefined || why === undefined) throw new Error('Nothing is unknown');
    await log.append('table-neg_new', noStream, [event]);
    await saying('stopped');
    await app.close();
    await start({ data });
    expect(await ready()).toMatchObject([200, standingBefore(event, why)]);
  });

  it('takes no notice of what stands in a stream that is no table', async () => {
    await start({ data });
    const secret = tableEvent('new_1', 'MandateGiven', { code: 'M' }, 7);
    await log.append('caucus-par_1', noStream, [secret]);
    expect(await open('AFTER')).toMatchObject({ visible: true });
    expect(await codes()).toEqual({ nodes: [{ code: 'AFTER' }] });
    expect(await ready()).toMatchObject([200, { status: 'ready', views: [{ behind: 0 }] }]);
  });
});

describe('an instance of an earlier version in a cluster', () => {
  let cluster: ProtocolServer;
  beforeEach(async () => {
    cluster = await ProtocolServer.start();
  });
  afterEach(() => cluster.close());

  it.each(unknown)(
    'leaves requests to others after %s, and answers all the same',
    async (_, event, why) => {
      await start({ data, store: cluster.connectionString });
      expect(await open('BEFORE')).toMatchObject({ visible: true });
      expect(await ready()).toMatchObject([200, { status: 'ready' }]);
      await log.append('table-neg_new', noStream, [event]);
      expect(await saying('stopped')).toMatchObject([503, standingBefore(event, why)]);
      expect(await codes()).toEqual({ nodes: [{ code: 'BEFORE' }] });
    },
  );

  it('leaves them to others while it can’t follow the log, and takes them again after', async () => {
    await start({ data, store: cluster.connectionString });
    failure = new Error('The tail is gone');
    await log.append('table-neg_new', noStream, [
      tableEvent('new_1', 'NegotiationOpened', opening),
    ]);
    expect(await saying('impaired')).toMatchObject([
      503,
      { views: [{ state: 'live', standingStill: { why: 'Error: The tail is gone' } }] },
    ]);
    failure = undefined;
    expect(await saying('ready')).toMatchObject([200, { views: [{ state: 'live' }] }]);
    expect(await open('AFTER')).toMatchObject({ visible: true });
  });
});
