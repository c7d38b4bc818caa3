import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.js';
import type { EventStore } from '../../src/event-store/event-store.js';
import { SystemClock, SystemRandomness } from '../../src/event-store/system-ports.js';
import { Projections, StoppedBeforeReady } from '../../src/projections/projections.js';
import { logOf } from '../support/engine.js';
import { keepRecord } from '../support/kept-record.js';
import { ProtocolServer } from '../support/kurrentdb/protocol.server.js';
import { Server } from '../support/server.js';
import { fillTable } from '../support/filled-log.js';
import { WrappedStore } from '../support/wrapped.store.js';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'travaux-'));
});
afterEach(() => rm(data, { recursive: true }));

describe('a server whose views are not up with the log', () => {
  let kept: number;
  let app: NestFastifyApplication;
  let url: string;
  /** Lets the views go on. */
  let release: () => void;
  beforeEach(async () => {
    kept = await keepRecord(logOf(data));
    await rm(join(data, 'read-model.sqlite'));
    const held = Promise.withResolvers<void>();
    release = held.resolve;
    const throughStore = (store: EventStore) => {
      const log = new WrappedStore(store);
      log.onTail = (pass) => once(held.promise, pass);
      return log;
    };
    const ports = { clock: new SystemClock(), randomness: new SystemRandomness(), throughStore };
    app = await createApp({ ...logOf(data), logLevel: 'silent' }, { ports });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterEach(async () => {
    release();
    await app.close();
  });

  const health = async (what: string): Promise<readonly [number, unknown]> => {
    const response = await fetch(`${url}/health/${what}`);
    return [response.status, await response.json()];
  };
  const ask = (query: string) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ query }),
    });
  const question = '{ negotiations { totalCount } }';

  it('is live, and says how far they are', async () => {
    expect(await health('live')).toEqual([200, { status: 'live' }]);
    expect(await waitFor(() => health('ready'), /"behind":[1-9]/)).toEqual([
      503,
      {
        status: 'not ready',
        log: { state: 'working' },
        views: [
          {
            ...{ name: 'record', version: expect.any(Number), state: 'building' },
            behind: kept,
            building: { folded: 0 },
          },
        ],
      },
    ]);
  });

  it.each(['query', 'mutation'])('answers a %s with when to come again', async (operation) => {
    const input = '{ code: "X", title: "Too early", zone: "Etc/UTC" }';
    const early = await ask(
      operation === 'query'
        ? question
        : `mutation { openNegotiation(input: ${input}) { version } }`,
    );
    expect(early.status).toBe(503);
    expect(Number(early.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await early.json()).toEqual({
      errors: [
        { message: expect.stringMatching(/\/health\/ready/), extensions: { code: 'NOT_READY' } },
      ],
    });
    release();
    await app.get(Projections).start();
    const answer = await ask(question);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ data: { negotiations: { totalCount: 1 } } });
    expect(await health('ready')).toMatchObject([
      200,
      { status: 'ready', views: [{ state: 'live', behind: 0 }] },
    ]);
  });

  it('shows its page', async () => {
    const page = await fetch(url);
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
  });

  it('can be closed', async () => {
    const ready = app.get(Projections).start();
    const closed = app.close();
    await expect(ready).rejects.toThrow(StoppedBeforeReady);
    release();
    await closed;
    await expect(fetch(url)).rejects.toThrow();
  });
});

describe('a server that is started on a long log', () => {
  it('says that it listens and builds its views, and ends with 0 when it is told to', async () => {
    await fillTable(data, 40_000);
    const server = new Server({ TRAVAUX_DATA: data });
    const listening =
      /^Travaux listens at (http:\/\/127\.0\.0\.1:\d+)\/ and builds its views from the log: record, \d+ events in and about \d+ to go\. .*\n$/;
    await waitFor(() => Promise.resolve(server.output), /\n/);
    const [, url = ''] = listening.exec(server.output) ?? [];
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect((await fetch(`${url}/health/ready`)).status).toBe(503);
    server.process.kill('SIGTERM');
    expect(await server.ended()).toBe(0);
    expect(server.complaints).toBe('');
    expect(server.output.split('\n').slice(1)).toEqual([`Stopped; the record is in ${data}.`, '']);
  });
});

describe('a server whose cluster can’t be reached', () => {
  it('waits for it, and says so', async () => {
    const gone = await ProtocolServer.start();
    await gone.close();
    const server = new Server({ TRAVAUX_DATA: data, TRAVAUX_STORE: gone.connectionString });
    try {
      await waitFor(
        () => Promise.resolve(server.complaints),
        /(Waiting for the cluster\. .*\n){2}/,
      );
      expect(server.output).toBe('');
      expect(server.process.exitCode).toBeNull();
      server.process.kill('SIGTERM');
      expect(await server.ended()).toBe(0);
      expect(server.output).toBe('Stopped before the cluster could be reached.\n');
    } finally {
      server.process.kill('SIGKILL');
      await server.ended();
    }
  });
});

describe('a server whose cluster is silent', () => {
  it('ends with 0 when it is told to before the cluster has answered', async () => {
    const silent = await ProtocolServer.start();
    silent.freeze();
    const store = silent.connectionString;
    const server = new Server({ TRAVAUX_DATA: data, TRAVAUX_STORE: store });
    try {
      await waitFor(() => Promise.resolve(server.complaints), /Waiting for the cluster/);
      // The next try is under way by then, and goes on for seconds.
      await pause(1_000);
      const toldMs = performance.now();
      server.process.kill('SIGINT');
      expect(await server.ended()).toBe(0);
      expect(performance.now() - toldMs).toBeLessThan(3_000);
    } finally {
      server.process.kill('SIGKILL');
      await server.ended();
      await silent.close();
    }
  });
});

describe('a server with the password of its cluster', () => {
  it.each([
    ['', 'can be used'],
    ['&tlsVerfyCert=true', 'has an option that there is none of'],
    ['&nodePreference=nobody', 'has an option with a wrong value'],
  ])('prints it nowhere, debugged or not, when the connection string%s %s', async (option) => {
    const gone = await ProtocolServer.start();
    await gone.close();
    const TRAVAUX_STORE = gone.connectionString.replace('://', '://admin:s3cr3t@') + option;
    const server = new Server({ TRAVAUX_DATA: data, TRAVAUX_STORE, DEBUG: '*' });
    try {
      await waitFor(() => Promise.resolve(server.complaints), /Waiting for|connection string/);
      // What the client prints comes while it reads the string, before that.
      expect(server.complaints + server.output).not.toContain('s3cr3t');
      if (option !== '') expect(await server.ended()).toBe(1);
    } finally {
      server.process.kill('SIGKILL');
      await server.ended();
    }
  });
});

async function* once<T>(released: Promise<void>, pass: () => AsyncIterable<T>): AsyncGenerator<T> {
  await released;
  yield* pass();
}

/** Asks until what is said is as it should be. */
async function waitFor<T>(ask: () => Promise<T>, pattern: RegExp): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (pattern.test(typeof answer === 'string' ? answer : JSON.stringify(answer))) return answer;
    await pause(10);
  }
}
