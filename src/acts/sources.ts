import type { AnyRecord, RecordOf, Records } from '../record/records.js';
import { type Bounds, boundsOf } from '../times/bounds.js';
import { type Moment, momentIn } from '../times/moment.js';
import { byRecording } from './recording.js';

/** The sources of a negotiation: when each was published, and which of them no longer stand. */
export class Sources {
  readonly #records: Records;
  readonly #publishedByMs: number;
  readonly #counts: (retraction: RecordOf<'SourceRetracted'>) => boolean;
  readonly #taken = new Map<string, readonly AnyRecord[] | undefined>();

  /** `counts` judges a retraction as any other evidence is judged. */
  constructor(
    records: Records,
    publishedBy: Moment | undefined,
    counts: (retraction: RecordOf<'SourceRetracted'>) => boolean,
  ) {
    this.#records = records;
    this.#counts = counts;
    this.#publishedByMs = publishedBy
      ? momentIn(publishedBy, records.negotiation.data.zone)
      : Infinity;
  }

  /** When a source was published, in the negotiation's zone; nothing where that is not known. */
  publication(id: string): Bounds | undefined {
    const source = this.#get(id);
    return source?.data.published === undefined
      ? undefined
      : boundsOf(source.data.published, this.#records.negotiation.data.zone);
  }

  /** Whether it counts by the moment of publication that was asked for; always where none was. */
  isOut(id: string): boolean {
    if (this.#publishedByMs === Infinity) return true;
    const published = this.publication(id);
    return published !== undefined && published.latest <= this.#publishedByMs;
  }

  /**
   * The records that took a source away: the first retraction of it, by its publisher or of its record, or those of
   * everything that it derives from. Nothing while it stands.
   */
  takenBy(id: string): readonly AnyRecord[] | undefined {
    if (!this.#taken.has(id)) this.#taken.set(id, this.#judge(id));
    return this.#taken.get(id);
  }

  /** Whether it counts and stands. */
  stands(id: string): boolean {
    return this.isOut(id) && this.takenBy(id) === undefined;
  }

  /** From nothing taken, whatever derives only from what is taken goes too, until no more does: circles stay. */
  #judge(id: string): readonly AnyRecord[] | undefined {
    const line = this.#line(id);
    const taken = new Map(line.map((one) => [one, this.#takenItself(one)] as const));
    for (let changed = true; changed;) {
      changed = false;
      for (const one of line) {
        const origins = this.#originsOf(one);
        if (taken.get(one) !== undefined || origins.length === 0) continue;
        const lost = origins.map((origin) => taken.get(origin));
        if (lost.some((by) => by === undefined)) continue;
        taken.set(one, [...new Set(lost.flatMap((by) => by ?? []))].sort(byRecording));
        changed = true;
      }
    }
    return taken.get(id);
  }

  #takenItself(id: string): readonly AnyRecord[] | undefined {
    // By type: a great many acts may cite one source.
    if (this.#get(id) === undefined) {
      return this.#records.about(id, 'RecordRetracted').toSorted(byRecording).slice(-1);
    }
    const [first] = this.#records
      .about(id, 'SourceRetracted')
      .filter((record) => record.data.source === id && this.#counts(record))
      .sort(byRecording);
    return first && [first];
  }

  /** The source and everything that it derives from. */
  #line(id: string): readonly string[] {
    const line = new Set([id]);
    for (const one of line) this.#originsOf(one).forEach((origin) => line.add(origin));
    return [...line];
  }

  #originsOf(id: string): readonly string[] {
    return this.#get(id)?.data.derivesFrom ?? [];
  }

  #get(id: string): RecordOf<'SourceRegistered'> | undefined {
    const record = this.#records.get(id);
    return record?.type === 'SourceRegistered' ? record : undefined;
  }
}
