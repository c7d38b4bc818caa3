import { z } from 'zod';
import { breaks, type RefusalCode } from './refusal.js';

/**
 * A field whose absence breaks a rule of its own, not merely the shape: the field may be left out as far as the
 * shape goes, and leaving it out is answered with the rule's code and sentence. What comes out always has it. A list
 * with nothing in it says as little as silence, and breaks the same rule.
 */
export function required<S extends z.ZodType>(
  schema: S,
  rule: RefusalCode,
  message: string,
): z.ZodPipe<z.ZodOptional<S>, z.ZodTransform<z.output<S>, z.output<S> | undefined>> {
  return schema.optional().transform((given, context) => {
    if (given !== undefined && !isEmpty(given)) return given;
    breaks(context, rule, message);
    return z.NEVER;
  });
}

function isEmpty(given: unknown): boolean {
  return Array.isArray(given) && given.length === 0;
}
