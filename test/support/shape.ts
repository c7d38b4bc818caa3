import { z } from 'zod';
import '../../src/rules/reference.js';

/** What one place of an event's data may hold, as the zod schema says it, with checks and transforms taken off. */
export type Shape =
  | { readonly kind: 'REFERENCE'; readonly to: string }
  | { readonly kind: 'ENUM'; readonly members: readonly string[] }
  | { readonly kind: 'OBJECT' | 'ONE_OF'; readonly fields: Readonly<Record<string, Place>> }
  | {
      readonly kind: 'LIST';
      readonly element: Place;
      readonly min: number | undefined;
      readonly max: number | undefined;
    }
  | { readonly kind: 'TEXT' | 'BOOLEAN' | 'INTEGER' | 'JSON' };

/** A field or an element: what it may hold, and what becomes of silence. */
export interface Place {
  /** The schema of what is said there, for checks by identity and by trial. */
  readonly schema: z.core.$ZodType;
  /** ABSENT: may be left out. REFUSED: only a rule of its own refuses leaving it out. NEVER: the shape asks for it. */
  readonly silence: 'ABSENT' | 'REFUSED' | 'NEVER';
  /** For REFUSED, the code of the rule. */
  readonly refusedWith?: string;
  readonly shape: () => Shape;
}

/** Reads a schema as a place. */
export function placeOf(schema: z.core.$ZodType): Place {
  const def = defOf(schema);
  switch (def.type) {
    case 'optional':
      return { ...placeOf(def.innerType), silence: 'ABSENT' };
    case 'readonly':
      return placeOf(def.innerType);
    case 'pipe': {
      const inner = placeOf(def.in);
      if (inner.silence === 'ABSENT') {
        return { ...inner, silence: 'REFUSED', refusedWith: ruleBroken(schema, undefined) };
      }
      return { ...inner, shape: () => oneOf(inner.shape()) };
    }
    default:
      return { schema, silence: 'NEVER', shape: () => shapeOf(schema) };
  }
}

/** The fields of an event's data. Throws for data that is no object. */
export function fieldsOf(data: z.core.$ZodType): Readonly<Record<string, Place>> {
  const shape = placeOf(data).shape();
  if (shape.kind !== 'OBJECT') throw new Error(`Data is ${shape.kind}, which has no fields`);
  return shape.fields;
}

/** Whether a place takes this value. */
export function takes({ schema }: Place, value: unknown): boolean {
  return z.safeParse(schema, value).success;
}

/** What passes through a transform, as data does nowhere else, is an object of which one field is given. */
function oneOf(shape: Shape): Shape {
  if (shape.kind !== 'OBJECT') throw new Error(`No ${shape.kind} has been transformed so far`);
  return { ...shape, kind: 'ONE_OF' };
}

/** Throws for a kind of schema that no event uses, so that a new one is decided here. */
function shapeOf(schema: z.core.$ZodType): Shape {
  if (isJson(schema)) return { kind: 'JSON' };
  const def = defOf(schema);
  switch (def.type) {
    case 'string':
      return textOf(schema);
    case 'boolean':
      return { kind: 'BOOLEAN' };
    case 'number':
      return { kind: 'INTEGER' };
    case 'enum':
      return { kind: 'ENUM', members: Object.values(def.entries).map(String) };
    case 'array':
      return { kind: 'LIST', element: placeOf(def.element), ...boundsOf(schema) };
    case 'object':
      return { kind: 'OBJECT', fields: placesIn(def.shape) };
    case 'lazy':
      return placeOf(def.getter()).shape();
    default:
      throw new Error(`No event's data has held a ${def.type} so far: say here what it is`);
  }
}

function textOf(schema: z.core.$ZodType): Shape {
  const to = z.globalRegistry.get(schema)?.reference;
  return to === undefined ? { kind: 'TEXT' } : { kind: 'REFERENCE', to };
}

/** zod builds JSON from other kinds; it is told by what it lets through. */
function isJson(schema: z.core.$ZodType): boolean {
  if (defOf(schema).type !== 'lazy') return false;
  return [null, true, 1, 'text', [1, 'text'], { any: { name: null } }].every(
    (value) => z.safeParse(schema, value).success,
  );
}

function boundsOf(schema: z.core.$ZodType) {
  const { minimum, maximum } = schema._zod.bag;
  return { min: numberOf(minimum), max: numberOf(maximum) };
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function placesIn(
  shape: Readonly<Record<string, z.core.$ZodType>>,
): Readonly<Record<string, Place>> {
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, placeOf(field)]));
}

function ruleBroken(schema: z.core.$ZodType, value: unknown): string {
  const issue = z.safeParse(schema, value).error?.issues[0];
  return issue?.code === 'custom' ? String(issue.params?.['rule']) : 'INVALID_INPUT';
}

/** The union of the same schemas that zod documents for walking them by `def.type`. */
function defOf(schema: z.core.$ZodType): z.core.$ZodTypes['_zod']['def'] {
  return (schema as z.core.$ZodTypes)._zod.def;
}
