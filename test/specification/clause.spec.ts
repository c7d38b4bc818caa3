import { describe, expect, it } from '@jest/globals';
import { type ClauseEntry, clauseHistory, redlineOf } from '../../src/positions/clause.js';
import { considered, moment } from '../support/positions.js';
import { negotiation, type Table } from '../support/records.js';

/** Brackets by where their words begin and end, each with whose it is. */
type Held = readonly [from: number, to: number, ...owners: string[]];

function clause(words: string, ...held: readonly Held[]) {
  return {
    text: {
      words,
      ...(held.length > 0 && {
        brackets: held.map(([from, to, ...owners]) => ({
          span: { from, to },
          kind: 'RESERVATION',
          owners,
        })),
      }),
    },
  };
}

const frame = negotiation('Asia/Tokyo')
  .party('JP')
  .party('US')
  .party('CH', 'MEDIATOR')
  .with('BASES', 'IssueAdded', {
    code: 'BASES',
    title: 'Use of the bases',
    valueType: 'TEXT',
    baseline: { value: clause('The bases are used.') },
  });

const offered = (value: object, more: object = {}) => ({
  ...{ kind: 'PROPOSAL', force: 'NOT_STATED', extent: 'COMPLETE' },
  ...{ proposers: ['JP'], terms: [{ issue: 'BASES', value }] },
  ...more,
});

const firstHand = { evidence: { firstHand: true } };

const tabled = (table: Table, id: string, occurred: string, value: object, by = 'JP') =>
  table.with(id, 'ProposalTabled', {
    ...{ code: id, occurred, ...firstHand },
    ...offered(value, { proposers: [by] }),
  });

const historyOf = (table: Table, validAt = '2029-12-31'): readonly ClauseEntry[] =>
  clauseHistory({ issue: 'BASES', validAt: moment(validAt) }, considered(table));

/** Each entry as `VERSION ACT STANCE PARTIES`. */
const short = (entries: readonly ClauseEntry[]): readonly string[] =>
  entries.map(({ version, act, stance, parties }) =>
    [String(version), act, stance ?? '-', parties.join('+') || '-'].join(' '),
  );

const bracketed = clause('The bases shall be used jointly.', [10, 15, 'US']);
const settled = clause('The bases shall be used jointly.');
const talked = tabled(
  tabled(frame, 'P2', '2021-03-02', bracketed, 'US'),
  'P3',
  '2021-03-03',
  settled,
);

