import type { Level } from './act.js';

/** Levels from the lowest; what is held at an unknown level counts with the delegation's. */
export const ranks = ['DELEGATION', 'MINISTER', 'PRINCIPAL'] as const;

export type Rank = (typeof ranks)[number];

export function rankOf(level: Level): Rank {
  return level === 'UNKNOWN_LEVEL' ? 'DELEGATION' : level;
}

export function isHigher(a: Rank, b: Rank): boolean {
  return ranks.indexOf(a) > ranks.indexOf(b);
}
