import { describe, it } from '@jest/globals';
import type { JsonObject } from '../../src/event-store/json.js';
import { letThrough, refusedUnlessForced } from '../support/of-course.js';
import {
  annual,
  corrected,
  durationTerm,
  firstHand,
  opened,
  party,
  tabled,
  talks,
  term,
  washington,
} from '../support/story.js';
import { command, given } from '../support/table.js';

const later = given(...talks, party('KR', { from: '2020-11-01' }));

function agreed(parties: readonly string[], more: JsonObject = {}) {
  return command('AgreeTermProvisionally', {
    ...{ code: 'G1', parties, terms: [durationTerm], extent: 'PARTIAL' },
    ...{ occurred: '2020-10-20', evidence: firstHand, ...more },
  });
}

function concluded(parties: readonly string[]) {
  return command('ReachAgreement', {
    ...{ code: 'DEAL', title: 'The deal', parties, terms: [durationTerm], extent: 'PARTIAL' },
    ...{ occurred: '2020-12-01', evidence: firstHand },
  });
}

describe('NOT_A_PARTY: who agrees for the time being was admitted by then', () => {
  it('refuses what comes before the admission, as it does of a proposal', () => {
    const sentence = 'KR was admitted only from 2020-11-01';
    refusedUnlessForced('NOT_A_PARTY', later, agreed(['JP', 'KR']), ['parties', 1], sentence);
    const tabling = tabled('KR-1', { proposers: ['KR'], occurred: '2020-10-20' });
    refusedUnlessForced('NOT_A_PARTY', later, tabling, ['proposers', 0], sentence);
    letThrough(later, agreed(['JP', 'KR'], { occurred: '2020-11-01' }));
    letThrough(later, agreed(['JP', 'KR'], { occurred: '2020' }));
  });

  it('asks the same of who reopens', () => {
    const reopened = command('ReopenTerm', {
      ...{ code: 'AGAIN', by: ['KR'], issues: ['TERM'] },
      ...{ occurred: '2020-10-20', evidence: firstHand },
    });
    refusedUnlessForced('NOT_A_PARTY', later, reopened, ['by', 0]);
  });

  it('names what a correction of the admission makes inconsistent', () => {
    given(...talks, party('KR'), agreed(['JP', 'KR']))
      .when(corrected('KR', '/from', { value: '2020-11-01' }))
      .thenRefused('NOT_A_PARTY', [], 'This would make G1 inconsistent');
  });
});

describe('INVALID_INPUT: a list names a party once', () => {
  const table = given(opened, party('JP', { aliases: ['Tokyo'] }), washington, annual, term);
  const id = table.table.records.idOf('JP') ?? '';

  it.each([['JP'], ['Tokyo'], [id]])('refuses JP once more, as %s', (again) => {
    const refused = (one: ReturnType<typeof agreed>, list: string) => {
      table.when(one).thenRefused('INVALID_INPUT', [list, 1], 'JP is named here before');
    };
    refused(agreed(['JP', again]), 'parties');
    refused(concluded(['JP', again, 'US']), 'parties');
    refused(tabled('JP-1', { proposers: ['JP', again] }), 'proposers');
    refused(party('ALLIES', { kind: 'COALITION', members: ['JP', again] }), 'members');
  });

  it('refuses what a correction brings in twice', () => {
    table
      .and(tabled('JP-1'))
      .when(corrected('JP-1', '/proposers/-', { value: 'JP' }))
      .thenRefused('INVALID_INPUT', ['changes', 0, 'value']);
  });

  it('lets a party stand in several lists', () => {
    letThrough(table, tabled('JP-1', { proposers: ['JP'], addressees: [{ party: 'JP' }] }));
  });
});

describe('TOO_FEW_PARTIES: it takes two to conclude an agreement', () => {
  it('refuses one that is concluded by one party, unless it is registered as it stood', () => {
    const table = given(...talks);
    refusedUnlessForced('TOO_FEW_PARTIES', table, concluded(['JP']), ['parties']);
    letThrough(table, concluded(['JP', 'US']));
    const { input } = concluded(['JP']);
    letThrough(table, command('RegisterAgreement', input));
  });
});
