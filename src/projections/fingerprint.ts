import { createHash, type Hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { belongs, checkpointOf } from './checkpoint.js';
import type { ReadModel } from './read-model.js';
import type { View } from './view.js';

/** What a view holds, to be compared with what another build of it holds after the same events. */
export interface Fingerprint {
  /** How many events of the log were folded into it. */
  readonly events: number;
  /** SHA-256 in hex over the rows of all its tables. The order in which rows were written makes no difference. */
  readonly digest: string;
}

/** Reads every row of a view: for tests and for checks that somebody asks for, not for each request. */
export function fingerprint(readModel: Pick<ReadModel, 'read'>, view: View): Fingerprint {
  return readModel.read((db) => {
    const hash = createHash('sha256');
    for (const table of tablesOf(db, view.name)) digestTable(db, table, hash);
    return { events: checkpointOf(db, view.name)?.events ?? 0, digest: hash.digest('hex') };
  });
}

/** Without the tables behind a virtual one: how these lie depends on when they were written. */
function tablesOf(db: Database.Database, view: string): readonly string[] {
  return db
    .prepare<[], { readonly name: string }>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type IN ('table', 'virtual') ORDER BY name`,
    )
    .all()
    .map((row) => row.name)
    .filter((name) => belongs(name, view));
}

function digestTable(db: Database.Database, table: string, hash: Hash): void {
  const quoted = `"${table.replaceAll('"', '""')}"`;
  const columns = db
    .prepare(`SELECT * FROM ${quoted}`)
    .columns()
    .map((column) => column.name);
  const order = columns.map((_, index) => `${String(index + 1)} COLLATE BINARY`).join(', ');
  const rows = db
    .prepare<[], unknown[]>(`SELECT * FROM ${quoted} ORDER BY ${order}`)
    .raw()
    .safeIntegers();
  update(hash, [table, ...columns]);
  for (const row of rows.iterate()) update(hash, row);
}

/** Every value with its kind and length, so that no two different rows are written alike. */
function update(hash: Hash, values: readonly unknown[]): void {
  hash.update(`[${String(values.length)}`);
  for (const value of values) {
    const bytes = Buffer.isBuffer(value) ? value : Buffer.from(String(value));
    const kind = value === null ? 'null' : Buffer.isBuffer(value) ? 'blob' : typeof value;
    hash.update(`${kind} ${String(bytes.length)} `).update(bytes);
  }
}
