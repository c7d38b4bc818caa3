import { describe, expect, it } from '@jest/globals';
import { lastMoves, movesOf } from '../../src/positions/moves.js';
import {
  acted,
  considered,
  favours,
  opposes,
  proposes,
  question,
  said,
} from '../support/positions.js';
import { type Table, talks } from '../support/records.js';

/** The acts by which Japan moved on TERM, in order. */
function moves(table: Table): readonly string[] {
  return movesOf(question('2021-12-31'), considered(table)).map(({ entry }) => entry.act);
}

const put = said(talks(), 's1', '2021-01-10', proposes('5'));
const about = { about: { words: 'what they offer' } };

describe('a move', () => {
  it('is none where it is the first that is shown', () => {
    expect(moves(put)).toEqual([]);
    expect(moves(said(talks(), 's1', '2021-01-10', opposes()))).toEqual([]);
  });

  it('is a change of the value, and no repetition', () => {
    expect(moves(said(put, 's2', '2021-02-10', proposes('4')))).toEqual(['s2']);
    expect(moves(said(put, 's2', '2021-02-10', proposes('5')))).toEqual([]);
  });

  it.each(['REJECTS', 'OPPOSES', 'RESERVES', 'REFUSES_TO_DISCUSS', 'DECLINES_TO_COUNTER'])(
    'is no bare %s, which leaves the value alone',
    (stance) => {
      const table = said(put, 's2', '2021-02-10', { stance, ...about });
      expect(moves(table)).toEqual([]);
      expect(moves(said(table, 's3', '2021-03-10', proposes('5')))).toEqual([]);
      expect(moves(said(table, 's3', '2021-03-10', proposes('4')))).toEqual(['s3']);
    },
  );

  it('is none to favour something, nor to have that taken back', () => {
    const table = said(put, 's2', '2021-02-10', favours());
    const back = { occurred: '2021-03-10', statement: 's2' };
    expect(moves(acted(table, 'w1', 'StatementWithdrawn', back))).toEqual([]);
  });

  it('is to take back a value', () => {
    const table = said(put, 's2', '2021-02-10', proposes('4'));
    const back = { occurred: '2021-03-10', statement: 's2' };
    expect(moves(acted(table, 'w1', 'StatementWithdrawn', back))).toEqual(['s2', 'w1']);
  });

  it('is to put forward a value after there were only words', () => {
    const table = said(talks(), 's1', '2021-01-10', opposes());
    expect(moves(said(table, 's2', '2021-02-10', proposes('5')))).toEqual(['s2']);
  });

  it('is to put forward a value after different words stood side by side, and none of these is the first', () => {
    const words = said(talks(), 's1', '2021-01', { stance: 'REJECTS', ...about });
    const beside = said(words, 's2', '2021-01', opposes());
    expect(moves(said(beside, 's3', '2021-02-10', proposes('5')))).toEqual(['s3']);
    const values = said(
      said(talks(), 's1', '2021-01', proposes('5')),
      's2',
      '2021-01',
      proposes('4'),
    );
    expect(moves(values)).toEqual([]);
  });

  it('is to accept what one had proposed, with the same value', () => {
    const accepts = { ...proposes('5'), stance: 'ACCEPTS' };
    expect(moves(said(put, 's2', '2021-02-10', accepts))).toEqual(['s2']);
  });

  it('is to withdraw an offer', () => {
    const table = acted(talks(), 'p1', 'ProposalTabled', {
      ...{ occurred: '2021-01-10', kind: 'PROPOSAL', force: 'FORMAL', proposers: ['JP'] },
      ...{ extent: 'COMPLETE', terms: [{ issue: 'TERM', value: proposes('5').value }] },
    });
    const withdrawn = { occurred: '2021-02-10', by: ['JP'], proposal: 'p1' };
    expect(moves(acted(table, 'w1', 'ProposalWithdrawn', withdrawn))).toEqual(['w1']);
  });
});

describe('who moved last', () => {
  it('is who changed a value, whoever rejected something since', () => {
    const theirs = (value: string) => ({ holder: 'US', ...proposes(value) });
    const us = said(said(put, 'u1', '2021-01-20', theirs('9')), 'u2', '2021-02-20', theirs('8'));
    const table = said(us, 's2', '2021-03-20', { stance: 'REJECTS', ...about });
    const counts = considered(table);
    const both = new Map(
      ['JP', 'US'].map((party) => [party, movesOf(question('2021-12-31', { party }), counts)]),
    );
    const { last, unmoved } = lastMoves('TERM', both, Date.parse('2021-03-01T00:00Z'));
    expect(last.map(({ party, entry }) => `${party} ${entry.act}`)).toEqual(['US u2']);
    expect(unmoved).toEqual(['JP', 'US']);
  });
});
