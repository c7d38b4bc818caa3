import { z } from 'zod';
import { sha256OfCanonical } from '../event-store/codec.js';
import { type JsonObject, NotJson } from '../event-store/json.js';
import { refusal, type Refusal, rulesOfCourse } from '../rules/refusal.js';
import { shaped } from '../rules/shaped.js';
import { words } from '../rules/words.js';
import type { Despite } from './verdict.js';

/** The input of a mutation, taken apart: what is about the request, and what is to be recorded. */
export interface ReadInput {
  readonly negotiation: string | undefined;
  readonly expectedVersion: number | undefined;
  readonly key: string | undefined;
  readonly despite: readonly Despite[];
  readonly content: JsonObject;
  /** SHA-256 of everything that a repetition must have in common with the first request. */
  readonly digest: string;
}

const envelope = z.object({
  negotiation: z.string().optional(),
  expectedVersion: z.int().min(0, 'A version is 0 or more.').optional(),
  idempotencyKey: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, 'A key is 1 to 200 printable ASCII characters without spaces.')
    .optional(),
  despite: z
    .array(z.strictObject({ code: z.enum(rulesOfCourse), reason: words(5_000) }))
    .max(rulesOfCourse.length)
    .optional(),
});

/**
 * Reads a mutation's input. GraphQL gives objects without a prototype, and null where something was left out on
 * purpose: both become what JSON makes of silence.
 */
export function readInput(input: unknown): ReadInput | { readonly refusals: readonly Refusal[] } {
  const plain = withoutNulls(input);
  const read = shaped(envelope, plain);
  if ('refusals' in read) return read;
  const { negotiation, expectedVersion, idempotencyKey: key, despite = [] } = read.data;
  const content = without(
    plain as JsonObject,
    'negotiation',
    'expectedVersion',
    'idempotencyKey',
    'despite',
  );
  try {
    const digest = sha256OfCanonical({ ...content, despite: despite.map((one) => ({ ...one })) });
    return { negotiation, expectedVersion, key, despite, content, digest };
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    const path = error.pointer.split('/').slice(1);
    return { refusals: [refusal('INVALID_TEXT', error.message, path)] };
  }
}

/** What JSON makes of silence, of an input as GraphQL gives it: nothing is null, and every object a plain one. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null && member !== undefined)
      .map(([name, member]) => [name, withoutNulls(member)]),
  );
}

function without(input: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(input).filter(([name]) => !names.includes(name)));
}
