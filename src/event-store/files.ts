import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './data-folder.js';

/** What SQLite may keep beside a file. Left behind, it would be taken for a part of the next file of that name. */
const besides = ['-wal', '-shm', '-journal'];

/** Removes a file with all that is kept beside it, and not its lock: who has that keeps it. */
export function remove(path: string): void {
  for (const part of ['', ...besides]) rmSync(path + part, { force: true });
}

/** Gives a file another name, with all that is kept beside it. */
export function rename(path: string, to: string): void {
  for (const part of ['', ...besides]) {
    if (existsSync(path + part)) renameSync(path + part, to + part);
  }
}

/** Removes a file that was being made, with all that was kept beside it, its lock too: nobody else knows of it. */
export function discard(path: string): void {
  remove(path);
  rmSync(`${path}-lock`, { force: true });
}

/**
 * Gives a whole file its name, durably: whoever looks finds what was there before, or all of this. What lies beside the
 * name belongs to what was there. Throws when a part of the file stands beside it still, because the disk was full, say:
 * it would be lost.
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

/** How large a file is, with what is written and not in it yet; 0 where there is none. */
export function bytesOf(path: string): number {
  return [path, `${path}-wal`].reduce(
    (sum, part) => sum + (existsSync(part) ? statSync(part).size : 0),
    0,
  );
}
