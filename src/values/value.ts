import { Big } from 'big.js';
import { z } from 'zod';
import { formed } from '../rules/formed.js';
import { oneOf } from '../rules/one-of.js';
import { reference } from '../rules/reference.js';
import { breaks } from '../rules/refusal.js';
import { required } from '../rules/required.js';
import { code, words } from '../rules/words.js';
import { boundsOf } from '../times/bounds.js';
import { period, periodFault } from '../times/occurred.js';
import { amount, boundOf, checkBound, numbersOf, type Amount } from './amount.js';
import { clauseText as text } from './clause-text.js';
import { currency } from './currency.js';
import { date } from './date.js';
import { decimal, roundedTo, scaleOf, type Decimal } from './decimal.js';
import { checkTiers, tierWhen } from './tiers.js';
import { choice, formula, yesNo } from './worded.js';

/** What a number is per: a year, an episode, once and for all, or over the whole of its period. */
export const per = z.enum([
  'YEAR',
  'HALF_YEAR',
  'QUARTER',
  'MONTH',
  'WEEK',
  'DAY',
  'HOUR',
  'EPISODE',
  'UNIT',
  'LUMP_SUM',
  'WHOLE_PERIOD',
  'NOT_STATED',
]);

/** What of a period is measured: all of it, its average, one of its years, a level reached, an increase over another. */
export const measured = z.enum([
  'TOTAL',
  'AVERAGE',
  'YEAR_1',
  'YEAR_2',
  'YEAR_3',
  'YEAR_4',
  'YEAR_5',
  'LEVEL',
  'INCREASE',
  'NOT_STATED',
]);

export const compounding = z.enum(['SIMPLE', 'COMPOUND', 'NOT_STATED']);

export const durationUnit = z.enum(['YEAR', 'MONTH', 'WEEK', 'DAY']);

export const coveredPeriod = formed((text) =>
  text === 'NOT_STATED' ? undefined : periodFault(text),
);

/** Silence about any of these is refused: a total read as a yearly amount is the oldest mistake at a table. */
const measure = {
  amount,
  boundOf: boundOf.optional(),
  per: required(per, 'BASIS_MISSING', 'Say what the number is per, or NOT_STATED.'),
  basis: required(
    words(300),
    'BASIS_MISSING',
    'Say on what basis the number is counted, or NOT_STATED.',
  ),
  period: required(
    coveredPeriod,
    'BASIS_MISSING',
    'Say which period the number covers, or NOT_STATED.',
  ),
  measured: required(
    measured,
    'BASIS_MISSING',
    'Say what of the period is measured, or NOT_STATED.',
  ),
} as const;

const moneyFields = {
  ...measure,
  currency: required(currency, 'WRONG_UNIT', 'Say in which currency the amount is.'),
} as const;

const quantityFields = {
  ...measure,
  unit: required(code, 'WRONG_UNIT', 'Say what is counted: the unit.'),
} as const;

const rateFields = {
  ...measure,
  of: required(
    words(300),
    'BASIS_MISSING',
    'Say of which baseline the percentage is, or NOT_STATED.',
  ),
  compounding: required(
    compounding,
    'BASIS_MISSING',
    'Say whether it is SIMPLE or COMPOUND, or NOT_STATED.',
  ),
} as const;

const durationFields = {
  amount,
  boundOf: boundOf.optional(),
  unit: required(
    durationUnit,
    'WRONG_UNIT',
    'Say in which unit it lasts: YEAR, MONTH, WEEK or DAY.',
  ),
} as const;

/** The same value in another measure, with who stated it so, and where. */
const alsoStated = z.strictObject({
  value: oneOf(
    {
      money: z.strictObject(moneyFields).superRefine(checkBound),
      quantity: z.strictObject(quantityFields).superRefine(checkBound),
      rate: z.strictObject(rateFields).superRefine(checkBound),
      duration: z.strictObject(durationFields).superRefine(checkBound).superRefine(checkLength),
    },
    'INVALID_VALUE',
    'A value in another measure is exactly one of money, quantity, rate and duration.',
  ),
  by: oneOf(
    { party: reference('party'), person: reference('person') },
    'INVALID_INPUT',
    'Name either the party or the person who stated it so.',
  ).optional(),
  source: reference('source').optional(),
  words: words(2_000).optional(),
});

const alsoStatedAs = z.array(alsoStated).min(1).max(50).readonly().optional();

const component = z.strictObject({ label: words(300), amount: decimal });

const components = z.array(component).min(1).max(100).readonly().optional();

/** An amount of money. `components` add up to it; `alsoStatedAs` holds it in other measures, never mixed up with it. */
const money = z
  .strictObject({ ...moneyFields, components, alsoStatedAs })
  .superRefine(checkBound)
  .superRefine(checkComponents);

