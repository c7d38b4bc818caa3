import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../src/event-store/json.js';
import type { TableCommand } from '../../src/record/table.decider.js';
import {
  accepted,
  annual,
  corrected,
  countered,
  durationTerm,
  firstHand,
  issue,
  opened,
  party,
  retracted,
  source,
  tabled,
  talks,
  tokyo,
  yen,
  years,
} from '../support/story.js';
import { command, given } from '../support/table.js';

const dollars: JsonObject = {
  money: {
    amount: { exact: '1900000000' },
    currency: 'USD',
    per: 'YEAR',
    basis: 'NOT_STATED',
    period: 'NOT_STATED',
    measured: 'NOT_STATED',
  },
};

describe('referring to what is recorded', () => {
  it('asks for a negotiation first', () => {
    given().when(tokyo).thenRefused('UNKNOWN_NEGOTIATION', ['negotiation']);
  });

  it('opens a negotiation once', () => {
    given(opened).when(opened).thenRefused('CODE_TAKEN', ['code']);
  });

  it.each<[string, TableCommand, Parameters<ReturnType<typeof refusedTalks>['thenRefused']>]>([
    ['party', tabled('JP-1', { proposers: ['KR'] }), ['UNKNOWN_PARTY', ['proposers', 0]]],
    [
      'person',
      command('AppointDelegate', { person: 'HAYASHI', party: 'JP', role: 'HEAD' }),
      ['UNKNOWN_PERSON', ['person']],
    ],
    [
      'issue',
      command('ParkIssue', { issue: 'LABOUR', occurred: '2020-10', evidence: firstHand }),
      ['UNKNOWN_ISSUE', ['issue']],
    ],
    ['round', tabled('JP-1', { round: 'R1' }), ['UNKNOWN_ROUND', ['round']]],
    ['meeting', tabled('JP-1', { meeting: 'M1' }), ['UNKNOWN_MEETING', ['meeting']]],
    [
      'deadline',
      command('ExtendDeadline', { deadline: 'EXPIRY', to: '2021-03-31', evidence: firstHand }),
      ['UNKNOWN_DEADLINE', ['deadline']],
    ],
    ['proposal', accepted('YES', 'JP-1'), ['UNKNOWN_PROPOSAL', ['proposal']]],
    [
      'statement',
      command('WithdrawStatement', { statement: 'S1', occurred: '2020-10', evidence: firstHand }),
      ['UNKNOWN_STATEMENT', ['statement']],
    ],
    [
      'reservation',
      command('LiftReservation', {
        ...{ reservation: 'RES-1', by: 'JP', occurred: '2020-11', evidence: firstHand },
      }),
      ['UNKNOWN_RESERVATION', ['reservation']],
    ],
    [
      'agreement',
      command('RecordEntryIntoForce', { agreement: 'SMA', occurred: '2020', evidence: firstHand }),
      ['UNKNOWN_AGREEMENT', ['agreement']],
    ],
    [
      'source',
      tabled('JP-1', { evidence: { citations: [{ source: 'NHK' }] } }),
      ['UNKNOWN_SOURCE', ['evidence', 'citations', 0, 'source']],
    ],
    [
      'outside act',
      command('RecordOutsideAct', {
        title: 'The furlough ends',
        kind: 'FURLOUGH',
        phase: 'ENDED',
        of: 'FURLOUGH',
        occurred: '2020-06',
        evidence: firstHand,
      }),
      ['UNKNOWN_OUTSIDE_ACT', ['of']],
    ],
    [
      'figure',
      command('RedefineIssue', {
        issue: 'ANNUAL',
        baseline: { value: { unspecified: { words: 'what is paid now' } }, figure: 'PAID' },
      }),
      ['UNKNOWN_FIGURE', ['baseline', 'figure']],
    ],
    [
      'act',
      command('DenyAct', { act: 'JP-1', occurred: '2020-11', evidence: firstHand }),
      ['UNKNOWN_ACT', ['act']],
    ],
    [
      'set of minutes',
      command('AgreeMinutes', {
        minutes: 'MIN',
        by: 'JP',
        occurred: '2020-11',
        evidence: firstHand,
      }),
      ['UNKNOWN_MINUTES', ['minutes']],
    ],
    [
      'delegate',
      command('RelieveDelegate', { delegate: 'HEAD-JP', relieved: '2020-11-05' }),
      ['UNKNOWN_DELEGATE', ['delegate']],
    ],
    ['record', retracted('JP-1'), ['UNKNOWN_RECORD', ['record']]],
  ])('finds no such %s', (kind, one, [code, path]) => {
    refusedTalks(one).thenRefused(code, path, new RegExp(`^No ${kind} is called \\S+ here\\.$`));
  });

  it('names the code of that kind which was probably meant', () => {
    const table = given(opened, party('UNION'), party('EMPLOYER'), issue('UNIONS-OWN'), annual);
    const by = (proposer: string) =>
      tabled('U-1', { proposers: [proposer], terms: [], extent: 'UNDISCLOSED' });
    const path = ['proposers', 0];
    table
      .when(by('UNIONS'))
      .thenRefused('UNKNOWN_PARTY', path, 'No party is called UNIONS here. UNION is one.');
    table
      .when(by('union'))
      .thenRefused('UNKNOWN_PARTY', path, 'UNION is one; codes mind capitals.');
    table
      .when(retracted('annul'))
      .thenRefused('UNKNOWN_RECORD', ['record'], 'No record is called annul here. ANNUAL is one.');
  });

  it('says of what is something else what it is', () => {
    refusedTalks(accepted('YES', 'ANNUAL')).thenRefused(
      'UNKNOWN_PROPOSAL',
      ['proposal'],
      'ANNUAL is an issue, not a proposal.',
    );
  });

  it('takes no act for evidence that is none', () => {
    refusedTalks(
      command('DenyAct', { act: 'JP', occurred: '2020-11', evidence: firstHand }),
    ).thenRefused('UNKNOWN_ACT', ['act'], 'JP is a party, not an act.');
  });

  it('does not refer to what was retracted', () => {
    given(...talks, tabled('JP-1'), retracted('JP-1'))
      .when(accepted('YES', 'JP-1'))
      .thenRefused('UNKNOWN_PROPOSAL', ['proposal'], 'retracted');
  });

  it('gives a code once, whatever it names', () => {
    refusedTalks(issue('JP')).thenRefused('CODE_TAKEN', ['code']);
  });

  it('says of a code whose record was retracted what can be done', () => {
    const table = given(...talks, tabled('JP-1'), retracted('JP-1'));
    const id = table.table.records.idOf('JP-1') ?? '';
    table
      .when(tabled('JP-1'))
      .thenRefused(
        'CODE_TAKEN',
        ['code'],
        `JP-1 is the code of ${id} already, which was retracted; reinstate that, or take another code.`,
      );
  });

  it('takes ids as well as codes', () => {
    const table = given(...talks, tabled('JP-1'));
    const id = table.table.records.idOf('JP-1') ?? '';
    table.when(accepted('YES', id)).then('ProposalAccepted', { proposal: id });
    table.when(accepted('YES', 'JP-1')).then('ProposalAccepted', { proposal: id });
  });
});

