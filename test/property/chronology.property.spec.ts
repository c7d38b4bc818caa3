import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Chronology } from '../../src/acts/chronology.js';
import type { AnyRecord } from '../../src/record/records.js';
import { counts } from '../support/counts.js';
import { ListedRecords } from '../support/records.js';
import { shuffles, tables } from '../support/scripts.js';

const runs = { numRuns: counts.propertyRuns };

function actsIn(records: ListedRecords): readonly AnyRecord[] {
  return records.all.filter(({ data }) => 'occurred' in data);
}

describe('for any script of acts, however contradictory', () => {
  it('“before” leads back to no act, so that some act always has none after it', () => {
    fc.assert(
      fc.property(tables, ({ records }) => {
        const chronology = new Chronology(records);
        let left = actsIn(records);
        while (left.length > 0) {
          const last = left.filter((act) => !left.some((later) => chronology.before(act, later)));
          expect(last).not.toEqual([]);
          left = left.filter((act) => !last.includes(act));
        }
      }),
      runs,
    );
  });

  it('bounds enclose a moment, and what is before ends no later than what is after', () => {
    fc.assert(
      fc.property(tables, ({ records }) => {
        const chronology = new Chronology(records);
        const acts = actsIn(records);
        for (const act of acts) {
          const { earliest, latest } = chronology.boundsOf(act);
          expect(earliest).toBeLessThanOrEqual(latest);
          for (const later of acts.filter((other) => chronology.before(act, other))) {
            expect(latest).toBeLessThanOrEqual(chronology.boundsOf(later).latest);
          }
        }
      }),
      runs,
    );
  });

  it('the order in which records are met changes neither bounds nor what is before', () => {
    fc.assert(
      fc.property(tables, shuffles, ({ records }, shuffled) => {
        const [one, other] = [records, new ListedRecords(shuffled(records.all))].map(
          (met) => new Chronology(met),
        );
        const acts = actsIn(records);
        for (const act of acts) {
          expect(other?.boundsOf(act)).toEqual(one?.boundsOf(act));
          for (const second of acts)
            expect(other?.before(act, second)).toBe(one?.before(act, second));
        }
      }),
      runs,
    );
  });
});
