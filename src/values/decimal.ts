import { Big } from 'big.js';
import { faultOf, formed } from '../rules/formed.js';

/** An exact number with the scale that was stated: `"201.70"` says more than `"201.7"`, and is the same number. */
export type Decimal = string;

const digitsMax = 40;

/** A number as a string of ASCII digits. INVALID_VALUE says what to write instead of anything else. */
export const decimal = formed((text) => faultOf('INVALID_VALUE', faultIn(text)));

/** How many digits stand after the point. */
export function scaleOf(number: Decimal): number {
  return number.split('.')[1]?.length ?? 0;
}

/** The number to so many digits after the point, rounded half up (of two equally near, the one further from 0). */
export function roundedTo(number: Big, scale: number): Big {
  return number.round(scale, Big.roundHalfUp);
}

const written = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;
const zero = /^-0(?:\.0+)?$/;

const mistaken: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'A number is missing; where none is known, say unspecified with the words of the source.'],
  [/\s/, 'A number is written without spaces.'],
  [
    /^[+-]?(?:nan|inf(?:inity)?)$/i,
    'That is no number; where none is known, say unspecified with the words of the source.',
  ],
  [
    /^[^a-z]*[0-9.]e[+-]?[0-9]+$/i,
    'A number is written out, without an exponent: 1500000, not 1.5e6.',
  ],
  [/,/, 'A number has a decimal point and no other separators: 1234.5.'],
  [
    /[^\x20-\x7e]/,
    'A number is written with the digits 0 to 9 and the hyphen-minus, not in another width or script.',
  ],
  [/^\+/, 'A positive number has no sign.'],
  [/^-?0[0-9]/, 'A number has no leading zeros.'],
  [/^-?\.|\.$/, 'A decimal point has a digit on both sides: 0.5.'],
];

function faultIn(text: string): string | undefined {
  // An input may be megabytes long: its length is looked at before anything else.
  if (text.length > digitsMax + 2 || text.replace(/[^0-9]/g, '').length > digitsMax) {
    return `A number has at most ${String(digitsMax)} digits.`;
  }
  if (zero.test(text)) return 'Zero has no sign.';
  if (written.test(text)) return undefined;
  const known = mistaken.find(([pattern]) => pattern.test(text));
  return (
    known?.[1] ??
    'A number is written as an optional minus, digits, and a point with digits: 201.7.'
  );
}
