import { append, nil } from '@hyperjump/json-pointer';
import fc from 'fast-check';
import type { JsonValue } from '../../src/event-store/json.js';
import type { EffectiveRecords } from '../../src/record/effective-records.js';
import { eventTypes, tableEvents } from '../../src/record/events.js';
import { codeOf } from '../../src/record/record.js';
import type { AnyRecord } from '../../src/record/records.js';
import type { TableCommand } from '../../src/record/table.decider.js';
import { forced, furnished, informed, scripts } from './commands.js';
import { corrected, reinstated, retracted } from './story.js';
import { given, type Table } from './table.js';

/** Record keeping on whatever is there by then: which record, which place in it, and what is done there. */
interface Keeping {
  readonly does: 'CHANGES' | 'REMOVES' | 'ADDS' | 'RENAMES' | 'RETRACTS' | 'REINSTATES';
  readonly record: number;
  readonly place: number;
  readonly drawn: number;
}

const keepings = fc.array(
  fc.record<Keeping>({
    does: fc.constantFrom('CHANGES', 'REMOVES', 'ADDS', 'RENAMES', 'RETRACTS', 'REINSTATES'),
    record: fc.nat(),
    place: fc.nat(),
    drawn: fc.nat(),
  }),
  { minLength: 4, maxLength: 14, size: 'max' },
);

const start = given(...furnished).table;

/** Tables at which much was recorded, and much of that corrected, renamed, retracted and put back at any place. */
export const keptTables: fc.Arbitrary<Table> = fc
  .tuple(scripts, keepings, fc.array(fc.nat({ max: 4 }), { minLength: 14, maxLength: 14 }))
  .map(([script, kept, counts]) => {
    const waiting = [...kept];
    const steps = script.flatMap((one, index) => [one, ...waiting.splice(0, counts[index])]);
    return [...steps, ...waiting].reduce((table, one) => {
      const asked = 'does' in one ? asCommand(one, table.records) : informed(one, table.records);
      return table.after(forced(asked));
    }, start);
  });

function asCommand(
  { does, record, place, drawn }: Keeping,
  records: EffectiveRecords,
): TableCommand {
  const all = records
    .ofType(...eventTypes)
    .filter(({ type }) => tableEvents[type].nature !== 'KEEPING')
    .toSorted((one, other) => one.revision - other.revision);
  const target = pick(all, record);
  const [path, found] = pick(placesOf(target), place);
  switch (does) {
    case 'CHANGES':
      return corrected(target.id, path, { found, value: valueLike(path, all, drawn) });
    case 'REMOVES':
      return corrected(target.id, path, { found });
    case 'ADDS': {
      const lists = placesOf(target).filter(([, value]) => Array.isArray(value));
      const [list] = lists.length === 0 ? [path] : pick(lists, place);
      return corrected(target.id, `${list}/-`, { value: valueLike(`${list}/0`, all, drawn) });
    }
    case 'RENAMES': {
      const code = codeOf(target);
      const value = `X${String(drawn % 16)}`;
      return corrected(target.id, '/code', code === undefined ? { value } : { found: code, value });
    }
    case 'RETRACTS':
      return retracted(target.id);
    case 'REINSTATES': {
      const taken = records.ofType('RecordRetracted').map(({ data }) => data.record);
      return reinstated(taken.length === 0 ? target.id : pick(taken, drawn));
    }
  }
}

/** What stands at the same place of some record: often of the right kind, and sometimes not. */
function valueLike(path: string, all: readonly AnyRecord[], drawn: number): JsonValue {
  const values = all.flatMap((record) =>
    placesOf(record)
      .filter(([other]) => other === path)
      .map(([, value]) => value),
  );
  return values.length === 0 ? 'X1' : pick(values, drawn);
}

type Place = readonly [pointer: string, value: JsonValue];

function placesOf({ data }: AnyRecord): readonly Place[] {
  return placesIn(JSON.parse(JSON.stringify(data)) as JsonValue, nil);
}

function placesIn(value: JsonValue, pointer: string): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries<JsonValue>(value).flatMap(([name, within]) => {
    const place = append(name, pointer);
    return [[place, within] as const, ...placesIn(within, place)];
  });
}

function pick<T>(all: readonly T[], drawn: number): T {
  const picked = all[drawn % all.length];
  if (picked === undefined) throw new Error('There is nothing to pick from');
  return picked;
}
