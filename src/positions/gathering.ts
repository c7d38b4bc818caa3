import type { Considered } from '../acts/considered.js';
import { isForetold } from '../acts/foretold.js';
import { lineOf } from '../acts/issue-line.js';
import { isHigher, rankOf } from '../acts/level.js';
import { compareText } from '../acts/recording.js';
import { evidenceOf } from '../acts/standing.js';
import { isOffer } from '../acts/term-sets.js';
import type { AnyRecord } from '../record/records.js';
import type { Value } from '../values/value.js';
import type { Question } from './answer.js';
import { type End, endsOf } from './ends.js';
import { bearsOnValue, type Draft, isSpecified, type Mark, type Taking } from './mark.js';
import { marksLeftBy } from './marks.js';
import { actsOn } from './acts-on.js';

/** Everything that bears on one party's position on one issue, at whatever time. */
export interface Gathered {
  readonly marks: readonly Mark[];
  readonly takings: readonly Taking[];
}

/**
 * The marks of a party on an issue, with what takes them away and what ends its offers: of all acts, or of those that
 * are connected with some that name the issue.
 */
export function gather(
  question: Pick<Question, 'party' | 'issue'>,
  considered: Considered,
  named?: readonly AnyRecord[],
): Gathered {
  const line = lineOf(question.issue, considered.records);
  const acts = actsOn(question.issue, considered, named);
  const own = acts
    .flatMap((record) =>
      marksLeftBy(record, considered).map((draft, index) => ({ record, draft, index })),
    )
    .filter(({ draft }) => draft.holder === question.party && line.includes(draft.issue))
    .filter(({ draft }) => draft.act === undefined || !isForetold(draft.act, considered))
    .map(({ record, draft, index }) => marked(record, draft, index, line, considered));
  const ends = acts
    .filter((act) => isOffer(act))
    .flatMap((offer) => endsOf(offer, considered))
    .flatMap((end) => endMarks(end, own, considered));
  return {
    marks: sharing([...nearest(own), ...nearest(ends)].sort((a, b) => compareText(a.id, b.id))),
    takings: acts
      .flatMap((act) => takingsBy(act, considered))
      .sort((a, b) => compareText(a.record.id, b.record.id)),
  };
}

/** The same marks, of which those that write the same value share one: most comparisons are then over at once. */
function sharing(marks: readonly Mark[]): readonly Mark[] {
  const values = new Map<string, Value>();
  return marks.map((mark) => {
    if (mark.value === undefined) return mark;
    const text = JSON.stringify(mark.value);
    const value = values.get(text) ?? mark.value;
    values.set(text, value);
    return { ...mark, value };
  });
}

function marked(
  record: AnyRecord,
  draft: Draft,
  index: number,
  line: readonly string[],
  considered: Considered,
): Mark {
  const { chronology } = considered;
  const act = draft.act ?? record;
  const depth = line.indexOf(draft.issue);
  const telling = draft.telling ?? 'OWN_WORD';
  const tabled = draft.stance === 'PROPOSES' && isSpecified(draft.value);
  const evidence = draft.evidence ?? evidenceOf(record);
  const value = draft.value && (depth === 0 ? draft.value : inParent(draft.issue, considered));
  return {
    id: `${record.id}/${String(index).padStart(6, '0')}`,
    holder: draft.holder,
    issue: draft.issue,
    depth,
    stance: draft.stance,
    ...(value === undefined ? {} : { value }),
    ...(draft.about === undefined ? {} : { about: draft.about }),
    ...(draft.variant === undefined ? {} : { variant: draft.variant }),
    conditions: draft.conditions ?? [],
    level: draft.level ?? 'DELEGATION',
    telling,
    standing: draft.standing,
    ...(evidence === undefined ? {} : { evidence }),
    origin: draft.origin,
    record,
    act,
    moment: chronology.boundsOf(act),
    zone: chronology.zoneOf(act),
    hearsay: telling === 'OTHER_PARTY' && !tabled,
    unlessAfter: [],
  };
}

function inParent(issue: string, { records }: Considered): Value {
  const parent = records.get(issue);
  const name = parent?.type === 'IssueAdded' ? parent.data.code : issue;
  return { unspecified: { words: `in ${name}` } };
}

/** An end leaves a mark where the offer left one, at the offer's level or the higher one at which it was ended. */
function endMarks(end: End, own: readonly Mark[], considered: Considered): readonly Mark[] {
  const ended = own.filter(
    (mark) =>
      mark.act.id === end.offer.id &&
      bearsOnValue(mark) &&
      end.issues.includes(mark.issue) &&
      end.holders.includes(mark.holder),
  );
  return ended.map((mark) => endOf(mark, end, considered));
}

function endOf(mark: Mark, end: End, considered: Considered): Mark {
  const { record, stance } = end;
  const stated = end.level ?? mark.level;
  const lapses = stance === 'LAPSED';
  const telling = end.telling ?? 'OWN_WORD';
  const { holder, issue, depth, act, evidence } = mark;
  const shown = lapses ? evidence : evidenceOf(record);
  return {
    ...{ holder, issue, depth, act },
    id: `${record.id}/${lapses ? 'lapse' : 'end'}/${mark.id}`,
    stance,
    conditions: [],
    level: isHigher(rankOf(stated), rankOf(mark.level)) ? stated : mark.level,
    telling: lapses ? mark.telling : telling,
    standing: lapses ? mark.standing : considered.standingOf(record),
    ...(shown === undefined ? {} : { evidence: shown }),
    origin: 'END',
    record,
    moment: end.moment,
    zone: considered.chronology.zoneOf(record),
    hearsay: lapses ? mark.hearsay : telling === 'OTHER_PARTY',
    unlessAfter: end.unlessAfter,
  };
}

/** Of the marks that one act leaves on an issue and on those above it, only the nearest are the issue's. */
function nearest(marks: readonly Mark[]): readonly Mark[] {
  const depths = new Map<string, number>();
  for (const mark of marks) {
    depths.set(leaving(mark), Math.min(depths.get(leaving(mark)) ?? mark.depth, mark.depth));
  }
  return marks.filter((mark) => depths.get(leaving(mark)) === mark.depth);
}

function leaving({ origin, record, act }: Mark): string {
  return origin === 'END' ? `${record.id} ${act.id}` : act.id;
}

/** A statement that is taken back, and a reservation that is lifted, takes with it whatever it showed. */
function takingsBy(record: AnyRecord, { chronology }: Considered): readonly Taking[] {
  const takes = takenBackBy(record);
  if (takes === undefined) return [];
  return [
    {
      record,
      takes,
      moment: chronology.boundsOf(record),
      zone: chronology.zoneOf(record),
    },
  ];
}

function takenBackBy(record: AnyRecord): string | undefined {
  switch (record.type) {
    case 'StatementWithdrawn':
      return record.data.statement;
    case 'ReservationLifted':
      return record.data.reservation;
    default:
      return undefined;
  }
}
