import { cp, mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { leafHash } from '../../src/event-store/codec.js';
import { answered, travaux } from '../support/command-line.js';
import { fillLog } from '../support/filled-log.js';

const events = 100;

let folder: string;
let sound: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'travaux-damage-'));
  sound = join(folder, 'sound');
  await fillLog(sound, events);
  await answered({ data: sound }, ['rebuild']);
});
afterAll(() => rm(folder, { recursive: true }));

let data: string;
let count = 0;
beforeEach(async () => {
  count += 1;
  data = join(folder, String(count));
  await cp(sound, data, { recursive: true });
});

/** What somebody does to a file behind the back of the program. */
function tamper(file: string, change: (db: Database.Database) => void): void {
  const db = new Database(join(data, file));
  const triggers = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
    .pluck();
  for (const name of triggers.all()) db.exec(`DROP TRIGGER ${name}`);
  change(db);
  db.close();
}

/** Puts other bytes in the place of an event, with the hash that belongs to them. */
function rewrite(position: number, change: (text: string) => string) {
  return (db: Database.Database): void => {
    const text = db
      .prepare<[number], string>('SELECT CAST(bytes AS TEXT) FROM events WHERE position = ?')
      .pluck()
      .get(position);
    const bytes = Buffer.from(change(text ?? ''));
    db.prepare('UPDATE events SET bytes = ?, hash = ? WHERE position = ?').run(
      bytes,
      Buffer.from(leafHash(bytes), 'hex'),
      position,
    );
  };
}

/** Puts rubbish in the place of a page. */
async function overwrite(name: string, page: number): Promise<void> {
  const file = await open(join(data, name), 'r+');
  await file.write(Buffer.alloc(4096, 0x2a), 0, 4096, (page - 1) * 4096);
  await file.close();
}

async function faultsFound(): Promise<readonly string[]> {
  const { faults } = await answered({ data }, ['verify'], 1);
  return (faults as { rule: string; stream?: string; revision?: number }[]).map(
    ({ rule, stream, revision }) =>
      stream === undefined ? rule : `${rule} at ${stream} ${String(revision)}`,
  );
}

describe('verify', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(await answered({ data }, ['verify'])).toMatchObject({
      events,
      faultsCount: 0,
      views: [{ name: 'record', same: true }],
    });
  });

  // The event at 31 is revision 4 of the stream s1, and the next one there is revision 5.
  it('finds a byte that was flipped', async () => {
    tamper('log.sqlite', (db) => {
      const bytes = db
        .prepare<[], Buffer>('SELECT bytes FROM events WHERE position = 31')
        .pluck()
        .get();
      if (!bytes) throw new Error('there is no such event');
      bytes.writeUInt8(bytes.readUInt8(60) ^ 1, 60);
      db.prepare('UPDATE events SET bytes = ? WHERE position = 31').run(bytes);
    });
    expect(await faultsFound()).toEqual(['hash at s1 4']);
  });

  it('finds an event that was removed, and that the view has seen it', async () => {
    tamper('log.sqlite', (db) => db.exec('DELETE FROM events WHERE position = 31'));
    expect(await faultsFound()).toEqual(['revision at s1 5', 'view']);
  });

  it('finds that the end of the log is gone, by the view that has seen it', async () => {
    tamper('log.sqlite', (db) => db.exec(`DELETE FROM events WHERE position > 90`));
    expect(await faultsFound()).toEqual(['view']);
  });

  it('finds events that have changed places in time', async () => {
    tamper(
      'log.sqlite',
      rewrite(31, (text) => text.replace('"2023-', '"2024-')),
    );
    expect(await faultsFound()).toEqual(['recorded at s1 5']);
  });

  it('finds bytes in another form', async () => {
    tamper(
      'log.sqlite',
      rewrite(31, (text) => `${text} `),
    );
    expect(await faultsFound()).toEqual(['canonical at s1 4']);
  });

  it('finds an event that calls itself something else', async () => {
    tamper('log.sqlite', (db) => {
      db.exec(`UPDATE events SET id = 'evt_other', type = 'Other' WHERE position = 31`);
    });
    expect(await faultsFound()).toEqual(['id at s1 4', 'type at s1 4']);
  });

  it('finds an event in another stream than it was recorded in', async () => {
    tamper('log.sqlite', (db) => {
      db.exec('UPDATE events SET stream = 1, revision = 99 WHERE position = 31');
    });
    expect(await faultsFound()).toEqual(
      expect.arrayContaining(['revision at s0 99', 'revision at s1 5']),
    );
  });

  it('finds a page of the file that is damaged', async () => {
    await overwrite('log.sqlite', 10);
    const found = await faultsFound();
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((rule) => rule === 'file' || rule === 'readable')).not.toEqual([]);
  });

  it('finds that the file of the views is damaged', async () => {
    await overwrite('read-model.sqlite', 2);
    expect(await faultsFound()).toEqual(['view']);
  });

  it('does not judge views that are not those of this log', async () => {
    await rm(join(data, 'read-model.sqlite'));
    expect(await answered({ data }, ['verify'])).toMatchObject({
      faultsCount: 0,
      views: [{ name: 'record', same: null, why: 'it is not built yet' }],
    });
  });
});

describe('a damaged log', () => {
  it('is not dumped and not backed up: whoever reads that later would take it for the record', async () => {
    tamper(
      'log.sqlite',
      rewrite(31, (text) => text.replace('local', 'Local')),
    );
    tamper('log.sqlite', (db) => {
      db.exec(`UPDATE events SET hash = zeroblob(32) WHERE position = 31`);
    });
    const dumped = await travaux({ data }, ['dump', join(data, 'a.ndjson')]);
    expect([dumped.code, dumped.complaints]).toEqual([
      1,
      expect.stringMatching(/^evt_00000030, s1 4: .*travaux verify.* No dump was made\.\n$/),
    ]);
    const made = await answered({ data }, ['backup', join(data, 'a.backup')], 1);
    expect(made).toMatchObject({ file: null, faultsCount: 1, faults: [{ rule: 'hash' }] });
    expect((await readdir(data)).filter((name) => name.startsWith('a.'))).toEqual([]);
  });

  it('is not restored', async () => {
    tamper('log.sqlite', (db) => db.exec('DELETE FROM events WHERE position = 31'));
    const elsewhere = join(data, 'elsewhere');
    const made = await answered({ data: elsewhere }, ['restore', join(data, 'log.sqlite')], 1);
    expect(made).toMatchObject({ file: null, faults: [{ rule: 'revision' }] });
    expect(await readdir(elsewhere)).toEqual(['log.sqlite-lock']);
  });
});
