import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { decode } from '../../src/event-store/codec.js';
import type { StoredEvent } from '../../src/event-store/event-store.js';
import { SqliteEventStore } from '../../src/event-store/sqlite.store.js';
import { fingerprint } from '../../src/projections/fingerprint.js';
import { Projections } from '../../src/projections/projections.js';
import { ReadModel } from '../../src/projections/read-model.js';
import { RecordView } from '../../src/record/record.view.js';
import { askAt } from '../../src/cli/recording.js';
import { counts } from '../support/counts.js';
import { Server } from '../support/server.js';

const clients = 16;
const negotiations = 4;
const timeoutMs = 30_000 * counts.crashRounds;

/** A mutation as it was sent, and what became of it as far as its sender knows. */
interface Sent {
  readonly negotiation: string;
  readonly key: string;
  answer: Recorded | undefined;
}

const recorded = z.object({
  version: z.int(),
  replayed: z.boolean(),
  events: z
    .array(z.object({ id: z.string(), recording: z.object({ hash: z.string() }) }))
    .length(1),
});

type Recorded = z.infer<typeof recorded>;

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
        await expectKept(sent);
      }
      expect(counted).toBe(counts.crashRounds);
      await expectRepeatable(sent);
      await expectKept(sent);
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
      await expectKept(sent);
      await expectRebuildable();
    },
    timeoutMs,
  );
});

/** One round: clients that record without a pause, and a kill at some moment while they do. */
async function killedWhileRecording(round: number): Promise<readonly Sent[]> {
  const server = start();
  const ask = askAt(await server.url());
  const opened = await Promise.all(
    Array.from({ length: negotiations }, (_, index) => openedNegotiation(ask, index)),
  );
  const sent: Sent[] = [];
  let killed = false;
  const clientLoops = Array.from({ length: clients }, async (_, client) => {
    for (let turn = 0; !killed; turn += 1) {
      const negotiation = opened[(client + turn) % negotiations] ?? '';
      const one: Sent = { negotiation, key: `${round}-${client}-${turn}`, answer: undefined };
      sent.push(one);
      one.answer = await record(ask, one).catch(() => undefined);
    }
  });
  await pause(150 + 70 * (round % 7));
  killed = true;
  await kill(server);
  await Promise.all(clientLoops);
  return sent;
}

type Ask = ReturnType<typeof askAt>;

async function openedNegotiation(ask: Ask, index: number): Promise<string> {
  const answer = await ask(
    `mutation ($key: String!) {
      openNegotiation(input: { code: $key, title: "Killed", zone: "Etc/UTC", idempotencyKey: $key }) {
        negotiation { id }
      }
    }`.replace('code: $key', `code: "N-${index}"`),
    { key: `open-${index}` },
  );
  const { openNegotiation } = z
    .object({ openNegotiation: z.object({ negotiation: z.object({ id: z.string() }) }) })
    .parse(answer);
  return openNegotiation.negotiation.id;
}

async function record(ask: Ask, { negotiation, key }: Sent): Promise<Recorded> {
  const input = { negotiation, title: `Round ${key}`, code: `R-${key}`, idempotencyKey: key };
  const answer = await ask(
    `mutation ($input: OpenRoundInput!) {
      openRound(input: $input) { version replayed events { id recording { hash } } }
    }`,
    { input },
  );
  return z.object({ openRound: recorded }).parse(answer).openRound;
}

/** What the log holds after a kill: what was acknowledged exactly as it was, what was not once or not at all. */
async function expectKept(sent: readonly Sent[]): Promise<void> {
  const log = await wholeLog();
  const byKey = Map.groupBy(log, ({ bytes }) => decode(bytes).key ?? '');
  for (const { key, answer } of sent) {
    const found = byKey.get(key) ?? [];
    expect(found.length).toBeLessThanOrEqual(1);
    if (answer === undefined) continue;
    expect(found.map(({ id, revision, bytes }) => ({ id, revision, hash: hashOf(bytes) }))).toEqual(
      [
        {
          id: answer.events[0]?.id,
          revision: answer.version,
          hash: answer.events[0]?.recording.hash,
        },
      ],
    );
  }
  for (const stream of Map.groupBy(log, (event) => event.stream).values()) {
    expect(stream.map(({ revision }) => revision)).toEqual(stream.map((_, index) => index));
    const times = stream.map(({ bytes }) => decode(bytes).recorded);
    expect(times).toEqual(times.toSorted());
  }
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

async function wholeLog(): Promise<readonly StoredEvent[]> {
  const store = SqliteEventStore.open(join(data, 'log.sqlite'));
  const { position } = await store.head();
  const events: StoredEvent[] = [];
  for await (const batch of store.tail(0, new AbortController().signal)) {
    events.push(...batch);
    if ((batch.at(-1)?.position ?? 0) >= position) break;
  }
  await store.close();
  return events;
}

/** The leaf hash of RFC 9162, made here independently of the code that is tested. */
function hashOf(bytes: Uint8Array): string {
  return createHash('sha256')
    .update(Buffer.from([0]))
    .update(bytes)
    .digest('hex');
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
