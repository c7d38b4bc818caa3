import { decode } from '../event-store/codec.js';
import { prepared } from '../projections/prepared.js';
import type { ReadModel } from '../projections/read-model.js';
import type { AnyRecord, RecordsAtCut } from './records.js';

/** An event as it stands in the log. */
interface EventRow {
  readonly id: string;
  readonly revision: number;
  readonly bytes: Uint8Array;
}

/** Which events are asked for; an absent filter lets all pass. */
interface EventFilter {
  readonly types?: readonly string[] | undefined;
  /** Ids of things: only records that have ever referred to each of them. */
  readonly about: readonly string[];
}

const matching = `
  FROM record_event AS event JOIN record_stream USING (stream)
  WHERE record_stream.name = @stream AND revision <= @until
    AND (@types IS NULL OR type IN (SELECT value FROM json_each(@types)))
    AND NOT EXISTS (
      SELECT 1 FROM json_each(@about) AS named
      WHERE named.value <> event.id AND NOT EXISTS (
        SELECT 1 FROM record_version AS version
        JOIN record_reference AS reference USING (version)
        WHERE reference.target = named.value AND version.id = event.id AND version.from_revision <= @until
      )
    )`;

/** The events known at a cut, after a revision, in their order; and how many there are in all. */
export function eventsKnown(
  readModel: ReadModel,
  { stream, revision: until }: RecordsAtCut,
  { types, about }: EventFilter,
  page: { readonly after: number; readonly size: number },
): { readonly rows: readonly EventRow[]; readonly total: number; readonly hasNext: boolean } {
  const asked = {
    stream,
    until,
    types: types === undefined ? null : JSON.stringify(types),
    about: JSON.stringify(about),
  };
  return readModel.read((db) => {
    const rows = prepared<[typeof asked & { after: number; limit: number }], EventRow>(
      db,
      `SELECT event.id, revision, bytes ${matching} AND revision > @after ORDER BY revision LIMIT @limit`,
    ).all({ ...asked, after: page.after, limit: page.size + 1 });
    const count = prepared<[typeof asked], { total: number }>(
      db,
      `SELECT count(*) AS total ${matching}`,
    ).get(asked);
    return {
      rows: rows.slice(0, page.size),
      total: count?.total ?? 0,
      hasNext: rows.length > page.size,
    };
  });
}

/** One event by its place. */
export function eventAt(
  readModel: ReadModel,
  stream: string,
  revision: number,
): EventRow | undefined {
  return readModel.read((db) =>
    prepared<[string, number], EventRow>(
      db,
      `SELECT event.id, revision, bytes FROM record_event AS event JOIN record_stream USING (stream)
       WHERE record_stream.name = ? AND revision = ?`,
    ).get(stream, revision),
  );
}

/** The data of a record as it was entered, whatever was corrected since. Throws where the view has no such event. */
export function dataAsEntered(readModel: ReadModel, { id, stream, revision }: AnyRecord): unknown {
  const row = eventAt(readModel, stream, revision);
  if (row === undefined) throw new Error(`${id} has no event at its revision`);
  return decode(row.bytes).data;
}