function answering(more: JsonObject): TableCommand {
  const answer = { by: 'US', proposal: 'JP-1', occurred: '2020-11-02', evidence: firstHand };
  return command('AcceptTerm', { ...answer, ...more });
}

describe('the shape of what is given', () => {
  it.each<[string, TableCommand, Parameters<ReturnType<typeof refusedTalks>['thenRefused']>]>([
    ['a field that is none', tabled('JP-1', { colour: 'red' }), ['INVALID_INPUT', ['colour']]],
    [
      'no date',
      command('ParkIssue', { issue: 'TERM', evidence: firstHand }),
      ['INVALID_DATE', ['occurred']],
    ],
    [
      'a day that is none',
      tabled('JP-1', { occurred: '2020-02-30' }),
      ['INVALID_DATE', ['occurred']],
    ],
    [
      'no evidence',
      command('ParkIssue', { issue: 'TERM', occurred: '2020' }),
      ['EVIDENCE_MISSING', ['evidence']],
    ],
    ['empty evidence', tabled('JP-1', { evidence: {} }), ['EVIDENCE_MISSING', ['evidence']]],
    ['no terms', tabled('JP-1', { terms: [] }), ['TERMS_MISSING', ['terms']]],
    ['no issue', answering({}), ['TERMS_MISSING', ['issues']]],
    ['an empty list of issues', answering({ issues: [] }), ['TERMS_MISSING', ['issues']]],
    ['nobody who proposes', tabled('JP-1', { proposers: [] }), ['INVALID_INPUT', ['proposers']]],
    [
      'a text that nobody can see',
      tabled('JP-1', { title: '\u200b' }),
      ['INVALID_TEXT', ['title']],
    ],
    [
      'a number that is none',
      tabled('JP-1', { terms: [{ issue: 'ANNUAL', value: yen('1e400') }] }),
      ['INVALID_VALUE', ['terms', 0, 'value', 'money', 'amount', 'exact']],
    ],
    [
      'a number without a basis',
      tabled('JP-1', {
        terms: [
          {
            issue: 'ANNUAL',
            value: {
              money: {
                amount: { exact: '1' },
                currency: 'JPY',
                basis: 'NOT_STATED',
                period: 'NOT_STATED',
                measured: 'NOT_STATED',
              },
            },
          },
        ],
      }),
      ['BASIS_MISSING', ['terms', 0, 'value', 'money', 'per']],
    ],
    [
      'components that add up to something else',
      tabled('JP-1', {
        terms: [
          {
            issue: 'ANNUAL',
            value: {
              money: {
                amount: { exact: '100' },
                currency: 'JPY',
                per: 'YEAR',
                basis: 'NOT_STATED',
                period: 'NOT_STATED',
                measured: 'NOT_STATED',
                components: [
                  { label: 'labour', amount: '61' },
                  { label: 'utilities', amount: '38' },
                ],
              },
            },
          },
        ],
      }),
      ['COMPONENTS_DIFFER', ['terms', 0, 'value', 'money', 'components']],
    ],
  ])('refuses %s', (_what, one, [code, path]) => {
    refusedTalks(one).thenRefused(code, path);
  });

  it('reports everything that is wrong at once', () => {
    const decision = given(...talks).table.decide(
      tabled('JP-1', { occurred: '2020-02-30', evidence: {} }),
    );
    const codes = 'refuse' in decision ? decision.refuse.map(({ code }) => code) : [];
    expect(codes.sort()).toEqual(['EVIDENCE_MISSING', 'INVALID_DATE']);
  });
});

