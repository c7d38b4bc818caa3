import type { Amount } from '../../src/values/amount.js';
import type { DateValue } from '../../src/values/date.js';
import type { TierWhen } from '../../src/values/tiers.js';
import { value, type AlsoStated, type Value } from '../../src/values/value.js';

/** A measure of which the sources tell nothing. */
export const notStated = {
  per: 'NOT_STATED',
  basis: 'NOT_STATED',
  period: 'NOT_STATED',
  measured: 'NOT_STATED',
} as const;

/** An exact number from its digits; any other amount as it is. */
function amountOf(given: string | Amount): Amount {
  return typeof given === 'string' ? { exact: given } : given;
}

/** Values as they come out of the schema, so that no test speaks of one that could not be recorded. */
export function money(given: string | Amount, currency = 'JPY', more: object = {}): Value {
  return value.parse({ money: { ...notStated, amount: amountOf(given), currency, ...more } });
}

export function quantity(given: string | Amount, unit = 'workers', more: object = {}): Value {
  return value.parse({ quantity: { ...notStated, amount: amountOf(given), unit, ...more } });
}

export function rate(given: string | Amount, more: object = {}): Value {
  return value.parse({
    rate: {
      ...notStated,
      of: 'NOT_STATED',
      compounding: 'NOT_STATED',
      amount: amountOf(given),
      ...more,
    },
  });
}

export function duration(given: string | Amount, unit = 'YEAR', more: object = {}): Value {
  return value.parse({ duration: { amount: amountOf(given), unit, ...more } });
}

export function date(when: DateValue['when'] | string, more: object = {}): Value {
  return value.parse({ date: { when: typeof when === 'string' ? { on: when } : when, ...more } });
}

export function choice(option: string): Value {
  return value.parse({ choice: { option } });
}

export function yesNo(answer: 'YES' | 'NO'): Value {
  return value.parse({ yesNo: { answer } });
}

export function formula(words: string, ...dependsOn: readonly string[]): Value {
  return value.parse({ formula: { words, ...(dependsOn.length > 0 && { dependsOn }) } });
}

/** Tiers by their numbers or words, in what they go by. */
export function tiered(
  by: string,
  tiers: readonly (readonly [when: TierWhen | string, value: Value])[],
  ...exceptions: readonly string[]
): Value {
  return value.parse({
    tiered: {
      by,
      tiers: tiers.map(([when, held]) => ({
        when: typeof when === 'string' ? { words: when } : when,
        value: held,
      })),
      ...(exceptions.length > 0 && { exceptions }),
    },
  });
}

export function text(words: string): Value {
  return value.parse({ text: { words } });
}

export function schedule(...entries: readonly (readonly [period: string, value: Value])[]): Value {
  return value.parse({
    schedule: { entries: entries.map(([period, held]) => ({ period, value: held })) },
  });
}

export function statusQuoOf(instrument: string): Value {
  return value.parse({ statusQuo: { instrument } });
}

export function unspecified(words: string, source?: string): Value {
  return value.parse({ unspecified: { words, ...(source === undefined ? {} : { source }) } });
}

/** Other measures of a value, as it holds them. */
export function also(...values: readonly Value[]): { readonly alsoStatedAs: readonly object[] } {
  return { alsoStatedAs: values.map((stated) => ({ value: stated })) };
}

/** The same value, also stated as others. */
export function alsoStating(own: Value, ...values: readonly Value[]): Value {
  return holding(own, also(...values));
}

/** The same value, stated as others too by a source. */
export function statedBy(source: string, own: Value, ...values: readonly Value[]): Value {
  return holding(own, { alsoStatedAs: values.map((stated) => ({ value: stated, source })) });
}

function holding(own: Value, more: object): Value {
  const held = Object.entries<object>(own).map(([kind, one]) => [kind, { ...one, ...more }]);
  return value.parse(Object.fromEntries(held));
}

/** The other measures alone, without who stated them. */
export function valuesOf(stated: readonly AlsoStated[]): readonly AlsoStated['value'][] {
  return stated.map((one) => one.value);
}
