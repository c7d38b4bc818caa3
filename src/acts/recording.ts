import type { AnyRecord, Records } from '../record/records.js';

/** The places at which two records entered, as a comparison: negative where the first one entered earlier. */
export function byRecording(a: AnyRecord, b: AnyRecord): number {
  // Within a stream `recorded` never decreases, so the revision only parts what one millisecond brought.
  return a.recorded - b.recorded || compareText(a.stream, b.stream) || a.revision - b.revision;
}

/** By code unit, the same on every machine: a locale would sort differently from one to the next. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}

/** The ids of what is to be shown, each once, in the order in which it entered: that of a list, which decides nothing. */
export function listed(ids: Iterable<string>, records: Records): readonly string[] {
  const revisionOf = (id: string): number => records.get(id)?.revision ?? -1;
  return [...new Set(ids)].toSorted(
    (one, other) => revisionOf(one) - revisionOf(other) || compareText(one, other),
  );
}
