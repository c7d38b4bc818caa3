import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NoLog, noStream, StoreUnavailable } from '../../src/event-store/event-store.js';
import { FileInUse, FileLock } from '../../src/event-store/file-lock.js';
import { SqliteReader } from '../../src/event-store/sqlite.reader.js';
import { ForeignFile } from '../../src/event-store/sqlite.schema.js';
import { SqliteEventStore } from '../../src/event-store/sqlite.store.js';
import { eventsUpTo } from '../../src/event-store/whole-log.js';
import { batchesOf, event, follow, readAll, told } from '../support/events.js';

let folder: string;
let file: string;
let store: SqliteEventStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'travaux-'));
  file = join(folder, 'log.sqlite');
  store = SqliteEventStore.open(file);
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('a reader of the log', () => {
  it('sees what a writer beside it has committed, before and after it opened', async () => {
    const [first, second] = [event('first'), event('second')];
    await store.append('a', noStream, [first]);
    const reader = SqliteReader.open(file);
    const following = follow(reader, 0, 2);
    await store.append('b', noStream, [second]);
    const events = await following;
    expect(told(events)).toEqual(told([first, second]));
    expect(told(await readAll(reader, 'b'))).toEqual(told([second]));
    expect(await reader.head()).toEqual(await store.head());
    expect(await reader.at(events[1]?.position ?? 0)).toEqual(events[1]);
    expect(reader.size()).toEqual({ events: 2, streams: 2 });
    expect(reader.size(events[0]?.position)).toEqual({ events: 1, streams: 2 });
    await reader.close();
    await reader.close();
  });

  it('reads a long stream whole, and a log up to a place', async () => {
    const many = Array.from({ length: 1300 }, (_, index) => event(String(index)));
    await store.append('long', noStream, many);
    const reader = SqliteReader.open(file);
    expect(told(await readAll(reader, 'long', 100))).toEqual(told(many.slice(100)));
    const signal = new AbortController().signal;
    const upTo = (position: number) => batchesOf(eventsUpTo(reader, position, signal));
    expect(told((await upTo(600)).flat())).toEqual(told(many.slice(0, 600)));
    expect(await upTo(0)).toEqual([]);
    await reader.close();
  });

  it('is stopped in the middle of a log by a signal, with its reason', async () => {
    await store.append('s', noStream, [event(), event()]);
    const reader = SqliteReader.open(file);
    const reason = new Error('enough');
    const { position } = await reader.head();
    await expect(batchesOf(eventsUpTo(reader, position, AbortSignal.abort(reason)))).rejects.toBe(
      reason,
    );
    await reader.close();
  });

  it('writes nothing, and takes nobody his place', async () => {
    await store.append('a', noStream, [event()]);
    await store.close();
    const before = readFileSync(file);
    const reader = SqliteReader.open(file);
    await expect(reader.append()).rejects.toThrow(StoreUnavailable);
    store = SqliteEventStore.open(file);
    await reader.close();
    await expect(reader.head()).rejects.toThrow(StoreUnavailable);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('makes no file, and reads no other', () => {
    expect(() => SqliteReader.open(join(folder, 'absent.sqlite'))).toThrow(NoLog);
    expect(readdirSync(folder)).not.toContain('absent.sqlite');
    for (const content of [
      '',
      'a letter that is longer than the header of a database'.repeat(20),
    ]) {
      writeFileSync(join(folder, 'other'), content);
      expect(() => SqliteReader.open(join(folder, 'other'))).toThrow(ForeignFile);
      expect(readFileSync(join(folder, 'other'), 'utf8')).toBe(content);
    }
  });
});

describe('whether a file is held', () => {
  it('is told without taking it', async () => {
    expect(FileLock.isHeld(file)).toBe(true);
    expect(() => FileLock.take(file)).toThrow(FileInUse);
    await store.close();
    expect(FileLock.isHeld(file)).toBe(false);
    expect(FileLock.isHeld(join(folder, 'never'))).toBe(false);
    expect(readdirSync(folder)).not.toContain('never-lock');
  });
});
