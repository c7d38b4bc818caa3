import { compareText } from '../acts/recording.js';
import { type DecidingStep, flagOrder, type PositionFlag, type RaisedFlag } from './answer.js';
import type { LevelJudgement } from './judgement.js';
import type { LiveLevel } from './levels.js';
import type { Mark } from './mark.js';

/** The step that made the answer what it is: of several that had a part in it, the one that a reader should know of. */
export function decidingStep(
  { rank, outcome, sideBySide, stanceMarks, valueMarks }: LevelJudgement,
  marks: readonly Mark[],
  live: readonly LiveLevel[],
  split: boolean,
): DecidingStep {
  if (sideBySide.length > 0) return 'NO_WINNER';
  if (split) return 'LEVEL';
  if (live.some((level) => level.beside.length > 0 && level.rank === rank)) return 'OWN_WORD';
  const { stance } = outcome.stance ?? {};
  if (stance === 'WITHDRAWN' || stance === 'LAPSED') return stance;
  const earlierValue = valueMarks.some((mark) => !stanceMarks.includes(mark));
  if (earlierValue) return 'VALUE_OF_EARLIER_MARK';
  return marks.every((mark) => stanceMarks.includes(mark)) ? 'ONLY_MARK' : 'LATEST';
}

/** Each flag once, with everything that raises it. */
export function merged(flags: readonly RaisedFlag[]): readonly RaisedFlag[] {
  const raised = (flag: PositionFlag): readonly RaisedFlag[] =>
    flags.filter((one) => one.flag === flag && one.because.length > 0);
  return flagOrder.flatMap((flag) => {
    const [first, ...others] = raised(flag);
    if (first === undefined) return [];
    const because = [first, ...others].flatMap((one) => one.because);
    return [{ ...first, because: [...new Set(because)].sort(compareText) }];
  });
}
