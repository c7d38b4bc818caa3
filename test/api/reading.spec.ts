import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { stepsIn } from '../../src/client.js';
import { Clock } from '../../src/event-store/ports.js';
import { SystemRandomness } from '../../src/event-store/system-ports.js';
import { startApp, type TestApp } from '../support/app.js';
import { ask, codeOf, type Input, load, type Load, record } from '../support/recorder.js';
import { stepOf } from '../support/steps.js';
import { tabled, talks, termAccepted, years } from '../support/story.js';

const example = join(import.meta.dirname, '../../examples/japan-us-2019-2022.json');

class HandClock extends Clock {
  nowMs = 0;

  set(instant: string): void {
    this.nowMs = Date.parse(instant);
  }

  override now(): number {
    return this.nowMs;
  }
}

const clock = new HandClock();
let app: TestApp;
/** Entered on 5 January 2026: Japan proposes five years. */
let loaded: Load;
let negotiation: string;
/** On the 7th in Tokyo, where it is the 6th in UTC: four years is what it said. */
let corrected: { readonly id: string; readonly bookmark: string };
/** On the 9th: it is retracted; on the 11th: put back. */
let retracted: { readonly id: string; readonly bookmark: string };
let reinstated: { readonly id: string; readonly bookmark: string };

const reason = 'A slip of the pen.';

beforeAll(async () => {
  app = await startApp({ ports: { clock, randomness: new SystemRandomness() } });
  clock.set('2026-01-05T03:00:00.000Z');
  const steps = [...talks, tabled('JP-1', { terms: [{ issue: 'TERM', value: years('5') }] })];
  loaded = await load(app, steps.map(stepOf), { keys: 'reading' });
  ({ negotiation } = loaded);
  clock.set('2026-01-06T16:00:00.000Z');
  corrected = await record(app, 'correctRecord', {
    ...{ negotiation, record: 'JP-1', reason },
    changes: [{ path: '/terms/0/value/duration/amount/exact', found: '5', value: '4' }],
  });
  clock.set('2026-01-09T03:00:00.000Z');
  retracted = await record(app, 'retractRecord', {
    ...{ negotiation, record: 'JP-1', reason, ground: 'ENTERED_IN_ERROR' },
  });
  clock.set('2026-01-11T03:00:00.000Z');
  reinstated = await record(app, 'reinstateRecord', { negotiation, record: 'JP-1', reason });
  clock.set('2026-01-20T03:00:00.000Z');
});
afterAll(() => app.close());

const japanOnTerm = `query ($negotiation: ID!, $asOf: AsOfInput, $atLeast: Bookmark) {
  position(negotiation: $negotiation, party: "JP", issue: "TERM", asOf: $asOf, atLeast: $atLeast) {
    stance
    heldValue { value { ... on Duration { amount { exact } } } }
    provisional
  }
}`;

const unknown = { stance: 'UNKNOWN', heldValue: null, provisional: false };
const proposes = (exact: string) => ({
  stance: 'PROPOSES',
  heldValue: { value: { amount: { exact } } },
  provisional: false,
});

async function japan(asOf: Input = {}): Promise<unknown> {
  return (await ask(app, japanOnTerm, { negotiation, asOf }))['position'];
}

/** Everything that an answer may hold, for comparing one with another. */
const everything = `query ($negotiation: ID!, $asOf: AsOfInput) {
  negotiation(id: $negotiation, asOf: $asOf) {
    version bookmark
    parties { nodes { code name } }
    issues { nodes { code status } }
    proposals {
      nodes {
        code status
        terms { value { ... on Duration { amount { exact } } } }
        event { recording { bytes retracted corrections { id } } referredToBy { nodes { id } } }
      }
    }
    events { totalCount nodes { id recording { hash retracted } } }
    inconsistencies { totalCount }
  }
  positionMatrix(negotiation: $negotiation, asOf: $asOf) {
    rows { cells { stance sentence events { nodes { id } } } }
  }
}`;

