import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { LogHead, StoredEvent } from '../event-store/event-store.js';
import type { Batch } from './batch.js';
import { BrokenOrder } from './broken-order.js';
import { prepared } from './prepared.js';
import type { View } from './view.js';

/** The layout of the tables below. A read model of another layout is built anew. */
export const layout = 1;

/** What the kernel keeps beside the rows of the views, written in the same transactions as they are. */
export const checkpointTables = `
  CREATE TABLE IF NOT EXISTS projections_view (
    view TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    shape TEXT NOT NULL,
    log TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    events INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS projections_reached (
    view TEXT NOT NULL,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (view, stream)
  ) STRICT, WITHOUT ROWID;
`;

/** How far a view has come, in which log, and what stood there. */
export interface Checkpoint {
  readonly version: number;
  /** SHA-256 of the tables' definition that the view was built with. */
  readonly shape: string;
  readonly log: string;
  /** 0 before the first event. */
  readonly position: number;
  /** SHA-256 of the bytes of the event at the position; empty before the first. */
  readonly hash: string;
  /** How many events of the log were folded, from its first on. */
  readonly events: number;
}

export function checkpointOf(db: Database.Database, view: string): Checkpoint | undefined {
  return prepared<[string], Checkpoint>(
    db,
    'SELECT version, shape, log, position, hash, events FROM projections_view WHERE view = ?',
  ).get(view);
}

/** The names of the views that the file holds. */
export function viewsIn(db: Database.Database): readonly string[] {
  return prepared<[], { readonly view: string }>(db, 'SELECT view FROM projections_view')
    .all()
    .map((row) => row.view);
}

/** The last revision of a stream that a view has folded, -1 without one. */
export function reachedRevision(db: Database.Database, view: string, stream: string): number {
  const row = prepared<[string, string], { readonly revision: number }>(
    db,
    'SELECT revision FROM projections_reached WHERE view = ? AND stream = ?',
  ).get(view, stream);
  return row?.revision ?? -1;
}

/** Moves a view's checkpoint past a batch. Throws {@link BrokenOrder} when the batch doesn't follow what was folded. */
export function advance(
  db: Database.Database,
  view: string,
  from: Checkpoint,
  batch: Batch,
): Checkpoint {
  const to: Checkpoint = {
    ...from,
    position: batch.position,
    hash: batch.hash,
    events: from.events + batch.events.length,
  };
  prepared<[number, string, number, string]>(
    db,
    'UPDATE projections_view SET position = ?, hash = ?, events = ? WHERE view = ?',
  ).run(to.position, to.hash, to.events, view);
  for (const [stream, { first, last }] of batch.streams) reach(db, view, stream, first, last);
  return to;
}

function reach(
  db: Database.Database,
  view: string,
  stream: string,
  first: number,
  last: number,
): void {
  const { changes } =
    first === 0
      ? prepared<[string, string, number]>(
          db,
          'INSERT INTO projections_reached (view, stream, revision) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        ).run(view, stream, last)
      : prepared<[number, string, string, number]>(
          db,
          'UPDATE projections_reached SET revision = ? WHERE view = ? AND stream = ? AND revision = ?',
        ).run(last, view, stream, first - 1);
  if (changes === 1) return;
  const reached = reachedRevision(db, view, stream);
  throw new BrokenOrder(`Revision ${String(first)} of ${stream} came after ${String(reached)}`);
}

/** Makes a view's tables, empty, in place of whatever it had. Throws when they are not called as they should be. */
export function beginAnew(db: Database.Database, view: View, log: string): Checkpoint {
  dropView(db, view.name);
  const before = new Set(objects(db));
  db.exec(view.tables);
  const strange = objects(db).find((name) => !before.has(name) && !belongs(name, view.name));
  if (strange !== undefined) {
    throw new Error(`${strange} is not called ${view.name} or ${view.name}_…`);
  }
  const start = {
    version: view.version,
    shape: shapeOf(view),
    log,
    position: 0,
    hash: '',
    events: 0,
  };
  prepared<[string, number, string, string]>(
    db,
    `INSERT INTO projections_view (view, version, shape, log, position, hash, events) VALUES (?, ?, ?, ?, 0, '', 0)`,
  ).run(view.name, start.version, start.shape, start.log);
  return start;
}

/** Drops whatever a view has in the file. */
export function dropView(db: Database.Database, view: string): void {
  for (const { type, name } of droppable(db)) {
    if (belongs(name, view)) db.exec(`DROP ${type} IF EXISTS "${name.replaceAll('"', '""')}"`);
  }
  prepared<[string]>(db, 'DELETE FROM projections_reached WHERE view = ?').run(view);
  prepared<[string]>(db, 'DELETE FROM projections_view WHERE view = ?').run(view);
}

function shapeOf(view: View): string {
  return createHash('sha256').update(view.tables).digest('hex');
}

/** Why rows that stand in a file can't be gone on with, or undefined when they can. */
export function whyAnew(
  view: View,
  stored: Checkpoint | undefined,
  head: LogHead,
  at: StoredEvent | undefined,
): string | undefined {
  if (stored === undefined) return 'the read model does not have it yet';
  return whyOther(view, stored, head) ?? whyLost(stored, head, at);
}

/** Why they are not those that this view would make of this log. */
export function whyOther(view: View, stored: Checkpoint, { logId }: LogHead): string | undefined {
  if (stored.version !== view.version) {
    return `version ${String(stored.version)} became ${String(view.version)}`;
  }
  if (stored.shape !== shapeOf(view)) return 'its tables are defined differently now';
  if (stored.log !== logId) return 'it was built from another log';
  return undefined;
}

/** Why the log is not, or no more, the one that they were made of, though it has its name. */
export function whyLost(
  stored: Checkpoint,
  head: LogHead,
  at: StoredEvent | undefined,
): string | undefined {
  if (stored.position > head.position) return 'the log is shorter than what it was built from';
  if (stored.position > 0 && at?.hash !== stored.hash) {
    return 'the log holds another event where it stopped reading';
  }
  return undefined;
}

/** Whether a table, index, trigger or view of the schema is one of this view's. */
export function belongs(name: string, view: string): boolean {
  const lower = name.toLowerCase();
  return lower === view || lower.startsWith(`${view}_`);
}

function objects(db: Database.Database): readonly string[] {
  const sql = `SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`;
  return prepared<[], { readonly name: string }>(db, sql)
    .all()
    .map((row) => row.name);
}

/** Virtual tables come first: the tables behind them go with them, and can't be dropped before. */
function droppable(
  db: Database.Database,
): readonly { readonly type: string; readonly name: string }[] {
  return prepared<[], { readonly type: string; readonly name: string }>(
    db,
    `SELECT type, name FROM sqlite_schema WHERE type IN ('view', 'table')
     ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC, name`,
  ).all();
}
