import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { sqliteCode } from './sqlite.code.js';

/** Somebody else, in this process or another, has the file. */
export class FileInUse extends Error {
  override readonly name = 'FileInUse';
  constructor(readonly file: string) {
    super(
      `${file} is in use: one process at a time opens it. Stop the other one first, or give this one a folder of its own.`,
    );
  }
}

/** For so long somebody may be in the way who only looks whether it is held. */
const lookedAtMs = 100;

/**
 * The right to be the only writer of a file, held on an empty SQLite database beside it. The operating system takes it
 * back when the process ends, however it ends, so that nothing is left to clean up.
 *
 * It is a file of its own because a process loses all its POSIX locks on a file as soon as it closes any descriptor of
 * it: somebody copying the file must not set it free. SQLite keeps account of its own descriptors, so that two takers
 * in one process exclude each other as well. The lock file stays behind: whoever removed it could remove another's.
 */
export class FileLock {
  readonly #held: Database.Database;

  private constructor(held: Database.Database) {
    this.#held = held;
  }

  /** Whether somebody holds it now. It is for telling people: who needs it takes it. */
  static isHeld(file: string): boolean {
    if (!existsSync(`${file}-lock`)) return false;
    const db = new Database(`${file}-lock`, { timeout: 0, readonly: true });
    try {
      db.pragma('schema_version');
      return false;
    } catch (error) {
      if (sqliteCode(error) === 'SQLITE_BUSY') return true;
      throw error;
    } finally {
      db.close();
    }
  }

  /** Takes it at once or throws {@link FileInUse}. The file need not exist yet, its folder must. */
  static take(file: string): FileLock {
    const db = new Database(`${file}-lock`, { timeout: lookedAtMs });
    try {
      db.exec('BEGIN EXCLUSIVE');
      return new FileLock(db);
    } catch (error) {
      db.close();
      throw sqliteCode(error) === 'SQLITE_BUSY' ? new FileInUse(file) : error;
    }
  }

  release(): void {
    this.#held.close();
  }
}

/** The one name of a file that links lead to, so that all of them lead to one lock. Its folder must exist. */
export function realFile(path: string): string {
  const file = resolve(path);
  return existsSync(file) ? realpathSync(file) : join(realpathSync(dirname(file)), basename(file));
}
