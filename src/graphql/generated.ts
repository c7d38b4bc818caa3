// Made from schema/*.graphqls by `npm run generate`. Not to be edited.

export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  Edtf: { input: string; output: string };
  Decimal: { input: string; output: string };
  Currency: { input: string; output: string };
  HttpUrl: { input: string; output: string };
  IanaZone: { input: string; output: string };
  DateTimeISO: { input: string; output: string };
  Bookmark: { input: string; output: string };
  Moment: { input: string; output: string };
  KnownAt: { input: string; output: string };
  JSON: { input: unknown; output: unknown };
};

export type Act = {
  readonly __typename?: 'Act';
  readonly code: Maybe<Scalars['String']['output']>;
  readonly occurred: Maybe<Scalars['Edtf']['output']>;
  readonly bounds: Bounds;
  readonly variants: ReadonlyArray<VariantReported>;
  readonly zone: Maybe<Scalars['IanaZone']['output']>;
  readonly zoneStated: Scalars['Boolean']['output'];
  readonly place: Maybe<Scalars['String']['output']>;
  readonly medium: Maybe<Scalars['String']['output']>;
  readonly meeting: Maybe<Meeting>;
  readonly round: Maybe<Round>;
  readonly speaker: Maybe<Actor>;
  readonly addressees: ReadonlyArray<Actor>;
  readonly attribution: Maybe<Attribution>;
  readonly firstRecorded: Maybe<Scalars['Edtf']['output']>;
  readonly sameActAs: ReadonlyArray<SameActAs>;
  readonly sameAct: Maybe<SameAct>;
  readonly evidence: Evidence;
  readonly standing: StandingResult;
  readonly preliminary: Scalars['Boolean']['output'];
};

export type SameActAs = {
  readonly __typename?: 'SameActAs';
  readonly negotiation: Scalars['ID']['output'];
  readonly act: Scalars['ID']['output'];
  readonly record: Maybe<Event>;
};

export type SameActAsInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly act: Scalars['ID']['input'];
};

export type SameAct = {
  readonly __typename?: 'SameAct';
  readonly records: ReadonlyArray<Event>;
  readonly independentSources: Scalars['Int']['output'];
  readonly sharedSources: ReadonlyArray<SharedSource>;
};

export type SharedSource = {
  readonly __typename?: 'SharedSource';
  readonly sources: ReadonlyArray<Source>;
};

export type StandingResult = {
  readonly __typename?: 'StandingResult';
  readonly standing: Standing;
  readonly because: ReadonlyArray<StandingCause>;
};

export type StandingCause = {
  readonly __typename?: 'StandingCause';
  readonly record: Event;
  readonly reason: StandingReason;
};

export type StandingReason =
  | 'CITED'
  | 'FIRST_HAND'
  | 'COMMON_KNOWLEDGE'
  | 'INFERRED'
  | 'DENIED'
  | 'ASSESSED'
  | 'SOURCES_RETRACTED'
  | 'NOT_PUBLIC';

export type Standing = 'REFUTED' | 'CONTESTED' | 'REPORTED' | 'CORROBORATED' | 'ESTABLISHED';

export type Actor = {
  readonly __typename?: 'Actor';
  readonly person: Maybe<Person>;
  readonly party: Maybe<Party>;
  readonly capacity: Maybe<Scalars['String']['output']>;
  readonly description: Maybe<Scalars['String']['output']>;
  readonly titles: ReadonlyArray<Title>;
};

export type ActorInput = {
  readonly person?: InputMaybe<Scalars['ID']['input']>;
  readonly party?: InputMaybe<Scalars['ID']['input']>;
  readonly capacity?: InputMaybe<Scalars['String']['input']>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
};

export type Attribution = 'ON_RECORD' | 'BACKGROUND' | 'ANONYMOUS' | 'LEAKED' | 'MEMOIR';

export type Evidence = {
  readonly __typename?: 'Evidence';
  readonly citations: ReadonlyArray<Citation>;
  readonly independentSources: Scalars['Int']['output'];
  readonly firstHand: Scalars['Boolean']['output'];
  readonly commonKnowledge: Scalars['Boolean']['output'];
  readonly inferredFrom: Maybe<Scalars['String']['output']>;
};

export type EvidenceInput = {
  readonly citations?: InputMaybe<ReadonlyArray<CitationInput>>;
  readonly firstHand?: InputMaybe<Scalars['Boolean']['input']>;
  readonly commonKnowledge?: InputMaybe<Scalars['Boolean']['input']>;
  readonly inferredFrom?: InputMaybe<Scalars['String']['input']>;
};

export type Citation = {
  readonly __typename?: 'Citation';
  readonly source: Source;
  readonly locator: Maybe<Scalars['String']['output']>;
  readonly quote: Maybe<Scalars['String']['output']>;
  readonly reports: Maybe<Reporting>;
};

export type CitationInput = {
  readonly source: Scalars['ID']['input'];
  readonly locator?: InputMaybe<Scalars['String']['input']>;
  readonly quote?: InputMaybe<Scalars['String']['input']>;
  readonly reports?: InputMaybe<Reporting>;
};

export type Reporting = 'DONE' | 'ANNOUNCED';

export type Level = 'PRINCIPAL' | 'MINISTER' | 'DELEGATION' | 'UNKNOWN_LEVEL';

export type Telling = 'OWN_WORD' | 'OTHER_PARTY' | 'THIRD_PARTY';

export type Stance = {
  readonly __typename?: 'Stance';
  readonly issue: Issue;
  readonly holder: Maybe<Party>;
  readonly stance: StanceKind;
  readonly value: Maybe<Value>;
  readonly about: Maybe<StanceSubject>;
  readonly level: Maybe<Level>;
  readonly telling: Maybe<Telling>;
  readonly conditions: ReadonlyArray<Scalars['String']['output']>;
  readonly conditionStates: ReadonlyArray<Condition>;
  readonly evidence: Maybe<Evidence>;
  readonly standing: StandingResult;
};

export type StanceInput = {
  readonly issue: Scalars['ID']['input'];
  readonly holder?: InputMaybe<Scalars['ID']['input']>;
  readonly stance: StanceKind;
  readonly value?: InputMaybe<ValueInput>;
  readonly about?: InputMaybe<StanceSubjectInput>;
  readonly level?: InputMaybe<Level>;
  readonly telling?: InputMaybe<Telling>;
  readonly conditions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
};

export type StanceSubject = {
  readonly __typename?: 'StanceSubject';
  readonly proposal: Maybe<Proposal>;
  readonly agreement: Maybe<Agreement>;
  readonly words: Maybe<Scalars['String']['output']>;
};

export type StanceSubjectInput = {
  readonly proposal?: InputMaybe<Scalars['ID']['input']>;
  readonly agreement?: InputMaybe<Scalars['ID']['input']>;
  readonly words?: InputMaybe<Scalars['String']['input']>;
};

export type StanceKind =
  | 'PROPOSES'
  | 'ACCEPTS'
  | 'ACCEPTS_AD_REFERENDUM'
  | 'MAINTAINS_STATUS_QUO'
  | 'FAVOURS'
  | 'OPEN_TO'
  | 'OPPOSES'
  | 'REJECTS'
  | 'RESERVES'
  | 'REFUSES_TO_DISCUSS'
  | 'DECLINES_TO_COUNTER';

export type Term = {
  readonly __typename?: 'Term';
  readonly issue: Issue;
  readonly value: Value;
  readonly conditions: ReadonlyArray<Scalars['String']['output']>;
  readonly conditionStates: ReadonlyArray<Condition>;
  readonly evidence: Maybe<Evidence>;
  readonly standing: StandingResult;
};

export type TermInput = {
  readonly issue: Scalars['ID']['input'];
  readonly value?: InputMaybe<ValueInput>;
  readonly conditions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
};

export type Extent = 'COMPLETE' | 'PARTIAL' | 'UNDISCLOSED';

export type Mutation = {
  readonly __typename?: 'Mutation';
  readonly agreeTermProvisionally: ProvisionalPayload;
  readonly reopenTerm: ProvisionalPayload;
  readonly registerAgreement: AgreementPayload;
  readonly reachAgreement: AgreementPayload;
  readonly takeAgreementStep: AgreementPayload;
  readonly recordEntryIntoForce: AgreementPayload;
  readonly terminateAgreement: AgreementPayload;
  readonly reportExpiry: AgreementPayload;
  readonly declineCounter: RecordPayload;
  readonly refuseDiscussion: RecordPayload;
  readonly clarifyProposal: ProposalPayload;
  readonly discloseProposal: ProposalPayload;
  readonly recordConditionMet: ConditionPayload;
  readonly recordConditionFailed: ConditionPayload;
  readonly waiveCondition: ConditionPayload;
  readonly reportConversion: ConversionPayload;
  readonly correctRecord: RecordPayload;
  readonly retractRecord: RecordPayload;
  readonly reinstateRecord: RecordPayload;
  readonly annotateRecord: RecordPayload;
  readonly scheduleMeeting: MeetingPayload;
  readonly recordMeeting: MeetingPayload;
  readonly cancelMeeting: MeetingPayload;
  readonly breakOffMeeting: MeetingPayload;
  readonly rescheduleMeeting: MeetingPayload;
  readonly circulateMinutes: MinutesPayload;
  readonly agreeMinutes: MinutesPayload;
  readonly contestMinutes: MinutesPayload;
  readonly openNegotiation: NegotiationPayload;
  readonly admitParty: PartyPayload;
  readonly recordPartyWithdrawal: PartyPayload;
  readonly registerPerson: PersonPayload;
  readonly reportTitle: PersonPayload;
  readonly appointDelegate: DelegatePayload;
  readonly relieveDelegate: DelegatePayload;
  readonly addIssue: IssuePayload;
  readonly redefineIssue: IssuePayload;
  readonly parkIssue: IssuePayload;
  readonly reopenIssue: IssuePayload;
  readonly dropIssue: IssuePayload;
  readonly openRound: RoundPayload;
  readonly closeRound: RoundPayload;
  readonly setDeadline: DeadlinePayload;
  readonly extendDeadline: DeadlinePayload;
  readonly linkNegotiation: NegotiationPayload;
  readonly suspendNegotiation: NegotiationPayload;
  readonly resumeNegotiation: NegotiationPayload;
  readonly breakOffNegotiation: NegotiationPayload;
  readonly concludeNegotiation: NegotiationPayload;
  readonly tableProposal: ProposalPayload;
  readonly tableCounterproposal: ProposalPayload;
  readonly reviseProposal: ProposalPayload;
  readonly reportTerm: TermReportPayload;
  readonly acceptTerm: ProposalPayload;
  readonly rejectTerm: ProposalPayload;
  readonly withdrawTerm: ProposalPayload;
  readonly acceptProposal: ProposalPayload;
  readonly rejectProposal: ProposalPayload;
  readonly withdrawProposal: ProposalPayload;
  readonly enterReservation: ReservationPayload;
  readonly liftReservation: ReservationPayload;
  readonly registerSource: SourcePayload;
  readonly gradeSource: SourcePayload;
  readonly retractSource: SourcePayload;
  readonly denyAct: RecordPayload;
  readonly assessAct: RecordPayload;
  readonly reportVariant: RecordPayload;
  readonly noteContradiction: RecordPayload;
  readonly recordStatement: StatementPayload;
  readonly withdrawStatement: StatementPayload;
  readonly reportFigure: FigurePayload;
  readonly recordOutsideAct: OutsideActPayload;
  readonly valuePackage: ValuationPayload;
};

export type MutationAgreeTermProvisionallyArgs = {
  input: AgreeTermProvisionallyInput;
};

export type MutationReopenTermArgs = {
  input: ReopenTermInput;
};

export type MutationRegisterAgreementArgs = {
  input: RegisterAgreementInput;
};

export type MutationReachAgreementArgs = {
  input: ReachAgreementInput;
};

export type MutationTakeAgreementStepArgs = {
  input: TakeAgreementStepInput;
};

export type MutationRecordEntryIntoForceArgs = {
  input: RecordEntryIntoForceInput;
};

export type MutationTerminateAgreementArgs = {
  input: TerminateAgreementInput;
};

export type MutationReportExpiryArgs = {
  input: ReportExpiryInput;
};

export type MutationDeclineCounterArgs = {
  input: DeclineCounterInput;
};

export type MutationRefuseDiscussionArgs = {
  input: RefuseDiscussionInput;
};

export type MutationClarifyProposalArgs = {
  input: ClarifyProposalInput;
};

export type MutationDiscloseProposalArgs = {
  input: DiscloseProposalInput;
};

export type MutationRecordConditionMetArgs = {
  input: RecordConditionMetInput;
};

export type MutationRecordConditionFailedArgs = {
  input: RecordConditionFailedInput;
};

export type MutationWaiveConditionArgs = {
  input: WaiveConditionInput;
};

export type MutationReportConversionArgs = {
  input: ReportConversionInput;
};

export type MutationCorrectRecordArgs = {
  input: CorrectRecordInput;
};

export type MutationRetractRecordArgs = {
  input: RetractRecordInput;
};

export type MutationReinstateRecordArgs = {
  input: ReinstateRecordInput;
};

export type MutationAnnotateRecordArgs = {
  input: AnnotateRecordInput;
};

export type MutationScheduleMeetingArgs = {
  input: ScheduleMeetingInput;
};

export type MutationRecordMeetingArgs = {
  input: RecordMeetingInput;
};

export type MutationCancelMeetingArgs = {
  input: CancelMeetingInput;
};

export type MutationBreakOffMeetingArgs = {
  input: BreakOffMeetingInput;
};

export type MutationRescheduleMeetingArgs = {
  input: RescheduleMeetingInput;
};

export type MutationCirculateMinutesArgs = {
  input: CirculateMinutesInput;
};

export type MutationAgreeMinutesArgs = {
  input: AgreeMinutesInput;
};

export type MutationContestMinutesArgs = {
  input: ContestMinutesInput;
};

export type MutationOpenNegotiationArgs = {
  input: OpenNegotiationInput;
};

export type MutationAdmitPartyArgs = {
  input: AdmitPartyInput;
};

export type MutationRecordPartyWithdrawalArgs = {
  input: RecordPartyWithdrawalInput;
};

export type MutationRegisterPersonArgs = {
  input: RegisterPersonInput;
};

export type MutationReportTitleArgs = {
  input: ReportTitleInput;
};

export type MutationAppointDelegateArgs = {
  input: AppointDelegateInput;
};

export type MutationRelieveDelegateArgs = {
  input: RelieveDelegateInput;
};

export type MutationAddIssueArgs = {
  input: AddIssueInput;
};

export type MutationRedefineIssueArgs = {
  input: RedefineIssueInput;
};

export type MutationParkIssueArgs = {
  input: ParkIssueInput;
};

export type MutationReopenIssueArgs = {
  input: ReopenIssueInput;
};

export type MutationDropIssueArgs = {
  input: DropIssueInput;
};

export type MutationOpenRoundArgs = {
  input: OpenRoundInput;
};

export type MutationCloseRoundArgs = {
  input: CloseRoundInput;
};

export type MutationSetDeadlineArgs = {
  input: SetDeadlineInput;
};

export type MutationExtendDeadlineArgs = {
  input: ExtendDeadlineInput;
};

export type MutationLinkNegotiationArgs = {
  input: LinkNegotiationInput;
};

export type MutationSuspendNegotiationArgs = {
  input: SuspendNegotiationInput;
};

export type MutationResumeNegotiationArgs = {
  input: ResumeNegotiationInput;
};

export type MutationBreakOffNegotiationArgs = {
  input: BreakOffNegotiationInput;
};

export type MutationConcludeNegotiationArgs = {
  input: ConcludeNegotiationInput;
};

export type MutationTableProposalArgs = {
  input: TableProposalInput;
};

export type MutationTableCounterproposalArgs = {
  input: TableCounterproposalInput;
};

export type MutationReviseProposalArgs = {
  input: ReviseProposalInput;
};

export type MutationReportTermArgs = {
  input: ReportTermInput;
};

export type MutationAcceptTermArgs = {
  input: AcceptTermInput;
};

export type MutationRejectTermArgs = {
  input: RejectTermInput;
};

export type MutationWithdrawTermArgs = {
  input: WithdrawTermInput;
};

export type MutationAcceptProposalArgs = {
  input: AcceptProposalInput;
};

export type MutationRejectProposalArgs = {
  input: RejectProposalInput;
};

export type MutationWithdrawProposalArgs = {
  input: WithdrawProposalInput;
};

export type MutationEnterReservationArgs = {
  input: EnterReservationInput;
};

export type MutationLiftReservationArgs = {
  input: LiftReservationInput;
};

export type MutationRegisterSourceArgs = {
  input: RegisterSourceInput;
};

export type MutationGradeSourceArgs = {
  input: GradeSourceInput;
};

export type MutationRetractSourceArgs = {
  input: RetractSourceInput;
};

export type MutationDenyActArgs = {
  input: DenyActInput;
};

export type MutationAssessActArgs = {
  input: AssessActInput;
};

export type MutationReportVariantArgs = {
  input: ReportVariantInput;
};

export type MutationNoteContradictionArgs = {
  input: NoteContradictionInput;
};

export type MutationRecordStatementArgs = {
  input: RecordStatementInput;
};

export type MutationWithdrawStatementArgs = {
  input: WithdrawStatementInput;
};

export type MutationReportFigureArgs = {
  input: ReportFigureInput;
};

export type MutationRecordOutsideActArgs = {
  input: RecordOutsideActInput;
};

export type MutationValuePackageArgs = {
  input: ValuePackageInput;
};

export type Negotiation = Node & {
  readonly __typename?: 'Negotiation';
  readonly agreements: AgreementConnection;
  readonly conditions: ConditionConnection;
  readonly conversions: ConversionConnection;
  readonly recordKeeping: RecordKeepingConnection;
  readonly inForce: InForce;
  readonly forcePeriods: ForcePeriodConnection;
  readonly meetings: MeetingConnection;
  readonly id: Scalars['ID']['output'];
  readonly code: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  readonly subject: Maybe<Scalars['String']['output']>;
  readonly zone: Scalars['IanaZone']['output'];
  readonly opened: Maybe<Scalars['Edtf']['output']>;
  readonly open: Scalars['Boolean']['output'];
  readonly rules: Maybe<NegotiationRules>;
  readonly evidence: Maybe<Evidence>;
  readonly status: ReadonlyArray<NegotiationStatus>;
  readonly version: Scalars['Int']['output'];
  readonly bookmark: Scalars['Bookmark']['output'];
  readonly provisional: Scalars['Boolean']['output'];
  readonly event: Event;
  readonly links: ReadonlyArray<NegotiationLinked>;
  readonly linkedFrom: ReadonlyArray<NegotiationLinked>;
  readonly tracks: ReadonlyArray<Negotiation>;
  readonly parties: PartyConnection;
  readonly persons: PersonConnection;
  readonly delegates: DelegateConnection;
  readonly issues: IssueConnection;
  readonly rounds: RoundConnection;
  readonly deadlines: DeadlineConnection;
  readonly proposals: ProposalConnection;
  readonly replies: ReplyConnection;
  readonly events: EventConnection;
  readonly inconsistencies: InconsistencyConnection;
  readonly reservations: ReservationConnection;
  readonly sources: SourceConnection;
  readonly contradictions: ContradictionConnection;
  readonly statements: StatementConnection;
  readonly figures: FigureConnection;
  readonly outsideActs: OutsideActConnection;
  readonly valuations: ValuationConnection;
  readonly warnings: WarningConnection;
};

