import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { startApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

describe('GraphQL over HTTP, by the audits of its reference implementation', () => {
  const audits = serverAudits({ url: () => `${app.url}/graphql`, fetchFn: fetch });

  it('has something to audit', () => {
    expect(audits.length).toBeGreaterThan(50);
  });

  // What the specification leaves open (MAY) comes out as a notice and is no finding.
  it.each(audits.map((audit) => ({ id: audit.id, name: audit.name, audit })))(
    '$id: $name',
    async ({ audit }) => {
      const result = await audit.fn();
      const finding = result.status === 'ok' ? '' : result.reason;
      expect({ status: result.status, finding }).toEqual({
        status: expect.stringMatching(/^(ok|notice)$/),
        finding,
      });
    },
  );
});

describe('what is not by the book', () => {
  it.each([
    ['a batch', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
    ['half a body', '{"query":'],
  ])('refuses %s', async (_, body) => {
    const response = await post(body);
    expect(await response.json()).toHaveProperty('errors');
    expect(response.status).toBe(400);
  });

  it('keeps no queries for clients', async () => {
    const persisted = '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"a"}}}';
    expect(await (await post(persisted)).text()).toContain('PERSISTED_QUERY_NOT_SUPPORTED');
  });

  it('refuses a request that any page could have made a browser send', async () => {
    const response = await fetch(`${app.url}/graphql?query={__typename}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Cross-Site Request Forgery');
  });

  it.each(['application/json', 'application/graphql-response+json', '*/*'])(
    'refuses a mutation by GET, whatever is accepted: %s',
    async (accept) => {
      const mutation =
        'mutation { openNegotiation(input: { code: "X", title: "X", zone: "UTC" }) { visible } }';
      const response = await fetch(`${app.url}/graphql?query=${encodeURIComponent(mutation)}`, {
        headers: { accept, 'apollo-require-preflight': 'yes' },
      });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
      expect(await response.json()).toHaveProperty('errors');
    },
  );

  it('shows browsers no page in the place of GraphQL', async () => {
    const response = await fetch(`${app.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('<');
  });

  it('answers in the shape of GraphQL where nothing is', async () => {
    const response = await fetch(`${app.url}/graphql/stream`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      errors: [{ message: 'Cannot GET /graphql/stream', extensions: { code: 'NOT_FOUND' } }],
    });
  });

  it('tells the schema to whoever asks', async () => {
    const { data } = await app.graphql('{ __schema { queryType { name } } }');
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });

  it('keeps the descriptions and standards of the scalars as the SDL has them', async () => {
    const { data } = await app.graphql('{ __type(name: "Edtf") { description specifiedByURL } }');
    expect(data).toEqual({
      __type: {
        description: expect.stringContaining('kept as written'),
        specifiedByURL: 'https://www.loc.gov/standards/datetime/',
      },
    });
  });
});

function post(body: string): Promise<Response> {
  const headers = {
    accept: 'application/graphql-response+json',
    'content-type': 'application/json',
  };
  return fetch(`${app.url}/graphql`, { method: 'POST', headers, body });
}
