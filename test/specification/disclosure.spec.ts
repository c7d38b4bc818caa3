import { describe, expect, it } from '@jest/globals';
import { seenBy } from '../../src/proposals/disclosure.js';
import { acted, considered, moment, on, tabled } from '../support/positions.js';
import { offer, type Table } from '../support/records.js';
import { firstHand, party, tabled as tabledAt, talks, talksTurned } from '../support/story.js';
import { command, given } from '../support/table.js';
import type { JsonObject } from '../../src/event-store/json.js';

/** Who could see p1 on a day: each as its code and how, the public first. */
function sights(table: Table, validAt: string): readonly string[] {
  return seenBy('p1', moment(validAt), considered(table)).map(
    ({ party: who = 'PUBLIC', sight, records }) => [who, sight, ...records].join(' '),
  );
}

function disclosed(table: Table, id: string, occurred: string, more: object = {}): Table {
  return acted(table, id, 'ProposalDisclosed', { occurred, proposal: 'p1', ...more });
}

describe('who could see a proposal', () => {
  const tabledIt = tabled('p1', '2021-01-10', '5').party('KR');

  it('is its proposer, and of others nothing is known until something says so', () => {
    expect(sights(tabledIt, '2021-12-31')).toEqual([
      'PUBLIC NOT_RECORDED',
      'JP PROPOSER p1',
      'US NOT_RECORDED',
      'KR NOT_RECORDED',
    ]);
  });

  it('is who was addressed, from the day it was tabled', () => {
    const table = tabled('p1', '2021-01-10', '5', { addressees: [{ party: 'US' }] });
    expect(sights(table, '2021-01-09')[2]).toBe('US NOT_RECORDED');
    expect(sights(table, '2021-01-10')[2]).toBe('US ADDRESSEE p1');
  });

  it('is everybody from when it was disclosed to the public', () => {
    const table = disclosed(tabledIt, 'd1', '2021-02-01', { by: ['JP'], toThePublic: true });
    expect(sights(table, '2021-01-31')).toEqual(sights(tabledIt, '2021-01-31'));
    expect(sights(table, '2021-02-01')).toEqual([
      'PUBLIC DISCLOSED d1',
      'JP PROPOSER p1',
      'US DISCLOSED d1',
      'KR DISCLOSED d1',
    ]);
  });

  it('is whoever it was disclosed to, and the coalition that these belong to', () => {
    const table = disclosed(
      tabledIt.with('ALLIES', 'PartyAdmitted', {
        ...{ code: 'ALLIES', name: 'ALLIES', kind: 'COALITION', role: 'PARTY', members: ['KR'] },
      }),
      ...(['d1', '2021-02-01', { addressees: [{ party: 'KR' }] }] as const),
    );
    expect(sights(table, '2021-02-01')).toEqual([
      'PUBLIC NOT_RECORDED',
      'JP PROPOSER p1',
      'US NOT_RECORDED',
      'KR DISCLOSED d1',
      'ALLIES DISCLOSED d1',
    ]);
  });

  it('is in part who was shown some issues, until the whole is disclosed', () => {
    const some = { toThePublic: true, issues: ['TERM'] };
    const part = disclosed(tabledIt, 'd1', '2021-02-01', some);
    expect(sights(part, '2021-02-01')[0]).toBe('PUBLIC PARTLY_DISCLOSED d1');
    const whole = disclosed(part, 'd2', '2021-03-01', { toThePublic: true });
    expect(sights(whole, '2021-03-01')[0]).toBe('PUBLIC DISCLOSED d2');
  });

  it('is who answered it, for whoever answers knew of it', () => {
    const table = acted(tabledIt, 'c1', 'CounterDeclined', {
      ...{ occurred: '2021-02-01', by: 'US', answers: ['p1'] },
    }).act('k1', 'CounterproposalTabled', {
      ...offer('2021-02-02', '1', { proposers: ['KR'] }),
      answers: ['p1'],
    });
    expect(sights(table, '2021-02-01').slice(2)).toEqual(['US ACTED_ON c1', 'KR NOT_RECORDED']);
    expect(sights(table, '2021-02-02').slice(2)).toEqual(['US ACTED_ON c1', 'KR ACTED_ON k1']);
  });

  it('is who provisionally agreed to it', () => {
    const table = acted(tabledIt, 'g1', 'TermProvisionallyAgreed', {
      ...{ occurred: '2021-02-01', parties: ['JP', 'US'], extent: 'UNDISCLOSED', proposal: 'p1' },
    });
    expect(sights(table, '2021-02-01').slice(2)).toEqual(['US ACTED_ON g1', 'KR NOT_RECORDED']);
  });

  it('is who shows it to others', () => {
    const to = { by: ['US'], addressees: [{ party: 'KR' }] };
    expect(sights(disclosed(tabledIt, 'd1', '2021-02-01', to), '2021-02-01').slice(2)).toEqual([
      'US ACTED_ON d1',
      'KR DISCLOSED d1',
    ]);
  });

  it('is nobody’s knowledge any more once the disclosure is refuted', () => {
    const table = disclosed(tabledIt, 'd1', '2021-02-01', { toThePublic: true }).with(
      ...([
        'a1',
        'ActAssessed',
        { act: 'd1', standing: 'REFUTED', reasons: 'A hoax.', evidence: { firstHand: true } },
      ] as const),
    );
    expect(sights(table, '2021-02-01')[0]).toBe('PUBLIC NOT_RECORDED');
  });
});

