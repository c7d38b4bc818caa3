import fc from 'fast-check';
import { compounding, durationUnit, measured, per, type Value } from '../../src/values/value.js';

/** Numbers of which two are often equal, and now and then one of many digits. */
export const number: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -30, max: 30 }).map((tenths) => scaled(tenths, 1)) },
  { weight: 15, arbitrary: fc.constantFrom('5', '5.0', '5.00', '6', '200') },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 12 }))
      .map(([digits, scale]) => scaled(digits, scale)),
  },
);

const length = fc.integer({ min: 0, max: 60 }).map((tenths) => scaled(tenths, 1));

const boundOf = fc.constantFrom('TERM', 'REPORT', 'NOT_STATED');

/** An amount with what must be said of its bound. */
function amountOf(digits: fc.Arbitrary<string>): fc.Arbitrary<object> {
  const range = fc
    .tuple(digits, digits)
    .filter(([from, to]) => Number(from) < Number(to))
    .map(([from, to]) => ({ range: { from, to } }));
  const oneSided = fc
    .tuple(fc.constantFrom('atLeast', 'moreThan', 'atMost', 'lessThan'), digits)
    .map(([kind, bound]) => ({ [kind]: bound }));
  return fc.oneof(
    { weight: 4, arbitrary: digits.map((exact) => ({ amount: { exact } })) },
    { weight: 1, arbitrary: digits.map((about) => ({ amount: { about } })) },
    { weight: 3, arbitrary: fc.record({ amount: fc.oneof(range, oneSided), boundOf }) },
  );
}

function mostlySilent(...told: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant('NOT_STATED') },
    { weight: 1, arbitrary: fc.constantFrom(...told) },
  );
}

const measure = fc
  .tuple(
    amountOf(number),
    fc.record({
      per: mostlySilent(...per.options),
      basis: mostlySilent('budget', 'outlay'),
      period: mostlySilent('2021/2022', '2021-01/2022-12', '2022/..'),
      measured: mostlySilent(...measured.options),
    }),
  )
  .map(([amount, told]) => ({ ...amount, ...told }));

function asMoney(more: fc.Arbitrary<object>): fc.Arbitrary<object> {
  return told('money', measure, fc.record({ currency: fc.constantFrom('JPY', 'USD') }), more);
}

function asQuantity(more: fc.Arbitrary<object>): fc.Arbitrary<object> {
  return told('quantity', measure, fc.record({ unit: fc.constantFrom('workers', 'weeks') }), more);
}

function asRate(more: fc.Arbitrary<object>): fc.Arbitrary<object> {
  const kind = fc.record({
    of: mostlySilent('minimums', 'gross'),
    compounding: mostlySilent(...compounding.options),
  });
  return told('rate', measure, kind, more);
}

function asDuration(more: fc.Arbitrary<object>): fc.Arbitrary<object> {
  const unit = fc.record({ unit: fc.constantFrom(...durationUnit.options) });
  return told('duration', amountOf(length), unit, more);
}

