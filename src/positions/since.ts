import { isHigher, type Rank, rankOf, ranks } from '../acts/level.js';
import { sameValue } from './alike.js';
import { endsLevel, liveLevels } from './levels.js';
import { actsOnIssue, bearsOnValue, type Mark } from './mark.js';
import type { MarkOrder } from './order.js';

/** The marks among which a run of restatements is looked for, and the level that holds what it leads to. */
export interface Course {
  readonly marks: readonly Mark[];
  readonly rank: Rank;
  /** Whose run it is: the level's own, or the party's, to which whatever was its headline before belongs. */
  readonly of: 'LEVEL' | 'PARTY';
}

/** Marks to look for a run among, of which some restate and others interrupt, if they were shown at all. */
interface Sought {
  readonly among: readonly Mark[];
  readonly restates: (mark: Mark) => boolean;
  readonly wasShown: (mark: Mark) => boolean;
}

/**
 * Since when a stance is held. What a level shows is interrupted where it shows another stance, and where an act or a
 * higher level ends what it showed; the headline goes on where whatever ended it shows the same.
 */
export function stanceSince(
  set: readonly [Mark, ...Mark[]],
  { marks, rank, of }: Course,
  order: MarkOrder,
): number {
  const [{ stance }] = set;
  if (of === 'PARTY') {
    const restates = (mark: Mark): boolean => mark.stance === stance;
    return runSince(
      set,
      { among: marks, restates, wasShown: shownAs('STANCE', marks, order) },
      order,
    );
  }
  const isOwn = ({ level }: Mark): boolean => rankOf(level) === rank;
  return runSince(
    set,
    {
      among: marks.filter((mark) => isOwn(mark) || endsLevel(mark, rank)),
      restates: (mark) => isOwn(mark) && mark.stance === stance,
      wasShown: () => true,
    },
    order,
  );
}

/** Since when a value is held: as long as no other was shown, where it is a lower level's, by that or by a higher one. */
export function valueSince(
  set: readonly [Mark, ...Mark[]],
  { marks, rank, of }: Course,
  order: MarkOrder,
): number {
  const [first] = set;
  const isAbove = ({ level }: Mark): boolean => of === 'LEVEL' && isHigher(rankOf(level), rank);
  const within = marks.filter((mark) => !isAbove(mark));
  const wasShown = shownAs('VALUE', within, order);
  return runSince(
    set,
    {
      among: marks
        .filter(bearsOnValue)
        .filter((mark) => !isAbove(mark) || (endsLevel(mark, rank) && !sameValue(first, mark))),
      restates: (mark) => !isAbove(mark) && sameValue(first, mark),
      wasShown: (mark) => isAbove(mark) || wasShown(mark),
    },
    order,
  );
}

/**
 * The latest bound of the first of a run of restatements. It goes back as long as nothing else that was shown lies, or
 * may lie, between it and what it leads to.
 */
function runSince(
  set: readonly Mark[],
  { among, restates, wasShown }: Sought,
  order: MarkOrder,
): number {
  const { horizon } = order;
  const own = Math.min(...set.map(({ moment }) => moment.latest));
  if (horizon?.since === false) return own;
  const cameAfter = (other: Mark): boolean =>
    set.every((mark) => order.happenedBefore(mark, other));
  const others = order.latestFirst(among.filter((mark) => !restates(mark) && !cameAfter(mark)));
  const run = among
    .filter(restates)
    .filter((mark) =>
      others.every((other) => order.happenedBefore(other, mark) || !wasShown(other)),
    )
    .toSorted((one, other) => one.moment.latest - other.moment.latest);
  const clear = (mark: Mark): boolean => order.isClear(mark);
  const isBounded = others.some((other) => clear(other) && wasShown(other)) && run.every(clear);
  if (!isBounded) horizon?.miss();
  const first = run.find((mark) => mark.moment.latest >= own || wasShown(mark));
  return Math.min(own, first?.moment.latest ?? own);
}

/** Whether a mark was ever shown in the headline, among these marks; each is looked at once. */
function shownAs(
  kind: 'STANCE' | 'VALUE',
  marks: readonly Mark[],
  order: MarkOrder,
): Sought['wasShown'] {
  const stanceShown = remembered(
    (mark) => isAlwaysShown(mark, marks, order) || shownAtOnce(mark, marks, order, 'STANCE'),
  );
  const shown =
    kind === 'STANCE'
      ? stanceShown
      : remembered(
          (mark) =>
            isAlwaysShown(mark, marks, order) ||
            shownAtOnce(mark, marks, order, 'VALUE') ||
            silencesAfter(mark, marks, order).some(stanceShown),
        );
  return (mark) => {
    const answer = shown(mark);
    // What is behind the horizon may have brought it back.
    if (!answer && !order.isClear(mark)) order.horizon?.miss();
    return answer;
  };
}

function remembered(judge: (mark: Mark) => boolean): (mark: Mark) => boolean {
  const known = new Map<Mark, boolean>();
  return (mark) => {
    const answer = known.get(mark) ?? judge(mark);
    known.set(mark, answer);
    return answer;
  };
}

/** What the party does is its position then, and so is what it says where nobody above has ever said anything. */
function isAlwaysShown(mark: Mark, marks: readonly Mark[], { horizon }: MarkOrder): boolean {
  if (mark.depth > 0 || mark.hearsay || mark.origin === 'END') return false;
  if (actsOnIssue(mark)) return true;
  const rank = rankOf(mark.level);
  return (
    !marks.some(({ level }) => isHigher(rankOf(level), rank)) &&
    horizon?.hides({ rank: ranks.indexOf(rank) + 1 }) !== true
  );
}

/** Whether it was the headline when it came, or gave that its value: with everything that had come before. */
function shownAtOnce(
  mark: Mark,
  marks: readonly Mark[],
  order: MarkOrder,
  as: 'STANCE' | 'VALUE',
): boolean {
  const then = marks.filter((other) => other === mark || wasThere(other, mark, order, as));
  const [headline] = liveLevels(then, order).filter((level) => level.marks.length > 0);
  if (headline === undefined || headline.marks.includes(mark)) return true;
  return (
    as === 'VALUE' &&
    headline.marks.some((shown) => !bearsOnValue(shown)) &&
    !then.some((later) => bearsOnValue(later) && order.ends(later, mark))
  );
}

/** Whether one mark was there when another came; also if it may have been, and would let that one be shown. */
function wasThere(other: Mark, mark: Mark, order: MarkOrder, as: 'STANCE' | 'VALUE'): boolean {
  if (order.happenedBefore(other, mark)) return true;
  if (other.act.id === mark.act.id) return other.origin !== 'END';
  if (order.happenedBefore(mark, other)) return false;
  const rank = rankOf(mark.level);
  return !isHigher(rankOf(other.level), rank) || (as === 'VALUE' && !bearsOnValue(other));
}

/** Later marks without a value, which take the one that was said last at their level or a lower one: this one. */
function silencesAfter(mark: Mark, marks: readonly Mark[], order: MarkOrder): readonly Mark[] {
  const upTo =
    (level: Mark['level']) =>
    (one: Mark): boolean =>
      !isHigher(rankOf(one.level), rankOf(level));
  return marks.filter(
    (silent) =>
      !bearsOnValue(silent) &&
      upTo(silent.level)(mark) &&
      !order.happenedBefore(silent, mark) &&
      !marks.some(
        (later) =>
          bearsOnValue(later) &&
          upTo(silent.level)(later) &&
          order.precedes(mark, later) &&
          order.happenedBefore(later, silent),
      ),
  );
}
