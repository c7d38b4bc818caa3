import type Database from 'better-sqlite3';
import type { Append, Outcome } from './append-queue.js';
import {
  DuplicateEventId,
  type LogHead,
  type NewEvent,
  noStream,
  StaleRevision,
  type StoredEvent,
  StoreUnavailable,
} from './event-store.js';
import { leafHash } from './codec.js';
import { sqliteCode } from './sqlite.code.js';
import { connect, connectReadOnly, makeDurable } from './sqlite.schema.js';

/** Events in order, and whether the batch stopped because it was full. */
interface Batch {
  readonly events: readonly StoredEvent[];
  readonly more: boolean;
}

/** A batch has at most this many events. */
const batchEventsMax = 512;

/** No event joins a batch of at least so many bytes. */
const batchBytesMax = 4 * 1024 * 1024;

const selectEvent = `
  SELECT events.position, streams.name AS stream, events.revision, events.id, events.type, events.bytes,
    lower(hex(events.hash)) AS hash
  FROM events JOIN streams ON streams.id = events.stream`;

/** A stream that is there has at least one event. */
interface StreamRow {
  readonly id: number;
  readonly revision: number;
}

/** One connection to the log, with its statements. It is synchronous, so nobody sees a transaction half done. */
export class SqliteLog {
  readonly #db: Database.Database;
  readonly #begin: Database.Statement;
  readonly #commit: Database.Statement;
  readonly #savepoint: Database.Statement;
  readonly #release: Database.Statement;
  readonly #undo: Database.Statement;
  readonly #findStream: Database.Statement<[name: string], StreamRow>;
  readonly #addStream: Database.Statement<[name: string]>;
  readonly #addEvent: Database.Statement<[number, number, string, string, Uint8Array, Uint8Array]>;
  readonly #ofStream: Database.Statement<[name: string, fromRevision: number], StoredEvent>;
  readonly #afterPosition: Database.Statement<[position: number], StoredEvent>;
  readonly #atPosition: Database.Statement<[position: number], StoredEvent>;
  readonly #idAt: Database.Statement<[stream: string, revision: number], string>;
  readonly #head: Database.Statement<[], LogHead>;

  /** Opens the log in a file, and makes it unless it must exist; see {@link connect} for what it throws. */
  static open(file: string, options: { readonly mustExist: boolean }): SqliteLog {
    return SqliteLog.#on(connect(file, options));
  }

  /** Opens a log beside whoever writes it; see {@link connectReadOnly}. Its `write` always throws. */
  static openReadOnly(file: string): SqliteLog {
    return SqliteLog.#on(connectReadOnly(file));
  }

