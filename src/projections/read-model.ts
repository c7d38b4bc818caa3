import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { FileLock } from '../event-store/file-lock.js';
import { discard, putInPlace, remove, rename } from '../event-store/files.js';
import { checkpointTables, layout } from './checkpoint.js';
import { isDamage } from './file-fault.js';
import { prepared } from './prepared.js';

/** Marks a file as a read model of this program: `TvRM` in ASCII, in the header of the file. */
const mark = 0x5476524d;

/**
 * The rows that queries read: one SQLite file per instance, made from the log and worth nothing without it. It is
 * written at `synchronous=NORMAL`, since what a crash takes away is folded again from the checkpoint that stands in
 * the same file.
 */
export class ReadModel {
  readonly #path: string;
  readonly #lock: FileLock;
  #connected: Connected;

  private constructor(path: string, lock: FileLock) {
    this.#path = path;
    this.#lock = lock;
    this.#connected = connect(path);
  }

  /**
   * Opens the file, or begins a new one, with its folder. A damaged read model or one of another layout is deleted and
   * begun anew; any other file is moved aside to `….aside`, since it may be dear to somebody. What somebody left who was
   * building beside is deleted.
   * Throws `FileInUse`, and what the file system has to say when no file can be made there.
   */
  static open(path: string): ReadModel {
    mkdirSync(dirname(path), { recursive: true });
    const lock = FileLock.take(path);
    try {
      removeBeside(path);
      const found = examine(path, { onlyLooks: false });
      if (found === 'foreign') moveAside(path);
      if (found !== 'sound') remove(path);
      return new ReadModel(path, lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  get path(): string {
    return this.#path;
  }

  /**
   * Runs a query, all of whose statements see the same committed state. `fn` is synchronous and leaves nothing open:
   * a promise is refused with a `TypeError`, for it would read after its state is gone.
   */
  read<T>(fn: (db: Database.Database) => T): T {
    const { reader } = this.#connected;
    if (reader.inTransaction) return fn(reader);
    prepared(reader, 'BEGIN').run();
    try {
      const result = fn(reader);
      if (result instanceof Promise)
        throw new TypeError('A query of the read model is synchronous');
      return result;
    } finally {
      prepared(reader, 'COMMIT').run();
    }
  }

  /** One transaction: all that `fn` writes, or nothing when it or the commit throws. The projections alone write. */
  write<T>(fn: (db: Database.Database) => T): T {
    const { writer } = this.#connected;
    prepared(writer, 'BEGIN IMMEDIATE').run();
    try {
      const result = fn(writer);
      prepared(writer, 'COMMIT').run();
      return result;
    } catch (error) {
      // A full disk and its like have rolled back already.
      if (writer.inTransaction) prepared(writer, 'ROLLBACK').run();
      throw error;
    }
  }

  /** Whether what is read and written stands beside the file, which is left as it was. */
  get isBeside(): boolean {
    return this.#connected.path !== this.#path;
  }

  /**
   * From now on all is read and written beside the file, in one that begins empty or as a copy. Nothing that was prepared
   * before is good any longer. When it throws, all is as it was.
   */
  goBeside({ copying }: { readonly copying: boolean }): void {
    const beside = besideOf(this.#path);
    remove(beside);
    if (copying) this.#connected.writer.prepare<[string]>('VACUUM INTO ?').run(beside);
    const connected = connect(beside);
    disconnect(this.#connected);
    this.#connected = connected;
  }

  /**
   * What was built beside becomes the file, at once and wholly. Nothing that was prepared before is good any longer, even
   * when it throws: then all goes on beside.
   */
  takePlace(): void {
    const { path } = this.#connected;
    disconnect(this.#connected);
    try {
      putInPlace(path, this.#path);
    } finally {
      this.#connected = connect(existsSync(path) ? path : this.#path);
    }
  }

  /** Lets go of the file, and of what is beside it: nobody would go on with that. Safe to call twice. */
  close(): void {
    if (!this.#connected.writer.open) return;
    disconnect(this.#connected);
    if (this.isBeside) removeBeside(this.#path);
    this.#lock.release();
  }
}

/** One file, open for the one who writes and for those who read. */
interface Connected {
  readonly path: string;
  readonly writer: Database.Database;
  readonly reader: Database.Database;
}

function connect(path: string): Connected {
  const writer = openWriter(path);
  const reader = new Database(path, { readonly: true, fileMustExist: true });
  // Questions come back to the same pages: 64 MiB of them at most, as for the writer.
  reader.pragma('cache_size = -65536');
  return { path, writer, reader };
}

/** The writer last, so that it brings everything into the file itself. */
function disconnect({ reader, writer }: Connected): void {
  reader.close();
  writer.close();
}

/** Where another read model is built that is to take the place of one. */
export function besideOf(path: string): string {
  return `${path}.new`;
}

/** Deletes it. Only who has the lock of the one may do that. */
export function removeBeside(path: string): void {
  discard(besideOf(path));
}

/**
 * What stands at the path: our own and sound, our own but of no use any more, or not ours. Somebody who `onlyLooks` may
 * do so beside whoever writes the file.
 */
export function examine(
  path: string,
  { onlyLooks }: { readonly onlyLooks: boolean },
): 'absent' | 'sound' | 'worn' | 'foreign' {
  if (!existsSync(path)) return 'absent';
  if (statSync(path).size === 0) return 'worn';
  if (!isMarked(path)) return 'foreign';
  return isSound(path, onlyLooks) ? 'sound' : 'worn';
}

/** Looks at the header itself, since SQLite reads nothing of a file that is damaged elsewhere. */
function isMarked(path: string): boolean {
  const header = Buffer.alloc(72);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, header.length, 0);
  } finally {
    closeSync(file);
  }
  return header.toString('latin1', 0, 15) === 'SQLite format 3' && header.readUInt32BE(68) === mark;
}

function isSound(path: string, readonly: boolean): boolean {
  const db = new Database(path, { readonly });
  try {
    return (
      db.pragma('user_version', { simple: true }) === layout &&
      db.pragma('quick_check(1)', { simple: true }) === 'ok'
    );
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  } finally {
    db.close();
  }
}

export function moveAside(path: string): void {
  let aside = `${path}.aside`;
  for (let n = 2; existsSync(aside); n++) aside = `${path}.aside-${String(n)}`;
  rename(path, aside);
}

function openWriter(path: string): Database.Database {
  const db = new Database(path);
  try {
    // First of all, while it still goes straight into the file: by it the file is known as ours.
    setAndReadBack(db, 'application_id', String(mark), mark);
    setAndReadBack(db, 'journal_mode', 'wal', 'wal');
    setAndReadBack(db, 'synchronous', 'NORMAL', 1);
    // The rows come from a log that was judged before; and a rebuild drops tables in any order.
    setAndReadBack(db, 'foreign_keys', 'OFF', 0);
    // Pages that many batches write are copied back once for all of them: 16 MiB of log, 64 MiB of memory at most.
    // In a trial that folded a third more events; a longer log yet made the slowest single commit too slow.
    setAndReadBack(db, 'wal_autocheckpoint', '4000', 4000);
    setAndReadBack(db, 'cache_size', '-65536', -65536);
    db.transaction(() => {
      db.pragma(`user_version = ${String(layout)}`);
      db.exec(checkpointTables);
    }).immediate();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function setAndReadBack(
  db: Database.Database,
  name: string,
  value: string,
  expected: string | number,
): void {
  db.pragma(`${name} = ${value}`);
  const actual = db.pragma(name, { simple: true });
  if (actual !== expected) throw new Error(`${name} is ${String(actual)} on ${db.name}`);
}
