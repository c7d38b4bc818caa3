import type { EventType } from '../record/events.js';
import type { AnyRecord, Records } from '../record/records.js';
import type { ReferenceKind } from '../rules/reference.js';
import type { CodeOfCourse, Refusal } from '../rules/refusal.js';
import type { Considered } from './considered.js';

/** A rule of form that needs more than the shape: it refuses always, and nothing lets through what it refuses. */
export interface RuleOfForm {
  readonly judges: readonly EventType[];
  /** `nowMs` is when it would be recorded. Paths lead into the record's data. */
  refusals(record: AnyRecord, records: Records, nowMs: number): readonly Refusal[];
}

/**
 * Events by which an act that kept a rule may come to break it, and which acts these are: those that name what the
 * event made (`itself`), those that name another thing that the event names, with that thing, or all that the rule
 * judges (`table`).
 */
export interface Sway {
  readonly events: readonly EventType[];
  readonly through: 'itself' | ReferenceKind | 'table';
  /** Which of these acts an event sways; all, where nothing is said. */
  readonly which?: (event: AnyRecord, act: AnyRecord) => boolean;
  /** Under what rules of the talks they do; under any, where nothing is said. */
  readonly where?: (records: Records) => boolean;
}

/**
 * A rule of course: what cannot have happened at a table. It finds only what is certainly against it, judged on when
 * things occurred and never on when they were entered, so that a new act, a backfilled one, a correction and the list
 * of open inconsistencies are all judged by the same function.
 */
export interface RuleOfCourse {
  readonly code: CodeOfCourse;
  /** The acts that can break it. */
  readonly judges: readonly EventType[];
  /** What can turn an act which kept the rule into one that breaks it, beside a change of that act. */
  readonly swayedBy: readonly Sway[];
  /**
   * Everything in which the act breaks the rule, with a path into its data; nothing where it keeps it. It is judged
   * against what counts: a refuted withdrawal closes nothing.
   */
  breaches(act: AnyRecord, considered: Considered): readonly Refusal[];
}

/** The rules of one chapter. */
export interface Rules {
  readonly form: readonly RuleOfForm[];
  readonly course: readonly RuleOfCourse[];
}
