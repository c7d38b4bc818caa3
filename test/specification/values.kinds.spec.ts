import { describe, expect, it } from '@jest/globals';
import { wordsFor } from '../../src/positions/value-words.js';
import { agree, alsoStatedDiffers } from '../../src/values/agree.js';
import { comparable } from '../../src/values/comparable.js';
import { type IssueDefinition, issueDefinition, misfits } from '../../src/values/definition.js';
import { change } from '../../src/values/difference.js';
import type { Measurement } from '../../src/values/measure.js';
import { totalsOf } from '../../src/values/total.js';
import { value, type Value } from '../../src/values/value.js';
import { clause } from '../support/clauses.js';
import { refused } from '../support/refused.js';
import { Table } from '../support/table.js';
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
  text,
  tiered,
  unspecified,
  yesNo,
} from '../support/values.js';

const bound = { boundOf: 'TERM' } as const;

const writers = (few: string, many: string, ...exceptions: readonly string[]): Value =>
  tiered(
    'episodes ordered',
    [
      [{ number: { atMost: '6' } }, quantity(few, 'writers')],
      [{ number: { range: { from: '7', to: '12' } } }, quantity('5', 'writers')],
      [{ number: { atLeast: '13' } }, quantity(many, 'writers')],
    ],
    ...exceptions,
  );

describe('a date', () => {
  it.each<readonly [string, object, readonly string[]]>([
    ['of a day', { when: { on: '2026-04-01' } }, []],
    ['of a month', { when: { on: '2026-04' } }, []],
    ['not after a day', { when: { notAfter: '2026-03-31' }, ...bound }, []],
    ['that does not exist', { when: { on: '2026-02-30' } }, ['INVALID_DATE date.when.on']],
    ['with a time of day', { when: { on: '2026-04-01T09:00' } }, ['INVALID_DATE date.when.on']],
    ['that is an interval', { when: { on: '2026/2027' } }, ['INVALID_DATE date.when.on']],
    [
      'between two in the wrong order',
      { when: { between: { from: '2026-05', to: '2026-04' } }, ...bound },
      ['INVALID_VALUE date.when.between'],
    ],
    ['of which nothing is said', { when: {} }, ['INVALID_VALUE date.when']],
    ['with a bound of nobody', { when: { notBefore: '2026' } }, ['BASIS_MISSING date.boundOf']],
    [
      'on a day, with a bound',
      { when: { on: '2026-04-01' }, ...bound },
      ['INVALID_VALUE date.boundOf'],
    ],
  ])('%s', (_, given, expected) => {
    expect(refused(value, { date: given })).toEqual(expected);
  });

  it.each<readonly [string, Value, Value, boolean]>([
    ['the same day', date('2026-04-01'), date('2026-04-01'), true],
    ['a day of the month', date('2026-04-01'), date('2026-04'), false],
    [
      'a month and its days',
      date('2026-04'),
      date({ between: { from: '2026-04-01', to: '2026-04-30' } }, bound),
      true,
    ],
    [
      'not after a day and on it',
      date({ notAfter: '2026-04-01' }, bound),
      date('2026-04-01'),
      false,
    ],
    ['as many days as a length of time', date('1970-01-06'), duration('5', 'DAY'), false],
  ])('agrees by the days that it leaves possible: %s', (_, one, other, expected) => {
    expect([agree(one, other), agree(other, one)]).toEqual([expected, expected]);
  });

  it('that is later is more, by days', () => {
    expect(change(date('2023-12-31'), date('2024-03-01'))).toEqual({
      direction: 'UP',
      size: { amount: '61', unit: 'DAY' },
    });
    expect(
      change(date({ notAfter: '2026-04-30' }, bound), date({ notAfter: '2026-04-01' }, bound)),
    ).toEqual({ direction: 'DOWN', size: { amount: '29', unit: 'DAY' } });
  });

  it('that is known by its month moved by no number of days', () => {
    expect(change(date('2026-03'), date('2026-04-01'))).toEqual({ direction: 'UP' });
    expect(change(date('2026-04'), date('2026-04-15'))).toEqual({
      direction: 'CHANGED',
      notComparable: 'PRECISION',
    });
  });
});

