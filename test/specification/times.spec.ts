import { describe, expect, it } from '@jest/globals';
import { boundsOf } from '../../src/times/bounds.js';
import { momentIn, parseMoment } from '../../src/times/moment.js';
import { edtf, parseOccurred, period, zone } from '../../src/times/occurred.js';
import { refused, sentences } from '../support/refused.js';

/** The bounds as instants in UTC, which a reader can check against a calendar. */
function bounds(text: string, inZone: string): readonly [string, string] {
  const { earliest, latest } = boundsOf(text, inZone);
  return [shown(earliest), shown(latest)];
}

function shown(ms: number): string {
  return Number.isFinite(ms) ? new Date(ms).toISOString() : String(ms);
}

describe('what happened is dated', () => {
  it.each([
    ['a year', '2019', '2018-12-31T15:00:00.000Z', '2019-12-31T14:59:59.999Z'],
    ['a month', '2019-07', '2019-06-30T15:00:00.000Z', '2019-07-31T14:59:59.999Z'],
    ['a leap month', '2020-02', '2020-01-31T15:00:00.000Z', '2020-02-29T14:59:59.999Z'],
    ['a day', '2020-10-16', '2020-10-15T15:00:00.000Z', '2020-10-16T14:59:59.999Z'],
    ['a span', '2020-10-15/2020-10-16', '2020-10-14T15:00:00.000Z', '2020-10-16T14:59:59.999Z'],
    [
      'a span of one day',
      '2020-10-15/2020-10-15',
      '2020-10-14T15:00:00.000Z',
      '2020-10-15T14:59:59.999Z',
    ],
    [
      'a span with ends of two precisions',
      '2020-10-15/2020-10',
      '2020-10-14T15:00:00.000Z',
      '2020-10-31T14:59:59.999Z',
    ],
    ['a span without a recorded end', '2023-09-15/..', '2023-09-14T15:00:00.000Z', 'Infinity'],
    [
      'a moment within',
      '[2023-03-20..2023-05-01]',
      '2023-03-19T15:00:00.000Z',
      '2023-05-01T14:59:59.999Z',
    ],
    [
      'a moment within two years',
      '[2022..2023]',
      '2021-12-31T15:00:00.000Z',
      '2023-12-31T14:59:59.999Z',
    ],
    ['not later than', '[..2023-05-01]', '-Infinity', '2023-05-01T14:59:59.999Z'],
    [
      'a minute in a zone',
      '2023-10-27T04:00[America/Detroit]',
      '2023-10-27T08:00:00.000Z',
      '2023-10-27T08:00:59.999Z',
    ],
    [
      'a minute with offset and zone',
      '2023-10-27T04:00-04:00[America/Detroit]',
      '2023-10-27T08:00:00.000Z',
      '2023-10-27T08:00:59.999Z',
    ],
    [
      'a minute at an offset',
      '2023-10-27T04:00+09:00',
      '2023-10-26T19:00:00.000Z',
      '2023-10-26T19:00:59.999Z',
    ],
    [
      'a minute at an offset in brackets',
      '2023-10-27T04:00[+09:00]',
      '2023-10-26T19:00:00.000Z',
      '2023-10-26T19:00:59.999Z',
    ],
    [
      'a second in UTC',
      '2023-10-27T08:00:30Z',
      '2023-10-27T08:00:30.000Z',
      '2023-10-27T08:00:30.999Z',
    ],
    [
      'UTC told in a zone',
      '2023-10-27T08:00Z[America/Detroit]',
      '2023-10-27T08:00:00.000Z',
      '2023-10-27T08:00:59.999Z',
    ],
    [
      'a tenth of a second',
      '2023-10-27T08:00:30.5Z',
      '2023-10-27T08:00:30.500Z',
      '2023-10-27T08:00:30.599Z',
    ],
    [
      'a nanosecond',
      '2023-10-27T08:00:30.123456789Z',
      '2023-10-27T08:00:30.123Z',
      '2023-10-27T08:00:30.123Z',
    ],
    ['a local time', '2023-10-27T04:00', '2023-10-26T19:00:00.000Z', '2023-10-26T19:00:59.999Z'],
  ])('as %s: %s', (_, text, earliest, latest) => {
    expect(edtf.parse(text)).toBe(text);
    expect(bounds(text, 'Asia/Tokyo')).toEqual([earliest, latest]);
  });

  it('in the zone of its place, unless it states its own', () => {
    expect(bounds('2020-10-16', 'America/New_York')).toEqual([
      '2020-10-16T04:00:00.000Z',
      '2020-10-17T03:59:59.999Z',
    ]);
    expect(bounds('2023-10-27T04:00', 'America/New_York')[0]).toBe('2023-10-27T08:00:00.000Z');
    expect(bounds('2023-10-27T04:00[America/Detroit]', 'Asia/Tokyo')[0]).toBe(
      '2023-10-27T08:00:00.000Z',
    );
  });

  it('by days that are an hour shorter or longer where the clocks change', () => {
    expect(bounds('2023-03-12', 'America/New_York')).toEqual([
      '2023-03-12T05:00:00.000Z',
      '2023-03-13T03:59:59.999Z',
    ]);
    expect(bounds('2023-11-05', 'America/New_York')).toEqual([
      '2023-11-05T04:00:00.000Z',
      '2023-11-06T04:59:59.999Z',
    ]);
  });

  it('by both readings of a minute that came twice, and by one where the offset tells which', () => {
    expect(bounds('2023-11-05T01:30[America/New_York]', 'UTC')).toEqual([
      '2023-11-05T05:30:00.000Z',
      '2023-11-05T06:30:59.999Z',
    ]);
    expect(bounds('2023-11-05T01:30-05:00[America/New_York]', 'UTC')).toEqual([
      '2023-11-05T06:30:00.000Z',
      '2023-11-05T06:30:59.999Z',
    ]);
  });

  it('by what can be meant, where a zone never had the local day or time', () => {
    const { earliest, latest } = boundsOf('2011-12-30', 'Pacific/Apia');
    expect(earliest).toBeLessThanOrEqual(latest);
    expect(bounds('2023-03-12T02:30', 'America/New_York')).toEqual([
      '2023-03-12T06:30:00.000Z',
      '2023-03-12T07:30:59.999Z',
    ]);
  });

  it('and tells whether the zone of a time of day is known', () => {
    expect(parseOccurred('2023-10-27T04:00')).toMatchObject({
      kind: 'LOCAL_TIME',
      zoneStated: false,
    });
    for (const text of ['2023-10-27T04:00[America/Detroit]', '2023-10-27T04:00Z', '2023-10-27']) {
      expect(parseOccurred(text)).toMatchObject({ zoneStated: true });
    }
  });

  it('and is compared only once it was accepted', () => {
    expect(() => boundsOf('2023-02-30', 'UTC')).toThrow(RangeError);
  });
});

