import { describe, expect, it } from '@jest/globals';
import { positionHistory } from '../../src/positions/history.js';
import { retreatsOf } from '../../src/positions/moves.js';
import { proposalStatusAt } from '../../src/proposals/proposal.status.js';
import {
  acted,
  agreed,
  considered,
  moment,
  on,
  question,
  shown,
  tabled,
} from '../support/positions.js';
import { offer, type Table, years } from '../support/records.js';
import {
  durationTerm,
  firstHand,
  party,
  retracted,
  tabled as tabledAt,
  talks as storyTalks,
  talksTurned,
} from '../support/story.js';
import type { JsonObject } from '../../src/event-store/json.js';
import { command, despite, given } from '../support/table.js';

/** The United States on TERM. */
const theirs = (table: Table, validAt: string, asked: object = {}) =>
  on(table, validAt, { party: 'US', ...asked });

function declined(table: Table, id: string, occurred: string, more: object = {}): Table {
  return acted(table, id, 'CounterDeclined', { occurred, by: 'US', answers: ['p1'], ...more });
}

function reserved(table: Table, id: string, occurred: string, more: object = {}): Table {
  return acted(table, id, 'ReservationEntered', { occurred, by: 'US', proposal: 'p1', ...more });
}

function lifted(table: Table, id: string, occurred: string, reservation = 'r1'): Table {
  return acted(table, id, 'ReservationLifted', { occurred, by: 'US', reservation });
}

const tabledIt = tabled('p1', '2021-01-10', '5');

describe('declining to counter', () => {
  it('shows that stance about the proposal, and leaves value and proposal as they are', () => {
    const spoken = acted(tabledIt, 's1', 'ProposalTabled', {
      ...offer('2021-01-05', '2', { proposers: ['US'] }),
    });
    const table = declined(spoken, 'd1', '2021-02-01');
    const answer = theirs(table, '2021-02-01');
    expect([answer.stance, shown(answer)]).toEqual(['DECLINES_TO_COUNTER', '2']);
    expect(answer.heldStance?.about).toEqual([{ proposal: 'p1' }]);
    expect(proposalStatusAt('p1', moment('2021-12-31'), considered(table))).toEqual(['TABLED']);
  });

  it('is told by whom it is told, and held at its level', () => {
    const told = { telling: 'OTHER_PARTY', level: 'MINISTER' };
    const answer = theirs(declined(tabledIt, 'd1', '2021-02-01', told), '2021-02-01');
    expect(answer.heldStance).toMatchObject({ telling: 'OTHER_PARTY', level: 'MINISTER' });
    expect(answer.flags.map(({ flag }) => flag)).toEqual(['TOLD_BY_OTHER']);
  });

  it('comes after the proposal whatever the dates leave open', () => {
    const table = declined(tabled('p1', '2021', '5', { proposers: ['US', 'JP'] }), 'd1', '2021');
    expect(theirs(table, '2021-12-31').stance).toBe('DECLINES_TO_COUNTER');
  });

  it('is about the issues that it names, and with several proposals about those that have them', () => {
    const both = tabledIt.issue('COST').act('p2', 'ProposalTabled', {
      ...offer('2021-01-10', undefined),
      ...{ extent: 'COMPLETE', terms: [{ issue: 'COST', value: years('1') }] },
    });
    const table = declined(both, 'd1', '2021-02-01', { answers: ['p1', 'p2'] });
    const about = (issue: string, one: Table = table) =>
      theirs(one, '2021-02-01', { issue }).heldStance?.about;
    expect([about('TERM'), about('COST')]).toEqual([[{ proposal: 'p1' }], [{ proposal: 'p2' }]]);
    const some = { answers: ['p1', 'p2'], issues: ['COST'] };
    const partly = declined(both, 'd1', '2021-02-01', some);
    expect([about('TERM', partly), about('COST', partly)]).toEqual([
      undefined,
      [{ proposal: 'p2' }],
    ]);
  });

  it('may be of what nobody recorded, on issues that are named', () => {
    const none = { answers: [], answersUnrecorded: true, issues: ['TERM'] };
    const answer = theirs(declined(tabledIt, 'd1', '2021-02-01', none), '2021-02-01');
    expect([answer.stance, answer.heldStance?.about]).toEqual(['DECLINES_TO_COUNTER', []]);
  });

  it('keeps its stance on the issues that were named where the proposal falls out', () => {
    const named = declined(tabledIt, 'd1', '2021-02-01', { issues: ['TERM'] });
    const whole = declined(tabledIt, 'd1', '2021-02-01');
    const refuted = (table: Table) =>
      table.with('a1', 'ActAssessed', {
        ...{ act: 'p1', standing: 'REFUTED', reasons: 'A hoax.', evidence: { firstHand: true } },
      });
    expect(theirs(refuted(named), '2021-02-01').stance).toBe('DECLINES_TO_COUNTER');
    expect(theirs(refuted(whole), '2021-02-01').stance).toBe('UNKNOWN');
  });
});

