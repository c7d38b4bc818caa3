import { prepared } from '../projections/prepared.js';
import type { ReadModel } from '../projections/read-model.js';
import { type Standing, standing as standings } from '../sources/sources.events.js';
import { spanMs } from './bearing.rows.js';
import type { VersionRow } from './record.view.js';
import type { BearingRow, Bearings, Newest, Sought } from './records.js';

/** What any evidence at all amounts to: an assessment that lowers it makes no row that has to be found. */
const leastStanding = standings.options.indexOf('REPORTED');

type Found = Omit<BearingRow, 'record'> & VersionRow;

/** Each with the version that it is of, so that what is found need not be looked for again. */
const columns = `
  SELECT bearing.latest, bearing.earliest, bearing.stance,
    version.version, version.id, version.entered, version.retracted, version.data, event.bytes
  FROM record_bearing AS bearing`;

const withRecord = `
  JOIN record_version AS version USING (version)
  JOIN record_event AS event ON event.stream = version.stream AND event.revision = version.entered`;

/** Those that were over by then, the last first. */
const over = `${columns} ${withRecord}
  WHERE bearing.line = @line AND bearing.standing = @standing AND bearing.latest <= @atMs
    AND bearing.earliest <= @atMs AND bearing.from_revision <= @revision AND bearing.to_revision > @revision
  ORDER BY bearing.latest DESC LIMIT @count`;

/** Those that had begun by then, and need not have been over. */
const begun = `${columns} ${withRecord}
  WHERE bearing.line = @line AND bearing.standing = @standing
    AND bearing.latest > @atMs AND bearing.latest <= @atMs + ${String(spanMs.short)}
    AND bearing.earliest <= @atMs AND bearing.from_revision <= @revision AND bearing.to_revision > @revision`;

const begunLong = `${columns} INDEXED BY record_bearing_long ${withRecord}
  WHERE bearing.line = @line AND bearing.standing >= @standing
    AND bearing.latest > @atMs AND bearing.latest <= @atMs + ${String(spanMs.long)}
    AND bearing.latest - bearing.earliest > ${String(spanMs.short)}
    AND bearing.earliest <= @atMs AND bearing.from_revision <= @revision AND bearing.to_revision > @revision`;

const begunLonger = `${columns} INDEXED BY record_bearing_longer ${withRecord}
  WHERE bearing.line = @line AND bearing.standing >= @standing AND bearing.latest > @atMs
    AND bearing.latest - bearing.earliest > ${String(spanMs.long)}
    AND bearing.earliest <= @atMs AND bearing.from_revision <= @revision AND bearing.to_revision > @revision`;

/** Those of which only their entry says that they were over. */
const capped = `${columns} INDEXED BY record_bearing_capped ${withRecord}
  WHERE bearing.line = @line AND bearing.standing >= @standing AND bearing.capped = 1
    AND bearing.earliest <= @atMs AND bearing.from_revision <= @revision AND bearing.to_revision > @revision`;

const older = (condition: string, index: string): string => `
  SELECT 1 FROM record_bearing AS bearing INDEXED BY ${index}
  WHERE bearing.line = @line AND bearing.standing >= @standing AND bearing.latest < @thanMs AND ${condition}
    AND bearing.earliest <= @atMs AND bearing.from_revision <= @revision AND bearing.to_revision > @revision
  LIMIT 1`;

const olderOfRank = older('bearing.rank > 0 AND bearing.rank >= @rank', 'record_bearing_high');
const olderOfStance = older('bearing.stance = @stance', 'record_bearing_by_stance');

const since = `${columns} ${withRecord}
  WHERE bearing.line = @line AND bearing.standing = @standing AND bearing.latest >= @fromMs
    AND bearing.earliest <= @atMs AND bearing.from_revision <= @revision AND bearing.to_revision > @revision`;

/** The same, but for what stands on some sources alone. */
function notOn(sql: string): string {
  const others = 'SELECT value FROM json_each(@without)';
  return sql.replace(
    'WHERE bearing.line',
    `WHERE (bearing.source IS NULL OR bearing.source NOT IN (${others})) AND bearing.line`,
  );
}

