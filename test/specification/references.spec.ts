import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { oneOf } from '../../src/rules/one-of.js';
import { reference, referencesIn, replaceReferences } from '../../src/rules/reference.js';
import { required } from '../../src/rules/required.js';
import { value } from '../../src/values/value.js';
import { refused } from '../support/refused.js';

/** Places as `path.to.it=kind:value`, short enough to be read in a row. */
function places(schema: z.ZodType, input: unknown): readonly string[] {
  return referencesIn(schema)(schema.parse(input)).map(
    (found) => `${found.path.join('.')}=${found.kind}:${found.value}`,
  );
}

const party = reference('party');
const issue = reference('issue');

interface Chain {
  readonly of: string;
  readonly next?: Chain | undefined;
}

const chain: z.ZodType<Chain> = z.strictObject({ of: party, next: z.lazy(() => chain).optional() });

describe('a reference', () => {
  it.each(['JP', 'JP-1', 'pro_4f2a', 'a.b', '7', 'A'.repeat(128)])(
    'is an id or a code: %s',
    (text) => {
      expect(issue.parse(text)).toBe(text);
      expect(party.parse(text)).toBe(text);
    },
  );

  it.each(['', ' JP', 'J P', '-JP', 'ＪＰ', 'J\u202eP', 'A'.repeat(129)])('is not %j', (text) => {
    expect(refused(issue, text)).toEqual(['INVALID_INPUT']);
  });

  it('may be the alias of a party, which is words', () => {
    expect(party.parse('外務省 (Foreign Ministry)')).toBe('外務省 (Foreign Ministry)');
    const unreadable = ['', ' ', 'J\u202eP', 'A'.repeat(301)];
    expect(unreadable.flatMap((text) => refused(party, text))).toEqual(
      unreadable.map(() => 'INVALID_TEXT'),
    );
  });
});

describe('the references in data', () => {
  it.each<readonly [string, z.ZodType, unknown, readonly string[]]>([
    ['itself', party, 'JP', ['=party:JP']],
    [
      'fields',
      z.strictObject({ by: party, on: issue }),
      { on: 'CAP', by: 'JP' },
      ['by=party:JP', 'on=issue:CAP'],
    ],
    [
      'fields of fields',
      z.strictObject({ a: z.strictObject({ b: party }) }),
      { a: { b: 'JP' } },
      ['a.b=party:JP'],
    ],
    ['lists', z.array(party), ['JP', 'US'], ['0=party:JP', '1=party:US']],
    [
      'lists of objects',
      z.array(z.strictObject({ by: party })).readonly(),
      [{ by: 'JP' }],
      ['0.by=party:JP'],
    ],
    [
      'tuples',
      z.tuple([z.string(), party], issue),
      ['JP', 'US', 'CAP'],
      ['1=party:US', '2=issue:CAP'],
    ],
    ['records', z.record(z.string(), party), { one: 'JP' }, ['one=party:JP']],
    [
      'optional fields that are given',
      z.strictObject({ by: party.optional() }),
      { by: 'JP' },
      ['by=party:JP'],
    ],
    ['optional fields that are not', z.strictObject({ by: party.optional() }), {}, []],
    ['nullable fields', z.strictObject({ by: party.nullable() }), { by: null }, []],
    ['defaults', z.strictObject({ by: party.default('JP') }), {}, ['by=party:JP']],
    [
      'required fields',
      z.strictObject({ by: required(party, 'NOT_A_PARTY', '') }),
      { by: 'JP' },
      ['by=party:JP'],
    ],
    [
      'refined fields',
      z.strictObject({ by: party.refine(() => true).describe('who') }),
      { by: 'JP' },
      ['by=party:JP'],
    ],
    [
      'refined objects',
      z.strictObject({ by: party }).superRefine(() => undefined),
      { by: 'JP' },
      ['by=party:JP'],
    ],
    [
      'pipes',
      z.strictObject({ by: party }).transform((given) => given),
      { by: 'JP' },
      ['by=party:JP'],
    ],
    [
      'preprocessed',
      z.preprocess((given) => given, z.strictObject({ by: party })),
      { by: 'JP' },
      ['by=party:JP'],
    ],
    [
      'what contains itself',
      chain,
      { of: 'a', next: { of: 'b', next: { of: 'c' } } },
      ['of=party:a', 'next.of=party:b', 'next.next.of=party:c'],
    ],
    [
      'exactly one of',
      oneOf({ party, issue }, 'INVALID_INPUT', ''),
      { issue: 'CAP' },
      ['issue=issue:CAP'],
    ],
    [
      'both sides',
      z.intersection(z.object({ by: party }), z.object({ on: issue })),
      { by: 'JP', on: 'CAP' },
      ['by=party:JP', 'on=issue:CAP'],
    ],
    [
      'other fields',
      z.object({ note: z.string() }).catchall(party),
      { note: 'JP', by: 'US' },
      ['by=party:US'],
    ],
    ['nothing', z.strictObject({ note: z.string() }), { note: 'JP' }, []],
  ])('are found in %s', (_, schema, input, expected) => {
    expect(places(schema, input)).toEqual(expected);
  });

  it('are those of the member of a union that the data belongs to', () => {
    const either = z.union([
      z.strictObject({ at: z.literal('table'), by: party }),
      z.strictObject({ at: z.string(), by: z.string(), on: issue }),
    ]);
    expect(places(either, { at: 'table', by: 'JP' })).toEqual(['by=party:JP']);
    expect(places(either, { at: 'home', by: 'JP', on: 'CAP' })).toEqual(['on=issue:CAP']);
    expect(places(z.union([z.string(), z.array(party)]), 'JP')).toEqual([]);
  });

  it('are those of the member that a discriminator names', () => {
    const event = z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('Met'), who: z.array(party) }),
      z.strictObject({ type: z.literal('Dropped'), who: issue }),
      z.strictObject({ type: z.literal('Noted'), who: z.string() }),
    ]);
    expect(places(event, { type: 'Met', who: ['JP', 'US'] })).toEqual([
      'who.0=party:JP',
      'who.1=party:US',
    ]);
    expect(places(event, { type: 'Dropped', who: 'CAP' })).toEqual(['who=issue:CAP']);
    expect(places(event, { type: 'Noted', who: 'JP' })).toEqual([]);
  });

  it('keep their kind when a schema is told more about itself', () => {
    expect(places(z.array(party.meta({ title: 'proposer' })), ['JP'])).toEqual(['0=party:JP']);
  });

  it('are refused where no path could name their place', () => {
    expect(() => referencesIn(z.map(z.string(), party))).toThrow(TypeError);
    expect(() => referencesIn(z.set(party))).toThrow(TypeError);
    expect(referencesIn(z.map(z.string(), z.string()))(new Map())).toEqual([]);
  });

  it('are found in values, wherever one names something', () => {
    const input = {
      schedule: {
        entries: [
          { period: '2021/2022', value: { statusQuo: { instrument: 'SMA' } } },
          { period: '2023/2024', value: { unspecified: { words: 'near', source: 'S1' } } },
          {
            period: '2025/2026',
            value: {
              duration: {
                amount: { exact: '1' },
                unit: 'YEAR',
                alsoStatedAs: [
                  {
                    value: { duration: { amount: { exact: '12' }, unit: 'MONTH' } },
                    by: { person: 'arima' },
                    source: 'S2',
                  },
                ],
              },
            },
          },
        ],
      },
    };
    expect(places(value, input)).toEqual([
      'schedule.entries.0.value.statusQuo.instrument=agreement:SMA',
      'schedule.entries.1.value.unspecified.source=source:S1',
      'schedule.entries.2.value.duration.alsoStatedAs.0.by.person=person:arima',
      'schedule.entries.2.value.duration.alsoStatedAs.0.source=source:S2',
    ]);
  });
});

