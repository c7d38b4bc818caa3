import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { instruments } from '../support/instruments.js';
import { ask, type Input, load } from '../support/recorder.js';
import { stepOf } from '../support/steps.js';
import { issue, party } from '../support/story.js';

const codes = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index)}`);

let app: TestApp;
let negotiation: string;
beforeAll(async () => {
  app = await startApp();
  const crowd = [
    ...codes('P', 50).map((code) => party(code, { role: 'OBSERVER' })),
    ...codes('I', 45).map((code) => issue(code)),
  ];
  const steps = [...instruments, ...crowd.map(stepOf)];
  ({ negotiation } = await load(app, steps, { keys: 'columns' }));
});
afterAll(() => app.close());

const columns = `query (
  $negotiation: ID!, $sides: [ID!], $statuses: [IssueStatus!], $asOf: AsOfInput,
  $minimumStanding: Standing, $first: Int, $after: String
) {
  columns(
    negotiation: $negotiation, sides: $sides, statuses: $statuses, asOf: $asOf,
    minimumStanding: $minimumStanding, first: $first, after: $after
  ) {
    totalCount
    pageInfo { hasPreviousPage hasNextPage endCursor }
    nodes { issue { code } status sides { party { code } } agreed { how agreement { code } } }
  }
}`;

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null };
  readonly nodes: readonly { readonly issue: { readonly code: string } }[];
}

async function page(asked: Input): Promise<Page> {
  const { columns: found } = (await ask(app, columns, { negotiation, ...asked })) as {
    readonly columns: Page;
  };
  return found;
}

describe('the columns', () => {
  it('go on from page to page, with the sides in the order in which they are asked for', async () => {
    const first = await page({ first: 1, sides: ['US', 'JP', 'US'] });
    expect(first).toMatchObject({
      totalCount: 47,
      pageInfo: { hasPreviousPage: false, hasNextPage: true },
      nodes: [
        { issue: { code: 'ANNUAL' }, sides: ['US', 'JP'].map((code) => ({ party: { code } })) },
      ],
    });
    const next = await page({ first: 1, after: first.pageInfo.endCursor });
    expect(next).toMatchObject({
      pageInfo: { hasPreviousPage: true, hasNextPage: true },
      nodes: [
        { issue: { code: 'TERM' }, sides: ['JP', 'US'].map((code) => ({ party: { code } })) },
      ],
    });
  });

  it('are those of issues with a status, by what counts', async () => {
    const asked = { statuses: ['AGREED'], asOf: { validAt: '2021-02-01' } };
    expect(await page(asked)).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          ...{ issue: { code: 'TERM' }, status: ['AGREED'] },
          agreed: [{ how: ['REACHED'], agreement: { code: 'NEW' } }],
        },
      ],
    });
    expect(await page({ ...asked, minimumStanding: 'ESTABLISHED' })).toMatchObject({
      totalCount: 0,
      nodes: [],
    });
  });

  it('are told before there was an agreement by what was accepted', async () => {
    const asked = { first: 2, asOf: { validAt: '2020-11-02' } };
    const { nodes } = await page(asked);
    expect(nodes[1]).toMatchObject({
      ...{ issue: { code: 'TERM' }, status: ['OPEN'] },
      agreed: [{ how: ['ACCEPTED'], agreement: null }],
    });
  });

  it.each([
    [{ sides: ['KR'] }, { code: 'UNKNOWN_PARTY' }],
    [{ first: 201 }, { code: 'INVALID_INPUT' }],
    [{ after: 'nowhere' }, { code: 'INVALID_INPUT' }],
    [
      { sides: codes('P', 50), first: 47 },
      { code: 'LIMIT_EXCEEDED', limit: 'matrixCells' },
    ],
  ])('are refused for %j', async (asked, extensions) => {
    const { data, errors } = await app.graphql(columns, { negotiation, ...asked });
    expect(data ?? null).toBeNull();
    expect(errors?.map((error) => error.extensions)).toMatchObject([extensions]);
  });
});
