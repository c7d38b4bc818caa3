import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../src/event-store/json.js';
import type { TableCommand } from '../../src/record/table.decider.js';
import {
  accepted,
  annual,
  annualTerm,
  corrected,
  countered,
  durationTerm,
  firstHand,
  opened,
  party,
  person,
  rejected,
  retracted,
  revised,
  source,
  tabled,
  talks,
  talksTurned,
  term,
  termAccepted,
  termRejected,
  termWithdrawn,
  tokyo,
  washington,
  withdrawn,
  yen,
} from '../support/story.js';
import { letThrough, refusedUnlessForced } from '../support/of-course.js';
import { command, despite, type Given, given } from '../support/table.js';

const offer = given(...talks, tabled('JP-1'));

describe('NEGOTIATION_NOT_OPEN: tabling and answering happen while talks are open', () => {
  const suspended = talksTurned('SuspendNegotiation', '2020-10-20');
  const resumed = talksTurned('ResumeNegotiation', '2020-10-25');
  const brokenOff = talksTurned('BreakOffNegotiation', '2020-10-20');
  const concluded = talksTurned('ConcludeNegotiation', '2020-10-20');
  const late = tabled('JP-2', { occurred: '2020-11-02' });

  it('refuses what was tabled or answered while they were suspended', () => {
    const table = offer.and(suspended);
    const path = ['occurred'];
    refusedUnlessForced('NEGOTIATION_NOT_OPEN', table, late, path, 'suspended (2020-10-20)');
    refusedUnlessForced('NEGOTIATION_NOT_OPEN', table, accepted('YES', 'JP-1'), path);
    refusedUnlessForced('NEGOTIATION_NOT_OPEN', table, rejected('NO', 'JP-1'), path);
    refusedUnlessForced('NEGOTIATION_NOT_OPEN', table, termRejected('NO', 'JP-1', ['TERM']), path);
    refusedUnlessForced('NEGOTIATION_NOT_OPEN', table, termAccepted('SO', 'JP-1', ['TERM']), path);
  });

  it('refuses what came after their conclusion', () => {
    refusedUnlessForced(
      'NEGOTIATION_NOT_OPEN',
      offer.and(concluded),
      late,
      ['occurred'],
      'concluded',
    );
  });

  it('lets a proposal through after a break-off, and no answer', () => {
    letThrough(offer.and(brokenOff), late);
    letThrough(offer.and(suspended, talksTurned('BreakOffNegotiation', '2020-10-22')), late);
    refusedUnlessForced(
      'NEGOTIATION_NOT_OPEN',
      offer.and(brokenOff),
      accepted('YES', 'JP-1'),
      ['occurred'],
      'broken off',
    );
  });

  it('lets everything through once they are resumed, and before they were suspended', () => {
    letThrough(offer.and(suspended, resumed), late);
    letThrough(offer.and(suspended), tabled('JP-2', { occurred: '2020-10-19' }));
  });

  it('leaves alone what may have come before, or after they were resumed', () => {
    letThrough(offer.and(suspended), tabled('JP-2', { occurred: '2020-10-20' }));
    letThrough(offer.and(suspended), tabled('JP-2', { occurred: '2020-10' }));
    letThrough(offer.and(suspended, talksTurned('ResumeNegotiation', '2020')), late);
  });

  it('refuses to suspend or break off what was concluded and not resumed', () => {
    const after = offer.and(concluded);
    const halted = (type: 'SuspendNegotiation' | 'BreakOffNegotiation', occurred: string) =>
      talksTurned(type, occurred, { code: 'HALT' });
    const path = ['occurred'];
    const sentence = 'concluded (2020-10-20)';
    const broken = halted('BreakOffNegotiation', '2020-11-02');
    refusedUnlessForced('NEGOTIATION_NOT_OPEN', after, broken, path, sentence);
    const late = halted('SuspendNegotiation', '2020-11-02');
    refusedUnlessForced('NEGOTIATION_NOT_OPEN', after, late, path, sentence);
    letThrough(after, halted('SuspendNegotiation', '2020-10-20'));
    letThrough(after, halted('BreakOffNegotiation', '2020-10-19'));
    letThrough(after.and(resumed), late);
    letThrough(offer.and(suspended), halted('BreakOffNegotiation', '2020-10-22'));
    offer
      .and(late)
      .when(concluded)
      .thenRefused('NEGOTIATION_NOT_OPEN', [], 'make HALT inconsistent');
  });

  it('lets withdrawals, statements and agreements through at any time', () => {
    const table = offer.and(suspended);
    const act: JsonObject = { occurred: '2020-11-02', evidence: firstHand };
    letThrough(table, withdrawn('BACK', 'JP-1'));
    letThrough(table, command('RecordStatement', act));
    letThrough(table, command('RecordMeeting', act));
    letThrough(
      table,
      command('ReachAgreement', {
        ...act,
        title: 'SMA',
        parties: ['JP', 'US'],
        extent: 'UNDISCLOSED',
      }),
    );
  });

  it('lets what is preliminary through', () => {
    const preliminary = command('OpenNegotiation', { ...opened.input, opened: '2020-11-01' });
    letThrough(given(preliminary, tokyo, washington, annual, term), tabled('JP-1'));
  });

  it('names what a suspension that is entered later makes inconsistent', () => {
    const table = offer.and(accepted('YES', 'JP-1'));
    table
      .when(suspended)
      .thenRefused('NEGOTIATION_NOT_OPEN', [], 'This would make YES inconsistent: The talks had');
    table
      .and(despite('NEGOTIATION_NOT_OPEN', suspended))
      .thenInconsistent('NEGOTIATION_NOT_OPEN YES');
  });

  it('judges a correction, and the retraction of what resumed them', () => {
    offer
      .and(suspended, tabled('JP-2', { occurred: '2020-10-19' }))
      .when(corrected('JP-2', '/occurred', { found: '2020-10-19', value: '2020-10-21' }))
      .thenRefused('NEGOTIATION_NOT_OPEN', ['changes', 0, 'value']);
    const coded = talksTurned('ResumeNegotiation', '2020-10-25', { code: 'RESUMED' });
    offer
      .and(suspended, coded, late)
      .when(retracted('RESUMED'))
      .thenRefused('NEGOTIATION_NOT_OPEN', [], 'This would make JP-2 inconsistent');
  });
});

describe('NOT_A_PARTY: proposers and answerers are admitted parties', () => {
  const table = given(
    ...talks,
    party('UN', { role: 'OBSERVER' }),
    party('NO', { role: 'MEDIATOR' }),
    party('AU'),
    party('KR', { from: '2020-11' }),
    tabled('JP-1'),
  );

  it('refuses an observer', () => {
    refusedUnlessForced(
      'NOT_A_PARTY',
      table,
      tabled('UN-1', { proposers: ['JP', 'UN'] }),
      ['proposers', 1],
      'UN takes part as OBSERVER',
    );
    refusedUnlessForced('NOT_A_PARTY', table, accepted('YES', 'JP-1', { by: 'UN' }), ['by']);
    refusedUnlessForced('NOT_A_PARTY', table, termRejected('N', 'JP-1', ['TERM'], { by: 'UN' }), [
      'by',
    ]);
  });

  it('lets a mediator table what mediators table', () => {
    refusedUnlessForced('NOT_A_PARTY', table, tabled('N-1', { proposers: ['NO'] }), [
      'proposers',
      0,
    ]);
    letThrough(table, tabled('N-1', { proposers: ['NO'], kind: 'MEDIATOR_PROPOSAL' }));
    letThrough(table, tabled('N-1', { proposers: ['NO'], kind: 'CHAIR_TEXT' }));
    letThrough(table, tabled('J-1', { proposers: ['JP'], kind: 'CHAIR_TEXT' }));
    refusedUnlessForced(
      'NOT_A_PARTY',
      table,
      tabled('U-1', { proposers: ['UN'], kind: 'CHAIR_TEXT' }),
      ['proposers', 0],
    );
  });

  it('refuses who was admitted only later, and who had left', () => {
    refusedUnlessForced(
      'NOT_A_PARTY',
      table,
      tabled('KR-1', { proposers: ['KR'], occurred: '2020-10-31' }),
      ['proposers', 0],
      'KR was admitted only from 2020-11',
    );
    letThrough(table, tabled('KR-1', { proposers: ['KR'], occurred: '2020-11-01' }));
    const left = command('RecordPartyWithdrawal', {
      party: 'KR',
      occurred: '2020-12-01',
      evidence: firstHand,
    });
    refusedUnlessForced(
      'NOT_A_PARTY',
      table.and(left),
      tabled('KR-1', { proposers: ['KR'], occurred: '2020-12-02' }),
      ['proposers', 0],
      'KR had withdrawn from the talks (2020-12-01)',
    );
    letThrough(table.and(left), tabled('KR-1', { proposers: ['KR'], occurred: '2020-12-01' }));
  });

  it('names what a departure that is entered later, or a corrected role, makes inconsistent', () => {
    const answered = table.and(accepted('YES', 'JP-1'));
    answered
      .when(
        command('RecordPartyWithdrawal', {
          party: 'US',
          occurred: '2020-11-01',
          evidence: firstHand,
        }),
      )
      .thenRefused('NOT_A_PARTY', [], 'This would make YES inconsistent');
    answered
      .when(corrected('US', '/role', { found: 'PARTY', value: 'GUARANTOR' }))
      .thenRefused('NOT_A_PARTY', [], 'This would make YES inconsistent');
    answered
      .when(corrected('YES', '/by', { found: 'US', value: 'UN' }))
      .thenRefused('NOT_A_PARTY', ['changes', 0, 'value']);
  });
});

