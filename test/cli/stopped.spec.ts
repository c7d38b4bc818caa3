import { cp, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  answered,
  call,
  stopOnce,
  travaux,
  whenThere,
  whileMaking,
} from '../support/command-line.js';
import { fillLog } from '../support/filled-log.js';

/** Enough that every command takes a while. */
const events = 12_000;

let folder: string;
let kept: string;
let dump: string;
let backup: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'travaux-stopped-'));
  kept = join(folder, 'kept');
  dump = join(folder, 'kept.ndjson');
  backup = join(folder, 'kept.backup');
  await fillLog(kept, events);
  await answered({ data: kept }, ['dump', dump]);
  await answered({ data: kept }, ['backup', backup]);
});
afterAll(() => rm(folder, { recursive: true }));

/** A folder of a test's own, and one for what is temporary. */
let place: string;
let temporary: string;
let places = 0;
beforeEach(async () => {
  places += 1;
  place = join(folder, `place-${String(places)}`);
  temporary = join(folder, `temporary-${String(places)}`);
  await mkdir(place);
  await mkdir(temporary);
});

function calling(args: readonly string[], data = place) {
  return call({ data }, args, { environment: { TMPDIR: temporary } });
}

/** What is there but for locks, which are never removed, and what the engine keeps beside a file that was read. */
async function left(): Promise<readonly string[]> {
  const names = await readdir(place);
  return [...names.filter((name) => !/sqlite-(lock|wal|shm)$/.test(name)), ...(await keptAside())];
}

/** What the program keeps aside, and not what reads its sources in a test. */
async function keptAside(): Promise<readonly string[]> {
  return (await readdir(temporary)).filter((name) => name.startsWith('travaux-'));
}

const nothingChanged = { code: 130, output: '', complaints: 'Stopped; nothing was changed.\n' };

describe('stopped in the middle,', () => {
  it('a dump leaves nothing', async () => {
    const file = join(place, 'a.ndjson');
    const ended = await stopOnce(whileMaking(file), calling(['dump', file], kept));
    expect(ended).toEqual(nothingChanged);
    expect(await left()).toEqual([]);
  });

  it('a load leaves nothing', async () => {
    const isAmid = whenThere(join(place, 'log.sqlite.part'));
    expect(await stopOnce(isAmid, calling(['load', dump]))).toEqual(nothingChanged);
    expect(await left()).toEqual([]);
  });

  it('a load that waits for more of a dump leaves nothing', async () => {
    const called = calling(['load']);
    called.process.stdin?.write('{"travaux":"dump","version":1}\n');
    const isAmid = async () => (await keptAside()).length > 0;
    expect(await stopOnce(isAmid, called)).toEqual(nothingChanged);
    expect(await left()).toEqual([]);
  });

  it('a backup leaves nothing', async () => {
    const file = join(place, 'a.backup');
    const ended = await stopOnce(whileMaking(file), calling(['backup', file], kept));
    expect(ended).toEqual(nothingChanged);
    expect(await left()).toEqual([]);
  });

  it('a restore leaves nothing', async () => {
    const isAmid = whenThere(join(place, 'log.sqlite.part'));
    expect(await stopOnce(isAmid, calling(['restore', backup]))).toEqual(nothingChanged);
    expect(await left()).toEqual([]);
  });

  it('a rebuild leaves the views that were there', async () => {
    await cp(kept, place, { recursive: true });
    await answered({ data: place }, ['rebuild']);
    const before = await left();
    const { mtimeMs, ino } = await stat(join(place, 'read-model.sqlite'));
    const isAmid = whenThere(join(place, 'read-model.sqlite.new'));
    expect(await stopOnce(isAmid, calling(['rebuild']))).toEqual(nothingChanged);
    expect(await left()).toEqual(before);
    expect(await stat(join(place, 'read-model.sqlite'))).toMatchObject({ mtimeMs, ino });
  });

  it('a check leaves nothing, and says by which signal it was stopped', async () => {
    await cp(kept, place, { recursive: true });
    await answered({ data: place }, ['rebuild']);
    const before = await left();
    const isAmid = async () => (await keptAside()).length > 0;
    const ended = await stopOnce(isAmid, calling(['verify']), 'SIGTERM');
    expect(ended).toEqual({ ...nothingChanged, code: 143 });
    expect(await left()).toEqual(before);
  });
});

it('on a full disk every command says so in a line, and leaves nothing', async () => {
  const elsewhere = join(temporary, 'elsewhere');
  const commands: readonly (readonly [data: string, args: readonly string[]])[] = [
    [kept, ['dump', join(place, 'a.ndjson')]],
    [kept, ['backup', join(place, 'a.backup')]],
    [elsewhere, ['load', dump]],
    [elsewhere, ['restore', backup]],
  ];
  for (const [data, args] of commands) {
    const { code, output, complaints } = await travaux({ data }, args, { fileBytesMax: 1024 ** 2 });
    expect([code, output]).toEqual([2, '']);
    expect(complaints).toMatch(/^[^\n]*(disk|file too large)[^\n]*\n$/);
  }
  expect(await left()).toEqual([]);
  expect(await readdir(elsewhere)).toEqual(['log.sqlite-lock']);
});

it('a dump ends when nobody reads on', async () => {
  const called = call({ data: kept }, ['dump']);
  called.process.stdout?.once('data', () => called.process.stdout?.destroy());
  expect(await called.ended).toMatchObject({
    code: 2,
    complaints: 'Whoever read the output has closed it.\n',
  });
});

it('an answer that nobody takes is no success', async () => {
  const called = call({ data: kept }, ['status']);
  called.process.stdout?.destroy();
  expect(await called.ended).toMatchObject({
    code: 2,
    complaints: 'Whoever read the output has closed it.\n',
  });
});

it('what a process that was killed has left is not in the way', async () => {
  const called = calling(['load', dump]);
  await stopOnce(whenThere(join(place, 'log.sqlite.part')), called, 'SIGKILL');
  expect(await left()).toContain('log.sqlite.part');
  expect((await travaux({ data: place }, ['status'])).code).toBe(2);
  expect(await answered({ data: place }, ['load', dump])).toMatchObject({ events });
  expect((await left()).filter((name) => name.includes('.part'))).toEqual([]);
});
