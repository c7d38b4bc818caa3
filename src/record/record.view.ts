import type Database from 'better-sqlite3';
import { decode, type RecordedEvent } from '../event-store/codec.js';
import type { JsonObject } from '../event-store/json.js';
import type { StoredEvent } from '../event-store/event-store.js';
import { type Projector, View } from '../projections/view.js';
import { tableStreamPrefix } from '../access/viewer.js';
import { BearingRows, bearingTables, type Current, type CurrentVersion } from './bearing.rows.js';
import { codeOf, corrected, isKeeping, type Keeping, recordFrom, referencesOf } from './record.js';
import type { AnyRecord } from './records.js';

/** Open-ended: the version that stands now. */
export const endless = Number.MAX_SAFE_INTEGER;

/** A version of a record: what stood from one revision of its stream until another. */
export interface VersionRow {
  /** Of one build of the view; another one may give it to another record. */
  readonly version: number;
  readonly id: string;
  /** Where it entered: the revision of the event that recorded it. */
  readonly entered: number;
  readonly retracted: 0 | 1;
  /** The data as corrected; null where it is still what the event holds. */
  readonly data: string | null;
  readonly bytes: Uint8Array;
}

const ofVersions = 'record_version AS version';

/** Those that refer to something, found by what they refer to: SQLite would rather walk through the whole stream. */
const ofReferrers = `record_reference AS reference
  CROSS JOIN record_version AS version ON version.version = reference.version`;

/** The versions known at a cut, by what is sought of them. */
export const versionsKnown = {
  byId: known(ofVersions, 'version.id = @sought'),
  byCode: known(ofVersions, 'version.code = @sought'),
  byType: known(ofVersions, 'version.type = @sought AND version.retracted = 0'),
  byReference: known(ofReferrers, 'reference.target = @sought AND version.retracted = 0'),
  /** Of a type that is rare: what is referred to may be so by a great many others. */
  byReferenceOfType: known(
    `record_version AS version
      CROSS JOIN record_reference AS reference ON reference.version = version.version`,
    'version.type = @type AND reference.target = @sought AND version.retracted = 0',
  ),
  /** Of these so many as were written last. */
  lastByReference: `${known(ofReferrers, 'reference.target = @sought AND version.retracted = 0')}
    ORDER BY reference.version DESC LIMIT @count`,
} as const;

function known(from: string, condition: string): string {
  return `
    SELECT version.version, version.id, version.entered, version.retracted, version.data, event.bytes
    FROM ${from}
    JOIN record_event AS event ON event.stream = version.stream AND event.revision = version.entered
    WHERE version.stream = @stream AND version.from_revision <= @until AND version.to_revision > @until
      AND ${condition}`;
}

/**
 * Everything recorded at every table: the events with their bytes, the versions that each record has gone through, and
 * which version refers to what. One view for all chapters, because being corrected, retracted and asked for as it was
 * known is the same for every record; what a chapter makes of its records is a function over them.
 */
export class RecordView extends View {
  readonly name = 'record';
  readonly version = 2;
  readonly tables = `
    CREATE TABLE record_stream (stream INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE record_event (
      stream INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      type TEXT NOT NULL,
      recorded INTEGER NOT NULL,
      id TEXT NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (stream, revision)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX record_event_by_time ON record_event (stream, recorded);
    CREATE TABLE record_version (
      version INTEGER PRIMARY KEY,
      stream INTEGER NOT NULL,
      entered INTEGER NOT NULL,
      from_revision INTEGER NOT NULL,
      to_revision INTEGER NOT NULL,
      retracted INTEGER NOT NULL,
      type TEXT NOT NULL,
      id TEXT NOT NULL,
      code TEXT,
      data TEXT
    ) STRICT;
    CREATE INDEX record_version_by_id ON record_version (id, stream);
    CREATE INDEX record_version_by_type ON record_version (stream, type);
    CREATE INDEX record_version_by_code ON record_version (code, stream) WHERE code IS NOT NULL;
    CREATE TABLE record_reference (
      target TEXT NOT NULL,
      version INTEGER NOT NULL,
      PRIMARY KEY (target, version)
    ) STRICT, WITHOUT ROWID;
    ${bearingTables}
  `;

  prepare(db: Database.Database): Projector {
    const versions = new Versions(db);
    const streams = new Map<string, number>();
    const streamOf = (name: string): number => {
      const known = streams.get(name) ?? numberOf(db, name);
      streams.set(name, known);
      return known;
    };
    const addEvent = db.prepare<[number, number, string, number, string, Uint8Array]>(
      'INSERT INTO record_event (stream, revision, type, recorded, id, bytes) VALUES (?, ?, ?, ?, ?, ?)',
    );
    return ({ stream: name, revision, bytes }: StoredEvent) => {
      if (!name.startsWith(tableStreamPrefix)) return;
      const stream = streamOf(name);
      const record = recordFrom(decode(bytes), name, revision);
      addEvent.run(stream, revision, record.type, record.recorded, record.id, bytes);
      versions.begin(stream, record, revision);
      if (isKeeping(record)) versions.keep(stream, record, revision);
    };
  }
}

