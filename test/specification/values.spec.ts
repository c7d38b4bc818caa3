import { describe, expect, it } from '@jest/globals';
import { currency } from '../../src/values/currency.js';
import { decimal } from '../../src/values/decimal.js';
import { value } from '../../src/values/value.js';
import { refused, sentences } from '../support/refused.js';
import { notStated } from '../support/values.js';

const yen = { ...notStated, amount: { exact: '100' }, currency: 'JPY' };
const percent = { ...notStated, amount: { exact: '5' }, of: 'NOT_STATED', compounding: 'SIMPLE' };

describe('a number', () => {
  it.each([
    '0',
    '5',
    '5.0',
    '-5',
    '0.50',
    '-0.5',
    '201.70',
    '9'.repeat(40),
    `-0.${'9'.repeat(39)}`,
  ])('is kept with its scale: %s', (number) => {
    expect(decimal.parse(number)).toBe(number);
  });

  it.each([
    ['1e400', 'without an exponent'],
    ['1.5E6', 'without an exponent'],
    ['NaN', 'That is no number'],
    ['-Infinity', 'That is no number'],
    ['-0', 'Zero has no sign'],
    ['-0.00', 'Zero has no sign'],
    ['1,5', 'no other separators'],
    ['1,000,000', 'no other separators'],
    ['１００', 'not in another width'],
    ['٣', 'not in another width'],
    ['−5', 'not in another width'],
    ['+5', 'no sign'],
    ['007', 'no leading zeros'],
    ['-01', 'no leading zeros'],
    ['.5', 'a digit on both sides'],
    ['5.', 'a digit on both sides'],
    [' 5', 'without spaces'],
    ['1 000', 'without spaces'],
    ['', 'A number is missing'],
    ['0x1F', 'an optional minus, digits'],
    ['five', 'an optional minus, digits'],
    ['5%', 'an optional minus, digits'],
    ['1.2.3', 'an optional minus, digits'],
    ['9'.repeat(41), 'at most 40 digits'],
    ['9'.repeat(10_000_000), 'at most 40 digits'],
  ])('is refused, with its own sentence: %.20s', (number, sentence) => {
    expect(refused(decimal, number)).toEqual(['INVALID_VALUE']);
    expect(sentences(decimal, number)[0]).toContain(sentence);
  });
});

describe('a currency', () => {
  it.each(['JPY', 'USD', 'EUR', 'DEM', 'XDR'])('is %s', (code) => {
    expect(currency.parse(code)).toBe(code);
  });

  it.each(['usd', 'US', 'ABC', 'XXX', 'XTS', '¥', 'USDT', ''])('is not %j', (code) => {
    expect(refused(currency, code)).toEqual(['WRONG_UNIT']);
  });
});

describe('a value is recorded', () => {
  it.each<readonly [string, unknown]>([
    ['money', { money: yen }],
    [
      'money as a bound of the term',
      { money: { ...yen, amount: { atMost: '20' }, boundOf: 'TERM' } },
    ],
    [
      'money as a bound of the report',
      { money: { ...yen, amount: { moreThan: '1000' }, boundOf: 'REPORT' } },
    ],
    [
      'money with its parts',
      {
        money: {
          ...yen,
          components: [
            { label: 'a', amount: '61' },
            { label: 'b', amount: '39' },
          ],
        },
      },
    ],
    [
      'money for a year',
      {
        money: {
          ...yen,
          per: 'YEAR',
          basis: 'budget',
          period: '2021-04-01/2022-03-31',
          measured: 'TOTAL',
        },
      },
    ],
    ['a quantity', { quantity: { ...notStated, amount: { exact: '23178' }, unit: 'workers' } }],
    ['a rate', { rate: percent }],
    [
      'a rate stated in another measure',
      {
        rate: {
          ...percent,
          alsoStatedAs: [
            {
              value: { rate: { ...percent, compounding: 'COMPOUND' } },
              by: { party: 'WGA' },
              source: 'S1',
              words: 'compounded',
            },
          ],
        },
      },
    ],
    ['a duration', { duration: { amount: { about: '1' }, unit: 'YEAR' } }],
    ['a clause', { text: { words: 'AI is not a writer.' } }],
    ['the status quo by its instrument', { statusQuo: { instrument: 'SMA-2016' } }],
    ['the status quo by its words', { statusQuo: { words: 'unchanged' } }],
    ['the unspecified', { unspecified: { words: 'significantly more', source: 'S1' } }],
    [
      'a schedule',
      {
        schedule: {
          entries: [
            { period: '2022/2022', value: { money: yen } },
            { period: '2023/..', value: { unspecified: { words: 'less' } } },
          ],
        },
      },
    ],
  ])('as %s', (_, input) => {
    expect(value.parse(input)).toEqual(input);
  });

  it('with NOT_STATED wherever the sources are silent', () => {
    expect(refused(value, { rate: { ...percent, compounding: 'NOT_STATED' } })).toEqual([]);
    expect(
      refused(value, { money: { ...yen, amount: { atLeast: '5' }, boundOf: 'NOT_STATED' } }),
    ).toEqual([]);
    expect(refused(value, { money: { ...yen, boundOf: 'NOT_STATED' } })).toEqual([]);
  });
});

