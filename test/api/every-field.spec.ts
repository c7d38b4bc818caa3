import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { stepsIn } from '../../src/cli/recording.js';
import { startApp, type TestApp } from '../support/app.js';
import { contract } from '../support/contract.js';
import { ask, type Input, load, type Load } from '../support/recorder.js';
import { inAnyCase, troubledTalks } from '../support/troubled.js';
import { everyField } from '../support/whole-answer.js';

const example = join(import.meta.dirname, '../../examples/japan-us-2019-2022.json');
const schema = contract();

let app: TestApp;
/** Talks in good order, and talks at which nearly everything goes wrong. */
let tables: readonly Load[];
beforeAll(async () => {
  app = await startApp();
  tables = [
    await load(app, await stepsIn(example), { keys: 'in-order' }),
    await load(app, troubledTalks.map(inAnyCase), { keys: 'troubled' }),
  ];
});
afterAll(() => app.close());

/** All that a type of the contract shows, and what it leads to, as far as a limit of the request admits. */
function everyFieldOf(typeName: string, depth: number): string {
  const type = schema.getType(typeName);
  if (type === undefined) throw new Error(`The contract has no type ${typeName}.`);
  return everyField(schema, type, depth);
}

const whole: readonly Input[] = [{}, { validAt: '2020-10-16', publishedBy: '2020-10-25' }];

describe('every field of the contract', () => {
  it('is answered for each kind of thing and event, whenever it is asked of', async () => {
    const asked = new Set<string>();
    for (const table of tables) {
      for (const { events } of table.answers) {
        const query = 'query ($id: ID!) { node(id: $id) { __typename } }';
        const id = events[0]?.id ?? '';
        const { node } = (await ask(app, query, { id })) as { node: { __typename: string } };
        for (const type of [node.__typename, events[0]?.type ?? '']) {
          const name = `${type} ${table.negotiation}`;
          if (type !== node.__typename || asked.has(name)) continue;
          asked.add(name);
          await askEverything(id, type);
        }
      }
    }
    const kinds = new Set([...asked].map((name) => name.split(' ')[0]));
    expect(kinds.size).toBeGreaterThan(30);
  });

  it('is answered for a position and its history', async () => {
    const given = 'negotiation: $negotiation, party: $party, issue: $issue, asOf: $asOf';
    const queries = [
      `position(${given}) ${everyFieldOf('Position', 3)}`,
      `positionHistory(${given}) ${everyFieldOf('PositionHistoryConnection', 3)}`,
    ].map(
      (root) => `query ($negotiation: ID!, $party: ID!, $issue: ID!, $asOf: AsOfInput) { ${root} }`,
    );
    for (const [table, issue] of [
      [tables[0], 'ANNUAL'],
      [tables[1], 'TERM'],
    ] as const) {
      for (const asOf of [{ validAt: '2020-11-29' }, { publishedBy: '2020-12-31' }]) {
        for (const query of queries) {
          await ask(app, query, { negotiation: table?.negotiation, party: 'JP', issue, asOf });
        }
      }
    }
  });

  it('is answered for a matrix', async () => {
    for (const table of tables) {
      await ask(
        app,
        `query ($negotiation: ID!) {
          positionMatrix(negotiation: $negotiation) ${everyFieldOf('PositionMatrix', 3)}
        }`,
        { negotiation: table.negotiation },
      );
    }
  });
});

async function askEverything(id: string, type: string): Promise<void> {
  const depth = type === 'Negotiation' ? 2 : 3;
  const query = `query ($id: ID!, $asOf: AsOfInput) {
    node(id: $id, asOf: $asOf) { ... on ${type} ${everyFieldOf(type, depth)} }
  }`;
  for (const asOf of whole) {
    const { status, errors } = await app.graphql(query, { id, asOf });
    expect({ type, asOf, status, errors }).toEqual({ type, asOf, status: 200 });
  }
}
