import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Step, stepsIn } from '../../src/client.js';
import { startApp, type TestApp } from '../support/app.js';
import { ask, codeOf, type Input, load, type Load, record } from '../support/recorder.js';
import { stepOf } from '../support/steps.js';
import { opened, person } from '../support/story.js';

const example = join(import.meta.dirname, '../../examples/japan-us-2019-2022.json');

/** What an auditor copies of each event. */
interface AuditedEvent {
  readonly id: string;
  readonly type: string;
  readonly recording: {
    readonly at: string;
    readonly by: string;
    readonly revision: number;
    readonly mutation: string;
    readonly bytes: string;
    readonly hash: string;
    readonly retracted: boolean;
    readonly corrections: readonly { readonly id: string }[];
  };
}

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: AuditedEvent }[];
  readonly nodes: readonly AuditedEvent[];
  readonly pageInfo: Readonly<Record<string, unknown>> & { readonly endCursor: string | null };
  readonly totalCount: number;
}

const events = `query (
  $negotiation: ID!, $type: [EventType!], $party: ID, $issue: ID, $first: Int, $after: String
) {
  negotiation(id: $negotiation) {
    events(type: $type, party: $party, issue: $issue, first: $first, after: $after) {
      edges { cursor node { ...Audited } }
      nodes { ...Audited }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
  }
}
fragment Audited on Event {
  id
  type: __typename
  recording { at by revision mutation bytes hash retracted corrections { id } }
}`;

let app: TestApp;
let steps: readonly Step[];
let loaded: Load;
/** A negotiation of 205 events. */
let long: Load;
let began: number;

beforeAll(async () => {
  began = Date.now();
  app = await startApp();
  steps = await stepsIn(example);
  loaded = await load(app, steps, { keys: 'audit' });
  const persons = Array.from({ length: 204 }, (_, index) => stepOf(person(`P-${String(index)}`)));
  long = await load(app, [stepOf(opened), ...persons], { keys: 'long' });
});
afterAll(() => app.close());

async function page(more: Input = {}, of: Load = loaded): Promise<Page> {
  const data = await ask(app, events, { negotiation: of.negotiation, ...more });
  return (data['negotiation'] as { readonly events: Page }).events;
}

