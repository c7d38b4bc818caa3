import type { AnyRecord, Records } from '../record/records.js';

/** Whether a relation, followed from this record from one to the next, leads back to it. */
export function leadsBack(
  record: AnyRecord,
  records: Records,
  next: (record: AnyRecord) => readonly string[],
): boolean {
  const seen = new Set<string>();
  const ahead = [...next(record)];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (id === record.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    const found = records.get(id);
    if (found) ahead.push(...next(found));
  }
  return false;
}
