import {
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import {
  DuplicateEventId,
  noStream,
  StaleRevision,
  StoreOverloaded,
  StoreUnavailable,
  UnknownOutcome,
} from '../../src/event-store/event-store.js';
import { FileInUse } from '../../src/event-store/file-lock.js';
import { SqliteLog } from '../../src/event-store/sqlite.log.js';
import {
  applicationId,
  assertSqliteVersion,
  connect,
  ForeignFile,
  formatVersion,
  NewerFile,
  UnsafeEngine,
} from '../../src/event-store/sqlite.schema.js';
import { SqliteEventStore, type SqliteOptions } from '../../src/event-store/sqlite.store.js';
import { batchesOf, event, follow, readAll, told } from '../support/events.js';
import { runStoreProcess, type StoreProcess } from '../support/run-store-process.js';

let folder: string;
let file: string;
const stores: SqliteEventStore[] = [];
const connections: Database.Database[] = [];
const processes: StoreProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'travaux-'));
  file = join(folder, 'log.sqlite');
});

afterEach(async () => {
  for (const running of processes.splice(0)) await running.kill();
  for (const db of connections.splice(0)) db.close();
  for (const store of stores.splice(0)) await store.close();
  rmSync(folder, { recursive: true });
});

function open(path = file, options?: SqliteOptions): SqliteEventStore {
  const store = SqliteEventStore.open(path, options);
  stores.push(store);
  return store;
}

/** A connection of somebody else's, with none of our settings. */
function outsider(path = file): Database.Database {
  const db = new Database(path);
  connections.push(db);
  return db;
}

function ours(options = { mustExist: true }): Database.Database {
  const db = connect(file, options);
  connections.push(db);
  return db;
}

async function run(...args: Parameters<typeof runStoreProcess>): Promise<StoreProcess> {
  const running = await runStoreProcess(...args);
  processes.push(running);
  return running;
}

describe('a connection to the log', () => {
  it('syncs every commit, whether the file was just made or was there', () => {
    for (const mustExist of [false, true, true]) {
      const db = ours({ mustExist });
      const setting = (name: string): unknown => db.pragma(name, { simple: true });
      expect(setting('journal_mode')).toBe('wal');
      expect(setting('synchronous')).toBe(2);
      expect(setting('fullfsync')).toBe(1);
      expect(setting('checkpoint_fullfsync')).toBe(1);
      expect(setting('wal_autocheckpoint')).toBe(8000);
    }
  });

  it('is not used where SQLite refuses what keeps a commit', () => {
    // A database in memory has no write-ahead log, and says so only when it is asked afterwards.
    expect(() => connect(':memory:', { mustExist: false })).toThrow(UnsafeEngine);
  });

  it.each(['3.51.2', '3.9.0', '3.51', '2.99.99'])('is not trusted to SQLite %s', (version) => {
    expect(() => {
      assertSqliteVersion(version);
    }).toThrow(UnsafeEngine);
  });

  it.each(['3.51.3', '3.51.10', '3.100.0', '4.0.0'])('is trusted to SQLite %s', (version) => {
    expect(() => {
      assertSqliteVersion(version);
    }).not.toThrow();
  });
});

