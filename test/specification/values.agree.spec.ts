import { describe, expect, it } from '@jest/globals';
import { agree, alsoStatedDiffers, disagree } from '../../src/values/agree.js';
import type { Amount } from '../../src/values/amount.js';
import { value, type Value } from '../../src/values/value.js';
import {
  also,
  alsoStating,
  duration,
  money,
  quantity,
  rate,
  schedule,
  statusQuoOf,
  text,
  unspecified,
  valuesOf,
} from '../support/values.js';

describe('values agree', () => {
  it.each<readonly [string, Value, Value]>([
    ['whatever their scale', money('5'), money('5.0')],
    [
      'where one is silent about its measure',
      money('5', 'JPY', { per: 'YEAR', basis: 'budget', period: '2021/2021', measured: 'TOTAL' }),
      money('5'),
    ],
    [
      'where one is silent about whose bound it is',
      money({ atMost: '5' }, 'JPY', { boundOf: 'TERM' }),
      money({ atMost: '5.00' }, 'JPY', { boundOf: 'NOT_STATED' }),
    ],
    [
      'where one has parts',
      money('100', 'JPY', {
        components: [
          { label: 'a', amount: '61' },
          { label: 'b', amount: '39' },
        ],
      }),
      money('100'),
    ],
    [
      'where a period is written in two ways',
      money('5', 'JPY', { period: '2021/2022' }),
      money('5', 'JPY', { period: '2021-01-01/2022-12-31' }),
    ],
    [
      'as ranges',
      quantity({ range: { from: '1', to: '2' } }, 'weeks', { boundOf: 'TERM' }),
      quantity({ range: { from: '1.0', to: '2.0' } }, 'weeks', { boundOf: 'TERM' }),
    ],
    ['as a year and twelve months', duration('1', 'YEAR'), duration('12', 'MONTH')],
    ['as weeks and days', duration('1.5', 'WEEK'), duration('10.5', 'DAY')],
    [
      'in what one is also stated as',
      money('200', 'JPY', also(money('1.9', 'USD'))),
      money('1.90', 'USD'),
    ],
    [
      'in what both are also stated as',
      money('200', 'JPY', also(money('1.9', 'USD'))),
      money('2', 'EUR', also(money('1.9', 'USD'))),
    ],
    ['in the rounding that one is stated as', rate('16.865', also(rate('16.9'))), rate('16.9')],
    ['as text, word for word', text('AI is not a writer.'), text('AI is not a writer.')],
    ['as text in two encodings', text('Caf\u00e9'), text('Cafe\u0301')],
    [
      'as a status quo of one instrument',
      statusQuoOf('SMA'),
      value.parse({ statusQuo: { instrument: 'SMA', words: 'unchanged' } }),
    ],
    [
      'as a status quo of the same words',
      value.parse({ statusQuo: { words: 'unchanged' } }),
      value.parse({ statusQuo: { words: 'unchanged' } }),
    ],
    [
      'as unspecified in the same words of two sources',
      unspecified('near', 'S1'),
      unspecified('near', 'S2'),
    ],
    [
      'as schedules, entry by entry',
      schedule(['2021/2021', money('5')], ['2022/2022', money('6')]),
      schedule(
        ['2021-01/2021-12', money('5.0')],
        ['2022/2022', money('6', 'JPY', { per: 'YEAR' })],
      ),
    ],
  ])('%s', (_, one, other) => {
    expect([agree(one, other), agree(other, one)]).toEqual([true, true]);
  });

  it.each<readonly [string, Value, Value]>([
    ['of another number', money('5'), money('5.01')],
    ['in another currency', money('5'), money('5', 'USD')],
    ['in another unit', quantity('5'), quantity('5', 'writers')],
    ['of another kind', quantity('5', 'YEAR'), duration('5', 'YEAR')],
    [
      'per something else',
      money('5', 'JPY', { per: 'YEAR' }),
      money('5', 'JPY', { per: 'LUMP_SUM' }),
    ],
    [
      'on another basis',
      money('5', 'JPY', { basis: 'budget' }),
      money('5', 'JPY', { basis: 'outlay' }),
    ],
    [
      'over another period',
      money('5', 'JPY', { period: '2021/2021' }),
      money('5', 'JPY', { period: '2021/2022' }),
    ],
    [
      'measuring something else',
      money('5', 'JPY', { measured: 'TOTAL' }),
      money('5', 'JPY', { measured: 'AVERAGE' }),
    ],
    ['of another baseline', rate('5', { of: 'minimums' }), rate('5', { of: 'gross' })],
    [
      'simple against compound',
      rate('5', { compounding: 'SIMPLE' }),
      rate('5', { compounding: 'COMPOUND' }),
    ],
    ['exact against about', money('5'), money({ about: '5' })],
    [
      'at least against more than',
      money({ atLeast: '5' }, 'JPY', { boundOf: 'TERM' }),
      money({ moreThan: '5' }, 'JPY', { boundOf: 'TERM' }),
    ],
    [
      'at least against at most',
      money({ atLeast: '5' }, 'JPY', { boundOf: 'TERM' }),
      money({ atMost: '5' }, 'JPY', { boundOf: 'TERM' }),
    ],
    [
      'a bound of the term against one of the report',
      money({ atMost: '5' }, 'JPY', { boundOf: 'TERM' }),
      money({ atMost: '5' }, 'JPY', { boundOf: 'REPORT' }),
    ],
    ['a month against thirty days', duration('1', 'MONTH'), duration('30', 'DAY')],
    ['that one is also stated as, and cannot be', rate('16.865', also(rate('17.5'))), rate('17.5')],
    [
      'that share no more than a rounding in another currency',
      money('200', 'JPY', also(money('1.9', 'USD'))),
      money('204', 'JPY', also(money('1.9', 'USD'))),
    ],
    ['in other words', text('AI is not a writer.'), text('AI is no writer.')],
    ['of another instrument', statusQuoOf('SMA'), statusQuoOf('SOFA')],
    [
      'of an instrument and of words',
      statusQuoOf('SMA'),
      value.parse({ statusQuo: { words: 'unchanged' } }),
    ],
    ['unspecified in other words', unspecified('near'), unspecified('significantly more')],
    ['silent kinds of different sorts', statusQuoOf('SMA'), unspecified('unchanged')],
    ['a number and the unspecified', money('5'), unspecified('near 5')],
    [
      'a schedule and its only value',
      schedule(['2021/2021', money('5')]),
      money('5', 'JPY', { period: '2021/2021' }),
    ],
    [
      'schedules of which one goes on',
      schedule(['2021/2021', money('5')]),
      schedule(['2021/2021', money('5')], ['2022/2022', money('5')]),
    ],
    [
      'schedules for other periods',
      schedule(['2021/2021', money('5')]),
      schedule(['2022/2022', money('5')]),
    ],
    [
      'schedules with another value',
      schedule(['2021/2021', money('5')]),
      schedule(['2021/2021', money('6')]),
    ],
  ])('not: %s', (_, one, other) => {
    expect([agree(one, other), agree(other, one)]).toEqual([false, false]);
  });

  it('with each of two that disagree, where one is silent', () => {
    const [yearly, once, silent] = [
      money('5', 'JPY', { per: 'YEAR' }),
      money('5', 'JPY', { per: 'LUMP_SUM' }),
      money('5'),
    ];
    expect([agree(silent, yearly), agree(silent, once), agree(yearly, once)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('what a value is also stated as', () => {
  const differs = (given: Value): readonly unknown[] => valuesOf(alsoStatedDiffers(given));
  const bound = (amount: Amount): Value => rate(amount, { boundOf: 'TERM' });

  it.each<readonly [string, Value, Value]>([
    ['rounded half up', rate('16.865'), rate('16.9')],
    ['rounded half up to the whole', money('211.02'), money('211')],
    ['rounded up from the half', rate('16.85'), rate('16.9')],
    ['rounded away from zero', rate('-16.85'), rate('-16.9')],
    ['in more digits', rate('16.9'), rate('16.90')],
    ['about a number that it rounds to', money('201.7'), money({ about: '200' })],
    ['exactly, where it is about that', money({ about: '980' }), money('980.1')],
    ['a bound that holds', rate('16.865'), bound({ atMost: '17' })],
    ['a bound that holds once rounded', rate('16.865'), bound({ atLeast: '16.9' })],
    ['a number that its bound is rounded to', bound({ moreThan: '16.86' }), rate('16.9')],
    ['in months for years', duration('1.5', 'YEAR'), duration('18', 'MONTH')],
    ['in years for months, rounded', duration('19', 'MONTH'), duration('1.6', 'YEAR')],
    ['in another currency', money('200'), money('1.9', 'USD')],
    [
      'on another basis',
      rate('46', { compounding: 'COMPOUND' }),
      rate('40', { compounding: 'SIMPLE' }),
    ],
    ['in another kind', money('211'), rate('5')],
  ])('may be %s', (_, own, stated) => {
    expect(differs(alsoStating(own, stated))).toEqual([]);
  });

  it.each<readonly [string, Value, Value]>([
    ['a rounding down', rate('16.865'), rate('16.8')],
    ['another number', money('211.02'), money('212')],
    ['a number with more digits than it has', rate('16.9'), rate('16.865')],
    ['about a number far from it', money('1000'), money({ about: '200' })],
    ['about a number far from what it is about', money({ about: '1000' }), money({ about: '200' })],
    ['a bound that it breaks', rate('16.865'), bound({ atMost: '16' })],
    ['a bound that it touches and that excludes it', rate('16'), bound({ moreThan: '16' })],
    ['another bound of the same kind', bound({ atMost: '16' }), bound({ atMost: '17' })],
    ['another time', duration('1', 'YEAR'), duration('11', 'MONTH')],
    [
      'another number on a basis that is not stated',
      rate('46', { compounding: 'COMPOUND' }),
      rate('40'),
    ],
  ])('is flagged when it is %s', (_, own, stated) => {
    expect(differs(alsoStating(own, stated))).toEqual([stated]);
  });

  it('is flagged in each entry of a schedule', () => {
    const wrong = rate('5', also(rate('6')));
    expect(differs(schedule(['2021/2021', wrong], ['2022/2022', wrong]))).toEqual([
      rate('6'),
      rate('6'),
    ]);
  });

  it('is nothing for what is not measured', () => {
    expect([text('x'), statusQuoOf('SMA'), unspecified('near')].flatMap(differs)).toEqual([]);
  });
});

describe('values disagree', () => {
  const [three, four, near] = [money('3'), money('4'), unspecified('near')];
  const over = (...values: readonly [Value, Value]): Value =>
    schedule(['2021/2021', values[0]], ['2022/2022', values[1]]);

  it.each<readonly [string, Value, Value, boolean]>([
    ['where both are told and do not agree', three, four, true],
    ['and not where they agree', three, money('3.0'), false],
    ['and not where one is told in words', near, three, false],
    ['and not where both are, in other words', near, unspecified('significantly more'), false],
    ['in one period', over(three, near), over(four, three), true],
    ['and not where words alone differ in any', over(three, near), over(three, four), false],
    ['where only one of them has periods', over(three, near), three, true],
  ])('%s', (_, one, other, expected) => {
    expect(disagree(one, other)).toBe(expected);
    expect(disagree(other, one)).toBe(expected);
  });
});
