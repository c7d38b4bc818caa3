import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stepsIn } from '../../src/cli/recording.js';
import type { Json } from '../support/answers.js';
import { startApp, type TestApp } from '../support/app.js';
import { ask, load } from '../support/recorder.js';

const examples = join(import.meta.dirname, '../../examples');

/** One thing asked of a worked negotiation, by an operation that may stand elsewhere among the examples, and the whole answer. */
interface Asked {
  readonly asks: string;
  readonly operation: string;
  readonly variables: Readonly<Record<string, Json>>;
  readonly expected: Json;
}

const questions = globSync(join(examples, 'questions/*.json'))
  .map((file) => basename(file))
  .sort();

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  for (const talks of ['japan-us-2019-2022', 'wga-amptp-2023'])
    await load(app, await stepsIn(join(examples, `${talks}.json`)), { keys: talks });
});
afterAll(() => app.close());

describe.each(questions)('what people ask of the record: %s', (file) => {
  it.each(askedIn(file).map((asked) => [asked.asks, asked] as const))(
    '%s',
    async (_asks, { operation, variables, expected }) => {
      expect(await ask(app, text(operation), variables)).toEqual(expected);
    },
  );
});

function askedIn(file: string): readonly Asked[] {
  return JSON.parse(text(`questions/${file}`)) as readonly Asked[];
}

function text(file: string): string {
  return readFileSync(join(examples, file), 'utf8');
}
