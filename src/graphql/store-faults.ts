import { RestsOnLostAppend } from '../event-store/append-line.js';
import {
  StaleRevision,
  StoreOverloaded,
  StoreUnavailable,
  UnknownOutcome,
} from '../event-store/event-store.js';
import { ClockBehind } from '../event-store/streams.js';

/** A fault of which a client is told more than that there was one: it decides what he does next. */
export interface ToldFault {
  readonly code: 'OVERLOADED' | 'UNAVAILABLE' | 'OUTCOME_UNKNOWN' | 'CLOCK_BEHIND';
  /** What became of what was asked, and what to do. */
  readonly message: string;
  /** Load is nothing to wake somebody for. */
  readonly level: 'warn' | 'error';
}

const overloaded: ToldFault = {
  code: 'OVERLOADED',
  message:
    'More is to be recorded than can be taken on just now. Nothing of this was recorded: send it again a little later.',
  level: 'warn',
};
const unavailable: ToldFault = {
  code: 'UNAVAILABLE',
  message:
    'The log can’t be reached or written. Nothing of this was recorded: send it again once /health/ready says so.',
  level: 'error',
};
const outcomeUnknown: ToldFault = {
  code: 'OUTCOME_UNKNOWN',
  message:
    'Nobody can tell whether this was recorded. Send it again with the same idempotencyKey, which records it once and ' +
    'no more; without one, look among the events first.',
  level: 'error',
};
const clockBehind: ToldFault = {
  code: 'CLOCK_BEHIND',
  message:
    'The clocks of the servers differ by more than is safe to record by. Nothing of this was recorded: send it again later.',
  level: 'error',
};

/** What can be told of a fault; nothing of those that say nothing to whoever asked. */
export function toldOf(fault: unknown): ToldFault | undefined {
  if (fault instanceof UnknownOutcome) return outcomeUnknown;
  if (fault instanceof StoreOverloaded) return overloaded;
  // Others were first each time that this was tried.
  if (fault instanceof StaleRevision) return overloaded;
  if (fault instanceof StoreUnavailable || fault instanceof RestsOnLostAppend) return unavailable;
  if (fault instanceof ClockBehind) return clockBehind;
  return undefined;
}
