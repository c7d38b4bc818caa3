import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './data-folder.js';
import { FileLock, realFile } from './file-lock.js';
import { discard, putInPlace } from './files.js';
import { NotVacant } from './not-vacant.js';
import { SqliteLog } from './sqlite.log.js';

/** The place of a log that holds nothing yet. While somebody has it nobody else opens or fills it. */
export class VacantLog {
  readonly #path: string;
  readonly #lock: FileLock;

  private constructor(path: string, lock: FileLock) {
    this.#path = path;
    this.#lock = lock;
  }

  /** The folder is made when it isn't there. Throws {@link NotVacant}, `FileInUse`, and `ForeignFile`. */
  static take(path: string): VacantLog {
    makeFolder(dirname(path));
    const file = realFile(path);
    const lock = FileLock.take(file);
    try {
      if (!isVacant(file)) throw new NotVacant(path);
      const vacant = new VacantLog(file, lock);
      discard(vacant.beside);
      return vacant;
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  /** Where the file is to be made that will be the log. What a process left there that was killed is gone. */
  get beside(): string {
    return `${this.#path}.part`;
  }

  /** The file that was made beside becomes the log, at once and durably. It must be closed. */
  fill(): void {
    putInPlace(this.beside, this.#path);
  }

  /** Lets go of the place, and removes what was made and not put there. */
  release(): void {
    discard(this.beside);
    this.#lock.release();
  }
}

function isVacant(file: string): boolean {
  if (!existsSync(file) || statSync(file).size === 0) return true;
  const log = SqliteLog.openReadOnly(file);
  try {
    return log.head().position === 0;
  } finally {
    log.close();
  }
}
