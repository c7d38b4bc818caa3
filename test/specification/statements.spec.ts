import { describe, expect, it } from '@jest/globals';
import { comparison } from '../../src/positions/comparison.js';
import type { ConversionsAt } from '../../src/positions/movement.js';
import { statementsAmong } from '../../src/positions/statements.js';
import type { Value } from '../../src/values/value.js';
import { gap, movesAgainst, saying } from '../support/opposition.js';
import { acted, considered } from '../support/positions.js';
import type { Table } from '../support/records.js';
import { alsoStating, money, rate, schedule, statedBy } from '../support/values.js';

const compound = { compounding: 'COMPOUND', per: 'WHOLE_PERIOD', measured: 'TOTAL' };
const simple = { ...compound, compounding: 'SIMPLE' };

/** A value with what a source states it as in other measures. */
function stating(own: Value, ...others: readonly Value[]): Value {
  return statedBy('WIRE', own, ...others);
}

/** Percentages for three years, one after the other. */
function yearly(...of: readonly [string, string, string]): Value {
  return schedule(
    ...of.map(
      (number, index) => [`${String(2023 + index)}/${String(2023 + index)}`, rate(number)] as const,
    ),
  );
}

const asked = stating(yearly('6', '5', '5'), rate('16.9', compound));
const offered = stating(yearly('4', '3', '2'), rate('9.3', compound));
const raised = stating(yearly('5', '4', '3.5'), rate('13.0', compound));

/** What the union asked for, the offers of the employers, and the deal, with the source that states them as a whole. */
function talks(deal?: Value): Table {
  const put = saying(
    ['JP', '2021-02-01', asked],
    ['US', '2021-02-01', offered],
    ['US', '2021-02-02', raised],
  ).with('WIRE', 'SourceRegistered', {
    code: 'WIRE',
    kind: 'NEWS_REPORT',
    title: 'Wire',
    published: '2021-02-03',
  });
  if (deal === undefined) return put;
  return acted(put, 'a1', 'AgreementReached', {
    ...{ occurred: '2021-03-01', title: 'The deal', parties: ['JP', 'US'], extent: 'COMPLETE' },
    terms: [{ issue: 'TERM', value: deal }],
  });
}

const sharesOf = (table: Table): readonly unknown[] => {
  const { first, now, sides, remaining, notComparable } = gap(table);
  return [
    ...[first?.size.amount, now?.size.amount],
    ...[...sides.map(({ closed }) => closed?.exact), remaining?.exact, notComparable],
  ];
};

describe('what a source states of two values in one measure', () => {
  it('measures the gap between them, and is told', () => {
    expect(sharesOf(talks())).toEqual(['7.6', '3.9', '0', '37/76', '39/76', undefined]);
    const { first, now } = gap(talks());
    const numbers = (also: typeof first): readonly unknown[] =>
      (also?.statements ?? []).map(({ value, source }) => [
        'rate' in value && value.rate.amount,
        source,
      ]);
    expect(numbers(first)).toEqual([
      [{ exact: '16.9' }, 'WIRE'],
      [{ exact: '9.3' }, 'WIRE'],
    ]);
    expect(numbers(now)).toContainEqual([{ exact: '13.0' }, 'WIRE']);
    expect(first?.conversions).toEqual([]);
  });

  it('measures a move, and its share', () => {
    expect(movesAgainst(talks(), 'US', 'JP').at(-1)).toMatchObject({
      ...{ direction: 'TOWARD', size: { amount: '3.7', unit: 'PERCENTAGE_POINT' } },
      share: { exact: '37/76' },
    });
  });

  it('holds for the same schedule in the deal, whoever states nothing more of it there', () => {
    expect(sharesOf(talks(yearly('5', '4', '3.5')))).toEqual([
      ...['7.6', '0.0', '39/76', '37/76', '0', undefined],
    ]);
    expect(sharesOf(talks(yearly('5', '4', '3')))).toEqual([
      ...['7.6', undefined, undefined, undefined, undefined, 'SCOPE'],
    ]);
  });

  it('is left aside where no source tells it, or that was retracted', () => {
    const untold = alsoStating(yearly('5', '4', '3.5'), rate('13.0', compound));
    expect(
      gap(saying(['JP', '2021-02-01', asked], ['US', '2021-02-02', untold])).notComparable,
    ).toBe('SCOPE');
    const retracted = acted(talks(), 'x1', 'SourceRetracted', {
      source: 'WIRE',
      occurred: '2021-04-01',
      reason: 'Made up.',
    });
    expect(gap(retracted).first).toBeUndefined();
  });

  it('is left aside where it is not what the value comes to', () => {
    const wrong = stating(yearly('5', '4', '3.5'), rate('14.0', compound));
    expect(comparisonOf(wrong, rate('15', compound)).notComparable).toBe('SCOPE');
    expect(comparisonOf(raised, rate('15', compound)).size?.amount).toBe('2.0');
  });
});

