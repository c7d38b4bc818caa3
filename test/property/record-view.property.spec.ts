import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { Considered } from '../../src/acts/considered.js';
import { localViewer, tableStreamPrefix } from '../../src/access/viewer.js';
import { decode, encode, type RecordedEvent } from '../../src/event-store/codec.js';
import type { NewEvent } from '../../src/event-store/event-store.js';
import { positionHistory } from '../../src/positions/history.js';
import { position } from '../../src/positions/position.js';
import { fingerprint } from '../../src/projections/fingerprint.js';
import type { ReadModel } from '../../src/projections/read-model.js';
import { bookmarkOf } from '../../src/record/bookmark.js';
import { EffectiveRecords } from '../../src/record/effective-records.js';
import { eventTypes, tableEvents } from '../../src/record/events.js';
import { Cuts } from '../../src/record/cuts.js';
import { Inquiries } from '../../src/record/inquiries.js';
import { Negotiations } from '../../src/record/negotiations.js';
import { KnownRecords } from '../../src/record/known-records.js';
import { codeOf } from '../../src/record/record.js';
import { RecordView } from '../../src/record/record.view.js';
import { nothingShown, RecordsAhead } from '../../src/record/records-ahead.js';
import type { AnyRecord, RecordsAtCut } from '../../src/record/records.js';
import { inconsistenciesIn } from '../../src/record/rules.js';
import { counts } from '../support/counts.js';
import { keptTables } from '../support/keeping.js';
import { MemoryStore } from '../support/memory.store.js';
import { moment } from '../support/positions.js';
import { SetClock } from '../support/word-game.js';
import { type Running, Workbench } from '../support/workbench.js';

const runs = { numRuns: counts.seeds };
/** How many events the view is given at a time. */
const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 });

/** The same events at another table: other ids, the same codes. */
function elsewhere(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  return events.map((event) => {
    const text = Buffer.from(encode(event)).toString();
    const moved = text.replaceAll('neg_1', 'neg_2').replaceAll(/_([0-9a-v]{26})\b/g, '_z$1');
    return decode(Buffer.from(moved));
  });
}

const here = 'neg_1';
const there = 'neg_2';

function stored(event: RecordedEvent): NewEvent {
  return { id: event.id, type: event.type, bytes: encode(event) };
}

/** Two tables in one log, and the view of them. */
class Watched {
  readonly log = new MemoryStore();
  readonly view = new RecordView();
  readonly bench: Workbench;
  readonly running: Running;

  private constructor(bench: Workbench, log: MemoryStore, view: RecordView, running: Running) {
    this.bench = bench;
    this.log = log;
    this.view = view;
    this.running = running;
  }

  static async with(use: (watched: Watched) => Promise<void>): Promise<void> {
    const bench = new Workbench();
    const [log, view] = [new MemoryStore(), new RecordView()];
    try {
      await use(new Watched(bench, log, view, await bench.started(log, [view])));
    } finally {
      await bench.tidyUp();
    }
  }

  get readModel(): ReadModel {
    return this.running.readModel;
  }

  /** Records events at the first table and then at the second, and waits until the view shows them. */
  async record(one: readonly RecordedEvent[], other: readonly RecordedEvent[]): Promise<void> {
    for (const [at, event] of one.entries()) {
      this.log.record(tableStreamPrefix + here, stored(event));
      const neighbour = other[at];
      if (neighbour) this.log.record(tableStreamPrefix + there, stored(neighbour));
    }
    this.log.wake();
    const last = this.log.events.at(-1);
    if (last)
      expect(await this.running.projections.waitFor(last, [this.view], 10_000)).toBe('visible');
  }

  known(cut: number, negotiation = here): KnownRecords {
    return new KnownRecords(this.readModel, tableStreamPrefix + negotiation, negotiation, cut);
  }

  async expectAsRebuilt(): Promise<void> {
    const view = new RecordView();
    const rebuilt = await this.bench.started(this.log, [view], this.bench.path('rebuilt.sqlite'));
    const [is, was] = [
      fingerprint(this.readModel, this.view),
      fingerprint(rebuilt.readModel, view),
    ];
    await this.bench.end(rebuilt);
    expect(is.events).toBe(this.log.events.length);
    expect(is).toEqual(was);
  }
}

