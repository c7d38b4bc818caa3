import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { ask, type Input, record } from '../support/recorder.js';

let app: TestApp;
let negotiation: string;

beforeAll(async () => {
  app = await startApp();
  const opening = { code: 'ALIASES', title: 'Talks', zone: 'Asia/Tokyo' };
  negotiation = (await record(app, 'openNegotiation', opening)).id;
  await admitted('JP', ['Tokyo', 'Foreign Ministry']);
  await admitted('US', ['Washington']);
  await put('addIssue', { code: 'TERM', title: 'Term', valueType: 'DURATION' });
  const value = { duration: { amount: { exact: '5' }, unit: 'YEAR' } };
  await put('tableProposal', {
    ...{ code: 'JP-1', kind: 'OFFER', force: 'FORMAL', proposers: ['Tokyo'], extent: 'COMPLETE' },
    ...{ terms: [{ issue: 'TERM', value }], occurred: '2020-10-15' },
    evidence: { firstHand: true },
  });
});
afterAll(() => app.close());

function put(mutation: string, input: Input) {
  return record(app, mutation, { negotiation, ...input });
}

function admitted(code: string, aliases: readonly string[]) {
  return put('admitParty', { code, name: code, kind: 'STATE', role: 'PARTY', aliases });
}

describe('a question that names a party by an alias', () => {
  it('is answered as if it named the code', async () => {
    const query = `query ($negotiation: ID!, $japan: ID!, $us: ID!) {
      position(negotiation: $negotiation, party: $japan, issue: "TERM") { sentence }
      positionHistory(negotiation: $negotiation, party: $japan, issue: "TERM", counterpart: $us) {
        totalCount
      }
      positionMatrix(negotiation: $negotiation, parties: [$us, $japan]) { parties { code } }
    }`;
    const byCode = await ask(app, query, { negotiation, japan: 'JP', us: 'US' });
    const names = { japan: 'Foreign Ministry', us: 'Washington' };
    expect(await ask(app, query, { negotiation, ...names })).toEqual(byCode);
    expect(byCode).toMatchObject({
      positionHistory: { totalCount: 1 },
      positionMatrix: { parties: [{ code: 'US' }, { code: 'JP' }] },
    });
  });

  it('is refused where nobody is called so', async () => {
    const query = `query ($negotiation: ID!) {
      position(negotiation: $negotiation, party: "Kyoto", issue: "TERM") { sentence }
    }`;
    const { errors } = await app.graphql(query, { negotiation });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'UNKNOWN_PARTY', argument: ['party'] },
    ]);
  });
});

describe('a party', () => {
  it('tells of its leaving from then on, and what that stands on', async () => {
    await admitted('KR', ['Seoul']);
    await put('recordPartyWithdrawal', {
      ...{ code: 'KR-LEFT', party: 'Seoul', occurred: '2020-11-10', reason: 'A change of mind.' },
      evidence: { firstHand: true },
    });
    const query = `query ($negotiation: ID!, $validAt: Moment!) {
      negotiation(id: $negotiation, asOf: { validAt: $validAt }) {
        parties { nodes { code withdrawals { code reason act { occurred standing { standing } } } } }
      }
    }`;
    const left = async (validAt: string) => {
      const answered = await ask(app, query, { negotiation, validAt });
      return (answered['negotiation'] as { parties: { nodes: readonly unknown[] } }).parties.nodes;
    };
    const stayed = { code: 'KR', withdrawals: [] };
    expect(await left('2020-11-09')).toContainEqual(stayed);
    const act = { occurred: '2020-11-10', standing: { standing: 'CORROBORATED' } };
    const withdrawals = [{ code: 'KR-LEFT', reason: 'A change of mind.', act }];
    expect(await left('2020-11-10')).toContainEqual({ code: 'KR', withdrawals });
    expect(await left('2020-11-10')).toContainEqual({ code: 'JP', withdrawals: [] });
  });
});
