import { carriesValue } from '../acts/act.js';
import type { Considered } from '../acts/considered.js';
import type { RecordOf } from '../record/records.js';
import { boundsOf } from '../times/bounds.js';
import type { MarkStance, Question } from './answer.js';
import { type HistoryEntry, positionHistory } from './history.js';
import type { Against, Opposition } from './movement.js';

/** A step of a party's history. */
export interface Move {
  readonly party: string;
  readonly entry: HistoryEntry;
}

/** Who moved last on an issue, and who has not moved since a moment. */
export interface LastMoves {
  readonly issue: string;
  /** The last move; several where it is not known which of them came last. */
  readonly last: readonly Move[];
  /** The parties that certainly have not moved since; absent where no moment was given. */
  readonly unmoved?: readonly string[];
}

/** How a party walked back. */
export type RetreatKind = 'AWAY' | 'WITHDRAWN' | 'REOPENED' | 'TAKEN_BACK';

/** A step by which a party walked back from what it had held. */
export interface Retreat extends Move {
  readonly issue: string;
  readonly kind: RetreatKind;
  readonly against?: Against;
}

/**
 * The party's steps by which a value became another, or a stance that carries or ends one did. A stance that leaves the
 * value alone moves nothing, and neither does to have shown a position for the first time.
 */
export function movesOf(question: Question, considered: Considered): readonly Move[] {
  const { party } = question;
  const moves: Move[] = [];
  let put: MarkStance | undefined;
  const entries = positionHistory(considered.records, question, considered);
  for (const entry of entries) {
    if (hadShown(entry, entries) && isMove(entry, put)) moves.push({ party, entry });
    if (bears(entry.stance)) put = entry.stance;
  }
  return moves;
}

/** Whether anything had been shown before. What stood side by side is no headline, and was shown all the same. */
function hadShown({ from, latest }: HistoryEntry, entries: readonly HistoryEntry[]): boolean {
  if ((from.stance ?? from.value) !== undefined) return true;
  const earlier = entries.filter((other) => other.latest < latest);
  const count = (event: HistoryEntry['event']): number =>
    earlier.filter((other) => other.event === event).length;
  return count('MARK') > count('TAKEN_BACK');
}

/** `put` is the stance in which a value was last put forward, or ended. */
function isMove(entry: HistoryEntry, put: MarkStance | undefined): boolean {
  const { movement, stance } = entry;
  if (movement.direction === 'NONE') return false;
  // What takes marks away has no stance of its own.
  if (stance === undefined) return movement.valueChanged;
  return bears(stance) && (movement.valueChanged || (movement.stanceChanged && stance !== put));
}

function bears(stance: MarkStance | undefined): boolean {
  return (
    stance === 'WITHDRAWN' || stance === 'LAPSED' || carriesValue.some((one) => one === stance)
  );
}

/** Who of some parties moved last on an issue; `sinceMs` in epoch milliseconds. */
export function lastMoves(
  issue: string,
  moves: ReadonlyMap<string, readonly Move[]>,
  sinceMs: number | undefined,
): LastMoves {
  const all = [...moves.values()].flat();
  const last = all.filter(({ entry }) => !all.some((other) => entry.latest < other.entry.earliest));
  if (sinceMs === undefined) return { issue, last };
  const unmoved = [...moves]
    .filter(([, own]) => own.every(({ entry }) => entry.latest < sinceMs))
    .map(([party]) => party);
  return { issue, last, unmoved };
}

/**
 * When a round can have begun at the earliest, in epoch milliseconds: by its own date, else by the earliest of the acts
 * that belong to it. Nothing where neither is known.
 */
export function openingOf(
  round: RecordOf<'RoundOpened'>,
  considered: Considered,
): number | undefined {
  const { opened } = round.data;
  const { chronology, records } = considered;
  if (opened !== undefined) return boundsOf(opened, records.negotiation.data.zone).earliest;
  const acts = considered
    .about(round.id)
    .filter(({ data }) => 'round' in data && data.round === round.id);
  const earliest = Math.min(...acts.map((act) => chronology.boundsOf(act).earliest));
  return Number.isFinite(earliest) ? earliest : undefined;
}

/**
 * What a party walked back on an issue: offers withdrawn, terms reopened, statements taken back, and moves away from
 * its counterpart.
 */
export function retreatsOf(
  question: Question,
  considered: Considered,
  opposition: Opposition | undefined,
): readonly Retreat[] {
  const { party, issue } = question;
  return positionHistory(considered.records, question, considered).flatMap((entry): Retreat[] => {
    const against = opposition?.against(entry);
    // Who lifts a reservation gives way.
    const gaveWay = considered.get(entry.act)?.type === 'ReservationLifted';
    const kind = gaveWay ? undefined : kindOf(entry, against);
    if (kind === undefined) return [];
    return [{ party, issue, entry, kind, ...(against === undefined ? {} : { against }) }];
  });
}

function kindOf(
  { event, movement }: HistoryEntry,
  against: Against | undefined,
): RetreatKind | undefined {
  if (event === 'WITHDRAWN') return 'WITHDRAWN';
  if (event === 'TAKEN_BACK' || event === 'REOPENED')
    return movement.direction === 'NONE' ? undefined : event;
  return against?.direction === 'AWAY' ? 'AWAY' : undefined;
}
