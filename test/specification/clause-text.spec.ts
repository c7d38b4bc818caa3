import { describe, expect, it } from '@jest/globals';
import { agree } from '../../src/values/agree.js';
import { bracketsIn, type ClauseText } from '../../src/values/clause-text.js';
import { change } from '../../src/values/difference.js';
import { marked } from '../../src/values/marked.js';
import { value } from '../../src/values/value.js';
import { clause } from '../support/clauses.js';
import { refused } from '../support/refused.js';

const us = { owners: ['US'] };
const shall = 'The Parties shall reduce emissions.';
const should = { kind: 'ALTERNATIVES', ...us, alternatives: [{ words: 'should', owners: ['EU'] }] };

describe('a bracket', () => {
  const span = { from: 12, to: 17 };
  const judged = (...brackets: readonly object[]) =>
    refused(value, { text: { words: shall, brackets } });

  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['around some words', judged({ span, kind: 'RESERVATION', ...us }), []],
    ['of nobody who is told', judged({ span, kind: 'NOT_STATED' }), []],
    [
      'around all words, with others in it',
      judged(
        { span: { from: 0, to: 35 }, kind: 'DELETION' },
        { span, kind: 'ADDITION' },
        { span: { from: 18, to: 24 }, kind: 'ADDITION' },
      ),
      [],
    ],
    [
      'for two reasons',
      judged({ span, kind: 'DELETION', ...us }, { span, kind: 'ADDITION', owners: ['EU'] }),
      [],
    ],
    ['for no reason', judged({ span }), ['BASIS_MISSING text.brackets.0.kind']],
    [
      'around nothing',
      judged({ span: { from: 12, to: 12 }, kind: 'ADDITION' }),
      ['INVALID_VALUE text.brackets.0.span'],
    ],
    [
      'that ends behind the text',
      judged({ span: { from: 12, to: 36 }, kind: 'ADDITION' }),
      ['INVALID_VALUE text.brackets.0.span'],
    ],
    [
      'that begins before it',
      judged({ span: { from: -1, to: 5 }, kind: 'ADDITION' }),
      ['INVALID_INPUT text.brackets.0.span.from'],
    ],
    [
      'that crosses another',
      judged({ span, kind: 'ADDITION' }, { span: { from: 4, to: 14 }, kind: 'DELETION' }),
      ['INVALID_VALUE text.brackets.1.span'],
    ],
    [
      'that stands twice',
      judged({ span, kind: 'ADDITION', ...us }, { span, kind: 'ADDITION', owners: ['EU'] }),
      ['INVALID_VALUE text.brackets.1.span'],
    ],
    [
      'of alternatives, without one',
      judged({ span, kind: 'ALTERNATIVES' }),
      ['INVALID_VALUE text.brackets.0.alternatives'],
    ],
    [
      'with an alternative that nothing asks for',
      judged({ span, kind: 'DELETION', alternatives: [{ words: 'may' }] }),
      ['INVALID_VALUE text.brackets.0.alternatives'],
    ],
    [
      'whose words are their own alternative',
      judged({ span, kind: 'ALTERNATIVES', alternatives: [{ words: 'may' }, { words: 'shall' }] }),
      ['INVALID_VALUE text.brackets.0.alternatives.1.words'],
    ],
    [
      'with an alternative that nobody can see',
      judged({ span, kind: 'ALTERNATIVES', alternatives: [{ words: '\u200b' }] }),
      ['INVALID_TEXT text.brackets.0.alternatives.0.words'],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('is counted in characters, and cuts none in half', () => {
    const words = 'The 𠮷野家 clause applies.';
    const [held] = bracketsIn(clause(words, ['clause', us]));
    expect(held).toMatchObject({ words: 'clause', span: { from: 8, to: 14 } });
  });

  it('is written among the words as negotiators do', () => {
    const text = clause(
      shall,
      ['shall', should],
      ['shall reduce emissions', { kind: 'RESERVATION', owners: ['CH', 'NO'] }],
      ['.', { kind: 'NOT_STATED' }],
    );
    expect(marked(text, (id) => id)).toBe(
      'The Parties [CH, NO reserve: [US: shall | EU: should] reduce emissions][.]',
    );
    expect(marked(clause(shall), (id) => id)).toBe(shall);
  });
});

describe('two clauses', () => {
  const text = (one: ClauseText) => ({ text: one });
  const bracketed = clause(shall, ['shall', should]);

  it.each<readonly [string, ClauseText, ClauseText, boolean]>([
    ['with the same bracket', bracketed, clause(shall, ['shall', should]), true],
    ['of which one has no bracket', bracketed, clause(shall), false],
    ['with brackets around other words', bracketed, clause(shall, ['reduce', should]), false],
    [
      'with brackets of others',
      clause(shall, ['shall', us]),
      clause(shall, ['shall', { owners: ['EU'] }]),
      false,
    ],
    [
      'of which one does not say whose',
      clause(shall, ['shall', us]),
      clause(shall, ['shall', {}]),
      true,
    ],
    [
      'of which one does not say why',
      clause(shall, ['shall', { kind: 'DELETION' }]),
      clause(shall, ['shall', {}]),
      true,
    ],
    [
      'with other alternatives',
      bracketed,
      clause(shall, ['shall', { ...should, alternatives: [{ words: 'may' }] }]),
      false,
    ],
    [
      'in two encodings',
      clause('Cafe\u0301s [..] close', ['close', us]),
      clause('Caf\u00e9s [..] close', ['close', us]),
      true,
    ],
    [
      'in two encodings, with brackets around other words',
      clause('Cafe\u0301s close', ['close', us]),
      clause('Caf\u00e9s close', ['Caf\u00e9s', us]),
      false,
    ],
  ])('%s', (_, one, other, expected) => {
    expect([agree(text(one), text(other)), agree(text(other), text(one))]).toEqual([
      expected,
      expected,
    ]);
    expect(change(text(one), text(other)).direction).toBe(expected ? 'NONE' : 'CHANGED');
  });
});
