import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.js';
import { EventStore, noStream, StoreUnavailable } from '../../src/event-store/event-store.js';
import { SystemRandomness } from '../../src/event-store/system-ports.js';
import { Projections } from '../../src/projections/projections.js';
import { operationOf } from '../support/recorder.js';
import { WrappedStore } from '../support/wrapped.store.js';

let data: string;
let app: NestFastifyApplication;
let url: string;
let log: WrappedStore;
let nowMs: number;
let tailFailure: Error | undefined;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'travaux-'));
  nowMs = Date.now();
  const ports = {
    clock: { now: () => nowMs },
    randomness: new SystemRandomness(),
    throughStore: (store: EventStore) => (log = new WrappedStore(store)),
  };
  tailFailure = undefined;
  app = await createApp({ data, logLevel: 'silent' }, { ports });
  log.onTail = (pass) => unlessItFails(pass());
  await app.listen(0, '127.0.0.1');
  await app.get(Projections).start();
  url = await app.getUrl();
});
afterEach(async () => {
  await app.close();
  await rm(data, { recursive: true });
});

const view = { name: 'record', version: expect.any(Number) };
const live = { ...view, state: 'live', behind: 0 };
const working = { state: 'working' };
const instant = expect.stringMatching(/^20\d\d-.*Z$/);

/** What no view of the record can fold. */
const odd = {
  id: 'odd_1',
  type: 'OddThing',
  bytes: new TextEncoder().encode('{"no":"event"}'),
};

describe('health', () => {
  it('is live, and ready once every view has caught up', async () => {
    expect(await health('live')).toEqual([200, { status: 'live' }]);
    expect(await health('ready')).toEqual([200, { status: 'ready', log: working, views: [live] }]);
  });

  it('tells which view has stopped, before which event, since when and why', async () => {
    await app.get(EventStore).append('table-odd', noStream, [odd]);
    await stopped();
    const standingStill = {
      since: instant,
      why: expect.stringMatching(/./),
      event: { id: 'odd_1', type: 'OddThing' },
    };
    expect(await health('ready')).toEqual([
      200,
      {
        status: 'impaired',
        log: working,
        views: [{ ...view, state: 'stopped', behind: 1, standingStill }],
      },
    ]);
    expect(await health('live')).toEqual([200, { status: 'live' }]);
  });

  it('is impaired while a view can’t follow the log, though it had caught up', async () => {
    tailFailure = new Error('The tail is gone');
    await app.get(EventStore).append('table-odd', noStream, [odd]);
    const standingStill = { since: instant, why: 'Error: The tail is gone' };
    expect(await impaired()).toEqual([
      200,
      {
        status: 'impaired',
        log: working,
        views: [{ ...live, behind: expect.any(Number), standingStill }],
      },
    ]);
  });

  it('is not ready after the log could not be written, until it can', async () => {
    const full = new StoreUnavailable('The disk is full');
    log.onAppend = () => Promise.reject(full);
    await opened('A');
    const trouble = { since: instant, why: 'StoreUnavailable: The disk is full' };
    const failing = { state: 'failing', trouble };
    const notReady = { status: 'not ready', log: failing, views: [live] };
    expect(await health('ready')).toEqual([503, notReady]);
    expect(await health('live')).toEqual([200, { status: 'live' }]);
    log.onAppend = (pass) => pass();
    await opened('B');
    expect(await health('ready')).toEqual([
      200,
      { status: 'ready', log: working, views: [expect.objectContaining({ behind: 0 })] },
    ]);
  });

  it('sends somebody to try again after a while, though the log has not been written since', async () => {
    log.onAppend = () => Promise.reject(new StoreUnavailable('The disk is full'));
    await opened('A');
    nowMs += 10_000;
    const doubtful = { state: 'doubtful', trouble: expect.anything() };
    expect(await health('ready')).toEqual([
      200,
      { status: 'impaired', log: doubtful, views: [live] },
    ]);
  });

  it('sends nobody while the log can’t even be read', async () => {
    log.onAppend = () => Promise.reject(new StoreUnavailable('The disk is gone'));
    log.onHead = () => Promise.reject(new StoreUnavailable('The disk is gone'));
    await opened('A');
    nowMs += 10_000;
    expect(await health('ready')).toMatchObject([503, { log: { state: 'failing' } }]);
  });

  it('is not ready for a while after a clock was seen behind, and tells when', async () => {
    const { negotiation } = await opened('A');
    nowMs -= 60_000;
    await opened('B');
    expect(await health('ready')).toMatchObject([200, { status: 'ready' }]);
    await titled(negotiation);
    const clockBehind = { at: instant, why: expect.stringContaining('60000 ms ahead') };
    expect(await health('ready')).toMatchObject([
      503,
      { status: 'not ready', log: { state: 'failing', clockBehind } },
    ]);
    nowMs += 60_000;
    await titled(negotiation);
    expect(await health('ready')).toMatchObject([
      200,
      { status: 'ready', log: { state: 'working', clockBehind } },
    ]);
  });

  it('is asked anew each time', async () => {
    const { headers } = await fetch(`${url}/health/ready`);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

async function health(what: 'live' | 'ready'): Promise<readonly [number, unknown]> {
  const response = await fetch(`${url}/health/${what}`);
  return [response.status, await response.json()];
}

async function stopped(): Promise<void> {
  const projections = app.get(Projections);
  while (projections.health().views.every(({ state }) => state !== 'stopped')) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function* unlessItFails<T>(tail: AsyncIterable<T>): AsyncGenerator<T, void> {
  for await (const batch of tail) {
    if (tailFailure) throw tailFailure;
    yield batch;
  }
}

/** Waits until the server is impaired. */
async function impaired(): Promise<unknown> {
  for (;;) {
    const [status, answer] = await health('ready');
    if (JSON.stringify(answer).includes('"impaired"')) return [status, answer];
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Tries to open a negotiation; gives its id, when it is opened. */
async function opened(code: string): Promise<{ readonly negotiation: string }> {
  const events = await recorded('openNegotiation', { code, title: 'Talks', zone: 'Etc/UTC' });
  return { negotiation: events?.[0]?.id ?? '' };
}

async function titled(negotiation: string): Promise<void> {
  await recorded('openRound', { negotiation, code: `R-${String(nowMs)}`, title: 'A round' });
}

async function recorded(mutation: string, input: object) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: operationOf(mutation), variables: { input } }),
  });
  const { data: answer } = (await response.json()) as {
    readonly data: Readonly<
      Record<string, { readonly events: readonly { readonly id: string }[] } | null>
    > | null;
  };
  return answer?.[mutation]?.events;
}
