import { sqliteCode } from '../event-store/sqlite.code.js';

const damage = ['SQLITE_CORRUPT', 'SQLITE_NOTADB'];

const faults = [
  ...damage,
  'SQLITE_BUSY',
  'SQLITE_LOCKED',
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_CANTOPEN',
  'SQLITE_READONLY',
  'SQLITE_NOMEM',
  'SQLITE_INTERRUPT',
  'SQLITE_PROTOCOL',
];

/**
 * Whether the file or the disk failed, and not what was asked of it: nothing that a view could have done otherwise,
 * and the same may well succeed later.
 */
export function isFileFault(error: unknown): boolean {
  return isOneOf(faults, error);
}

/** Whether what stands in the file makes no sense. */
export function isDamage(error: unknown): boolean {
  return isOneOf(damage, error);
}

function isOneOf(codes: readonly string[], error: unknown): boolean {
  const given = sqliteCode(error);
  return codes.some((start) => given.startsWith(start));
}