describe('values fit their issues', () => {
  const wrongType = { issue: 'ANNUAL', value: years('5') };
  const wrongUnit = { issue: 'ANNUAL', value: dollars };

  it('in the terms of a proposal', () => {
    refusedTalks(tabled('JP-1', { terms: [durationTerm, wrongType] })).thenRefused(
      'WRONG_VALUE_TYPE',
      ['terms', 1, 'value', 'duration'],
    );
    refusedTalks(tabled('JP-1', { terms: [wrongUnit] })).thenRefused('WRONG_UNIT', [
      ...['terms', 0, 'value', 'money', 'currency'],
    ]);
  });

  it('in those of a counterproposal, a revision and a reported term', () => {
    const table = given(...talks, tabled('JP-1'));
    const path = ['terms', 0, 'value', 'money', 'currency'];
    table.when(countered('US-1', 'JP-1', { terms: [wrongUnit] })).thenRefused('WRONG_UNIT', path);
    table
      .when(
        command('ReviseProposal', { ...tabled('JP-2').input, revises: 'JP-1', terms: [wrongUnit] }),
      )
      .thenRefused('WRONG_UNIT', path);
    table
      .when(
        command('ReportTerm', {
          proposal: 'JP-1',
          terms: [wrongUnit],
          occurred: '2020-10-15',
          evidence: firstHand,
        }),
      )
      .thenRefused('WRONG_UNIT', path);
  });

  it('in an agreement', () => {
    const agreement: JsonObject = {
      title: 'Special measures',
      parties: ['JP', 'US'],
      extent: 'PARTIAL',
      terms: [wrongType],
      occurred: '2020-12',
      evidence: firstHand,
    };
    const path = ['terms', 0, 'value', 'duration'];
    refusedTalks(command('ReachAgreement', agreement)).thenRefused('WRONG_VALUE_TYPE', path);
    refusedTalks(command('RegisterAgreement', agreement)).thenRefused('WRONG_VALUE_TYPE', path);
  });

  it('in the stances of a statement and of a meeting', () => {
    const stances = [{ issue: 'ANNUAL', holder: 'JP', stance: 'PROPOSES', value: dollars }];
    const act = { stances, occurred: '2020-10', evidence: firstHand };
    const path = ['stances', 0, 'value', 'money', 'currency'];
    refusedTalks(command('RecordStatement', act)).thenRefused('WRONG_UNIT', path);
    refusedTalks(command('RecordMeeting', act)).thenRefused('WRONG_UNIT', path);
  });

  it('in the entries of a schedule', () => {
    const value = { schedule: { entries: [{ period: '2021-04-01/2022-03-31', value: dollars }] } };
    refusedTalks(tabled('JP-1', { terms: [{ issue: 'ANNUAL', value }] })).thenRefused(
      'WRONG_UNIT',
      ['terms', 0, 'value', 'schedule', 'entries', 0, 'value', 'money', 'currency'],
    );
  });

  it('in the baseline of the issue itself', () => {
    given(opened)
      .when(issue('ANNUAL', { currencies: ['JPY'], baseline: { value: dollars } }))
      .thenRefused('WRONG_UNIT', ['baseline', 'value', 'money', 'currency']);
    given(opened)
      .when(issue('ANNUAL', { baseline: { value: years('5') } }))
      .thenRefused('WRONG_VALUE_TYPE', ['baseline', 'value', 'duration']);
  });

  it('in a figure, by its own type', () => {
    refusedTalks(
      command('ReportFigure', {
        title: 'Budgeted',
        valueType: 'MONEY',
        value: years('5'),
        nature: 'BUDGETED',
        occurred: '2020',
        evidence: firstHand,
      }),
    ).thenRefused('WRONG_VALUE_TYPE', ['value', 'duration']);
  });

  it('leaves what is unspecified, or the status quo, to every issue', () => {
    given(...talks)
      .when(
        tabled('JP-1', {
          terms: [
            { issue: 'ANNUAL', value: { unspecified: { words: 'significantly more' } } },
            { issue: 'TERM', value: { statusQuo: { words: 'the agreement in force' } } },
          ],
        }),
      )
      .then('ProposalTabled');
  });

  it('keeps an issue defined as its values need it', () => {
    const table = given(...talks, tabled('JP-1'));
    table
      .when(corrected('ANNUAL', '/currencies', { found: ['JPY'], value: ['USD'] }))
      .thenRefused('WRONG_UNIT', ['changes', 0, 'value'], 'JP-1 would no longer fit');
    table
      .when(corrected('TERM', '/valueType', { found: 'DURATION', value: 'RATE' }))
      .thenRefused('WRONG_VALUE_TYPE', ['changes', 0, 'value'], 'JP-1 would no longer fit');
  });

  it('gives units to what is counted and currencies to money', () => {
    given(opened)
      .when(issue('ANNUAL', { units: ['YEN'] }))
      .thenRefused('WRONG_UNIT', ['units']);
    given(opened)
      .when(issue('TERM', { valueType: 'DURATION', currencies: ['JPY'] }))
      .thenRefused('WRONG_UNIT', ['currencies'], 'Only money');
  });
});

