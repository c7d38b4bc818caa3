import { describe, expect, it } from '@jest/globals';
import { Considered } from '../../src/acts/considered.js';
import { conversionsFor } from '../../src/positions/conversions.js';
import { tableEvents } from '../../src/record/events.js';
import { shaped } from '../../src/rules/shaped.js';
import { gap, movesAgainst, saying } from '../support/opposition.js';
import { considered, moment } from '../support/positions.js';
import { cited, type Table } from '../support/records.js';
import { money } from '../support/values.js';

const exchange = {
  ...{ from: { currency: 'USD' }, to: { currency: 'JPY' }, ratio: { from: '1', to: '100' } },
  ...{ valid: '2021-02', occurred: '2021-02-01', evidence: { firstHand: true } },
};

/** The codes with which a report of a conversion is refused, each with its place. */
function refusedWith(changes: object): readonly string[] {
  const read = shaped(tableEvents.ConversionReported.data, { ...exchange, ...changes });
  return 'refusals' in read ? read.refusals.map(({ code, path }) => [code, ...path].join(' ')) : [];
}

describe('reporting a conversion', () => {
  it.each([
    ['a ratio', {}],
    ['a day', { valid: '2021-02-01' }],
    ['an interval without an end', { valid: '1999-01-01/..' }],
    ['an unknown validity', { valid: 'NOT_STATED' }],
    [
      'steps',
      {
        ...{ from: { compounding: 'SIMPLE' }, to: { compounding: 'COMPOUND' } },
        ...{ ratio: undefined, steps: ['6', '5', '5'] },
      },
    ],
    [
      'several aspects at once',
      {
        from: { per: 'WHOLE_PERIOD', measured: 'TOTAL' },
        to: { per: 'YEAR', measured: 'AVERAGE' },
        ratio: { from: '5', to: '1' },
      },
    ],
  ])('admits %s', (_, changes) => {
    expect(refusedWith(changes)).toEqual([]);
  });

  it.each([
    ['silence about when it holds', { valid: undefined }, 'BASIS_MISSING valid'],
    ['a moment that is no day', { valid: '[2021-01..2021-02]' }, 'INVALID_DATE valid'],
    ['a day that does not exist', { valid: '2021-02-30' }, 'INVALID_DATE valid'],
    [
      'an interval that ends before it begins',
      { valid: '2021-03/2021-02' },
      'INVALID_VALIDITY valid',
    ],
    ['neither a ratio nor steps', { ratio: undefined }, 'INVALID_VALUE ratio'],
    ['a ratio of nothing', { ratio: { from: '0', to: '1' } }, 'INVALID_VALUE ratio'],
    ['a ratio below nothing', { ratio: { from: '1', to: '-1' } }, 'INVALID_VALUE ratio'],
    ['other aspects on its other side', { to: { unit: 'workers' } }, 'INVALID_VALUE to'],
    ['no aspects at all', { from: {}, to: {} }, 'INVALID_VALUE to'],
    ['the same measure', { to: { currency: 'USD' } }, 'INVALID_VALUE to'],
    ['no currency', { to: { currency: 'XXX' } }, 'WRONG_UNIT to currency'],
    [
      'a currency and a unit',
      { from: { currency: 'USD', unit: 'a' }, to: { currency: 'JPY', unit: 'b' } },
      'INVALID_VALUE from',
    ],
    ['steps of anything else', { ratio: undefined, steps: ['6'] }, 'INVALID_VALUE steps'],
    ['nothing that it stands on', { evidence: undefined }, 'EVIDENCE_MISSING evidence'],
  ])('refuses %s', (_, changes, refused) => {
    expect(refusedWith(changes)).toEqual([refused]);
  });
});

/** Eight dollars against 200 yen, then 350, in February 2021. */
const talks = saying(
  ['US', '2021-02-01', money('8', 'USD')],
  ['JP', '2021-02-02', money('200')],
  ['JP', '2021-02-03', money('350')],
).source('GAZETTE', '2021-02-20');

