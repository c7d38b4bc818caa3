import { describe, it } from '@jest/globals';
import type { JsonObject } from '../../src/event-store/json.js';
import { letThrough, refusedUnlessForced } from '../support/of-course.js';
import { corrected, firstHand, reinstated, retracted, talks } from '../support/story.js';
import { command, despite, given } from '../support/table.js';

const act = (occurred: string): JsonObject => ({ occurred, evidence: firstHand });

function deal(code: string, occurred: string, relations: readonly JsonObject[] = []) {
  const what = { code, title: code, parties: ['JP', 'US'], extent: 'UNDISCLOSED' };
  return command('ReachAgreement', { ...what, relations, ...act(occurred) });
}

function registered(code: string, more: JsonObject = {}) {
  const what = { code, title: code, parties: ['JP', 'US'], extent: 'UNDISCLOSED' };
  return command('RegisterAgreement', { ...what, ...act('2016-01-22'), ...more });
}

const to = (relation: string, agreement: string): JsonObject => ({ relation, agreement });
const inForce = (occurred: string, code = 'FORCE') =>
  command('RecordEntryIntoForce', { code, agreement: 'SMA', ...act(occurred) });
const ended = (type: 'TerminateAgreement' | 'ReportExpiry', occurred: string) =>
  command(type, { code: 'END', agreement: 'SMA', ...act(occurred) });

const reached = given(...talks, deal('SMA', '2015-12-16'));

describe('AGREEMENT_ORDER: an agreement begins before it ends', () => {
  it.each(['TerminateAgreement', 'ReportExpiry'] as const)(
    'refuses entry into force after it was over by %s',
    (type) => {
      const over = reached.and(ended(type, '2016-05-01'));
      const sentence = 'It was over before, by END (2016-05-01)';
      refusedUnlessForced('AGREEMENT_ORDER', over, inForce('2016-06-01'), ['occurred'], sentence);
      letThrough(over, inForce('2016-05-01'));
      letThrough(over, inForce('2016'));
    },
  );

  it('names the entry into force that an earlier end, entered or corrected later, contradicts', () => {
    const entered = reached.and(inForce('2016-06-01'));
    entered
      .when(ended('TerminateAgreement', '2016-05-01'))
      .thenRefused('AGREEMENT_ORDER', [], 'This would make FORCE inconsistent');
    entered
      .and(ended('TerminateAgreement', '2017-05-01'))
      .when(corrected('END', '/occurred', { found: '2017-05-01', value: '2016-05-01' }))
      .thenRefused('AGREEMENT_ORDER', [], 'This would make FORCE inconsistent');
    entered
      .and(ended('TerminateAgreement', '2017-05-01'))
      .when(corrected('FORCE', '/occurred', { found: '2016-06-01', value: '2017-06-01' }))
      .thenRefused('AGREEMENT_ORDER', ['changes', 0, 'value']);
  });

  it('forgets an end that is retracted, and remembers it when that is reinstated', () => {
    const over = reached.and(ended('TerminateAgreement', '2016-05-01'));
    const without = over.and(retracted('END'));
    letThrough(without, inForce('2016-06-01'));
    without
      .and(inForce('2016-06-01'))
      .when(reinstated('END'))
      .thenRefused('AGREEMENT_ORDER', [], 'This would make FORCE inconsistent');
  });

  it('refuses a beginning other than that with which it was registered, and an earlier end', () => {
    const table = given(...talks, registered('SMA', { inForceFrom: '2016-04-01' }));
    const sentence = 'SMA was registered as in force from 2016-04-01';
    for (const one of [
      inForce('2016-03-31'),
      inForce('2016-04-02'),
      ended('TerminateAgreement', '2016-03'),
      ended('ReportExpiry', '2015'),
    ]) {
      refusedUnlessForced('AGREEMENT_ORDER', table, one, ['occurred'], sentence);
    }
    letThrough(table, inForce('2016-04'));
    letThrough(table, ended('TerminateAgreement', '2016-04-01'));
    letThrough(given(...talks, registered('SMA')), inForce('2016-04-01'));
    table
      .and(inForce('2016-04-01'))
      .when(corrected('SMA', '/inForceFrom', { found: '2016-04-01', value: '2016-04-02' }))
      .thenRefused('AGREEMENT_ORDER', [], 'This would make FORCE inconsistent');
  });

  it('lets the beginning and the end lie ahead, as their day is set beforehand', () => {
    letThrough(reached, inForce('2027-04-01'));
    letThrough(
      reached.and(inForce('2016-04-01')),
      command('TerminateAgreement', { agreement: 'SMA', ...act('2027-04-01') }),
    );
    reached.when(ended('ReportExpiry', '2027-04-01')).thenRefused('OCCURS_IN_FUTURE', ['occurred']);
  });
});