describe('what lies ahead', () => {
  it('refuses an act of a day that has come nowhere on earth', () => {
    given(...talks)
      .at('2026-11-23T09:59:59.999Z')
      .when(tabled('JP-1', { occurred: '2026-11-24' }))
      .thenRefused('OCCURS_IN_FUTURE', ['occurred'], '2026-11-24');
  });

  it('takes a day that has begun in Kiritimati', () => {
    given(...talks)
      .at('2026-11-23T10:00:00.000Z')
      .when(tabled('JP-1', { occurred: '2026-11-24' }))
      .then('ProposalTabled');
  });

  it('judges an instant as it stands', () => {
    const table = given(...talks).at('2026-11-23T10:00:00.000Z');
    table.when(tabled('JP-1', { occurred: '2026-11-23T19:00[Asia/Tokyo]' })).then('ProposalTabled');
    table
      .when(tabled('JP-1', { occurred: '2026-11-23T19:01[Asia/Tokyo]' }))
      .thenRefused('OCCURS_IN_FUTURE', ['occurred']);
  });

  it('asks for the earliest day alone', () => {
    given(...talks)
      .when(tabled('JP-1', { occurred: '2026' }))
      .then('ProposalTabled');
    given(...talks)
      .when(tabled('JP-1', { occurred: '2026-11-01/..' }))
      .then('ProposalTabled');
    given(...talks)
      .when(tabled('JP-1', { occurred: '2027' }))
      .thenRefused('OCCURS_IN_FUTURE', ['occurred']);
  });

  it('refuses a source published, a round opened or closed on a day to come', () => {
    given(opened)
      .when(source('NHK', { published: '2027-01-01' }))
      .thenRefused('OCCURS_IN_FUTURE', ['published']);
    given(opened)
      .when(source('NHK', { retrieved: '2027-01-01' }))
      .thenRefused('OCCURS_IN_FUTURE', ['retrieved']);
    given(opened)
      .when(command('OpenRound', { code: 'R1', opened: '2027-01-01' }))
      .thenRefused('OCCURS_IN_FUTURE', ['opened']);
    given(opened, command('OpenRound', { code: 'R1' }))
      .when(command('CloseRound', { round: 'R1', closed: '2027-01-01' }))
      .thenRefused('OCCURS_IN_FUTURE', ['closed']);
  });

  it('refuses an act that a register is to enter on a day to come', () => {
    given(...talks)
      .when(tabled('JP-1', { firstRecorded: '2027-01-01' }))
      .thenRefused('OCCURS_IN_FUTURE', ['firstRecorded']);
    given(...talks)
      .when(tabled('JP-1', { firstRecorded: '2021-03' }))
      .then('ProposalTabled');
  });

  it('refuses an agreement in force since a day to come', () => {
    const agreement = (inForceFrom: string) =>
      command('RegisterAgreement', {
        ...{ title: 'Special measures', parties: ['JP', 'US'], extent: 'UNDISCLOSED' },
        ...{ occurred: '2026-11-20', evidence: firstHand, inForceFrom },
      });
    given(...talks)
      .when(agreement('2027-04-01'))
      .thenRefused('OCCURS_IN_FUTURE', ['inForceFrom'], '2027-04-01');
    given(...talks)
      .when(agreement('2026-11-23'))
      .then('AgreementRegistered');
  });

  it('lets scheduled things, deadlines, steps and periods lie ahead', () => {
    const act: JsonObject = { occurred: '2026-11-20', evidence: firstHand };
    given(...talks)
      .and(command('ScheduleMeeting', { ...act, scheduledFor: '2027-01-10' }))
      .and(
        command('SetDeadline', {
          ...act,
          title: 'Expiry',
          kind: 'EXPIRY',
          hard: true,
          at: '2027-03-31',
        }),
      )
      .and(tabled('JP-1', { ...act, validUntil: '2027-12-31' }))
      .and(
        command('ReachAgreement', {
          ...act,
          code: 'SMA',
          title: 'Special measures',
          parties: ['JP', 'US'],
          extent: 'UNDISCLOSED',
          effective: '2027-04-01/2032-03-31',
        }),
      )
      .when(
        command('TakeAgreementStep', {
          agreement: 'SMA',
          party: 'JP',
          step: 'SIGNED',
          occurred: '2027-02-01',
          evidence: firstHand,
        }),
      )
      .then('AgreementStepTaken');
  });

  it('refuses a correction that puts an act there', () => {
    given(...talks, tabled('JP-1'))
      .when(corrected('JP-1', '/occurred', { found: '2020-10-15', value: '2030-10-15' }))
      .thenRefused('OCCURS_IN_FUTURE', ['changes', 0, 'value']);
  });
});