describe('TOO_FEW_PARTIES: two parties before anything is tabled', () => {
  it('refuses what one party tables alone', () => {
    refusedUnlessForced(
      'TOO_FEW_PARTIES',
      given(opened, tokyo, annual, term, party('UN', { role: 'OBSERVER' })),
      tabled('JP-1'),
      ['proposers'],
      'At the table was JP alone',
    );
  });

  it('counts who was there at the time', () => {
    const table = given(opened, tokyo, annual, term, party('US', { from: '2020-10-16' }));
    refusedUnlessForced('TOO_FEW_PARTIES', table, tabled('JP-1'), ['proposers']);
    letThrough(table, tabled('JP-1', { occurred: '2020-10' }));
    letThrough(table, tabled('JP-1', { occurred: '2020-10-16' }));
  });

  it('names what a departure or a correction makes inconsistent', () => {
    offer
      .when(
        command('RecordPartyWithdrawal', {
          party: 'US',
          occurred: '2020-10-14',
          evidence: firstHand,
        }),
      )
      .thenRefused('TOO_FEW_PARTIES', [], 'This would make JP-1 inconsistent');
    offer
      .when(corrected('US', '/from', { value: '2020-10-16' }))
      .thenRefused('TOO_FEW_PARTIES', [], 'This would make JP-1 inconsistent');
  });
});

describe('NOT_A_DELEGATE: who is listed as a delegation is its delegate that day', () => {
  const table = given(...talks, person('HAYASHI'), person('WELTON'));
  const appointed = (period?: string): TableCommand =>
    command('AppointDelegate', {
      code: 'HEAD-JP',
      person: 'HAYASHI',
      party: 'JP',
      role: 'HEAD',
      ...(period === undefined ? {} : { period }),
    });
  const held = (attendee: JsonObject, occurred = '2020-10-15/2020-10-16'): TableCommand =>
    command('RecordMeeting', { code: 'M1', attendance: [attendee], occurred, evidence: firstHand });
  const asDelegate = { person: 'HAYASHI', party: 'JP', asDelegate: true };
  const place = ['attendance', 0, 'person'];

  it('refuses who was never appointed, or for another party', () => {
    refusedUnlessForced(
      'NOT_A_DELEGATE',
      table,
      held(asDelegate),
      place,
      'HAYASHI was no delegate of JP',
    );
    refusedUnlessForced(
      'NOT_A_DELEGATE',
      table.and(appointed()),
      held({ ...asDelegate, party: 'US' }),
      place,
    );
    refusedUnlessForced(
      'NOT_A_DELEGATE',
      table,
      held({ person: 'WELTON', asDelegate: true }),
      place,
    );
  });

  it('refuses who was appointed for other days', () => {
    refusedUnlessForced(
      'NOT_A_DELEGATE',
      table.and(appointed('2020-10-17/..')),
      held(asDelegate),
      place,
    );
    refusedUnlessForced(
      'NOT_A_DELEGATE',
      table.and(appointed('2019/2020-09')),
      held(asDelegate),
      place,
    );
  });

  it('lets through whose days are not known, or touch those of the meeting', () => {
    letThrough(table.and(appointed()), held(asDelegate));
    letThrough(table.and(appointed('2020-10-16/..')), held(asDelegate));
    letThrough(table.and(appointed('2020-10-17/..')), held(asDelegate, '2020-10'));
    letThrough(table.and(appointed()), held({ person: 'HAYASHI', asDelegate: true }));
  });

  it('refuses who was relieved before, and lets through who may have been in office still', () => {
    const relieved = (on: string): TableCommand =>
      command('RelieveDelegate', { delegate: 'HEAD-JP', relieved: on });
    const inOffice = table.and(appointed('2020-09-01/2020-12-31'));
    refusedUnlessForced(
      'NOT_A_DELEGATE',
      inOffice.and(relieved('2020-10-14')),
      held(asDelegate),
      place,
    );
    letThrough(inOffice.and(relieved('2020-10-15')), held(asDelegate));
    letThrough(inOffice.and(relieved('2020-10')), held(asDelegate));
    inOffice
      .and(held(asDelegate))
      .when(relieved('2020-10-14'))
      .thenRefused('NOT_A_DELEGATE', [], 'This would make M1 inconsistent');
    letThrough(inOffice.and(relieved('2020-10-14')), held({ person: 'HAYASHI', party: 'JP' }));
    const brokenOff = command('BreakOffMeeting', {
      ...{ code: 'M1', attendance: [asDelegate], occurred: '2020-10-15', evidence: firstHand },
    });
    refusedUnlessForced('NOT_A_DELEGATE', inOffice.and(relieved('2020-10-14')), brokenOff, place);
  });

  it('lets ministers and the unnamed attend as themselves', () => {
    letThrough(table, held({ person: 'WELTON', party: 'US' }));
    letThrough(table, held({ party: 'US', description: 'an official', asDelegate: true }));
  });

  it('names the meeting that a corrected or retracted appointment makes inconsistent', () => {
    const met = table.and(appointed(), held(asDelegate));
    met
      .when(corrected('HEAD-JP', '/period', { value: '2020-11-01/..' }))
      .thenRefused('NOT_A_DELEGATE', [], 'This would make M1 inconsistent');
    met
      .when(retracted('HEAD-JP'))
      .thenRefused('NOT_A_DELEGATE', [], 'This would make M1 inconsistent');
    met
      .when(corrected('M1', '/attendance/0/person', { found: 'HAYASHI', value: 'WELTON' }))
      .thenRefused('NOT_A_DELEGATE', ['changes', 0, 'value']);
  });
});

describe('ISSUE_CLOSED: terms name issues that are not dropped', () => {
  const dropped = command('DropIssue', {
    code: 'DROPPED',
    issue: 'TERM',
    occurred: '2020-10-01',
    evidence: firstHand,
  });
  const reopened = (occurred: string) =>
    command('ReopenIssue', { code: 'BACK', issue: 'TERM', occurred, evidence: firstHand });

  it('refuses a term on a dropped issue', () => {
    const table = given(...talks, dropped);
    const place = ['terms', 1, 'issue'];
    refusedUnlessForced('ISSUE_CLOSED', table, tabled('JP-1'), place, 'TERM had been dropped');
    letThrough(table, tabled('JP-1', { terms: [annualTerm] }));
  });

  it('lets it through once the issue is open again, or when it may be', () => {
    letThrough(given(...talks, dropped, reopened('2020-10-05')), tabled('JP-1'));
    letThrough(given(...talks, dropped, reopened('2020')), tabled('JP-1'));
    refusedUnlessForced(
      'ISSUE_CLOSED',
      given(...talks, dropped, reopened('2020-10-20')),
      tabled('JP-1'),
      ['terms', 1, 'issue'],
    );
  });

  it('lets it through where the order is not known', () => {
    letThrough(given(...talks, dropped), tabled('JP-1', { occurred: '2020-10' }));
  });

  it('does not take a parked issue for a dropped one', () => {
    const parked = command('ParkIssue', {
      issue: 'TERM',
      occurred: '2020-10-01',
      evidence: firstHand,
    });
    letThrough(given(...talks, parked), tabled('JP-1'));
  });

  it('names what an entry made later, a retraction or a correction makes inconsistent', () => {
    offer.when(dropped).thenRefused('ISSUE_CLOSED', [], 'This would make JP-1 inconsistent');
    given(...talks, dropped, reopened('2020-10-05'), tabled('JP-1'))
      .when(retracted('BACK'))
      .thenRefused('ISSUE_CLOSED', [], 'This would make JP-1 inconsistent');
    given(...talks, dropped, tabled('JP-1', { occurred: '2020-09-30' }))
      .when(corrected('JP-1', '/occurred', { found: '2020-09-30', value: '2020-10-02' }))
      .thenRefused('ISSUE_CLOSED', ['changes']);
  });
});