describe('what was known', () => {
  it('is asked for by a day, an instant or a bookmark, which is said of anything else', async () => {
    const { errors } = await app.graphql(japanOnTerm, {
      negotiation,
      asOf: { knownAt: 'gestern' },
    });
    expect(errors).toMatchObject([
      {
        message:
          'Write a day as 2023-10-27, or an instant as 2023-10-27T08:00Z. ' +
          'A bookmark that a mutation answered with will do as well.',
        extensions: { code: 'INVALID_DATE', argument: ['asOf', 'knownAt'] },
      },
    ]);
  });

  it.each([
    ['before it was entered, on that day', '2026-01-04', 'UNKNOWN_NEGOTIATION'],
    ['the instant before it was entered', '2026-01-05T02:59:59.999Z', 'UNKNOWN_NEGOTIATION'],
  ])('is nothing %s', async (_when, knownAt, code) => {
    for (const query of [japanOnTerm, everything]) {
      const { errors } = await app.graphql(query, { negotiation, asOf: { knownAt } });
      expect(errors?.[0]?.extensions).toEqual({ code, argument: ['asOf', 'knownAt'] });
    }
    const { negotiation: found } = await ask(
      app,
      'query ($id: ID!, $asOf: AsOfInput) { negotiation(id: $id, asOf: $asOf) { id } }',
      { id: negotiation, asOf: { knownAt } },
    );
    expect(found).toBeNull();
  });

  it('at a day is what was entered by its end where the negotiation is', async () => {
    expect(await japan({ knownAt: '2026-01-05' })).toEqual(proposes('5'));
    // The correction entered on the 6th in UTC, and on the 7th in Tokyo.
    expect(await japan({ knownAt: '2026-01-06' })).toEqual(proposes('5'));
    expect(await japan({ knownAt: '2026-01-07' })).toEqual(proposes('4'));
    expect(await japan({ knownAt: '2026-01-09' })).toEqual(unknown);
    expect(await japan({ knownAt: '2026-01-11' })).toEqual(proposes('4'));
  });

  it('at an instant is what was entered by then, to the millisecond', async () => {
    expect(await japan({ knownAt: '2026-01-06T15:59:59.999Z' })).toEqual(proposes('5'));
    expect(await japan({ knownAt: '2026-01-06T16:00:00.000Z' })).toEqual(proposes('4'));
    expect(await japan({ knownAt: '2026-01-07T01:00:00.000[Asia/Tokyo]' })).toEqual(proposes('4'));
    expect(await japan({ knownAt: '2026-01-09T02:59:59.999Z' })).toEqual(proposes('4'));
    expect(await japan({ knownAt: '2026-01-09T03:00:00.000Z' })).toEqual(unknown);
  });

  it('at a bookmark is what was entered up to there', async () => {
    expect(await japan({ knownAt: loaded.bookmarkBefore('JP-1') })).toEqual(unknown);
    expect(await japan({ knownAt: loaded.answers.at(-1)?.bookmark ?? '' })).toEqual(proposes('5'));
    expect(await japan({ knownAt: corrected.bookmark })).toEqual(proposes('4'));
    expect(await japan({ knownAt: retracted.bookmark })).toEqual(unknown);
    expect(await japan({ knownAt: reinstated.bookmark })).toEqual(proposes('4'));
    expect(await japan()).toEqual(proposes('4'));
  });

  it('at a bookmark of another negotiation is what had been entered when that was', async () => {
    const input = { code: 'OTHER', title: 'Other talks', zone: 'Europe/Paris' };
    clock.set('2026-01-20T04:00:00.000Z');
    const other = await record(app, 'openNegotiation', input);
    clock.set('2026-01-20T05:00:00.000Z');
    const later = await record(app, 'retractRecord', {
      ...{ negotiation, record: 'JP-1', reason, ground: 'DID_NOT_HAPPEN' },
    });
    clock.set('2026-01-20T06:00:00.000Z');
    expect(await japan({ knownAt: other.bookmark })).toEqual(proposes('4'));
    expect(await japan({ knownAt: later.bookmark })).toEqual(unknown);
    await record(app, 'reinstateRecord', { negotiation, record: 'JP-1', reason });
    expect(await japan()).toEqual(proposes('4'));
  });

  it('is the same at a bookmark whatever comes after', async () => {
    const marks = [corrected.bookmark, retracted.bookmark, reinstated.bookmark];
    const before = await Promise.all(
      marks.map((knownAt) => ask(app, everything, { negotiation, asOf: { knownAt } })),
    );
    const later = [
      ['admitParty', { code: 'KR', name: 'Korea', kind: 'STATE', role: 'OBSERVER' }],
      ['acceptTerm', termAccepted('YES', 'JP-1', ['TERM']).input],
      ['denyAct', { act: 'JP-1', by: 'JP', occurred: '2020-11-03', evidence: { firstHand: true } }],
      [
        'correctRecord',
        { record: 'JP', changes: [{ path: '/name', found: 'JP', value: 'Japan' }], reason },
      ],
    ] as const;
    for (const [mutation, input] of later) await record(app, mutation, { ...input, negotiation });
    await record(app, 'retractRecord', {
      ...{ negotiation, record: 'JP-1', reason, ground: 'DID_NOT_HAPPEN' },
      despite: [],
    });
    const after = await Promise.all(
      marks.map((knownAt) => ask(app, everything, { negotiation, asOf: { knownAt } })),
    );
    expect(after).toEqual(before);
    expect(await japan()).toEqual(unknown);
    await record(app, 'reinstateRecord', { negotiation, record: 'JP-1', reason });
  });
});

