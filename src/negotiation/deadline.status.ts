import type { Considered } from '../acts/considered.js';
import { hadHappened, type MomentAsked, momentAsked } from '../acts/moment-asked.js';
import { byId } from '../acts/recording.js';
import type { AnyRecord, RecordOf } from '../record/records.js';
import type { Moment } from '../times/moment.js';
import { pastOf } from '../times/past.js';

/** Where a deadline stands, in the order in which several are shown. */
const deadlineStatuses = ['RUNNING', 'EXTENDED', 'PASSED'] as const;

export type DeadlineStatus = (typeof deadlineStatuses)[number];

/** A date that a deadline has, by what set it or moved it. */
interface Due {
  readonly date: string;
  readonly by: RecordOf<'DeadlineSet'> | RecordOf<'DeadlineExtended'>;
}

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

/** When a deadline was set or extended is often not known: then it may have been by any moment. */
function duesAt(id: string, at: MomentAsked, considered: Considered): readonly Due[] {
  const set = considered.get(id);
  if (set?.type !== 'DeadlineSet' || !mayHaveHappened(set, at, considered)) return [];
  const extensions = considered
    .about(id)
    .filter((record) => record.type === 'DeadlineExtended')
    .filter((one) => mayHaveHappened(one, at, considered))
    .toSorted(byId);
  const granted = extensions.filter((one) => hadHappened(one, at, considered));
  const last = extensions.filter(
    (one) => !granted.some((later) => considered.chronology.before(one, later)),
  );
  return [
    ...(granted.length === 0 ? [{ date: set.data.at, by: set }] : []),
    ...last.map((by) => ({ date: by.data.to, by })),
  ];
}

function mayHaveHappened(act: AnyRecord, at: MomentAsked, { chronology }: Considered): boolean {
  return chronology.boundsOf(act).earliest <= at(chronology.zoneOf(act));
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