describe('ANSWERS_LATER_PROPOSAL: an answer is not certainly earlier than what it answers', () => {
  const early = { occurred: '2020-10-14' };

  it('refuses every kind of answer that is dated before', () => {
    const code = 'ANSWERS_LATER_PROPOSAL';
    const sentence = 'JP-1 was tabled only later (2020-10-15)';
    refusedUnlessForced(code, offer, accepted('X', 'JP-1', early), ['proposal'], sentence);
    refusedUnlessForced(code, offer, rejected('X', 'JP-1', early), ['proposal'], sentence);
    refusedUnlessForced(code, offer, withdrawn('X', 'JP-1', early), ['proposal'], sentence);
    refusedUnlessForced(code, offer, termAccepted('X', 'JP-1', ['TERM'], early), ['proposal']);
    refusedUnlessForced(code, offer, termRejected('X', 'JP-1', ['TERM'], early), ['proposal']);
    refusedUnlessForced(code, offer, termWithdrawn('X', 'JP-1', ['TERM'], early), ['proposal']);
    refusedUnlessForced(code, offer, revised('X', 'JP-1', early), ['revises'], sentence);
    refusedUnlessForced(code, offer, countered('X', 'JP-1', early), ['answers', 0], sentence);
    refusedUnlessForced(code, offer, tabled('X', { ...early, ancestor: 'JP-1' }), ['ancestor']);
  });

  it('points at the one proposal that came later', () => {
    const table = given(...talks, tabled('JP-0', { occurred: '2020-10-01' }), tabled('JP-1'));
    table
      .when(countered('US-1', 'JP-0', { ...early, answers: ['JP-0', 'JP-1'] }))
      .thenRefused('ANSWERS_LATER_PROPOSAL', ['answers', 1]);
  });

  it('lets through what may have come after', () => {
    letThrough(offer, accepted('YES', 'JP-1', { occurred: '2020-10-15' }));
    letThrough(offer, accepted('YES', 'JP-1', { occurred: '2020-10' }));
    letThrough(offer, accepted('YES', 'JP-1', { occurred: '[..2020-10-20]' }));
  });

  it('takes the zone of each act', () => {
    const inTokyo = given(...talks, tabled('JP-1', { occurred: '2020-10-16', zone: 'Asia/Tokyo' }));
    letThrough(
      inTokyo,
      accepted('YES', 'JP-1', { occurred: '2020-10-15', zone: 'America/New_York' }),
    );
    refusedUnlessForced(
      'ANSWERS_LATER_PROPOSAL',
      inTokyo,
      accepted('YES', 'JP-1', { occurred: '2020-10-15' }),
      ['proposal'],
    );
  });

  it('judges corrections of either, and of the zone', () => {
    const answered = offer.and(accepted('YES', 'JP-1', { occurred: '2020-10-16' }));
    answered
      .when(corrected('YES', '/occurred', { found: '2020-10-16', value: '2020-10-13' }))
      .thenRefused('ANSWERS_LATER_PROPOSAL', ['changes']);
    answered
      .when(corrected('JP-1', '/occurred', { found: '2020-10-15', value: '2020-10-17' }))
      .thenRefused('ANSWERS_LATER_PROPOSAL', [], 'This would make YES inconsistent');
    offer
      .and(accepted('YES', 'JP-1', { occurred: '2020-10-15T10:00+09:00' }))
      .when(corrected('HOST-NATION', '/zone', { found: 'Asia/Tokyo', value: 'America/New_York' }))
      .thenRefused('ANSWERS_LATER_PROPOSAL', [], 'This would make YES inconsistent');
  });

  it('finds a circle of answers that a correction closes, and names all that are in it', () => {
    const table = offer.and(
      countered('US-1', 'JP-1', { occurred: '2020-10' }),
      countered('JP-2', 'US-1', { occurred: '2020-10', proposers: ['JP'] }),
    );
    const closing = corrected('US-1', '/answers/0', { found: 'JP-1', value: 'JP-2' });
    const decision = table.table.decide(closing);
    const refusals = 'refuse' in decision ? decision.refuse : [];
    expect(refusals.map(({ code }) => code)).toEqual([
      'ANSWERS_LATER_PROPOSAL',
      'ANSWERS_LATER_PROPOSAL',
    ]);
    expect(refusals[1]?.message).toMatch('This would make JP-2 inconsistent');
    table
      .and(despite('ANSWERS_LATER_PROPOSAL', closing))
      .thenInconsistent('ANSWERS_LATER_PROPOSAL JP-2', 'ANSWERS_LATER_PROPOSAL US-1');
  });

  it('judges by what a source that is corrected says of the latest day', () => {
    const told = { evidence: { citations: [{ source: 'NHK', reports: 'DONE' }] } };
    const table = given(
      ...talks,
      source('NHK', { published: '2020-12-01' }),
      tabled('JP-1'),
      accepted('YES', 'JP-1', { occurred: '[2020-10-01..2020-12-31]', ...told }),
    );
    table
      .when(corrected('NHK', '/published', { found: '2020-12-01', value: '2020-10-14' }))
      .thenRefused('ANSWERS_LATER_PROPOSAL', [], 'This would make YES inconsistent');
  });

  it('judges by what an answer says of the latest day of what it answers', () => {
    const table = given(
      ...talks,
      tabled('JP-1'),
      countered('US-1', 'JP-1', { occurred: '[2020-10-01..2020-12-31]' }),
    );
    refusedUnlessForced(
      'ANSWERS_LATER_PROPOSAL',
      table,
      accepted('YES', 'US-1', { by: 'JP', occurred: '2020-10-10' }),
      ['proposal'],
      'US-1 goes back to JP-1, and JP-1 was tabled only later',
    );
    given(...talks, tabled('JP-1', { occurred: '2020-10-01' }))
      .and(countered('US-1', 'JP-1', { occurred: '[2020-10-01..2020-12-31]' }))
      .and(accepted('YES', 'US-1', { by: 'JP', occurred: '2020-10-10' }))
      .when(corrected('JP-1', '/occurred', { found: '2020-10-01', value: '2020-10-15' }))
      .thenRefused('ANSWERS_LATER_PROPOSAL', [], 'This would make YES inconsistent');
  });

  it('does not blame an answer for what is inconsistent in what it answers', () => {
    const early = countered('US-1', 'JP-1', { occurred: '2020-10-01' });
    letThrough(
      offer.and(despite('ANSWERS_LATER_PROPOSAL', early)),
      accepted('YES', 'US-1', { by: 'JP', occurred: '2020-10-10' }),
    );
  });
});

describe('OWN_PROPOSAL: nobody accepts their own', () => {
  it('refuses it, in whole and in part', () => {
    const own = { by: 'JP' };
    const sentence = 'JP tabled JP-1 itself';
    refusedUnlessForced('OWN_PROPOSAL', offer, accepted('X', 'JP-1', own), ['proposal'], sentence);
    refusedUnlessForced('OWN_PROPOSAL', offer, termAccepted('X', 'JP-1', ['TERM'], own), [
      'proposal',
    ]);
  });

  it('refuses it to each who tabled it together', () => {
    const joint = given(...talks, tabled('JOINT', { proposers: ['JP', 'US'] }));
    refusedUnlessForced(
      'OWN_PROPOSAL',
      joint,
      accepted('X', 'JOINT'),
      ['proposal'],
      'US tabled JOINT',
    );
  });

  it('lets another accept, and one answer one’s own otherwise', () => {
    letThrough(offer, accepted('YES', 'JP-1'));
    letThrough(offer, countered('JP-2', 'JP-1', { proposers: ['JP'] }));
  });

  it('refuses a member what its coalition tabled, and a coalition what its member did', () => {
    const allies = party('ALLIES', { kind: 'COALITION', members: ['JP', 'US'] });
    const table = given(...talks, party('KR'), allies);
    const ours = table.and(tabled('K-1', { proposers: ['ALLIES'] }), tabled('K-2'));
    const sentence = 'ALLIES, which tabled K-1, speaks with the same voice';
    refusedUnlessForced('OWN_PROPOSAL', ours, accepted('X', 'K-1'), ['proposal'], sentence);
    refusedUnlessForced('OWN_PROPOSAL', ours, accepted('X', 'K-2', { by: 'ALLIES' }), ['proposal']);
    letThrough(ours, accepted('X', 'K-1', { by: 'KR' }));
    letThrough(ours, accepted('X', 'K-2'));
  });

  it('names what a change of the members makes inconsistent', () => {
    const allies = party('ALLIES', { kind: 'COALITION', members: ['JP'] });
    const table = given(...talks, party('KR'), allies, tabled('K-1', { proposers: ['ALLIES'] }));
    table
      .and(accepted('YES', 'K-1'))
      .when(corrected('ALLIES', '/members/-', { value: 'US' }))
      .thenRefused('OWN_PROPOSAL', [], 'This would make YES inconsistent');
    given(...talks, party('ALLIES', { kind: 'COALITION' }), tabled('K-2'))
      .and(accepted('YES', 'K-2', { by: 'ALLIES' }))
      .when(corrected('ALLIES', '/members', { value: ['JP'] }))
      .thenRefused('OWN_PROPOSAL', [], 'This would make YES inconsistent');
  });

  it('judges corrections of either', () => {
    const answered = offer.and(accepted('YES', 'JP-1'));
    answered
      .when(corrected('YES', '/by', { found: 'US', value: 'JP' }))
      .thenRefused('OWN_PROPOSAL', ['changes']);
    answered
      .when(corrected('JP-1', '/proposers/-', { value: 'US' }))
      .thenRefused('OWN_PROPOSAL', [], 'This would make YES inconsistent');
  });
});

