import { z } from 'zod';
import { breaks } from '../rules/refusal.js';
import { reference } from '../rules/reference.js';
import { words } from '../rules/words.js';

/** How a source tells an act: as done, or as something that is to come. */
const reporting = z.enum(['DONE', 'ANNOUNCED']);

const citation = z.strictObject({
  source: reference('source'),
  /** Page, paragraph, timestamp: where in the source. */
  locator: words(500).optional(),
  quote: words(10_000).optional(),
  reports: reporting.optional(),
});

/** What there is to say where a record says nothing of what it stands on. */
export const ways = 'citations, firstHand, commonKnowledge or inferredFrom';

/**
 * What an act, or a term in it, stands on. At least one of the four is given: sources that are cited,
 * the recorder's own presence, common knowledge, or an inference with its reasoning.
 */
export const evidence = z
  .strictObject({
    citations: z.array(citation).max(100).optional(),
    firstHand: z.boolean().optional(),
    commonKnowledge: z.boolean().optional(),
    inferredFrom: words(10_000).optional(),
  })
  .superRefine((given, context) => {
    const stands =
      (given.citations?.length ?? 0) > 0 ||
      given.firstHand === true ||
      given.commonKnowledge === true ||
      given.inferredFrom !== undefined;
    if (!stands) {
      breaks(context, 'EVIDENCE_MISSING', `Say what this stands on: ${ways}.`);
    }
  });

export type Evidence = z.infer<typeof evidence>;
export type Citation = z.infer<typeof citation>;
