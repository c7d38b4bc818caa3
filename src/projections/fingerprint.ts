import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { aside } from '../event-store/aside.js';
import { belongs, type Checkpoint, checkpointOf } from './checkpoint.js';
import type { ReadModel } from './read-model.js';
import type { View } from './view.js';

/** What a view holds, to be compared with what another build of it holds after the same events. */
export interface Fingerprint {
  /** How many events of the log were folded into it. */
  readonly events: number;
  /** SHA-256 in hex over the rows of all its tables. The order in which rows were written makes no difference. */
  readonly digest: string;
}

/** Reads every row of a view, and holds the thread; {@link fingerprintAside} does not. */
export function fingerprint(
  readModel: Pick<ReadModel, 'read'>,
  view: Pick<View, 'name'>,
): Fingerprint {
  return readModel.read((db) => {
    const hash = createHash('sha256');
    for (const table of tablesOf(db, view.name)) digestTable(db, table, hash);
    return { events: checkpointOf(db, view.name)?.events ?? 0, digest: hash.digest('hex') };
  });
}

/** What a view held at one moment, and how far it had come. */
interface Printed {
  readonly checkpoint: Checkpoint;
  readonly print: Fingerprint;
}

const printed: z.ZodType<Printed | null> = z
  .strictObject({
    checkpoint: z.strictObject({
      version: z.number(),
      shape: z.string(),
      log: z.string(),
      position: z.number(),
      hash: z.string(),
      events: z.number(),
    }),
    print: z.strictObject({ events: z.number(), digest: z.string() }),
  })
  .nullable();

/** The same in a process of its own, which may end before the thread is back: of a read model that another one may write. */
export async function fingerprintAside(
  path: string,
  view: Pick<View, 'name'>,
  signal: AbortSignal,
): Promise<Printed | undefined> {
  const script = join(import.meta.dirname, 'fingerprint.process');
  return printed.parse(await aside(script, [path, view.name], signal)) ?? undefined;
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
