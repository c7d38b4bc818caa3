import { parse } from 'edtf';
import { Temporal } from 'temporal-polyfill';

/** A year, a month or a day, as precise as it was written: the days that it spans, first and last. */
export interface CalendarDate {
  readonly text: string;
  readonly precision: 'YEAR' | 'MONTH' | 'DAY';
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

/** Reads an EDTF level 0 date of a year from 0000 to 9999, or answers what is wrong with it in one sentence. */
export function calendarDate(text: string): CalendarDate | string {
  const values = valuesOf(text);
  if (values === undefined) return faultIn(text);
  const [year = 0, monthFrom0 = 0, day] = values;
  const month = monthFrom0 + 1;
  if (values.length === 1) {
    const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
    return { text, precision: 'YEAR', first, last: first.with({ month: 12, day: 31 }) };
  }
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  if (day === undefined) {
    return { text, precision: 'MONTH', first, last: first.with({ day: first.daysInMonth }) };
  }
  // The package knows how long each month can be, and lets 29 February stand in every year.
  if (day > first.daysInMonth) return `29 February ${text.slice(0, 4)} does not exist.`;
  return { text, precision: 'DAY', first: first.with({ day }), last: first.with({ day }) };
}

const plain = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function valuesOf(text: string): readonly number[] | undefined {
  // Nearly every date is one that can be read at a glance; the grammar takes a hundred times as long.
  return valuesOfPlain(text) ?? valuesParsed(text);
}

function valuesOfPlain(text: string): readonly number[] | undefined {
  const [, year, month, day] = plain.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return [Number(year)];
  const daysMax = longestMonths[Number(month) - 1];
  if (daysMax === undefined) return undefined;
  if (day === undefined) return [Number(year), Number(month) - 1];
  return Number(day) < 1 || Number(day) > daysMax
    ? undefined
    : [Number(year), Number(month) - 1, Number(day)];
}

function valuesParsed(text: string): readonly number[] | undefined {
  try {
    const { values } = parse(text, { level: 0, types: ['Date'] });
    return text.startsWith('-') || values.length > 3 ? undefined : values;
  } catch {
    return undefined;
  }
}

const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const;

/** The sentence for a text that is in no form of a date. */
export const forms = 'Write a date as 2023, 2023-10 or 2023-10-27.';

/** The kinds of EDTF that say more, or less, than this record can keep apart, each with what to write instead. */
const refused: readonly (readonly [RegExp, string])[] = [
  [
    /[?~%]/,
    'A qualifier (?, ~ or %) is not accepted; give the bounds that are sure, as in [2023-03..2023-05].',
  ],
  [
    /^[\dX-]*X[\dX-]*$/i,
    'Unspecified digits (X) are not accepted; leave out what is unknown, as in 2023 or 2023-10.',
  ],
  [/^-/, 'A year before 0000 is not accepted.'],
  [
    /^Y-?\d|\d[ES]\d/i,
    'Long years, exponents and significant digits are not accepted; a year has four digits.',
  ],
  [
    /^\d{4}-(?:2[1-9]|3\d|4[01])$/,
    'A season is not accepted; give the months, as in [2023-03..2023-05].',
  ],
  [/^\d{2,3}$/, 'A century or a decade is not accepted; a year has four digits.'],
];

function faultIn(text: string): string {
  const kind = refused.find(([pattern]) => pattern.test(text));
  if (kind) return kind[1];
  const [, monthText, dayText] = /^\d{4}-(\d\d)(?:-(\d\d))?$/.exec(text) ?? [];
  if (monthText === undefined) return forms;
  const name = monthNames[Number(monthText) - 1];
  if (name === undefined) return `There is no month ${monthText}.`;
  return `${String(Number(dayText))} ${name} does not exist.`;
}
