import { renameSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { SqliteEventStore } from '../../src/event-store/sqlite.store.js';
import { describeEventStore, describeUnknownOutcome } from './event-store.contract.js';

describeEventStore('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'travaux-'));
  return {
    open: () => Promise.resolve(SqliteEventStore.open(join(folder, 'log.sqlite'))),
    dispose: () => rm(folder, { recursive: true }),
  };
});

describeUnknownOutcome('SQLite whose file is gone when it fails', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'travaux-'));
  const file = join(folder, 'log.sqlite');
  const move = (from: string, to: string): void => {
    for (const suffix of ['', '-wal', '-shm']) renameSync(from + suffix, to + suffix);
  };
  return {
    open: () => Promise.resolve(SqliteEventStore.open(file)),
    dispose: () => rm(folder, { recursive: true }),
    async inDoubt(append) {
      const intruder = new Database(file);
      intruder.exec('BEGIN IMMEDIATE');
      move(file, `${file}.aside`);
      try {
        return await append();
      } finally {
        move(`${file}.aside`, file);
        intruder.close();
        // It opens its file again when somebody asks, but not at once.
        await pause(300);
      }
    },
  };
});
