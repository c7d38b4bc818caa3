import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DumpWriter, type DumpedEvent, trailerLine } from '../src/cli/dump.format.js';
import { askAt, recordAll, stepsIn } from '../src/client.js';
import { derivedId, leafHash } from '../src/event-store/codec.js';
import { openForReading } from '../src/event-store/open.js';
import { eventsUpTo } from '../src/event-store/whole-log.js';
import { serve } from './process.js';

const example = join(import.meta.dirname, '../examples/japan-us-2019-2022.json');

/** So many negotiations are recorded at the same time, an event here and an event there. */
const tablesAtOnce = 16;

const ids = /\b([a-z]+)_[0-9a-v]{26}\b/g;

/** Writes a dump of so many events: the worked negotiation over and over, each time another with ids of its own. */
export async function writeWorkedDump(file: string, events: number): Promise<void> {
  const worked = await workedNegotiation();
  await pipeline(Readable.from(linesOf(worked, events)), createWriteStream(file));
}

async function workedNegotiation(): Promise<readonly DumpedEvent[]> {
  const data = await mkdtemp(join(tmpdir(), 'travaux-bench-'));
  const server = await serve('our.server.ts', data);
  await recordAll(askAt(server.url), await stepsIn(example), 'bench');
  await server.stop();
  const store = await openForReading({ data });
  const events: DumpedEvent[] = [];
  const { position } = await store.head();
  for await (const batch of eventsUpTo(store, position, new AbortController().signal)) {
    events.push(...batch);
  }
  await store.close();
  await rm(data, { recursive: true });
  return events;
}

function* linesOf(worked: readonly DumpedEvent[], eventsMax: number): Generator<string> {
  const writer = new DumpWriter();
  yield writer.begin();
  for (let events = 0, table = 0; events < eventsMax; table += tablesAtOnce) {
    const tables = Array.from({ length: tablesAtOnce }, (_, index) => table + index);
    const turns = worked.flatMap((event) => tables.map((at) => atTable(event, at)));
    const wanted = turns.slice(0, eventsMax - events);
    events += wanted.length;
    yield writer.lines(wanted);
  }
  yield trailerLine(writer.end());
}

/** The same event of another negotiation. What names it is as long as before, and so are its bytes. */
function atTable({ stream, revision, id, type, bytes }: DumpedEvent, table: number): DumpedEvent {
  const renamed = (text: string): string =>
    text.replace(ids, (old, prefix: string) => derivedId(prefix, table, old));
  const text = Buffer.from(renamed(Buffer.from(bytes).toString('utf8')));
  return {
    stream: renamed(stream),
    revision,
    id: renamed(id),
    type,
    bytes: text,
    hash: leafHash(text),
  };
}