describe('the validity of an offer', () => {
  it('starts before it ends', () => {
    refusedTalks(tabled('JP-1', { validFrom: '2020-12-01', validUntil: '2020-11-30' })).thenRefused(
      'INVALID_VALIDITY',
      ['validUntil'],
    );
  });

  it('does not end before it is tabled', () => {
    refusedTalks(tabled('JP-1', { validUntil: '2020-10-14' })).thenRefused('INVALID_VALIDITY', [
      'validUntil',
    ]);
    refusedTalks(
      countered('US-1', 'JP-1', { validUntil: '2020-10-14' }),
      tabled('JP-1'),
    ).thenRefused('INVALID_VALIDITY', ['validUntil']);
  });

  it('may end on the day on which it is tabled', () => {
    given(...talks)
      .when(tabled('JP-1', { validUntil: '2020-10-15' }))
      .then('ProposalTabled');
  });

  it('is compared as precisely as it is known', () => {
    given(...talks)
      .when(tabled('JP-1', { validUntil: '2020-10' }))
      .then('ProposalTabled');
  });

  it('asks the same of what an agreement covers', () => {
    refusedTalks(
      command('ReachAgreement', {
        title: 'Special measures',
        parties: ['JP', 'US'],
        extent: 'UNDISCLOSED',
        effective: '2026-04-01/2021-03-31',
        occurred: '2020-12',
        evidence: firstHand,
      }),
    ).thenRefused('INVALID_VALIDITY', ['effective']);
  });
});

