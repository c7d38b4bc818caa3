import { closeSync, openSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { type Ask, askAt, operationFor, recordAll, type Step } from '../src/client.js';
import { encode, randomId, sha256OfCanonical } from '../src/event-store/codec.js';
import type { EventStore } from '../src/event-store/event-store.js';
import { KurrentEventStore } from '../src/event-store/kurrentdb.store.js';
import { SqliteEventStore } from '../src/event-store/sqlite.store.js';
import { type PlacedEvent, Streams } from '../src/event-store/streams.js';
import { SystemClock, SystemRandomness } from '../src/event-store/system-ports.js';
import { type CommandType, mutationOf } from '../src/record/commands.js';
import { EffectiveRecords } from '../src/record/effective-records.js';
import { readInput } from '../src/record/input.js';
import { type TableCommand, tableDecider } from '../src/record/table.decider.js';
import { appended, written } from './append.js';
import { median, rateOf, rounded } from './figure.js';
import { appendedBare, freshPrefix } from './kurrentdb.js';
import { serve } from './process.js';

/** What recording one statement takes at a stage of its way, in microseconds of a run for each statement of it. */
export interface Stage {
  readonly engine: string;
  readonly stage: string;
  readonly with1Client: number;
  readonly with64Clients: number;
}

/** Statements by so many clients, so many each. */
type Run = (clients: number, rounds: number) => Promise<void>;

const runs = 5;
const statementsOf1 = 400;
const statementsOf64 = 12_800;
const statementsOverHttp = 3_200;
const timesAlone = 5_000;
const clock = new SystemClock();
const randomness = new SystemRandomness();

/**
 * The stages of recording a statement on SQLite or on a cluster. First what the program does by itself, which is the same
 * for any number of clients; then what takes the bytes of 300 an event: the bare disk or client, and our event store; and
 * then all of it together, without HTTP, GraphQL and the view, and with them. On a cluster its streams stay there.
 */
export async function* stages(store = 'sqlite'): AsyncGenerator<Stage, void> {
  const folder = await mkdtemp(join(tmpdir(), 'travaux-bench-'));
  const engine = store === 'sqlite' ? store : 'cluster';
  const events =
    store === 'sqlite'
      ? SqliteEventStore.open(join(folder, 'log.sqlite'))
      : await KurrentEventStore.open(store, freshPrefix());
  const bare = store === 'sqlite' ? bareDisk(join(folder, 'raw')) : bareClient(store);
  const server = await serve('our.server.ts', join(folder, 'record'), store, freshPrefix());
  const timed = async (stage: string, run: Run, of64 = statementsOf64): Promise<Stage> => ({
    engine,
    stage,
    with1Client: await took(run, 1, statementsOf1),
    with64Clients: await took(run, 64, of64 / 64),
  });
  try {
    for (const [stage, run] of await byTheProgram(events)) {
      const microseconds = await took(run, 1, timesAlone);
      yield { engine, stage, with1Client: microseconds, with64Clients: microseconds };
    }
    yield await timed(bare.stage, bare.run);
    yield await timed('our event store', (clients, rounds) => appended(events, clients, rounds));
    yield await timed('judged and recorded', (clients, rounds) => judged(events, clients, rounds));
    yield await timed('the whole mutation', mutated(askAt(server.url)), statementsOverHttp);
  } finally {
    await server.stop();
    await bare.close();
    await events.close();
    await rm(folder, { recursive: true });
  }
}

async function took(run: Run, clients: number, rounds: number): Promise<number> {
  await run(clients, rounds);
  const rates: number[] = [];
  for (let time = 0; time < runs; time += 1) {
    rates.push(await rateOf(clients * rounds, () => run(clients, rounds)));
  }
  return rounded(1e6 / median(rates));
}

/** What needs no engine, each over and over: taking the input apart, judging it at a table, making the event's bytes. */
async function byTheProgram(events: EventStore): Promise<readonly (readonly [string, Run])[]> {
  const table = await tableOn(events);
  const records = new EffectiveRecords(table.stream);
  let last: PlacedEvent | undefined;
  for (const placed of [...table.frame, ...(await table.record(100))]) {
    tableDecider.evolve(records, placed.event, placed.revision);
    last = placed;
  }
  if (last === undefined) throw new Error('Nothing was recorded');
  const { event } = last;
  const circumstances = { now: clock.now(), id: (prefix: string) => `${prefix}_measured` };
  const over = (once: () => void): Run => {
    return (_, rounds) => {
      for (let round = 0; round < rounds; round += 1) once();
      return Promise.resolve();
    };
  };
  return [
    ['the input taken apart', over(() => readInput(statement))],
    ['judged by the rules', over(() => tableDecider.decide(asked, records, circumstances))],
    ['made canonical bytes', over(() => encode(event))],
  ];
}

/** Every client at a table of its own. */
async function judged(events: EventStore, clients: number, rounds: number): Promise<void> {
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const table = await tableOn(events);
      await table.record(rounds);
    }),
  );
}

