/** Tells what the engine finds wrong with the file of a log: with its path. */
import { answerAside } from './aside.js';
import { SqliteLog } from './sqlite.log.js';

const [path = ''] = process.argv.slice(2);

answerAside(() => {
  const log = SqliteLog.openReadOnly(path);
  const damage = log.damage();
  log.close();
  return damage;
});
