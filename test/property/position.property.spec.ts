import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Considered } from '../../src/acts/considered.js';
import type { HeldStance, HeldValue, Outcome } from '../../src/positions/answer.js';
import { positionHistory } from '../../src/positions/history.js';
import { sameHeldValue } from '../../src/positions/outcome.js';
import { position } from '../../src/positions/position.js';
import { changedFacts, changedPosition } from '../../src/positions/compared.js';
import { proposalStatusAt } from '../../src/proposals/proposal.status.js';
import { inconsistenciesIn } from '../../src/record/rules.js';
import { RecordsWithout } from '../../src/record/records-without.js';
import type { RecordsAtCut } from '../../src/record/records.js';
import { agree } from '../../src/values/agree.js';
import { counts } from '../support/counts.js';
import { orderlyTables } from '../support/orderly.js';
import { considered, question, said } from '../support/positions.js';
import { ListedRecords, type Table, talks } from '../support/records.js';
import { questions, rates, shuffles, source, tables } from '../support/scripts.js';
import { coded, renamings, unordered } from '../support/renamed.js';
import { touching } from '../support/touching.js';

const offers = ['ProposalTabled', 'CounterproposalTabled', 'ProposalRevised'] as const;
const runs = { numRuns: counts.propertyRuns };

describe('for any script of acts, however contradictory', () => {
  it('the position never depends on the order in which records are met, and never throws', () => {
    fc.assert(
      fc.property(tables, questions, shuffles, (table, question, shuffled) => {
        const { records } = table;
        const again = new ListedRecords(shuffled(records.all));
        expect(position(again, question)).toEqual(position(records, question));
        expect(positionHistory(again, question)).toEqual(positionHistory(records, question));
      }),
      runs,
    );
  });

  it('nothing that is told depends on ids, which are made up', () => {
    fc.assert(
      fc.property(tables, questions, renamings, ({ records }, question, renaming) => {
        const told = (of: ListedRecords): unknown => ({
          position: position(of, question),
          history: positionHistory(of, question).map((entry) => ({ ...entry, id: '' })),
          statuses: of
            .ofType(...offers)
            .map(({ id }) => [
              id,
              proposalStatusAt(id, question.validAt, Considered.from(of, 'CONTESTED', undefined)),
            ]),
          inconsistencies: inconsistenciesIn(of).map(({ act, refusal }) => [act.id, refusal]),
        });
        expect(unordered(renaming.back(told(renaming.of(records.all))))).toEqual(
          unordered(renaming.back(told(new ListedRecords(coded(records.all))))),
        );
      }),
      runs,
    );
  });

  it('the records that touch an issue answer for all of them', () => {
    fc.assert(
      fc.property(tables, questions, ({ records }, question) => {
        const narrowed = touching(records, question.issue);
        expect(position(narrowed, question)).toEqual(position(records, question));
        expect(positionHistory(narrowed, question)).toEqual(positionHistory(records, question));
      }),
      runs,
    );
  });

  it('a position without a stance has alternatives, one with a mark has acts, and none is unknown with one', () => {
    fc.assert(
      fc.property(tables, questions, ({ records }, question) => {
        const { stance, alternatives, restsOn, levels } = position(records, question);
        expect(stance === 'UNKNOWN').toBe(levels.length === 0);
        expect(stance !== undefined || alternatives.length > 1).toBe(true);
        expect(stance === 'UNKNOWN' || restsOn.stance.length > 0).toBe(true);
      }),
      runs,
    );
  });

  it('the last step of a history leads to the position, unless time alone leaves something open', () => {
    fc.assert(
      fc.property(tables, questions, ({ records }, question) => {
        const last = positionHistory(records, question).at(-1);
        const { heldStance, heldValue } = position(records, question);
        expect(last?.to.stance?.stance).toBe(heldStance?.stance);
        expect(last?.to.value?.value).toEqual(heldValue?.value);
      }),
      runs,
    );
  });
});

