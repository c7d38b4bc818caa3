import type { Considered } from '../acts/considered.js';
import { alikeSets, sameValue, showTheSame } from './alike.js';
import type {
  Alternative,
  DecidingStep,
  HeldStance,
  HeldValue,
  Outcome,
  Position,
  RaisedFlag,
} from './answer.js';
import { decidingStep } from './deciding.js';
import {
  endsThatCount,
  judgeLevel,
  type LevelJudgement,
  restatedAcceptances,
  sameJudgement,
} from './judgement.js';
import type { Horizon } from './horizon.js';
import { type LiveLevel, liveLevels } from './levels.js';
import { isSpecified, type Mark } from './mark.js';
import { MarkOrder } from './order.js';
import { heldStance, heldValue, recordsOf } from './outcome.js';

/** The answer without what depends on other moments and other minimums: steps 4 to 8, and 10. */
export interface Judged {
  readonly known: boolean;
  readonly outcome: Outcome;
  readonly marks: readonly Mark[];
  readonly restsOnMarks: readonly Mark[];
  readonly levels: readonly LevelJudgement[];
  readonly flags: readonly RaisedFlag[];
  readonly alternatives: readonly Alternative[];
  readonly lastSpecified: readonly HeldValue[];
  readonly lastOwnWord: readonly HeldStance[];
  readonly restsOn: Position['restsOn'];
  readonly decidedBy: DecidingStep;
}

/** Steps 4 to 8 and 10, from the marks that count: all of them, or those that are not behind a horizon. */
export function judge(
  counted: readonly Mark[],
  { chronology }: Considered,
  horizon?: Horizon,
): Judged {
  const order = new MarkOrder(chronology, horizon);
  order.assertNoneExcluded(counted);
  const marks = restatedAcceptances(endsThatCount(counted, order), order);
  const live = liveLevels(marks, order);
  const holding = live.filter((level) => level.marks.length > 0);
  const [highest] = holding;
  if (highest === undefined) return unknown;
  const levels = holding.map((level) => judgeLevel(level, marks, order));
  // The highest one's position is the party's, which another level may have held before.
  const headline = judgeLevel(highest, marks, order, 'PARTY');
  const told = toldByOther(headline, live, marks, order);
  const split = splitLevels(levels);
  const decidedBy = decidingStep(headline, marks, live, split.length > 0);
  if (decidedBy === 'ONLY_MARK') horizon?.miss();
  return {
    known: true,
    outcome: headline.outcome,
    marks,
    restsOnMarks: [...headline.stanceMarks, ...headline.valueMarks],
    levels,
    flags: [...sideBySideFlags(headline), ...notedFlags(headline, order), ...told.flags, ...split],
    alternatives: [...headline.sideBySide, ...told.alternatives],
    lastSpecified: lastSpecified(headline, order),
    lastOwnWord: told.lastOwnWord,
    restsOn: { stance: recordsOf(headline.stanceMarks), value: recordsOf(headline.valueMarks) },
    decidedBy,
  };
}

/** 10. Nothing that counts: unknown, which is not the status quo. */
const unknown: Judged = {
  known: false,
  outcome: {},
  marks: [],
  restsOnMarks: [],
  levels: [],
  flags: [],
  alternatives: [],
  lastSpecified: [],
  lastOwnWord: [],
  restsOn: { stance: [], value: [] },
  decidedBy: 'NO_MARK',
};

/** 5. Marks that differ, none of them certainly later. */
function sideBySideFlags({ sideBySide }: LevelJudgement): readonly RaisedFlag[] {
  return sideBySide.map(({ flag, stance, value }) => ({
    flag,
    because: [...(stance?.records ?? []), ...(value?.records ?? [])],
  }));
}

/** 5, continued: the notes that marks which stand side by side exclude each other. */
function notedFlags(
  { sideBySide, stanceMarks, valueMarks }: LevelJudgement,
  order: MarkOrder,
): readonly RaisedFlag[] {
  if (!sideBySide.some(({ flag }) => flag === 'CONFLICTING')) return [];
  const marks = [...stanceMarks, ...valueMarks];
  const because = marks.flatMap((one) =>
    marks.flatMap((other) => order.contradictions(one, other)),
  );
  return [{ flag: 'CONFLICTING', because }];
}

/** 6. Where the value ended or is unspecified, what was last specified, at this level or a lower one. */
function lastSpecified(
  { valueMarks, valuePool, course }: LevelJudgement,
  order: MarkOrder,
): readonly HeldValue[] {
  if (valueMarks.every(({ value }) => isSpecified(value))) return [];
  const specified = valuePool.filter(({ value }) => isSpecified(value));
  return alikeSets(order.latest(specified), sameValue)
    .map((set) => heldValue(set, course, order))
    .filter((held) => held !== undefined);
}

/** 7. What rests on another party's telling, or stands beside as such, with the last word that does not. */
function toldByOther(
  headline: LevelJudgement,
  live: readonly LiveLevel[],
  marks: readonly Mark[],
  order: MarkOrder,
): Pick<Judged, 'flags' | 'alternatives' | 'lastOwnWord'> {
  const beside = live.flatMap((level) => level.beside);
  const shown = [headline.outcome, ...headline.sideBySide];
  const told = shown
    .flatMap(({ stance, value }) => [stance, value])
    .filter((held) => held?.telling === 'OTHER_PARTY')
    .flatMap((held) => held?.records ?? []);
  const because = [...told, ...recordsOf(beside)];
  if (because.length === 0) return { flags: [], alternatives: [], lastOwnWord: [] };
  const own = marks.filter(({ telling }) => telling !== 'OTHER_PARTY');
  const alternatives = live.flatMap(({ rank, beside: hearsay }) =>
    alikeSets(hearsay, showTheSame).map((set) => {
      const { outcome } = judgeLevel(
        { rank, marks: set },
        marks.filter(({ hearsay }) => hearsay),
        order,
      );
      return { ...outcome, flag: 'TOLD_BY_OTHER' as const };
    }),
  );
  const lastOwnWord = alikeSets(order.latest(own), showTheSame)
    .map((set) => heldStance(set, { ...headline.course, marks: own }, order))
    .filter((held) => held !== undefined);
  return { flags: [{ flag: 'TOLD_BY_OTHER', because }], alternatives, lastOwnWord };
}

/** 8. Levels that hold different positions. */
function splitLevels([headline, ...lower]: readonly LevelJudgement[]): readonly RaisedFlag[] {
  if (headline === undefined) return [];
  const others = lower.filter((level) => !sameJudgement(level, headline));
  if (others.length === 0) return [];
  return [
    {
      flag: 'SPLIT',
      because: [headline, ...others].flatMap((level) => recordsOf(level.stanceMarks)),
    },
  ];
}

/** Whether two answers give the same stance and value, or leave the same ones open. */
export function sameAnswer({ levels: [a] }: Judged, { levels: [b] }: Judged): boolean {
  return a === undefined || b === undefined ? a === b : sameJudgement(a, b);
}
