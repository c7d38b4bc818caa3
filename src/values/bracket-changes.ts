import { bracketsIn, type ClauseText, type HeldBracket, sameAlternatives } from './clause-text.js';
import { pointsOf, sharedBy, type Span, textIn } from './code-points.js';
import { type Piece, redline } from './redline.js';
import { sameWords } from './worded.js';

/**
 * What stands where a bracket was removed: the words that it held (`WORDS_STAND`), one of its alternatives
 * (`ALTERNATIVE_STANDS`), nothing (`WORDS_GONE`), or other words (`REWORDED`).
 */
type BracketRemoval = 'WORDS_STAND' | 'ALTERNATIVE_STANDS' | 'WORDS_GONE' | 'REWORDED';

/** What became of one bracket from one wording to another. */
export interface BracketChange {
  /** `CHANGED`: other words, another reason, other owners or alternatives. */
  readonly change: 'OPENED' | 'KEPT' | 'CHANGED' | 'REMOVED';
  readonly before?: HeldBracket;
  readonly after?: HeldBracket;
  /** Of a removed one. */
  readonly removal?: BracketRemoval;
  /** Owners by the ids of their parties: who joined those of before, and who left them. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

/**
 * What became of the brackets: those of the first wording in their order, then those that were opened. A bracket is the
 * same one if at least half of what stands in its place now, or of what the later one holds, is held by both.
 */
export function bracketChanges(from: ClauseText, to: ClauseText): readonly BracketChange[] {
  const [befores, afters] = [bracketsIn(from), bracketsIn(to)];
  if (befores.length === 0 && afters.length === 0) return [];
  const placeNow = placesIn(redline(from.words, to.words));
  const places = befores.map(({ span }) => placeNow(span));
  const matches = matched(
    places,
    afters.map(({ span }) => span),
  );
  const points = pointsOf(to.words);
  return [
    ...befores.map((before, index) => {
      const after = afters[matches.get(index) ?? -1];
      const place = places[index] ?? before.span;
      return after ? keptAs(before, after) : removed(before, textIn(points, place));
    }),
    ...afters
      .filter((_, index) => ![...matches.values()].includes(index))
      .map((after) => ({
        ...{ change: 'OPENED' as const, after, joined: after.owners ?? [], left: [] },
      })),
  ];
}

/**
 * Where a part of the first text stands in the second. An end that is kept is where it is kept; one that went is told by
 * what is kept beyond it, so that whatever took its place is in the part.
 */
function placesIn(pieces: readonly Piece[]): (span: Span) => Span {
  const kept: { readonly was: number; readonly is: number; readonly length: number }[] = [];
  let [was, is] = [0, 0];
  for (const { change, words } of pieces) {
    const { length } = pointsOf(words);
    if (change === 'KEPT') kept.push({ was, is, length });
    if (change !== 'ADDED') was += length;
    if (change !== 'REMOVED') is += length;
  }
  const keptAt = (at: number): number | undefined => {
    const piece = kept.find((one) => one.was <= at && at < one.was + one.length);
    return piece && piece.is + at - piece.was;
  };
  return ({ from, to }) => {
    const [first, last] = [keptAt(from), keptAt(to - 1)];
    const before = kept.findLast((piece) => piece.was + piece.length <= from);
    const behind = kept.find((piece) => piece.was >= to);
    return {
      from: first ?? (before ? before.is + before.length : 0),
      to: last === undefined ? (behind?.is ?? is) : last + 1,
    };
  };
}

/** Which bracket of before is which of after: those that share most of what they hold first, each once. */
function matched(before: readonly Span[], after: readonly Span[]): ReadonlyMap<number, number> {
  const pairs = before.flatMap((one, index) =>
    after.map((other, place) => ({ index, place, shared: partShared(one, other) })),
  );
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const { index, place, shared } of pairs.toSorted((a, b) => b.shared - a.shared)) {
    if (shared < 0.5) break;
    if (found.has(index) || taken.has(place)) continue;
    found.set(index, place);
    taken.add(place);
  }
  return found;
}

/** The part of what either holds that both hold, from 0 to 1. */
function partShared(one: Span, other: Span): number {
  const shared = sharedBy(one, other);
  return shared === 0 ? 0 : shared / (one.to - one.from + other.to - other.from - shared);
}

function keptAs(before: HeldBracket, after: HeldBracket): BracketChange {
  const [were, are] = [before.owners ?? [], after.owners ?? []];
  const joined = are.filter((party) => !were.includes(party));
  const left = were.filter((party) => !are.includes(party));
  const same =
    joined.length + left.length === 0 &&
    before.kind === after.kind &&
    sameWords(before.words, after.words) &&
    sameAlternatives(before.alternatives ?? [], after.alternatives ?? []);
  return { change: same ? 'KEPT' : 'CHANGED', before, after, joined, left };
}

function removed(before: HeldBracket, now: string): BracketChange {
  return {
    ...{ change: 'REMOVED', before, removal: removalOf(before, now) },
    ...{ joined: [], left: before.owners ?? [] },
  };
}

/** Spaces at either end are the sentence's, not the bracket's. */
function removalOf({ words, alternatives = [] }: HeldBracket, now: string): BracketRemoval {
  const stands = now.trim();
  if (stands === '') return 'WORDS_GONE';
  if (sameWords(words.trim(), stands)) return 'WORDS_STAND';
  const taken = alternatives.some((one) => sameWords(one.words.trim(), stands));
  return taken ? 'ALTERNATIVE_STANDS' : 'REWORDED';
}
