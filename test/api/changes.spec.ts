import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { ask, load, type Load, record } from '../support/recorder.js';
import { stepOf } from '../support/steps.js';
import { countered, tabled, talks } from '../support/story.js';

const query = `query ($negotiation: ID!, $from: AsOfInput!, $to: AsOfInput, $first: Int, $after: String) {
  changes(negotiation: $negotiation, from: $from, to: $to) {
    records(first: $first, after: $after) {
      nodes { record { type: __typename } changes by { type: __typename } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
    positions { nodes { party { code } issue { code } before { stance } after { stance } because { type: __typename } } }
    statuses {
      nodes {
        of { type: __typename ... on Proposal { code } ... on Issue { issue: code } }
        before
        after
        steps { party { code } step before after }
      }
    }
    facts { totalCount }
    bookmark
    provisional
  }
}`;

interface Changes {
  readonly records: {
    readonly nodes: readonly unknown[];
    readonly pageInfo: { readonly endCursor: string };
    readonly totalCount: number;
  };
  readonly bookmark: string;
}

let app: TestApp;
let loaded: Load;
let looked: string;
beforeAll(async () => {
  app = await startApp();
  loaded = await load(app, [...talks, tabled('JP-A')].map(stepOf), { keys: 'changes' });
  looked = loaded.answers.at(-1)?.bookmark ?? '';
});
afterAll(() => app.close());

async function changes(variables: object): Promise<Changes> {
  const { negotiation } = loaded;
  return (await ask(app, query, { negotiation, ...variables }))['changes'] as Changes;
}

describe('what changed since the last look', () => {
  it('is nothing at first', async () => {
    expect(await changes({ from: { knownAt: looked } })).toEqual({
      records: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 },
      positions: { nodes: [] },
      statuses: { nodes: [] },
      facts: { totalCount: 0 },
      bookmark: looked,
      provisional: false,
    });
  });

  it('is told with the bookmark from which to look again', async () => {
    const { negotiation } = loaded;
    const { mutation, input } = stepOf(countered('US-A', 'JP-A', { occurred: '2020-10-20' }));
    const answered = await record(app, mutation, { ...input, negotiation });
    const since = await changes({ from: { knownAt: looked } });
    expect(since).toMatchObject({
      records: {
        nodes: [{ record: { type: 'CounterproposalTabled' }, changes: ['ENTERED'], by: [] }],
      },
      statuses: {
        nodes: [
          { of: { type: 'Proposal', code: 'JP-A' }, before: ['TABLED'], after: ['COUNTERED'] },
          { of: { type: 'Proposal', code: 'US-A' }, before: [], after: ['TABLED'] },
        ],
      },
      bookmark: answered.bookmark,
    });
    expect(await changes({ from: { knownAt: since.bookmark } })).toMatchObject({
      records: { totalCount: 0 },
    });
  });

  it('comes in pages, and what one bookmark and another knew stays', async () => {
    const { negotiation } = loaded;
    const reason = 'It was another offer.';
    await record(app, 'retractRecord', {
      ...{ negotiation, record: 'JP-A', ground: 'ENTERED_IN_ERROR', reason },
      despite: [{ code: 'ANSWERS_LATER_PROPOSAL', reason }],
    });
    const all = await changes({ from: { knownAt: looked } });
    expect(all.records).toMatchObject({
      nodes: [
        {
          record: { type: 'ProposalTabled' },
          changes: ['RETRACTED'],
          by: [{ type: 'RecordRetracted' }],
        },
        { record: { type: 'CounterproposalTabled' }, changes: ['ENTERED'] },
      ],
      totalCount: 2,
    });
    const first = await changes({ from: { knownAt: looked }, first: 1 });
    const { endCursor } = first.records.pageInfo;
    const second = await changes({ from: { knownAt: looked }, first: 1, after: endCursor });
    expect([...first.records.nodes, ...second.records.nodes]).toEqual(all.records.nodes);
    const then = await changes({ from: { knownAt: looked }, to: { knownAt: looked } });
    expect(then.records.totalCount).toBe(0);
  });
});

describe('what changed from one question to another', () => {
  it.each([
    ['knew less', { knownAt: 'now' }, { knownAt: 'looked' }, ['to', 'knownAt']],
    [
      'is of an earlier day',
      { validAt: '2020-11-02' },
      { validAt: '2020-11-01' },
      ['to', 'validAt'],
    ],
    [
      'is of what the public knew earlier',
      { publishedBy: '2020-11-02' },
      { publishedBy: '2020-11-01' },
      ['to', 'publishedBy'],
    ],
    [
      'is of the public, when the other was not',
      {},
      { publishedBy: '2020-11-01' },
      ['to', 'publishedBy'],
    ],
  ])('is refused where the second one %s', async (_why, from, to, argument) => {
    const { negotiation } = loaded;
    const now = (await changes({ from: {} })).bookmark;
    const bookmarks = new Map([
      ['now', now],
      ['looked', looked],
    ]);
    const given = (asOf: object) =>
      Object.fromEntries(
        Object.entries(asOf).map(([name, text]) => [name, bookmarks.get(String(text)) ?? text]),
      );
    const { errors } = await app.graphql(query, { negotiation, from: given(from), to: given(to) });
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT', argument } }]);
  });

  it.each([
    ['a moment that is none', { validAt: 'soon' }, 'INVALID_DATE', ['from', 'validAt']],
    ['a bookmark that is none', { knownAt: 'soon' }, 'INVALID_DATE', ['from', 'knownAt']],
    [
      'a time before it was opened',
      { knownAt: '2001-01-01' },
      'UNKNOWN_NEGOTIATION',
      ['from', 'knownAt'],
    ],
    [
      'a source that is none',
      { withoutSources: ['WIRE'] },
      'UNKNOWN_SOURCE',
      ['from', 'withoutSources', '0'],
    ],
  ])('is refused for %s', async (_what, from, code, argument) => {
    const { negotiation } = loaded;
    const { errors } = await app.graphql(query, { negotiation, from });
    expect(errors).toMatchObject([{ extensions: { code, argument } }]);
  });
});