/** The record that a row holds. */
export function recordOf(row: VersionRow, stream: string): AnyRecord {
  // The view holds only bytes that were decoded when it took them in.
  const event = JSON.parse(text.decode(row.bytes)) as RecordedEvent;
  const data = row.data === null ? event.data : (JSON.parse(row.data) as JsonObject);
  return recordFrom({ ...event, data }, stream, row.entered);
}

const text = new TextDecoder();

function numberOf(db: Database.Database, name: string): number {
  db.prepare<[string]>('INSERT OR IGNORE INTO record_stream (name) VALUES (?)').run(name);
  const row = db
    .prepare<[string], { stream: number }>('SELECT stream FROM record_stream WHERE name = ?')
    .get(name);
  if (row === undefined) throw new Error(`${name} has no number`);
  return row.stream;
}

/** Writes the versions of records, each with what it refers to and what it bears on. */
class Versions {
  readonly #bearings: BearingRows;
  readonly #add: Database.Statement<
    [number, number, number, number, 0 | 1, string, string, string | null, string | null]
  >;
  readonly #refer: Database.Statement<[string, number | bigint]>;
  readonly #last: Database.Statement<[string, number], VersionRow>;
  readonly #end: Database.Statement<[number, number]>;

  constructor(db: Database.Database) {
    this.#bearings = new BearingRows(db, new RecordsNow(db));
    this.#add = db.prepare(
      `INSERT INTO record_version (stream, entered, from_revision, to_revision, retracted, type, id, code, data)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#refer = db.prepare(
      'INSERT OR IGNORE INTO record_reference (target, version) VALUES (?, ?)',
    );
    this.#last = db.prepare(
      `SELECT version.version, version.id, version.entered, version.retracted, version.data, event.bytes
       FROM record_version AS version
       JOIN record_event AS event ON event.stream = version.stream AND event.revision = version.entered
       WHERE version.id = ? AND version.to_revision = ?`,
    );
    this.#end = db.prepare('UPDATE record_version SET to_revision = ? WHERE version = ?');
  }

  /** The first version of a record, whose data is what its event holds. */
  begin(stream: number, record: AnyRecord, revision: number): void {
    const version = this.#write(stream, record, revision, { retracted: 0, data: null });
    this.#bearings.begin(stream, record, version, revision);
  }

  /** What record keeping makes of the record that it is about: its last version ends, and another begins. */
  keep(stream: number, keeping: Keeping, revision: number): void {
    const row = this.#last.get(keeping.data.record, endless);
    if (row === undefined) throw new Error(`There is no record ${keeping.data.record} to keep`);
    this.#end.run(revision, row.version);
    this.#bearings.end(row.version, revision);
    const before = recordOf(row, keeping.stream);
    if (keeping.type !== 'RecordCorrected') {
      const retracted = keeping.type === 'RecordRetracted' ? 1 : 0;
      this.#write(stream, before, revision, { retracted, data: row.data });
      if (retracted === 0) this.#bearings.change(stream, before, revision);
      return;
    }
    const after = corrected(before, keeping.data.changes);
    const data = JSON.stringify(after.data);
    this.#write(stream, after, revision, { retracted: row.retracted, data });
    if (row.retracted === 0) this.#bearings.change(stream, after, revision);
  }

  #write(
    stream: number,
    record: AnyRecord,
    from: number,
    { retracted, data }: Pick<VersionRow, 'retracted' | 'data'>,
  ): number | bigint {
    const { type, id, revision: entered } = record;
    const code = codeOf(record) ?? null;
    const { lastInsertRowid: version } = this.#add.run(
      stream,
      entered,
      from,
      endless,
      retracted,
      type,
      id,
      code,
      data,
    );
    for (const { value } of referencesOf(record)) this.#refer.run(value, version);
    return version;
  }
}

/** The records as they stand now, for who writes the view. */
class RecordsNow implements Current {
  readonly #version: Database.Statement<[string, number], VersionRow & { readonly stream: string }>;
  readonly #about: Database.Statement<[string, number], { readonly id: string }>;

  constructor(db: Database.Database) {
    this.#version = db.prepare(
      `SELECT version.version, version.id, version.entered, version.retracted, version.data, event.bytes, name AS stream
       FROM record_version AS version
       JOIN record_event AS event ON event.stream = version.stream AND event.revision = version.entered
       JOIN record_stream AS stream ON stream.stream = version.stream
       WHERE version.id = ? AND version.to_revision = ?`,
    );
    this.#about = db.prepare(
      `SELECT version.id FROM record_reference AS reference
       CROSS JOIN record_version AS version ON version.version = reference.version
       WHERE reference.target = ? AND version.to_revision = ? AND version.retracted = 0
       ORDER BY version.entered`,
    );
  }

  version(id: string): CurrentVersion | undefined {
    const row = this.#version.get(id, endless);
    if (row === undefined) return undefined;
    const { version, retracted, stream } = row;
    return { id, version, record: retracted === 1 ? undefined : recordOf(row, stream) };
  }

  about(id: string): readonly string[] {
    return this.#about.all(id, endless).map((row) => row.id);
  }
}
