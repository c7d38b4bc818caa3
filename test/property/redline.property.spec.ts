import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type BracketChange, bracketChanges } from '../../src/values/bracket-changes.js';
import { bracketsIn, type ClauseText, inOrder, sameClause } from '../../src/values/clause-text.js';
import { pointsOf } from '../../src/values/code-points.js';
import { marked } from '../../src/values/marked.js';
import { type Piece, redline } from '../../src/values/redline.js';
import { value } from '../../src/values/value.js';
import { counts } from '../support/counts.js';

const runs = { numRuns: counts.propertyRuns };

/** Texts of which two have much in common, with lines, spaces that pile up, and characters of two code units. */
const words = fc
  .array(
    fc.constantFrom(
      ...[
        'The',
        ' ',
        '  ',
        'Parties',
        'shall',
        'should',
        ',',
        '.',
        '\n',
        '基地',
        'を',
        '𠮷',
        'a\u0301',
      ],
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((some) => some.join(''))
  .filter((text) => text.trim() !== '');

const kinds = ['ADDITION', 'DELETION', 'RESERVATION', 'NOT_STATED'] as const;

/** Clauses with whichever of the brackets that are thought of fit together. */
const clause: fc.Arbitrary<ClauseText> = fc
  .tuple(
    words,
    fc.array(
      fc.record({
        ends: fc.tuple(fc.nat(), fc.nat()),
        kind: fc.constantFrom(...kinds),
        owners: fc.constantFrom(['JP'], ['US'], ['JP', 'US']),
      }),
      { maxLength: 5 },
    ),
  )
  .map(([text, thought]) => {
    const { length } = pointsOf(text);
    return thought.reduce<ClauseText>(
      (so, { ends, kind, owners }) => {
        const [one, other] = ends.map((end) => end % (length + 1));
        const [from, to] = [Math.min(one ?? 0, other ?? 0), Math.max(one ?? 0, other ?? 0)];
        const brackets = [...(so.brackets ?? []), { span: { from, to }, kind, owners }];
        return value.safeParse({ text: { words: text, brackets } }).success
          ? { words: text, brackets }
          : so;
      },
      { words: text },
    );
  });

const put = (pieces: readonly Piece[], ...which: readonly Piece['change'][]): string =>
  pieces
    .filter(({ change }) => which.includes(change))
    .map((piece) => piece.words)
    .join('');

describe('a redline', () => {
  it('has both texts in it, exactly', () => {
    fc.assert(
      fc.property(words, words, (from, to) => {
        const pieces = redline(from, to);
        expect(put(pieces, 'KEPT', 'REMOVED')).toBe(from);
        expect(put(pieces, 'KEPT', 'ADDED')).toBe(to);
      }),
      runs,
    );
  });

  it('tells each change once, what goes before what comes, and nothing that is empty', () => {
    fc.assert(
      fc.property(words, words, (from, to) => {
        const pieces = redline(from, to);
        expect(pieces.every((piece) => piece.words !== '')).toBe(true);
        const steps = pieces.map(({ change }) => change).join(' ');
        expect(steps).not.toMatch(/KEPT KEPT|REMOVED REMOVED|ADDED ADDED|ADDED REMOVED/);
        if (from === to) expect(steps).toBe('KEPT');
      }),
      runs,
    );
  });
});

describe('brackets', () => {
  const told = (changes: readonly BracketChange[], side: 'before' | 'after') =>
    changes.flatMap((one) => one[side] ?? []);

  it('are told of each once, on either side', () => {
    fc.assert(
      fc.property(clause, clause, (from, to) => {
        const changes = bracketChanges(from, to);
        expect(told(changes, 'before')).toEqual(bracketsIn(from));
        expect(inOrder(told(changes, 'after'))).toEqual(bracketsIn(to));
        for (const { change, before, after, removal } of changes) {
          expect(change === 'OPENED').toBe(before === undefined);
          expect(change === 'REMOVED').toBe(after === undefined);
          expect(removal === undefined).toBe(after !== undefined);
        }
      }),
      runs,
    );
  });

  it('are all kept by a clause that is the same, and stand where they were once all are removed', () => {
    fc.assert(
      fc.property(clause, (one) => {
        expect(sameClause(one, one)).toBe(true);
        expect(bracketChanges(one, one).map(({ change }) => change)).toEqual(
          bracketsIn(one).map(() => 'KEPT'),
        );
        const removals = bracketChanges(one, { words: one.words }).map(({ removal }) => removal);
        expect(removals).toEqual(
          bracketsIn(one).map(({ words: held }) =>
            held.trim() === '' ? 'WORDS_GONE' : 'WORDS_STAND',
          ),
        );
      }),
      runs,
    );
  });

  it('leave the words as they are where they are written among them', () => {
    fc.assert(
      fc.property(clause, (one) => {
        const written = marked(one, () => 'X');
        const bare = written.replaceAll(
          /\[(?:X(?:, X)*)?(?: ?(?:add|delete|reserve))?: |\[|\]/g,
          '',
        );
        expect(bare).toBe(one.words);
      }),
      runs,
    );
  });
});
