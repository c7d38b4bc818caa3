import type { Considered } from '../acts/considered.js';
import type { AnyRecord } from '../record/records.js';
import { type Bounds, boundsOf } from '../times/bounds.js';
import { parseOccurred } from '../times/occurred.js';
import type { Offer } from '../acts/term-sets.js';

/** Where an act stands to a moment that no act makes. `EITHER`: that is not known. */
export type Side = 'BEFORE' | 'AFTER' | 'EITHER';

/**
 * When an offer is no longer valid: the millisecond after its last valid day, or after the instant that was given.
 * Where only a month or a year was given it is not known which day was the last, and the bounds say so. Nothing for
 * an offer without an end.
 */
export function lapseOf(offer: Offer, considered: Considered): Bounds | undefined {
  const { validUntil } = offer.data;
  if (validUntil === undefined) return undefined;
  const zone = considered.chronology.zoneOf(offer);
  const { latest } = boundsOf(validUntil, zone);
  if (latest === Infinity) return undefined;
  const first = firstPossibleDay(validUntil);
  const earliest = first === undefined ? latest : boundsOf(first, zone).latest;
  return { earliest: earliest + 1, latest: latest + 1 };
}

/** Whether an act came before an offer was no longer valid. */
export function sideOf(act: AnyRecord, lapse: Bounds, considered: Considered): Side {
  const { chronology } = considered;
  if (chronology.boundsOf(act).latest < lapse.earliest) return 'BEFORE';
  // The lapse is the first millisecond that is too late.
  return chronology.notBefore(act) >= lapse.latest ? 'AFTER' : 'EITHER';
}

function firstPossibleDay(text: string): string | undefined {
  const read = parseOccurred(text);
  switch (read.kind) {
    case 'DATE':
      return read.date.first.toString();
    case 'SPAN':
      return read.to === 'OPEN' ? undefined : read.to.first.toString();
    case 'WITHIN':
      return read.from?.first.toString();
    case 'INSTANT':
    case 'LOCAL_TIME':
    case 'INVALID':
      return undefined;
  }
}