function foldedUpTo(
  cut: number,
  events: readonly RecordedEvent[],
  negotiation = here,
): EffectiveRecords {
  const records = new EffectiveRecords(tableStreamPrefix + negotiation);
  events.slice(0, cut + 1).forEach((event, revision) => records.apply(event, revision));
  return records;
}

/** Everything that can be asked of records, in an order that means nothing. */
function told(records: RecordsAtCut | EffectiveRecords, names: readonly string[]): unknown {
  return {
    negotiation: records.negotiation,
    ofType: eventTypes.map((type) => inOrder(records.ofType(type))),
    ofTypes: inOrder(records.ofType('PartyAdmitted', 'IssueAdded')),
    about: names.map((name) => inOrder(records.about(name)).map(({ id }) => id)),
    named: names.map((name) => ({
      name,
      id: records.idOf(name),
      entry: records.entry(name),
      record: records.get(name),
    })),
  };
}

/** Both tell the same; and the view gives the same object for a record, however it was asked for. */
function expectSame(known: RecordsAtCut, folded: EffectiveRecords, names: readonly string[]): void {
  const [is, was] = [told(known, names), told(folded, names)];
  // Only where they differ is it worth the time to say how.
  if (textOf(is) !== textOf(was)) expect(is).toEqual(was);
  const all = known.ofType(...eventTypes);
  expect(all.filter((record) => known.get(record.id) !== record)).toEqual([]);
  // Of what is said of an issue, those that are asked for last are some, and as many as there are.
  const about = known.about(known.idOf('ANNUAL') ?? '');
  const last = known.lastAbout?.(known.idOf('ANNUAL') ?? '', 2) ?? about.slice(-2);
  expect(last).toHaveLength(Math.min(2, about.length));
  expect(last.filter((record) => !about.includes(record))).toEqual([]);
}

function inOrder(records: readonly AnyRecord[]): readonly AnyRecord[] {
  return records.toSorted((one, other) => one.revision - other.revision);
}

/** Every id, every code that anything ever had, and one that nothing has. */
function namesIn(events: readonly RecordedEvent[]): readonly string[] {
  const codes = events.flatMap((_, cut) =>
    foldedUpTo(cut, events)
      .ofType(...eventTypes)
      .flatMap((record) => codeOf(record) ?? []),
  );
  return [...new Set([...events.map(({ id }) => id), ...codes, 'nothing'])];
}

