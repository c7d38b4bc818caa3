import type { Considered } from '../acts/considered.js';
import type { AnyRecord } from '../record/records.js';
import type { Bounds } from '../times/bounds.js';
import { pastOf } from '../times/past.js';
import type { Offer } from '../acts/term-sets.js';

/** Where an act stands to a moment that no act makes. `EITHER`: that is not known. */
export type Side = 'BEFORE' | 'AFTER' | 'EITHER';

/** When an offer is no longer valid; nothing for an offer without an end. */
export function lapseOf(offer: Offer, considered: Considered): Bounds | undefined {
  const { validUntil } = offer.data;
  return validUntil === undefined
    ? undefined
    : pastOf(validUntil, considered.chronology.zoneOf(offer));
}

/** Whether an act came before an offer was no longer valid. */
export function sideOf(act: AnyRecord, lapse: Bounds, considered: Considered): Side {
  const { chronology } = considered;
  if (chronology.boundsOf(act).latest < lapse.earliest) return 'BEFORE';
  // The lapse is the first millisecond that is too late.
  return chronology.notBefore(act) >= lapse.latest ? 'AFTER' : 'EITHER';
}
