import { describe, expect, it } from '@jest/globals';
import { type BracketChange, bracketChanges } from '../../src/values/bracket-changes.js';
import type { ClauseText } from '../../src/values/clause-text.js';
import { editsMax, passagesMax, type Piece, redline } from '../../src/values/redline.js';
import { clause } from '../support/clauses.js';

const us = { owners: ['US'] };
const shall = 'The Parties shall reduce emissions.';
const should = { kind: 'ALTERNATIVES', ...us, alternatives: [{ words: 'should', owners: ['EU'] }] };

describe('a redline', () => {
  const told = (from: string, to: string): readonly string[] =>
    redline(from, to).map(({ change: what, words }) => `${signs[what]}${words}`);
  const signs: Readonly<Record<Piece['change'], string>> = { KEPT: '=', REMOVED: '-', ADDED: '+' };

  it.each<readonly [string, string, string, readonly string[]]>([
    ['of the same words', shall, shall, [`=${shall}`]],
    [
      'of one word for another',
      shall,
      'The Parties should reduce emissions.',
      ['=The Parties ', '-shall', '+should', '= reduce emissions.'],
    ],
    [
      'of neighbours, with the space between them',
      shall,
      'The Parties may cut emissions.',
      ['=The Parties ', '-shall reduce', '+may cut', '= emissions.'],
    ],
    [
      'of words without spaces',
      '基地を削減する。',
      '基地を縮小する。',
      ['=基地を', '-削減', '+縮小', '=する。'],
    ],
    [
      'of a line that is put in',
      'One.\nTwo.\n',
      'One.\nAnd a half.\nTwo.\n',
      ['=One.\n', '+And a half.\n', '=Two.\n'],
    ],
  ])('%s', (_, from, to, expected) => {
    expect(told(from, to)).toEqual(expected);
  });

  it('replaces a passage as a whole where hardly a word stays', () => {
    const words = (name: string, count: number) =>
      Array.from({ length: count }, (_unused, index) => `${name}${String(index)}`).join(' ');
    const [from, to] = [words('a', editsMax), words('b', editsMax)];
    expect(told(`Kept.\n${from} end`, `Kept.\n${to} end`)).toEqual([
      ...['=Kept.\n', `-${from} end`, `+${to} end`],
    ]);
    expect(told(`${words('a', 9)} end`, `${words('b', 9)} end`).at(-1)).toBe('= end');
  });

  it('looks at words in no more passages than somebody reads', () => {
    const lines = (count: number, word: string) =>
      Array.from({ length: count }, (_unused, index) => `The ${word} stays.\n${String(index)}\n`);
    const pieces = (count: number) =>
      told(lines(count, 'old').join(''), lines(count, 'new').join('')).slice(0, 2);
    expect(pieces(passagesMax)).toEqual(['=The ', '-old']);
    expect(pieces(passagesMax + 1)).toEqual(['-The old stays.\n', '+The new stays.\n']);
  });
});

describe('what became of a bracket', () => {
  const short = ({ change: what, before, after, removal, joined, left }: BracketChange) =>
    [
      ...[what, before?.words ?? '', after?.words ?? '', removal ?? ''],
      ...[joined.map((id) => `+${id}`).join(''), left.map((id) => `-${id}`).join('')],
    ]
      .filter((part) => part !== '')
      .join(' ');
  const became = (from: ClauseText, to: ClauseText) => bracketChanges(from, to).map(short);
  const bracketed = clause(shall, ['shall', should]);
  const cut = ' by half';

  it.each<readonly [string, ClauseText, ClauseText, readonly string[]]>([
    ['none', clause(shall), clause('Nothing.'), []],
    ['kept', bracketed, bracketed, ['KEPT shall shall']],
    [
      'kept behind words that were put in before it',
      bracketed,
      clause(`By 2030, ${shall}`, ['shall', should]),
      ['KEPT shall shall'],
    ],
    [
      'kept right behind words that were put in',
      clause('shall reduce.', ['shall', us]),
      clause('They shall reduce.', ['shall', us]),
      ['KEPT shall shall'],
    ],
    ['opened', clause(shall), bracketed, ['OPENED shall +US']],
    ['removed, and its words stand', bracketed, clause(shall), ['REMOVED shall WORDS_STAND -US']],
    [
      'removed for its alternative',
      bracketed,
      clause('The Parties should reduce emissions.'),
      ['REMOVED shall ALTERNATIVE_STANDS -US'],
    ],
    [
      'removed with its words',
      clause('They cut emissions by half.', [cut, { kind: 'DELETION', ...us }]),
      clause('They cut emissions.'),
      [`REMOVED ${cut} WORDS_GONE -US`],
    ],
    [
      'removed for other words',
      bracketed,
      clause('The Parties may reduce emissions.'),
      ['REMOVED shall REWORDED -US'],
    ],
    [
      'joined and left',
      clause(shall, ['shall', { owners: ['US', 'CA'] }]),
      clause(shall, ['shall', { owners: ['US', 'EU'] }]),
      ['CHANGED shall shall +EU -CA'],
    ],
    [
      'kept for another reason',
      clause(shall, ['shall', { kind: 'RESERVATION', ...us }]),
      bracketed,
      ['CHANGED shall shall'],
    ],
    [
      'kept with alternatives in another order',
      clause(shall, ['shall', { ...should, alternatives: [{ words: 'may' }, { words: 'can' }] }]),
      clause(shall, ['shall', { ...should, alternatives: [{ words: 'can' }, { words: 'may' }] }]),
      ['KEPT shall shall'],
    ],
    [
      'kept with another alternative',
      bracketed,
      clause(shall, ['shall', { ...should, alternatives: [{ words: 'may' }] }]),
      ['CHANGED shall shall'],
    ],
    [
      'reworded within it',
      clause(shall, ['shall reduce emissions', us]),
      clause('The Parties shall cut emissions.', ['shall cut emissions', us]),
      ['CHANGED shall reduce emissions shall cut emissions'],
    ],
    [
      'removed within another that is kept',
      clause(shall, ['shall', should], ['shall reduce emissions', us]),
      clause(shall, ['shall reduce emissions', us]),
      ['KEPT shall reduce emissions shall reduce emissions', 'REMOVED shall WORDS_STAND -US'],
    ],
    [
      'removed around another that is kept',
      clause(shall, ['shall', should], ['shall reduce emissions', us]),
      bracketed,
      ['REMOVED shall reduce emissions WORDS_STAND -US', 'KEPT shall shall'],
    ],
  ])('%s', (_, from, to, expected) => {
    expect(became(from, to)).toEqual(expected);
  });
});