describe('the file of a log', () => {
  it('says what it is, and which log', async () => {
    const store = open();
    const { logId, position } = await store.head();
    const other = await open(join(folder, 'other.sqlite')).head();
    expect(position).toBe(0);
    expect(logId).toMatch(/^log_[0-9a-v]{26}$/);
    expect(other.logId).not.toBe(logId);
    expect(outsider().pragma('application_id', { simple: true })).toBe(applicationId);
    expect(outsider().pragma('user_version', { simple: true })).toBe(formatVersion);
  });

  it('may be empty before', async () => {
    writeFileSync(file, '');
    expect(await open().append('table', noStream, [event()])).toBe(0);
  });

  it.each([
    ['log', 'id'],
    ['streams', 'name'],
    ['events', 'type'],
  ])('refuses to change or delete rows of %s', async (table, column) => {
    await open().append('table', noStream, [event()]);
    for (const db of [outsider(), ours()]) {
      const before = db.prepare(`SELECT * FROM ${table}`).all();
      expect(() => db.exec(`UPDATE ${table} SET ${column} = 'changed'`)).toThrow(/never changes/);
      expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/never changes/);
      expect(db.prepare(`SELECT * FROM ${table}`).all()).toEqual(before);
    }
  });

  it('refuses to replace an event on our connections', async () => {
    await open().append('table', noStream, [event()]);
    expect(() => ours().exec('INSERT OR REPLACE INTO events SELECT * FROM events')).toThrow(
      /never changes/,
    );
  });

  it('takes no value of another type', async () => {
    await open().append('table', noStream, [event()]);
    expect(() =>
      outsider().exec(
        "INSERT INTO events (stream, revision, id, type, bytes, hash) VALUES (1, 1, 'a', 'T', 'text', zeroblob(32))",
      ),
    ).toThrow(/cannot store TEXT value in BLOB column/);
  });

  it('is left alone when it is something else', () => {
    writeFileSync(file, 'Dear diary, this is longer than the header of a database. '.repeat(20));
    const before = readFileSync(file);
    expect(() => open()).toThrow(ForeignFile);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each([
    ['of another program', 'PRAGMA application_id = 7; PRAGMA user_version = 1;'],
    ['of nobody in particular', 'CREATE TABLE notes (text);'],
    ['of ours without a format', `PRAGMA application_id = ${String(applicationId)};`],
  ])('is left alone when it is a database %s', (_, sql) => {
    outsider().exec(sql).close();
    const before = readFileSync(file);
    expect(() => open()).toThrow(new ForeignFile(file));
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('is left alone when a later version wrote it', async () => {
    await open().close();
    outsider()
      .exec(`PRAGMA user_version = ${String(formatVersion + 1)}`)
      .close();
    const before = readFileSync(file);
    expect(() => open()).toThrow(new NewerFile(file, formatVersion + 1));
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('one writer', () => {
  it('has the file, and a second in the same process is told so', async () => {
    const store = open();
    expect(() => open()).toThrow(new FileInUse(file));
    expect(new FileInUse(file).message).toContain(file);

    symlinkSync(folder, join(folder, 'link'));
    symlinkSync(file, join(folder, 'link.sqlite'));
    expect(() => open(join(folder, 'link', 'log.sqlite'))).toThrow(new FileInUse(file));
    expect(() => open(join(folder, 'link.sqlite'))).toThrow(new FileInUse(file));

    await store.close();
    expect(await open().head()).toMatchObject({ position: 0 });
  });

  it('keeps it from other processes, whoever else in this one tried or read it', async () => {
    const store = open();
    await store.append('table', noStream, [event()]);
    // A process that closes any descriptor of a file loses its locks on it: these must not be what keeps others out.
    expect(() => open()).toThrow(FileInUse);
    readFileSync(file);
    const { answer } = await run(['fill', file, '1']);
    expect(answer).toEqual({ thrown: 'FileInUse', message: new FileInUse(file).message });
    expect(await store.append('table', 0, [event()])).toBe(1);
  });

  it('gives it back when it is killed, with everything it had acknowledged', async () => {
    const holder = await run(['hold', file]);
    expect(holder.answer).toEqual({ stream: 'held' });
    expect(() => open()).toThrow(new FileInUse(file));

    await holder.kill();
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    const store = open();
    // The process may have died before the sync of what we are about to show: it has left the write-ahead log.
    expect(statSync(`${file}-wal`).size).toBe(0);
    expect(await readAll(store, 'held')).toHaveLength(1);
    expect(await store.append('held', 0, [event()])).toBe(1);
  });

  it('has let go of it when it could not open the log', async () => {
    writeFileSync(file, 'no database, and longer than nothing'.repeat(40));
    expect(() => open()).toThrow(ForeignFile);
    rmSync(file);
    expect(await open().append('table', noStream, [event()])).toBe(0);
  });
});

describe('appends that wait together', () => {
  it('are committed together, and seen together', async () => {
    const store = open();
    const stop = new AbortController();
    const batches = batchesOf(store.tail(0, stop.signal));
    await Promise.all(
      Array.from({ length: 64 }, (_, index) =>
        store.append(`s${String(index)}`, noStream, [event()]),
      ),
    );
    stop.abort();
    expect((await batches).map((batch) => batch.length)).toEqual([64]);
  });

  it('fail alone for an id that is taken, and leave nothing behind', async () => {
    const store = open();
    const taken = event();
    await store.append('table', noStream, [taken]);
    const outcomes = await Promise.allSettled([
      store.append('a', noStream, [event()]),
      store.append('b', noStream, [event(), taken]),
      store.append('c', noStream, [event()]),
      store.append('b', noStream, [event()]),
    ]);
    expect(outcomes).toEqual([
      { status: 'fulfilled', value: 0 },
      { status: 'rejected', reason: expect.any(DuplicateEventId) },
      { status: 'fulfilled', value: 0 },
      { status: 'fulfilled', value: 0 },
    ]);
    const twice = event();
    await expect(store.append('d', noStream, [twice, twice])).rejects.toThrow(DuplicateEventId);
    expect(await readAll(store, 'd')).toEqual([]);
    expect((await store.head()).position).toBe(4);
  });

  it('are refused beyond a number, and none of the refused was tried', async () => {
    const store = open(file, { waitingMax: 10 });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 25 }, (_, index) =>
        store.append(`s${String(index)}`, noStream, [event()]),
      ),
    );
    const refused = outcomes.slice(10);
    expect(outcomes.slice(0, 10).every(({ status }) => status === 'fulfilled')).toBe(true);
    expect(refused).toEqual(
      Array(15).fill({ status: 'rejected', reason: expect.any(StoreOverloaded) }),
    );
    expect((await store.head()).position).toBe(10);
    expect(await store.append('s24', noStream, [event()])).toBe(0);
  });

  it('are refused beyond a size, but a single one never is', async () => {
    const store = open(file, { waitingBytesMax: 1000 });
    const [first, second] = await Promise.allSettled([
      store.append('a', noStream, [event('large', 5000)]),
      store.append('b', noStream, [event()]),
    ]);
    expect(first.status).toBe('fulfilled');
    expect(second).toEqual({ status: 'rejected', reason: expect.any(StoreOverloaded) });
    expect(await store.append('b', noStream, [event()])).toBe(0);
  });
});

describe('when a commit fails', () => {
  it('nothing acknowledged is lost, nothing else is kept, and it goes on', async () => {
    // The write-ahead log meets the limit long before the file does, and starts anew when the log is opened again.
    const { answer } = await run(['fill', file, '300'], 1024 * 1024);
    if (!('failures' in answer)) throw new Error(JSON.stringify(answer));
    const { acknowledged, failures } = answer;
    expect(failures.length).toBeGreaterThan(0);
    for (const { thrown, cause } of failures) {
      expect([thrown, cause]).toEqual([
        'StoreUnavailable',
        expect.stringMatching(/^SQLITE_(IOERR|FULL)/),
      ]);
    }
    expect(failures[0]?.after).toBeLessThan(acknowledged.length);
    expect(acknowledged.length + failures.length).toBe(300);

    const events = await follow(open(), 0, acknowledged.length);
    expect(events.map(({ id }) => id)).toEqual(acknowledged);
  });

  it('because somebody else writes, it says so and goes on afterwards', async () => {
    const store = open();
    await store.append('table', noStream, [event()]);
    const followed = follow(store, 0, 2);
    const intruder = outsider();
    intruder.exec('BEGIN IMMEDIATE');
    const [refused, stale] = await Promise.allSettled([
      store.append('table', 0, [event()]),
      store.append('table', 5, [event()]),
    ]);
    expect(refused).toMatchObject({
      reason: expect.any(StoreUnavailable),
    });
    expect(refused).toMatchObject({ reason: { cause: { code: 'SQLITE_BUSY' } } });
    expect(stale).toEqual({ status: 'rejected', reason: new StaleRevision('table', 5, 0) });
    expect(await readAll(store, 'table')).toHaveLength(1);

    intruder.exec('ROLLBACK');
    expect(await store.append('table', 0, [event()])).toBe(1);
    expect(await followed).toEqual(await readAll(store, 'table'));
  });

  it.each([
    ['another log', (path: string) => SqliteEventStore.open(path).close()],
    ['an empty file', (path: string) => writeFile(path, '')],
  ])('and %s stands in its place, it trusts nothing until its own is back', async (_, make) => {
    const other = join(folder, 'other.sqlite');
    await make(other);
    const before = readFileSync(other);
    const store = open();
    await store.append('table', noStream, [event()]);
    const toldToFollower = expect(follow(store, 1, 1)).rejects.toThrow(StoreUnavailable);
    const intruder = outsider();
    intruder.exec('BEGIN IMMEDIATE');
    const move = (from: string, to: string): void => {
      for (const suffix of ['', '-wal', '-shm']) renameSync(from + suffix, to + suffix);
    };
    move(file, `${file}.aside`);
    renameSync(other, file);

    await expect(store.append('table', 0, [event()])).rejects.toThrow(UnknownOutcome);
    await expect(store.append('table', 0, [event()])).rejects.toThrow(StoreUnavailable);
    await expect(store.head()).rejects.toThrow(StoreUnavailable);
    await toldToFollower;

    intruder.exec('ROLLBACK');
    renameSync(file, other);
    move(`${file}.aside`, file);
    expect(readFileSync(other).equals(before)).toBe(true);
    await pause(300);
    expect(await store.append('table', 0, [event()])).toBe(1);
    expect(await readAll(store, 'table')).toHaveLength(2);
  });

  it('after all had reached the file, what is found there counts as recorded', () => {
    const made = [event(), event()];
    const append = { stream: 'table', expectedRevision: noStream, events: made };
    const cause = new Error('the sync failed');
    const before = SqliteLog.open(file, { mustExist: false });
    before.write([append]);
    expect(readFileSync(file).includes(made[1]?.id ?? '?')).toBe(false);

    const log = SqliteLog.open(file, { mustExist: true });
    const outcomes = log.recheck(
      [
        append,
        { stream: 'table', expectedRevision: noStream, events: [event()] },
        { stream: 'table', expectedRevision: 1, events: [event()] },
        { stream: 'other', expectedRevision: noStream, events: [event()] },
      ],
      cause,
    );
    // It has left the write-ahead log, of which nobody could say whether it was synced.
    expect(readFileSync(file).includes(made[1]?.id ?? '?')).toBe(true);
    log.close();
    before.close();
    expect(outcomes).toEqual([
      1,
      new StaleRevision('table', noStream, 1),
      expect.any(StoreUnavailable),
      expect.any(StoreUnavailable),
    ]);
    expect(outcomes[3]).toHaveProperty('cause', cause);
  });
});

describe('the log', () => {
  it('holds the bytes themselves, for whoever reads the file without us', async () => {
    const one = event('一枚の紙');
    await open().append('table', noStream, [one]);
    const row: unknown = outsider()
      .prepare(
        'SELECT events.id, type, bytes FROM events JOIN streams ON streams.id = stream WHERE name = ?',
      )
      .get('table');
    expect(row).toEqual({ id: one.id, type: one.type, bytes: one.bytes });
    expect(told([one])).toHaveLength(1);
  });
});
