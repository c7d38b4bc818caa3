import type { Records } from '../record/records.js';
import { parentOf } from './issue-definition.js';

/** An issue and the issues above it, the nearest first. A circle of parents ends where it would begin again. */
export function lineOf(issue: string, records: Records): readonly string[] {
  const line = new Set<string>();
  for (let at: string | undefined = issue; at !== undefined && !line.has(at);) {
    line.add(at);
    at = parentOf(at, records);
  }
  return [...line];
}

/** Whether one issue is another or lies anywhere below it. */
export function isWithin(issue: string, above: string, records: Records): boolean {
  return lineOf(issue, records).includes(above);
}
