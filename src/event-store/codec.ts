import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { assertJson, isPlainObject, type JsonObject, NotJson } from './json.js';

/**
 * An event with everything that is known about its recording. The stored bytes are the canonical JSON (RFC 8785) of
 * exactly these members, so that whoever has the bytes can check the record without this program.
 */
export interface RecordedEvent {
  readonly id: string;
  readonly type: string;
  /** The version of the shape of `data`, from 1. */
  readonly schema: number;
  readonly data: JsonObject;
  /** When it entered the log: `2020-10-16T09:30:00.000Z`, always with milliseconds and Z. */
  readonly recorded: string;
  readonly actor: string;
  readonly mutation: string;
  /** The idempotency key that the client gave, if it gave one. */
  readonly key?: string;
  /** SHA-256 in hex of the canonical input without its key and expected version. */
  readonly input: string;
  /** The command that recorded it: the revision of that command's first event, and how many events it recorded. */
  readonly command: { readonly first: number; readonly count: number };
  /** The rules of course that it was recorded against, and why. */
  readonly despite?: readonly { readonly code: string; readonly reason: string }[];
}

/** Bytes or a value that are no {@link RecordedEvent}. */
export class MalformedEvent extends Error {
  override readonly name = 'MalformedEvent';
}

const envelope = z.strictObject({
  id: z.string().min(1),
  type: z.string().min(1),
  schema: z.int().positive(),
  data: z.custom<JsonObject>(isPlainObject, 'Invalid input: expected an object'),
  recorded: z
    .string()
    .refine(isInstant, 'Invalid input: expected an instant with milliseconds and Z'),
  actor: z.string().min(1),
  mutation: z.string().min(1),
  key: z.string().min(1).exactOptional(),
  input: z.string().regex(/^[0-9a-f]{64}$/),
  command: z.strictObject({ first: z.int().nonnegative(), count: z.int().positive() }),
  despite: z
    .array(z.strictObject({ code: z.string().min(1), reason: z.string().min(1) }))
    .min(1)
    .exactOptional(),
});

/**
 * The bytes that are stored and hashed; made once for an event, and never again.
 * Throws {@link MalformedEvent} for a wrong structure, {@link NotJson} for a value that JSON can't say.
 */
export function encode(event: RecordedEvent): Uint8Array {
  return canonicalBytes(checked(event));
}

/**
 * The event in stored bytes. Throws {@link MalformedEvent}.
 * It doesn't ask whether the bytes are canonical: they are what was hashed, and stay as they are.
 */
export function decode(bytes: Uint8Array): RecordedEvent {
  return checked(parsed(bytes));
}

/** The hash of a leaf of an RFC 9162 tree, SHA-256 over a zero byte and the bytes, in lower-case hex. */
export function leafHash(bytes: Uint8Array): string {
  return createHash('sha256').update(Uint8Array.of(0)).update(bytes).digest('hex');
}

/**
 * SHA-256 of the canonical JSON of a value, in lower-case hex. Absent and null members differ here: who wants them to
 * be the same leaves the nulls out first. Throws {@link NotJson}.
 */
export function sha256OfCanonical(value: unknown): string {
  return createHash('sha256').update(canonicalBytes(value)).digest('hex');
}

/**
 * The canonical JSON of a value (RFC 8785) in UTF-8; minus zero is written 0, as that says.
 * Throws {@link NotJson} for whatever JSON would drop or replace: `undefined`, numbers that are not finite, lone
 * surrogates, holes, functions, and objects that are not plain (a `Date` is stored as the text one wants, or not at all).
 */
export function canonicalBytes(value: unknown): Uint8Array {
  assertJson(value);
  const text = canonicalize(value);
  if (text === undefined) throw new NotJson('', 'it has no JSON form');
  return new TextEncoder().encode(text);
}

/**
 * An id that the same parts always lead to, and that tells nothing about them: `neg_` and 26 digits of base 32.
 * The parts are joined as a canonical array, so that `a`, `bc` and `ab`, `c` lead to different ids.
 */
export function derivedId(prefix: string, ...parts: readonly (string | number)[]): string {
  return id(
    prefix,
    createHash('sha256')
      .update(canonicalBytes([prefix, ...parts]))
      .digest(),
  );
}

/** An id of the same form that nothing leads to. `randomBytes` gives as many unguessable bytes as it is asked for. */
export function randomId(prefix: string, randomBytes: (size: number) => Uint8Array): string {
  return id(prefix, randomBytes(idBytes));
}

/** 128 bits. */
const idBytes = 16;

/**
 * The bytes as one number in base 32, digits 0 to 9 and a to v, with zeros before it to a fixed length: no sign that a
 * URL escapes, that a double click stops at or that case folds.
 */
function id(prefix: string, bytes: Uint8Array): string {
  if (!/^[a-z][a-z0-9]*$/.test(prefix)) throw new RangeError(`"${prefix}" can't begin an id`);
  const hex = Buffer.from(bytes.subarray(0, idBytes)).toString('hex');
  return `${prefix}_${BigInt(`0x${hex}`).toString(32).padStart(26, '0')}`;
}

function checked(value: unknown): RecordedEvent {
  const result = envelope.safeParse(value);
  if (!result.success)
    throw new MalformedEvent(z.prettifyError(result.error), { cause: result.error });
  return result.data;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (cause) {
    throw new MalformedEvent('The bytes are no JSON in UTF-8', { cause });
  }
}

function isInstant(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text && text.length === 24;
}