describe('a correction and a retraction', () => {
  const proposal = `query ($negotiation: ID!, $asOf: AsOfInput) {
    negotiation(id: $negotiation, asOf: $asOf) {
      proposals {
        nodes {
          terms { value { ... on Duration { amount { exact } } } }
          event {
            recording { bytes retracted corrections { id changes { path found value } reason } }
          }
        }
      }
    }
  }`;
  const changes = [{ path: '/terms/0/value/duration/amount/exact', found: '5', value: '4' }];
  const shown = (exact: string, corrections: readonly unknown[]) => ({
    terms: [{ value: { amount: { exact } } }],
    event: {
      recording: { bytes: expect.stringContaining('"exact":"5"'), retracted: false, corrections },
    },
  });

  async function proposals(knownAt: string): Promise<unknown> {
    const found = await ask(app, proposal, { negotiation, asOf: { knownAt } });
    return (found['negotiation'] as { readonly proposals: { readonly nodes: unknown } }).proposals
      .nodes;
  }

  it('are seen from their bookmarks on, and not before', async () => {
    const before = loaded.answers.at(-1)?.bookmark ?? '';
    const correction = { id: corrected.id, changes, reason };
    expect(await proposals(before)).toEqual([shown('5', [])]);
    expect(await proposals(corrected.bookmark)).toEqual([shown('4', [correction])]);
    expect(await proposals(retracted.bookmark)).toEqual([]);
    expect(await proposals(reinstated.bookmark)).toEqual([shown('4', [correction])]);
  });

  it('leave a node that tells of them', async () => {
    const query = `query ($id: ID!, $asOf: AsOfInput) {
      node(id: $id, asOf: $asOf) { ... on Proposal { event { recording { retracted } } } }
    }`;
    const at = async (knownAt: string): Promise<unknown> =>
      (await ask(app, query, { id: loaded.idOf('JP-1'), asOf: { knownAt } }))['node'];
    const told = (is: boolean) => ({ event: { recording: { retracted: is } } });
    expect(await at(loaded.bookmarkBefore('JP-1'))).toBeNull();
    expect(await at(corrected.bookmark)).toEqual(told(false));
    expect(await at(retracted.bookmark)).toEqual(told(true));
    expect(await at(reinstated.bookmark)).toEqual(told(false));
  });
});

