import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode, randomId } from '../src/event-store/codec.js';
import { type EventStore, type NewEvent, noStream } from '../src/event-store/event-store.js';
import { SqliteEventStore } from '../src/event-store/sqlite.store.js';
import { SystemRandomness } from '../src/event-store/system-ports.js';
import { Projections } from '../src/projections/projections.js';
import { ReadModel } from '../src/projections/read-model.js';
import { RecordView } from '../src/record/record.view.js';
import { type Bench, rateOf } from './figure.js';

const events = 100_000;
const eventsEach = 1_000;
const eventsAtOnce = 500;
const randomness = new SystemRandomness();

/** The view built from a log of 100,000 events, against reading the same bytes from the same log and parsing them. */
export const rebuild: Bench = {
  name: 'rebuild-100k',
  peerName: 'read and JSON.parse the same bytes',
  unit: 'events/s',
  prepare: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'travaux-bench-'));
    const store = SqliteEventStore.open(join(folder, 'log.sqlite'));
    await fill(store, 100);
    let built = 0;
    return {
      ours: () =>
        rateOf(events, async () => {
          built += 1;
          await build(store, join(folder, `view-${built}.sqlite`));
        }),
      peer: () => rateOf(events, () => parseAll(store)),
      close: async () => {
        await store.close();
        await rm(folder, { recursive: true });
      },
    };
  },
};

export async function build(store: EventStore, file: string): Promise<void> {
  const readModel = ReadModel.open(file);
  const projections = new Projections(store, readModel, [new RecordView()]);
  await projections.start();
  await projections.stop();
  readModel.close();
}

async function parseAll(store: SqliteEventStore): Promise<void> {
  const { position } = await store.head();
  const decoder = new TextDecoder();
  for await (const batch of store.tail(0, new AbortController().signal)) {
    for (const { bytes } of batch) JSON.parse(decoder.decode(bytes));
    if ((batch.at(-1)?.position ?? 0) >= position) return;
  }
}

/** Negotiations of a thousand events, each a frame and then statements with a stance: what a record mostly holds. */
export async function fill(store: EventStore, negotiations: number): Promise<void> {
  for (let negotiation = 0; negotiation < negotiations; negotiation += 1) {
    const id = randomId('neg', (size) => randomness.bytes(size));
    const stream = `table-${id}`;
    let revision = noStream;
    while (revision < eventsEach - 1) {
      const batch = Array.from({ length: eventsAtOnce }, (_, index) =>
        eventAt(id, revision + 1 + index),
      );
      revision = await store.append(stream, revision, batch);
    }
  }
}

function eventAt(negotiation: string, revision: number): NewEvent {
  const [type, prefix, data] = contentAt(revision);
  const id = revision === 0 ? negotiation : randomId(prefix, (size) => randomness.bytes(size));
  const bytes = encode({
    id,
    type,
    schema: 1,
    data,
    recorded: new Date(1_700_000_000_000 + revision).toISOString(),
    actor: 'local',
    mutation: 'measured',
    input: '0'.repeat(64),
    command: { first: revision, count: 1 },
  });
  return { id, type, bytes };
}

function contentAt(revision: number) {
  if (revision === 0) {
    return ['NegotiationOpened', 'neg', { code: 'N', title: 'Measured', zone: 'Etc/UTC' }] as const;
  }
  return [
    'StatementMade',
    'stm',
    {
      occurred: '2020-10-16',
      evidence: { commonKnowledge: true },
      summary: `Statement ${revision}`,
      stances: [
        {
          issue: 'iss_measured',
          holder: 'par_measured',
          stance: 'OPEN_TO',
          about: { words: 'an increase' },
        },
      ],
    },
  ] as const;
}