/** A number of something. */
const quantity = z
  .strictObject({ ...quantityFields, components, alsoStatedAs })
  .superRefine(checkBound)
  .superRefine(checkComponents);

/** Percent of a baseline. */
const rate = z
  .strictObject({ ...rateFields, components, alsoStatedAs })
  .superRefine(checkBound)
  .superRefine(checkComponents);

/** A length of time that is itself the term. */
const duration = z
  .strictObject({ ...durationFields, alsoStatedAs })
  .superRefine(checkBound)
  .superRefine(checkLength);

/** What holds already goes on holding: the instrument, or what the source calls it. */
const statusQuo = z
  .strictObject({ instrument: reference('agreement').optional(), words: words(2_000).optional() })
  .superRefine((given, context) => {
    if (given.instrument === undefined && given.words === undefined) {
      breaks(
        context,
        'INVALID_VALUE',
        'Say the status quo of what: name the instrument, or give the words.',
      );
    }
  });

/** A value of which nothing is known but the source's own words ("significantly more", "near"). */
const unspecified = z.strictObject({ words: words(2_000), source: reference('source').optional() });

const undivided = {
  ...{ money, quantity, rate, duration, date, choice, yesNo, text, formula },
  ...{ statusQuo, unspecified },
} as const;

const tier = z.strictObject({
  when: tierWhen,
  value: oneOf(
    undivided,
    'INVALID_VALUE',
    'The value of a tier is exactly one of money, quantity, rate, duration, date, choice, yesNo, text, formula, statusQuo and unspecified.',
  ),
});

/** A value for each case: how many writers for how many episodes. What they do not apply to is said in words. */
const tiered = z
  .strictObject({
    by: required(words(300), 'BASIS_MISSING', 'Say what the tiers go by, or NOT_STATED.'),
    tiers: z.array(tier).min(1).max(100).readonly(),
    exceptions: z.array(words(2_000)).min(1).max(50).readonly().optional(),
  })
  .superRefine(checkTiers);

const entry = z.strictObject({
  period,
  value: oneOf(
    { ...undivided, tiered },
    'INVALID_VALUE',
    'The value of a period is exactly one of money, quantity, rate, duration, date, choice, yesNo, text, tiered, formula, statusQuo and unspecified.',
  ),
});

/** A value for each of several periods, in their order; `alsoStatedAs` holds what they come to, as somebody stated it. */
const schedule = z
  .strictObject({ entries: z.array(entry).min(1).max(200).readonly(), alsoStatedAs })
  .superRefine(checkOrder);

/** The value of a term or a stance: one of its kinds, under the kind's name. */
export const value = oneOf(
  { ...undivided, tiered, schedule },
  'INVALID_VALUE',
  'A value is exactly one of money, quantity, rate, duration, date, choice, yesNo, text, tiered, schedule, formula, statusQuo and unspecified.',
);

export type Value = z.infer<typeof value>;
export type MoneyValue = z.infer<typeof money>;
export type QuantityValue = z.infer<typeof quantity>;
export type RateValue = z.infer<typeof rate>;
export type DurationValue = z.infer<typeof duration>;
export type StatusQuoValue = z.infer<typeof statusQuo>;
export type TieredValue = z.infer<typeof tiered>;
export type ScheduleValue = z.infer<typeof schedule>;
export type AlsoStated = z.infer<typeof alsoStated>;

interface Composed {
  readonly amount: Amount;
  readonly components?: readonly { readonly label: string; readonly amount: Decimal }[] | undefined;
}

/** Components are checked against an exact amount, to the scale in which that was stated; a bound has no one sum. */
function checkComponents(given: Composed, context: z.core.$RefinementCtx): void {
  if (given.components === undefined || !('exact' in given.amount)) return;
  const { exact } = given.amount;
  const sum = given.components.reduce((before, { amount: part }) => before.plus(part), new Big(0));
  if (roundedTo(sum, scaleOf(exact)).eq(exact)) return;
  breaks(
    context,
    'COMPONENTS_DIFFER',
    `The components add up to ${sum.toFixed()}, not to ${exact}.`,
    ['components'],
  );
}

function checkLength(given: { readonly amount: Amount }, context: z.core.$RefinementCtx): void {
  if (numbersOf(given.amount).some((number) => number.startsWith('-'))) {
    breaks(context, 'INVALID_VALUE', 'Nothing lasts for less than no time.', ['amount']);
  }
}

function checkOrder(
  given: { readonly entries: readonly { readonly period: string }[] },
  context: z.core.$RefinementCtx,
): void {
  const bounds = given.entries.map((one) => boundsOf(one.period, 'UTC'));
  bounds.forEach(({ earliest }, index) => {
    const before = bounds[index - 1];
    if (before !== undefined && earliest <= before.latest) {
      breaks(
        context,
        'INVALID_VALUE',
        'The periods of a schedule follow one another and do not overlap.',
        [...['entries', index, 'period']],
      );
    }
  });
}
