import { z } from 'zod';
import { breaks, type RefusalCode } from './refusal.js';

type Fields = Readonly<Record<string, z.ZodType>>;

/** An object with exactly one of the fields: what GraphQL calls `@oneOf`. */
type OneOf<F extends Fields> = {
  [K in keyof F]: Readonly<Record<K, z.output<F[K]>>>;
}[keyof F];

/**
 * Exactly one of the fields is given. Unlike a union of objects, it reports what is wrong inside the field that was
 * given, with its own code and path, and not merely that no member of the union fits.
 */
export function oneOf<const F extends Fields>(
  fields: F,
  rule: RefusalCode,
  message: string,
): z.ZodType<OneOf<F>> {
  const optional = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.optional()]),
  );
  return z.strictObject(optional).transform((given, context) => {
    const [name, another] = Object.keys(given).filter((field) => given[field] !== undefined);
    if (name === undefined || another !== undefined) {
      breaks(context, rule, message);
      return z.NEVER;
    }
    // Exactly one field is here, and its own schema has accepted it.
    return { [name]: given[name] } as OneOf<F>;
  });
}
