import { z } from 'zod';
import type { Path } from './refusal.js';
import { words } from './words.js';

/** What a record can refer to. */
export type ReferenceKind =
  | 'party'
  | 'person'
  | 'issue'
  | 'round'
  | 'meeting'
  | 'minutes'
  | 'delegate'
  | 'deadline'
  | 'proposal'
  | 'statement'
  | 'agreement'
  | 'source'
  | 'outsideAct'
  | 'figure'
  | 'reservation'
  | 'act'
  | 'record'
  /** Another negotiation, and an act there: they are led to ids before a table reads them. */
  | 'negotiation'
  | 'actElsewhere';

/** One reference found in data: where it stands, what it should lead to, and the id or code as given. */
export interface Reference {
  readonly path: Path;
  readonly kind: ReferenceKind;
  readonly value: string;
}

/** Answers what stands in a reference's place from now on; the same text leaves it as it was. */
type Replace = (kind: ReferenceKind, value: string, path: Path) => string;

declare module 'zod' {
  interface GlobalMeta {
    readonly reference?: ReferenceKind;
  }
}

/**
 * A place that holds the id or the code of something recorded, or the alias of a party. The schema checks the spelling
 * alone: whether there is such a thing is for whoever knows the record, who finds the places with {@link referencesIn}.
 */
export function reference(kind: ReferenceKind): z.ZodString {
  return (isCalledByWords(kind) ? words(300) : idOrCode).meta({ reference: kind });
}

const idOrCode = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/,
    'An id or a code begins with a letter or a digit and has only letters, digits, dots, hyphens and underscores.',
  );

/** A party has aliases beside its code, which are words as people write them. */
function isCalledByWords(kind: ReferenceKind): boolean {
  return kind === 'party';
}

/** Every reference in data that this schema has accepted, in the order in which the schema names its places. */
export function referencesIn(schema: z.core.$ZodType): (data: unknown) => readonly Reference[] {
  const rewrite = compiled(schema);
  return (data) => {
    const found: Reference[] = [];
    rewrite?.(data, [], (kind, value, path) => {
      found.push({ path, kind, value });
      return value;
    });
    return found;
  };
}

/**
 * The same data with other texts in the places of its references. Nothing given is changed; what holds no
 * replaced reference is shared with the result, so that data comes back itself where nothing was replaced.
 */
export function replaceReferences<T>(schema: z.core.$ZodType<T>): (data: T, replace: Replace) => T {
  const rewrite = compiled(schema);
  // A string stands where a string stood, so the data keeps its type.
  return (data, replace) => (rewrite === undefined ? data : (rewrite(data, [], replace) as T));
}

/** Walks one place of the data; absent altogether for a schema that holds no reference. */
type Rewrite = (data: unknown, path: Path, replace: Replace) => unknown;

const walks = new WeakMap<z.core.$ZodType, { readonly rewrite: Rewrite | undefined }>();

/** A schema's walk, made once: schemas live as long as the process, and events are walked by the thousand. */
function compiled(schema: z.core.$ZodType): Rewrite | undefined {
  const known = walks.get(schema);
  if (known !== undefined) return known.rewrite;
  // Where a schema contains itself, the inner place meets this entry and finds the whole walk when it runs.
  walks.set(schema, {
    rewrite: (data, path, replace) => walks.get(schema)?.rewrite?.(data, path, replace) ?? data,
  });
  const rewrite = walkOf(schema);
  walks.set(schema, { rewrite });
  return rewrite;
}

/**
 * The walk of one kind of schema. A case for each kind that zod has, so that a new one that could hold references
 * is decided here and not overlooked.
 */
function walkOf(schema: z.core.$ZodType): Rewrite | undefined {
  // The union of the same schemas that zod documents for walking them by `def.type`.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string': {
      const kind = z.globalRegistry.get(schema)?.reference;
      return kind && textWalk(kind);
    }
    case 'object':
      return objectWalk(def);
    case 'array':
      return arrayWalk(compiled(def.element));
    case 'tuple':
      return tupleWalk(def.items.map(compiled), def.rest ? compiled(def.rest) : undefined);
    case 'record':
      return recordWalk(compiled(def.valueType));
    case 'union':
      return unionWalk(def);
    case 'intersection':
      return inTurn(compiled(def.left), compiled(def.right));
    case 'optional':
    case 'nullable':
    case 'nonoptional':
    case 'readonly':
    case 'default':
    case 'prefault':
    case 'catch':
    case 'success':
      return compiled(def.innerType);
    case 'lazy':
      return compiled(def.getter());
    case 'pipe':
      // One side at most declares places: the other is a function over the whole.
      return compiled(def.in) ?? compiled(def.out);
    case 'map':
      return refuseReferences('map', compiled(def.keyType), compiled(def.valueType));
    case 'set':
      return refuseReferences('set', compiled(def.valueType));
    case 'promise':
      return refuseReferences('promise', compiled(def.innerType));
    case 'number':
    case 'bigint':
    case 'boolean':
    case 'date':
    case 'symbol':
    case 'undefined':
    case 'null':
    case 'any':
    case 'unknown':
    case 'never':
    case 'void':
    case 'literal':
    case 'enum':
    case 'function':
    case 'template_literal':
    case 'custom':
    case 'transform':
    case 'nan':
    case 'file':
      return undefined;
  }
}

