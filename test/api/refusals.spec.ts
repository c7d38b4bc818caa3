import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import {
  ask,
  type Input,
  load,
  type Load,
  operationOf,
  record,
  send,
} from '../support/recorder.js';
import { stepOf } from '../support/steps.js';
import {
  accepted,
  annual,
  annualTerm,
  countered,
  firstHand,
  issue,
  opened,
  source,
  tabled,
  term,
  termAccepted,
  tokyo,
  washington,
  withdrawn,
  yen,
} from '../support/story.js';
import { command } from '../support/table.js';

/** An offer that lapsed, one that was withdrawn, one that stands, and one that came a month later. */
const steps = [
  opened,
  tokyo,
  washington,
  annual,
  term,
  issue('CLAUSE', { valueType: 'TEXT' }),
  tabled('JP-1'),
  tabled('JP-2'),
  withdrawn('JP-2-GONE', 'JP-2', { occurred: '2020-10-20' }),
  tabled('JP-3', { validUntil: '2020-10-31' }),
  tabled('JP-4', { occurred: '2020-11-15' }),
  command('OpenRound', { code: 'R-1', opened: '2020-10-15' }),
  command('RegisterAgreement', {
    ...{ code: 'AID', title: 'On aid', parties: ['JP'], extent: 'UNDISCLOSED' },
    ...{ occurred: '2020-10-30', evidence: firstHand },
  }),
  tabled('JOINT', { proposers: ['JP', 'US'] }),
  tabled('JP-6'),
  accepted('YES-TO-6', 'JP-6'),
  source('KYODO'),
  tabled('JP-5', { evidence: { citations: [{ source: 'KYODO' }] } }),
].map(stepOf);

let app: TestApp;
let loaded: Load;
beforeAll(async () => {
  app = await startApp();
  loaded = await load(app, steps, { keys: 'refusals' });
});
afterAll(() => app.close());

type Case = readonly [name: string, mutation: string, input: Input, code: string, path: string];

/** An offer whose annual term has this value. */
const offering = (value: object, more: Input = {}): Input => {
  const { input } = tabled('NEW');
  return { ...input, terms: [{ ...annualTerm, value }], extent: 'PARTIAL', ...more };
};
const measure = {
  per: 'YEAR',
  basis: 'NOT_STATED',
  period: 'NOT_STATED',
  measured: 'NOT_STATED',
};
const money = (more: object) => ({
  money: { amount: { exact: '1' }, currency: 'JPY', ...measure, ...more },
});
const clause = (words: string): Input => ({
  ...tabled('NEW').input,
  terms: [{ issue: 'CLAUSE', value: { text: { words } } }],
  extent: 'PARTIAL',
});
const inputOf = ({ input }: { readonly input: Input }): Input => input;
const silent = (field: string): Input =>
  Object.fromEntries(Object.entries(tabled('NEW').input).filter(([name]) => name !== field));

