import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gapOf } from '../../src/positions/gap.js';
import { positionHistory } from '../../src/positions/history.js';
import { Opposition } from '../../src/positions/movement.js';
import { comparable } from '../../src/values/comparable.js';
import { change } from '../../src/values/difference.js';
import { Fraction } from '../../src/values/fraction.js';
import type { Value } from '../../src/values/value.js';
import { anyValue as values } from '../support/any-value.js';
import { counts } from '../support/counts.js';
import { gap, movesAgainst, type Said, saying } from '../support/opposition.js';
import { considered, question } from '../support/positions.js';
import { ListedRecords } from '../support/records.js';
import { questions, shuffles, tables } from '../support/scripts.js';
import { money, statedBy } from '../support/values.js';

const runs = { numRuns: counts.propertyRuns };

const side = fc.constantFrom('JP', 'US');
const amount = fc.integer({ min: 0, max: 400 }).map((tenths) => String(tenths / 10));

/** What two parties put forward, a day apart, in no order of sides. */
function talksOf(value: fc.Arbitrary<Value>): fc.Arbitrary<readonly Said[]> {
  return fc
    .array(fc.tuple(side, value), { minLength: 2, maxLength: 9 })
    .map((told) =>
      told.map(([party, held], index): Said => [party, `2021-01-1${String(index)}`, held]),
    );
}

const inYen = talksOf(amount.map((number) => money(number)));
const inTwoCurrencies = talksOf(
  fc
    .tuple(amount, fc.constantFrom('JPY', 'USD'))
    .map(([number, currency]) => money(number, currency)),
);

const fraction = (written: string): Fraction => {
  const [numerator = '0', denominator = '1'] = written.split('/');
  return Fraction.of(numerator).over(Fraction.of(denominator));
};
const sum = (shares: readonly (string | undefined)[]): string =>
  String(shares.reduce((so, one) => so.plus(fraction(one ?? '0')), Fraction.zero));

describe('for whatever two parties say in one measure', () => {
  it('what each closed and what is left make the first gap', () => {
    fc.assert(
      fc.property(inYen, (told) => {
        const { first, now, sides, remaining } = gap(saying(...told));
        const shares = [...sides.map(({ closed }) => closed?.exact), remaining?.exact];
        if (first === undefined || first.size.amount === '0' || /^0\.0+$/.test(first.size.amount)) {
          expect(shares).toEqual([undefined, undefined, undefined]);
          return;
        }
        expect(sum(shares)).toBe('1');
        const left = fraction(remaining?.exact ?? '').abs();
        expect(
          left.times(Fraction.of(first.size.amount)).equals(Fraction.of(now?.size.amount ?? '')),
        ).toBe(true);
      }),
      runs,
    );
  });

  it('what each closed and what is left make it also where sources state the one in the measure of the other', () => {
    const stated = fc
      .tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom(1, 2), fc.boolean())
      .map(([number, rate, inDollars]) =>
        inDollars
          ? money(String(number), 'USD')
          : statedBy('WIRE', money(String(number)), money(String(number * rate), 'USD')),
      );
    fc.assert(
      fc.property(talksOf(stated), (told) => {
        const wire = { code: 'WIRE', kind: 'NEWS_REPORT', title: 'Wire' };
        const { sides, remaining } = gap(saying(...told).with('WIRE', 'SourceRegistered', wire));
        const shares = [...sides.map(({ closed }) => closed?.exact), remaining?.exact];
        if (remaining === undefined) expect(shares).toEqual([undefined, undefined, undefined]);
        else expect(sum(shares)).toBe('1');
      }),
      runs,
    );
  });

  it('the moves of both, one after another, close what is no longer between them', () => {
    fc.assert(
      fc.property(inYen, (told) => {
        const table = saying(...told);
        const { first, now, remaining } = gap(table);
        if (first === undefined || remaining === undefined) return;
        const closed = ['JP', 'US'].flatMap((party) =>
          movesAgainst(table, party, party === 'JP' ? 'US' : 'JP')
            .filter(({ entry }) => entry.latest > first.at)
            .map(({ share }) => share?.exact),
        );
        const left = fraction(remaining.exact).abs();
        expect(sum([...closed, String(left)])).toBe('1');
        expect(now).toBeDefined();
      }),
      runs,
    );
  });

  it('a move toward the counterpart is one after which the counterpart is nearer', () => {
    fc.assert(
      fc.property(inYen, (told) => {
        const table = saying(...told);
        for (const { direction, entry, stood } of movesAgainst(table)) {
          const [was, is] = [entry.from.value?.value, entry.to.value?.value];
          if (direction === 'NOT_COMPARABLE' || !was || !is || !stood?.value) continue;
          const distance = (value: Value): Fraction => {
            const { size } = change(stood.value ?? value, value);
            return Fraction.of(size?.amount ?? '0');
          };
          const nearer = distance(was).compare(distance(is));
          const expected = { TOWARD: 1, AWAY: -1, LATERAL: 0, NONE: 0 }[direction];
          expect(nearer).toBe(expected);
        }
      }),
      runs,
    );
  });

  it('both sides see one gap', () => {
    fc.assert(
      fc.property(inTwoCurrencies, (told) => {
        const counts = considered(saying(...told));
        const seen = (party: string, other: string) =>
          gapOf(question('2029-12-31', { party }), other, counts, () => []);
        const [one, another] = [seen('JP', 'US'), seen('US', 'JP')];
        expect({ ...another, sides: another.sides.toReversed() }).toEqual({
          ...one,
          sides: [...one.sides],
        });
      }),
      runs,
    );
  });
});

describe('across measures', () => {
  it('nothing has a size, unless it is told in one currency throughout', () => {
    fc.assert(
      fc.property(inTwoCurrencies, (told) => {
        for (const { size, entry, stood, direction } of movesAgainst(saying(...told))) {
          const held = [entry.from.value, entry.to.value, stood].flatMap((one) => one?.value ?? []);
          const currencies = new Set(held.map((one) => 'money' in one && one.money.currency));
          expect(size === undefined || (held.length === 3 && currencies.size === 1)).toBe(true);
          expect(direction === 'NOT_COMPARABLE' || direction === 'NONE' || size !== undefined).toBe(
            true,
          );
        }
      }),
      runs,
    );
  });

  it('what can’t be compared has no direction, in either order', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        const [there, back] = [comparable(one, other), comparable(other, one)];
        expect(there.notComparable).toBe(back.notComparable);
        const { direction, size } = change(one, other);
        if (there.notComparable) expect(size).toBeUndefined();
        expect(there.notComparable !== undefined && ['UP', 'DOWN'].includes(direction)).toBe(false);
      }),
      runs,
    );
  });
});

describe('for any script of acts, however contradictory', () => {
  it('how a move stands to the counterpart never depends on the order of entry, and never throws', () => {
    fc.assert(
      fc.property(tables, questions, shuffles, (table, asked, shuffled) => {
        const told = (records: ListedRecords) => {
          const counts = considered({ records } as typeof table);
          const opposition = new Opposition(asked, 'US', counts, () => []);
          return [
            positionHistory(records, asked, counts).map((entry) => opposition.against(entry)),
            gapOf(asked, 'US', counts, () => []),
          ];
        };
        const { records } = table;
        expect(told(new ListedRecords(shuffled(records.all)))).toEqual(told(records));
      }),
      runs,
    );
  });
});
