import { z } from 'zod';
import type { RefusalCode } from './refusal.js';

/** What a text breaks, and the sentence that says so. */
export interface Fault {
  readonly rule: RefusalCode;
  readonly message: string;
}

/**
 * A text of a form that a regular expression cannot tell, kept as it was written. A faulty one also holds back the
 * checks of whatever contains it, so that these may read the text without asking again: they calculate with it.
 */
export function formed(faultIn: (text: string) => Fault | undefined): z.ZodString {
  return z.string().superRefine((text, context) => {
    const fault = faultIn(text);
    if (fault === undefined) return;
    const { rule, message } = fault;
    context.addIssue({ code: 'custom', message, params: { rule }, continue: false });
  });
}

/** For a form of which everything that is wrong breaks the same rule: the fault, where there is a sentence for one. */
export function faultOf(rule: RefusalCode, message: string | undefined): Fault | undefined {
  return message === undefined ? undefined : { rule, message };
}
