/**
 * A process of its own that copies a log, since the engine holds the thread for as long as that takes: with two paths,
 * from and to. It says in one message what went wrong, and ends with 1; the one who started it ends it early by killing it.
 */
import { SqliteLog } from './sqlite.log.js';

const [from = '', to = ''] = process.argv.slice(2);

// A terminal sends it to everybody: the parent decides what becomes of this one.
process.on('SIGINT', () => undefined);

try {
  const log = SqliteLog.openReadOnly(from);
  log.copyTo(to);
  log.close();
} catch (error) {
  process.send?.({ failed: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
}
if (process.connected) process.disconnect();