describe('replacing references', () => {
  const terms = z.strictObject({
    by: z.array(party),
    terms: z.array(z.strictObject({ issue, words: z.string() })),
    note: z.strictObject({ text: z.string() }),
  });
  const given = {
    by: ['JP', 'US'],
    terms: [{ issue: 'CAP', words: 'CAP' }],
    note: { text: 'JP' },
  };

  it('puts other texts in their places, and in no others', () => {
    const replaced = replaceReferences(terms)(
      given,
      (kind, text, path) => `${kind}-${text}-${path.join('.')}`,
    );
    expect(replaced).toEqual({
      by: ['party-JP-by.0', 'party-US-by.1'],
      terms: [{ issue: 'issue-CAP-terms.0.issue', words: 'CAP' }],
      note: { text: 'JP' },
    });
  });

  it('leaves the data that was given as it was, and shares what did not change', () => {
    const before = structuredClone(given);
    const replaced = replaceReferences(terms)(given, (kind, text) =>
      kind === 'party' ? `par_${text}` : text,
    );
    expect(given).toEqual(before);
    expect(replaced.terms).toBe(given.terms);
    expect(replaced.note).toBe(given.note);
    expect(replaceReferences(terms)(given, (_, text) => text)).toBe(given);
  });

  it('treats a field called __proto__ as a field', () => {
    const schema = z.record(z.string(), party);
    const data: Record<string, string> = Object.fromEntries([['__proto__', 'JP']]);
    const replaced = replaceReferences(schema)(data, () => 'par_1');
    expect(Object.entries(replaced)).toEqual([['__proto__', 'par_1']]);
  });

  it('leaves order and absence of fields alone', () => {
    const schema = z.strictObject({ z: party, a: z.string(), m: party.optional() });
    const replaced = replaceReferences(schema)({ z: 'JP', a: 'x' }, () => 'par_1');
    expect(Object.entries(replaced)).toEqual([
      ['z', 'par_1'],
      ['a', 'x'],
    ]);
  });
});
