import type { AnyOf } from '../record/records.js';
import type { Considered } from './considered.js';
import { isForetold } from './foretold.js';
import { isWithin, lineOf } from './issue-line.js';
import { byId } from './recording.js';
import type { Provisional } from './term-sets.js';
import { termsOf } from './terms.js';

type Reopening = AnyOf<'TermReopened'>;

/** The provisional agreements that count and have a term on an issue, or on one above it; by id. */
export function provisionalsOn(issue: string, considered: Considered): readonly Provisional[] {
  const line = lineOf(issue, considered.records);
  return about(line, considered).filter(
    (record): record is Provisional =>
      record.type === 'TermProvisionallyAgreed' &&
      termsOf(record, considered).some(({ term }) => line.includes(term.issue)),
  );
}

/** The reopenings that count and name an issue, or one above it; by id. */
export function reopeningsOf(issue: string, considered: Considered): readonly Reopening[] {
  const line = lineOf(issue, considered.records);
  return about(line, considered).filter(
    (record): record is Reopening =>
      record.type === 'TermReopened' && record.data.issues.some((one) => line.includes(one)),
  );
}

/**
 * The issues that a reopening opens again: those that it names, and those below them that were provisionally agreed on
 * their own. Who opens a chapter again opens its articles.
 */
export function issuesReopened({ data }: Reopening, considered: Considered): readonly string[] {
  const { records } = considered;
  const below = records
    .ofType('TermProvisionallyAgreed')
    .filter((record) => considered.includes(record))
    .flatMap((record) => termsOf(record, considered).map(({ term }) => term.issue))
    .filter((issue) => data.issues.some((named) => isWithin(issue, named, records)));
  return [...new Set([...data.issues, ...below])];
}

function about(
  issues: readonly string[],
  considered: Considered,
): readonly (Provisional | Reopening)[] {
  const found = issues
    .flatMap((issue) => considered.about(issue))
    .filter(({ type }) => type === 'TermProvisionallyAgreed' || type === 'TermReopened')
    .filter((record) => !isForetold(record, considered))
    .map((record) => [record.id, record] as const);
  return [...new Map(found).values()]
    .filter(
      (record): record is Provisional | Reopening =>
        record.type === 'TermProvisionallyAgreed' || record.type === 'TermReopened',
    )
    .toSorted(byId);
}
