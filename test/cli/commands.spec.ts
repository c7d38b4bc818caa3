import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startOn } from '../support/app.js';
import Database from 'better-sqlite3';
import { answered, travaux } from '../support/command-line.js';
import { keepRecord } from '../support/kept-record.js';

let folder: string;
/** A worked negotiation as a server has recorded it, with its views. */
let kept: string;
let events: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'travaux-cli-'));
  kept = join(folder, 'kept');
  events = await keepRecord({ data: kept });
});
afterAll(() => rm(folder, { recursive: true }));

/** A folder that isn't there yet. */
let place: string;
let places = 0;
beforeEach(() => {
  places += 1;
  place = join(folder, String(places));
});

/** Files in a folder, but for the locks, which stay behind, and what SQLite itself keeps beside one that was read. */
async function filesIn(data: string): Promise<readonly string[]> {
  const names = await readdir(data);
  return names.filter((name) => !/-(lock|wal|shm)$/.test(name)).sort();
}

describe('the program', () => {
  it('explains itself', async () => {
    const { code, output } = await travaux({ data: place }, ['--help']);
    expect(code).toBe(0);
    expect(output).toMatch(/TRAVAUX_DATA.*Ends with 0 .* 1 .* 2 .* 130 or 143/s);
  });

  it('tells its version', async () => {
    const { code, output } = await travaux({ data: place }, ['--version']);
    expect([code, output]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
  });

  it('ends with 2 for what it does not understand, and says why', async () => {
    const wrong = [[], ['bakcup'], ['status', '--force']];
    const ended = await Promise.all(wrong.map((args) => travaux({ data: place }, args)));
    expect(ended.map(({ code, output }) => [code, output])).toEqual(wrong.map(() => [2, '']));
    expect(ended.map(({ complaints }) => complaints)).toEqual([
      expect.stringMatching(/^Usage: /),
      expect.stringMatching(/^error: unknown command 'bakcup'\n\(Did you mean backup\?\)/),
      expect.stringMatching(/^error: unknown option/),
    ]);
  });

  it('ends with 2 where there is no log, and makes nothing', async () => {
    const file = join(folder, 'none.backup');
    const commands = [['status'], ['rebuild'], ['dump'], ['verify'], ['backup', file]];
    for (const ended of commands.map((args) => travaux({ data: place }, args))) {
      const { code, output, complaints } = await ended;
      expect([code, output]).toEqual([2, '']);
      expect(complaints).toMatch(/^There is no log at .*TRAVAUX_DATA[^\n]*\n$/);
    }
    await expect(readdir(place)).rejects.toThrow('ENOENT');
    expect(await filesIn(folder)).not.toContain('none.backup');
  });

  it('takes the settings of the server, and refuses what the server refuses', async () => {
    const wrong = await travaux({ data: place }, ['status'], {
      environment: { TRAVAUX_SOTRE: 'sqlite' },
    });
    expect([wrong.code, wrong.complaints]).toEqual([
      2,
      expect.stringMatching(/^TRAVAUX_SOTRE: There is no such setting/),
    ]);
    const elsewhere = await travaux({ data: place }, ['status', '--data', kept]);
    expect(elsewhere.code).toBe(0);
  });
});

describe('status', () => {
  it('tells what there is, in JSON for a pipe', async () => {
    expect(await answered({ data: kept }, ['status'])).toEqual({
      log: {
        id: expect.stringMatching(/^log_/),
        engine: 'sqlite',
        file: join(kept, 'log.sqlite'),
        events,
        streams: 1,
        bytes: expect.any(Number),
        last: {
          id: expect.any(String),
          type: expect.any(String),
          stream: expect.stringMatching(/^table-/),
        },
      },
      views: [
        {
          name: 'record',
          version: { stored: expect.any(Number), wanted: expect.any(Number) },
          events,
          behind: 0,
          anew: null,
        },
      ],
      isServed: false,
    });
  });

  it('tells when views are not there', async () => {
    await cp(join(kept, 'log.sqlite'), join(place, 'log.sqlite'));
    const { views } = await answered({ data: place }, ['status']);
    expect(views).toMatchObject([
      { version: { stored: null }, behind: null, anew: 'the read model does not have it yet' },
    ]);
  });
});

describe('rebuild', () => {
  it('makes the views that a server makes', async () => {
    await cp(join(kept, 'log.sqlite'), join(place, 'log.sqlite'));
    const { views } = await answered({ data: place }, ['rebuild']);
    expect(views).toMatchObject([{ name: 'record', events, stopped: null }]);
    expect(await filesIn(place)).toEqual(['log.sqlite', 'read-model.sqlite']);
    expect(await answered({ data: place }, ['verify'])).toMatchObject({
      faultsCount: 0,
      views: [{ name: 'record', same: true }],
    });
  });
});

describe('verify', () => {
  it('finds nothing in what a server has left, and a row of a view that was changed', async () => {
    expect(await answered({ data: kept }, ['verify'])).toMatchObject({
      events,
      faults: [],
      faultsCount: 0,
      views: [{ name: 'record', same: true }],
    });
    await cp(kept, place, { recursive: true });
    const db = new Database(join(place, 'read-model.sqlite'));
    db.exec(`UPDATE record_version SET type = 'Other' WHERE version = 50`);
    db.close();
    expect(await answered({ data: place }, ['verify'], 1)).toMatchObject({
      faults: [{ rule: 'view', why: 'record: its rows are not those of a rebuild.' }],
      views: [{ name: 'record', same: false }],
    });
  });
});

describe('dump and load', () => {
  it('move a record between files, and its dump is the same again', async () => {
    const { output: dump, code } = await travaux({ data: kept }, ['dump']);
    expect(code).toBe(0);
    expect(dump.split('\n').length).toBe(events + 3);
    const loaded = await travaux({ data: place }, ['load', '-'], { input: dump });
    expect(loaded.code).toBe(0);
    expect(await filesIn(place)).toEqual(['log.sqlite']);
    const again = join(place, 'again.ndjson');
    const { sha256 } = await answered({ data: place }, ['dump', again]);
    expect(await readFile(again, 'utf8')).toBe(dump);
    expect(JSON.parse(loaded.output)).toMatchObject({ events, sha256 });
  });

  it('fill a log that a server has begun and not used', async () => {
    const app = await startOn({ data: place });
    await app.close();
    const { output: dump } = await travaux({ data: kept }, ['dump']);
    expect((await travaux({ data: place }, ['load'], { input: dump })).code).toBe(0);
    expect(await answered({ data: place }, ['status'])).toMatchObject({ log: { events } });
  });

  it('refuse to write over a file or a record', async () => {
    const file = join(folder, 'there.ndjson');
    await writeFile(file, 'dear to somebody');
    const dumped = await travaux({ data: kept }, ['dump', file]);
    expect([dumped.code, dumped.complaints]).toEqual([2, expect.stringMatching(/there already/)]);
    expect(await readFile(file, 'utf8')).toBe('dear to somebody');

    const { output: dump } = await travaux({ data: kept }, ['dump']);
    const loaded = await travaux({ data: kept }, ['load'], { input: dump });
    expect([loaded.code, loaded.complaints]).toEqual([
      2,
      expect.stringMatching(/holds a record already.*TRAVAUX_DATA or --data/),
    ]);
  });

  it('leave nothing of a dump that is not whole', async () => {
    const { output: dump } = await travaux({ data: kept }, ['dump']);
    const cut = dump.slice(0, -20);
    const { code, complaints } = await travaux({ data: place }, ['load'], { input: cut });
    expect([code, complaints]).toEqual([
      1,
      expect.stringMatching(/^Line \d+ of the dump: .* Nothing was loaded\.\n$/),
    ]);
    await expect(readdir(place)).rejects.toThrow('ENOENT');
  });

  it('say which file is not there', async () => {
    const { code, complaints } = await travaux({ data: place }, ['load', join(place, 'none')]);
    expect([code, complaints]).toEqual([2, expect.stringMatching(/^ENOENT: [^\n]*none'\.\n$/)]);
  });
});

describe('backup and restore', () => {
  it('keep the log as it is: identity, events, places', async () => {
    const file = join(folder, 'kept.backup');
    const { log } = await answered({ data: kept }, ['backup', file]);
    expect(await answered({ data: place }, ['restore', file])).toMatchObject({ log, events });
    expect(await filesIn(place)).toEqual(['log.sqlite']);
    // The views that belong to the log are still those of the log that was restored.
    await cp(join(kept, 'read-model.sqlite'), join(place, 'read-model.sqlite'));
    expect(await answered({ data: place }, ['verify'])).toMatchObject({
      log,
      faultsCount: 0,
      views: [{ same: true }],
    });
  });

  it('refuse to write over a file, a record, or what is no backup', async () => {
    const file = join(folder, 'dear');
    await writeFile(file, 'dear to somebody');
    const backup = await travaux({ data: kept }, ['backup', file]);
    expect([backup.code, backup.complaints]).toEqual([2, expect.stringMatching(/there already/)]);
    const foreign = await travaux({ data: place }, ['restore', file]);
    expect([foreign.code, foreign.complaints]).toEqual([
      2,
      expect.stringMatching(/not an event log of this program/),
    ]);
    expect(await filesIn(place)).toEqual([]);
    expect(await readFile(file, 'utf8')).toBe('dear to somebody');

    const inFolder = await travaux({ data: place }, ['restore', folder]);
    expect([inFolder.code, inFolder.complaints]).toEqual([2, expect.stringMatching(/is a folder/)]);

    const good = join(folder, 'good.backup');
    await writeFile(`${good}.part`, 'dear to somebody');
    await answered({ data: kept }, ['backup', good]);
    expect(await readFile(`${good}.part`, 'utf8')).toBe('dear to somebody');
    const over = await travaux({ data: kept }, ['restore', good]);
    expect([over.code, over.complaints]).toEqual([
      2,
      expect.stringMatching(/holds a record already/),
    ]);
  });
});