describe('a value is refused', () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ['that is none', {}, ['INVALID_VALUE']],
    ['that is two', { money: yen, text: { words: 'x' } }, ['INVALID_VALUE']],
    ['of a kind that does not exist', { day: '2021' }, ['INVALID_INPUT day', 'INVALID_VALUE']],
    [
      'with a field that does not exist',
      { money: { ...yen, note: 'x' } },
      ['INVALID_INPUT money.note'],
    ],
    [
      'as a number and no string',
      { money: { ...yen, amount: { exact: 100 } } },
      ['INVALID_INPUT money.amount.exact'],
    ],
    ['without an amount', { money: { ...yen, amount: {} } }, ['INVALID_VALUE money.amount']],
    [
      'with two amounts',
      { money: { ...yen, amount: { exact: '1', about: '2' } } },
      ['INVALID_VALUE money.amount'],
    ],
    [
      'with a range that goes down',
      { money: { ...yen, amount: { range: { from: '3', to: '2.9' } }, boundOf: 'TERM' } },
      ['INVALID_VALUE money.amount.range'],
    ],
    [
      'with a range that goes nowhere',
      { money: { ...yen, amount: { range: { from: '3', to: '3.0' } }, boundOf: 'TERM' } },
      ['INVALID_VALUE money.amount.range'],
    ],
    [
      'with a range that is no numbers',
      { money: { ...yen, amount: { range: { from: '1,5', to: 'NaN' } }, boundOf: 'TERM' } },
      ['INVALID_VALUE money.amount.range.from', 'INVALID_VALUE money.amount.range.to'],
    ],
    [
      'with a bound that is nobody’s',
      { money: { ...yen, amount: { atMost: '20' } } },
      ['BASIS_MISSING money.boundOf'],
    ],
    [
      'with a range that is nobody’s',
      { money: { ...yen, amount: { range: { from: '1', to: '2' } } } },
      ['BASIS_MISSING money.boundOf'],
    ],
    [
      'with somebody’s bound where there is none',
      { money: { ...yen, boundOf: 'TERM' } },
      ['INVALID_VALUE money.boundOf'],
    ],
    [
      'that is silent about its measure',
      { money: { amount: { exact: '1' }, currency: 'JPY' } },
      [
        'BASIS_MISSING money.per',
        'BASIS_MISSING money.basis',
        'BASIS_MISSING money.period',
        'BASIS_MISSING money.measured',
      ],
    ],
    [
      'that is silent about its baseline',
      { rate: { ...notStated, amount: { exact: '5' } } },
      ['BASIS_MISSING rate.of', 'BASIS_MISSING rate.compounding'],
    ],
    [
      'without a currency',
      { money: { ...notStated, amount: { exact: '5' } } },
      ['WRONG_UNIT money.currency'],
    ],
    [
      'without a unit',
      { quantity: { ...notStated, amount: { exact: '5' } } },
      ['WRONG_UNIT quantity.unit'],
    ],
    [
      'without a unit of time',
      { duration: { amount: { exact: '5' } } },
      ['WRONG_UNIT duration.unit'],
    ],
    [
      'with a per that does not exist',
      { money: { ...yen, per: 'FORTNIGHT' } },
      ['INVALID_INPUT money.per'],
    ],
    [
      'with a period that ends before it begins',
      { money: { ...yen, period: '2022/2021' } },
      ['INVALID_VALIDITY money.period'],
    ],
    [
      'with a period that is a day',
      { money: { ...yen, period: '2022-01-01' } },
      ['INVALID_DATE money.period'],
    ],
    [
      'that lasts less than no time',
      { duration: { amount: { exact: '-1' }, unit: 'DAY' } },
      ['INVALID_VALUE duration.amount'],
    ],
    [
      'whose parts are not its sum',
      {
        money: {
          ...yen,
          components: [
            { label: 'a', amount: '61' },
            { label: 'b', amount: '38' },
          ],
        },
      },
      ['COMPONENTS_DIFFER money.components'],
    ],
    [
      'whose parts are no numbers',
      { money: { ...yen, components: [{ label: 'a', amount: '1,5' }] } },
      ['INVALID_VALUE money.components.0.amount'],
    ],
    [
      'whose other measure is silent',
      {
        money: {
          ...yen,
          alsoStatedAs: [{ value: { money: { amount: { exact: '1' }, currency: 'USD' } } }],
        },
      },
      ['per', 'basis', 'period', 'measured'].map(
        (name) => `BASIS_MISSING money.alsoStatedAs.0.value.money.${name}`,
      ),
    ],
    [
      'whose other measure is by two',
      {
        money: {
          ...yen,
          alsoStatedAs: [{ value: { money: yen }, by: { party: 'a', person: 'b' } }],
        },
      },
      ['INVALID_INPUT money.alsoStatedAs.0.by'],
    ],
    [
      'whose clause hides a character',
      { text: { words: 'pay\u200b' } },
      ['INVALID_TEXT text.words'],
    ],
    [
      'whose clause is too long',
      { text: { words: 'x'.repeat(100_001) } },
      ['INVALID_TEXT text.words'],
    ],
    ['that is a status quo of nothing', { statusQuo: {} }, ['INVALID_VALUE statusQuo']],
    [
      'that is unspecified without words',
      { unspecified: { words: ' ' } },
      ['INVALID_TEXT unspecified.words'],
    ],
    [
      'with a schedule of nothing',
      { schedule: { entries: [] } },
      ['INVALID_INPUT schedule.entries'],
    ],
    [
      'with a schedule in a schedule',
      { schedule: { entries: [{ period: '2022/2022', value: { schedule: { entries: [] } } }] } },
      ['INVALID_INPUT schedule.entries.0.value.schedule', 'INVALID_VALUE schedule.entries.0.value'],
    ],
    [
      'with a schedule out of order',
      {
        schedule: {
          entries: ['2023/2023', '2022/2022'].map((period) => ({
            period,
            value: { text: { words: 'x' } },
          })),
        },
      },
      ['INVALID_VALUE schedule.entries.1.period'],
    ],
    [
      'with a schedule that overlaps',
      {
        schedule: {
          entries: ['2022/2023', '2023/2024'].map((period) => ({
            period,
            value: { text: { words: 'x' } },
          })),
        },
      },
      ['INVALID_VALUE schedule.entries.1.period'],
    ],
    [
      'with a schedule that goes on after its open end',
      {
        schedule: {
          entries: ['2022/..', '2023/2024'].map((period) => ({
            period,
            value: { text: { words: 'x' } },
          })),
        },
      },
      ['INVALID_VALUE schedule.entries.1.period'],
    ],
    [
      'in an entry of a schedule',
      {
        schedule: {
          entries: [{ period: '2022/2022', value: { money: { ...yen, currency: 'yen' } } }],
        },
      },
      ['WRONG_UNIT schedule.entries.0.value.money.currency'],
    ],
  ])('%s', (_, input, expected) => {
    expect(refused(value, input)).toEqual(expected);
  });
});