describe('PROPOSAL_CLOSED: what was withdrawn, superseded, lapsed or rejected is not taken up', () => {
  const code = 'PROPOSAL_CLOSED';
  const early = { occurred: '2020-10-20' };
  const later = { occurred: '2020-11-02' };

  function closes(one: TableCommand, sentence: string): void {
    const table = offer.and(one);
    refusedUnlessForced(code, table, accepted('X', 'JP-1', later), ['proposal'], sentence);
    refusedUnlessForced(
      code,
      table,
      termAccepted('X', 'JP-1', ['TERM'], later),
      ['proposal'],
      sentence,
    );
    refusedUnlessForced(code, table, countered('X', 'JP-1', later), ['answers', 0], sentence);
    refusedUnlessForced(code, table, revised('X', 'JP-1', later), ['revises'], sentence);
    letThrough(table, accepted('X', 'JP-1', early));
    letThrough(table, accepted('X', 'JP-1', { occurred: '2020' }));
    letThrough(table, rejected('X', 'JP-1', later));
    letThrough(table, tabled('X', { ...later, ancestor: 'JP-1' }));
  }

  it('by a withdrawal', () => {
    closes(withdrawn('BACK', 'JP-1', early), 'JP-1 had been withdrawn by BACK (2020-10-20)');
  });

  it('by a rejection', () => {
    closes(rejected('NO', 'JP-1', early), 'JP-1 had been rejected by NO');
  });

  it('by a complete revision', () => {
    closes(revised('JP-2', 'JP-1', early), 'JP-1 had been superseded by JP-2');
  });

  it('by withdrawals, or rejections, of every issue', () => {
    closes(
      termWithdrawn('BACK', 'JP-1', ['TERM', 'ANNUAL'], early),
      'JP-1 had been withdrawn by BACK',
    );
    closes(termRejected('NO', 'JP-1', ['TERM', 'ANNUAL'], early), 'JP-1 had been rejected by NO');
  });

  it('by its own last valid day', () => {
    const table = given(...talks, tabled('JP-1', { validUntil: '2020-10-31' }));
    const sentence = 'JP-1 was valid until 2020-10-31 and had lapsed';
    const after = { occurred: '2020-11-01' };
    refusedUnlessForced(code, table, accepted('X', 'JP-1', after), ['proposal'], sentence);
    refusedUnlessForced(code, table, countered('X', 'JP-1', after), ['answers', 0], sentence);
    letThrough(table, accepted('X', 'JP-1', { occurred: '2020-10-31' }));
    letThrough(
      given(...talks, tabled('JP-1', { validUntil: '2020-11' })),
      accepted('X', 'JP-1', { occurred: '2020-11-30' }),
    );
  });

  it('by a counterproposal, only where the rules of the talks say so', () => {
    const rules = { counterproposalRejects: true };
    const strict = command('OpenNegotiation', { ...opened.input, rules });
    const table = given(strict, ...talks.slice(1), tabled('JP-1'), countered('US-1', 'JP-1'));
    const yes = accepted('YES', 'JP-1');
    refusedUnlessForced(code, table, yes, ['proposal'], 'JP-1 had been rejected by US-1');
    const answered = letThrough(offer.and(countered('US-1', 'JP-1')), yes);
    answered
      .when(corrected('HOST-NATION', '/rules', { value: rules }))
      .thenRefused(code, [], 'This would make YES inconsistent');
  });

  it('on one issue, by what withdrew, rejected or revised that', () => {
    const partial = { ...early, extent: 'PARTIAL', terms: [durationTerm] };
    for (const closing of [
      termWithdrawn('PART', 'JP-1', ['TERM'], early),
      termRejected('PART', 'JP-1', ['TERM'], early),
      revised('PART', 'JP-1', partial),
    ]) {
      const table = offer.and(closing);
      refusedUnlessForced(
        code,
        table,
        termAccepted('X', 'JP-1', ['ANNUAL', 'TERM']),
        ['issues', 1],
        'TERM in JP-1 had been',
      );
      letThrough(table, termAccepted('X', 'JP-1', ['ANNUAL']));
      letThrough(table, accepted('X', 'JP-1'));
      letThrough(table, countered('X', 'JP-1', later));
    }
  });

  it('not by what others withdrew or revised that was not theirs', () => {
    const theirs = despite('NOT_YOURS', withdrawn('X', 'JP-1', { ...early, by: ['US'] }));
    letThrough(offer.and(theirs), accepted('YES', 'JP-1'));
  });

  it('not by what was, or may have been, done after it was accepted as a whole', () => {
    const three = given(...talks, party('KR'), tabled('JP-1'));
    const yes = accepted('YES', 'JP-1', { by: 'KR', occurred: '2020-10-19' });
    letThrough(three.and(yes, withdrawn('BACK', 'JP-1', early)), accepted('ALSO', 'JP-1'));
    const uncertain = accepted('YES', 'JP-1', { by: 'KR', occurred: '2020-10' });
    letThrough(three.and(uncertain, withdrawn('BACK', 'JP-1', early)), accepted('ALSO', 'JP-1'));
  });

  it('not by what is refuted', () => {
    const refuted = command('AssessAct', {
      code: 'DOUBT',
      act: 'BACK',
      standing: 'REFUTED',
      reasons: 'Nobody in Tokyo knows of it.',
      evidence: firstHand,
    });
    const table = offer.and(withdrawn('BACK', 'JP-1', early), refuted);
    const answered = letThrough(table, accepted('YES', 'JP-1'));
    answered
      .when(retracted('DOUBT'))
      .thenRefused(code, [], 'This would make YES inconsistent: JP-1 had been withdrawn');
  });

  it('names the acceptance that a closing entered later breaks', () => {
    const answered = offer.and(accepted('YES', 'JP-1'));
    const sentence = 'This would make YES inconsistent: JP-1 had been';
    for (const closing of [
      withdrawn('BACK', 'JP-1', early),
      rejected('NO', 'JP-1', early),
      revised('JP-2', 'JP-1', early),
    ]) {
      answered.when(closing).thenRefused(code, [], sentence);
      answered.and(despite(code, closing)).thenInconsistent('PROPOSAL_CLOSED YES');
    }
  });

  it('names what a correction or a retraction breaks', () => {
    const answered = offer.and(accepted('YES', 'JP-1'));
    answered
      .when(corrected('JP-1', '/validUntil', { value: '2020-10-31' }))
      .thenRefused(code, [], 'This would make YES inconsistent: JP-1 was valid until');
    const late = answered.and(withdrawn('BACK', 'JP-1', { occurred: '2020-11-03' }));
    late
      .when(corrected('BACK', '/occurred', { found: '2020-11-03', value: '2020-11-01' }))
      .thenRefused(code, [], 'This would make YES inconsistent');
    late
      .when(corrected('YES', '/occurred', { found: '2020-11-02', value: '2020-11-04' }))
      .thenRefused(code, ['changes']);
    given(...talks, party('KR'), tabled('JP-1'))
      .and(accepted('FIRST', 'JP-1', { by: 'KR', occurred: '2020-10-19' }))
      .and(withdrawn('BACK', 'JP-1', early), accepted('YES', 'JP-1'))
      .when(retracted('FIRST'))
      .thenRefused(code, [], 'This would make YES inconsistent');
  });
});

describe('NOT_YOURS: only the proposers withdraw or revise', () => {
  it('refuses it to others', () => {
    const sentence = "JP-1 is JP's, and only who tabled it";
    const place = ['by', 0];
    const byUs = { by: ['US'] };
    refusedUnlessForced('NOT_YOURS', offer, withdrawn('X', 'JP-1', byUs), place, sentence);
    refusedUnlessForced('NOT_YOURS', offer, termWithdrawn('X', 'JP-1', ['TERM'], byUs), place);
    refusedUnlessForced(
      'NOT_YOURS',
      offer,
      withdrawn('X', 'JP-1', { by: ['JP', 'US'] }),
      ['by', 1],
      sentence,
    );
    refusedUnlessForced(
      'NOT_YOURS',
      offer,
      revised('X', 'JP-1', { proposers: ['JP', 'US'] }),
      ['proposers', 1],
      sentence,
    );
  });

  it('has joint proposers revise together, as far as they are still there', () => {
    const joint = given(...talks, party('KR'), tabled('JOINT', { proposers: ['JP', 'KR'] }));
    refusedUnlessForced(
      'NOT_YOURS',
      joint,
      revised('X', 'JOINT'),
      ['proposers'],
      'JP and KR tabled JOINT together, and KR does not revise it',
    );
    letThrough(joint, revised('X', 'JOINT', { proposers: ['KR', 'JP'] }));
    const left = command('RecordPartyWithdrawal', {
      code: 'KR-LEFT',
      party: 'KR',
      occurred: '2020-10-16',
      evidence: firstHand,
    });
    const revisedAlone = letThrough(joint.and(left), revised('X', 'JOINT'));
    revisedAlone
      .when(retracted('KR-LEFT'))
      .thenRefused('NOT_YOURS', [], 'This would make X inconsistent');
  });

  it('has joint proposers withdraw together, as far as they are still there', () => {
    const joint = given(...talks, party('KR'), tabled('JOINT', { proposers: ['JP', 'KR'] }));
    const sentence = 'JP and KR tabled JOINT together, and KR does not take it back';
    const alone = withdrawn('X', 'JOINT');
    refusedUnlessForced('NOT_YOURS', joint, alone, ['by'], sentence);
    refusedUnlessForced(
      'NOT_YOURS',
      joint,
      termWithdrawn('X', 'JOINT', ['TERM']),
      ['by'],
      sentence,
    );
    const both = { by: ['KR', 'JP'] };
    letThrough(joint, withdrawn('X', 'JOINT', both));
    letThrough(joint, termWithdrawn('X', 'JOINT', ['TERM'], both));
    const left = command('RecordPartyWithdrawal', {
      ...{ code: 'KR-LEFT', party: 'KR', occurred: '2020-10-16', evidence: firstHand },
    });
    letThrough(joint.and(left), alone)
      .when(retracted('KR-LEFT'))
      .thenRefused('NOT_YOURS', [], 'This would make X inconsistent');
  });

  it('lets the proposer withdraw', () => {
    letThrough(offer, withdrawn('BACK', 'JP-1'));
  });

  it('judges corrections of either', () => {
    offer
      .and(withdrawn('BACK', 'JP-1'))
      .when(corrected('JP-1', '/proposers/0', { found: 'JP', value: 'US' }))
      .thenRefused('NOT_YOURS', [], 'This would make BACK inconsistent');
    offer
      .and(withdrawn('BACK', 'JP-1'))
      .when(corrected('BACK', '/by/0', { found: 'JP', value: 'US' }))
      .thenRefused('NOT_YOURS', ['changes', 0, 'value']);
  });
});

