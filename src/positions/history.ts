import { byName } from '../acts/order.js';
import type { Actor, Level, Telling } from '../acts/act.js';
import type { Considered } from '../acts/considered.js';
import type { Citation } from '../acts/evidence.js';
import { compareText } from '../acts/recording.js';
import { momentAsked } from '../acts/moment-asked.js';
import { evidenceOf } from '../acts/standing.js';
import type { AnyRecord, Records } from '../record/records.js';
import type { Standing } from '../sources/sources.events.js';
import { type Bounds, compareBounds } from '../times/bounds.js';
import { change, type Change } from '../values/difference.js';
import type { HeldValue, MarkStance, Outcome, Question } from './answer.js';
import { gather, type Gathered } from './gathering.js';
import type { Mark, Taking } from './mark.js';
import { sameHeldValue } from './outcome.js';
import { judge, type Judged, sameAnswer } from './judged.js';
import { actsThatCount, byValidAt } from './position.js';

/** What an entry tells of: a mark, marks that were taken away, the end of an offer or of a provisional agreement. */
export type HistoryEvent = 'MARK' | 'TAKEN_BACK' | 'WITHDRAWN' | 'REOPENED' | 'LAPSED';

/**
 * How the party's own position changed. Stances that differ without a change of value are `CHANGED`, without a size:
 * which of the two it was is told beside.
 */
export interface Movement extends Change {
  readonly stanceChanged: boolean;
  readonly valueChanged: boolean;
}

/** One step of a party's position on an issue. */
export interface HistoryEntry {
  /** Unique in the history, and the same for the same records. */
  readonly id: string;
  readonly event: HistoryEvent;
  /** The headline just before its latest bound, and at it. Without a stance: `UNKNOWN`, or no winner. */
  readonly from: Outcome;
  readonly to: Outcome;
  readonly movement: Movement;
  /** The id of the record that says so; for a lapse, of the offer, which nobody had to record the end of. */
  readonly act: string;
  /** What the act itself shows here; absent where it takes marks away. */
  readonly stance?: MarkStance;
  readonly speaker?: Actor;
  readonly level?: Level;
  readonly telling?: Telling;
  readonly standing: Standing;
  readonly citations: readonly Citation[];
  /**
   * When what is told of happened, as that was written: a reported term when its proposal was tabled. Absent for a
   * lapse.
   */
  readonly occurred?: string;
  /** The bounds of its moment, in epoch milliseconds. */
  readonly earliest: number;
  readonly latest: number;
  /** The first publication of it, as the bounds of that day or month; absent where none is known. */
  readonly published?: Bounds;
  /** When it entered the record, in epoch milliseconds. */
  readonly recorded: number;
}

/**
 * How a party's position on an issue moved up to the moment asked about: an entry for each mark, each end of an offer
 * and each act that takes marks away, by latest bound, then earliest, then by what the records are called. Changes nothing, repeats included, are
 * entries too, with the movement `NONE`.
 */
export function positionHistory(
  records: Records,
  question: Question,
  considered: Considered = actsThatCount(records, question),
): readonly HistoryEntry[] {
  const gathered = gather(question, considered);
  const at = momentAsked(question.validAt);
  const headlines = new Map<number, Judged>();
  const headlineAt = (ms: number): Judged => {
    const known = headlines.get(ms);
    if (known) return known;
    const judged = judge(byValidAt(gathered, () => ms).marks, considered);
    headlines.set(ms, judged);
    return judged;
  };
  // Whether an offer ended is a matter of that moment: what the party may have said since does not undo it.
  const counts = (mark: Mark): boolean =>
    mark.origin !== 'END' || headlineAt(mark.moment.latest).marks.some(({ id }) => id === mark.id);
  const steps = [...gathered.marks, ...takenOf(gathered)];
  return steps
    .filter(({ moment, zone }) => moment.latest <= at(zone))
    .filter((step) => 'takes' in step || counts(step))
    .toSorted(byMoment)
    .map((step) => entryOf(step, headlineAt, considered));
}

/** A withdrawn statement that had shown nothing here takes nothing away. */
function takenOf({ marks, takings }: Gathered): readonly Taking[] {
  return takings.filter(({ takes }) => marks.some(({ act }) => act.id === takes));
}

