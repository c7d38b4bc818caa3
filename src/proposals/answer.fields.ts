import { z } from 'zod';
import { actFields, level, telling } from '../acts/act.js';
import { breaks } from '../rules/refusal.js';
import { reference } from '../rules/reference.js';
import { words } from '../rules/words.js';

/** What a party does about something at the table. */
export const doing = {
  ...actFields,
  by: reference('party'),
  level: level.optional(),
  telling: telling.optional(),
} as const;

export const answering = { ...doing, proposal: reference('proposal') } as const;

/** The proposals that are answered; empty with `answersUnrecorded` where none of them is recorded. */
export const answered = {
  answers: z.array(reference('proposal')).max(100).optional(),
  answersUnrecorded: z.boolean().optional(),
} as const;

/** Says what it answers, or that this is not recorded. */
export function checkAnswers(
  given: {
    readonly answers?: readonly string[] | undefined;
    readonly answersUnrecorded?: boolean | undefined;
  },
  context: z.core.$RefinementCtx,
): void {
  if ((given.answers ?? []).length > 0 || given.answersUnrecorded === true) return;
  const message = 'Name the proposals it answers, or say answersUnrecorded: true.';
  breaks(context, 'UNKNOWN_PROPOSAL', message, ['answers']);
}

/** Joint proposers take back together what they tabled together. */
export const withdrawing = {
  ...answering,
  by: z.array(reference('party')).min(1).max(50),
} as const;

export const reason = { reason: words(5_000).optional() } as const;
