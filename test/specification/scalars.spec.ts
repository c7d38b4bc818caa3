import { describe, expect, it } from '@jest/globals';
import { GraphQLError, parseValue } from 'graphql';
import { type ScalarCoercion, scalars } from '../../src/graphql/scalars.js';

const judgedByRules = [
  'Edtf',
  'Decimal',
  'Currency',
  'HttpUrl',
  'IanaZone',
  'Bookmark',
  'Moment',
  'KnownAt',
];

function scalar(name: string): ScalarCoercion {
  const found = scalars[name];
  if (!found) throw new Error(`There is no scalar ${name}.`);
  return found;
}

function literal(name: string, text: string, variables: Readonly<Record<string, unknown>> = {}) {
  return scalar(name).__parseLiteral(parseValue(text), { ...variables });
}

describe.each(judgedByRules)('%s on input', (name) => {
  it('takes any string as it is, for a rule to judge', () => {
    for (const text of ['', 'nonsense', '1e400', ' 2020-10-16 ', '\u0000']) {
      expect(scalar(name).__parseValue(text)).toBe(text);
      expect(literal(name, JSON.stringify(text))).toBe(text);
    }
  });

  it('takes nothing but strings: a number has lost its digits before it gets here', () => {
    for (const value of [1, 20.5, true, {}, [], ['2020']]) {
      expect(() => scalar(name).__parseValue(value)).toThrow(GraphQLError);
      expect(() => literal(name, JSON.stringify(value))).toThrow(`${name} is given as a string`);
    }
    expect(() => literal(name, 'JPY')).toThrow(`${name} is given as a string, not as JPY.`);
  });
});

describe('DateTimeISO', () => {
  it('is written in UTC with milliseconds', () => {
    expect(scalar('DateTimeISO').__serialize('2026-11-23T18:30:00+09:00')).toBe(
      '2026-11-23T09:30:00.000Z',
    );
  });

  it('is no date without a time', () => {
    expect(() => scalar('DateTimeISO').__parseValue('2026-11-23')).toThrow(GraphQLError);
  });
});

describe('JSON', () => {
  it('is taken alike from a literal and a variable', () => {
    const value = { a: [1, 'x', null, true, { b: 0.5 }] };
    expect(scalar('JSON').__parseValue(value)).toEqual(value);
    expect(literal('JSON', '{ a: [1, "x", null, true, { b: 0.5 }] }')).toEqual(value);
    expect(literal('JSON', '{ a: [1, "x", null, true, $b] }', { b: { b: 0.5 } })).toEqual(value);
  });

  it('comes out as plain objects, whatever it was made of', () => {
    const read = literal('JSON', '{ a: {} }');
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  it.each([
    ['a number beyond all numbers', '1e400', 'Infinity is no JSON number'],
    ['a variable that was not given', '{ a: $missing }', 'undefined has no JSON form'],
    ['half a character', String.raw`"\uD800"`, ''],
    ['a name that means a prototype', '{ __proto__: { admin: true } }', '__proto__ is no name'],
    ['nesting without end', '['.repeat(70) + ']'.repeat(70), 'nested too deeply'],
  ])('refuses %s', (_, text, why) => {
    expect(() => literal('JSON', text)).toThrow(why);
    expect(() => literal('JSON', text)).toThrow(GraphQLError);
  });

  it('refuses a prototype from a variable, and takes none over', () => {
    const value: unknown = JSON.parse('{ "found": { "__proto__": { "admin": true } } }');
    expect(() => scalar('JSON').__parseValue(value)).toThrow('__proto__ is no name');
    expect('admin' in {}).toBe(false);
  });
});
