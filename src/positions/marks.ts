import type { Considered } from '../acts/considered.js';
import { isShowing } from '../acts/showings.js';
import { issuesReopened } from '../acts/provisional.js';
import {
  isInstrument,
  isOffer,
  type Instrument,
  type Offer,
  type Provisional,
} from '../acts/term-sets.js';
import { type StatedTerm, statedIn, termsOf, toldIn, variantOf } from '../acts/terms.js';
import type { Variant } from '../acts/variants.js';
import type { AnyRecord, RecordOf } from '../record/records.js';
import { accepted } from './answer-marks.js';
import type { Draft, MarkOrigin } from './mark.js';
import { shown, shownOtherwise } from './showing-marks.js';
import { counterDeclined, discussionRefused, rejected, reserved } from './word-marks.js';

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
    case 'VariantReported':
      return toldOtherwise(record, considered);
    case 'TermAccepted':
    case 'ProposalAccepted':
      return accepted(record, considered);
    case 'TermRejected':
    case 'ProposalRejected':
      return rejected(record, considered);
    case 'CounterDeclined':
      return counterDeclined(record, considered);
    case 'DiscussionRefused':
      return discussionRefused(record, considered);
    case 'ReservationEntered':
      return reserved(record, considered);
    case 'StatementMade':
    case 'MeetingHeld':
    case 'MeetingBrokenOff':
      return shown(record, considered);
    case 'AgreementReached':
      return record.data.parties.flatMap((party) =>
        agreed(record, record, party, statedIn(record, record, considered)),
      );
    case 'AgreementStepTaken':
      return stepped(record, considered);
    case 'TermProvisionallyAgreed':
      return provisionallyAgreed(record, statedIn(record, record, considered));
    case 'TermReopened':
      return reopened(record, considered);
    // Each takes marks away or ends an offer: `gathering.ts`, `ends.ts`.
    case 'StatementWithdrawn':
    case 'ReservationLifted':
    case 'TermWithdrawn':
    case 'ProposalWithdrawn':
      return [];
    // What a proposal means, who could see it and what became of its conditions is shown on the proposal.
    case 'ProposalClarified':
    case 'ProposalDisclosed':
    case 'ConditionMet':
    case 'ConditionFailed':
    case 'ConditionWaived':
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
    case 'DelegateRelieved':
    case 'IssueAdded':
    case 'IssueRedefined':
    case 'IssueParked':
    case 'IssueReopened':
    case 'IssueDropped':
    case 'RoundOpened':
    case 'RoundClosed':
    case 'DeadlineSet':
    case 'DeadlineExtended':
    case 'NegotiationLinked':
    case 'NegotiationSuspended':
    case 'NegotiationResumed':
    case 'NegotiationBrokenOff':
    case 'NegotiationConcluded':
    case 'MeetingScheduled':
    case 'MeetingRescheduled':
    case 'MeetingCancelled':
    case 'MinutesCirculated':
    case 'MinutesAgreed':
    case 'MinutesContested':
    case 'PackageValued':
    case 'FigureReported':
    case 'ConversionReported':
    case 'OutsideActRecorded':
    case 'SourceRegistered':
    case 'SourceGraded':
    case 'SourceRetracted':
    case 'ActDenied':
    case 'ActAssessed':
    case 'ContradictionNoted':
    case 'RecordCorrected':
    case 'RecordRetracted':
    case 'RecordReinstated':
    case 'RecordAnnotated':
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
  const onto = termsReportedOnto(report, considered);
  return onto === undefined ? [] : madeWith(onto, statedIn(report, onto, considered));
}

function termsReportedOnto(
  { data }: RecordOf<'TermReported'>,
  considered: Considered,
): Offer | Instrument | undefined {
  const onto = considered.get(data.proposal ?? data.agreement ?? '');
  return isOffer(onto) || isInstrument(onto) ? onto : undefined;
}

/** What a proposal or an agreement leaves where it has these terms; one that was there before leaves nothing. */
function madeWith(set: Offer | Instrument, terms: readonly StatedTerm[]): readonly Draft[] {
  if (isOffer(set)) return offered(set, terms);
  return set.type === 'AgreementReached'
    ? set.data.parties.flatMap((party) => agreed(set, set, party, terms))
    : [];
}

/** What the act leaves as somebody else tells it: at its time, and beside what the act itself leaves. */
function toldOtherwise(variant: Variant, considered: Considered): readonly Draft[] {
  const of = considered.get(variant.data.of);
  if (isOffer(of) || isInstrument(of)) return madeWith(of, toldIn(variant, of, of, considered));
  if (of?.type === 'TermProvisionallyAgreed')
    return provisionallyAgreed(of, toldIn(variant, of, of, considered));
  if (of?.type === 'TermReported') {
    const onto = termsReportedOnto(of, considered);
    return onto === undefined ? [] : madeWith(onto, toldIn(variant, of, onto, considered));
  }
  return isShowing(of) ? shownOtherwise(variant, of, considered) : [];
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
    variant: variantOf(stated),
  }));
}

/** For each party that concludes it; as with an agreement, it speaks for the whole party. */
function provisionallyAgreed(act: Provisional, terms: readonly StatedTerm[]): readonly Draft[] {
  const { parties, proposal, level } = act.data;
  return parties.flatMap((holder) =>
    terms.map((stated) => ({
      ...termIn(stated),
      ...(proposal === undefined ? {} : { about: { proposal } }),
      holder,
      stance: 'ACCEPTS' as const,
      level,
      origin: 'AGREEMENT' as const,
      act,
      variant: variantOf(stated),
    })),
  );
}

/** For who reopens it: the others still hold what they agreed to. */
function reopened(act: RecordOf<'TermReopened'>, considered: Considered): readonly Draft[] {
  const standing = considered.standingOf(act);
  const { by, level } = act.data;
  return by.flatMap((holder) =>
    issuesReopened(act, considered).map((issue) => ({
      ...{ holder, issue, level, standing },
      stance: 'WITHDRAWN' as const,
      origin: 'REOPENING' as const,
    })),
  );
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

function termIn({ term, standing }: StatedTerm, ofAll: readonly string[] = []) {
  const { issue, value, conditions, evidence } = term;
  return { issue, value, standing, evidence, conditions: [...ofAll, ...(conditions ?? [])] };
}
