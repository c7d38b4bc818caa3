import type Database from 'better-sqlite3';
import { prepared } from '../projections/prepared.js';
import type { ReadModel } from '../projections/read-model.js';
import type { EventType } from './events.js';
import { recordOf, type VersionRow } from './record.view.js';
import type { AnyOf, AnyRecord, RecordOf, Records } from './records.js';
import { isOf } from './record.js';

/**
 * The effective records of a stream as they stood at one of its revisions, read from the view as they are asked for.
 * Versions never change once they are written, but for their end, so every question to it sees the same state.
 */
export class KnownRecords implements Records {
  readonly stream: string;
  /** The last revision that is known here. */
  readonly revision: number;
  readonly #readModel: ReadModel;
  readonly #negotiationId: string;
  readonly #rows = new Map<string, { record: AnyRecord; retracted: boolean } | undefined>();

  constructor(readModel: ReadModel, stream: string, negotiationId: string, revision: number) {
    this.#readModel = readModel;
    this.stream = stream;
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
  entry(id: string): { readonly record: AnyRecord; readonly retracted: boolean } | undefined {
    if (!this.#rows.has(id)) {
      const row = this.#all<VersionRow>(
        'SELECT * FROM record_version WHERE stream = ? AND from_revision <= ? AND to_revision > ? AND id = ?',
        id,
      )[0];
      this.#rows.set(id, row && this.#taken(row));
    }
    return this.#rows.get(id);
  }

  /** The id behind an id or a code. */
  idOf(idOrCode: string): string | undefined {
    if (this.entry(idOrCode)) return idOrCode;
    return this.#all<{ id: string }>(
      'SELECT id FROM record_version WHERE stream = ? AND from_revision <= ? AND to_revision > ? AND code = ?',
      idOrCode,
    )[0]?.id;
  }

  ofType<T extends EventType>(...types: readonly T[]): readonly AnyOf<T>[] {
    return types
      .flatMap((type) =>
        this.#all<VersionRow>(
          `SELECT * FROM record_version INDEXED BY record_version_by_type
           WHERE stream = ? AND from_revision <= ? AND to_revision > ? AND type = ? AND retracted = 0`,
          type,
        ),
      )
      .map((row) => this.#kept(row))
      .filter((record) => isOf(record, types));
  }

  about(id: string): readonly AnyRecord[] {
    return this.#all<VersionRow>(
      `SELECT record_version.* FROM record_reference
       JOIN record_version ON record_version.id = record_reference.source
         AND record_version.from_revision = record_reference.from_revision
       WHERE record_version.stream = ? AND record_reference.from_revision <= ?
         AND record_reference.to_revision > ? AND record_reference.target = ? AND retracted = 0`,
      id,
    ).map((row) => this.#kept(row));
  }

  #all<Row>(sql: string, last: string): Row[] {
    return this.#readModel.read((db: Database.Database) =>
      prepared<[string, number, number, string], Row>(db, sql).all(
        this.stream,
        this.revision,
        this.revision,
        last,
      ),
    );
  }

  /** The record of a row, the same object each time, so that what is computed of it can be remembered by it. */
  #kept(row: VersionRow): AnyRecord {
    const known = this.#rows.get(row.id) ?? this.#taken(row);
    this.#rows.set(row.id, known);
    return known.record;
  }

  #taken(row: VersionRow): { record: AnyRecord; retracted: boolean } {
    return { record: recordOf(row), retracted: row.retracted === 1 };
  }
}
