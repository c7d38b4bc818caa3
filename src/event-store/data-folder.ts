import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder that isn't there, with those it lies in, durably: a file that was synced in it would be lost with its
 * name. Answers where new names stand, outermost first; none when the folder was there.
 */
export function makeFolder(path: string): readonly string[] {
  const outermost = mkdirSync(path, { recursive: true });
  if (outermost === undefined) return [];
  const outside = dirname(resolve(outermost));
  const changed: string[] = [];
  for (let folder = resolve(path); folder !== outside; folder = dirname(folder)) {
    changed.unshift(dirname(folder));
  }
  for (const folder of changed) syncFolder(folder);
  return changed;
}

/** Returns once the names in a folder have reached the disk. */
export function syncFolder(path: string): void {
  // Windows opens no folders, and keeps names by itself.
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
