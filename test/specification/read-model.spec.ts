import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { prepared } from '../../src/projections/prepared.js';
import { FileInUse } from '../../src/event-store/file-lock.js';
import { ReadModel } from '../../src/projections/read-model.js';
import { JournalView, notes } from '../support/journal.view.js';
import { MemoryStore } from '../support/memory.store.js';
import { Workbench } from '../support/workbench.js';

let bench: Workbench;

beforeEach(() => {
  bench = new Workbench();
});

afterEach(async () => {
  await bench.tidyUp();
});

/** A read model of 300 events, closed. */
async function built(): Promise<MemoryStore> {
  const store = new MemoryStore();
  await store.append('neg_1', -1, notes('a', 300));
  await bench.end(await bench.started(store, [new JournalView('journal')]));
  return store;
}

/** The ids that a view shows after a start on whatever stands there, and how many events that took. */
async function shownAfterStart(store: MemoryStore) {
  const journal = new JournalView('journal');
  const running = await bench.started(store, [journal]);
  const shown = journal.ids(running.readModel);
  await bench.end(running);
  return { shown: shown.length, folded: journal.asked.length };
}

function movedAside(): readonly string[] {
  return readdirSync(bench.folder).filter((name) => name.includes('aside'));
}

describe('opening a read model', () => {
  it('makes the file and its folder, with a write-ahead log at synchronous NORMAL', () => {
    const readModel = ReadModel.open(bench.path('deep/er/read-model.sqlite'));
    const settings = readModel.write((db) =>
      ['journal_mode', 'synchronous', 'foreign_keys'].map((name) =>
        db.pragma(name, { simple: true }),
      ),
    );
    expect(settings).toEqual(['wal', 1, 0]);
    readModel.close();
    readModel.close();
  });

  it('keeps what a sound file holds', async () => {
    const store = await built();
    await expect(shownAfterStart(store)).resolves.toEqual({ shown: 300, folded: 0 });
  });

  it('begins anew where a part of the file is damaged', async () => {
    const store = await built();
    const bytes = readFileSync(bench.path());
    bytes.fill(0xa5, bytes.length - 3 * 4096, bytes.length - 4096);
    writeFileSync(bench.path(), bytes);
    await expect(shownAfterStart(store)).resolves.toEqual({ shown: 300, folded: 300 });
    expect(movedAside()).toEqual([]);
  });

  it.each([
    ['was cut short', (bytes: Buffer) => bytes.subarray(0, 4096 * 3 + 100)],
    ['is empty', () => Buffer.alloc(0)],
  ])('begins anew where the file %s', async (_, damaged) => {
    const store = await built();
    writeFileSync(bench.path(), damaged(readFileSync(bench.path())));
    await expect(shownAfterStart(store)).resolves.toEqual({ shown: 300, folded: 300 });
    expect(movedAside()).toEqual([]);
  });

  it('begins anew where the layout is another', async () => {
    const store = await built();
    const db = new Database(bench.path());
    db.pragma('user_version = 99');
    db.close();
    await expect(shownAfterStart(store)).resolves.toEqual({ shown: 300, folded: 300 });
  });

  it('moves aside what is no read model, each to a place of its own', async () => {
    const store = await built();
    for (const text of ['a letter', 'another letter']) {
      writeFileSync(bench.path(), text.repeat(1_000));
      await expect(shownAfterStart(store)).resolves.toEqual({ shown: 300, folded: 300 });
    }
    expect(readFileSync(bench.path('read-model.sqlite.aside'), 'utf8')).toMatch(/^a letter/);
    expect(readFileSync(bench.path('read-model.sqlite.aside-2'), 'utf8')).toMatch(/^another/);
  });

  it('moves aside the database of another program, whole', async () => {
    const other = new Database(bench.path());
    other.pragma('journal_mode = WAL');
    other.exec('CREATE TABLE treasure (id TEXT); INSERT INTO treasure VALUES (1), (2)');
    copyFileSync(bench.path(), bench.path('other'));
    copyFileSync(bench.path('read-model.sqlite-wal'), bench.path('other-wal'));
    other.close();
    const store = new MemoryStore();
    await store.append('neg_1', -1, notes('a', 3));
    for (const part of ['', '-wal']) {
      copyFileSync(bench.path(`other${part}`), bench.path(`read-model.sqlite${part}`));
    }
    await expect(shownAfterStart(store)).resolves.toEqual({ shown: 3, folded: 3 });
    const aside = new Database(bench.path('read-model.sqlite.aside'));
    expect(aside.prepare('SELECT count(*) AS count FROM treasure').get()).toEqual({ count: 2 });
    aside.close();
  });

  it('takes no part of an earlier file for its own', async () => {
    const store = await built();
    writeFileSync(bench.path('read-model.sqlite-wal'), 'left over');
    const { size } = statSync(bench.path());
    expect(size).toBeGreaterThan(0);
    writeFileSync(bench.path(), '');
    await expect(shownAfterStart(store)).resolves.toEqual({ shown: 300, folded: 300 });
  });

  it('is refused while somebody else has the file, and leaves it to them', () => {
    const readModel = ReadModel.open(bench.path());
    expect(() => ReadModel.open(bench.path())).toThrow(FileInUse);
    readModel.write((db) => db.exec('CREATE TABLE still (ours TEXT)'));
    readModel.close();
    const next = ReadModel.open(bench.path());
    expect(next.read((db) => db.prepare('SELECT * FROM still').all())).toEqual([]);
    next.close();
  });

  it('says what the file system says when there can be no file', () => {
    writeFileSync(bench.path('file'), '');
    expect(() => ReadModel.open(bench.path('file/read-model.sqlite'))).toThrow(/EEXIST|ENOTDIR/);
    expect(existsSync(bench.path('file-lock'))).toBe(false);
  });
});

