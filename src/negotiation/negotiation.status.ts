import type { Considered } from '../acts/considered.js';
import { hadHappened, lastOf, momentAsked } from '../acts/moment-asked.js';
import { turnedInto, turnsOf } from '../acts/turns.js';
import type { Moment } from '../times/moment.js';

/** Where talks stand, in the order in which several are shown. */
const negotiationStatuses = ['OPEN', 'SUSPENDED', 'BROKEN_OFF', 'CONCLUDED'] as const;

export type NegotiationStatus = (typeof negotiationStatuses)[number];

/** Where the talks stood at a moment; several where the order of the acts that turned them is not known. */
export function negotiationStatusAt(
  validAt: Moment,
  considered: Considered,
): readonly NegotiationStatus[] {
  const at = momentAsked(validAt);
  const turns = turnsOf(considered).filter((turn) => hadHappened(turn, at, considered));
  const shown = lastOf(turns, considered).map(({ type }) => turnedInto[type]);
  return shown.length === 0
    ? ['OPEN']
    : negotiationStatuses.filter((status) => shown.includes(status));
}
