import { describe, expect, it } from '@jest/globals';
import { Chronology } from '../../src/acts/chronology.js';
import { Standings } from '../../src/acts/standing.js';
import type { AnyRecord } from '../../src/record/records.js';
import { moment } from '../support/positions.js';
import { announced, cited, offer, type Table, talks } from '../support/records.js';

const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const endOf = (day: string): number => Date.parse(`${day}T23:59:59.999Z`);

/** Reads what a table says of when its acts happened; of what was public by a day, where one is given. */
function reading(table: Table, publishedBy?: string) {
  const { records } = table;
  const standings = new Standings(
    records,
    publishedBy === undefined ? undefined : moment(publishedBy),
  );
  const chronology = new Chronology(records, standings);
  const act = (id: string): AnyRecord => {
    const record = records.get(id);
    if (record === undefined) throw new Error(`Nothing called ${id} is on this table.`);
    return record;
  };
  return {
    bounds: (id: string) => chronology.boundsOf(act(id)),
    before: (first: string, second: string) => chronology.before(act(first), act(second)),
  };
}

const tabled = (table: Table, id: string, occurred: string, more: object = {}): Table =>
  table.act(id, 'ProposalTabled', offer(occurred, '5', more));
const countered = (table: Table, id: string, occurred: string, answers: readonly string[]): Table =>
  table.with(id, 'CounterproposalTabled', {
    ...{ evidence: { firstHand: true }, ...offer(occurred, '5'), answers },
  });

describe('the bounds of an act', () => {
  it('are those of its date, in its own zone or else the negotiation’s', () => {
    const table = tabled(tabled(talks('Asia/Tokyo'), 'p1', '2021-02'), 'p2', '2021-02', {
      zone: 'UTC',
    });
    expect(reading(table).bounds('p1')).toEqual({
      earliest: startOf('2021-02-01') - 9 * 3_600_000,
      latest: endOf('2021-02-28') - 9 * 3_600_000,
    });
    expect(reading(table).bounds('p2')).toEqual({
      earliest: startOf('2021-02-01'),
      latest: endOf('2021-02-28'),
    });
  });

  it('end with the first publication that reports it as done', () => {
    const table = talks().source('s1', '2021-02-12').source('s2', '2021-02-10');
    expect(
      reading(tabled(table, 'p1', '2021-02', { evidence: cited('s1', 's2') })).bounds('p1').latest,
    ).toBe(endOf('2021-02-10'));
  });

  it('are not ended by a publication before it, one that announces, one that is not dated, or one retracted', () => {
    const table = talks()
      .source('early', '2021-01-31')
      .source('s1', '2021-02-10')
      .source('undated');
    const latest = (evidence: object, more = table) =>
      reading(tabled(more, 'p1', '2021-02', { evidence })).bounds('p1').latest;
    expect(latest(cited('early'))).toBe(endOf('2021-02-28'));
    expect(latest(announced('s1'))).toBe(endOf('2021-02-28'));
    expect(latest(cited('undated'))).toBe(endOf('2021-02-28'));
    const retracted = table.act('x1', 'SourceRetracted', { occurred: '2021-03-01', source: 's1' });
    expect(latest({ ...cited('s1'), firstHand: true }, retracted)).toBe(endOf('2021-02-28'));
  });

  it('end with a publication that is cited for one of its terms', () => {
    const terms = [
      { issue: 'TERM', value: { unspecified: { words: 'more' } }, evidence: cited('s1') },
    ];
    const table = tabled(talks().source('s1', '2021-02-10'), 'p1', '2021-02', { terms });
    expect(reading(table).bounds('p1').latest).toBe(endOf('2021-02-10'));
  });

  it('end with its recording', () => {
    const table = talks().act('p1', 'ProposalTabled', offer('2021', '5'), '2021-05-01T12:00:00Z');
    expect(reading(table).bounds('p1').latest).toBe(Date.parse('2021-05-01T12:00:00Z'));
  });

  it('are not ended by a recording before it, as of a step that lies ahead', () => {
    const table = talks().act(
      'p1',
      'ProposalTabled',
      offer('2021-06-01', '5'),
      '2021-05-01T12:00:00Z',
    );
    expect(reading(table).bounds('p1').latest).toBe(endOf('2021-06-01'));
  });

  it('end with the latest of what follows it, and of what follows that', () => {
    const table = countered(
      countered(tabled(talks(), 'p1', '2021'), 'p2', '2021', ['p1']),
      ...(['p3', '2021-03', ['p2']] as const),
    );
    expect(reading(table).bounds('p1').latest).toBe(endOf('2021-03-31'));
    expect(reading(table).bounds('p2').latest).toBe(endOf('2021-03-31'));
    expect(reading(table).bounds('p3').earliest).toBe(startOf('2021-03-01'));
  });

  it('are not ended by what follows it and is refuted', () => {
    const table = countered(tabled(talks(), 'p1', '2021'), 'p2', '2021-03', ['p1']).act(
      'x1',
      'ActAssessed',
      {
        ...{ act: 'p2', standing: 'REFUTED', reasons: 'A draft.' },
      },
    );
    expect(reading(table).bounds('p1').latest).toBe(endOf('2021-12-31'));
  });

  it('have no beginning where no date is known', () => {
    const table = talks().act(
      'd1',
      'DeadlineSet',
      {
        ...{ title: 'The budget', kind: 'EXTERNAL_EVENT', hard: true, at: '2020-12' },
      },
      '2021-05-01T12:00:00Z',
    );
    expect(reading(table).bounds('d1')).toEqual({
      earliest: -Infinity,
      latest: Date.parse('2021-05-01T12:00:00Z'),
    });
  });

  it('are those that the public knew, where that is asked: neither later publications nor our entry end them', () => {
    const table = talks()
      .source('s1', '2021-02-20')
      .source('s2', '2021-02-10')
      .act(
        'p1',
        'ProposalTabled',
        offer('2021-02', '5', { evidence: { ...cited('s1', 's2'), commonKnowledge: true } }),
        '2021-02-15T00:00:00Z',
      );
    expect(reading(table).bounds('p1').latest).toBe(endOf('2021-02-10'));
    expect(reading(table, '2021-02-10').bounds('p1').latest).toBe(endOf('2021-02-10'));
    expect(reading(table, '2021-02-09').bounds('p1').latest).toBe(endOf('2021-02-28'));
  });
});

