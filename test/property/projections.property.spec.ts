import { cpSync, mkdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Fingerprint, fingerprint } from '../../src/projections/fingerprint.js';
import type { Visibility } from '../../src/projections/health.js';
import { counts } from '../support/counts.js';
import { JournalView, note } from '../support/journal.view.js';
import { MemoryStore } from '../support/memory.store.js';
import { healthOf, type Running, until, Workbench } from '../support/workbench.js';

const streams = fc.constantFrom('neg_1', 'neg_2', 'neg_3', 'neg_4');
const log = fc.array(streams, { minLength: 1, maxLength: 120 });
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });

/** Batches as large as the sizes say, in turn and again from the first. */
function batchesOf(some: readonly number[]): () => number {
  let next = 0;
  return () => some[next++ % some.length] ?? 1;
}

function recordAll(store: MemoryStore, some: readonly string[]): void {
  for (const stream of some) store.record(stream, note(`evt_${String(store.events.length)}`));
  store.wake();
}

async function rebuilt(
  bench: Workbench,
  store: MemoryStore,
  view: JournalView,
): Promise<Fingerprint> {
  const fresh = new JournalView(view.name);
  const running = await bench.started(store, [fresh], bench.path('rebuilt.sqlite'));
  return fingerprint(running.readModel, fresh);
}

/** Runs one case in a folder of its own. */
async function atBench(
  run: (bench: Workbench, store: MemoryStore) => Promise<void>,
): Promise<void> {
  const bench = new Workbench();
  try {
    await run(bench, new MemoryStore());
  } finally {
    await bench.tidyUp();
  }
}

async function allShown(running: Running, store: MemoryStore, views: readonly JournalView[]) {
  for (const { stream, revision } of lastOfEach(store)) {
    await running.projections.waitFor({ stream, revision }, views, 10_000);
  }
}

function lastOfEach(store: MemoryStore) {
  return [...new Map(store.events.map((event) => [event.stream, event])).values()];
}

describe('a view kept up with the log', () => {
  it('equals a rebuilt one, wherever it was stopped and taken up again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(log, { minLength: 1, maxLength: 5 }), sizes, (parts, some) =>
        atBench(async (bench, store) => {
          const asked: string[] = [];
          store.batchSize = batchesOf(some);
          for (const part of parts) {
            recordAll(store, part);
            const journal = new JournalView('journal');
            const running = await bench.started(store, [journal]);
            expect(fingerprint(running.readModel, journal).events).toBe(store.events.length);
            asked.push(...journal.asked);
            await bench.end(running);
          }
          expect(asked).toEqual(store.events.map((event) => event.id));
          const journal = new JournalView('journal');
          const { readModel } = await bench.started(store, [journal]);
          expect(fingerprint(readModel, journal)).toEqual(await rebuilt(bench, store, journal));
        }),
      ),
      { numRuns: counts.slowPropertyRuns },
    );
  });

  it('equals a rebuilt one after a kill before any event, in the middle of any batch', async () => {
    await fc.assert(
      fc.asyncProperty(log, sizes, fc.nat(), (some, batches, cut) =>
        atBench(async (bench, store) => {
          recordAll(store, some);
          store.batchSize = batchesOf(batches);
          const victim = store.events[cut % store.events.length]?.id;
          const views = [new JournalView('first'), new JournalView('second')] as const;
          mkdirSync(bench.path('left'));
          views[1].before = (event) => {
            if (event.id !== victim) return;
            for (const part of ['', '-wal']) {
              cpSync(`${bench.path()}${part}`, bench.path(`left/read-model.sqlite${part}`));
            }
          };
          await bench.started(store, views);

          const again = [new JournalView('first'), new JournalView('second')] as const;
          const left = bench.path('left/read-model.sqlite');
          const { projections, readModel } = bench.projections(store, again, left);
          const prints = again.map((view) => fingerprint(readModel, view).events);
          expect(prints).toEqual(again.map((view) => view.ids(readModel).length));
          expect(prints[0]).toBe(prints[1]);
          expect(prints[0]).toBeLessThanOrEqual(cut % store.events.length);
          await projections.start();
          expect(again[1].asked).toContain(victim);
          expect(again[1].ids(readModel)).toEqual(store.events.map((event) => event.id));
          expect(fingerprint(readModel, again[0])).toEqual(await rebuilt(bench, store, again[0]));
        }),
      ),
      { numRuns: counts.slowPropertyRuns },
    );
  });

  it('equals a rebuilt one however often the log fails meanwhile', async () => {
    const steps = fc.array(fc.oneof(log, fc.constant('fails' as const)), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(steps, sizes, (some, batches) =>
        atBench(async (bench, store) => {
          store.batchSize = batchesOf(batches);
          const journal = new JournalView('journal');
          const running = await bench.started(store, [journal]);
          for (const step of some) {
            if (step !== 'fails') {
              recordAll(store, step);
              continue;
            }
            store.failure = new Error('for a while');
            store.wake();
            await until(() => healthOf(running, journal).standingStill !== undefined);
            store.failure = undefined;
          }
          await allShown(running, store, [journal]);
          expect(journal.asked).toEqual(store.events.map((event) => event.id));
          const print = fingerprint(running.readModel, journal);
          expect(print).toEqual(await rebuilt(bench, store, journal));
        }),
      ),
      { numRuns: counts.slowPropertyRuns },
    );
  });
});