function entryOf(
  step: Mark | Taking,
  headlineAt: (ms: number) => Judged,
  considered: Considered,
): HistoryEntry {
  const { record, moment } = step;
  const { speaker } = actFieldsOf(record);
  const { occurred } = actFieldsOf(dated(step));
  const [before, after] = [headlineAt(moment.latest - 1), headlineAt(moment.latest)];
  const lapses = 'stance' in step && step.stance === 'LAPSED';
  const { citations = [] } = ('stance' in step ? step.evidence : evidenceOf(record)) ?? {};
  const published = considered.chronology.firstPublication(citations);
  return {
    id: idOf(step),
    event: eventOf(step),
    from: before.outcome,
    to: after.outcome,
    movement: movementBetween(before, after),
    act: record.id,
    ...('stance' in step ? { stance: step.stance, level: step.level, telling: step.telling } : {}),
    ...(speaker === undefined ? {} : { speaker }),
    standing: 'stance' in step ? step.standing : considered.standingOf(record),
    citations,
    ...(occurred === undefined || lapses ? {} : { occurred }),
    earliest: moment.earliest,
    latest: moment.latest,
    ...(published === undefined ? {} : { published }),
    recorded: record.recorded,
  };
}

/** The record whose moment is the step's. */
function dated(step: Mark | Taking): AnyRecord {
  return 'stance' in step && step.origin !== 'END' ? step.act : step.record;
}

function eventOf(step: Mark | Taking): HistoryEvent {
  if ('takes' in step) return 'TAKEN_BACK';
  if (step.origin === 'REOPENING') return 'REOPENED';
  if (step.origin !== 'END') return 'MARK';
  return step.stance === 'LAPSED' ? 'LAPSED' : 'WITHDRAWN';
}

/** The party's own change: of the value where both have one, else of anything that is shown or left open. */
function movementBetween(before: Judged, after: Judged): Movement {
  const [from, to] = [before.outcome, after.outcome];
  const moved: Change =
    from.value?.value !== undefined && to.value?.value !== undefined
      ? change(from.value.value, to.value.value)
      : { direction: endOf(from.value) === endOf(to.value) ? 'NONE' : 'CHANGED' };
  if (sameAnswer(before, after)) return { ...moved, stanceChanged: false, valueChanged: false };
  const stanceChanged = differ(before, after, (a, b) => a.stance?.stance === b.stance?.stance);
  const valueChanged = differ(before, after, (a, b) => sameHeldValue(a.value, b.value));
  // The same stances and values, side by side in other pairs, are other stances with these values.
  const inPairs = !stanceChanged && !valueChanged;
  return {
    ...(moved.direction === 'NONE' ? { direction: 'CHANGED' } : moved),
    ...{ stanceChanged: stanceChanged || inPairs, valueChanged: valueChanged || inPairs },
  };
}

/** Whether what is shown, or stands side by side, differs in this respect. */
function differ(
  before: Judged,
  after: Judged,
  same: (one: Outcome, other: Outcome) => boolean,
): boolean {
  const [a, b] = [shownBy(before), shownBy(after)];
  return (
    a.some((one) => !b.some((other) => same(one, other))) ||
    b.some((one) => !a.some((other) => same(one, other)))
  );
}

function shownBy({ outcome, levels: [headline] }: Judged): readonly Outcome[] {
  return headline === undefined || headline.sideBySide.length === 0
    ? [outcome]
    : headline.sideBySide;
}

function endOf(held: HeldValue | undefined): string {
  return held === undefined ? 'NONE' : (held.end ?? 'VALUE');
}

function actFieldsOf({ data }: AnyRecord): {
  readonly speaker: Actor | undefined;
  readonly occurred: string | undefined;
} {
  return {
    speaker: 'speaker' in data ? data.speaker : undefined,
    occurred: 'occurred' in data ? data.occurred : undefined,
  };
}

function idOf(step: Mark | Taking): string {
  return 'id' in step ? step.id : `${step.record.id}/taken`;
}

function byMoment(a: Mark | Taking, b: Mark | Taking): number {
  return (
    a.moment.latest - b.moment.latest ||
    compareBounds(a.moment.earliest, b.moment.earliest) ||
    byName(a.record, b.record) ||
    compareText(idOf(a), idOf(b))
  );
}
