import fc from 'fast-check';
import type { Question } from '../../src/positions/answer.js';
import type { AnyRecord } from '../../src/record/records.js';
import { moment } from './positions.js';
import type { Table } from './records.js';
import { citing, questions, tablesOf } from './scripts.js';
import type { Told } from './viewed.js';

/** Where an act of a script lies in a year: where it was, or so many days after the one before it. */
interface Lying {
  readonly stays: boolean;
  readonly day: number;
}

/** Record keeping on some act, some time after it entered. */
interface Keeping {
  readonly does: 'MOVES' | 'RETRACTS' | 'REINSTATES';
  readonly record: number;
  readonly after: number;
  readonly day: number;
}

/** A record as it is told to a view, and a question to it, known up to some revision. */
interface Asked {
  readonly events: readonly Told[];
  readonly cut: number;
  readonly questions: readonly Question[];
}

const lying = fc.array(
  fc.record<Lying>({
    stays: fc.nat({ max: 3 }).map((one) => one === 0),
    day: fc.nat({ max: 11 }),
  }),
  { minLength: 60, maxLength: 60 },
);

const keepings = fc.array(
  fc.record<Keeping>({
    does: fc.constantFrom('MOVES', 'MOVES', 'RETRACTS', 'REINSTATES'),
    record: fc.nat(),
    after: fc.nat(),
    day: fc.nat({ max: 364 }),
  }),
  { maxLength: 8 },
);

const scripted = tablesOf({ minLength: 12, maxLength: 44 });

/** Scripts of a year, their acts mostly one after another, some of them moved, taken away and put back later. */
export const askedOfAYear: fc.Arbitrary<Asked> = fc
  .tuple(
    fc.tuple(fc.oneof(scripted, citing(scripted)), lying, keepings).map(told),
    questions,
    fc.record({ day: fc.nat({ max: 380 }), short: fc.nat({ max: 20 }), all: fc.boolean() }),
  )
  .map(([events, question, { day, short, all }]) => ({
    events,
    cut: events.length - 1 - (all ? 0 : short % (events.length - 1)),
    questions: [question, { ...question, validAt: moment(dayAt(day)) }],
  }));

function told([{ records }, places, kept]: readonly [
  Table,
  readonly Lying[],
  readonly Keeping[],
]): readonly Told[] {
  const entered: readonly Told[] = records.all.map((record, index) =>
    spread(record, index, places[index]),
  );
  const acts = entered.filter(({ data }) => 'occurred' in data);
  const events = [...entered];
  kept.forEach((one, index) => {
    const target = acts[one.record % Math.max(1, acts.length)];
    if (target === undefined) return;
    const place = events.indexOf(target);
    const at = place + 1 + (one.after % (events.length - place));
    events.splice(at, 0, keptAs(one, target.id, `k${String(index)}`));
  });
  return events.map((event, index) => ({ ...event, recorded: enteredMs + index * 1_000 }));
}

const enteredMs = Date.parse('2030-01-01T00:00:00Z');

function spread(record: AnyRecord, index: number, place: Lying | undefined): Told {
  if (place === undefined || place.stays || !('occurred' in record.data)) return record;
  const day = dayAt(index * 6 + place.day);
  return { ...record, data: { ...record.data, occurred: place.day < 6 ? day : `${day}T09:30Z` } };
}

function keptAs({ does, day }: Keeping, record: string, id: string): Told {
  switch (does) {
    case 'MOVES': {
      const changes = [{ path: '/occurred', value: dayAt(day) }];
      return {
        ...{ id, recorded: 0, type: 'RecordCorrected' },
        data: { record, changes, reason: 'Then.' },
      };
    }
    case 'RETRACTS': {
      const data = { record, ground: 'ENTERED_IN_ERROR', reason: 'Not so.' };
      return { id, recorded: 0, type: 'RecordRetracted', data };
    }
    case 'REINSTATES':
      return { id, recorded: 0, type: 'RecordReinstated', data: { record, reason: 'So.' } };
  }
}

function dayAt(days: number): string {
  return new Date(Date.UTC(2021, 0, 1 + days)).toISOString().slice(0, 10);
}
