import type { AnyRecord, Records } from '../record/records.js';
import { type Bounds, boundsOf } from '../times/bounds.js';
import type { Term } from './act.js';
import type { Citation } from './evidence.js';
import { followedBy, followersOf } from './follows.js';
import { evidenceOf, Standings } from './standing.js';
import { type Node, type Placed, Thread } from './thread.js';

/**
 * When acts happened and which came before which, as far as everything that counts at the cut tells. The order in which
 * they were entered never decides. It remembers what it worked out: make one for each question.
 */
export class Chronology {
  readonly standings: Standings;
  readonly #records: Records;
  readonly #threads = new Map<string, Thread>();
  readonly #own = new Map<string, Bounds>();

  /** `standings` settles what counts, and whether only what the public knew does. */
  constructor(records: Records, standings: Standings = new Standings(records)) {
    this.#records = records;
    this.standings = standings;
  }

  /** The zone of an act's place, else the negotiation's. */
  zoneOf({ data }: AnyRecord): string {
    const own = 'zone' in data ? data.zone : undefined;
    return own ?? this.#records.negotiation.data.zone;
  }

  /**
   * The first and the last millisecond in which it may have happened. Its latest is capped by the first publication
   * that reports it as done, by its recording, and by the latest of everything that follows it. A cap before its
   * earliest contradicts it and is left out. An act without a date has an earliest of -Infinity.
   */
  boundsOf(record: AnyRecord): Bounds {
    return { earliest: this.#ownBounds(record).earliest, latest: this.#placed(record).latest };
  }

  /**
   * Whether the first certainly came before the second: by their bounds, or because of what follows what, or by what
   * follows from these. Never of two that a circle joins.
   */
  before(first: AnyRecord, second: AnyRecord): boolean {
    if (first.id === second.id) return false;
    const [a, b] = [this.#thread(first), this.#thread(second)];
    const known =
      this.#placed(first).latest < this.#placed(second).notBefore ||
      (a === b && a.follows(second.id, first.id));
    if (!known || !(a.flawed || b.flawed)) return known;
    const contradicted =
      placeIn(b.claimed, second).latest < placeIn(a.claimed, first).notBefore ||
      (a === b && a.claims(first.id, second.id));
    return !contradicted;
  }

  /**
   * The earliest that it can have happened by what it follows: only acts whose latest bound is before this one's are
   * certainly before it by their dates.
   */
  notBefore(record: AnyRecord): number {
    return this.#placed(record).notBefore;
  }

  /** The first publication, in the negotiation's zone, of a standing source among these; nothing where none is known. */
  firstPublication(citations: readonly Citation[]): Bounds | undefined {
    return this.#publications(citations)[0];
  }

  #placed(record: AnyRecord): Placed {
    return placeIn(this.#thread(record).placed, record);
  }

  #thread(record: AnyRecord): Thread {
    const known = this.#threads.get(record.id);
    if (known) return known;
    const members = this.#membersFrom(record);
    const thread = new Thread(members.map((member) => this.#node(member)));
    members.forEach(({ id }) => this.#threads.set(id, thread));
    return thread;
  }

  /** The act and every act that is linked to it by what follows what, over acts that count. */
  #membersFrom(record: AnyRecord): readonly AnyRecord[] {
    const members = new Map([[record.id, record]]);
    if (!this.standings.counts(record)) return [record];
    for (const member of members.values()) {
      const earlier = followedBy(member).map((id) => this.#records.get(id));
      for (const linked of [...earlier, ...followersOf(member.id, this.#records)]) {
        if (linked && !members.has(linked.id) && this.standings.counts(linked)) {
          members.set(linked.id, linked);
        }
      }
    }
    return [...members.values()];
  }

  #node(record: AnyRecord): Node {
    return { id: record.id, ...this.#ownBounds(record), follows: followedBy(record) };
  }

  #ownBounds(record: AnyRecord): Bounds {
    const known = this.#own.get(record.id);
    if (known) return known;
    const bounds = this.#bounded(record);
    this.#own.set(record.id, bounds);
    return bounds;
  }

  #bounded(record: AnyRecord): Bounds {
    const occurred = 'occurred' in record.data ? record.data.occurred : undefined;
    const { earliest, latest } =
      occurred === undefined
        ? { earliest: -Infinity, latest: Infinity }
        : boundsOf(occurred, this.zoneOf(record));
    const done = citationsOf(record).filter(({ reports }) => reports !== 'ANNOUNCED');
    const published = this.#publications(done).map((publication) => publication.latest);
    // Our own entry tells the public nothing.
    const entered = this.standings.ofThePublic ? [] : [record.recorded];
    const caps = [...published, ...entered].filter((cap) => cap >= earliest);
    return { earliest, latest: Math.min(latest, ...caps) };
  }

  #publications(citations: readonly Citation[]): readonly Bounds[] {
    const { sources } = this.standings;
    return citations
      .filter(({ source }) => sources.stands(source))
      .map(({ source }) => sources.publication(source))
      .filter((publication) => publication !== undefined)
      .sort((a, b) => a.latest - b.latest || a.earliest - b.earliest);
  }
}

/** Every act has a place in its own thread, which was made from it. */
function placeIn(places: ReadonlyMap<string, Placed>, { id }: AnyRecord): Placed {
  return places.get(id) ?? { latest: Infinity, notBefore: -Infinity };
}

/** Everything that is cited for an act: as a whole, and for its terms and stances. */
export function citationsOf(record: AnyRecord): readonly Citation[] {
  const parts: readonly Pick<Term, 'evidence'>[] = [
    ...('terms' in record.data ? (record.data.terms ?? []) : []),
    ...('stances' in record.data ? (record.data.stances ?? []) : []),
  ];
  return [evidenceOf(record), ...parts.map(({ evidence }) => evidence)].flatMap(
    (evidence) => evidence?.citations ?? [],
  );
}