describe('NOT_ADDRESSED: only an addressee, where they are known, accepts or rejects', () => {
  const table = given(
    ...talks,
    party('KR'),
    person('BIEGUN'),
    party('ALLIES', { kind: 'COALITION', members: ['JP', 'KR'] }),
  );
  const addressed = (...addressees: readonly JsonObject[]) =>
    table.and(tabled('JP-1', { addressees }));
  const byKorea = { by: 'KR' };

  it('refuses the answer of another', () => {
    const toUs = addressed({ party: 'US' });
    const sentence = 'JP-1 is addressed to US alone';
    refusedUnlessForced('NOT_ADDRESSED', toUs, accepted('X', 'JP-1', byKorea), ['by'], sentence);
    refusedUnlessForced('NOT_ADDRESSED', toUs, rejected('X', 'JP-1', byKorea), ['by']);
    refusedUnlessForced('NOT_ADDRESSED', toUs, termAccepted('X', 'JP-1', ['TERM'], byKorea), [
      'by',
    ]);
    refusedUnlessForced('NOT_ADDRESSED', toUs, termRejected('X', 'JP-1', ['TERM'], byKorea), [
      'by',
    ]);
    letThrough(toUs, accepted('YES', 'JP-1'));
    letThrough(toUs, countered('KR-1', 'JP-1', { proposers: ['KR'] }));
  });

  it('lets all answer where the addressees, or the party of one of them, are not known', () => {
    letThrough(table.and(tabled('JP-1')), accepted('YES', 'JP-1', byKorea));
    letThrough(addressed({ party: 'US' }, { person: 'BIEGUN' }), accepted('YES', 'JP-1', byKorea));
  });

  it('lets members answer for their coalition, and the coalition for them', () => {
    letThrough(
      table.and(tabled('US-1', { proposers: ['US'], addressees: [{ party: 'ALLIES' }] })),
      accepted('YES', 'US-1', byKorea),
    );
    letThrough(
      table.and(tabled('US-1', { proposers: ['US'], addressees: [{ party: 'KR' }] })),
      accepted('YES', 'US-1', { by: 'ALLIES' }),
    );
  });

  it('judges corrections', () => {
    addressed({ party: 'US' }, { party: 'KR' })
      .and(accepted('YES', 'JP-1', byKorea))
      .when(corrected('JP-1', '/addressees/1', { found: { party: 'KR' } }))
      .thenRefused('NOT_ADDRESSED', [], 'This would make YES inconsistent');
    table
      .and(tabled('US-1', { proposers: ['US'], addressees: [{ party: 'ALLIES' }] }))
      .and(accepted('YES', 'US-1', byKorea))
      .when(corrected('ALLIES', '/members/1', { found: 'KR' }))
      .thenRefused('NOT_ADDRESSED', [], 'This would make YES inconsistent');
    addressed({ party: 'US' })
      .and(accepted('YES', 'JP-1'))
      .when(corrected('YES', '/by', { found: 'US', value: 'KR' }))
      .thenRefused('NOT_ADDRESSED', ['changes', 0, 'value']);
  });
});

describe('PACKAGE_INDIVISIBLE: no part of an indivisible package is accepted', () => {
  const whole = { packaging: 'INDIVISIBLE' };
  const table = given(...talks, tabled('JP-1', whole));

  it('refuses a part of it', () => {
    refusedUnlessForced(
      'PACKAGE_INDIVISIBLE',
      table,
      termAccepted('X', 'JP-1', ['ANNUAL']),
      ['issues'],
      'TERM would be left out',
    );
  });

  it('lets it be accepted whole, and issue by issue at once', () => {
    letThrough(table, accepted('YES', 'JP-1'));
    letThrough(table, termAccepted('YES', 'JP-1', ['TERM', 'ANNUAL']));
  });

  it('lets parts be taken of what is severable, or may be', () => {
    letThrough(offer, termAccepted('YES', 'JP-1', ['ANNUAL']));
    letThrough(
      given(...talks, tabled('JP-1', { packaging: 'NOT_STATED' })),
      termAccepted('YES', 'JP-1', ['ANNUAL']),
    );
  });

  it('counts what lies below an issue with it', () => {
    const labour = command('AddIssue', {
      code: 'LABOUR',
      title: 'Labour',
      valueType: 'MONEY',
      parent: 'ANNUAL',
    });
    const terms = [annualTerm, { issue: 'LABOUR', value: yen('1') }];
    const parts = given(...talks, labour, tabled('JP-1', { ...whole, terms }));
    const taken = letThrough(parts, termAccepted('YES', 'JP-1', ['ANNUAL']));
    taken
      .when(corrected('LABOUR', '/parent', { found: 'ANNUAL' }))
      .thenRefused('PACKAGE_INDIVISIBLE', [], 'This would make YES inconsistent');
  });

  it('names the acceptance to which a term that is learned later, or a correction, adds', () => {
    const partial = { ...whole, extent: 'PARTIAL', terms: [annualTerm] };
    given(...talks, tabled('JP-1', partial), termAccepted('YES', 'JP-1', ['ANNUAL']))
      .when(
        command('ReportTerm', {
          proposal: 'JP-1',
          terms: [durationTerm],
          occurred: '2020-10-15',
          evidence: firstHand,
        }),
      )
      .thenRefused('PACKAGE_INDIVISIBLE', [], 'This would make YES inconsistent');
    offer
      .and(termAccepted('YES', 'JP-1', ['ANNUAL']))
      .when(corrected('JP-1', '/packaging', { value: 'INDIVISIBLE' }))
      .thenRefused('PACKAGE_INDIVISIBLE', [], 'This would make YES inconsistent');
    table
      .and(termAccepted('YES', 'JP-1', ['TERM', 'ANNUAL']))
      .when(corrected('YES', '/issues/0', { found: 'TERM' }))
      .thenRefused('PACKAGE_INDIVISIBLE', ['changes', 0, 'value']);
  });
});

describe('CONDITIONAL_ACCEPTANCE: accepting on a new condition is a counterproposal', () => {
  const condition = 'Congress approves the budget.';
  const table = given(...talks, tabled('JP-1', { conditions: [condition] }));

  it('refuses it and says what it is', () => {
    const sentence = 'record it as a counterproposal';
    refusedUnlessForced(
      'CONDITIONAL_ACCEPTANCE',
      offer,
      accepted('X', 'JP-1', { conditions: [condition] }),
      ['conditions', 0],
      sentence,
    );
    refusedUnlessForced(
      'CONDITIONAL_ACCEPTANCE',
      table,
      termAccepted('X', 'JP-1', ['TERM'], { conditions: [condition, 'The bases stay.'] }),
      ['conditions', 1],
      sentence,
    );
  });

  it('lets through a condition that the proposal has itself, and what still needs approval', () => {
    letThrough(table, accepted('YES', 'JP-1', { conditions: [condition] }));
    letThrough(offer, accepted('YES', 'JP-1', { adReferendum: true }));
    const terms = [{ ...annualTerm, conditions: [condition] }];
    letThrough(
      given(...talks, tabled('JP-1', { terms })),
      termAccepted('YES', 'JP-1', ['ANNUAL'], { conditions: [condition] }),
    );
  });

  it('judges corrections of either', () => {
    table
      .and(accepted('YES', 'JP-1', { conditions: [condition] }))
      .when(corrected('JP-1', '/conditions', { found: [condition] }))
      .thenRefused('CONDITIONAL_ACCEPTANCE', [], 'This would make YES inconsistent');
    offer
      .and(accepted('YES', 'JP-1'))
      .when(corrected('YES', '/conditions', { value: [condition] }))
      .thenRefused('CONDITIONAL_ACCEPTANCE', ['changes', 0, 'value']);
  });
});

