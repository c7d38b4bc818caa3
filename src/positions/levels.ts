import { isHigher, type Rank, rankOf, ranks } from '../acts/level.js';
import { actsOnIssue, bearsOnValue, type Mark } from './mark.js';
import { type MarkOrder, nearestOf } from './order.js';

/** What one level of the party holds: its latest marks that nothing has ended. */
export interface LiveLevel {
  readonly rank: Rank;
  readonly marks: readonly Mark[];
  /** What another party says of it, beside. */
  readonly beside: readonly Mark[];
}

/** The levels that hold a position, the highest first; another party's telling makes one only where nothing else does. */
export function liveLevels(marks: readonly Mark[], order: MarkOrder): readonly LiveLevel[] {
  const latestFirst = order.latestFirst(marks);
  const live = ranks.toReversed().map((rank) => {
    const counts = (later: Mark): boolean => rankOf(later.level) === rank || endsLevel(later, rank);
    const open = marks.filter(
      (mark) => rankOf(mark.level) === rank && !order.isEnded(mark, latestFirst, counts),
    );
    assertEnded(rank, open, marks.filter(counts), order);
    return {
      rank,
      marks: nearestOf(open.filter(({ hearsay }) => !hearsay)),
      beside: nearestOf(open.filter(({ hearsay }) => hearsay)),
    };
  });
  return live.some((level) => level.marks.length > 0)
    ? live
    : live.map(({ rank, beside }) => ({ rank, marks: beside, beside: [] }));
}

/** Whatever a level held behind the horizon has ended, if something clear of it ends that. */
function assertEnded(
  rank: Rank,
  open: readonly Mark[],
  ending: readonly Mark[],
  order: MarkOrder,
): void {
  const { horizon } = order;
  if (horizon === undefined) return;
  const ended = ending.some((mark) => !mark.hearsay && order.isClear(mark));
  if (!ended && horizon.hides({ rank: ranks.indexOf(rank) })) horizon.miss();
  if (!open.every((mark) => order.isNear(mark))) horizon.miss();
}

/** A higher level's stance ends a lower one's, and so does the party's acting; what was said of an issue above doesn't. */
export function endsLevel(mark: Mark, rank: Rank): boolean {
  return actsOnIssue(mark) || (mark.depth === 0 && isHigher(rankOf(mark.level), rank));
}

/** What a level may take its value from: marks that bear on it, of that level or a lower one, ended or not. */
export function valuesUpTo(rank: Rank, marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark) => bearsOnValue(mark) && !isHigher(rankOf(mark.level), rank));
}