/** A negotiation with its frame, on whose stream statements can be recorded. */
async function tableOn(events: EventStore) {
  const streams = new Streams(events, tableDecider, { clock, randomness });
  const stream = `table-${randomId('neg', (size) => randomness.bytes(size))}`;
  const execute = async (command: TableCommand): Promise<readonly PlacedEvent[]> => {
    const mutation = mutationOf(command.type);
    const request = { actor: 'local', mutation, input: sha256OfCanonical(command.input) };
    const outcome = await streams.execute(stream, command, request);
    if (outcome.kind === 'recorded') return outcome.events;
    throw new Error(`${mutation}: ${JSON.stringify(outcome)}`);
  };
  const record = async (times: number): Promise<readonly PlacedEvent[]> => {
    const placed: PlacedEvent[] = [];
    for (let time = 0; time < times; time += 1) placed.push(...(await execute(asked)));
    return placed;
  };
  const opened: PlacedEvent[] = [];
  for (const [type, input] of frame) opened.push(...(await execute(commandOf(type, input))));
  return { stream, frame: opened, record };
}

/** Mutations over HTTP, every client in a negotiation of its own; these are opened once. */
function mutated(ask: Ask): Run {
  const negotiations: string[] = [];
  const steps = frame.map(([type, input]): Step => ({ mutation: mutationOf(type), input }));
  return async (clients, rounds) => {
    while (negotiations.length < clients) {
      negotiations.push(await recordAll(ask, steps, `stages/${negotiations.length}`));
    }
    await Promise.all(
      negotiations.slice(0, clients).map(async (negotiation) => {
        const input = { ...statement, negotiation };
        for (let round = 0; round < rounds; round += 1) {
          await ask(operationFor('recordStatement'), { input });
        }
      }),
    );
  };
}

interface Bare {
  readonly stage: string;
  readonly run: Run;
  close(): Promise<void>;
}

function bareDisk(path: string): Bare {
  const file = openSync(path, 'a');
  return {
    stage: 'a bare write and fdatasync',
    run: (clients, rounds) => written(file, clients, rounds),
    close: () => {
      closeSync(file);
      return Promise.resolve();
    },
  };
}

function bareClient(url: string): Bare {
  const client = KurrentDBClient.connectionString(url);
  return {
    stage: "the cluster's client, bare",
    run: (clients, rounds) => appendedBare(client, clients, rounds),
    close: () => client.dispose(),
  };
}

function commandOf(type: CommandType, input: TableCommand['input']): TableCommand {
  return { type, input, despite: [] };
}

const frame = [
  ['OpenNegotiation', { code: 'N', title: 'Measured', zone: 'Etc/UTC' }],
  ['AdmitParty', { code: 'A', name: 'A party', kind: 'ORGANISATION', role: 'PARTY' }],
  ['AdmitParty', { code: 'B', name: 'Another', kind: 'ORGANISATION', role: 'PARTY' }],
  ['AddIssue', { code: 'PAY', title: 'Pay', valueType: 'MONEY', currencies: ['EUR'] }],
] as const;

const statement = {
  occurred: '2021-11-17',
  speaker: { party: 'A' },
  evidence: { commonKnowledge: true },
  stances: [{ issue: 'PAY', holder: 'A', stance: 'OPEN_TO', about: { words: 'an increase' } }],
};

const asked = commandOf('RecordStatement', statement);