describe('for any script of acts of which every one happened at a minute of its own', () => {
  it('a stance and a value are held since the history shows them', () => {
    fc.assert(
      fc.property(orderlyTables, questions, ({ records }, question) => {
        const { heldStance, heldValue } = position(records, question);
        const history = positionHistory(records, question);
        const expectHeld = (
          held: HeldStance | HeldValue | undefined,
          same: (shown: Outcome) => boolean,
        ) => {
          if (held === undefined) return;
          const broken = history.findLastIndex(({ to }) => !same(to));
          const shown = history[broken + 1]?.latest ?? NaN;
          // What was said under another headline is held since it was said, and shown later.
          const unshown = history
            .filter(({ to, latest }) => latest < shown && !same(to))
            .map(({ latest }) => latest);
          expect([shown, ...unshown]).toContain(held.since);
        };
        expectHeld(heldStance, ({ stance }) => stance?.stance === heldStance?.stance);
        expectHeld(heldValue, ({ value }) => sameHeldValue(value, heldValue));
      }),
      runs,
    );
  });
});

/** Statements of one month, each with a rate that leaves open what others state. */
const sayings = fc
  .array(rates, { minLength: 1, maxLength: 40, size: 'max' })
  .map((values) => values.map((value, index) => ({ id: `s${String(index)}`, value })));

describe('for any number of values in no order, that agree where they leave something open', () => {
  it('stand side by side no more than were said, each with exactly what agrees with it, and none is left out', () => {
    fc.assert(
      fc.property(sayings, (told) => {
        const table = told.reduce(
          (so, { id, value }) => said(so, id, '2021-01', { stance: 'PROPOSES', value }),
          talks(),
        );
        const { heldValue, alternatives } = position(table.records, question('2021-12-31'));
        const shown =
          alternatives.length > 0 ? alternatives.map(({ value }) => value) : [heldValue];
        expect(shown.length).toBeLessThanOrEqual(told.length);
        for (const one of shown) {
          const alike = told.filter(({ value }) => one?.value && agree(value, one.value));
          expect(one?.records).toEqual(alike.map(({ id }) => id).sort());
        }
        expect(new Set(shown.flatMap((one) => one?.records ?? [])).size).toBe(told.length);
        const oneForAll = told.every((a) => told.every((b) => agree(a.value, b.value)));
        expect(alternatives.length === 0).toBe(oneForAll);
      }),
      runs,
    );
  });
});

describe('for any script of acts and any source', () => {
  it('the record without it answers as if it had never been registered, however it is held', () => {
    fc.assert(
      fc.property(tables, questions, source, (table, question, gone) => {
        const without = new RecordsWithout(atCut(table), [gone]);
        const never = table.without(gone).records;
        expect(position(without, question)).toEqual(position(never, question));
      }),
      runs,
    );
  });

  it('a source that nothing cites and nothing derives from takes nothing with it', () => {
    fc.assert(
      fc.property(tables, questions, (table, question) => {
        const before = considered(table.source('uncited', '2021-02'));
        const after = considered(table);
        expect(changedFacts(before, after)).toEqual([]);
        const asked = (one: Considered) => ({ ...question, considered: one });
        expect(changedPosition(question, asked(before), asked(after))).toBeUndefined();
      }),
      runs,
    );
  });
});

/** The records of a table as a cut of its stream; nothing of it was ever retracted. */
function atCut({ records }: Table): RecordsAtCut {
  const entry = (id: string) => {
    const record = records.get(id);
    return record && { record, retracted: false };
  };
  return {
    ...{
      stream: 'table-talks',
      revision: records.all.length - 1,
      negotiation: records.negotiation,
    },
    get: (id) => records.get(id),
    ofType: (...types) => records.ofType(...types),
    about: (id, ...types) => records.about(id, ...types),
    entry,
    idOf: (id) => entry(id)?.record.id,
  };
}
