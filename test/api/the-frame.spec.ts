import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { JsonObject } from '../../src/event-store/json.js';
import { startApp, type TestApp } from '../support/app.js';
import { ask, load } from '../support/recorder.js';
import { stepOf } from '../support/steps.js';
import { corrected, firstHand, source, talks, yen } from '../support/story.js';
import { command } from '../support/table.js';

const figure = (code: string, amount: string, more: JsonObject = {}) =>
  command('ReportFigure', {
    ...{ code, title: 'What is paid now', valueType: 'MONEY', nature: 'ACTUAL' },
    ...{ occurred: '2020-04', evidence: firstHand, value: yen(amount), ...more },
  });
const measuredFrom = (name: string) => ({ baseline: { value: yen('201'), figure: name } });

let app: TestApp;
let negotiation: string;
beforeAll(async () => {
  app = await startApp();
  const steps = [
    ...talks,
    figure('PAID', '201'),
    figure('SPENT', '210', { firstRecorded: '2020-05' }),
    command('AddIssue', {
      ...{ code: 'UTILITIES', title: 'Utilities', valueType: 'MONEY', ...measuredFrom('PAID') },
    }),
    command('AddIssue', {
      ...{ code: 'LABOUR', title: 'Labour', valueType: 'MONEY', ...measuredFrom('SPENT') },
    }),
    source('NHK', { published: '2020-10-17' }),
    corrected('HOST-NATION', '/evidence', { value: { citations: [{ source: 'NHK' }] } }),
  ];
  ({ negotiation } = await load(app, steps.map(stepOf), { keys: 'frame' }));
});
afterAll(() => app.close());

function asked(fields: string): Promise<unknown> {
  return ask(app, `query ($id: ID!) { negotiation(id: $id) { ${fields} } }`, { id: negotiation });
}

it('shows what the opening stands on, which a correction added', async () => {
  expect(await asked('evidence { citations { source { code } } }')).toEqual({
    negotiation: { evidence: { citations: [{ source: { code: 'NHK' } }] } },
  });
});

it('shows the figure that a baseline is, and whether that gives another value', async () => {
  expect(await asked('issues { nodes { code baseline { figure { code } disagrees } } }')).toEqual({
    negotiation: {
      issues: {
        nodes: [
          { code: 'ANNUAL', baseline: null },
          { code: 'TERM', baseline: null },
          { code: 'UTILITIES', baseline: { figure: { code: 'PAID' }, disagrees: false } },
          { code: 'LABOUR', baseline: { figure: { code: 'SPENT' }, disagrees: true } },
        ],
      },
    },
  });
});

it('shows when a register had first entered an act, and lets nothing follow from that', async () => {
  const bounds = { earliest: '2020-03-31T15:00:00.000Z', latest: '2020-04-30T14:59:59.999Z' };
  expect(
    await asked('figures { nodes { code act { firstRecorded bounds { earliest latest } } } }'),
  ).toEqual({
    negotiation: {
      figures: {
        nodes: [
          { code: 'PAID', act: { firstRecorded: null, bounds } },
          { code: 'SPENT', act: { firstRecorded: '2020-05', bounds } },
        ],
      },
    },
  });
});