describe('refusing to discuss', () => {
  const refused = (more: object) =>
    acted(tabledIt.issue('YEARS', 'TERM'), 'd1', 'DiscussionRefused', {
      ...{ occurred: '2021-02-01', by: 'US', ...more },
    });

  it('shows that stance on the issues of a proposal, about it', () => {
    const answer = theirs(refused({ proposal: 'p1' }), '2021-02-01');
    expect([answer.stance, answer.heldStance?.about]).toEqual([
      'REFUSES_TO_DISCUSS',
      [{ proposal: 'p1' }],
    ]);
  });

  it('shows it on issues that are named without one, and on those below', () => {
    const table = refused({ issues: ['TERM'] });
    for (const issue of ['TERM', 'YEARS'])
      expect(theirs(table, '2021-02-01', { issue }).stance).toBe('REFUSES_TO_DISCUSS');
  });
});

describe('a reservation', () => {
  it('shows that stance until it is lifted, and then what was there before', () => {
    const accepted = acted(tabledIt, 'a1', 'ProposalAccepted', {
      ...{ occurred: '2021-01-15', by: 'US', proposal: 'p1' },
    });
    const table = lifted(reserved(accepted, 'r1', '2021-02-01'), 'l1', '2021-03-01');
    const stances = ['2021-01-31', '2021-02-28', '2021-03-01'].map((day) => {
      const answer = theirs(table, day);
      return [answer.stance, shown(answer)];
    });
    expect(stances).toEqual([
      ['ACCEPTS', '5'],
      ['RESERVES', '5'],
      ['ACCEPTS', '5'],
    ]);
  });

  it('has an entry in the history, and so has its lifting, which walks nothing back', () => {
    const table = lifted(reserved(tabledIt, 'r1', '2021-02-01'), 'l1', '2021-03-01');
    const asked = question('2021-12-31', { party: 'US' });
    const history = positionHistory(table.records, asked);
    expect(history.map(({ event, act, to }) => [event, act, to.stance?.stance])).toEqual([
      ['MARK', 'r1', 'RESERVES'],
      ['TAKEN_BACK', 'l1', undefined],
    ]);
    expect(retreatsOf(asked, considered(table), undefined)).toEqual([]);
  });

  it('that was lifted comes before that, whatever the dates leave open', () => {
    const table = lifted(reserved(tabledIt, 'r1', '2021'), 'l1', '2021');
    expect(theirs(table, '2021-12-31').stance).toBe('UNKNOWN');
  });

  it('is about an agreement, on all of it or on the issues that it names', () => {
    const deal = agreed().issue('COST');
    const to = { proposal: undefined, agreement: 'ag1' };
    const whole = theirs(reserved(deal, 'r1', '2021-02-18', to), '2021-03-01');
    expect([whole.stance, shown(whole), whole.heldStance?.about]).toEqual([
      'RESERVES',
      '1',
      [{ agreement: 'ag1' }],
    ]);
    const other = reserved(deal, 'r1', '2021-02-18', { ...to, issues: ['COST'] });
    expect(theirs(other, '2021-03-01').stance).toBe('ACCEPTS');
    expect(theirs(other, '2021-03-01', { issue: 'COST' }).stance).toBe('RESERVES');
  });

  it('to a provisional agreement is about the proposal that this was of, else about words', () => {
    const provisional = (more: object) =>
      acted(tabledIt, 'g1', 'TermProvisionallyAgreed', {
        ...{ occurred: '2021-02-01', parties: ['JP', 'US'], extent: 'COMPLETE' },
        ...{ terms: [{ issue: 'TERM', value: years('4') }], ...more },
      });
    const to = { proposal: undefined, of: 'g1', words: 'the fourth year' };
    const about = (table: Table) => {
      const answer = theirs(reserved(table, 'r1', '2021-02-02', to), '2021-03-01');
      return [answer.stance, shown(answer), answer.heldStance?.about];
    };
    expect(about(provisional({ proposal: 'p1' }))).toEqual(['RESERVES', '4', [{ proposal: 'p1' }]]);
    expect(about(provisional({}))).toEqual(['RESERVES', '4', [{ words: 'the fourth year' }]]);
  });
});