const value = 'terms.0.value';
const cases: readonly Case[] = [
  [
    'money without what it is per',
    'tableProposal',
    offering(money({ per: undefined })),
    'BASIS_MISSING',
    `${value}.money.per`,
  ],
  [
    'a currency that the issue does not admit',
    'tableProposal',
    offering(money({ currency: 'EUR' })),
    'WRONG_UNIT',
    `${value}.money.currency`,
  ],
  [
    'a currency that there is not',
    'tableProposal',
    offering(money({ currency: 'yen' })),
    'WRONG_UNIT',
    `${value}.money.currency`,
  ],
  [
    'a reversed range',
    'tableProposal',
    offering(money({ amount: { range: { from: '20', to: '10' } }, boundOf: 'TERM' })),
    'INVALID_VALUE',
    `${value}.money.amount.range`,
  ],
  [
    '1e400',
    'tableProposal',
    offering(money({ amount: { exact: '1e400' } })),
    'INVALID_VALUE',
    `${value}.money.amount.exact`,
  ],
  [
    'NaN',
    'tableProposal',
    offering(money({ amount: { exact: 'NaN' } })),
    'INVALID_VALUE',
    `${value}.money.amount.exact`,
  ],
  [
    'minus zero',
    'tableProposal',
    offering(money({ amount: { exact: '-0' } })),
    'INVALID_VALUE',
    `${value}.money.amount.exact`,
  ],
  [
    'a decimal comma',
    'tableProposal',
    offering(money({ amount: { exact: '201,7' } })),
    'INVALID_VALUE',
    `${value}.money.amount.exact`,
  ],
  [
    'full-width digits',
    'tableProposal',
    offering(money({ amount: { exact: '２０１７' } })),
    'INVALID_VALUE',
    `${value}.money.amount.exact`,
  ],
  [
    'an unknown issue',
    'tableProposal',
    offering(yen('1'), { terms: [{ issue: 'LABOUR', value: yen('1') }] }),
    'UNKNOWN_ISSUE',
    'terms.0.issue',
  ],
  ['empty terms', 'tableProposal', offering(yen('1'), { terms: [] }), 'TERMS_MISSING', 'terms'],
  [
    '30 February',
    'tableProposal',
    offering(yen('1'), { occurred: '2020-02-30' }),
    'INVALID_DATE',
    'occurred',
  ],
  [
    'a zone that there is not',
    'tableProposal',
    offering(yen('1'), { zone: 'Asia/Edo' }),
    'INVALID_DATE',
    'zone',
  ],
  [
    'an offset that contradicts its zone',
    'tableProposal',
    offering(yen('1'), { occurred: '2020-10-15T09:00-05:00[Asia/Tokyo]' }),
    'INVALID_DATE',
    'occurred',
  ],
  ['no date', 'tableProposal', silent('occurred'), 'INVALID_DATE', 'occurred'],
  [
    'a day that lies ahead',
    'tableProposal',
    offering(yen('1'), { occurred: '2999-01-01' }),
    'OCCURS_IN_FUTURE',
    'occurred',
  ],
  ['missing evidence', 'tableProposal', silent('evidence'), 'EVIDENCE_MISSING', 'evidence'],
  [
    'evidence that says nothing',
    'tableProposal',
    offering(yen('1'), { evidence: {} }),
    'EVIDENCE_MISSING',
    'evidence',
  ],
  [
    'a script',
    'tableProposal',
    clause('No later than <script>alert(1)</script>.'),
    'INVALID_TEXT',
    `${value}.text.words`,
  ],
  [
    'a direction that is turned round',
    'tableProposal',
    clause('pay \u202e0001'),
    'INVALID_TEXT',
    `${value}.text.words`,
  ],
  [
    'a zero-width space',
    'tableProposal',
    clause('pay\u200bment'),
    'INVALID_TEXT',
    `${value}.text.words`,
  ],
  [
    'an agreement in force since a day to come',
    'registerAgreement',
    {
      ...{ title: 'Special measures', parties: ['JP', 'US'], extent: 'UNDISCLOSED' },
      ...{ occurred: '2016-01-22', evidence: firstHand, inForceFrom: '9999-01-01' },
    },
    'OCCURS_IN_FUTURE',
    'inForceFrom',
  ],
  [
    'a round that closes before it opens',
    'closeRound',
    { round: 'R-1', closed: '2020-09-30' },
    'INVALID_VALIDITY',
    'closed',
  ],
  [
    'a step of an agreement by who is no party to it',
    'takeAgreementStep',
    {
      ...{ agreement: 'AID', party: 'US', step: 'SIGNED' },
      ...{ occurred: '2020-11-20', evidence: firstHand },
    },
    'NOT_A_PARTY',
    'party',
  ],
  [
    'a joint proposal taken back by one of its proposers',
    'withdrawProposal',
    inputOf(withdrawn('ALONE', 'JOINT')),
    'NOT_YOURS',
    'by',
  ],
  [
    'the same acceptance a second time',
    'acceptProposal',
    { ...inputOf(accepted('YES-AGAIN', 'JP-6')), occurred: '2020-11-03' },
    'DONE_ALREADY',
    'proposal',
  ],
  [
    'one news report as what establishes an act',
    'assessAct',
    {
      act: 'JP-5',
      standing: 'ESTABLISHED',
      reasons: 'It fits.',
      evidence: { inferredFrom: 'It fits.' },
    },
    'DERIVED_CORROBORATION',
    'evidence.citations',
  ],
  ['a code that is taken', 'tableProposal', inputOf(tabled('JP-1')), 'CODE_TAKEN', 'code'],
  [
    'acceptance by the proposer',
    'acceptProposal',
    inputOf(accepted('YES', 'JP-1', { by: 'JP' })),
    'OWN_PROPOSAL',
    'proposal',
  ],
  [
    'acceptance of what was withdrawn',
    'acceptProposal',
    inputOf(accepted('YES', 'JP-2')),
    'PROPOSAL_CLOSED',
    'proposal',
  ],
  [
    'acceptance of what had lapsed',
    'acceptTerm',
    inputOf(termAccepted('YES', 'JP-3', ['ANNUAL'])),
    'PROPOSAL_CLOSED',
    'proposal',
  ],
  [
    'a counterproposal to what came later',
    'tableCounterproposal',
    inputOf(countered('US-1', 'JP-4')),
    'ANSWERS_LATER_PROPOSAL',
    'answers.0',
  ],
  [
    '600 kB of text',
    'tableProposal',
    clause('w'.repeat(600_000)),
    'INVALID_TEXT',
    `${value}.text.words`,
  ],
  [
    '600 kB in many texts',
    'tableProposal',
    offering(yen('1'), { conditions: Array.from({ length: 100 }, () => '協'.repeat(2_000)) }),
    'RECORD_TOO_LARGE',
    '',
  ],
];

