import type { Level, StanceKind, Telling } from '../acts/act.js';
import type { Evidence } from '../acts/evidence.js';
import type { AnyRecord } from '../record/records.js';
import type { Standing } from '../sources/sources.events.js';
import type { Bounds } from '../times/bounds.js';
import type { Value } from '../values/value.js';
import type { MarkStance, StanceSubject } from './answer.js';

/**
 * What a mark comes from. `OFFER`, `ACCEPTANCE` and `AGREEMENT` are the party acting on the issue, which speaks for the
 * whole of it; `SOUNDING` is an offer that explores and binds nobody; `WORD` is everything else that shows a stance;
 * `END` is how an offer ended, and `REOPENING` how what was agreed for the time being did.
 */
export type MarkOrigin =
  'OFFER' | 'SOUNDING' | 'ACCEPTANCE' | 'AGREEMENT' | 'WORD' | 'REOPENING' | 'END';

/** What an act leaves on an issue: a stance that a party holds, at the act's time and level. */
export interface Mark {
  /** The same for the same records, whatever the order in which they are met. */
  readonly id: string;
  readonly holder: string;
  readonly issue: string;
  /** How many issues above the one asked about it was left; 0 for the issue's own. */
  readonly depth: number;
  readonly stance: MarkStance;
  readonly value?: Value;
  readonly about?: StanceSubject;
  readonly conditions: readonly string[];
  readonly level: Level;
  readonly telling: Telling;
  readonly standing: Standing;
  /** What it stands on: the term's or the stance's own evidence where it has some, else the record's. */
  readonly evidence?: Evidence;
  readonly origin: MarkOrigin;
  /** The record that says so; for a lapse, the offer. */
  readonly record: AnyRecord;
  /** The act whose place in the order it takes: the proposal of a reported term, the offer that an end ends. */
  readonly act: AnyRecord;
  /** Who tells its value otherwise than the proposal or the agreement that it goes back to has it. */
  readonly variant?: AnyRecord;
  /** When it happened, and in which zone a day asked about ends for it. */
  readonly moment: Bounds;
  readonly zone: string;
  /**
   * What another party says of the holder's position, other than a value that the holder is said to have tabled: it
   * stands beside the holder's own word and never ends it.
   */
  readonly hearsay: boolean;
  /** Of an end: the acts of which it is not known whether they kept the offer from ending. */
  readonly unlessAfter: readonly AnyRecord[];
}

/** A mark as the act's own row states it; the rest follows from the question and the record. */
export interface Draft {
  readonly holder: string;
  readonly issue: string;
  readonly stance: StanceKind | 'WITHDRAWN';
  readonly value?: Value | undefined;
  readonly about?: StanceSubject | undefined;
  readonly conditions?: readonly string[] | undefined;
  readonly level?: Level | undefined;
  readonly telling?: Telling | undefined;
  readonly standing: Standing;
  /** Where it is not the record's. */
  readonly evidence?: Evidence | undefined;
  readonly origin: MarkOrigin;
  /** Where it is not the record itself. */
  readonly act?: AnyRecord;
  /** Where its value is that of a variant. */
  readonly variant?: AnyRecord | undefined;
}

/** An act that takes the marks of another away, as a statement's withdrawal does. */
export interface Taking {
  readonly record: AnyRecord;
  /** The id of the act whose marks go. */
  readonly takes: string;
  readonly moment: Bounds;
  readonly zone: string;
}

export function isSpecified(value: Value | undefined): value is Value {
  return value !== undefined && !('unspecified' in value);
}

/** Whether it says something of the value: that there is one, or none any longer. */
export function bearsOnValue(mark: Mark): boolean {
  // What is reopened in an issue above ends nothing of this one's own.
  const reopened = mark.origin === 'REOPENING' && mark.depth === 0;
  return mark.value !== undefined || mark.origin === 'END' || reopened;
}

/** Whether it is the party acting on the issue itself, which speaks for the whole of it. */
export function actsOnIssue({ origin, depth }: Mark): boolean {
  const acts = origin === 'OFFER' || origin === 'ACCEPTANCE' || origin === 'AGREEMENT';
  return acts && depth === 0;
}
