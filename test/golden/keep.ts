/**
 * Records steps at a table that is kept here, after all that is kept of it, or at a new one: through the handler, into
 * a log of the product. Keeps the bytes that this log then holds. The file of steps looks as those in `examples/` do.
 *
 *     node --import ./test/support/typescript.mjs test/golden/keep.ts ferries steps.json
 */
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localViewer, tableStreamPrefix } from '../../src/access/viewer.js';
import { type Step, stepsIn } from '../../src/client.js';
import { decode, leafHash, randomId } from '../../src/event-store/codec.js';
import { noStream } from '../../src/event-store/event-store.js';
import { Clock } from '../../src/event-store/ports.js';
import { SqliteEventStore } from '../../src/event-store/sqlite.store.js';
import { SystemRandomness } from '../../src/event-store/system-ports.js';
import { readInput } from '../../src/record/input.js';
import { type CommandType, commandTypes } from '../../src/record/commands.js';
import { RecordAtTable, TableHandler } from '../../src/record/table.handler.js';
import { readAll } from '../support/events.js';
import { fileOf, hashesFile, keptAt, pathOf, streamOf } from './kept.js';

/** A minute between any two events, on from the last one, whatever time it is when somebody runs this. */
class SlowClock extends Clock {
  #nowMs: number;

  constructor(lastMs: number) {
    super();
    this.#nowMs = lastMs;
  }

  override now(): number {
    return (this.#nowMs += 60_000);
  }
}

const [, , table, file] = process.argv;
if (table === undefined || file === undefined)
  throw new Error('Name a table, and a file of steps.');
const kept = keptAt(table);
const randomness = new SystemRandomness();
const clock = new SlowClock(Date.parse(kept.at(-1)?.event.recorded ?? '2026-11-23T09:00:00.000Z'));
const stream =
  kept.length > 0
    ? streamOf(kept)
    : tableStreamPrefix + randomId('neg', (size) => randomness.bytes(size));

const folder = mkdtempSync(join(tmpdir(), 'travaux-golden-'));
const store = SqliteEventStore.open(join(folder, 'log.sqlite'));
try {
  const before = kept.map(({ event: { id, type }, bytes }) => ({ id, type, bytes }));
  if (before.length > 0) await store.append(stream, noStream, before);
  const handler = new TableHandler(store, clock, randomness);
  for (const step of await stepsIn(file)) {
    const outcome = await handler.execute(asked(step));
    if (outcome.kind !== 'recorded') throw new Error(JSON.stringify({ step, outcome }));
  }
  mkdirSync(pathOf(table), { recursive: true });
  for (const { bytes, revision } of await readAll(store, stream, kept.length)) {
    const name = fileOf(table, decode(bytes), revision);
    // Fails where the file exists: what is there is never changed.
    writeFileSync(pathOf(name), bytes, { flag: 'wx' });
    appendFileSync(hashesFile, `${leafHash(bytes)}  ${name}\n`);
  }
} finally {
  await store.close();
  rmSync(folder, { recursive: true });
}

function asked({ mutation, input }: Step): RecordAtTable {
  const type = commandOf(mutation);
  const read = readInput(input);
  if ('refusals' in read) throw new Error(`${mutation}: ${JSON.stringify(read.refusals)}`);
  const { content, despite, digest, key } = read;
  const request = { actor: localViewer.actor, mutation, input: digest, key };
  return new RecordAtTable(stream, { type, input: content, despite }, request);
}

function commandOf(mutation: string): CommandType {
  const command = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const found = commandTypes.find((one) => one === command);
  if (found === undefined) throw new Error(`There is no mutation ${mutation}.`);
  return found;
}