describe('what is refused', () => {
  it.each(cases)(
    'with code and place, recording nothing: %s',
    async (_name, mutation, input, code, path) => {
      const before = await stateOfTheLog();
      const answer = await send(app, mutation, { ...input, negotiation: loaded.negotiation });
      const places = path === '' ? [] : path.split('.');
      expect(answer).toEqual({
        events: [],
        version: null,
        bookmark: null,
        replayed: false,
        visible: false,
        userErrors: [{ code, path: places, message: expect.stringMatching(/^.{15,}\.$/s) }],
      });
      expect(await stateOfTheLog()).toEqual(before);
    },
  );

  it('is not NOT_STATED, which says that a source is silent', async () => {
    const unstated = money({ per: 'NOT_STATED' });
    await record(app, 'tableProposal', {
      ...offering(unstated, { code: 'UNSTATED' }),
      negotiation: loaded.negotiation,
    });
  });

  it('is not a local time of which no zone is known: it is kept, and flagged', async () => {
    const { id } = await record(app, 'tableProposal', {
      ...offering(yen('1'), { code: 'LOCAL', occurred: '2020-10-15T18:30' }),
      negotiation: loaded.negotiation,
    });
    const query = '{ node(id: "ID") { ... on Proposal { act { occurred zone zoneStated } } } }';
    expect(await ask(app, query.replace('ID', id))).toEqual({
      node: { act: { occurred: '2020-10-15T18:30', zone: null, zoneStated: false } },
    });
  });

  it('is told all at once', async () => {
    const { userErrors } = await send(app, 'tableProposal', {
      ...offering(money({ amount: { exact: '1e400' }, currency: 'yen' }), {
        occurred: '2020-02-30',
      }),
      negotiation: loaded.negotiation,
      evidence: {},
    });
    expect(userErrors.map(({ code }) => code).sort()).toEqual([
      'EVIDENCE_MISSING',
      'INVALID_DATE',
      'INVALID_VALUE',
      'WRONG_UNIT',
    ]);
  });

  it.each(['JP-US-OTHER', 'neg_00000000000000000000000000'])(
    'is whatever is meant for a negotiation that there is not: %s',
    async (negotiation) => {
      const { userErrors } = await send(app, 'tableProposal', {
        ...offering(yen('1')),
        negotiation,
      });
      expect(userErrors).toMatchObject([{ code: 'UNKNOWN_NEGOTIATION', path: ['negotiation'] }]);
    },
  );
});

