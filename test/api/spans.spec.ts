import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { createApp } from '../../src/app.js';
import { type EventStore, StoreUnavailable } from '../../src/event-store/event-store.js';
import { SystemClock, SystemRandomness } from '../../src/event-store/system-ports.js';
import { buildOf, versionOfProgram } from '../../src/observing/build.js';
import { Observing } from '../../src/observing/observing.js';
import { startApp, type TestApp } from '../support/app.js';
import { logOf } from '../support/engine.js';
import { operationOf } from '../support/recorder.js';
import { WrappedStore } from '../support/wrapped.store.js';

const systemPorts = { clock: new SystemClock(), randomness: new SystemRandomness() };
const exporter = new InMemorySpanExporter();
const lines: Readonly<Record<string, unknown>>[] = [];
let app: TestApp;
let log: WrappedStore;
beforeAll(async () => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(
    new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }),
  );
  const throughStore = (store: EventStore) => (log = new WrappedStore(store));
  const write = (line: string): void => {
    lines.push(JSON.parse(line) as Readonly<Record<string, unknown>>);
  };
  app = await startApp(
    { ports: { ...systemPorts, throughStore } },
    { logLevel: 'info', logTo: { write } },
  );
});
beforeEach(() => {
  exporter.reset();
  lines.length = 0;
});
afterAll(async () => {
  await app.close();
  trace.disable();
  context.disable();
  propagation.disable();
});

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const sender = '00f067aa0ba902b7';
const secret = { code: 'SECRET-TALKS', title: 'A secret mandate', zone: 'Etc/UTC' };

describe('the spans of a mutation', () => {
  it('stand within one another, and within that of whoever sent it', async () => {
    const text = await opened(secret);
    expect(text).toContain('"userErrors":[]');
    const request = await spanOf('POST /graphql');
    const operation = await spanOf('mutation');
    const mutation = await spanOf('mutation openNegotiation');
    const append = await spanOf('append');
    const chain = [request, operation, mutation, append];
    expect(chain.map((span) => span.spanContext().traceId)).toEqual(Array(4).fill(traceId));
    expect(chain.map((span) => span.parentSpanContext?.spanId)).toEqual([
      sender,
      ...chain.slice(0, -1).map((span) => span.spanContext().spanId),
    ]);
    expect(request.attributes).toMatchObject({
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'http.response.status_code': 200,
      ...{ 'url.path': '/graphql', 'url.scheme': 'http' },
    });
    expect([request.kind, request.status.code]).toEqual([SpanKind.SERVER, SpanStatusCode.UNSET]);
    expect(request.instrumentationScope).toMatchObject({
      name: 'travaux',
      version: versionOfProgram(),
    });
    expect(operation.attributes).toMatchObject({
      'graphql.operation.type': 'mutation',
      'travaux.field': 'openNegotiation',
    });
    expect(mutation.attributes).toMatchObject({
      'travaux.outcome': 'recorded',
      'travaux.negotiation': expect.stringMatching(/^neg_/),
    });
    expect(append.attributes).toMatchObject({
      'db.system.name': expect.stringMatching(/^(sqlite|kurrentdb)$/),
      'db.operation.name': 'append',
      'db.operation.batch.size': 1,
    });
    expect((await spanOf('fold')).attributes).toMatchObject({
      'travaux.views': ['record'],
      'travaux.events': 1,
    });
    expect((await spanOf('read stream')).attributes['db.operation.name']).toBe('read stream');
  });

  it('tell of a failure its name, and nothing of what it says', async () => {
    log.onAppend = () => Promise.reject(new StoreUnavailable('The secret disk is full'));
    await opened({ ...secret, code: 'B' });
    log.onAppend = (pass) => pass();
    const append = await spanOf('append');
    expect(append.status).toEqual({ code: SpanStatusCode.ERROR });
    expect(append.attributes['error.type']).toBe('StoreUnavailable');
    expect((await spanOf('mutation openNegotiation')).status.code).toBe(SpanStatusCode.ERROR);
    await spanOf('POST /graphql');
    expect(written()).not.toContain('secret disk');
  });

  it('hold nothing of what is asked or recorded', async () => {
    await opened({ ...secret, code: 'C' });
    await spanOf('POST /graphql');
    expect(written()).not.toMatch(/secret|SECRET/);
  });
});

