import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { eventTypes, tableEvents } from '../../src/record/events.js';
import type { Path } from '../../src/rules/refusal.js';
import { shaped } from '../../src/rules/shaped.js';

type Kind = z.core.$ZodIssue['code'];

/** For each kind of fault that the library finds: schemas without a sentence of their own, and what they are given. */
const faults: Readonly<Record<Kind, readonly (readonly [z.ZodType, unknown, string, Path])[]>> = {
  invalid_type: [
    [z.string(), 5, 'A text belongs here, not a number.', []],
    [z.string(), undefined, "This can't be left out: a text belongs here.", []],
    [z.boolean(), 'yes', 'True or false belongs here, not a text.', []],
    [z.int(), 1.5, 'A whole number belongs here.', []],
    [z.int(), 'x', 'A number belongs here, not a text.', []],
    [z.number(), [], 'A number belongs here, not a list.', []],
    [z.array(z.string()), {}, 'A list belongs here, not an object with fields.', []],
    [
      z.strictObject({ a: z.string() }),
      true,
      'An object with fields belongs here, not true or false.',
      [],
    ],
    [z.never(), 1, 'Nothing belongs here, not a number.', []],
    [z.date(), 'x', 'Something else belongs here, not a text.', []],
    [
      z.strictObject({ list: z.array(z.string()) }),
      { list: ['x', 1] },
      'A text belongs here, not a number.',
      ['list', 1],
    ],
  ],
  invalid_value: [
    [z.enum(['A', 'B']), 'C', 'What stands here must be one of A, B.', []],
    [z.enum(['A', 'B']), undefined, "This can't be left out: one of A, B belongs here.", []],
    [z.literal(1), 2, 'What stands here must be one of 1.', []],
  ],
  too_small: [
    [z.array(z.string()).min(1), [], 'This list is empty; at least one belongs in it.', []],
    [z.array(z.string()).min(2), [], 'This list has at least 2 entries.', []],
    [z.string().min(3), 'x', 'This text has at least 3 characters.', []],
    [z.number().min(0), -1, 'A number here is at least 0.', []],
    [z.number().gt(0), 0, 'A number here is more than 0.', []],
  ],
  too_big: [
    [z.array(z.string()).max(1), ['x', 'y'], 'This list has at most 1 entry.', []],
    [z.string().max(1), 'xy', 'This text has at most 1 character.', []],
    [z.number().max(9), 10, 'A number here is at most 9.', []],
    [z.number().lt(9), 9, 'A number here is less than 9.', []],
    [z.int(), 1e300, 'A number here is at most 9007199254740991.', []],
  ],
  not_multiple_of: [[z.number().multipleOf(5), 7, 'A number here is a multiple of 5.', []]],
  invalid_format: [
    [z.string().regex(/^a$/), 'b', 'This text is not in the form that belongs here.', []],
    [z.email(), 'b', 'This text is not in the form that belongs here.', []],
  ],
  unrecognized_keys: [
    [
      z.strictObject({ a: z.strictObject({}) }),
      { a: { 'b\n': 1 } },
      String.raw`There is no field "b\n" here.`,
      ['a', 'b\n'],
    ],
  ],
  invalid_union: [
    [z.union([z.string(), z.number()]), true, 'This has none of the forms that belong here.', []],
    [z.json(), undefined, 'This has none of the forms that belong here.', []],
  ],
  invalid_key: [
    [
      z.record(z.string().regex(/^a$/), z.string()),
      { b: 'x' },
      'This has none of the forms that belong here.',
      ['b'],
    ],
  ],
  invalid_element: [
    [
      z.map(z.boolean(), z.string()),
      new Map([[true, 5]]),
      'This has none of the forms that belong here.',
      [],
    ],
  ],
  custom: [
    [z.custom(() => false), 1, 'This has none of the forms that belong here.', []],
    [z.string().refine(() => false, 'Ours.'), 'x', 'Ours.', []],
  ],
};

const cases = Object.entries(faults).flatMap(([kind, all]) =>
  all.map(([schema, input, message, path], index) => ({
    kind,
    index,
    schema,
    input,
    message,
    path,
  })),
);

describe('what a schema refuses without a sentence of its own', () => {
  it.each(cases)('$kind: $message ($index)', ({ kind, schema, input, message, path }) => {
    expect(schema.safeParse(input).error?.issues[0]?.code).toBe(kind);
    expect(shaped(schema, input)).toEqual({
      refusals: [{ code: 'INVALID_INPUT', message, path }],
    });
  });

  it('names each field that there is not, and cuts a long name short', () => {
    const long = 'x'.repeat(1_000);
    const read = shaped(z.strictObject({}), { a: 1, [long]: 2 });
    expect(read).toMatchObject({ refusals: [{ path: ['a'] }, { path: [long] }] });
    const { refusals } = { refusals: [], ...read };
    expect(refusals[1]?.message.length).toBeLessThan(100);
  });
});

describe('whatever is put into a field of an event', () => {
  const rubbish: readonly unknown[] = [
    ...[undefined, 5, 1.5, -1, 1e300, true, '', 'x', '\u0000'],
    ...[[], [5], [[]], {}, { x: 1 }, 'w'.repeat(200_000), Array.from({ length: 1_001 }, () => 'x')],
  ];
  /** How every text of the library begins. */
  const ofTheLibrary = /^(Invalid|Too (small|big)|Unrecognized|Expected|Required)/;

  it.each(eventTypes)('is refused in our words: %s', (type) => {
    const schema: z.ZodType = tableEvents[type].data;
    const fields = fieldsOf(schema);
    expect(fields.length).toBeGreaterThan(0);
    const refusals = [...fields, 'noField'].flatMap((field) =>
      rubbish.flatMap((given) => {
        const read = shaped(schema, { [field]: given });
        return 'refusals' in read ? read.refusals : [];
      }),
    );
    expect(refusals.length).toBeGreaterThan(fields.length);
    for (const { message } of refusals) {
      expect(message).toMatch(/^.+[.]$/s);
      expect(message).not.toMatch(ofTheLibrary);
    }
  });
});

function fieldsOf(schema: z.ZodType): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}
