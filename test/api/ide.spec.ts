import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstQuery } from '../../src/ide/ide.page.js';
import { startApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const workers = ['editor', 'json', 'graphql'].map((name) => `/ide/${name}.worker.js`);

describe('the page at /', () => {
  it('names only files of its own, and each of them is served as what it is', async () => {
    const html = await (await fetch(app.url)).text();
    const named = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, place]) => place);
    expect(named).toEqual(['data:,', '/ide/graphiql.css', '/ide/graphiql.js']);
    for (const path of ['/ide/graphiql.css', '/ide/graphiql.js', ...workers]) {
      const response = await fetch(app.url + path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(
        path.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
      );
    }
  });

  it('loads nothing from another host', async () => {
    const paths = ['/', '/ide/graphiql.css', '/ide/graphiql.js', ...workers];
    for (const path of paths) {
      expect(loadedElsewhere(await (await fetch(app.url + path)).text())).toEqual([]);
    }
  });

  it.each([
    '<script src="https://cdn.example/graphiql.js">',
    '<link href="//cdn.example/graphiql.css">',
    "@import 'https://cdn.example/font.css'",
    'src:url(http://cdn.example/font.woff2)',
    'new WebSocket("wss://live.example/")',
    'e=await fetch(`https://telemetry.example/`)',
    String.raw`"<img src=\"https://pixel.example/1.png\">"`,
  ])('would notice %s', (text) => {
    expect(loadedElsewhere(text)).toHaveLength(1);
  });

  it('forbids the browser to load from or to ask any other host', async () => {
    const { headers } = await fetch(app.url);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|blob:/);
  });

  it('begins with a query that this record answers', async () => {
    expect(await app.graphql(firstQuery)).toEqual({
      status: 200,
      data: { negotiations: { totalCount: 0, nodes: [] } },
    });
  });

  it('has nothing beside its own files', async () => {
    for (const name of ['nothing.js', '..%2Fpackage.json', 'constructor']) {
      expect((await fetch(`${app.url}/ide/${name}`)).status).toBe(404);
    }
  });
});

/** Every form in which a page, a style sheet or a script names what it loads or whom it asks on another host. */
function loadedElsewhere(text: string): readonly string[] {
  const forms = [
    /\b(?:src|href)=\\?["']/,
    /url\(\\?["']?/,
    /@import\s+\\?["']/,
    /\b(?:fetch|import|importScripts|EventSource|WebSocket|Worker|open)\(\\?["'`]/,
  ];
  const host = /(?:https?:|wss?:)?\/\/[^"'`)\s\\]+/;
  const form = forms.map(({ source }) => source).join('|');
  return [...text.matchAll(new RegExp(`(?:${form})(${host.source})`, 'g'))].map(([found]) => found);
}
