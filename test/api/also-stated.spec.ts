import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { ask, load } from '../support/recorder.js';
import { stepOf } from '../support/steps.js';
import { talks } from '../support/story.js';
import { command } from '../support/table.js';
import { notStated } from '../support/values.js';

const rate = (exact: string, compounding = 'NOT_STATED') => ({
  rate: { ...notStated, amount: { exact }, of: 'minimums', compounding },
});

/** What a union asked for: 6, 5 and 5 percent, told as a whole in four ways. */
const raises = {
  schedule: {
    entries: [
      { period: '2023-05-02/2024-05-01', value: rate('6') },
      { period: '2024-05-02/2025-05-01', value: rate('5') },
      { period: '2025-05-02/2026-05-01', value: rate('5') },
    ],
    alsoStatedAs: [
      rate('16.865', 'COMPOUND'),
      rate('16.9', 'COMPOUND'),
      rate('16', 'COMPOUND'),
      rate('16', 'SIMPLE'),
    ].map((value) => ({ value })),
  },
};

const millions = {
  money: {
    ...{ ...notStated, amount: { exact: '201.7' }, currency: 'JPY' },
    alsoStatedAs: [
      { value: { money: { ...notStated, amount: { exact: '202' }, currency: 'JPY' } } },
      { value: { money: { ...notStated, amount: { exact: '210' }, currency: 'JPY' } } },
      { value: { money: { ...notStated, amount: { exact: '1.9' }, currency: 'USD' } } },
    ],
  },
};

const issues = [
  command('AddIssue', {
    ...{ code: 'RAISES', title: 'Raises', valueType: 'RATE', baseline: { value: raises } },
  }),
  command('AddIssue', {
    ...{ code: 'PAID', title: 'What is paid', valueType: 'MONEY', baseline: { value: millions } },
  }),
];

let app: TestApp;
let negotiation: string;
beforeAll(async () => {
  app = await startApp();
  const steps = [...talks, ...issues].map(stepOf);
  ({ negotiation } = await load(app, steps, { keys: 'also' }));
});
afterAll(() => app.close());

describe('what a value is also stated as', () => {
  it.each([
    ['the periods of a schedule', 'RAISES', 'Schedule', [false, false, true, false]],
    ['an amount, in its own currency alone', 'PAID', 'Money', [false, true, false]],
  ])('is told to disagree with %s', async (_, code, type, expected) => {
    const query = `query ($negotiation: ID!) { negotiation(id: $negotiation) { issues { nodes { code
      baseline { value { ... on ${type} { alsoStatedAs { disagrees value { __typename } } } } } } } } }`;
    const answer = (await ask(app, query, { negotiation })) as unknown as {
      readonly negotiation: {
        readonly issues: {
          readonly nodes: readonly {
            readonly code: string;
            readonly baseline?: {
              readonly value: { readonly alsoStatedAs: readonly { readonly disagrees: boolean }[] };
            } | null;
          }[];
        };
      };
    };
    const issue = answer.negotiation.issues.nodes.find((one) => one.code === code);
    expect(issue?.baseline?.value.alsoStatedAs.map(({ disagrees }) => disagrees)).toEqual(expected);
  });
});
