import { Logger, Module } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { ActorFields, VariantFields } from '../acts/actor.resolver.js';
import { ActFields, EvidenceFields, StanceFields, TermFields } from '../acts/act.resolver.js';
import {
  DurationFields,
  MoneyFields,
  QuantityFields,
  RateFields,
  ScheduleFields,
} from '../acts/also-stated.resolver.js';
import { SameActAsFields, SameActFields } from '../acts/same-act.resolver.js';
import { TextFields } from '../acts/text.resolver.js';
import { AgreementFields, NegotiationAgreements } from '../agreements/agreements.resolver.js';
import { HeldTermFields, NegotiationForce } from '../agreements/in-force.resolver.js';
import { NegotiationRecordKeeping } from '../corrections/corrections.resolver.js';
import { EventStore } from '../event-store/event-store.js';
import { LogCondition } from '../event-store/log-condition.js';
import { Clock, Randomness } from '../event-store/ports.js';
import {
  MeetingFields,
  MinutesFields,
  NegotiationMeetings,
} from '../meetings/meetings.resolver.js';
import { BaselineFields } from '../negotiation/baseline.resolver.js';
import { NegotiationLinkedFields, NegotiationLinks } from '../negotiation/links.resolver.js';
import {
  DeadlineFields,
  IssueFields,
  NegotiationFields,
  NegotiationQueries,
  PartyFields,
  DelegateFields,
  PersonFields,
  RoundFields,
} from '../negotiation/negotiation.resolver.js';
import { ClauseQueries } from '../positions/clause.resolver.js';
import { MovementQueries } from '../positions/movement.resolver.js';
import {
  LevelOutcomeFields,
  PositionFields,
  PositionHistoryEntryFields,
  PositionQueries,
} from '../positions/positions.resolver.js';
import {
  WithoutSourcesFields,
  WithoutSourcesQueries,
} from '../positions/without-sources.resolver.js';
import { Projections } from '../projections/projections.js';
import { ReadModel } from '../projections/read-model.js';
import {
  HeldStanceConditions,
  NegotiationConditions,
  ProposalAcceptedConditions,
  ProposalConditions,
  StanceConditions,
  TermAcceptedConditions,
  TermConditions,
} from '../proposals/conditions.resolver.js';
import { NegotiationProposals, ProposalFields } from '../proposals/proposals.resolver.js';
import {
  AgreementReservations,
  IssueReservations,
  NegotiationReservations,
  ProposalReservations,
  ReservationFields,
} from '../proposals/reservations.resolver.js';
import {
  AgreementValuations,
  NegotiationValuations,
  PackageValuedFields,
  ProposalValuations,
} from '../proposals/valuations.resolver.js';
import {
  ActAssessedFields,
  ActDeniedFields,
  NegotiationSources,
  SourceFields,
} from '../sources/sources.resolver.js';
import { NegotiationStatements } from '../statements/statements.resolver.js';
import { ChangesFields, ChangesQueries } from './changes.resolver.js';
import { Door, MutationObserver } from './door.js';
import { ColumnsQueries, IssueColumnsFields } from './columns.resolver.js';
import { Cuts } from './cuts.js';
import { Inquiries } from './inquiries.js';
import { Negotiations } from './negotiations.js';
import { Mutations } from './mutations.resolver.js';
import { EventFields, NegotiationRecord, RecordQueries } from './record.resolver.js';
import { RecordView } from './record.view.js';
import { RecordAtTable, TableHandler } from './table.handler.js';
import { NegotiationWarnings, PayloadFields } from './warnings.resolver.js';

const resolvers = [
  Mutations,
  PayloadFields,
  NegotiationWarnings,
  ActFields,
  ActorFields,
  VariantFields,
  TermFields,
  StanceFields,
  EvidenceFields,
  NegotiationRecordKeeping,
  WithoutSourcesQueries,
  WithoutSourcesFields,
  ChangesQueries,
  ChangesFields,
  TextFields,
  MoneyFields,
  QuantityFields,
  RateFields,
  DurationFields,
  ScheduleFields,
  RecordQueries,
  EventFields,
  NegotiationRecord,
  NegotiationQueries,
  NegotiationFields,
  PartyFields,
  DelegateFields,
  PersonFields,
  IssueFields,
  RoundFields,
  BaselineFields,
  DeadlineFields,
  NegotiationLinks,
  NegotiationLinkedFields,
  SameActFields,
  SameActAsFields,
  NegotiationMeetings,
  MeetingFields,
  MinutesFields,
  NegotiationProposals,
  ProposalFields,
  NegotiationConditions,
  ProposalConditions,
  TermConditions,
  StanceConditions,
  TermAcceptedConditions,
  ProposalAcceptedConditions,
  HeldStanceConditions,
  NegotiationValuations,
  PackageValuedFields,
  ProposalValuations,
  AgreementValuations,
  NegotiationReservations,
  ProposalReservations,
  AgreementReservations,
  IssueReservations,
  ReservationFields,
  NegotiationStatements,
  NegotiationAgreements,
  AgreementFields,
  NegotiationForce,
  HeldTermFields,
  NegotiationSources,
  SourceFields,
  ActDeniedFields,
  ActAssessedFields,
  PositionQueries,
  PositionFields,
  PositionHistoryEntryFields,
  LevelOutcomeFields,
  ColumnsQueries,
  IssueColumnsFields,
  MovementQueries,
  ClauseQueries,
];

const logger = new Logger('Record');

/** The table: every chapter's part of the contract, before the one door and the one view. */
@Module({
  imports: [CqrsModule],
  providers: [
    TableHandler,
    {
      provide: Inquiries,
      inject: [ReadModel, Projections, RecordView, Clock, EventStore],
      useFactory: (
        readModel: ReadModel,
        projections: Projections,
        view: RecordView,
        clock: Clock,
        log: EventStore,
      ) => {
        const cuts = new Cuts(readModel, projections, view, log);
        return new Inquiries(readModel, new Negotiations(readModel), cuts, clock, log);
      },
    },
    {
      provide: Door,
      inject: [
        CommandBus,
        LogCondition,
        Inquiries,
        Projections,
        RecordView,
        Randomness,
        MutationObserver,
      ],
      useFactory: (
        bus: CommandBus,
        condition: LogCondition,
        inquiries: Inquiries,
        projections: Projections,
        view: RecordView,
        randomness: Randomness,
        observer: MutationObserver,
      ) =>
        new Door(
          (stream, command, request) =>
            condition.deciding(() => bus.execute(new RecordAtTable(stream, command, request))),
          inquiries,
          projections,
          view,
          randomness,
          observer,
          (why) => {
            logger.warn({ err: why }, 'What was recorded can’t be shown');
          },
        ),
    },
    ...resolvers,
  ],
})
export class RecordModule {}
