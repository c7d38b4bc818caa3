import type { Telling } from '../acts/act.js';
import type { Considered } from '../acts/considered.js';
import type { Acceptance, Rejection } from '../proposals/answers.js';
import {
  concernsIssue,
  issuesAnswered,
  revisionsOf,
  supersedes,
  withdrawalsOf,
} from '../proposals/answers.js';
import { isInstrument, isOffer, type Instrument, type Offer } from '../acts/term-sets.js';
import { type StatedTerm, statedIn, termsOf } from '../acts/terms.js';
import type { AnyRecord, RecordOf } from '../record/records.js';
import type { Value } from '../values/value.js';
import type { Draft, MarkOrigin } from './mark.js';

/**
 * The marks that an act leaves, for everybody and on every issue: one row for each event. Ends are not here, because
 * an offer that ends leaves nothing unless it is still the latest: see `ends.ts`.
 */
export function marksLeftBy(record: AnyRecord, considered: Considered): readonly Draft[] {
  switch (record.type) {
    case 'ProposalTabled':
    case 'CounterproposalTabled':
    case 'ProposalRevised':
      return offered(record, statedIn(record, record, considered));
    case 'TermReported':
      return reported(record, considered);
    case 'TermAccepted':
    case 'ProposalAccepted':
      return accepted(record, considered);
    case 'TermRejected':
    case 'ProposalRejected':
      return rejected(record, considered);
    case 'StatementMade':
    case 'MeetingHeld':
      return shown(record, considered);
    case 'AgreementReached':
      return record.data.parties.flatMap((party) =>
        agreed(record, record, party, statedIn(record, record, considered)),
      );
    case 'AgreementStepTaken':
      return stepped(record, considered);
    // Each takes marks away or ends an offer: `gathering.ts`, `ends.ts`.
    case 'StatementWithdrawn':
    case 'TermWithdrawn':
    case 'ProposalWithdrawn':
      return [];
    // An instrument that was in force before is the baseline, which is nobody's stance.
    case 'AgreementRegistered':
    case 'AgreementEnteredIntoForce':
    case 'AgreementTerminated':
    case 'ExpiryReported':
      return [];
    case 'NegotiationOpened':
    case 'PartyAdmitted':
    case 'PartyWithdrew':
    case 'PersonRegistered':
    case 'TitleReported':
    case 'DelegateAppointed':
    case 'IssueAdded':
    case 'IssueParked':
    case 'IssueReopened':
    case 'IssueDropped':
    case 'RoundOpened':
    case 'RoundClosed':
    case 'DeadlineSet':
    case 'DeadlineExtended':
    case 'NegotiationSuspended':
    case 'NegotiationResumed':
    case 'NegotiationBrokenOff':
    case 'NegotiationConcluded':
    case 'MeetingScheduled':
    case 'MeetingCancelled':
    case 'FigureReported':
    case 'ConversionReported':
    case 'OutsideActRecorded':
    case 'SourceRegistered':
    case 'SourceRetracted':
    case 'ActDenied':
    case 'ActAssessed':
    case 'RecordCorrected':
    case 'RecordRetracted':
    case 'RecordReinstated':
      return [];
  }
}

function offered(offer: Offer, terms: readonly StatedTerm[]): readonly Draft[] {
  const { proposers, level, telling, conditions } = offer.data;
  return proposers.flatMap((holder) =>
    terms.map((stated) => ({
      ...termIn(stated, conditions),
      holder,
      stance: 'PROPOSES' as const,
      level,
      telling: stated.telling ?? telling,
      origin: originOf(offer),
      act: offer,
    })),
  );
}

/** A sounding whose force nobody stated binds no more than one that is called exploratory. */
function originOf({ data: { force, kind } }: Offer): MarkOrigin {
  const explores = force === 'EXPLORATORY' || (kind === 'SOUNDING' && force === 'NOT_STATED');
  return explores ? 'SOUNDING' : 'OFFER';
}

/** As if the proposal or the agreement had named it: at its time, and of its makers. */
function reported(report: RecordOf<'TermReported'>, considered: Considered): readonly Draft[] {
  const onto = considered.get(report.data.proposal ?? report.data.agreement ?? '');
  if (isOffer(onto)) return offered(onto, statedIn(report, onto, considered));
  if (!isInstrument(onto)) return [];
  const terms = statedIn(report, onto, considered);
  const concluded =
    onto.type === 'AgreementReached'
      ? onto.data.parties.flatMap((party) => agreed(onto, onto, party, terms))
      : [];
  return concluded;
}

function agreed(
  act: RecordOf<'AgreementReached'> | RecordOf<'AgreementStepTaken'>,
  instrument: Instrument,
  holder: string,
  terms: readonly StatedTerm[],
): readonly Draft[] {
  return terms.map((stated) => ({
    ...termIn(stated),
    about: { agreement: instrument.id },
    holder,
    stance: 'ACCEPTS' as const,
    level: act.data.level,
    telling: stated.telling,
    origin: 'AGREEMENT' as const,
    act,
  }));
}

/** Initialling and signing show what the agreement says; refusing approval shows a stance that leaves it alone. */
function stepped(act: RecordOf<'AgreementStepTaken'>, considered: Considered): readonly Draft[] {
  const { step, party, level } = act.data;
  const instrument = considered.get(act.data.agreement);
  if (!isInstrument(instrument)) return [];
  const terms = termsOf(instrument, considered);
  const standing = considered.standingOf(act);
  switch (step) {
    case 'INITIALLED':
    case 'SIGNED':
      return agreed(act, instrument, party, terms).map((draft) => ({
        ...draft,
        standing,
        evidence: undefined,
      }));
    case 'APPROVAL_REFUSED':
      return [...new Set(terms.map(({ term }) => term.issue))].map((issue) => ({
        holder: party,
        issue,
        stance: 'REJECTS' as const,
        about: { agreement: instrument.id },
        level,
        standing,
        origin: 'WORD' as const,
      }));
    case 'APPROVED':
    case 'RATIFIED':
      return [];
  }
}