describe('a round', () => {
  const round = (opened: string) => command('OpenRound', { code: 'R1', opened });
  const closing = (closed: string) => command('CloseRound', { round: 'R1', closed });

  it('does not close before it opens', () => {
    given(opened, round('2020-10-15'))
      .when(closing('2020-10-14'))
      .thenRefused('INVALID_VALIDITY', ['closed'], 'R1 would close (2020-10-14) before it opens');
    given(opened, round('2020-10-15'), closing('2020-10-16'))
      .when(corrected('R1', '/opened', { found: '2020-10-15', value: '2020-11' }))
      .thenRefused('INVALID_VALIDITY', ['changes', 0, 'value']);
  });

  it('may close on the day on which it opens, or may have, as far as is known', () => {
    given(opened, round('2020-10-15')).when(closing('2020-10-15')).then('RoundClosed');
    given(opened, round('2020-10-15')).when(closing('2020-10')).then('RoundClosed');
    given(opened, command('OpenRound', { code: 'R1' }))
      .when(closing('2020'))
      .then('RoundClosed');
  });
});

describe('a delegate', () => {
  const people = given(...talks, command('RegisterPerson', { code: 'HAYASHI', name: 'Hayashi' }));
  const appointed = (period: string) =>
    command('AppointDelegate', {
      ...{ code: 'HEAD-JP', person: 'HAYASHI', party: 'JP', role: 'HEAD', period },
    });
  const relieved = (on: string) =>
    command('RelieveDelegate', { delegate: 'HEAD-JP', relieved: on });

  it('is not relieved before they are appointed', () => {
    people
      .and(appointed('2020-10-15/..'))
      .when(relieved('2020-10-14'))
      .thenRefused('INVALID_VALIDITY', ['relieved'], 'HEAD-JP would be relieved (2020-10-14)');
    people
      .and(appointed('2020-10-15/..'), relieved('2020-10-16'))
      .when(corrected('HEAD-JP', '/period', { found: '2020-10-15/..', value: '2020-11/..' }))
      .thenRefused('INVALID_VALIDITY', ['changes', 0, 'value']);
  });

  it('may be relieved on the day of the appointment, and not on one that lies ahead', () => {
    const table = people.and(appointed('2020-10-15/..'));
    table.when(relieved('2020-10-15')).then('DelegateRelieved');
    table.when(relieved('2020-10')).then('DelegateRelieved');
    table.when(relieved('2027-01')).thenRefused('OCCURS_IN_FUTURE', ['relieved']);
  });
});

