import { describe, expect, it } from '@jest/globals';
import {
  acted,
  alternativesOf,
  favours,
  flagsOf,
  on,
  proposes,
  said,
  shown,
} from '../support/positions.js';
import { type Table, talks } from '../support/records.js';

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
