import type { Bracket, ClauseText } from '../../src/values/clause-text.js';
import { pointsOf } from '../../src/values/code-points.js';
import { value } from '../../src/values/value.js';

/** A clause whose brackets are found by the words that they hold. */
export function clause(
  words: string,
  ...brackets: readonly [held: string, more: object][]
): ClauseText {
  const read = value.parse({
    text: {
      words,
      ...(brackets.length > 0 && {
        brackets: brackets.map(([held, more]) => ({
          span: spanOf(words, held),
          kind: 'NOT_STATED',
          ...more,
        })),
      }),
    },
  });
  if (!('text' in read)) throw new Error('It is a clause.');
  return read.text;
}

function spanOf(words: string, held: string): Bracket['span'] {
  const at = words.indexOf(held);
  if (at === -1) throw new Error(`No ${held} in it.`);
  const from = pointsOf(words.slice(0, at)).length;
  return { from, to: from + pointsOf(held).length };
}
