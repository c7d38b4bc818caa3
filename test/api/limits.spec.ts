import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLFormattedError } from 'graphql';
import { type Limits, limitsOfCourse } from '../../src/graphql/limits.js';
import { startApp, type TestApp } from '../support/app.js';
import { guestbook } from '../support/guestbook.js';

const limits: Limits = { ...limitsOfCourse, tokens: 2000 };
let app: TestApp;
/** One that ends a wait so soon that a machine under load may be too slow for what is asked elsewhere. */
let hurried: TestApp;
beforeAll(async () => {
  app = await startApp({ contract: guestbook, limits });
  hurried = await startApp({ contract: guestbook, limits: { ...limits, deadlineMs: 150 } });
});
afterAll(async () => {
  await app.close();
  await hurried.close();
});

const nested = (levels: number) =>
  `{ guestList { ${'... on Dog { owner { '.repeat(levels)} name ${'} } '.repeat(levels)} } }`;
const aliased = (count: number) =>
  `{ ${Array.from({ length: count }, (_, index) => `a${String(index)}: me`).join(' ')} }`;
const page = 'query Page($n: Int!) { guests(first: $n) { nodes { name __typename } } }';

describe('what is within every limit', () => {
  it.each([
    ['a document of many tokens', `{ echo(value: [${'0 '.repeat(1980)}]) }`, {}],
    ['fields nested as deep as may be', nested(18), {}],
    ['as many aliases as may be', aliased(250), {}],
    ['as large an answer as may be', page, { n: 1000 }],
  ])('is answered: %s', async (_, query, variables) => {
    const { status, errors } = await app.graphql(query, variables);
    expect({ status, errors }).toEqual({ status: 200 });
  });
});

describe('what is over a limit', () => {
  const cases: readonly [keyof Limits, number, string, Readonly<Record<string, unknown>>][] = [
    ['tokens', 2000, `{ echo(value: [${'0 '.repeat(2000)}]) }`, {}],
    ['depth', 20, nested(19), {}],
    ['aliases', 250, aliased(251), {}],
    ['nodes', 200_000, page, { n: 70_000 }],
    ['nodes', 200_000, '{ guests(first: 70000) { nodes { name __typename } } }', {}],
  ];

  it.each(cases)(
    'is refused before anything is done: %s',
    async (limit, maximum, query, variables) => {
      const { status, data, errors } = await app.graphql(query, variables);
      expect({ status, data }).toEqual({ status: 400 });
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit, maximum });
      expect(errors?.[0]?.message).toContain(String(maximum));
    },
  );

  it('is refused by graphql-js where fields would be compared without end', async () => {
    const { status, errors } = await app.graphql(`{ ${'me '.repeat(1900)} }`);
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      limit: 'comparisons',
      maximum: 500_000,
    });
  });

  it('is refused where the parser itself can follow no further', async () => {
    const deep = await startApp({ contract: guestbook });
    try {
      const { status, errors } = await deep.graphql(`{ echo(value: ${'['.repeat(9000)}1`);
      expect(status).toBe(400);
      expect(errors?.[0]?.extensions).toMatchObject({ limit: 'depth', maximum: 20 });
    } finally {
      await deep.close();
    }
  });

  it('is refused though another operation in the document is not', async () => {
    const query = `query Small { me } query Large { guests(first: 150000) { nodes { name } } }`;
    const ask = async (operationName: string) => {
      const response = await post(JSON.stringify({ query, operationName }));
      return response.status;
    };
    expect([await ask('Small'), await ask('Large')]).toEqual([200, 400]);
  });
});

describe('a body', () => {
  it('may be large', async () => {
    const body = JSON.stringify({ query: '{ me }', variables: { text: 'x'.repeat(1_000_000) } });
    expect((await post(body)).status).toBe(200);
  });

  it('that is larger than 1 MiB is refused with the number', async () => {
    const response = await post(JSON.stringify({ query: '{ me }', text: 'x'.repeat(1024 * 1024) }));
    expect(response.status).toBe(413);
    const message = 'A request has at most 1048576 bytes; this one has more.';
    const extensions = { code: 'LIMIT_EXCEEDED', limit: 'bodyBytes', maximum: 1_048_576 };
    expect(await response.json()).toEqual({ errors: [{ message, extensions }] });
  });
});

describe('the deadline', () => {
  it('ends the wait for a question, and says so', async () => {
    const { data, errors } = await hurried.graphql('{ slow(ms: 60000) me }');
    expect(data).toEqual({ slow: null, me: 'local' });
    expect(errors).toEqual([
      expect.objectContaining({
        message:
          'This took longer than 150 ms, the most that one request may take. Ask for less at once.',
        path: ['slow'],
        extensions: { code: 'LIMIT_EXCEEDED', limit: 'deadlineMs', maximum: 150 },
      }),
    ]);
  });

  it('lets nothing further begin, and tells a recorder what to do', async () => {
    const { data, errors } = await hurried.graphql(
      'mutation { a: sign(ms: 0) b: sign(ms: 60000) c: sign(ms: 0) }',
    );
    expect(data).toEqual({ a: 'signed', b: null, c: null });
    expect(errors?.map(({ path }) => path)).toEqual([['b'], ['c']]);
    expect(errors?.[0]?.message).toContain('send it again with the same idempotencyKey');
  });

  it('is nobody else’s concern', async () => {
    const { data, errors } = await app.graphql('{ slow(ms: 20) }');
    expect({ data, errors }).toEqual({ data: { slow: 'done' } });
  });
});

describe('a question that GraphQL refuses', () => {
  it('stays readable, with what was probably meant', async () => {
    const { status, errors } = await app.graphql('{ mee }');
    expect(status).toBe(400);
    expect(errors?.map(({ message }: Pick<GraphQLFormattedError, 'message'>) => message)).toEqual([
      'Cannot query field "mee" on type "Query". Did you mean "me"?',
    ]);
  });
});

function post(body: string): Promise<Response> {
  const headers = {
    accept: 'application/graphql-response+json',
    'content-type': 'application/json',
  };
  return fetch(`${app.url}/graphql`, { method: 'POST', headers, body });
}
