import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stepsIn } from '../../src/client.js';
import { startApp, type TestApp } from '../support/app.js';
import { askedIn, negotiationsAsked, questions, withBookmarks } from '../support/questions.js';
import { ask, load, type Load } from '../support/recorder.js';

const examples = join(import.meta.dirname, '../../examples');

const loaded = new Map<string, Load>();
let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  for (const [code, talks] of Object.entries(negotiationsAsked)) {
    const steps = await stepsIn(join(examples, talks));
    loaded.set(code, await load(app, steps, { keys: talks }));
  }
});
afterAll(() => app.close());

describe.each(questions)('what people ask of the record: %s', (file) => {
  it.each(askedIn(file).map((asked) => [asked.asks, asked] as const))(
    '%s',
    async (_asks, { operation, variables, expected }) => {
      expect(
        await ask(
          app,
          text(operation),
          withBookmarks(variables, loaded.get(variables.negotiation)),
        ),
      ).toEqual(expected);
    },
  );
});

describe('the questions that people ask', () => {
  const table = text('questions/README.md');
  const numbered = questions.filter((file) => /^\d/.test(file));

  it('are all asked, each by its number', () => {
    const numbers = numbered.map((file) => Number.parseInt(file));
    expect([...new Set(numbers)]).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  });

  it.each(numbered)('stand in the table with what asks them: %s', (file) => {
    const row = table
      .split('\n')
      .find((line) => line.startsWith(`| ${String(Number.parseInt(file))} |`));
    const operations = askedIn(file).map(({ operation }) => basename(operation));
    expect(operations.filter((operation) => row?.includes(operation) !== true)).toEqual([]);
  });
});

function text(file: string): string {
  return readFileSync(join(examples, file), 'utf8');
}
