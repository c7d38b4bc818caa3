import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type WarningCode, warningCodes } from '../../src/acts/warning.js';
import { type RefusalCode, refusalCodes, rulesOfCourse } from '../../src/rules/refusal.js';
import { contract, Parts } from '../support/contract.js';

const root = join(import.meta.dirname, '../..');

/** Where a table's own refusals are specified. */
const specifications = readdirSync(join(root, 'test/specification'))
  .filter((name) => name.endsWith('.spec.ts') && name !== 'refusals.spec.ts')
  .map((name) => read(`test/specification/${name}`));

/** What a table can't refuse, because it is not the table that knows: each with the file in which it is seen. */
const seenElsewhere: Partial<Record<RefusalCode, string>> = {
  STALE_VERSION: 'test/api/refusals.spec.ts',
  RECORD_TOO_LARGE: 'test/api/refusals.spec.ts',
  IDEMPOTENCY_KEY_REUSED: 'test/specification/streams.spec.ts',
  UNKNOWN_BOOKMARK: 'test/api/reading.spec.ts',
};

const ofTheTable = refusalCodes.filter((code) => !(code in seenElsewhere));

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function names(text: string, code: string): boolean {
  return text.includes(`'${code}'`);
}

describe('every refusal code', () => {
  it.each(ofTheTable)('%s is seen refused in a specification', (code) => {
    expect(specifications.some((text) => names(text, code))).toBe(true);
  });

  it.each(Object.entries(seenElsewhere))('%s is seen refused in %s', (code, path) => {
    expect(names(read(path), code)).toBe(true);
  });
});

describe('docs/rules.md', () => {
  const page = read('docs/rules.md');
  const [ofRefusals = '', ofWarnings = ''] = page.split('## Warnings');
  const [ofForm = '', ofCourse = ''] = ofRefusals.split('## Rules of course');

  it('has one row for each code, with a rule and an example', () => {
    expect(codesIn(ofRefusals).toSorted()).toEqual([...refusalCodes].sort());
    expect(codesIn(ofWarnings)).toEqual(warningCodes);
  });

  it('has the rules of course in their own table', () => {
    for (const code of refusalCodes) {
      const isOfCourse = rulesOfCourse.some((rule) => rule === code);
      expect((isOfCourse ? ofCourse : ofForm).includes(`| \`${code}\` |`)).toBe(true);
    }
  });
});

function codesIn(tables: string): readonly (string | undefined)[] {
  const rows = tables.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((row) => /^\| `([A-Z_]+)` \| .+[.] \| .+ \|$/.exec(row)?.[1]);
}

describe('every warning code', () => {
  const specification = read('test/specification/warnings.spec.ts');

  it.each(warningCodes)('%s is seen in a specification', (code: WarningCode) => {
    expect(names(specification, code)).toBe(true);
  });

  it('is a word of the contract, in the same order', () => {
    expect(new Parts(contract()).members('WarningCode')).toEqual(warningCodes);
  });
});
