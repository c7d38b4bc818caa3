import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { ask, type Input, record } from '../support/recorder.js';

let app: TestApp;
let negotiation: string;

beforeAll(async () => {
  app = await startApp();
  const opened = await record(app, 'openNegotiation', {
    ...{ code: 'TITLES', title: 'Talks', zone: 'Asia/Tokyo' },
  });
  negotiation = opened.id;
  await put('admitParty', { code: 'JP', name: 'Japan', kind: 'STATE', role: 'PARTY' });
  await put('addIssue', { code: 'TERM', title: 'Term', valueType: 'DURATION' });
  await put('registerPerson', { code: 'MOTEGI', name: 'Toshimitsu Motegi' });
  await put('reportTitle', title('Minister of State', '2017-08-03/2019-09-11'));
  await put('reportTitle', title('Foreign Minister', '2019-09-11/2021-11-10'));
  await put('reportTitle', title('Member of the House', undefined));
  await put('reportTitle', title('Secretary-General', '2021-11-04/..'));
});
afterAll(() => app.close());

function put(mutation: string, input: Input) {
  return record(app, mutation, { negotiation, ...input });
}

function title(held: string, period: string | undefined): Input {
  return { person: 'MOTEGI', title: held, period };
}

function stated(code: string, occurred: string, speaker: Input, more: Input = {}) {
  const stances = [
    { issue: 'TERM', holder: 'JP', stance: 'FAVOURS', about: { words: 'five years' } },
  ];
  const said = { code, occurred, speaker, stances, evidence: { firstHand: true }, ...more };
  return put('recordStatement', said);
}

async function spokenIn(id: string): Promise<unknown> {
  const query = `query ($id: ID!) {
    node(id: $id) { ... on Statement { act {
      speaker { titles { title } } addressees { titles { title } }
      variants { says { speaker { titles { title } } } }
    } } }
  }`;
  const { node } = (await ask(app, query, { id })) as { node: { act: unknown } };
  return node.act;
}

function titled(...titles: readonly string[]): object {
  return { titles: titles.map((held) => ({ title: held })) };
}

const motegi = { person: 'MOTEGI', party: 'JP' };

describe('the titles of who spoke', () => {
  it('are those of the day on which they did', async () => {
    const { id } = await stated('S1', '2020-10-16', motegi, { addressees: [motegi] });
    const held = titled('Foreign Minister', 'Member of the House');
    expect(await spokenIn(id)).toEqual({ speaker: held, addressees: [held], variants: [] });
  });

  it('are all that they may have held then, where a day is not known, or belongs to two', async () => {
    const { id } = await stated('S2', '2021-11', motegi);
    const held = ['Foreign Minister', 'Member of the House', 'Secretary-General'];
    expect(await spokenIn(id)).toMatchObject({ speaker: titled(...held) });
    const { id: handedOver } = await stated('S3', '2019-09-11', motegi);
    const both = ['Minister of State', 'Foreign Minister', 'Member of the House'];
    expect(await spokenIn(handedOver)).toMatchObject({ speaker: titled(...both) });
  });

  it('are none of somebody unnamed, or of a party', async () => {
    const { id } = await stated('S4', '2020-10-17', { party: 'JP', description: 'an official' });
    expect(await spokenIn(id)).toMatchObject({ speaker: titled() });
  });

  it('are those of the day of the act, where another source tells otherwise who spoke', async () => {
    const { id } = await stated('S5', '2018-01-10', { description: 'a minister' });
    await put('reportVariant', {
      ...{ of: 'S5', says: { speaker: motegi }, occurred: '2022-03-01' },
      evidence: { firstHand: true },
    });
    const held = titled('Minister of State', 'Member of the House');
    expect(await spokenIn(id)).toMatchObject({ variants: [{ says: { speaker: held } }] });
  });

  it('stand in the history of a position, each of its own day', async () => {
    const query = `query ($negotiation: ID!) {
      positionHistory(negotiation: $negotiation, party: "JP", issue: "TERM") {
        nodes { occurred speaker { titles { title } } }
      }
    }`;
    const { positionHistory } = await ask(app, query, { negotiation });
    expect(positionHistory).toEqual({
      nodes: [
        ['2018-01-10', []],
        ['2019-09-11', ['Minister of State', 'Foreign Minister', 'Member of the House']],
        ['2020-10-16', ['Foreign Minister', 'Member of the House']],
        ['2020-10-17', []],
        ['2021-11', ['Foreign Minister', 'Member of the House', 'Secretary-General']],
      ].map(([occurred, titles]) => ({
        occurred,
        speaker: titled(...(titles as readonly string[])),
      })),
    });
  });
});
