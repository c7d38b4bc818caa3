import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';

const project = join(import.meta.dirname, '../..');
const readme = readFileSync(join(project, 'README.md'), 'utf8');

/** The blocks that claim to be a file, or what the record answers to it, in the order of the page. */
const blocks = [
  ...readme.matchAll(/<!-- (operation|answer) (\S+) -->\n```\w+\n([\s\S]*?)```/g),
].map(([, role = '', file = '', text = '']) => ({ role, file, text }));

const files = ['1-set-the-table', '2-demand', '3-answer', '4-who-moved', '5-refused'].map(
  (name) => `examples/first-minutes/${name}.graphql`,
);

describe('the first minutes in the README', () => {
  let app: TestApp;
  const answers = new Map<string, unknown>();

  beforeAll(async () => {
    app = await startApp();
    for (const file of files) {
      const { data, errors } = await app.graphql(readFileSync(join(project, file), 'utf8'));
      answers.set(file, errors ?? data);
    }
  });

  afterAll(() => app.close());

  it('show operations and answers', () => {
    expect(blocks.filter(({ role }) => role === 'operation').length).toBeGreaterThanOrEqual(3);
    expect(blocks.filter(({ role }) => role === 'answer').length).toBeGreaterThanOrEqual(3);
  });

  it.each(blocks.filter(({ role }) => role === 'operation'))(
    'show the operation of $file as it is',
    ({ file, text }) => {
      expect(text).toBe(readFileSync(join(project, file), 'utf8'));
    },
  );

  it.each(blocks.filter(({ role }) => role === 'answer'))(
    'show what $file really answers',
    ({ file, text }) => {
      expect(JSON.parse(text)).toEqual(answers.get(file));
    },
  );

  it('name only files that are there', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(() => readFileSync(join(project, link))).not.toThrow(/ENOENT/);
  });
});
