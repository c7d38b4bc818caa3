import { describe, expect, it } from '@jest/globals';
import { parse } from 'edtf';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { boundsOf } from '../../src/times/bounds.js';
import { calendarDate } from '../../src/times/calendar-date.js';
import { momentIn, parseMoment } from '../../src/times/moment.js';
import { edtf, parseOccurred } from '../../src/times/occurred.js';
import { counts } from '../support/counts.js';

const runs = { numRuns: counts.propertyRuns };

/** Zones with half hours, changing clocks, a skipped day, and both edges of the date line. */
const zoneName = fc.constantFrom(
  ...['UTC', 'Asia/Tokyo', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'],
  ...['Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Niue', 'Europe/Dublin'],
);

const day = fc
  .integer({ min: 0, max: 365_242 })
  .map((days) => Temporal.PlainDate.from('1000-01-01').add({ days }));

const date = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([whole, length]) => whole.toString().slice(0, length));

const localTime = fc
  .tuple(day, fc.integer({ min: 0, max: 86_399_999 }), fc.constantFrom(16, 19, 21, 23))
  .map(([whole, ms, length]) =>
    whole
      .toPlainDateTime()
      .add({ milliseconds: ms })
      .toString({ fractionalSecondDigits: 3 })
      .slice(0, length),
  );

const pair = fc
  .tuple(date, date)
  .map(([one, other]) => [one, other].sort((a, b) => edge(a) - edge(b)));

/** Everything that is accepted but what a zone's clocks have never shown. */
const written = fc.oneof(
  date,
  pair.map((ends) => ends.join('/')),
  pair.map((ends) => `[${ends.join('..')}]`),
  date.map((end) => `[..${end}]`),
  date.map((start) => `${start}/..`),
  localTime,
  localTime.map((text) => `${text}Z`),
  localTime.map((text) => `${text}+05:45`),
  localTime.map((text) => `${text}[Asia/Kathmandu]`).filter((text) => edtf.safeParse(text).success),
);

function edge(text: string): number {
  return boundsOf(text, 'UTC').earliest;
}

/** Every text in the form of a date, the days that there are and those that there are not. */
const dateLike = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.nat({ max: 19 }), fc.nat({ max: 39 }))
  .map(([year, month, day]) => [pad(year, 4), pad(month, 2), pad(day, 2)].join('-'));

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

function inGrammar(text: string): boolean {
  try {
    return parse(text, { level: 0, types: ['Date'] }).values.length === 3;
  } catch {
    return false;
  }
}

describe('dates', () => {
  it('that are read at a glance are those of the grammar, but for 29 February in other years', () => {
    fc.assert(
      fc.property(dateLike, (text) => {
        const real = typeof calendarDate(text) !== 'string';
        const leapless =
          text.endsWith('-02-29') && !Temporal.PlainDate.from(text.slice(0, 7) + '-01').inLeapYear;
        expect(real).toBe(inGrammar(text) && !leapless);
      }),
      runs,
    );
  });

  it('are kept as written, and begin before they end', () => {
    fc.assert(
      fc.property(written, zoneName, (text, zone) => {
        expect(edtf.parse(text)).toBe(text);
        const { earliest, latest } = boundsOf(text, zone);
        expect(earliest).toBeLessThanOrEqual(latest);
      }),
      runs,
    );
  });

  it('have the bounds of the days that they span, and no more', () => {
    fc.assert(
      fc.property(date, zoneName, (text, zone) => {
        const { earliest, latest } = boundsOf(text, zone);
        // A day that a zone skipped is no day of its calendar.
        fc.pre(earliest < latest);
        expect(localDay(earliest, zone).startsWith(text)).toBe(true);
        expect(localDay(latest, zone).startsWith(text)).toBe(true);
        expect(localDay(earliest - 1, zone).startsWith(text)).toBe(false);
        expect(localDay(latest + 1, zone).startsWith(text)).toBe(false);
      }),
      runs,
    );
  });

  it('contain the days of their months and the months of their years', () => {
    fc.assert(
      fc.property(day, zoneName, (whole, zone) => {
        const [year, month, one] = [4, 7, 10].map((length) =>
          boundsOf(whole.toString().slice(0, length), zone),
        );
        expect(contains(year, month)).toBe(true);
        expect(contains(month, one)).toBe(true);
      }),
      runs,
    );
  });

  it('of a span and of a moment within have the bounds of their ends', () => {
    fc.assert(
      fc.property(pair, zoneName, (ends, zone) => {
        const [first, last] = ends.map((end) => boundsOf(end, zone));
        const expected = {
          earliest: first?.earliest,
          latest: Math.max(first?.earliest ?? NaN, last?.latest ?? NaN),
        };
        expect(boundsOf(ends.join('/'), zone)).toEqual(expected);
        expect(boundsOf(`[${ends.join('..')}]`, zone)).toEqual(expected);
      }),
      runs,
    );
  });

  it('that are local contain what they are in their zone', () => {
    fc.assert(
      fc.property(localTime, zoneName, (text, zone) => {
        const zoned = `${text}[${zone}]`;
        fc.pre(edtf.safeParse(zoned).success);
        expect(boundsOf(text, zone)).toEqual(boundsOf(zoned, 'UTC'));
      }),
      runs,
    );
  });

  it('are asked about at a moment by which what is dated with it has happened', () => {
    fc.assert(
      fc.property(written, zoneName, (text, zone) => {
        const read = parseMoment(text);
        fc.pre(read.kind !== 'INVALID');
        expect(momentIn(read, zone)).toBe(boundsOf(text, zone).latest);
      }),
      runs,
    );
  });
});

describe('any text at all', () => {
  /** Near misses are likelier to go wrong than noise: what is written here is made of the same pieces as dates. */
  const pieces = fc
    .array(
      fc.constantFrom(
        ...[
          '2023',
          '-',
          '02',
          '30',
          '13',
          '/',
          '..',
          '[',
          ']',
          '{',
          '}',
          ',',
          'T',
          'Z',
          '04:00',
          ':',
          '+',
        ],
        ...[
          '?',
          '~',
          '%',
          'X',
          'Y',
          'E',
          'S',
          '0',
          '９',
          ' ',
          '\n',
          'Asia/Tokyo',
          '09:00',
          '.5',
          '!',
          'u-ca=',
        ],
      ),
      { maxLength: 12 },
    )
    .map((some) => some.join(''));
  const anything = fc.oneof(pieces, fc.string(), fc.string({ unit: 'binary' }));

  it('is read as a date that can be compared, or refused with a sentence, and never throws', () => {
    fc.assert(
      fc.property(anything, zoneName, (text, zone) => {
        for (const read of [parseOccurred(text), parseMoment(text)]) {
          if (read.kind === 'INVALID') {
            expect(read.message).toMatch(/^["A-Z0-9].*\.$/s);
          } else {
            expect(read.text).toBe(text);
            expect(boundsOf(text, zone).latest).not.toBeNaN();
          }
        }
      }),
      { numRuns: counts.propertyRuns * 5 },
    );
  });
});

function localDay(ms: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(ms)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

interface Ends {
  readonly earliest: number;
  readonly latest: number;
}

function contains(outer: Ends | undefined, inner: Ends | undefined): boolean {
  if (!outer || !inner) return false;
  return outer.earliest <= inner.earliest && inner.latest <= outer.latest;
}
