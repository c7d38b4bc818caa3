import { describe, expect, it } from '@jest/globals';
import { Grades } from '../../src/acts/grades.js';
import { acted, also, considered, on, said, shown } from '../support/positions.js';
import { cited, offer, type Table, talks, years } from '../support/records.js';

/** Japan offers five years by one source, then nine by another. */
const told = talks()
  .source('gazette', '2021-01-02')
  .source('wire', '2021-02-02')
  .with('p1', 'ProposalTabled', { evidence: cited('gazette'), ...offer('2021-01-01', '5') })
  .with('p2', 'ProposalTabled', { evidence: cited('wire'), ...offer('2021-02-01', '9') });

function graded(table: Table, id: string, source: string, grade: object): Table {
  return acted(table, id, 'SourceGraded', { source, ...grade });
}

const [best, worst] = [
  { reliability: 'A', credibility: 'CONFIRMED' },
  { reliability: 'E', credibility: 'IMPROBABLE' },
];
const both = graded(graded(told, 'g1', 'gazette', best), 'g2', 'wire', worst);

function flags(table: Table, asked: Parameters<typeof on>[2] = {}): readonly unknown[] {
  return on(table, '2021-12-31', asked).flags.map(({ flag, minimums }) => [flag, minimums]);
}

describe('an answer that rests on a source with a low grade', () => {
  it('is flagged with the lowest minimum by each scale that gives another, and what falls out', () => {
    expect(shown(on(both, '2021-12-31'))).toBe('9');
    expect(on(both, '2021-12-31').flags).toEqual([
      {
        flag: 'EVIDENCE_SENSITIVE',
        because: ['p2'],
        minimums: [
          { reliability: 'D', fallsOut: ['p2'] },
          { credibility: 'DOUBTFUL', fallsOut: ['p2'] },
        ],
      },
    ]);
  });

  it('is flagged by the scale by which it is graded, and from the step above', () => {
    const fair = graded(told, 'g2', 'wire', { credibility: 'POSSIBLY_TRUE' });
    expect(flags(fair)).toEqual([
      ['EVIDENCE_SENSITIVE', [{ credibility: 'PROBABLY_TRUE', fallsOut: ['p2'] }]],
    ]);
  });

  it.each<readonly [string, Table]>([
    ['all have the best grade', graded(graded(told, 'g1', 'gazette', best), 'g2', 'wire', best)],
    ['nobody has graded anything', told],
    ['nobody has graded what it rests on', graded(told, 'g1', 'gazette', worst)],
    [
      'who graded it could not judge it',
      graded(told, 'g2', 'wire', { reliability: 'F', credibility: 'CANNOT_BE_JUDGED' }),
    ],
    ['nothing else is left', graded(both.without('p1'), 'g3', 'wire', worst)],
    [
      'the same follows from what is left',
      also(graded(told.without('p1'), 'g2', 'wire', worst), 'p3', '2021-01-15', '9'),
    ],
  ])('is not flagged where %s', (_, table) => {
    expect(flags(table)).toEqual([]);
  });

  it('goes for withdrawals alike', () => {
    const withdrawn = graded(told.without('p2'), 'g2', 'wire', worst).with(
      'w1',
      'ProposalWithdrawn',
      { evidence: cited('wire'), occurred: '2021-02-01', by: ['JP'], proposal: 'p1' },
    );
    expect(on(withdrawn, '2021-12-31').stance).toBe('WITHDRAWN');
    expect(flags(withdrawn)[0]).toMatchObject(['EVIDENCE_SENSITIVE', [{ fallsOut: ['w1'] }, {}]]);
  });

  it('goes for terms and stances on evidence of their own', () => {
    const terms = [{ issue: 'TERM', value: years('9'), evidence: cited('wire') }];
    const own = acted(graded(told.without('p2'), 'g2', 'wire', worst), 'p3', 'ProposalTabled', {
      ...offer('2021-02-01', undefined, { extent: 'PARTIAL', terms }),
    });
    expect(flags(own)[0]).toMatchObject(['EVIDENCE_SENSITIVE', [{ fallsOut: ['p3'] }, {}]]);
    const spoken = said(graded(told.without('p2'), 'g2', 'wire', worst), 's1', '2021-02-01', {
      ...{ stance: 'PROPOSES', value: years('9'), evidence: cited('wire') },
    });
    expect(flags(spoken)[0]).toMatchObject(['EVIDENCE_SENSITIVE', [{ fallsOut: ['s1'] }, {}]]);
  });

  it('goes for what was accepted, whose value is then not known', () => {
    const accepted = acted(both, 'a1', 'ProposalAccepted', {
      ...{ occurred: '2021-03-01', by: 'US', proposal: 'p2' },
    });
    const answer = on(accepted, '2021-12-31', { party: 'US' });
    expect([answer.stance, answer.flags]).toEqual(['ACCEPTS', []]);
    const named = acted(both, 'a1', 'TermAccepted', {
      ...{ occurred: '2021-03-01', by: 'US', proposal: 'p2', issues: ['TERM'] },
    });
    const minimums = [
      { standing: 'CORROBORATED' },
      { reliability: 'D', fallsOut: ['p2'] },
      { credibility: 'DOUBTFUL' },
    ];
    expect(flags(named, { party: 'US' })).toMatchObject([['EVIDENCE_SENSITIVE', minimums]]);
  });

  it('is told beside a minimum of standing', () => {
    const firm = also(both.without('p1'), 'p0', '2021-01-01', '5');
    expect(flags(firm)).toEqual([
      [
        'EVIDENCE_SENSITIVE',
        [
          { standing: 'CORROBORATED', fallsOut: ['p2'] },
          { reliability: 'D', fallsOut: ['p2'] },
          { credibility: 'DOUBTFUL', fallsOut: ['p2'] },
        ],
      ],
    ]);
  });
});

