import { describe, expect, it } from '@jest/globals';
import {
  acted,
  also,
  alternativesOf,
  favours,
  flagsOf,
  on,
  proposes,
  said,
  shown,
  tabled,
} from '../support/positions.js';
import { offer, talks, type Table, years } from '../support/records.js';

describe('the end of an offer by withdrawal', () => {
  const offered = tabled('p1', '2021-01-01', '5');
  const withdrawn = (table: Table, occurred = '2021-03-01') =>
    acted(table, 'w1', 'ProposalWithdrawn', { occurred, by: ['JP'], proposal: 'p1' });

  it('leaves no value, names the last, and brings nothing older back', () => {
    const older = also(offered, 'p0', '2020-12-01', '3');
    const answer = on(withdrawn(older), '2021-03-01');
    expect(answer).toMatchObject({ stance: 'WITHDRAWN', heldValue: { end: 'WITHDRAWN' } });
    expect(answer.lastSpecified.map(({ value }) => value)).toEqual([years('5')]);
  });

  const joint = tabled('p1', '2021-01-01', '5', { proposers: ['JP', 'US'] });
  const stancesOf = (table: Table) =>
    ['JP', 'US'].map((party) => on(table, '2021-03-01', { party }).stance);

  it('is that of all that tabled it, whoever of them withdraws it, and of no stranger', () => {
    const by = (table: Table, ...parties: readonly string[]) =>
      acted(table, 'w1', 'ProposalWithdrawn', {
        ...{ occurred: '2021-03-01', by: parties, proposal: 'p1' },
      });
    expect(stancesOf(by(joint, 'JP', 'US'))).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    expect(stancesOf(by(joint, 'US'))).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    expect(stancesOf(by(offered, 'US'))).toEqual(['PROPOSES', 'UNKNOWN']);
  });

  it('is that of the proposers who revise nothing, where others of them do', () => {
    const revised = (extent: string, issue: string) =>
      acted(joint.issue('COST'), 'p2', 'ProposalRevised', {
        ...offer('2021-03-01', '4', { extent, terms: [{ issue, value: years('4') }] }),
        revises: 'p1',
      });
    expect(stancesOf(revised('COMPLETE', 'TERM'))).toEqual(['PROPOSES', 'WITHDRAWN']);
    expect(stancesOf(revised('COMPLETE', 'COST'))).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    expect(stancesOf(revised('PARTIAL', 'TERM'))).toEqual(['PROPOSES', 'WITHDRAWN']);
    expect(stancesOf(revised('PARTIAL', 'COST'))).toEqual(['PROPOSES', 'PROPOSES']);
  });

  it('ends one issue of it alone where only that is withdrawn', () => {
    const table = acted(offered.issue('COST'), 'w1', 'TermWithdrawn', {
      ...{ occurred: '2021-03-01', by: ['JP'], proposal: 'p1', issues: ['COST'] },
    });
    expect(on(table, '2021-03-01').stance).toBe('PROPOSES');
  });

  it('leaves none where the offer had been accepted as a whole', () => {
    const accepted = acted(offered, 'a1', 'ProposalAccepted', {
      ...{ occurred: '2021-02-01', by: 'US', proposal: 'p1' },
    });
    expect(on(withdrawn(accepted), '2021-03-01').stance).toBe('PROPOSES');
    const everyIssue = acted(offered, 'a1', 'TermAccepted', {
      ...{ occurred: '2021-02-01', by: 'US', proposal: 'p1', issues: ['TERM'] },
    });
    expect(on(withdrawn(everyIssue), '2021-03-01').stance).toBe('PROPOSES');
  });

  it('leaves one where only a term of a partial offer had been accepted; the acceptor keeps what he accepted', () => {
    const partial = tabled('p1', '2021-01-01', '5', { extent: 'PARTIAL' });
    const table = withdrawn(
      acted(partial, 'a1', 'TermAccepted', {
        ...{ occurred: '2021-02-01', by: 'US', proposal: 'p1', issues: ['TERM'] },
      }),
    );
    expect(on(table, '2021-03-01').stance).toBe('WITHDRAWN');
    expect(on(table, '2021-03-01', { party: 'US' })).toMatchObject({
      stance: 'ACCEPTS',
      heldValue: { value: years('5') },
    });
  });

  it('stands beside the value where it is not known whether the acceptance came first', () => {
    const table = withdrawn(
      acted(offered, 'a1', 'ProposalAccepted', {
        ...{ occurred: '2021-03', by: 'US', proposal: 'p1' },
      }),
    );
    const answer = on(table, '2021-04-01');
    expect(answer.stance).toBeUndefined();
    expect(alternativesOf(answer)).toEqual([
      'ORDER_UNCERTAIN PROPOSES 5',
      'ORDER_UNCERTAIN WITHDRAWN WITHDRAWN',
    ]);
    expect(flagsOf(answer)).toEqual(['ORDER_UNCERTAIN']);
  });

  it('leaves none where the party has put another value since', () => {
    const table = withdrawn(also(offered, 'p2', '2021-02-01', '3'));
    expect(on(table, '2021-03-01')).toMatchObject({
      stance: 'PROPOSES',
      restsOn: { value: ['p2'] },
    });
  });

  it('comes after the offer and what was before it, and not after what the party showed since', () => {
    const table = withdrawn(said(offered, 's1', '2021-02-01', favours()));
    const answer = on(table, '2021-03-01');
    expect(answer).toMatchObject({ stance: 'FAVOURS', heldValue: { end: 'WITHDRAWN' } });
    expect(answer.flags).toEqual([]);
  });

  it('gives way to the next offer', () => {
    const table = also(withdrawn(offered), 'p2', '2021-04-01', '4');
    expect(shown(on(table, '2021-04-01'))).toBe('4');
  });
});

