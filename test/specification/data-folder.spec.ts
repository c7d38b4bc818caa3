import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeFolder } from '../../src/event-store/data-folder.js';

let outside: string;
beforeEach(() => {
  outside = realpathSync(mkdtempSync(join(tmpdir(), 'travaux-')));
});
afterEach(() => {
  rmSync(outside, { recursive: true });
});

describe('making the folder of a record', () => {
  it('syncs every folder that was given a new name, outermost first', () => {
    const data = join(outside, 'records', 'here', 'data');
    expect(makeFolder(data)).toEqual([
      outside,
      join(outside, 'records'),
      join(outside, 'records', 'here'),
    ]);
    expect(existsSync(data)).toBe(true);
  });

  it('begins at what is there', () => {
    makeFolder(join(outside, 'records'));
    expect(makeFolder(join(outside, 'records', 'here', '..', 'there'))).toEqual([
      join(outside, 'records'),
    ]);
  });

  it('changes nothing where the folder is', () => {
    expect(makeFolder(outside)).toEqual([]);
  });

  it('throws where something else has the name', () => {
    writeFileSync(join(outside, 'data'), '');
    expect(() => makeFolder(join(outside, 'data'))).toThrow('EEXIST');
    expect(() => makeFolder(join(outside, 'data', 'in it'))).toThrow('ENOTDIR');
  });
});
