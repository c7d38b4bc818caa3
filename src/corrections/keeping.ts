import type { Change } from './corrections.events.js';
import { changed, type Keeping } from '../record/record.js';

/** What was known of a record before something was done to it, and since; nothing where it was, or is, retracted. */
export interface BeforeAndAfter {
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * What each of these did to one record, from the data that it was entered with. `keeping` is everything that was done to
 * it, in the order of entry. A note changes nothing: what was known is the same before and after.
 */
export function statesOf(
  entered: unknown,
  keeping: readonly Keeping[],
): ReadonlyMap<string, BeforeAndAfter> {
  const states = new Map<string, BeforeAndAfter>();
  let data = entered;
  let retracted = false;
  for (const one of keeping) {
    const before = retracted ? {} : { before: data };
    if (one.type === 'RecordCorrected') data = changed(data, one.data.changes);
    if (one.type === 'RecordRetracted') retracted = true;
    if (one.type === 'RecordReinstated') retracted = false;
    states.set(one.id, { ...before, ...(retracted ? {} : { after: data }) });
  }
  return states;
}

/** What was done to a record, in a word. */
export const doneBy = {
  RecordCorrected: 'CORRECTED',
  RecordRetracted: 'RETRACTED',
  RecordReinstated: 'REINSTATED',
  RecordAnnotated: 'ANNOTATED',
} as const satisfies Readonly<Record<Keeping['type'], string>>;

/** The places that a correction changed; none for anything else. */
export function changesBy(one: Keeping): readonly Change[] {
  return one.type === 'RecordCorrected' ? one.data.changes : [];
}

/** Why it was done, in words; of a note the note itself. */
export function reasonFor(one: Keeping): string {
  return one.type === 'RecordAnnotated' ? one.data.note : one.data.reason;
}
