import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noStream, type StoredEvent } from '../../src/event-store/event-store.js';
import { FileInUse } from '../../src/event-store/file-lock.js';
import { build, type Building } from '../../src/projections/building.js';
import { fingerprint } from '../../src/projections/fingerprint.js';
import { ReadModelReader } from '../../src/projections/read-model.reader.js';
import { ReadModel } from '../../src/projections/read-model.js';
import { rebuild } from '../../src/projections/rebuilding.js';
import { JournalView, notes } from '../support/journal.view.js';
import { MemoryStore } from '../support/memory.store.js';
import { Workbench } from '../support/workbench.js';

let bench: Workbench;
let store: MemoryStore;
beforeEach(async () => {
  bench = new Workbench();
  store = new MemoryStore();
  for (const stream of ['a', 'b', 'c']) await store.append(stream, noStream, notes(stream, 700));
});
afterEach(() => bench.tidyUp());

async function building(more: Partial<Building> = {}): Promise<Building> {
  return {
    until: await store.head(),
    signal: new AbortController().signal,
    folded: () => undefined,
    ...more,
  };
}

/** What the projections themselves make of the log. */
async function kept(view: JournalView) {
  const running = await bench.started(store, [view], bench.path('kept.sqlite'));
  const print = fingerprint(running.readModel, view);
  await bench.end(running);
  return print;
}

function printIn(path: string, view: JournalView) {
  const reader = ReadModelReader.open(path);
  const print = reader && fingerprint(reader, view);
  reader?.close();
  return print;
}

describe('rebuilding', () => {
  it('puts in place what the projections would have built, and they go on with it', async () => {
    const view = new JournalView('journal');
    const places: number[] = [];
    const folded = (events: number): void => void places.push(events);
    const built = await rebuild(store, bench.path(), [view], await building({ folded }));
    expect(built).toEqual([{ view, events: 2100 }]);
    expect(places.at(-1)).toBe(2100);
    expect(printIn(bench.path(), view)).toEqual(await kept(new JournalView('journal')));
    const running = await bench.started(store, [view]);
    expect(bench.notices.filter(({ kind }) => kind === 'rebuilding')).toHaveLength(1);
    await bench.end(running);
    expect(readdirSync(bench.folder).filter((name) => name.includes('.new'))).toEqual([]);
  });

  it('ends at the place that it is told', async () => {
    const view = new JournalView('journal');
    const events: StoredEvent[] = [];
    for await (const batch of store.read('a', 99)) events.push(...batch);
    const until = { ...(await store.head()), position: events[0]?.position ?? 0 };
    const readModel = ReadModel.open(bench.path());
    const [built] = await build(store, readModel, [view], await building({ until }));
    expect(built?.events).toBe(100);
    expect(view.ids(readModel)).toHaveLength(100);
    readModel.close();
  });

  it('tells of a view that can not fold an event, and puts nothing in place', async () => {
    const [sound, failing] = [new JournalView('sound'), new JournalView('failing')];
    failing.before = ({ id }) => {
      if (id === 'b9') throw new Error('not this one');
    };
    const built = await rebuild(store, bench.path(), [sound, failing], await building());
    expect(built.map(({ events }) => events)).toEqual([2100, 709]);
    expect(built[1]?.standingStill).toMatchObject({ event: { id: 'b9' } });
    expect(existsSync(bench.path())).toBe(false);
  });

  it('leaves what was there as it was when it is stopped half-way', async () => {
    const view = new JournalView('journal');
    await rebuild(store, bench.path(), [view], await building());
    const before = readFileSync(bench.path());
    const stopping = new AbortController();
    const folded = (): void => stopping.abort(new Error('enough'));
    const half = await building({ signal: stopping.signal, folded });
    await expect(rebuild(store, bench.path(), [view], half)).rejects.toThrow('enough');
    expect(readFileSync(bench.path()).equals(before)).toBe(true);
    expect(readdirSync(bench.folder).filter((name) => name.includes('.new'))).toEqual([]);
  });

  it('is refused while somebody has the read model', async () => {
    const readModel = ReadModel.open(bench.path());
    const refused = rebuild(store, bench.path(), [new JournalView('journal')], await building());
    await expect(refused).rejects.toThrow(FileInUse);
    readModel.close();
  });

  it('moves aside what is not ours', async () => {
    writeFileSync(bench.path(), 'dear to somebody');
    await rebuild(store, bench.path(), [new JournalView('journal')], await building());
    expect(readFileSync(bench.path('read-model.sqlite.aside'), 'utf8')).toBe('dear to somebody');
  });
});

describe('a reader of the read model', () => {
  it('tells of each view how far it is, beside whoever writes', async () => {
    const running = await bench.started(store, [new JournalView('journal', 3)]);
    const reader = ReadModelReader.open(bench.path());
    expect(reader?.views()).toMatchObject([
      {
        name: 'journal',
        checkpoint: { version: 3, events: 2100, log: (await store.head()).logId },
      },
    ]);
    reader?.close();
    await bench.end(running);
  });

  it('finds none where there is nothing, or something else', () => {
    expect(ReadModelReader.open(bench.path())).toBeUndefined();
    expect(existsSync(bench.path())).toBe(false);
    writeFileSync(bench.path(), 'something else');
    expect(ReadModelReader.open(bench.path())).toBeUndefined();
    expect(readFileSync(bench.path(), 'utf8')).toBe('something else');
  });
});