describe('AGREEMENT_ORDER: the deal, then its steps, then its entry into force', () => {
  const act = (occurred: string): JsonObject => ({ occurred, evidence: firstHand });
  const reached = command('ReachAgreement', {
    code: 'SMA',
    title: 'Special measures',
    parties: ['JP', 'US'],
    extent: 'UNDISCLOSED',
    needs: [
      { party: 'JP', step: 'APPROVED' },
      { party: 'US', step: 'SIGNED' },
    ],
    effective: '2016-04-01/2021-03-31',
    ...act('2015-12-16'),
  });
  const step = (code: string, by: string, taken: string, occurred: string) =>
    command('TakeAgreementStep', {
      code,
      agreement: 'SMA',
      party: by,
      step: taken,
      ...act(occurred),
    });
  const inForce = (occurred: string) =>
    command('RecordEntryIntoForce', { code: 'FORCE', agreement: 'SMA', ...act(occurred) });
  const about = (type: 'TerminateAgreement' | 'ReportExpiry', occurred: string) =>
    command(type, { code: 'END', agreement: 'SMA', ...act(occurred) });
  const deal = given(...talks, reached);
  const place = ['occurred'];

  it('refuses what comes before the deal', () => {
    const sentence = 'SMA was reached only later (2015-12-16)';
    const early = '2015-12-15';
    refusedUnlessForced('AGREEMENT_ORDER', deal, step('X', 'JP', 'SIGNED', early), place, sentence);
    refusedUnlessForced('AGREEMENT_ORDER', deal, inForce(early), place, sentence);
    refusedUnlessForced(
      'AGREEMENT_ORDER',
      deal,
      about('TerminateAgreement', early),
      place,
      sentence,
    );
    refusedUnlessForced('AGREEMENT_ORDER', deal, about('ReportExpiry', early), place, sentence);
  });

  it('refuses entry into force before a step that it needs', () => {
    const approved = deal.and(step('DIET', 'JP', 'APPROVED', '2016-03-31'));
    refusedUnlessForced(
      'AGREEMENT_ORDER',
      approved,
      inForce('2016-03-30'),
      place,
      'It needs to be APPROVED by JP, and that was done only later (2016-03-31)',
    );
    letThrough(approved, inForce('2016-03-31'));
    letThrough(approved, inForce('2016-03'));
  });

  it('takes a step that is not recorded for done, and one that it does not need for no hindrance', () => {
    letThrough(deal, inForce('2016-01-01'));
    letThrough(deal.and(step('X', 'JP', 'RATIFIED', '2016-05-01')), inForce('2016-04-01'));
    const twice = deal.and(
      step('X', 'JP', 'APPROVED', '2016-05-01'),
      despite('DONE_ALREADY', step('Y', 'JP', 'APPROVED', '2016-03-01')),
    );
    letThrough(twice, inForce('2016-04-01'));
  });

  it('lets approval precede signature', () => {
    const approved = deal.and(step('DIET', 'JP', 'APPROVED', '2016-01-10'));
    letThrough(approved, step('SIGNED', 'JP', 'SIGNED', '2016-01-22'));
  });

  it('names what a step that is entered later, or a correction, makes inconsistent', () => {
    const entered = deal.and(inForce('2016-04-01'));
    entered
      .when(step('DIET', 'JP', 'APPROVED', '2016-04-02'))
      .thenRefused('AGREEMENT_ORDER', [], 'This would make FORCE inconsistent');
    deal
      .and(step('X', 'JP', 'RATIFIED', '2016-05-01'), inForce('2016-04-01'))
      .when(corrected('SMA', '/needs/-', { value: { party: 'JP', step: 'RATIFIED' } }))
      .thenRefused('AGREEMENT_ORDER', [], 'This would make FORCE inconsistent');
    entered
      .when(corrected('FORCE', '/occurred', { found: '2016-04-01', value: '2015' }))
      .then('RecordCorrected');
    entered
      .when(corrected('FORCE', '/occurred', { found: '2016-04-01', value: '2015-11' }))
      .thenRefused('AGREEMENT_ORDER', ['changes', 0, 'value']);
  });
});

describe('a rule that an act breaks more than once', () => {
  const people = given(...talks, party('KR'), person('HAYASHI'), person('WELTON'), person('CHO'));
  const appointed = (one: string) =>
    command('AppointDelegate', { code: `${one}-HEAD`, person: one, party: 'JP', role: 'HEAD' });
  const held = (...attending: readonly string[]) =>
    command('RecordMeeting', {
      code: 'M1',
      attendance: attending.map((one) => ({ person: one, party: 'JP', asDelegate: true })),
      occurred: '2020-10-15',
      evidence: firstHand,
    });

  it('is told with each place', () => {
    people
      .when(held('HAYASHI', 'WELTON'))
      .thenRefusedAt('NOT_A_DELEGATE', ['attendance', 0, 'person'], ['attendance', 1, 'person']);
    offer
      .when(accepted('YES', 'JP-1', { conditions: ['The bases stay.', 'The Diet agrees.'] }))
      .thenRefusedAt('CONDITIONAL_ACCEPTANCE', ['conditions', 0], ['conditions', 1]);
    const parts = offer.and(
      termWithdrawn('T-OFF', 'JP-1', ['TERM'], { occurred: '2020-10-16' }),
      tabled('JP-2'),
      withdrawn('OFF', 'JP-2', { occurred: '2020-10-16' }),
    );
    parts
      .when(countered('US-1', 'JP-1', { answers: ['JP-2', 'JP-1'], proposers: ['US'] }))
      .thenRefusedAt('PROPOSAL_CLOSED', ['answers', 0]);
    parts
      .when(termAccepted('SO', 'JP-1', ['ANNUAL', 'TERM']))
      .thenRefusedAt('PROPOSAL_CLOSED', ['issues', 1]);
  });

  it('is told once where all that closed its parts closed the whole', () => {
    offer
      .and(
        termWithdrawn('A-OFF', 'JP-1', ['ANNUAL'], { occurred: '2020-10-16' }),
        termWithdrawn('T-OFF', 'JP-1', ['TERM'], { occurred: '2020-10-17' }),
      )
      .when(termAccepted('SO', 'JP-1', ['ANNUAL', 'TERM']))
      .thenRefusedAt('PROPOSAL_CLOSED', ['proposal']);
  });

  it('stands among the inconsistencies each time', () => {
    people
      .and(despite('NOT_A_DELEGATE', held('HAYASHI', 'WELTON')))
      .thenInconsistent('NOT_A_DELEGATE M1', 'NOT_A_DELEGATE M1')
      .and(appointed('HAYASHI'))
      .thenInconsistent('NOT_A_DELEGATE M1');
  });

  it('is broken anew by what breaks it at another place', () => {
    people
      .and(appointed('WELTON'), despite('NOT_A_DELEGATE', held('HAYASHI', 'WELTON')))
      .when(retracted('WELTON-HEAD'))
      .thenRefused('NOT_A_DELEGATE', [], 'This would make M1 inconsistent: WELTON was no delegate');
  });

  it('is not broken anew where the entries before it are taken out of a list', () => {
    people
      .and(appointed('WELTON'), despite('NOT_A_DELEGATE', held('WELTON', 'HAYASHI')))
      .when(
        command('CorrectRecord', {
          record: 'M1',
          changes: [
            {
              path: '/attendance/0',
              found: { person: 'WELTON', party: 'JP', asDelegate: true },
            },
          ],
          reason: 'She was not there.',
        }),
      )
      .then('RecordCorrected')
      .thenInconsistent('NOT_A_DELEGATE M1');
  });

  it('is broken twice by two steps that entry into force should have waited for', () => {
    const act = (occurred: string): JsonObject => ({ occurred, evidence: firstHand });
    const needs = ['JP', 'US'].map((one) => ({ party: one, step: 'APPROVED' }));
    const approved = (one: string) =>
      command('TakeAgreementStep', {
        ...{ code: `${one}-YES`, agreement: 'SMA', party: one, step: 'APPROVED' },
        ...act('2016-05-01'),
      });
    given(
      ...talks,
      command('ReachAgreement', {
        ...{ code: 'SMA', title: 'Special measures', parties: ['JP', 'US'], needs },
        ...{ extent: 'UNDISCLOSED', ...act('2015-12-16') },
      }),
      approved('JP'),
      despite(
        'AGREEMENT_ORDER',
        command('RecordEntryIntoForce', { code: 'FORCE', agreement: 'SMA', ...act('2016-04-01') }),
      ),
    )
      .thenInconsistent('AGREEMENT_ORDER FORCE')
      .when(approved('US'))
      .thenRefused('AGREEMENT_ORDER', [], 'This would make FORCE inconsistent');
  });
});

describe('NOT_A_PARTY: who takes a step of an agreement is a party to it', () => {
  const act: JsonObject = { occurred: '2016-01-22', evidence: firstHand };
  const deal = (type: 'ReachAgreement' | 'RegisterAgreement', ...parties: readonly string[]) =>
    command(type, {
      code: 'SMA',
      title: 'SMA',
      parties: [...parties],
      extent: 'UNDISCLOSED',
      ...act,
    });
  const step = (by: string, taken = 'SIGNED') =>
    command('TakeAgreementStep', {
      code: 'STEP',
      agreement: 'SMA',
      party: by,
      step: taken,
      ...act,
    });
  const table = given(
    ...talks,
    party('KR'),
    party('ALLIES', { kind: 'COALITION', members: ['KR'] }),
  );
  const between = table.and(deal('ReachAgreement', 'JP', 'US'));

  it('refuses it to others, whatever the step', () => {
    const sentence = 'KR is no party to SMA, which is between JP, US.';
    for (const taken of ['INITIALLED', 'SIGNED', 'APPROVED', 'APPROVAL_REFUSED', 'RATIFIED']) {
      refusedUnlessForced('NOT_A_PARTY', between, step('KR', taken), ['party'], sentence);
    }
    const registered = table.and(deal('RegisterAgreement', 'JP', 'US'));
    refusedUnlessForced('NOT_A_PARTY', registered, step('KR'), ['party'], sentence);
  });

  it('lets the parties through, their coalitions and the members of these', () => {
    letThrough(between, step('JP'));
    letThrough(table.and(deal('ReachAgreement', 'ALLIES', 'US')), step('KR'));
    letThrough(table.and(deal('ReachAgreement', 'KR', 'US')), step('ALLIES'));
  });

  it('names the step that a correction makes inconsistent', () => {
    const sentence = 'This would make STEP inconsistent: ';
    between
      .and(step('JP'))
      .when(corrected('SMA', '/parties/0', { found: 'JP', value: 'KR' }))
      .thenRefused('NOT_A_PARTY', [], `${sentence}JP is no party to SMA`);
    const memberless = { found: ['KR'], value: ['JP'] };
    table
      .and(deal('ReachAgreement', 'ALLIES', 'US'), step('KR'))
      .when(corrected('ALLIES', '/members', memberless))
      .thenRefused('NOT_A_PARTY', [], `${sentence}KR is no party to SMA`);
    table
      .and(deal('ReachAgreement', 'KR', 'US'), step('ALLIES'))
      .when(corrected('ALLIES', '/members', memberless))
      .thenRefused('NOT_A_PARTY', [], `${sentence}ALLIES is no party to SMA`);
  });
});