describe('components', () => {
  const parts = (exact: string, ...amounts: readonly string[]): readonly string[] =>
    refused(value, {
      money: {
        ...yen,
        amount: { exact },
        components: amounts.map((amount) => ({ label: 'part', amount })),
      },
    });

  it('add up to the amount at its scale, rounded half up', () => {
    expect(parts('23178', '3893', '19285')).toEqual([]);
    expect(parts('211', '100.01', '111.01')).toEqual([]);
    expect(parts('0.3', '0.1', '0.2')).toEqual([]);
    expect(parts('1', '0.25', '0.25')).toEqual([]);
    expect(parts('-1', '-0.25', '-0.25')).toEqual([]);
    expect(parts('0', '0.25', '0.24')).toEqual([]);
    expect(parts('211.0', '100.01', '111.04')).toEqual(['COMPONENTS_DIFFER money.components']);
    expect(parts('211.1', '100.01', '111.04')).toEqual([]);
    expect(
      parts('12345678901234567890123456789.1', '12345678901234567890123456789', '0.1'),
    ).toEqual([]);
  });

  it('of a bound or of about a number are not added up', () => {
    const components = [{ label: 'part', amount: '3' }];
    expect(refused(value, { money: { ...yen, amount: { about: '100' }, components } })).toEqual([]);
  });
});
