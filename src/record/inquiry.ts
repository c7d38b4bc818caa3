import { Considered } from '../acts/considered.js';
import type { PlacedEvent } from '../event-store/streams.js';
import type { Viewer } from '../access/viewer.js';
import type { ReadModel } from '../projections/read-model.js';
import { type Moment, momentIn } from '../times/moment.js';
import { type EventType, tableEvents } from './events.js';
import type { AnyRecord, RecordsAtCut } from './records.js';
import { RecordsWithout } from './records-without.js';

/** As what a record is shown: the thing that it made, the event that it is, or a part of either. */
type Aspect = 'thing' | 'event' | 'part';

/**
 * Something to be shown of a record, with the question it answers. `data` are the record's own fields, or for a part
 * those of a place in them.
 */
export interface Shown<D extends object = object> {
  readonly inquiry: Inquiry;
  readonly record: AnyRecord;
  readonly aspect: Aspect;
  readonly data: D;
  /** The name of its type in the contract, where a field may hold several. */
  readonly __typename?: string;
  /** The event itself, where it has just been recorded and no view need show it yet. */
  readonly recorded?: PlacedEvent;
}

export function isShown(source: unknown): source is Shown {
  return (
    typeof source === 'object' &&
    source !== null &&
    'inquiry' in source &&
    source.inquiry instanceof Inquiry
  );
}

/** The moments that a question is asked for, as they were given. */
export interface MomentsGiven {
  readonly validAt?: string | null;
  readonly knownAt?: string | null;
  readonly publishedBy?: string | null;
}

/** What a question is put together from. */
interface Asked {
  readonly viewer: Viewer;
  readonly negotiationId: string;
  readonly records: RecordsAtCut;
  readonly provisional: boolean;
  /** Absent where none was asked for: then it is now. */
  readonly validAt: Moment | undefined;
  readonly now: Moment;
  readonly publishedBy: Moment | undefined;
  /** The moments as they were given, to ask another negotiation for the same. */
  readonly asOf?: MomentsGiven;
}

/** One question to one negotiation: who asks, what is known, and the moments that it is asked for. */
export class Inquiry {
  readonly viewer: Viewer;
  readonly negotiationId: string;
  readonly records: RecordsAtCut;
  readonly validAt: Moment;
  readonly publishedBy?: Moment;
  /** A record may still turn up before the moment of knowledge: that is too recent, or the view too far behind. */
  readonly provisional: boolean;
  readonly readModel: ReadModel;
  readonly #asked: Asked;
  readonly #validAtAsked: boolean;
  #considered: Considered | undefined;

  constructor(readModel: ReadModel, asked: Asked) {
    this.readModel = readModel;
    this.#asked = asked;
    this.viewer = asked.viewer;
    this.negotiationId = asked.negotiationId;
    this.records = asked.records;
    this.validAt = asked.validAt ?? asked.now;
    this.#validAtAsked = asked.validAt !== undefined;
    this.provisional = asked.provisional;
    if (asked.publishedBy !== undefined) this.publishedBy = asked.publishedBy;
  }

  /** The moments that it is asked for, as they were given; nothing where none was. */
  get asOf(): MomentsGiven | undefined {
    return this.#asked.asOf;
  }

  /** The same question to a record that these sources had never reached. */
  without(sources: readonly string[]): Inquiry {
    const records = new RecordsWithout(this.records, sources);
    return new Inquiry(this.readModel, { ...this.#asked, records });
  }

  /** What a record made, retracted or not; nothing where it is not known. */
  thing(id: string): Shown | undefined {
    return this.#shown(id, 'thing');
  }

  event(id: string): Shown | undefined {
    return this.#shown(id, 'event');
  }

  /** Fields within a record. */
  part({ record }: Shown, data: object, __typename?: string): Shown {
    const part = { inquiry: this, record, aspect: 'part', data } as const;
    return __typename === undefined ? part : { ...part, __typename };
  }

  /** The records with how well each act stands and when it happened, by what counts for this question. */
  get considered(): Considered {
    return (this.#considered ??= Considered.from(this.records, 'CONTESTED', this.publishedBy));
  }

  /** Whether something that is known may not count: a moment of publication, or of what happened, was asked for. */
  get isNarrowed(): boolean {
    return this.#validAtAsked || this.publishedBy !== undefined;
  }

  /** Whether a record counts for this question: public by then, and begun by the moment that was asked for. */
  counts(record: AnyRecord): boolean {
    return this.isPublic(record) && this.hadBegun(record);
  }

  /** Whether a record counts by what the public could know, where that is asked for. */
  isPublic(record: AnyRecord): boolean {
    const { standings } = this.considered.chronology;
    if (record.type === 'SourceRegistered') return standings.sources.isOut(record.id);
    return this.publishedBy === undefined || !isDated(record) || standings.counts(record);
  }

  /** Whether a record had begun to happen by the moment that was asked for, where one was. */
  hadBegun(record: AnyRecord): boolean {
    if (!this.#validAtAsked || !isDated(record)) return true;
    const { chronology } = this.considered;
    const told = this.#toldOf(record);
    return chronology.boundsOf(told).earliest <= momentIn(this.validAt, chronology.zoneOf(told));
  }

  /** A term that is reported later was there when that was made of which it is a term. */
  #toldOf(record: AnyRecord): AnyRecord {
    if (record.type !== 'TermReported') return record;
    return this.records.get(record.data.proposal ?? record.data.agreement ?? '') ?? record;
  }

  /** The effective records of these types that count, as things, in the order of their entry. */
  things(...types: readonly EventType[]): readonly Shown[] {
    return this.records
      .ofType(...types)
      .filter((record) => this.counts(record))
      .toSorted((one, other) => one.revision - other.revision)
      .map((record) => this.show(record, 'thing'));
  }

  show(record: AnyRecord, aspect: 'thing' | 'event'): Shown {
    const made = aspect === 'thing' ? madeBy(record) : undefined;
    const __typename =
      made === undefined ? record.type : made.charAt(0).toUpperCase() + made.slice(1);
    const shown = { inquiry: this, record, aspect, data: record.data, __typename };
    const recorded = this.records.placed?.(record.id);
    return recorded === undefined ? shown : { ...shown, recorded };
  }

  #shown(id: string, aspect: 'thing' | 'event'): Shown | undefined {
    const entry = this.records.entry(id);
    return entry && this.show(entry.record, aspect);
  }
}

/** Whether it stands on evidence and tells when it happened: the frame holds from the beginning, and needs neither. */
function isDated({ type }: AnyRecord): boolean {
  const { nature } = tableEvents[type];
  return nature === 'ACT' || nature === 'EVIDENCE';
}

/** What others refer to a record as; nothing for records that make no thing. */
export function madeBy(record: AnyRecord): string | undefined {
  const definition = tableEvents[record.type];
  return 'makes' in definition ? definition.makes : undefined;
}
