import { describe, expect, it } from '@jest/globals';
import { contradictionsIn } from '../../src/sources/contradictions.js';
import {
  acted,
  alternativesOf,
  considered,
  favours,
  flagsOf,
  on,
  proposes,
  said,
  shown,
  tabled,
} from '../support/positions.js';
import { type Table, talks, years } from '../support/records.js';
import { unspecified } from '../support/values.js';

const early = said(talks(), 's1', '2021-01-10', proposes('5'));
const both = said(early, 's2', '2021-02-10', proposes('3'));

function noted(table: Table, between: readonly string[], id = 'n1', more: object = {}): Table {
  return acted(table, id, 'ContradictionNoted', { between, reasons: 'Not both.', ...more });
}

describe('of two acts that are noted to exclude each other', () => {
  it('neither wins for being the later one', () => {
    expect(shown(on(both, '2021-03-01'))).toBe('3');
    const answer = on(noted(both, ['s1', 's2']), '2021-03-01');
    expect(answer.heldValue).toBeUndefined();
    expect(answer.decidedBy).toBe('NO_WINNER');
    expect(alternativesOf(answer)).toEqual(['CONFLICTING PROPOSES 3', 'CONFLICTING PROPOSES 5']);
  });

  it('the flag names both, and the note that joins them', () => {
    const answer = on(noted(both, ['s1', 's2']), '2021-03-01');
    expect(answer.flags).toEqual([{ flag: 'CONFLICTING', because: ['n1', 's1', 's2'] }]);
  });

  it('what is later than both ends both', () => {
    const table = said(noted(both, ['s1', 's2']), 's3', '2021-03-01', proposes('7'));
    expect(shown(on(table, '2021-03-01'))).toBe('7');
    expect(on(table, '2021-03-01').flags).toEqual([]);
  });

  it('one in between, which the note does not name, still ends what it comes after', () => {
    const table = said(both, 's3', '2021-03-01', proposes('7'));
    expect(shown(on(noted(table, ['s1', 's3']), '2021-03-01'))).toBe('7');
  });

  it('each of several excludes every other', () => {
    const table = said(both, 's3', '2021-03-01', proposes('7'));
    expect(alternativesOf(on(noted(table, ['s1', 's2', 's3']), '2021-03-01'))).toHaveLength(3);
  });

  it('stances conflict as values do', () => {
    const table = said(early, 's2', '2021-02-10', favours());
    expect(flagsOf(on(noted(table, ['s1', 's2']), '2021-03-01'))).toEqual(['CONFLICTING']);
  });

  it('those that show the same stay one position', () => {
    const table = said(early, 's2', '2021-02-10', proposes('5'));
    const answer = on(noted(table, ['s1', 's2']), '2021-03-01');
    expect(shown(answer)).toBe('5');
    expect(answer.flags).toEqual([]);
  });

  it('nothing changes once the note is refuted, nor before it was public', () => {
    const table = noted(both, ['s1', 's2']);
    const refuted = acted(table, 'x1', 'ActAssessed', {
      ...{ act: 'n1', standing: 'REFUTED', reasons: 'There were two speeches.' },
    });
    expect(shown(on(refuted, '2021-03-01'))).toBe('3');
    expect(on(table, '2021-03-01', { publishedBy: '2022' }).stance).toBe('UNKNOWN');
  });
});

describe('what contradicts what', () => {
  function found(table: Table): readonly string[] {
    return contradictionsIn(considered(table)).map(({ rule, note, between }) =>
      [rule ?? note?.id, ...between.map(({ id }) => id)].join(' '),
    );
  }
  const offer = tabled('p1', '2021-01-10', '5');
  const told = (says: object) => acted(offer, 'v1', 'VariantReported', { of: 'p1', says });

  it('is told with the note or the rule that found it', () => {
    expect(found(offer)).toEqual([]);
    expect(found(noted(both, ['s1', 's2']))).toEqual(['n1 s1 s2']);
    expect(found(told({ value: { issue: 'TERM', value: years('3') } }))).toEqual([
      'TOLD_OTHERWISE p1 v1',
    ]);
  });

  it('is no variant that may say the same', () => {
    expect(found(told({ value: { issue: 'TERM', value: years('5') } }))).toEqual([]);
    expect(found(told({ occurred: '2021-01' }))).toEqual([]);
    expect(found(told({ occurred: '2021-02' }))).toEqual(['TOLD_OTHERWISE p1 v1']);
    expect(found(told({ place: 'Tokyo' }))).toEqual(['TOLD_OTHERWISE p1 v1']);
  });

  it('is nothing that says no more than words do', () => {
    const words = { issue: 'TERM', value: unspecified('a few years') };
    expect(found(told({ value: words }))).toEqual([]);
    const reported = acted(offer, 't1', 'TermReported', {
      ...{ occurred: '2021-01-20', proposal: 'p1', terms: [words] },
    });
    expect(found(reported)).toEqual([]);
  });

  it('are reports of one term that do not agree', () => {
    const report = (table: Table, id: string, value: string) =>
      acted(table, id, 'TermReported', {
        ...{ occurred: '2021-01-20', proposal: 'p1' },
        terms: [{ issue: 'TERM', value: years(value) }],
      });
    expect(found(report(offer, 't1', '5'))).toEqual([]);
    expect(found(report(offer, 't1', '3'))).toEqual(['REPORTS_DIFFER p1 t1']);
    const undisclosed = tabled('p1', '2021-01-10', undefined);
    expect(found(report(report(undisclosed, 't1', '3'), 't2', '4'))).toEqual([
      'REPORTS_DIFFER t1 t2',
    ]);
  });

  it('are a denial and what it denies, until that is settled', () => {
    const denied = acted(offer, 'd1', 'ActDenied', { act: 'p1', by: 'JP', occurred: '2021-02' });
    expect(found(denied)).toEqual(['DENIED p1 d1']);
    const settled = acted(denied, 'x1', 'ActAssessed', {
      ...{ act: 'p1', standing: 'REPORTED', reasons: 'It is in writing.' },
    });
    expect(found(settled)).toEqual([]);
  });

  it('is nothing that was refuted', () => {
    const refuted = (table: Table, act: string) =>
      acted(table, 'x1', 'ActAssessed', { act, standing: 'REFUTED', reasons: 'A misprint.' });
    expect(found(refuted(noted(both, ['s1', 's2']), 'n1'))).toEqual([]);
    expect(found(refuted(noted(both, ['s1', 's2']), 's1'))).toEqual([]);
    expect(found(refuted(told({ place: 'Tokyo' }), 'v1'))).toEqual([]);
  });
});
