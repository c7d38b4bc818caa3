import { mkdirSync } from 'node:fs';
import { encode } from '../../src/event-store/codec.js';
import type { JsonObject } from '../../src/event-store/json.js';
import { type NewEvent, noStream } from '../../src/event-store/event-store.js';
import { logFileIn } from '../../src/event-store/open.js';
import { SqliteEventStore } from '../../src/event-store/sqlite.store.js';
import type { DumpedEvent } from '../../src/cli/dump.format.js';
import { leafHash } from '../../src/event-store/codec.js';

/** A whole event as the log holds it, with envelope and all; the same for the same numbers. */
export function wholeEvent(number: number, more: JsonObject = {}): NewEvent {
  const id = `evt_${String(number).padStart(8, '0')}`;
  const bytes = encode({
    id,
    type: 'Noted',
    schema: 1,
    data: { note: `№ ${String(number)}: “Größe”\n`, ...more },
    recorded: new Date(1_700_000_000_000 + number).toISOString(),
    actor: 'local',
    mutation: 'note',
    input: '0'.repeat(64),
    command: { first: 0, count: 1 },
  });
  return { id, type: 'Noted', bytes };
}

/** The same as it is dumped. */
export function dumpedEvent(stream: string, revision: number, event: NewEvent): DumpedEvent {
  return { stream, revision, ...event, hash: leafHash(event.bytes) };
}

/** A log of so many events in a folder, in streams that take turns, as tables do where several negotiate. */
export async function fillLog(data: string, count: number, streams = 7): Promise<void> {
  mkdirSync(data, { recursive: true });
  const store = SqliteEventStore.open(logFileIn(data));
  const revisions = new Array<number>(streams).fill(noStream);
  const perCommit = 500;
  for (let first = 0; first < count; first += perCommit) {
    const appends = Array.from({ length: Math.min(perCommit, count - first) }, (_, index) => {
      const number = first + index;
      // Two at a time in one stream: neighbours there are loaded together.
      const stream = Math.floor(number / 2) % streams;
      const revision = revisions[stream] ?? noStream;
      revisions[stream] = revision + 1;
      return store.append(`s${String(stream)}`, revision, [wholeEvent(number)]);
    });
    await Promise.all(appends);
  }
  await store.close();
}

/** A log of one table that was opened and then had so many rounds: what a server takes its time to show. */
export async function fillTable(data: string, rounds: number): Promise<void> {
  mkdirSync(data, { recursive: true });
  const store = SqliteEventStore.open(logFileIn(data));
  const perCommit = 500;
  let last = await store.append('table-neg_filled', noStream, [
    tableEvent('neg_filled', 'NegotiationOpened', {
      code: 'FILLED',
      title: 'Rounds',
      zone: 'Etc/UTC',
    }),
  ]);
  for (let first = 0; first < rounds; first += perCommit) {
    const events = Array.from({ length: Math.min(perCommit, rounds - first) }, (_, index) => {
      const number = String(first + index);
      return tableEvent(`rnd_${number}`, 'RoundOpened', { code: `R-${number}`, title: 'A round' });
    });
    last = await store.append('table-neg_filled', last, events);
  }
  await store.close();
}

/** An event of a table as the log holds it, with whatever data, type, shape and moment of recording. */
export function tableEvent(
  id: string,
  type: string,
  data: JsonObject,
  schema = 1,
  recorded = '2026-01-05T03:00:00.000Z',
): NewEvent {
  const bytes = encode({
    ...{ id, type, schema, data, recorded, actor: 'local' },
    ...{ mutation: 'openRound', input: '0'.repeat(64), command: { first: 0, count: 1 } },
  });
  return { id, type, bytes };
}
