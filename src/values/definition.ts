import { z } from 'zod';
import { breaks, refusal, type Path, type Refusal } from '../rules/refusal.js';
import { code } from '../rules/words.js';
import { currency } from './currency.js';
import type { Value } from './value.js';

export const valueType = z.enum(['MONEY', 'QUANTITY', 'RATE', 'DURATION', 'TEXT']);

export type ValueType = z.infer<typeof valueType>;

/** What an issue is about: the type of its values, and the units or currencies that it admits (all, where not given). */
export const issueDefinition = z
  .strictObject({
    valueType,
    /** The first is for display. Only where something is counted or lasts. */
    units: z.array(code).min(1).max(50).readonly().optional(),
    /** The first is for display. Only for money. */
    currencies: z.array(currency).min(1).max(50).readonly().optional(),
  })
  .superRefine(checkDefinition);

export type IssueDefinition = z.infer<typeof issueDefinition>;

/** Checks, also for a schema that holds these fields among others, that only what has units or currencies names them. */
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
}

/**
 * Where a value does not fit its issue, with paths inside the value: WRONG_VALUE_TYPE and WRONG_UNIT. The entries of
 * a schedule are judged each. The status quo and the unspecified fit every issue, and so does what a value is also
 * stated as: that is there to hold other measures.
 */
export function misfits(value: Value, definition: IssueDefinition): readonly Refusal[] {
  if ('schedule' in value) {
    return value.schedule.entries.flatMap((entry, index) =>
      misfits(entry.value, definition).map(within(['schedule', 'entries', index, 'value'])),
    );
  }
  if ('statusQuo' in value || 'unspecified' in value) return [];
  const type = typeOf(value);
  if (type.name !== definition.valueType) {
    const message = `This issue is about ${definition.valueType}, and the value is ${type.name}.`;
    return [refusal('WRONG_VALUE_TYPE', message, [type.key])];
  }
  if ('money' in value)
    return admitted(value.money.currency, definition.currencies, ['money', 'currency']);
  if ('quantity' in value)
    return admitted(value.quantity.unit, definition.units, ['quantity', 'unit']);
  if ('duration' in value)
    return admitted(value.duration.unit, definition.units, ['duration', 'unit']);
  return [];
}

type TypedValue = Exclude<
  Value,
  { statusQuo: unknown } | { unspecified: unknown } | { schedule: unknown }
>;

function typeOf(value: TypedValue): { readonly key: string; readonly name: ValueType } {
  if ('money' in value) return { key: 'money', name: 'MONEY' };
  if ('quantity' in value) return { key: 'quantity', name: 'QUANTITY' };
  if ('rate' in value) return { key: 'rate', name: 'RATE' };
  if ('duration' in value) return { key: 'duration', name: 'DURATION' };
  return { key: 'text', name: 'TEXT' };
}

function admitted(
  given: string,
  among: readonly string[] | undefined,
  path: Path,
): readonly Refusal[] {
  if (among === undefined || among.includes(given)) return [];
  return [refusal('WRONG_UNIT', `This issue admits ${among.join(', ')}, not ${given}.`, path)];
}

function within(prefix: Path): (found: Refusal) => Refusal {
  return (found) => ({ ...found, path: [...prefix, ...found.path] });
}
