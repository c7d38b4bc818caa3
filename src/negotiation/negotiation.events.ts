import { z } from 'zod';
import { act, frame } from '../acts/definition.js';
import { actFields, undatedActFields } from '../acts/act.js';
import { evidence } from '../acts/evidence.js';
import { reference } from '../rules/reference.js';
import { code, words } from '../rules/words.js';
import { edtf, period, zone } from '../times/occurred.js';
import { checkDefinition, issueDefinition } from '../values/definition.js';
import { value } from '../values/value.js';

const partyKind = z.enum(['STATE', 'ORGANISATION', 'COMPANY', 'UNION', 'PERSON', 'COALITION']);
const partyRole = z.enum(['PARTY', 'MEDIATOR', 'OBSERVER', 'GUARANTOR']);
const delegateRole = z.enum(['HEAD', 'DEPUTY', 'MEMBER', 'ADVISER', 'INTERPRETER', 'SPOKESPERSON']);
const deadlineKind = z.enum([
  'EXPIRY',
  'STATUTORY',
  'EXTERNAL_EVENT',
  'SELF_IMPOSED',
  'OFFER_VALIDITY',
]);

const title = {
  title: words(300),
  organisation: words(300).optional(),
  /** When it was held; absent where the days are not known. */
  period: period.optional(),
};

const ofIssue = z.strictObject({ ...actFields, issue: reference('issue') });
const ofTalks = z.strictObject({
  ...actFields,
  by: z.array(reference('party')).max(50).optional(),
  reason: words(5_000).optional(),
});

export const negotiationEvents = {
  NegotiationOpened: frame({
    command: 'OpenNegotiation',
    prefix: 'neg',
    makes: 'negotiation',
    data: z.strictObject({
      code,
      title: words(300),
      subject: words(5_000).optional(),
      zone,
      /** When talks opened; acts before it are preliminary. */
      opened: edtf.optional(),
      open: z.boolean().optional(),
      rules: z
        .strictObject({
          singleUndertaking: z.boolean().optional(),
          counterproposalRejects: z.boolean().optional(),
          languages: z.array(words(35)).max(50).optional(),
        })
        .optional(),
    }),
  }),
  PartyAdmitted: frame({
    command: 'AdmitParty',
    prefix: 'par',
    makes: 'party',
    data: z.strictObject({
      code,
      name: words(300),
      kind: partyKind,
      role: partyRole,
      aliases: z.array(words(300)).max(100).optional(),
      members: z.array(reference('party')).max(200).optional(),
      from: edtf.optional(),
      evidence: evidence.optional(),
    }),
  }),
  PartyWithdrew: act({
    command: 'RecordPartyWithdrawal',
    prefix: 'pwd',
    data: z.strictObject({
      ...actFields,
      party: reference('party'),
      reason: words(5_000).optional(),
    }),
  }),
  PersonRegistered: frame({
    command: 'RegisterPerson',
    prefix: 'per',
    makes: 'person',
    data: z.strictObject({
      code,
      name: words(300),
      aliases: z.array(words(300)).max(100).optional(),
      evidence: evidence.optional(),
    }),
  }),
  TitleReported: frame({
    command: 'ReportTitle',
    prefix: 'ttl',
    makes: 'title',
    data: z.strictObject({
      code: code.optional(),
      person: reference('person'),
      ...title,
      evidence: evidence.optional(),
    }),
  }),
  DelegateAppointed: frame({
    command: 'AppointDelegate',
    prefix: 'del',
    makes: 'delegate',
    data: z.strictObject({
      code: code.optional(),
      person: reference('person'),
      party: reference('party'),
      role: delegateRole,
      period: period.optional(),
      evidence: evidence.optional(),
    }),
  }),
  DelegateRelieved: frame({
    command: 'RelieveDelegate',
    prefix: 'drl',
    data: z.strictObject({
      delegate: reference('delegate'),
      /** The last day on which they may have been in the delegation. */
      relieved: edtf,
      reason: words(5_000).optional(),
      evidence: evidence.optional(),
    }),
  }),
  IssueAdded: frame({
    command: 'AddIssue',
    prefix: 'iss',
    makes: 'issue',
    data: z
      .strictObject({
        code,
        title: words(300),
        parent: reference('issue').optional(),
        ...issueDefinition.shape,
        period: period.optional(),
        baseline: z
          .strictObject({
            value,
            evidence: evidence.optional(),
            agreement: reference('agreement').optional(),
          })
          .optional(),
        evidence: evidence.optional(),
      })
      .superRefine(checkDefinition),
  }),
  IssueParked: act({ command: 'ParkIssue', prefix: 'ipk', data: ofIssue }),
  IssueReopened: act({ command: 'ReopenIssue', prefix: 'iro', data: ofIssue }),
  IssueDropped: act({ command: 'DropIssue', prefix: 'idr', data: ofIssue }),
  RoundOpened: frame({
    command: 'OpenRound',
    prefix: 'rnd',
    makes: 'round',
    data: z.strictObject({
      code,
      number: z.int().min(1).max(100_000).optional(),
      title: words(300).optional(),
      opened: edtf.optional(),
      evidence: evidence.optional(),
    }),
  }),
  RoundClosed: frame({
    command: 'CloseRound',
    prefix: 'rcl',
    data: z.strictObject({
      round: reference('round'),
      closed: edtf,
      evidence: evidence.optional(),
    }),
  }),
  DeadlineSet: act({
    command: 'SetDeadline',
    prefix: 'ddl',
    makes: 'deadline',
    data: z.strictObject({
      ...undatedActFields,
      title: words(300),
      kind: deadlineKind,
      hard: z.boolean(),
      /** The deadline's own date. */
      at: edtf,
      by: z.array(reference('party')).max(50).optional(),
      issues: z.array(reference('issue')).max(100).optional(),
      agreement: reference('agreement').optional(),
    }),
  }),
  DeadlineExtended: act({
    command: 'ExtendDeadline',
    prefix: 'dex',
    data: z.strictObject({ ...undatedActFields, deadline: reference('deadline'), to: edtf }),
  }),
  NegotiationSuspended: act({ command: 'SuspendNegotiation', prefix: 'nsu', data: ofTalks }),
  NegotiationResumed: act({ command: 'ResumeNegotiation', prefix: 'nre', data: ofTalks }),
  NegotiationBrokenOff: act({ command: 'BreakOffNegotiation', prefix: 'nbo', data: ofTalks }),
  NegotiationConcluded: act({ command: 'ConcludeNegotiation', prefix: 'nco', data: ofTalks }),
} as const;
