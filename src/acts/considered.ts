import { Chronology } from './chronology.js';
import { byId } from './recording.js';
import { compareStandings, Standings } from './standing.js';
import type { AnyRecord, Records } from '../record/records.js';
import type { Standing } from '../sources/sources.events.js';
import type { Moment } from '../times/moment.js';

/**
 * Which acts count for an answer: those of the cut, standing at least so well. Standing itself and the order of acts
 * are settled before, from everything that is not refuted, so that a stricter minimum changes neither.
 *
 * What is refuted, or was not public where that is asked, never counts: no minimum is lower than `CONTESTED`.
 */
export class Considered {
  readonly records: Records;
  readonly minimum: Standing;
  readonly chronology: Chronology;

  constructor(records: Records, minimum: Standing, chronology: Chronology) {
    this.records = records;
    this.minimum = compareStandings(minimum, lowest) < 0 ? lowest : minimum;
    this.chronology = chronology;
  }

  static from(records: Records, minimum: Standing, publishedBy: Moment | undefined): Considered {
    return new Considered(
      records,
      minimum,
      new Chronology(records, new Standings(records, publishedBy)),
    );
  }

  /** The same acts under another minimum. */
  under(minimum: Standing): Considered {
    return new Considered(this.records, minimum, this.chronology);
  }

  standingOf(record: AnyRecord): Standing {
    return this.chronology.standings.of(record).standing;
  }

  /** Whether this standing is enough. */
  suffices(standing: Standing): boolean {
    return compareStandings(standing, this.minimum) >= 0;
  }

  includes(record: AnyRecord): boolean {
    return this.suffices(this.standingOf(record));
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
