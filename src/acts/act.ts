import { z } from 'zod';
import { breaks } from '../rules/refusal.js';
import { required } from '../rules/required.js';
import { reference } from '../rules/reference.js';
import { code, words } from '../rules/words.js';
import { edtf, zone } from '../times/occurred.js';
import { value } from '../values/value.js';
import { evidence, ways } from './evidence.js';

export const level = z.enum(['PRINCIPAL', 'MINISTER', 'DELEGATION', 'UNKNOWN_LEVEL']);
export const telling = z.enum(['OWN_WORD', 'OTHER_PARTY', 'THIRD_PARTY']);
const attribution = z.enum(['ON_RECORD', 'BACKGROUND', 'ANONYMOUS', 'LEAKED', 'MEMOIR']);

export type Level = z.infer<typeof level>;
export type Telling = z.infer<typeof telling>;

/** Who spoke or acted: a registered person, an unnamed one as the source describes them, or a party alone. */
export const actor = z.strictObject({
  person: reference('person').optional(),
  party: reference('party').optional(),
  /** The capacity in which they spoke, where it is not their title. */
  capacity: words(300).optional(),
  /** For somebody unnamed: the source's own words for them. */
  description: words(500).optional(),
});

export type Actor = z.infer<typeof actor>;

/** An act at another table, by ids: whoever sends them may name what is meant by codes as well. */
const actElsewhere = z.strictObject({
  negotiation: reference('negotiation'),
  act: reference('actElsewhere'),
});

/** What every act may carry beside its own content. */
const circumstances = {
  code: code.optional(),
  zone: zone.optional(),
  place: words(300).optional(),
  medium: words(300).optional(),
  meeting: reference('meeting').optional(),
  round: reference('round').optional(),
  speaker: actor.optional(),
  addressees: z.array(actor).max(100).optional(),
  attribution: attribution.optional(),
  /** When the register from which it was taken over had entered it: told, and nothing follows from it. */
  firstRecorded: edtf.optional(),
  /** Where other negotiations record the same act. */
  sameActAs: z.array(actElsewhere).max(50).optional(),
} as const;

/** The fields of an act: what is done at a time and stands on evidence. Silence about either is refused. */
export const actFields = {
  ...circumstances,
  occurred: required(edtf, 'INVALID_DATE', 'Say when it happened, as far as is known.'),
  evidence: required(evidence, 'EVIDENCE_MISSING', `Say what this stands on: ${ways}.`),
} as const;

/** An act whose moment may be unknown, as that of setting a deadline mostly is. */
export const undatedActFields = {
  ...circumstances,
  occurred: edtf.optional(),
  evidence: actFields.evidence,
} as const;

const stanceKind = z.enum([
  'PROPOSES',
  'ACCEPTS',
  'ACCEPTS_AD_REFERENDUM',
  'MAINTAINS_STATUS_QUO',
  'FAVOURS',
  'OPEN_TO',
  'OPPOSES',
  'REJECTS',
  'RESERVES',
  'REFUSES_TO_DISCUSS',
  'DECLINES_TO_COUNTER',
]);

export type StanceKind = z.infer<typeof stanceKind>;

/** Whoever holds one of these says what value it is; all others leave the value alone. */
export const carriesValue: readonly StanceKind[] = [
  'PROPOSES',
  'ACCEPTS',
  'ACCEPTS_AD_REFERENDUM',
  'MAINTAINS_STATUS_QUO',
];

/** A stance on an issue, shown within an act. Without a holder it shows on the issue and in nobody's position. */
export const stance = z
  .strictObject({
    issue: reference('issue'),
    holder: reference('party').optional(),
    stance: stanceKind,
    value: value.optional(),
    about: z
      .strictObject({
        proposal: reference('proposal').optional(),
        agreement: reference('agreement').optional(),
        words: words(2_000).optional(),
      })
      .optional(),
    level: level.optional(),
    telling: telling.optional(),
    conditions: z.array(words(2_000)).max(100).optional(),
    evidence: evidence.optional(),
  })
  .superRefine((shown, context) => {
    const carries = carriesValue.includes(shown.stance);
    if (carries && shown.value === undefined) {
      breaks(
        context,
        'INVALID_VALUE',
        `${shown.stance} carries a value; say unspecified with the source's words if none is known.`,
        ['value'],
      );
    }
    if (!carries && shown.value !== undefined) {
      breaks(
        context,
        'INVALID_VALUE',
        `${shown.stance} leaves the value alone; name what it is about instead.`,
        ['value'],
      );
    }
    if (!carries && shown.about === undefined) {
      breaks(
        context,
        'INVALID_VALUE',
        `${shown.stance} names what it is about: a proposal, an agreement, or words.`,
        ['about'],
      );
    }
  });

export type Stance = z.infer<typeof stance>;

/** One issue with its value, in a proposal or an agreement, with evidence of its own where it differs. */
export const term = z.strictObject({
  issue: reference('issue'),
  value: required(
    value,
    'TERMS_MISSING',
    'A term has a value; unspecified, with the words of the source, is one.',
  ),
  conditions: z.array(words(2_000)).max(100).optional(),
  evidence: evidence.optional(),
});

export type Term = z.infer<typeof term>;

/** Whether a set of terms is all there is, a part of it, or not known at all. */
const extent = z.enum(['COMPLETE', 'PARTIAL', 'UNDISCLOSED']);

/** The fields of a set of terms, as proposals and agreements have them. */
export const termFields = {
  terms: z.array(term).max(500).optional(),
  extent: required(
    extent,
    'TERMS_MISSING',
    'Say whether the terms are COMPLETE, PARTIAL or UNDISCLOSED.',
  ),
} as const;

/** A set of terms is given, or declared undisclosed; and names no issue twice. */
export function checkTerms(
  given: { readonly terms?: readonly Term[] | undefined; readonly extent: z.infer<typeof extent> },
  context: z.core.$RefinementCtx,
): void {
  const terms = given.terms ?? [];
  if (given.extent !== 'UNDISCLOSED' && terms.length === 0) {
    breaks(
      context,
      'TERMS_MISSING',
      `${given.extent} terms name at least one issue; UNDISCLOSED needs none.`,
      ['terms'],
    );
  }
  if (given.extent === 'UNDISCLOSED' && terms.length > 0) {
    breaks(
      context,
      'TERMS_MISSING',
      'UNDISCLOSED terms name no issue; PARTIAL is for those of which some are known.',
      ['terms'],
    );
  }
  terms.forEach((one, index) => {
    if (terms.findIndex((other) => other.issue === one.issue) !== index) {
      breaks(context, 'TERMS_MISSING', 'A set of terms names an issue once.', [
        'terms',
        index,
        'issue',
      ]);
    }
  });
}
