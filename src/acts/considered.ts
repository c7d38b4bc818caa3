import { Chronology } from './chronology.js';
import type { Evidence } from './evidence.js';
import { fallsShort, type Grade, Grades } from './grades.js';
import { byId } from './recording.js';
import { compareStandings, Standings } from './standing.js';
import type { AnyRecord, Records } from '../record/records.js';
import type { Standing } from '../sources/sources.events.js';
import type { Moment } from '../times/moment.js';

/**
 * Which acts count for an answer: those of the cut, standing at least so well, on evidence that is not graded lower than
 * asked. Standing itself and the order of acts are settled before, from everything that is not refuted, so that a stricter
 * minimum changes neither.
 *
 * What is refuted, or was not public where that is asked, never counts: no minimum is lower than `CONTESTED`.
 */
export class Considered {
  readonly records: Records;
  readonly minimum: Standing;
  readonly chronology: Chronology;
  readonly minimumGrade: Grade;
  readonly #grades: Grades;

  constructor(
    records: Records,
    minimum: Standing,
    chronology: Chronology,
    minimumGrade: Grade = {},
    grades: Grades = new Grades(records, chronology),
  ) {
    this.records = records;
    this.minimum = compareStandings(minimum, lowest) < 0 ? lowest : minimum;
    this.chronology = chronology;
    this.minimumGrade = minimumGrade;
    this.#grades = grades;
  }

  static from(records: Records, minimum: Standing, publishedBy: Moment | undefined): Considered {
    return new Considered(
      records,
      minimum,
      new Chronology(records, new Standings(records, publishedBy)),
    );
  }

  /** The same acts under another minimum of standing. */
  under(minimum: Standing): Considered {
    const { records, chronology, minimumGrade } = this;
    return new Considered(records, minimum, chronology, minimumGrade, this.#grades);
  }

  /** The same acts under another minimum of grade. */
  underGrade(minimum: Grade): Considered {
    return new Considered(this.records, this.minimum, this.chronology, minimum, this.#grades);
  }

  /** The same acts, with what is asked about them noted. */
  noting(): Noting {
    return new Noting(
      ...([this.records, this.minimum, this.chronology, this.minimumGrade, this.#grades] as const),
    );
  }

  standingOf(record: AnyRecord): Standing {
    return this.chronology.standings.of(record).standing;
  }

  /** Whether this standing is enough. */
  suffices(standing: Standing): boolean {
    return compareStandings(standing, this.minimum) >= 0;
  }

  /** Whether what a record stands on, and a part of it where that has evidence of its own, is not graded too low. */
  admits(record: AnyRecord, ofPart?: Evidence): boolean {
    if (Object.keys(this.minimumGrade).length === 0) return true;
    return [undefined, ofPart].every(
      (evidence) => !fallsShort(this.#grades.of(record, evidence), this.minimumGrade),
    );
  }

  /** Of the sources that were asked about, those on which alone nothing stands that is graded well enough. */
  sourcesGradedTooLow(): readonly string[] {
    if (Object.keys(this.minimumGrade).length === 0) return [];
    return this.#grades.sourcesShortOf(this.minimumGrade);
  }

  includes(record: AnyRecord): boolean {
    return this.suffices(this.standingOf(record)) && this.admits(record);
  }

  /** Whether a part of a record counts, on evidence of its own where it has some. */
  includesPart(record: AnyRecord, evidence: Evidence | undefined): boolean {
    const { standing } = this.chronology.standings.ofTerm(record, evidence);
    return this.suffices(standing) && this.admits(record, evidence);
  }

  /** The record under this id, where it counts. */
  get(id: string): AnyRecord | undefined {
    const record = this.records.get(id);
    return record && this.includes(record) ? record : undefined;
  }

  /** The records that count and refer to this one, by id: the order in which they were entered decides nothing. */
  about(id: string): readonly AnyRecord[] {
    return this.records
      .about(id)
      .filter((record) => this.includes(record))
      .sort(byId);
  }
}

const lowest: Standing = 'CONTESTED';

/** Notes what was found to stand well enough, so that it can be told whether any of that would fall out. */
export class Noting extends Considered {
  readonly #noted = new Map<AnyRecord, Set<Evidence>>();

  override admits(record: AnyRecord, ofPart?: Evidence): boolean {
    const parts = this.#noted.get(record) ?? new Set();
    if (ofPart !== undefined) parts.add(ofPart);
    this.#noted.set(record, parts);
    return super.admits(record, ofPart);
  }

  /** Whether all of it would count there too. */
  isKeptBy(stricter: Considered): boolean {
    return [...this.#noted].every(([record, parts]) =>
      [undefined, ...parts].every((evidence) => stricter.includesPart(record, evidence)),
    );
  }
}
