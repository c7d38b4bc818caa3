import { z } from 'zod';
import { breaks, refusal, type Path, type Refusal, within } from '../rules/refusal.js';
import { code, words } from '../rules/words.js';
import { currency } from './currency.js';
import { type DividedValue, isDivided, partsOf } from './divided.js';
import type { Value } from './value.js';

export const valueType = z.enum([
  'MONEY',
  'QUANTITY',
  'RATE',
  'DURATION',
  'DATE',
  'CHOICE',
  'YES_NO',
  'TEXT',
  'FORMULA',
]);

type ValueType = z.infer<typeof valueType>;

/**
 * What an issue is about: the type of its values, the units or currencies that it admits (all, where not given), and
 * the options.
 */
export const issueDefinition = z
  .strictObject({
    valueType,
    /** The first is for display. Only where something is counted or lasts. */
    units: z.array(code).min(1).max(50).readonly().optional(),
    /** The first is for display. Only for money. */
    currencies: z.array(currency).min(1).max(50).readonly().optional(),
    /** What can be chosen, and there is no choice without: each by its code, with the words it stands for. */
    options: z
      .array(z.strictObject({ code, words: words(2_000) }))
      .min(2)
      .max(100)
      .readonly()
      .optional(),
  })
  .superRefine(checkDefinition);

export type IssueDefinition = z.infer<typeof issueDefinition>;

/**
 * Checks, also for a schema that holds these fields among others, that only what has units, currencies or options names
 * them.
 */
export function checkDefinition(given: IssueDefinition, context: z.core.$RefinementCtx): void {
  if (
    given.units !== undefined &&
    given.valueType !== 'QUANTITY' &&
    given.valueType !== 'DURATION'
  ) {
    breaks(context, 'WRONG_UNIT', `${given.valueType} has no unit of its own.`, ['units']);
  }
  if (given.currencies !== undefined && given.valueType !== 'MONEY') {
    breaks(context, 'WRONG_UNIT', 'Only money has a currency.', ['currencies']);
  }
  if (given.valueType === 'CHOICE' && given.options === undefined) {
    breaks(context, 'INVALID_VALUE', 'Say what can be chosen: at least two options.', ['options']);
  }
  if (given.valueType !== 'CHOICE' && given.options !== undefined) {
    breaks(context, 'INVALID_VALUE', 'Only a CHOICE has options.', ['options']);
  }
  const codes = (given.options ?? []).map((option) => option.code);
  codes.forEach((one, index) => {
    if (codes.indexOf(one) === index) return;
    breaks(context, 'INVALID_VALUE', `Another option is called ${one}.`, [
      'options',
      index,
      'code',
    ]);
  });
}

/**
 * Where a value does not fit its issue, with paths inside the value: WRONG_VALUE_TYPE, WRONG_UNIT, and INVALID_VALUE for
 * an option that the issue does not have. The entries of a schedule and the tiers are judged each. The status quo and
 * the unspecified fit every issue, and a formula every one whose values can be calculated. So does what a value is also
 * stated as: that is there to hold other measures.
 */
export function misfits(value: Value, definition: IssueDefinition): readonly Refusal[] {
  if (isDivided(value)) {
    return partsOf(value).flatMap((part) =>
      misfits(part.value, definition).map((misfit) => within(part.path, misfit)),
    );
  }
  if ('statusQuo' in value || 'unspecified' in value) return [];
  const type = typeOf(value);
  const calculated = type.name === 'FORMULA' && calculable.includes(definition.valueType);
  if (type.name !== definition.valueType && !calculated) {
    const message = `This is about ${definition.valueType}, and the value is ${type.name}.`;
    return [refusal('WRONG_VALUE_TYPE', message, [type.key])];
  }
  if ('money' in value)
    return admitted(value.money.currency, definition.currencies, ['money', 'currency']);
  if ('quantity' in value)
    return admitted(value.quantity.unit, definition.units, ['quantity', 'unit']);
  if ('duration' in value)
    return admitted(value.duration.unit, definition.units, ['duration', 'unit']);
  return 'choice' in value ? offered(value.choice.option, definition) : [];
}

/** What a formula can lead to. */
const calculable: readonly ValueType[] = ['MONEY', 'QUANTITY', 'RATE', 'DURATION', 'DATE'];

type TypedValue = Exclude<Value, { statusQuo: unknown } | { unspecified: unknown } | DividedValue>;

function typeOf(value: TypedValue): { readonly key: string; readonly name: ValueType } {
  if ('money' in value) return { key: 'money', name: 'MONEY' };
  if ('quantity' in value) return { key: 'quantity', name: 'QUANTITY' };
  if ('rate' in value) return { key: 'rate', name: 'RATE' };
  if ('duration' in value) return { key: 'duration', name: 'DURATION' };
  if ('date' in value) return { key: 'date', name: 'DATE' };
  if ('choice' in value) return { key: 'choice', name: 'CHOICE' };
  if ('yesNo' in value) return { key: 'yesNo', name: 'YES_NO' };
  if ('formula' in value) return { key: 'formula', name: 'FORMULA' };
  return { key: 'text', name: 'TEXT' };
}

/** Nobody said what could be chosen where a figure is a choice: no issue stands behind it. */
function offered(given: string, { options }: IssueDefinition): readonly Refusal[] {
  const codes = options?.map(({ code }) => code);
  if (codes === undefined || codes.includes(given)) return [];
  const message = `This issue offers ${codes.join(', ')}, not ${given}.`;
  return [refusal('INVALID_VALUE', message, ['choice', 'option'])];
}

function admitted(
  given: string,
  among: readonly string[] | undefined,
  path: Path,
): readonly Refusal[] {
  if (among === undefined || among.includes(given)) return [];
  return [refusal('WRONG_UNIT', `This issue admits ${among.join(', ')}, not ${given}.`, path)];
}
