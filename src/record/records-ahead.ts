import type { PlacedEvent } from '../event-store/streams.js';
import { type Entry, entriesBrought } from './effective-records.js';
import type { EventType } from './events.js';
import { codeOf, isAmong, isOf, recordFrom, referencesOf } from './record.js';
import type { AnyOf, AnyRecord, RecordOf, RecordsAtCut } from './records.js';

/**
 * Records as a view shows them with the events that come after, straight from the log: for an answer that can't wait
 * until the view shows these.
 */
export class RecordsAhead implements RecordsAtCut {
  readonly stream: string;
  readonly revision: number;
  readonly #shown: RecordsAtCut;
  readonly #entries = new Map<string, Entry>();
  readonly #placed = new Map<string, PlacedEvent>();

  /** The events are those of the stream after the revision that is shown, in order, without a gap. */
  constructor(shown: RecordsAtCut, events: readonly PlacedEvent[]) {
    this.#shown = shown;
    this.stream = shown.stream;
    this.revision = events.at(-1)?.revision ?? shown.revision;
    for (const placed of events) this.#add(placed);
  }

  get negotiation(): RecordOf<'NegotiationOpened'> {
    const opened = this.#effective().find((record) => record.type === 'NegotiationOpened');
    return opened ?? this.#shown.negotiation;
  }

  get(id: string): AnyRecord | undefined {
    const entry = this.entry(id);
    return entry?.retracted === false ? entry.record : undefined;
  }

  entry(id: string): Entry | undefined {
    return this.#entries.get(id) ?? this.#shown.entry(id);
  }

  idOf(idOrCode: string): string | undefined {
    if (this.entry(idOrCode)) return idOrCode;
    for (const { record } of this.#entries.values()) {
      if (codeOf(record) === idOrCode) return record.id;
    }
    const shown = this.#shown.idOf(idOrCode);
    return shown !== undefined && !this.#entries.has(shown) ? shown : undefined;
  }

  ofType<T extends EventType>(...types: readonly T[]): readonly AnyOf<T>[] {
    const shown = this.#shown.ofType(...types).filter(({ id }) => !this.#entries.has(id));
    return [...shown, ...this.#effective().filter((record) => isOf(record, types))];
  }

  about<T extends EventType = EventType>(id: string, ...types: readonly T[]): readonly AnyOf<T>[] {
    const isAbout = (record: AnyRecord): boolean =>
      referencesOf(record).some(({ value }) => value === id);
    const shown = this.#shown.about(id, ...types).filter(({ id: one }) => !this.#entries.has(one));
    const after = this.#effective().filter(isAbout);
    return [...shown, ...after.filter((record) => isAmong(record, types))];
  }

  placed(id: string): PlacedEvent | undefined {
    return this.#placed.get(id);
  }

  #add(placed: PlacedEvent): void {
    const record = recordFrom(placed.event, this.stream, placed.revision);
    this.#placed.set(record.id, placed);
    for (const entry of entriesBrought(record, (id) => this.entry(id))) {
      this.#entries.set(entry.record.id, entry);
    }
  }

  #effective(): readonly AnyRecord[] {
    return [...this.#entries.values()]
      .filter(({ retracted }) => !retracted)
      .map(({ record }) => record);
  }
}

/** A stream of which nothing is shown: before its first event, or because the view can't be read. */
export function nothingShown(stream: string): RecordsAtCut {
  return {
    stream,
    revision: -1,
    get negotiation(): never {
      throw new Error(`Nothing of ${stream} is shown`);
    },
    get: () => undefined,
    entry: () => undefined,
    idOf: () => undefined,
    ofType: () => [],
    about: () => [],
  };
}