const onDay = (occurred: string): JsonObject => ({ occurred, evidence: firstHand });

function declines(code: string, more: JsonObject = {}) {
  return command('DeclineCounter', {
    ...{ code, by: 'US', answers: ['JP-1'], ...onDay('2020-11-02'), ...more },
  });
}

function refuses(code: string, more: JsonObject = {}) {
  return command('RefuseDiscussion', { code, by: 'US', ...onDay('2020-11-02'), ...more });
}

function reserves(code: string, more: JsonObject = {}) {
  return command('EnterReservation', { code, by: 'US', ...onDay('2020-11-02'), ...more });
}

function lifts(code: string, more: JsonObject = {}) {
  return command('LiftReservation', {
    ...{ code, by: 'US', reservation: 'RES', ...onDay('2020-11-10'), ...more },
  });
}

const deal = command('ReachAgreement', {
  ...{ code: 'DEAL', title: 'The deal', parties: ['JP', 'US'], ...onDay('2020-11-05') },
  ...{ terms: [durationTerm], extent: 'PARTIAL' },
});
const provisional = command('AgreeTermProvisionally', {
  ...{ code: 'SO-FAR', parties: ['JP', 'US'], ...onDay('2020-11-05') },
  ...{ terms: [durationTerm], extent: 'PARTIAL' },
});
const table = given(...storyTalks, tabledAt('JP-1'));

describe('what nobody can have declined, refused or reserved', () => {
  it('names what it is about', () => {
    table.when(declines('NO', { answers: [] })).thenRefused('UNKNOWN_PROPOSAL', ['answers']);
    table
      .when(declines('NO', { answers: [], answersUnrecorded: true }))
      .thenRefused('TERMS_MISSING', ['issues']);
    table
      .when(declines('NO', { answers: [], answersUnrecorded: true, issues: ['TERM'] }))
      .then('CounterDeclined');
    table.when(refuses('NO')).thenRefused('TERMS_MISSING', ['issues']);
    table.when(refuses('NO', { issues: ['TERM'] })).then('DiscussionRefused');
    table.when(reserves('RES')).thenRefused('INVALID_INPUT', ['proposal']);
    table
      .and(deal)
      .when(reserves('RES', { proposal: 'JP-1', agreement: 'DEAL' }))
      .thenRefused('INVALID_INPUT', ['proposal']);
    table.when(reserves('RES', { of: 'JP-1' })).thenRefused('UNKNOWN_ACT', ['of']);
  });

  it('is not before what it answers', () => {
    const early = onDay('2020-10-14');
    const code = 'ANSWERS_LATER_PROPOSAL';
    table.when(declines('NO', early)).thenRefused(code, ['answers', 0]);
    table.when(refuses('NO', { proposal: 'JP-1', ...early })).thenRefused(code, ['proposal']);
    table.when(reserves('RES', { proposal: 'JP-1', ...early })).thenRefused(code, ['proposal']);
    table.and(despite(code, declines('NO', early))).thenInconsistent('ANSWERS_LATER_PROPOSAL NO');
  });

  it('is not before the deal that it reserves something in', () => {
    const code = 'AGREEMENT_ORDER';
    table
      .and(deal)
      .when(reserves('RES', { agreement: 'DEAL' }))
      .thenRefused(code, ['agreement']);
    table
      .and(provisional)
      .when(reserves('RES', { of: 'SO-FAR' }))
      .thenRefused(code, ['of']);
    const later = onDay('2020-11-06');
    table
      .and(deal, provisional)
      .and(
        reserves('A', { agreement: 'DEAL', ...later }),
        reserves('B', { of: 'SO-FAR', ...later }),
      )
      .thenInconsistent();
  });

  it('is by a party, and of an agreement by a party to it', () => {
    const others = table.and(party('UN', { role: 'OBSERVER' }), party('KR'), deal);
    const code = 'NOT_A_PARTY';
    others.when(declines('NO', { by: 'UN' })).thenRefused(code, ['by']);
    others.when(refuses('NO', { by: 'UN', issues: ['TERM'] })).thenRefused(code, ['by']);
    others.when(reserves('RES', { by: 'UN', proposal: 'JP-1' })).thenRefused(code, ['by']);
    const later = onDay('2020-11-06');
    others
      .when(reserves('RES', { by: 'KR', agreement: 'DEAL', ...later }))
      .thenRefused(code, ['by'], 'KR is no party to DEAL');
    others.when(reserves('RES', { by: 'KR', proposal: 'JP-1' })).then('ReservationEntered');
  });

  it('is not declining to counter one’s own, or what is addressed to others', () => {
    table.when(declines('NO', { by: 'JP' })).thenRefused('OWN_PROPOSAL', ['answers', 0]);
    const addressed = given(
      ...[...storyTalks, party('KR')],
      tabledAt('JP-1', { addressees: [{ party: 'US' }] }),
    );
    addressed.when(declines('NO', { by: 'KR' })).thenRefused('NOT_ADDRESSED', ['by']);
    addressed.when(declines('NO')).then('CounterDeclined');
    addressed.when(refuses('NO', { by: 'KR', proposal: 'JP-1' })).then('DiscussionRefused');
  });

  it('answers no proposal while talks are not open, and may be said of anything else', () => {
    const suspended = table.and(talksTurned('SuspendNegotiation', '2020-10-20'));
    const code = 'NEGOTIATION_NOT_OPEN';
    suspended.when(declines('NO')).thenRefused(code, ['occurred']);
    suspended.when(refuses('NO', { proposal: 'JP-1' })).thenRefused(code, ['occurred']);
    suspended.when(refuses('NO', { issues: ['TERM'] })).then('DiscussionRefused');
    suspended.when(reserves('RES', { proposal: 'JP-1' })).thenRefused(code, ['occurred']);
    suspended
      .and(deal)
      .when(reserves('RES', { agreement: 'DEAL', ...onDay('2020-11-06') }))
      .then('ReservationEntered');
  });

  it('may be done about what is closed, and again', () => {
    const closed = table.and(
      command('WithdrawProposal', {
        ...{ code: 'GONE', by: ['JP'], proposal: 'JP-1', ...onDay('2020-10-20') },
      }),
    );
    closed.and(declines('ONE'), declines('TWO')).thenInconsistent();
  });
});