describe('a code that several negotiations have', () => {
  it('is told from one that none has, to mutations and to questions', async () => {
    const open = (key: string) =>
      record(app, 'openNegotiation', { ...opened.input, code: 'TWICE', idempotencyKey: key });
    const [first, second] = [await open('twice-1'), await open('twice-2')];
    const several =
      `Two negotiations are called TWICE: ${first.id}, ${second.id}. ` +
      'Name one by its id, or correct the code of one.';
    const none = 'No negotiation is called twise here. TWICE is one.';
    for (const [negotiation, message] of [
      ['TWICE', several],
      ['twise', none],
      ['twice', 'No negotiation is called twice here. TWICE is one; codes mind capitals.'],
    ] as const) {
      const { userErrors } = await send(app, 'admitParty', { ...tokyo.input, negotiation });
      expect(userErrors).toEqual([{ code: 'UNKNOWN_NEGOTIATION', path: ['negotiation'], message }]);
      const query =
        'query ($of: ID!) { position(negotiation: $of, party: "JP", issue: "X") { sentence } }';
      const { errors } = await app.graphql(query, { of: negotiation });
      expect(errors).toMatchObject([{ message, extensions: { code: 'UNKNOWN_NEGOTIATION' } }]);
    }
    await record(app, 'admitParty', { ...tokyo.input, negotiation: second.id });
    await record(app, 'correctRecord', {
      negotiation: second.id,
      record: second.id,
      changes: [{ path: '/code', found: 'TWICE', value: 'ONCE' }],
      reason: 'Two have one code.',
    });
    await record(app, 'admitParty', { ...tokyo.input, negotiation: 'TWICE' });
  });

  it('is told of no more than a few', async () => {
    for (const key of ['1', '2', '3', '4', '5', '6']) {
      await record(app, 'openNegotiation', {
        ...opened.input,
        code: 'SIX',
        idempotencyKey: `six-${key}`,
      });
    }
    const { userErrors } = await send(app, 'admitParty', { ...tokyo.input, negotiation: 'SIX' });
    expect(userErrors[0]?.message).toMatch(/^6 negotiations are called SIX: (neg_\w+, ){5}…[.] /);
  });
});

describe('a stale version', () => {
  it('is told with what was missed', async () => {
    const { negotiation } = loaded;
    const { version } = await stateOfTheLog();
    const stated = (code: string) => ({
      ...{ negotiation, code, occurred: '2020-10-15', evidence: firstHand },
    });
    const missed = [
      await record(app, 'recordStatement', { ...stated('S-1'), expectedVersion: version }),
      await record(app, 'recordStatement', { ...stated('S-2'), expectedVersion: version + 1 }),
    ];
    const before = await stateOfTheLog();
    const query = operationOf('recordStatement').replace(
      'message path',
      `message path
       ... on StaleVersionError { currentVersion missed { id recording { revision } } }`,
    );
    const { data } = await app.graphql(query, {
      input: { ...stated('S-3'), expectedVersion: version },
    });
    expect(data).toMatchObject({
      recordStatement: {
        events: [],
        version: null,
        userErrors: [
          {
            code: 'STALE_VERSION',
            path: ['expectedVersion'],
            message: `The negotiation is at version ${String(version + 2)} now: read \`missed\`, then send it again with expectedVersion: ${String(version + 2)}.`,
            currentVersion: version + 2,
            missed: missed.map(({ id }, index) => ({
              id,
              recording: { revision: version + 1 + index },
            })),
          },
        ],
      },
    });
    expect(await stateOfTheLog()).toEqual(before);
  });
});