describe('disclosing and clarifying', () => {
  it('leave every position as it was', () => {
    const plain = tabled('p1', '2021-01-10', '5');
    const more = acted(
      disclosed(plain, 'd1', '2021-02-01', { toThePublic: true }),
      'c1',
      'ProposalClarified',
      {
        ...{ occurred: '2021-02-02', by: ['JP'], proposal: 'p1', words: 'Calendar years.' },
      },
    );
    for (const asked of ['JP', 'US'])
      expect(on(more, '2021-12-31', { party: asked })).toEqual(
        on(plain, '2021-12-31', { party: asked }),
      );
  });

  it('puts what is clarified before that, and what is disclosed nowhere', () => {
    const vague = tabled('p1', '2021', '5');
    const clarified = acted(vague, 'c1', 'ProposalClarified', {
      ...{ occurred: '2021-03-01', by: ['JP'], proposal: 'p1', words: 'Calendar years.' },
    });
    const shownTo = disclosed(vague, 'd1', '2021-03-01', { toThePublic: true });
    expect(on(clarified, '2021-03-01').stance).toBe('PROPOSES');
    expect(on(shownTo, '2021-03-01').stance).toBe('UNKNOWN');
  });
});

describe('what can be clarified and disclosed', () => {
  const onDay = (occurred: string): JsonObject => ({ occurred, evidence: firstHand });
  const clarifies = (more: JsonObject = {}) =>
    command('ClarifyProposal', {
      ...{ code: 'MEANT', by: ['JP'], proposal: 'JP-1', words: 'Calendar years.' },
      ...{ ...onDay('2020-11-02'), ...more },
    });
  const discloses = (more: JsonObject = {}) =>
    command('DiscloseProposal', {
      ...{ code: 'OUT', by: ['US'], proposal: 'JP-1', toThePublic: true },
      ...{ ...onDay('2020-11-02'), ...more },
    });
  const table = given(...talks, party('KR'), tabledAt('JP-1', { proposers: ['JP', 'KR'] }));

  it('is clarified by any of its proposers and nobody else, after it was tabled', () => {
    table.when(clarifies()).then('ProposalClarified');
    table
      .when(clarifies({ by: ['JP', 'US'] }))
      .thenRefused('NOT_YOURS', ['by', 1], 'says what it means');
    table.when(clarifies(onDay('2020-10-14'))).thenRefused('ANSWERS_LATER_PROPOSAL', ['proposal']);
  });

  it('is disclosed by anybody, whenever: before it was tabled, and when talks are over', () => {
    const over = table.and(talksTurned('ConcludeNegotiation', '2020-10-20'));
    for (const occurred of ['2020-10-14', '2020-11-02']) {
      over.when(discloses(onDay(occurred))).then('ProposalDisclosed');
    }
    over.and(discloses(), clarifies()).thenInconsistent();
  });
});
