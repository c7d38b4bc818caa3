import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { SqliteEventStore } from '../../src/event-store/sqlite.store.js';
import { fingerprint } from '../../src/projections/fingerprint.js';
import { Projections } from '../../src/projections/projections.js';
import { ReadModel } from '../../src/projections/read-model.js';
import { RecordView } from '../../src/record/record.view.js';
import { askAt } from '../../src/client.js';
import {
  clientsRecord,
  expectKept,
  openNegotiations,
  record,
  type Sent,
} from '../support/clients.js';
import { counts } from '../support/counts.js';
import { Server } from '../support/server.js';

const clients = 16;
const negotiations = 4;
const timeoutMs = 30_000 * counts.crashRounds;

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'travaux-crash-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

describe('a server that is killed in the middle of concurrent mutations', () => {
  it(
    'has every acknowledged event once, and the views of a rebuild',
    async () => {
      const sent: Sent[] = [];
      let counted = 0;
      const roundsMax = counts.crashRounds * 4;
      for (let round = 0; counted < counts.crashRounds && round < roundsMax; round += 1) {
        const ofRound = await killedWhileRecording(round);
        sent.push(...ofRound);
        const answered = ofRound.filter(({ answer }) => answer !== undefined).length;
        if (answered > 0 && answered < ofRound.length) counted += 1;
        await expectKept(data, sent);
      }
      expect(counted).toBe(counts.crashRounds);
      await expectRepeatable(sent);
      await expectKept(data, sent);
      await expectRebuildable();
    },
    timeoutMs,
  );

  it(
    'starts again after it was killed while it was starting, and building its views anew',
    async () => {
      const sent = await killedWhileRecording(0);
      for (const afterMs of [150, 400, 900]) {
        madeByAnEarlierVersion();
        const server = start();
        await pause(afterMs);
        await kill(server);
      }
      await expectRepeatable(sent);
      await expectKept(data, sent);
      await expectRebuildable();
    },
    timeoutMs,
  );
});

/** One round: clients that record without a pause, and a kill at some moment while they do. */
async function killedWhileRecording(round: number): Promise<readonly Sent[]> {
  const server = start();
  const ask = askAt(await server.url());
  const opened = await openNegotiations(ask, negotiations);
  const killed = new AbortController();
  const recording = clientsRecord(ask, opened, { clients, round }, killed.signal);
  await pause(150 + 70 * (round % 7));
  killed.abort();
  await kill(server);
  return recording;
}

/** Sent again with the same keys, everything is there: the missing ones recorded now, the others as they were. */
async function expectRepeatable(sent: readonly Sent[]): Promise<void> {
  const server = start();
  const ask = askAt(await server.url());
  for (let index = 0; index < sent.length; index += clients) {
    await Promise.all(
      sent.slice(index, index + clients).map(async (one) => {
        const again = await record(ask, one);
        if (one.answer !== undefined) {
          expect(again).toEqual({ ...one.answer, replayed: true });
        }
        one.answer ??= again;
      }),
    );
  }
  await kill(server);
}

/** The views in the folder become those of another version, so that the next start builds its own beside them. */
function madeByAnEarlierVersion(): void {
  const db = new Database(join(data, 'read-model.sqlite'));
  db.exec('UPDATE projections_view SET version = 1000000');
  db.close();
}

async function expectRebuildable(): Promise<void> {
  const store = SqliteEventStore.open(join(data, 'log.sqlite'));
  const [kept, rebuilt] = [join(data, 'read-model.sqlite'), join(data, 'rebuilt.sqlite')];
  const prints = [];
  for (const file of [kept, rebuilt]) {
    const readModel = ReadModel.open(file);
    const view = new RecordView();
    const projections = new Projections(store, readModel, [view]);
    await projections.start();
    prints.push(fingerprint(readModel, view));
    await projections.stop();
    readModel.close();
  }
  await store.close();
  expect(prints[0]?.events).toBeGreaterThan(0);
  expect(prints[0]).toEqual(prints[1]);
}

function start(): Server {
  return new Server({ TRAVAUX_DATA: data });
}

async function kill(server: Server): Promise<void> {
  if (server.process.exitCode !== null || server.process.signalCode !== null) return;
  const gone = once(server.process, 'exit');
  server.process.kill('SIGKILL');
  await gone;
}
