import { eventTypes } from '../record/events.js';
import type { Path } from '../rules/refusal.js';
import { isDivided, partsOf } from '../values/divided.js';
import type { Value } from '../values/value.js';
import { valuesIn } from './stated.js';
import { warning, type WarningRule } from './warning.js';

interface Wording {
  readonly words: string;
  readonly path: Path;
}

/** `<b>`, `</p>`, `&nbsp;`: what a page had around the words, and not `a < b`. */
const markup = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,6});/i;

/** What a web page had around a clause was copied with it: no party has put `<b>` on the table. */
export const markupInText: WarningRule = {
  judges: eventTypes,
  warnings: (record) =>
    wordingsOf(record).flatMap(({ words, path }) => {
      const found = markup.exec(words)?.[0];
      if (found === undefined) return [];
      const message = `This clause has ${found} in it, which looks like the markup of a page and not like its words.`;
      return [warning('MARKUP_IN_TEXT', message, path)];
    }),
};

const lookalikes = ['Cyrillic', 'Greek', 'Armenian', 'Cherokee'] as const;

/**
 * A word with letters of two scripts that look the same, such as a Cyrillic а in "party": it reads as the other clause does
 * and is not found by its words, nor equal to them. Whole words of another script are another language.
 */
export const scriptsMixed: WarningRule = {
  judges: eventTypes,
  warnings: (record) =>
    wordingsOf(record).flatMap(({ words, path }) => {
      const found = (words.match(/[\p{L}\p{M}]+/gu) ?? []).flatMap((word) => {
        const other = lookalikes.find((script) => mixes[script].test(word));
        return other !== undefined && /\p{Script=Latin}/u.test(word) ? [{ word, other }] : [];
      })[0];
      if (found === undefined) return [];
      const message = `The word “${found.word}” in this clause has ${found.other} letters among Latin ones, which look alike and are not.`;
      return [warning('SCRIPTS_MIXED', message, path)];
    }),
};

const mixes: Readonly<Record<(typeof lookalikes)[number], RegExp>> = {
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
  Armenian: /\p{Script=Armenian}/u,
  Cherokee: /\p{Script=Cherokee}/u,
};

function wordingsOf(record: Parameters<typeof valuesIn>[0]): readonly Wording[] {
  return valuesIn(record).flatMap(({ value, path }) => wordingsIn(value, path));
}

function wordingsIn(value: Value, path: Path): readonly Wording[] {
  if (isDivided(value)) {
    return partsOf(value).flatMap((part) => wordingsIn(part.value, [...path, ...part.path]));
  }
  if (!('text' in value)) return [];
  const { words, brackets = [] } = value.text;
  const instead = brackets.flatMap(({ alternatives = [] }, bracket) =>
    alternatives.map((alternative, index) => ({
      words: alternative.words,
      path: [...path, 'text', 'brackets', bracket, 'alternatives', index, 'words'],
    })),
  );
  return [{ words, path: [...path, 'text', 'words'] }, ...instead];
}
