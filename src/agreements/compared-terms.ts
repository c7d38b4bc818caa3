import type { Considered } from '../acts/considered.js';
import { lastOf } from '../acts/moment-asked.js';
import { provisionalsOn, reopeningsOf } from '../acts/provisional.js';
import { compareText } from '../acts/recording.js';
import type { Instrument, Provisional } from '../acts/term-sets.js';
import { type StatedTerm, termsOf } from '../acts/terms.js';
import { agree, disagree } from '../values/agree.js';
import type { Value } from '../values/value.js';

/** One issue of an agreement beside what its parties had provisionally agreed there. */
export interface ComparedTerm {
  readonly issue: string;
  /**
   * `NOT_IN_AGREEMENT` and `NOT_AGREED_BEFORE`: only the other side has a value that is recorded. `NOT_KNOWN`: one of
   * them says no more than words do.
   */
  readonly state: 'EQUAL' | 'DIFFERENT' | 'NOT_IN_AGREEMENT' | 'NOT_AGREED_BEFORE' | 'NOT_KNOWN';
  /** What was provisionally agreed last, several where their order is not known, and the records that say so. */
  readonly agreed: readonly Value[];
  readonly agreedBy: readonly string[];
  /** What the agreement says, several where reports of it differ, and the records that say so. */
  readonly stated: readonly Value[];
  readonly statedBy: readonly string[];
  /** Whether a difference is beyond doubt: both sets are complete, and the one certainly came before the other. */
  readonly certain: boolean;
}

/** The terms of an agreement beside those that its parties had provisionally agreed and not reopened, by issue. */
export function comparedTerms(
  agreement: Instrument,
  considered: Considered,
): readonly ComparedTerm[] {
  const terms = termsOf(agreement, considered);
  const before = considered.records
    .ofType('TermProvisionallyAgreed')
    .filter((one) => considered.includes(one) && isBetween(one, agreement))
    .flatMap((one) => termsOf(one, considered));
  const issues = [...new Set([...terms, ...before].map(({ term }) => term.issue))];
  return issues
    .toSorted(compareText)
    .map((issue) => compared(issue, onIssue(terms, issue), agreement, considered))
    .filter(({ agreed, stated }) => agreed.length + stated.length > 0);
}

function compared(
  issue: string,
  stated: readonly StatedTerm[],
  agreement: Instrument,
  considered: Considered,
): ComparedTerm {
  const last = lastAgreed(issue, agreement, considered);
  const agreed = last.flatMap((one) => onIssue(termsOf(one, considered), issue));
  const [had, has] = [valuesOf(agreed), valuesOf(stated)];
  return {
    issue,
    state: stateOf(had, has),
    agreed: had,
    agreedBy: recordsOf(agreed),
    stated: has,
    statedBy: recordsOf(stated),
    certain: [agreement, ...last].every(({ data }) => data.extent === 'COMPLETE')
      ? last.every((one) => considered.chronology.before(one, agreement))
      : false,
  };
}

/** What may have stood last when the agreement was reached; nothing where somebody may have reopened it by then. */
function lastAgreed(
  issue: string,
  agreement: Instrument,
  considered: Considered,
): readonly Provisional[] {
  const { chronology } = considered;
  const reopenings = reopeningsOf(issue, considered).filter(
    (one) => !chronology.before(agreement, one),
  );
  const agreed = provisionalsOn(issue, considered)
    .filter((one) => isBetween(one, agreement))
    .filter((one) => onIssue(termsOf(one, considered), issue).length > 0)
    .filter((one) => !chronology.before(agreement, one));
  const last = lastOf(agreed, considered);
  return last.some((one) => reopenings.some((reopened) => !chronology.before(reopened, one)))
    ? []
    : last;
}

/** What others agreed among themselves is no measure of this. */
function isBetween({ data: { parties } }: Provisional, { data }: Instrument): boolean {
  return parties.every((party) => data.parties.includes(party));
}

function stateOf(agreed: readonly Value[], stated: readonly Value[]): ComparedTerm['state'] {
  if (stated.length === 0) return 'NOT_IN_AGREEMENT';
  if (agreed.length === 0) return 'NOT_AGREED_BEFORE';
  if (agreed.some((one) => stated.some((other) => agree(one, other)))) return 'EQUAL';
  return agreed.every((one) => stated.every((other) => disagree(one, other)))
    ? 'DIFFERENT'
    : 'NOT_KNOWN';
}

function onIssue(terms: readonly StatedTerm[], issue: string): readonly StatedTerm[] {
  return terms.filter(({ term }) => term.issue === issue);
}

function valuesOf(terms: readonly StatedTerm[]): readonly Value[] {
  return terms.map(({ term }) => term.value);
}

function recordsOf(terms: readonly StatedTerm[]): readonly string[] {
  return [...new Set(terms.map(({ record }) => record.id))].toSorted(compareText);
}
