import type Database from 'better-sqlite3';
import type { StoredEvent } from '../event-store/event-store.js';

/**
 * Folds one event into the tables of a view, synchronously, inside a transaction that belongs to the projections.
 * It is given every event of the log once, in commit order, and ignores those it has no opinion on. The same event
 * object goes to every view, so that what is made of its bytes can be remembered by it.
 * It never begins or ends a transaction, and asks neither the clock nor chance: a rebuilt view must equal this one.
 * Throwing stops its view at the event before, until somebody mends it: nothing is ever skipped.
 */
export type Projector = (event: StoredEvent) => void;

/**
 * A read model of the log that can be thrown away and built again at any time: its tables, and how events fill them.
 * Its queries stand in the same class and go through `ReadModel.read`.
 */
export abstract class View {
  /** `positions`: lower-case letters and digits. It owns every table called so, or `positions_…`. */
  abstract readonly name: string;

  /** A whole number from 1. Another one than the stored one means: drop the tables, fold the log from its start. */
  abstract readonly version: number;

  /**
   * `CREATE TABLE …; CREATE INDEX …;` for tables that don't exist yet. Every table, index, trigger and view in it is
   * called as the view or begins with its name and an underscore. A changed text builds the view anew, too.
   */
  abstract readonly tables: string;

  /**
   * Prepares the statements once and gives what folds with them. What a projector remembers between events (ids it has
   * looked up, say) is safe: it is thrown away and prepared again whenever something it wrote was rolled back.
   */
  abstract prepare(db: Database.Database): Projector;
}
