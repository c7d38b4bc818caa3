import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, type GraphQLNamedType } from 'graphql';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stepsIn } from '../../src/client.js';
import { noStream } from '../../src/event-store/event-store.js';
import { openEventStore } from '../../src/event-store/open.js';
import { eventTypes, tableEvents } from '../../src/record/events.js';
import { keptTables, streamOf } from '../golden/kept.js';
import { startAppOn, type TestApp } from '../support/app.js';
import { contract } from '../support/contract.js';
import { logOf } from '../support/engine.js';
import { instruments } from '../support/instruments.js';
import { exchange, movedTalks } from '../support/moved.js';
import { type Input, load, type Load, record } from '../support/recorder.js';
import { fieldsOf } from '../support/shape.js';
import { inAnyCase, troubledTalks } from '../support/troubled.js';
import { askableFields, everyField, fieldsWithin, noteAnswered } from '../support/whole-answer.js';

/** An event, by its id, which is also that of what it made. */
interface Entered {
  readonly id: string;
  readonly type: string;
}

/** The fields that no answer here says anything in, each with the reason. */
const silent: Readonly<Record<string, string>> = Object.fromEntries(
  eventTypes
    .filter((type) => !('code' in fieldsOf(tableEvents[type].data)))
    .map((type) => [`${type}.code`, 'Nothing is named by it.']),
);

const examples = join(import.meta.dirname, '../../examples');
const schema = contract();
/** What the one party says that the other one holds. */
const hearsay = {
  occurred: '2020-11-15',
  speaker: { party: 'US' },
  stances: [
    {
      ...{ issue: 'TERM', holder: 'JP', telling: 'OTHER_PARTY', stance: 'OPEN_TO' },
      ...{ about: { words: 'six years' }, conditions: ['The rest is settled.'] },
    },
  ],
  evidence: { firstHand: true },
};
const past = { validAt: '2020-10-16', publishedBy: '2020-10-25' };

let app: TestApp;
let data: string;
/** One of everything that was ever stored, in each of its shapes. */
let stored: readonly Entered[];
/** Talks in good order, and talks at which nearly everything goes wrong. */
let inOrder: Load;
let troubled: Load;
/** Talks that moved, in measures of several kinds. */
let moved: Load;
/** Talks about the wording of a clause. */
let worded: Load;
/** Agreements that replace, prolong and amend one another. */
let concluded: Load;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'travaux-'));
  stored = await storeAll(data);
  app = await startAppOn(data);
  const talks = await stepsIn(join(examples, 'japan-us-2019-2022.json'));
  inOrder = await load(app, talks, { keys: 'in-order' });
  for (const { mutation, input } of await stepsIn(join(examples, 'how-far-apart/conversions.json')))
    await record(app, mutation, { ...input, negotiation: inOrder.negotiation });
  troubled = await load(app, troubledTalks.map(inAnyCase), { keys: 'troubled' });
  moved = await load(app, movedTalks, { keys: 'moved' });
  worded = await load(app, await stepsIn(join(examples, 'a-clause/steps.json')), {
    keys: 'worded',
  });
  concluded = await load(app, instruments, { keys: 'concluded' });
  await record(app, 'reportConversion', { ...exchange, negotiation: moved.negotiation });
  await record(app, 'recordStatement', { ...hearsay, negotiation: moved.negotiation });
});
afterAll(async () => {
  await app.close();
  await rm(data, { recursive: true });
});

/** Puts all that is kept of what a record can hold into the log of a folder. */
async function storeAll(folder: string): Promise<readonly Entered[]> {
  const tables = [...keptTables().values()];
  const store = await openEventStore(logOf(folder));
  try {
    for (const events of tables) {
      const asNew = events.map(({ event: { id, type }, bytes }) => ({ id, type, bytes }));
      await store.append(streamOf(events), noStream, asNew);
    }
  } finally {
    await store.close();
  }
  return tables.flat().map(({ event }) => event);
}

