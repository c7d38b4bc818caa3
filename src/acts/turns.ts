import type { EventType } from '../record/events.js';
import type { AnyOf } from '../record/records.js';
import type { Considered } from './considered.js';
import { byTime } from './order.js';

/** The acts that turn the talks, with where each of them leaves these. */
export const turnedInto = {
  NegotiationSuspended: 'SUSPENDED',
  NegotiationResumed: 'OPEN',
  NegotiationBrokenOff: 'BROKEN_OFF',
  NegotiationConcluded: 'CONCLUDED',
} as const satisfies Readonly<Partial<Record<EventType, string>>>;

type TurnType = keyof typeof turnedInto;

export type Turn = AnyOf<TurnType>;

export const turnTypes = Object.keys(turnedInto) as readonly TurnType[];

/** The turns of the talks that count, by their dates: which of two came first that does not always tell. */
export function turnsOf(considered: Considered): readonly Turn[] {
  return considered.records
    .ofType(...turnTypes)
    .filter((turn) => considered.includes(turn))
    .toSorted(byTime(considered));
}
