import { faultOf, formed } from '../rules/formed.js';

const names = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });

/** Codes that name no money: a market's nickname, "testing", and "no currency". */
const noMoney: readonly string[] = ['CNH', 'XTS', 'XXX'];

/**
 * A currency by its ISO 4217 code in upper case, of today or of the past: what is recorded in Deutsche Mark or lev
 * stays readable when the code has left the list of those in use.
 */
export const currency = formed((text) =>
  faultOf(
    'WRONG_UNIT',
    isCurrency(text)
      ? undefined
      : 'A currency is an ISO 4217 code in upper case, such as JPY or USD.',
  ),
);

function isCurrency(text: string): boolean {
  return /^[A-Z]{3}$/.test(text) && names.of(text) !== undefined && !noMoney.includes(text);
}
