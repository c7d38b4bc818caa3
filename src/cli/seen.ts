/** A set of one engine holds no more than 2^24 values; so many sets hold as many ids as a log will have. */
const setsCount = 256;

/** Ids that were met. They are kept in memory: about 100 MB for a million. */
export class Seen {
  readonly #sets = Array.from({ length: setsCount }, () => new Set<string>());

  /** False when it was there already. */
  add(id: string): boolean {
    const set = this.#setOf(id);
    if (set.has(id)) return false;
    set.add(id);
    return true;
  }

  #setOf(id: string): Set<string> {
    // The last two signs of an id are as good as chance.
    const place = id.charCodeAt(id.length - 1) * 31 + id.charCodeAt(id.length - 2);
    const set = this.#sets[(Number.isNaN(place) ? 0 : place) % setsCount];
    if (!set) throw new RangeError('There is a set for each remainder');
    return set;
  }
}