describe('an answer about a moment of knowledge', () => {
  const flags = `query ($negotiation: ID!, $asOf: AsOfInput) {
    negotiation(id: $negotiation, asOf: $asOf) { provisional }
    positionMatrix(negotiation: $negotiation, asOf: $asOf) { provisional }
    position(negotiation: $negotiation, party: "JP", issue: "TERM", asOf: $asOf) { provisional }
  }`;

  it.each([
    ['ten seconds ago or less', '2026-02-01T03:00:00.001Z', true],
    ['that lies ahead', '2026-02-02', true],
    ['more than ten seconds ago', '2026-02-01T03:00:00.000Z', false],
    ['of a day that is over', '2026-01-31', false],
  ])('is provisional: %s, %s: %p', async (_when, knownAt, provisional) => {
    clock.set('2026-02-01T03:00:10.000Z');
    expect(await ask(app, flags, { negotiation, asOf: { knownAt } })).toEqual({
      negotiation: { provisional },
      positionMatrix: { provisional },
      position: { provisional },
    });
  });

  it('is not provisional at a bookmark, nor without a moment where the server keeps up', async () => {
    const said = await record(app, 'recordStatement', {
      ...{ negotiation, occurred: '2020-10-15', evidence: { firstHand: true } },
    });
    for (const asOf of [{ knownAt: said.bookmark }, {}]) {
      expect(await ask(app, flags, { negotiation, asOf })).toMatchObject({
        negotiation: { provisional: false },
        position: { provisional: false },
      });
    }
  });
});

describe('a bookmark', () => {
  it('makes an answer wait until it shows what was written', async () => {
    const versionOf = `query ($negotiation: ID!, $atLeast: Bookmark) {
      negotiation(id: $negotiation, atLeast: $atLeast) { version bookmark }
    }`;
    const writes = Array.from({ length: 20 }, async () => {
      const { version, bookmark } = await record(app, 'recordStatement', {
        ...{ negotiation, occurred: '2020-10-15', evidence: { firstHand: true } },
      });
      const seen = await ask(app, versionOf, { negotiation, atLeast: bookmark });
      return { version, seen: seen['negotiation'] as { readonly version: number } };
    });
    for (const { version, seen } of await Promise.all(writes)) {
      expect(seen.version).toBeGreaterThanOrEqual(version ?? Infinity);
    }
  });

  it('is what a negotiation says of its own last record', async () => {
    const query = 'query ($id: ID!) { negotiation(id: $id) { bookmark version } }';
    const said = await record(app, 'recordStatement', {
      ...{ negotiation, occurred: '2020-10-15', evidence: { firstHand: true } },
    });
    expect(await ask(app, query, { id: negotiation })).toEqual({
      negotiation: { bookmark: said.bookmark, version: said.version },
    });
  });

  const nowhere = Buffer.from(JSON.stringify(['table-neg_nowhere', 0])).toString('base64url');
  const later = (bookmark: string) => {
    const [stream] = JSON.parse(Buffer.from(bookmark, 'base64url').toString()) as [string];
    return Buffer.from(JSON.stringify([stream, 1_000_000])).toString('base64url');
  };

  it('of a place that the log does not hold is refused at once', async () => {
    const query = 'query ($id: ID!) { negotiation(id: $id) { bookmark } }';
    const answered = await ask(app, query, { id: negotiation });
    const { bookmark } = answered['negotiation'] as { bookmark: string };
    const began = Date.now();
    for (const unknownHere of [nowhere, later(bookmark)]) {
      const waiting = await app.graphql(japanOnTerm, { negotiation, atLeast: unknownHere });
      expect(waiting.errors?.[0]?.extensions).toEqual({
        ...{ code: 'UNKNOWN_BOOKMARK', argument: ['atLeast'] },
      });
      const asked = await app.graphql(japanOnTerm, { negotiation, asOf: { knownAt: unknownHere } });
      expect(asked.errors?.[0]?.extensions).toEqual({
        ...{ code: 'UNKNOWN_BOOKMARK', argument: ['asOf', 'knownAt'] },
      });
    }
    expect(Date.now() - began).toBeLessThan(4_000);
  });

  const ofCaucus = Buffer.from(JSON.stringify(['caucus-par_1', 0])).toString('base64url');

  it.each([
    ['that is none, to wait for', { atLeast: 'yesterday' }, 'UNKNOWN_BOOKMARK', ['atLeast']],
    [
      'of a stream that nobody may read, to wait for',
      { atLeast: ofCaucus },
      'UNKNOWN_BOOKMARK',
      ['atLeast'],
    ],
    [
      'of a stream that nobody may read',
      { asOf: { knownAt: ofCaucus } },
      'UNKNOWN_BOOKMARK',
      ['asOf', 'knownAt'],
    ],
    ['that is none', { asOf: { knownAt: 'yesterday' } }, 'INVALID_DATE', ['asOf', 'knownAt']],
    [
      'in the place of a moment',
      { asOf: { validAt: ofCaucus } },
      'INVALID_DATE',
      ['asOf', 'validAt'],
    ],
  ])('is refused %s', async (_what, asked, code, argument) => {
    const { errors } = await app.graphql(japanOnTerm, { negotiation, ...asked });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code, argument }]);
  });
});

