import { describe, expect, it } from '@jest/globals';
import { position } from '../../src/positions/position.js';
import { touching } from '../support/touching.js';
import { acted, proposes, question, said } from '../support/positions.js';
import { cited, offer, type Table, talks, years } from '../support/records.js';

function answers(table: Table, validAt: string) {
  const asked = question(validAt);
  const narrowed = touching(table.records, 'TERM');
  return { all: position(table.records, asked), narrowed: position(narrowed, asked) };
}

describe('the records that touch an issue', () => {
  it('leave out what bears on nobody’s position there', () => {
    const table = acted(talks().issue('COST').source('other'), 'p1', 'ProposalTabled', {
      ...offer('2021-01-01', undefined),
      ...{ extent: 'COMPLETE', terms: [{ issue: 'COST', value: years('1') }] },
    });
    const narrowed = touching(table.records, 'TERM');
    for (const id of ['p1', 'COST', 'other']) expect(narrowed.get(id)).toBeUndefined();
    expect(narrowed.ofType('ProposalTabled', 'IssueAdded').map(({ id }) => id)).toEqual(['TERM']);
    expect(narrowed.about('COST')).toEqual([]);
  });

  it('include the issues above others that a proposal names: an answer may name these alone', () => {
    const offered = acted(talks().issue('MONEY').issue('COST', 'MONEY'), 'p1', 'ProposalTabled', {
      ...offer('2021-01-01', '5'),
      terms: ['TERM', 'COST'].map((issue) => ({ issue, value: years('5') })),
    });
    const accepted = acted(offered, 'a1', 'TermAccepted', {
      ...{ occurred: '2021-02-01', by: 'US', proposal: 'p1', issues: ['TERM', 'MONEY'] },
    });
    const table = acted(accepted, 'w1', 'ProposalWithdrawn', {
      ...{ occurred: '2021-03-01', by: ['JP'], proposal: 'p1' },
    });
    const { all, narrowed } = answers(table, '2021-03-01');
    expect(all.stance).toBe('PROPOSES');
    expect(narrowed).toEqual(all);
  });

  it('include what an act on the issue answers, whatever that is about: it says when the act can have been', () => {
    const stated = said(talks().issue('COST'), 's1', '2021-01-01', proposes('3'));
    const elsewhere = acted(stated, 'p0', 'ProposalTabled', {
      ...offer('2021-06-01', undefined, { proposers: ['US'] }),
      ...{ extent: 'COMPLETE', terms: [{ issue: 'COST', value: years('1') }] },
    });
    const table = acted(elsewhere, 'p1', 'CounterproposalTabled', {
      ...{ ...offer('2021', '5'), answers: ['p0'] },
    });
    const { all, narrowed } = answers(table, '2021-12-31');
    expect(all.heldValue?.records).toEqual(['p1']);
    expect(narrowed).toEqual(all);
  });

  it('include the retraction of a cited source’s own record', () => {
    const table = talks()
      .source('wire', '2021-01-02')
      .with('p1', 'ProposalTabled', { evidence: cited('wire'), ...offer('2021-01-01', '5') })
      .with('x1', 'ActAssessed', {
        ...{ evidence: { firstHand: true }, act: 'p1', standing: 'REPORTED', reasons: 'Heard it.' },
      })
      .with('k1', 'RecordRetracted', {
        record: 'wire',
        ground: 'ENTERED_IN_ERROR',
        reason: 'Another.',
      })
      .without('wire');
    const { all, narrowed } = answers(table, '2021-12-31');
    expect(all.stance).toBe('UNKNOWN');
    expect(narrowed).toEqual(all);
  });
});