  static #on(db: Database.Database): SqliteLog {
    try {
      return new SqliteLog(db);
    } catch (error) {
      db.close();
      throw error;
    }
  }

  private constructor(db: Database.Database) {
    this.#db = db;
    this.#begin = db.prepare('BEGIN IMMEDIATE');
    this.#commit = db.prepare('COMMIT');
    this.#savepoint = db.prepare('SAVEPOINT append');
    this.#release = db.prepare('RELEASE append');
    this.#undo = db.prepare('ROLLBACK TO append');
    this.#findStream = db.prepare(`
      SELECT id, (SELECT max(revision) FROM events WHERE stream = streams.id) AS revision
      FROM streams WHERE name = ?`);
    this.#addStream = db.prepare('INSERT INTO streams (name) VALUES (?)');
    this.#addEvent = db.prepare(
      'INSERT INTO events (stream, revision, id, type, bytes, hash) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#ofStream = db.prepare(`
      ${selectEvent}
      WHERE streams.name = ? AND events.revision >= ? ORDER BY events.revision`);
    this.#afterPosition = db.prepare(`
      ${selectEvent}
      WHERE events.position > ? ORDER BY events.position`);
    this.#atPosition = db.prepare(`${selectEvent} WHERE events.position = ?`);
    this.#idAt = db
      .prepare<[string, number], string>(
        `SELECT events.id FROM events JOIN streams ON streams.id = events.stream
        WHERE streams.name = ? AND events.revision = ?`,
      )
      .pluck();
    this.#head = db.prepare(`
      SELECT log.id AS logId, coalesce((SELECT max(position) FROM events), 0) AS position FROM log`);
  }

  /**
   * Commits the appends in one transaction, durable when it returns. An append that can't be recorded fails alone, as
   * its outcome tells. When this throws, nothing is known of any of them: close, open anew, and ask {@link recheck}.
   */
  write(appends: readonly Append[]): readonly Outcome[] {
    this.#begin.run();
    const outcomes = appends.map((append) => this.#attempt(append));
    this.#commit.run();
    return outcomes;
  }

  /**
   * What became of appends whose transaction failed, for whatever reason. What is found of them is made durable before
   * it is called recorded, as the failure may have been that of a sync. Throws when that can't be done.
   */
  recheck(appends: readonly Append[], cause: unknown): readonly Outcome[] {
    const found = appends.map((append) => this.#holds(append));
    if (found.includes(true)) this.makeDurable();
    return appends.map(({ stream, expectedRevision, events }, index) => {
      if (found[index] === true) return expectedRevision + events.length;
      const revision = this.#revisionOf(stream);
      if (revision !== expectedRevision)
        return new StaleRevision(stream, expectedRevision, revision);
      return new StoreUnavailable('The log could not be written; nothing was recorded', { cause });
    });
  }

  makeDurable(): void {
    makeDurable(this.#db);
  }

  /** The next events of a stream. */
  ofStream(stream: string, fromRevision: number): Batch {
    return batchOf(this.#ofStream.iterate(stream, fromRevision));
  }

  /** The next events of the whole log. */
  after(position: number): Batch {
    return batchOf(this.#afterPosition.iterate(position));
  }

  at(position: number): StoredEvent | undefined {
    return this.#atPosition.get(position);
  }

  head(): LogHead {
    const head = this.#head.get();
    if (!head) throw new Error(`${this.#db.name} has lost the row that says which log it is`);
    return head;
  }

  /** How many events there are after a position, and how many streams at all. */
  size(afterPosition: number): { readonly events: number; readonly streams: number } {
    const count = (sql: string, ...parameters: readonly number[]): number =>
      Number(
        this.#db
          .prepare(sql)
          .pluck()
          .get(...parameters),
      );
    return {
      events: count('SELECT count(*) FROM events WHERE position > ?', afterPosition),
      streams: count('SELECT count(*) FROM streams'),
    };
  }

  /** What SQLite finds wrong with the tables and indexes of the whole file. */
  damage(): readonly string[] {
    const found = this.#db.prepare<[], string>('PRAGMA integrity_check').pluck().all();
    return found.filter((line) => line !== 'ok');
  }

  /** Writes the log, as it is at this moment, into a file that is absent or empty. It holds the thread. */
  copyTo(file: string): void {
    this.#db.prepare('VACUUM INTO ?').run(file);
  }

  /** Rolls back what is not committed. */
  close(): void {
    this.#db.close();
  }

  #attempt({ stream, expectedRevision, events }: Append): Outcome {
    const found = this.#findStream.get(stream);
    const actualRevision = found?.revision ?? noStream;
    if (actualRevision !== expectedRevision) {
      return new StaleRevision(stream, expectedRevision, actualRevision);
    }
    this.#savepoint.run();
    const outcome = this.#insert(found?.id ?? this.#newStream(stream), expectedRevision, events);
    if (typeof outcome !== 'number') this.#undo.run();
    this.#release.run();
    return outcome;
  }

  #newStream(name: string): number {
    return Number(this.#addStream.run(name).lastInsertRowid);
  }

  #insert(streamId: number, expectedRevision: number, events: readonly NewEvent[]): Outcome {
    let revision = expectedRevision;
    for (const { id, type, bytes } of events) {
      revision += 1;
      try {
        this.#addEvent.run(
          streamId,
          revision,
          id,
          type,
          bytes,
          Buffer.from(leafHash(bytes), 'hex'),
        );
      } catch (error) {
        if (sqliteCode(error) !== 'SQLITE_CONSTRAINT_UNIQUE') throw error;
        return new DuplicateEventId(id, { cause: error });
      }
    }
    return revision;
  }

  #holds({ stream, expectedRevision, events }: Append): boolean {
    return events.every(
      ({ id }, index) => this.#idAt.get(stream, expectedRevision + 1 + index) === id,
    );
  }

  #revisionOf(stream: string): number {
    return this.#findStream.get(stream)?.revision ?? noStream;
  }
}

function batchOf(rows: Iterable<StoredEvent>): Batch {
  const events: StoredEvent[] = [];
  let bytes = 0;
  for (const event of rows) {
    if (events.length === batchEventsMax || bytes >= batchBytesMax) return { events, more: true };
    events.push(event);
    bytes += event.bytes.length;
  }
  return { events, more: false };
}
