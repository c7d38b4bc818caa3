import type Database from 'better-sqlite3';
import { type Bearing, bearingOf } from '../positions/bearing.index.js';
import type { AnyRecord } from './records.js';
import { standing as standings } from '../sources/sources.events.js';

/** The stance of a row for what the act alone does not tell. */
export const untoldStance = '*';

/**
 * How long rows may span that are looked for around a moment: a day in any zone, and a month. What spans more is looked for
 * by itself, and so is what spans more than a month, wherever it ends.
 */
export const spanMs = { short: 3 * 86_400_000, long: 35 * 86_400_000 } as const;

/** A bound that is open, as a number that SQLite keeps. */
export const openMs = Number.MAX_SAFE_INTEGER;

/**
 * A row for each party and issue on which a version of a record bears, with when that was at the outside. `standing` is
 * the place of the best standing it may have among all, `rank` that of the highest level, `source` the only one it stands on.
 */
export const bearingTables = `
    CREATE TABLE record_line (
      line INTEGER PRIMARY KEY,
      stream INTEGER NOT NULL,
      issue TEXT NOT NULL,
      party TEXT NOT NULL,
      UNIQUE (issue, party, stream)
    ) STRICT;
    CREATE TABLE record_bearing (
      line INTEGER NOT NULL,
      standing INTEGER NOT NULL,
      latest INTEGER NOT NULL,
      version INTEGER NOT NULL,
      item INTEGER NOT NULL,
      earliest INTEGER NOT NULL,
      rank INTEGER NOT NULL,
      stance TEXT NOT NULL,
      value TEXT,
      source TEXT,
      capped INTEGER NOT NULL,
      from_revision INTEGER NOT NULL,
      to_revision INTEGER NOT NULL,
      PRIMARY KEY (line, standing, latest, version, from_revision, item)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX record_bearing_by_version ON record_bearing (version);
    CREATE INDEX record_bearing_by_stance ON record_bearing (line, stance, latest);
    CREATE INDEX record_bearing_by_earliest ON record_bearing (line, earliest);
    CREATE INDEX record_bearing_long ON record_bearing (line, latest) WHERE latest - earliest > ${String(spanMs.short)};
    CREATE INDEX record_bearing_longer ON record_bearing (line, latest) WHERE latest - earliest > ${String(spanMs.long)};
    CREATE INDEX record_bearing_capped ON record_bearing (line, earliest) WHERE capped = 1;
    CREATE INDEX record_bearing_high ON record_bearing (line, rank, latest) WHERE rank > 0;
`;

/** What a version bears on, with all that it speaks of. */
interface Extent {
  readonly issues: readonly string[];
  readonly parties: readonly string[];
  readonly earliest: number;
  readonly latest: number;
  readonly rank: number;
}

interface ReachRow extends Pick<Extent, 'earliest' | 'latest' | 'rank'> {
  readonly issue: string;
  readonly party: string;
  readonly standing: number;
  readonly source: string | null;
  readonly capped: number;
}

/** The current version of a record; without `record` where it is retracted. */
export interface CurrentVersion {
  readonly id: string;
  readonly version: number | bigint;
  readonly record: AnyRecord | undefined;
}

/** Where the writer finds the records that stand now. */
export interface Current {
  version(id: string): CurrentVersion | undefined;
  /** The ids of what refers to a record now. */
  about(id: string): readonly string[];
}

/**
 * Writes what versions bear on. An act that speaks of others bears on whatever they bear on, for as long as any of it
 * lasted; where it names issues that they don't, they and what else speaks of them bear on these too.
 */
export class BearingRows {
  readonly #current: Current;
  readonly #lines = new Map<string, number>();
  readonly #addLine: Database.Statement<[number, string, string]>;
  readonly #line: Database.Statement<[string, string, number], { readonly line: number }>;
  readonly #add: Database.Statement<(number | bigint | string | null)[]>;
  readonly #end: Database.Statement<[number, number | bigint, number]>;
  readonly #reach: Database.Statement<[number | bigint, number], ReachRow>;

