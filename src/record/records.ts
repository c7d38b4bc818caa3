import type { PlacedEvent } from '../event-store/streams.js';
import type { Entry } from './effective-records.js';
import type { Standing } from '../sources/sources.events.js';
import type { DataOf, EventType } from './events.js';

/** One record as it stands: what was recorded, with every correction known applied. */
export interface RecordOf<T extends EventType> {
  /** The event's id, which is also the id of what it made. */
  readonly id: string;
  readonly type: T;
  readonly data: DataOf<T>;
  readonly stream: string;
  readonly revision: number;
  /** When it entered the record, in epoch milliseconds. */
  readonly recorded: number;
  /** Who recorded it. */
  readonly actor: string;
}

/** A record of one of several types; its type tells which. */
export type AnyOf<T extends EventType> = { [K in T]: RecordOf<K> }[T];

/** A record of any type. */
export type AnyRecord = AnyOf<EventType>;

/**
 * The effective records of one negotiation as a viewer knows them at a cut: corrections applied, retracted ones absent.
 * Decisions, statuses and positions are functions of this and of nothing else, whichever way it is held.
 */
export interface Records {
  readonly negotiation: RecordOf<'NegotiationOpened'>;
  get(id: string): AnyRecord | undefined;
  /** In no meaningful order: the order of entry never decides. */
  ofType<T extends EventType>(...types: readonly T[]): readonly AnyOf<T>[];
  /** The records that refer to this one, by whatever field: those of these types, or all where none is named. */
  about<T extends EventType = EventType>(id: string, ...types: readonly T[]): readonly AnyOf<T>[];
  /** At most so many of them all, those that entered or changed last, where that is cheaper than to ask for all. */
  lastAbout?(id: string, count: number): readonly AnyRecord[];
  /** What bears on a party's position on any of these issues, where there is an index of that. */
  bearings?(issues: readonly string[], party: string): Bearings | undefined;
}

/**
 * That a record bears on a position, and when at the outside, in epoch milliseconds. It may say too much, never too
 * little.
 */
export interface BearingRow {
  readonly record: string;
  readonly earliest: number;
  readonly latest: number;
  /** What its mark shows; `*` where the record alone doesn't tell. */
  readonly stance: string;
}

/** What is sought: what may stand at least so well, and had begun by a moment. */
export interface Sought {
  readonly standing: Standing;
  readonly atMs: number;
  /** Whether the entry of a record says nothing of when it was over. */
  readonly publicly: boolean;
  /** Ids of sources: what stands on one of them alone is not sought. */
  readonly without: readonly string[];
}

/** The rows found, and since when there are no others: -Infinity where these are all. */
export interface Newest {
  readonly rows: readonly BearingRow[];
  readonly fromMs: number;
}

/** An index by time of what bears on a party's position on some issues. */
export interface Bearings {
  /** So many, or more, of those that were over last, and all that need not have been over. */
  newest(sought: Sought, count: number): Newest;
  /** Those that may have lasted until a moment, or begun after it. */
  since(sought: Sought, fromMs: number): readonly BearingRow[];
  /** Whether any was over before a moment: at least of a rank, or one that may show one of some stances. */
  hasOlder(
    sought: Sought,
    thanMs: number,
    which: { readonly rank?: number; readonly stances?: readonly string[] },
  ): boolean;
}

/** The records of one stream as they stood at one of its revisions, the retracted ones within reach. */
export interface RecordsAtCut extends Records {
  readonly stream: string;
  /** The last revision that is known here, -1 for none. */
  readonly revision: number;
  /** The record under this id, retracted or not. */
  entry(id: string): Entry | undefined;
  /** The id behind an id or a code; a retracted record keeps its code. */
  idOf(idOrCode: string): string | undefined;
  /** The event of a record where it is at hand, because no view need show it yet. */
  placed?(id: string): PlacedEvent | undefined;
}
