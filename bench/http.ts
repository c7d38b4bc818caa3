import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ask, askAt, operationFor, recordAll, stepsIn } from '../src/client.js';
import { type Bench, rateOf } from './figure.js';
import { serve, type Server } from './process.js';

const clients = 16;
const project = join(import.meta.dirname, '..');

/** Statements recorded by 16 clients in one negotiation, against a mutation that does nothing on Apollo alone. */
export const mutation: Bench = {
  name: 'mutation-16',
  peerName: 'no-op mutation on a bare Apollo server',
  unit: 'mutations/s',
  prepare: async () => {
    const { ours, peer, close } = await servers();
    const ask = askAt(ours.url);
    const negotiation = await recordAll(ask, await negotiationOfTwo(), 'bench');
    const statement = { input: { ...statementOn, negotiation } };
    const run = (to: Ask) =>
      rateOf(clients * 60, () => all(60, () => to(operationFor('recordStatement'), statement)));
    return { ours: () => run(ask), peer: () => run(askAt(peer.url)), close };
  },
};

/** A nested answer of about 20 kB, against the same answer from memory on Apollo alone. */
export const read: Bench = {
  name: 'read-16',
  peerName: 'the same answer from memory on a bare Apollo server',
  unit: 'answers/s',
  prepare: async () => {
    const query = await readFile(join(import.meta.dirname, 'read.graphql'), 'utf8');
    const data = await mkdtemp(join(tmpdir(), 'travaux-bench-'));
    const ours = await serve('our.server.ts', join(data, 'record'));
    const ask = askAt(ours.url);
    const id = await recordAll(ask, await stepsIn(example), 'bench');
    const answerFile = join(data, 'answer.json');
    await writeFile(answerFile, JSON.stringify(await ask(query, { id })));
    const peer = await serve('bare-apollo.server.ts', answerFile);
    const run = (to: Ask) => rateOf(clients * 25, () => all(25, () => to(query, { id })));
    return {
      ours: () => run(ask),
      peer: () => run(askAt(peer.url)),
      close: async () => {
        await Promise.all([ours.stop(), peer.stop()]);
        await rm(data, { recursive: true });
      },
    };
  },
};

/** From nothing to the first answer, a process each: ours with a negotiation in its log. */
export const start: Bench = {
  name: 'start',
  peerName: 'bare Nest and Apollo server',
  unit: 'starts/s',
  prepare: async () => {
    const data = await mkdtemp(join(tmpdir(), 'travaux-bench-'));
    const filled = await serve('our.server.ts', data);
    await recordAll(askAt(filled.url), await stepsIn(example), 'bench');
    await filled.stop();
    return {
      ours: () => rateOf(1, () => started('our.server.ts', data)),
      peer: () => rateOf(1, () => started('bare-nest.server.ts')),
      close: () => rm(data, { recursive: true }),
    };
  },
};

const example = join(project, 'examples/japan-us-2019-2022.json');

async function started(file: string, ...args: readonly string[]): Promise<void> {
  const server = await serve(file, ...args);
  await askAt(server.url)('{ __typename }');
  await server.stop();
}

async function servers(): Promise<{
  readonly ours: Server;
  readonly peer: Server;
  readonly close: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'travaux-bench-'));
  const [ours, peer] = await Promise.all([
    serve('our.server.ts', folder),
    serve('bare-apollo.server.ts'),
  ]);
  const close = async () => {
    await Promise.all([ours.stop(), peer.stop()]);
    await rm(folder, { recursive: true });
  };
  return { ours, peer, close };
}

async function all(times: number, once: () => Promise<unknown>): Promise<void> {
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let time = 0; time < times; time += 1) await once();
    }),
  );
}

/** The frame of the worked example, without what was said in it. */
async function negotiationOfTwo() {
  const frame = ['openNegotiation', 'admitParty', 'addIssue'];
  return (await stepsIn(example)).filter(
    ({ mutation: name, input }) =>
      frame.includes(name) && !('baseline' in input) && !('evidence' in input),
  );
}

const statementOn = {
  occurred: '2021-11-17',
  speaker: { party: 'JP' },
  evidence: { commonKnowledge: true },
  stances: [{ issue: 'ANNUAL', holder: 'JP', stance: 'OPEN_TO', about: { words: 'an increase' } }],
};