describe('lifting a reservation', () => {
  const entered = table.and(reserves('RES', { proposal: 'JP-1' }));

  it('is for who entered it, after that, and once', () => {
    entered.when(lifts('LIFTED')).then('ReservationLifted');
    entered.when(lifts('LIFTED', { by: 'JP' })).thenRefused('NOT_YOURS', ['by'], "RES is US's");
    entered
      .when(lifts('LIFTED', onDay('2020-11-01')))
      .thenRefused('ANSWERS_LATER_PROPOSAL', ['reservation'], 'entered only later');
    entered.and(lifts('LIFTED')).when(lifts('AGAIN')).thenRefused('DONE_ALREADY', ['reservation']);
  });

  it('is judged again when the reservation is corrected', () => {
    const correct = (path: string, found: string, value: string) =>
      command('CorrectRecord', {
        ...{ record: 'RES', changes: [{ path, found, value }], reason: 'Misread.' },
      });
    const done = entered.and(lifts('LIFTED'));
    const later = correct('/occurred', '2020-11-02', '2020-11-12');
    done.when(later).thenRefused('ANSWERS_LATER_PROPOSAL', [], 'LIFTED');
    done
      .and(despite('ANSWERS_LATER_PROPOSAL', later))
      .thenInconsistent('ANSWERS_LATER_PROPOSAL LIFTED');
    done.and(retracted('LIFTED')).and(lifts('ANEW')).thenInconsistent();
  });

  it('finds nothing to lift once the reservation is retracted', () => {
    entered
      .and(retracted('RES'))
      .when(lifts('LIFTED'))
      .thenRefused('UNKNOWN_RESERVATION', ['reservation'], 'retracted');
    entered
      .when(lifts('LIFTED', { reservation: 'JP-1' }))
      .thenRefused('UNKNOWN_RESERVATION', ['reservation'], 'JP-1 is a proposal');
  });
});
