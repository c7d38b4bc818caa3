import { describe, expect, it } from '@jest/globals';
import { type HistoryEntry, positionHistory } from '../../src/positions/history.js';
import {
  acted,
  also,
  type Asked,
  opposes,
  question,
  said,
  shown,
  tabled,
} from '../support/positions.js';
import { cited, offer, type Table, talks, years } from '../support/records.js';

function historyOf(table: Table, validAt = '2021-12-31', asked?: Asked): readonly HistoryEntry[] {
  return positionHistory(table.records, question(validAt, asked));
}

/** Each entry as `EVENT ACT FROM → TO MOVEMENT`. */
function told(entries: readonly HistoryEntry[]): readonly string[] {
  const headline = ({ stance, value }: HistoryEntry['to']): string =>
    [stance?.stance, value === undefined ? undefined : shown({ heldValue: value })]
      .filter(Boolean)
      .join(' ') || '-';
  return entries.map(({ event, act, from, to, movement }) =>
    [event, act, headline(from), '→', headline(to), movement.direction].join(' '),
  );
}

const moved = also(
  also(tabled('p1', '2021-01-01', '5'), 'p2', '2021-02-01', '3'),
  'p3',
  '2021-03-01',
  '3',
);

describe('the history of a position', () => {
  it('has an entry for each mark, repeats included, from the headline before it to that at it', () => {
    expect(told(historyOf(moved))).toEqual([
      'MARK p1 - → PROPOSES 5 CHANGED',
      'MARK p2 PROPOSES 5 → PROPOSES 3 DOWN',
      'MARK p3 PROPOSES 3 → PROPOSES 3 NONE',
    ]);
  });

  it('gives the size of a move where both values share a measure', () => {
    expect(historyOf(moved)[1]?.movement).toEqual({
      direction: 'DOWN',
      stanceChanged: false,
      valueChanged: true,
      size: { amount: '2', unit: 'YEAR' },
    });
  });

  it('calls another stance on the same value a change, and so its loss', () => {
    expect(
      told(historyOf(said(tabled('p1', '2021-01-01', '5'), 's1', '2021-02-01', opposes())))[1],
    ).toBe('MARK s1 PROPOSES 5 → OPPOSES 5 CHANGED');
  });

  it('tells whether the stance changed, the value, or both', () => {
    const changes = (table: Table) =>
      historyOf(table).map(({ movement: { stanceChanged, valueChanged } }) =>
        [stanceChanged && 'STANCE', valueChanged && 'VALUE'].filter(Boolean).join(' '),
      );
    const first = tabled('p1', '2021-01-01', '5');
    expect(changes(moved)).toEqual(['STANCE VALUE', 'VALUE', '']);
    expect(changes(said(first, 's1', '2021-02-01', opposes()))[1]).toBe('STANCE');
    const accepts = { stance: 'ACCEPTS', value: years('5') };
    expect(changes(said(first, 's1', '2021-02-01', accepts))[1]).toBe('STANCE');
    expect(changes(also(first, 'p2', '2021-02', '6'))[1]).toBe('VALUE');
    const open = also(tabled('p1', '2021-01', '5'), 'p2', '2021-01', '6');
    expect(changes(also(also(open, 'p3', '2021-02', '5'), 'p4', '2021-02', '7'))[3]).toBe('VALUE');
  });

  it('calls it a change where other values stand side by side than before', () => {
    const side = (so: Table, month: string, ...lengths: readonly string[]) =>
      lengths.reduce((table, length) => also(table, `p${length}`, month, length), so);
    const changes = (...lengths: readonly string[]) =>
      historyOf(side(side(talks(), '2021-01', '5', '6'), '2021-02', ...lengths)).map(
        ({ movement }) => movement.direction,
      );
    expect(changes('8', '9')).toEqual(['CHANGED', 'CHANGED', 'CHANGED', 'CHANGED']);
    expect(changes('5.0', '6.0').slice(2)).toEqual(['NONE', 'NONE']);
  });

  it('has an entry for a withdrawal and for a lapse, which nobody recorded', () => {
    const withdrawn = acted(tabled('p1', '2021-01-01', '5'), 'w1', 'ProposalWithdrawn', {
      ...{ occurred: '2021-02-01', by: ['JP'], proposal: 'p1' },
    });
    expect(told(historyOf(withdrawn))[1]).toBe(
      'WITHDRAWN w1 PROPOSES 5 → WITHDRAWN WITHDRAWN CHANGED',
    );
    const [, lapse] = historyOf(tabled('p1', '2021-01-01', '5', { validUntil: '2021-01-31' }));
    expect(lapse).toMatchObject({
      event: 'LAPSED',
      act: 'p1',
      latest: Date.parse('2021-02-01T00:00:00Z'),
    });
    expect(lapse?.occurred).toBeUndefined();
  });

  it('has none for a lapse that an acceptance had prevented', () => {
    const kept = acted(
      tabled('p1', '2021-01-01', '5', { validUntil: '2021-01-31' }),
      'a1',
      'ProposalAccepted',
      {
        ...{ occurred: '2021-01-20', by: 'US', proposal: 'p1' },
      },
    );
    expect(told(historyOf(kept))).toEqual(['MARK p1 - → PROPOSES 5 CHANGED']);
  });

  it('has one for a lapse that a later offer may have forestalled, for all that was certain then', () => {
    const offered = tabled('p1', '2021-01-01', '5', { validUntil: '2021-01-31' });
    expect(told(historyOf(also(offered, 'p2', '[2021-01-15..2021-02-15]', '3')))).toEqual([
      'MARK p1 - → PROPOSES 5 CHANGED',
      'LAPSED p1 PROPOSES 5 → LAPSED LAPSED CHANGED',
      'MARK p2 LAPSED LAPSED → PROPOSES 3 CHANGED',
    ]);
  });

  it('dates a term that was reported or told otherwise later as what it is a term of', () => {
    const reported = acted(tabled('p1', '2021-01-01', undefined), 't1', 'TermReported', {
      ...{ occurred: '2021-03-15', proposal: 'p1', terms: [{ issue: 'TERM', value: years('5') }] },
    });
    const table = acted(reported, 'v1', 'VariantReported', {
      ...{
        of: 't1',
        occurred: '2021-04-15',
        says: { value: { issue: 'TERM', value: years('6') } },
      },
    });
    const dated = historyOf(table).map(({ act, occurred, latest }) => [act, occurred, latest]);
    const tabledAt = Date.parse('2021-01-01T23:59:59.999Z');
    expect(dated).toEqual([
      ['t1', '2021-01-01', tabledAt],
      ['v1', '2021-01-01', tabledAt],
    ]);
  });

  it('has an entry for a statement that is taken back', () => {
    const table = acted(
      said(tabled('p1', '2021-01-01', '5'), 's1', '2021-02-01', opposes()),
      'w1',
      'StatementWithdrawn',
      {
        ...{ occurred: '2021-03-01', statement: 's1' },
      },
    );
    expect(told(historyOf(table))[2]).toBe('TAKEN_BACK w1 OPPOSES 5 → PROPOSES 5 CHANGED');
  });

  it('is in the order of latest bound, then earliest, then id', () => {
    const table = also(
      also(tabled('p3', '2021-01-31', '5'), 'p2', '2021-01-31', '5'),
      'p1',
      '2021-01',
      '5',
    );
    expect(historyOf(table).map(({ act }) => act)).toEqual(['p1', 'p2', 'p3']);
  });

  it('goes up to the moment asked about', () => {
    expect(historyOf(moved, '2021-02-01').map(({ act }) => act)).toEqual(['p1', 'p2']);
  });

  it('says who, how, on what evidence, when it was published and when it was recorded', () => {
    const table = talks()
      .source('wire', '2021-01-03')
      .source('gazette', '2021-01-02')
      .with(
        'p1',
        'ProposalTabled',
        {
          ...offer('2021-01-01', '5', { level: 'MINISTER', speaker: { party: 'JP' } }),
          evidence: cited('wire', 'gazette'),
        },
        '2022-05-01T10:00:00Z',
      );
    expect(historyOf(table)).toMatchObject([
      {
        ...{ stance: 'PROPOSES', speaker: { party: 'JP' }, level: 'MINISTER', telling: 'OWN_WORD' },
        ...{
          standing: 'REPORTED',
          citations: cited('wire', 'gazette').citations,
          occurred: '2021-01-01',
        },
        published: { latest: Date.parse('2021-01-02T23:59:59.999Z') },
        recorded: Date.parse('2022-05-01T10:00:00Z'),
      },
    ]);
  });

  it('cites for a term what that stands on', () => {
    const terms = [
      { issue: 'TERM', value: { unspecified: { words: 'more' } }, evidence: cited('wire') },
    ];
    const table = talks()
      .source('wire', '2021-01-03')
      .with('p1', 'ProposalTabled', {
        evidence: { firstHand: true },
        ...offer('2021-01-01', '5', { terms }),
      });
    expect(historyOf(table)[0]?.citations).toEqual([{ source: 'wire' }]);
  });

  it('holds only what counts: of the minimum standing, and public by then', () => {
    const table = also(tabled('p1', '2021-01-01', '5'), 'p2', '2021-02-01', '3', {
      evidence: { commonKnowledge: true },
    });
    expect(
      historyOf(table, '2021-12-31', { minimumStanding: 'CORROBORATED' }).map(({ act }) => act),
    ).toEqual(['p1']);
    expect(
      historyOf(table, '2021-12-31', { publishedBy: '2021-03-01' }).map(({ act }) => act),
    ).toEqual(['p2']);
  });
});
