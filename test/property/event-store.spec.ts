import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type NewEvent, noStream, StaleRevision } from '../../src/event-store/event-store.js';
import { SqliteEventStore } from '../../src/event-store/sqlite.store.js';
import { counts } from '../support/counts.js';
import { event, follow, readAll } from '../support/events.js';

const names = ['a', 'b', 'c'] as const;

type Step =
  | {
      readonly stream: (typeof names)[number];
      /** How far the expected revision lies from the one that the stream will have. */
      readonly off: number;
      readonly count: number;
    }
  | 'settle'
  | 'reopen';

/** Mostly appends that meet the stream where it is, some that don't, some of them waiting together. */
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        stream: fc.constantFrom(...names),
        off: fc.oneof(
          { weight: 4, arbitrary: fc.constant(0) },
          { weight: 1, arbitrary: fc.integer({ min: -2, max: 2 }) },
        ),
        count: fc.integer({ min: 1, max: 3 }),
      }),
    },
    { weight: 3, arbitrary: fc.constant<Step>('settle') },
    { weight: 1, arbitrary: fc.constant<Step>('reopen') },
  ),
  { maxLength: 40 },
);

/** The whole log as the port promises it: nothing but lists. */
class Model {
  readonly log: { readonly stream: string; readonly revision: number; readonly id: string }[] = [];

  revisionOf(stream: string): number {
    return this.log.findLast((one) => one.stream === stream)?.revision ?? noStream;
  }

  append(stream: string, expected: number, events: readonly NewEvent[]): number | StaleRevision {
    const actual = this.revisionOf(stream);
    if (actual !== expected) return new StaleRevision(stream, expected, actual);
    events.forEach(({ id }, index) => this.log.push({ stream, revision: actual + 1 + index, id }));
    return actual + events.length;
  }
}

describe('the log in a file', () => {
  it('is the list of what was appended, however appends meet, wait and are cut off by closing', async () => {
    await fc.assert(fc.asyncProperty(steps, agrees), { numRuns: counts.slowPropertyRuns });
  });
});

async function agrees(script: readonly Step[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'travaux-'));
  const open = (): SqliteEventStore => SqliteEventStore.open(join(folder, 'log.sqlite'));
  const model = new Model();
  let store = open();
  try {
    let waiting: Promise<void>[] = [];
    for (const step of script) {
      if (typeof step === 'object') {
        const { stream, off, count } = step;
        const expected = Math.max(noStream, model.revisionOf(stream) + off);
        const events = Array.from({ length: count }, () => event());
        const foreseen = model.append(stream, expected, events);
        waiting.push(settlesAs(store.append(stream, expected, events), foreseen));
        continue;
      }
      if (step === 'reopen') {
        await store.close();
        store = open();
      }
      await Promise.all(waiting);
      waiting = [];
    }
    await Promise.all(waiting);
    await holds(store, model);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

async function settlesAs(append: Promise<number>, foreseen: number | StaleRevision): Promise<void> {
  if (typeof foreseen === 'number') expect(await append).toBe(foreseen);
  else await expect(append).rejects.toEqual(foreseen);
}

async function holds(store: SqliteEventStore, model: Model): Promise<void> {
  const log = await follow(store, 0, model.log.length);
  expect(log.map(({ stream, revision, id }) => ({ stream, revision, id }))).toEqual(model.log);
  expect((await store.head()).position).toBe(log.at(-1)?.position ?? 0);
  for (const name of names) {
    expect(await readAll(store, name)).toEqual(log.filter(({ stream }) => stream === name));
  }
}
