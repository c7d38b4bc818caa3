import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { stepsIn } from '../../src/client.js';
import { startApp, type TestApp } from '../support/app.js';
import { ask, type Input, load } from '../support/recorder.js';
import { stepOf } from '../support/steps.js';
import { annualTerm, corrected, tabled, talks, yen } from '../support/story.js';

interface Warned {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly event: { readonly id: string };
  readonly compared: readonly { readonly id: string; readonly type: string }[];
}

interface Answer {
  readonly events: readonly { readonly id: string }[];
  readonly bookmark: string | null;
  readonly replayed: boolean;
  readonly warnings: readonly Warned[];
}

const warning = 'code message path event { id } compared { id type: __typename }';
const worked = join(import.meta.dirname, '../../examples/japan-us-2019-2022.json');

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

async function send(mutation: string, input: Input): Promise<Answer> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await ask(
    app,
    `mutation ($input: ${type}!) {
      ${mutation}(input: $input) { events { id } bookmark replayed warnings { ${warning} } }
    }`,
    { input },
  );
  return answer[mutation] as Answer;
}

async function listOf(
  negotiation: string,
  asOf: Input = {},
  first = 200,
): Promise<readonly Warned[]> {
  const { negotiation: found } = await ask(
    app,
    `query ($id: ID!, $asOf: AsOfInput, $first: Int) {
      negotiation(id: $id, asOf: $asOf) {
        warnings(first: $first) { totalCount pageInfo { hasNextPage } nodes { ${warning} } }
      }
    }`,
    { id: negotiation, asOf, first },
  );
  return (found as { readonly warnings: { readonly nodes: readonly Warned[] } }).warnings.nodes;
}

function codesOf(warned: readonly Warned[]): readonly string[] {
  return warned.map(({ code }) => code);
}

/** A second offer, by the same party three days later, of a thousand times as much. */
const slip = tabled('JP-2', {
  occurred: '2020-10-18',
  extent: 'PARTIAL',
  terms: [{ ...annualTerm, value: yen('201700000000000') }],
});

async function talksWith(keys: string): Promise<{
  readonly negotiation: string;
  readonly first: string;
}> {
  const held = await load(app, [...talks, tabled('JP-1')].map(stepOf), { keys });
  return { negotiation: held.negotiation, first: held.idOf('JP-1') };
}

describe('the payload of a mutation', () => {
  it('says what looks like a slip, where, and what it was set against', async () => {
    const { negotiation, first } = await talksWith('payload');
    const { mutation, input } = stepOf(slip);
    const { events, warnings } = await send(mutation, { ...input, negotiation });
    expect(warnings).toEqual([
      {
        code: 'FAR_FROM_HISTORY',
        message:
          '201,700,000,000,000 JPY per year on ANNUAL is about 1000 times off everything else of its kind there: the nearest is 201,700,000,000 JPY per year in JP-1 (2020-10-15).',
        path: ['terms', '0', 'value', 'money', 'amount'],
        event: { id: events[0]?.id },
        compared: [{ id: first, type: 'ProposalTabled' }],
      },
    ]);
  });

  it('says the same of a repetition, whatever was recorded meanwhile', async () => {
    const { negotiation, first } = await talksWith('again');
    const { mutation, input } = stepOf(slip);
    const request = { ...input, negotiation, idempotencyKey: 'slip' };
    const once = await send(mutation, request);
    const beside = stepOf(tabled('JP-3', { ...slip.input, code: 'JP-3', occurred: '2020-10-20' }));
    await send(beside.mutation, { ...beside.input, negotiation });
    const again = await send(mutation, request);
    expect(again.replayed).toBe(true);
    expect(again.warnings).toEqual(once.warnings);
    // By what is known now the slip is no longer alone, and what is right is.
    const now = await listOf(negotiation);
    expect(now.map(({ event }) => event.id)).toEqual([first]);
  });

  it('of a correction points into that; of what was refused says nothing', async () => {
    const { negotiation } = await talksWith('corrected');
    const change = { found: '201700000000', value: '201700000000000' };
    const second = stepOf(tabled('JP-2', { occurred: '2020-10-18' }));
    await send(second.mutation, { ...second.input, negotiation });
    const { mutation, input } = stepOf(
      corrected('JP-2', '/terms/0/value/money/amount/exact', change),
    );
    const { warnings } = await send(mutation, { ...input, negotiation });
    expect(warnings.map(({ code, path }) => [code, path.join('/')])).toEqual([
      ['FAR_FROM_HISTORY', 'changes/0/value'],
    ]);
    const refused = await send(mutation, { ...input, negotiation });
    expect(refused).toMatchObject({ events: [], warnings: [] });
  });
});

describe('the warnings of a negotiation', () => {
  it('are those of the past that is asked for', async () => {
    const { negotiation } = await talksWith('list');
    const { mutation, input } = stepOf(slip);
    const { bookmark: knownAt } = await send(mutation, { ...input, negotiation });
    const two = ['FAR_FROM_HISTORY', 'FAR_FROM_HISTORY'];
    expect(codesOf(await listOf(negotiation))).toEqual(two);
    expect(await listOf(negotiation, {}, 1)).toHaveLength(1);
    const right = stepOf(
      corrected('JP-2', '/terms/0/value/money/amount/exact', {
        ...{ found: '201700000000000', value: '202000000000' },
      }),
    );
    await send(right.mutation, { ...right.input, negotiation });
    expect(codesOf(await listOf(negotiation))).toEqual([]);
    expect(codesOf(await listOf(negotiation, { knownAt }))).toEqual(two);
    expect(codesOf(await listOf(negotiation, { knownAt, validAt: '2020-10-16' }))).toHaveLength(1);
  });

  it('of the worked talks are these, each of them rightly', async () => {
    const held = await load(app, await stepsIn(worked), { keys: 'worked' });
    const list = await listOf(held.negotiation);
    expect(list.map(({ code, event }) => `${code} ${String(held.named(event.id))}`)).toEqual([
      // Four times what was paid, as everybody said who heard of it.
      'FAR_FROM_HISTORY SMA-2016',
      'FAR_FROM_HISTORY US-8BN',
      'FAR_FROM_OTHER_CURRENCY US-8BN',
      // Two papers have the demand from the book, and what is paid from there too.
      'SOURCE_DERIVES_FROM_CITED US-8BN',
      'SOURCE_DERIVES_FROM_CITED US-8BN',
      'SOURCE_DERIVES_FROM_CITED PAID-NOW',
      // Nothing but newspapers of the day tells when.
      'DATED_AS_PUBLISHED MOTEGI-1016',
      'DATED_AS_PUBLISHED JP-ONE-YEAR',
      'DATED_AS_PUBLISHED US-RECEPTIVE',
      'DATED_AS_PUBLISHED SMA-2021',
      'DATED_AS_PUBLISHED JP-NOVEMBER',
      'DATED_AS_PUBLISHED JP-1205',
      'DATED_AS_PUBLISHED SMA-2022-DIET',
    ]);
  });
});
