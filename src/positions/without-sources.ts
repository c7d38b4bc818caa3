import type { Considered } from '../acts/considered.js';
import type { StandingResult } from '../acts/standing.js';
import { type EventType, eventTypes, tableEvents } from '../record/events.js';
import type { AnyRecord } from '../record/records.js';
import type { Alternative, HeldStance, HeldValue, Position, Question } from './answer.js';
import { position } from './position.js';

/** An act, or evidence, that stands otherwise once some sources are gone. */
export interface ChangedFact {
  readonly record: AnyRecord;
  readonly before: StandingResult;
  readonly after: StandingResult;
}

/** A position that is another one once some sources are gone. */
export interface ChangedPosition {
  readonly party: string;
  readonly issue: string;
  readonly before: Position;
  readonly after: Position;
}

/** Acts and evidence whose standing changes from the one to the other, in the order of their entry. */
export function changedFacts(before: Considered, after: Considered): readonly ChangedFact[] {
  return before.records
    .ofType(...standingTypes)
    .map((record) => ({
      record,
      before: before.chronology.standings.of(record),
      after: after.chronology.standings.of(record),
    }))
    .filter((one) => one.before.standing !== one.after.standing)
    .toSorted((one, other) => one.record.revision - other.record.revision);
}

const standingTypes: readonly EventType[] = eventTypes.filter((type) => {
  const { nature } = tableEvents[type];
  return nature === 'ACT' || nature === 'EVIDENCE';
});

/** Sources that are there before and are gone, or retracted, after: those taken away, and what derives only from them. */
export function sourcesTaken(before: Considered, after: Considered): readonly AnyRecord[] {
  const gone = ({ id }: AnyRecord): boolean =>
    before.chronology.standings.sources.takenBy(id) === undefined &&
    after.chronology.standings.sources.takenBy(id) !== undefined;
  return before.records
    .ofType('SourceRegistered')
    .filter(gone)
    .toSorted((one, other) => one.revision - other.revision);
}

/** The position before and after, where stance, value or what stands beside them is another. */
export function changedPosition(
  question: Question,
  before: Considered,
  after: Considered,
): ChangedPosition | undefined {
  const [was, is] = [before, after].map((considered) =>
    position(considered.records, question, considered),
  );
  if (was === undefined || is === undefined || shownBy(was) === shownBy(is)) return undefined;
  return { party: question.party, issue: question.issue, before: was, after: is };
}

/** What a position says, without who says so and how well that stands. */
function shownBy({ stance, heldStance, heldValue, alternatives }: Position): string {
  return JSON.stringify([stance, said(heldStance, heldValue), alternatives.map(beside)]);
}

function beside({ flag, stance, value }: Alternative): readonly unknown[] {
  return [flag, said(stance, value)];
}

function said(stance: HeldStance | undefined, value: HeldValue | undefined): readonly unknown[] {
  return [stance?.stance, stance?.about, stance?.conditions, value?.value, value?.end];
}
