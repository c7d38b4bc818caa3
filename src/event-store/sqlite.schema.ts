import { randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import { randomId } from './codec.js';
import { StoreUnavailable } from './event-store.js';
import { sqliteCode } from './sqlite.code.js';

/** The file holds something, but no log of ours. Nothing in it was changed. */
export class ForeignFile extends Error {
  override readonly name = 'ForeignFile';
  constructor(
    readonly file: string,
    options?: ErrorOptions,
  ) {
    super(`${file} exists and is not an event log of this program`, options);
  }
}

/** The file was written by a later version of this program. Nothing in it was changed. */
export class NewerFile extends Error {
  override readonly name = 'NewerFile';
  constructor(
    readonly file: string,
    readonly version: number,
  ) {
    super(
      `${file} has format ${String(version)}, and this version of the program knows formats up to ${String(formatVersion)}`,
    );
  }
}

/** SQLite is too old, or doesn't do what keeps a committed event: better not to start than to promise it. */
export class UnsafeEngine extends Error {
  override readonly name = 'UnsafeEngine';
}

/** "Trvx" in ASCII; it stands in the header of the file, where `file` and SQLite's own shell show it. */
export const applicationId = 0x54727678;

/** Counts the changes of the tables below. */
export const formatVersion = 1;

/** Older ones can lose committed transactions when the write-ahead log is reset while somebody reads. */
const sqliteVersionMin = '3.51.3';

/**
 * How long to wait for an outside tool that has the file locked. The whole process waits with it, so it is short; our own
 * connections never lock each other out.
 */
const busyTimeoutMs = 1000;

/**
 * What every connection is set to. All of it is forgotten by SQLite when the connection ends, except the first, and the
 * library was built to run a write-ahead log without syncing its commits: so it is set each time and read back.
 */
const settings: readonly (readonly [pragma: string, value: string, expected: unknown])[] = [
  ['journal_mode', 'WAL', 'wal'],
  // FULL: a commit has reached the disk when it returns.
  ['synchronous', 'FULL', 2],
  // On macOS only this makes the drive write down its cache; elsewhere it changes nothing.
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  // Pages, 32 MB: a commit rewrites the same few index pages again and again, and the longer they stay in the
  // write-ahead log, the fewer times they are copied into the file. It costs a second reading of 32 MB after a crash.
  ['wal_autocheckpoint', '8000', 8000],
  ['foreign_keys', 'ON', 1],
  // Otherwise INSERT OR REPLACE would delete a row without asking the trigger that refuses it.
  ['recursive_triggers', 'ON', 1],
];

/** What a file says about itself. */
interface Header {
  /** The version of the SQLite that reads it. */
  readonly sqlite: string;
  readonly application: number;
  readonly version: number;
  /** How many tables and the like it has. */
  readonly objects: number;
}

const tables = `
  CREATE TABLE log (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL
  ) STRICT;

  CREATE TABLE streams (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE events (
    position INTEGER PRIMARY KEY CHECK (position > 0),
    stream INTEGER NOT NULL REFERENCES streams (id),
    revision INTEGER NOT NULL CHECK (revision >= 0),
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    bytes BLOB NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    UNIQUE (stream, revision)
  ) STRICT;
`;

const immutable = ['log', 'streams', 'events']
  .flatMap((table) => ['UPDATE', 'DELETE'].map((change) => ({ table, change })))
  .map(
    ({ table, change }) => `
  CREATE TRIGGER ${table}_refuses_${change.toLowerCase()} BEFORE ${change} ON ${table}
  BEGIN SELECT RAISE(ABORT, 'what is in the log never changes'); END;
`,
  )
  .join('');

/** Throws {@link UnsafeEngine} for a version of SQLite, like `3.51.2`, that is older than we can trust. */
export function assertSqliteVersion(version: string): void {
  if (version.localeCompare(sqliteVersionMin, 'en', { numeric: true }) < 0) {
    throw new UnsafeEngine(
      `SQLite ${version} is too old: ${sqliteVersionMin} is the first to be trusted`,
    );
  }
}

/**
 * A connection to the log in a file, which is made if it is absent or empty unless it must exist; its folder must exist.
 * Throws {@link ForeignFile}, {@link NewerFile}, {@link UnsafeEngine}, or what SQLite says about the file.
 */
export function connect(
  file: string,
  { mustExist }: { readonly mustExist: boolean },
): Database.Database {
  const db = new Database(file, { timeout: busyTimeoutMs, fileMustExist: mustExist });
  try {
    // Looked at before anything is set, because a journal mode is written into the file: a foreign one stays as it was.
    const found = header(db, file);
    assertSqliteVersion(found.sqlite);
    const empty = isEmpty(found, file);
    if (empty && mustExist) throw new ForeignFile(file);
    for (const setting of settings) apply(db, ...setting);
    if (empty) db.transaction(create).immediate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * A connection that can't change the log, beside whoever writes it. Throws as {@link connect} does; a file that holds
 * nothing yet is a foreign one.
 */
export function connectReadOnly(file: string): Database.Database {
  const db = new Database(file, { timeout: busyTimeoutMs, readonly: true, fileMustExist: true });
  try {
    const found = header(db, file);
    assertSqliteVersion(found.sqlite);
    if (isEmpty(found, file)) throw new ForeignFile(file);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Moves whatever has been committed into the file itself and empties the write-ahead log. Whoever wrote it may have died
 * before its last sync, or seen it fail; after that a second sync of the same pages proves nothing, and writing them
 * anew does. Throws {@link StoreUnavailable}, or what SQLite says about the file.
 */
export function makeDurable(db: Database.Database): void {
  const busy = db.pragma('wal_checkpoint(TRUNCATE)', { simple: true });
  if (busy !== 0) {
    throw new StoreUnavailable(
      `${db.name} is being read by another program: its last commits can't be secured`,
    );
  }
}

function isEmpty({ application, version, objects }: Header, file: string): boolean {
  if (application === 0 && version === 0 && objects === 0) return true;
  if (application !== applicationId || version < 1) throw new ForeignFile(file);
  if (version > formatVersion) throw new NewerFile(file, version);
  return false;
}

function header(db: Database.Database, file: string): Header {
  try {
    return {
      sqlite: String(db.prepare('SELECT sqlite_version()').pluck().get()),
      application: Number(db.pragma('application_id', { simple: true })),
      version: Number(db.pragma('user_version', { simple: true })),
      objects: Number(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()),
    };
  } catch (error) {
    throw sqliteCode(error) === 'SQLITE_NOTADB' ? new ForeignFile(file, { cause: error }) : error;
  }
}

function apply(db: Database.Database, pragma: string, value: string, expected: unknown): void {
  db.pragma(`${pragma} = ${value}`);
  const actual = db.pragma(pragma, { simple: true });
  if (actual !== expected) {
    throw new UnsafeEngine(`${db.name}: ${pragma} is ${String(actual)} and refuses to be ${value}`);
  }
}

function create(db: Database.Database): void {
  db.exec(tables + immutable);
  db.prepare('INSERT INTO log (one, id) VALUES (1, ?)').run(randomId('log', randomBytes));
  db.pragma(`application_id = ${String(applicationId)}`);
  db.pragma(`user_version = ${String(formatVersion)}`);
}
