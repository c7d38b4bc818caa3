import { z } from 'zod';
import { act } from '../acts/definition.js';
import { actFields, checkTerms, level, telling, termFields, term } from '../acts/act.js';
import { answered, answering, checkAnswers, reason, withdrawing } from './answer.fields.js';
import { demurringEvents } from './demurring.events.js';
import { breaks } from '../rules/refusal.js';
import { required } from '../rules/required.js';
import { reference } from '../rules/reference.js';
import { words } from '../rules/words.js';
import { edtf } from '../times/occurred.js';
import { value } from '../values/value.js';
import { checkValuation, shares, valued } from './valuation.js';

const proposalKind = z.enum([
  'DEMAND',
  'OFFER',
  'PROPOSAL',
  'FINAL_OFFER',
  'NON_PAPER',
  'CHAIR_TEXT',
  'MEDIATOR_PROPOSAL',
  'SOUNDING',
]);
const proposalForce = z.enum(['EXPLORATORY', 'FORMAL', 'BINDING_IF_ACCEPTED', 'NOT_STATED']);
const packaging = z.enum(['SEVERABLE', 'INDIVISIBLE', 'NOT_STATED']);

const linkedIssues = z.strictObject({
  issues: z.array(reference('issue')).min(2).max(500),
  words: words(2_000).optional(),
});

const proposal = {
  ...actFields,
  title: words(300).optional(),
  /** The party's own number for it; gaps are normal. */
  number: words(100).optional(),
  kind: proposalKind,
  force: proposalForce,
  proposers: z.array(reference('party')).min(1).max(50),
  level: level.optional(),
  /** Who says that it was tabled; the proposers' own word unless stated. */
  telling: telling.optional(),
  ...termFields,
  packaging: packaging.optional(),
  /** Issues that are accepted together or not at all, a group each. */
  linked: z.array(linkedIssues).max(100).optional(),
  conditions: z.array(words(2_000)).max(100).optional(),
  validFrom: edtf.optional(),
  validUntil: edtf.optional(),
  /** The rejected or lapsed proposal that this one brings back. */
  ancestor: reference('proposal').optional(),
} as const;

const answeredIssues = {
  issues: required(
    z.array(reference('issue')).max(500),
    'TERMS_MISSING',
    'Name the issues that this is about.',
  ),
} as const;

/** A condition of an act, by the words in which it stands there. */
const becomesOf = {
  ...actFields,
  of: reference('act'),
  condition: words(2_000),
} as const;

const conditions = { conditions: z.array(words(2_000)).max(100).optional() } as const;

export const proposalEvents = {
  ...demurringEvents,
  ProposalTabled: act({
    command: 'TableProposal',
    prefix: 'pro',
    makes: 'proposal',
    data: z.strictObject(proposal).superRefine(checkTerms),
  }),
  CounterproposalTabled: act({
    command: 'TableCounterproposal',
    prefix: 'pro',
    makes: 'proposal',
    data: z
      .strictObject({
        ...proposal,
        ...answered,
      })
      .superRefine(checkTerms)
      .superRefine(checkAnswers),
  }),
  ProposalRevised: act({
    command: 'ReviseProposal',
    prefix: 'pro',
    makes: 'proposal',
    data: z.strictObject({ ...proposal, revises: reference('proposal') }).superRefine(checkTerms),
  }),
  TermReported: act({
    command: 'ReportTerm',
    prefix: 'trm',
    data: z
      .strictObject({
        ...actFields,
        proposal: reference('proposal').optional(),
        agreement: reference('agreement').optional(),
        terms: required(
          z.array(term).max(500),
          'TERMS_MISSING',
          'Name the terms that were learned.',
        ),
        telling: telling.optional(),
      })
      .superRefine((given, context) => {
        if ((given.proposal === undefined) === (given.agreement === undefined)) {
          breaks(
            context,
            'INVALID_INPUT',
            'A term is reported onto one proposal or one agreement.',
            ['proposal'],
          );
        }
      }),
  }),
  TermAccepted: act({
    command: 'AcceptTerm',
    prefix: 'tac',
    data: z.strictObject({
      ...answering,
      ...answeredIssues,
      ...conditions,
      adReferendum: z.boolean().optional(),
    }),
  }),
  TermRejected: act({
    command: 'RejectTerm',
    prefix: 'trj',
    data: z.strictObject({ ...answering, ...answeredIssues, ...reason }),
  }),
  TermWithdrawn: act({
    command: 'WithdrawTerm',
    prefix: 'twd',
    data: z.strictObject({ ...withdrawing, ...answeredIssues, ...reason }),
  }),
  ProposalAccepted: act({
    command: 'AcceptProposal',
    prefix: 'pac',
    data: z.strictObject({ ...answering, ...conditions, adReferendum: z.boolean().optional() }),
  }),
  ProposalRejected: act({
    command: 'RejectProposal',
    prefix: 'prj',
    data: z.strictObject({ ...answering, ...reason }),
  }),
  ProposalWithdrawn: act({
    command: 'WithdrawProposal',
    prefix: 'pwn',
    data: z.strictObject({ ...withdrawing, ...reason }),
  }),
  ConditionMet: act({
    command: 'RecordConditionMet',
    prefix: 'cmt',
    data: z.strictObject({ ...becomesOf, ...reason }),
  }),
  ConditionFailed: act({
    command: 'RecordConditionFailed',
    prefix: 'cfl',
    data: z.strictObject({ ...becomesOf, ...reason }),
  }),
  ConditionWaived: act({
    command: 'WaiveCondition',
    prefix: 'cwv',
    data: z.strictObject({
      ...becomesOf,
      by: z.array(reference('party')).min(1).max(50),
      ...reason,
    }),
  }),
  PackageValued: act({
    command: 'ValuePackage',
    prefix: 'val',
    data: z
      .strictObject({
        ...actFields,
        /** The side that values it so; absent where somebody else does, or it is not told who. */
        by: reference('party').optional(),
        valued,
        value,
        shares: shares.optional(),
        sharesComplete: z.boolean().optional(),
        words: words(2_000).optional(),
      })
      .superRefine(checkValuation),
  }),
} as const;