function textWalk(kind: ReferenceKind): Rewrite {
  return (data, path, replace) => (typeof data === 'string' ? replace(kind, data, path) : data);
}

function objectWalk(def: z.core.$ZodObjectDef): Rewrite | undefined {
  const fields = new Map<string, Rewrite>();
  for (const [name, field] of Object.entries(def.shape)) {
    const rewrite = compiled(field);
    if (rewrite) fields.set(name, rewrite);
  }
  const others = def.catchall && compiled(def.catchall);
  if (fields.size === 0 && !others) return undefined;
  return (data, path, replace) => {
    if (!isFields(data)) return data;
    const names = others ? Object.keys(data) : [...fields.keys()];
    return withReplaced(data, names, (name, held) => {
      const rewrite = name in def.shape ? fields.get(name) : others;
      return rewrite ? rewrite(held, [...path, name], replace) : held;
    });
  };
}

function recordWalk(entry: Rewrite | undefined): Rewrite | undefined {
  if (!entry) return undefined;
  return (data, path, replace) =>
    isFields(data)
      ? withReplaced(data, Object.keys(data), (name, held) => entry(held, [...path, name], replace))
      : data;
}

function arrayWalk(element: Rewrite | undefined): Rewrite | undefined {
  return element && tupleWalk([], element);
}

function tupleWalk(
  items: readonly (Rewrite | undefined)[],
  rest: Rewrite | undefined,
): Rewrite | undefined {
  if (!rest && items.every((item) => !item)) return undefined;
  return (data, path, replace) => {
    if (!Array.isArray(data)) return data;
    const list: readonly unknown[] = data;
    const after = list.map((held, index) => {
      const rewrite = index < items.length ? items[index] : rest;
      return rewrite ? rewrite(held, [...path, index], replace) : held;
    });
    return after.every((held, index) => held === list[index]) ? list : after;
  };
}

/** Data that a union accepted belongs to the first of its options that accepts it, as zod itself decides. */
function unionWalk(
  def: z.core.$ZodUnionDef | z.core.$ZodDiscriminatedUnionDef,
): Rewrite | undefined {
  const options = def.options.map((option) => ({ option, rewrite: compiled(option) }));
  if (options.every(({ rewrite }) => !rewrite)) return undefined;
  const discriminator = 'discriminator' in def ? def.discriminator : undefined;
  return (data, path, replace) => {
    const own = options.find(({ option }) => belongs(data, option, discriminator));
    return own?.rewrite ? own.rewrite(data, path, replace) : data;
  };
}

function belongs(
  data: unknown,
  option: z.core.$ZodType,
  discriminator: string | undefined,
): boolean {
  const named = discriminator === undefined ? undefined : option._zod.propValues?.[discriminator];
  if (discriminator !== undefined && named !== undefined && isFields(data)) {
    return [...named].some((name) => name === data[discriminator]);
  }
  return z.safeParse(option, data).success;
}

function inTurn(first: Rewrite | undefined, second: Rewrite | undefined): Rewrite | undefined {
  if (!first || !second) return first ?? second;
  return (data, path, replace) => second(first(data, path, replace), path, replace);
}

function refuseReferences(
  container: string,
  ...held: readonly (Rewrite | undefined)[]
): Rewrite | undefined {
  if (held.some((rewrite) => rewrite)) {
    throw new TypeError(
      `A ${container} cannot hold references: a path of names and indexes does not lead into it.`,
    );
  }
  return undefined;
}

function isFields(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function withReplaced(
  data: Readonly<Record<string, unknown>>,
  names: readonly string[],
  replaced: (name: string, held: unknown) => unknown,
): Readonly<Record<string, unknown>> {
  const changed = names
    .filter((name) => Object.hasOwn(data, name))
    .map((name) => [name, replaced(name, data[name])] as const)
    .filter(([name, after]) => after !== data[name]);
  // Made from entries, because assigning to a field called __proto__ would not set a field.
  return changed.length === 0 ? data : Object.fromEntries([...Object.entries(data), ...changed]);
}