describe('the history of a clause', () => {
  it('begins with the baseline, and goes on in the order in which things happened', () => {
    expect(short(historyOf(tabled(talked, 'P1', '2021-03-01', clause('They are used.'))))).toEqual([
      ...['1 BASES - -', '2 P1 PROPOSES JP', '3 P2 PROPOSES US', '4 P3 PROPOSES JP'],
    ]);
  });

  it('says what changed since the entry before, and whose bracket is gone', () => {
    const [first, , last] = historyOf(talked);
    expect(first?.redline).toBeUndefined();
    expect(last?.redline?.from.act).toBe('P2');
    expect(last?.redline?.pieces).toEqual([
      { change: 'KEPT', words: 'The bases shall be used jointly.' },
    ]);
    expect(last?.redline?.brackets).toMatchObject([
      { change: 'REMOVED', removal: 'WORDS_STAND', left: ['US'], before: { words: 'shall' } },
    ]);
  });

  it('says who accepted a wording, and that of the same words with a bracket nobody did', () => {
    const accepted = talked.with('A', 'TermAccepted', {
      ...firstHand,
      occurred: '2021-03-04',
      proposal: 'P3',
      issues: ['BASES'],
      by: 'US',
    });
    const entries = historyOf(accepted);
    expect(short(entries).at(-1)).toBe('3 A ACCEPTS US');
    expect(entries.map(({ acceptedBy }) => acceptedBy)).toEqual([[], [], ['US'], ['US']]);
    expect(historyOf(accepted, '2021-03-03').at(-1)?.acceptedBy).toEqual([]);
  });

  it('does not call it accepted what is subject to principals', () => {
    const entries = historyOf(
      talked.with('A', 'TermAccepted', {
        ...firstHand,
        occurred: '2021-03-04',
        proposal: 'P3',
        issues: ['BASES'],
        by: 'US',
        adReferendum: true,
      }),
    );
    expect(short(entries).at(-1)).toBe('3 A ACCEPTS_AD_REFERENDUM US');
    expect(entries.at(-1)?.acceptedBy).toEqual([]);
  });

  it('gives a wording that comes again its number, and joint proposers one entry', () => {
    const joint = frame.with('P1', 'ProposalTabled', {
      ...firstHand,
      ...{ code: 'P1', occurred: '2021-03-01' },
      ...offered(settled, { proposers: ['JP', 'US'] }),
    });
    const back = tabled(joint, 'P2', '2021-03-02', clause('The bases are used.'), 'US');
    expect(short(historyOf(back))).toEqual([
      ...['1 BASES - -', '2 P1 PROPOSES JP+US', '1 P2 PROPOSES US'],
    ]);
  });

  it('has what was in force before, what is concluded, and what nobody holds', () => {
    const told = frame
      .with('SOFA', 'AgreementRegistered', {
        ...firstHand,
        ...{ code: 'SOFA', title: 'Status of forces', occurred: '1960-01-19', extent: 'COMPLETE' },
        ...{ parties: ['JP', 'US'], terms: [{ issue: 'BASES', value: settled }] },
      })
      .with('S', 'StatementMade', {
        ...firstHand,
        occurred: '2021-03-02',
        stances: [{ issue: 'BASES', stance: 'PROPOSES', value: bracketed }],
      })
      .with('DEAL', 'AgreementReached', {
        ...firstHand,
        ...{ code: 'DEAL', title: 'The deal', occurred: '2021-03-05', extent: 'COMPLETE' },
        ...{ parties: ['JP', 'US'], terms: [{ issue: 'BASES', value: settled }] },
      });
    expect(short(historyOf(told))).toEqual([
      ...['1 BASES - -', '2 SOFA - -', '3 S PROPOSES -', '2 DEAL ACCEPTS JP+US'],
    ]);
  });

  it('counts two wordings of one act apart', () => {
    const told = frame.with('M', 'StatementMade', {
      ...firstHand,
      occurred: '2021-03-02',
      stances: [
        { issue: 'BASES', holder: 'JP', stance: 'PROPOSES', value: settled },
        { issue: 'BASES', holder: 'US', stance: 'PROPOSES', value: bracketed },
      ],
    });
    expect(historyOf(told).map(({ id }) => id)).toEqual(['BASES.1', 'M.1', 'M.2']);
  });

  it('leaves out what is refuted, what may not have happened yet, and other clauses', () => {
    const table = tabled(talked, 'P4', '2021', clause('Some time in that year.'))
      .with('OTHER', 'IssueAdded', {
        ...{ code: 'OTHER', title: 'Another clause', valueType: 'TEXT', parent: 'BASES' },
      })
      .with('R', 'ActAssessed', {
        ...{ act: 'P2', standing: 'REFUTED', reasons: 'It was never tabled.' },
        ...firstHand,
      });
    const other = clauseHistory(
      { issue: 'OTHER', validAt: moment('2029-12-31') },
      considered(table),
    );
    expect(other).toEqual([]);
    expect(short(historyOf(table, '2021-06-01'))).toEqual(['1 BASES - -', '2 P3 PROPOSES JP']);
    expect(short(historyOf(table)).at(-1)).toBe('3 P4 PROPOSES JP');
  });
});

describe('a redline between any two wordings', () => {
  it('leads there and back', () => {
    const [baseline, , last] = historyOf(talked);
    if (!baseline || !last) throw new Error('Three acts word the clause.');
    const words = (kind: string, { pieces }: ReturnType<typeof redlineOf>) =>
      pieces.filter(({ change }) => change === kind).map((piece) => piece.words);
    const [there, back] = [redlineOf(baseline, last), redlineOf(last, baseline)];
    expect(words('REMOVED', there)).toEqual(words('ADDED', back));
    expect(words('ADDED', there)).toEqual(words('REMOVED', back));
  });
});