describe('before', () => {
  it('is certain where one had ended when the other began', () => {
    const table = tabled(tabled(talks(), 'p1', '2021-01'), 'p2', '2021-02-01');
    expect(reading(table).before('p1', 'p2')).toBe(true);
    expect(reading(table).before('p2', 'p1')).toBe(false);
  });

  it('is not known of two on one day, whichever was entered first', () => {
    const table = tabled(tabled(talks(), 'p1', '2021-02-01'), 'p2', '2021-02-01');
    expect(reading(table).before('p1', 'p2')).toBe(false);
    expect(reading(table).before('p2', 'p1')).toBe(false);
  });

  it('is certain of what the other follows, directly or not', () => {
    const table = countered(
      countered(tabled(talks(), 'p1', '2021'), 'p2', '2021', ['p1']),
      ...(['p3', '2021', ['p2']] as const),
    );
    expect(reading(table).before('p1', 'p3')).toBe(true);
    expect(reading(table).before('p3', 'p1')).toBe(false);
  });

  it.each<[string, (table: Table) => Table]>([
    [
      'an acceptance',
      (table) => table.act('b', 'ProposalAccepted', { occurred: '2021', by: 'US', proposal: 'a' }),
    ],
    [
      'an acceptance of a term',
      (table) =>
        table.act('b', 'TermAccepted', {
          occurred: '2021',
          by: 'US',
          proposal: 'a',
          issues: ['TERM'],
        }),
    ],
    [
      'a rejection',
      (table) => table.act('b', 'ProposalRejected', { occurred: '2021', by: 'US', proposal: 'a' }),
    ],
    [
      'a rejection of a term',
      (table) =>
        table.act('b', 'TermRejected', {
          occurred: '2021',
          by: 'US',
          proposal: 'a',
          issues: ['TERM'],
        }),
    ],
    [
      'a withdrawal',
      (table) =>
        table.act('b', 'ProposalWithdrawn', { occurred: '2021', by: ['JP'], proposal: 'a' }),
    ],
    [
      'a withdrawal of a term',
      (table) =>
        table.act('b', 'TermWithdrawn', {
          occurred: '2021',
          by: ['JP'],
          proposal: 'a',
          issues: ['TERM'],
        }),
    ],
    [
      'a revision',
      (table) =>
        table.with('b', 'ProposalRevised', {
          evidence: { firstHand: true },
          ...offer('2021', '4'),
          revises: 'a',
        }),
    ],
    ['a counterproposal', (table) => countered(table, 'b', '2021', ['a'])],
  ])('is certain of a proposal and %s', (_, followed) => {
    const table = followed(tabled(talks(), 'a', '2021'));
    expect(reading(table).before('a', 'b')).toBe(true);
    expect(reading(table).before('b', 'a')).toBe(false);
  });

  it('is certain of an agreement and its steps, and of a statement and its withdrawal', () => {
    const table = talks()
      .act('a', 'AgreementReached', {
        occurred: '2021',
        title: 'The deal',
        parties: ['JP', 'US'],
        extent: 'UNDISCLOSED',
      })
      .act('b', 'AgreementStepTaken', {
        occurred: '2021',
        agreement: 'a',
        party: 'JP',
        step: 'SIGNED',
      })
      .act('s', 'StatementMade', { occurred: '2021' })
      .act('w', 'StatementWithdrawn', { occurred: '2021', statement: 's' });
    expect(reading(table).before('a', 'b')).toBe(true);
    expect(reading(table).before('s', 'w')).toBe(true);
  });

  it('follows from both together: what had ended when the one began that the other answers', () => {
    const table = countered(
      tabled(tabled(talks(), 'p1', '2021-01'), 'p2', '2021-06'),
      'p3',
      '2021',
      ['p2'],
    );
    expect(reading(table).before('p1', 'p3')).toBe(true);
  });

  it('is not known inside a cycle of answers, and known of others all the same', () => {
    const cycle = countered(countered(talks(), 'p1', '2021', ['p2']), 'p2', '2021', ['p1']);
    const table = tabled(countered(cycle, 'p3', '2021', ['p2']), 'p0', '2020');
    expect(reading(table).before('p1', 'p2')).toBe(false);
    expect(reading(table).before('p2', 'p1')).toBe(false);
    expect(reading(table).before('p2', 'p3')).toBe(true);
    expect(reading(table).before('p1', 'p3')).toBe(false);
    expect(reading(table).before('p0', 'p1')).toBe(true);
  });

  it('is not known where an answer is dated before what it answers', () => {
    const table = countered(tabled(talks(), 'p1', '2021-06'), 'p2', '2021-05', ['p1']);
    expect(reading(table).before('p1', 'p2')).toBe(false);
    expect(reading(table).before('p2', 'p1')).toBe(false);
    expect(reading(table).bounds('p1').latest).toBe(endOf('2021-06-30'));
  });

  it('is never of an act and itself', () => {
    expect(reading(tabled(talks(), 'p1', '2021')).before('p1', 'p1')).toBe(false);
    expect(reading(countered(talks(), 'p1', '2021', ['p1'])).before('p1', 'p1')).toBe(false);
  });
});