describe('a date is refused', () => {
  it.each([
    ['2021-02-30', '30 February does not exist.'],
    ['2021-02-29', '29 February 2021 does not exist.'],
    ['1900-02-29', '29 February 1900 does not exist.'],
    ['2021-11-31', '31 November does not exist.'],
    ['2021-01-00', '0 January does not exist.'],
    ['2021-13', 'There is no month 13.'],
    ['2021-00-10', 'There is no month 00.'],
    ['2021-21', 'A season is not accepted'],
    ['2021-33', 'A season is not accepted'],
    ['2021?', 'A qualifier'],
    ['2021-05~', 'A qualifier'],
    ['2021%/2022', 'A qualifier'],
    ['202X', 'Unspecified digits'],
    ['2021-XX-01', 'Unspecified digits'],
    ['Y20210', 'Long years'],
    ['2021E3', 'Long years'],
    ['2021S2', 'Long years'],
    ['-0044-03-15', 'A year before 0000'],
    ['20', 'A century or a decade'],
    ['202', 'A century or a decade'],
    ['{2020,2021}', 'A set of dates'],
    ['{2020..2021}', 'A set of dates'],
    ['[2020,2021]', 'Of the forms in brackets'],
    ['[2020..2021', 'Of the forms in brackets'],
    ['[2020..2021..2022]', 'Of the forms in brackets'],
    ['[2020]', 'Of the forms in brackets'],
    ['[2020..]', 'A latest bound is needed'],
    ['[..]', 'A latest bound is needed'],
    ['[2021-02-30..2022]', '30 February does not exist.'],
    ['[2023..2021]', '2023 is after 2021'],
    ['../2021', 'An unknown beginning'],
    ['/2021', 'An unknown beginning'],
    ['2021/', 'An empty end'],
    ['2021/2022/2023', 'A slash stands between two ends. Write a date as'],
    ['2021/2022/2023/2024', 'An interval has two ends'],
    ['2021/2022-02-30', '30 February does not exist.'],
    ['2023-05-02/2023-05-01', '2023-05-02 is after 2023-05-01'],
    ['2023-05-01T09:00Z/2023-05-01T11:00Z', 'An interval is between years, months or days'],
    ['２０２１', 'Write digits as 0 to 9'],
    ['٢٠٢١', 'Write digits as 0 to 9'],
    ['2021–05', 'plain ASCII'],
    [' 2021', 'without spaces'],
    ['2021\n', 'without spaces'],
    ['2021-05-01 09:00', 'without spaces'],
    ['', 'A date is missing'],
    ['20210501', 'Write a date as'],
    ['2021-5-1', 'Write a date as'],
    ['01/05/2021', 'Write a date as 2023, 2023-10 or 2023-10-27.'],
    ['3/1/2026', 'Write a date as 2023, 2023-10 or 2023-10-27.'],
    ['March 2026', 'without spaces or line breaks. Write a date as 2023, 2023-10 or 2023-10-27.'],
    ['yesterday', 'Write a date as'],
    ['2023-10-27T04:00-05:00[America/Detroit]', 'The offset contradicts the zone America/Detroit'],
    ['2023-10-27T04:00[JST]', '"JST" is no zone'],
    ['2023-10-27T04:00[asia/tokyo]', '"asia/tokyo" is no zone'],
    ['2023-10-27T04:00[]', '"" is no zone'],
    ['2023-10-27T04:00[!Asia/Tokyo]', '"!Asia/Tokyo" is no zone'],
    ['2023-10-27T04:00[u-ca=japanese]', '"u-ca=japanese" is no zone'],
    ['2023-10-27T04:00[+99:00]', '"+99:00" is no zone'],
    ['2023-10-27T04:00+99:00', 'An offset from UTC'],
    ['2023-03-12T02:30[America/New_York]', 'The clocks of America/New_York never showed'],
    ['2023-02-30T04:00Z', '30 February does not exist.'],
    ['2023-10T04:00Z', 'A time of day needs a whole date'],
    ['2023-10-27T24:00Z', 'There is no time of day 24:00.'],
    ['2023-10-27T10:60Z', 'There is no time of day 10:60.'],
    ['2023-10-27T23:59:60Z', 'There is no time of day 23:59:60.'],
    ['2023-10-27T04Z', 'Write an instant as'],
    ['2023-10-27T04:00:00,5Z', 'Write an instant as'],
    ['2023-10-27t04:00Z', 'Write a date as'],
    ['2023-10-27Z', 'Write a date as'],
    ['2023-10-27[Asia/Tokyo]', 'Write a date as'],
  ])('that reads %j', (text, sentence) => {
    expect(refused(edtf, text)).toEqual(['INVALID_DATE']);
    expect(sentences(edtf, text)[0]).toContain(sentence);
  });

  it('that is far too long, without being read', () => {
    expect(sentences(edtf, '2'.repeat(10_000_000))).toEqual(['A date has at most 100 characters.']);
  });
});