describe('what is said for going against a rule', () => {
  const code = 'PROPOSAL_CLOSED';
  const back = despite(code, withdrawn('BACK', 'JP-1', { occurred: '2020-10-20' }));
  const yes = despite(code, accepted('YES', 'JP-1'));
  const despiteOf = ({ table }: Given) =>
    table.events.map(({ data, despite: given }) => [data['code'], given]).sort();

  it('is kept whichever act came first, and breaks nothing alone', () => {
    offer.and(yes).thenInconsistent();
    const one = offer.and(yes, back).thenInconsistent('PROPOSAL_CLOSED YES');
    const other = offer.and(back, yes).thenInconsistent('PROPOSAL_CLOSED YES');
    expect(despiteOf(one)).toEqual(despiteOf(other));
    expect(one.table.events.at(-1)?.despite).toEqual([{ code, reason: 'The minutes say so.' }]);
    expect(one.table.events.at(-2)?.despite).toEqual([{ code, reason: 'The minutes say so.' }]);
  });
});

describe('DONE_ALREADY: what is done once is not done again', () => {
  const act = (occurred: string): JsonObject => ({ occurred, evidence: firstHand });
  const code = 'DONE_ALREADY';
  const again = { occurred: '2020-11-05' };
  const sentence = (first: string) => `The same is on record already, as ${first} (2020-11-02)`;

  it('refuses an acceptance or a withdrawal of the same by the same', () => {
    const place = ['proposal'];
    for (const [first, second] of [
      [accepted('ONE', 'JP-1'), accepted('TWO', 'JP-1', again)],
      [termAccepted('ONE', 'JP-1', ['TERM']), termAccepted('TWO', 'JP-1', ['TERM'], again)],
      [withdrawn('ONE', 'JP-1'), withdrawn('TWO', 'JP-1', again)],
      [termWithdrawn('ONE', 'JP-1', ['TERM']), termWithdrawn('TWO', 'JP-1', ['TERM'], again)],
    ] as const) {
      refusedUnlessForced(code, offer.and(first), second, place, sentence('ONE'));
    }
    const both = ['TERM', 'ANNUAL'];
    const turned = ['ANNUAL', 'TERM'];
    offer
      .and(termAccepted('ONE', 'JP-1', both))
      .when(termAccepted('TWO', 'JP-1', turned, { level: 'DELEGATION' }))
      .thenRefused(code, place);
  });

  it('tells of one that was refused, and of both that were recorded, where none was the first', () => {
    const one = offer.and(accepted('ONE', 'JP-1'));
    one.when(accepted('TWO', 'JP-1')).thenRefused(code, ['proposal'], sentence('ONE'));
    one
      .and(despite(code, accepted('TWO', 'JP-1')))
      .thenInconsistent('DONE_ALREADY ONE', 'DONE_ALREADY TWO');
    const earlier = accepted('TWO', 'JP-1', { occurred: '2020-10-30' });
    one.when(earlier).thenRefused(code, [], 'This would make ONE inconsistent: The same is on');
    one.and(despite(code, earlier)).thenInconsistent('DONE_ALREADY ONE');
  });

  it('lets through what differs in who, what, how or at which level, and what is refuted', () => {
    const three = given(...talks, party('KR'), tabled('JP-1'), tabled('JP-2'));
    const one = three.and(accepted('ONE', 'JP-1', { adReferendum: true }));
    letThrough(one, accepted('TWO', 'JP-1', again));
    letThrough(one, accepted('TWO', 'JP-1', { adReferendum: true, by: 'KR' }));
    letThrough(one, accepted('TWO', 'JP-2', { adReferendum: true }));
    letThrough(one, accepted('TWO', 'JP-1', { adReferendum: true, level: 'PRINCIPAL' }));
    letThrough(one, termAccepted('TWO', 'JP-1', ['TERM'], { adReferendum: true }));
    const reasons = 'The minutes know nothing of it.';
    const refuted = command('AssessAct', {
      ...{ act: 'ONE', standing: 'REFUTED', reasons, evidence: firstHand },
    });
    letThrough(one.and(refuted), accepted('TWO', 'JP-1', { adReferendum: true }));
    letThrough(offer.and(rejected('NO', 'JP-1')), rejected('NO-2', 'JP-1', again));
  });

  it('refuses a step of an agreement, its entry into force and its end', () => {
    const deal = given(
      ...talks,
      command('ReachAgreement', {
        ...{ code: 'SMA', title: 'SMA', parties: ['JP', 'US'], extent: 'UNDISCLOSED' },
        ...act('2020-10-20'),
      }),
    );
    const about = (type: TableCommand['type'], more: JsonObject = {}) => [
      command(type, { code: 'ONE', agreement: 'SMA', ...act('2020-11-02'), ...more }),
      command(type, { code: 'TWO', agreement: 'SMA', ...act('2020-11-05'), ...more }),
    ];
    const step = (taken: string, more: JsonObject = {}) =>
      about('TakeAgreementStep', { party: 'JP', step: taken, ...more });
    for (const [first, second] of [
      about('RecordEntryIntoForce'),
      about('TerminateAgreement'),
      about('ReportExpiry'),
      step('SIGNED'),
    ]) {
      if (first === undefined || second === undefined) throw new Error('There are two of each');
      refusedUnlessForced(code, deal.and(first), second, ['agreement'], sentence('ONE'));
    }
    const [lost, lostAgain] = step('APPROVAL_REFUSED');
    if (lost && lostAgain) letThrough(deal.and(lost), lostAgain);
    const [cabinet] = step('APPROVED', { body: 'Cabinet' });
    const [, diet] = step('APPROVED', { body: 'Diet' });
    if (cabinet && diet) letThrough(deal.and(cabinet), diet);
  });

  it('refuses it to the talks, as long as they were not resumed', () => {
    const turned = (type: Parameters<typeof talksTurned>[0], one: string, day: string) =>
      talksTurned(type, day, { code: one });
    for (const type of [
      'ConcludeNegotiation',
      'SuspendNegotiation',
      'BreakOffNegotiation',
    ] as const) {
      const first = given(...talks, turned(type, 'ONE', '2020-11-02'));
      const second = turned(type, 'TWO', '2020-12-05');
      refusedUnlessForced(code, first, second, ['occurred'], sentence('ONE'));
      const resumed = first.and(turned('ResumeNegotiation', 'ON', '2020-11-20'));
      letThrough(resumed, second)
        .when(retracted('ON'))
        .thenRefused(code, [], 'This would make TWO inconsistent');
    }
    const goneOn = given(...talks, turned('BreakOffNegotiation', 'ONE', '2020-11-02'));
    letThrough(
      goneOn.and(tabled('JP-1', { occurred: '2020-11-10' })),
      turned('BreakOffNegotiation', 'TWO', '2020-12-05'),
    );
  });

  it('refuses it to issues, parties, meetings, statements and reservations', () => {
    const table = given(
      ...talks,
      command('ScheduleMeeting', { code: 'M', scheduledFor: '2020-12-24', ...act('2020-10-20') }),
      command('RecordStatement', { code: 'S', ...act('2020-10-20') }),
      tabled('JP-1'),
      command('EnterReservation', {
        ...{ code: 'RES', by: 'US', proposal: 'JP-1', ...act('2020-10-20') },
      }),
    );
    const cases: readonly [TableCommand['type'], JsonObject, string][] = [
      ['ParkIssue', { issue: 'TERM' }, 'issue'],
      ['DropIssue', { issue: 'TERM' }, 'issue'],
      ['RecordPartyWithdrawal', { party: 'US' }, 'party'],
      ['CancelMeeting', { cancelled: 'M' }, 'cancelled'],
      ['WithdrawStatement', { statement: 'S' }, 'statement'],
      ['LiftReservation', { reservation: 'RES', by: 'US' }, 'reservation'],
    ];
    for (const [type, subject, place] of cases) {
      const first = table.and(command(type, { code: 'ONE', ...subject, ...act('2020-11-02') }));
      const second = command(type, { code: 'TWO', ...subject, ...act('2020-12-05') });
      refusedUnlessForced(code, first, second, [place], sentence('ONE'));
    }
    const cancelled = table.and(command('CancelMeeting', { cancelled: 'M', ...act('2020-11-02') }));
    const moved = command('RescheduleMeeting', {
      ...{ rescheduled: 'M', to: '2021-01-05', ...act('2020-11-10') },
    });
    letThrough(
      cancelled.and(moved),
      command('CancelMeeting', { cancelled: 'M', ...act('2020-12-05') }),
    );
    const parked = table.and(command('ParkIssue', { issue: 'TERM', ...act('2020-11-02') }));
    const other = command('ReopenIssue', { issue: 'ANNUAL', ...act('2020-11-10') });
    const reopened = command('ReopenIssue', { issue: 'TERM', ...act('2020-11-10') });
    const second = command('ParkIssue', { issue: 'TERM', ...act('2020-12-05') });
    letThrough(parked.and(reopened), second);
    parked.and(other).when(second).thenRefused(code, ['issue']);
    letThrough(parked, command('ParkIssue', { issue: 'ANNUAL', ...act('2020-12-05') }));
  });
});