describe('the grade of what an act stands on', () => {
  const wire = { reliability: 'C' };
  const gradeOf = (table: Table, id = 'p2'): unknown => {
    const { chronology, records } = considered(table);
    const record = records.get(id);
    if (!record) throw new Error(`There is no ${id}.`);
    return new Grades(records, chronology).of(record).reliability;
  };
  const after = (...grades: readonly object[]): Table =>
    grades.reduce<Table>(
      (table, grade, at) => graded(table, `g${String(at)}`, 'wire', grade),
      told,
    );

  it('is the last one, where that is known, and else the lowest', () => {
    expect(
      gradeOf(after({ ...wire, occurred: '2021-03' }, { reliability: 'A', occurred: '2021-04' })),
    ).toBe('A');
    expect(
      gradeOf(after({ ...wire, occurred: '2021-04' }, { reliability: 'A', occurred: '2021-03' })),
    ).toBe('C');
    expect(gradeOf(after(wire, { reliability: 'A' }, { reliability: 'B' }))).toBe('C');
    expect(gradeOf(after(wire, { reliability: 'F' }))).toBe('C');
    expect(
      gradeOf(after({ ...wire, occurred: '2021-03' }, { reliability: 'F', occurred: '2021-04' })),
    ).toBeUndefined();
  });

  it('is that of what the source says of this act, before that of the source', () => {
    const of = { credibility: 'DOUBTFUL', of: 'p2' };
    expect(gradeOf(after(wire, { reliability: 'A', ...of }))).toBe('A');
    expect(gradeOf(after(wire, of))).toBe('C');
    expect(gradeOf(after(wire, { reliability: 'A', ...of, of: 'p1' }))).toBe('C');
  });

  it('is that of its best source, and none where one of them has none', () => {
    const two = acted(after(wire), 'p3', 'ProposalTabled', {
      ...{ evidence: cited('gazette', 'wire'), ...offer('2021-03-01', '7') },
    });
    expect(gradeOf(two, 'p3')).toBeUndefined();
    expect(gradeOf(graded(two, 'x', 'gazette', { reliability: 'D' }), 'p3')).toBe('C');
    expect(gradeOf(graded(two, 'x', 'gazette', { reliability: 'B' }), 'p3')).toBe('B');
    const retracted = acted(two, 'r1', 'SourceRetracted', {
      source: 'gazette',
      occurred: '2021-05',
    });
    expect(gradeOf(retracted, 'p3')).toBe('C');
  });

  it('is none where it stands on something else too', () => {
    const there = acted(after(wire), 'p3', 'ProposalTabled', {
      ...{ evidence: { ...cited('wire'), firstHand: true }, ...offer('2021-03-01', '7') },
    });
    expect(gradeOf(there, 'p3')).toBeUndefined();
  });

  it('is that of grades that count', () => {
    const refuted = acted(after(wire), 'x1', 'ActAssessed', {
      ...{ act: 'g0', standing: 'REFUTED', reasons: 'Of another source.' },
    });
    expect(gradeOf(refuted)).toBeUndefined();
  });
});