describe('AGREEMENT_ORDER: what is extended, amended or superseded is there before', () => {
  const place = ['relations', 0, 'agreement'];

  it.each(['EXTENDS', 'AMENDS', 'SUPERSEDES'])('%s', (relation) => {
    const early = deal('EARLY', '2015-12-15', [to(relation, 'SMA')]);
    refusedUnlessForced('AGREEMENT_ORDER', reached, early, place, 'SMA was reached only later');
    letThrough(reached, deal('SAME', '2015-12-16', [to(relation, 'SMA')]));
    letThrough(reached, deal('VAGUE', '2015', [to(relation, 'SMA')]));
    const later = reached.and(deal('LATER', '2016-01-05', [to(relation, 'SMA')]));
    later
      .when(corrected('SMA', '/occurred', { found: '2015-12-16', value: '2016-01-06' }))
      .thenRefused('AGREEMENT_ORDER', [], 'This would make LATER inconsistent');
  });

  it('holds for one that was registered as well, but not against it', () => {
    const early = registered('OLD', { ...act('2010'), relations: [to('SUPERSEDES', 'SMA')] });
    refusedUnlessForced('AGREEMENT_ORDER', reached, early, place);
    const table = given(...talks, registered('OLD'));
    letThrough(table, deal('SMA', '2015', [to('EXTENDS', 'OLD')]));
  });

  it('lets an interim come before or after what it is interim for', () => {
    letThrough(reached, deal('EARLY', '2015-12-15', [to('INTERIM_FOR', 'SMA')]));
    letThrough(reached, deal('LATER', '2016-12-15', [to('INTERIM_FOR', 'SMA')]));
  });
});

describe('INVALID_INPUT: an agreement rests on none that rests on it', () => {
  const related = (code: string, relation: string, agreement: string) =>
    corrected(code, '/relations', { found: [], value: [to(relation, agreement)] });
  const both = reached.and(deal('NEXT', '2015-12-16', [to('EXTENDS', 'SMA')]));

  it('nor on itself', () => {
    reached
      .when(related('SMA', 'AMENDS', 'SMA'))
      .thenRefused('INVALID_INPUT', ['changes', 0, 'value'], 'related to itself');
  });

  it.each(['EXTENDS', 'AMENDS', 'SUPERSEDES'])('whichever way: %s', (relation) => {
    both
      .when(related('SMA', relation, 'NEXT'))
      .thenRefused('INVALID_INPUT', ['changes', 0, 'value'], 'NEXT rests on SMA already');
    both
      .and(deal('LAST', '2015-12-16', [to('AMENDS', 'NEXT')]))
      .when(related('SMA', relation, 'LAST'))
      .thenRefused('INVALID_INPUT', ['changes', 0, 'value'], 'LAST rests on SMA already');
  });

  it('but is interim for one that supersedes it', () => {
    const replaced = reached.and(deal('NEXT', '2016-01-05', [to('SUPERSEDES', 'SMA')]));
    const interim = replaced.and(related('SMA', 'INTERIM_FOR', 'NEXT'));
    interim
      .when(corrected('NEXT', '/relations/-', { value: to('INTERIM_FOR', 'SMA') }))
      .thenRefused('INVALID_INPUT', ['changes', 0, 'value'], 'SMA rests on NEXT already');
  });
});

describe('DONE_ALREADY: an agreement enters into force once', () => {
  it('whichever day is entered first', () => {
    const entered = reached.and(inForce('2016-04-01'));
    refusedUnlessForced('DONE_ALREADY', entered, inForce('2016-05-01', 'AGAIN'), ['agreement']);
    entered
      .and(despite('DONE_ALREADY', inForce('2016-05-01', 'AGAIN')))
      .thenInconsistent('DONE_ALREADY AGAIN');
  });
});
