import { z } from 'zod';
import { act } from '../acts/definition.js';
import { actFields } from '../acts/act.js';
import { breaks } from '../rules/refusal.js';
import { reference } from '../rules/reference.js';
import { words } from '../rules/words.js';
import { answered, checkAnswers, doing, reason, withdrawing } from './answer.fields.js';

/** The issues that an answer is about, where it is not about all of what it answers. */
const someIssues = { issues: z.array(reference('issue')).min(1).max(500).optional() } as const;

/** What leaves a proposal as it is: a party does not go into it or reserves something, or it is explained or shown. */
export const demurringEvents = {
  CounterDeclined: act({
    command: 'DeclineCounter',
    prefix: 'cdc',
    data: z
      .strictObject({
        ...doing,
        ...answered,
        ...someIssues,
        ...reason,
      })
      .superRefine(checkAnswers)
      .superRefine(({ answers = [], answersUnrecorded, issues }, context) => {
        if (answers.length === 0 && answersUnrecorded === true && issues === undefined) {
          const message = 'Of what is not recorded, name the issues that are not countered.';
          breaks(context, 'TERMS_MISSING', message, ['issues']);
        }
      }),
  }),
  DiscussionRefused: act({
    command: 'RefuseDiscussion',
    prefix: 'drf',
    data: z
      .strictObject({
        ...doing,
        /** The proposal that is not discussed, where it is about one. */
        proposal: reference('proposal').optional(),
        ...someIssues,
        ...reason,
      })
      .superRefine(({ proposal: about, issues }, context) => {
        if (about === undefined && issues === undefined) {
          const message = 'Name the issues that are not discussed, or the proposal.';
          breaks(context, 'TERMS_MISSING', message, ['issues']);
        }
      }),
  }),
  ReservationEntered: act({
    command: 'EnterReservation',
    prefix: 'rsv',
    makes: 'reservation',
    data: z
      .strictObject({
        ...doing,
        proposal: reference('proposal').optional(),
        agreement: reference('agreement').optional(),
        /** The provisional agreement that it is about. */
        of: reference('act').optional(),
        ...someIssues,
        /** What is reserved. */
        words: words(5_000).optional(),
      })
      .superRefine(({ proposal: about, agreement, of }, context) => {
        if ([about, agreement, of].filter((one) => one !== undefined).length !== 1) {
          const message =
            'A reservation is about one proposal, one agreement or one provisional agreement.';
          breaks(context, 'INVALID_INPUT', message, ['proposal']);
        }
      }),
  }),
  ReservationLifted: act({
    command: 'LiftReservation',
    prefix: 'rlf',
    data: z.strictObject({ ...doing, reservation: reference('reservation'), ...reason }),
  }),
  ProposalClarified: act({
    command: 'ClarifyProposal',
    prefix: 'pcl',
    data: z.strictObject({
      ...withdrawing,
      ...someIssues,
      /** What the proposers say that it means; a value that is learned by it is reported as a term. */
      words: words(20_000),
    }),
  }),
  ProposalDisclosed: act({
    command: 'DiscloseProposal',
    prefix: 'pdc',
    data: z.strictObject({
      ...actFields,
      proposal: reference('proposal'),
      /** Who disclosed it, the other side's too; absent where that is not known. */
      by: z.array(reference('party')).min(1).max(50).optional(),
      toThePublic: z.boolean().optional(),
      ...someIssues,
    }),
  }),
} as const;
