import type { Refusal } from '../rules/refusal.js';
import type { RecordedEvent } from './codec.js';
import type { JsonObject } from './json.js';

/** An event that a decider wants recorded; its place, its time and who asked for it are not the decider's business. */
export interface DecidedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: JsonObject;
  /** The rules that it is recorded against, and why. */
  readonly despite?: readonly { readonly code: string; readonly reason: string }[];
}

/** All of the events are recorded, or none and here is why. */
export type Decision =
  { readonly record: readonly DecidedEvent[] } | { readonly refuse: readonly Refusal[] };

/** What a decider is told beside the state: the moment, and ids for its events. */
export interface Circumstances {
  /** Epoch milliseconds; never earlier than the last event of the stream. */
  readonly now: number;
  /** An id for the nth event that this command records: the same one when the same key asks again. */
  readonly id: (prefix: string, ordinal: number) => string;
}

/**
 * The rules of one kind of stream. `decide` judges and never throws for a rule; `evolve` never judges.
 * The state belongs to whoever folds it: `evolve` may change it in place, `decide` may not.
 */
export interface Decider<State, Command> {
  initial(stream: string): State;
  evolve(state: State, event: RecordedEvent, revision: number): State;
  decide(command: Command, state: State, circumstances: Circumstances): Decision;
  /** The version of the shape of an event's data. */
  schemaOf(type: string): number;
}