describe('PROPOSAL_CLOSED of what several acts have closed', () => {
  it('names the first of them, in whatever order they are entered', () => {
    const replaced = revised('JP-2', 'JP-1', { occurred: '2020-10-18' });
    const back = withdrawn('BACK', 'JP-1', { occurred: '2020-10-20' });
    const late = termAccepted('LATE', 'JP-1', ['ANNUAL'], { occurred: '2020-11-02' });
    for (const closing of [
      [replaced, back],
      [back, replaced],
    ]) {
      offer
        .and(...closing.map((one) => despite('PROPOSAL_CLOSED', one)))
        .when(late)
        .thenRefused('PROPOSAL_CLOSED', ['proposal'], 'superseded by JP-2 (2020-10-18)');
    }
  });

  it('names the first of what closed one issue', () => {
    const annual = (code: string, occurred: string) =>
      termWithdrawn(code, 'JP-1', ['ANNUAL'], { occurred });
    for (const [one, other] of [
      ['FIRST', 'SECOND'],
      ['SECOND', 'FIRST'],
    ] as const) {
      const days = { FIRST: '2020-10-18', SECOND: '2020-10-20' };
      offer
        .and(annual(one, days[one]), despite('DONE_ALREADY', annual(other, days[other])))
        .when(termAccepted('LATE', 'JP-1', ['ANNUAL'], { occurred: '2020-11-02' }))
        .thenRefused('PROPOSAL_CLOSED', ['issues', 0], 'closed by FIRST (2020-10-18)');
    }
  });

  it('tells once of an issue that was closed with all others and by itself, in whatever order', () => {
    const x = { occurred: '2020-10-18', terms: [annualTerm] };
    const whole = revised('WHOLE', 'JP-1', { ...x, extent: 'COMPLETE' });
    const part = despite('PROPOSAL_CLOSED', revised('PART', 'JP-1', { ...x, extent: 'PARTIAL' }));
    const late = termAccepted('LATE', 'JP-1', ['ANNUAL']);
    for (const closings of [
      [whole, part],
      [part, whole],
    ]) {
      offer
        .and(...closings)
        .when(late)
        .thenRefused('PROPOSAL_CLOSED', ['proposal']);
    }
  });
});

describe('DONE_ALREADY of the frame and of minutes', () => {
  const act = (occurred: string): JsonObject => ({ occurred, evidence: firstHand });
  const code = 'DONE_ALREADY';

  it('refuses to close a round twice, whatever the days', () => {
    const closing = (closed: string) => command('CloseRound', { round: 'R1', closed });
    const table = given(...talks, command('OpenRound', { code: 'R1' }), closing('2020-11-02'));
    refusedUnlessForced(code, table, closing('2020-11-02'), ['round']);
    refusedUnlessForced(code, table, closing('2020-12-05'), ['round']);
    const other = command('OpenRound', { code: 'R2' });
    letThrough(table.and(other), command('CloseRound', { round: 'R2', closed: '2020-12-05' }));
  });

  it('refuses to relieve a delegate twice', () => {
    const relieving = (relieved: string) =>
      command('RelieveDelegate', { delegate: 'HEAD-JP', relieved });
    const table = given(
      ...[...talks, person('HAYASHI')],
      command('AppointDelegate', { code: 'HEAD-JP', person: 'HAYASHI', party: 'JP', role: 'HEAD' }),
      relieving('2020-11-02'),
    );
    refusedUnlessForced(code, table, relieving('2020-11-05'), ['delegate']);
  });

  it('refuses to agree to minutes twice, unless the same party contested them meanwhile', () => {
    const minutes = given(
      ...talks,
      command('RecordMeeting', { code: 'M1', ...act('2020-10-15') }),
      command('CirculateMinutes', { code: 'MIN', of: 'M1', ...act('2020-10-20') }),
    );
    const agreeing = (name: string, by: string, occurred: string) =>
      command('AgreeMinutes', { code: name, minutes: 'MIN', by, ...act(occurred) });
    const contesting = (by: string) =>
      command('ContestMinutes', { minutes: 'MIN', by, about: 'Who spoke.', ...act('2020-11-03') });
    const one = minutes.and(agreeing('ONE', 'JP', '2020-11-02'));
    refusedUnlessForced(code, one, agreeing('TWO', 'JP', '2020-11-05'), ['minutes']);
    letThrough(one, agreeing('TWO', 'US', '2020-11-05'));
    letThrough(one.and(contesting('JP')), agreeing('TWO', 'JP', '2020-11-05'));
    one
      .and(contesting('US'))
      .when(agreeing('TWO', 'JP', '2020-11-05'))
      .thenRefused(code, ['minutes']);
    letThrough(one.and(contesting('US')), contesting('US'));
  });
});

describe('NOT_A_PARTY: only its parties take the steps of an agreement, or end it', () => {
  const act = { occurred: '2020-11-02', evidence: firstHand };
  const table = given(...talks, party('KR'), party('ALLIES', { members: ['JP', 'KR'] }));
  const reached = (needs: readonly JsonObject[]) =>
    command('ReachAgreement', {
      ...{ code: 'SMA', title: 'SMA', parties: ['JP', 'US'], extent: 'UNDISCLOSED', needs },
      ...act,
    });
  const ended = (...by: readonly string[]) =>
    command('TerminateAgreement', { code: 'END', agreement: 'SMA', by, ...act });

  it('refuses a step that somebody else would have to take', () => {
    const needs = [
      { party: 'JP', step: 'APPROVED' },
      { party: 'KR', step: 'RATIFIED' },
    ];
    const path = ['needs', 1, 'party'];
    refusedUnlessForced('NOT_A_PARTY', table, reached(needs), path, 'KR is no party to');
    table
      .when(reached([{ party: 'CN', step: 'APPROVED' }]))
      .thenRefused('UNKNOWN_PARTY', ['needs', 0, 'party']);
    letThrough(table, reached([{ party: 'ALLIES', step: 'APPROVED' }]));
  });

  it('refuses an end by somebody else', () => {
    const deal = table.and(reached([]));
    refusedUnlessForced('NOT_A_PARTY', deal, ended('US', 'KR'), ['by', 1], 'KR is no party to SMA');
    deal.when(ended('CN')).thenRefused('UNKNOWN_PARTY', ['by', 0]);
    letThrough(deal, ended('US'));
    letThrough(deal, command('TerminateAgreement', { agreement: 'SMA', ...act }));
  });
});

describe('what counts', () => {
  const refuting = (act: string, standing: string) =>
    command('AssessAct', {
      act,
      standing,
      reasons: 'The minutes know nothing of it.',
      evidence: firstHand,
    });

  it('leaves out what is refuted: it did not happen, and breaks no rule', () => {
    const own = offer.and(despite('OWN_PROPOSAL', accepted('X', 'JP-1', { by: 'JP' })));
    own.thenInconsistent('OWN_PROPOSAL X').and(refuting('X', 'REFUTED')).thenInconsistent();
  });

  it('judges anew what is no longer refuted', () => {
    offer
      .and(despite('OWN_PROPOSAL', accepted('X', 'JP-1', { by: 'JP' })), refuting('X', 'REFUTED'))
      .when(refuting('X', 'REPORTED'))
      .thenRefused('OWN_PROPOSAL', [], 'This would make X inconsistent');
  });

  it('does not let what is refuted suspend the talks', () => {
    const rumour = talksTurned('SuspendNegotiation', '2020-10-20', { code: 'RUMOUR' });
    letThrough(offer.and(rumour, refuting('RUMOUR', 'REFUTED')), accepted('YES', 'JP-1'));
  });
});

describe('what is refused for what it would do to another act', () => {
  it('is called "this", because its id is recorded nowhere', () => {
    const by = { by: ['JP'], proposal: 'JP-1', occurred: '2020-10-18', evidence: firstHand };
    given(...talks, tabled('JP-1'), accepted('YES', 'JP-1'))
      .when(command('WithdrawProposal', by))
      .thenRefused(
        'PROPOSAL_CLOSED',
        [],
        'This would make YES inconsistent: JP-1 had been withdrawn by this (2020-10-18).',
      );
  });
});
