/**
 * SQLite's name for what went wrong, like `SQLITE_FULL`; empty for what is no error of SQLite.
 * It looks at the value alone: the library's error class is that of whoever loaded the library first in the process.
 */
export function sqliteCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  const { code } = error;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : '';
}
