import type Database from 'better-sqlite3';
import type { LogHead, StoredEvent } from '../event-store/event-store.js';
import type { Batch } from './batch.js';
import { advance, beginAnew, type Checkpoint, reachedRevision } from './checkpoint.js';
import { isFileFault } from './file-fault.js';
import type { StandingStill, StreamRevision, ViewState } from './health.js';
import { prepared } from './prepared.js';
import type { ReadModel } from './read-model.js';
import type { Projector, View } from './view.js';
import { Wholeness } from './wholeness.js';

/** What folding a batch came to within its transaction: true only once that is committed. */
interface Step {
  readonly checkpoint: Checkpoint;
  /** The part of the batch that was folded now. */
  readonly folded: Batch | undefined;
  readonly standingStill: StandingStill | undefined;
}

interface Running {
  readonly projector: Projector;
  readonly checkpoint: Checkpoint;
}

/** One view at work: where it stands, and how it goes on or stops. */
export class RunningView {
  readonly view: View;
  #running: Running | undefined;
  #standingStill: StandingStill | undefined;
  /** The place in the log from which on the view counts as live; unknown until the log was first seen. */
  #target = Number.POSITIVE_INFINITY;
  #wholeness = new Wholeness();

  constructor(view: View) {
    this.view = view;
  }

  get name(): string {
    return this.view.name;
  }

  /** The place in the log of the last event folded, 0 before the first. */
  get position(): number {
    return this.#running?.checkpoint.position ?? 0;
  }

  /** How many events of the log were folded. */
  get events(): number {
    return this.#running?.checkpoint.events ?? 0;
  }

  get state(): ViewState {
    if (this.#standingStill) return 'stopped';
    return this.position >= this.#target ? 'live' : 'building';
  }

  get standingStill(): StandingStill | undefined {
    return this.#standingStill;
  }

  /** A moment, in epoch milliseconds, as of which the view is known to lack nothing of the log; -Infinity without one. */
  get wholeAsOfMs(): number {
    return this.#wholeness.asOfMs(this.position);
  }

  /** Whether the log is known to go on beyond what the view has folded. */
  get isShort(): boolean {
    return this.#wholeness.isAhead(this.position);
  }

  /** Where the log ended when it was asked at a moment, in epoch milliseconds. */
  headWasAt(position: number, readMs: number): void {
    this.#wholeness.headWasAt(position, readMs, this.position);
  }

  /**
   * Goes on from a checkpoint, with the event that stands there; the head that the log has now is what has to be caught up
   * with.
   */
  resume(
    readModel: ReadModel,
    checkpoint: Checkpoint,
    at: StoredEvent | undefined,
    head: LogHead,
    since: string,
  ): void {
    this.#target = Math.min(this.#target, head.position);
    if (at) this.#wholeness.foldedUpTo(at);
    this.#begin(readModel, () => checkpoint, since);
  }

  /** Goes on where it stands, in a read model that holds the same rows in another file now. */
  reopen(readModel: ReadModel, since: string): void {
    const running = this.#running;
    if (running !== undefined) this.#begin(readModel, () => running.checkpoint, since);
  }

  /** Drops what there is, and begins before the first event. */
  rebuild(readModel: ReadModel, head: LogHead, since: string): void {
    this.#target = head.position;
    this.#wholeness = new Wholeness();
    this.#begin(readModel, (db) => beginAnew(db, this.view, head.logId), since);
  }

  /**
   * Folds what of a batch this view has not had, within the transaction that the caller holds. When the projector
   * throws, the events before stay folded, and the view is to stop there. Nothing counts before {@link take}.
   * Throws when the file or the log fails: then the whole transaction is void, and the view has to begin again.
   */
  fold(db: Database.Database, batch: Batch, since: string): Step {
    const { checkpoint } = this.#begun();
    let standingStill: StandingStill | undefined;
    let folded = batch.after(checkpoint.position);
    while (folded !== undefined) {
      prepared(db, 'SAVEPOINT projections_attempt').run();
      // Before the events are shown to the view: what the log does wrong must not look like the view's fault.
      const reached = advance(db, this.name, checkpoint, folded);
      const failure = this.#attempt(db, folded);
      prepared(db, 'RELEASE projections_attempt').run();
      if (failure === undefined) return { folded, checkpoint: reached, standingStill };
      const { id, type } = failure.event;
      standingStill = { since, why: messageOf(failure.error), event: { id, type } };
      folded = folded.upTo(failure.index);
    }
    return { folded, checkpoint, standingStill };
  }

  /** What was folded is committed. */
  take(step: Step): void {
    this.#running = { ...this.#begun(), checkpoint: step.checkpoint };
    if (step.folded) this.#wholeness.foldedUpTo(step.folded.last);
    this.#standingStill = step.standingStill;
  }

  /** Whether the rows of this view show an event. */
  shows(db: Database.Database, { stream, revision }: StreamRevision): boolean {
    return this.#running !== undefined && reachedRevision(db, this.name, stream) >= revision;
  }

  #begin(readModel: ReadModel, from: (db: Database.Database) => Checkpoint, since: string): void {
    this.#running = undefined;
    try {
      this.#running = readModel.write((db) => {
        const checkpoint = from(db);
        return { checkpoint, projector: this.view.prepare(db) };
      });
    } catch (error) {
      if (isFileFault(error)) throw error;
      this.#standingStill = { since, why: messageOf(error) };
    }
  }

  /** Applies all events; or goes back to the savepoint, and tells which one failed. */
  #attempt(db: Database.Database, batch: Batch): Failure | undefined {
    const failure = apply(this.#begun().projector, batch.events);
    if (failure === undefined) return undefined;
    if (isFileFault(failure.error) || !db.inTransaction) throw failure.error;
    prepared(db, 'ROLLBACK TO projections_attempt').run();
    this.#running = { ...this.#begun(), projector: this.view.prepare(db) };
    return failure;
  }

  #begun(): Running {
    if (this.#running === undefined) throw new Error(`${this.name} has not begun`);
    return this.#running;
  }
}

interface Failure {
  readonly index: number;
  readonly event: StoredEvent;
  readonly error: unknown;
}

function apply(projector: Projector, events: readonly StoredEvent[]): Failure | undefined {
  for (const [index, event] of events.entries()) {
    try {
      projector(event);
    } catch (error) {
      return { index, event, error };
    }
  }
  return undefined;
}

/** A sentence for whoever looks after the server. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