describe('corroboration', () => {
  const sources = [
    source('KYODO'),
    source('TIMES', { derivesFrom: ['KYODO'] }),
    source('POST', { derivesFrom: ['KYODO'] }),
    source('BLOG', { derivesFrom: ['POST'] }),
    source('MINUTES', { kind: 'MINUTES' }),
    source('SCAN', { kind: 'DOCUMENT', derivesFrom: ['MINUTES'] }),
    source('HANDOUT', { kind: 'DOCUMENT', derivesFrom: ['KYODO'] }),
  ];

  function told(...cited: readonly string[]): JsonObject {
    return { citations: cited.map((one) => ({ source: one })) };
  }

  function assessing(evidence: JsonObject, ofAct: JsonObject, standing = 'CORROBORATED') {
    return given(...talks, ...sources, tabled('JP-1', { evidence: ofAct })).when(
      command('AssessAct', { act: 'JP-1', standing, reasons: 'Two reports agree.', evidence }),
    );
  }

  const place = ['evidence', 'citations'];

  it('takes sources that do not derive from one another', () => {
    assessing(told('TIMES', 'MINUTES'), told('KYODO')).then('ActAssessed');
    assessing(told('MINUTES'), told('KYODO')).then('ActAssessed');
  });

  it('counts a source and what derives from it once, however far down', () => {
    assessing(told('TIMES'), told('KYODO')).thenRefused('DERIVED_CORROBORATION', place, 'KYODO');
    assessing(told('BLOG'), told('KYODO')).thenRefused('DERIVED_CORROBORATION', place, 'BLOG');
  });

  it('counts two prints of one wire story once', () => {
    assessing(told('TIMES', 'POST'), told('POST')).thenRefused('DERIVED_CORROBORATION', place);
    assessing(told('TIMES', 'BLOG'), told('POST'), 'ESTABLISHED').thenRefused(
      'DERIVED_CORROBORATION',
      place,
    );
  });

  it('takes a second source', () => {
    assessing(told('KYODO'), told('KYODO')).thenRefused(
      'DERIVED_CORROBORATION',
      place,
      'a second source beside KYODO',
    );
    assessing({ inferredFrom: 'It fits.' }, { commonKnowledge: true }).thenRefused(
      'DERIVED_CORROBORATION',
      place,
      'none is cited',
    );
  });

  it('lets one document or the minutes establish an act, and copies of these', () => {
    assessing(told('MINUTES'), told('MINUTES'), 'ESTABLISHED').then('ActAssessed');
    assessing(told('SCAN'), told('MINUTES'), 'ESTABLISHED').then('ActAssessed');
    assessing(told('MINUTES', 'TIMES'), told('KYODO'), 'ESTABLISHED').then('ActAssessed');
  });

  it('does not let them corroborate anything alone', () => {
    const code = 'DERIVED_CORROBORATION';
    assessing(told('MINUTES'), told('MINUTES')).thenRefused(code, place, 'beside MINUTES');
  });

  it('establishes nothing on less than it takes to corroborate', () => {
    const code = 'DERIVED_CORROBORATION';
    const fits = { inferredFrom: 'It fits.' };
    assessing(fits, told('KYODO'), 'ESTABLISHED').thenRefused(code, place, 'beside KYODO');
    assessing(told('KYODO'), told('KYODO'), 'ESTABLISHED').thenRefused(code, place);
    assessing(told('HANDOUT'), told('KYODO'), 'ESTABLISHED').thenRefused(code, place);
    assessing(fits, { commonKnowledge: true }, 'ESTABLISHED').thenRefused(code, place);
  });

  it('leaves lower standings and witnesses alone', () => {
    assessing(told('TIMES'), told('KYODO'), 'REPORTED').then('ActAssessed');
    assessing({ ...told('TIMES'), firstHand: true }, told('KYODO')).then('ActAssessed');
  });
});

