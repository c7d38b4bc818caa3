import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placedFrom } from '../src/event-store/folds.js';
import { SqliteEventStore } from '../src/event-store/sqlite.store.js';
import type { Question } from '../src/positions/answer.js';
import { position } from '../src/positions/position.js';
import { Projections } from '../src/projections/projections.js';
import { ReadModel } from '../src/projections/read-model.js';
import { EffectiveRecords } from '../src/record/effective-records.js';
import { KnownRecords } from '../src/record/known-records.js';
import { RecordView } from '../src/record/record.view.js';
import type { RecordsAtCut } from '../src/record/records.js';
import { type Bench, percentile, rateOf } from './figure.js';
import { fillLongTalks, longTalks, numbers } from './long-talks.js';

const acts = 100_000;
const events = 1_000_000;
const questionsEach = 200;
const stream = `table-${longTalks.negotiation}`;

/**
 * Positions at any moment, as known at any revision, of one issue with 100,000 marks in a log of a million events, against
 * a full replay of that negotiation.
 */
export const asOf: Bench = {
  name: 'as-of',
  peerName: 'the same function over all records in memory',
  unit: 'answers/s',
  prepare: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'travaux-bench-'));
    const store = SqliteEventStore.open(join(folder, 'log.sqlite'));
    await fillLongTalks(store, acts, events);
    const readModel = ReadModel.open(join(folder, 'view.sqlite'));
    const projections = new Projections(store, readModel, [new RecordView()]);
    await projections.start();
    const all = await folded(store);
    const drawn = numbers(7);
    const tookMs: number[] = [];
    const ask = async () => {
      for (let asked = 0; asked < questionsEach; asked += 1) {
        const beganMs = performance.now();
        const known = knownAt(readModel, Math.floor(all.revision * (0.5 + drawn() / 2)));
        readModel.read(() => position(known, questionAt(drawn())));
        tookMs.push(performance.now() - beganMs);
      }
      return Promise.resolve();
    };
    const replay = async () => {
      position(all.records, questionAt(drawn()));
      return Promise.resolve();
    };
    return {
      ours: () => rateOf(questionsEach, ask),
      peer: () => rateOf(1, replay),
      percentiles: () => ({ p50Ms: percentile(tookMs, 0.5), p99Ms: percentile(tookMs, 0.99) }),
      close: async () => {
        await projections.stop();
        readModel.close();
        await store.close();
        await rm(folder, { recursive: true });
      },
    };
  },
};

function knownAt(readModel: ReadModel, revision: number): RecordsAtCut {
  return new KnownRecords(readModel, stream, longTalks.negotiation, revision);
}

function questionAt(share: number): Question {
  const [one, other] = longTalks.parties;
  const ms = longTalks.beganMs + share * (longTalks.endedMs - longTalks.beganMs);
  const text = `${new Date(ms).toISOString().slice(0, 16)}Z`;
  const party = share * 1e6 - Math.floor(share * 1e6) < 0.5 ? one : other;
  return { party, issue: longTalks.issue, validAt: { kind: 'INSTANT', text } };
}

async function folded(
  store: SqliteEventStore,
): Promise<{ readonly records: EffectiveRecords; readonly revision: number }> {
  const records = new EffectiveRecords(stream);
  let revision = -1;
  for await (const batch of store.read(stream, 0)) {
    for (const stored of batch) {
      const placed = placedFrom(stored);
      records.apply(placed.event, placed.revision);
      revision = placed.revision;
    }
  }
  return { records, revision };
}
