import type { AnyRecord, RecordOf, Records } from '../record/records.js';
import { type Bounds, boundsOf } from '../times/bounds.js';
import type { Term } from './act.js';
import type { Citation, Evidence } from './evidence.js';
import { followedBy, followersOf } from './follows.js';
import { evidenceOf, Standings } from './standing.js';
import { variantsOf } from './variants.js';
import { type Node, type Placed, Thread } from './thread.js';

/** An act's thread, and what that says of its moment: with the relations that are kept, and with all that are claimed. */
interface Place {
  readonly thread: Thread;
  readonly placed: Placed;
  readonly claimed: Placed;
}

/**
 * When acts happened and which came before which, as far as everything that counts at the cut tells. The order in which
 * they were entered never decides. It remembers what it worked out: make one for each question.
 */
export class Chronology {
  readonly standings: Standings;
  readonly #records: Records;
  readonly #places = new Map<string, Place>();
  readonly #own = new Map<string, Bounds>();
  readonly #contradictions = new Map<string, readonly RecordOf<'ContradictionNoted'>[]>();

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
    return {
      earliest: this.#ownBounds(record).earliest,
      latest: this.#place(record).placed.latest,
    };
  }

  /**
   * Whether the first certainly came before the second: by their bounds, or because of what follows what, or by what
   * follows from these. Never of two that a circle joins.
   */
  before(first: AnyRecord, second: AnyRecord): boolean {
    if (first.id === second.id) return false;
    const [a, b] = [this.#place(first), this.#place(second)];
    const together = a.thread === b.thread;
    const known =
      a.placed.latest < b.placed.notBefore || (together && a.thread.follows(second.id, first.id));
    if (!known || !(a.thread.flawed || b.thread.flawed)) return known;
    const contradicted =
      b.claimed.latest < a.claimed.notBefore || (together && a.thread.claims(first.id, second.id));
    return !contradicted;
  }

  /**
   * The earliest that it can have happened by what it follows: only acts whose latest bound is before this one's are
   * certainly before it by their dates.
   */
  notBefore(record: AnyRecord): number {
    return this.#place(record).placed.notBefore;
  }

  /** Whether everything else that ended before some moment came certainly before it, in epoch milliseconds. */
  beganBy(record: AnyRecord, ms: number): boolean {
    const { placed, claimed } = this.#place(record);
    return placed.notBefore >= ms && claimed.latest >= ms;
  }

  /** Whether it, or what it is said to follow, may have been after some moment: nothing that was not comes after it. */
  lastedTo(record: AnyRecord, ms: number): boolean {
    const { placed, claimed } = this.#place(record);
    return placed.latest >= ms || claimed.notBefore >= ms;
  }

  /** The ids of the acts that are noted to exclude this one. */
  excluding(id: string): readonly string[] {
    return this.#noted(id).flatMap(({ data }) => data.between.filter((other) => other !== id));
  }

  /**
   * The notes that two acts exclude each other, where they count. Which of them is the later says nothing then: what is
   * wrong with one of them may be its date.
   */
  contradictions(one: AnyRecord, other: AnyRecord): readonly AnyRecord[] {
    if (one.id === other.id) return [];
    return this.#noted(one.id).filter(({ data }) => data.between.includes(other.id));
  }

  /** The bounds of every date that is written of an act, before anything else that is known of it. */
  writtenBounds(record: AnyRecord): Bounds {
    return spanOf([this.#dateOf(record), ...this.#datesTold(record).map(({ date }) => date)]);
  }

  /** The first publication, in the negotiation's zone, of a standing source among these; nothing where none is known. */
  firstPublication(citations: readonly Citation[]): Bounds | undefined {
    return this.#publications(citations)[0];
  }

  #noted(id: string): readonly RecordOf<'ContradictionNoted'>[] {
    const known = this.#contradictions.get(id);
    if (known) return known;
    const noted = this.#records
      .about(id)
      .filter((record) => record.type === 'ContradictionNoted')
      .filter((record) => record.data.between.includes(id) && this.standings.counts(record));
    this.#contradictions.set(id, noted);
    return noted;
  }

  #place(record: AnyRecord): Place {
    const known = this.#places.get(record.id);
    if (known) return known;
    const members = this.#membersFrom(record);
    const thread = new Thread(members.map((member) => this.#node(member)));
    members.forEach(({ id }) => this.#places.set(id, placeIn(thread, id)));
    return placeIn(thread, record.id);
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

  /** An act that is told under several dates spans all of them, each within its own bounds. */
  #bounded(record: AnyRecord): Bounds {
    const told = this.#datesTold(record).map(({ date, by }) => this.#capped(date, by));
    return spanOf([this.#capped(this.#dateOf(record), record), ...told]);
  }

  #dateOf(record: AnyRecord): Bounds {
    const occurred = 'occurred' in record.data ? record.data.occurred : undefined;
    return occurred === undefined
      ? { earliest: -Infinity, latest: Infinity }
      : boundsOf(occurred, this.zoneOf(record));
  }

  /** The dates that count under which others tell of an act, each with who does so. */
  #datesTold(record: AnyRecord): readonly { readonly date: Bounds; readonly by: AnyRecord }[] {
    return variantsOf(record, this.#records).flatMap((by) => {
      const { says } = by.data;
      if (!('occurred' in says) || !this.standings.counts(by)) return [];
      return [{ date: boundsOf(says.occurred, this.zoneOf(record)), by }];
    });
  }

  /** A date within the first publication and the entry of whoever tells it. */
  #capped({ earliest, latest }: Bounds, record: AnyRecord): Bounds {
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

function spanOf(bounds: readonly Bounds[]): Bounds {
  return {
    earliest: Math.min(...bounds.map(({ earliest }) => earliest)),
    latest: Math.max(...bounds.map(({ latest }) => latest)),
  };
}

function placeIn(thread: Thread, id: string): Place {
  const anywhere = { latest: Infinity, notBefore: -Infinity };
  const placed = thread.placed.get(id) ?? anywhere;
  return { thread, placed, claimed: thread.claimed.get(id) ?? placed };
}

/** Everything that is cited for an act: as a whole, and for its terms and stances. */
export function citationsOf(record: AnyRecord): readonly Citation[] {
  return evidencesOf(record).flatMap(({ citations }) => citations ?? []);
}

/** What an act stands on: as a whole, and in its terms and stances. */
export function evidencesOf(record: AnyRecord): readonly Evidence[] {
  const parts: readonly Pick<Term, 'evidence'>[] = [
    ...('terms' in record.data ? (record.data.terms ?? []) : []),
    ...('stances' in record.data ? (record.data.stances ?? []) : []),
  ];
  return [evidenceOf(record), ...parts.map(({ evidence }) => evidence)].filter(
    (evidence) => evidence !== undefined,
  );
}
