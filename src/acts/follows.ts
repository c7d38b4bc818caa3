import type { AnyRecord, Records } from '../record/records.js';

/**
 * The ids of the acts that this one answers, revises, accepts, rejects, withdraws, lifts or takes a step of: it came
 * after them because of what it is, whatever the dates say. A case for every event, so that a new one is decided here.
 */
export function followedBy(record: AnyRecord): readonly string[] {
  switch (record.type) {
    case 'CounterproposalTabled':
    case 'CounterDeclined':
      return record.data.answers ?? [];
    case 'ProposalRevised':
      return [record.data.revises];
    case 'TermAccepted':
    case 'TermRejected':
    case 'TermWithdrawn':
    case 'ProposalAccepted':
    case 'ProposalRejected':
    case 'ProposalWithdrawn':
    case 'ProposalClarified':
      return [record.data.proposal];
    case 'DiscussionRefused':
      return record.data.proposal === undefined ? [] : [record.data.proposal];
    case 'ReservationEntered': {
      const { proposal, agreement, of } = record.data;
      return [proposal, agreement, of].filter((id) => id !== undefined);
    }
    case 'ReservationLifted':
      return [record.data.reservation];
    case 'StatementWithdrawn':
      return [record.data.statement];
    case 'MinutesAgreed':
    case 'MinutesContested':
      return [record.data.minutes];
    case 'AgreementStepTaken':
      return [record.data.agreement];
    case 'TermProvisionallyAgreed':
      return record.data.proposal === undefined ? [] : [record.data.proposal];
    case 'ConditionMet':
    case 'ConditionFailed':
    case 'ConditionWaived':
      return [record.data.of];
    case 'TermReopened':
      return record.data.of === undefined ? [] : [record.data.of];
    // It may have been passed on before it was tabled.
    case 'ProposalDisclosed':
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
    case 'MeetingHeld':
    case 'MeetingBrokenOff':
    case 'MeetingRescheduled':
    case 'MeetingCancelled':
    case 'MinutesCirculated':
    case 'ProposalTabled':
    case 'TermReported':
    case 'StatementMade':
    case 'PackageValued':
    case 'FigureReported':
    case 'ConversionReported':
    case 'OutsideActRecorded':
    case 'AgreementRegistered':
    case 'AgreementReached':
    case 'AgreementEnteredIntoForce':
    case 'AgreementTerminated':
    case 'ExpiryReported':
    case 'SourceRegistered':
    case 'SourceGraded':
    case 'SourceRetracted':
    case 'ActDenied':
    case 'ActAssessed':
    case 'VariantReported':
    case 'ContradictionNoted':
    case 'RecordCorrected':
    case 'RecordRetracted':
    case 'RecordReinstated':
    case 'RecordAnnotated':
      return [];
  }
}

/** The acts that came after this one because of what they are. */
export function followersOf(id: string, records: Records): readonly AnyRecord[] {
  return records.about(id).filter((record) => followedBy(record).includes(id));
}
