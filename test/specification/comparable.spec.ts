import { describe, expect, it } from '@jest/globals';
import { comparable } from '../../src/values/comparable.js';
import type { Value } from '../../src/values/value.js';
import {
  alsoStating,
  choice,
  date,
  duration,
  formula,
  money,
  quantity,
  rate,
  schedule,
  statusQuoOf,
  text,
  unspecified,
  yesNo,
} from '../support/values.js';

const yearly = { per: 'YEAR' };
const term = { boundOf: 'TERM' };
const report = { boundOf: 'REPORT' };

describe('two values', () => {
  it.each<readonly [string, Value, Value, object]>([
    [
      'amounts in one currency per year',
      money('201700000000', 'JPY', yearly),
      money('211000000000', 'JPY', yearly),
      { kind: 'money', unit: 'JPY', per: 'YEAR' },
    ],
    ['lengths in months and years', duration('1'), duration('18', 'MONTH'), { unit: 'MONTH' }],
    [
      'bounds of two terms',
      money({ atMost: '20' }, 'JPY', term),
      money({ atMost: '25' }, 'JPY', term),
      { unit: 'JPY' },
    ],
    [
      'a number and what is reported to be above it',
      money('980'),
      money({ moreThan: '1000' }, 'JPY', report),
      { unit: 'JPY' },
    ],
    [
      'one period written in two ways',
      rate('5', { period: '2021/2022' }),
      rate('6', { period: '2021-01/2022-12' }),
      { unit: 'PERCENT' },
    ],
    [
      'schedules of the same periods',
      schedule(
        ['2021/2021', money('5', 'JPY', { period: '2021/2021' })],
        ['2022/2022', money('6', 'JPY', { period: '2022/2022' })],
      ),
      schedule(
        ['2021/2021', money('4', 'JPY', { period: '2021/2021' })],
        ['2022/2022', money('7', 'JPY', { period: '2022/2022' })],
      ),
      { unit: 'JPY', period: '2021/2021, 2022/2022' },
    ],
    ['days', date('2026-04-01'), date('2027-03-31'), { kind: 'date', unit: 'DAY' }],
    ['a day and a later month', date('2026-03-31'), date('2026-04'), { kind: 'date' }],
    [
      'the last days of two terms',
      date({ notAfter: '2026-03' }, term),
      date({ notAfter: '2026-04-30' }, term),
      { kind: 'date', unit: 'DAY' },
    ],
  ])('share a measure: %s', (_, one, other, measure) => {
    expect(comparable(one, other)).toMatchObject({ measure });
    expect(comparable(other, one)).toMatchObject({ measure });
  });

  it.each<readonly [string, Value, Value, string]>([
    ['dollars and yen', money('8', 'USD', yearly), money('201.7', 'JPY', yearly), 'CURRENCY'],
    ['workers and years', quantity('23178'), duration('5'), 'UNIT'],
    ['months and days', duration('1', 'MONTH'), duration('30', 'DAY'), 'UNIT'],
    [
      'a simple percentage and one that compounds',
      rate('16', { compounding: 'SIMPLE' }),
      rate('16.865', { compounding: 'COMPOUND' }),
      'BASIS',
    ],
    [
      'percentages of two baselines',
      rate('5', { of: 'minimums' }),
      rate('5', { of: 'gross' }),
      'BASIS',
    ],
    ['a yearly amount and one of unstated length', money('5', 'JPY', yearly), money('6'), 'BASIS'],
    [
      'the same amount, of which one is silent about its length',
      money('5', 'JPY', yearly),
      money('5'),
      'BASIS',
    ],
    [
      'the accord that ends and the one that follows',
      money('1', 'JPY', { period: '2016-04/2021-03' }),
      money('1', 'JPY', { period: '2022-04/2027-03' }),
      'PERIOD',
    ],
    [
      'a total and an average',
      money('1055.1', 'JPY', { measured: 'TOTAL' }),
      money('211', 'JPY', { measured: 'AVERAGE' }),
      'SCOPE',
    ],
    [
      'the first year and an average',
      rate('6', { measured: 'YEAR_1' }),
      rate('5', { measured: 'AVERAGE' }),
      'SCOPE',
    ],
    [
      'what is reported to be above a number, and a greater one',
      money({ moreThan: '1000' }, 'JPY', report),
      money('1055.1'),
      'PRECISION',
    ],
    [
      'two reports of the same bound',
      money({ moreThan: '1000' }, 'JPY', report),
      money({ moreThan: '1000' }, 'JPY', report),
      'PRECISION',
    ],
    ['about a number, and one near it', money({ about: '980' }), money('980.1'), 'PRECISION'],
    ['the status quo and a number', statusQuoOf('SMA-2016'), money('201.7'), 'QUALITATIVE'],
    ['the status quo twice', statusQuoOf('SMA-2016'), statusQuoOf('SMA-2016'), 'QUALITATIVE'],
    ['words and a number', unspecified('near'), money('201.7'), 'QUALITATIVE'],
    ['two clauses', text('a'), text('b'), 'QUALITATIVE'],
    ['two options', choice('FULL'), choice('HALF'), 'QUALITATIVE'],
    ['an option twice', choice('FULL'), choice('FULL'), 'QUALITATIVE'],
    ['a yes and a no', yesNo('YES'), yesNo('NO'), 'QUALITATIVE'],
    ['a formula and a number', formula('half of the index'), rate('3'), 'QUALITATIVE'],
    ['a day and its month', date('2026-04-01'), date('2026-04'), 'PRECISION'],
    ['a day and a length of time', date('2026-04-01'), duration('5', 'DAY'), 'UNIT'],
    [
      'what a term does not exceed, and what it does not fall below',
      date({ notAfter: '2026-04-01' }, term),
      date({ notBefore: '2026-04-01' }, term),
      'PRECISION',
    ],
    [
      'a yearly amount and one for the whole period',
      money('211', 'JPY', yearly),
      money('1055.1', 'JPY', { per: 'WHOLE_PERIOD' }),
      'BASIS',
    ],
    [
      'yearly percentages and what they come to',
      schedule(['2023/2023', rate('6')], ['2024/2024', rate('5')], ['2025/2025', rate('5')]),
      rate('16.865', { compounding: 'COMPOUND' }),
      'SCOPE',
    ],
    [
      'yearly percentages that are also stated as a sum, and that sum of another',
      alsoStating(schedule(['2023/2023', rate('6')], ['2024/2024', rate('5')]), rate('11')),
      rate('12'),
      'SCOPE',
    ],
    ['a schedule and one number', schedule(['2021/2021', money('5')]), money('5'), 'SCOPE'],
    [
      'schedules of other periods',
      schedule(['2021/2021', money('5')]),
      schedule(['2022/2022', money('5')]),
      'PERIOD',
    ],
    [
      'schedules whose periods have other measures',
      schedule(['2021/2021', money('5')], ['2022/2022', money('5', 'USD')]),
      schedule(['2021/2021', money('5')], ['2022/2022', money('5', 'USD')]),
      'SCOPE',
    ],
    [
      'schedules of which one period is in another currency',
      schedule(['2021/2021', money('5')]),
      schedule(['2021/2021', money('5', 'USD')]),
      'CURRENCY',
    ],
  ])('can’t be compared: %s', (_, one, other, notComparable) => {
    expect(comparable(one, other)).toEqual({ notComparable });
    expect(comparable(other, one)).toEqual({ notComparable });
  });
});
