import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Considered } from '../../src/acts/considered.js';
import { decode, encode, type RecordedEvent } from '../../src/event-store/codec.js';
import type { EffectiveRecords } from '../../src/record/effective-records.js';
import { eventTypes, tableEvents } from '../../src/record/events.js';
import { inconsistenciesIn } from '../../src/record/rules.js';
import { warningsIn } from '../../src/record/warnings.js';
import { rulesOfPairs } from '../../src/rules/refusal.js';
import { type TableCommand, tableDecider } from '../../src/record/table.decider.js';
import {
  acts,
  anyCommands,
  forced,
  furnished,
  informed,
  offers,
  scripts,
} from '../support/commands.js';
import { counts } from '../support/counts.js';
import { given, Table } from '../support/table.js';

const runs = { numRuns: counts.propertyRuns };
const start = given(...furnished).table;

/** Enters a command whatever rule of course it breaks; a correction finds what is there. */
function step(table: Table, one: TableCommand): Table {
  return table.after(forced(informed(one, table.records)));
}

/** Everything that can be asked of the records, in an order of its own. */
function contentOf(records: EffectiveRecords): unknown {
  const ids = records.ofType(...eventTypes).map(({ id }) => id);
  return ids.sort().map((id) => ({
    entry: records.entry(id),
    about: records
      .about(id)
      .map((record) => record.id)
      .sort(),
  }));
}

/** What is wrong with the record: each breach with its act, and its field or what stands there in a list. */
function breachesAt(table: Table): readonly string[] {
  return inconsistenciesIn(table.records)
    .map(({ act, refusal: { code, path } }) => {
      const named = path.filter((step) => typeof step === 'string').join('.');
      const leaf = path.reduce<unknown>((at, step) => Reflect.get(Object(at), step), act.data);
      const entry = path.some((step) => typeof step === 'number') ? JSON.stringify(leaf) : '';
      return `${code} ${act.id} ${named} ${entry}`;
    })
    .sort();
}

/** What is in the second list and not, or not as often, in the first. */
function added(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...before];
  return after.filter((one) => {
    const index = left.indexOf(one);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function codeIn(breach: string): string {
  return breach.split(' ')[0] ?? '';
}

/** In order, and once what two acts break with one another: a refusal tells it of one of them. */
function pairsOnce(codes: readonly string[]): readonly string[] {
  const ofPairs = (code: string): boolean => rulesOfPairs.some((rule) => rule === code);
  return [
    ...codes.filter((code) => !ofPairs(code)),
    ...new Set(codes.filter((code) => ofPairs(code))),
  ].sort();
}

describe('deciding', () => {
  it('never throws, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.array(anyCommands, { maxLength: 12 }), (script) => {
        for (const from of [new Table(), start]) {
          script.reduce((table, one) => table.after(forced(one)).after(one), from);
        }
      }),
      runs,
    );
  });

  it('leaves the state as it was', () => {
    fc.assert(
      fc.property(scripts, anyCommands, (script, one) => {
        const table = script.reduce(step, start);
        const { records } = new Table(table.events);
        const before = structuredClone(contentOf(records));
        tableDecider.decide(one, records, { now: table.nowMs, id: (prefix) => `${prefix}_new` });
        expect(contentOf(records)).toEqual(before);
      }),
      runs,
    );
  });

  it('records what can be stored, read back and decided on again', () => {
    fc.assert(
      fc.property(fc.array(anyCommands, { maxLength: 12 }), (script) => {
        const { events } = script.reduce((table, one) => table.after(forced(one)), start);
        expect(events.map((event) => decode(encode(event)))).toEqual(events);
      }),
      runs,
    );
  });
});

describe('folding', () => {
  it('comes to the same at once and step by step', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const stepped = new Table(start.events).records;
        let table = start;
        for (const one of script) {
          const after = step(table, one);
          after.events
            .slice(table.events.length)
            .forEach((event: RecordedEvent, ordinal) =>
              tableDecider.evolve(stepped, decode(encode(event)), table.events.length + ordinal),
            );
          table = after;
        }
        expect(contentOf(stepped)).toEqual(contentOf(table.records));
      }),
      runs,
    );
  });

  it('corrects a record to what was judged', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const table = script.reduce(step, start);
        for (const record of table.records.ofType(...eventTypes)) {
          const { data } = tableEvents[record.type];
          expect(data.safeParse(record.data).success).toBe(true);
        }
      }),
      runs,
    );
  });
});

describe('rules of course', () => {
  it('refuse exactly the inconsistencies that a command would bring', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        script.reduce((table, given) => {
          const one = informed(given, table.records);
          const after = table.after(forced(one));
          if (after === table) return table;
          const brought = added(breachesAt(table), breachesAt(after));
          const decision = table.decide(one);
          const refused = 'refuse' in decision ? decision.refuse.map(({ code }) => code) : [];
          expect(pairsOnce(refused)).toEqual(pairsOnce(brought.map((one) => codeIn(one))));
          return after;
        }, start);
      }),
      runs,
    );
  });

  it('find the same in whatever order the acts were entered', () => {
    // What refers to an offer that never comes is never entered.
    const named = fc.constantFrom('P0', 'P1', 'P2', 'X0', 'X1', 'X2', 'X3');
    const setOf = fc.tuple(
      ...Array.from({ length: 14 }, (_, index) => {
        const code = fc.constant(`X${String(index)}`);
        return index < 4 ? offers(code, named) : acts(code, named);
      }),
    );
    fc.assert(
      fc.property(setOf, fc.array(fc.nat(), { minLength: 14, maxLength: 14 }), (all, order) => {
        const first = entered(all);
        const shuffled = all
          .map((one, index) => ({ one, at: order[index] ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one)
          .filter((one) => first.taken.has(one));
        const second = entered(shuffled);
        expect(second.taken).toEqual(first.taken);
        expect(nameless(second.table)).toEqual(nameless(first.table));
      }),
      runs,
    );
  });
});

/** Enters all that can be, as soon as what it refers to is there. */
function entered(all: readonly TableCommand[]): {
  readonly table: Table;
  readonly taken: ReadonlySet<TableCommand>;
} {
  const taken = new Set<TableCommand>();
  let table = start;
  for (let before = -1; before < taken.size;) {
    before = taken.size;
    for (const one of all.filter((waiting) => !taken.has(waiting))) {
      const after = table.after(forced(one));
      if (after === table) continue;
      taken.add(one);
      table = after;
    }
  }
  return { table, taken };
}

describe('warnings', () => {
  it('are found in any record, and point into it', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const { records } = script.reduce(step, start);
        const considered = Considered.from(records, 'CONTESTED', undefined);
        for (const { record, path } of warningsIn(records.ofType(...eventTypes), considered)) {
          const there = path.reduce<unknown>(
            (at, part) => Reflect.get(Object(at), part),
            record.data,
          );
          expect(there).toBeDefined();
        }
      }),
      runs,
    );
  });
});

/** What has no code is called by its id, which follows from the place at which it entered. */
function nameless({ inconsistencies }: Table): readonly string[] {
  return inconsistencies.map((one) => one.replace(/ (drl|rcl)_\w+$/, ' $1')).sort();
}
