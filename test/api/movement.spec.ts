import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { exchange, movedTalks } from '../support/moved.js';
import { ask, type Input, load, type Load, record } from '../support/recorder.js';
import { stepOf } from '../support/steps.js';
import { firstHand, opened, term, tokyo, washington, years } from '../support/story.js';
import { command } from '../support/table.js';

let app: TestApp;
let loaded: Load;
/** The place in the record before any conversion was reported. */
let before: string;
beforeAll(async () => {
  app = await startApp();
  loaded = await load(app, movedTalks, { keys: 'movement' });
  before = loaded.answers.at(-1)?.bookmark ?? '';
  await record(app, 'reportConversion', { ...exchange, negotiation: loaded.negotiation });
});
afterAll(() => app.close());

async function asked(fields: string, variables: Input = {}): Promise<unknown> {
  const negotiation = `negotiation: "${loaded.negotiation}", asOf: $asOf`;
  const query = `query ($asOf: AsOfInput) { ${fields.replace('NEGOTIATION', negotiation)} }`;
  return ask(app, query, variables);
}

const share = 'exact rounded';
const size = 'amount currency unit';

describe('a history, set against a counterpart', () => {
  const against = `against { counterpart { code } direction notComparable size { ${size} } share { ${share} } conversions { code } }`;

  it('shows beside each move of its own whether it led toward the other, by how much, and what of the first gap it closed', async () => {
    const answer = await asked(
      `positionHistory(NEGOTIATION, party: "JP", issue: "TERM") { nodes {
        movement { direction size { ${size} } } ${against} } }`,
    );
    const us = { counterpart: { code: 'US' }, conversions: [] };
    const size2 = { amount: '2', currency: null, unit: 'YEAR' };
    const size1 = { amount: '1', currency: null, unit: 'YEAR' };
    expect(answer).toEqual({
      positionHistory: {
        nodes: [
          {
            movement: { direction: 'CHANGED', size: null },
            against: {
              ...us,
              direction: 'NOT_COMPARABLE',
              notComparable: 'QUALITATIVE',
              size: null,
              share: null,
            },
          },
          {
            movement: { direction: 'UP', size: size2 },
            against: {
              ...us,
              direction: 'TOWARD',
              notComparable: null,
              size: size2,
              share: { exact: '1/2', rounded: '0.5000' },
            },
          },
          {
            movement: { direction: 'DOWN', size: size1 },
            against: {
              ...us,
              direction: 'AWAY',
              notComparable: null,
              size: size1,
              share: { exact: '-1/4', rounded: '-0.2500' },
            },
          },
        ],
      },
    });
  });

  it('takes the counterpart that is named, who may have shown nothing', async () => {
    const answer = await asked(
      `positionHistory(NEGOTIATION, party: "JP", issue: "TERM", counterpart: "CH") {
        nodes { against { counterpart { code } direction notComparable } } }`,
    );
    const apart = {
      against: {
        counterpart: { code: 'CH' },
        ...{ direction: 'NOT_COMPARABLE', notComparable: 'NO_COUNTERPART_POSITION' },
      },
    };
    expect(answer).toEqual({ positionHistory: { nodes: [apart, apart, apart] } });
  });

  it('takes none where it could be one of several', async () => {
    const answer = await asked(
      `positionHistory(NEGOTIATION, party: "CH", issue: "TERM") { nodes { against { direction } } }
       other: positionHistory(negotiation: "${loaded.negotiation}", party: "US", issue: "TERM", first: 1) {
         nodes { against { direction } } }`,
    );
    expect(answer).toEqual({
      positionHistory: { nodes: [] },
      other: { nodes: [{ against: { direction: 'NOT_COMPARABLE' } }] },
    });
  });

  it('is converted by what was reported, as far as that was known', async () => {
    const query = `positionHistory(NEGOTIATION, party: "JP", issue: "COST") { nodes { ${against} } }`;
    const last = async (asOf: Input): Promise<unknown> => {
      const answer = (await asked(query, { asOf })) as {
        readonly positionHistory: { readonly nodes: readonly { readonly against: unknown }[] };
      };
      return answer.positionHistory.nodes.at(-1)?.against;
    };
    const led = {
      ...{ counterpart: { code: 'US' }, direction: 'TOWARD', notComparable: null },
      size: { amount: '1.5', currency: 'USD', unit: null },
      ...{ share: { exact: '1/4', rounded: '0.2500' }, conversions: [{ code: 'RATE' }] },
    };
    const apart = {
      ...{ counterpart: { code: 'US' }, direction: 'NOT_COMPARABLE', notComparable: 'CURRENCY' },
      ...{ size: null, share: null, conversions: [] },
    };
    expect(await last({})).toEqual(led);
    expect(await last({ knownAt: before })).toEqual(apart);
  });
});

