import type { Considered } from '../acts/considered.js';
import type { StandingResult } from '../acts/standing.js';
import { type EventType, eventTypes, tableEvents } from '../record/events.js';
import type { AnyRecord } from '../record/records.js';
import type { Alternative, HeldStance, HeldValue, Position, Question } from './answer.js';
import { position } from './position.js';

/** One of two answers that are compared: what counts for it, and the moments that it is asked for. */
export interface Standpoint extends Omit<Question, 'party' | 'issue'> {
  readonly considered: Considered;
}

/** An act, or evidence, that both answers have and that stands otherwise in the one than in the other. */
export interface ChangedFact {
  /** As it is after. */
  readonly record: AnyRecord;
  readonly before: StandingResult;
  readonly after: StandingResult;
}

/** A position that is another one after than before. */
export interface ChangedPosition {
  readonly party: string;
  readonly issue: string;
  readonly before: Position;
  readonly after: Position;
  /** The ids of the acts that only one of them shows, and of those of both that were corrected. */
  readonly because: readonly string[];
}

/** Acts and evidence whose standing changes from the one to the other, in the order of their entry. */
export function changedFacts(before: Considered, after: Considered): readonly ChangedFact[] {
  return before.records
    .ofType(...standingTypes)
    .flatMap((record) => {
      const now = after.records.get(record.id);
      if (now === undefined) return [];
      const was = before.chronology.standings.of(record);
      const is = after.chronology.standings.of(now);
      return was.standing === is.standing ? [] : [{ record: now, before: was, after: is }];
    })
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
  of: Pick<Question, 'party' | 'issue'>,
  before: Standpoint,
  after: Standpoint,
): ChangedPosition | undefined {
  // Where it had not heard of them yet, there is a name for them only afterwards.
  const named = [of.party, of.issue].every((id) => before.considered.records.get(id))
    ? before
    : after;
  const was = position(named.considered.records, { ...before, ...of }, before.considered);
  const is = position(after.considered.records, { ...after, ...of }, after.considered);
  if (saidBy(was) === saidBy(is)) return undefined;
  return { ...of, before: was, after: is, because: differing(was, is, before, after) };
}

/** What a position says, without who says so and how well that stands. */
function saidBy({ stance, heldStance, heldValue, alternatives }: Position): string {
  return JSON.stringify([stance, said(heldStance, heldValue), alternatives.map(beside)]);
}

function beside({ flag, stance, value }: Alternative): readonly unknown[] {
  return [flag, said(stance, value)];
}

function said(stance: HeldStance | undefined, value: HeldValue | undefined): readonly unknown[] {
  return [stance?.stance, stance?.about, stance?.conditions, value?.value, value?.end];
}

function differing(
  was: Position,
  is: Position,
  before: Standpoint,
  after: Standpoint,
): readonly string[] {
  const [then, now] = [shownBy(was), shownBy(is)];
  const dataIn = ({ considered }: Standpoint, id: string): string =>
    JSON.stringify(considered.records.get(id)?.data);
  return [...new Set([...then, ...now])].filter(
    (id) => !(then.has(id) && now.has(id)) || dataIn(before, id) !== dataIn(after, id),
  );
}

/** The records that a position shows: those it rests on, and those of what stands beside it. */
function shownBy({ restsOn, alternatives, flags }: Position): ReadonlySet<string> {
  return new Set([
    ...restsOn.stance,
    ...restsOn.value,
    ...alternatives
      .flatMap(({ stance, value }) => [stance, value])
      .flatMap((one) => one?.records ?? []),
    ...flags.flatMap(({ because }) => because),
  ]);
}
