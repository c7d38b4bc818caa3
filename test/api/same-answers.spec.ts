import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { stepsIn } from '../../src/client.js';
import type { EventStoreSettings } from '../../src/event-store/open.js';
import { clusterUrl } from '../support/engine.js';
import { ProtocolServer } from '../support/kurrentdb/protocol.server.js';
import { askedIn, negotiationsAsked, questions, withBookmarks } from '../support/questions.js';
import { ask, type Input, load, type Load, record } from '../support/recorder.js';
import { Transcript } from '../support/transcript.js';

const examples = join(import.meta.dirname, '../../examples');
const runWithinMs = 120_000;

/** Later than whatever is recorded: everything is known, and nothing provisional any more. */
const questionsTurn = 10_000;

/** By its code, what was loaded of each negotiation that is asked. */
type Recorded = ReadonlyMap<string, Load>;

let folder: string;
let server: ProtocolServer;
let embedded: Transcript;
let recorded: Recorded;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'travaux-same-'));
  server = await ProtocolServer.start();
  embedded = await Transcript.begin(onFolder());
  recorded = await recordExamples(embedded);
  await askExamples(embedded, recorded);
}, runWithinMs);
afterAll(async () => {
  await embedded.close();
  await server.close();
  await rm(folder, { recursive: true });
});

const engines: readonly (readonly [name: string, store: () => string])[] = [
  ['a server in this process that speaks its protocol', () => server.connectionString],
  ...(clusterUrl === undefined ? [] : [['a real one', () => clusterUrl ?? ''] as const]),
];

describe.each(engines)('a log in a cluster, %s,', (_, store) => {
  const log = {
    get store() {
      return store();
    },
    streams: `t${randomUUID().replaceAll('-', '')}`,
  };

  it(
    'is answered from with the bytes that the embedded one gives, ids, times, bookmarks and cursors with them',
    async () => {
      const there = await Transcript.begin({ ...onFolder(), ...log });
      await askExamples(there, await recordExamples(there));
      await there.close();
      expect(there.answers).toEqual(embedded.answers);
    },
    runWithinMs,
  );

  it(
    'is answered from so by an instance that starts from nothing, too',
    async () => {
      const later = await Transcript.begin({ ...onFolder(), ...log });
      await askExamples(later, recorded);
      await later.close();
      expect(later.answers).toEqual(embedded.answers.slice(-later.answers.length));
    },
    runWithinMs,
  );
});

if (clusterUrl === undefined) {
  const notice =
    'SKIPPED: the same answers from a real KurrentDB server, as KURRENTDB_URL names none.';
  process.stderr.write(`${notice}\n`);
  it.todo(notice);
}

it('are compared for everything that is recorded or asked in the examples', () => {
  const asked = embedded.answers.map((answer) => answer.slice(0, answer.indexOf('\n')));
  for (const file of globSync(join(examples, '**/*.graphql'))) {
    const query = JSON.stringify(readFileSync(file, 'utf8'));
    expect([file, asked.some((one) => one.includes(query))]).toEqual([file, true]);
  }
  const texts = embedded.answers.join('\n');
  for (const part of ['"bookmark":"', '"cursor":"', '"at":"2026-11-23T12:', '"replayed":true'])
    expect(texts).toContain(part);
});

function onFolder(): EventStoreSettings {
  return { data: join(folder, randomUUID()) };
}

/** Operations that record with keys, and what they ask in between. */
const recordedTwice = ['first-minutes', 'second-hour', 'whose-word', 'a-meeting', 'tracks'].flatMap(
  operationsIn,
);

/** What mutates: small tables twice, a negotiation by keys, and conversions by dice. */
async function recordExamples(app: Transcript): Promise<Recorded> {
  for (const file of recordedTwice) await app.graphql(text(file));
  const loaded = new Map<string, Load>();
  for (const [code, file] of Object.entries(negotiationsAsked))
    loaded.set(code, await load(app, await stepsIn(join(examples, file)), { keys: code }));
  const { negotiation } = japanIn(loaded);
  for (const { mutation, input } of await stepsIn(join(examples, 'how-far-apart/conversions.json')))
    await record(app, mutation, { ...input, negotiation });
  for (const file of recordedTwice) await app.graphql(text(file));
  for (const [code, file] of Object.entries(negotiationsAsked))
    await load(app, (await stepsIn(join(examples, file))).slice(0, 3), { keys: code });
  return loaded;
}