/** What is accepted is the proposal's value, as far as that counts; what was named is accepted in any case. */
function accepted(acceptance: Acceptance, considered: Considered): readonly Draft[] {
  const { by, level, telling, adReferendum, conditions, proposal } = acceptance.data;
  const common = {
    holder: by,
    stance: adReferendum === true ? ('ACCEPTS_AD_REFERENDUM' as const) : ('ACCEPTS' as const),
    about: { proposal },
    conditions,
    level,
    telling,
    standing: considered.standingOf(acceptance),
    origin: 'ACCEPTANCE' as const,
  };
  return termsAnswered(acceptance, considered).flatMap(({ issue, values }) =>
    values.map((value) => ({ ...common, issue, value })),
  );
}

function rejected(rejection: Rejection, considered: Considered): readonly Draft[] {
  const { by, level, telling, proposal } = rejection.data;
  const standing = considered.standingOf(rejection);
  return termsAnswered(rejection, considered).map(({ issue }) => ({
    holder: by,
    issue,
    stance: 'REJECTS' as const,
    about: { proposal },
    level,
    telling,
    standing,
    origin: 'WORD' as const,
  }));
}

interface AnsweredIssue {
  readonly issue: string;
  /** The values that the proposal has there: one, or more where reports of it differ. */
  readonly values: readonly Value[];
}

/** The issues that an answer is about; where the proposal itself doesn't count, those that the answer names. */
function termsAnswered(
  answer: Acceptance | Rejection,
  considered: Considered,
): readonly AnsweredIssue[] {
  const named = 'issues' in answer.data ? answer.data.issues : [];
  const offer = considered.get(answer.data.proposal);
  if (!isOffer(offer)) {
    const nothingKnown = unspecified('the proposal that was answered does not count');
    return named.map((issue) => ({ issue, values: [nothingKnown] }));
  }
  const stated = termsOf(offer, considered);
  // Who names an issue answers what stood there, even if it was off the table; who answers the whole, what was left.
  const terms = named.length > 0 ? stated : stillOffered(stated, offer, answer, considered);
  return issuesAnswered(answer, terms, considered.records).map((issue) => {
    const values = terms.filter(({ term }) => term.issue === issue).map(({ term }) => term.value);
    return {
      issue,
      values: values.length > 0 ? values : [unspecified('not known of the proposal')],
    };
  });
}

/** The terms that had certainly not been withdrawn or replaced, each on its own, before the answer. */
function stillOffered(
  terms: readonly StatedTerm[],
  offer: Offer,
  answer: AnyRecord,
  considered: Considered,
): readonly StatedTerm[] {
  const { chronology } = considered;
  const gone = withdrawalsOf(offer, considered).filter(
    (one) => one.type === 'TermWithdrawn' && chronology.before(one, answer),
  );
  const replaced = revisionsOf(offer, considered).filter(
    (one) => one.data.extent === 'PARTIAL' && chronology.before(one, answer),
  );
  return terms.filter(
    ({ term }) =>
      !gone.some((one) => concernsIssue(one, term.issue, considered)) &&
      !replaced.some((one) => supersedes(one, term.issue, considered)),
  );
}

function shown(
  record: RecordOf<'StatementMade'> | RecordOf<'MeetingHeld'>,
  considered: Considered,
): readonly Draft[] {
  const { standings } = considered.chronology;
  return (record.data.stances ?? []).flatMap((stance) => {
    if (stance.holder === undefined) return [];
    const { standing } = standings.ofTerm(record, stance.evidence);
    if (!considered.suffices(standing)) return [];
    return [
      {
        holder: stance.holder,
        issue: stance.issue,
        stance: stance.stance,
        value: stance.value,
        about: subjectOf(stance.about),
        conditions: stance.conditions,
        level: stance.level,
        telling: stance.telling ?? tellingOf(record, stance.holder, considered),
        standing,
        evidence: stance.evidence,
        origin: 'WORD' as const,
      },
    ];
  });
}

/** Where a stance doesn't say who tells it, its speaker does. Nobody's word is a third party's. */
function tellingOf(record: AnyRecord, holder: string, considered: Considered): Telling {
  const party = 'speaker' in record.data ? record.data.speaker?.party : undefined;
  if (party === holder) return 'OWN_WORD';
  const speaker = party === undefined ? undefined : considered.records.get(party);
  const atTheTable = speaker?.type === 'PartyAdmitted' && speaker.data.role === 'PARTY';
  return atTheTable ? 'OTHER_PARTY' : 'THIRD_PARTY';
}

function subjectOf(
  about:
    | { proposal?: string | undefined; agreement?: string | undefined; words?: string | undefined }
    | undefined,
): Draft['about'] {
  if (about === undefined) return undefined;
  const { proposal, agreement, words } = about;
  return {
    ...(proposal === undefined ? {} : { proposal }),
    ...(agreement === undefined ? {} : { agreement }),
    ...(words === undefined ? {} : { words }),
  };
}

function termIn({ term, standing }: StatedTerm, ofAll: readonly string[] = []) {
  const { issue, value, conditions, evidence } = term;
  return { issue, value, standing, evidence, conditions: [...ofAll, ...(conditions ?? [])] };
}

function unspecified(words: string): Value {
  return { unspecified: { words } };
}