describe('a gap', () => {
  it('tells who stands where, the first gap, the gap now, and what each closed', async () => {
    const fields = `gap(NEGOTIATION, issue: "TERM") {
      first { size { ${size} } } now { size { ${size} } } remaining { ${share} } notComparable
      sides { party { code } closed { ${share} } stands { value { value { ... on Duration { amount { exact } } } } } }
    }`;
    const value = (exact: string) => ({ value: { value: { amount: { exact } } } });
    expect(await asked(fields, { asOf: { validAt: '2020-11-30' } })).toEqual({
      gap: {
        first: { size: { amount: '4', currency: null, unit: 'YEAR' } },
        now: { size: { amount: '2', currency: null, unit: 'YEAR' } },
        remaining: { exact: '1/2', rounded: '0.5000' },
        notComparable: null,
        sides: [
          {
            party: { code: 'JP' },
            closed: { exact: '1/4', rounded: '0.2500' },
            stands: value('2'),
          },
          {
            party: { code: 'US' },
            closed: { exact: '1/4', rounded: '0.2500' },
            stands: value('4'),
          },
        ],
      },
    });
    expect(await asked(fields, { asOf: { validAt: '2020-12-31' } })).toMatchObject({
      gap: { now: null, remaining: null, notComparable: 'NO_COUNTERPART_POSITION' },
    });
  });

  it('is converted only by what is asked for, where something is', async () => {
    const gap = (more: string) =>
      asked(
        `gap(NEGOTIATION, issue: "COST", ${more}) {
          now { size { ${size} } conversions { code valid } } notComparable
        }`,
        { asOf: { validAt: '2021-06-30' } },
      );
    const now = {
      size: { amount: '4.5', currency: 'USD', unit: null },
      conversions: [{ code: 'RATE', valid: '2020' }],
    };
    expect(await gap('parties: ["JP", "US"]')).toEqual({
      gap: { now: null, notComparable: 'CURRENCY' },
    });
    expect(await gap('conversions: ["RATE"]')).toEqual({ gap: { now, notComparable: null } });
  });
});

describe('moves', () => {
  it('tell who moved last, and who has not since a round', async () => {
    const fields = `lastMoves(NEGOTIATION, issues: ["TERM"], sinceRound: "R-1") {
      last { party { code } entry { occurred against { direction } } } unmoved { code }
    }`;
    expect(await asked(fields, { asOf: { validAt: '2020-11-15' } })).toEqual({
      lastMoves: [
        {
          last: [
            {
              party: { code: 'JP' },
              entry: { occurred: '2020-11-10', against: { direction: 'AWAY' } },
            },
          ],
          unmoved: [{ code: 'US' }],
        },
      ],
    });
    expect(await asked(fields, { asOf: { validAt: '2020-11-30' } })).toMatchObject({
      lastMoves: [{ last: [{ party: { code: 'US' } }], unmoved: [] }],
    });
  });

  it('tell what was walked back', async () => {
    const fields = `walkedBack(NEGOTIATION) {
      totalCount nodes { issue { code } party { code } kind entry { occurred } }
    }`;
    expect(await asked(fields)).toEqual({
      walkedBack: {
        totalCount: 2,
        nodes: [
          {
            issue: { code: 'TERM' },
            party: { code: 'JP' },
            kind: 'AWAY',
            entry: { occurred: '2020-11-10' },
          },
          {
            issue: { code: 'TERM' },
            party: { code: 'US' },
            kind: 'WITHDRAWN',
            entry: { occurred: '2020-12-01' },
          },
        ],
      },
    });
  });

  it('tell of a statement that was taken back', async () => {
    const { negotiation } = await load(
      app,
      [
        ...[opened, tokyo, washington, term].map(stepOf),
        stepOf(
          command('RecordStatement', {
            ...{ code: 'S-1', occurred: '2020-10-10', evidence: firstHand },
            stances: [{ issue: 'TERM', holder: 'JP', stance: 'PROPOSES', value: years('5') }],
          }),
        ),
        stepOf(
          command('WithdrawStatement', {
            ...{ statement: 'S-1', occurred: '2020-10-12', evidence: firstHand },
          }),
        ),
      ],
      { keys: 'taken-back' },
    );
    const query = 'query ($id: ID!) { walkedBack(negotiation: $id) { nodes { kind } } }';
    expect(await ask(app, query, { id: negotiation })).toEqual({
      walkedBack: { nodes: [{ kind: 'TAKEN_BACK' }] },
    });
  });
});

