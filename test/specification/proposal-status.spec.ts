import { describe, expect, it } from '@jest/globals';
import { isOffer } from '../../src/acts/term-sets.js';
import { closings, proposalStatusAt } from '../../src/proposals/proposal.status.js';
import type { EventType } from '../../src/record/events.js';
import { acted, considered, moment, tabled } from '../support/positions.js';
import { negotiation, offer, type Table, talks, years } from '../support/records.js';

describe('a proposal', () => {
  const status = (table: Table, on: string, id = 'p1') =>
    proposalStatusAt(id, moment(on), considered(table));
  const offered = (more: object = {}) => tabled('p1', '2021-01-01', '5', more);
  const answered = (
    table: Table,
    id: string,
    type: EventType,
    occurred: string,
    more: object = {},
  ) => acted(table, id, type, { occurred, proposal: 'p1', ...more });
  const us = { by: 'US' };
  const jp = { by: ['JP'] };
  const term = { issues: ['TERM'] };

  it('is tabled from its day on, and nothing before', () => {
    expect(status(offered(), '2021-01-01')).toEqual(['TABLED']);
    expect(status(offered(), '2020-12-31')).toEqual([]);
    expect(status(offered(), '2021-01-01', 'JP')).toEqual([]);
  });

  it('is closed by each act on the whole of it', () => {
    for (const [type, by, expected] of [
      ['ProposalAccepted', us, 'ACCEPTED'],
      ['ProposalRejected', us, 'REJECTED'],
      ['ProposalWithdrawn', jp, 'WITHDRAWN'],
    ] as const) {
      const table = answered(offered(), 'x1', type, '2021-02-01', by);
      expect(status(table, '2021-01-31')).toEqual(['TABLED']);
      expect(status(table, '2021-02-01')).toEqual([expected]);
    }
  });

  it('is closed by what was done to every issue of it, where its terms are complete', () => {
    for (const [type, by, expected] of [
      ['TermAccepted', us, 'ACCEPTED'],
      ['TermRejected', us, 'REJECTED'],
      ['TermWithdrawn', jp, 'WITHDRAWN'],
    ] as const) {
      expect(
        status(answered(offered(), 'x1', type, '2021-02-01', { ...by, ...term }), '2021-02-01'),
      ).toEqual([expected]);
      const partial = answered(offered({ extent: 'PARTIAL' }), 'x1', type, '2021-02-01', {
        ...by,
        ...term,
      });
      expect(status(partial, '2021-02-01')).not.toContain(expected);
    }
  });

  it('is closed by the last of the parts that make up the whole', () => {
    const both = talks()
      .issue('COST')
      .act('p1', 'ProposalTabled', {
        ...offer('2021-01-01', '5'),
        terms: [
          { issue: 'TERM', value: years('5') },
          { issue: 'COST', value: years('1') },
        ],
      });
    const one = answered(both, 'x1', 'TermAccepted', '2021-02-01', { ...us, ...term });
    const two = answered(one, 'x2', 'TermAccepted', '2021-03-01', { ...us, issues: ['COST'] });
    expect(status(two, '2021-02-28')).toEqual(['PARTIALLY_ACCEPTED']);
    expect(status(two, '2021-03-01')).toEqual(['ACCEPTED']);
  });

  it('was not accepted as a whole where a part was taken back before the last was accepted', () => {
    const both = talks()
      .issue('COST')
      .act('p1', 'ProposalTabled', {
        ...offer('2021-01-01', '5'),
        terms: [
          { issue: 'TERM', value: years('5') },
          { issue: 'COST', value: years('1') },
        ],
      });
    const parts = (takenBack: string, last: string) => {
      const one = answered(both, 'x1', 'TermAccepted', '2021-02-02', { ...us, ...term });
      const back = answered(one, 'x2', 'TermWithdrawn', takenBack, { ...jp, ...term });
      return answered(back, 'x3', 'TermAccepted', last, { ...us, issues: ['COST'] });
    };
    const withdrawn = (table: Table) =>
      answered(table, 'x4', 'ProposalWithdrawn', '2021-02-06', jp);
    const never = parts('2021-02-03', '2021-02-04');
    expect(status(never, '2021-02-05')).toEqual(['PARTIALLY_ACCEPTED']);
    expect(status(withdrawn(never), '2021-02-06')).toEqual(['WITHDRAWN']);
    const again = answered(never, 'x5', 'TermAccepted', '2021-02-05', { ...us, ...term });
    expect(status(again, '2021-02-05')).toEqual(['ACCEPTED']);
    const whole = parts('2021-02-05', '2021-02-04');
    expect(status(withdrawn(whole), '2021-02-06')).toEqual(['ACCEPTED']);
    expect(status(parts('2021-02', '2021-02'), '2021-02-28')).toEqual([
      'PARTIALLY_ACCEPTED',
      'ACCEPTED',
    ]);
    const later = answered(
      parts('2021-02', '2021-02'),
      'x4',
      'ProposalWithdrawn',
      '2021-03-06',
      jp,
    );
    expect(status(later, '2021-03-06')).toEqual(['ACCEPTED', 'WITHDRAWN']);
  });

  it('is withdrawn or superseded by any of those who tabled it, and by no stranger', () => {
    const joint = offered({ proposers: ['JP', 'US'] });
    const back = (table: Table, by: string) =>
      status(answered(table, 'x1', 'ProposalWithdrawn', '2021-02-01', { by: [by] }), '2021-02-01');
    const revised = (table: Table, by: string) =>
      status(
        acted(table, 'p2', 'ProposalRevised', {
          ...offer('2021-02-01', '4', { proposers: [by] }),
          revises: 'p1',
        }),
        '2021-02-01',
      );
    expect([back(joint, 'US'), revised(joint, 'US')]).toEqual([['WITHDRAWN'], ['SUPERSEDED']]);
    expect([back(offered(), 'US'), revised(offered(), 'US')]).toEqual([['TABLED'], ['TABLED']]);
  });

  it('is superseded by a whole revision alone, or by partial ones that name every issue', () => {
    const revised = (extent: string, issue: string, table = offered().issue('COST')) =>
      acted(table, 'p2', 'ProposalRevised', {
        ...offer('2021-02-01', '4'),
        ...{ revises: 'p1', extent, terms: [{ issue, value: years('4') }] },
      });
    expect(status(revised('COMPLETE', 'COST'), '2021-02-01')).toEqual(['SUPERSEDED']);
    expect(status(revised('PARTIAL', 'COST'), '2021-02-01')).toEqual(['TABLED']);
    expect(status(revised('PARTIAL', 'TERM'), '2021-02-01')).toEqual(['SUPERSEDED']);
    expect(
      status(
        revised('PARTIAL', 'TERM', offered({ extent: 'PARTIAL' }).issue('COST')),
        '2021-02-01',
      ),
    ).toEqual(['TABLED']);
    expect(
      status(acted(offered(), 'p2', 'ProposalTabled', offer('2021-02-01', '4')), '2021-02-01'),
    ).toEqual(['TABLED']);
  });

  it('lapses on the day after its last valid day', () => {
    const table = offered({ validUntil: '2021-01-31' });
    expect(status(table, '2021-01-31')).toEqual(['TABLED']);
    expect(status(table, '2021-02-01')).toEqual(['LAPSED']);
  });

  it('is what the first act that closed it made it', () => {
    const accepted = answered(
      offered({ validUntil: '2021-01-31' }),
      'x1',
      'ProposalAccepted',
      '2021-01-20',
      us,
    );
    expect(status(accepted, '2021-03-01')).toEqual(['ACCEPTED']);
    expect(
      status(answered(accepted, 'x2', 'ProposalWithdrawn', '2021-01-25', jp), '2021-03-01'),
    ).toEqual(['ACCEPTED']);
  });

  it('is everything that may have come first where their order is not known', () => {
    const table = answered(
      answered(offered(), 'x1', 'ProposalAccepted', '2021-02', us),
      ...(['x2', 'ProposalWithdrawn', '2021-02', jp] as const),
    );
    expect(status(table, '2021-03-01')).toEqual(['ACCEPTED', 'WITHDRAWN']);
  });

  it('left open, is shown partially accepted before countered', () => {
    const countered = acted(offered({ extent: 'PARTIAL' }), 'p2', 'CounterproposalTabled', {
      ...offer('2021-02-01', '3', { proposers: ['US'] }),
      answers: ['p1'],
    });
    expect(status(countered, '2021-02-01')).toEqual(['COUNTERED']);
    const also = answered(countered, 'x1', 'TermAccepted', '2021-01-15', { ...us, ...term });
    expect(status(also, '2021-02-01')).toEqual(['PARTIALLY_ACCEPTED']);
  });

  it('is rejected by a counterproposal only where the rules say so', () => {
    const rules = { rules: { counterproposalRejects: true } };
    const table = negotiation()
      .without('talks')
      .with('talks', 'NegotiationOpened', { code: 'TALKS', title: 'Talks', zone: 'UTC', ...rules })
      .party('JP')
      .party('US')
      .issue('TERM')
      .act('p1', 'ProposalTabled', offer('2021-01-01', '5'))
      .with('p2', 'CounterproposalTabled', {
        ...{ evidence: { firstHand: true }, ...offer('2021-02-01', '3', { proposers: ['US'] }) },
        answers: ['p1'],
      });
    expect(status(table, '2021-02-01')).toEqual(['REJECTED']);
  });

  it('is closed by acts and times that a rule can ask for', () => {
    const table = answered(
      offered({ validUntil: '2021-01-31' }),
      'x1',
      'ProposalRejected',
      '2021-01-20',
      us,
    );
    const record = table.records.get('p1');
    if (!isOffer(record)) throw new Error('p1 is no proposal');
    const found = closings(record, considered(table));
    expect(found.map(({ status: closed, moment: { latest } }) => [closed, latest])).toEqual([
      ['REJECTED', Date.parse('2021-01-20T23:59:59.999Z')],
      ['LAPSED', Date.parse('2021-02-01T00:00:00Z')],
    ]);
    expect(found.map(({ acts }) => acts.map(({ id }) => id))).toEqual([['x1'], []]);
  });
});
