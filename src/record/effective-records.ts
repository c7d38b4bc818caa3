import type { RecordedEvent } from '../event-store/codec.js';
import type { EventType } from './events.js';
import { codeOf, corrected, isAmong, isKeeping, isOf, recordFrom, referencesOf } from './record.js';
import type { AnyOf, AnyRecord, RecordOf, Records } from './records.js';

/** A record with its place among the effective ones: a retracted one is kept, because it may be reinstated. */
export interface Entry {
  readonly record: AnyRecord;
  readonly retracted: boolean;
}

/**
 * The records of one stream folded from its events, in memory. Changed in place by {@link apply} alone; whoever asks
 * sees each record as it stands, with corrections applied and without the retracted ones.
 */
export class EffectiveRecords implements Records {
  readonly stream: string;
  readonly #entries = new Map<string, Entry>();
  readonly #codes = new Map<string, string>();
  readonly #byType = new Map<EventType, Set<string>>();
  readonly #about = new Map<string, Set<string>>();
  #negotiationId: string | undefined;

  constructor(stream: string) {
    this.stream = stream;
  }

  get opened(): boolean {
    return this.#negotiationId !== undefined;
  }

  get negotiation(): RecordOf<'NegotiationOpened'> {
    const record = this.#negotiationId === undefined ? undefined : this.get(this.#negotiationId);
    if (record?.type !== 'NegotiationOpened')
      throw new Error(`${this.stream} holds no negotiation`);
    return record;
  }

  get(id: string): AnyRecord | undefined {
    const entry = this.#entries.get(id);
    return entry?.retracted === false ? entry.record : undefined;
  }

  /** The record under this id, retracted or not. */
  entry(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  /** The id behind an id or a code; a retracted record keeps its code. */
  idOf(idOrCode: string): string | undefined {
    return this.#entries.has(idOrCode) ? idOrCode : this.#codes.get(idOrCode);
  }

  ofType<T extends EventType>(...types: readonly T[]): readonly AnyOf<T>[] {
    return types
      .flatMap((type) => this.#effective(this.#byType.get(type)))
      .filter((record) => isOf(record, types));
  }

  about<T extends EventType = EventType>(id: string, ...types: readonly T[]): readonly AnyOf<T>[] {
    return this.#effective(this.#about.get(id)).filter((record) => isAmong(record, types));
  }

  /** Folds one more event in. An event that doesn't fit what is here means a broken log, and throws. */
  apply(event: RecordedEvent, revision: number): void {
    const record = recordFrom(event, this.stream, revision);
    if (record.type === 'NegotiationOpened') this.#negotiationId = record.id;
    for (const entry of entriesBrought(record, (id) => this.entry(id))) this.#put(entry);
  }

  #put(entry: Entry): void {
    const { record } = entry;
    const before = this.#entries.get(record.id);
    if (before) this.#unlink(before.record);
    this.#entries.set(record.id, entry);
    this.#link(record);
  }

  #link(record: AnyRecord): void {
    const code = codeOf(record);
    if (code !== undefined) this.#codes.set(code, record.id);
    add(this.#byType, record.type, record.id);
    for (const { value } of referencesOf(record)) add(this.#about, value, record.id);
  }

  #unlink(record: AnyRecord): void {
    const code = codeOf(record);
    if (code !== undefined) this.#codes.delete(code);
    for (const { value } of referencesOf(record)) this.#about.get(value)?.delete(record.id);
  }

  #effective(ids: ReadonlySet<string> | undefined): readonly AnyRecord[] {
    return [...(ids ?? [])].map((id) => this.get(id)).filter((record) => record !== undefined);
  }
}

/**
 * What a record that has just entered makes of the entries: its own, and that of the record that it corrects, retracts or
 * reinstates. Throws where that one is not there, which means a broken log.
 */
export function entriesBrought(
  record: AnyRecord,
  entryOf: (id: string) => Entry | undefined,
): readonly Entry[] {
  const own = { record, retracted: false };
  const target = (id: string): Entry => {
    const entry = entryOf(id);
    if (!entry) throw new Error(`${record.stream} keeps a record of ${id}, which is not there`);
    return entry;
  };
  if (!isKeeping(record)) return [own];
  switch (record.type) {
    case 'RecordCorrected': {
      const before = target(record.data.record);
      return [own, { ...before, record: corrected(before.record, record.data.changes) }];
    }
    case 'RecordRetracted':
      return [own, { ...target(record.data.record), retracted: true }];
    case 'RecordReinstated':
      return [own, { ...target(record.data.record), retracted: false }];
    case 'RecordAnnotated':
      return [own];
  }
}

function add<K>(index: Map<K, Set<string>>, key: K, id: string): void {
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}