describe('a question that can’t be answered', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'a party as its own counterpart',
      'positionHistory(NEGOTIATION, party: "JP", issue: "TERM", counterpart: "JP") { totalCount }',
      'INVALID_INPUT',
      ['counterpart'],
    ],
    [
      'an unknown counterpart',
      'positionHistory(NEGOTIATION, party: "JP", issue: "TERM", counterpart: "KR") { totalCount }',
      'UNKNOWN_PARTY',
      ['counterpart'],
    ],
    [
      'an unknown conversion',
      'gap(NEGOTIATION, issue: "COST", conversions: ["JP"]) { notComparable }',
      'UNKNOWN_RECORD',
      ['conversions'],
    ],
    [
      'a gap between one party',
      'gap(NEGOTIATION, issue: "COST", parties: ["JP"]) { notComparable }',
      'INVALID_INPUT',
      ['parties'],
    ],
    [
      'a gap between a party and itself',
      'gap(NEGOTIATION, issue: "COST", parties: ["JP", "JP"]) { notComparable }',
      'INVALID_INPUT',
      ['parties'],
    ],
    [
      'a gap between three',
      'gap(NEGOTIATION, issue: "COST", parties: ["JP", "US", "CH"]) { notComparable }',
      'INVALID_INPUT',
      ['parties'],
    ],
    [
      'an unknown round',
      'lastMoves(NEGOTIATION, sinceRound: "R-9") { unmoved { code } }',
      'UNKNOWN_ROUND',
      ['sinceRound'],
    ],
    [
      'a round of which no date is known',
      'lastMoves(NEGOTIATION, sinceRound: "R-2") { unmoved { code } }',
      'INVALID_INPUT',
      ['sinceRound'],
    ],
    [
      'a value that could not be recorded',
      'comparison(NEGOTIATION, one: { value: { duration: { amount: { exact: "1e9" }, unit: YEAR } } }, other: { position: { party: "JP", issue: "TERM" } }) { direction }',
      'INVALID_VALUE',
      ['one', 'value', 'duration', 'amount', 'exact'],
    ],
    [
      'a figure that is none',
      'comparison(NEGOTIATION, one: { figure: "JP" }, other: { position: { party: "JP", issue: "TERM" } }) { direction }',
      'UNKNOWN_FIGURE',
      ['one', 'figure'],
    ],
    [
      'a position of nobody',
      'comparison(NEGOTIATION, one: { position: { party: "KR", issue: "TERM" } }, other: { figure: "JP" }) { direction }',
      'UNKNOWN_PARTY',
      ['one', 'position', 'party'],
    ],
  ];

  it.each(cases)('%s', async (_, fields, code, path) => {
    const negotiation = `negotiation: "${loaded.negotiation}"`;
    const { data, errors } = await app.graphql(`{ ${fields.replace('NEGOTIATION', negotiation)} }`);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code, argument: path } }]);
  });
});

it('shows a conversion as it was recorded', async () => {
  const query = `{ negotiation(id: "${loaded.negotiation}") { conversions {
    totalCount nodes { code valid steps ratio { from to } from { currency per } to { currency } issues { code } }
  } } }`;
  expect(await ask(app, query)).toEqual({
    negotiation: {
      conversions: {
        totalCount: 1,
        nodes: [
          {
            ...{ code: 'RATE', valid: '2020', steps: [], ratio: { from: '1', to: '100' } },
            ...{ from: { currency: 'USD', per: null }, to: { currency: 'JPY' } },
            issues: [{ code: 'COST' }],
          },
        ],
      },
    },
  });
});