function japanIn(recorded: Recorded): Load {
  const talks = recorded.get('JP-US-HNS');
  if (talks === undefined) throw new Error('The talks of Japan were not loaded.');
  return talks;
}

async function askExamples(app: Transcript, recorded: Recorded): Promise<void> {
  const japan = japanIn(recorded);
  const { negotiation } = japan;
  app.goOnAt(questionsTurn);
  for (const file of operationsIn('first-look')) await ask(app, text(file));
  for (const file of operationsIn('october-2020')) await ask(app, text(file), { negotiation });
  for (const [query, questions] of [
    ['to-the-end/position', 'to-the-end/positions'],
    ['to-the-end/position', 'to-the-end/as-of'],
    ['to-the-end/history', 'to-the-end/histories'],
    ['to-the-end/matrix', 'to-the-end/matrix'],
    ['to-the-end/statuses', 'to-the-end/statuses'],
    ['to-the-end/delegations', 'to-the-end/delegations'],
    ['how-far-apart/against', 'how-far-apart/against'],
    ['how-far-apart/gap', 'how-far-apart/gaps'],
    ['how-far-apart/last-moves', 'how-far-apart/last-moves'],
    ['how-far-apart/comparison', 'how-far-apart/comparisons'],
  ] as const) {
    for (const variables of variablesIn(questions)) {
      const asked = withBookmarks({ ...variables, negotiation }, japan);
      await ask(app, text(`${query}.graphql`), asked);
    }
  }
  for (const [query, questions] of [
    ['a-clause/history', 'a-clause/histories'],
    ['a-clause/redline', 'a-clause/redlines'],
  ] as const) {
    for (const variables of variablesIn(questions))
      await ask(app, text(`${query}.graphql`), { ...variables, negotiation: 'LAKE' });
  }
  for (const { operation, variables } of questions.flatMap(askedIn)) {
    const asked = withBookmarks(variables, recorded.get(variables.negotiation));
    await ask(app, text(operation), asked);
  }
  await leafThrough(app, negotiation);
}

/** Every event with its stored bytes, and every negotiation, from page to page. */
async function leafThrough(app: Transcript, negotiation: string): Promise<void> {
  const page = '__typename id recording { revision at by mutation bytes hash }';
  for (const [query, name] of [
    [
      `query ($negotiation: ID!, $after: String) { negotiation(id: $negotiation) {
        events(first: 20, after: $after) { edges { cursor node { ${page} } } pageInfo { endCursor hasNextPage } } } }`,
      'events',
    ],
    [
      `query ($after: String) { negotiations(first: 2, after: $after) {
        edges { cursor node { id code version } } pageInfo { endCursor hasNextPage } } }`,
      'negotiations',
    ],
  ] as const) {
    for (let after: string | null = null, isMore = true; isMore;) {
      const answer = JSON.stringify(await ask(app, query, { negotiation, after }));
      const info = /"pageInfo":\{"endCursor":"([^"]+)","hasNextPage":(true|false)\}/.exec(answer);
      if (info === null) throw new Error(`There is no page of ${name}: ${answer}`);
      [after, isMore] = [info[1] ?? null, info[2] === 'true'];
    }
  }
}

function operationsIn(part: string): readonly string[] {
  return globSync(join(examples, part, '*.graphql'))
    .map((file) => `${part}/${basename(file)}`)
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}

function variablesIn(questions: string): readonly Input[] {
  const asked = JSON.parse(text(`${questions}.json`)) as readonly {
    readonly variables: Input;
  }[];
  return asked.map(({ variables }) => variables);
}

function text(file: string): string {
  return readFileSync(join(examples, file), 'utf8');
}
