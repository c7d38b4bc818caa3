import { z } from 'zod';
import { faultOf, formed } from './formed.js';

/**
 * Text for people: a title, a quotation, a clause. It is kept exactly as it was written, neither trimmed nor
 * normalised, because a record that alters a clause is no record of it. At most `max` UTF-16 code units.
 *
 * INVALID_TEXT refuses the empty, the too long, scripts, and what a reader cannot see: two clauses that look alike must
 * be alike, and no character may turn round the order in which the others are read.
 */
export function words(max: number): z.ZodString {
  return formed((text) => faultOf('INVALID_TEXT', faultIn(text, max)));
}

/** What a recorder names things by: short, without spaces, the same on every keyboard. */
export const code = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    'A code begins with a letter or a digit and has only letters, digits, dots, hyphens and underscores, at most 64.',
  );

/** Line breaks and tabs are part of a clause's layout; every other control is noise, or an attempt on a terminal. */
const control = /[^\P{Cc}\n\t]/u;

/** Bidirectional controls reorder what is displayed, so that a clause could read otherwise than it is stored. */
const bidirectional = /\p{Bidi_Control}/u;

/** Any other markup is text here, and shown as such; a program has no place in a clause, wherever it is pasted next. */
const program = /<\s*\/?\s*script\b/i;

/**
 * What is not displayed: zero-width spaces, joiners, fillers, tags. Two families among them change what is seen and
 * are let through where they do: the joiners U+200C and U+200D ({@link joined}), and variation selectors after the
 * character they vary, without which many Japanese names cannot be written as their bearers write them.
 */
const invisible = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;

const varied = /(?<=[^\s\p{C}\p{Default_Ignorable_Code_Point}])\p{Variation_Selector}/gu;

/**
 * Where a joiner has work to do: after a letter, mark or digit of a script whose letters join or combine (Persian
 * and the scripts of South Asia are misspelled without it), and between two pictures that make one.
 */
const joined = new RegExp(
  [
    String.raw`(?<=[${joiningScripts()}])\u200c(?=[${joiningScripts()}])`,
    String.raw`(?<=[${joiningScripts()}])\u200d`,
    String.raw`(?<=\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d(?=\p{Extended_Pictographic})`,
  ].join('|'),
  'gu',
);

function joiningScripts(): string {
  const scripts = [
    ...['Arabic', 'Syriac', 'Mongolian', 'Nko', 'Mandaic', 'Adlam', 'Hanifi_Rohingya'],
    ...[
      'Devanagari',
      'Bengali',
      'Gurmukhi',
      'Gujarati',
      'Oriya',
      'Tamil',
      'Telugu',
      'Kannada',
      'Malayalam',
    ],
    ...['Sinhala', 'Tibetan', 'Myanmar', 'Khmer', 'Balinese', 'Javanese'],
  ];
  return scripts.map((script) => String.raw`\p{Script=${script}}`).join('');
}

function faultIn(text: string, max: number): string | undefined {
  // Length first: nothing else is worth doing to ten megabytes.
  if (text.length > max)
    return `This text has ${String(text.length)} characters; at most ${String(max)} fit here.`;
  if (text.trim() === '')
    return 'This text is empty; leave the field out where there is nothing to say.';
  if (!text.isWellFormed()) return 'This text has half of a surrogate pair, which is no character.';
  return (
    found(
      control,
      text,
      'a control character; of those only line breaks (U+000A) and tabs are kept',
    ) ??
    found(
      bidirectional,
      text,
      'a control of writing direction, which could make it read otherwise than it is',
    ) ??
    found(invisible, withoutNeeded(text), 'a character that nobody can see') ??
    (program.test(text) ? 'This text has a script in it; a record holds words only.' : undefined)
  );
}

function withoutNeeded(text: string): string {
  return invisible.test(text) ? text.replace(joined, '').replace(varied, '') : text;
}

function found(kind: RegExp, text: string, what: string): string | undefined {
  const character = codePointIn(text, kind);
  return character === undefined ? undefined : `This text has ${character}, ${what}.`;
}

/** The first character of a kind in a text, by its code point as people look it up: `U+200B`. */
export function codePointIn(text: string, kind: RegExp): string | undefined {
  const character = kind.exec(text)?.[0].codePointAt(0);
  return character === undefined
    ? undefined
    : `U+${character.toString(16).toUpperCase().padStart(4, '0')}`;
}
