import { eventTypes } from '../record/events.js';
import { calledWithDate, nameOf } from '../record/record.js';
import type { AnyRecord } from '../record/records.js';
import { alsoStatedDiffers, alsoStatedIn } from '../values/agree.js';
import { measuredInWords } from '../values/amount-words.js';
import { isDivided, partsOf } from '../values/divided.js';
import { measurementOf } from '../values/measure.js';
import type { Value } from '../values/value.js';
import type { Path } from '../rules/refusal.js';
import type { Background } from './background.js';
import { isTotal, isYearly, type Stated, valuesIn } from './stated.js';
import { type Warning, warning, type WarningCode, type WarningRule } from './warning.js';

/** In which of several words something is measured; nothing for what says neither. */
type Word = (stated: Stated) => string | undefined;

interface Habit {
  readonly code: WarningCode;
  readonly word: Word;
  /** Whether the one is odd where the other is usual. */
  readonly odd: (said: string, usual: string) => boolean;
  readonly sentence: (said: string, usual: string) => string;
}

const different = (said: string, usual: string): boolean => said !== usual;

const habits: readonly Habit[] = [
  {
    // A total entered where the column holds yearly amounts is the oldest mistake at a table.
    code: 'TOTAL_FOR_YEARLY',
    word: (stated) =>
      isTotal(stated) ? 'a total' : isYearly(stated) ? 'a yearly amount' : undefined,
    odd: (said, usual) => said === 'a total' && usual === 'a yearly amount',
    sentence: (said, usual) => `is ${said}, and ${usual} is usual there`,
  },
  {
    // 46 % compound is 40 % simple: of two unions with one demand one seemed to ask for more.
    code: 'COMPOUNDING_UNUSUAL',
    word: ({ measurement: { kind, compounding } }) =>
      kind === 'rate' && compounding !== 'NOT_STATED' ? compounding.toLowerCase() : undefined,
    odd: different,
    sentence: (said, usual) => `is ${said}, and percentages there are usually ${usual}`,
  },
  {
    // Of an accord that rises from year to year, the first year and the average were printed as if they were one number.
    code: 'YEAR_OR_AVERAGE_UNUSUAL',
    word: ({ measurement: { measured } }) =>
      measured === 'AVERAGE' || measured.startsWith('YEAR_')
        ? measured === 'AVERAGE'
          ? 'an average'
          : `year ${measured.slice('YEAR_'.length)}`
        : undefined,
    odd: different,
    sentence: (said, usual) => `is for ${said}, and ${usual} is usual there`,
  },
];

/**
 * A number in another measure than is usual on its issue. Usual is a measure when fewer than a third of the other
 * records say another one, alone or beside it; a value that is also stated in the usual measure is no slip.
 */
export const unusualMeasure: WarningRule = {
  judges: eventTypes.filter((type) => type !== 'IssueAdded' && type !== 'IssueRedefined'),
  warnings: (record, background) =>
    habits.flatMap((habit) => {
      const stated = background.statedIn(record);
      return stated
        .filter(({ origin }) => origin === 'OWN' || origin === 'ENTRY')
        .filter((one, index) => {
          // A schedule says it once for all of its periods.
          return stated.findIndex((other) => other.value === one.value) === index;
        })
        .flatMap((one) => against(one, stated, habit, background));
    }),
};

function against(
  one: Stated,
  stated: readonly Stated[],
  { code, word, odd, sentence }: Habit,
  background: Background,
): readonly Warning[] {
  const said = word(one);
  if (said === undefined || one.issue === undefined) return [];
  const others = background.statedOn(one.issue).filter(({ record, measurement }) => {
    return record.id !== one.record.id && measurement.kind === one.measurement.kind;
  });
  // Mostly all say the same, and then it need not be asked which of them count.
  if (others.every((other) => (word(other) ?? said) === said)) return [];
  const counting = others.filter((other) => background.counts(other));
  const { usual, records } = usualAmong(counting, word);
  if (usual === undefined || !odd(said, usual)) return [];
  if (stated.some((other) => other.value === one.value && word(other) === usual)) return [];
  const [first] = records;
  const like = first === undefined ? '' : `, as in ${calledWithDate(first)}`;
  const issue = nameOf(one.issue, background.considered.records);
  const message = `${measuredInWords(one.measurement)} on ${issue} ${sentence(said, usual)}${like}.`;
  return [warning(code, message.charAt(0).toUpperCase() + message.slice(1), one.path, records)];
}

function usualAmong(
  others: readonly Stated[],
  word: Word,
): { readonly usual?: string; readonly records: readonly AnyRecord[] } {
  const sayers = new Map<string, Set<AnyRecord>>();
  for (const other of others) {
    const said = word(other);
    if (said !== undefined) sayers.set(said, (sayers.get(said) ?? new Set()).add(other.record));
  }
  const all = new Set([...sayers.values()].flatMap((records) => [...records])).size;
  for (const [usual, records] of sayers) {
    const otherwise = [...sayers].filter(([word]) => word !== usual);
    const against = new Set(otherwise.flatMap(([, others]) => [...others])).size;
    if (against * 3 < all) return { usual, records: [...records] };
  }
  return { records: [] };
}

/**
 * The same value in another measure, which it cannot be: 46 % compound beside 38 % simple. It is kept, and shown with the
 * value; here it is told to whoever records it.
 */
export const alsoStatedDisagrees: WarningRule = {
  judges: eventTypes,
  warnings: (record) =>
    valuesIn(record).flatMap(({ value, path }) =>
      disagreeingIn(value, path).map((found) => {
        const said = measurementOf(found.stated);
        const own = measurementOf(value);
        const whole = own ? measuredInWords(own) : 'what its periods come to';
        const words = said ? measuredInWords(said) : 'this';
        const message = `${words.charAt(0).toUpperCase()}${words.slice(1)} is said to be the same as ${whole}, and cannot be.`;
        return warning('ALSO_STATED_DISAGREES', message, found.path, [record]);
      }),
    ),
};

function disagreeingIn(
  value: Value,
  path: Path,
): readonly { readonly stated: Parameters<typeof measurementOf>[0]; readonly path: Path }[] {
  const [kind = ''] = Object.keys(value);
  const differing = alsoStatedDiffers(value);
  const own = alsoStatedIn(value).flatMap((stated, index) =>
    differing.includes(stated)
      ? [{ stated: stated.value, path: [...path, kind, 'alsoStatedAs', index, 'value'] }]
      : [],
  );
  const parts = isDivided(value)
    ? partsOf(value).flatMap((part) => disagreeingIn(part.value, [...path, ...part.path]))
    : [];
  return [...own, ...parts];
}
