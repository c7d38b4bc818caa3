/** Copies a log: with two paths, from and to. */
import { answerAside } from './aside.js';
import { SqliteLog } from './sqlite.log.js';

const [from = '', to = ''] = process.argv.slice(2);

answerAside(() => {
  const log = SqliteLog.openReadOnly(from);
  log.copyTo(to);
  log.close();
});