/** JSON with the members of each object in the order of their names, as RFC 8785 has it for what is recorded here. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join()}}`;
}

function named(found: Page): readonly string[] {
  return loaded.named(found.nodes.map(({ id }) => id)) as readonly string[];
}

describe('the list for an auditor', () => {
  it('has every step, in order, with who recorded it, when and as what', async () => {
    const { nodes, totalCount } = await page({ first: 200 });
    expect(totalCount).toBe(steps.length);
    expect(nodes.map(({ id }) => id)).toEqual(loaded.answers.map((answer) => answer.events[0]?.id));
    expect(nodes.map(({ type }) => type)).toEqual(
      loaded.answers.map((answer) => answer.events[0]?.type),
    );
    expect(nodes.map(({ recording }) => recording.revision)).toEqual(
      steps.map((_, index) => index),
    );
    expect(nodes.map(({ recording }) => recording.mutation)).toEqual(
      steps.map(({ mutation }) => mutation),
    );
    expect(new Set(nodes.map(({ recording }) => recording.by))).toEqual(new Set(['local']));
    const entered = nodes.map(({ recording }) => recording.at);
    expect(entered).toEqual(entered.toSorted());
    expect(Date.parse(entered[0] ?? '')).toBeGreaterThanOrEqual(began);
    expect(Date.parse(entered.at(-1) ?? '')).toBeLessThanOrEqual(Date.now());
  });

  it('has of each event the bytes that it says and the hash that they have', async () => {
    for (const { id, type, recording } of (await page({ first: 200 })).nodes) {
      const stored = JSON.parse(recording.bytes) as Readonly<Record<string, unknown>>;
      const { at, by, mutation } = recording;
      expect(stored).toMatchObject({ id, type, recorded: at, actor: by, mutation });
      expect(recording.bytes).toBe(canonical(stored));
      const hash = createHash('sha256').update(Uint8Array.of(0)).update(recording.bytes, 'utf8');
      expect(recording.hash).toBe(hash.digest('hex'));
    }
  });

  it('holds what was sent, with ids for codes', async () => {
    const { nodes } = await page({ type: ['ProposalTabled'] });
    const proposal = steps.find(({ input }) => codeOf(input) === 'JP-2')?.input;
    const bytes = nodes.find(({ id }) => id === loaded.idOf('JP-2'))?.recording.bytes ?? '{}';
    const { data } = loaded.named(JSON.parse(bytes)) as { readonly data: unknown };
    expect(data).toEqual(proposal);
  });
});

describe('the events of a negotiation', () => {
  it('are found by their types', async () => {
    expect(named(await page({ type: ['AgreementReached', 'ActDenied'] }))).toEqual([
      'SUGA-DENIAL',
      'SMA-2021',
      'SMA-2022',
    ]);
    expect((await page({ type: [] })).totalCount).toBe(0);
  });

  it('are found by a party and by an issue that they name', async () => {
    expect(named(await page({ issue: 'EARMARK' }))).toEqual(['EARMARK', 'JP-NOVEMBER']);
    const ofBoth = await page({ party: 'US', issue: loaded.idOf('DURATION') });
    expect(named(ofBoth)).toEqual(['JP-1', 'JP-2', 'US-RECEPTIVE', 'SMA-2021']);
    const ofAll = await page({ party: 'US', issue: 'DURATION', type: ['StatementMade'] });
    expect(named(ofAll)).toEqual(['US-RECEPTIVE']);
    expect(ofAll.totalCount).toBe(1);
  });

  it.each([
    [{ party: 'ANNUAL' }, 'UNKNOWN_PARTY', ['party']],
    [{ issue: 'JP' }, 'UNKNOWN_ISSUE', ['issue']],
    [{ first: 201 }, 'INVALID_INPUT', ['first']],
    [{ first: -1 }, 'INVALID_INPUT', ['first']],
    [{ after: 'nowhere' }, 'INVALID_INPUT', ['after']],
    [{ after: '' }, 'INVALID_INPUT', ['after']],
  ])('are not found by %j', async (asked, code, argument) => {
    const { data, errors } = await app.graphql(events, {
      negotiation: loaded.negotiation,
      ...asked,
    });
    expect(data).toEqual({ negotiation: null });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code, argument }]);
  });

  it('are not found after the cursor of another list', async () => {
    const ofAnother = (await page({ first: 3 }, long)).pageInfo.endCursor;
    const { errors } = await app.graphql(events, {
      negotiation: loaded.negotiation,
      after: ofAnother,
    });
    expect(errors?.[0]?.extensions).toEqual({ code: 'INVALID_INPUT', argument: ['after'] });
  });
});

describe('a list from which a record is retracted between two pages', () => {
  it('goes on after its place', async () => {
    const opening = { code: 'PAGED', title: 'Talks', zone: 'Asia/Tokyo' };
    const { id: negotiation } = await record(app, 'openNegotiation', opening);
    for (const code of ['A', 'B', 'C', 'D']) {
      await record(app, 'registerSource', { negotiation, code, kind: 'DOCUMENT', title: code });
    }
    const sources = async (after: string | null) => {
      const query = `query ($negotiation: ID!, $after: String) { negotiation(id: $negotiation) {
        sources(first: 2, after: $after) { nodes { code } pageInfo { endCursor } }
      } }`;
      const answered = await ask(app, query, { negotiation, after });
      return (answered['negotiation'] as { sources: SourcesPage }).sources;
    };
    const first = await sources(null);
    expect(first.nodes).toEqual([{ code: 'A' }, { code: 'B' }]);
    await record(app, 'retractRecord', {
      ...{ negotiation, record: 'B', ground: 'ENTERED_IN_ERROR', reason: 'A slip.' },
    });
    expect((await sources(first.pageInfo.endCursor)).nodes).toEqual([{ code: 'C' }, { code: 'D' }]);
  });
});

interface SourcesPage {
  readonly nodes: readonly { readonly code: string }[];
  readonly pageInfo: { readonly endCursor: string };
}

describe('a page of events', () => {
  it('may be empty, and says that there are more', async () => {
    expect(await page({ first: 0 }, long)).toEqual({
      edges: [],
      nodes: [],
      totalCount: 205,
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it('has fifty unless more or fewer are asked for', async () => {
    expect((await page({}, long)).nodes).toHaveLength(50);
  });

  it('has two hundred at most, and the next one has what is left', async () => {
    const first = await page({ first: 200 }, long);
    expect(first.nodes).toHaveLength(200);
    expect(first.edges.map(({ node }) => node)).toEqual(first.nodes);
    expect(first.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: first.edges[0]?.cursor,
      endCursor: first.edges.at(-1)?.cursor,
    });
    const rest = await page({ first: 200, after: first.pageInfo.endCursor }, long);
    expect(rest.nodes.map(({ recording }) => recording.revision)).toEqual([
      200, 201, 202, 203, 204,
    ]);
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(rest.totalCount).toBe(205);
    const nothing = await page({ after: rest.pageInfo.endCursor }, long);
    expect(nothing.nodes).toEqual([]);
    expect(nothing.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('begins where another filter left off', async () => {
    const { pageInfo } = await page({ first: 20 });
    const found = await page({ type: ['StatementMade'], first: 2, after: pageInfo.endCursor });
    expect(named(found)).toEqual(['MOTEGI-1016', 'JP-ONE-YEAR']);
  });
});

describe('the events behind a position', () => {
  it('are those that its stance and its value rest on, each once, in the order of entry', async () => {
    const query = `query ($negotiation: ID!) {
      position(
        negotiation: $negotiation, party: "US", issue: "ANNUAL-2022", asOf: { validAt: "2021-12-31" }
      ) {
        restsOn { stance { id } value { id } }
        events { totalCount nodes { id type: __typename recording { revision hash } } }
      }
    }`;
    const { position } = (await ask(app, query, { negotiation: loaded.negotiation })) as {
      readonly position: { readonly restsOn: unknown; readonly events: Page };
    };
    expect(loaded.named(position.restsOn)).toEqual({
      stance: [{ id: 'SMA-2022' }],
      value: [{ id: 'SMA-2022' }],
    });
    expect(position.events.totalCount).toBe(1);
    const [audited] = (await page({ type: ['AgreementReached'], issue: 'ANNUAL-2022' })).nodes;
    expect(position.events.nodes).toEqual([
      {
        id: audited?.id,
        type: 'AgreementReached',
        recording: { revision: audited?.recording.revision, hash: audited?.recording.hash },
      },
    ]);
  });

  it('are two where the value is that of an earlier act', async () => {
    const query = `query ($negotiation: ID!) {
      position(negotiation: $negotiation, party: "JP", issue: "ANNUAL", asOf: { validAt: "2020-12-02" }) {
        stance
        decidedBy
        events { nodes { id } }
      }
    }`;
    const { negotiation } = loaded;
    await record(app, 'recordStatement', {
      ...{
        negotiation,
        code: 'AUDIT-DOUBT',
        occurred: '2020-12-01',
        evidence: { firstHand: true },
      },
      speaker: { party: 'JP' },
      stances: [
        { issue: 'ANNUAL', holder: 'JP', stance: 'OPEN_TO', about: { words: 'another sum' } },
      ],
    });
    const { position } = loaded.named(await ask(app, query, { negotiation })) as {
      readonly position: {
        readonly events: { readonly nodes: readonly { readonly id: string }[] };
      };
    };
    expect(position).toMatchObject({
      stance: 'OPEN_TO',
      decidedBy: 'VALUE_OF_EARLIER_MARK',
      events: { nodes: [{ id: 'JP-1' }, { id: expect.stringMatching(/^stm_/) }] },
    });
  });
});

describe('what is corrected and retracted', () => {
  it('stays in the list as it was recorded, and says what became of it', async () => {
    const { negotiation } = loaded;
    const reason = 'A slip of the pen.';
    const corrected = await record(app, 'correctRecord', {
      ...{ negotiation, record: 'TROOPS', reason },
      changes: [{ path: '/value/quantity/amount/about', found: '54000', value: '55000' }],
    });
    const retracted = await record(app, 'retractRecord', {
      ...{ negotiation, record: 'TROOPS', ground: 'ENTERED_IN_ERROR', reason },
    });
    const [figure] = (await page({ type: ['FigureReported'] })).nodes.filter(
      ({ id }) => id === loaded.idOf('TROOPS'),
    );
    expect(figure?.recording.bytes).toContain('"about":"54000"');
    expect(figure?.recording.retracted).toBe(true);
    expect(figure?.recording.corrections).toEqual([{ id: corrected.id }]);
    const keeping = await page({ type: ['RecordCorrected', 'RecordRetracted'] });
    expect(keeping.nodes.map(({ id }) => id)).toEqual([corrected.id, retracted.id]);
  });
});