describe('what is recorded despite a rule of course', () => {
  it('shows among the inconsistencies, with the reason, until it is set right', async () => {
    const { negotiation } = loaded;
    const reason = 'The minutes have it so.';
    const { id } = await record(app, 'acceptProposal', {
      ...accepted('FORCED', 'JP-2').input,
      negotiation,
      despite: [{ code: 'PROPOSAL_CLOSED', reason }],
    });
    expect(await inconsistencies()).toEqual([
      {
        code: 'PROPOSAL_CLOSED',
        message: expect.stringContaining('JP-2'),
        path: ['proposal'],
        event: { id, recording: { despite: [{ code: 'PROPOSAL_CLOSED', reason }] } },
        despite: [{ code: 'PROPOSAL_CLOSED', reason }],
      },
    ]);
    await record(app, 'retractRecord', {
      negotiation,
      record: 'FORCED',
      ground: 'DID_NOT_HAPPEN',
      reason,
    });
    expect(await inconsistencies()).toEqual([]);
  });

  it('shows each time it goes against the rule, with the place', async () => {
    const { negotiation } = loaded;
    const { input } = accepted('CONDITIONAL', 'JP-5', { conditions: ['At once.', 'In yen.'] });
    const { userErrors } = await send(app, 'acceptProposal', { ...input, negotiation });
    const code = 'CONDITIONAL_ACCEPTANCE';
    expect(userErrors).toMatchObject([
      { code, path: ['conditions', '0'] },
      { code, path: ['conditions', '1'] },
    ]);
    const despite = [{ code, reason: 'The minutes have it so.' }];
    const { id } = await record(app, 'acceptProposal', { ...input, negotiation, despite });
    expect(await inconsistencies()).toMatchObject([
      { code, path: ['conditions', '0'], event: { id } },
      { code, path: ['conditions', '1'], event: { id } },
    ]);
    const query = `query ($id: ID!, $after: String) {
      negotiation(id: $id) {
        inconsistencies(first: 1, after: $after) { nodes { path } pageInfo { endCursor } }
      }
    }`;
    const first = await ask(app, query, { id: negotiation });
    const after = (
      first as { negotiation: { inconsistencies: { pageInfo: { endCursor: string } } } }
    ).negotiation.inconsistencies.pageInfo.endCursor;
    expect(await ask(app, query, { id: negotiation, after })).toMatchObject({
      negotiation: { inconsistencies: { nodes: [{ path: ['conditions', '1'] }] } },
    });
    await record(app, 'retractRecord', {
      ...{ negotiation, record: 'CONDITIONAL', ground: 'DID_NOT_HAPPEN', reason: 'A slip.' },
    });
  });

  it('shows alike whichever of two records brought the breach about', async () => {
    const { negotiation } = loaded;
    const code = 'PROPOSAL_CLOSED';
    const withReason = ({ input }: { readonly input: Input }, reason: string) => ({
      ...{ ...input, negotiation, despite: [{ code, reason }] },
    });
    for (const order of ['acceptance first', 'withdrawal first']) {
      await record(app, 'tableProposal', { ...tabled('BOTH').input, negotiation });
      const accept = () =>
        record(app, 'acceptProposal', withReason(accepted('BOTH-YES', 'BOTH'), 'Minutes.'));
      const occurred = '2020-10-20';
      const withdraw = () =>
        record(
          ...([app, 'withdrawProposal'] as const),
          withReason(withdrawn('BOTH-GONE', 'BOTH', { occurred }), 'A letter.'),
        );
      await (order === 'acceptance first' ? accept() : withdraw());
      expect(await inconsistencies()).toEqual([]);
      await (order === 'acceptance first' ? withdraw() : accept());
      expect(await inconsistencies()).toMatchObject([
        { code, path: ['proposal'], despite: [{ code, reason: 'Minutes.' }] },
      ]);
      for (const named of ['BOTH-YES', 'BOTH-GONE', 'BOTH']) {
        await record(app, 'correctRecord', {
          ...{ negotiation, record: named, reason: 'For another try.' },
          changes: [{ path: '/code', found: named, value: `${named}-${order.slice(0, 3)}` }],
        });
        await record(app, 'retractRecord', {
          ...{ negotiation, record: `${named}-${order.slice(0, 3)}` },
          ...{ ground: 'ENTERED_IN_ERROR', reason: 'For another try.' },
        });
      }
    }
  });

  it('gives way to that rule alone', async () => {
    const { userErrors } = await send(app, 'acceptProposal', {
      ...accepted('OWN', 'JP-2', { by: 'JP' }).input,
      negotiation: loaded.negotiation,
      despite: [{ code: 'PROPOSAL_CLOSED', reason: 'The minutes have it so.' }],
    });
    expect(userErrors).toMatchObject([{ code: 'OWN_PROPOSAL', path: ['proposal'] }]);
  });

  it('never gives way to a rule of form', async () => {
    const { status, errors } = await app.graphql(operationOf('tableProposal'), {
      input: {
        ...offering(money({ per: undefined })),
        negotiation: loaded.negotiation,
        despite: [{ code: 'BASIS_MISSING', reason: 'It was not said.' }],
      },
    });
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toContain('RuleOfCourse');
  });

  it('names what a record entered later breaks', async () => {
    const { negotiation } = loaded;
    const { input } = withdrawn('JP-1-GONE', 'JP-1', { occurred: '2020-10-18' });
    const yes = await record(app, 'acceptProposal', {
      ...accepted('YES-TO-1', 'JP-1').input,
      negotiation,
    });
    const before = await stateOfTheLog();
    const { userErrors } = await send(app, 'withdrawProposal', { ...input, negotiation });
    expect(userErrors).toMatchObject([
      { code: 'PROPOSAL_CLOSED', path: [], message: expect.stringContaining('YES-TO-1') },
    ]);
    expect(await stateOfTheLog()).toEqual(before);
    const despite = [{ code: 'PROPOSAL_CLOSED', reason: 'Both are in the minutes.' }];
    await record(app, 'withdrawProposal', { ...input, negotiation, despite });
    expect(await inconsistencies()).toMatchObject([
      { code: 'PROPOSAL_CLOSED', event: { id: yes.id }, despite: [] },
    ]);
  });
});

