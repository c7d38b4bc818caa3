import type { Level, StanceKind, Telling } from '../acts/act.js';
import type { Grade } from '../acts/grades.js';
import type { Standing } from '../sources/sources.events.js';
import type { Moment } from '../times/moment.js';
import type { Value } from '../values/value.js';

/**
 * What is asked. Who asks and what was known when is settled before: it is the cut at which the records are read.
 */
export interface Question {
  /** Whose position: the id of a party. */
  readonly party: string;
  /** On what: the id of an issue. */
  readonly issue: string;
  /** The moment asked about: a day (its end, for each act in that act's zone) or an instant. */
  readonly validAt: Moment;
  /** Only what the public could know by then; a day ends in the negotiation's zone. */
  readonly publishedBy?: Moment;
  /** Acts of a lower standing fall out. `CONTESTED` unless given, so that only the refuted ones do; they always do. */
  readonly minimumStanding?: Standing;
}

/** What a mark shows: a stance that somebody holds, or the end of an offer. */
export type MarkStance = StanceKind | 'WITHDRAWN' | 'LAPSED';

/** `UNKNOWN` where nothing that counts shows a stance; it is never the status quo unless an act says so. */
export type PositionStance = MarkStance | 'UNKNOWN';

/**
 * Why an answer is less certain, or less simple, than it looks.
 * `TIME_UNCERTAIN`: an act may or may not have happened by then.
 * `CONFLICTING`: two acts of the same instant, or one act, show different things.
 * `ORDER_UNCERTAIN`: which of two acts came later is not known.
 * `LATER_TERMS_UNKNOWN`: the party made a later proposal or agreement whose terms on this issue are not known.
 * `TOLD_BY_OTHER`: another party says so of this one.
 * `SPLIT`: two levels of the party hold different positions.
 * `EVIDENCE_SENSITIVE`: with evidence that stands better, or is graded better, the answer would be another one.
 */
export type PositionFlag =
  | 'TIME_UNCERTAIN'
  | 'CONFLICTING'
  | 'ORDER_UNCERTAIN'
  | 'LATER_TERMS_UNKNOWN'
  | 'TOLD_BY_OTHER'
  | 'SPLIT'
  | 'EVIDENCE_SENSITIVE';

/** A flag with the records that raise it. */
export interface RaisedFlag {
  readonly flag: PositionFlag;
  readonly because: readonly string[];
  /** Of `EVIDENCE_SENSITIVE`, the lowest minimum of each kind by which the answer would be another one. */
  readonly minimums?: readonly ChangingMinimum[];
}

/** A minimum, of standing or by one scale of grades, that leaves a mark and gives another answer. */
export interface ChangingMinimum extends Grade {
  readonly standing?: Standing;
  /** Ids of the records that fall out under it. */
  readonly fallsOut: readonly string[];
}

/** What a stance is about, where it carries no value of its own: a proposal, an agreement, or words. */
export interface StanceSubject {
  readonly proposal?: string;
  readonly agreement?: string;
  readonly words?: string;
}

/** A stance as it is held, with the acts that show it. */
export interface HeldStance {
  readonly stance: MarkStance;
  /** The latest bound, in epoch milliseconds, of the first of a run of restatements that nothing interrupts. */
  readonly since: number;
  readonly level: Level;
  readonly telling: Telling;
  /** The highest standing among the acts that show it. */
  readonly standing: Standing;
  /** Everything that the acts say it is about; empty for stances that carry a value. */
  readonly about: readonly StanceSubject[];
  readonly conditions: readonly string[];
  /** Ids of the records that show it. */
  readonly records: readonly string[];
}

/** A value as it is held, or the end of one, with the acts that show it; it may be older than the stance. */
export interface HeldValue {
  /** Absent where the offer was withdrawn or has lapsed: then there is none, and nothing older comes back. */
  readonly value?: Value;
  /** How the last offer ended, where it did. */
  readonly end?: 'WITHDRAWN' | 'LAPSED';
  /** As of {@link HeldStance.since}, for the value. */
  readonly since: number;
  /** The level at which it was said: the stance's own or a lower one. */
  readonly level: Level;
  readonly telling: Telling;
  readonly standing: Standing;
  readonly records: readonly string[];
}

/** A stance and the value that goes with it, judged separately. */
export interface Outcome {
  /** Absent where acts that differ stand side by side and neither wins. */
  readonly stance?: HeldStance;
  /** Absent where no value was ever said, or where values stand side by side. */
  readonly value?: HeldValue;
}

/** What else may be the answer, beside the headline. Without a stance: `UNKNOWN`. */
export interface Alternative extends Outcome {
  /** Why it stands beside. */
  readonly flag: PositionFlag;
}

/** What one level of the party holds. */
export interface LevelOutcome extends Outcome {
  /** `DELEGATION` includes what is held at an unknown level. */
  readonly level: Exclude<Level, 'UNKNOWN_LEVEL'>;
  /** From `since` of its stance to the moment asked about, in milliseconds; absent where no stance wins. */
  readonly ageMs?: number;
  /** The stances that stand side by side at this level; empty where one wins. */
  readonly alternatives: readonly Alternative[];
}

/** The step that made the answer what it is. */
export type DecidingStep =
  /** Nothing that counts shows a stance: `UNKNOWN`. */
  | 'NO_MARK'
  /** There is one mark, or several that all say the same. */
  | 'ONLY_MARK'
  /** One mark is later than all others. */
  | 'LATEST'
  /** Several that differ, none certainly later: no winner. */
  | 'NO_WINNER'
  /** More than one level holds a position; the highest one's is shown. */
  | 'LEVEL'
  /** What the other party says later does not end the party's own word. */
  | 'OWN_WORD'
  /** The latest mark is the withdrawal of an offer. */
  | 'WITHDRAWN'
  /** The latest mark is the lapse of an offer. */
  | 'LAPSED'
  /** The stance is one mark's, the value an earlier one's. */
  | 'VALUE_OF_EARLIER_MARK';

/** The position of a party on an issue at a moment: derived, never recorded, and able to say what it rests on. */
export interface Position {
  readonly party: string;
  readonly issue: string;
  /** Absent where acts that differ stand side by side; see `alternatives`. */
  readonly stance?: PositionStance;
  /** The headline's stance with its acts; absent for `UNKNOWN` and where none wins. */
  readonly heldStance?: HeldStance;
  /** The headline's value with its acts; absent where none was ever said or none wins. */
  readonly heldValue?: HeldValue;
  readonly flags: readonly RaisedFlag[];
  /** Everything that may be the answer instead, or stands beside it. */
  readonly alternatives: readonly Alternative[];
  /** Where the value ended or is unspecified: the last values that were specified, several if their order is unknown. */
  readonly lastSpecified: readonly HeldValue[];
  /** Where another party's telling is shown: the last word of the party itself or of a third party. */
  readonly lastOwnWord: readonly HeldStance[];
  /** Every level that holds a position, the highest first. */
  readonly levels: readonly LevelOutcome[];
  /** Ids of the records that the stance and the value rest on; those of all alternatives where none wins. */
  readonly restsOn: { readonly stance: readonly string[]; readonly value: readonly string[] };
  readonly decidedBy: DecidingStep;
  /** The same as one sentence for a reader, with codes for ids. */
  readonly sentence: string;
}

export const flagOrder: readonly PositionFlag[] = [
  'TIME_UNCERTAIN',
  'CONFLICTING',
  'ORDER_UNCERTAIN',
  'LATER_TERMS_UNKNOWN',
  'TOLD_BY_OTHER',
  'SPLIT',
  'EVIDENCE_SENSITIVE',
];
