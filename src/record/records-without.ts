import type { PlacedEvent } from '../event-store/streams.js';
import type { Entry } from './effective-records.js';
import type { EventType } from './events.js';
import type { AnyOf, AnyRecord, Bearings, RecordOf, RecordsAtCut } from './records.js';

/**
 * The records of a cut as if some of them had never been there. What refers to them stays as it is written: an act that
 * cites a source which is not there has lost it from the start. Whatever is shown can still be shown by its id.
 */
export class RecordsWithout implements RecordsAtCut {
  readonly #records: RecordsAtCut;
  readonly #gone: ReadonlySet<string>;

  constructor(records: RecordsAtCut, gone: readonly string[]) {
    this.#records = records;
    this.#gone = new Set(gone);
  }

  get stream(): string {
    return this.#records.stream;
  }

  get revision(): number {
    return this.#records.revision;
  }

  get negotiation(): RecordOf<'NegotiationOpened'> {
    return this.#records.negotiation;
  }

  get(id: string): AnyRecord | undefined {
    return this.#gone.has(id) ? undefined : this.#records.get(id);
  }

  ofType<T extends EventType>(...types: readonly T[]): readonly AnyOf<T>[] {
    return this.#records.ofType(...types).filter(({ id }) => !this.#gone.has(id));
  }

  about<T extends EventType = EventType>(id: string, ...types: readonly T[]): readonly AnyOf<T>[] {
    return this.#records.about(id, ...types).filter((record) => !this.#gone.has(record.id));
  }

  /** What is gone has no rows that matter, and what rests on it stands no better than before. */
  bearings(issues: readonly string[], party: string): Bearings | undefined {
    return this.#records.bearings?.(issues, party);
  }

  entry(id: string): Entry | undefined {
    return this.#records.entry(id);
  }

  idOf(idOrCode: string): string | undefined {
    return this.#records.idOf(idOrCode);
  }

  placed(id: string): PlacedEvent | undefined {
    return this.#records.placed?.(id);
  }
}
