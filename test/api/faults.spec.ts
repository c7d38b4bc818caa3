import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { guestbook } from '../support/guestbook.js';

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly correlationId?: string;
  readonly requestId?: string;
  readonly operation?: string | null;
  readonly fields?: readonly string[];
  readonly err?: { readonly message: string; readonly stack: string };
}

let lines: Line[] = [];
let app: TestApp;
beforeAll(async () => {
  const logTo = {
    write: (line: string) => {
      lines.push(JSON.parse(line) as Line);
    },
  };
  app = await startApp({ contract: guestbook }, { logLevel: 'info', logTo });
});
beforeEach(() => {
  lines = [];
});
afterAll(async () => {
  await app.close();
});

const errorLevel = 50;
const logged = () => lines.filter(({ level }) => level >= errorLevel);

describe('a fault', () => {
  it('is told to the client as no more than an id', async () => {
    const { status, data, errors } = await app.graphql('query Q { broken me }');
    expect({ status, data }).toEqual({ status: 200, data: { broken: null, me: 'local' } });
    expect(errors).toEqual([
      {
        message:
          'Something went wrong on our side. What it was stands in the log under the correlationId.',
        locations: [{ line: 1, column: 11 }],
        path: ['broken'],
        extensions: {
          code: 'INTERNAL_SERVER_ERROR',
          correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        },
      },
    ]);
  });

  it('is logged whole under that id, which is that of the request', async () => {
    const { errors } = await app.graphql('query Q { broken }');
    const [line] = logged();
    expect(line).toMatchObject({
      correlationId: errors?.[0]?.extensions?.['correlationId'],
      requestId: errors?.[0]?.extensions?.['correlationId'],
      operation: 'Q',
      fields: ['broken'],
      err: { message: 'the password is hunter2' },
    });
    expect(line?.err?.stack).toContain('guestbook.ts');
  });

  it('is logged once, in however many fields it shows', async () => {
    const { errors } = await app.graphql(
      '{ guests(first: 3) { nodes { ... on Person { age } } } broken }',
    );
    expect(errors).toHaveLength(4);
    expect(new Set(errors?.map(({ extensions }) => extensions?.['correlationId'])).size).toBe(1);
    expect(logged()).toHaveLength(1);
    expect(logged()[0]?.fields).toHaveLength(4);
  });

  it('is one too when an answer can’t be written as the schema says', async () => {
    const { errors } = await app.graphql(
      '{ guests(first: 1) { nodes { ... on Person { age } } } }',
    );
    expect(errors?.[0]?.extensions?.['code']).toBe('INTERNAL_SERVER_ERROR');
    expect(logged()[0]?.err?.message).toContain('unknown');
  });
});

describe('what the client did wrong', () => {
  it.each([
    ['a question against a rule', '{ refused }', {}, 'UNKNOWN_PARTY', 'Nobody is called XX here.'],
    ['an error with a code of its own', '{ forbidden }', {}, 'FORBIDDEN', 'Not for you.'],
    [
      'a syntax error',
      '{',
      {},
      'GRAPHQL_PARSE_FAILED',
      'Syntax Error: Expected Name, found <EOF>.',
    ],
    [
      'an unknown field',
      '{ nope }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
      'Cannot query field "nope" on type "Query".',
    ],
    [
      'a wrong variable',
      'query Q($n: Int!) { guests(first: $n) { __typename } }',
      { n: 'x' },
      'BAD_USER_INPUT',
      'Variable "$n" got invalid value "x"; Int cannot represent non-integer value: "x"',
    ],
    [
      'no variable where there must be one',
      'query Q($n: Int) { guests(first: $n) { __typename } }',
      { n: null },
      'BAD_USER_INPUT',
      'Argument "first" of non-null type "Int!" must not be null.',
    ],
    [
      'a scalar that is no string',
      '{ echo(edtf: 2020) }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
      'Edtf is given as a string, not as 2020.',
    ],
    [
      'an operation that is not there',
      'query A { me } query B { me }',
      {},
      'OPERATION_RESOLUTION_FAILURE',
      'Must provide operation name if query contains multiple operations.',
    ],
  ])('stays readable and is no line in the log: %s', async (_, query, variables, code, message) => {
    const { errors } = await app.graphql(query, variables);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toBe(message);
    expect(errors?.[0]?.extensions?.['code']).toBe(code);
    expect(errors?.[0]?.extensions).not.toHaveProperty('stacktrace');
    expect(logged()).toEqual([]);
  });

  it('says where in the arguments a rule was broken', async () => {
    const { errors } = await app.graphql('{ refused }');
    expect(errors?.[0]?.extensions).toEqual({ code: 'UNKNOWN_PARTY', argument: ['party'] });
  });
});

describe('the log', () => {
  it('has a line for a request, with its id and nothing of what was asked', async () => {
    await app.graphql('{ echo(value: "a secret mandate") }');
    await expect(lineOf('request completed')).resolves.toMatchObject({
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      req: { method: 'POST', path: '/graphql' },
      res: { statusCode: 200 },
    });
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  it('is quiet about health', async () => {
    await fetch(`${app.url}/health/live`);
    await app.graphql('{ me }');
    await lineOf('request completed');
    expect(JSON.stringify(lines)).not.toContain('health');
  });
});

/** The line comes after the answer. */
async function lineOf(msg: string): Promise<Line | undefined> {
  for (let turn = 0; turn < 100; turn += 1) {
    const found = lines.find((line) => line.msg === msg);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return undefined;
}
