import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stepsIn } from '../../src/client.js';
import type { Json } from '../support/answers.js';
import { startApp, type TestApp } from '../support/app.js';
import { ask, load } from '../support/recorder.js';

const examples = join(import.meta.dirname, '../../examples/a-clause');

/** One thing asked about the clause, and the whole answer. */
interface Asked {
  readonly asks: string;
  readonly variables: Readonly<Record<string, Json>>;
  readonly expected: Json;
}

let app: TestApp;
let negotiation: string;
beforeAll(async () => {
  app = await startApp();
  ({ negotiation } = await load(app, await stepsIn(join(examples, 'steps.json')), {
    keys: 'clause',
  }));
});
afterAll(() => app.close());

describe('a clause', () => {
  describe.each([
    ['history', 'histories'],
    ['redline', 'redlines'],
  ])('%s.graphql, %s.json', (query, questions) => {
    it.each(askedIn(questions).map((asked) => [asked.asks, asked] as const))(
      '%s',
      async (_asks, { variables, expected }) => {
        const answer = await ask(app, text(`${query}.graphql`), { ...variables, negotiation });
        expect(answer).toEqual(expected);
      },
    );
  });

  it('is found as the value of its term, with its brackets', async () => {
    const answer = await ask(
      app,
      `query ($id: ID!) { negotiation(id: $id) { proposals { nodes { code terms { value {
        ... on Text { words brackets { span { from to } words } } } } } } } }`,
      { id: negotiation },
    );
    expect(answer).toMatchObject({
      negotiation: {
        proposals: {
          nodes: [
            {
              code: 'CHAIR-1',
              terms: [
                {
                  value: {
                    brackets: [
                      { span: { from: 16, to: 22 }, words: 'reduce' },
                      { words: 'by a third' },
                      { words: 'until 2030' },
                    ],
                  },
                },
              ],
            },
            { code: 'SOUTH-1' },
            { code: 'CHAIR-2', terms: [{ value: { brackets: [] } }] },
          ],
        },
      },
    });
  });
});

describe('a question about a clause', () => {
  const named = 'issue: "DRAWING"';

  it.each([
    [
      'of an unknown issue',
      'clauseHistory(TABLE issue: "FISHING") { totalCount }',
      'UNKNOWN_ISSUE',
      ['issue'],
    ],
    [
      'of an act that words it nowhere',
      `redline(TABLE ${named}, from: "NORTH", to: "CHAIR-1") { pieces { words } }`,
      'UNKNOWN_ACT',
      ['from'],
    ],
    [
      'of a wording that nothing has',
      `redline(TABLE ${named}, from: "CHAIR-1", to: "CHAIR-9") { pieces { words } }`,
      'UNKNOWN_ACT',
      ['to'],
    ],
    [
      'of an act that words it later than is asked',
      `redline(TABLE ${named}, from: "CHAIR-1", to: "CHAIR-2", asOf: { validAt: "2024-05-20" }) { pieces { words } }`,
      'UNKNOWN_ACT',
      ['to'],
    ],
  ])('%s is refused', async (_, fields, code, path) => {
    const table = `negotiation: "${negotiation}",`;
    const { data, errors } = await app.graphql(`{ ${fields.replace('TABLE', table)} }`);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code, argument: path } }]);
  });

  it('is answered by the names of entries, page by page', async () => {
    const query = `query ($negotiation: ID!, $after: String) {
      clauseHistory(negotiation: $negotiation, issue: "DRAWING", first: 4, after: $after) {
        nodes { id act { id } } pageInfo { endCursor hasNextPage } } }`;
    interface Page {
      readonly clauseHistory: {
        readonly nodes: readonly { readonly id: string; readonly act: { readonly id: string } }[];
        readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
      };
    }
    const first = (await ask(app, query, { negotiation })) as unknown as Page;
    const { endCursor: after, hasNextPage } = first.clauseHistory.pageInfo;
    const second = (await ask(app, query, { negotiation, after })) as unknown as Page;
    expect([hasNextPage, second.clauseHistory.pageInfo.hasNextPage]).toEqual([true, false]);
    const [from, to] = [first.clauseHistory.nodes[0], second.clauseHistory.nodes.at(-1)];
    expect(from?.id).toBe(`${from?.act.id ?? ''}.1`);
    const redline = await ask(
      app,
      `query ($negotiation: ID!, $from: ID!, $to: ID!) {
        redline(negotiation: $negotiation, ${named}, from: $from, to: $to) { from { id } to { id } } }`,
      { negotiation, from: from?.id, to: to?.id },
    );
    expect(redline).toEqual({ redline: { from: { id: from?.id }, to: { id: to?.id } } });
  });
});

describe('a bracket of nobody at the table', () => {
  it('is refused with the place of its owner', async () => {
    const { data } = await app.graphql(
      `mutation ($negotiation: ID!) { addIssue(input: { negotiation: $negotiation, code: "X", title: "X", valueType: TEXT,
        baseline: { value: { text: { words: "Any words.", brackets: [
          { span: { from: 0, to: 3 }, kind: ADDITION, owners: ["EAST"] }] } } } }) {
        userErrors { code path } } }`,
      { negotiation },
    );
    expect(data).toMatchObject({
      addIssue: {
        userErrors: [
          {
            code: 'UNKNOWN_PARTY',
            path: ['baseline', 'value', 'text', 'brackets', '0', 'owners', '0'],
          },
        ],
      },
    });
  });
});

function askedIn(questions: string): readonly Asked[] {
  return JSON.parse(text(`${questions}.json`)) as readonly Asked[];
}

function text(file: string): string {
  return readFileSync(join(examples, file), 'utf8');
}