/** Of which stream, known up to which revision; and who takes the versions that are found. */
interface Place {
  readonly stream: number;
  readonly revision: number;
  readonly take: (row: VersionRow) => unknown;
}

/** What bears on a party's position on some issues, read from the view. */
export class KnownBearings implements Bearings {
  readonly #readModel: ReadModel;
  readonly #revision: number;
  readonly #lines: readonly number[];
  readonly #take: (row: VersionRow) => unknown;

  constructor(
    readModel: ReadModel,
    { stream, revision, take }: Place,
    issues: readonly string[],
    party: string,
  ) {
    this.#readModel = readModel;
    this.#take = take;
    this.#revision = revision;
    this.#lines = issues.flatMap((issue) =>
      readModel
        .read((db) =>
          prepared<[string, string, number], { line: number }>(
            db,
            'SELECT line FROM record_line WHERE issue = ? AND party = ? AND stream = ?',
          ).all(issue, party, stream),
        )
        .map(({ line }) => line),
    );
  }

  newest(sought: Sought, count: number): Newest {
    const walked = this.#each(sought, over, { count });
    const cut = walked.filter((rows) => rows.length === count).map((rows) => rows.at(-1)?.latest);
    // Of one moment some may have been left out.
    const fromMs = Math.max(-Infinity, ...cut.map((latest) => (latest ?? -Infinity) + 1));
    const rows = [
      // What one standing has from before the others end is not all that there is from then.
      ...walked.flat().filter(({ latest }) => latest >= fromMs),
      ...this.#each(sought, begun).flat(),
      ...this.#every(sought, begunLong),
      ...this.#every(sought, begunLonger),
      ...(sought.publicly ? this.#every(sought, capped) : []),
    ];
    return { fromMs, rows: this.#taken(rows).toSorted((a, b) => b.latest - a.latest) };
  }

  since(sought: Sought, fromMs: number): readonly BearingRow[] {
    return this.#taken([
      ...this.#each(sought, since, { fromMs }).flat(),
      ...(sought.publicly ? this.#every(sought, capped) : []),
    ]);
  }

  hasOlder(
    sought: Sought,
    thanMs: number,
    { rank = 0, stances }: { readonly rank?: number; readonly stances?: readonly string[] },
  ): boolean {
    if (stances === undefined)
      return rank === 0 || this.#every(sought, olderOfRank, { thanMs, rank }).length > 0;
    return stances.some(
      (stance) => this.#every(sought, olderOfStance, { thanMs, stance }).length > 0,
    );
  }

  #taken(rows: readonly Found[]): BearingRow[] {
    rows.forEach((row) => this.#take(row));
    return rows.map(({ id, latest, earliest, stance }) => ({
      record: id,
      latest,
      earliest,
      stance,
    }));
  }

  /** What each line has, of each standing that will do. */
  #each(sought: Sought, sql: string, more: object = {}): readonly (readonly Found[])[] {
    return standingsFrom(sought.standing).flatMap((standing) =>
      this.#lines.map((line) =>
        this.#all(sql, sought, { ...more, line, standing, atMs: sought.atMs }),
      ),
    );
  }

  #every(sought: Sought, sql: string, more: object = {}): readonly Found[] {
    const [standing] = standingsFrom(sought.standing);
    return this.#lines.flatMap((line) =>
      this.#all(sql, sought, { ...more, line, standing, atMs: sought.atMs }),
    );
  }

  #all(sql: string, { without }: Sought, asked: object): readonly Found[] {
    const [some, more] =
      without.length === 0 ? [sql, {}] : [notOn(sql), { without: JSON.stringify(without) }];
    return this.#readModel.read((db) =>
      prepared<[object], Found>(db, some).all({ ...asked, ...more, revision: this.#revision }),
    );
  }
}

function standingsFrom(standing: Standing): readonly number[] {
  const least = Math.max(leastStanding, standings.options.indexOf(standing));
  return standings.options.map((_, place) => place).filter((place) => place >= least);
}
