import type Database from 'better-sqlite3';

const statements = new WeakMap<Database.Database, Map<string, unknown>>();

/**
 * A statement, prepared once per connection and text; for queries inside `ReadModel.read` above all. It is for texts
 * that stand in the code: one that holds values would be kept for ever. The same text always comes with the same
 * parameters and row, which the caller states, since SQL doesn't tell the compiler. A statement that is being
 * iterated can't be run again before it is done.
 */
export function prepared<Parameters extends unknown[], Row = unknown>(
  db: Database.Database,
  sql: string,
): Database.Statement<Parameters, Row> {
  let known = statements.get(db);
  if (known === undefined) statements.set(db, (known = new Map<string, unknown>()));
  let statement = known.get(sql);
  if (statement === undefined) known.set(sql, (statement = db.prepare<Parameters, Row>(sql)));
  return statement as Database.Statement<Parameters, Row>;
}