describe('tiers', () => {
  const judged = (tiers: readonly object[], more: object = { by: 'episodes' }) =>
    refused(value, { tiered: { ...more, tiers } });
  const at = (when: object) => ({ when, value: quantity('3', 'writers') });

  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['that go by nothing', judged([at({ words: 'always' })], {}), ['BASIS_MISSING tiered.by']],
    [
      'that overlap',
      judged([at({ number: { atMost: '7' } }), at({ number: { atLeast: '7' } })]),
      ['INVALID_VALUE tiered.tiers.1.when'],
    ],
    [
      'that fall',
      judged([at({ number: { exact: '7' } }), at({ number: { exact: '6' } })]),
      ['INVALID_VALUE tiered.tiers.1.when'],
    ],
    [
      'that end about somewhere',
      judged([at({ number: { about: '7' } })]),
      ['INVALID_VALUE tiered.tiers.0.when'],
    ],
    [
      'of one case',
      judged([at({ words: 'always' }), at({ words: 'always' })]),
      ['INVALID_VALUE tiered.tiers.1.when'],
    ],
    ['for no case', judged([at({})]), ['INVALID_VALUE tiered.tiers.0.when']],
    [
      'with tiers in them',
      judged([{ when: { words: 'always' }, value: writers('3', '6') }]),
      ['INVALID_INPUT tiered.tiers.0.value.tiered', 'INVALID_VALUE tiered.tiers.0.value'],
    ],
    [
      'that meet, and one in words',
      judged([
        at({ number: { lessThan: '7' } }),
        at({ words: 'a pilot' }),
        at({ number: { atLeast: '7' } }),
      ]),
      [],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('agree tier by tier, and with the same exceptions', () => {
    const alone = 'One writer writes all episodes.';
    expect(agree(writers('3', '6', alone), writers('3.0', '6', alone))).toBe(true);
    expect(agree(writers('3', '6', alone), writers('3', '6'))).toBe(false);
    expect(agree(writers('3', '6'), writers('3', '7'))).toBe(false);
  });

  it('agree with tiers of which nobody said what they go by, and can not be compared with them', () => {
    const [said, silent] = ['episodes', 'NOT_STATED'].map((by) =>
      tiered(by, [['always', quantity('3', 'writers')]]),
    );
    if (!said || !silent) throw new Error('Both are made above.');
    expect(agree(said, silent)).toBe(true);
    expect(comparable(said, silent)).toEqual({ notComparable: 'BASIS' });
  });

  it('move as all of them do', () => {
    expect(change(writers('3', '6'), writers('2', '5')).direction).toBe('DOWN');
    expect(change(writers('3', '6'), writers('2', '7'))).toEqual({ direction: 'CHANGED' });
  });

  it.each<readonly [string, Value, Value, string]>([
    [
      'that begin elsewhere',
      writers('3', '6'),
      tiered('episodes ordered', [['always', quantity('3', 'writers')]]),
      'SCOPE',
    ],
    ['with other exceptions', writers('3', '6'), writers('2', '5', 'Pilots.'), 'QUALITATIVE'],
    ['and a schedule', writers('3', '6'), schedule(['2026/2026', quantity('3')]), 'SCOPE'],
    ['and one number', writers('3', '6'), quantity('3', 'writers'), 'SCOPE'],
    ['and words', writers('3', '6'), text('Three writers.'), 'QUALITATIVE'],
  ])('are not compared %s', (_, one, other, reason) => {
    expect(change(one, other)).toEqual({ direction: 'CHANGED', notComparable: reason });
    expect(comparable(one, other)).toEqual({ notComparable: reason });
  });
});

describe('what is no number', () => {
  it.each<readonly [string, Value, Value]>([
    ['another option', choice('FULL'), choice('HALF')],
    ['a no for a yes', yesNo('YES'), yesNo('NO')],
    ['another formula', formula('half of the index'), formula('all of the index')],
    ['an answer for an option', yesNo('YES'), choice('YES')],
    ['a formula for a clause', formula('the index'), text('the index')],
  ])('is changed, without a size: %s', (_, one, other) => {
    expect(change(one, one)).toEqual({ direction: 'NONE' });
    expect(change(one, other)).toEqual({ direction: 'CHANGED', notComparable: 'QUALITATIVE' });
    expect(agree(other, one)).toBe(false);
  });

  it('agrees by the words of a formula, whatever is said of what it depends on', () => {
    expect(agree(formula('the index', 'prices'), formula('the index'))).toBe(true);
  });
});

describe('an issue', () => {
  const options = [
    { code: 'FULL', words: 'The whole archive.' },
    { code: 'HALF', words: 'What is older than 30 years.' },
  ];
  const archive: IssueDefinition = { valueType: 'CHOICE', options };

  it.each<readonly [string, Value, IssueDefinition, readonly string[]]>([
    ['an option that it has', choice('FULL'), archive, []],
    ['an option that it has not', choice('NONE'), archive, ['INVALID_VALUE choice.option']],
    ['any option where none is named', choice('NONE'), { valueType: 'CHOICE' }, []],
    ['words for an option', text('FULL'), archive, ['WRONG_VALUE_TYPE text']],
    ['a formula for money', formula('half'), { valueType: 'MONEY' }, []],
    ['a formula for a choice', formula('half'), archive, ['WRONG_VALUE_TYPE formula']],
    ['a date', date('2026'), { valueType: 'DATE' }, []],
    ['a no', yesNo('NO'), { valueType: 'YES_NO' }, []],
    ['what is unspecified', unspecified('near'), { valueType: 'FORMULA' }, []],
    [
      'tiers of something else',
      writers('3', '6'),
      { valueType: 'YES_NO' },
      [0, 1, 2].map((tier) => `WRONG_VALUE_TYPE tiered.tiers.${String(tier)}.value.quantity`),
    ],
    [
      'tiers of a period',
      schedule(['2026/2026', writers('3', '6')]),
      { valueType: 'QUANTITY', units: ['writers'] },
      [],
    ],
  ])('judges %s', (_, held, definition, expected) => {
    const found = misfits(held, definition);
    expect(found.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(expected);
  });

  it.each<readonly [string, object, readonly string[]]>([
    ['options', archive, []],
    ['no options', { valueType: 'CHOICE' }, ['INVALID_VALUE options']],
    ['options of a date', { valueType: 'DATE', options }, ['INVALID_VALUE options']],
    [
      'one option twice',
      { valueType: 'CHOICE', options: [...options, { code: 'FULL', words: 'All.' }] },
      ['INVALID_VALUE options.2.code'],
    ],
    ['one option', { valueType: 'CHOICE', options: options.slice(1) }, ['INVALID_INPUT options']],
  ])('is defined with %s', (_, definition, expected) => {
    expect(refused(issueDefinition, definition)).toEqual(expected);
  });
});

describe('what the periods of a schedule come to', () => {
  const years = ['2023-05-02/2024-05-01', '2024-05-02/2025-05-01', '2025-05-02/2026-05-01'];
  const raises = (percents: readonly string[], more: object = {}): Value =>
    schedule(
      ...percents.map((percent, index) => [years[index] ?? '', rate(percent, more)] as const),
    );
  const compound = (percent: string) => rate(percent, { compounding: 'COMPOUND' });
  const simple = (percent: string) => rate(percent, { compounding: 'SIMPLE' });
  const flagged = (own: Value, stated: Value) =>
    alsoStatedDiffers(alsoStating(own, stated)).length > 0;
  const totals = (held: Value): readonly Measurement[] =>
    'schedule' in held ? totalsOf(held.schedule) : [];

  it.each<readonly [string, readonly string[], string, string, string]>([
    ['the union asked', ['6', '5', '5'], '16.865', '16.9', '16.0'],
    ['the employers offered', ['4', '3', '2'], '9.2624', '9.3', '9.0'],
    ['they agreed on', ['5', '4', '3.5'], '13.022', '13.0', '12.5'],
  ])('compounds exactly what %s', (_, percents, exact, rounded, sum) => {
    const amounts = totals(raises(percents, { compounding: 'COMPOUND' })).map(
      ({ amount }) => amount,
    );
    expect(amounts).toEqual([{ exact }, { exact }]);
    expect(flagged(raises(percents), compound(exact))).toBe(false);
    expect(flagged(raises(percents), compound(rounded))).toBe(false);
    expect(flagged(raises(percents), compound(sum))).toBe(true);
    expect(flagged(raises(percents), simple(sum))).toBe(false);
    expect(flagged(raises(percents, { compounding: 'COMPOUND' }), rate(sum))).toBe(true);
  });

  it('is rounded half up to the scale in which it was stated', () => {
    expect(flagged(raises(['6', '5', '5']), compound('16.8'))).toBe(true);
    expect(flagged(raises(['6', '5', '5']), compound('16.87'))).toBe(false);
    expect(flagged(raises(['6', '5', '5']), compound('17'))).toBe(false);
  });

  it('is exact, however many periods there are', () => {
    const many = Array.from({ length: 30 }, (_, index) => {
      const year = String(2000 + index);
      return [`${year}/${year}`, rate('0.1', { compounding: 'COMPOUND' })] as const;
    });
    const [first] = totals(schedule(...many));
    const exact = (1001n ** 30n - 1000n ** 30n).toString();
    const digits = 30 * 3 - 2;
    const number = `${exact.slice(0, -digits) || '0'}.${exact.slice(-digits)}`;
    expect(first?.amount).toEqual({ exact: number.replace(/0+$/, '') });
  });

  it('is added for money, and is kept though it differs', () => {
    const yearly = (amount: string) => money(amount, 'JPY', { per: 'YEAR' });
    const paid = schedule(['2021/2021', yearly('201.7')], ['2022/2022', yearly('9.32')]);
    expect(flagged(paid, money('211'))).toBe(false);
    expect(flagged(paid, money('212'))).toBe(true);
  });

  it.each<readonly [string, Value]>([
    ['an open end', schedule(['2021/..', rate('6')])],
    ['a range', schedule(['2021/2021', rate({ range: { from: '5', to: '6' } }, bound)])],
    ['a level', schedule(['2021/2021', rate('6', { measured: 'LEVEL' })])],
    ['yearly numbers for two years', schedule(['2021/2022', rate('6', { per: 'YEAR' })])],
    [
      'different bases',
      schedule(['2021/2021', rate('6', { of: 'minimums' })], ['2022/2022', rate('5')]),
    ],
    ['dates', schedule(['2021/2021', date('2021')])],
  ])('is nothing with %s', (_, held) => {
    expect(totals(held)).toEqual([]);
    expect(flagged(held, compound('99'))).toBe(false);
  });

  it('agrees with the same total, unless that was stated wrongly', () => {
    const own = raises(['6', '5', '5']);
    expect(agree(alsoStating(own, compound('16.9')), compound('16.9'))).toBe(true);
    expect(agree(compound('16.9'), alsoStating(own, compound('16.9')))).toBe(true);
    expect(agree(alsoStating(own, compound('16')), compound('16'))).toBe(false);
    expect(agree(own, compound('16.865'))).toBe(false);
  });
});

describe('a sentence', () => {
  const { records } = new Table();

  it.each<readonly [Value, string]>([
    [date('2026-04'), '2026-04'],
    [date({ notAfter: '2026-03-31' }, bound), 'not after 2026-03-31'],
    [date({ notBefore: '2026-03-31' }, bound), 'not before 2026-03-31'],
    [date({ between: { from: '2026', to: '2027' } }, bound), 'between 2026 and 2027'],
    [choice('FULL'), 'the option FULL'],
    [yesNo('YES'), 'yes'],
    [yesNo('NO'), 'no'],
    [formula('half of the index'), 'the formula “half of the index”'],
    [writers('3', '6'), '3 tiers'],
    [{ text: clause('They shall.', ['shall', {}]) }, '“They shall.” (with one bracket)'],
    [
      { text: clause('They shall.', ['They', {}], ['shall', {}]) },
      '“They shall.” (with 2 brackets)',
    ],
  ])('says it: %#', (held, expected) => {
    expect(wordsFor(held, records)).toBe(expected);
  });
});
