import { z } from 'zod';
import { act, frame } from '../acts/definition.js';
import { actFields, undatedActFields } from '../acts/act.js';
import { evidence } from '../acts/evidence.js';
import { breaks } from '../rules/refusal.js';
import { reference } from '../rules/reference.js';
import { code, words } from '../rules/words.js';
import { edtf, period, zone } from '../times/occurred.js';
import { checkDefinition, issueDefinition, valueType } from '../values/definition.js';
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

/** What the other negotiation is to this one. */
const linkKind = z.enum(['PREDECESSOR', 'SUCCESSOR', 'PATTERN', 'CONDITION', 'TRACK']);

const title = {
  title: words(300),
  organisation: words(300).optional(),
  /** When it was held; absent where the days are not known. */
  period: period.optional(),
};

const baseline = z.strictObject({
  value,
  evidence: evidence.optional(),
  agreement: reference('agreement').optional(),
  /** The reported number that it is. */
  figure: reference('figure').optional(),
});

const redefinable = [
  'title',
  'parent',
  'apart',
  'valueType',
  'units',
  'currencies',
  'options',
  'baseline',
] as const;

/** Something is redefined, and a place among the issues is one at all times: what is said of a part is said of the whole. */
function checkRedefinition(
  given: Readonly<Partial<Record<(typeof redefinable)[number] | 'from', unknown>>>,
  context: z.core.$RefinementCtx,
): void {
  const { parent, from } = given;
  const isApart = given.apart === true;
  const says = redefinable.some((field) => field !== 'apart' && given[field] !== undefined);
  if (!says && !isApart) {
    const message = 'A new definition says what is new in it.';
    breaks(context, 'NOTHING_TO_RECORD', message, ['issue']);
  }
  if (parent !== undefined && isApart) {
    const message = 'An issue is part of another, or stands apart.';
    breaks(context, 'INVALID_INPUT', message, ['apart']);
  }
  if ((parent !== undefined || isApart) && from !== undefined) {
    const message =
      'An issue has one place among the others at all times: redefine it without a day, or add another issue.';
    breaks(context, 'INVALID_INPUT', message, ['from']);
  }
}

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
      /** What it cites is registered after it, and so comes by a correction. */
      evidence: evidence.optional(),
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
        baseline: baseline.optional(),
        evidence: evidence.optional(),
      })
      .superRefine(checkDefinition),
  }),
  IssueRedefined: frame({
    command: 'RedefineIssue',
    prefix: 'ird',
    data: z
      .strictObject({
        issue: reference('issue'),
        title: words(300).optional(),
        parent: reference('issue').optional(),
        /** True where it is to be part of no other issue. */
        apart: z.boolean().optional(),
        valueType: valueType.optional(),
        units: issueDefinition.shape.units,
        currencies: issueDefinition.shape.currencies,
        options: issueDefinition.shape.options,
        baseline: baseline.optional(),
        /** Since when it is so defined; from the beginning, where that is not said. */
        from: edtf.optional(),
        reason: words(5_000).optional(),
        evidence: evidence.optional(),
      })
      .superRefine(checkRedefinition),
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
  NegotiationLinked: frame({
    command: 'LinkNegotiation',
    prefix: 'lnk',
    data: z
      .strictObject({
        link: linkKind,
        /** The other negotiation, where it is on record here. */
        linked: reference('negotiation').optional(),
        /** The words for one that is not. */
        words: words(500).optional(),
        evidence: evidence.optional(),
      })
      .superRefine(({ linked, words: told }, context) => {
        if ((linked === undefined) === (told === undefined)) {
          const message = 'Name the other negotiation, or give the words for one that is not here.';
          breaks(context, 'INVALID_INPUT', message, ['linked']);
        }
      }),
  }),
  NegotiationSuspended: act({ command: 'SuspendNegotiation', prefix: 'nsu', data: ofTalks }),
  NegotiationResumed: act({ command: 'ResumeNegotiation', prefix: 'nre', data: ofTalks }),
  NegotiationBrokenOff: act({ command: 'BreakOffNegotiation', prefix: 'nbo', data: ofTalks }),
  NegotiationConcluded: act({ command: 'ConcludeNegotiation', prefix: 'nco', data: ofTalks }),
} as const;