function reported(table: Table, id: string, changes: object = {}): Table {
  return table.with(id, 'ConversionReported', { ...exchange, ...changes });
}

/** What Japan’s last move took: its conversions and its size, or why it can’t be compared. */
function used(table: Table, asked?: readonly string[], issue = 'TERM'): string {
  const at = conversionsFor(issue, asked, considered(table));
  const {
    conversions = [],
    size,
    notComparable,
  } = movesAgainst(table, 'JP', 'US', at).at(-1) ?? {};
  return [...conversions, size?.amount, notComparable].filter(Boolean).join(' ');
}

describe('a reported conversion', () => {
  it('is used where it is the only one that holds at the moment', () => {
    expect(used(talks)).toBe('CURRENCY');
    expect(used(reported(talks, 'c1'))).toBe('c1 1.5');
    expect(used(reported(talks, 'c1', { valid: '2021-02-01' }))).toBe('CURRENCY');
    expect(used(reported(talks, 'c1', { valid: 'NOT_STATED' }))).toBe('CURRENCY');
  });

  it('is not used where another one that holds says otherwise, and is cited with one that says the same', () => {
    const other = { ratio: { from: '1', to: '110' } };
    expect(used(reported(reported(talks, 'c1'), 'c2', other))).toBe('CURRENCY');
    expect(used(reported(reported(talks, 'c1'), 'c2', { ...other, valid: '2021-03' }))).toBe(
      'c1 1.5',
    );
    const same = { ratio: { from: '2', to: '200' } };
    expect(used(reported(reported(talks, 'c2', same), 'c1'))).toBe('c1 c2 1.5');
  });

  it('is used when it is asked for, whenever it holds, and none is where none is asked for', () => {
    const march = reported(reported(talks, 'c1'), 'c2', {
      ...{ ratio: { from: '1', to: '50' }, valid: '2021-03' },
    });
    expect(used(march, ['c2'])).toBe('c2 3');
    expect(used(march, [])).toBe('CURRENCY');
    const { first, sides } = gap(
      march,
      '2021-12-31',
      conversionsFor('TERM', ['c2'], considered(march)),
    );
    expect([first?.size.amount, sides[0].closed?.exact]).toEqual(['4', '3/4']);
  });

  it('is used on the issues for which it was reported, and those below', () => {
    const table = talks.issue('COST').issue('PART', 'COST');
    const forCost = reported(table, 'c1', { issues: ['COST'] });
    expect(used(forCost)).toBe('CURRENCY');
    expect(used(forCost, undefined, 'PART')).toBe('c1 1.5');
    expect(used(reported(table, 'c1', { issues: ['TERM'] }))).toBe('c1 1.5');
  });

  it('is not used before a source of it was published, where that is asked', () => {
    const told = reported(talks, 'c1', { evidence: cited('GAZETTE') });
    const publicBy = (day: string) =>
      conversionsFor('TERM', undefined, Considered.from(told.records, 'CONTESTED', moment(day)));
    const thirdOfFebruary = Date.parse('2021-02-03T12:00:00Z');
    expect(publicBy('2021-02-19')(thirdOfFebruary)).toEqual([]);
    expect(publicBy('2021-02-20')(thirdOfFebruary)).toMatchObject([{ id: 'c1' }]);
  });

  it('is not used once it is refuted', () => {
    const told = reported(talks, 'c1', { evidence: cited('GAZETTE') });
    expect(used(told)).toBe('c1 1.5');
    const refuted = told.with('a1', 'ActAssessed', {
      ...{ act: 'c1', standing: 'REFUTED', reasons: 'A misprint.' },
      evidence: { firstHand: true },
    });
    expect(used(refuted)).toBe('CURRENCY');
    expect(used(refuted, ['c1'])).toBe('CURRENCY');
  });
});
