import { compareBounds } from '../times/bounds.js';

/** Acts linked by what follows what, with the bounds that each has of its own. */
export interface Node {
  readonly id: string;
  readonly earliest: number;
  readonly latest: number;
  /** The acts of this thread that it follows. */
  readonly follows: readonly string[];
}

/** What an act's place in its thread says of its moment. */
export interface Placed {
  /** Its latest bound, capped by those of everything that follows it. */
  readonly latest: number;
  /** The latest of its own earliest bound and those of everything it follows: nothing that ended before can be later. */
  readonly notBefore: number;
}

/**
 * Acts that follow one another, directly or not, with what that says of their moments.
 *
 * A relation inside a circle says nothing: a cycle of answers, or an answer that is dated before what it answers. Such
 * relations are left out of `placed` and `follows`, and kept in `claimed`, which tells what contradicts what.
 */
export class Thread {
  readonly placed: ReadonlyMap<string, Placed>;
  readonly claimed: ReadonlyMap<string, Placed>;
  /** Whether some relation was left out. */
  readonly flawed: boolean;
  readonly #claims: Links;
  readonly #kept: Links;

  constructor(nodes: readonly Node[]) {
    this.#claims = new Links(nodes, () => true);
    this.claimed = placedIn(nodes, this.#claims);
    const circling = this.#claims.circling(nodes);
    const { claimed } = this;
    this.#kept = new Links(nodes, (earlier, later) => {
      if (circling.has(earlier) && circling.has(later) && this.#claims.leads(later, earlier))
        return false;
      return boundsAllow(claimed.get(earlier), claimed.get(later));
    });
    this.flawed = this.#kept.size < this.#claims.size;
    this.placed = this.flawed ? placedIn(nodes, this.#kept) : claimed;
  }

  /** Whether `later` follows `earlier`, directly or not. */
  follows(later: string, earlier: string): boolean {
    return this.#kept.leads(earlier, later);
  }

  /** As {@link follows}, counting the relations that were left out. */
  claims(later: string, earlier: string): boolean {
    return this.#claims.leads(earlier, later);
  }
}

function boundsAllow(earlier: Placed | undefined, later: Placed | undefined): boolean {
  return (later?.latest ?? Infinity) >= (earlier?.notBefore ?? -Infinity);
}

/** Relations from earlier acts to those that follow them. */
class Links {
  readonly size: number;
  readonly #later = new Map<string, string[]>();
  readonly #earlier = new Map<string, string[]>();
  readonly #reached = new Map<string, ReadonlySet<string>>();

  constructor(nodes: readonly Node[], keeps: (earlier: string, later: string) => boolean) {
    const known = new Set(nodes.map(({ id }) => id));
    let size = 0;
    for (const { id, follows } of nodes) {
      for (const earlier of new Set(follows)) {
        if (!known.has(earlier) || !keeps(earlier, id)) continue;
        push(this.#later, earlier, id);
        push(this.#earlier, id, earlier);
        size += 1;
      }
    }
    this.size = size;
  }

  laterThan(id: string): readonly string[] {
    return this.#later.get(id) ?? [];
  }

  earlierThan(id: string): readonly string[] {
    return this.#earlier.get(id) ?? [];
  }

  /** Whether relations lead from one act to another. */
  leads(from: string, to: string): boolean {
    const known = this.#reached.get(from);
    if (known) return known.has(to);
    const reached = new Set(this.laterThan(from));
    for (const one of reached) this.laterThan(one).forEach((next) => reached.add(next));
    this.#reached.set(from, reached);
    return reached.has(to);
  }

  /** The acts that are on a circle, or between two: what remains when all that merely leads there is taken off. */
  circling(nodes: readonly Node[]): ReadonlySet<string> {
    const left = new Set(nodes.map(({ id }) => id));
    this.#peel(
      left,
      (id) => this.earlierThan(id),
      (id) => this.laterThan(id),
    );
    this.#peel(
      left,
      (id) => this.laterThan(id),
      (id) => this.earlierThan(id),
    );
    return left;
  }

  #peel(left: Set<string>, needs: Step, frees: Step): void {
    const open = new Map(
      [...left].map((id) => [id, needs(id).filter((one) => left.has(one)).length]),
    );
    const free = [...left].filter((id) => open.get(id) === 0);
    for (let id = free.pop(); id !== undefined; id = free.pop()) {
      left.delete(id);
      for (const next of frees(id)) {
        const remaining = (open.get(next) ?? 0) - 1;
        open.set(next, remaining);
        if (remaining === 0 && left.has(next)) free.push(next);
      }
    }
  }
}

type Step = (id: string) => readonly string[];

function placedIn(nodes: readonly Node[], links: Links): ReadonlyMap<string, Placed> {
  const byLatest = nodes.toSorted((a, b) => compareBounds(a.latest, b.latest));
  const byEarliest = nodes.toSorted((a, b) => compareBounds(b.earliest, a.earliest));
  const latest = flood(
    byLatest,
    ({ latest: bound }) => bound,
    (id) => links.earlierThan(id),
  );
  const notBefore = flood(
    byEarliest,
    ({ earliest: bound }) => bound,
    (id) => links.laterThan(id),
  );
  return new Map(
    nodes.map(({ id }) => [
      id,
      { latest: latest.get(id) ?? Infinity, notBefore: notBefore.get(id) ?? -Infinity },
    ]),
  );
}

/** Gives each node the bound of the first node in order from which steps lead to it: each is visited once. */
function flood(
  order: readonly Node[],
  boundOf: (node: Node) => number,
  next: Step,
): ReadonlyMap<string, number> {
  const given = new Map<string, number>();
  for (const node of order) {
    const bound = boundOf(node);
    const waiting = [node.id];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (given.has(id)) continue;
      given.set(id, bound);
      waiting.push(...next(id).filter((one) => !given.has(one)));
    }
  }
  return given;
}

function push(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
