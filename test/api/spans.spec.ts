import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { type EventStore, StoreUnavailable } from '../../src/event-store/event-store.js';
import { SystemClock, SystemRandomness } from '../../src/event-store/system-ports.js';
import { startApp, type TestApp } from '../support/app.js';
import { operationOf } from '../support/recorder.js';
import { WrappedStore } from '../support/wrapped.store.js';

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
  const ports = {
    clock: new SystemClock(),
    randomness: new SystemRandomness(),
    throughStore: (store: EventStore) => (log = new WrappedStore(store)),
  };
  const write = (line: string): void => {
    lines.push(JSON.parse(line) as Readonly<Record<string, unknown>>);
  };
  app = await startApp({ ports }, { logLevel: 'info', logTo: { write } });
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
      'url.path': '/graphql',
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