describe('every field of the contract', () => {
  const answered = new Set<string>();

  it.each([
    ['negotiations', ''],
    ['position', '(party: "JP", issue: $issue, AT)'],
    ['positionHistory', '(party: "JP", issue: $issue, first: 20, AT)'],
    ['positionMatrix', '(issues: [$issue], AT)'],
    ['gap', '(issue: $issue, conversions: $conversions, AT)'],
    ['lastMoves', '(issues: [$issue], sinceRound: $round, AT)'],
    ['walkedBack', '(issues: [$issue], conversions: $conversions, first: 20, AT)'],
    [
      'comparison',
      '(one: { position: { party: "JP", issue: $issue } }, other: { position: { party: "US", issue: $issue } }, conversions: $conversions, AT)',
    ],
    [
      'comparison',
      '(one: { position: { party: "JP", issue: $issue } }, other: { value: { rate: { amount: { exact: "7" }, of: "NOT_STATED", compounding: COMPOUND, per: WHOLE_PERIOD, basis: "NOT_STATED", period: "NOT_STATED", measured: TOTAL } } }, AT)',
    ],
    [
      'comparison',
      '(one: { value: { date: { when: { notBefore: "2020" }, boundOf: TERM } } }, other: { value: { date: { when: { notAfter: "2021" }, boundOf: TERM } } }, AT)',
    ],
  ])('is answered by %s%s', async (root, named) => {
    const given = named.replace(/\bAT\b/, 'negotiation: $negotiation, asOf: $asOf');
    const variables = Object.entries(types).filter(([name]) => given.includes(`$${name}`));
    const declared = variables.map(([name, type]) => `$${name}: ${type}`).join(', ');
    const field = `${root}${given} ${selectionOf(root)}`;
    const query = declared === '' ? `{ ${field} }` : `query (${declared}) { ${field} }`;
    for (const [{ negotiation }, issue, round, conversions] of [
      [inOrder, 'ANNUAL', 'ROUND-1', undefined],
      [troubled, 'TERM', undefined, undefined],
      [moved, 'TERM', 'R-1', undefined],
      [moved, 'COST', 'R-1', ['RATE']],
      [moved, 'RAISE', 'R-1', undefined],
    ] as const) {
      const known = { negotiation, issue, round, conversions };
      await ask(query, known);
      if (issue !== 'COST') await ask(query, { ...known, asOf: { validAt: '2020-11-29' } });
    }
  });

  it.each([
    ['clauseHistory', '(negotiation: $negotiation, issue: "DRAWING")'],
    ['redline', '(negotiation: $negotiation, issue: "DRAWING", from: "CHAIR-1", to: "SOUTH-1")'],
  ])('is answered by %s%s', async (root, given) => {
    const query = `query ($negotiation: ID!) { ${root}${given} ${selectionOf(root)} }`;
    await ask(query, { negotiation: worded.negotiation });
  });

  it('is answered by columns', async () => {
    const [baseline, agreed] = ['ColumnBaseline', 'AgreedTerm'].map((name) =>
      everyField(schema, typeNamed(name)),
    );
    // Positions are asked for in full above; in both lists they are more than one question holds.
    const sides = 'sides { __typename party { __typename } position { __typename } }';
    const row = `{ __typename issue { __typename } status ${sides}
      baseline ${baseline ?? ''} agreed ${agreed ?? ''} }`;
    const page = 'pageInfo { __typename startCursor endCursor } totalCount';
    const query = `query ($negotiation: ID!) {
      columns(negotiation: $negotiation, first: 2) {
        __typename nodes ${row} edges { __typename cursor node { __typename } } ${page}
      }
    }`;
    for (const { negotiation } of [inOrder, concluded]) await ask(query, { negotiation });
  });

  it('is answered by an act that several tables record', async () => {
    for (const step of ['1-set-the-tables', '2-linked', '3-one-demand']) {
      await app.graphql(readFileSync(join(examples, `tracks/${step}.graphql`), 'utf8'));
    }
    const shared = 'sharedSources { __typename sources { __typename } }';
    await ask(
      `query ($negotiation: ID!) {
        negotiation(id: $negotiation) {
          __typename proposals { __typename nodes { __typename act { __typename sameAct { __typename ${shared} } } } }
        }
      }`,
      { negotiation: 'DOCK-EAST' },
    );
  });

  it('is answered by withoutSources', async () => {
    const facts = everyField(schema, typeNamed('ChangedFactConnection'));
    // Two positions in full, for each that changes, are more than one answer holds; they are asked for above.
    const position = '{ __typename sentence }';
    const things = '__typename party { __typename id } issue { __typename id }';
    const changed = `positions { ${things} before ${position} after ${position} }`;
    await ask(
      `query ($negotiation: ID!) {
        withoutSources(negotiation: $negotiation, sources: ["GAZETTE"]) {
          __typename taken { __typename id } ${changed} facts ${facts} provisional
        }
      }`,
      { negotiation: troubled.negotiation },
    );
  });

  it('is answered by changes', async () => {
    const [records, facts] = ['ChangedRecord', 'ChangedFact'].map((name) =>
      everyField(schema, typeNamed(`${name}Connection`)),
    );
    const listOf = (item: string): string =>
      `{ __typename totalCount pageInfo { __typename } nodes ${item} edges { __typename cursor node ${item} } }`;
    // What each of these is in full is asked for elsewhere.
    const things = '__typename party { __typename id } issue { __typename id }';
    const position = '{ __typename sentence }';
    const positions = listOf(
      `{ ${things} before ${position} after ${position} because { __typename id } }`,
    );
    const step = '{ __typename step party { __typename id } before after }';
    const statuses = listOf(`{ __typename of { __typename } before after steps ${step} }`);
    for (const list of [
      `records ${records ?? ''}`,
      `positions ${positions} bookmark provisional`,
      `statuses ${statuses}`,
      `facts ${facts ?? ''}`,
    ]) {
      const query = `query ($negotiation: ID!, $from: AsOfInput!) {
        changes(negotiation: $negotiation, from: $from) { __typename ${list} }
      }`;
      const opened = troubled.answers[0]?.bookmark;
      for (const [{ negotiation }, from] of [
        [inOrder, { validAt: '2021-02-20' }],
        [troubled, { validAt: '2020-10-15', publishedBy: '2020-10-21' }],
        [troubled, { knownAt: opened }],
      ] as const)
        await ask(query, { negotiation, from });
    }
  });

  it('is answered for each kind of thing and event, whenever it is asked of', async () => {
    const loaded = [inOrder, troubled, moved, concluded].map(firstOfEach);
    const asked = await selectionsOf([...loaded.flat(), ...stored]);
    for (const [selection, { of, ids }] of asked) {
      const query = `query ($id: ID!, $asOf: AsOfInput) {
        node(id: $id, asOf: $asOf) { ...Whole }
      } fragment Whole ${selection}`;
      const fields = fieldsWithin(schema, typeNamed(of));
      await ask(query, { id: ids[0], asOf: past });
      for (const id of ids) {
        await ask(query, { id });
        // What has been seen to say something need not be asked of all the others.
        if (fields.every((field) => answered.has(field))) break;
      }
    }
    expect(asked.size).toBeGreaterThan(Object.keys(tableEvents).length);
  });

  it('says something, but for those that are known to say nothing', () => {
    const unsaid = askableFields(schema).filter((field) => !answered.has(field));
    expect(unsaid.toSorted()).toEqual(Object.keys(silent).sort());
  });

  async function ask(query: string, variables: Input): Promise<void> {
    const { status, data: answer, errors } = await app.graphql(query, variables);
    const asked = query.slice(0, 150);
    expect({ asked, variables, status, errors }).toEqual({ asked, variables, status: 200 });
    noteAnswered(answer, answered);
  }
});

