import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binaryEvent, KurrentDBClient, streamNameFilter } from '@kurrent/kurrentdb-client';
import { KurrentEventStore } from '../src/event-store/kurrentdb.store.js';
import { appended, event } from './append.js';
import { type Bench, rateOf } from './figure.js';
import { build, fill } from './rebuild.js';

/** The node or cluster to measure on; unset for none. */
export const clusterUrl = process.env['KURRENTDB_URL'];

const negotiations = 20;
const eventsToCatchUp = negotiations * 1_000;

/** Appends of one event at so many clients, against the cluster's own client used bare, on streams of the same kind. */
export function clusterAppend(url: string, clients: number): Bench {
  return {
    name: `kurrentdb-append-${clients}`,
    peerName: 'the client of the cluster, used bare',
    unit: 'events/s',
    prepare: async () => {
      const store = await KurrentEventStore.open(url, freshPrefix());
      const client = KurrentDBClient.connectionString(url);
      const rounds = Math.ceil((clients === 1 ? 400 : 12_800) / clients);
      return {
        ours: () => rateOf(rounds * clients, () => appended(store, clients, rounds)),
        peer: () => rateOf(rounds * clients, () => appendedBare(client, clients, rounds)),
        close: async () => {
          await store.close();
          await client.dispose();
        },
      };
    },
  };
}

/** The record view of an instance that starts from nothing, against a bare read of the same events from `$all`. */
export function clusterCatchUp(url: string): Bench {
  return {
    name: 'kurrentdb-catch-up',
    peerName: 'a bare read of $all',
    unit: 'events/s',
    prepare: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'travaux-bench-'));
      const prefix = freshPrefix();
      const store = await KurrentEventStore.open(url, prefix);
      const client = KurrentDBClient.connectionString(url);
      await fill(store, negotiations);
      let built = 0;
      return {
        ours: () =>
          rateOf(eventsToCatchUp, async () => {
            built += 1;
            await build(store, join(folder, `view-${built}.sqlite`));
          }),
        peer: () => rateOf(eventsToCatchUp, () => readBare(client, prefix)),
        close: async () => {
          await store.close();
          await client.dispose();
          await rm(folder, { recursive: true });
        },
      };
    },
  };
}

export async function appendedBare(
  client: KurrentDBClient,
  clients: number,
  rounds: number,
): Promise<void> {
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const stream = `bare-${randomUUID()}`;
      for (let round = 0; round < rounds; round += 1) {
        const { type, bytes } = event();
        await client.appendToStream(
          stream,
          [binaryEvent({ id: randomUUID(), type, data: bytes })],
          { streamState: round === 0 ? 'no_stream' : BigInt(round - 1), requiresLeader: true },
        );
      }
    }),
  );
}

async function readBare(client: KurrentDBClient, prefix: string): Promise<void> {
  let events = 0;
  const filter = streamNameFilter({ prefixes: [`${prefix}-`] });
  for await (const { event: found } of client.readAll({ filter })) if (found) events += 1;
  if (events !== eventsToCatchUp) throw new Error(`There were ${events} events`);
}

export function freshPrefix(): string {
  return `b${randomUUID().replaceAll('-', '')}`;
}
