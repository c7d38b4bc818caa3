import type { Considered } from '../acts/considered.js';
import { lineOf } from '../acts/issue-line.js';
import { hadHappened, lastOf, type MomentAsked, momentAsked } from '../acts/moment-asked.js';
import { provisionalsOn, reopeningsOf } from '../acts/provisional.js';
import { compareText } from '../acts/recording.js';
import { type StatedTerm, termsOf } from '../acts/terms.js';
import type { AnyRecord, RecordOf } from '../record/records.js';
import type { Moment } from '../times/moment.js';
import type { Value } from '../values/value.js';
import { acceptedOn } from './accepted.js';
import { type AgreementStatus, agreementStatusAt, agreementStepsAt } from './agreement.status.js';
import { instrumentsIn } from './in-force.js';
import { type HeldTerm, termsConcluded, termsHeld } from './terms-held.js';
import { isInForce } from './force.js';

/** What parties agreed on an issue, and how far that binds them. */
export interface AgreedTerm {
  /** Several where it is not known what ended an agreement first. */
  readonly how: readonly (AgreementStatus | 'SIGNED' | 'PROVISIONALLY_AGREED' | 'ACCEPTED')[];
  readonly issue: string;
  readonly values: readonly Value[];
  readonly unchanged: readonly HeldTerm[];
  /** Absent for what was agreed before any agreement. */
  readonly agreement: string | undefined;
  readonly parties: readonly string[];
  readonly records: readonly string[];
}

/** The agreements of a table at a moment with their terms, worked out once for all issues that are asked for. */
export interface AgreementsAt {
  readonly validAt: Moment;
  readonly considered: Considered;
  /** The terms of all that was in force. */
  readonly holding: readonly HeldTerm[];
  /** The deals that were reached at this table, however they went on. */
  readonly concluded: readonly Concluded[];
}

interface Concluded {
  readonly deal: RecordOf<'AgreementReached'>;
  readonly how: AgreedTerm['how'];
  readonly terms: readonly HeldTerm[];
}

export function agreementsAt(validAt: Moment, considered: Considered): AgreementsAt {
  const at = momentAsked(validAt);
  const all = instrumentsIn(considered);
  return {
    validAt,
    considered,
    holding: all
      .filter((one) => isInForce(one, at, considered))
      .flatMap((one) => termsHeld(one, at, considered)),
    concluded: all
      .filter((one) => one.type === 'AgreementReached')
      .filter((deal) => hadHappened(deal, at, considered))
      .map((deal) => ({
        deal,
        how: howFar(deal, validAt, considered),
        terms: termsConcluded(deal, at, considered),
      })),
  };
}

/**
 * What was agreed at this table on an issue by a moment, or on the nearest one above it: by agreements, and after these for
 * the time being, and after that by what was accepted of a proposal. What led to an agreement is not told again beside it.
 */
export function agreedOn(
  issue: string,
  { validAt, considered, concluded: all }: AgreementsAt,
): readonly AgreedTerm[] {
  const at = momentAsked(validAt);
  const concluded = all.flatMap(({ terms, ...deal }) =>
    nearest(terms, ({ issue: on }) => on, issue, considered).map((term) => ({ ...deal, term })),
  );
  const deals = concluded.map(({ deal }) => deal);
  const dealings = [
    ...provisionalsOn(issue, considered),
    ...reopeningsOf(issue, considered),
  ].filter((act) => hadHappened(act, at, considered));
  const provisional = lastOf(dealings, considered)
    .filter((one) => one.type === 'TermProvisionallyAgreed')
    .filter((one) => isBeforeNone(one, deals, considered));
  return [
    ...concluded.map(({ deal, how, term }) => ({
      ...term,
      how,
      agreement: deal.id,
      parties: deal.data.parties,
    })),
    ...provisional.map((one) => {
      const terms = nearest(termsOf(one, considered), ({ term }) => term.issue, issue, considered);
      return told(issue, 'PROVISIONALLY_AGREED', terms, one.data.parties);
    }),
    ...lastAccepted(issue, at, [...deals, ...dealings], considered),
  ];
}

/** What was last accepted, and led to nothing more so far. */
function lastAccepted(
  issue: string,
  at: MomentAsked,
  more: readonly AnyRecord[],
  considered: Considered,
): readonly AgreedTerm[] {
  const happened = (act: AnyRecord): boolean => hadHappened(act, at, considered);
  const accepted = acceptedOn(issue, happened, considered);
  const last = lastOf(
    accepted.map(({ act }) => act),
    considered,
  );
  return accepted
    .filter(({ act }) => last.includes(act) && isBeforeNone(act, more, considered))
    .map(({ act, terms, parties }) => told(issue, 'ACCEPTED', terms, parties, act));
}

function isBeforeNone(
  act: AnyRecord,
  later: readonly AnyRecord[],
  { chronology }: Considered,
): boolean {
  return !later.some((one) => chronology.before(act, one));
}

/** The terms on an issue of all that is in force, each once: what holds while nothing new is agreed. */
export function holdingOn(
  issue: string,
  { considered, holding }: AgreementsAt,
): readonly HeldTerm[] {
  const held = nearest(holding, ({ issue: on }) => on, issue, considered);
  return held.filter(
    ({ records }, index) =>
      held.findIndex((other) => other.records.join() === records.join()) === index,
  );
}

/** A signature binds no one yet, but says more than that the talks were over. */
function howFar(
  deal: RecordOf<'AgreementReached'>,
  validAt: Moment,
  considered: Considered,
): AgreedTerm['how'] {
  const signed = agreementStepsAt(deal.id, validAt, considered)
    .filter(({ step }) => step === 'SIGNED')
    .every(({ state }) => state === 'TAKEN');
  return agreementStatusAt(deal.id, validAt, considered).map((status) =>
    status === 'REACHED' && signed ? 'SIGNED' : status,
  );
}

/** The terms on an issue, or else on the nearest one above it. */
function nearest<T>(
  terms: readonly T[],
  issueOf: (term: T) => string,
  issue: string,
  { records }: Considered,
): readonly T[] {
  const line = lineOf(issue, records);
  const named = line.find((one) => terms.some((term) => issueOf(term) === one));
  return terms.filter((term) => issueOf(term) === named);
}

function told(
  issue: string,
  how: 'PROVISIONALLY_AGREED' | 'ACCEPTED',
  terms: readonly StatedTerm[],
  parties: readonly string[],
  act?: AnyRecord,
): AgreedTerm {
  const records = [...terms.map(({ record }) => record.id), ...(act ? [act.id] : [])];
  return {
    how: [how],
    issue: terms[0]?.term.issue ?? issue,
    values: terms.map(({ term }) => term.value),
    unchanged: [],
    agreement: undefined,
    parties,
    records: [...new Set(records)].toSorted(compareText),
  };
}
