import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { ask, load } from '../support/recorder.js';
import { stepOf } from '../support/steps.js';
import { issue, party, tabled, talks } from '../support/story.js';

const many = Array.from({ length: 50 }, (_, index) => String(index));
const codes = (prefix: string) => many.map((number) => `${prefix}-${number}`);

let app: TestApp;
let negotiation: string;
beforeAll(async () => {
  app = await startApp();
  const crowd = [
    ...codes('P').map((code) => party(code, { role: 'OBSERVER' })),
    ...codes('I').map((code) => issue(code)),
  ];
  ({ negotiation } = await load(app, [...talks, tabled('JP-1'), ...crowd].map(stepOf), {
    keys: 'matrix',
  }));
});
afterAll(() => app.close());

const matrix = `query ($negotiation: ID!, $parties: [ID!], $issues: [ID!]) {
  positionMatrix(negotiation: $negotiation, parties: $parties, issues: $issues) {
    parties { code }
    rows { issue { code } cells { party { code } stance } }
  }
}`;

describe('a matrix', () => {
  it('has each party and each issue once, as they are first named, by id or code', async () => {
    const found = await ask(
      app,
      'query ($id: ID!) { negotiation(id: $id) { issues { nodes { id code } } } }',
      {
        id: negotiation,
      },
    );
    const { nodes } = (
      found as { negotiation: { issues: { nodes: { id: string; code: string }[] } } }
    ).negotiation.issues;
    const term = nodes.find(({ code }) => code === 'TERM')?.id;
    const { positionMatrix } = await ask(app, matrix, {
      ...{ negotiation, parties: ['US', 'JP', 'US'], issues: ['TERM', 'ANNUAL', 'TERM', term] },
    });
    const cells = [
      { party: { code: 'US' }, stance: 'UNKNOWN' },
      { party: { code: 'JP' }, stance: 'PROPOSES' },
    ];
    expect(positionMatrix).toEqual({
      parties: [{ code: 'US' }, { code: 'JP' }],
      rows: [
        { issue: { code: 'TERM' }, cells },
        { issue: { code: 'ANNUAL' }, cells },
      ],
    });
  });

  it('has no more positions than it may, and says how many it would have', async () => {
    const asked = { negotiation, parties: [...codes('P')], issues: codes('I').slice(0, 40) };
    const within = await app.graphql(matrix, asked);
    expect(within.errors).toBeUndefined();
    const { data, errors } = await app.graphql(matrix, {
      ...{ ...asked, parties: [...asked.parties, 'JP'] },
    });
    expect(data ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'LIMIT_EXCEEDED', limit: 'matrixCells', maximum: 2_000, found: 2_040 },
    ]);
    expect(errors?.[0]?.message).toContain('Name fewer issues or parties');
  });

  it('that was given more than can be answered is refused before anything is done', async () => {
    const issues = Array<string>(20_000).fill('TERM');
    const { status, errors } = await app.graphql(matrix, { negotiation, issues });
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'nodes' });
  });
});

describe('histories that are looked through at once', () => {
  const looked = (field: string) => `query ($negotiation: ID!, $parties: [ID!], $issues: [ID!]) {
    ${field.replace('WHICH', 'negotiation: $negotiation, parties: $parties, issues: $issues')}
  }`;

  it.each(['lastMoves(WHICH) { unmoved { code } }', 'walkedBack(WHICH) { totalCount }'])(
    'are no more than they may be: %s',
    async (field) => {
      const of = (count: number) => ({
        ...{ negotiation, parties: codes('P'), issues: codes('I').slice(0, count) },
      });
      const within = await app.graphql(looked(field), of(8));
      expect(within.errors).toBeUndefined();
      const { errors } = await app.graphql(looked(field), of(9));
      expect(errors?.map(({ extensions }) => extensions)).toEqual([
        { code: 'LIMIT_EXCEEDED', limit: 'histories', maximum: 400, found: 450 },
      ]);
    },
  );
});
