import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Considered } from '../../src/acts/considered.js';
import { gradeScales } from '../../src/acts/grades.js';
import { momentAsked } from '../../src/acts/moment-asked.js';
import { compareStandings } from '../../src/acts/standing.js';
import { gather } from '../../src/positions/gathering.js';
import { judge, sameAnswer } from '../../src/positions/judged.js';
import { actsThatCount, byValidAt, position } from '../../src/positions/position.js';
import { standing as standings } from '../../src/sources/sources.events.js';
import { counts } from '../support/counts.js';
import { citing, questions, tables } from '../support/scripts.js';

const runs = { numRuns: counts.propertyRuns };
const [, ...reliabilities] = gradeScales.reliability;
const [, ...credibilities] = gradeScales.credibility;

it('whatever is told to give another answer does, is the lowest of its kind, and nothing is left out', () => {
  const seen = { standing: 0, grade: 0 };
  fc.assert(
    fc.property(fc.oneof(tables, citing(tables)), questions, ({ records }, question) => {
      const all = actsThatCount(records, question);
      const at = momentAsked(question.validAt);
      const judged = (by: Considered) => judge(byValidAt(gather(question, by), at).marks, by);
      const base = judged(all);
      const gives = (by: Considered): boolean => {
        const other = judged(by);
        return base.known && other.known && !sameAnswer(other, base);
      };
      const higher = standings.options.filter((one) => compareStandings(one, all.minimum) > 0);
      const expected = [
        [higher.find((standing) => gives(all.under(standing)))],
        [reliabilities.find((reliability) => gives(all.underGrade({ reliability })))],
        [credibilities.find((credibility) => gives(all.underGrade({ credibility })))],
      ].flatMap(([one]) => (one === undefined ? [] : [one]));
      const flags = position(records, question).flags;
      const told = flags.find(({ flag }) => flag === 'EVIDENCE_SENSITIVE')?.minimums ?? [];
      expect(told.map((one) => one.standing ?? one.reliability ?? one.credibility)).toEqual(
        expected,
      );
      for (const { standing, fallsOut } of told) {
        seen[standing === undefined ? 'grade' : 'standing'] += 1;
        expect(fallsOut.length).toBeGreaterThan(0);
      }
    }),
    runs,
  );
  expect(seen.standing).toBeGreaterThan(0);
  expect(seen.grade).toBeGreaterThan(0);
});
