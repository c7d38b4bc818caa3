import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  canonicalBytes,
  decode,
  derivedId,
  encode,
  leafHash,
  type RecordedEvent,
} from '../../src/event-store/codec.js';
import type { JsonValue } from '../../src/event-store/json.js';
import { counts } from '../support/counts.js';

const runs = { numRuns: counts.propertyRuns };

const words = fc.string({ unit: 'binary' });

/** Any text that is well-formed, and zero without a sign: what canonical JSON can tell apart. */
const { json } = fc.letrec<{ json: JsonValue }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom(null, true, false),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    words,
    fc.array(tie('json')),
    fc.dictionary(words, tie('json')),
  ),
}));

const events: fc.Arbitrary<RecordedEvent> = fc.record(
  {
    id: fc.string({ minLength: 1, unit: 'binary' }),
    type: fc.string({ minLength: 1 }),
    schema: fc.integer({ min: 1 }),
    data: fc.dictionary(words, json),
    recorded: fc
      .date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    actor: fc.string({ minLength: 1 }),
    mutation: fc.string({ minLength: 1 }),
    key: fc.string({ minLength: 1 }),
    input: fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((hash) => Buffer.from(hash).toString('hex')),
    command: fc.record({ first: fc.nat(), count: fc.integer({ min: 1 }) }),
    despite: fc.array(
      fc.record({ code: fc.string({ minLength: 1 }), reason: fc.string({ minLength: 1 }) }),
      { minLength: 1 },
    ),
  },
  {
    requiredKeys: [
      'id',
      'type',
      'schema',
      'data',
      'recorded',
      'actor',
      'mutation',
      'input',
      'command',
    ],
  },
);

/** The same value with the members of every object in the opposite order. */
function reversed(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, member]) => [name, reversed(member)] as const)
      .reverse(),
  );
}

describe('the codec', () => {
  it('gives back every event, and makes the same bytes of it again', () => {
    fc.assert(
      fc.property(events, (event) => {
        const bytes = encode(event);
        expect(decode(bytes)).toEqual(event);
        expect(Buffer.from(encode(decode(bytes))).equals(bytes)).toBe(true);
      }),
      runs,
    );
  });

  it('makes bytes that do not depend on the order of members, and are JSON that says the same', () => {
    fc.assert(
      fc.property(json, (value) => {
        const bytes = Buffer.from(canonicalBytes(value));
        expect(bytes.equals(canonicalBytes(reversed(value)))).toBe(true);
        expect(JSON.parse(bytes.toString())).toEqual(value);
      }),
      runs,
    );
  });

  it('gives different leaves to different events, and different ids to different parts', () => {
    const parts = fc.array(fc.oneof(fc.string(), fc.integer()));
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(derivedId('x', ...one) === derivedId('x', ...other)).toBe(same);
        expect(leafHash(canonicalBytes(one)) === leafHash(canonicalBytes(other))).toBe(same);
      }),
      runs,
    );
  });
});