describe('a view that throws at any event', () => {
  it('holds exactly what came before, while the others hold everything', async () => {
    await fc.assert(
      fc.asyncProperty(log, sizes, fc.nat(), fc.boolean(), (some, batches, at, first) =>
        atBench(async (bench, store) => {
          recordAll(store, some);
          store.batchSize = batchesOf(batches);
          const place = at % store.events.length;
          const [sound, broken] = [new JournalView('sound'), new JournalView('broken')];
          broken.before = (event) => {
            if (event.id === store.events[place]?.id) throw new Error('no');
          };
          const running = await bench.started(store, first ? [broken, sound] : [sound, broken]);
          const ids = store.events.map((event) => event.id);
          expect(sound.ids(running.readModel)).toEqual(ids);
          expect(broken.ids(running.readModel)).toEqual(ids.slice(0, place));
          expect(healthOf(running, broken)).toMatchObject({
            state: 'stopped',
            behind: ids.length - place,
            standingStill: { event: { id: ids[place] } },
          });
          for (const event of store.events) {
            const outcome = await running.projections.waitFor(event, [broken, sound], 0);
            expect(outcome).toBe(
              event.position < (store.events[place]?.position ?? 0) ? 'visible' : 'stopped',
            );
          }
        }),
      ),
      { numRuns: counts.slowPropertyRuns },
    );
  });
});

describe('any number of concurrent waits', () => {
  const wait = fc.record({
    stream: streams,
    revision: fc.nat({ max: 30 }),
    after: fc.nat({ max: 6 }),
  });

  it('end visible exactly when the event came, and never before it is shown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(log, { minLength: 1, maxLength: 6 }),
        fc.array(wait, { maxLength: 60 }),
        sizes,
        (parts, waits, batches) =>
          atBench(async (bench, store) => {
            store.batchSize = batchesOf(batches);
            const views = [new JournalView('first'), new JournalView('second')];
            const running = await bench.started(store, views);
            const outcomes: Promise<Visibility>[] = [];
            for (const [index, part] of [...parts, []].entries()) {
              for (const { after, ...place } of waits) {
                if (after !== index) continue;
                outcomes.push(
                  running.projections.waitFor(place, views, 60_000).then((outcome) => {
                    const known = store.events.some(
                      ({ stream, revision, id }) =>
                        stream === place.stream &&
                        revision === place.revision &&
                        views.every((view) => view.ids(running.readModel).includes(id)),
                    );
                    expect(outcome).toBe(known ? 'visible' : 'stopped');
                    return outcome;
                  }),
                );
              }
              recordAll(store, part);
            }
            await allShown(running, store, views);
            await running.projections.stop();
            const placed = waits.filter(({ after }) => after <= parts.length);
            const arrived = placed.filter(({ stream, revision }) =>
              store.events.some((event) => event.stream === stream && event.revision === revision),
            );
            const visible = (await Promise.all(outcomes)).filter(
              (outcome) => outcome === 'visible',
            );
            expect(visible).toHaveLength(arrived.length);
          }),
      ),
      { numRuns: counts.slowPropertyRuns },
    );
  });
});

describe('views that begin at any places', () => {
  it('all come to hold the same, each event once', async () => {
    const views = ['one', 'two', 'three', 'four'];
    const schedule = fc.array(fc.tuple(log, fc.subarray(views)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(schedule, sizes, (stages, batches) =>
        atBench(async (bench, store) => {
          store.batchSize = batchesOf(batches);
          const kept: string[] = [];
          for (const [part, more] of stages) {
            recordAll(store, part);
            kept.push(...more.filter((name) => !kept.includes(name)));
            const running = await bench.started(
              store,
              kept.map((name) => new JournalView(name)),
            );
            await bench.end(running);
          }
          const all = views.map((name) => new JournalView(name));
          const running = bench.projections(store, all);
          const starting = running.projections.start();
          recordAll(store, ['neg_1', 'neg_9']);
          await starting;
          await allShown(running, store, all);
          for (const view of all) {
            expect(view.ids(running.readModel)).toEqual(store.events.map((event) => event.id));
            expect(new Set(view.asked).size).toBe(view.asked.length);
            expect(fingerprint(running.readModel, view).events).toBe(store.events.length);
          }
        }),
      ),
      { numRuns: counts.slowPropertyRuns },
    );
  });
});
