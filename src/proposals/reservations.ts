import type { Considered } from '../acts/considered.js';
import { lineOf } from '../acts/issue-line.js';
import { isTermSet } from '../acts/term-sets.js';
import { termsOf } from '../acts/terms.js';
import type { AnyOf } from '../record/records.js';
import { issuesAnswered } from './answers.js';

/**
 * Whether a reservation is about an issue or one above it: by name, or with all that is in what it is made to. Who reserves
 * one issue reserves those below it.
 */
export function isReservedOn(
  reservation: AnyOf<'ReservationEntered'>,
  issue: string,
  considered: Considered,
): boolean {
  const { proposal, agreement, of } = reservation.data;
  const set = considered.get(proposal ?? agreement ?? of ?? '');
  const terms = isTermSet(set) ? termsOf(set, considered) : [];
  const line = lineOf(issue, considered.records);
  return issuesAnswered(reservation, terms, considered.records).some((one) => line.includes(one));
}