describe('the end of an offer by the end of its validity', () => {
  const offered = (more: object = {}) =>
    tabled('p1', '2021-01-01', '5', { validUntil: '2021-01-31', ...more });

  it('comes on the day after the last valid one', () => {
    expect(on(offered(), '2021-01-31').stance).toBe('PROPOSES');
    expect(on(offered(), '2021-02-01')).toMatchObject({
      stance: 'LAPSED',
      decidedBy: 'LAPSED',
      heldValue: { end: 'LAPSED', since: Date.parse('2021-02-01T00:00:00Z') },
    });
  });

  it('comes in the zone of the offer', () => {
    const inTokyo = offered({ zone: 'Asia/Tokyo' });
    expect(on(inTokyo, '2021-01-31T14:59:00Z').stance).toBe('PROPOSES');
    expect(on(inTokyo, '2021-01-31T15:00:00Z').stance).toBe('LAPSED');
  });

  it('may come on any day of a month that is all that is known of it', () => {
    const table = offered({ validUntil: '2021-02' });
    const answer = on(table, '2021-02-15');
    expect(answer.stance).toBe('PROPOSES');
    expect(alternativesOf(answer)).toEqual(['TIME_UNCERTAIN LAPSED LAPSED']);
    expect(on(table, '2021-03-01').stance).toBe('LAPSED');
  });

  it('does not come where the offer was accepted on the issue, withdrawn or superseded before', () => {
    const answered = (type: Parameters<Table['with']>[1], data: object) =>
      on(
        acted(offered({ extent: 'PARTIAL' }), 'x1', type, {
          occurred: '2021-01-20',
          proposal: 'p1',
          ...data,
        }),
        '2021-02-01',
      ).stance;
    expect(answered('TermAccepted', { by: 'US', issues: ['TERM'] })).toBe('PROPOSES');
    expect(answered('ProposalAccepted', { by: 'US' })).toBe('PROPOSES');
    expect(answered('ProposalWithdrawn', { by: ['JP'] })).toBe('WITHDRAWN');
    expect(answered('ProposalRejected', { by: 'US' })).toBe('LAPSED');
  });

  it('stands beside the value where it is not known whether the acceptance came before', () => {
    const table = acted(offered(), 'a1', 'TermAccepted', {
      ...{ occurred: '[2021-01-25..2021-02-05]', by: 'US', proposal: 'p1', issues: ['TERM'] },
    });
    const answer = on(table, '2021-02-10');
    expect(alternativesOf(answer)).toEqual([
      'ORDER_UNCERTAIN LAPSED LAPSED',
      'ORDER_UNCERTAIN PROPOSES 5',
    ]);
  });

  it('does not come on an issue that was accepted, though it comes on the one above', () => {
    const both = {
      terms: [
        { issue: 'TERM', value: years('5') },
        { issue: 'YEARS', value: years('3') },
      ],
      validUntil: '2021-01-31',
    };
    const table = acted(
      acted(talks().issue('YEARS', 'TERM'), 'p1', 'ProposalTabled', offer('2021-01-01', '5', both)),
      ...([
        'a1',
        'TermAccepted',
        {
          ...{ occurred: '2021-01-20', by: 'US', proposal: 'p1', issues: ['YEARS'] },
        },
      ] as const),
    );
    expect(on(table, '2021-02-01').stance).toBe('LAPSED');
    expect(on(table, '2021-02-01', { issue: 'YEARS' })).toMatchObject({
      stance: 'PROPOSES',
      heldValue: { value: years('3') },
    });
  });

  it('stays at its level, whatever a lower one says of the value later', () => {
    const ministers = offered({ level: 'MINISTER' });
    const later = said(ministers, 's1', '2021-03-01', proposes('3'));
    expect(on(later, '2021-03-01')).toMatchObject({
      stance: 'LAPSED',
      heldStance: { level: 'MINISTER' },
    });
    const sooner = said(ministers, 's1', '2021-01-15', proposes('3'));
    expect(on(sooner, '2021-03-01')).toMatchObject({
      stance: 'PROPOSES',
      heldStance: { level: 'MINISTER' },
    });
  });

  it('comes on the issue above, whatever is said of the one below at another level', () => {
    const above = tabled('p1', '2021-01-01', '5', { level: 'MINISTER', validUntil: '2021-01-31' });
    const table = said(above.issue('YEARS', 'TERM'), 's1', '2021-01-15', {
      ...{ issue: 'YEARS', ...proposes('3') },
    });
    expect(on(table, '2021-02-01', { issue: 'YEARS' })).toMatchObject({
      stance: 'LAPSED',
      heldStance: { level: 'MINISTER' },
    });
  });

  it('is not hindered by an acceptance on the very next day', () => {
    const table = acted(offered(), 'a1', 'TermAccepted', {
      ...{ occurred: '2021-02-01', by: 'US', proposal: 'p1', issues: ['TERM'] },
    });
    expect(on(table, '2021-02-01').stance).toBe('LAPSED');
  });
});

