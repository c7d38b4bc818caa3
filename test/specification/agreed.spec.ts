import { describe, expect, it } from '@jest/globals';
import { agreedOn, agreementsAt, holdingOn } from '../../src/agreements/agreed.js';
import { acted, considered, moment } from '../support/positions.js';
import { offer, type Table, talks, years } from '../support/records.js';

const term = (value: string, issue = 'TERM') => ({ issue, value: years(value) });
const both = { parties: ['JP', 'US'], extent: 'PARTIAL' };

const proposed = talks().act('p1', 'ProposalTabled', offer('2021-01-01', '5'));
const accepted = (table: Table, id: string, occurred: string, more: object = {}) =>
  acted(table, id, 'TermAccepted', {
    ...{ occurred, by: 'US', proposal: 'p1', issues: ['TERM'], ...more },
  });
const provisional = (table: Table, id: string, occurred: string, value: string, issue?: string) =>
  acted(table, id, 'TermProvisionallyAgreed', { ...both, occurred, terms: [term(value, issue)] });
const reached = (table: Table, id: string, occurred: string, more: object = {}) =>
  acted(table, id, 'AgreementReached', {
    ...{ ...both, occurred, title: id, terms: [term('3')], ...more },
  });
const signed = (table: Table, id: string, party: string, occurred: string) =>
  acted(table, id, 'AgreementStepTaken', { occurred, agreement: 'A', party, step: 'SIGNED' });
const inForce = (table: Table, agreement: string, occurred: string) =>
  acted(table, `${agreement}-force`, 'AgreementEnteredIntoForce', { occurred, agreement });

const on = (table: Table, day: string, issue = 'TERM') =>
  agreedOn(issue, agreementsAt(moment(day), considered(table))).map(
    (one) =>
      `${one.how.join('|')} ${one.issue} ${one.values.map(number).join('|')} ${one.records.join()}`,
  );

function number(value: object): string {
  return /"exact":"([^"]*)"/.exec(JSON.stringify(value))?.[1] ?? JSON.stringify(value);
}

describe('what is agreed on an issue', () => {
  const effective = '2021-06-01/2021-12-31';
  const first = provisional(accepted(proposed, 'c1', '2021-02-01'), 'g1', '2021-03-01', '4');
  const deal = signed(
    signed(reached(first, 'A', '2021-04-01', { effective }), 's1', 'JP', '2021-05-01'),
    ...(['s2', 'US', '2021-05-02'] as const),
  );
  const whole = inForce(deal, 'A', '2021-06-01');

  it.each([
    ['2021-01-31', []],
    ['2021-02-01', ['ACCEPTED TERM 5 c1,p1']],
    ['2021-03-01', ['PROVISIONALLY_AGREED TERM 4 g1']],
    ['2021-04-01', ['REACHED TERM 3 A']],
    ['2021-05-01', ['REACHED TERM 3 A']],
    ['2021-05-02', ['SIGNED TERM 3 A']],
    ['2021-06-01', ['IN_FORCE TERM 3 A']],
    ['2022-01-01', ['EXPIRED TERM 3 A']],
  ])('goes as far as it has gone by %s', (day, expected) => {
    expect(on(whole, day)).toEqual(expected);
  });

  it('is nothing once it was reopened or taken back', () => {
    const reopened = acted(first, 'x1', 'TermReopened', {
      ...{ occurred: '2021-03-15', by: ['JP'], issues: ['TERM'] },
    });
    expect(on(reopened, '2021-03-15')).toEqual([]);
    const taken = acted(accepted(proposed, 'c1', '2021-02-01'), 'w1', 'TermWithdrawn', {
      ...{ occurred: '2021-02-15', by: ['JP'], proposal: 'p1', issues: ['TERM'] },
    });
    expect(['2021-02-14', '2021-02-15'].map((day) => on(taken, day))).toEqual([
      ['ACCEPTED TERM 5 c1,p1'],
      [],
    ]);
    const byStranger = acted(accepted(proposed, 'c1', '2021-02-01'), 'w1', 'TermWithdrawn', {
      ...{ occurred: '2021-02-15', by: ['US'], proposal: 'p1', issues: ['TERM'] },
    });
    expect(on(byStranger, '2021-02-15')).toEqual(['ACCEPTED TERM 5 c1,p1']);
    const forTheTime = accepted(proposed, 'c1', '2021-02-01', { adReferendum: true });
    expect(on(forTheTime, '2021-02-01')).toEqual([]);
  });

  it('is what was agreed on the nearest issue above, where there is nothing on its own', () => {
    const below = talks().issue('YEARS', 'TERM');
    expect(on(provisional(below, 'g1', '2021-03-01', '4'), '2021-03-01', 'YEARS')).toEqual([
      'PROVISIONALLY_AGREED TERM 4 g1',
    ]);
    const own = reached(below, 'A', '2021-04-01', { terms: [term('3'), term('2', 'YEARS')] });
    expect(on(own, '2021-04-01', 'YEARS')).toEqual(['REACHED YEARS 2 A']);
    expect(on(reached(below, 'A', '2021-04-01'), '2021-04-01', 'YEARS')).toEqual([
      'REACHED TERM 3 A',
    ]);
  });

  it('is what several agreements say, and all where their order is not known', () => {
    const two = reached(whole, 'B', '2021-07-01', { terms: [term('2')] });
    expect(on(two, '2021-07-01')).toEqual(['IN_FORCE TERM 3 A', 'REACHED TERM 2 B']);
    const vague = provisional(provisional(talks(), 'g1', '2021-03', '4'), 'g2', '2021-03', '5');
    expect(on(vague, '2021-04-01')).toEqual([
      'PROVISIONALLY_AGREED TERM 4 g1',
      'PROVISIONALLY_AGREED TERM 5 g2',
    ]);
  });

  it('was agreed at this table: what was there before holds, and is the baseline', () => {
    const registered = acted(talks(), 'OLD', 'AgreementRegistered', {
      ...{ ...both, occurred: '2016-01-22', title: 'OLD', terms: [term('9')] },
    });
    expect(on(registered, '2021-01-01')).toEqual([]);
    const holding = (table: Table, day: string) =>
      holdingOn('TERM', agreementsAt(moment(day), considered(table))).map((one) =>
        one.values.map(number).join(),
      );
    expect(holding(registered, '2021-01-01')).toEqual(['9']);
    const amending = { relations: [{ relation: 'AMENDS', agreement: 'OLD' }] };
    const amended = inForce(reached(registered, 'A', '2021-04-01', amending), 'A', '2021-05-01');
    expect(holding(amended, '2021-04-30')).toEqual(['9']);
    expect(holding(amended, '2021-05-01')).toEqual(['3']);
  });
});
