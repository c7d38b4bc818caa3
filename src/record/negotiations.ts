import { tableStreamPrefix, type Viewer } from '../access/viewer.js';
import { prepared } from '../projections/prepared.js';
import type { ReadModel } from '../projections/read-model.js';
import { nothingCalled } from '../rules/near.js';
import { refusal, type Refusal } from '../rules/refusal.js';
import { endless } from './record.view.js';

/** The negotiations that are recorded here: each by its id, its code, or what stands in it. */
export class Negotiations {
  readonly #readModel: ReadModel;

  constructor(readModel: ReadModel) {
    this.#readModel = readModel;
  }

  /** The negotiation of this id or code, among those that the viewer may read; none where a code names several. */
  find(viewer: Viewer, idOrCode: string): string | undefined {
    const named = this.#named(viewer, idOrCode);
    return named.length === 1 ? named[0] : named.find((id) => id === idOrCode);
  }

  /** Why {@link find} finds none: nothing that the viewer may read is called so, or several are. */
  unknown(viewer: Viewer, idOrCode: string): Refusal {
    const named = this.#named(viewer, idOrCode);
    const message =
      named.length > 1
        ? severalCalled(idOrCode, named)
        : nothingCalled(idOrCode, 'negotiation', this.#codes(viewer));
    return refusal('UNKNOWN_NEGOTIATION', message, ['negotiation']);
  }

  /** The negotiations that the viewer may read, in the order in which they were opened here. */
  all(viewer: Viewer): readonly string[] {
    return this.#readModel
      .read((db) =>
        prepared<[number], { id: string; stream: string }>(
          db,
          `SELECT id, name AS stream FROM record_stream JOIN record_version USING (stream)
           WHERE type = 'NegotiationOpened' AND to_revision = ? ORDER BY stream`,
        ).all(endless),
      )
      .filter(({ stream }) => viewer.mayRead(stream))
      .map(({ id }) => id);
  }

  /** The negotiation in which a record stands. */
  holding(viewer: Viewer, recordId: string): string | undefined {
    const row = this.#readModel.read((db) =>
      prepared<[string], { stream: string }>(
        db,
        'SELECT name AS stream FROM record_version JOIN record_stream USING (stream) WHERE id = ? LIMIT 1',
      ).get(recordId),
    );
    return row && viewer.mayRead(row.stream)
      ? row.stream.slice(tableStreamPrefix.length)
      : undefined;
  }

  /** The other negotiations that refer to something of this one, in the order in which they were opened here. */
  referringTo(viewer: Viewer, negotiationId: string, id: string): readonly string[] {
    return this.#readModel
      .read((db) =>
        prepared<[string], { stream: string }>(
          db,
          `SELECT DISTINCT stream.name AS stream FROM record_reference AS reference
           CROSS JOIN record_version AS version ON version.version = reference.version
           JOIN record_stream AS stream ON stream.stream = version.stream
           WHERE reference.target = ? ORDER BY stream.stream`,
        ).all(id),
      )
      .filter(({ stream }) => viewer.mayRead(stream))
      .map(({ stream }) => stream.slice(tableStreamPrefix.length))
      .filter((other) => other !== negotiationId);
  }

  #named(viewer: Viewer, idOrCode: string): readonly string[] {
    const rows = this.#readModel.read((db) =>
      prepared<[number, string, string], { id: string; stream: string }>(
        db,
        `SELECT id, name AS stream FROM record_version JOIN record_stream USING (stream)
         WHERE type = 'NegotiationOpened' AND to_revision = ? AND (id = ? OR code = ?)
         ORDER BY stream`,
      ).all(endless, idOrCode, idOrCode),
    );
    return rows.filter(({ stream }) => viewer.mayRead(stream)).map(({ id }) => id);
  }

  #codes(viewer: Viewer): readonly string[] {
    return this.#readModel
      .read((db) =>
        prepared<[number], { code: string; stream: string }>(
          db,
          `SELECT code, name AS stream FROM record_version JOIN record_stream USING (stream)
           WHERE type = 'NegotiationOpened' AND to_revision = ?`,
        ).all(endless),
      )
      .filter(({ stream }) => viewer.mayRead(stream))
      .map(({ code }) => code);
  }
}

/** How many of the negotiations of one code a sentence names. */
const namedMax = 5;

function severalCalled(code: string, ids: readonly string[]): string {
  const count = ids.length === 2 ? 'Two' : String(ids.length);
  const more = ids.length > namedMax ? ', …' : '';
  return (
    `${count} negotiations are called ${code}: ${ids.slice(0, namedMax).join(', ')}${more}. ` +
    'Name one by its id, or correct the code of one.'
  );
}
