import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type EventStore,
  StaleRevision,
  StoreOverloaded,
  StoreUnavailable,
  UnknownOutcome,
} from '../../src/event-store/event-store.js';
import { SystemRandomness } from '../../src/event-store/system-ports.js';
import { startApp, type TestApp } from '../support/app.js';
import { operationOf } from '../support/recorder.js';
import { WrappedStore } from '../support/wrapped.store.js';

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly correlationId?: string;
  readonly err?: { readonly type: string };
}

const [warn, error] = [40, 50];

let lines: Line[] = [];
let app: TestApp;
let log: WrappedStore;
let nowMs = Date.now();
beforeAll(async () => {
  const write = (line: string) => {
    lines.push(JSON.parse(line) as Line);
  };
  const throughStore = (store: EventStore) => (log = new WrappedStore(store));
  const ports = { clock: { now: () => nowMs }, randomness: new SystemRandomness(), throughStore };
  app = await startApp({ ports }, { logLevel: 'warn', logTo: { write } });
});
beforeEach(() => {
  log.onAppend = (pass) => pass();
  log.onRead = (pass) => pass();
  lines = [];
});
afterAll(() => app.close());

const detail = 'a path and a password';

describe('what the log did not take', () => {
  it.each([
    [new StoreOverloaded(detail), 'OVERLOADED', warn, /Nothing of this was recorded/],
    [new StaleRevision(detail, 1, 2), 'OVERLOADED', warn, /Nothing of this was recorded/],
    [new StoreUnavailable(detail), 'UNAVAILABLE', error, /Nothing of this was recorded/],
    [new UnknownOutcome(detail), 'OUTCOME_UNKNOWN', error, /again with the same idempotencyKey/],
  ])('is told by code, with what to do: %s', async (failure, code, level, message) => {
    log.onAppend = () => Promise.reject(failure);
    const { status, data, errors } = await open(code);
    expect({ status, data }).toEqual({ status: 200, data: null });
    expect(errors).toEqual([
      {
        message: expect.stringMatching(message),
        locations: [{ line: expect.any(Number), column: expect.any(Number) }],
        path: ['openNegotiation'],
        extensions: { code, correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
    ]);
    const correlationId = errors?.[0]?.extensions?.['correlationId'];
    expect(lines).toMatchObject([{ level, msg: 'A request failed', correlationId }]);
    expect(JSON.stringify(errors)).not.toContain(detail);
  });

  it('is told when the log can’t be read either', async () => {
    log.onRead = () => {
      throw new StoreUnavailable(detail);
    };
    const { errors } = await open('UNREAD');
    expect(errors?.[0]?.extensions?.['code']).toBe('UNAVAILABLE');
  });

  it('is told when the clock of this machine is behind', async () => {
    await open('CLOCK');
    nowMs -= 60_000;
    try {
      const { errors } = await app.graphql(operationOf('openRound'), {
        input: { negotiation: 'CLOCK', code: 'R', title: 'Late' },
      });
      expect(errors?.[0]?.extensions?.['code']).toBe('CLOCK_BEHIND');
      expect(lines).toMatchObject([{ level: error, err: { type: 'ClockBehind' } }]);
    } finally {
      nowMs += 60_000;
    }
  });

  it('is recorded once when it is sent again with the same key, as it is told to be', async () => {
    const input = { idempotencyKey: 'again' };
    log.onAppend = async (pass) => {
      await pass();
      // From here on nobody can look, either.
      log.onRead = () => {
        throw new StoreUnavailable(detail);
      };
      throw new UnknownOutcome(detail);
    };
    const { errors } = await open('AGAIN', input);
    expect(errors?.[0]?.extensions?.['code']).toBe('OUTCOME_UNKNOWN');
    log.onAppend = (pass) => pass();
    log.onRead = (pass) => pass();
    const { data } = await open('AGAIN', input);
    expect(data).toMatchObject({ openNegotiation: { version: 0, replayed: true } });
  });
});

function open(code: string, more: object = {}) {
  const input = { code, title: code, zone: 'Etc/UTC', ...more };
  return app.graphql(operationOf('openNegotiation'), { input });
}
