import { Temporal } from 'temporal-polyfill';
import { calendarDate } from './calendar-date.js';

/** A time of day as it was written: on the time line where its zone is known, otherwise on some clock's face. */
export type TimeOfDay =
  | { readonly kind: 'INSTANT'; readonly earliest: number; readonly latest: number }
  | {
      readonly kind: 'LOCAL_TIME';
      readonly local: Temporal.PlainDateTime;
      readonly lastsMs: number;
    };

/** Whether this is the name of a zone in the IANA database, spelled as there (`Asia/Tokyo`, not `asia/tokyo`). */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId === name;
  } catch {
    return false;
  }
}

/** The sentence for a zone that the IANA database does not name. */
export function unknownZone(name: string): string {
  return `${JSON.stringify(name)} is no zone; use a name of the IANA database, such as America/Detroit.`;
}

const form = new RegExp(
  [
    String.raw`^(?<clock>(?<date>[^T]*)T(?<time>(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.(?<fraction>\d{1,9}))?)?))`,
    String.raw`(?<offset>Z|[+-]\d\d:\d\d)?(?:\[(?<zone>[^[\]]*)\])?$`,
  ].join(''),
);

const forms =
  'Write an instant as 2023-10-27T04:00[America/Detroit], 2023-10-27T04:00-04:00 or 2023-10-27T08:00Z.';

/**
 * Reads a date with a time of day to the minute, the second or a fraction of it, or answers what is wrong with it in
 * one sentence. The EDTF package is not asked: it moves a time by its offset and then forgets the offset.
 */
export function timeOfDay(text: string): TimeOfDay | string {
  const parts = form.exec(text)?.groups;
  if (parts === undefined) return forms;
  const { clock = '', date = '', time = '', hour, minute, second, fraction, offset, zone } = parts;
  const day = calendarDate(date);
  if (typeof day === 'string') return day;
  if (day.precision !== 'DAY')
    return 'A time of day needs a whole date before it, as in 2023-10-27T04:00.';
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) {
    return `There is no time of day ${time}.`;
  }
  if (zone !== undefined && !isZone(zone) && !/^[+-]\d\d:\d\d$/.test(zone))
    return unknownZone(zone);
  const local = Temporal.PlainDateTime.from(clock);
  const lastsMs = lasting(second, fraction);
  if (offset !== undefined) return atOffset(text, zone, lastsMs);
  return zone === undefined ? { kind: 'LOCAL_TIME', local, lastsMs } : inZone(local, zone, lastsMs);
}

/**
 * The bounds of a clock's reading in a zone, in epoch milliseconds. Where clocks go back, the reading comes twice and
 * the bounds span both; where they go forward it may never come, and the bounds span the moments it can stand for.
 */
export function boundsInZone(
  local: Temporal.PlainDateTime,
  zone: string,
  lastsMs: number,
): { readonly earliest: number; readonly latest: number } {
  const readings = (['earlier', 'later'] as const).map(
    (disambiguation) => local.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
  );
  return { earliest: Math.min(...readings), latest: Math.max(...readings) + lastsMs - 1 };
}

function inZone(local: Temporal.PlainDateTime, zone: string, lastsMs: number): TimeOfDay | string {
  try {
    if (!local.toZonedDateTime(zone).toPlainDateTime().equals(local)) {
      return `The clocks of ${zone} never showed ${local.toString()}: they were put forward past it.`;
    }
    return { kind: 'INSTANT', ...boundsInZone(local, zone, lastsMs) };
  } catch {
    return unknownZone(zone);
  }
}

function atOffset(text: string, zone: string | undefined, lastsMs: number): TimeOfDay | string {
  try {
    const earliest =
      zone === undefined
        ? Temporal.Instant.from(text).epochMilliseconds
        : Temporal.ZonedDateTime.from(text, { offset: 'reject' }).epochMilliseconds;
    return { kind: 'INSTANT', earliest, latest: earliest + lastsMs - 1 };
  } catch {
    return zone === undefined
      ? 'An offset from UTC lies between -23:59 and +23:59.'
      : `The offset contradicts the zone ${zone} on that day; leave one of them out.`;
  }
}

/** How long the smallest stated part lasts: nothing finer than a millisecond is compared. */
function lasting(second: string | undefined, fraction: string | undefined): number {
  if (second === undefined) return 60_000;
  return Math.max(1, 1_000 / 10 ** (fraction ?? '').length);
}
