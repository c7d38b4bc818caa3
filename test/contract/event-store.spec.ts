import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteEventStore } from '../../src/event-store/sqlite.store.js';
import { describeEventStore } from './event-store.contract.js';

describeEventStore('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'travaux-'));
  return {
    open: () => Promise.resolve(SqliteEventStore.open(join(folder, 'log.sqlite'))),
    dispose: () => rm(folder, { recursive: true }),
  };
});
