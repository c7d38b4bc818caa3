import Database from 'better-sqlite3';
import { type Checkpoint, checkpointOf, viewsIn } from './checkpoint.js';
import { examine } from './read-model.js';

/** A view as a read model holds it, whether or not this program still has it. */
interface StoredView {
  readonly name: string;
  readonly checkpoint: Checkpoint;
}

/** A read model that another process may be writing, for those who only look. It takes no lock and changes nothing. */
export class ReadModelReader {
  readonly #db: Database.Database;

  private constructor(db: Database.Database) {
    this.#db = db;
  }

  /** Undefined where there is no file, or one that is no read model that this program could go on with. */
  static open(path: string): ReadModelReader | undefined {
    if (examine(path, { onlyLooks: true }) !== 'sound') return undefined;
    return new ReadModelReader(new Database(path, { readonly: true, fileMustExist: true }));
  }

  /** Runs a query, all of whose statements see the same committed state; as `ReadModel.read`. */
  read<T>(fn: (db: Database.Database) => T): T {
    return this.#db.inTransaction ? fn(this.#db) : this.#db.transaction(() => fn(this.#db))();
  }

  views(): readonly StoredView[] {
    return this.read((db) =>
      viewsIn(db).flatMap((name) => {
        const checkpoint = checkpointOf(db, name);
        return checkpoint ? [{ name, checkpoint }] : [];
      }),
    );
  }

  close(): void {
    this.#db.close();
  }
}
