import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stepsIn } from '../../src/client.js';
import type { Json } from '../support/answers.js';
import { startApp, type TestApp } from '../support/app.js';
import { ask, load, type Load } from '../support/recorder.js';

const examples = join(import.meta.dirname, '../../examples');

/** One thing asked of a worked negotiation, by an operation that may stand elsewhere among the examples, and the whole answer. */
interface Asked {
  readonly asks: string;
  readonly operation: string;
  readonly variables: Readonly<Record<string, Json>> & { readonly negotiation: string };
  readonly expected: Json;
}

const questions = globSync(join(examples, 'questions/[0-9]*.json'))
  .map((file) => basename(file))
  .sort();

/** By its code, the file of each negotiation that is asked: two that were, and two that are openly invented. */
const negotiations = {
  'JP-US-HNS': 'japan-us-2019-2022',
  'WGA-AMPTP': 'wga-amptp-2023',
  LAKE: 'a-clause/steps',
  QUAY: 'questions/invented',
} as const;

const loaded = new Map<string, Load>();
let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  for (const [code, talks] of Object.entries(negotiations)) {
    const steps = await stepsIn(join(examples, `${talks}.json`));
    loaded.set(code, await load(app, steps, { keys: talks }));
  }
});
afterAll(() => app.close());

describe.each(questions)('what people ask of the record: %s', (file) => {
  it.each(askedIn(file).map((asked) => [asked.asks, asked] as const))(
    '%s',
    async (_asks, { operation, variables, expected }) => {
      expect(await ask(app, text(operation), withBookmarks(variables))).toEqual(expected);
    },
  );
});

/** A file can't know the bookmarks of a run: where it gives a moment of knowledge it says `before CODE`. */
function withBookmarks(variables: Asked['variables']): Asked['variables'] {
  const talks = loaded.get(variables.negotiation);
  const named = (name: string, value: Json): Json => {
    if (name !== 'knownAt' || typeof value !== 'string') return value;
    const code = /^before (.+)$/.exec(value)?.[1];
    return code === undefined ? value : (talks?.bookmarkBefore(code) ?? value);
  };
  return JSON.parse(JSON.stringify(variables), named) as Asked['variables'];
}

describe('the questions that people ask', () => {
  const table = text('questions/README.md');

  it('are all asked, each by its number', () => {
    const numbers = questions.map((file) => Number.parseInt(file));
    expect([...new Set(numbers)]).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  });

  it.each(questions)('stand in the table with what asks them: %s', (file) => {
    const row = table
      .split('\n')
      .find((line) => line.startsWith(`| ${String(Number.parseInt(file))} |`));
    const operations = askedIn(file).map(({ operation }) => basename(operation));
    expect(operations.filter((operation) => row?.includes(operation) !== true)).toEqual([]);
  });
});

function askedIn(file: string): readonly Asked[] {
  return JSON.parse(text(`questions/${file}`)) as readonly Asked[];
}

function text(file: string): string {
  return readFileSync(join(examples, file), 'utf8');
}
