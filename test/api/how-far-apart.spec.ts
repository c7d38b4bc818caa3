import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stepsIn } from '../../src/client.js';
import type { Json } from '../support/answers.js';
import { startApp, type TestApp } from '../support/app.js';
import { ask, load, record } from '../support/recorder.js';

const examples = join(import.meta.dirname, '../../examples');

/** One thing asked of the negotiation as it was recorded, with the conversions, and the whole answer. */
interface Asked {
  readonly asks: string;
  readonly variables: Readonly<Record<string, Json>>;
  readonly expected: Json;
}

let app: TestApp;
let negotiation: string;
beforeAll(async () => {
  app = await startApp();
  const talks = await stepsIn(join(examples, 'japan-us-2019-2022.json'));
  ({ negotiation } = await load(app, talks, { keys: 'apart' }));
  for (const { mutation, input } of await stepsIn(join(examples, 'how-far-apart/conversions.json')))
    await record(app, mutation, { ...input, negotiation });
});
afterAll(() => app.close());

describe('how far apart', () => {
  describe.each([
    ['against', 'against'],
    ['gap', 'gaps'],
    ['last-moves', 'last-moves'],
    ['comparison', 'comparisons'],
  ])('%s.graphql, %s.json', (query, questions) => {
    it.each(askedIn(questions).map((asked) => [asked.asks, asked] as const))(
      '%s',
      async (_asks, { variables, expected }) => {
        const answer = await ask(app, text(`${query}.graphql`), { ...variables, negotiation });
        expect(answer).toEqual(expected);
      },
    );
  });
});

function askedIn(questions: string): readonly Asked[] {
  return JSON.parse(text(`${questions}.json`)) as readonly Asked[];
}

function text(file: string): string {
  return readFileSync(join(examples, 'how-far-apart', file), 'utf8');
}
