import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { type Step, stepsIn } from '../../src/client.js';
import { startApp, type TestApp } from '../support/app.js';
import { counts } from '../support/counts.js';
import { priorities, reordered } from '../support/orders.js';
import { ask, codeOf, load } from '../support/recorder.js';
import { unordered } from '../support/renamed.js';
import { afterItsDenials, inAnyCase, troubledTalks } from '../support/troubled.js';

const examples = join(import.meta.dirname, '../../examples');
const seeds = upTo(counts.seeds);
const seedsOfExamples = upTo(counts.seedsOfExamples);

const everything = `
  query ($negotiation: ID!, $parties: [ID!], $issues: [ID!], $asOf: AsOfInput) {
    positionMatrix(negotiation: $negotiation, parties: $parties, issues: $issues, asOf: $asOf) {
      rows {
        issue { code }
        cells {
          party { code }
          stance
          heldStance { stance since level telling standing conditions records { id } }
          heldValue { since level telling standing end value { ...Kind } records { id } }
          flags { flag because { id } }
          alternatives { flag stance { stance records { id } } value { end value { ...Kind } records { id } } }
          lastSpecified { value { ...Kind } records { id } }
          decidedBy
        }
      }
    }
    negotiation(id: $negotiation, asOf: $asOf) {
      status
      issues { nodes { code status } }
      proposals { nodes { code status act { standing { standing } } } }
      meetings { nodes { code status } }
      agreements { nodes { code status stepStatuses { party { code } step state } } }
      inconsistencies(first: 200) { nodes { code message event { id } } }
    }
  }
  fragment Kind on Value {
    ... on Money { amount { exact about moreThan } currency }
    ... on Duration { amount { exact } lasts: unit }
    ... on Text { clause: words }
    ... on Rate { amount { exact } of }
    ... on Quantity { amount { exact atLeast } of: unit }
    ... on Schedule { entries { period value { ... on Rate { amount { exact } } } } }
    ... on Tiered { by exceptions }
    ... on Formula { found: words }
    ... on StatusQuo { instrument { id } goesOn: words }
    ... on Unspecified { words }
  }
`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** What a table answers at several moments, with codes for ids; a list has no order of its own here. */
async function answersOf(
  steps: readonly Step[],
  keys: string,
  moments: readonly string[],
): Promise<unknown> {
  const loaded = await load(app, steps.map(inAnyCase), { keys });
  const named = (mutation: string): readonly string[] =>
    steps
      .filter((step) => step.mutation === mutation)
      .map(({ input }) => codeOf(input))
      .sort();
  const answers: unknown[] = [];
  for (const validAt of moments) {
    const answer = await ask(app, everything, {
      negotiation: loaded.negotiation,
      parties: named('admitParty'),
      issues: named('addIssue'),
      asOf: { validAt },
    });
    answers.push({ validAt, answer: unordered(loaded.named(answer)) });
  }
  return answers;
}

/** What a pattern finds in answers, each once. */
function foundIn(answers: unknown, pattern: RegExp): readonly string[] {
  const found = [...JSON.stringify(answers).matchAll(pattern)].map(([, name]) => name ?? '');
  return [...new Set(found)].sort();
}

describe('the order in which acts are entered', () => {
  describe('at a table where nearly everything goes wrong', () => {
    const moments = ['2020-10-20', '2020-11-03', '2020-11-15', '2020-11-29', '2020-12-31'];
    let inOrder: unknown;

    beforeAll(async () => {
      inOrder = await answersOf(troubledTalks, 'troubled', moments);
    });

    it('leaves breaches and positions of many kinds', () => {
      expect(foundIn(inOrder, /"(?:stance|end)":"([A-Z_]+)"/g)).toEqual([
        'ACCEPTS',
        'LAPSED',
        'OPPOSES',
        'PROPOSES',
        'REJECTS',
        'UNKNOWN',
        'WITHDRAWN',
      ]);
      expect(foundIn(inOrder, /"flag":"([A-Z_]+)"/g)).toEqual([
        'CONFLICTING',
        'EVIDENCE_SENSITIVE',
        'LATER_TERMS_UNKNOWN',
        'ORDER_UNCERTAIN',
        'SPLIT',
        'TIME_UNCERTAIN',
      ]);
      expect(foundIn(inOrder, /"code":"([A-Z_]+)","message"/g)).toEqual([
        'AGREEMENT_ORDER',
        'ANSWERS_LATER_PROPOSAL',
        'DONE_ALREADY',
        'ISSUE_CLOSED',
        'NEGOTIATION_NOT_OPEN',
        'NOT_A_DELEGATE',
        'OWN_PROPOSAL',
        'PROPOSAL_CLOSED',
      ]);
    });

    it.each(seeds)('changes no answer: seed %i', async (seed) => {
      const order = reordered(troubledTalks, priorities(troubledTalks, seed), afterItsDenials);
      expect(order).not.toEqual(troubledTalks);
      expect(await answersOf(order, `troubled-${String(seed)}`, moments)).toEqual(inOrder);
    });
  });

  describe.each([
    ['japan-us-2019-2022', ['2020-11-09', '2022-01-31']],
    ['wga-amptp-2023', ['2023-05-04', '2023-08-15', '2023-10-09']],
  ])('in the talks of %s', (name, moments) => {
    let steps: readonly Step[];
    let inOrder: unknown;

    beforeAll(async () => {
      steps = await stepsIn(join(examples, `${name}.json`));
      inOrder = await answersOf(steps, name, moments);
    });

    it.each(seedsOfExamples)('changes no answer: seed %i', async (seed) => {
      const order = reordered(steps, priorities(steps, seed));
      expect(order).not.toEqual(steps);
      expect(await answersOf(order, `${name}-${String(seed)}`, moments)).toEqual(inOrder);
    });
  });
});

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
