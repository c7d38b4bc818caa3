import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { startApp, type TestApp } from '../support/app.js';

const folder = join(import.meta.dirname, '../../examples/tracks');
const operations = globSync(join(folder, '*.graphql'))
  .map((file) => basename(file, '.graphql'))
  .sort((one, other) => Number.parseInt(one) - Number.parseInt(other));

describe('tracks of one family', () => {
  let app: TestApp;
  const answers = new Map<string, unknown>();

  beforeAll(async () => {
    app = await startApp();
    for (const name of operations) {
      const { data, errors } = await app.graphql(read(`${name}.graphql`));
      answers.set(name, errors ?? data);
    }
  });

  afterAll(() => app.close());

  it('is asked of a record that is made here', () => {
    expect(operations.length).toBeGreaterThanOrEqual(4);
  });

  it.each(operations)('%s is answered so', (name) => {
    expect(answers.get(name)).toEqual(JSON.parse(read(`${name}.json`)));
  });
});

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
