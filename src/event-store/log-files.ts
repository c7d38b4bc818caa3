import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './data-folder.js';

/** What SQLite may keep beside a log. Left behind, it would be taken for a part of the next file of that name. */
const besides = ['-wal', '-shm', '-journal'];

/** Removes a file that was being made, with all that was kept beside it, its lock too: nobody else knows of it. */
export function discard(path: string): void {
  for (const part of ['', ...besides, '-lock']) rmSync(path + part, { force: true });
}

/**
 * Gives a whole file its name, durably: whoever looks finds what was there before, or all of this. What lies beside the
 * name belonged to an empty log, or to none. Throws when a part of it stands beside the file still: it would be lost.
 */
export function putInPlace(whole: string, path: string): void {
  if (existsSync(`${whole}-wal`)) throw new Error(`${whole} is not in one piece`);
  sync(whole);
  for (const part of besides) rmSync(path + part, { force: true });
  renameSync(whole, path);
  rmSync(`${whole}-lock`, { force: true });
  syncFolder(dirname(path));
}

/** Returns once the content of a file has reached the disk. */
export function sync(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
