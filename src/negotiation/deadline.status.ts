import type { Considered } from '../acts/considered.js';
import { type Due, duesAt } from '../acts/deadlines.js';
import { type MomentAsked, momentAsked } from '../acts/moment-asked.js';
import type { Moment } from '../times/moment.js';
import { pastOf } from '../times/past.js';

/** Where a deadline stands, in the order in which several are shown. */
const deadlineStatuses = ['RUNNING', 'EXTENDED', 'PASSED'] as const;

export type DeadlineStatus = (typeof deadlineStatuses)[number];

/**
 * The dates by which a deadline was due at a moment, as they are written: one, unless it is not known which extension was
 * the last, or whether one had been granted by then. None for what is no deadline, or was certainly set only later.
 */
export function deadlineDueAt(
  id: string,
  validAt: Moment,
  considered: Considered,
): readonly string[] {
  return [...new Set(duesAt(id, momentAsked(validAt), considered).map(({ date }) => date))];
}

/**
 * Where a deadline stood at a moment; several where that is not known. That it has passed is told by its date alone: what it
 * was for may have been done in time.
 */
export function deadlineStatusAt(
  id: string,
  validAt: Moment,
  considered: Considered,
): readonly DeadlineStatus[] {
  const at = momentAsked(validAt);
  const shown = duesAt(id, at, considered).flatMap((due) => statusesOf(due, at, considered));
  return deadlineStatuses.filter((status) => shown.includes(status));
}

function statusesOf(
  { date, by }: Due,
  at: MomentAsked,
  { chronology }: Considered,
): readonly DeadlineStatus[] {
  const running = by.type === 'DeadlineSet' ? 'RUNNING' : 'EXTENDED';
  const zone = chronology.zoneOf(by);
  const past = pastOf(date, zone);
  if (past === undefined || at(zone) < past.earliest) return [running];
  return at(zone) < past.latest ? [running, 'PASSED'] : ['PASSED'];
}