describe('a moment', () => {
  it.each([
    ['validAt', '2020-10'],
    ['validAt', '2020-10-15/2020-10-16'],
    ['validAt', '2020-02-30'],
    ['validAt', '2020-10-15T18:30'],
    ['knownAt', '2026-01'],
    ['knownAt', '2026-01-05T18:30'],
    ['publishedBy', '2020'],
    ['publishedBy', '2020-10-15T18:30'],
  ])('is refused as %s: %s', async (field, moment) => {
    const asOf = { [field]: moment };
    const { errors } = await app.graphql(japanOnTerm, { negotiation, asOf });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'INVALID_DATE', argument: ['asOf', field] },
    ]);
  });
});

describe('a node', () => {
  /** What each mutation of the worked negotiation makes. */
  const madeBy: Readonly<Record<string, string>> = {
    openNegotiation: 'Negotiation',
    admitParty: 'Party',
    registerSource: 'Source',
    registerPerson: 'Person',
    reportTitle: 'Title',
    appointDelegate: 'Delegate',
    addIssue: 'Issue',
    registerAgreement: 'Agreement',
    reachAgreement: 'Agreement',
    takeAgreementStep: 'AgreementStepTaken',
    recordEntryIntoForce: 'AgreementEnteredIntoForce',
    reportTerm: 'TermReported',
    tableProposal: 'Proposal',
    reportFigure: 'Figure',
    denyAct: 'ActDenied',
    recordMeeting: 'Meeting',
    scheduleMeeting: 'Meeting',
    recordStatement: 'Statement',
    setDeadline: 'Deadline',
    openRound: 'Round',
    recordOutsideAct: 'OutsideAct',
    gradeSource: 'SourceGraded',
    annotateRecord: 'RecordAnnotated',
  };

  it('is found by the id of anything that was recorded', async () => {
    const steps = await stepsIn(example);
    const worked = await load(app, steps, { keys: 'nodes' });
    const found = new Set<string>();
    for (const [index, { mutation, input }] of steps.entries()) {
      const id = worked.answers[index]?.events[0]?.id ?? '';
      const query = `query ($id: ID!) {
        node(id: $id) { id __typename ... on Event { negotiation { id } } }
      }`;
      const { node } = await ask(app, query, { id });
      expect({ code: codeOf(input), node }).toMatchObject({
        code: codeOf(input),
        node: { id, __typename: madeBy[mutation] },
      });
      found.add(mutation);
    }
    expect([...found].sort()).toEqual(Object.keys(madeBy).sort());
  });

  it('is found for what is about records', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { id __typename } }';
    const kinds = {
      RecordCorrected: corrected,
      RecordRetracted: retracted,
      RecordReinstated: reinstated,
    };
    for (const [__typename, { id }] of Object.entries(kinds)) {
      expect(await ask(app, query, { id })).toEqual({ node: { id, __typename } });
    }
  });

  it('is none for a code, or for an id that nothing has', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { id } }';
    for (const id of ['JP-1', 'pro_00000000000000000000000000', '']) {
      expect(await ask(app, query, { id })).toEqual({ node: null });
    }
  });
});
