import type { z } from 'zod';
import type { Refusal } from '../../src/rules/refusal.js';
import { shaped } from '../../src/rules/shaped.js';

/** What a schema refuses in the input, as `CODE path.to.it`; nothing where it accepts. */
export function refused(schema: z.ZodType, input: unknown): readonly string[] {
  return refusals(schema, input).map(({ code, path }) => [code, path.join('.')].join(' ').trim());
}

/** The sentences with which a schema refuses the input; nothing where it accepts. */
export function sentences(schema: z.ZodType, input: unknown): readonly string[] {
  return refusals(schema, input).map(({ message }) => message);
}

function refusals(schema: z.ZodType, input: unknown): readonly Refusal[] {
  const read = shaped(schema, input);
  return 'refusals' in read ? read.refusals : [];
}