describe('circles', () => {
  it('no issue is its own ancestor', () => {
    given(opened, annual, issue('LABOUR', { parent: 'ANNUAL' }))
      .when(corrected('ANNUAL', '/parent', { value: 'LABOUR' }))
      .thenRefused('INVALID_INPUT', ['changes', 0, 'value'], 'ANNUAL would be its own ancestor');
  });

  it('no source derives from itself', () => {
    given(opened, source('A'), source('B', { derivesFrom: ['A'] }))
      .when(corrected('A', '/derivesFrom', { value: ['B'] }))
      .thenRefused('INVALID_INPUT', ['changes', 0, 'value'], 'A would derive from itself');
  });

  it('no coalition is its own member', () => {
    given(opened, tokyo, party('ALLIES', { kind: 'COALITION', members: ['JP'] }))
      .when(corrected('JP', '/members', { value: ['ALLIES'] }))
      .thenRefused('INVALID_INPUT', ['changes', 0, 'value'], 'its own member');
  });

  it('no strike widens itself', () => {
    const strike = (code: string, more: JsonObject = {}) =>
      command('RecordOutsideAct', {
        code,
        title: 'Strike',
        kind: 'STRIKE',
        phase: 'WIDENED',
        occurred: '2023-09-15',
        evidence: firstHand,
        ...more,
      });
    given(opened, strike('FIRST'), strike('SECOND', { of: 'FIRST' }))
      .when(corrected('FIRST', '/of', { value: 'SECOND' }))
      .thenRefused('INVALID_INPUT', ['changes', 0, 'value'], 'widen or end itself');
  });

  it('no denial denies itself', () => {
    const denial = (code: string, act: string) =>
      command('DenyAct', { code, act, occurred: '2020-11', evidence: firstHand });
    given(...talks, tabled('JP-1'), denial('D1', 'JP-1'), denial('D2', 'D1'))
      .when(corrected('D1', '/act', { found: 'JP-1', value: 'D2' }))
      .thenRefused('INVALID_INPUT', ['changes', 0, 'value'], 'speak of itself');
  });
});

describe('a meeting', () => {
  const held = (code: string, scheduled: string) =>
    command('RecordMeeting', { code, scheduled, occurred: '2020-11-10', evidence: firstHand });
  const scheduled = command('ScheduleMeeting', {
    code: 'PLAN',
    scheduledFor: '2020-11-10',
    occurred: '2020-11-01',
    evidence: firstHand,
  });

  it('that was held names the one that was scheduled', () => {
    given(...talks, scheduled, held('M1', 'PLAN'))
      .when(held('M2', 'M1'))
      .thenRefused('UNKNOWN_MEETING', ['scheduled'], 'M1 took place');
  });

  it('that took place is neither moved nor cancelled, nor broken off as scheduled', () => {
    const act = { occurred: '2020-11-12', evidence: firstHand };
    const after = given(...talks, scheduled, held('M1', 'PLAN'));
    after
      .when(command('RescheduleMeeting', { rescheduled: 'M1', to: '2020-11-20', ...act }))
      .thenRefused('UNKNOWN_MEETING', ['rescheduled'], 'M1 took place');
    after
      .when(command('CancelMeeting', { cancelled: 'M1', ...act }))
      .thenRefused('UNKNOWN_MEETING', ['cancelled'], 'M1 took place');
    after
      .when(command('BreakOffMeeting', { scheduled: 'M1', ...act }))
      .thenRefused('UNKNOWN_MEETING', ['scheduled'], 'M1 took place');
    given(...talks, scheduled, command('BreakOffMeeting', { code: 'B1', ...act }))
      .when(corrected('B1', '/scheduled', { value: 'PLAN' }))
      .then('RecordCorrected');
  });

  it('that was broken off is told with values of the type of their issue', () => {
    const stances = [{ issue: 'TERM', holder: 'JP', stance: 'PROPOSES', value: yen('1') }];
    refusedTalks(
      command('BreakOffMeeting', { stances, occurred: '2020-11-12', evidence: firstHand }),
    ).thenRefused('WRONG_VALUE_TYPE', ['stances', 0, 'value', 'money']);
  });

  it('is moved to a day that may lie ahead, and has been moved by now', () => {
    const moving = (to: string, occurred: string) =>
      command('RescheduleMeeting', { rescheduled: 'PLAN', to, occurred, evidence: firstHand });
    const table = given(...talks, scheduled);
    table.when(moving('2027-11-20', '2020-11-12')).then('MeetingRescheduled');
    table.when(moving('2027-11-20', '2027-11-12')).thenRefused('OCCURS_IN_FUTURE', ['occurred']);
  });

  it('may have been held although it was cancelled', () => {
    given(...talks, scheduled)
      .and(
        command('CancelMeeting', {
          cancelled: 'PLAN',
          occurred: '2020-11-05',
          evidence: firstHand,
        }),
      )
      .when(held('M1', 'PLAN'))
      .then('MeetingHeld');
  });
});

function refusedTalks(one: TableCommand, ...before: readonly TableCommand[]) {
  return given(...talks, ...before).when(one);
}