export type NegotiationAgreementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationConditionsArgs = {
  party?: InputMaybe<Scalars['ID']['input']>;
  issue?: InputMaybe<Scalars['ID']['input']>;
  state?: InputMaybe<ReadonlyArray<ConditionState>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationConversionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationRecordKeepingArgs = {
  record?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationForcePeriodsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationMeetingsArgs = {
  status?: InputMaybe<ReadonlyArray<MeetingStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationPartiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationPersonsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationDelegatesArgs = {
  on?: InputMaybe<Scalars['Moment']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationIssuesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationRoundsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationDeadlinesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationProposalsArgs = {
  status?: InputMaybe<ReadonlyArray<ProposalStatus>>;
  proposer?: InputMaybe<Scalars['ID']['input']>;
  unanswered?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationRepliesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationEventsArgs = {
  type?: InputMaybe<ReadonlyArray<EventType>>;
  party?: InputMaybe<Scalars['ID']['input']>;
  issue?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationInconsistenciesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationReservationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationSourcesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationContradictionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationStatementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationFiguresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationOutsideActsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationValuationsArgs = {
  by?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationWarningsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Agreement = Node & {
  readonly __typename?: 'Agreement';
  readonly id: Scalars['ID']['output'];
  readonly code: Maybe<Scalars['String']['output']>;
  readonly negotiation: Negotiation;
  readonly event: Event;
  readonly act: Act;
  readonly title: Scalars['String']['output'];
  readonly parties: ReadonlyArray<Party>;
  readonly terms: ReadonlyArray<Term>;
  readonly extent: Extent;
  readonly effective: Maybe<Scalars['Edtf']['output']>;
  readonly relations: ReadonlyArray<RelatedAgreement>;
  readonly inForceFrom: Maybe<Scalars['Edtf']['output']>;
  readonly level: Maybe<Level>;
  readonly needs: ReadonlyArray<NeededStep>;
  readonly steps: ReadonlyArray<AgreementStepTaken>;
  readonly termReports: ReadonlyArray<TermReported>;
  readonly comparedTerms: ReadonlyArray<ComparedTerm>;
  readonly status: ReadonlyArray<AgreementStatus>;
  readonly stepStatuses: ReadonlyArray<AgreementStepStatus>;
  readonly heldTerms: ReadonlyArray<HeldTerm>;
  readonly reservations: ReadonlyArray<Reservation>;
  readonly valuations: ReadonlyArray<PackageValued>;
};

export type ComparedTerm = {
  readonly __typename?: 'ComparedTerm';
  readonly issue: Issue;
  readonly state: ComparedTermState;
  readonly basis: Maybe<ComparedTermBasis>;
  readonly agreed: ReadonlyArray<Value>;
  readonly agreedBy: ReadonlyArray<Event>;
  readonly stated: ReadonlyArray<Value>;
  readonly statedBy: ReadonlyArray<Event>;
};

export type ComparedTermBasis = 'PROVISIONALLY_AGREED' | 'ACCEPTED';

export type ComparedTermState =
  'EQUAL' | 'DIFFERENT' | 'NOT_IN_AGREEMENT' | 'NOT_AGREED_BEFORE' | 'NOT_KNOWN';

export type AgreementStepStatus = {
  readonly __typename?: 'AgreementStepStatus';
  readonly party: Party;
  readonly step: NeededAgreementStep;
  readonly state: AgreementStepState;
  readonly records: ReadonlyArray<Event>;
};

export type AgreementStepState = 'TAKEN' | 'SCHEDULED' | 'REFUSED' | 'NOT_RECORDED';

export type AgreementStatus = 'REACHED' | 'IN_FORCE' | 'EXPIRED' | 'TERMINATED' | 'SUPERSEDED';

export type RelatedAgreement = {
  readonly __typename?: 'RelatedAgreement';
  readonly relation: AgreementRelation;
  readonly agreement: Agreement;
};

export type RelatedAgreementInput = {
  readonly relation: AgreementRelation;
  readonly agreement: Scalars['ID']['input'];
};

export type AgreementRelation = 'EXTENDS' | 'AMENDS' | 'SUPERSEDES' | 'INTERIM_FOR';

export type NeededStep = {
  readonly __typename?: 'NeededStep';
  readonly party: Party;
  readonly step: NeededAgreementStep;
};

export type NeededStepInput = {
  readonly party: Scalars['ID']['input'];
  readonly step: NeededAgreementStep;
};

export type NeededAgreementStep = 'INITIALLED' | 'SIGNED' | 'APPROVED' | 'RATIFIED';

export type AgreementStep = 'INITIALLED' | 'SIGNED' | 'APPROVED' | 'APPROVAL_REFUSED' | 'RATIFIED';

export type Tally = {
  readonly __typename?: 'Tally';
  readonly inFavour: Scalars['Int']['output'];
  readonly against: Scalars['Int']['output'];
  readonly abstaining: Maybe<Scalars['Int']['output']>;
};

export type TallyInput = {
  readonly inFavour: Scalars['Int']['input'];
  readonly against: Scalars['Int']['input'];
  readonly abstaining?: InputMaybe<Scalars['Int']['input']>;
};

export type RegisterAgreementInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly title: Scalars['String']['input'];
  readonly parties: ReadonlyArray<Scalars['ID']['input']>;
  readonly terms?: InputMaybe<ReadonlyArray<TermInput>>;
  readonly extent?: InputMaybe<Extent>;
  readonly effective?: InputMaybe<Scalars['Edtf']['input']>;
  readonly relations?: InputMaybe<ReadonlyArray<RelatedAgreementInput>>;
  readonly inForceFrom?: InputMaybe<Scalars['Edtf']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ReachAgreementInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly title: Scalars['String']['input'];
  readonly parties: ReadonlyArray<Scalars['ID']['input']>;
  readonly terms?: InputMaybe<ReadonlyArray<TermInput>>;
  readonly extent?: InputMaybe<Extent>;
  readonly effective?: InputMaybe<Scalars['Edtf']['input']>;
  readonly relations?: InputMaybe<ReadonlyArray<RelatedAgreementInput>>;
  readonly level?: InputMaybe<Level>;
  readonly needs?: InputMaybe<ReadonlyArray<NeededStepInput>>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type AgreementRegistered = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'AgreementRegistered';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly agreement: Agreement;
  };

export type AgreementRegisteredReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type AgreementReached = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'AgreementReached';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly agreement: Agreement;
  };

export type AgreementReachedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type AgreementStepTaken = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'AgreementStepTaken';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly agreement: Agreement;
    readonly party: Party;
    readonly step: AgreementStep;
    readonly level: Maybe<Level>;
    readonly body: Maybe<Scalars['String']['output']>;
    readonly tally: Maybe<Tally>;
    readonly signatory: Maybe<Actor>;
  };

export type AgreementStepTakenReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type TakeAgreementStepInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly agreement: Scalars['ID']['input'];
  readonly party: Scalars['ID']['input'];
  readonly step: AgreementStep;
  readonly level?: InputMaybe<Level>;
  readonly body?: InputMaybe<Scalars['String']['input']>;
  readonly tally?: InputMaybe<TallyInput>;
  readonly signatory?: InputMaybe<ActorInput>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type AgreementEnteredIntoForce = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'AgreementEnteredIntoForce';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly agreement: Agreement;
  };

export type AgreementEnteredIntoForceReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type RecordEntryIntoForceInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly agreement: Scalars['ID']['input'];
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type AgreementTerminated = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'AgreementTerminated';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly agreement: Agreement;
    readonly by: ReadonlyArray<Party>;
  };

export type AgreementTerminatedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type TerminateAgreementInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly agreement: Scalars['ID']['input'];
  readonly by?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ExpiryReported = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'ExpiryReported';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly agreement: Agreement;
  };

export type ExpiryReportedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ReportExpiryInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly agreement: Scalars['ID']['input'];
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type TermProvisionallyAgreed = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'TermProvisionallyAgreed';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly parties: ReadonlyArray<Party>;
    readonly terms: ReadonlyArray<Term>;
    readonly extent: Extent;
    readonly proposal: Maybe<Proposal>;
    readonly level: Maybe<Level>;
  };

export type TermProvisionallyAgreedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type AgreeTermProvisionallyInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly parties: ReadonlyArray<Scalars['ID']['input']>;
  readonly terms?: InputMaybe<ReadonlyArray<TermInput>>;
  readonly extent?: InputMaybe<Extent>;
  readonly proposal?: InputMaybe<Scalars['ID']['input']>;
  readonly level?: InputMaybe<Level>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type TermReopened = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'TermReopened';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly by: ReadonlyArray<Party>;
    readonly issues: ReadonlyArray<Issue>;
    readonly of: Maybe<Event>;
    readonly level: Maybe<Level>;
    readonly reason: Maybe<Scalars['String']['output']>;
  };

export type TermReopenedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ReopenTermInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly by: ReadonlyArray<Scalars['ID']['input']>;
  readonly issues?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly of?: InputMaybe<Scalars['ID']['input']>;
  readonly level?: InputMaybe<Level>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ProvisionalPayload = Payload & {
  readonly __typename?: 'ProvisionalPayload';
  readonly negotiation: Maybe<Negotiation>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type AgreementPayload = Payload & {
  readonly __typename?: 'AgreementPayload';
  readonly agreement: Maybe<Agreement>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type AgreementConnection = {
  readonly __typename?: 'AgreementConnection';
  readonly edges: ReadonlyArray<AgreementEdge>;
  readonly nodes: ReadonlyArray<Agreement>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type AgreementEdge = {
  readonly __typename?: 'AgreementEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Agreement;
};

export type Proposal = Node & {
  readonly __typename?: 'Proposal';
  readonly clarifications: ReadonlyArray<ProposalClarified>;
  readonly disclosures: ReadonlyArray<ProposalDisclosed>;
  readonly seenBy: ReadonlyArray<ProposalSeen>;
  readonly id: Scalars['ID']['output'];
  readonly code: Maybe<Scalars['String']['output']>;
  readonly negotiation: Negotiation;
  readonly event: Event;
  readonly act: Act;
  readonly title: Maybe<Scalars['String']['output']>;
  readonly number: Maybe<Scalars['String']['output']>;
  readonly kind: ProposalKind;
  readonly force: ProposalForce;
  readonly proposers: ReadonlyArray<Party>;
  readonly level: Maybe<Level>;
  readonly telling: Maybe<Telling>;
  readonly terms: ReadonlyArray<Term>;
  readonly extent: Extent;
  readonly packaging: Maybe<Packaging>;
  readonly linked: ReadonlyArray<LinkedIssues>;
  readonly conditions: ReadonlyArray<Scalars['String']['output']>;
  readonly conditionStates: ReadonlyArray<Condition>;
  readonly validFrom: Maybe<Scalars['Edtf']['output']>;
  readonly validUntil: Maybe<Scalars['Edtf']['output']>;
  readonly ancestor: Maybe<Proposal>;
  readonly answers: ReadonlyArray<Proposal>;
  readonly answersUnrecorded: Scalars['Boolean']['output'];
  readonly revises: Maybe<Proposal>;
  readonly status: ReadonlyArray<ProposalStatus>;
  readonly unanswered: Scalars['Boolean']['output'];
  readonly lapses: Maybe<Bounds>;
  readonly termReports: ReadonlyArray<TermReported>;
  readonly answeredBy: EventConnection;
  readonly revisedBy: ProposalConnection;
  readonly reservations: ReadonlyArray<Reservation>;
  readonly valuations: ReadonlyArray<PackageValued>;
};

export type ProposalAnsweredByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ProposalRevisedByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ProposalSeen = {
  readonly __typename?: 'ProposalSeen';
  readonly party: Maybe<Party>;
  readonly sight: Sight;
  readonly records: ReadonlyArray<Event>;
};

export type Sight =
  'PROPOSER' | 'ADDRESSEE' | 'DISCLOSED' | 'ACTED_ON' | 'PARTLY_DISCLOSED' | 'NOT_RECORDED';

export type CounterDeclined = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'CounterDeclined';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly by: Party;
    readonly level: Maybe<Level>;
    readonly telling: Maybe<Telling>;
    readonly answers: ReadonlyArray<Proposal>;
    readonly answersUnrecorded: Scalars['Boolean']['output'];
    readonly issues: ReadonlyArray<Issue>;
    readonly reason: Maybe<Scalars['String']['output']>;
  };

export type CounterDeclinedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type DeclineCounterInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly by: Scalars['ID']['input'];
  readonly level?: InputMaybe<Level>;
  readonly telling?: InputMaybe<Telling>;
  readonly answers?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly answersUnrecorded?: InputMaybe<Scalars['Boolean']['input']>;
  readonly issues?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type DiscussionRefused = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'DiscussionRefused';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly by: Party;
    readonly level: Maybe<Level>;
    readonly telling: Maybe<Telling>;
    readonly proposal: Maybe<Proposal>;
    readonly issues: ReadonlyArray<Issue>;
    readonly reason: Maybe<Scalars['String']['output']>;
  };

export type DiscussionRefusedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type RefuseDiscussionInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly by: Scalars['ID']['input'];
  readonly level?: InputMaybe<Level>;
  readonly telling?: InputMaybe<Telling>;
  readonly proposal?: InputMaybe<Scalars['ID']['input']>;
  readonly issues?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ProposalClarified = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'ProposalClarified';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly by: ReadonlyArray<Party>;
    readonly level: Maybe<Level>;
    readonly telling: Maybe<Telling>;
    readonly proposal: Proposal;
    readonly issues: ReadonlyArray<Issue>;
    readonly words: Scalars['String']['output'];
  };

export type ProposalClarifiedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ClarifyProposalInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly by: ReadonlyArray<Scalars['ID']['input']>;
  readonly level?: InputMaybe<Level>;
  readonly telling?: InputMaybe<Telling>;
  readonly proposal: Scalars['ID']['input'];
  readonly issues?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly words: Scalars['String']['input'];
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ProposalDisclosed = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'ProposalDisclosed';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly proposal: Proposal;
    readonly by: ReadonlyArray<Party>;
    readonly toThePublic: Scalars['Boolean']['output'];
    readonly issues: ReadonlyArray<Issue>;
  };

export type ProposalDisclosedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type DiscloseProposalInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly proposal: Scalars['ID']['input'];
  readonly by?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly toThePublic?: InputMaybe<Scalars['Boolean']['input']>;
  readonly issues?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type Query = {
  readonly __typename?: 'Query';
  readonly changes: Changes;
  readonly clauseHistory: ClauseHistoryConnection;
  readonly redline: Redline;
  readonly columns: IssueColumnsConnection;
  readonly gap: Gap;
  readonly lastMoves: ReadonlyArray<LastMoves>;
  readonly walkedBack: RetreatConnection;
  readonly comparison: Comparison;
  readonly negotiation: Maybe<Negotiation>;
  readonly negotiations: NegotiationConnection;
  readonly position: Position;
  readonly positionHistory: PositionHistoryConnection;
  readonly positionMatrix: PositionMatrix;
  readonly node: Maybe<Node>;
  readonly withoutSources: WithoutSources;
};

export type QueryChangesArgs = {
  negotiation: Scalars['ID']['input'];
  from: AsOfInput;
  to?: InputMaybe<AsOfInput>;
  parties?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  issues?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  minimumStanding?: InputMaybe<Standing>;
  atLeast?: InputMaybe<Scalars['Bookmark']['input']>;
};

