import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { operationOf } from '../support/recorder.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

interface Headers {
  readonly host?: string;
  readonly origin?: string;
}

describe('a request that came by way of a page of somewhere else', () => {
  it.each<[string, Headers]>([
    ['a name that was made to lead here', { host: 'evil.example' }],
    [
      'such a name with our port',
      { host: 'evil.example:3000', origin: 'http://evil.example:3000' },
    ],
    ['a name that begins as ours', { host: '127.0.0.1.evil.example' }],
    ['a name that ends as ours', { host: 'evil-localhost' }],
    ['another machine of the network', { host: '192.168.0.7:3000' }],
  ])('is misdirected: %s', async (_, headers) => {
    expect(await opened('A', headers)).toEqual([421, 'MISDIRECTED_REQUEST']);
  });

  it.each([
    'http://evil.example',
    'https://localhost.evil.example',
    'http://127.0.0.1.evil.example:3000',
    'null',
    'file://localhost',
  ])('is refused for its origin: %s', async (origin) => {
    expect(await opened('A', { origin })).toEqual([403, 'FOREIGN_ORIGIN']);
  });

  it('reaches nothing else here either', async () => {
    for (const path of ['/', '/health/ready', '/ide/none', '/nowhere']) {
      expect(await sent('GET', path, { host: 'evil.example' })).toMatchObject({ status: 421 });
    }
  });

  it('has recorded nothing', async () => {
    const { data } = await app.graphql('{ negotiations { totalCount } }');
    expect(data).toEqual({ negotiations: { totalCount: 0 } });
  });
});

describe('a request of this machine', () => {
  it.each<[string, Headers]>([
    ['LOCALHOST', { host: 'localhost:3000', origin: 'http://localhost:3000' }],
    ['CAPITALS', { host: 'LocalHost' }],
    ['IPV4', { host: '127.0.0.1' }],
    ['ANOTHER-OF-LOOPBACK', { host: '127.1.2.3:80', origin: 'https://127.1.2.3' }],
    ['IPV6', { host: '[::1]:3000', origin: 'http://[::1]:3000' }],
    ['ANOTHER-PORT', { host: 'localhost:3000', origin: 'http://localhost:5173' }],
  ])('is answered: %s', async (code, headers) => {
    expect(await opened(code, headers)).toEqual([200, undefined]);
  });
});

/** Tries to open a negotiation; gives the status, and the code of the first error. */
async function opened(code: string, headers: Headers): Promise<readonly [number, unknown]> {
  const input = { code, title: 'Opened from a page', zone: 'Etc/UTC' };
  const body = { query: operationOf('openNegotiation'), variables: { input } };
  const { status, text } = await sent('POST', '/graphql', headers, JSON.stringify(body));
  const { errors } = JSON.parse(text) as {
    readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  };
  return [status, errors?.[0]?.extensions.code];
}

/** Sent without `fetch`, which lets nobody name the host. */
function sent(
  method: string,
  path: string,
  headers: Headers,
  body = '',
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const all = { ...headers, 'content-type': 'application/json' };
    const sending = request(`${app.url}${path}`, { method, headers: all }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
    });
    sending.on('error', reject).end(body);
  });
}