const types = {
  negotiation: 'ID!',
  issue: 'ID!',
  round: 'ID',
  conversions: '[ID!]',
  asOf: 'AsOfInput',
} as const;

function firstOfEach({ answers }: Load): readonly Entered[] {
  const events = answers.flatMap((answer) => answer.events.slice(0, 1));
  return [...new Map(events.toReversed().map((event) => [event.type, event])).values()];
}

/** Everything of one type, with the ids of what it can be asked of. */
interface Asked {
  readonly of: string;
  readonly ids: readonly string[];
}

/** What is to be asked, by its selection: of a thing, its event as well. */
async function selectionsOf(entered: readonly Entered[]): Promise<ReadonlyMap<string, Asked>> {
  const kinds = await kindsOf(entered);
  const asked = new Map<string, Asked>();
  const add = (selection: string, of: string, id: string): void => {
    asked.set(selection, { of, ids: [...(asked.get(selection)?.ids ?? []), id] });
  };
  for (const { id, type } of entered) {
    const kind = kinds.get(id) ?? '';
    add(`on ${kind} ${everyField(schema, typeNamed(kind))}`, kind, id);
    if (kind === type) continue;
    const event = `event { ... on ${type} ${everyField(schema, typeNamed(type))} }`;
    add(`on ${kind} { ${event} }`, type, id);
  }
  return asked;
}

/** The type of what each id names, a hundred at a time: an operation has not many more aliases. */
async function kindsOf(entered: readonly Entered[]): Promise<ReadonlyMap<string, string>> {
  const kinds = new Map<string, string>();
  for (let from = 0; from < entered.length; from += 100) {
    const nodes = entered
      .slice(from, from + 100)
      .map(({ id }) => `${id}: node(id: "${id}") { __typename }`);
    const { data: found } = await app.graphql(`{ ${nodes.join(' ')} }`);
    for (const [id, node] of Object.entries(found ?? {})) {
      kinds.set(id, (node as { readonly __typename: string }).__typename);
    }
  }
  return kinds;
}

function selectionOf(root: string): string {
  const field = schema.getQueryType()?.getFields()[root];
  if (field === undefined) throw new Error(`The contract has no question ${root}.`);
  return everyField(schema, getNamedType(field.type));
}

function typeNamed(name: string): GraphQLNamedType {
  const type = schema.getType(name);
  if (type === undefined) throw new Error(`The contract has no type ${name}.`);
  return type;
}
