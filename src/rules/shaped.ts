import type { z } from 'zod';
import { type Path, refusal, type Refusal, refusalCodes } from './refusal.js';

/** What a schema made of an input, or every rule of form that the input breaks. */
type Shaped<T> = { readonly data: T } | { readonly refusals: readonly Refusal[] };

/**
 * Reads input against a schema. The one place at which what zod finds becomes a refusal: a rule's own code where a
 * check named one, else INVALID_INPUT; the sentence of the schema where it has one, else one of ours. No text of the
 * library reaches a user.
 */
export function shaped<T>(schema: z.ZodType<T>, input: unknown): Shaped<T> {
  const parsed = schema.safeParse(input, { error: sentenceFor });
  return parsed.success
    ? { data: parsed.data }
    : { refusals: parsed.error.issues.flatMap(refusalsOf) };
}

function refusalsOf(issue: z.core.$ZodIssue): readonly Refusal[] {
  const path = issue.path.map(asPathPart);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(key, path));
    case 'custom': {
      const rule: unknown = issue.params?.['rule'];
      const code = refusalCodes.find((known) => known === rule) ?? 'INVALID_INPUT';
      return [refusal(code, issue.message, path)];
    }
    default:
      return [refusal('INVALID_INPUT', issue.message, path)];
  }
}

function unknownField(key: string, path: Path): Refusal {
  const name = key.length > 64 ? `${key.slice(0, 64)}…` : key;
  return refusal('INVALID_INPUT', `There is no field ${JSON.stringify(name)} here.`, [
    ...path,
    key,
  ]);
}

function asPathPart(part: PropertyKey): string | number {
  return typeof part === 'symbol' ? String(part) : part;
}

/** A sentence for each kind of fault that zod can find, where the schema has none of its own. */
function sentenceFor(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongKind(issue.expected, issue.input);
    case 'invalid_value': {
      const choice = `one of ${issue.values.map(String).join(', ')}`;
      if (isSilent(issue.input)) return `This can't be left out: ${choice} belongs here.`;
      return `What stands here must be ${choice}.`;
    }
    case 'too_small':
      return outOfBounds(issue.origin, Number(issue.minimum), 'least', issue.inclusive !== false);
    case 'too_big':
      return outOfBounds(issue.origin, Number(issue.maximum), 'most', issue.inclusive !== false);
    case 'not_multiple_of':
      return `A number here is a multiple of ${String(issue.divisor)}.`;
    case 'invalid_format':
      return 'This text is not in the form that belongs here.';
    case 'unrecognized_keys':
      return 'There are no such fields here.';
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'This has none of the forms that belong here.';
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object with fields',
  record: 'an object with fields',
  never: 'nothing',
};

function wrongKind(expected: string, given: unknown): string {
  const belongs = kinds[expected] ?? 'something else';
  if (isSilent(given)) return `This can't be left out: ${belongs} belongs here.`;
  const stands = kinds[Array.isArray(given) ? 'array' : typeof given] ?? 'something else';
  const sentence = `${belongs} belongs here`;
  const [first = '', ...rest] = sentence;
  const not = stands === belongs || expected === 'int' ? '' : `, not ${stands}`;
  return `${first.toUpperCase()}${rest.join('')}${not}.`;
}

function isSilent(given: unknown): boolean {
  return given === undefined || given === null;
}

function outOfBounds(
  origin: string,
  bound: number,
  end: 'least' | 'most',
  inclusive: boolean,
): string {
  const count = String(bound);
  switch (origin) {
    case 'array':
    case 'set':
      if (end === 'least' && bound === 1) return 'This list is empty; at least one belongs in it.';
      return `This list has at ${end} ${counted(bound, 'entry', 'entries')}.`;
    case 'string':
      return `This text has at ${end} ${counted(bound, 'character', 'characters')}.`;
    default:
      if (inclusive) return `A number here is at ${end} ${count}.`;
      return `A number here is ${end === 'least' ? 'more' : 'less'} than ${count}.`;
  }
}

function counted(count: number, one: string, several: string): string {
  return `${String(count)} ${count === 1 ? one : several}`;
}