describe('a zone', () => {
  it.each(['Asia/Tokyo', 'America/Detroit', 'Europe/Kyiv', 'Asia/Calcutta', 'UTC'])(
    'is %s',
    (name) => {
      expect(zone.parse(name)).toBe(name);
    },
  );

  it.each(['JST', 'asia/tokyo', '+09:00', 'Z', 'Tokyo', '', 'local'])('is not %j', (name) => {
    expect(refused(zone, name)).toEqual(['INVALID_DATE']);
  });
});

describe('a period', () => {
  it.each(['2021-04-01/2026-03-31', '2021/2021', '2021-04/..'])('runs over %s', (text) => {
    expect(period.parse(text)).toBe(text);
  });

  it('ends after it begins', () => {
    expect(refused(period, '2026-03-31/2021-04-01')).toEqual(['INVALID_VALIDITY']);
  });

  it.each([
    '2021',
    '[2021..2022]',
    '[..2022]',
    '../2022',
    '2021-02-30/2022',
    '2021-04-01T00:00Z',
    '',
  ])('is not %j', (text) => {
    expect(refused(period, text)).toEqual(['INVALID_DATE']);
  });
});

describe('the moment that is asked about', () => {
  it.each(['gestern', 'March 2026', '3/1/2026', '20201016'])(
    'has forms of its own, which are said of %s',
    (text) => {
      const read = parseMoment(text);
      const sentence = read.kind === 'INVALID' ? read.message : '';
      expect(sentence).toContain('Write a day as 2023-10-27, or an instant as 2023-10-27T08:00Z.');
      expect(sentence).not.toContain('2023-10 ');
    },
  );

  it.each([
    ['the end of a day', '2020-10-16', '2020-10-16T14:59:59.999Z'],
    ['an instant', '2020-10-16T12:00:00.250Z', '2020-10-16T12:00:00.250Z'],
    ['the end of a minute', '2020-10-16T12:00Z', '2020-10-16T12:00:59.999Z'],
    [
      'an instant of another zone',
      '2020-10-16T12:00:00.000[America/New_York]',
      '2020-10-16T16:00:00.000Z',
    ],
  ])('is %s', (_, text, expected) => {
    const read = parseMoment(text);
    expect(read.kind === 'INVALID' ? read.message : shown(momentIn(read, 'Asia/Tokyo'))).toBe(
      expected,
    );
  });

  it.each([
    '2020-10',
    '2020',
    '2020-10-15/2020-10-16',
    '2020/..',
    '[..2020]',
    '2020-10-16T12:00',
    '2020-02-30',
    '',
  ])('is not %j', (text) => {
    expect(parseMoment(text)).toMatchObject({ kind: 'INVALID' });
  });
});
