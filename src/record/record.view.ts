import type Database from 'better-sqlite3';
import { decode, leafHash } from '../event-store/codec.js';
import type { StoredEvent } from '../event-store/event-store.js';
import { prepared } from '../projections/prepared.js';
import { type Projector, View } from '../projections/view.js';
import { tableStreamPrefix } from '../access/viewer.js';
import { codeOf, corrected, recordFrom, referencesOf } from './record.js';
import type { AnyRecord } from './records.js';

/** Open-ended: the version that stands now. */
export const endless = Number.MAX_SAFE_INTEGER;

/** A version of a record: what stood from one revision of its stream until another. */
export interface VersionRow {
  readonly id: string;
  readonly stream: string;
  readonly from_revision: number;
  readonly to_revision: number;
  readonly entered: number;
  readonly type: string;
  readonly code: string | null;
  readonly data: string;
  readonly retracted: 0 | 1;
  readonly recorded: number;
  readonly actor: string;
}

/**
 * Everything recorded at every table: the events with their bytes, the versions that each record has gone through, and
 * which version refers to what. One view for all chapters, because being corrected, retracted and asked for as it was
 * known is the same for every record; what a chapter makes of its records is a function over them.
 */
export class RecordView extends View {
  readonly name = 'record';
  readonly version = 1;
  readonly tables = `
    CREATE TABLE record_event (
      stream TEXT NOT NULL,
      revision INTEGER NOT NULL,
      id TEXT NOT NULL UNIQUE,
      type TEXT NOT NULL,
      recorded INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      hash TEXT NOT NULL,
      PRIMARY KEY (stream, revision)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX record_event_by_time ON record_event (stream, recorded);
    CREATE TABLE record_version (
      id TEXT NOT NULL,
      stream TEXT NOT NULL,
      from_revision INTEGER NOT NULL,
      to_revision INTEGER NOT NULL,
      entered INTEGER NOT NULL,
      type TEXT NOT NULL,
      code TEXT,
      data TEXT NOT NULL,
      retracted INTEGER NOT NULL,
      recorded INTEGER NOT NULL,
      actor TEXT NOT NULL,
      PRIMARY KEY (id, from_revision)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX record_version_by_type ON record_version (stream, type, from_revision);
    CREATE INDEX record_version_by_code ON record_version (stream, code) WHERE code IS NOT NULL;
    CREATE INDEX record_version_negotiations ON record_version (code) WHERE type = 'NegotiationOpened';
    CREATE TABLE record_reference (
      target TEXT NOT NULL,
      source TEXT NOT NULL,
      from_revision INTEGER NOT NULL,
      to_revision INTEGER NOT NULL,
      PRIMARY KEY (target, source, from_revision)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX record_reference_by_source ON record_reference (source, from_revision);
  `;

  prepare(db: Database.Database): Projector {
    const versions = new Versions(db);
    const addEvent = db.prepare<[string, number, string, string, number, Uint8Array, string]>(
      'INSERT INTO record_event (stream, revision, id, type, recorded, bytes, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    return ({ stream, revision, bytes }: StoredEvent) => {
      if (!stream.startsWith(tableStreamPrefix)) return;
      const record = recordFrom(decode(bytes), stream, revision);
      addEvent.run(
        stream,
        revision,
        record.id,
        record.type,
        record.recorded,
        bytes,
        leafHash(bytes),
      );
      versions.begin(record, revision, false);
      switch (record.type) {
        case 'RecordCorrected': {
          const before = versions.end(record.data.record, revision);
          versions.begin(corrected(before.record, record.data.changes), revision, before.retracted);
          break;
        }
        case 'RecordRetracted':
          versions.begin(versions.end(record.data.record, revision).record, revision, true);
          break;
        case 'RecordReinstated':
          versions.begin(versions.end(record.data.record, revision).record, revision, false);
          break;
      }
    };
  }
}

/** The record that a row holds. */
export function recordOf(row: VersionRow): AnyRecord {
  const { id, type, stream, entered: revision, recorded, actor } = row;
  // Only this view writes rows, from records of this type.
  return { id, type, data: JSON.parse(row.data), stream, revision, recorded, actor } as AnyRecord;
}

/** Writes the versions of records, each with what it refers to. */
class Versions {
  readonly #db: Database.Database;

  constructor(db: Database.Database) {
    this.#db = db;
  }

  begin(record: AnyRecord, from: number, retracted: boolean): void {
    prepared<
      [
        string,
        string,
        number,
        number,
        number,
        string,
        string | null,
        string,
        number,
        number,
        string,
      ]
    >(
      this.#db,
      `INSERT INTO record_version
         (id, stream, from_revision, to_revision, entered, type, code, data, retracted, recorded, actor)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      record.id,
      record.stream,
      from,
      endless,
      record.revision,
      record.type,
      codeOf(record) ?? null,
      JSON.stringify(record.data),
      retracted ? 1 : 0,
      record.recorded,
      record.actor,
    );
    const addReference = prepared<[string, string, number, number]>(
      this.#db,
      'INSERT OR IGNORE INTO record_reference (target, source, from_revision, to_revision) VALUES (?, ?, ?, ?)',
    );
    for (const { value } of referencesOf(record)) addReference.run(value, record.id, from, endless);
  }

  end(id: string, to: number): { readonly record: AnyRecord; readonly retracted: boolean } {
    const row = prepared<[string, number], VersionRow>(
      this.#db,
      'SELECT * FROM record_version WHERE id = ? AND to_revision = ?',
    ).get(id, endless);
    if (row === undefined) throw new Error(`There is no record ${id} to keep`);
    prepared<[number, string, number]>(
      this.#db,
      'UPDATE record_version SET to_revision = ? WHERE id = ? AND from_revision = ?',
    ).run(to, id, row.from_revision);
    prepared<[number, string, number]>(
      this.#db,
      'UPDATE record_reference SET to_revision = ? WHERE source = ? AND from_revision = ?',
    ).run(to, id, row.from_revision);
    return { record: recordOf(row), retracted: row.retracted === 1 };
  }
}
