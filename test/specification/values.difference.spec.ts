import { describe, expect, it } from '@jest/globals';
import { change } from '../../src/values/difference.js';
import type { Value } from '../../src/values/value.js';
import {
  duration,
  money,
  quantity,
  rate,
  schedule,
  statusQuoOf,
  text,
  unspecified,
} from '../support/values.js';

describe('the change of a value', () => {
  const term = { boundOf: 'TERM' };
  const report = { boundOf: 'REPORT' };

  it.each<readonly [string, Value, Value, unknown]>([
    ['none', money('5'), money('5.0'), { direction: 'NONE' }],
    [
      'none where one is silent',
      money('5', 'JPY', { per: 'YEAR' }),
      money('5'),
      { direction: 'NONE' },
    ],
    [
      'up, by money',
      money('201.7'),
      money('210'),
      { direction: 'UP', size: { amount: '8.3', currency: 'JPY' } },
    ],
    [
      'down, by a count',
      quantity('6', 'writers'),
      quantity('5', 'writers'),
      { direction: 'DOWN', size: { amount: '1', unit: 'writers' } },
    ],
    [
      'down, in points and at the finer scale',
      rate('5.50'),
      rate('5'),
      { direction: 'DOWN', size: { amount: '0.50', unit: 'PERCENTAGE_POINT' } },
    ],
    [
      'exact beyond what floats hold',
      money('0.1'),
      money('0.3'),
      { direction: 'UP', size: { amount: '0.2', currency: 'JPY' } },
    ],
    [
      'of digits beyond what floats hold',
      money('90071992547409910000000000001'),
      money('90071992547409910000000000002'),
      { direction: 'UP', size: { amount: '1', currency: 'JPY' } },
    ],
    [
      'across zero',
      money('-5'),
      money('5'),
      { direction: 'UP', size: { amount: '10', currency: 'JPY' } },
    ],
    [
      'of a time in one unit',
      duration('1'),
      duration('5'),
      { direction: 'UP', size: { amount: '4', unit: 'YEAR' } },
    ],
    [
      'of a time in two units',
      duration('1'),
      duration('18', 'MONTH'),
      { direction: 'UP', size: { amount: '6', unit: 'MONTH' } },
    ],
    [
      'of the bound of a term',
      money({ atMost: '20' }, 'JPY', term),
      money({ atMost: '25' }, 'JPY', term),
      { direction: 'UP', size: { amount: '5', currency: 'JPY' } },
    ],
    [
      'from what lies wholly below',
      money('5'),
      money({ moreThan: '5' }, 'JPY', report),
      { direction: 'UP' },
    ],
    [
      'to what lies wholly below',
      money({ range: { from: '7', to: '9' } }, 'JPY', report),
      money({ atMost: '6' }, 'JPY', report),
      { direction: 'DOWN' },
    ],
    [
      'from about a number to one far above',
      money({ about: '200' }),
      money('300'),
      { direction: 'UP' },
    ],
    [
      'of a range of the term',
      money({ range: { from: '5', to: '7' } }, 'JPY', term),
      money({ range: { from: '5', to: '8' } }, 'JPY', term),
      { direction: 'UP' },
    ],
    [
      'of a schedule, all one way',
      schedule(['2021/2021', money('5')], ['2022/2022', money('6')]),
      schedule(['2021/2021', money('5')], ['2022/2022', money('7')]),
      { direction: 'UP' },
    ],
    [
      'of a schedule, both ways',
      schedule(['2021/2021', money('5')], ['2022/2022', money('6')]),
      schedule(['2021/2021', money('4')], ['2022/2022', money('7')]),
      { direction: 'CHANGED' },
    ],
  ])('is %s', (_, from, to, expected) => {
    expect(change(from, to)).toEqual(expected);
  });

  it.each<readonly [string, Value, Value, string]>([
    ['the unit is another', quantity('5'), quantity('6', 'writers'), 'UNIT'],
    ['the kind is another', money('5'), rate('6'), 'UNIT'],
    ['a month has no number of days', duration('1', 'MONTH'), duration('40', 'DAY'), 'UNIT'],
    ['the currency is another', money('5'), money('6', 'USD'), 'CURRENCY'],
    [
      'it is per something else',
      money('5', 'JPY', { per: 'YEAR' }),
      money('6', 'JPY', { per: 'LUMP_SUM' }),
      'BASIS',
    ],
    ['only one says what it is per', money('5', 'JPY', { per: 'YEAR' }), money('6'), 'BASIS'],
    ['the baseline is another', rate('5', { of: 'minimums' }), rate('6', { of: 'gross' }), 'BASIS'],
    [
      'simple is not compound',
      rate('46', { compounding: 'COMPOUND' }),
      rate('40', { compounding: 'SIMPLE' }),
      'BASIS',
    ],
    [
      'the period is another',
      money('5', 'JPY', { period: '2021/2021' }),
      money('6', 'JPY', { period: '2022/2022' }),
      'PERIOD',
    ],
    [
      'a total is no average',
      money('5', 'JPY', { measured: 'TOTAL' }),
      money('6', 'JPY', { measured: 'AVERAGE' }),
      'SCOPE',
    ],
    [
      'a reporter’s bound tells no number',
      money({ moreThan: '5' }, 'JPY', report),
      money({ moreThan: '6' }, 'JPY', report),
      'PRECISION',
    ],
    ['about a number is near another', money({ about: '200' }), money('210'), 'PRECISION'],
    [
      'a range of the term grew at both ends',
      money({ range: { from: '5', to: '7' } }, 'JPY', term),
      money({ range: { from: '4', to: '8' } }, 'JPY', term),
      'PRECISION',
    ],
    ['words have no size', text('a'), text('b'), 'QUALITATIVE'],
    ['a number came after words', unspecified('near'), money('5'), 'QUALITATIVE'],
    ['the status quo gave way to a number', statusQuoOf('SMA'), money('5'), 'QUALITATIVE'],
    ['a schedule came after one number', money('5'), schedule(['2021/2021', money('5')]), 'SCOPE'],
    [
      'the periods of a schedule are others',
      schedule(['2021/2021', money('5')]),
      schedule(['2022/2022', money('5')]),
      'PERIOD',
    ],
    [
      'an entry of a schedule has no size',
      schedule(['2021/2021', money('5')], ['2022/2022', money('5')]),
      schedule(['2021/2021', money('6')], ['2022/2022', money('6', 'USD')]),
      'CURRENCY',
    ],
  ])('has no direction when %s', (_, from, to, notComparable) => {
    expect(change(from, to)).toEqual({ direction: 'CHANGED', notComparable });
  });
});
