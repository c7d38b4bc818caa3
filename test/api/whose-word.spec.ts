import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { startApp, type TestApp } from '../support/app.js';

const folder = join(import.meta.dirname, '../../examples/whose-word');
const operations = globSync(join(folder, '*.graphql'))
  .map((file) => basename(file, '.graphql'))
  .sort((one, other) => Number.parseInt(one) - Number.parseInt(other));

describe('whose word it is', () => {
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
    expect(operations.length).toBeGreaterThanOrEqual(9);
  });

  it.each(operations)('%s is answered so', (name) => {
    expect(answers.get(name)).toEqual(JSON.parse(read(`${name}.json`)));
  });

  it.each([
    [
      'sources that are not there',
      '{ withoutSources(negotiation: "WEIR", sources: ["WIRES"]) { provisional } }',
      'UNKNOWN_SOURCE',
      ['sources', '0'],
    ],
    [
      'what is no source',
      '{ negotiation(id: "WEIR", asOf: { withoutSources: ["UP"] }) { code } }',
      'UNKNOWN_SOURCE',
      ['asOf', 'withoutSources', '0'],
    ],
    [
      'record keeping of no record',
      '{ negotiation(id: "WEIR") { recordKeeping(record: "NONE") { totalCount } } }',
      'UNKNOWN_RECORD',
      ['record'],
    ],
  ])('refuses %s', async (_, query, code, argument) => {
    const { errors } = await app.graphql(query);
    expect(errors).toMatchObject([{ extensions: { code, argument } }]);
  });
});

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
