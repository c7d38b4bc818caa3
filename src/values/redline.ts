import { diffArrays } from 'diff';

/** A part of two texts: in both, in the first alone, or in the second alone. */
export interface Piece {
  readonly change: 'KEPT' | 'REMOVED' | 'ADDED';
  readonly words: string;
}

/**
 * What became of one text on the way to another, word by word. What is kept and removed, put together, is the first text;
 * what is kept and added is the second. Where both change in one place, what is removed stands before what is added.
 *
 * Lines are set against each other first, then the words of those that differ. A passage in which more words go and come
 * than {@link editsMax} is replaced as a whole, and so is each of more passages than {@link passagesMax}: nobody reads a
 * redline of that, and the work stays bounded for any two texts.
 */
export function redline(from: string, to: string): readonly Piece[] {
  const lines = compared(linesOf(from), linesOf(to), linesMax);
  const passages = lines.filter(({ change }) => change === 'BOTH').length;
  return merged(
    lines.flatMap((passage) =>
      passage.change !== 'BOTH' || passages > passagesMax
        ? whole(passage)
        : byWords(passage.before, passage.after),
    ),
  );
}

/** How many words may go and come in one passage before it is told as replaced. */
export const editsMax = 300;
/** How many lines may go and come before all of them are. */
const linesMax = 1_000;
/** In how many passages words are looked at. */
export const passagesMax = 60;

/** Tokens that stand in both texts, or those that stand in their place on either side. */
type Passage =
  | { readonly change: 'NONE'; readonly kept: readonly string[] }
  | {
      readonly change: 'BOTH';
      readonly before: readonly string[];
      readonly after: readonly string[];
    };

function compared(
  before: readonly string[],
  after: readonly string[],
  maxEditLength: number,
): readonly Passage[] {
  const changes = diffArrays([...before], [...after], { maxEditLength });
  if (changes === undefined) return [{ change: 'BOTH', before, after }];
  const passages: Passage[] = [];
  for (const { value, added, removed } of changes) {
    if (!added && !removed) {
      passages.push({ change: 'NONE', kept: value });
      continue;
    }
    const last = passages.at(-1);
    const open = last?.change === 'BOTH' ? last : { before: [], after: [] };
    if (last?.change === 'BOTH') passages.pop();
    passages.push({
      change: 'BOTH',
      before: removed ? [...open.before, ...value] : open.before,
      after: added ? [...open.after, ...value] : open.after,
    });
  }
  return passages;
}

function byWords(before: readonly string[], after: readonly string[]): readonly Piece[] {
  return withoutLoneSpaces(
    compared(wordsOf(before.join('')), wordsOf(after.join('')), editsMax),
  ).flatMap(whole);
}

/** A space between two changes that happens to be in both tells nothing: it goes and comes with them. */
function withoutLoneSpaces(passages: readonly Passage[]): readonly Passage[] {
  return passages.map((passage, index) => {
    if (passage.change === 'BOTH') return passage;
    const between = passages[index - 1] !== undefined && passages[index + 1] !== undefined;
    const { kept } = passage;
    return between && kept.join('').trim() === '' && !kept.join('').includes('\n')
      ? { change: 'BOTH', before: kept, after: kept }
      : passage;
  });
}

function whole(passage: Passage): readonly Piece[] {
  return passage.change === 'NONE'
    ? [{ change: 'KEPT', words: passage.kept.join('') }]
    : [
        { change: 'REMOVED', words: passage.before.join('') },
        { change: 'ADDED', words: passage.after.join('') },
      ];
}

/** Neighbours of one change as one piece; of a place where both change, first all that is removed. */
function merged(pieces: readonly Piece[]): readonly Piece[] {
  const told: Piece[] = [];
  let [removed, added] = ['', ''];
  const close = (): void => {
    if (removed !== '') told.push({ change: 'REMOVED', words: removed });
    if (added !== '') told.push({ change: 'ADDED', words: added });
    [removed, added] = ['', ''];
  };
  for (const { change, words } of pieces) {
    if (words === '') continue;
    if (change === 'REMOVED') removed += words;
    else if (change === 'ADDED') added += words;
    else {
      close();
      const last = told.at(-1);
      if (last?.change === 'KEPT') told[told.length - 1] = { change, words: last.words + words };
      else told.push({ change, words });
    }
  }
  close();
  return told;
}

/** Each with the line break that ends it. */
function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}

/** Finds words also where no spaces part them, as in Japanese; what parts them are tokens of their own. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

function wordsOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
