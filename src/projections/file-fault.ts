const damage = ['SQLITE_CORRUPT', 'SQLITE_NOTADB'];

const inUse = ['SQLITE_BUSY', 'SQLITE_LOCKED'];

const faults = [
  ...damage,
  ...inUse,
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

/** Whether another connection keeps us from what was asked. */
export function isInUse(error: unknown): boolean {
  return isOneOf(inUse, error);
}

/** By the codes alone, which have suffixes: the library's error class depends on who loaded the library first. */
function isOneOf(codes: readonly string[], error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  const { code } = error;
  return typeof code === 'string' && codes.some((start) => code.startsWith(start));
}
