import { expect } from '@jest/globals';
import type { TableCommand } from '../../src/record/table.decider.js';
import type { CodeOfCourse, Path } from '../../src/rules/refusal.js';
import { despite, type Given } from './table.js';

/** Refused; recorded despite the rule; and open as an inconsistency from then on. */
export function refusedUnlessForced(
  code: CodeOfCourse,
  table: Given,
  one: TableCommand,
  path: Path,
  sentence: string | RegExp = '',
): void {
  table.when(one).thenRefused(code, path, sentence);
  const named = typeof one.input['code'] === 'string' ? [`${code} ${one.input['code']}`] : [];
  const before = table.table.inconsistencies;
  const { inconsistencies } = table.and(despite(code, one)).table;
  expect(inconsistencies).toEqual(expect.arrayContaining(named));
  expect(inconsistencies.length).toBeGreaterThan(before.length);
}

/** Recorded without a word. */
export function letThrough(table: Given, one: TableCommand): Given {
  const after = table.and(one);
  expect(after.table.inconsistencies).toEqual(table.table.inconsistencies);
  return after;
}
