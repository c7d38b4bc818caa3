import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Json } from './answers.js';
import type { Load } from './recorder.js';

const folder = join(import.meta.dirname, '../../examples/questions');

/** One thing asked of a negotiation, by an operation that may stand elsewhere among the examples, and the whole answer. */
export interface Asked {
  readonly asks: string;
  readonly operation: string;
  readonly variables: Readonly<Record<string, Json>> & { readonly negotiation: string };
  readonly expected: Json;
}

/** The files of what people ask, most of them by the number of their question. */
export const questions: readonly string[] = globSync(join(folder, '*.json'))
  .map((file) => basename(file))
  .filter((file) => file !== 'invented.json')
  .sort();

/** By its code, the file of each negotiation that is asked: two that were, and two that are openly invented. */
export const negotiationsAsked = {
  'JP-US-HNS': 'japan-us-2019-2022.json',
  'WGA-AMPTP': 'wga-amptp-2023.json',
  LAKE: 'a-clause/steps.json',
  QUAY: 'questions/invented.json',
} as const;

export function askedIn(file: string): readonly Asked[] {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as readonly Asked[];
}

/** A file can't know the bookmarks of a run: where it gives a moment of knowledge it says `before CODE`. */
export function withBookmarks<T>(
  variables: T,
  loaded: Pick<Load, 'bookmarkBefore'> | undefined,
): T {
  const named = (name: string, value: Json): Json => {
    if (name !== 'knownAt' || typeof value !== 'string') return value;
    const code = /^before (.+)$/.exec(value)?.[1];
    return code === undefined ? value : (loaded?.bookmarkBefore(code) ?? value);
  };
  return JSON.parse(JSON.stringify(variables), named) as T;
}
