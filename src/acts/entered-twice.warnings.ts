import { byName } from './order.js';
import canonicalize from 'canonicalize';
import { eventTypes, tableEvents } from '../record/events.js';
import { calledWithDate, referencesOf } from '../record/record.js';
import type { AnyRecord } from '../record/records.js';
import type { Background } from './background.js';
import { warning, type WarningRule } from './warning.js';

/** What an act is called, what it stands on, and where else it is recorded: two entries of one act differ in these. */
const ofTheEntry: readonly string[] = ['code', 'evidence', 'sameActAs', 'firstRecorded'];

const judged = eventTypes.filter((type) => {
  const { nature } = tableEvents[type];
  return nature === 'ACT' || nature === 'EVIDENCE';
});

/**
 * The same act twice: a recorder entered it from a second report, and another from the same one. What a second source tells
 * of an act is cited by that act; two entries of it would count as two.
 */
export const enteredTwice: WarningRule = {
  judges: judged,
  warnings: (record, background) => {
    const own = contentOf(record);
    const same = likely(record, background)
      .filter((other) => other.type === record.type && other.id !== record.id)
      .filter((other) => contentOf(other) === own)
      .filter((other) => background.considered.includes(other));
    const [first] = same.toSorted(byName);
    if (first === undefined) return [];
    const message = `${calledWithDate(first)} says the same in everything but what it stands on: is it one act, which is entered twice?`;
    // A grade need not say when it was given.
    const path =
      'occurred' in record.data && record.data.occurred !== undefined ? ['occurred'] : [];
    return [warning('ENTERED_TWICE', message, path, same)];
  },
};

/** The records that speak of something that this one speaks of; where it speaks of nothing, those of its type. */
function likely(record: AnyRecord, background: Background): readonly AnyRecord[] {
  const named = new Set(
    referencesOf(record)
      .filter(({ path }) => !path.some((step) => ofTheEntry.includes(String(step))))
      .map(({ value }) => value),
  );
  if (named.size === 0) return background.considered.records.ofType(record.type);
  return [...new Set([...named].flatMap((id) => background.about(id)))];
}

const contents = new WeakMap<AnyRecord, string | undefined>();

function contentOf(record: AnyRecord): string | undefined {
  if (!contents.has(record)) contents.set(record, canonicalize(withoutEntry(record.data)));
  return contents.get(record);
}

function withoutEntry(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutEntry);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .filter(([field]) => !ofTheEntry.includes(field))
      .map(([field, held]) => [field, withoutEntry(held)]),
  );
}
