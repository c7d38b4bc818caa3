import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { NewEvent, StoredEvent } from '../../src/event-store/event-store.js';
import type { ReadModel } from '../../src/projections/read-model.js';
import { type Projector, View } from '../../src/projections/view.js';

/** An event whose content is its id. */
export function note(id: string, type = 'Noted'): NewEvent {
  return { id, type, bytes: Buffer.from(JSON.stringify({ id })) };
}

export function notes(prefix: string, count: number): readonly NewEvent[] {
  return Array.from({ length: count }, (_, index) => note(`${prefix}${String(index)}`));
}

/**
 * Writes down every event in the order in which it comes, and chains them per stream, so that an event left out, taken
 * twice or out of order shows in every row after it. What it remembers in memory has to agree with its rows, so that a
 * projector that outlives a rollback shows as well.
 */
export class JournalView extends View {
  readonly name: string;
  readonly version: number;
  readonly tables: string;
  /** Called for every event before it is written down; throws what the view is to fail with. */
  before: (event: StoredEvent, db: Database.Database) => void = () => undefined;
  /** Ids of the events that this object was asked to fold, again ones included. */
  readonly asked: string[] = [];

  constructor(name: string, version = 1, more = '') {
    super();
    this.name = name;
    this.version = version;
    this.tables = `
      CREATE TABLE ${name} (place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;
      CREATE TABLE ${name}_chain (stream TEXT PRIMARY KEY, link TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE INDEX ${name}_by_link ON ${name}_chain (link);${more}`;
  }

  override prepare(db: Database.Database): Projector {
    const insert = db.prepare<[number, string]>(`INSERT INTO ${this.name} VALUES (?, ?)`);
    const linkOf = db
      .prepare<[string], string>(`SELECT link FROM ${this.name}_chain WHERE stream = ?`)
      .pluck();
    const chain = db.prepare<[string, string]>(
      `INSERT INTO ${this.name}_chain VALUES (?, ?) ON CONFLICT DO UPDATE SET link = excluded.link`,
    );
    const count = db.prepare<[], number>(`SELECT count(*) FROM ${this.name}`).pluck();
    let next = count.get() ?? 0;
    return (event) => {
      this.asked.push(event.id);
      this.before(event, db);
      insert.run(next++, event.id);
      chain.run(event.stream, linked(linkOf.get(event.stream), event.id));
    };
  }

  /** The ids of the events written down, in order. */
  ids(readModel: ReadModel): readonly string[] {
    return readModel.read((db) =>
      db.prepare<[], string>(`SELECT id FROM ${this.name} ORDER BY place`).pluck().all(),
    );
  }
}

function linked(link: string | undefined, id: string): string {
  return createHash('sha256')
    .update(`${link ?? ''} ${id}`)
    .digest('hex');
}
