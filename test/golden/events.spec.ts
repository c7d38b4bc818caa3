import { describe, expect, it } from '@jest/globals';
import { encode, leafHash } from '../../src/event-store/codec.js';
import type { JsonObject } from '../../src/event-store/json.js';
import type { EffectiveRecords } from '../../src/record/effective-records.js';
import { eventTypes, isEventType, tableEvents } from '../../src/record/events.js';
import { KnownRecords } from '../../src/record/known-records.js';
import { RecordView } from '../../src/record/record.view.js';
import { tableDecider } from '../../src/record/table.decider.js';
import { parseOccurred } from '../../src/times/occurred.js';
import { MemoryStore } from '../support/memory.store.js';
import { placeOf } from '../support/shape.js';
import { Workbench } from '../support/workbench.js';
import { fileOf, type KeptEvent, keptTables, listedHashes, streamOf } from './kept.js';
import { Shown } from './shown.js';

const tables = keptTables();
const kept = [...tables.values()].flat();
const hashes = listedHashes();

describe('what was stored once', () => {
  it('is all there, and nothing else', () => {
    expect(kept.map(({ file }) => file).sort()).toEqual([...hashes.keys()].sort());
  });

  it.each(kept)('$file reads as it did', ({ file, bytes, event }) => {
    expect(leafHash(bytes)).toBe(hashes.get(file));
    expect(Buffer.from(encode(event)).equals(bytes)).toBe(true);
    expect(schemaOf(event.type).parse(event.data)).toStrictEqual(event.data);
  });

  it.each([...tables])('at the table %s has its place, and none is missing', (table, events) => {
    expect(events.map(({ file }) => file)).toEqual(
      events.map(({ event }, revision) => fileOf(table, event, revision)),
    );
    const recorded = events.map(({ event }) => event.recorded);
    expect(recorded).toEqual(recorded.toSorted());
  });
});

describe('what can be stored', () => {
  it('is kept in every version that a type of event has had, and of no other type', () => {
    const versions = eventTypes.flatMap((type) =>
      Array.from({ length: tableDecider.schemaOf(type) }, (_, index) => [type, index + 1].join()),
    );
    const found = kept.map(({ event: { type, schema } }) => [type, schema].join());
    expect([...new Set(found)].sort()).toEqual(versions.sort());
  });

  it('is kept with every field given and left out, and with every word of every list', () => {
    const shown = new Shown();
    for (const { event } of kept) shown.note(placeOf(schemaOf(event.type)), event.data);
    const places = eventTypes.map((type) => [type, placeOf(tableEvents[type].data)] as const);
    expect(shown.missing(new Map(places))).toEqual([]);
  });

  it('is kept with a key and without, and despite rules and without', () => {
    const ways = kept.map(({ event }) =>
      [event.key && 'key', event.despite && 'despite'].filter(Boolean).join(' and '),
    );
    expect([...new Set(ways)].sort()).toEqual(['', 'despite', 'key', 'key and despite']);
  });

  it('is kept with every kind of date', () => {
    const kinds = kept.flatMap(({ event: { data } }) =>
      typeof data['occurred'] === 'string' ? [parseOccurred(data['occurred']).kind] : [],
    );
    expect([...new Set(kinds)].sort()).toEqual(['DATE', 'INSTANT', 'LOCAL_TIME', 'SPAN', 'WITHIN']);
  });
});

const notStated = {
  per: 'NOT_STATED',
  basis: 'NOT_STATED',
  period: 'NOT_STATED',
  measured: 'NOT_STATED',
};

/** What stands of these in the end, by the codes they were given first; all else stands as it was stored. */
const keptOtherwise: Readonly<Record<string, Readonly<Record<string, unknown>> | 'RETRACTED'>> = {
  'DL-1': { hard: true },
  'R-1': { number: 2, title: 'Second round' },
  'S-4B': {
    conditions: ['The quay is rebuilt.', 'The ice melts.'],
    terms: [
      {
        issue: idOf('FARE'),
        value: { money: { amount: { about: '10' }, currency: 'EUR', ...notStated } },
      },
      { issue: idOf('TERM'), value: { duration: { amount: { exact: '5' }, unit: 'YEAR' } } },
    ],
    addressees: undefined,
    level: 'PRINCIPAL',
  },
  SUND: { code: 'SU', aliases: ['Sundhamn'] },
  'L-1': 'RETRACTED',
  'OUT-2': 'RETRACTED',
};

describe.each([...tables])('the table %s', (_table, events) => {
  const stream = streamOf(events);
  const keeping = events.findIndex(({ event }) => isKeeping(event.type));
  const uncorrected = keeping < 0 ? events : events.slice(0, keeping);

  it('folds to what it always did', () => {
    expect(standing(folded(uncorrected))).toEqual(asStored(uncorrected));
    expect(standing(folded(events))).toEqual(inTheEnd(events));
  });

  it('is shown by the view as it is folded, in the end and before anything was corrected', async () => {
    const bench = new Workbench();
    const [log, view] = [new MemoryStore(), new RecordView()];
    try {
      for (const { event, bytes } of events) {
        log.record(stream, { id: event.id, type: event.type, bytes });
      }
      const { projections, readModel } = await bench.started(log, [view]);
      const last = { stream, revision: events.length - 1 };
      expect(await projections.waitFor(last, [view], 10_000)).toBe('visible');
      const known = (count: number) =>
        standing(new KnownRecords(readModel, stream, events[0]?.event.id ?? '', count - 1));
      expect(known(uncorrected.length)).toEqual(asStored(uncorrected));
      expect(known(events.length)).toEqual(inTheEnd(events));
    } finally {
      await bench.tidyUp();
    }
  });
});

function folded(events: readonly KeptEvent[]): EffectiveRecords {
  return events.reduce(
    (records, { event, revision }) => tableDecider.evolve(records, event, revision),
    tableDecider.initial(streamOf(events)),
  );
}

/** The data of every record that stands, by its id. */
function standing(records: EffectiveRecords | KnownRecords): ReadonlyMap<string, unknown> {
  return new Map(records.ofType(...eventTypes).map(({ id, data }) => [id, data]));
}

function asStored(events: readonly KeptEvent[]): ReadonlyMap<string, unknown> {
  return new Map(events.map(({ event: { id, data } }) => [id, data]));
}

function inTheEnd(events: readonly KeptEvent[]): ReadonlyMap<string, unknown> {
  return new Map(
    events.flatMap(({ event: { id, data } }) => {
      const otherwise = keptOtherwise[codeIn(data)];
      return otherwise === 'RETRACTED' ? [] : [[id, { ...data, ...otherwise }]];
    }),
  );
}

function idOf(code: string): string {
  const found = kept.find(({ event }) => codeIn(event.data) === code);
  if (!found) throw new Error(`Nothing called ${code} is kept.`);
  return found.event.id;
}

function codeIn({ code }: JsonObject): string {
  return typeof code === 'string' ? code : '';
}

function schemaOf(type: string) {
  if (!isEventType(type)) throw new Error(`${type} is no event of a table.`);
  return tableEvents[type].data;
}

function isKeeping(type: string): boolean {
  return isEventType(type) && tableEvents[type].nature === 'KEEPING';
}
