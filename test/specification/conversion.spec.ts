import { describe, expect, it } from '@jest/globals';
import { added, compounded } from '../../src/values/compounding.js';
import { type Conversion, converted, ledTo, pointOf } from '../../src/values/conversion.js';
import { Fraction } from '../../src/values/fraction.js';
import type { Value } from '../../src/values/value.js';
import { duration, money, quantity, rate, unspecified } from '../support/values.js';

const exchange: Conversion = {
  from: { currency: 'USD' },
  to: { currency: 'JPY' },
  ratio: { from: '1', to: '105.4' },
};
const average: Conversion = {
  from: { per: 'WHOLE_PERIOD', measured: 'TOTAL' },
  to: { per: 'YEAR', measured: 'AVERAGE' },
  ratio: { from: '5', to: '1' },
};
const compound: Conversion = {
  from: { compounding: 'SIMPLE' },
  to: { compounding: 'COMPOUND' },
  steps: ['6', '5', '5'],
};

function pointFor(value: Value) {
  const point = pointOf(value);
  if (point === undefined) throw new Error('It stands for no number.');
  return point;
}

/** What a value comes to: its number as a fraction, and its measure. */
function led(value: Value, conversion: Conversion): readonly unknown[] | undefined {
  const point = converted(pointFor(value), conversion);
  if (point === undefined) return undefined;
  const { at, measurement } = point;
  const { base, per, measured, compounding } = measurement;
  return [String(at), base, per, measured, compounding];
}

describe('a conversion', () => {
  it('leads to its other side and back, exactly', () => {
    expect(led(money('8', 'USD', { per: 'YEAR' }), exchange)?.slice(0, 3)).toEqual([
      ...['4216/5', 'JPY', 'YEAR'],
    ]);
    expect(led(money('843.2'), exchange)?.slice(0, 2)).toEqual(['8', 'USD']);
    expect(led(money('100'), exchange)?.[0]).toBe('500/527');
  });

  it('tells a total as an average', () => {
    const total = money('1055.1', 'JPY', { per: 'WHOLE_PERIOD', measured: 'TOTAL' });
    expect(led(total, average)?.slice(0, 4)).toEqual(['10551/50', 'JPY', 'YEAR', 'AVERAGE']);
  });

  it('compounds the schedule that it states, and no other of the same sum', () => {
    expect([compounded(compound.steps ?? []), added(compound.steps ?? [])]).toEqual([
      ...['16.865', '16'],
    ]);
    expect(led(rate('16', { compounding: 'SIMPLE' }), compound)).toEqual([
      ...['3373/200', 'PERCENT', 'NOT_STATED', 'NOT_STATED', 'COMPOUND'],
    ]);
    expect(led(rate('16.865', { compounding: 'COMPOUND' }), compound)?.[0]).toBe('16');
    expect(led(rate('15', { compounding: 'SIMPLE' }), compound)).toBeUndefined();
  });

  it('compounds as many digits as a conversion may have', () => {
    const steps = Array.from({ length: 100 }, (_, index) => `${String(index)}.${'7'.repeat(38)}`);
    const long: Conversion = { ...compound, steps };
    const at = Fraction.of(added(steps));
    const point = { measurement: pointFor(rate('1', { compounding: 'SIMPLE' })).measurement, at };
    expect(converted(point, long)?.at.equals(Fraction.of(compounded(steps)))).toBe(true);
    const hundred = 10n ** 40n;
    const factors = steps.map((step) => hundred + BigInt(step.replace('.', '')));
    const grown = Fraction.of(String(factors.reduce((so, factor) => so * factor)));
    const exact = grown.over(Fraction.of(String(hundred ** 100n))).minus(Fraction.of('1'));
    expect(exact.times(Fraction.of('100')).equals(Fraction.of(compounded(steps)))).toBe(true);
  });

  it('counts lengths of time in the units that it names', () => {
    const days: Conversion = {
      ...{ from: { unit: 'YEAR' }, to: { unit: 'DAY' } },
      ratio: { from: '1', to: '365' },
    };
    expect(led(duration('18', 'MONTH'), days)?.slice(0, 2)).toEqual(['1095/2', 'DAY']);
    expect(led(duration('2', 'WEEK'), days)?.slice(0, 2)).toEqual(['168/365', 'MONTH']);
    expect(led(quantity('1', 'DAYS'), days)).toBeUndefined();
  });

  it('leaves alone what it is not about', () => {
    expect(led(money('8', 'EUR'), exchange)).toBeUndefined();
    expect(led(money('8', 'JPY', { per: 'YEAR', measured: 'TOTAL' }), average)).toBeUndefined();
    expect(pointOf(unspecified('near'))).toBeUndefined();
    expect(pointOf(money({ about: '8' }, 'USD'))).toBeUndefined();
    expect(pointOf(money({ atMost: '8' }, 'USD', { boundOf: 'REPORT' }))).toBeUndefined();
  });
});

describe('the way to another measure', () => {
  const yen = pointFor(money('210')).measurement;
  const later: Conversion = { ...exchange, ratio: { from: '1', to: '115' } };
  const same: Conversion = { ...exchange, ratio: { from: '10', to: '1054' } };
  const eight = pointFor(money('8', 'USD'));

  it('is none where the measure is shared, and one conversion where one leads there', () => {
    expect(ledTo(pointFor(money('5')), yen, [exchange])?.by).toEqual([]);
    expect(ledTo(eight, yen, [exchange, average])?.by).toEqual([exchange]);
  });

  it('is told with all that say the same, and not taken where two disagree', () => {
    expect(ledTo(eight, yen, [exchange, same])?.by).toEqual([exchange, same]);
    expect(ledTo(eight, yen, [exchange, later])).toBeUndefined();
    expect(ledTo(eight, yen, [])).toBeUndefined();
  });
});

describe('an exact number', () => {
  it.each([
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['0.00004', 4, '0.0000'],
    ['-0.00004', 4, '0.0000'],
    ['12.3450', 2, '12.35'],
    ['0.05', 3, '0.050'],
  ])('%s to %i digits is %s', (number, scale, written) => {
    expect(Fraction.of(number).rounded(scale)).toBe(written);
  });

  it('is written out in full where it has an end', () => {
    const third = Fraction.of('1').over(Fraction.of('3'));
    expect(third.decimal(0, 6)).toBe('0.333333');
    expect(String(third.times(Fraction.of('-0.6')))).toBe('-1/5');
    expect(Fraction.of('201.70').decimal(2, 12)).toBe('201.70');
    expect(() => third.over(Fraction.zero)).toThrow(RangeError);
  });
});
