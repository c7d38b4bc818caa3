import { describe, expect, it } from '@jest/globals';
import { issueDefinition, misfits, type IssueDefinition } from '../../src/values/definition.js';
import type { Value } from '../../src/values/value.js';
import { refused } from '../support/refused.js';
import {
  also,
  duration,
  money,
  quantity,
  rate,
  schedule,
  statusQuoOf,
  text,
  unspecified,
} from '../support/values.js';

describe('a value fits its issue', () => {
  const judged = (given: Value, definition: IssueDefinition): readonly string[] =>
    misfits(given, definition).map(({ code, path }) => [code, ...path].join(' '));
  const annual: IssueDefinition = { valueType: 'MONEY', currencies: ['JPY', 'USD'] };
  const staff: IssueDefinition = { valueType: 'QUANTITY', units: ['workers'] };
  const term: IssueDefinition = { valueType: 'DURATION', units: ['YEAR'] };

  it.each<readonly [string, Value, IssueDefinition]>([
    ['in a currency that it admits', money('5', 'USD'), annual],
    ['in any currency where none is named', money('5', 'EUR'), { valueType: 'MONEY' }],
    ['in a unit that it admits', quantity('5'), staff],
    ['in a unit of time that it admits', duration('5'), term],
    ['as a rate', rate('5'), { valueType: 'RATE' }],
    ['as a clause', text('x'), { valueType: 'TEXT' }],
    ['as the status quo', statusQuoOf('SMA'), annual],
    ['as the unspecified', unspecified('near'), staff],
    [
      'as a schedule of what fits',
      schedule(['2021/2021', money('5')], ['2022/..', statusQuoOf('SMA')]),
      annual,
    ],
    [
      'whatever it is also stated as',
      money('5', 'JPY', also(money('1', 'EUR'), rate('4'))),
      annual,
    ],
  ])('%s', (_, given, definition) => {
    expect(judged(given, definition)).toEqual([]);
  });

  it.each<readonly [string, Value, IssueDefinition, string]>([
    ['of another type', rate('5'), annual, 'WRONG_VALUE_TYPE rate'],
    ['of text where a number is', text('5'), staff, 'WRONG_VALUE_TYPE text'],
    ['of money where text is', money('5'), { valueType: 'TEXT' }, 'WRONG_VALUE_TYPE money'],
    ['of a count where a time is', quantity('5', 'YEAR'), term, 'WRONG_VALUE_TYPE quantity'],
    [
      'of a time where a rate is',
      duration('5'),
      { valueType: 'RATE' },
      'WRONG_VALUE_TYPE duration',
    ],
    [
      'in a currency that it does not admit',
      money('5', 'EUR'),
      annual,
      'WRONG_UNIT money currency',
    ],
    [
      'in a unit that it does not admit',
      quantity('5', 'writers'),
      staff,
      'WRONG_UNIT quantity unit',
    ],
    [
      'in a unit of time that it does not admit',
      duration('5', 'DAY'),
      term,
      'WRONG_UNIT duration unit',
    ],
    [
      'in one entry of a schedule',
      schedule(['2021/2021', money('5')], ['2022/2022', money('5', 'EUR')]),
      annual,
      'WRONG_UNIT schedule entries 1 value money currency',
    ],
  ])('and is refused %s', (_, given, definition, expected) => {
    expect(judged(given, definition)).toEqual([expected]);
  });

  it('whose definition names only what its values have', () => {
    expect(refused(issueDefinition, { valueType: 'MONEY', currencies: ['JPY'] })).toEqual([]);
    expect(refused(issueDefinition, { valueType: 'DURATION', units: ['YEAR'] })).toEqual([]);
    expect(refused(issueDefinition, { valueType: 'MONEY', units: ['workers'] })).toEqual([
      'WRONG_UNIT units',
    ]);
    expect(refused(issueDefinition, { valueType: 'RATE', currencies: ['JPY'] })).toEqual([
      'WRONG_UNIT currencies',
    ]);
    expect(refused(issueDefinition, { valueType: 'MONEY', currencies: ['yen'] })).toEqual([
      'WRONG_UNIT currencies.0',
    ]);
    expect(refused(issueDefinition, { valueType: 'WISH' })).toEqual(['INVALID_INPUT valueType']);
  });
});