describe('the view of all records', () => {
  it('shows at every cut what folding the log up to it shows, at once and ever after', async () => {
    await fc.assert(
      fc.asyncProperty(keptTables, sizes, ({ events }, some) =>
        Watched.with(async (watched) => {
          const others = elsewhere(events);
          const names = namesIn(events);
          for (let from = 0, turn = 0; from < events.length; turn += 1) {
            const to = from + (some[turn % some.length] ?? 1);
            await watched.record(events.slice(from, to), others.slice(from, to));
            const cut = Math.min(to, events.length) - 1;
            expectSame(watched.known(cut), foldedUpTo(cut, events), names);
            from = to;
          }
          events.forEach((_, cut) => {
            expectSame(watched.known(cut), foldedUpTo(cut, events), names);
          });
          const last = events.length - 1;
          expectSame(watched.known(last, there), foldedUpTo(last, others, there), namesIn(others));
        }),
      ),
      runs,
    );
  });

  it('shows with the events that come after what folding all shows', async () => {
    await fc.assert(
      fc.asyncProperty(keptTables, fc.nat(), ({ events }, drawn) =>
        Watched.with(async (watched) => {
          const placed = events.map((event, revision) => ({ event, revision }));
          const cut = (drawn % (events.length + 1)) - 1;
          await watched.record(events.slice(0, cut + 1), []);
          const shown = cut < 0 ? nothingShown(tableStreamPrefix + here) : watched.known(cut);
          const ahead = new RecordsAhead(shown, placed.slice(cut + 1));
          expectSame(ahead, foldedUpTo(events.length - 1, events), namesIn(events));
          expect(ahead.revision).toBe(events.length - 1);
        }),
      ),
      runs,
    );
  });

  it('is the same when it is rebuilt, wherever that is done', async () => {
    await fc.assert(
      fc.asyncProperty(keptTables, sizes, ({ events }, some) =>
        Watched.with(async (watched) => {
          const others = elsewhere(events);
          for (let from = 0, turn = 0; from < events.length; turn += 1) {
            const to = from + (some[turn % some.length] ?? 1);
            await watched.record(events.slice(from, to), others.slice(from, to));
            await watched.expectAsRebuilt();
            from = to;
          }
        }),
      ),
      runs,
    );
  });

  it('leads to the positions, standings and inconsistencies of folding, and as of a bookmark for ever', async () => {
    await fc.assert(
      fc.asyncProperty(keptTables, fc.array(fc.nat(), { maxLength: 1 }), ({ events }, drawn) =>
        Watched.with(async (watched) => {
          const others = elsewhere(events);
          const last = events.length - 1;
          const cuts = [...drawn.map((one) => one % last).filter((cut) => cut > 0), last];
          const answers = new Map<number, string>();
          let from = 0;
          for (const cut of cuts) {
            await watched.record(events.slice(from, cut + 1), others.slice(from, cut + 1));
            answers.set(cut, await derivedAsOf(cut, watched));
            const folded = derivedFrom(foldedUpTo(cut, events));
            if (answers.get(cut) !== textOf(folded)) {
              expect(derivedFrom(watched.known(cut))).toEqual(folded);
            }
            from = cut + 1;
          }
          for (const [cut, answer] of answers) {
            expect(await derivedAsOf(cut, watched)).toEqual(answer);
          }
        }),
      ),
      runs,
    );
  });
});

/** What is answered as of a place in the log, as canonical text. */
async function derivedAsOf(revision: number, watched: Watched): Promise<string> {
  const { readModel, running, view } = watched;
  const inquiries = new Inquiries(
    readModel,
    new Negotiations(readModel),
    new Cuts(readModel, running.projections, view, watched.log),
    new SetClock(),
    watched.log,
  );
  const knownAt = bookmarkOf({ stream: tableStreamPrefix + here, revision });
  const { records, provisional } = await inquiries.about(localViewer, here, { knownAt });
  expect(provisional).toBe(false);
  return textOf(derivedFrom(records));
}

/** What is worked out from records: positions of every party on every issue, standings, and what is inconsistent. */
function derivedFrom(records: RecordsAtCut | EffectiveRecords) {
  const considered = Considered.from(records, 'CONTESTED', undefined);
  const acts = records
    .ofType(...eventTypes)
    .filter(({ type }) => ['ACT', 'EVIDENCE'].includes(tableEvents[type].nature));
  const parties = records.ofType('PartyAdmitted').map(({ id }) => id);
  const issues = records.ofType('IssueAdded').map(({ id }) => id);
  return {
    acts: byText(
      acts.map((act) => ({
        id: act.id,
        standing: considered.standingOf(act),
        bounds: considered.chronology.boundsOf(act),
      })),
    ),
    inconsistencies: byText(
      inconsistenciesIn(records).map(({ act, refusal }) => ({ act: act.id, ...refusal })),
    ),
    positions: byText(
      parties.flatMap((party) =>
        issues.map((issue) => {
          const question = { party, issue, validAt: moment('2020-10-06') };
          return {
            question,
            position: position(records, question),
            history: positionHistory(records, question),
          };
        }),
      ),
    ),
  };
}

function byText(all: readonly object[]): readonly object[] {
  const texts = new Map(all.map((one) => [one, textOf(one)]));
  return all.toSorted((one, other) => ((texts.get(one) ?? '') < (texts.get(other) ?? '') ? -1 : 1));
}

/** The same text for the same content. An open bound is no number that JSON has. */
function textOf(content: unknown): string {
  const plain = JSON.stringify(content, (_name, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  );
  return canonicalize(JSON.parse(plain)) ?? '';
}
