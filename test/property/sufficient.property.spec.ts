import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { position } from '../../src/positions/position.js';
import { counts } from '../support/counts.js';
import { askedOfAYear } from '../support/lying.js';
import { blind, nearsighted, Viewed } from '../support/viewed.js';

const runs = { numRuns: counts.slowPropertyRuns };

/** Through an index that gives one row of each kind at first, two, or four. */
const shares = fc.constantFrom(1, 2, 4);

describe('for any script of acts, entered and corrected in any way, known at any revision', () => {
  it('the last acts that suffice give the answer of all of them', () => {
    const sight = { narrow: 0 };
    fc.assert(
      fc.property(askedOfAYear, shares, ({ events, cut, questions }, share) => {
        Viewed.with(events, (viewed) => {
          const known = viewed.known(cut);
          for (const question of questions) {
            const answer = position(nearsighted(known, share, sight), question);
            expect(answer).toEqual(position(blind(known), question));
          }
        });
      }),
      runs,
    );
    expect(sight.narrow).toBeGreaterThan(counts.slowPropertyRuns / 4);
  });
});