describe('reading', () => {
  let readModel: ReadModel;

  beforeEach(() => {
    readModel = ReadModel.open(bench.path());
    readModel.write((db) => db.exec('CREATE TABLE list (id INTEGER)'));
  });

  afterEach(() => {
    readModel.close();
  });

  const count = (db: Database.Database) =>
    prepared<[], { readonly count: number }>(db, 'SELECT count(*) AS count FROM list').get()?.count;

  function add(): void {
    readModel.write((db) => db.exec('INSERT INTO list VALUES (1)'));
  }

  it('sees one committed state from its first statement to its last', () => {
    const seen = readModel.read((db) => {
      const before = count(db);
      add();
      return [before, count(db), readModel.read(count)];
    });
    expect(seen).toEqual([0, 0, 0]);
    expect(readModel.read(count)).toBe(1);
  });

  it('sees nothing that is not committed', () => {
    readModel.write((db) => {
      db.exec('INSERT INTO list VALUES (1)');
      expect(readModel.read(count)).toBe(0);
    });
    expect(readModel.read(count)).toBe(1);
  });

  it('can not write', () => {
    expect(() => readModel.read((db) => db.exec('INSERT INTO list VALUES (1)'))).toThrow(
      'readonly',
    );
  });

  it('lets go of its state when the query throws, or gives a promise', () => {
    expect(() =>
      readModel.read(() => {
        throw new Error('no such thing');
      }),
    ).toThrow('no such thing');
    expect(() => readModel.read((db) => Promise.resolve(count(db)))).toThrow(TypeError);
    add();
    expect(readModel.read(count)).toBe(1);
  });

  it('prepares a text once per connection', () => {
    const [one, two] = readModel.read((db) => [prepared(db, 'SELECT 1'), prepared(db, 'SELECT 1')]);
    const three = readModel.write((db) => prepared(db, 'SELECT 1'));
    expect(one).toBe(two);
    expect(one).not.toBe(three);
  });

  it('undoes a transaction that throws', () => {
    expect(() =>
      readModel.write((db) => {
        db.exec('INSERT INTO list VALUES (1)');
        throw new Error('on second thoughts');
      }),
    ).toThrow('on second thoughts');
    expect(readModel.read(count)).toBe(0);
    add();
    expect(readModel.read(count)).toBe(1);
  });
});
