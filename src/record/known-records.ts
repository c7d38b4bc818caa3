import { prepared } from '../projections/prepared.js';
import type { ReadModel } from '../projections/read-model.js';
import type { Entry } from './effective-records.js';
import type { EventType } from './events.js';
import { KnownBearings } from './known-bearings.js';
import { keptRecord } from './kept-records.js';
import { type VersionRow, versionsKnown } from './record.view.js';
import type { AnyOf, AnyRecord, RecordOf, RecordsAtCut } from './records.js';
import { isAmong, isOf } from './record.js';

/**
 * The effective records of a stream as they stood at one of its revisions, read from the view as they are asked for.
 * Versions never change once they are written, but for their end, so every question to it sees the same state.
 */
export class KnownRecords implements RecordsAtCut {
  readonly stream: string;
  /** The last revision that is known here. */
  readonly revision: number;
  readonly #readModel: ReadModel;
  readonly #negotiationId: string;
  readonly #number: number;
  readonly #entries = new Map<string, Entry | undefined>();
  readonly #about = new Map<string, readonly AnyRecord[]>();

  constructor(readModel: ReadModel, stream: string, negotiationId: string, revision: number) {
    this.#readModel = readModel;
    this.stream = stream;
    this.#number = numberIn(readModel, stream);
    this.#negotiationId = negotiationId;
    this.revision = revision;
  }

  get negotiation(): RecordOf<'NegotiationOpened'> {
    const record = this.get(this.#negotiationId);
    if (record?.type !== 'NegotiationOpened')
      throw new Error(`${this.stream} holds no negotiation`);
    return record;
  }

  get(id: string): AnyRecord | undefined {
    const found = this.entry(id);
    return found?.retracted === false ? found.record : undefined;
  }

  /** The record under this id, retracted or not. */
  entry(id: string): Entry | undefined {
    if (!this.#entries.has(id)) {
      const row = this.#rows('byId', { sought: id })[0];
      this.#entries.set(id, row && this.#taken(row));
    }
    return this.#entries.get(id);
  }

  /** The id behind an id or a code. */
  idOf(idOrCode: string): string | undefined {
    if (this.entry(idOrCode)) return idOrCode;
    return this.#rows('byCode', { sought: idOrCode })[0]?.id;
  }

  ofType<T extends EventType>(...types: readonly T[]): readonly AnyOf<T>[] {
    return types
      .flatMap((type) => this.#rows('byType', { sought: type }))
      .map((row) => this.#kept(row))
      .filter((record) => isOf(record, types));
  }

  about<T extends EventType = EventType>(id: string, ...types: readonly T[]): readonly AnyOf<T>[] {
    const name = [id, ...types].join(' ');
    const known = this.#about.get(id) ?? this.#about.get(name);
    if (known) return known.filter((record) => isAmong(record, types));
    const rows =
      types.length === 0
        ? this.#rows('byReference', { sought: id })
        : types.flatMap((type) => this.#rows('byReferenceOfType', { sought: id, type }));
    const records = rows.map((row) => this.#kept(row));
    this.#about.set(name, records);
    return records.filter((record) => isAmong(record, types));
  }

  bearings(issues: readonly string[], party: string): KnownBearings {
    const take = (row: VersionRow): AnyRecord => this.#kept(row);
    const at = { stream: this.#number, revision: this.revision, take };
    return new KnownBearings(this.#readModel, at, issues, party);
  }

  lastAbout(id: string, count: number): readonly AnyRecord[] {
    return this.#rows('lastByReference', { sought: id, count }).map((row) => this.#kept(row));
  }

  #rows(
    by: keyof typeof versionsKnown,
    { sought, type, count = -1 }: Sought,
  ): readonly VersionRow[] {
    const asked = { stream: this.#number, until: this.revision, sought, type: type ?? null, count };
    return this.#readModel.read((db) =>
      prepared<[typeof asked], VersionRow>(db, versionsKnown[by]).all(asked),
    );
  }

  /** The record of a row, the same object each time, so that what is computed of it can be remembered by it. */
  #kept(row: VersionRow): AnyRecord {
    const known = this.#entries.get(row.id) ?? this.#taken(row);
    this.#entries.set(row.id, known);
    return known.record;
  }

  #taken(row: VersionRow): Entry {
    return {
      record: keptRecord(this.#readModel, row, this.stream),
      retracted: row.retracted === 1,
    };
  }
}

interface Sought {
  readonly sought: string;
  readonly type?: EventType;
  readonly count?: number;
}

/** The number of a stream in the view; none that could be one where the stream is not in it. */
function numberIn(readModel: ReadModel, stream: string): number {
  const row = readModel.read((db) =>
    prepared<[string], { stream: number }>(
      db,
      'SELECT stream FROM record_stream WHERE name = ?',
    ).get(stream),
  );
  return row?.stream ?? 0;
}