describe('the end of an offer that was accepted part by part', () => {
  const both = acted(talks().issue('COST'), 'p1', 'ProposalTabled', {
    ...offer('2021-01-01', '5'),
    terms: [
      { issue: 'TERM', value: years('5') },
      { issue: 'COST', value: years('1') },
    ],
  });
  const accepted = (table: Table, id: string, occurred: string, issue: string) =>
    acted(table, id, 'TermAccepted', { occurred, proposal: 'p1', by: 'US', issues: [issue] });
  const takenBack = (occurred: string) =>
    acted(accepted(both, 'a1', '2021-02-02', 'TERM'), 'w1', 'TermWithdrawn', {
      ...{ occurred, proposal: 'p1', by: ['JP'], issues: ['TERM'] },
    });
  const withdrawn = (table: Table) =>
    acted(table, 'w2', 'ProposalWithdrawn', {
      ...{ occurred: '2021-02-06', by: ['JP'], proposal: 'p1' },
    });
  const onCost = (table: Table) => on(withdrawn(table), '2021-03-01', { issue: 'COST' });

  it('leaves a mark where a part had been taken back before the last was accepted', () => {
    const never = accepted(takenBack('2021-02-03'), 'a2', '2021-02-04', 'COST');
    expect(onCost(never)).toMatchObject({ stance: 'WITHDRAWN', flags: [] });
    const whole = accepted(takenBack('2021-02-05'), 'a2', '2021-02-04', 'COST');
    expect(onCost(whole)).toMatchObject({ stance: 'PROPOSES', flags: [] });
  });

  it('is not certain where it is not known which came first', () => {
    const perhaps = accepted(takenBack('2021-02'), 'a2', '2021-02', 'COST');
    expect(flagsOf(onCost(perhaps))).toEqual(['ORDER_UNCERTAIN']);
  });
});
