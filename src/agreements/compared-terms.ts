import type { Considered } from '../acts/considered.js';
import { lastOf } from '../acts/moment-asked.js';
import { provisionalsOn, reopeningsOf } from '../acts/provisional.js';
import { compareText, listed } from '../acts/recording.js';
import { type Instrument, isOffer, type Provisional } from '../acts/term-sets.js';
import { type StatedTerm, termsOf } from '../acts/terms.js';
import type { AnyRecord } from '../record/records.js';
import { agree, disagree } from '../values/agree.js';
import type { Value } from '../values/value.js';
import { acceptedOn, type AcceptedTerm } from './accepted.js';

/** One issue of an agreement beside what its parties had agreed there before. */
export interface ComparedTerm {
  readonly issue: string;
  /**
   * `NOT_IN_AGREEMENT` and `NOT_AGREED_BEFORE`: only the other side has a value that is recorded. `NOT_KNOWN`: one of
   * them says no more than words do.
   */
  readonly state: 'EQUAL' | 'DIFFERENT' | 'NOT_IN_AGREEMENT' | 'NOT_AGREED_BEFORE' | 'NOT_KNOWN';
  /** How it had been agreed; absent where it had not been. */
  readonly basis: 'PROVISIONALLY_AGREED' | 'ACCEPTED' | undefined;
  /** What was agreed last, several where their order is not known, and the records that say so. */
  readonly agreed: readonly Value[];
  readonly agreedBy: readonly string[];
  /** What the agreement says, several where reports of it differ, and the records that say so. */
  readonly stated: readonly Value[];
  readonly statedBy: readonly string[];
  /** Whether a difference is beyond doubt: both sets are complete, and the one certainly came before the other. */
  readonly certain: boolean;
}

/**
 * The terms of an agreement beside those that its parties had provisionally agreed and not reopened, by issue; where they
 * had agreed on none there, beside what one had accepted of another one's proposal.
 */
export function comparedTerms(
  agreement: Instrument,
  considered: Considered,
): readonly ComparedTerm[] {
  const terms = termsOf(agreement, considered);
  const named = [
    ...terms.map(({ term }) => term.issue),
    ...issuesAgreed(agreement, considered),
    ...issuesAccepted(agreement, considered),
  ];
  return listed(named, considered.records)
    .map((issue) => compared(issue, onIssue(terms, issue), agreement, considered))
    .filter(({ agreed, stated }) => agreed.length + stated.length > 0);
}

/** The terms that are beyond doubt not those that were provisionally agreed, both sets being complete. */
export function certainDifferences(
  agreement: Instrument,
  considered: Considered,
): readonly ComparedTerm[] {
  const terms = termsOf(agreement, considered);
  return listed(issuesAgreed(agreement, considered), considered.records)
    .map((issue) => compared(issue, onIssue(terms, issue), agreement, considered))
    .filter(({ state, certain }) => state === 'DIFFERENT' && certain);
}

/** The issues on which parties to an agreement agreed for the time being. */
function issuesAgreed(agreement: Instrument, considered: Considered): readonly string[] {
  return considered.records
    .ofType('TermProvisionallyAgreed')
    .filter((one) => considered.includes(one) && areAmong(one.data.parties, agreement))
    .flatMap((one) => termsOf(one, considered).map(({ term }) => term.issue));
}

function compared(
  issue: string,
  stated: readonly StatedTerm[],
  agreement: Instrument,
  considered: Considered,
): ComparedTerm {
  const before = agreedBefore(issue, agreement, considered);
  const [had, has] = [valuesOf(before.terms), valuesOf(stated)];
  return {
    issue,
    state: stateOf(had, has),
    basis: had.length === 0 ? undefined : before.basis,
    agreed: had,
    agreedBy: before.records,
    stated: has,
    statedBy: recordsOf(stated),
    certain: before.certain,
  };
}

interface AgreedBefore {
  readonly basis: NonNullable<ComparedTerm['basis']>;
  readonly terms: readonly StatedTerm[];
  readonly records: readonly string[];
  readonly certain: boolean;
}

/** A term that was provisionally agreed and reopened is open, whatever was accepted on the way there. */
function agreedBefore(issue: string, agreement: Instrument, considered: Considered): AgreedBefore {
  const { chronology } = considered;
  if (provisionallyAgreed(issue, agreement, considered).length === 0) {
    const last = lastAccepted(issue, agreement, considered);
    const terms = last.flatMap((one) => one.terms);
    const acts = last.map(({ act }) => act.id);
    const records = [...new Set([...recordsOf(terms), ...acts])].toSorted(compareText);
    return { basis: 'ACCEPTED', terms: distinct(terms), records, certain: false };
  }
  const last = lastAgreed(issue, agreement, considered);
  const terms = last.flatMap((one) => onIssue(termsOf(one, considered), issue));
  const complete = [agreement, ...last].every(({ data }) => data.extent === 'COMPLETE');
  return {
    basis: 'PROVISIONALLY_AGREED',
    terms,
    records: recordsOf(terms),
    certain: complete && last.every((one) => chronology.before(one, agreement)),
  };
}

/** What may have been accepted last among the parties before the agreement was reached. */
function lastAccepted(
  issue: string,
  agreement: Instrument,
  considered: Considered,
): readonly AcceptedTerm[] {
  const before = (act: AnyRecord): boolean => !considered.chronology.before(agreement, act);
  const accepted = acceptedOn(issue, before, considered).filter(({ parties }) =>
    areAmong(parties, agreement),
  );
  const last = lastOf(
    accepted.map(({ act }) => act),
    considered,
  );
  return accepted.filter(({ act }) => last.includes(act));
}

/** The issues of the proposals that parties to an agreement accepted of one another. */
function issuesAccepted(agreement: Instrument, considered: Considered): readonly string[] {
  const offers = considered.records
    .ofType('ProposalAccepted', 'TermAccepted')
    .filter((act) => considered.includes(act) && areAmong([act.data.by], agreement))
    .map(({ data }) => considered.get(data.proposal))
    .filter((record) => isOffer(record));
  const issues = [...new Set(offers)].flatMap((offer) =>
    termsOf(offer, considered).map(({ term }) => term.issue),
  );
  return [...new Set(issues)];
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
  const last = lastOf(provisionallyAgreed(issue, agreement, considered), considered);
  return last.some((one) => reopenings.some((reopened) => !chronology.before(reopened, one)))
    ? []
    : last;
}

function provisionallyAgreed(
  issue: string,
  agreement: Instrument,
  considered: Considered,
): readonly Provisional[] {
  return provisionalsOn(issue, considered)
    .filter(({ data }) => areAmong(data.parties, agreement))
    .filter((one) => onIssue(termsOf(one, considered), issue).length > 0)
    .filter((one) => !considered.chronology.before(agreement, one));
}

/** What others agreed among themselves is no measure of this. */
function areAmong(parties: readonly string[], { data }: Instrument): boolean {
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

/** A proposal that several parties accepted is one and the same. */
function distinct(terms: readonly StatedTerm[]): readonly StatedTerm[] {
  return terms.filter(
    ({ term }, index) => terms.findIndex((other) => other.term === term) === index,
  );
}

function valuesOf(terms: readonly StatedTerm[]): readonly Value[] {
  return terms.map(({ term }) => term.value);
}

function recordsOf(terms: readonly StatedTerm[]): readonly string[] {
  return [...new Set(terms.map(({ record }) => record.id))].toSorted(compareText);
}