export type QueryClauseHistoryArgs = {
  negotiation: Scalars['ID']['input'];
  issue: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOfInput>;
  minimumStanding?: InputMaybe<Standing>;
  atLeast?: InputMaybe<Scalars['Bookmark']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryRedlineArgs = {
  negotiation: Scalars['ID']['input'];
  issue: Scalars['ID']['input'];
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOfInput>;
  minimumStanding?: InputMaybe<Standing>;
  atLeast?: InputMaybe<Scalars['Bookmark']['input']>;
};

export type QueryColumnsArgs = {
  negotiation: Scalars['ID']['input'];
  sides?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  statuses?: InputMaybe<ReadonlyArray<IssueStatus>>;
  asOf?: InputMaybe<AsOfInput>;
  minimumStanding?: InputMaybe<Standing>;
  atLeast?: InputMaybe<Scalars['Bookmark']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryGapArgs = {
  negotiation: Scalars['ID']['input'];
  issue: Scalars['ID']['input'];
  parties?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  conversions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  asOf?: InputMaybe<AsOfInput>;
  minimumStanding?: InputMaybe<Standing>;
  atLeast?: InputMaybe<Scalars['Bookmark']['input']>;
};

export type QueryLastMovesArgs = {
  negotiation: Scalars['ID']['input'];
  issues?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  parties?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  sinceRound?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<AsOfInput>;
  minimumStanding?: InputMaybe<Standing>;
  atLeast?: InputMaybe<Scalars['Bookmark']['input']>;
};

export type QueryWalkedBackArgs = {
  negotiation: Scalars['ID']['input'];
  issues?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  parties?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  counterpart?: InputMaybe<Scalars['ID']['input']>;
  conversions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  asOf?: InputMaybe<AsOfInput>;
  minimumStanding?: InputMaybe<Standing>;
  atLeast?: InputMaybe<Scalars['Bookmark']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryComparisonArgs = {
  negotiation: Scalars['ID']['input'];
  one: ComparedInput;
  other: ComparedInput;
  conversions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  asOf?: InputMaybe<AsOfInput>;
  minimumStanding?: InputMaybe<Standing>;
  atLeast?: InputMaybe<Scalars['Bookmark']['input']>;
};

export type QueryNegotiationArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOfInput>;
  atLeast?: InputMaybe<Scalars['Bookmark']['input']>;
};

export type QueryNegotiationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryPositionArgs = {
  negotiation: Scalars['ID']['input'];
  party: Scalars['ID']['input'];
  issue: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOfInput>;
  minimumStanding?: InputMaybe<Standing>;
  atLeast?: InputMaybe<Scalars['Bookmark']['input']>;
};

export type QueryPositionHistoryArgs = {
  negotiation: Scalars['ID']['input'];
  party: Scalars['ID']['input'];
  issue: Scalars['ID']['input'];
  counterpart?: InputMaybe<Scalars['ID']['input']>;
  conversions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  asOf?: InputMaybe<AsOfInput>;
  minimumStanding?: InputMaybe<Standing>;
  atLeast?: InputMaybe<Scalars['Bookmark']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryPositionMatrixArgs = {
  negotiation: Scalars['ID']['input'];
  parties?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  issues?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  asOf?: InputMaybe<AsOfInput>;
  minimumStanding?: InputMaybe<Standing>;
  atLeast?: InputMaybe<Scalars['Bookmark']['input']>;
};

export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOfInput>;
  atLeast?: InputMaybe<Scalars['Bookmark']['input']>;
};

export type QueryWithoutSourcesArgs = {
  negotiation: Scalars['ID']['input'];
  sources: ReadonlyArray<Scalars['ID']['input']>;
  parties?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  issues?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  asOf?: InputMaybe<AsOfInput>;
  minimumStanding?: InputMaybe<Standing>;
  atLeast?: InputMaybe<Scalars['Bookmark']['input']>;
};

export type Changes = {
  readonly __typename?: 'Changes';
  readonly records: ChangedRecordConnection;
  readonly positions: ChangedPositionConnection;
  readonly statuses: ChangedStatusConnection;
  readonly facts: ChangedFactConnection;
  readonly bookmark: Scalars['Bookmark']['output'];
  readonly provisional: Scalars['Boolean']['output'];
};

export type ChangesRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ChangesPositionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ChangesStatusesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ChangesFactsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ChangedRecord = {
  readonly __typename?: 'ChangedRecord';
  readonly record: Event;
  readonly changes: ReadonlyArray<RecordChange>;
  readonly by: ReadonlyArray<Event>;
  readonly before: Maybe<Scalars['JSON']['output']>;
  readonly after: Maybe<Scalars['JSON']['output']>;
};

export type RecordChange =
  'ENTERED' | 'CORRECTED' | 'RETRACTED' | 'REINSTATED' | 'ANNOTATED' | 'PUBLISHED' | 'BEGAN';

export type ChangedPosition = {
  readonly __typename?: 'ChangedPosition';
  readonly party: Party;
  readonly issue: Issue;
  readonly before: Position;
  readonly after: Position;
  readonly because: ReadonlyArray<Event>;
};

export type ChangedStatus = {
  readonly __typename?: 'ChangedStatus';
  readonly of: StatusBearer;
  readonly before: ReadonlyArray<StatusWord>;
  readonly after: ReadonlyArray<StatusWord>;
  readonly steps: ReadonlyArray<ChangedStep>;
};

export type StatusBearer = Negotiation | Issue | Meeting | Proposal | Agreement | Deadline;

export type StatusWord =
  | 'OPEN'
  | 'SUSPENDED'
  | 'BROKEN_OFF'
  | 'CONCLUDED'
  | 'PARKED'
  | 'DROPPED'
  | 'PROVISIONALLY_AGREED'
  | 'AGREED'
  | 'SCHEDULED'
  | 'HELD'
  | 'CANCELLED'
  | 'TABLED'
  | 'COUNTERED'
  | 'PARTIALLY_ACCEPTED'
  | 'ACCEPTED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'SUPERSEDED'
  | 'LAPSED'
  | 'REACHED'
  | 'IN_FORCE'
  | 'EXPIRED'
  | 'TERMINATED'
  | 'RUNNING'
  | 'EXTENDED'
  | 'PASSED';

export type ChangedStep = {
  readonly __typename?: 'ChangedStep';
  readonly party: Party;
  readonly step: NeededAgreementStep;
  readonly before: Maybe<AgreementStepState>;
  readonly after: Maybe<AgreementStepState>;
};

export type ChangedFact = {
  readonly __typename?: 'ChangedFact';
  readonly record: Event;
  readonly before: StandingResult;
  readonly after: StandingResult;
};

export type ChangedRecordConnection = {
  readonly __typename?: 'ChangedRecordConnection';
  readonly edges: ReadonlyArray<ChangedRecordEdge>;
  readonly nodes: ReadonlyArray<ChangedRecord>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ChangedRecordEdge = {
  readonly __typename?: 'ChangedRecordEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ChangedRecord;
};

export type ChangedPositionConnection = {
  readonly __typename?: 'ChangedPositionConnection';
  readonly edges: ReadonlyArray<ChangedPositionEdge>;
  readonly nodes: ReadonlyArray<ChangedPosition>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ChangedPositionEdge = {
  readonly __typename?: 'ChangedPositionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ChangedPosition;
};

export type ChangedStatusConnection = {
  readonly __typename?: 'ChangedStatusConnection';
  readonly edges: ReadonlyArray<ChangedStatusEdge>;
  readonly nodes: ReadonlyArray<ChangedStatus>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ChangedStatusEdge = {
  readonly __typename?: 'ChangedStatusEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ChangedStatus;
};

export type ChangedFactConnection = {
  readonly __typename?: 'ChangedFactConnection';
  readonly edges: ReadonlyArray<ChangedFactEdge>;
  readonly nodes: ReadonlyArray<ChangedFact>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ChangedFactEdge = {
  readonly __typename?: 'ChangedFactEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ChangedFact;
};

export type ClauseHistoryEntry = {
  readonly __typename?: 'ClauseHistoryEntry';
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  readonly text: Text;
  readonly act: Event;
  readonly parties: ReadonlyArray<Party>;
  readonly stance: Maybe<StanceKind>;
  readonly standing: Standing;
  readonly occurred: Maybe<Scalars['Edtf']['output']>;
  readonly earliest: Maybe<Scalars['DateTimeISO']['output']>;
  readonly latest: Maybe<Scalars['DateTimeISO']['output']>;
  readonly recorded: Scalars['DateTimeISO']['output'];
  readonly acceptedBy: ReadonlyArray<Party>;
  readonly redline: Maybe<Redline>;
};

export type Redline = {
  readonly __typename?: 'Redline';
  readonly from: ClauseHistoryEntry;
  readonly to: ClauseHistoryEntry;
  readonly pieces: ReadonlyArray<RedlinePiece>;
  readonly brackets: ReadonlyArray<BracketChange>;
};

export type RedlinePiece = {
  readonly __typename?: 'RedlinePiece';
  readonly change: RedlineChange;
  readonly words: Scalars['String']['output'];
};

export type RedlineChange = 'KEPT' | 'REMOVED' | 'ADDED';

export type BracketChange = {
  readonly __typename?: 'BracketChange';
  readonly change: BracketChangeKind;
  readonly before: Maybe<Bracket>;
  readonly after: Maybe<Bracket>;
  readonly removal: Maybe<BracketRemoval>;
  readonly joined: ReadonlyArray<Party>;
  readonly left: ReadonlyArray<Party>;
};

export type BracketChangeKind = 'OPENED' | 'KEPT' | 'CHANGED' | 'REMOVED';

export type BracketRemoval = 'WORDS_STAND' | 'ALTERNATIVE_STANDS' | 'WORDS_GONE' | 'REWORDED';

export type ClauseHistoryConnection = {
  readonly __typename?: 'ClauseHistoryConnection';
  readonly edges: ReadonlyArray<ClauseHistoryEdge>;
  readonly nodes: ReadonlyArray<ClauseHistoryEntry>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ClauseHistoryEdge = {
  readonly __typename?: 'ClauseHistoryEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ClauseHistoryEntry;
};

export type IssueColumns = {
  readonly __typename?: 'IssueColumns';
  readonly issue: Issue;
  readonly status: ReadonlyArray<IssueStatus>;
  readonly baseline: ColumnBaseline;
  readonly sides: ReadonlyArray<ColumnSide>;
  readonly agreed: ReadonlyArray<AgreedTerm>;
};

export type ColumnBaseline = {
  readonly __typename?: 'ColumnBaseline';
  readonly own: Maybe<Baseline>;
  readonly inForce: ReadonlyArray<HeldTerm>;
};

export type ColumnSide = {
  readonly __typename?: 'ColumnSide';
  readonly party: Party;
  readonly position: Position;
};

export type AgreedTerm = {
  readonly __typename?: 'AgreedTerm';
  readonly how: ReadonlyArray<AgreedHow>;
  readonly issue: Issue;
  readonly values: ReadonlyArray<Value>;
  readonly unchanged: ReadonlyArray<HeldTerm>;
  readonly agreement: Maybe<Agreement>;
  readonly parties: ReadonlyArray<Party>;
  readonly records: ReadonlyArray<Event>;
};

export type AgreedHow =
  | 'ACCEPTED'
  | 'PROVISIONALLY_AGREED'
  | 'REACHED'
  | 'SIGNED'
  | 'IN_FORCE'
  | 'EXPIRED'
  | 'TERMINATED'
  | 'SUPERSEDED';

export type IssueColumnsConnection = {
  readonly __typename?: 'IssueColumnsConnection';
  readonly edges: ReadonlyArray<IssueColumnsEdge>;
  readonly nodes: ReadonlyArray<IssueColumns>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type IssueColumnsEdge = {
  readonly __typename?: 'IssueColumnsEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: IssueColumns;
};

export type Condition = {
  readonly __typename?: 'Condition';
  readonly words: Scalars['String']['output'];
  readonly of: Event;
  readonly setBy: ReadonlyArray<Party>;
  readonly issues: ReadonlyArray<Issue>;
  readonly state: ReadonlyArray<ConditionState>;
  readonly because: ReadonlyArray<Event>;
};

export type ConditionState = 'OPEN' | 'MET' | 'FAILED' | 'WAIVED';

export type ConditionMet = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'ConditionMet';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly of: Event;
    readonly condition: Scalars['String']['output'];
    readonly reason: Maybe<Scalars['String']['output']>;
  };

export type ConditionMetReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type RecordConditionMetInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly of: Scalars['ID']['input'];
  readonly condition: Scalars['String']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ConditionFailed = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'ConditionFailed';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly of: Event;
    readonly condition: Scalars['String']['output'];
    readonly reason: Maybe<Scalars['String']['output']>;
  };

export type ConditionFailedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type RecordConditionFailedInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly of: Scalars['ID']['input'];
  readonly condition: Scalars['String']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ConditionWaived = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'ConditionWaived';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly of: Event;
    readonly condition: Scalars['String']['output'];
    readonly by: ReadonlyArray<Party>;
    readonly reason: Maybe<Scalars['String']['output']>;
  };

export type ConditionWaivedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type WaiveConditionInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly of: Scalars['ID']['input'];
  readonly condition: Scalars['String']['input'];
  readonly by: ReadonlyArray<Scalars['ID']['input']>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ConditionPayload = Payload & {
  readonly __typename?: 'ConditionPayload';
  readonly record: Maybe<Event>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type ConditionConnection = {
  readonly __typename?: 'ConditionConnection';
  readonly edges: ReadonlyArray<ConditionEdge>;
  readonly nodes: ReadonlyArray<Condition>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ConditionEdge = {
  readonly __typename?: 'ConditionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Condition;
};

export type Conversion = Node & {
  readonly __typename?: 'Conversion';
  readonly id: Scalars['ID']['output'];
  readonly code: Maybe<Scalars['String']['output']>;
  readonly negotiation: Negotiation;
  readonly event: Event;
  readonly act: Act;
  readonly title: Maybe<Scalars['String']['output']>;
  readonly from: ConversionMeasure;
  readonly to: ConversionMeasure;
  readonly ratio: Maybe<ConversionRatio>;
  readonly steps: ReadonlyArray<Scalars['Decimal']['output']>;
  readonly valid: Scalars['String']['output'];
  readonly issues: ReadonlyArray<Issue>;
};

export type ConversionMeasure = {
  readonly __typename?: 'ConversionMeasure';
  readonly currency: Maybe<Scalars['Currency']['output']>;
  readonly unit: Maybe<Scalars['String']['output']>;
  readonly per: Maybe<Per>;
  readonly basis: Maybe<Scalars['String']['output']>;
  readonly period: Maybe<Scalars['String']['output']>;
  readonly measured: Maybe<Measured>;
  readonly of: Maybe<Scalars['String']['output']>;
  readonly compounding: Maybe<Compounding>;
};

export type ConversionMeasureInput = {
  readonly currency?: InputMaybe<Scalars['Currency']['input']>;
  readonly unit?: InputMaybe<Scalars['String']['input']>;
  readonly per?: InputMaybe<Per>;
  readonly basis?: InputMaybe<Scalars['String']['input']>;
  readonly period?: InputMaybe<Scalars['String']['input']>;
  readonly measured?: InputMaybe<Measured>;
  readonly of?: InputMaybe<Scalars['String']['input']>;
  readonly compounding?: InputMaybe<Compounding>;
};

export type ConversionRatio = {
  readonly __typename?: 'ConversionRatio';
  readonly from: Scalars['Decimal']['output'];
  readonly to: Scalars['Decimal']['output'];
};

export type ConversionRatioInput = {
  readonly from: Scalars['Decimal']['input'];
  readonly to: Scalars['Decimal']['input'];
};

export type ReportConversionInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly from: ConversionMeasureInput;
  readonly to: ConversionMeasureInput;
  readonly ratio?: InputMaybe<ConversionRatioInput>;
  readonly steps?: InputMaybe<ReadonlyArray<Scalars['Decimal']['input']>>;
  readonly valid?: InputMaybe<Scalars['String']['input']>;
  readonly issues?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ConversionReported = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'ConversionReported';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly conversion: Conversion;
  };

export type ConversionReportedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ConversionPayload = Payload & {
  readonly __typename?: 'ConversionPayload';
  readonly conversion: Maybe<Conversion>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type ConversionConnection = {
  readonly __typename?: 'ConversionConnection';
  readonly edges: ReadonlyArray<ConversionEdge>;
  readonly nodes: ReadonlyArray<Conversion>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ConversionEdge = {
  readonly __typename?: 'ConversionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Conversion;
};

export type Change = {
  readonly __typename?: 'Change';
  readonly path: Scalars['String']['output'];
  readonly found: Maybe<Scalars['JSON']['output']>;
  readonly value: Maybe<Scalars['JSON']['output']>;
};

export type ChangeInput = {
  readonly path: Scalars['String']['input'];
  readonly found?: InputMaybe<Scalars['JSON']['input']>;
  readonly value?: InputMaybe<Scalars['JSON']['input']>;
};

export type RecordCorrected = Event &
  Node & {
    readonly __typename?: 'RecordCorrected';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly record: Event;
    readonly changes: ReadonlyArray<Change>;
    readonly reason: Scalars['String']['output'];
  };

export type RecordCorrectedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type CorrectRecordInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly record: Scalars['ID']['input'];
  readonly changes: ReadonlyArray<ChangeInput>;
  readonly reason: Scalars['String']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type RecordRetracted = Event &
  Node & {
    readonly __typename?: 'RecordRetracted';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly record: Event;
    readonly ground: RetractionGround;
    readonly reason: Scalars['String']['output'];
  };

export type RecordRetractedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type RetractionGround = 'ENTERED_IN_ERROR' | 'ENTERED_TWICE' | 'DID_NOT_HAPPEN';

export type RetractRecordInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly record: Scalars['ID']['input'];
  readonly ground: RetractionGround;
  readonly reason: Scalars['String']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type RecordReinstated = Event &
  Node & {
    readonly __typename?: 'RecordReinstated';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly record: Event;
    readonly reason: Scalars['String']['output'];
  };

export type RecordReinstatedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ReinstateRecordInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly record: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type RecordAnnotated = Event &
  Node & {
    readonly __typename?: 'RecordAnnotated';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly record: Event;
    readonly note: Scalars['String']['output'];
  };

export type RecordAnnotatedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type AnnotateRecordInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly record: Scalars['ID']['input'];
  readonly note: Scalars['String']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type RecordKeeping = {
  readonly __typename?: 'RecordKeeping';
  readonly event: Event;
  readonly record: Event;
  readonly done: RecordKeepingKind;
  readonly changes: ReadonlyArray<Change>;
  readonly reason: Scalars['String']['output'];
  readonly before: Maybe<Scalars['JSON']['output']>;
  readonly after: Maybe<Scalars['JSON']['output']>;
};

export type RecordKeepingKind = 'CORRECTED' | 'RETRACTED' | 'REINSTATED' | 'ANNOTATED';

export type RecordKeepingConnection = {
  readonly __typename?: 'RecordKeepingConnection';
  readonly edges: ReadonlyArray<RecordKeepingEdge>;
  readonly nodes: ReadonlyArray<RecordKeeping>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type RecordKeepingEdge = {
  readonly __typename?: 'RecordKeepingEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: RecordKeeping;
};

export type InForce = {
  readonly __typename?: 'InForce';
  readonly agreements: ReadonlyArray<AgreementInForce>;
  readonly gap: Maybe<ForceGap>;
  readonly awaited: ReadonlyArray<AwaitedAgreement>;
  readonly deadlines: ReadonlyArray<DeadlineAhead>;
};

export type AgreementInForce = {
  readonly __typename?: 'AgreementInForce';
  readonly agreement: Agreement;
  readonly since: Scalars['Edtf']['output'];
  readonly until: Maybe<Scalars['Edtf']['output']>;
  readonly prolongedBy: ReadonlyArray<Agreement>;
  readonly amendedBy: ReadonlyArray<Agreement>;
  readonly terms: ReadonlyArray<HeldTerm>;
  readonly records: ReadonlyArray<Event>;
};

export type HeldTerm = {
  readonly __typename?: 'HeldTerm';
  readonly issue: Issue;
  readonly values: ReadonlyArray<Value>;
  readonly agreements: ReadonlyArray<Agreement>;
  readonly records: ReadonlyArray<Event>;
  readonly unchanged: ReadonlyArray<HeldTerm>;
};

export type ForceGap = {
  readonly __typename?: 'ForceGap';
  readonly since: Scalars['DateTimeISO']['output'];
  readonly ended: ReadonlyArray<EndedAgreement>;
};

export type EndedAgreement = {
  readonly __typename?: 'EndedAgreement';
  readonly agreement: Agreement;
  readonly status: AgreementStatus;
  readonly at: Scalars['DateTimeISO']['output'];
  readonly records: ReadonlyArray<Event>;
};

export type AwaitedAgreement = {
  readonly __typename?: 'AwaitedAgreement';
  readonly agreement: Agreement;
  readonly entry: AwaitedEntry;
  readonly entersOn: ReadonlyArray<Scalars['Edtf']['output']>;
  readonly missing: ReadonlyArray<AgreementStepStatus>;
  readonly records: ReadonlyArray<Event>;
};

export type AwaitedEntry = 'SCHEDULED' | 'PERHAPS' | 'NOT_RECORDED';

export type DeadlineAhead = {
  readonly __typename?: 'DeadlineAhead';
  readonly deadline: Deadline;
  readonly at: Scalars['Edtf']['output'];
  readonly records: ReadonlyArray<Event>;
};

export type ForcePeriod = {
  readonly __typename?: 'ForcePeriod';
  readonly from: Scalars['DateTimeISO']['output'];
  readonly until: Maybe<Scalars['DateTimeISO']['output']>;
  readonly agreements: ReadonlyArray<Agreement>;
  readonly ended: ReadonlyArray<EndedAgreement>;
};

export type ForcePeriodConnection = {
  readonly __typename?: 'ForcePeriodConnection';
  readonly edges: ReadonlyArray<ForcePeriodEdge>;
  readonly nodes: ReadonlyArray<ForcePeriod>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ForcePeriodEdge = {
  readonly __typename?: 'ForcePeriodEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ForcePeriod;
};

export type Meeting = Node & {
  readonly __typename?: 'Meeting';
  readonly id: Scalars['ID']['output'];
  readonly code: Maybe<Scalars['String']['output']>;
  readonly negotiation: Negotiation;
  readonly event: Event;
  readonly act: Act;
  readonly title: Maybe<Scalars['String']['output']>;
  readonly level: Maybe<MeetingLevel>;
  readonly phase: Maybe<MeetingPhase>;
  readonly mode: Maybe<MeetingMode>;
  readonly agenda: ReadonlyArray<Issue>;
  readonly parties: ReadonlyArray<Party>;
  readonly scheduledFor: Maybe<Scalars['Edtf']['output']>;
  readonly expectedFor: ReadonlyArray<Scalars['Edtf']['output']>;
  readonly reschedulings: ReadonlyArray<MeetingRescheduled>;
  readonly scheduled: Maybe<Meeting>;
  readonly heldAs: ReadonlyArray<Meeting>;
  readonly attendance: ReadonlyArray<Attendee>;
  readonly readout: Maybe<Scalars['String']['output']>;
  readonly stances: ReadonlyArray<Stance>;
  readonly by: ReadonlyArray<Party>;
  readonly reason: Maybe<Scalars['String']['output']>;
  readonly minutes: ReadonlyArray<Minutes>;
  readonly status: Maybe<MeetingStatus>;
};

export type MeetingStatus = 'SCHEDULED' | 'HELD' | 'CANCELLED' | 'BROKEN_OFF';

export type MeetingLevel = 'WORKING' | 'SENIOR' | 'MINISTERIAL' | 'SUMMIT' | 'NOT_STATED';

export type MeetingPhase = 'PREPARATORY' | 'FORMAL' | 'RATIFICATION' | 'NOT_STATED';

export type MeetingMode = 'IN_PERSON' | 'VIDEO' | 'PHONE' | 'CORRESPONDENCE' | 'NOT_STATED';

export type Attendee = {
  readonly __typename?: 'Attendee';
  readonly person: Maybe<Person>;
  readonly party: Maybe<Party>;
  readonly capacity: Maybe<Scalars['String']['output']>;
  readonly description: Maybe<Scalars['String']['output']>;
  readonly asDelegate: Scalars['Boolean']['output'];
};

export type AttendeeInput = {
  readonly person?: InputMaybe<Scalars['ID']['input']>;
  readonly party?: InputMaybe<Scalars['ID']['input']>;
  readonly capacity?: InputMaybe<Scalars['String']['input']>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly asDelegate?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ScheduleMeetingInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly level?: InputMaybe<MeetingLevel>;
  readonly phase?: InputMaybe<MeetingPhase>;
  readonly mode?: InputMaybe<MeetingMode>;
  readonly agenda?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly scheduledFor: Scalars['Edtf']['input'];
  readonly parties?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type RecordMeetingInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly level?: InputMaybe<MeetingLevel>;
  readonly phase?: InputMaybe<MeetingPhase>;
  readonly mode?: InputMaybe<MeetingMode>;
  readonly agenda?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly scheduled?: InputMaybe<Scalars['ID']['input']>;
  readonly parties?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly attendance?: InputMaybe<ReadonlyArray<AttendeeInput>>;
  readonly readout?: InputMaybe<Scalars['String']['input']>;
  readonly stances?: InputMaybe<ReadonlyArray<StanceInput>>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type CancelMeetingInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly cancelled: Scalars['ID']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type BreakOffMeetingInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly level?: InputMaybe<MeetingLevel>;
  readonly phase?: InputMaybe<MeetingPhase>;
  readonly mode?: InputMaybe<MeetingMode>;
  readonly agenda?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly scheduled?: InputMaybe<Scalars['ID']['input']>;
  readonly parties?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly attendance?: InputMaybe<ReadonlyArray<AttendeeInput>>;
  readonly readout?: InputMaybe<Scalars['String']['input']>;
  readonly stances?: InputMaybe<ReadonlyArray<StanceInput>>;
  readonly by?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type RescheduleMeetingInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly rescheduled: Scalars['ID']['input'];
  readonly to: Scalars['Edtf']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type CirculateMinutesInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly of: Scalars['ID']['input'];
  readonly by?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type AgreeMinutesInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly minutes: Scalars['ID']['input'];
  readonly by: Scalars['ID']['input'];
  readonly about?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ContestMinutesInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly minutes: Scalars['ID']['input'];
  readonly by: Scalars['ID']['input'];
  readonly about: Scalars['String']['input'];
  readonly issues?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type MeetingScheduled = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'MeetingScheduled';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly meeting: Meeting;
  };

export type MeetingScheduledReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type MeetingHeld = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'MeetingHeld';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly meeting: Meeting;
  };

export type MeetingHeldReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type MeetingCancelled = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'MeetingCancelled';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly cancelled: Meeting;
    readonly reason: Maybe<Scalars['String']['output']>;
  };

export type MeetingCancelledReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type MeetingBrokenOff = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'MeetingBrokenOff';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly meeting: Meeting;
  };

export type MeetingBrokenOffReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type MeetingRescheduled = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'MeetingRescheduled';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly rescheduled: Meeting;
    readonly to: Scalars['Edtf']['output'];
    readonly reason: Maybe<Scalars['String']['output']>;
  };

export type MeetingRescheduledReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type MinutesCirculated = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'MinutesCirculated';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly minutes: Minutes;
  };

export type MinutesCirculatedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type MinutesAgreed = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'MinutesAgreed';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly minutes: Minutes;
    readonly by: Party;
    readonly about: Maybe<Scalars['String']['output']>;
  };

export type MinutesAgreedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type MinutesContested = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'MinutesContested';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly minutes: Minutes;
    readonly by: Party;
    readonly about: Scalars['String']['output'];
    readonly issues: ReadonlyArray<Issue>;
  };

export type MinutesContestedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Minutes = Node & {
  readonly __typename?: 'Minutes';
  readonly id: Scalars['ID']['output'];
  readonly code: Maybe<Scalars['String']['output']>;
  readonly negotiation: Negotiation;
  readonly event: Event;
  readonly act: Act;
  readonly of: Meeting;
  readonly by: ReadonlyArray<Party>;
  readonly text: Maybe<Scalars['String']['output']>;
  readonly stands: ReadonlyArray<MinutesStand>;
};

export type MinutesStand = {
  readonly __typename?: 'MinutesStand';
  readonly party: Party;
  readonly status: ReadonlyArray<MinutesStatus>;
  readonly acts: ReadonlyArray<Event>;
};

export type MinutesStatus = 'AGREED' | 'CONTESTED';

export type MinutesPayload = Payload & {
  readonly __typename?: 'MinutesPayload';
  readonly minutes: Maybe<Minutes>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type MeetingPayload = Payload & {
  readonly __typename?: 'MeetingPayload';
  readonly meeting: Maybe<Meeting>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type MeetingConnection = {
  readonly __typename?: 'MeetingConnection';
  readonly edges: ReadonlyArray<MeetingEdge>;
  readonly nodes: ReadonlyArray<Meeting>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type MeetingEdge = {
  readonly __typename?: 'MeetingEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Meeting;
};

export type MovementAgainst = {
  readonly __typename?: 'MovementAgainst';
  readonly counterpart: Party;
  readonly direction: DirectionAgainst;
  readonly notComparable: Maybe<NotComparable>;
  readonly stood: Maybe<HeldValue>;
  readonly size: Maybe<MovementSize>;
  readonly share: Maybe<Share>;
  readonly conversions: ReadonlyArray<Conversion>;
  readonly statements: ReadonlyArray<AlsoStated>;
};

export type DirectionAgainst = 'TOWARD' | 'AWAY' | 'LATERAL' | 'NONE' | 'NOT_COMPARABLE';

export type NotComparable =
  | 'UNIT'
  | 'CURRENCY'
  | 'BASIS'
  | 'PERIOD'
  | 'SCOPE'
  | 'PRECISION'
  | 'QUALITATIVE'
  | 'NO_COUNTERPART_POSITION';

export type Share = {
  readonly __typename?: 'Share';
  readonly exact: Scalars['String']['output'];
  readonly rounded: Scalars['Decimal']['output'];
};

export type Gap = {
  readonly __typename?: 'Gap';
  readonly issue: Issue;
  readonly sides: ReadonlyArray<GapSide>;
  readonly first: Maybe<GapSize>;
  readonly now: Maybe<GapSize>;
  readonly remaining: Maybe<Share>;
  readonly notComparable: Maybe<NotComparable>;
  readonly provisional: Scalars['Boolean']['output'];
};

export type GapSide = {
  readonly __typename?: 'GapSide';
  readonly party: Party;
  readonly stands: Headline;
  readonly first: Maybe<HeldValue>;
  readonly closed: Maybe<Share>;
};

export type GapSize = {
  readonly __typename?: 'GapSize';
  readonly at: Scalars['DateTimeISO']['output'];
  readonly size: MovementSize;
  readonly conversions: ReadonlyArray<Conversion>;
  readonly statements: ReadonlyArray<AlsoStated>;
};

export type LastMoves = {
  readonly __typename?: 'LastMoves';
  readonly issue: Issue;
  readonly last: ReadonlyArray<Move>;
  readonly unmoved: ReadonlyArray<Party>;
};

export type Move = {
  readonly __typename?: 'Move';
  readonly party: Party;
  readonly entry: PositionHistoryEntry;
};

export type Retreat = {
  readonly __typename?: 'Retreat';
  readonly party: Party;
  readonly issue: Issue;
  readonly kind: RetreatKind;
  readonly entry: PositionHistoryEntry;
};

export type RetreatKind = 'AWAY' | 'WITHDRAWN' | 'REOPENED' | 'TAKEN_BACK';

export type RetreatConnection = {
  readonly __typename?: 'RetreatConnection';
  readonly edges: ReadonlyArray<RetreatEdge>;
  readonly nodes: ReadonlyArray<Retreat>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type RetreatEdge = {
  readonly __typename?: 'RetreatEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Retreat;
};

export type ComparedInput =
  | { readonly value: ValueInput; readonly position?: never; readonly figure?: never }
  | { readonly value?: never; readonly position: ComparedPositionInput; readonly figure?: never }
  | { readonly value?: never; readonly position?: never; readonly figure: Scalars['ID']['input'] };

export type ComparedPositionInput = {
  readonly party: Scalars['ID']['input'];
  readonly issue: Scalars['ID']['input'];
};

export type Comparison = {
  readonly __typename?: 'Comparison';
  readonly one: Maybe<Value>;
  readonly other: Maybe<Value>;
  readonly notComparable: Maybe<NotComparable>;
  readonly measure: Maybe<CommonMeasure>;
  readonly direction: Direction;
  readonly size: Maybe<MovementSize>;
  readonly conversions: ReadonlyArray<Conversion>;
  readonly statements: ReadonlyArray<AlsoStated>;
};

export type CommonMeasure = {
  readonly __typename?: 'CommonMeasure';
  readonly unit: Scalars['String']['output'];
  readonly per: Per;
  readonly basis: Scalars['String']['output'];
  readonly of: Scalars['String']['output'];
  readonly compounding: Compounding;
  readonly period: Scalars['String']['output'];
  readonly measured: Measured;
};

export type NegotiationStatus = 'OPEN' | 'SUSPENDED' | 'BROKEN_OFF' | 'CONCLUDED';

export type NegotiationRules = {
  readonly __typename?: 'NegotiationRules';
  readonly singleUndertaking: Scalars['Boolean']['output'];
  readonly counterproposalRejects: Scalars['Boolean']['output'];
  readonly languages: ReadonlyArray<Scalars['String']['output']>;
};

export type NegotiationRulesInput = {
  readonly singleUndertaking?: InputMaybe<Scalars['Boolean']['input']>;
  readonly counterproposalRejects?: InputMaybe<Scalars['Boolean']['input']>;
  readonly languages?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type OpenNegotiationInput = {
  readonly code: Scalars['String']['input'];
  readonly title: Scalars['String']['input'];
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  readonly zone: Scalars['IanaZone']['input'];
  readonly opened?: InputMaybe<Scalars['Edtf']['input']>;
  readonly open?: InputMaybe<Scalars['Boolean']['input']>;
  readonly rules?: InputMaybe<NegotiationRulesInput>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type NegotiationOpened = Event &
  Node & {
    readonly __typename?: 'NegotiationOpened';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
  };

export type NegotiationOpenedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationLinked = Event &
  Node & {
    readonly __typename?: 'NegotiationLinked';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly link: LinkKind;
    readonly linked: Maybe<Scalars['ID']['output']>;
    readonly other: Maybe<Negotiation>;
    readonly words: Maybe<Scalars['String']['output']>;
    readonly evidence: Maybe<Evidence>;
  };

export type NegotiationLinkedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type LinkKind = 'PREDECESSOR' | 'SUCCESSOR' | 'PATTERN' | 'CONDITION' | 'TRACK';

export type LinkNegotiationInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly link: LinkKind;
  readonly linked?: InputMaybe<Scalars['ID']['input']>;
  readonly words?: InputMaybe<Scalars['String']['input']>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type NegotiationSuspended = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'NegotiationSuspended';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly by: ReadonlyArray<Party>;
    readonly reason: Maybe<Scalars['String']['output']>;
  };

export type NegotiationSuspendedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationResumed = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'NegotiationResumed';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly by: ReadonlyArray<Party>;
    readonly reason: Maybe<Scalars['String']['output']>;
  };

export type NegotiationResumedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationBrokenOff = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'NegotiationBrokenOff';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly by: ReadonlyArray<Party>;
    readonly reason: Maybe<Scalars['String']['output']>;
  };

export type NegotiationBrokenOffReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NegotiationConcluded = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'NegotiationConcluded';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly by: ReadonlyArray<Party>;
    readonly reason: Maybe<Scalars['String']['output']>;
  };

export type NegotiationConcludedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type SuspendNegotiationInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly by?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ResumeNegotiationInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly by?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type BreakOffNegotiationInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly by?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ConcludeNegotiationInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly by?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type NegotiationPayload = Payload & {
  readonly __typename?: 'NegotiationPayload';
  readonly negotiation: Maybe<Negotiation>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type NegotiationConnection = {
  readonly __typename?: 'NegotiationConnection';
  readonly edges: ReadonlyArray<NegotiationEdge>;
  readonly nodes: ReadonlyArray<Negotiation>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type NegotiationEdge = {
  readonly __typename?: 'NegotiationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Negotiation;
};

export type Party = Node & {
  readonly __typename?: 'Party';
  readonly id: Scalars['ID']['output'];
  readonly code: Scalars['String']['output'];
  readonly negotiation: Negotiation;
  readonly event: Event;
  readonly name: Scalars['String']['output'];
  readonly kind: PartyKind;
  readonly role: PartyRole;
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly members: ReadonlyArray<Party>;
  readonly from: Maybe<Scalars['Edtf']['output']>;
  readonly evidence: Maybe<Evidence>;
  readonly delegates: DelegateConnection;
  readonly withdrawals: ReadonlyArray<PartyWithdrew>;
};

export type PartyDelegatesArgs = {
  on?: InputMaybe<Scalars['Moment']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type PartyKind = 'STATE' | 'ORGANISATION' | 'COMPANY' | 'UNION' | 'PERSON' | 'COALITION';

export type PartyRole = 'PARTY' | 'MEDIATOR' | 'OBSERVER' | 'GUARANTOR';

export type AdmitPartyInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly code: Scalars['String']['input'];
  readonly name: Scalars['String']['input'];
  readonly kind: PartyKind;
  readonly role: PartyRole;
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly members?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly from?: InputMaybe<Scalars['Edtf']['input']>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type PartyAdmitted = Event &
  Node & {
    readonly __typename?: 'PartyAdmitted';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly party: Party;
  };

export type PartyAdmittedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type PartyWithdrew = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'PartyWithdrew';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly party: Party;
    readonly reason: Maybe<Scalars['String']['output']>;
  };

export type PartyWithdrewReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type RecordPartyWithdrawalInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly party: Scalars['ID']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type PartyPayload = Payload & {
  readonly __typename?: 'PartyPayload';
  readonly party: Maybe<Party>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type PartyConnection = {
  readonly __typename?: 'PartyConnection';
  readonly edges: ReadonlyArray<PartyEdge>;
  readonly nodes: ReadonlyArray<Party>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PartyEdge = {
  readonly __typename?: 'PartyEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Party;
};

export type Person = Node & {
  readonly __typename?: 'Person';
  readonly id: Scalars['ID']['output'];
  readonly code: Scalars['String']['output'];
  readonly negotiation: Negotiation;
  readonly event: Event;
  readonly name: Scalars['String']['output'];
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly evidence: Maybe<Evidence>;
  readonly titles: ReadonlyArray<Title>;
  readonly titlesOn: ReadonlyArray<Title>;
};

export type PersonTitlesOnArgs = {
  day: Scalars['Moment']['input'];
};

export type Title = Node & {
  readonly __typename?: 'Title';
  readonly id: Scalars['ID']['output'];
  readonly code: Maybe<Scalars['String']['output']>;
  readonly negotiation: Negotiation;
  readonly event: Event;
  readonly person: Person;
  readonly title: Scalars['String']['output'];
  readonly organisation: Maybe<Scalars['String']['output']>;
  readonly period: Maybe<Scalars['Edtf']['output']>;
  readonly evidence: Maybe<Evidence>;
};

export type RegisterPersonInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly code: Scalars['String']['input'];
  readonly name: Scalars['String']['input'];
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ReportTitleInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly person: Scalars['ID']['input'];
  readonly title: Scalars['String']['input'];
  readonly organisation?: InputMaybe<Scalars['String']['input']>;
  readonly period?: InputMaybe<Scalars['Edtf']['input']>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type PersonRegistered = Event &
  Node & {
    readonly __typename?: 'PersonRegistered';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly person: Person;
  };

export type PersonRegisteredReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type TitleReported = Event &
  Node & {
    readonly __typename?: 'TitleReported';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly title: Title;
  };

export type TitleReportedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type PersonPayload = Payload & {
  readonly __typename?: 'PersonPayload';
  readonly person: Maybe<Person>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type PersonConnection = {
  readonly __typename?: 'PersonConnection';
  readonly edges: ReadonlyArray<PersonEdge>;
  readonly nodes: ReadonlyArray<Person>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PersonEdge = {
  readonly __typename?: 'PersonEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Person;
};

export type Delegate = Node & {
  readonly __typename?: 'Delegate';
  readonly id: Scalars['ID']['output'];
  readonly code: Maybe<Scalars['String']['output']>;
  readonly negotiation: Negotiation;
  readonly event: Event;
  readonly person: Person;
  readonly party: Party;
  readonly role: DelegateRole;
  readonly period: Maybe<Scalars['Edtf']['output']>;
  readonly reliefs: ReadonlyArray<DelegateRelieved>;
  readonly evidence: Maybe<Evidence>;
};

export type DelegateRole =
  'HEAD' | 'DEPUTY' | 'MEMBER' | 'ADVISER' | 'INTERPRETER' | 'SPOKESPERSON';

export type AppointDelegateInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly person: Scalars['ID']['input'];
  readonly party: Scalars['ID']['input'];
  readonly role: DelegateRole;
  readonly period?: InputMaybe<Scalars['Edtf']['input']>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type DelegateAppointed = Event &
  Node & {
    readonly __typename?: 'DelegateAppointed';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly delegate: Delegate;
  };

export type DelegateAppointedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type RelieveDelegateInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly delegate: Scalars['ID']['input'];
  readonly relieved: Scalars['Edtf']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type DelegateRelieved = Event &
  Node & {
    readonly __typename?: 'DelegateRelieved';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly delegate: Delegate;
    readonly relieved: Scalars['Edtf']['output'];
    readonly reason: Maybe<Scalars['String']['output']>;
    readonly evidence: Maybe<Evidence>;
  };

export type DelegateRelievedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type DelegatePayload = Payload & {
  readonly __typename?: 'DelegatePayload';
  readonly delegate: Maybe<Delegate>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type DelegateConnection = {
  readonly __typename?: 'DelegateConnection';
  readonly edges: ReadonlyArray<DelegateEdge>;
  readonly nodes: ReadonlyArray<Delegate>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type DelegateEdge = {
  readonly __typename?: 'DelegateEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Delegate;
};

export type Issue = Node & {
  readonly __typename?: 'Issue';
  readonly id: Scalars['ID']['output'];
  readonly code: Scalars['String']['output'];
  readonly negotiation: Negotiation;
  readonly event: Event;
  readonly title: Scalars['String']['output'];
  readonly parent: Maybe<Issue>;
  readonly children: ReadonlyArray<Issue>;
  readonly valueType: ValueType;
  readonly units: ReadonlyArray<Scalars['String']['output']>;
  readonly currencies: ReadonlyArray<Scalars['Currency']['output']>;
  readonly options: ReadonlyArray<IssueOption>;
  readonly period: Maybe<Scalars['Edtf']['output']>;
  readonly baseline: Maybe<Baseline>;
  readonly evidence: Maybe<Evidence>;
  readonly redefinitions: ReadonlyArray<IssueRedefined>;
  readonly status: ReadonlyArray<IssueStatus>;
  readonly stancesOfNobody: EventConnection;
  readonly reservations: ReadonlyArray<Reservation>;
};

export type IssueStancesOfNobodyArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type IssueStatus = 'OPEN' | 'PARKED' | 'DROPPED' | 'PROVISIONALLY_AGREED' | 'AGREED';

export type Baseline = {
  readonly __typename?: 'Baseline';
  readonly value: Value;
  readonly evidence: Maybe<Evidence>;
  readonly agreement: Maybe<Agreement>;
  readonly figure: Maybe<Figure>;
  readonly disagrees: Scalars['Boolean']['output'];
};

export type BaselineInput = {
  readonly value: ValueInput;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly agreement?: InputMaybe<Scalars['ID']['input']>;
  readonly figure?: InputMaybe<Scalars['ID']['input']>;
};

export type IssueOption = {
  readonly __typename?: 'IssueOption';
  readonly code: Scalars['String']['output'];
  readonly words: Scalars['String']['output'];
};

export type IssueOptionInput = {
  readonly code: Scalars['String']['input'];
  readonly words: Scalars['String']['input'];
};

export type AddIssueInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly code: Scalars['String']['input'];
  readonly title: Scalars['String']['input'];
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
  readonly valueType: ValueType;
  readonly units?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly currencies?: InputMaybe<ReadonlyArray<Scalars['Currency']['input']>>;
  readonly options?: InputMaybe<ReadonlyArray<IssueOptionInput>>;
  readonly period?: InputMaybe<Scalars['Edtf']['input']>;
  readonly baseline?: InputMaybe<BaselineInput>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type RedefineIssueInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly issue: Scalars['ID']['input'];
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
  readonly apart?: InputMaybe<Scalars['Boolean']['input']>;
  readonly valueType?: InputMaybe<ValueType>;
  readonly units?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly currencies?: InputMaybe<ReadonlyArray<Scalars['Currency']['input']>>;
  readonly options?: InputMaybe<ReadonlyArray<IssueOptionInput>>;
  readonly baseline?: InputMaybe<BaselineInput>;
  readonly from?: InputMaybe<Scalars['Edtf']['input']>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type IssueAdded = Event &
  Node & {
    readonly __typename?: 'IssueAdded';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly issue: Issue;
  };

export type IssueAddedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type IssueRedefined = Event &
  Node & {
    readonly __typename?: 'IssueRedefined';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly issue: Issue;
    readonly title: Maybe<Scalars['String']['output']>;
    readonly parent: Maybe<Issue>;
    readonly apart: Scalars['Boolean']['output'];
    readonly valueType: Maybe<ValueType>;
    readonly units: ReadonlyArray<Scalars['String']['output']>;
    readonly currencies: ReadonlyArray<Scalars['Currency']['output']>;
    readonly options: ReadonlyArray<IssueOption>;
    readonly baseline: Maybe<Baseline>;
    readonly from: Maybe<Scalars['Edtf']['output']>;
    readonly reason: Maybe<Scalars['String']['output']>;
    readonly evidence: Maybe<Evidence>;
  };

export type IssueRedefinedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type IssueParked = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'IssueParked';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly issue: Issue;
  };

export type IssueParkedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type IssueReopened = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'IssueReopened';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly issue: Issue;
  };

export type IssueReopenedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type IssueDropped = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'IssueDropped';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly issue: Issue;
  };

export type IssueDroppedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ParkIssueInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly issue: Scalars['ID']['input'];
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ReopenIssueInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly issue: Scalars['ID']['input'];
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type DropIssueInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly issue: Scalars['ID']['input'];
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type IssuePayload = Payload & {
  readonly __typename?: 'IssuePayload';
  readonly issue: Maybe<Issue>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type IssueConnection = {
  readonly __typename?: 'IssueConnection';
  readonly edges: ReadonlyArray<IssueEdge>;
  readonly nodes: ReadonlyArray<Issue>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type IssueEdge = {
  readonly __typename?: 'IssueEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Issue;
};

export type Round = Node & {
  readonly __typename?: 'Round';
  readonly id: Scalars['ID']['output'];
  readonly code: Scalars['String']['output'];
  readonly negotiation: Negotiation;
  readonly event: Event;
  readonly number: Maybe<Scalars['Int']['output']>;
  readonly title: Maybe<Scalars['String']['output']>;
  readonly opened: Maybe<Scalars['Edtf']['output']>;
  readonly closed: Maybe<Scalars['Edtf']['output']>;
  readonly evidence: Maybe<Evidence>;
};

export type OpenRoundInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly code: Scalars['String']['input'];
  readonly number?: InputMaybe<Scalars['Int']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly opened?: InputMaybe<Scalars['Edtf']['input']>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type CloseRoundInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly round: Scalars['ID']['input'];
  readonly closed: Scalars['Edtf']['input'];
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type RoundOpened = Event &
  Node & {
    readonly __typename?: 'RoundOpened';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly round: Round;
  };

export type RoundOpenedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type RoundClosed = Event &
  Node & {
    readonly __typename?: 'RoundClosed';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly round: Round;
    readonly closed: Scalars['Edtf']['output'];
    readonly evidence: Maybe<Evidence>;
  };

export type RoundClosedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type RoundPayload = Payload & {
  readonly __typename?: 'RoundPayload';
  readonly round: Maybe<Round>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type RoundConnection = {
  readonly __typename?: 'RoundConnection';
  readonly edges: ReadonlyArray<RoundEdge>;
  readonly nodes: ReadonlyArray<Round>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type RoundEdge = {
  readonly __typename?: 'RoundEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Round;
};

export type Deadline = Node & {
  readonly __typename?: 'Deadline';
  readonly id: Scalars['ID']['output'];
  readonly code: Maybe<Scalars['String']['output']>;
  readonly negotiation: Negotiation;
  readonly event: Event;
  readonly act: Act;
  readonly title: Scalars['String']['output'];
  readonly kind: DeadlineKind;
  readonly hard: Scalars['Boolean']['output'];
  readonly at: Scalars['Edtf']['output'];
  readonly by: ReadonlyArray<Party>;
  readonly issues: ReadonlyArray<Issue>;
  readonly agreement: Maybe<Agreement>;
  readonly extensions: ReadonlyArray<DeadlineExtended>;
  readonly due: ReadonlyArray<Scalars['Edtf']['output']>;
  readonly status: ReadonlyArray<DeadlineStatus>;
};

export type DeadlineStatus = 'RUNNING' | 'EXTENDED' | 'PASSED';

export type DeadlineKind =
  'EXPIRY' | 'STATUTORY' | 'EXTERNAL_EVENT' | 'SELF_IMPOSED' | 'OFFER_VALIDITY';

export type SetDeadlineInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly title: Scalars['String']['input'];
  readonly kind: DeadlineKind;
  readonly hard: Scalars['Boolean']['input'];
  readonly at: Scalars['Edtf']['input'];
  readonly by?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly issues?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly agreement?: InputMaybe<Scalars['ID']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ExtendDeadlineInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly deadline: Scalars['ID']['input'];
  readonly to: Scalars['Edtf']['input'];
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type DeadlineSet = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'DeadlineSet';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly deadline: Deadline;
  };

export type DeadlineSetReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type DeadlineExtended = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'DeadlineExtended';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly deadline: Deadline;
    readonly to: Scalars['Edtf']['output'];
  };

export type DeadlineExtendedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type DeadlinePayload = Payload & {
  readonly __typename?: 'DeadlinePayload';
  readonly deadline: Maybe<Deadline>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type DeadlineConnection = {
  readonly __typename?: 'DeadlineConnection';
  readonly edges: ReadonlyArray<DeadlineEdge>;
  readonly nodes: ReadonlyArray<Deadline>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type DeadlineEdge = {
  readonly __typename?: 'DeadlineEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Deadline;
};

export type Position = {
  readonly __typename?: 'Position';
  readonly party: Party;
  readonly issue: Issue;
  readonly stance: Maybe<PositionStance>;
  readonly heldStance: Maybe<HeldStance>;
  readonly heldValue: Maybe<HeldValue>;
  readonly flags: ReadonlyArray<RaisedFlag>;
  readonly alternatives: ReadonlyArray<Alternative>;
  readonly lastSpecified: ReadonlyArray<HeldValue>;
  readonly lastOwnWord: ReadonlyArray<HeldStance>;
  readonly levels: ReadonlyArray<LevelOutcome>;
  readonly restsOn: RestsOn;
  readonly decidedBy: DecidingStep;
  readonly sentence: Scalars['String']['output'];
  readonly provisional: Scalars['Boolean']['output'];
  readonly events: EventConnection;
};

export type PositionEventsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type HeldStance = {
  readonly __typename?: 'HeldStance';
  readonly stance: MarkStance;
  readonly since: Scalars['DateTimeISO']['output'];
  readonly level: Level;
  readonly telling: Telling;
  readonly standing: Standing;
  readonly about: ReadonlyArray<StanceSubject>;
  readonly conditions: ReadonlyArray<Scalars['String']['output']>;
  readonly conditionStates: ReadonlyArray<Condition>;
  readonly records: ReadonlyArray<Event>;
};

export type HeldValue = {
  readonly __typename?: 'HeldValue';
  readonly value: Maybe<Value>;
  readonly end: Maybe<OfferEnd>;
  readonly since: Scalars['DateTimeISO']['output'];
  readonly level: Level;
  readonly telling: Telling;
  readonly standing: Standing;
  readonly records: ReadonlyArray<Event>;
};

export type OfferEnd = 'WITHDRAWN' | 'LAPSED';

export type MarkStance =
  | 'PROPOSES'
  | 'ACCEPTS'
  | 'ACCEPTS_AD_REFERENDUM'
  | 'MAINTAINS_STATUS_QUO'
  | 'FAVOURS'
  | 'OPEN_TO'
  | 'OPPOSES'
  | 'REJECTS'
  | 'RESERVES'
  | 'REFUSES_TO_DISCUSS'
  | 'DECLINES_TO_COUNTER'
  | 'WITHDRAWN'
  | 'LAPSED';

export type PositionStance =
  | 'PROPOSES'
  | 'ACCEPTS'
  | 'ACCEPTS_AD_REFERENDUM'
  | 'MAINTAINS_STATUS_QUO'
  | 'FAVOURS'
  | 'OPEN_TO'
  | 'OPPOSES'
  | 'REJECTS'
  | 'RESERVES'
  | 'REFUSES_TO_DISCUSS'
  | 'DECLINES_TO_COUNTER'
  | 'WITHDRAWN'
  | 'LAPSED'
  | 'UNKNOWN';

export type RaisedFlag = {
  readonly __typename?: 'RaisedFlag';
  readonly flag: PositionFlag;
  readonly because: ReadonlyArray<Event>;
  readonly minimums: ReadonlyArray<ChangingMinimum>;
};

export type ChangingMinimum = {
  readonly __typename?: 'ChangingMinimum';
  readonly standing: Maybe<Standing>;
  readonly reliability: Maybe<Reliability>;
  readonly credibility: Maybe<Credibility>;
  readonly fallsOut: ReadonlyArray<Event>;
};

export type PositionFlag =
  | 'TIME_UNCERTAIN'
  | 'CONFLICTING'
  | 'ORDER_UNCERTAIN'
  | 'LATER_TERMS_UNKNOWN'
  | 'TOLD_BY_OTHER'
  | 'SPLIT'
  | 'EVIDENCE_SENSITIVE';

export type Alternative = {
  readonly __typename?: 'Alternative';
  readonly stance: Maybe<HeldStance>;
  readonly value: Maybe<HeldValue>;
  readonly flag: PositionFlag;
};

export type LevelOutcome = {
  readonly __typename?: 'LevelOutcome';
  readonly level: Level;
  readonly stance: Maybe<HeldStance>;
  readonly value: Maybe<HeldValue>;
  readonly ageDays: Maybe<Scalars['Int']['output']>;
  readonly alternatives: ReadonlyArray<Alternative>;
};

export type RestsOn = {
  readonly __typename?: 'RestsOn';
  readonly stance: ReadonlyArray<Event>;
  readonly value: ReadonlyArray<Event>;
};

export type DecidingStep =
  | 'NO_MARK'
  | 'ONLY_MARK'
  | 'LATEST'
  | 'NO_WINNER'
  | 'LEVEL'
  | 'OWN_WORD'
  | 'WITHDRAWN'
  | 'LAPSED'
  | 'VALUE_OF_EARLIER_MARK';

export type PositionMatrix = {
  readonly __typename?: 'PositionMatrix';
  readonly parties: ReadonlyArray<Party>;
  readonly rows: ReadonlyArray<PositionRow>;
  readonly provisional: Scalars['Boolean']['output'];
};

export type PositionRow = {
  readonly __typename?: 'PositionRow';
  readonly issue: Issue;
  readonly cells: ReadonlyArray<Position>;
};

export type PositionHistoryEntry = {
  readonly __typename?: 'PositionHistoryEntry';
  readonly id: Scalars['ID']['output'];
  readonly event: HistoryEvent;
  readonly from: Headline;
  readonly to: Headline;
  readonly movement: Movement;
  readonly against: Maybe<MovementAgainst>;
  readonly act: Event;
  readonly stance: Maybe<MarkStance>;
  readonly speaker: Maybe<Actor>;
  readonly level: Maybe<Level>;
  readonly telling: Maybe<Telling>;
  readonly standing: Standing;
  readonly citations: ReadonlyArray<Citation>;
  readonly occurred: Maybe<Scalars['Edtf']['output']>;
  readonly earliest: Maybe<Scalars['DateTimeISO']['output']>;
  readonly latest: Scalars['DateTimeISO']['output'];
  readonly published: Maybe<Bounds>;
  readonly recorded: Scalars['DateTimeISO']['output'];
};

export type HistoryEvent = 'MARK' | 'TAKEN_BACK' | 'WITHDRAWN' | 'LAPSED' | 'REOPENED';

export type Headline = {
  readonly __typename?: 'Headline';
  readonly stance: Maybe<HeldStance>;
  readonly value: Maybe<HeldValue>;
};

export type Movement = {
  readonly __typename?: 'Movement';
  readonly direction: Direction;
  readonly stanceChanged: Scalars['Boolean']['output'];
  readonly valueChanged: Scalars['Boolean']['output'];
  readonly size: Maybe<MovementSize>;
  readonly notComparable: Maybe<Incomparable>;
};

export type Direction = 'UP' | 'DOWN' | 'CHANGED' | 'NONE';

export type MovementSize = {
  readonly __typename?: 'MovementSize';
  readonly amount: Scalars['Decimal']['output'];
  readonly currency: Maybe<Scalars['Currency']['output']>;
  readonly unit: Maybe<Scalars['String']['output']>;
};

export type Incomparable =
  'UNIT' | 'CURRENCY' | 'BASIS' | 'PERIOD' | 'SCOPE' | 'PRECISION' | 'QUALITATIVE';

export type Bounds = {
  readonly __typename?: 'Bounds';
  readonly earliest: Maybe<Scalars['DateTimeISO']['output']>;
  readonly latest: Maybe<Scalars['DateTimeISO']['output']>;
};

export type PositionHistoryConnection = {
  readonly __typename?: 'PositionHistoryConnection';
  readonly edges: ReadonlyArray<PositionHistoryEdge>;
  readonly nodes: ReadonlyArray<PositionHistoryEntry>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PositionHistoryEdge = {
  readonly __typename?: 'PositionHistoryEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: PositionHistoryEntry;
};

export type Reply = {
  readonly __typename?: 'Reply';
  readonly proposal: Proposal;
  readonly to: Maybe<Proposal>;
  readonly kind: Maybe<ReplyKind>;
  readonly depth: Scalars['Int']['output'];
  readonly again: Scalars['Boolean']['output'];
};

export type ReplyKind = 'COUNTERPROPOSAL' | 'REVISION' | 'RETURN';

export type ReplyConnection = {
  readonly __typename?: 'ReplyConnection';
  readonly edges: ReadonlyArray<ReplyEdge>;
  readonly nodes: ReadonlyArray<Reply>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ReplyEdge = {
  readonly __typename?: 'ReplyEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Reply;
};

export type ProposalKind =
  | 'DEMAND'
  | 'OFFER'
  | 'PROPOSAL'
  | 'FINAL_OFFER'
  | 'NON_PAPER'
  | 'CHAIR_TEXT'
  | 'MEDIATOR_PROPOSAL'
  | 'SOUNDING';

export type ProposalForce = 'EXPLORATORY' | 'FORMAL' | 'BINDING_IF_ACCEPTED' | 'NOT_STATED';

export type Packaging = 'SEVERABLE' | 'INDIVISIBLE' | 'NOT_STATED';

export type LinkedIssues = {
  readonly __typename?: 'LinkedIssues';
  readonly issues: ReadonlyArray<Issue>;
  readonly words: Maybe<Scalars['String']['output']>;
};

export type LinkedIssuesInput = {
  readonly issues: ReadonlyArray<Scalars['ID']['input']>;
  readonly words?: InputMaybe<Scalars['String']['input']>;
};

export type ProposalStatus =
  | 'TABLED'
  | 'COUNTERED'
  | 'PARTIALLY_ACCEPTED'
  | 'ACCEPTED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'SUPERSEDED'
  | 'LAPSED';

export type TableProposalInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly number?: InputMaybe<Scalars['String']['input']>;
  readonly kind: ProposalKind;
  readonly force: ProposalForce;
  readonly proposers: ReadonlyArray<Scalars['ID']['input']>;
  readonly level?: InputMaybe<Level>;
  readonly telling?: InputMaybe<Telling>;
  readonly terms?: InputMaybe<ReadonlyArray<TermInput>>;
  readonly extent?: InputMaybe<Extent>;
  readonly packaging?: InputMaybe<Packaging>;
  readonly linked?: InputMaybe<ReadonlyArray<LinkedIssuesInput>>;
  readonly conditions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly validFrom?: InputMaybe<Scalars['Edtf']['input']>;
  readonly validUntil?: InputMaybe<Scalars['Edtf']['input']>;
  readonly ancestor?: InputMaybe<Scalars['ID']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type TableCounterproposalInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly answers?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly answersUnrecorded?: InputMaybe<Scalars['Boolean']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly number?: InputMaybe<Scalars['String']['input']>;
  readonly kind: ProposalKind;
  readonly force: ProposalForce;
  readonly proposers: ReadonlyArray<Scalars['ID']['input']>;
  readonly level?: InputMaybe<Level>;
  readonly telling?: InputMaybe<Telling>;
  readonly terms?: InputMaybe<ReadonlyArray<TermInput>>;
  readonly extent?: InputMaybe<Extent>;
  readonly packaging?: InputMaybe<Packaging>;
  readonly linked?: InputMaybe<ReadonlyArray<LinkedIssuesInput>>;
  readonly conditions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly validFrom?: InputMaybe<Scalars['Edtf']['input']>;
  readonly validUntil?: InputMaybe<Scalars['Edtf']['input']>;
  readonly ancestor?: InputMaybe<Scalars['ID']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ReviseProposalInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly revises: Scalars['ID']['input'];
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly number?: InputMaybe<Scalars['String']['input']>;
  readonly kind: ProposalKind;
  readonly force: ProposalForce;
  readonly proposers: ReadonlyArray<Scalars['ID']['input']>;
  readonly level?: InputMaybe<Level>;
  readonly telling?: InputMaybe<Telling>;
  readonly terms?: InputMaybe<ReadonlyArray<TermInput>>;
  readonly extent?: InputMaybe<Extent>;
  readonly packaging?: InputMaybe<Packaging>;
  readonly linked?: InputMaybe<ReadonlyArray<LinkedIssuesInput>>;
  readonly conditions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly validFrom?: InputMaybe<Scalars['Edtf']['input']>;
  readonly validUntil?: InputMaybe<Scalars['Edtf']['input']>;
  readonly ancestor?: InputMaybe<Scalars['ID']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ProposalTabled = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'ProposalTabled';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly proposal: Proposal;
  };

export type ProposalTabledReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type CounterproposalTabled = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'CounterproposalTabled';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly proposal: Proposal;
  };

export type CounterproposalTabledReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ProposalRevised = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'ProposalRevised';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly proposal: Proposal;
  };

export type ProposalRevisedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type TermReported = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'TermReported';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly proposal: Maybe<Proposal>;
    readonly agreement: Maybe<Agreement>;
    readonly terms: ReadonlyArray<Term>;
    readonly telling: Maybe<Telling>;
  };

export type TermReportedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ReportTermInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly proposal?: InputMaybe<Scalars['ID']['input']>;
  readonly agreement?: InputMaybe<Scalars['ID']['input']>;
  readonly terms?: InputMaybe<ReadonlyArray<TermInput>>;
  readonly telling?: InputMaybe<Telling>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type TermReportPayload = Payload & {
  readonly __typename?: 'TermReportPayload';
  readonly proposal: Maybe<Proposal>;
  readonly agreement: Maybe<Agreement>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type TermAccepted = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'TermAccepted';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly by: Party;
    readonly level: Maybe<Level>;
    readonly telling: Maybe<Telling>;
    readonly proposal: Proposal;
    readonly issues: ReadonlyArray<Issue>;
    readonly conditions: ReadonlyArray<Scalars['String']['output']>;
    readonly conditionStates: ReadonlyArray<Condition>;
    readonly adReferendum: Scalars['Boolean']['output'];
  };

export type TermAcceptedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type AcceptTermInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly by: Scalars['ID']['input'];
  readonly level?: InputMaybe<Level>;
  readonly telling?: InputMaybe<Telling>;
  readonly proposal: Scalars['ID']['input'];
  readonly issues?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly conditions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly adReferendum?: InputMaybe<Scalars['Boolean']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type TermRejected = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'TermRejected';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly by: Party;
    readonly level: Maybe<Level>;
    readonly telling: Maybe<Telling>;
    readonly proposal: Proposal;
    readonly issues: ReadonlyArray<Issue>;
    readonly reason: Maybe<Scalars['String']['output']>;
  };

export type TermRejectedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type RejectTermInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly by: Scalars['ID']['input'];
  readonly level?: InputMaybe<Level>;
  readonly telling?: InputMaybe<Telling>;
  readonly proposal: Scalars['ID']['input'];
  readonly issues?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type TermWithdrawn = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'TermWithdrawn';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly by: ReadonlyArray<Party>;
    readonly level: Maybe<Level>;
    readonly telling: Maybe<Telling>;
    readonly proposal: Proposal;
    readonly issues: ReadonlyArray<Issue>;
    readonly reason: Maybe<Scalars['String']['output']>;
  };

export type TermWithdrawnReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type WithdrawTermInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly by: ReadonlyArray<Scalars['ID']['input']>;
  readonly level?: InputMaybe<Level>;
  readonly telling?: InputMaybe<Telling>;
  readonly proposal: Scalars['ID']['input'];
  readonly issues?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ProposalAccepted = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'ProposalAccepted';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly by: Party;
    readonly level: Maybe<Level>;
    readonly telling: Maybe<Telling>;
    readonly proposal: Proposal;
    readonly conditions: ReadonlyArray<Scalars['String']['output']>;
    readonly conditionStates: ReadonlyArray<Condition>;
    readonly adReferendum: Scalars['Boolean']['output'];
  };

export type ProposalAcceptedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type AcceptProposalInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly by: Scalars['ID']['input'];
  readonly level?: InputMaybe<Level>;
  readonly telling?: InputMaybe<Telling>;
  readonly proposal: Scalars['ID']['input'];
  readonly conditions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly adReferendum?: InputMaybe<Scalars['Boolean']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ProposalRejected = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'ProposalRejected';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly by: Party;
    readonly level: Maybe<Level>;
    readonly telling: Maybe<Telling>;
    readonly proposal: Proposal;
    readonly reason: Maybe<Scalars['String']['output']>;
  };

export type ProposalRejectedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type RejectProposalInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly by: Scalars['ID']['input'];
  readonly level?: InputMaybe<Level>;
  readonly telling?: InputMaybe<Telling>;
  readonly proposal: Scalars['ID']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ProposalWithdrawn = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'ProposalWithdrawn';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly by: ReadonlyArray<Party>;
    readonly level: Maybe<Level>;
    readonly telling: Maybe<Telling>;
    readonly proposal: Proposal;
    readonly reason: Maybe<Scalars['String']['output']>;
  };

export type ProposalWithdrawnReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type WithdrawProposalInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly by: ReadonlyArray<Scalars['ID']['input']>;
  readonly level?: InputMaybe<Level>;
  readonly telling?: InputMaybe<Telling>;
  readonly proposal: Scalars['ID']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ProposalPayload = Payload & {
  readonly __typename?: 'ProposalPayload';
  readonly proposal: Maybe<Proposal>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type ProposalConnection = {
  readonly __typename?: 'ProposalConnection';
  readonly edges: ReadonlyArray<ProposalEdge>;
  readonly nodes: ReadonlyArray<Proposal>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ProposalEdge = {
  readonly __typename?: 'ProposalEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Proposal;
};

export type EventConnection = {
  readonly __typename?: 'EventConnection';
  readonly edges: ReadonlyArray<EventEdge>;
  readonly nodes: ReadonlyArray<Event>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type EventEdge = {
  readonly __typename?: 'EventEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Event;
};

export type Inconsistency = {
  readonly __typename?: 'Inconsistency';
  readonly code: RuleOfCourse;
  readonly message: Scalars['String']['output'];
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  readonly event: Event;
  readonly despite: ReadonlyArray<Despite>;
};

export type InconsistencyConnection = {
  readonly __typename?: 'InconsistencyConnection';
  readonly edges: ReadonlyArray<InconsistencyEdge>;
  readonly nodes: ReadonlyArray<Inconsistency>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type InconsistencyEdge = {
  readonly __typename?: 'InconsistencyEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Inconsistency;
};

export type EventType =
  | 'RecordCorrected'
  | 'RecordRetracted'
  | 'RecordReinstated'
  | 'RecordAnnotated'
  | 'NegotiationOpened'
  | 'NegotiationLinked'
  | 'NegotiationSuspended'
  | 'NegotiationResumed'
  | 'NegotiationBrokenOff'
  | 'NegotiationConcluded'
  | 'PartyAdmitted'
  | 'PartyWithdrew'
  | 'PersonRegistered'
  | 'TitleReported'
  | 'DelegateAppointed'
  | 'DelegateRelieved'
  | 'IssueAdded'
  | 'IssueRedefined'
  | 'IssueParked'
  | 'IssueReopened'
  | 'IssueDropped'
  | 'RoundOpened'
  | 'RoundClosed'
  | 'DeadlineSet'
  | 'DeadlineExtended'
  | 'TermProvisionallyAgreed'
  | 'TermReopened'
  | 'AgreementRegistered'
  | 'AgreementReached'
  | 'AgreementStepTaken'
  | 'AgreementEnteredIntoForce'
  | 'AgreementTerminated'
  | 'ExpiryReported'
  | 'MeetingScheduled'
  | 'MeetingHeld'
  | 'MeetingCancelled'
  | 'MeetingBrokenOff'
  | 'MeetingRescheduled'
  | 'MinutesCirculated'
  | 'MinutesAgreed'
  | 'MinutesContested'
  | 'ProposalTabled'
  | 'CounterproposalTabled'
  | 'ProposalRevised'
  | 'TermReported'
  | 'TermAccepted'
  | 'TermRejected'
  | 'TermWithdrawn'
  | 'ProposalAccepted'
  | 'ProposalRejected'
  | 'ProposalWithdrawn'
  | 'ConditionMet'
  | 'ConditionFailed'
  | 'ConditionWaived'
  | 'PackageValued'
  | 'CounterDeclined'
  | 'DiscussionRefused'
  | 'ReservationEntered'
  | 'ReservationLifted'
  | 'ProposalClarified'
  | 'ProposalDisclosed'
  | 'StatementMade'
  | 'StatementWithdrawn'
  | 'FigureReported'
  | 'ConversionReported'
  | 'OutsideActRecorded'
  | 'SourceRegistered'
  | 'SourceGraded'
  | 'SourceRetracted'
  | 'ActDenied'
  | 'ActAssessed'
  | 'VariantReported'
  | 'ContradictionNoted';

export type Reservation = Node & {
  readonly __typename?: 'Reservation';
  readonly id: Scalars['ID']['output'];
  readonly code: Maybe<Scalars['String']['output']>;
  readonly negotiation: Negotiation;
  readonly event: Event;
  readonly act: Act;
  readonly by: Party;
  readonly level: Maybe<Level>;
  readonly telling: Maybe<Telling>;
  readonly proposal: Maybe<Proposal>;
  readonly agreement: Maybe<Agreement>;
  readonly of: Maybe<Event>;
  readonly issues: ReadonlyArray<Issue>;
  readonly words: Maybe<Scalars['String']['output']>;
  readonly lifted: Scalars['Boolean']['output'];
  readonly liftedBy: ReadonlyArray<ReservationLifted>;
};

export type ReservationEntered = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'ReservationEntered';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly reservation: Reservation;
  };

export type ReservationEnteredReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type EnterReservationInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly by: Scalars['ID']['input'];
  readonly level?: InputMaybe<Level>;
  readonly telling?: InputMaybe<Telling>;
  readonly proposal?: InputMaybe<Scalars['ID']['input']>;
  readonly agreement?: InputMaybe<Scalars['ID']['input']>;
  readonly of?: InputMaybe<Scalars['ID']['input']>;
  readonly issues?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly words?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ReservationLifted = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'ReservationLifted';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly by: Party;
    readonly level: Maybe<Level>;
    readonly telling: Maybe<Telling>;
    readonly reservation: Reservation;
    readonly reason: Maybe<Scalars['String']['output']>;
  };

export type ReservationLiftedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type LiftReservationInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly by: Scalars['ID']['input'];
  readonly level?: InputMaybe<Level>;
  readonly telling?: InputMaybe<Telling>;
  readonly reservation: Scalars['ID']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ReservationPayload = Payload & {
  readonly __typename?: 'ReservationPayload';
  readonly reservation: Maybe<Reservation>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type ReservationConnection = {
  readonly __typename?: 'ReservationConnection';
  readonly edges: ReadonlyArray<ReservationEdge>;
  readonly nodes: ReadonlyArray<Reservation>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ReservationEdge = {
  readonly __typename?: 'ReservationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Reservation;
};

export type Node = {
  readonly id: Scalars['ID']['output'];
};

export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor: Maybe<Scalars['String']['output']>;
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

export type AsOfInput = {
  readonly validAt?: InputMaybe<Scalars['Moment']['input']>;
  readonly knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  readonly publishedBy?: InputMaybe<Scalars['Moment']['input']>;
  readonly withoutSources?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type Event = {
  readonly id: Scalars['ID']['output'];
  readonly code: Maybe<Scalars['String']['output']>;
  readonly negotiation: Negotiation;
  readonly recording: Recording;
  readonly referredToBy: EventConnection;
};

export type EventReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type RecordedAct = {
  readonly id: Scalars['ID']['output'];
  readonly code: Maybe<Scalars['String']['output']>;
  readonly negotiation: Negotiation;
  readonly recording: Recording;
  readonly referredToBy: EventConnection;
  readonly act: Act;
};

export type RecordedActReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Recording = {
  readonly __typename?: 'Recording';
  readonly at: Scalars['DateTimeISO']['output'];
  readonly by: Scalars['String']['output'];
  readonly revision: Scalars['Int']['output'];
  readonly mutation: Scalars['String']['output'];
  readonly bytes: Scalars['String']['output'];
  readonly hash: Scalars['String']['output'];
  readonly despite: ReadonlyArray<Despite>;
  readonly retracted: Scalars['Boolean']['output'];
  readonly corrections: ReadonlyArray<RecordCorrected>;
  readonly annotations: ReadonlyArray<RecordAnnotated>;
};

export type Despite = {
  readonly __typename?: 'Despite';
  readonly code: RuleOfCourse;
  readonly reason: Scalars['String']['output'];
};

export type DespiteInput = {
  readonly code: RuleOfCourse;
  readonly reason: Scalars['String']['input'];
};

export type Payload = {
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type UserError = {
  readonly code: UserErrorCode;
  readonly message: Scalars['String']['output'];
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

export type RuleError = UserError & {
  readonly __typename?: 'RuleError';
  readonly code: UserErrorCode;
  readonly message: Scalars['String']['output'];
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

export type StaleVersionError = UserError & {
  readonly __typename?: 'StaleVersionError';
  readonly code: UserErrorCode;
  readonly message: Scalars['String']['output'];
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  readonly currentVersion: Scalars['Int']['output'];
  readonly missed: ReadonlyArray<Event>;
};

export type CorrectionMismatchError = UserError & {
  readonly __typename?: 'CorrectionMismatchError';
  readonly code: UserErrorCode;
  readonly message: Scalars['String']['output'];
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  readonly actual: Maybe<Scalars['JSON']['output']>;
};

export type RuleOfCourse =
  | 'NEGOTIATION_NOT_OPEN'
  | 'NOT_A_PARTY'
  | 'NOT_A_DELEGATE'
  | 'TOO_FEW_PARTIES'
  | 'ISSUE_CLOSED'
  | 'ISSUE_NOT_IN_TERMS'
  | 'ANSWERS_LATER_PROPOSAL'
  | 'OWN_PROPOSAL'
  | 'PROPOSAL_CLOSED'
  | 'NOT_YOURS'
  | 'NOT_ADDRESSED'
  | 'PACKAGE_INDIVISIBLE'
  | 'CONDITIONAL_ACCEPTANCE'
  | 'UNKNOWN_CONDITION'
  | 'CONDITION_ORDER'
  | 'AGREEMENT_ORDER'
  | 'TERMS_DIFFER'
  | 'OUTSIDE_ACT_ORDER'
  | 'DONE_ALREADY';

export type UserErrorCode =
  | 'UNKNOWN_NEGOTIATION'
  | 'UNKNOWN_PARTY'
  | 'UNKNOWN_PERSON'
  | 'UNKNOWN_ISSUE'
  | 'UNKNOWN_ROUND'
  | 'UNKNOWN_DEADLINE'
  | 'UNKNOWN_MEETING'
  | 'UNKNOWN_MINUTES'
  | 'UNKNOWN_DELEGATE'
  | 'UNKNOWN_PROPOSAL'
  | 'UNKNOWN_STATEMENT'
  | 'UNKNOWN_RESERVATION'
  | 'UNKNOWN_AGREEMENT'
  | 'UNKNOWN_OUTSIDE_ACT'
  | 'UNKNOWN_FIGURE'
  | 'UNKNOWN_SOURCE'
  | 'UNKNOWN_ACT'
  | 'UNKNOWN_RECORD'
  | 'UNKNOWN_BOOKMARK'
  | 'CODE_TAKEN'
  | 'INVALID_INPUT'
  | 'WRONG_VALUE_TYPE'
  | 'WRONG_UNIT'
  | 'BASIS_MISSING'
  | 'INVALID_VALUE'
  | 'INVALID_DATE'
  | 'INVALID_VALIDITY'
  | 'INVALID_TEXT'
  | 'TERMS_MISSING'
  | 'COMPONENTS_DIFFER'
  | 'EVIDENCE_MISSING'
  | 'DERIVED_CORROBORATION'
  | 'CORRECTION_MISMATCH'
  | 'RETRACTED_RECORD'
  | 'RECORD_IN_USE'
  | 'OCCURS_IN_FUTURE'
  | 'STALE_VERSION'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'NOTHING_TO_RECORD'
  | 'RECORD_TOO_LARGE'
  | 'NEGOTIATION_NOT_OPEN'
  | 'NOT_A_PARTY'
  | 'NOT_A_DELEGATE'
  | 'TOO_FEW_PARTIES'
  | 'ISSUE_CLOSED'
  | 'ISSUE_NOT_IN_TERMS'
  | 'ANSWERS_LATER_PROPOSAL'
  | 'OWN_PROPOSAL'
  | 'PROPOSAL_CLOSED'
  | 'NOT_YOURS'
  | 'NOT_ADDRESSED'
  | 'PACKAGE_INDIVISIBLE'
  | 'CONDITIONAL_ACCEPTANCE'
  | 'UNKNOWN_CONDITION'
  | 'CONDITION_ORDER'
  | 'AGREEMENT_ORDER'
  | 'TERMS_DIFFER'
  | 'OUTSIDE_ACT_ORDER'
  | 'DONE_ALREADY';

export type Source = Node & {
  readonly __typename?: 'Source';
  readonly id: Scalars['ID']['output'];
  readonly code: Scalars['String']['output'];
  readonly negotiation: Negotiation;
  readonly event: Event;
  readonly kind: SourceKind;
  readonly title: Scalars['String']['output'];
  readonly publisher: Maybe<Scalars['String']['output']>;
  readonly author: Maybe<Scalars['String']['output']>;
  readonly published: Maybe<Scalars['Edtf']['output']>;
  readonly retrieved: Maybe<Scalars['Edtf']['output']>;
  readonly url: Maybe<Scalars['HttpUrl']['output']>;
  readonly digest: Maybe<Scalars['String']['output']>;
  readonly language: Maybe<Scalars['String']['output']>;
  readonly derivesFrom: ReadonlyArray<Source>;
  readonly grades: ReadonlyArray<SourceGraded>;
  readonly retractions: ReadonlyArray<SourceRetracted>;
};

export type SourceKind =
  | 'DOCUMENT'
  | 'NEWS_REPORT'
  | 'PRESS_RELEASE'
  | 'MINUTES'
  | 'RECORDING'
  | 'MEMOIR'
  | 'INTERVIEW'
  | 'OTHER';

export type RegisterSourceInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly code: Scalars['String']['input'];
  readonly kind: SourceKind;
  readonly title: Scalars['String']['input'];
  readonly publisher?: InputMaybe<Scalars['String']['input']>;
  readonly author?: InputMaybe<Scalars['String']['input']>;
  readonly published?: InputMaybe<Scalars['Edtf']['input']>;
  readonly retrieved?: InputMaybe<Scalars['Edtf']['input']>;
  readonly url?: InputMaybe<Scalars['HttpUrl']['input']>;
  readonly digest?: InputMaybe<Scalars['String']['input']>;
  readonly language?: InputMaybe<Scalars['String']['input']>;
  readonly derivesFrom?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type SourceRegistered = Event &
  Node & {
    readonly __typename?: 'SourceRegistered';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly source: Source;
  };

export type SourceRegisteredReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type SourceGraded = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'SourceGraded';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly source: Source;
    readonly reliability: Maybe<Reliability>;
    readonly credibility: Maybe<Credibility>;
    readonly of: Maybe<Event>;
    readonly reasons: Maybe<Scalars['String']['output']>;
    readonly grader: Maybe<Actor>;
  };

export type SourceGradedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

export type Credibility =
  'CONFIRMED' | 'PROBABLY_TRUE' | 'POSSIBLY_TRUE' | 'DOUBTFUL' | 'IMPROBABLE' | 'CANNOT_BE_JUDGED';

export type GradeSourceInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly source: Scalars['ID']['input'];
  readonly reliability?: InputMaybe<Reliability>;
  readonly credibility?: InputMaybe<Credibility>;
  readonly of?: InputMaybe<Scalars['ID']['input']>;
  readonly reasons?: InputMaybe<Scalars['String']['input']>;
  readonly grader?: InputMaybe<ActorInput>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type SourceRetracted = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'SourceRetracted';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly source: Source;
    readonly reason: Maybe<Scalars['String']['output']>;
  };

export type SourceRetractedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type RetractSourceInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly source: Scalars['ID']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type SourcePayload = Payload & {
  readonly __typename?: 'SourcePayload';
  readonly source: Maybe<Source>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type SourceConnection = {
  readonly __typename?: 'SourceConnection';
  readonly edges: ReadonlyArray<SourceEdge>;
  readonly nodes: ReadonlyArray<Source>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type SourceEdge = {
  readonly __typename?: 'SourceEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Source;
};

export type ActDenied = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'ActDenied';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly denied: Event;
    readonly by: Maybe<Party>;
    readonly words: Maybe<Scalars['String']['output']>;
  };

export type ActDeniedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type DenyActInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly act: Scalars['ID']['input'];
  readonly by?: InputMaybe<Scalars['ID']['input']>;
  readonly words?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ActAssessed = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'ActAssessed';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly assessed: Event;
    readonly standing: Standing;
    readonly reasons: Scalars['String']['output'];
    readonly assessor: Maybe<Actor>;
  };

export type ActAssessedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type AssessActInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly act: Scalars['ID']['input'];
  readonly standing: Standing;
  readonly reasons: Scalars['String']['input'];
  readonly assessor?: InputMaybe<ActorInput>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type VariantReported = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'VariantReported';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly of: Event;
    readonly says: Variant;
  };

export type VariantReportedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Variant = {
  readonly __typename?: 'Variant';
  readonly occurred: Maybe<Scalars['Edtf']['output']>;
  readonly value: Maybe<IssueValue>;
  readonly speaker: Maybe<Actor>;
  readonly place: Maybe<Scalars['String']['output']>;
  readonly medium: Maybe<Scalars['String']['output']>;
};

export type IssueValue = {
  readonly __typename?: 'IssueValue';
  readonly issue: Issue;
  readonly value: Value;
};

export type ReportVariantInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly of: Scalars['ID']['input'];
  readonly says: VariantInput;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type VariantInput =
  | {
      readonly occurred: Scalars['Edtf']['input'];
      readonly value?: never;
      readonly speaker?: never;
      readonly place?: never;
      readonly medium?: never;
    }
  | {
      readonly occurred?: never;
      readonly value: IssueValueInput;
      readonly speaker?: never;
      readonly place?: never;
      readonly medium?: never;
    }
  | {
      readonly occurred?: never;
      readonly value?: never;
      readonly speaker: ActorInput;
      readonly place?: never;
      readonly medium?: never;
    }
  | {
      readonly occurred?: never;
      readonly value?: never;
      readonly speaker?: never;
      readonly place: Scalars['String']['input'];
      readonly medium?: never;
    }
  | {
      readonly occurred?: never;
      readonly value?: never;
      readonly speaker?: never;
      readonly place?: never;
      readonly medium: Scalars['String']['input'];
    };

export type IssueValueInput = {
  readonly issue: Scalars['ID']['input'];
  readonly value: ValueInput;
};

export type ContradictionNoted = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'ContradictionNoted';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly between: ReadonlyArray<Event>;
    readonly reasons: Scalars['String']['output'];
    readonly notedBy: Maybe<Actor>;
  };

export type ContradictionNotedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type NoteContradictionInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly between: ReadonlyArray<Scalars['ID']['input']>;
  readonly reasons: Scalars['String']['input'];
  readonly notedBy?: InputMaybe<ActorInput>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type RecordPayload = Payload & {
  readonly __typename?: 'RecordPayload';
  readonly record: Maybe<Event>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type Contradiction = {
  readonly __typename?: 'Contradiction';
  readonly between: ReadonlyArray<Event>;
  readonly rule: Maybe<ContradictionRule>;
  readonly note: Maybe<ContradictionNoted>;
  readonly message: Scalars['String']['output'];
};

export type ContradictionRule = 'TOLD_OTHERWISE' | 'REPORTS_DIFFER' | 'DENIED';

export type ContradictionConnection = {
  readonly __typename?: 'ContradictionConnection';
  readonly edges: ReadonlyArray<ContradictionEdge>;
  readonly nodes: ReadonlyArray<Contradiction>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ContradictionEdge = {
  readonly __typename?: 'ContradictionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Contradiction;
};

export type Statement = Node & {
  readonly __typename?: 'Statement';
  readonly id: Scalars['ID']['output'];
  readonly code: Maybe<Scalars['String']['output']>;
  readonly negotiation: Negotiation;
  readonly event: Event;
  readonly act: Act;
  readonly title: Maybe<Scalars['String']['output']>;
  readonly summary: Maybe<Scalars['String']['output']>;
  readonly stances: ReadonlyArray<Stance>;
};

export type RecordStatementInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly summary?: InputMaybe<Scalars['String']['input']>;
  readonly stances?: InputMaybe<ReadonlyArray<StanceInput>>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type StatementMade = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'StatementMade';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly statement: Statement;
  };

export type StatementMadeReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type StatementWithdrawn = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'StatementWithdrawn';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly statement: Statement;
    readonly reason: Maybe<Scalars['String']['output']>;
  };

export type StatementWithdrawnReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type WithdrawStatementInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly statement: Scalars['ID']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type StatementPayload = Payload & {
  readonly __typename?: 'StatementPayload';
  readonly statement: Maybe<Statement>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type StatementConnection = {
  readonly __typename?: 'StatementConnection';
  readonly edges: ReadonlyArray<StatementEdge>;
  readonly nodes: ReadonlyArray<Statement>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type StatementEdge = {
  readonly __typename?: 'StatementEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Statement;
};

export type Figure = Node & {
  readonly __typename?: 'Figure';
  readonly id: Scalars['ID']['output'];
  readonly code: Maybe<Scalars['String']['output']>;
  readonly negotiation: Negotiation;
  readonly event: Event;
  readonly act: Act;
  readonly title: Scalars['String']['output'];
  readonly valueType: ValueType;
  readonly value: Value;
  readonly nature: FigureNature;
  readonly of: Maybe<Party>;
  readonly issues: ReadonlyArray<Issue>;
};

export type FigureNature = 'PLANNED' | 'BUDGETED' | 'ACTUAL' | 'ESTIMATED' | 'NOT_STATED';

export type ReportFigureInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly title: Scalars['String']['input'];
  readonly valueType: ValueType;
  readonly value: ValueInput;
  readonly nature: FigureNature;
  readonly of?: InputMaybe<Scalars['ID']['input']>;
  readonly issues?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type FigureReported = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'FigureReported';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly figure: Figure;
  };

export type FigureReportedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type FigurePayload = Payload & {
  readonly __typename?: 'FigurePayload';
  readonly figure: Maybe<Figure>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type FigureConnection = {
  readonly __typename?: 'FigureConnection';
  readonly edges: ReadonlyArray<FigureEdge>;
  readonly nodes: ReadonlyArray<Figure>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type FigureEdge = {
  readonly __typename?: 'FigureEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Figure;
};

export type OutsideAct = Node & {
  readonly __typename?: 'OutsideAct';
  readonly id: Scalars['ID']['output'];
  readonly code: Maybe<Scalars['String']['output']>;
  readonly negotiation: Negotiation;
  readonly event: Event;
  readonly act: Act;
  readonly title: Scalars['String']['output'];
  readonly kind: OutsideActKind;
  readonly phase: OutsideActPhase;
  readonly by: Maybe<Actor>;
  readonly targets: ReadonlyArray<Actor>;
  readonly of: Maybe<OutsideAct>;
  readonly value: Maybe<Value>;
};

export type OutsideActKind =
  | 'STRIKE'
  | 'LOCKOUT'
  | 'FURLOUGH'
  | 'THREAT'
  | 'SANCTION'
  | 'BUDGET'
  | 'LEGISLATION'
  | 'ELECTION'
  | 'OTHER';

export type OutsideActPhase = 'BEGAN' | 'WIDENED' | 'ENDED' | 'NOT_STATED';

export type RecordOutsideActInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly title: Scalars['String']['input'];
  readonly kind: OutsideActKind;
  readonly phase: OutsideActPhase;
  readonly by?: InputMaybe<ActorInput>;
  readonly targets?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly of?: InputMaybe<Scalars['ID']['input']>;
  readonly value?: InputMaybe<ValueInput>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type OutsideActRecorded = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'OutsideActRecorded';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly outsideAct: OutsideAct;
  };

export type OutsideActRecordedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type OutsideActPayload = Payload & {
  readonly __typename?: 'OutsideActPayload';
  readonly outsideAct: Maybe<OutsideAct>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type OutsideActConnection = {
  readonly __typename?: 'OutsideActConnection';
  readonly edges: ReadonlyArray<OutsideActEdge>;
  readonly nodes: ReadonlyArray<OutsideAct>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type OutsideActEdge = {
  readonly __typename?: 'OutsideActEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: OutsideAct;
};

export type PackageValued = RecordedAct &
  Event &
  Node & {
    readonly __typename?: 'PackageValued';
    readonly id: Scalars['ID']['output'];
    readonly code: Maybe<Scalars['String']['output']>;
    readonly negotiation: Negotiation;
    readonly recording: Recording;
    readonly referredToBy: EventConnection;
    readonly act: Act;
    readonly by: Maybe<Party>;
    readonly valued: ValuedPackage;
    readonly proposals: ReadonlyArray<Proposal>;
    readonly value: Value;
    readonly shares: ReadonlyArray<ValueShare>;
    readonly sharesComplete: Scalars['Boolean']['output'];
    readonly words: Maybe<Scalars['String']['output']>;
  };

export type PackageValuedReferredToByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ValuedPackage = {
  readonly __typename?: 'ValuedPackage';
  readonly proposal: Maybe<Proposal>;
  readonly agreement: Maybe<Agreement>;
  readonly standing: Maybe<StandingProposals>;
};

export type StandingProposals = {
  readonly __typename?: 'StandingProposals';
  readonly party: Party;
  readonly on: Maybe<Scalars['Edtf']['output']>;
};

export type ValueShare = {
  readonly __typename?: 'ValueShare';
  readonly issue: Issue;
  readonly amount: Maybe<Scalars['Decimal']['output']>;
  readonly percent: Maybe<Scalars['Decimal']['output']>;
};

export type ValuePackageInput = {
  readonly negotiation: Scalars['ID']['input'];
  readonly by?: InputMaybe<Scalars['ID']['input']>;
  readonly valued: ValuedPackageInput;
  readonly value: ValueInput;
  readonly shares?: InputMaybe<ReadonlyArray<ValueShareInput>>;
  readonly sharesComplete?: InputMaybe<Scalars['Boolean']['input']>;
  readonly words?: InputMaybe<Scalars['String']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly occurred?: InputMaybe<Scalars['Edtf']['input']>;
  readonly zone?: InputMaybe<Scalars['IanaZone']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly medium?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly round?: InputMaybe<Scalars['ID']['input']>;
  readonly speaker?: InputMaybe<ActorInput>;
  readonly addressees?: InputMaybe<ReadonlyArray<ActorInput>>;
  readonly attribution?: InputMaybe<Attribution>;
  readonly firstRecorded?: InputMaybe<Scalars['Edtf']['input']>;
  readonly sameActAs?: InputMaybe<ReadonlyArray<SameActAsInput>>;
  readonly evidence?: InputMaybe<EvidenceInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly despite?: InputMaybe<ReadonlyArray<DespiteInput>>;
};

export type ValuedPackageInput =
  | {
      readonly proposal: Scalars['ID']['input'];
      readonly agreement?: never;
      readonly standing?: never;
    }
  | {
      readonly proposal?: never;
      readonly agreement: Scalars['ID']['input'];
      readonly standing?: never;
    }
  | {
      readonly proposal?: never;
      readonly agreement?: never;
      readonly standing: StandingProposalsInput;
    };

export type StandingProposalsInput = {
  readonly party: Scalars['ID']['input'];
  readonly on?: InputMaybe<Scalars['Edtf']['input']>;
};

export type ValueShareInput = {
  readonly issue: Scalars['ID']['input'];
  readonly amount?: InputMaybe<Scalars['Decimal']['input']>;
  readonly percent?: InputMaybe<Scalars['Decimal']['input']>;
};

export type ValuationPayload = Payload & {
  readonly __typename?: 'ValuationPayload';
  readonly record: Maybe<Event>;
  readonly events: ReadonlyArray<Event>;
  readonly version: Maybe<Scalars['Int']['output']>;
  readonly bookmark: Maybe<Scalars['Bookmark']['output']>;
  readonly replayed: Scalars['Boolean']['output'];
  readonly visible: Scalars['Boolean']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<Warning>;
};

export type ValuationConnection = {
  readonly __typename?: 'ValuationConnection';
  readonly edges: ReadonlyArray<ValuationEdge>;
  readonly nodes: ReadonlyArray<PackageValued>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ValuationEdge = {
  readonly __typename?: 'ValuationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: PackageValued;
};

export type Value =
  | Money
  | Quantity
  | Rate
  | Duration
  | Date
  | Choice
  | YesNo
  | Text
  | Tiered
  | Schedule
  | Formula
  | StatusQuo
  | Unspecified;

export type ValueInput =
  | {
      readonly money: MoneyInput;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly tiered?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
      readonly schedule?: never;
    }
  | {
      readonly money?: never;
      readonly quantity: QuantityInput;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly tiered?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
      readonly schedule?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate: RateInput;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly tiered?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
      readonly schedule?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration: DurationInput;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly tiered?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
      readonly schedule?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date: DateInput;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly tiered?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
      readonly schedule?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice: ChoiceInput;
      readonly yesNo?: never;
      readonly text?: never;
      readonly tiered?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
      readonly schedule?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo: YesNoInput;
      readonly text?: never;
      readonly tiered?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
      readonly schedule?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text: TextInput;
      readonly tiered?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
      readonly schedule?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly tiered: TieredInput;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
      readonly schedule?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly tiered?: never;
      readonly formula: FormulaInput;
      readonly unspecified?: never;
      readonly statusQuo?: never;
      readonly schedule?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly tiered?: never;
      readonly formula?: never;
      readonly unspecified: UnspecifiedInput;
      readonly statusQuo?: never;
      readonly schedule?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly tiered?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo: StatusQuoInput;
      readonly schedule?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly tiered?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
      readonly schedule: ScheduleInput;
    };

export type ValueType =
  'MONEY' | 'QUANTITY' | 'RATE' | 'DURATION' | 'DATE' | 'CHOICE' | 'YES_NO' | 'TEXT' | 'FORMULA';

export type Amount = {
  readonly __typename?: 'Amount';
  readonly exact: Maybe<Scalars['Decimal']['output']>;
  readonly range: Maybe<AmountRange>;
  readonly atLeast: Maybe<Scalars['Decimal']['output']>;
  readonly moreThan: Maybe<Scalars['Decimal']['output']>;
  readonly atMost: Maybe<Scalars['Decimal']['output']>;
  readonly lessThan: Maybe<Scalars['Decimal']['output']>;
  readonly about: Maybe<Scalars['Decimal']['output']>;
};

export type AmountInput =
  | {
      readonly exact: Scalars['Decimal']['input'];
      readonly range?: never;
      readonly atLeast?: never;
      readonly moreThan?: never;
      readonly atMost?: never;
      readonly lessThan?: never;
      readonly about?: never;
    }
  | {
      readonly exact?: never;
      readonly range: AmountRangeInput;
      readonly atLeast?: never;
      readonly moreThan?: never;
      readonly atMost?: never;
      readonly lessThan?: never;
      readonly about?: never;
    }
  | {
      readonly exact?: never;
      readonly range?: never;
      readonly atLeast: Scalars['Decimal']['input'];
      readonly moreThan?: never;
      readonly atMost?: never;
      readonly lessThan?: never;
      readonly about?: never;
    }
  | {
      readonly exact?: never;
      readonly range?: never;
      readonly atLeast?: never;
      readonly moreThan: Scalars['Decimal']['input'];
      readonly atMost?: never;
      readonly lessThan?: never;
      readonly about?: never;
    }
  | {
      readonly exact?: never;
      readonly range?: never;
      readonly atLeast?: never;
      readonly moreThan?: never;
      readonly atMost: Scalars['Decimal']['input'];
      readonly lessThan?: never;
      readonly about?: never;
    }
  | {
      readonly exact?: never;
      readonly range?: never;
      readonly atLeast?: never;
      readonly moreThan?: never;
      readonly atMost?: never;
      readonly lessThan: Scalars['Decimal']['input'];
      readonly about?: never;
    }
  | {
      readonly exact?: never;
      readonly range?: never;
      readonly atLeast?: never;
      readonly moreThan?: never;
      readonly atMost?: never;
      readonly lessThan?: never;
      readonly about: Scalars['Decimal']['input'];
    };

export type AmountRange = {
  readonly __typename?: 'AmountRange';
  readonly from: Scalars['Decimal']['output'];
  readonly to: Scalars['Decimal']['output'];
};

export type AmountRangeInput = {
  readonly from: Scalars['Decimal']['input'];
  readonly to: Scalars['Decimal']['input'];
};

export type BoundOf = 'TERM' | 'REPORT' | 'NOT_STATED';

export type Per =
  | 'YEAR'
  | 'HALF_YEAR'
  | 'QUARTER'
  | 'MONTH'
  | 'WEEK'
  | 'DAY'
  | 'HOUR'
  | 'EPISODE'
  | 'UNIT'
  | 'LUMP_SUM'
  | 'WHOLE_PERIOD'
  | 'NOT_STATED';

export type Measured =
  | 'TOTAL'
  | 'AVERAGE'
  | 'YEAR_1'
  | 'YEAR_2'
  | 'YEAR_3'
  | 'YEAR_4'
  | 'YEAR_5'
  | 'LEVEL'
  | 'INCREASE'
  | 'NOT_STATED';

export type Compounding = 'SIMPLE' | 'COMPOUND' | 'NOT_STATED';

export type DurationUnit = 'YEAR' | 'MONTH' | 'WEEK' | 'DAY';

export type Money = {
  readonly __typename?: 'Money';
  readonly amount: Amount;
  readonly boundOf: Maybe<BoundOf>;
  readonly per: Per;
  readonly basis: Scalars['String']['output'];
  readonly period: Scalars['String']['output'];
  readonly measured: Measured;
  readonly currency: Scalars['Currency']['output'];
  readonly components: ReadonlyArray<Component>;
  readonly alsoStatedAs: ReadonlyArray<AlsoStated>;
};

export type MoneyInput = {
  readonly amount: AmountInput;
  readonly boundOf?: InputMaybe<BoundOf>;
  readonly per?: InputMaybe<Per>;
  readonly basis?: InputMaybe<Scalars['String']['input']>;
  readonly period?: InputMaybe<Scalars['String']['input']>;
  readonly measured?: InputMaybe<Measured>;
  readonly currency?: InputMaybe<Scalars['Currency']['input']>;
  readonly components?: InputMaybe<ReadonlyArray<ComponentInput>>;
  readonly alsoStatedAs?: InputMaybe<ReadonlyArray<AlsoStatedInput>>;
};

export type MoneyMeasureInput = {
  readonly amount: AmountInput;
  readonly boundOf?: InputMaybe<BoundOf>;
  readonly per?: InputMaybe<Per>;
  readonly basis?: InputMaybe<Scalars['String']['input']>;
  readonly period?: InputMaybe<Scalars['String']['input']>;
  readonly measured?: InputMaybe<Measured>;
  readonly currency?: InputMaybe<Scalars['Currency']['input']>;
};

export type Quantity = {
  readonly __typename?: 'Quantity';
  readonly amount: Amount;
  readonly boundOf: Maybe<BoundOf>;
  readonly per: Per;
  readonly basis: Scalars['String']['output'];
  readonly period: Scalars['String']['output'];
  readonly measured: Measured;
  readonly unit: Scalars['String']['output'];
  readonly components: ReadonlyArray<Component>;
  readonly alsoStatedAs: ReadonlyArray<AlsoStated>;
};

export type QuantityInput = {
  readonly amount: AmountInput;
  readonly boundOf?: InputMaybe<BoundOf>;
  readonly per?: InputMaybe<Per>;
  readonly basis?: InputMaybe<Scalars['String']['input']>;
  readonly period?: InputMaybe<Scalars['String']['input']>;
  readonly measured?: InputMaybe<Measured>;
  readonly unit?: InputMaybe<Scalars['String']['input']>;
  readonly components?: InputMaybe<ReadonlyArray<ComponentInput>>;
  readonly alsoStatedAs?: InputMaybe<ReadonlyArray<AlsoStatedInput>>;
};

export type QuantityMeasureInput = {
  readonly amount: AmountInput;
  readonly boundOf?: InputMaybe<BoundOf>;
  readonly per?: InputMaybe<Per>;
  readonly basis?: InputMaybe<Scalars['String']['input']>;
  readonly period?: InputMaybe<Scalars['String']['input']>;
  readonly measured?: InputMaybe<Measured>;
  readonly unit?: InputMaybe<Scalars['String']['input']>;
};

export type Rate = {
  readonly __typename?: 'Rate';
  readonly amount: Amount;
  readonly boundOf: Maybe<BoundOf>;
  readonly per: Per;
  readonly basis: Scalars['String']['output'];
  readonly period: Scalars['String']['output'];
  readonly measured: Measured;
  readonly of: Scalars['String']['output'];
  readonly compounding: Compounding;
  readonly components: ReadonlyArray<Component>;
  readonly alsoStatedAs: ReadonlyArray<AlsoStated>;
};

export type RateInput = {
  readonly amount: AmountInput;
  readonly boundOf?: InputMaybe<BoundOf>;
  readonly per?: InputMaybe<Per>;
  readonly basis?: InputMaybe<Scalars['String']['input']>;
  readonly period?: InputMaybe<Scalars['String']['input']>;
  readonly measured?: InputMaybe<Measured>;
  readonly of?: InputMaybe<Scalars['String']['input']>;
  readonly compounding?: InputMaybe<Compounding>;
  readonly components?: InputMaybe<ReadonlyArray<ComponentInput>>;
  readonly alsoStatedAs?: InputMaybe<ReadonlyArray<AlsoStatedInput>>;
};

export type RateMeasureInput = {
  readonly amount: AmountInput;
  readonly boundOf?: InputMaybe<BoundOf>;
  readonly per?: InputMaybe<Per>;
  readonly basis?: InputMaybe<Scalars['String']['input']>;
  readonly period?: InputMaybe<Scalars['String']['input']>;
  readonly measured?: InputMaybe<Measured>;
  readonly of?: InputMaybe<Scalars['String']['input']>;
  readonly compounding?: InputMaybe<Compounding>;
};

export type Duration = {
  readonly __typename?: 'Duration';
  readonly amount: Amount;
  readonly boundOf: Maybe<BoundOf>;
  readonly unit: Scalars['String']['output'];
  readonly alsoStatedAs: ReadonlyArray<AlsoStated>;
};

export type DurationInput = {
  readonly amount: AmountInput;
  readonly boundOf?: InputMaybe<BoundOf>;
  readonly unit?: InputMaybe<DurationUnit>;
  readonly alsoStatedAs?: InputMaybe<ReadonlyArray<AlsoStatedInput>>;
};

export type DurationMeasureInput = {
  readonly amount: AmountInput;
  readonly boundOf?: InputMaybe<BoundOf>;
  readonly unit?: InputMaybe<DurationUnit>;
};

export type Component = {
  readonly __typename?: 'Component';
  readonly label: Scalars['String']['output'];
  readonly amount: Scalars['Decimal']['output'];
};

export type ComponentInput = {
  readonly label: Scalars['String']['input'];
  readonly amount: Scalars['Decimal']['input'];
};

export type AlsoStated = {
  readonly __typename?: 'AlsoStated';
  readonly value: Measure;
  readonly by: Maybe<StatedBy>;
  readonly source: Maybe<Source>;
  readonly words: Maybe<Scalars['String']['output']>;
  readonly disagrees: Scalars['Boolean']['output'];
};

export type AlsoStatedInput = {
  readonly value: MeasureInput;
  readonly by?: InputMaybe<StatedByInput>;
  readonly source?: InputMaybe<Scalars['ID']['input']>;
  readonly words?: InputMaybe<Scalars['String']['input']>;
};

export type Measure = Money | Quantity | Rate | Duration;

export type MeasureInput =
  | {
      readonly money: MoneyMeasureInput;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
    }
  | {
      readonly money?: never;
      readonly quantity: QuantityMeasureInput;
      readonly rate?: never;
      readonly duration?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate: RateMeasureInput;
      readonly duration?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration: DurationMeasureInput;
    };

export type StatedBy = {
  readonly __typename?: 'StatedBy';
  readonly party: Maybe<Party>;
  readonly person: Maybe<Person>;
};

export type StatedByInput =
  | { readonly party: Scalars['ID']['input']; readonly person?: never }
  | { readonly party?: never; readonly person: Scalars['ID']['input'] };

export type Text = {
  readonly __typename?: 'Text';
  readonly words: Maybe<Scalars['String']['output']>;
  readonly brackets: ReadonlyArray<Bracket>;
  readonly marked: Scalars['String']['output'];
};

export type TextInput = {
  readonly words: Scalars['String']['input'];
  readonly brackets?: InputMaybe<ReadonlyArray<BracketInput>>;
};

export type Bracket = {
  readonly __typename?: 'Bracket';
  readonly span: Span;
  readonly words: Scalars['String']['output'];
  readonly kind: BracketKind;
  readonly owners: ReadonlyArray<Party>;
  readonly alternatives: ReadonlyArray<BracketAlternative>;
};

export type BracketInput = {
  readonly span: SpanInput;
  readonly kind?: InputMaybe<BracketKind>;
  readonly owners?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly alternatives?: InputMaybe<ReadonlyArray<BracketAlternativeInput>>;
};

export type BracketKind = 'ADDITION' | 'DELETION' | 'ALTERNATIVES' | 'RESERVATION' | 'NOT_STATED';

export type BracketAlternative = {
  readonly __typename?: 'BracketAlternative';
  readonly words: Scalars['String']['output'];
  readonly owners: ReadonlyArray<Party>;
};

export type BracketAlternativeInput = {
  readonly words: Scalars['String']['input'];
  readonly owners?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type Span = {
  readonly __typename?: 'Span';
  readonly from: Scalars['Int']['output'];
  readonly to: Scalars['Int']['output'];
};

export type SpanInput = {
  readonly from: Scalars['Int']['input'];
  readonly to: Scalars['Int']['input'];
};

export type StatusQuo = {
  readonly __typename?: 'StatusQuo';
  readonly instrument: Maybe<Agreement>;
  readonly words: Maybe<Scalars['String']['output']>;
};

export type StatusQuoInput = {
  readonly instrument?: InputMaybe<Scalars['ID']['input']>;
  readonly words?: InputMaybe<Scalars['String']['input']>;
};

export type Unspecified = {
  readonly __typename?: 'Unspecified';
  readonly words: Maybe<Scalars['String']['output']>;
  readonly source: Maybe<Source>;
};

export type UnspecifiedInput = {
  readonly words: Scalars['String']['input'];
  readonly source?: InputMaybe<Scalars['ID']['input']>;
};

export type Schedule = {
  readonly __typename?: 'Schedule';
  readonly entries: ReadonlyArray<ScheduleEntry>;
  readonly alsoStatedAs: ReadonlyArray<AlsoStated>;
};

export type ScheduleInput = {
  readonly entries: ReadonlyArray<ScheduleEntryInput>;
  readonly alsoStatedAs?: InputMaybe<ReadonlyArray<AlsoStatedInput>>;
};

export type ScheduleEntry = {
  readonly __typename?: 'ScheduleEntry';
  readonly period: Scalars['Edtf']['output'];
  readonly value: Value;
};

export type ScheduleEntryInput = {
  readonly period: Scalars['Edtf']['input'];
  readonly value: UndividedValueInput;
};

export type UndividedValueInput =
  | {
      readonly money: MoneyInput;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly tiered?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
    }
  | {
      readonly money?: never;
      readonly quantity: QuantityInput;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly tiered?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate: RateInput;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly tiered?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration: DurationInput;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly tiered?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date: DateInput;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly tiered?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice: ChoiceInput;
      readonly yesNo?: never;
      readonly text?: never;
      readonly tiered?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo: YesNoInput;
      readonly text?: never;
      readonly tiered?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text: TextInput;
      readonly tiered?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly tiered: TieredInput;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly tiered?: never;
      readonly formula: FormulaInput;
      readonly unspecified?: never;
      readonly statusQuo?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly tiered?: never;
      readonly formula?: never;
      readonly unspecified: UnspecifiedInput;
      readonly statusQuo?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly tiered?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo: StatusQuoInput;
    };

export type Date = {
  readonly __typename?: 'Date';
  readonly when: DateWhen;
  readonly boundOf: Maybe<BoundOf>;
};

export type DateInput = {
  readonly when: DateWhenInput;
  readonly boundOf?: InputMaybe<BoundOf>;
};

export type DateWhen = {
  readonly __typename?: 'DateWhen';
  readonly on: Maybe<Scalars['Edtf']['output']>;
  readonly between: Maybe<DateRange>;
  readonly notBefore: Maybe<Scalars['Edtf']['output']>;
  readonly notAfter: Maybe<Scalars['Edtf']['output']>;
};

export type DateWhenInput =
  | {
      readonly on: Scalars['Edtf']['input'];
      readonly between?: never;
      readonly notBefore?: never;
      readonly notAfter?: never;
    }
  | {
      readonly on?: never;
      readonly between: DateRangeInput;
      readonly notBefore?: never;
      readonly notAfter?: never;
    }
  | {
      readonly on?: never;
      readonly between?: never;
      readonly notBefore: Scalars['Edtf']['input'];
      readonly notAfter?: never;
    }
  | {
      readonly on?: never;
      readonly between?: never;
      readonly notBefore?: never;
      readonly notAfter: Scalars['Edtf']['input'];
    };

export type DateRange = {
  readonly __typename?: 'DateRange';
  readonly from: Scalars['Edtf']['output'];
  readonly to: Scalars['Edtf']['output'];
};

export type DateRangeInput = {
  readonly from: Scalars['Edtf']['input'];
  readonly to: Scalars['Edtf']['input'];
};

export type Choice = {
  readonly __typename?: 'Choice';
  readonly option: Scalars['String']['output'];
};

export type ChoiceInput = {
  readonly option: Scalars['String']['input'];
};

export type YesNoAnswer = 'YES' | 'NO';

export type YesNo = {
  readonly __typename?: 'YesNo';
  readonly answer: YesNoAnswer;
};

export type YesNoInput = {
  readonly answer: YesNoAnswer;
};

export type Formula = {
  readonly __typename?: 'Formula';
  readonly words: Maybe<Scalars['String']['output']>;
  readonly dependsOn: ReadonlyArray<Scalars['String']['output']>;
};

export type FormulaInput = {
  readonly words: Scalars['String']['input'];
  readonly dependsOn?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type Tiered = {
  readonly __typename?: 'Tiered';
  readonly by: Scalars['String']['output'];
  readonly tiers: ReadonlyArray<Tier>;
  readonly exceptions: ReadonlyArray<Scalars['String']['output']>;
};

export type TieredInput = {
  readonly by?: InputMaybe<Scalars['String']['input']>;
  readonly tiers: ReadonlyArray<TierInput>;
  readonly exceptions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type Tier = {
  readonly __typename?: 'Tier';
  readonly when: TierWhen;
  readonly value: Value;
};

export type TierInput = {
  readonly when: TierWhenInput;
  readonly value: TierValueInput;
};

export type TierWhen = {
  readonly __typename?: 'TierWhen';
  readonly number: Maybe<Amount>;
  readonly words: Maybe<Scalars['String']['output']>;
};

export type TierWhenInput =
  | { readonly number: AmountInput; readonly words?: never }
  | { readonly number?: never; readonly words: Scalars['String']['input'] };

export type TierValueInput =
  | {
      readonly money: MoneyInput;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
    }
  | {
      readonly money?: never;
      readonly quantity: QuantityInput;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate: RateInput;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration: DurationInput;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date: DateInput;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice: ChoiceInput;
      readonly yesNo?: never;
      readonly text?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo: YesNoInput;
      readonly text?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text: TextInput;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly formula: FormulaInput;
      readonly unspecified?: never;
      readonly statusQuo?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly formula?: never;
      readonly unspecified: UnspecifiedInput;
      readonly statusQuo?: never;
    }
  | {
      readonly money?: never;
      readonly quantity?: never;
      readonly rate?: never;
      readonly duration?: never;
      readonly date?: never;
      readonly choice?: never;
      readonly yesNo?: never;
      readonly text?: never;
      readonly formula?: never;
      readonly unspecified?: never;
      readonly statusQuo: StatusQuoInput;
    };

export type Warning = {
  readonly __typename?: 'Warning';
  readonly code: WarningCode;
  readonly message: Scalars['String']['output'];
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  readonly event: Event;
  readonly compared: ReadonlyArray<Event>;
};

export type WarningCode =
  | 'FAR_FROM_HISTORY'
  | 'FAR_FROM_OTHER_CURRENCY'
  | 'IMPLIED_RATE_FAR_OFF'
  | 'FAR_FROM_PARTS'
  | 'ALSO_STATED_DISAGREES'
  | 'TOTAL_FOR_YEARLY'
  | 'COMPOUNDING_UNUSUAL'
  | 'YEAR_OR_AVERAGE_UNUSUAL'
  | 'DATED_AS_PUBLISHED'
  | 'DATED_AFTER_PUBLICATION'
  | 'NAMES_ALIKE'
  | 'FAMILY_NAME_SHARED'
  | 'SOURCE_DERIVES_FROM_CITED'
  | 'SOURCE_CITED_TWICE'
  | 'ACTS_EXCLUDE'
  | 'ENTERED_TWICE'
  | 'TALKS_BROKEN_OFF'
  | 'NOTHING_TO_REOPEN'
  | 'MARKUP_IN_TEXT'
  | 'SCRIPTS_MIXED';

export type WarningConnection = {
  readonly __typename?: 'WarningConnection';
  readonly edges: ReadonlyArray<WarningEdge>;
  readonly nodes: ReadonlyArray<Warning>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type WarningEdge = {
  readonly __typename?: 'WarningEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Warning;
};

export type WithoutSources = {
  readonly __typename?: 'WithoutSources';
  readonly taken: ReadonlyArray<Source>;
  readonly positions: ReadonlyArray<ChangedPosition>;
  readonly facts: ChangedFactConnection;
  readonly provisional: Scalars['Boolean']['output'];
};

export type WithoutSourcesFactsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};
