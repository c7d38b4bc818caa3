import type { Chronology } from '../acts/chronology.js';
import type { AnyRecord } from '../record/records.js';
import type { Behind, Horizon } from './horizon.js';
import type { Mark } from './mark.js';

/**
 * Which of a party's marks come after which, as far as that is certain, and which of them can end which. Where some are
 * left out that are behind a horizon, it says whether an answer may depend on them.
 */
export class MarkOrder {
  readonly #chronology: Chronology;
  /** Absent where nothing older is left out. */
  readonly horizon: Horizon | undefined;

  constructor(chronology: Chronology, horizon?: Horizon) {
    this.#chronology = chronology;
    this.horizon = horizon;
  }

  /** Whether a mark comes after whatever is behind the horizon. */
  isClear(mark: Mark): boolean {
    return this.horizon === undefined || this.#chronology.beganBy(mark.act, this.horizon.ms);
  }

  /** Whether a mark is itself before the horizon: nothing that is behind comes after it. */
  isNear(mark: Mark): boolean {
    return this.horizon === undefined || this.#chronology.lastedTo(mark.act, this.horizon.ms);
  }

  /** As {@link isClear}, of what was not even read. */
  isAfterUnread(mark: Mark): boolean {
    return this.horizon === undefined || this.#chronology.beganBy(mark.act, this.horizon.readMs);
  }

  /** As {@link isNear}, of what was not even read. */
  isBeforeUnread(mark: Mark): boolean {
    return this.horizon === undefined || this.#chronology.lastedTo(mark.act, this.horizon.readMs);
  }

  /** Notes that exclude what is near and what is behind leave both side by side: neither ends the other. */
  assertNoneExcluded(marks: readonly Mark[]): void {
    if (this.horizon === undefined) return;
    const near = new Set(
      marks.filter((mark) => this.isNear(mark)).flatMap((mark) => recordsBehind(mark).map(idOf)),
    );
    const excluded = marks
      .filter((mark) => !this.isNear(mark))
      .flatMap((mark) => recordsBehind(mark))
      .flatMap(({ id }) => this.#chronology.excluding(id));
    if (excluded.some((id) => near.has(id))) this.horizon.miss();
  }

  /**
   * Whether the first certainly comes before the second. An end takes the place of the offer that it ends: it comes
   * after that offer and what is before it, and whatever comes after the offer comes after its end.
   */
  precedes(first: Mark, second: Mark): boolean {
    return first.act.id === second.act.id
      ? precedesInAct(first, second)
      : this.#chronology.before(first.act, second.act);
  }

  /**
   * Whether the later comes after the earlier and ends it: another party's telling never ends one's own word, and of two
   * that are noted to exclude each other neither ends the other.
   */
  ends(later: Mark, earlier: Mark): boolean {
    const beside = later.hearsay && earlier.telling !== 'OTHER_PARTY';
    return (
      !beside && this.precedes(earlier, later) && this.contradictions(later, earlier).length === 0
    );
  }

  /** Whether they can't both be so: they are of the same instant, or noted to exclude each other. */
  conflict(one: Mark, other: Mark): boolean {
    return sameInstant(one, other) || this.contradictions(one, other).length > 0;
  }

  /** The ids of the notes that what the two rest on excludes each other. */
  contradictions(one: Mark, other: Mark): readonly string[] {
    return recordsBehind(one).flatMap((a) =>
      recordsBehind(other).flatMap((b) =>
        this.#chronology.contradictions(a, b).map(({ id }) => id),
      ),
    );
  }

  /** The marks with none after them. */
  latest(marks: readonly Mark[], sought: Behind = {}): readonly Mark[] {
    const latestFirst = this.latestFirst(marks);
    const latest = nearestOf(marks.filter((mark) => !this.isEnded(mark, latestFirst)));
    const { horizon } = this;
    if (horizon) {
      const hearsay = marks.every((mark) => mark.hearsay);
      const ended = marks.some((mark) => (hearsay || !mark.hearsay) && this.isClear(mark));
      if (!latest.every((mark) => this.isNear(mark))) horizon.miss();
      if (!ended && horizon.hides(sought)) horizon.miss();
    }
    return latest;
  }

  /** For {@link isEnded}: the marks that nothing long past can end come first. */
  latestFirst(marks: readonly Mark[]): readonly Mark[] {
    const bound = (mark: Mark): number => this.#chronology.notBefore(mark.act);
    return marks.toSorted((a, b) => (bound(a) === bound(b) ? 0 : bound(b) - bound(a)));
  }

  /** Whether any of these ends the mark. Nearly always the first of them does, so that few are looked at. */
  isEnded(
    mark: Mark,
    latestFirst: readonly Mark[],
    counts: (later: Mark) => boolean = always,
  ): boolean {
    return latestFirst.some((later) => later !== mark && counts(later) && this.ends(later, mark));
  }

  /** Whether a mark certainly comes after the moment at which an offer ended. */
  isAfterEnd(mark: Mark, end: Mark): boolean {
    if (mark.origin === 'END') return end.moment.latest < mark.moment.earliest;
    if (end.stance === 'LAPSED') return this.#chronology.notBefore(mark.act) >= end.moment.latest;
    return mark.record.id !== end.record.id && this.#chronology.before(end.record, mark.act);
  }

  /** As {@link precedes}, by what happened first: an end counts from the moment at which the offer ended. */
  happenedBefore(first: Mark, second: Mark): boolean {
    if (first.origin === 'END') return this.isAfterEnd(second, first);
    if (second.origin !== 'END') return this.precedes(first, second);
    if (second.stance === 'LAPSED') return first.moment.latest < second.moment.earliest;
    return this.#chronology.before(first.act, second.record);
  }
}

const always = (): boolean => true;

function idOf({ id }: AnyRecord): string {
  return id;
}

/** Of marks of the same time, the issue's own win over what reaches it from an issue above. */
export function nearestOf(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter(
    (mark) => !marks.some((nearer) => nearer.depth < mark.depth && sameTime(nearer, mark)),
  );
}

/** An end comes after its offer, unless something may have kept the offer; ends of one offer go by their dates. */
function precedesInAct(first: Mark, second: Mark): boolean {
  if (second.origin !== 'END') return false;
  if (first.origin !== 'END') return second.unlessAfter.length === 0;
  return first.moment.latest < second.moment.earliest;
}

function recordsBehind({ record, act }: Mark): readonly AnyRecord[] {
  return record.id === act.id ? [act] : [record, act];
}

function sameTime(a: Mark, b: Mark): boolean {
  return a.moment.earliest === b.moment.earliest && a.moment.latest === b.moment.latest;
}

/** Of the same instant: one act, or one minute that both of them state. */
function sameInstant(a: Mark, b: Mark): boolean {
  if (a.origin === 'END' || b.origin === 'END')
    return a.record.id === b.record.id && a.stance === b.stance;
  return a.act.id === b.act.id || (sameTime(a, b) && statesMinute(a) && statesMinute(b));
}

function statesMinute({ act }: Mark): boolean {
  const occurred = 'occurred' in act.data ? act.data.occurred : undefined;
  return occurred !== undefined && /\dT\d/.test(occurred);
}
