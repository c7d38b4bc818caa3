import { append, nil } from '@hyperjump/json-pointer';

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** A value has no JSON form that would say the same: storing it would silently store something else. */
export class NotJson extends Error {
  override readonly name = 'NotJson';
  constructor(
    /** JSON Pointer to the offending value; empty for the whole. */
    readonly pointer: string,
    why: string,
  ) {
    super(pointer === '' ? why : `${pointer}: ${why}`);
  }
}

/** Values are nested at most this deep; it also ends the walk through a value that contains itself. */
export const nestingMax = 64;

/** Throws {@link NotJson} for whatever JSON would drop or replace, wherever in a value it stands. */
export function assertJson(value: unknown): void {
  assertWithin(value, []);
}

/** The same object, known to be JSON. Throws {@link NotJson}. */
export function asJson(value: object): JsonObject {
  if (!isPlainObject(value)) throw new NotJson('', kindOf(value));
  assertJson(value);
  return value;
}

/** Plain means made of a literal, by `JSON.parse` or without a prototype, in whichever realm. */
export function isPlainObject(value: unknown): value is JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** `path` holds the names that lead to the value; it is the same array all the way down, given back as it was. */
function assertWithin(value: unknown, path: (string | number)[]): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') return assertWellFormed(value, path);
  if (typeof value === 'number') {
    if (!Number.isFinite(value))
      throw new NotJson(pointer(path), `${String(value)} is no JSON number`);
    return;
  }
  if (!Array.isArray(value) && !isPlainObject(value))
    throw new NotJson(pointer(path), kindOf(value));
  if (path.length === nestingMax) throw new NotJson(pointer(path), 'it is nested too deeply');
  for (const [name, member] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    path.push(name);
    if (typeof name === 'string') assertWellFormed(name, path);
    assertWithin(member, path);
    path.pop();
  }
}

function assertWellFormed(text: string, path: readonly (string | number)[]): void {
  if (!text.isWellFormed()) throw new NotJson(pointer(path), 'a lone surrogate is no text');
}

function pointer(path: readonly (string | number)[]): string {
  return path.reduce<string>((pointer, name) => append(String(name), pointer), nil);
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'undefined has no JSON form';
  return typeof value === 'object'
    ? 'only plain objects have a JSON form'
    : `a ${typeof value} has no JSON form`;
}
