import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { ask, load, type Load } from '../support/recorder.js';
import { stepOf } from '../support/steps.js';
import { rejected, revised, source, tabled, talks, years } from '../support/story.js';
import { command } from '../support/table.js';

const early = { evidence: { citations: [{ source: 'EARLY' }] }, occurred: '2020-10-15' };
const late = { evidence: { citations: [{ source: 'LATE' }] }, occurred: '2020-11-02' };
const terms = [{ issue: 'TERM', value: years('5') }];

/** Everything that others are about was published in 2020; all that is about it, happening later, in 2022. */
const told = [
  ...talks,
  source('EARLY', { published: '2020-10-20' }),
  source('OLD', { published: '2020-10-19' }),
  source('LATE', { published: '2022-03-01' }),
  tabled('P', { ...early, extent: 'UNDISCLOSED', terms: [] }),
  tabled('Q', { ...early }),
  command('ReportTerm', { code: 'P-TERM', proposal: 'P', terms, ...late }),
  rejected('NO', 'P', late),
  revised('Q-2', 'Q', late),
  command('ReachAgreement', {
    ...{ code: 'DEAL', title: 'The deal', parties: ['JP', 'US'], extent: 'UNDISCLOSED', ...early },
  }),
  command('ReportTerm', { code: 'DEAL-TERM', agreement: 'DEAL', terms, ...late }),
  command('TakeAgreementStep', {
    ...{ code: 'SIGNED', agreement: 'DEAL', party: 'JP', step: 'SIGNED', ...late },
  }),
  command('ScheduleMeeting', { code: 'PLAN', scheduledFor: '2020-11-02', ...early }),
  command('RecordMeeting', { code: 'MET', scheduled: 'PLAN', ...late }),
  command('SetDeadline', {
    ...{ code: 'END', title: 'End', kind: 'EXPIRY', hard: true, at: '2021-03-31', ...early },
  }),
  command('ExtendDeadline', { code: 'LONGER', deadline: 'END', to: '2022-03-31', ...late }),
  command('RetractSource', { code: 'GONE', source: 'OLD', ...late }),
  ...[early, late].map((at, index) =>
    command('RecordStatement', {
      ...{ ...at, code: `SAID-${String(index)}` },
      stances: [
        { issue: 'TERM', stance: 'PROPOSES', value: years('5') },
        { issue: 'ANNUAL', holder: 'JP', stance: 'OPPOSES', about: { words: 'more' } },
      ],
    }),
  ),
];

const asked = `query ($negotiation: ID!, $asOf: AsOfInput) {
  negotiation(id: $negotiation, asOf: $asOf) {
    proposals(first: 2) {
      nodes {
        id status
        termReports { id }
        answeredBy { nodes { id } }
        revisedBy { nodes { id } }
        event { referredToBy { nodes { id } } }
      }
    }
    agreements { nodes { steps { id } termReports { id } } }
    meetings(first: 1) { nodes { heldAs { id } } }
    deadlines { nodes { extensions { id } } }
    sources { nodes { id retractions { id } } }
    issues { nodes { stancesOfNobody { nodes { id } } } }
  }
}`;

type Named = readonly { readonly id: string }[];

interface Page<T> {
  readonly nodes: readonly T[];
}

interface Lists {
  readonly proposals: Page<{
    readonly status: readonly string[];
    readonly termReports: Named;
    readonly answeredBy: { readonly nodes: Named };
    readonly revisedBy: { readonly nodes: Named };
    readonly event: { readonly referredToBy: { readonly nodes: Named } };
  }>;
  readonly agreements: Page<{ readonly steps: Named; readonly termReports: Named }>;
  readonly meetings: Page<{ readonly heldAs: Named }>;
  readonly deadlines: Page<{ readonly extensions: Named }>;
  readonly sources: Page<{ readonly id: string; readonly retractions: Named }>;
  readonly issues: Page<{ readonly stancesOfNobody: { readonly nodes: Named } }>;
}

let app: TestApp;
let table: Load;
beforeAll(async () => {
  app = await startApp();
  table = await load(app, told.map(stepOf), { keys: 'counts' });
});
afterAll(() => app.close());

/** Each list by what it is about and its name, as the codes in it. */
async function listed(asOf: object): Promise<Readonly<Record<string, string>>> {
  const { negotiation } = await ask(app, asked, { negotiation: table.negotiation, asOf });
  const { proposals, agreements, meetings, deadlines, sources, issues } = table.named(
    negotiation,
  ) as Lists;
  const [first, second] = proposals.nodes;
  const [deal] = agreements.nodes;
  return {
    'P status': (first?.status ?? []).join(' '),
    'P termReports': codes(first?.termReports),
    'P answeredBy': codes(first?.answeredBy.nodes),
    'P referredToBy': codes(first?.event.referredToBy.nodes),
    'Q revisedBy': codes(second?.revisedBy.nodes),
    'DEAL termReports': codes(deal?.termReports),
    'DEAL steps': codes(deal?.steps),
    'PLAN heldAs': codes(meetings.nodes[0]?.heldAs),
    'END extensions': codes(deadlines.nodes[0]?.extensions),
    'OLD retractions': codes(sources.nodes[1]?.retractions),
    'stances of nobody': issues.nodes
      .map(({ stancesOfNobody }) => codes(stancesOfNobody.nodes))
      .join(', '),
    sources: codes(sources.nodes),
  };
}

function codes(things: Named | undefined): string {
  return (things ?? []).map(({ id }) => id).join(' ');
}

const everything = {
  'P status': 'REJECTED',
  'P termReports': 'P-TERM',
  'P answeredBy': 'NO',
  'P referredToBy': 'P-TERM NO',
  'Q revisedBy': 'Q-2',
  'DEAL termReports': 'DEAL-TERM',
  'DEAL steps': 'SIGNED',
  'PLAN heldAs': 'MET',
  'END extensions': 'LONGER',
  'OLD retractions': 'GONE',
  'stances of nobody': ', SAID-0 SAID-1',
  sources: 'EARLY OLD LATE',
};

const nothingLater = {
  'P status': 'TABLED',
  'P answeredBy': '',
  'Q revisedBy': '',
  'DEAL steps': '',
  'PLAN heldAs': '',
  'END extensions': '',
  'OLD retractions': '',
  'stances of nobody': ', SAID-0',
};

describe('what is said to be about something', () => {
  it('is all that is known', async () => {
    expect(await listed({})).toEqual(everything);
  });

  it('is what was published by then, sources included; only an audit lists the rest', async () => {
    expect(await listed({ publishedBy: '2022-02-28' })).toEqual({
      ...{ ...everything, ...nothingLater },
      'P termReports': '',
      'DEAL termReports': '',
      sources: 'EARLY OLD',
    });
    expect(await listed({ publishedBy: '2022-03-01' })).toEqual(everything);
  });

  it('is what had begun by then, with the terms that were there before they were reported', async () => {
    expect(await listed({ validAt: '2020-11-01' })).toEqual({ ...everything, ...nothingLater });
    expect(await listed({ validAt: '2020-11-02' })).toEqual(everything);
  });
});