function comparisonOf(one: Value, other: Value, conversions: ReturnType<ConversionsAt> = []) {
  return comparison(one, other, conversions, statementsAmong([one, other], considered(talks())));
}

describe('two figures', () => {
  const twoYears = (...also: readonly Value[]): Value =>
    stating(schedule(['2021/2021', rate('4')], ['2022/2022', rate('3')]), ...also);
  const [inCompound, inSimple] = [rate('7.12', compound), rate('7', simple)];

  it('are compared by what both are stated as', () => {
    expect(comparisonOf(asked, twoYears(inCompound))).toMatchObject({
      ...{ direction: 'DOWN', size: { amount: '9.78', unit: 'PERCENTAGE_POINT' } },
      measure: { compounding: 'COMPOUND', measured: 'TOTAL' },
    });
  });

  it('are compared where one is what the other is stated as', () => {
    expect(comparisonOf(asked, rate('15', compound)).size?.amount).toBe('1.9');
    expect(comparisonOf(rate('15', compound), asked).size?.amount).toBe('1.9');
  });

  it('are not, where each is stated in a measure of its own, or both in two', () => {
    expect(comparisonOf(asked, twoYears(inSimple)).notComparable).toBe('PERIOD');
    const twice = stating(yearly('6', '5', '5'), rate('16.9', compound), rate('16', simple));
    expect(comparisonOf(twice, twoYears(inCompound, inSimple)).notComparable).toBe('PERIOD');
    expect(comparisonOf(twice, twoYears(inCompound)).size?.amount).toBe('9.78');
  });

  it('are compared by a conversion of what one is stated as', () => {
    const by = {
      ...{ id: 'c1', steps: ['4', '3'] },
      from: { compounding: 'SIMPLE' as const },
      to: { compounding: 'COMPOUND' as const },
    };
    expect(comparisonOf(twoYears(inSimple), asked, [by])).toMatchObject({
      ...{ direction: 'UP', size: { amount: '9.78' }, conversions: ['c1'] },
    });
  });

  it('are told in their own measure, where they have one', () => {
    const [one, other] = [
      stating(money('200'), money('1.9', 'USD')),
      stating(money('190'), money('1.8', 'USD')),
    ];
    expect(comparisonOf(one, other)).toMatchObject({ size: { currency: 'JPY' }, statements: [] });
  });

  it('are compared in the currency in which one of them is stated too', () => {
    const yen = stating(money('200'), money('1.9', 'USD'));
    expect(comparisonOf(yen, money('8', 'USD')).size).toEqual({ amount: '6.1', currency: 'USD' });
  });
});

describe('a move in one currency', () => {
  const moved = (is: Value): unknown =>
    movesAgainst(
      saying(
        ['US', '2021-02-01', money('8', 'USD')],
        ['JP', '2021-02-02', stating(money('200'), money('2', 'USD'))],
        ['JP', '2021-02-03', is],
      ).with('WIRE', 'SourceRegistered', { code: 'WIRE', kind: 'NEWS_REPORT', title: 'Wire' }),
    ).at(-1);

  it('is measured in another in which both its ends are stated at one rate', () => {
    expect(moved(stating(money('300'), money('3', 'USD')))).toMatchObject({
      ...{ direction: 'TOWARD', size: { amount: '1', currency: 'USD' }, share: { exact: '1/6' } },
    });
  });

  it('is not, where the rates of two days would meet', () => {
    expect(moved(stating(money('300'), money('2.7', 'USD')))).toMatchObject({
      ...{ direction: 'NOT_COMPARABLE', notComparable: 'CURRENCY' },
    });
  });
});
