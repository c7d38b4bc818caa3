import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore } from '../../src/event-store/event-store.js';
import { Clock } from '../../src/event-store/ports.js';
import { SystemRandomness } from '../../src/event-store/system-ports.js';
import { startApp, type TestApp } from '../support/app.js';
import { tableEvent } from '../support/filled-log.js';
import { ask, load } from '../support/recorder.js';
import { stepOf } from '../support/steps.js';
import { talks } from '../support/story.js';
import { WrappedStore } from '../support/wrapped.store.js';

class HandClock extends Clock {
  nowMs = 0;

  set(instant: string): void {
    this.nowMs = Date.parse(instant);
  }

  override now(): number {
    return this.nowMs;
  }
}

let clock: HandClock;
let log: WrappedStore;
let app: TestApp;
let negotiation: string;
let version: number;
/** While it is there, the views are told of nothing new. */
let held: PromiseWithResolvers<void> | undefined;
/** How often the log was asked where it ends. */
let looks: number;

beforeEach(async () => {
  clock = new HandClock();
  clock.set('2026-01-05T03:00:00.000Z');
  looks = 0;
  const throughStore = (store: EventStore) => {
    log = new WrappedStore(store);
    log.onTail = (pass) => holding(pass());
    log.onHead = (pass) => {
      looks += 1;
      return pass();
    };
    return log;
  };
  app = await startApp({ ports: { clock, randomness: new SystemRandomness(), throughStore } });
  ({ negotiation } = await load(app, talks.map(stepOf), { keys: 'behind' }));
  version = talks.length - 1;
});
afterEach(async () => {
  held?.resolve();
  await app.close();
});

async function* holding<T>(tail: AsyncIterable<T>): AsyncGenerator<T, void> {
  for await (const batch of tail) {
    await held?.promise;
    yield batch;
  }
}

/** Somebody else records a round at a moment, which the views of this server may not be told of. */
async function recordedElsewhere(recorded: string): Promise<void> {
  const data = { code: `R-${String(version)}`, title: 'A round' };
  const event = tableEvent(`rnd_${String(version)}`, 'RoundOpened', data, 1, recorded);
  version = await log.append(`table-${negotiation}`, version, [event]);
}

const question = `query ($negotiation: ID!, $asOf: AsOfInput) {
  negotiation(id: $negotiation, asOf: $asOf) { version provisional }
  positionMatrix(negotiation: $negotiation, asOf: $asOf) { provisional }
  position(negotiation: $negotiation, party: "JP", issue: "TERM", asOf: $asOf) { provisional }
}`;

function known(knownAt: string): Promise<unknown> {
  return ask(app, question, { negotiation, asOf: { knownAt } });
}

function answer(at: number, provisional: boolean): unknown {
  const flag = { provisional };
  return { negotiation: { version: at, ...flag }, positionMatrix: flag, position: flag };
}

describe('what is known now', () => {
  const now = () => ask(app, question, { negotiation });
  const before = talks.length - 1;

  it('is provisional while this server knows that it lacks something', async () => {
    expect(await now()).toEqual(answer(before, false));
    held = Promise.withResolvers();
    await recordedElsewhere('2026-01-05T04:00:00.000Z');
    clock.set('2026-01-05T12:00:00.000Z');
    // Whoever asks for a moment has the log asked where it ends.
    expect(await known('2026-01-05T05:00:00Z')).toEqual(answer(before, true));
    expect(await now()).toEqual(answer(before, true));
    held.resolve();
    await shown(before + 1);
    expect(await now()).toEqual(answer(before + 1, false));
  });

  it('is not asked of the log', async () => {
    looks = 0;
    await now();
    expect(looks).toBe(0);
  });

  it('never changes at the bookmark that it came with', async () => {
    const asked = 'query ($negotiation: ID!) { negotiation(id: $negotiation) { bookmark } }';
    const answered = await ask(app, asked, { negotiation });
    const { bookmark } = answered['negotiation'] as { bookmark: string };
    held = Promise.withResolvers();
    await recordedElsewhere('2026-01-05T04:00:00.000Z');
    expect(await known(bookmark)).toEqual(answer(before, false));
  });
});

describe('what was known at a moment that is long past', () => {
  const before = talks.length - 1;

  it('is provisional while the views may lack something of it, and then no more', async () => {
    held = Promise.withResolvers();
    await recordedElsewhere('2026-01-05T04:00:00.000Z');
    clock.set('2026-01-05T12:00:00.000Z');
    expect(await known('2026-01-05T05:00:00Z')).toEqual(answer(before, true));
    held.resolve();
    await shown(before + 1);
    expect(await known('2026-01-05T05:00:00Z')).toEqual(answer(before + 1, false));
  });

  it('is not provisional where what the views have was recorded long after it', async () => {
    await recordedElsewhere('2026-01-05T08:00:00.000Z');
    await shown(before + 1);
    held = Promise.withResolvers();
    await recordedElsewhere('2026-01-05T11:00:00.000Z');
    clock.set('2026-01-05T12:00:00.000Z');
    expect(await known('2026-01-05T05:00:00Z')).toEqual(answer(before, false));
    expect(await known('2026-01-05T07:59:30.000Z')).toEqual(answer(before, false));
    expect(await known('2026-01-05T08:00:00Z')).toEqual(answer(before + 1, true));
  });

  it('is provisional while the log can’t be asked where it ends', async () => {
    log.onHead = () => Promise.reject(new Error('The cluster is gone'));
    clock.set('2026-01-05T12:00:00.000Z');
    expect(await known('2026-01-05T05:00:00Z')).toEqual(answer(before, true));
    log.onHead = (pass) => pass();
    expect(await known('2026-01-05T05:00:00Z')).toEqual(answer(before, false));
  });

  it('is asked of the log once, and not for every question', async () => {
    clock.set('2026-01-05T12:00:00.000Z');
    looks = 0;
    for (const knownAt of [
      '2026-01-05T05:00:00Z',
      '2026-01-05T11:59:50.000Z',
      '2026-01-05T06:00:00Z',
    ]) {
      expect(await known(knownAt)).toEqual(answer(before, false));
    }
    // Who follows the log may look as well, every few seconds in which nothing comes of it.
    expect(looks).toBeLessThan(3);
  });
});

/** Waits until the views have come so far. */
async function shown(expected: number): Promise<void> {
  const query = 'query ($negotiation: ID!) { negotiation(id: $negotiation) { version } }';
  const wanted = JSON.stringify({ negotiation: { version: expected } });
  while (JSON.stringify(await ask(app, query, { negotiation })) !== wanted) await pause(10);
}
