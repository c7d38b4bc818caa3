import { randomUUID } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, type NewEvent, noStream } from '../src/event-store/event-store.js';
import { SqliteEventStore } from '../src/event-store/sqlite.store.js';
import { type Bench, rateOf } from './figure.js';

const eventBytes = 300;

/**
 * Durable appends of one event at so many clients, each on a stream of its own, against writing the same bytes of so many
 * events in one piece and syncing the file: what the disk allows anybody who groups commits.
 */
export function append(clients: number): Bench {
  return {
    name: `append-${clients}`,
    peerName: 'raw grouped write and fdatasync',
    unit: 'events/s',
    prepare: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'travaux-bench-'));
      const store = SqliteEventStore.open(join(folder, 'log.sqlite'));
      const file = openSync(join(folder, 'raw'), 'a');
      const rounds = Math.ceil((clients === 1 ? 400 : 12_800) / clients);
      return {
        ours: () => rateOf(rounds * clients, () => appended(store, clients, rounds)),
        peer: () => rateOf(rounds * clients, () => written(file, clients, rounds)),
        close: async () => {
          await store.close();
          closeSync(file);
          await rm(folder, { recursive: true });
        },
      };
    },
  };
}

export async function appended(store: EventStore, clients: number, rounds: number): Promise<void> {
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const stream = randomUUID();
      let revision = noStream;
      for (let round = 0; round < rounds; round += 1) {
        revision = await store.append(stream, revision, [event()]);
      }
    }),
  );
}

export async function written(file: number, clients: number, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    writeSync(file, Buffer.concat(Array.from({ length: clients }, () => event().bytes)));
    fdatasyncSync(file);
    await Promise.resolve();
  }
}

export function event(): NewEvent {
  const id = `evt_${randomUUID()}`;
  const data = { id, filler: 'x'.repeat(eventBytes) };
  const bytes = new TextEncoder().encode(JSON.stringify(data).slice(0, eventBytes));
  return { id, type: 'Measured', bytes };
}
