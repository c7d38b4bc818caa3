import type { EventLog } from './event-log.js';
import type { Faults, Refusal } from './faults.js';

/** What the calls of a server have in common. */
export interface Node {
  readonly log: EventLog;
  readonly faults: Faults;
  /** How to end each subscription that is open. */
  readonly subscriptions: Set<(refusal: Refusal) => void>;
  /** How to end our side of each call that appends are made on. */
  readonly appending: Set<() => void>;
  /** Resets the connection of a peer. */
  cut(peer: string): void;
}