  constructor(db: Database.Database, current: Current) {
    this.#current = current;
    this.#addLine = db.prepare(
      'INSERT OR IGNORE INTO record_line (stream, issue, party) VALUES (?, ?, ?)',
    );
    this.#line = db.prepare(
      'SELECT line FROM record_line WHERE issue = ? AND party = ? AND stream = ?',
    );
    this.#add = db.prepare(
      `INSERT OR IGNORE INTO record_bearing (line, standing, latest, version, item, earliest, rank, stance, value, source, capped, from_revision, to_revision)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${String(openMs)})`,
    );
    this.#end = db.prepare(
      'UPDATE record_bearing SET to_revision = ? WHERE version = ? AND to_revision = ?',
    );
    this.#reach = db.prepare(
      `SELECT DISTINCT issue, party, standing, source, capped, earliest, latest, rank
       FROM record_bearing JOIN record_line USING (line) WHERE version = ? AND to_revision = ?`,
    );
  }

  /** A record that has just entered, with its version. */
  begin(stream: number, record: AnyRecord, version: number | bigint, revision: number): void {
    // A correction can make a record speak of one that has not entered yet.
    if (this.#current.about(record.id).length > 0) {
      this.change(stream, record, revision);
      return;
    }
    const bearing = bearingOf(record);
    if (bearing) this.#write(stream, bearing, { version, revision, brought: [] });
  }

  /**
   * A record that has changed, or come back, with its new version. What speaks of it is written again, and what speaks
   * of that where it now lasted longer.
   */
  change(stream: number, { id }: AnyRecord, revision: number): void {
    const ahead = [id];
    const seen = new Set(ahead);
    this.#renew(stream, id, revision);
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      for (const other of this.#current.about(next)) {
        if (seen.has(other)) continue;
        seen.add(other);
        if (this.#renew(stream, other, revision)) ahead.push(other);
      }
    }
  }

  /** From this revision on a version bears on nothing any more. */
  end(version: number | bigint, revision: number): void {
    this.#end.run(revision, version, openMs);
  }

  /** Whether what it bears on reaches further than it did. */
  #renew(stream: number, id: string, revision: number): boolean {
    const current = this.#current.version(id);
    const bearing = current?.record && bearingOf(current.record);
    if (!current || !bearing) return false;
    const was = this.#reachOf(current.version);
    this.end(current.version, revision);
    const brought = this.#current
      .about(id)
      .flatMap((other) => this.#bearingOf(other) ?? [])
      .filter(({ of }) => of.includes(id))
      .flatMap(({ issues }) => issues);
    const { version } = current;
    this.#write(stream, bearing, { version, revision, brought });
    const is = this.#reachOf(version);
    const latest = (rows: readonly ReachRow[]): number =>
      Math.max(-openMs, ...rows.map((row) => row.latest));
    const issues = new Set(was.map(({ issue }) => issue));
    return latest(is) > latest(was) || is.some(({ issue }) => !issues.has(issue));
  }

  #bearingOf(id: string): Bearing | undefined {
    const record = this.#current.version(id)?.record;
    return record && bearingOf(record);
  }

  #write(stream: number, bearing: Bearing, { version, revision, brought }: Written): void {
    const { shows, standing, source = null, leavesTermsOpen } = bearing;
    const of = bearing.of.flatMap((id) => this.#current.version(id) ?? []);
    const reached = of.map((one) => this.#reachOf(one.version));
    const after = bearing.after
      .flatMap((id) => this.#current.version(id) ?? [])
      .flatMap((one) => this.#reachOf(one.version));
    const extent = extentOf(bearing, reached.flat(), after);
    const issues = distinct([...extent.issues, ...brought]);
    const own = { stream, version, revision, standing: standings.options.indexOf(standing) };
    const row = { ...own, ...extent, source, capped: bearing.cappedByEntry ? 1 : 0 };
    (shows ?? []).forEach((shown, index) => {
      this.#insert({ ...row, ...shown, item: index + 1 });
    });
    // What it shows by itself is all, unless others tell that there was more to it.
    const untoldOn = shows === undefined ? orNone(issues) : distinct(brought);
    const open = leavesTermsOpen ? [''] : [];
    for (const party of orNone(extent.parties)) {
      for (const issue of [...untoldOn, ...open]) this.#insert({ ...row, ...untold, issue, party });
    }
    of.forEach((one, index) => {
      this.#spread(one, reached[index] ?? [], { ...bearing, stream, revision });
    });
  }

  /** What is spoken of, and all that speaks of it, bears on the issues that are new with one that speaks of it. */
  #spread(
    target: CurrentVersion,
    reached: readonly ReachRow[],
    { issues, stream, revision }: Pick<Bearing, 'issues'> & { stream: number; revision: number },
  ): void {
    const known = new Set(reached.map(({ issue }) => issue));
    const news = issues.filter((issue) => !known.has(issue));
    if (news.length === 0 || reached.length === 0) return;
    const others = this.#current
      .about(target.id)
      .flatMap((id) => this.#current.version(id) ?? [])
      .filter((one) => one.record && bearingOf(one.record)?.of.includes(target.id) === true);
    for (const { version } of [target, ...others]) {
      for (const reach of this.#reachOf(version)) {
        for (const issue of news) {
          this.#insert({ ...reach, stream, version, revision, ...untold, issue });
        }
      }
    }
  }

  #reachOf(version: number | bigint): readonly ReachRow[] {
    return this.#reach.all(version, openMs);
  }

  #insert(row: Row): void {
    this.#add.run(
      ...[this.#lineOf(row), row.standing, row.latest, row.version, row.item, row.earliest],
      ...[row.rank, row.stance, row.value, row.source, row.capped, row.revision],
    );
  }

  #lineOf({ stream, issue, party }: Row): number {
    const key = `${String(stream)} ${issue} ${party}`;
    const known = this.#lines.get(key);
    if (known !== undefined) return known;
    this.#addLine.run(stream, issue, party);
    const line = this.#line.get(issue, party, stream)?.line;
    if (line === undefined) throw new Error(`${issue} and ${party} have no line`);
    if (this.#lines.size >= linesMax) this.#lines.clear();
    this.#lines.set(key, line);
    return line;
  }
}

