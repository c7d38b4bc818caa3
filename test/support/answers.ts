/** A JSON value as an answer holds it. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** What stands at a JSON Pointer (RFC 6901); nothing where there is no such place. */
export function at(answer: Json, pointer: string): Json | undefined {
  return steps(pointer).reduce<Json | undefined>(
    (value, name) => (value === undefined ? undefined : member(value, name)),
    answer,
  );
}

/** Everything that stands at a pointer whose indexes stand for any place in their lists. */
export function anywhereAt(answer: Json, pointer: string): readonly Json[] {
  return steps(pointer).reduce<readonly Json[]>(
    (values, name) =>
      values.flatMap((value) => {
        if (isList(value)) return value;
        const found = member(value, name);
        return found === undefined ? [] : [found];
      }),
    [answer],
  );
}

/** The pointers of everything in an answer that is no object and no list with something in it. */
export function leaves(answer: Json, pointer = ''): readonly string[] {
  const inside = typeof answer === 'object' && answer !== null ? Object.entries<Json>(answer) : [];
  if (inside.length === 0) return [pointer];
  return inside.flatMap(([name, value]) => leaves(value, `${pointer}/${name}`));
}

function steps(pointer: string): readonly string[] {
  return pointer.split('/').slice(1);
}

function member(value: Json, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries<Json>(value).find(([own]) => own === name)?.[1];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
