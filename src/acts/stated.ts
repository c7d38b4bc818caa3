import type { AnyRecord, Records } from '../record/records.js';
import type { Path } from '../rules/refusal.js';
import { boundsOf } from '../times/bounds.js';
import { alsoStatedIn } from '../values/agree.js';
import { isDivided, partsOf } from '../values/divided.js';
import { Fraction } from '../values/fraction.js';
import { type Magnitude, magnitudeOf } from '../values/magnitude.js';
import { compatible, measurementOf, type Measurement } from '../values/measure.js';
import { totalsOf } from '../values/total.js';
import type { Value } from '../values/value.js';
import { valuesOnIssues } from './act.rules.js';

/** A value somewhere in a record, on an issue where it is on one. */
export interface PlacedValue {
  readonly issue?: string;
  readonly value: Value;
  readonly path: Path;
}

/**
 * A number that a record states. `OWN` is the value's, `ALSO` the same in another measure, `ENTRY` that of a period or a
 * tier, `SUM` what the periods of a schedule come to.
 */
export interface Stated {
  readonly record: AnyRecord;
  readonly issue?: string;
  readonly value: Value;
  readonly origin: 'OWN' | 'ALSO' | 'ENTRY' | 'SUM';
  readonly path: Path;
  readonly measurement: Measurement;
  readonly size: Magnitude;
  /** How long the period lasts that it covers, in years, where that is known. */
  readonly years?: Fraction;
}

/** Every value that a record holds: on issues, as a baseline, as a figure. */
export function valuesIn(record: AnyRecord): readonly PlacedValue[] {
  if (record.type === 'IssueAdded' || record.type === 'IssueRedefined') {
    const { baseline } = record.data;
    if (baseline === undefined) return [];
    const issue = record.type === 'IssueAdded' ? record.id : record.data.issue;
    return [{ issue, value: baseline.value, path: ['baseline', 'value'] }];
  }
  if (
    record.type === 'FigureReported' ||
    record.type === 'PackageValued' ||
    record.type === 'OutsideActRecorded'
  ) {
    const { value } = record.data;
    return value === undefined ? [] : [{ value, path: ['value'] }];
  }
  return valuesOnIssues(record);
}

/** Every number above or below 0 that a record states, with where. */
export function statedIn(record: AnyRecord, records: Records): readonly Stated[] {
  return valuesIn(record).flatMap((placed) =>
    numbersIn(placed).flatMap(({ measurement, origin, path }) => {
      const size = magnitudeOf(measurement);
      if (size === undefined) return [];
      const { issue, value } = placed;
      const years = yearsOf(periodOf(measurement, issue, record, records));
      return [
        {
          ...{ record, value, origin, path, measurement, size },
          ...(issue === undefined ? {} : { issue }),
          ...(years === undefined ? {} : { years }),
        },
      ];
    }),
  );
}

type Number = Pick<Stated, 'origin' | 'path' | 'measurement'>;

function numbersIn({ value, path }: PlacedValue): readonly Number[] {
  const [kind = ''] = Object.keys(value);
  const own = measurementOf(value);
  const also = alsoStatedIn(value).flatMap(({ value: stated }, index): readonly Number[] => {
    const measurement = measurementOf(stated);
    const at = [...path, kind, 'alsoStatedAs', index, 'value', ...Object.keys(stated), 'amount'];
    return measurement ? [{ origin: 'ALSO', path: at, measurement }] : [];
  });
  return [
    ...(own ? [{ origin: 'OWN' as const, path: [...path, kind, 'amount'], measurement: own }] : []),
    ...also,
    ...(isDivided(value) ? numbersWithin(value, path) : []),
    ...sumsOf(value).map((measurement) => ({ origin: 'SUM' as const, path, measurement })),
  ];
}

function numbersWithin(value: Parameters<typeof partsOf>[0], path: Path): readonly Number[] {
  const periods = 'schedule' in value ? value.schedule.entries.map(({ period }) => period) : [];
  return partsOf(value).flatMap((part, index) =>
    numbersIn({ value: part.value, path: [...path, ...part.path] })
      .filter(({ origin }) => origin !== 'SUM')
      .map((number) => ({
        ...number,
        origin: 'ENTRY' as const,
        measurement: within(number.measurement, periods[index]),
      })),
  );
}

function within(measurement: Measurement, period: string | undefined): Measurement {
  if (period === undefined || measurement.period !== 'NOT_STATED') return measurement;
  return { ...measurement, period };
}

/** Rates come to one thing added and to another compounded: of these no one sum is set against anything. */
function sumsOf(value: Value): readonly Measurement[] {
  return 'schedule' in value ? totalsOf(value.schedule).filter(({ kind }) => kind !== 'rate') : [];
}

/** The period that a number covers: its own, that of its instrument, that of its issue. */
function periodOf(
  { period }: Measurement,
  issue: string | undefined,
  { data }: AnyRecord,
  records: Records,
): string | undefined {
  if (period !== 'NOT_STATED') return period;
  const about = 'agreement' in data ? data.agreement : undefined;
  const instrument = about === undefined ? undefined : records.get(about)?.data;
  for (const one of [data, instrument]) {
    if (one !== undefined && 'effective' in one && one.effective !== undefined)
      return one.effective;
  }
  const named = issue === undefined ? undefined : records.get(issue);
  return named?.type === 'IssueAdded' ? named.data.period : undefined;
}

const monthMs = (365.2425 / 12) * 24 * 60 * 60 * 1000;

/** To the month, which is as near as sizes need; nothing for a period without an end, or of days. */
function yearsOf(period: string | undefined): Fraction | undefined {
  if (period === undefined) return undefined;
  const { earliest, latest } = boundsOf(period, 'UTC');
  const months = Math.round((latest - earliest) / monthMs);
  if (!Number.isFinite(months) || months === 0) return undefined;
  return Fraction.of(String(months)).over(Fraction.of('12'));
}

/** Whether a number is what a whole period comes to. */
export function isTotal({ measurement: { per, measured } }: Pick<Stated, 'measurement'>): boolean {
  if (measured === 'INCREASE') return false;
  if (per === 'WHOLE_PERIOD' || per === 'LUMP_SUM') return true;
  return measured === 'TOTAL' && per === 'NOT_STATED';
}

/** Whether a number is what one year comes to. */
export function isYearly({ measurement: { per, measured } }: Pick<Stated, 'measurement'>): boolean {
  return per === 'YEAR' && measured !== 'INCREASE';
}

/**
 * Whether two numbers are of one kind, so that how large the one is says something of the other: amounts of money in
 * whatever currency, both for a year or both for periods of one length, both a level or both an increase over one.
 */
export function ofOneKind(one: Stated, other: Stated): boolean {
  const [a, b] = [one.measurement, other.measurement];
  if (a.kind !== b.kind) return false;
  if ((a.measured === 'INCREASE') !== (b.measured === 'INCREASE')) return false;
  const alike = (['basis', 'of', 'compounding'] as const).every((aspect) =>
    compatible(a[aspect], b[aspect]),
  );
  if (!alike || isTotal(one) !== isTotal(other)) return false;
  if (!isTotal(one)) return compatible(a.per, b.per);
  return one.years === undefined || other.years === undefined || one.years.equals(other.years);
}
