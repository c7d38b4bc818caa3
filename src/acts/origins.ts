import type { Records } from '../record/records.js';

/** The source and everything that it derives from, however far back. */
export function originsOf(source: string, records: Records): ReadonlySet<string> {
  const origins = new Set([source]);
  for (const id of origins) {
    const found = records.get(id);
    if (found?.type !== 'SourceRegistered') continue;
    for (const origin of found.data.derivesFrom ?? []) origins.add(origin);
  }
  return origins;
}

/**
 * How many of the sources have no origin in common, as many as can be found by starting from each: ten prints of one
 * wire story are one, and so are a report and what was printed from that. Two or more are found wherever there are two.
 */
export function independentAmong(sources: readonly string[], records: Records): number {
  return independentSets([...new Set(sources)].map((source) => originsOf(source, records)));
}

/** How many of these sets of origins have nothing in common, as {@link independentAmong} counts them. */
export function independentSets(sets: readonly ReadonlySet<string>[]): number {
  const origins = sets.toSorted((one, other) => one.size - other.size);
  return Math.max(0, ...origins.map((first) => independentFrom(first, origins)));
}

function independentFrom(first: ReadonlySet<string>, all: readonly ReadonlySet<string>[]): number {
  const found = [first];
  for (const one of all) {
    if (found.every((other) => haveNothingInCommon(one, other))) found.push(one);
  }
  return found.length;
}

function haveNothingInCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].every((origin) => !other.has(origin));
}
