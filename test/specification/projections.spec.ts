import { cpSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { leafHash } from '../../src/event-store/codec.js';
import type { StoredEvent } from '../../src/event-store/event-store.js';
import { clockSkewMaxMs } from '../../src/event-store/streams.js';
import { SqliteEventStore } from '../../src/event-store/sqlite.store.js';
import { fingerprint } from '../../src/projections/fingerprint.js';
import { StoppedBeforeReady } from '../../src/projections/projections.js';
import { ReadModel } from '../../src/projections/read-model.js';
import { JournalView, note, notes } from '../support/journal.view.js';
import { MemoryStore } from '../support/memory.store.js';
import { wholeEvent } from '../support/filled-log.js';
import { healthOf, until, Workbench } from '../support/workbench.js';
import { WrappedStore } from '../support/wrapped.store.js';

let bench: Workbench;
let store: MemoryStore;

beforeEach(() => {
  bench = new Workbench();
  store = new MemoryStore();
});

afterEach(async () => {
  await bench.tidyUp();
});

function recordedIds(): readonly string[] {
  return store.events.map((event) => event.id);
}

describe('following the log', () => {
  it('folds every event once, in commit order over all streams', async () => {
    await store.append('neg_1', -1, notes('a', 3));
    await store.append('neg_2', -1, notes('b', 2));
    await store.append('neg_1', 2, notes('c', 3));
    store.batchSize = () => 2;
    const journal = new JournalView('journal');
    const { readModel } = await bench.started(store, [journal]);
    expect(journal.ids(readModel)).toEqual(['a0', 'a1', 'a2', 'b0', 'b1', 'c0', 'c1', 'c2']);
    expect(journal.asked).toEqual(journal.ids(readModel));
  });

  it('has started when the views show what the log held at the start', async () => {
    await store.append('neg_1', -1, notes('a', 700));
    const journal = new JournalView('journal');
    const running = bench.projections(store, [journal]);
    expect(running.projections.health().ready).toBe(false);
    await running.projections.start();
    expect(journal.ids(running.readModel)).toHaveLength(700);
    expect(running.projections.health()).toEqual({
      ready: true,
      views: [{ name: 'journal', version: 1, state: 'live', behind: 0 }],
    });
  });

  it('starts with an empty log, and without any view', async () => {
    const running = await bench.started(store, [new JournalView('journal')]);
    expect(running.projections.health().ready).toBe(true);
    const idle = await bench.started(store, [], bench.path('idle.sqlite'));
    expect(idle.projections.health()).toEqual({ ready: true, views: [] });
  });

  it('folds what is recorded later', async () => {
    const journal = new JournalView('journal');
    const { projections, readModel } = await bench.started(store, [journal]);
    const revision = await store.append('neg_1', -1, notes('a', 2));
    const outcome = await projections.waitFor({ stream: 'neg_1', revision }, [journal], 5_000);
    expect(outcome).toBe('visible');
    expect(journal.ids(readModel)).toEqual(['a0', 'a1']);
  });

  it('goes on after a restart without reading again what it has folded', async () => {
    const journal = new JournalView('journal');
    await store.append('neg_1', -1, notes('a', 500));
    await bench.end(await bench.started(store, [journal]));
    store.handedOut.length = 0;
    await store.append('neg_1', 499, notes('b', 2));
    const { readModel } = await bench.started(store, [journal]);
    expect(store.handedOut.map((event) => event.id)).toEqual(['b0', 'b1']);
    expect(journal.ids(readModel)).toEqual(recordedIds());
  });

  it('follows the embedded log', async () => {
    const log = SqliteEventStore.open(bench.path('log.sqlite'));
    try {
      await log.append('neg_1', -1, notes('a', 1_200));
      const journal = new JournalView('journal');
      const running = await bench.started(log, [journal]);
      expect(journal.ids(running.readModel)).toHaveLength(1_200);
      const revision = await log.append('neg_1', 1_199, notes('b', 1));
      const place = { stream: 'neg_1', revision };
      await expect(running.projections.waitFor(place, [journal], 5_000)).resolves.toBe('visible');
      await bench.end(running);
    } finally {
      await log.close();
    }
  });

  it('counts what there is to do while it builds, and tells when it is done', async () => {
    await store.append('neg_1', -1, notes('a', 40));
    store.batchSize = () => 10;
    const journal = new JournalView('journal');
    journal.before = () => (bench.nowMs += 100);
    await bench.started(store, [journal]);
    expect(bench.notices).toEqual([
      { kind: 'rebuilding', view: 'journal', why: 'the read model does not have it yet' },
      ...[
        { done: 10, toDo: 30 },
        { done: 20, toDo: 20 },
        { done: 30, toDo: 10 },
      ].map((progress) => ({
        kind: 'building',
        views: ['journal'],
        ...progress,
        eventsPerSecond: 10,
      })),
      { kind: 'live', view: 'journal', events: 40 },
    ]);
  });

  it('refuses to start again after it was stopped, and says so to who waits for a start', async () => {
    store.failure = new Error('no log today');
    const { projections } = bench.projections(store, []);
    const other = bench.projections(store, [new JournalView('journal')], bench.path('b.sqlite'));
    await projections.stop();
    await expect(projections.start()).rejects.toThrow(StoppedBeforeReady);
    const starting = other.projections.start();
    await other.projections.stop();
    await expect(starting).rejects.toThrow(StoppedBeforeReady);
  });

  it('stops while a batch is folded, even if the log has not heard of it', async () => {
    class DeafStore extends MemoryStore {
      override async *tail(after: number, signal: AbortSignal) {
        yield this.events.filter((event) => event.position > after);
        await new Promise((resolve) => {
          signal.addEventListener('abort', resolve);
        });
      }
    }
    const deaf = new DeafStore();
    deaf.record('neg_1', note('a0'));
    const journal = new JournalView('journal');
    const { projections, readModel } = bench.projections(deaf, [journal]);
    const stopping = Promise.withResolvers<void>();
    journal.before = () => {
      stopping.resolve(projections.stop());
    };
    await expect(projections.start()).rejects.toThrow(StoppedBeforeReady);
    await stopping.promise;
    expect(journal.ids(readModel)).toEqual(['a0']);
  });

  it.each(['', 'Journal', 'jour_nal', 'sqlite', 'sqlitex', 'projections', '1st'])(
    'refuses a view called "%s"',
    (name) => {
      expect(() => bench.projections(store, [new JournalView(name)])).toThrow(RangeError);
    },
  );

  it('refuses two views of one name, and a version that is none', () => {
    const twins = [new JournalView('journal'), new JournalView('journal')];
    expect(() => bench.projections(store, twins, bench.path('a'))).toThrow('called journal');
    const zeroth = new JournalView('journal', 0);
    expect(() => bench.projections(store, [zeroth], bench.path('b'))).toThrow('no version');
  });
});

describe('rows and checkpoint', () => {
  it('are one: what a kill in the middle of a batch leaves is the state before that batch', async () => {
    const [first, second] = [new JournalView('first'), new JournalView('second')];
    const left = join(bench.folder, 'left');
    mkdirSync(left);
    second.before = (event) => {
      if (event.id !== 'b1') return;
      // What stands on the disk now is what the next process would find, had this one ended here.
      for (const part of ['', '-wal']) {
        cpSync(`${bench.path()}${part}`, join(left, `read-model.sqlite${part}`));
      }
    };
    await store.append('neg_1', -1, notes('a', 3));
    const { projections } = await bench.started(store, [first, second]);
    await store.append('neg_1', 2, notes('b', 3));
    await projections.waitFor({ stream: 'neg_1', revision: 5 }, [first, second], 5_000);

    const resumed = [new JournalView('first'), new JournalView('second')] as const;
    const after = bench.projections(store, resumed, join(left, 'read-model.sqlite'));
    for (const view of resumed) {
      expect(view.ids(after.readModel)).toEqual(['a0', 'a1', 'a2']);
      expect(fingerprint(after.readModel, view).events).toBe(3);
    }
    await after.projections.start();
    for (const view of resumed) {
      expect(view.asked).toEqual(['b0', 'b1', 'b2']);
      expect(view.ids(after.readModel)).toEqual(recordedIds());
    }
  });

  it('are undone together when the disk is full, and written together when it no longer is', async () => {
    const [first, second] = [new JournalView('first'), new JournalView('second')];
    await store.append('neg_1', -1, notes('a', 3));
    const running = await bench.started(store, [first, second]);
    const pages = running.readModel.write((db) => {
      const used = db.pragma('page_count', { simple: true });
      db.pragma(`max_page_count = ${String(used)}`);
      return used;
    });
    expect(pages).toBeGreaterThan(0);
    await store.append('neg_2', -1, notes('b', 400));
    await until(() => healthOf(running, second).standingStill !== undefined);

    expect(healthOf(running, second)).toMatchObject({
      state: 'live',
      standingStill: { since: '2020-10-16T09:30:00.000Z', why: expect.stringContaining('full') },
    });
    expect(healthOf(running, second).behind).toBeGreaterThan(0);
    const folded = first.ids(running.readModel);
    expect(folded.length).toBeLessThan(403);
    expect(folded.length % 100).toBe(3);
    expect(second.ids(running.readModel)).toEqual(folded);
    expect(fingerprint(running.readModel, second).events).toBe(folded.length);

    running.readModel.write((db) => db.pragma('max_page_count = 100000'));
    const place = { stream: 'neg_2', revision: 399 };
    await expect(running.projections.waitFor(place, [first, second], 5_000)).resolves.toBe(
      'visible',
    );
    expect(first.ids(running.readModel)).toEqual(recordedIds());
    expect(second.ids(running.readModel)).toEqual(recordedIds());
    expect(running.projections.health().views).toEqual([
      { name: 'first', version: 1, state: 'live', behind: 0 },
      { name: 'second', version: 1, state: 'live', behind: 0 },
    ]);
  });

  it('wait for room on the disk when there is none to begin with', async () => {
    await store.append('neg_1', -1, notes('a', 3));
    const journal = new JournalView('journal');
    const { projections, readModel } = bench.projections(store, [journal]);
    readModel.write((db) => {
      db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`);
    });
    const starting = projections.start();
    await until(() => bench.notices.some((notice) => notice.kind === 'retrying'));
    expect(projections.health().views[0]).toMatchObject({
      state: 'building',
      standingStill: { why: expect.stringContaining('full') },
    });
    readModel.write((db) => db.pragma('max_page_count = 100000'));
    await starting;
    expect(journal.ids(readModel)).toEqual(['a0', 'a1', 'a2']);
  });
});

describe('a view that throws', () => {
  function failing(id: string): JournalView {
    const view = new JournalView('failing');
    view.before = (event) => {
      if (event.id === id) throw new TypeError('cannot read this');
    };
    return view;
  }

  it('stops alone, at the last event before, and says where and why', async () => {
    const [sound, broken] = [new JournalView('sound'), failing('a5')];
    await store.append('neg_1', -1, notes('a', 10));
    const running = await bench.started(store, [broken, sound]);
    await store.append('neg_1', 9, notes('b', 10));
    const place = { stream: 'neg_1', revision: 19 };
    await running.projections.waitFor(place, [sound], 5_000);

    expect(broken.ids(running.readModel)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4']);
    expect(sound.ids(running.readModel)).toEqual(recordedIds());
    const standingStill = {
      since: '2020-10-16T09:30:00.000Z',
      why: 'TypeError: cannot read this',
      event: { id: 'a5', type: 'Noted' },
    };
    expect(running.projections.health()).toEqual({
      ready: true,
      views: [
        { name: 'failing', version: 1, state: 'stopped', behind: 15, standingStill },
        { name: 'sound', version: 1, state: 'live', behind: 0 },
      ],
    });
    expect(bench.notices.filter((notice) => notice.kind === 'stopped')).toEqual([
      { kind: 'stopped', view: 'failing', standingStill },
    ]);
  });

  it('is not asked again while it stands still', async () => {
    const broken = failing('a0');
    await store.append('neg_1', -1, notes('a', 1));
    const running = await bench.started(store, [broken]);
    await store.append('neg_1', 0, notes('b', 5));
    await until(() => healthOf(running, broken).behind === 6);
    await setTimeout(20);
    expect(broken.asked).toEqual(['a0']);
    expect(bench.notices.filter((notice) => notice.kind === 'retrying')).toEqual([]);
  });

  it('goes on with that very event once it is mended', async () => {
    await store.append('neg_1', -1, notes('a', 10));
    await bench.end(await bench.started(store, [failing('a5')]));
    const mended = new JournalView('failing');
    const { readModel } = await bench.started(store, [mended]);
    expect(mended.asked[0]).toBe('a5');
    expect(mended.ids(readModel)).toEqual(recordedIds());
  });

  it('stops at the same event again when nothing was mended', async () => {
    await store.append('neg_1', -1, notes('a', 10));
    await bench.end(await bench.started(store, [failing('a5')]));
    const running = await bench.started(store, [failing('a5')]);
    expect(running.projections.health().views[0]).toMatchObject({
      state: 'stopped',
      behind: 5,
      standingStill: { event: { id: 'a5', type: 'Noted' } },
    });
  });

  it('stops alone when its tables cannot be made', async () => {
    const [sound, broken] = [
      new JournalView('sound'),
      new JournalView('broken', 1, 'CREATE TABLE'),
    ];
    const stray = new JournalView('stray', 1, 'CREATE TABLE other (id TEXT)');
    await store.append('neg_1', -1, notes('a', 2));
    const running = await bench.started(store, [broken, stray, sound]);
    expect(sound.ids(running.readModel)).toEqual(['a0', 'a1']);
    expect(healthOf(running, broken)).toMatchObject({
      state: 'stopped',
      behind: 2,
      standingStill: { why: 'SqliteError: incomplete input' },
    });
    expect(healthOf(running, stray).standingStill?.why).toBe(
      'Error: other is not called stray or stray_…',
    );
    const place = { stream: 'neg_1', revision: 0 };
    await expect(running.projections.waitFor(place, [stray], 5_000)).resolves.toBe('stopped');
  });

  it('stops at the earlier event when it fails there on the second try', async () => {
    const moody = new JournalView('moody');
    moody.before = (event) => {
      const isSecondTry = moody.asked.filter((id) => id === 'a0').length > 1;
      if (event.id === (isSecondTry ? 'a2' : 'a4')) throw new Error(`not ${event.id}`);
    };
    await store.append('neg_1', -1, notes('a', 6));
    const running = await bench.started(store, [moody]);
    expect(moody.ids(running.readModel)).toEqual(['a0', 'a1']);
    expect(healthOf(running, moody).standingStill).toMatchObject({
      why: 'Error: not a2',
      event: { id: 'a2' },
    });
  });
});

describe('building anew', () => {
  it('drops a view of another version and folds the log from its start, that one alone', async () => {
    await store.append('neg_1', -1, notes('a', 300));
    const kept = new JournalView('kept');
    await bench.end(await bench.started(store, [kept, new JournalView('changed', 1)]));
    const keptAfter = new JournalView('kept');
    const changed = new JournalView('changed', 2, 'CREATE TABLE changed_more (id TEXT) STRICT;');
    const { readModel } = await bench.started(store, [keptAfter, changed]);
    expect(keptAfter.asked).toEqual([]);
    expect(changed.asked).toEqual(recordedIds());
    expect(changed.ids(readModel)).toEqual(recordedIds());
    expect(bench.notices).toContainEqual({
      kind: 'rebuilding',
      view: 'changed',
      why: 'version 1 became 2',
    });
  });

  it('notices tables that are defined differently under the same version', async () => {
    await store.append('neg_1', -1, notes('a', 3));
    await bench.end(await bench.started(store, [new JournalView('journal')]));
    const changed = new JournalView('journal', 1, 'CREATE INDEX journal_by_id ON journal (id);');
    await bench.started(store, [changed]);
    expect(changed.asked).toEqual(['a0', 'a1', 'a2']);
  });

  it('drops every table, view and virtual table that an earlier version had', async () => {
    const more = `
      CREATE VIRTUAL TABLE journal_words USING fts5(id);
      CREATE VIEW journal_latest AS SELECT max(place) AS place FROM journal;
      CREATE TRIGGER journal_noted AFTER INSERT ON journal BEGIN
        INSERT INTO journal_words VALUES (new.id);
      END;`;
    await store.append('neg_1', -1, notes('a', 3));
    const rich = new JournalView('journal', 1, more);
    const before = await bench.started(store, [rich]);
    expect(healthOf(before, rich).state).toBe('live');
    await bench.end(before);
    const { readModel } = await bench.started(store, [new JournalView('journal', 2)]);
    const names = readModel.read((db) =>
      db
        .prepare<[], string>(
          "SELECT name FROM sqlite_schema WHERE name LIKE 'journal%' ORDER BY name",
        )
        .pluck()
        .all(),
    );
    expect(names).toEqual(['journal', 'journal_by_link', 'journal_chain']);
  });

  describe('while there are rows of an earlier program', () => {
    const rows = () =>
      readdirSync(bench.folder).filter((name) => /^read-model(?!.*-lock$)/.test(name));

    async function startedEarlier(...names: readonly string[]): Promise<void> {
      await store.append('neg_1', -1, notes('a', 600));
      await bench.end(
        await bench.started(
          store,
          names.map((name) => new JournalView(name)),
        ),
      );
      bench.notices.length = 0;
    }

    /** Starts the earlier program on what stands in a folder: it goes on with what it had, and reads nothing again. */
    async function expectEarlierGoesOn(path: string, ...names: readonly string[]): Promise<void> {
      const earlier = names.map((name) => new JournalView(name));
      const running = await bench.started(store, earlier, path);
      for (const view of earlier) {
        expect(view.asked).toEqual([]);
        expect(view.ids(running.readModel)).toEqual(recordedIds());
      }
      await bench.end(running);
    }

    it.each<[string, readonly string[]]>([
      ['the only view', ['journal']],
      ['one view of two', ['journal', 'kept']],
    ])('builds %s beside them, and a kill half-way leaves them as they were', async (_, names) => {
      await startedEarlier(...names);
      const left = join(bench.folder, 'left');
      const later = names.map((name) => new JournalView(name, name === 'journal' ? 2 : 1));
      for (const view of later) {
        view.before = ({ id }) => {
          if (id !== 'a300') return;
          for (const name of rows()) cpSync(bench.path(name), join(left, name));
        };
      }
      await bench.end(await bench.started(store, later));
      expect(readdirSync(left)).toContain('read-model.sqlite.new');
      await expectEarlierGoesOn(join(left, 'read-model.sqlite'), ...names);
      expect(readdirSync(left).filter((name) => name.includes('.new'))).toEqual([]);
    });

    it('puts the new ones in their place once they are whole, and goes on with them', async () => {
      await startedEarlier('journal', 'kept');
      const later = new JournalView('journal', 2);
      const kept = new JournalView('kept');
      const running = await bench.started(store, [later, kept]);
      expect(rows().filter((name) => name.includes('.new'))).toEqual([]);
      const revision = await store.append('neg_1', 599, notes('b', 2));
      await running.projections.waitFor({ stream: 'neg_1', revision }, [later, kept], 5_000);
      expect(kept.asked).toEqual(['b0', 'b1']);
      await bench.end(running);
      expect(rows()).toEqual(['read-model.sqlite']);
      const again = [new JournalView('journal', 2), new JournalView('kept')];
      const next = await bench.started(store, again);
      for (const view of again) {
        expect(view.asked).toEqual([]);
        expect(view.ids(next.readModel)).toEqual(recordedIds());
      }
    });

    it('keeps them while a new one can’t fold an event, and answers from what it could', async () => {
      await startedEarlier('journal', 'kept');
      const later = new JournalView('journal', 2);
      later.before = ({ id }) => {
        if (id === 'a5') throw new Error('not this one');
      };
      const kept = new JournalView('kept');
      const running = await bench.started(store, [later, kept]);
      expect(later.ids(running.readModel)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4']);
      expect(kept.ids(running.readModel)).toEqual(recordedIds());
      expect(healthOf(running, later)).toMatchObject({
        state: 'stopped',
        standingStill: { why: 'Error: not this one', event: { id: 'a5' } },
      });
      await bench.end(running);
      expect(rows()).toEqual(['read-model.sqlite']);
      await expectEarlierGoesOn(bench.path(), 'journal', 'kept');
    });

    it('keeps them when it is stopped half-way, and nothing else', async () => {
      await startedEarlier('journal');
      const later = new JournalView('journal', 2);
      const running = bench.projections(store, [later]);
      const stopped = Promise.withResolvers<void>();
      later.before = ({ id }) => {
        if (id === 'a300') stopped.resolve(running.projections.stop());
      };
      await expect(running.projections.start()).rejects.toThrow(StoppedBeforeReady);
      await stopped.promise;
      await bench.end(running);
      expect(rows()).toEqual(['read-model.sqlite']);
      await expectEarlierGoesOn(bench.path(), 'journal');
    });

    it('goes on beside while something is in the way, and takes their place in the end', async () => {
      await startedEarlier('journal', 'kept');
      const journal = new JournalView('journal', 2);
      const later = [journal, new JournalView('kept')];
      const running = bench.projections(store, later);
      const obstacle = bench.path();
      journal.before = ({ id }) => {
        if (id !== 'a0') return;
        rmSync(obstacle);
        mkdirSync(obstacle);
      };
      await running.projections.start();
      expect(running.readModel.isBeside).toBe(true);
      expect(bench.notices.filter(({ kind }) => kind === 'beside')).toEqual([
        { kind: 'beside', why: expect.stringMatching(/rename|directory/) },
      ]);
      const revision = await store.append('neg_1', 599, notes('b', 2));
      const visible = running.projections.waitFor({ stream: 'neg_1', revision }, later, 5_000);
      await expect(visible).resolves.toBe('visible');
      rmdirSync(obstacle);
      bench.nowMs += 60_000;
      await store.append('neg_1', 601, notes('c', 2));
      await until(() => !running.readModel.isBeside);
      for (const view of later) expect(view.ids(running.readModel)).toEqual(recordedIds());
    });
  });

  it('leaves alone a view whose name begins like its own', async () => {
    await store.append('neg_1', -1, notes('a', 3));
    const longer = new JournalView('journals');
    await bench.end(await bench.started(store, [new JournalView('journal'), longer]));
    const { readModel } = await bench.started(store, [new JournalView('journal', 2), longer]);
    expect(longer.ids(readModel)).toEqual(['a0', 'a1', 'a2']);
    expect(longer.asked).toEqual(['a0', 'a1', 'a2']);
  });

  it('drops what it held of a view that is no longer kept', async () => {
    await store.append('neg_1', -1, notes('a', 3));
    const [kept, gone] = [new JournalView('kept'), new JournalView('gone')];
    await bench.end(await bench.started(store, [kept, gone]));
    const { readModel } = await bench.started(store, [kept]);
    const tables = readModel.read((db) =>
      db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE name GLOB 'gone*'").all(),
    );
    expect(tables).toEqual([]);
    expect(fingerprint(readModel, gone).events).toBe(0);
  });

  it.each<[string, string, (events: readonly StoredEvent[]) => readonly StoredEvent[], string]>([
    ['is another', 'it was built from another log', (events) => events, 'log_2'],
    [
      'is shorter',
      'the log is shorter than what it was built from',
      (events) => events.slice(0, 5),
      'log_1',
    ],
    [
      'went on differently after a restored backup',
      'the log holds another event where it stopped reading',
      (events) =>
        events.map((event) => {
          const other = note(`other_${event.id}`);
          return { ...event, ...other, hash: leafHash(other.bytes) };
        }),
      'log_1',
    ],
    [
      'has lost the event at the checkpoint',
      'the log holds another event where it stopped reading',
      (events) => events.map((event) => ({ ...event, position: event.position * 2 + 1 })),
      'log_1',
    ],
  ])('folds the log from its start when it %s', async (_, why, restored, logId) => {
    await store.append('neg_1', -1, notes('a', 10));
    await bench.end(await bench.started(store, [new JournalView('journal')]));
    store.restore(restored(store.events), logId);
    const journal = new JournalView('journal');
    const { readModel } = await bench.started(store, [journal]);
    expect(journal.ids(readModel)).toEqual(recordedIds());
    expect(bench.notices).toContainEqual({ kind: 'rebuilding', view: 'journal', why });
  });

  it('notices a restored backup when it follows the log again', async () => {
    await store.append('neg_1', -1, notes('a', 10));
    const journal = new JournalView('journal');
    const running = await bench.started(store, [journal]);
    store.failure = new Error('down for maintenance');
    store.wake();
    await until(() => healthOf(running, journal).standingStill !== undefined);
    store.restore(store.events.slice(0, 4));
    store.failure = undefined;
    await store.append('neg_1', 3, notes('b', 2));
    await until(() => journal.ids(running.readModel).includes('b1'));
    expect(journal.ids(running.readModel)).toEqual(['a0', 'a1', 'a2', 'a3', 'b0', 'b1']);
    expect(healthOf(running, journal)).toEqual({
      name: 'journal',
      version: 1,
      state: 'live',
      behind: 0,
    });
  });

  it('holds up nobody who is up with the log', async () => {
    await store.append('neg_1', -1, notes('a', 3_000));
    const live = new JournalView('live');
    await bench.end(await bench.started(store, [live, new JournalView('slow', 1)]));
    const slow = new JournalView('slow', 2);
    const running = bench.projections(store, [live, slow]);
    const starting = running.projections.start();
    await until(() => healthOf(running, live).state === 'live');
    const revision = await store.append('neg_1', 2_999, notes('b', 1));
    await running.projections.waitFor({ stream: 'neg_1', revision }, [live], 5_000);
    expect(live.ids(running.readModel)).toHaveLength(3_001);
    expect(healthOf(running, slow).state).toBe('building');
    expect(running.projections.health().ready).toBe(false);
    const { length } = slow.ids(running.readModel);
    expect(healthOf(running, slow).behind).toBe(3_001 - length);

    await starting;
    await running.projections.waitFor({ stream: 'neg_1', revision }, [slow], 5_000);
    expect(slow.ids(running.readModel)).toEqual(recordedIds());
    expect(slow.asked).toHaveLength(3_001);
  });

  it('folds nothing twice when it gets ahead of those who are live', async () => {
    await store.append('neg_1', -1, notes('a', 10));
    const live = new JournalView('live');
    await bench.end(await bench.started(store, [live]));
    const late = new JournalView('late');
    late.before = (event) => {
      // Those who are live sleep through this one; who is still reading meets it.
      if (event.id === 'a1') store.record('neg_1', note('b0'));
    };
    store.batchSize = () => 8;
    const { projections, readModel } = await bench.started(store, [live, late]);
    const ahead = { stream: 'neg_1', revision: 10 };
    await expect(projections.waitFor(ahead, [late], 5_000)).resolves.toBe('visible');
    expect(live.ids(readModel)).toHaveLength(10);
    await store.append('neg_1', 10, notes('c', 1));
    await projections.waitFor({ stream: 'neg_1', revision: 11 }, [live, late], 5_000);
    expect(late.asked).toEqual(recordedIds());
    expect(live.ids(readModel)).toEqual(recordedIds());
    expect(bench.notices.filter((notice) => notice.kind === 'retrying')).toEqual([]);
  });

  it('lets views that were at different places go on together once they have met', async () => {
    const views = ['one', 'two', 'three'].map((name) => new JournalView(name));
    await store.append('neg_1', -1, notes('a', 600));
    await bench.end(await bench.started(store, views.slice(0, 1)));
    await store.append('neg_1', 599, notes('b', 600));
    await bench.end(await bench.started(store, views.slice(0, 2)));
    const running = await bench.started(store, views);
    store.handedOut.length = 0;
    const revision = await store.append('neg_1', 1_199, notes('c', 5));
    await running.projections.waitFor({ stream: 'neg_1', revision }, views, 5_000);
    await setTimeout(20);
    expect(store.handedOut.map((event) => event.id)).toEqual(['c0', 'c1', 'c2', 'c3', 'c4']);
    for (const view of views) {
      expect(view.ids(running.readModel)).toEqual(recordedIds());
      expect(view.asked).toEqual(recordedIds());
    }
  });
});

describe('a log that fails', () => {
  it('is waited for at the start', async () => {
    await store.append('neg_1', -1, notes('a', 3));
    store.failure = new Error('connection refused');
    const journal = new JournalView('journal');
    const running = bench.projections(store, [journal]);
    const starting = running.projections.start();
    await until(() => bench.notices.filter((notice) => notice.kind === 'retrying').length >= 5);
    expect(bench.notices.slice(0, 5)).toEqual(
      [1, 2, 4, 4, 4].map((afterMs) => ({
        kind: 'retrying',
        why: 'Error: connection refused',
        afterMs,
      })),
    );
    expect(running.projections.health()).toMatchObject({
      ready: false,
      views: [{ state: 'building', standingStill: { why: 'Error: connection refused' } }],
    });
    store.failure = undefined;
    await starting;
    expect(journal.ids(running.readModel)).toEqual(['a0', 'a1', 'a2']);
  });

  it('is tried again soon after a failure that was not followed by another', async () => {
    const journal = new JournalView('journal');
    const { projections } = await bench.started(store, [journal]);
    for (const prefix of ['a', 'b', 'c']) {
      bench.notices.length = 0;
      store.failure = new Error('dropped');
      store.wake();
      await until(() => bench.notices.length > 0);
      expect(bench.notices[0]).toMatchObject({ kind: 'retrying', afterMs: 1 });
      store.failure = undefined;
      const expected = store.events.length - 1;
      const revision = await store.append('neg_1', expected, notes(prefix, 1));
      await projections.waitFor({ stream: 'neg_1', revision }, [journal], 5_000);
    }
  });

  it('keeps nobody from stopping until it is tried again', async () => {
    store.failure = new Error('connection refused');
    const views = [new JournalView('journal')];
    const { projections } = bench.projections(store, views, bench.path(), 60_000);
    const starting = projections.start();
    await until(() => bench.notices.length > 0);
    await projections.stop();
    await expect(starting).rejects.toThrow(StoppedBeforeReady);
  });

  it('is followed again from where it was, and shows for as long as it fails', async () => {
    const journal = new JournalView('journal');
    await store.append('neg_1', -1, notes('a', 3));
    const running = await bench.started(store, [journal]);
    store.failure = new Error('dropped');
    store.wake();
    await until(() => bench.notices.some((notice) => notice.kind === 'retrying'));
    bench.nowMs += 60_000;
    await until(() => bench.notices.filter((notice) => notice.kind === 'retrying').length > 3);
    expect(healthOf(running, journal)).toEqual({
      name: 'journal',
      version: 1,
      state: 'live',
      behind: 0,
      standingStill: { since: '2020-10-16T09:30:00.000Z', why: 'Error: dropped' },
    });
    store.failure = undefined;
    await until(() => healthOf(running, journal).standingStill === undefined);
    const revision = await store.append('neg_1', 2, notes('b', 2));
    await running.projections.waitFor({ stream: 'neg_1', revision }, [journal], 5_000);
    expect(journal.asked).toEqual(recordedIds());
  });

  /** A log that is followed without an error, and from some moment on without a word. */
  function mute(): { readonly log: WrappedStore; isMute: boolean; follows: number } {
    const muting = { log: new WrappedStore(store), isMute: false, follows: 0 };
    muting.log.onTail = (pass, signal) => {
      muting.follows += 1;
      return heard(pass(), signal, () => muting.isMute);
    };
    return muting;
  }

  async function* heard<T>(
    tail: AsyncIterable<T>,
    signal: AbortSignal,
    isMute: () => boolean,
  ): AsyncGenerator<T, void> {
    for await (const batch of tail) {
      if (isMute()) await new Promise((resolve) => signal.addEventListener('abort', resolve));
      else yield batch;
    }
  }

  it('shows when nothing comes of it while it goes on, and follows it anew', async () => {
    bench.quietMs = 10;
    const journal = new JournalView('journal');
    const muting = mute();
    const running = await bench.started(muting.log, [journal]);
    muting.isMute = true;
    await store.append('neg_1', -1, notes('a', 3));
    await until(() => healthOf(running, journal).standingStill !== undefined);
    const { behind, standingStill } = healthOf(running, journal);
    expect(behind).toBeGreaterThan(0);
    expect(standingStill?.why).toBe('Silent: The log goes on, and nothing of it comes');
    await until(() => muting.follows > 2);
    muting.isMute = false;
    await until(() => healthOf(running, journal).standingStill === undefined);
    expect(journal.ids(running.readModel)).toEqual(recordedIds());
  });

  it('may be silent for as long as nothing is appended', async () => {
    bench.quietMs = 1;
    const journal = new JournalView('journal');
    const muting = mute();
    let looks = 0;
    muting.log.onHead = (pass) => {
      looks += 1;
      return pass();
    };
    await store.append('neg_1', -1, notes('a', 3));
    const running = await bench.started(muting.log, [journal]);
    await until(() => looks > 5);
    expect(healthOf(running, journal).standingStill).toBeUndefined();
    expect(muting.follows).toBe(1);
  });

  type Lie = (events: readonly StoredEvent[]) => readonly StoredEvent[];

  const without =
    (id: string): Lie =>
    (events) =>
      events.filter((event) => event.id !== id);
  const twice: Lie = (events) => events.flatMap((event) => [event, event]);
  const turnedAround: Lie = (events) =>
    [events[0], events[1], events[3], events[2]].flatMap((event) => event ?? []);
  const begunAnew: Lie = (events) =>
    events.map((event) => (event.id === 'c1' ? { ...event, revision: 0 } : event));

  it.each<[string, number, Lie]>([
    ['leaves an event out', 1, without('b1')],
    ['leaves an event out', 100, without('b1')],
    ['leaves out the first of a stream', 1, without('c0')],
    ['leaves out the first of a stream', 100, without('c0')],
    ['gives events twice', 1, twice],
    ['gives events twice', 100, twice],
    ['begins a stream anew', 1, begunAnew],
    ['begins a stream anew', 100, begunAnew],
    ['turns events of two streams around', 100, turnedAround],
  ])('is not believed when it %s, in batches of %d', async (_, size, lie) => {
    const journal = new JournalView('journal');
    await store.append('neg_1', -1, notes('a', 3));
    const running = await bench.started(store, [journal]);
    store.failure = new Error('will lie');
    store.wake();
    await until(() => healthOf(running, journal).standingStill !== undefined);
    for (const event of notes('b', 3)) store.record('neg_1', event);
    for (const event of notes('c', 2)) store.record('neg_2', event);
    const ids = recordedIds();
    store.batchSize = () => size;
    store.tell = lie;
    store.failure = undefined;

    await until(() =>
      bench.notices.some(
        (notice) => notice.kind === 'retrying' && notice.why.startsWith('BrokenOrder'),
      ),
    );
    const shown = journal.ids(running.readModel);
    expect(shown).toEqual(ids.slice(0, shown.length));
    expect(healthOf(running, journal).state).toBe('live');

    store.tell = (events) => events;
    await until(() => journal.ids(running.readModel).length === ids.length);
    expect(journal.ids(running.readModel)).toEqual(ids);
  });
});

describe('lacking nothing as of a moment', () => {
  const started = Date.parse('2020-10-16T09:30:00.000Z');
  let journal: JournalView;
  let looks: number;
  let lacksNothingAsOf: (momentMs: number) => Promise<boolean>;

  beforeEach(async () => {
    await store.append('neg_1', -1, notes('a', 3));
    journal = new JournalView('journal');
    const { projections } = await bench.started(store, [journal]);
    lacksNothingAsOf = (momentMs) => projections.lacksNothingAsOf(momentMs, journal);
    const head = store.head.bind(store);
    looks = 0;
    store.head = () => {
      looks += 1;
      return head();
    };
  });

  it('is known of the start, and of whenever the log was looked at since', async () => {
    expect(await lacksNothingAsOf(started)).toBe(true);
    expect(looks).toBe(0);
    bench.nowMs += 60_000;
    expect(await lacksNothingAsOf(started + 60_000)).toBe(true);
    expect(await lacksNothingAsOf(started + 59_000)).toBe(true);
    expect(looks).toBe(1);
  });

  it('takes one look for all who ask at the same time', async () => {
    bench.nowMs += 60_000;
    const asked = [1, 60_000, 30_000, 60_000].map((ms) => lacksNothingAsOf(started + ms));
    expect(await Promise.all(asked)).toEqual([true, true, true, true]);
    expect(looks).toBe(1);
  });

  it('is not known while events are missing, and is once those are there that were then', async () => {
    bench.nowMs += 60_000;
    store.tell = (events) => events.slice(0, 3);
    const revision = await store.append('neg_1', 2, notes('b', 2));
    expect(await lacksNothingAsOf(started + 1)).toBe(false);
    bench.nowMs += 60_000;
    expect(await lacksNothingAsOf(started + 1)).toBe(false);
    expect(looks).toBe(1);
    store.tell = (events) => events;
    store.wake();
    await until(() => journal.asked.length === revision + 1);
    expect(await lacksNothingAsOf(started + 60_000)).toBe(true);
    expect(looks).toBe(1);
    expect(await lacksNothingAsOf(started + 60_001)).toBe(true);
    expect(looks).toBe(2);
  });

  it('is not known of a log that fails', async () => {
    bench.nowMs += 60_000;
    store.failure = new Error('down');
    expect(await lacksNothingAsOf(started + 1)).toBe(false);
    store.wake();
    await until(() => bench.notices.some(({ kind }) => kind === 'retrying'));
    looks = 0;
    expect(await lacksNothingAsOf(started + 1)).toBe(false);
    expect(await lacksNothingAsOf(started)).toBe(true);
  });

  it('follows from an event that was recorded well after it, whatever is missing since', async () => {
    const recorded = 1_700_000_000_000;
    await store.append('neg_2', -1, [wholeEvent(0)]);
    await until(() => journal.asked.length === 4);
    store.tell = (events) => events.slice(0, 4);
    await store.append('neg_2', 0, [wholeEvent(60_000)]);
    expect(await lacksNothingAsOf(recorded - 2 * clockSkewMaxMs)).toBe(true);
    expect(await lacksNothingAsOf(recorded - 2 * clockSkewMaxMs + 1)).toBe(false);
  });
});

describe('waiting for an event', () => {
  it('ends at once when it is shown already, or there is nothing to wait for', async () => {
    const journal = new JournalView('journal');
    await store.append('neg_1', -1, notes('a', 3));
    const { projections } = await bench.started(store, [journal]);
    const waitFor = (stream: string, revision: number) =>
      projections.waitFor({ stream, revision }, [journal], 0);
    await expect(waitFor('neg_1', 0)).resolves.toBe('visible');
    await expect(waitFor('neg_1', 2)).resolves.toBe('visible');
    await expect(waitFor('neg_1', 3)).resolves.toBe('timeout');
    await expect(waitFor('neg_2', -1)).resolves.toBe('visible');
    await expect(projections.waitFor({ stream: 'neg_9', revision: 9 }, [], 0)).resolves.toBe(
      'visible',
    );
  });

  it('ends with the bound, not before and not without it', async () => {
    const journal = new JournalView('journal');
    const { projections } = await bench.started(store, [journal]);
    const began = performance.now();
    const outcome = await projections.waitFor({ stream: 'neg_1', revision: 0 }, [journal], 40);
    expect(outcome).toBe('timeout');
    expect(performance.now() - began).toBeGreaterThanOrEqual(38);
  });

  it('takes a bound beyond what a timer can hold', async () => {
    const journal = new JournalView('journal');
    const { projections } = await bench.started(store, [journal]);
    const forever = Number.POSITIVE_INFINITY;
    const waiting = projections.waitFor({ stream: 'neg_1', revision: 0 }, [journal], forever);
    await setTimeout(20);
    await store.append('neg_1', -1, notes('a', 1));
    await expect(waiting).resolves.toBe('visible');
  });

  it('ends at once for a view that has stopped before it, and not for one that stopped after', async () => {
    const stopped = new JournalView('stopped');
    stopped.before = (event) => {
      if (event.id === 'a1') throw new Error('no');
    };
    await store.append('neg_1', -1, notes('a', 3));
    const { projections } = await bench.started(store, [stopped]);
    const waitFor = (revision: number) =>
      projections.waitFor({ stream: 'neg_1', revision }, [stopped], 60_000);
    await expect(waitFor(0)).resolves.toBe('visible');
    await expect(waitFor(1)).resolves.toBe('stopped');
    await expect(waitFor(7)).resolves.toBe('stopped');
  });

  it('ends when a view stops meanwhile, for those who wait for what it has not shown', async () => {
    const [sound, broken] = [new JournalView('sound'), new JournalView('broken')];
    broken.before = (event) => {
      if (event.id === 'b1') throw new Error('no');
    };
    const { projections } = await bench.started(store, [broken, sound]);
    const waitFor = (revision: number, views: readonly JournalView[]) =>
      projections.waitFor({ stream: 'neg_1', revision }, views, 60_000);
    const outcomes = Promise.all([
      waitFor(0, [sound, broken]),
      waitFor(1, [sound, broken]),
      waitFor(1, [sound]),
      waitFor(2, [broken]),
    ]);
    await store.append('neg_1', -1, notes('b', 3));
    await expect(outcomes).resolves.toEqual(['visible', 'stopped', 'visible', 'stopped']);
  });

  it('ends when the projections are stopped, also for those who come later', async () => {
    const journal = new JournalView('journal');
    const { projections } = await bench.started(store, [journal]);
    const place = { stream: 'neg_1', revision: 0 };
    const waiting = projections.waitFor(place, [journal], 60_000);
    await projections.stop();
    await expect(waiting).resolves.toBe('stopped');
    await expect(projections.waitFor(place, [journal], 60_000)).resolves.toBe('stopped');
  });

  it('refuses a view that nobody keeps', async () => {
    const { projections } = await bench.started(store, [new JournalView('journal')]);
    const place = { stream: 'neg_1', revision: 0 };
    const stranger = new JournalView('journal');
    await expect(projections.waitFor(place, [stranger], 1)).rejects.toThrow(RangeError);
  });

  it('leaves no timer behind, whatever it came to', async () => {
    const timers = () =>
      process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const before = timers();
    const journal = new JournalView('journal');
    const { projections } = await bench.started(store, [journal]);
    const wait = (stream: string, timeoutMs: number) =>
      projections.waitFor({ stream, revision: 0 }, [journal], timeoutMs);
    const many = (stream: string, timeoutMs: number) =>
      Array.from({ length: 100 }, () => wait(stream, timeoutMs));
    const [soon, shown, never] = [many('neg_0', 5), many('neg_1', 60_000), many('neg_2', 60_000)];
    expect(timers()).toBeGreaterThan(before);
    await store.append('neg_1', -1, notes('a', 1));
    expect(new Set(await Promise.all(shown))).toEqual(new Set(['visible']));
    expect(new Set(await Promise.all(soon))).toEqual(new Set(['timeout']));
    await projections.stop();
    expect(new Set(await Promise.all(never))).toEqual(new Set(['stopped']));
    expect(timers()).toBe(before);
  });
});

describe('a fingerprint', () => {
  it('is the same for the same rows, whatever the batches were, and differs with one row', async () => {
    const journal = new JournalView('journal');
    for (let n = 0; n < 20; n++) {
      store.record(`neg_${String(n % 3)}`, note(`a${String(n)}`));
    }
    const whole = await bench.started(store, [journal], bench.path('whole.sqlite'));
    store.batchSize = () => 3;
    const pieces = await bench.started(store, [journal], bench.path('pieces.sqlite'));
    const print = fingerprint(whole.readModel, journal);
    expect(fingerprint(pieces.readModel, journal)).toEqual(print);
    expect(print.events).toBe(20);
    const changed = (sql: string) => {
      pieces.readModel.write((db) => db.exec(sql));
      return fingerprint(pieces.readModel, journal).digest;
    };
    expect(changed("UPDATE journal SET id = 'a99' WHERE place = 7")).not.toBe(print.digest);
    expect(changed("UPDATE journal SET id = 'a7' WHERE place = 7")).toBe(print.digest);
    expect(changed("DELETE FROM journal_chain WHERE stream = 'neg_2'")).not.toBe(print.digest);
  });

  it('does not depend on the order in which rows were written', () => {
    const table = 'CREATE TABLE journal_any (a ANY COLLATE NOCASE, b ANY) STRICT;';
    const rows = ["'b', 1", "'B', 1", "'b', 2", 'NULL, 1', "x'62', 1"];
    const [forth, back] = [rows, rows.toReversed()].map((some) => digestOf(table, some));
    expect(forth).toBe(back);
  });

  it('tells values of different kinds, and what stands in which column, apart', () => {
    const table = 'CREATE TABLE journal_any (a ANY, b ANY) STRICT;';
    const rows = ["'1', ''", "'', '1'", "1, ''", "1.0, ''", "x'31', ''", "NULL, ''", "'null', ''"];
    const large = ["9007199254740993, ''", "9007199254740992, ''"];
    const digests = [...rows, ...large].map((row) => digestOf(table, [row]));
    expect(new Set(digests).size).toBe(digests.length);
  });

  function digestOf(table: string, rows: readonly string[]): string {
    const path = bench.path('some.sqlite');
    const readModel = ReadModel.open(path);
    readModel.write((db) => {
      db.exec(table);
      for (const row of rows) db.exec(`INSERT INTO journal_any VALUES (${row})`);
    });
    const { digest } = fingerprint(readModel, new JournalView('journal'));
    readModel.close();
    rmSync(path);
    return digest;
  }
});
