import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  canonicalBytes,
  decode,
  derivedId,
  encode,
  leafHash,
  MalformedEvent,
  randomId,
  type RecordedEvent,
  sha256OfCanonical,
} from '../../src/event-store/codec.js';
import { nestingMax, NotJson } from '../../src/event-store/json.js';

const tabled: RecordedEvent = {
  id: 'pro_1',
  type: 'ProposalTabled',
  schema: 1,
  data: { terms: [{ issue: 'ANNUAL', value: { amount: '8.00' } }], by: 'WASHINGTON' },
  recorded: '2020-10-16T09:30:00.000Z',
  actor: 'rapporteur',
  mutation: 'tableProposal',
  input: 'ab'.repeat(32),
  command: { first: 3, count: 1 },
};

const text = (value: unknown): string => new TextDecoder().decode(canonicalBytes(value));
const bytes = (json: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(json));

describe('canonical bytes', () => {
  it('are those of the example in RFC 8785', () => {
    const example = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(text(example)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('order names by their UTF-16 units, integer-like ones too', () => {
    const names = ['\u20ac', '\r', '\ufb33', '10', '9', '\u{1f600}', '\u0080', '\u00f6', ''];
    const ordered = ['', '\r', '10', '9', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33'];
    expect(text(Object.fromEntries(names.map((name) => [name, 0])))).toBe(
      `{${ordered.map((name) => `${JSON.stringify(name)}:0`).join(',')}}`,
    );
  });

  it.each([
    [5e-324, '5e-324'],
    [-1.7976931348623157e308, '-1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [1e21, '1e+21'],
    [1e23, '1e+23'],
    [0.000001, '0.000001'],
    [-0, '0'],
  ])('write the number %p as %s', (number, expected) => {
    expect(text(number)).toBe(expected);
  });

  it('take objects without a prototype as what they hold', () => {
    expect(text(Object.assign(Object.create(null), { b: 1, a: 2 }))).toBe('{"a":2,"b":1}');
  });

  it.each([
    ['undefined', undefined, ''],
    ['a member that is undefined', { a: { b: undefined } }, '/a/b'],
    ['an element that is undefined', { a: [1, undefined] }, '/a/1'],
    ['a hole', Object.assign([0], { 2: 2 }), '/1'],
    ['NaN', { amount: Number.NaN }, '/amount'],
    ['infinity', [-Infinity], '/0'],
    ['a lone surrogate', { words: 'a\ud83d' }, '/words'],
    ['a lone surrogate in a name', { '\udc00': 1 }, '/\udc00'],
    ['a date', { on: new Date(0) }, '/on'],
    ['a map', { of: new Map() }, '/of'],
    ['a boxed string', { 'a/b~c': new String('boxed') }, '/a~1b~0c'],
    ['a function', { toJSON: () => 1 }, '/toJSON'],
    ['a big integer', [1n], '/0'],
    ['a symbol', [Symbol('s')], '/0'],
  ])('are refused for %s', (_, value, pointer) => {
    expect(() => canonicalBytes(value)).toThrow(NotJson);
    expect(() => canonicalBytes(value)).toThrow(expect.objectContaining({ pointer }));
  });

  it('are refused for what is nested too deeply, or holds itself', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 'end' : [nested(depth - 1)]);
    const circle: unknown[] = [];
    circle.push(circle);
    expect(text(nested(nestingMax))).toHaveLength(2 * nestingMax + 5);
    expect(() => canonicalBytes(nested(nestingMax + 1))).toThrow(NotJson);
    expect(() => canonicalBytes(circle)).toThrow(NotJson);
  });
});

describe('an event in bytes', () => {
  it('holds exactly its members, in canonical order', () => {
    expect(new TextDecoder().decode(encode(tabled))).toBe(
      '{"actor":"rapporteur","command":{"count":1,"first":3},"data":{"by":"WASHINGTON","terms":[{"issue":"ANNUAL","value":{"amount":"8.00"}}]},' +
        `"id":"pro_1","input":"${'ab'.repeat(32)}","mutation":"tableProposal","recorded":"2020-10-16T09:30:00.000Z","schema":1,"type":"ProposalTabled"}`,
    );
  });

  it('comes back as it was, with and without what is optional', () => {
    const forced = { ...tabled, key: 'k-1', despite: [{ code: 'OWN_PROPOSAL', reason: 'why' }] };
    expect(decode(encode(tabled))).toEqual(tabled);
    expect(decode(encode(forced))).toEqual(forced);
  });

  it.each<[string, object]>([
    ['no id', { id: '' }],
    ['a schema that is no whole number', { schema: 1.5 }],
    ['a schema below 1', { schema: 0 }],
    ['data that is a list', { data: [] }],
    ['data that is null', { data: null }],
    ['an instant without milliseconds', { recorded: '2020-10-16T09:30:00Z' }],
    ['an instant with an offset', { recorded: '2020-10-16T09:30:00.000+09:00' }],
    ['a day that does not exist', { recorded: '2023-02-30T00:00:00.000Z' }],
    ['a year beyond four digits', { recorded: '+012020-10-16T09:30:00.000Z' }],
    ['an empty key', { key: '' }],
    ['a key that is null', { key: null }],
    ['a hash in capitals', { input: 'AB'.repeat(32) }],
    ['a hash that is too short', { input: 'ab' }],
    ['a negative revision', { command: { first: -1, count: 1 } }],
    ['a command without events', { command: { first: 0, count: 0 } }],
    ['a member more within', { command: { first: 0, count: 1, last: 0 } }],
    ['an empty list of rules', { despite: [] }],
    ['a rule without a reason', { despite: [{ code: 'OWN_PROPOSAL' }] }],
    ['a member more', { position: 7 }],
  ])('is malformed with %s', (_, change) => {
    expect(() => decode(bytes({ ...tabled, ...change }))).toThrow(MalformedEvent);
    expect(() => encode({ ...tabled, ...change })).toThrow(MalformedEvent);
  });

  it('is malformed when a member is missing', () => {
    for (const name of Object.keys(tabled)) {
      const rest = Object.fromEntries(Object.entries(tabled).filter(([other]) => other !== name));
      expect(() => decode(bytes(rest))).toThrow(MalformedEvent);
    }
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['no JSON', new TextEncoder().encode('{"id":')],
    ['a list', new TextEncoder().encode('[]')],
    ['a byte that is no UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
    ['a byte order mark', Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), encode(tabled)])],
  ])('is malformed when the bytes are %s', (_, malformed) => {
    expect(() => decode(malformed)).toThrow(MalformedEvent);
  });

  it('refuses data that JSON would change, and says where', () => {
    const data = { note: 'a\ud800' };
    expect(() => encode({ ...tabled, data })).toThrow(
      new NotJson('/data/note', 'a lone surrogate is no text'),
    );
  });
});

describe('hashes', () => {
  it('of a leaf are those of RFC 9162', () => {
    const stored = encode(tabled);
    const expected = createHash('sha256').update(Buffer.concat([Buffer.of(0), stored]));
    expect(leafHash(stored)).toBe(expected.digest('hex'));
    // The leaf of the empty entry, as every implementation of certificate transparency has it.
    expect(leafHash(new Uint8Array())).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
  });

  it('of an input depend on what it says, not on the order in which it says it', () => {
    const expected = createHash('sha256').update('{"a":[1,2],"b":null}').digest('hex');
    expect(sha256OfCanonical({ b: null, a: [1, 2] })).toBe(expected);
    expect(sha256OfCanonical({ a: [1, 2], b: null })).toBe(expected);
    expect(sha256OfCanonical({ a: [2, 1], b: null })).not.toBe(expected);
    expect(sha256OfCanonical({ a: [1, 2] })).not.toBe(expected);
    expect(() => sha256OfCanonical({ a: undefined })).toThrow(NotJson);
  });
});

describe('ids', () => {
  it('that are derived follow from their parts alone', () => {
    const hash = createHash('sha256').update('["pro","table","jp",0]').digest('hex').slice(0, 32);
    const id = derivedId('pro', 'table', 'jp', 0);
    expect(id).toBe(`pro_${BigInt(`0x${hash}`).toString(32).padStart(26, '0')}`);
    expect(derivedId('pro', 'table', 'jp', 0)).toBe(id);
  });

  it('that are derived from other parts differ, however they are cut', () => {
    const ids = [
      derivedId('a', 'bc', 'd'),
      derivedId('a', 'b', 'cd'),
      derivedId('a', 'bcd'),
      derivedId('a', 'bc', 'd', ''),
      derivedId('a', '1'),
      derivedId('a', 1),
      derivedId('a', 'bc","d'),
      derivedId('a'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(derivedId('b', '1').slice(2)).not.toBe(derivedId('a', '1').slice(2));
  });

  it('that are random hold the bytes they are given', () => {
    const asked: number[] = [];
    const of = (byte: number) => (size: number) => {
      asked.push(size);
      return new Uint8Array(size).fill(byte);
    };
    expect(randomId('neg', of(0))).toBe(`neg_${'0'.repeat(26)}`);
    expect(randomId('neg', of(0xff))).toBe(`neg_7${'v'.repeat(25)}`);
    expect(asked).toEqual([16, 16]);
  });

  it('begin with a word', () => {
    expect(() => derivedId('', 'a')).toThrow(RangeError);
    expect(() => derivedId('a_b', 'a')).toThrow(RangeError);
    expect(() => randomId('Neg', (size) => new Uint8Array(size))).toThrow(RangeError);
  });
});