function told(kind: string, ...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<object> {
  return fc.tuple(...parts).map((some) => ({ [kind]: Object.assign({}, ...some) as object }));
}

const nothing = fc.constant({});

const measureAlone = fc.oneof(
  asMoney(nothing),
  asQuantity(nothing),
  asRate(nothing),
  asDuration(nothing),
);

const statedBy = fc.constantFrom({}, { by: { party: 'JP' } }, { by: { person: 'arima' } });

const also = fc.option(
  fc
    .array(
      fc
        .tuple(
          measureAlone,
          statedBy,
          fc.constantFrom({}, { source: 'S1' }, { words: 'so they say' }),
        )
        .map(([stated, by, where]) => ({ value: stated, ...by, ...where })),
      { minLength: 1, maxLength: 3 },
    )
    .map((alsoStatedAs) => ({ alsoStatedAs })),
  { nil: {} },
);

const someWords = fc.constantFrom(
  'near',
  'significantly more',
  'unchanged',
  'Caf\u00e9',
  'Cafe\u0301',
);

const measuredKinds = [asMoney(also), asQuantity(also), asRate(also), asDuration(also)] as const;

const calendarDate = fc.constantFrom('2021', '2021-08', '2021-08-01', '2021-08-31', '2022-01-01');

const dates = fc
  .oneof(
    calendarDate.map((on) => ({ when: { on } })),
    fc.record({
      when: fc.oneof(
        calendarDate.map((notBefore) => ({ notBefore })),
        calendarDate.map((notAfter) => ({ notAfter })),
        fc.constantFrom('2021-08-31', '2022').map((to) => ({
          between: { from: '2021-08-01', to },
        })),
      ),
      boundOf,
    }),
  )
  .map((date) => ({ date }));

const owners = fc.constantFrom({}, { owners: ['JP'] }, { owners: ['JP', 'US'] });

/** Brackets within the shortest of the words: apart, one in another, and at one place for two reasons. */
const brackets = fc
  .tuple(
    fc.subarray(
      [
        { span: { from: 0, to: 4 }, kind: 'DELETION' },
        { span: { from: 0, to: 2 }, kind: 'RESERVATION' },
        { span: { from: 2, to: 4 }, kind: 'NOT_STATED' },
        { span: { from: 2, to: 4 }, kind: 'ALTERNATIVES', alternatives: [{ words: 'far off' }] },
      ],
      { minLength: 1 },
    ),
    owners,
  )
  .map(([some, more]) => ({ brackets: some.map((one) => ({ ...one, ...more })) }));

const clauses = fc
  .tuple(someWords, fc.oneof({ weight: 2, arbitrary: nothing }, { weight: 1, arbitrary: brackets }))
  .map(([words, more]) => ({ text: { words, ...more } }));

const otherKinds = [
  dates,
  fc.constantFrom('FULL', 'HALF').map((option) => ({ choice: { option } })),
  fc.constantFrom('YES', 'NO').map((answer) => ({ yesNo: { answer } })),
  fc
    .constantFrom({}, { dependsOn: ['the index'] })
    .chain((more) => someWords.map((words) => ({ formula: { words, ...more } }))),
  clauses,
  fc.constantFrom('SMA', 'SOFA').map((instrument) => ({ statusQuo: { instrument } })),
  someWords.map((words) => ({ statusQuo: { words } })),
  someWords.map((words) => ({ unspecified: { words, source: 'S1' } })),
] as const;

const undivided = fc.oneof(...measuredKinds, ...otherKinds);

const cases = [
  { number: { atMost: '6' } },
  { number: { range: { from: '7', to: '12' } } },
  { words: 'one writer writes all' },
] as const;

function tieredOf(held: fc.Arbitrary<object>): fc.Arbitrary<object> {
  return fc
    .record({
      by: mostlySilent('episodes', 'series'),
      whens: fc.subarray([...cases], { minLength: 1 }),
      values: fc.array(held, { minLength: 3, maxLength: 3 }),
      more: fc.constantFrom({}, { exceptions: ['Limited series'] }),
    })
    .map(({ by, whens, values, more }) => ({
      tiered: { by, tiers: whens.map((when, index) => ({ when, value: values[index] })), ...more },
    }));
}

function scheduleOf(held: fc.Arbitrary<object>): fc.Arbitrary<object> {
  return fc
    .tuple(
      fc.subarray(['2020/2020', '2021/2021', '2022-01/2022-12'], { minLength: 1 }),
      fc.array(held, { minLength: 3, maxLength: 3 }),
      also,
    )
    .map(([periods, values, more]) => ({
      schedule: {
        entries: periods.map((period, index) => ({ period, value: values[index] })),
        ...more,
      },
    }));
}

/** What is made here is a value: the first property of values says so. */
function asValue(made: fc.Arbitrary<object>): fc.Arbitrary<Value> {
  return made.map((given) => given as Value);
}

/** Values of every kind. */
export const anyValue: fc.Arbitrary<Value> = asValue(
  fc.oneof(
    { weight: 5, arbitrary: undivided },
    { weight: 1, arbitrary: tieredOf(undivided) },
    { weight: 1, arbitrary: scheduleOf(fc.oneof(undivided, tieredOf(undivided))) },
  ),
);

/** Values that are measured, and nothing but their measure. */
export const anyMeasure: fc.Arbitrary<Value> = asValue(measureAlone);

/** Two values, mostly of one kind and alike enough that they often agree or differ in one respect. */
export const valuePair: fc.Arbitrary<readonly [Value, Value]> = fc.oneof(
  fc.tuple(anyValue, anyValue),
  ...[...measuredKinds, ...otherKinds, scheduleOf(asMoney(nothing)), tieredOf(dates)].map((kind) =>
    fc.tuple(asValue(kind), asValue(kind)),
  ),
);

/** A whole number as one with so many digits after the point. */
function scaled(digits: number | bigint, scale: number): string {
  const sign = digits < 0 ? '-' : '';
  const all = String(digits)
    .replace('-', '')
    .padStart(scale + 1, '0');
  return scale === 0 ? `${sign}${all}` : `${sign}${all.slice(0, -scale)}.${all.slice(-scale)}`;
}
