import type { Considered } from '../acts/considered.js';
import { lineOf } from '../acts/issue-line.js';
import { byName } from '../acts/order.js';
import type { RecordOf } from '../record/records.js';
import { boundsOf } from '../times/bounds.js';
import type { ConversionsAt, RecordedConversion } from './movement.js';

/**
 * The conversions that count and may be used on an issue, or on no issue in particular. Those that were asked for are,
 * whenever they hold; without any, those that say when they hold, at the moments at which they do.
 */
export function conversionsFor(
  issue: string | undefined,
  asked: readonly string[] | undefined,
  considered: Considered,
): ConversionsAt {
  const { records } = considered;
  const counting = records
    .ofType('ConversionReported')
    .filter((record) => considered.includes(record))
    .toSorted(byName);
  if (asked) {
    const chosen = counting.filter(({ id }) => asked.includes(id)).map(conversionIn);
    return () => chosen;
  }
  const line = issue === undefined ? [] : lineOf(issue, records);
  const dated = counting
    .filter(
      ({ data: { issues } }) => issues === undefined || issues.some((id) => line.includes(id)),
    )
    .filter(({ data: { valid } }) => valid !== 'NOT_STATED')
    .map((record) => ({
      conversion: conversionIn(record),
      holds: boundsOf(record.data.valid, considered.chronology.zoneOf(record)),
    }));
  return (atMs) =>
    dated
      .filter(({ holds }) => holds.earliest <= atMs && atMs <= holds.latest)
      .map(({ conversion }) => conversion);
}

function conversionIn({ id, data }: RecordOf<'ConversionReported'>): RecordedConversion {
  const { from, to, ratio, steps } = data;
  return { id, from, to, ratio, steps };
}
