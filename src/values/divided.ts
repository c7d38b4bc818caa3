import type { Path } from '../rules/refusal.js';
import { samePeriod, type Incomparable, type Likeness } from './measure.js';
import { sameWhen } from './tiers.js';
import type { ScheduleValue, TieredValue, Value } from './value.js';
import { sameWords } from './worded.js';

/** A value that has others in it: one for each period, or one for each tier. */
export type DividedValue = Extract<Value, { schedule: unknown } | { tiered: unknown }>;

export function isDivided(value: Value): value is DividedValue {
  return 'schedule' in value || 'tiered' in value;
}

/** The values of the periods or tiers, each with the path that leads to it. */
export function partsOf(
  value: DividedValue,
): readonly { readonly path: Path; readonly value: Value }[] {
  return 'schedule' in value
    ? value.schedule.entries.map((entry, index) => ({
        path: ['schedule', 'entries', index, 'value'],
        value: entry.value,
      }))
    : value.tiered.tiers.map((tier, index) => ({
        path: ['tiered', 'tiers', index, 'value'],
        value: tier.value,
      }));
}

/** What stands in two divided values in the same place, or why their places differ. */
type Pairs =
  | { readonly pairs: readonly (readonly [Value, Value])[]; readonly notComparable?: never }
  | { readonly notComparable: Incomparable; readonly pairs?: never };

/**
 * Sets two divided values against each other, part by part. `PERIOD`: for other periods. `BASIS`: tiers go by
 * something else. `SCOPE`: they begin or end elsewhere, or only one has tiers. `QUALITATIVE`: exceptions differ, so
 * that what looks alike may not apply alike.
 */
export function pairsOf(one: DividedValue, other: DividedValue, like: Likeness): Pairs {
  const apart = differenceIn(one, other, like);
  if (apart) return { notComparable: apart };
  const others = partsOf(other);
  return {
    pairs: partsOf(one).flatMap((part, index) => {
      const counterpart = others[index];
      return counterpart ? [[part.value, counterpart.value] as const] : [];
    }),
  };
}

function differenceIn(
  one: DividedValue,
  other: DividedValue,
  like: Likeness,
): Incomparable | undefined {
  if ('schedule' in one && 'schedule' in other) return periodsDiffer(one.schedule, other.schedule);
  if ('tiered' in one && 'tiered' in other) return tiersDiffer(one.tiered, other.tiered, like);
  return 'SCOPE';
}

function periodsDiffer(one: ScheduleValue, other: ScheduleValue): Incomparable | undefined {
  return same(one.entries, other.entries, (a, b) => samePeriod(a.period, b.period))
    ? undefined
    : 'PERIOD';
}

function tiersDiffer(
  one: TieredValue,
  other: TieredValue,
  like: Likeness,
): Incomparable | undefined {
  if (!like(one.by.normalize('NFC'), other.by.normalize('NFC'))) return 'BASIS';
  if (!same(one.tiers, other.tiers, (a, b) => sameWhen(a.when, b.when))) return 'SCOPE';
  return same(one.exceptions ?? [], other.exceptions ?? [], sameWords) ? undefined : 'QUALITATIVE';
}

function same<T>(
  ones: readonly T[],
  others: readonly T[],
  alike: (one: T, other: T) => boolean,
): boolean {
  return (
    ones.length === others.length &&
    ones.every((one, index) => {
      const other = others[index];
      return other !== undefined && alike(one, other);
    })
  );
}
