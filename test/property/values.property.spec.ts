import { describe, expect, it } from '@jest/globals';
import { Big } from 'big.js';
import fc from 'fast-check';
import { referencesIn, replaceReferences } from '../../src/rules/reference.js';
import { words } from '../../src/rules/words.js';
import { agree, alsoStatedDiffers } from '../../src/values/agree.js';
import { decimal } from '../../src/values/decimal.js';
import { misfits, valueType } from '../../src/values/definition.js';
import { change } from '../../src/values/difference.js';
import { value } from '../../src/values/value.js';
import { counts } from '../support/counts.js';
import { anyMeasure, anyValue, number, valuePair } from '../support/any-value.js';
import { alsoStating, money, notStated } from '../support/values.js';

const runs = { numRuns: counts.propertyRuns };

describe('values', () => {
  it('come out of their schema as they went in, and go in again', () => {
    fc.assert(
      fc.property(anyValue, (given) => {
        const read = value.parse(given);
        expect(read).toEqual(given);
        expect(value.parse(read)).toEqual(given);
      }),
      runs,
    );
  });

  it('agree with themselves', () => {
    fc.assert(
      fc.property(anyValue, (one) => {
        expect(agree(one, structuredClone(one))).toBe(true);
      }),
      runs,
    );
  });

  it('agree both ways or neither', () => {
    fc.assert(
      fc.property(valuePair, ([one, other]) => {
        expect(agree(one, other)).toBe(agree(other, one));
      }),
      runs,
    );
  });

  it('that agree have not changed, and others change back the way they came', () => {
    const opposite = { UP: 'DOWN', DOWN: 'UP', CHANGED: 'CHANGED', NONE: 'NONE' } as const;
    fc.assert(
      fc.property(valuePair, ([one, other]) => {
        const [there, back] = [change(one, other), change(other, one)];
        expect(there.direction === 'NONE').toBe(agree(one, other));
        expect(back).toEqual({ ...there, direction: opposite[there.direction] });
      }),
      runs,
    );
  });

  it('fit the issue of their type, or are told why not at a place that they have', () => {
    fc.assert(
      fc.property(anyValue, fc.constantFrom(...valueType.options), (given, type) => {
        for (const { code, path } of misfits(given, { valueType: type, currencies: ['JPY'] })) {
          expect(['WRONG_VALUE_TYPE', 'WRONG_UNIT']).toContain(code);
          expect(at(given, path)).toBeDefined();
        }
      }),
      runs,
    );
  });

  it('are also stated well as themselves', () => {
    fc.assert(
      fc.property(anyMeasure, (stated) => {
        expect(alsoStatedDiffers(alsoStating(stated, stated))).toEqual([]);
      }),
      runs,
    );
  });

  it('keep their references when none is replaced, and their places when all are', () => {
    const [found, replaced] = [referencesIn(value), replaceReferences(value)];
    fc.assert(
      fc.property(anyValue, (given) => {
        expect(replaced(given, (_, text) => text)).toBe(given);
        const renamed = replaced(given, (kind, text) => `${kind}.${text}`);
        expect(value.parse(renamed)).toEqual(renamed);
        expect(found(renamed)).toEqual(
          found(given).map((one) => ({ ...one, value: `${one.kind}.${one.value}` })),
        );
        for (const one of found(given)) expect(at(given, one.path)).toBe(one.value);
      }),
      runs,
    );
  });
});

describe('numbers', () => {
  it('move by exactly what lies between them', () => {
    fc.assert(
      fc.property(number, number, (from, to) => {
        const { direction, size } = change(money(from), money(to));
        const difference = new Big(to).minus(from);
        expect(direction).toBe(difference.eq(0) ? 'NONE' : difference.gt(0) ? 'UP' : 'DOWN');
        expect(new Big(size?.amount ?? 0).eq(difference.abs())).toBe(true);
      }),
      runs,
    );
  });

  it('are the sum of their parts exactly when those add up', () => {
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: -1, max: 1 }),
        (parts, off) => {
          const sum = parts.reduce((before, part) => before.plus(part), new Big(0));
          const total = sum.plus(off);
          const exact = total.eq(0) ? '0' : total.toFixed();
          const components = parts.map((amount) => ({ label: 'part', amount }));
          const given = { money: { ...notStated, amount: { exact }, currency: 'JPY', components } };
          expect(value.safeParse(given).success).toBe(off === 0);
        },
      ),
      runs,
    );
  });
});

describe('any input at all', () => {
  it('is a value or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), mangled()), (input) => {
        expect(typeof value.safeParse(input).success).toBe('boolean');
      }),
      { numRuns: counts.propertyRuns * 5 },
    );
  });

  it('is a number only where it is the way in which that number is written', () => {
    const pieces = fc.constantFrom(
      ...['-', '+', '0', '1', '9', '.', ',', 'e', '４', ' ', 'NaN', '_'],
    );
    const text = fc.array(pieces, { maxLength: 8 }).map((some) => some.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (given) => {
        const { success } = decimal.safeParse(given);
        if (success) expect(new Big(given).toFixed(given.split('.')[1]?.length ?? 0)).toBe(given);
      }),
      { numRuns: counts.propertyRuns * 5 },
    );
  });

  it('is kept as words unchanged, or refused', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
        (text) => {
          const read = words(50).safeParse(text);
          if (read.success) expect(read.data).toBe(text);
        },
      ),
      runs,
    );
  });
});

/** A value in which one place holds something else. */
function mangled(): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      anyValue,
      fc.nat(),
      fc.oneof(fc.anything(), fc.constantFrom('1e400', '-0', 'NaN', '2022/2021', '')),
    )
    .map(([given, place, other]) => {
      const places = leaves(given);
      const path = places[place % places.length] ?? [];
      return withAt(given, path, other);
    });
}

function leaves(held: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof held !== 'object' || held === null) return [path];
  return Object.entries(held).flatMap(([name, inner]) => leaves(inner, [...path, name]));
}

function withAt(held: unknown, [name, ...rest]: readonly string[], other: unknown): unknown {
  if (name === undefined || typeof held !== 'object' || held === null) return other;
  const inner = withAt(Object.entries(held).find(([own]) => own === name)?.[1], rest, other);
  const copy = { ...held, [name]: inner };
  return Array.isArray(held) ? Object.values(copy) : copy;
}

function at(held: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => Object.entries(inner ?? {}).find(([own]) => own === String(name))?.[1],
    held,
  );
}