/** How many lines are remembered, so that they need not be looked up. */
const linesMax = 100_000;

const untold = { stance: untoldStance, value: untoldStance, item: 0 } as const;

interface Written {
  readonly version: number | bigint;
  readonly revision: number;
  /** The issues that others name who speak of it. */
  readonly brought: readonly string[];
}

interface Row extends ReachRow {
  readonly stream: number;
  readonly version: number | bigint;
  readonly revision: number;
  readonly item: number;
  readonly stance: string;
  readonly value: string | null;
}

/** On what it bears with all that it speaks of, and from when to when; what it came after says that it was later. */
function extentOf(
  { issues, parties, bounds, rank }: Bearing,
  of: readonly ReachRow[],
  after: readonly ReachRow[],
): Extent {
  const earliest = [...(bounds ? [bounds] : []), ...of].map((one) => one.earliest);
  const latest = [...(bounds ? [bounds] : []), ...of, ...after].map((one) => one.latest);
  return {
    issues: distinct([...issues, ...of.map(({ issue }) => issue)]).filter((id) => id !== ''),
    parties: distinct([...parties, ...of.map(({ party }) => party)]).filter((id) => id !== ''),
    earliest: earliest.length === 0 ? -openMs : kept(Math.min(...earliest)),
    latest: latest.length === 0 ? openMs : kept(Math.max(...latest)),
    rank: Math.max(rank, ...of.map((one) => one.rank)),
  };
}

function kept(ms: number): number {
  return Math.max(-openMs, Math.min(openMs, ms));
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

/** What bears on no issue, or no party, is kept under none, so that what speaks of it finds when it was. */
function orNone(ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? [''] : ids;
}
