import { z } from 'zod';
import { reference } from '../rules/reference.js';
import { breaks } from '../rules/refusal.js';
import { required } from '../rules/required.js';
import { words } from '../rules/words.js';
import { cross, pointsOf, type Span, textIn } from './code-points.js';
import { sameWords } from './worded.js';

/**
 * Why words stand in brackets. `ADDITION`: the owners want them in. `DELETION`: the owners want them out.
 * `ALTERNATIVES`: of these and others, one is to stand. `RESERVATION`: the owners hold back, and do not say what instead.
 */
const bracketKind = z.enum(['ADDITION', 'DELETION', 'ALTERNATIVES', 'RESERVATION', 'NOT_STATED']);

/** Without owners it is not known whose they are: a chair's text often does not say. */
const owners = z.array(reference('party')).min(1).max(50).readonly().optional();

const alternative = z.strictObject({ words: words(20_000), owners });

const span = z
  .strictObject({ from: z.int().min(0), to: z.int().min(1) })
  .superRefine((given, context) => {
    if (given.from < given.to) return;
    breaks(context, 'INVALID_VALUE', 'A bracket holds words: its span goes up.');
  });

const bracket = z
  .strictObject({
    span,
    kind: required(
      bracketKind,
      'BASIS_MISSING',
      'Say why these words stand in brackets, or NOT_STATED.',
    ),
    owners,
    alternatives: z.array(alternative).min(1).max(20).readonly().optional(),
  })
  .superRefine((given, context) => {
    if ((given.kind === 'ALTERNATIVES') === (given.alternatives !== undefined)) return;
    const message =
      given.alternatives === undefined
        ? 'Say which words may stand instead.'
        : 'Only ALTERNATIVES have other words that may stand instead.';
    breaks(context, 'INVALID_VALUE', message, ['alternatives']);
  });

/** The wording of a clause. Words that are not settled stand in brackets, which are not written into the words. */
export const clauseText = z
  .strictObject({
    words: words(100_000),
    brackets: z.array(bracket).min(1).max(200).readonly().optional(),
  })
  .superRefine(checkBrackets);

export type BracketKind = z.infer<typeof bracketKind>;
export type Bracket = z.infer<typeof bracket>;
export type ClauseText = z.infer<typeof clauseText>;

/** A bracket with the words that it holds. */
export interface HeldBracket extends Bracket {
  readonly words: string;
}

interface Bracketed {
  readonly words: string;
  readonly brackets?: readonly Bracket[] | undefined;
}

/** INVALID_VALUE: a bracket that ends behind the text, crosses another one, stands twice, or offers one wording twice. */
function checkBrackets(given: Bracketed, context: z.core.$RefinementCtx): void {
  if (given.brackets === undefined) return;
  const points = pointsOf(given.words);
  given.brackets.forEach((one, index) => {
    const fault = faultIn(one.span, points, given.brackets?.slice(0, index) ?? [], one.kind);
    if (fault !== undefined) {
      breaks(context, 'INVALID_VALUE', fault, ['brackets', index, 'span']);
      return;
    }
    const offered = [
      textIn(points, one.span),
      ...(one.alternatives ?? []).map((other) => other.words),
    ];
    offered.forEach((wording, place) => {
      if (!offered.slice(0, place).some((other) => sameWords(other, wording))) return;
      const path = ['brackets', index, 'alternatives', place - 1, 'words'];
      breaks(context, 'INVALID_VALUE', 'Another alternative has these words.', path);
    });
  });
}

function faultIn(
  given: Span,
  points: readonly string[],
  before: readonly Bracket[],
  kind: BracketKind,
): string | undefined {
  if (given.to > points.length) {
    return `The text has ${String(points.length)} characters; this ends at ${String(given.to)}.`;
  }
  if (before.some((one) => cross(one.span, given))) {
    return 'Brackets stand beside or within one another; these cross.';
  }
  const twice = before.some(
    (one) => one.kind === kind && one.span.from === given.from && one.span.to === given.to,
  );
  return twice
    ? 'These words stand in such a bracket already: name all its owners there.'
    : undefined;
}

/**
 * Whether two wordings are the same: the same words, and the same of them in brackets for the same reasons. Silence about
 * owners and reasons agrees with anything.
 */
export function sameClause(one: Bracketed, other: Bracketed): boolean {
  if (!sameWords(one.words, other.words)) return false;
  const [ones, others] = [one.brackets ?? [], other.brackets ?? []];
  if (ones.length !== others.length) return false;
  const [first, second] = [inOrder(ones), inOrder(others)];
  if (!first.every((bracket, index) => holds(second[index], (it) => sameTerms(bracket, it)))) {
    return false;
  }
  if (one.words === other.words) {
    return first.every((bracket, index) => holds(second[index], (it) => sameSpan(bracket, it)));
  }
  const places = placesIn(other);
  return placesIn(one).every((place, index) => holds(places[index], (it) => samePlace(place, it)));
}

function holds<T>(counterpart: T | undefined, same: (counterpart: T) => boolean): boolean {
  return counterpart !== undefined && same(counterpart);
}

interface Place {
  /** By the words before it and within it, since two encodings of one text have different numbers of code points. */
  readonly before: string;
  readonly within: string;
}

function placesIn({ words: text, brackets = [] }: Bracketed): readonly Place[] {
  const points = pointsOf(text);
  return inOrder(brackets).map((one) => ({
    before: textIn(points, { from: 0, to: one.span.from }),
    within: textIn(points, one.span),
  }));
}

/** The brackets of a text with the words that they hold, in the order in which they open, outer ones first. */
export function bracketsIn({ words, brackets = [] }: ClauseText): readonly HeldBracket[] {
  const points = pointsOf(words);
  return inOrder(brackets).map((bracket) => ({
    ...bracket,
    words: textIn(points, bracket.span),
  }));
}

/** As they open, outer ones first. */
export function inOrder(brackets: readonly Bracket[]): readonly Bracket[] {
  return brackets.toSorted(
    (one, other) =>
      one.span.from - other.span.from ||
      other.span.to - one.span.to ||
      bracketKind.options.indexOf(one.kind) - bracketKind.options.indexOf(other.kind),
  );
}

function samePlace(one: Place, other: Place): boolean {
  return sameWords(one.before, other.before) && sameWords(one.within, other.within);
}

function sameSpan({ span: one }: Bracket, { span: other }: Bracket): boolean {
  return one.from === other.from && one.to === other.to;
}

function sameTerms(one: Bracket, other: Bracket): boolean {
  return (
    sameReason(one.kind, other.kind) &&
    sameOwners(one.owners, other.owners) &&
    sameAlternatives(one.alternatives ?? [], other.alternatives ?? [])
  );
}

function sameReason(one: BracketKind, other: BracketKind): boolean {
  return one === other || one === 'NOT_STATED' || other === 'NOT_STATED';
}

type Owners = readonly string[] | undefined;

function sameOwners(one: Owners, other: Owners): boolean {
  if (one === undefined || other === undefined) return true;
  return one.every((id) => other.includes(id)) && other.every((id) => one.includes(id));
}

type Alternatives = NonNullable<Bracket['alternatives']>;

/** In whatever order they are told; silence about whose one is agrees with anything. */
export function sameAlternatives(ones: Alternatives, others: Alternatives): boolean {
  return (
    ones.length === others.length &&
    ones.every((one) =>
      others.some(
        (other) => sameWords(one.words, other.words) && sameOwners(one.owners, other.owners),
      ),
    )
  );
}