describe('what GraphQL itself refuses', () => {
  it('is a number where an exact decimal is asked for', async () => {
    const { status, errors } = await app.graphql(operationOf('tableProposal'), {
      input: { ...offering(money({ amount: { exact: 201.7 } })), negotiation: loaded.negotiation },
    });
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('is told with its place, and with what was probably meant', async () => {
    const asked = async (input: object, more: object) => {
      const { errors } = await app.graphql(operationOf('tableProposal'), {
        input: { ...input, negotiation: loaded.negotiation, ...more },
      });
      return errors?.map(({ message, extensions }) => ({
        argument: extensions?.['argument'],
        meant: /Did you mean (.*)\?/.exec(message)?.[1],
      }));
    };
    expect(await asked(offering(yen('1')), { kind: 'OFER', extant: 'PARTIAL' })).toEqual([
      { argument: ['input', 'kind'], meant: 'the enum value "OFFER"' },
      { argument: ['input'], meant: '"extent"' },
    ]);
    const both = { ...yen('1'), text: { words: 'one yen' } };
    expect(await asked(offering(both), {})).toEqual([
      { argument: ['input', 'terms', '0', 'value'], meant: undefined },
    ]);
    const decimal = money({ amount: { exact: 201.7 } });
    expect(await asked(offering(decimal), {})).toEqual([
      { argument: ['input', 'terms', '0', 'value', 'money', 'amount', 'exact'], meant: undefined },
    ]);
    const { errors } = await app.graphql(`mutation {
      tableProposal(input: {
        negotiation: "N", kind: OFFER, force: FORMAL, proposers: ["JP"],
        terms: [{ issue: "A" }, { issue: "B", value: { duration: { unit: YEARS } } }]
      }) { version }
    }`);
    expect(errors?.map(({ extensions }) => extensions?.['argument'])).toEqual([
      ['input', 'terms', '1', 'value', 'duration'],
      ['input', 'terms', '1', 'value', 'duration', 'unit'],
    ]);
  });

  it('is a body of 10 MB, before it is read', async () => {
    const before = await stateOfTheLog();
    const { status, errors } = await app.graphql(operationOf('tableProposal'), {
      input: { ...clause('w'.repeat(10_000_000)), negotiation: loaded.negotiation },
    });
    expect(status).toBe(413);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'bodyBytes' });
    expect(await stateOfTheLog()).toEqual(before);
  });
});

async function stateOfTheLog(): Promise<{ readonly version: number; readonly total: number }> {
  const query = 'query ($id: ID!) { negotiation(id: $id) { version events { totalCount } } }';
  const { negotiation } = (await ask(app, query, { id: loaded.negotiation })) as {
    readonly negotiation: {
      readonly version: number;
      readonly events: { readonly totalCount: number };
    };
  };
  return { version: negotiation.version, total: negotiation.events.totalCount };
}

async function inconsistencies(): Promise<unknown> {
  const query = `query ($id: ID!) {
    negotiation(id: $id) {
      inconsistencies {
        nodes {
          code message path
          event { id recording { despite { code reason } } }
          despite { code reason }
        }
      }
    }
  }`;
  const { negotiation } = (await ask(app, query, { id: loaded.negotiation })) as {
    readonly negotiation: { readonly inconsistencies: { readonly nodes: unknown } };
  };
  return negotiation.inconsistencies.nodes;
}
