import type { AnyRecord } from '../record/records.js';
import type { Considered } from './considered.js';
import { evidenceOf } from './standing.js';

/**
 * Whether all that an act stands on was published before it can have happened: that it was to be does not say that it
 * was.
 */
export function isForetold(act: AnyRecord, { chronology }: Considered): boolean {
  const { citations = [], firstHand, commonKnowledge, inferredFrom } = evidenceOf(act) ?? {};
  if (firstHand === true || commonKnowledge === true || inferredFrom !== undefined) return false;
  const { sources } = chronology.standings;
  const { earliest } = chronology.boundsOf(act);
  return citations
    .filter(({ source }) => sources.stands(source))
    .every(({ source }) => (sources.publication(source)?.latest ?? Infinity) < earliest);
}