describe('the span of a request', () => {
  it('has no pattern where nothing is served, and is no failure of the server then', async () => {
    await fetch(`${app.url}/no/such/place?of=secrets`);
    const request = await spanOf('GET');
    expect(request.attributes).toMatchObject({ 'http.response.status_code': 404 });
    expect(request.attributes).not.toHaveProperty(['http.route']);
    expect(request.attributes).not.toHaveProperty(['error.type']);
    expect(request.status.code).toBe(SpanStatusCode.UNSET);
  });

  it('is not named by a method of a client’s own', async () => {
    await fetch(`${app.url}/graphql`, { method: 'PROPFIND' });
    expect((await spanOf('HTTP')).attributes).toMatchObject({
      'http.request.method': '_OTHER',
      'http.request.method_original': 'PROPFIND',
    });
  });

  it('tells a fault by its status', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'travaux-'));
    const ports = { ...systemPorts, throughStore: unreachable };
    const early = await createApp({ ...logOf(folder), logLevel: 'silent' }, { ports });
    try {
      await early.listen(0, '127.0.0.1');
      const asked = await fetch(`${await early.getUrl()}/graphql`, { method: 'POST' });
      expect(asked.status).toBe(503);
      const request = await spanOf('POST /graphql');
      expect(request.status).toEqual({ code: SpanStatusCode.ERROR });
      expect(request.attributes).toMatchObject({
        'http.response.status_code': 503,
        'error.type': '503',
      });
    } finally {
      await early.close();
      await rm(folder, { recursive: true });
    }
  });
});

describe('the spans of the log', () => {
  it.each([
    ['cluster.example:1234', { 'server.address': 'cluster.example', 'server.port': 1234 }],
    ['cluster.example', { 'server.address': 'cluster.example' }],
    ['node-1:1,node-2:2', { 'server.address': 'node-1:1,node-2:2' }],
  ])('are calls to a cluster at %s, and never tell by which name', async (nodes, address) => {
    const store = `kurrentdb://admin:s3cr3t@${nodes}?tls=false`;
    const [ofStore] = new Observing(buildOf({ data: 'unused', store })).ofStore;
    await ofStore?.appending({ stream: 'table-a', events: 1 }, () => Promise.resolve(0));
    ofStore?.read({ what: 'head', beganMs: Date.now(), tookMs: 1 });
    for (const span of [await spanOf('append'), await spanOf('read head')]) {
      expect(span.kind).toBe(SpanKind.CLIENT);
      expect(span.attributes['db.system.name']).toBe('kurrentdb');
      const told = Object.entries(span.attributes).filter(([name]) => name.startsWith('server.'));
      expect(Object.fromEntries(told)).toEqual(address);
    }
    expect(written()).not.toMatch(/admin|s3cr3t/);
  });

  it('stay within this process where the log is a file', async () => {
    const [ofStore] = new Observing(buildOf({ data: 'unused' })).ofStore;
    await ofStore?.appending({ stream: 'table-a', events: 1 }, () => Promise.resolve(0));
    const append = await spanOf('append');
    expect(append.kind).toBe(SpanKind.INTERNAL);
    expect(append.attributes).not.toHaveProperty(['server.address']);
  });
});

describe('who watches', () => {
  it('is not watched', async () => {
    await fetch(`${app.url}/health/live`);
    await fetch(`${app.url}/metrics`);
    await opened({ ...secret, code: 'D' });
    await spanOf('POST /graphql');
    expect(spans().map(({ name }) => name)).not.toContainEqual(
      expect.stringMatching(/health|metr/),
    );
  });
});

describe('the line of a mutation', () => {
  it('says what came of it, under its request and its trace, and nothing of what it holds', async () => {
    const input = { ...secret, code: 'E', idempotencyKey: 'secret-key' };
    await opened(input);
    await opened({ ...input, title: 'Another secret mandate' });
    const told = lines.filter(({ msg }) => msg === 'A mutation was answered');
    const ids = {
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      traceId,
      spanId: expect.stringMatching(/^[0-9a-f]{16}$/),
      negotiation: expect.stringMatching(/^neg_/),
      mutation: 'openNegotiation',
      durationMs: expect.any(Number),
    };
    expect(told).toMatchObject([
      { ...ids, outcome: 'recorded', codes: [], records: ['NegotiationOpened'], visible: true },
      { ...ids, outcome: 'refused', codes: ['IDEMPOTENCY_KEY_REUSED'], records: [] },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/secret|SECRET/);
  });
});

/** A log of which nobody can say where it ends, so that no view catches up with it. */
function unreachable(store: EventStore): EventStore {
  const wrapped = new WrappedStore(store);
  wrapped.onHead = () => Promise.reject(new StoreUnavailable('Nobody answers'));
  return wrapped;
}

async function opened(input: object): Promise<string> {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      traceparent: `00-${traceId}-${sender}-01`,
    },
    body: JSON.stringify({ query: operationOf('openNegotiation'), variables: { input } }),
  });
  return response.text();
}

function spans(): readonly ReadableSpan[] {
  return exporter.getFinishedSpans();
}

/** All that is told of the spans. */
function written(): string {
  return JSON.stringify(
    spans().map(({ name, attributes, events, status }) => ({ name, attributes, events, status })),
  );
}

/** The last one of its name; those of a request end a moment after the answer. */
async function spanOf(name: string): Promise<ReadableSpan> {
  for (let turn = 0; turn < 200; turn += 1) {
    const found = spans().findLast((span) => span.name === name);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(
    `There is no span ${name} among ${spans()
      .map((span) => span.name)
      .join(', ')}`,
  );
}
