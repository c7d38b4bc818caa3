import type { Amount } from './amount.js';
import type { Decimal } from './decimal.js';
import type { Measurement } from './measure.js';

/** An amount in a few words, for a sentence: each number as it was stated, or as `write` writes it. */
export function amountInWords(
  amount: Amount,
  write: (number: Decimal) => string = (number) => number,
): string {
  if ('exact' in amount) return write(amount.exact);
  if ('range' in amount) return `from ${write(amount.range.from)} to ${write(amount.range.to)}`;
  if ('atLeast' in amount) return `at least ${write(amount.atLeast)}`;
  if ('moreThan' in amount) return `more than ${write(amount.moreThan)}`;
  if ('atMost' in amount) return `at most ${write(amount.atMost)}`;
  if ('lessThan' in amount) return `less than ${write(amount.lessThan)}`;
  return `about ${write(amount.about)}`;
}

/** What a number is per, to follow it in a sentence; nothing where that was not stated. */
export function perInWords(per: string): string {
  if (per === 'NOT_STATED') return '';
  if (per === 'LUMP_SUM') return ' as a lump sum';
  if (per === 'WHOLE_PERIOD') return ' over the whole period';
  return ` per ${per.toLowerCase().replace('_', ' ')}`;
}

/** What is measured, in words, its digits in groups of three: nobody counts the noughts of a trillion. */
export function measuredInWords({ kind, amount, unit, per }: Measurement): string {
  const number = amountInWords(amount, grouped);
  if (kind === 'rate') return `${number} %${perInWords(per)}`;
  if (kind !== 'duration') return `${number} ${unit}${perInWords(per)}`;
  return `${number} ${unit.toLowerCase()}${number === '1' ? '' : 's'}`;
}

export function grouped(number: Decimal): string {
  const [whole = '', ...digits] = number.split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...digits].join('.');
}
