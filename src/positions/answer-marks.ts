import type { Considered } from '../acts/considered.js';
import { isOffer } from '../acts/term-sets.js';
import { termsOf, variantOf } from '../acts/terms.js';
import {
  type Acceptance,
  issuesAnswered,
  issuesNamed,
  stillOffered,
} from '../proposals/answers.js';
import type { AnyRecord } from '../record/records.js';
import type { Draft } from './mark.js';

/**
 * The marks of an acceptance. What is accepted is the proposal's value, as far as that counts; what was named is
 * accepted in any case.
 */
export function accepted(acceptance: Acceptance, considered: Considered): readonly Draft[] {
  const { by, level, telling, adReferendum, conditions, proposal } = acceptance.data;
  const common = {
    holder: by,
    stance: adReferendum === true ? ('ACCEPTS_AD_REFERENDUM' as const) : ('ACCEPTS' as const),
    about: { proposal },
    conditions,
    level,
    telling,
    standing: considered.standingOf(acceptance),
    origin: 'ACCEPTANCE' as const,
  };
  return termsAnswered(acceptance, proposal, considered).flatMap(({ issue, values }) =>
    values.map((value) => ({ ...common, issue, ...value })),
  );
}

interface AnsweredIssue {
  readonly issue: string;
  /** The values that the proposal has there: one, or more where reports of it differ. */
  readonly values: readonly Pick<Draft, 'value' | 'variant'>[];
}

/** The issues that an answer is about; where the proposal itself doesn't count, those that the answer names. */
export function termsAnswered(
  answer: AnyRecord,
  proposal: string,
  considered: Considered,
): readonly AnsweredIssue[] {
  const named = issuesNamed(answer);
  const offer = considered.get(proposal);
  if (!isOffer(offer)) {
    const nothingKnown = unspecifiedIn('the proposal that was answered does not count');
    return named.map((issue) => ({ issue, values: [nothingKnown] }));
  }
  const stated = termsOf(offer, considered);
  const cameBefore = (other: AnyRecord): boolean => considered.chronology.before(other, answer);
  // Who names an issue answers what stood there, even if it was off the table; who answers the whole, what was left.
  const terms = named.length > 0 ? stated : stillOffered(stated, offer, cameBefore, considered);
  return issuesAnswered(answer, terms, considered.records).map((issue) => {
    const values = terms
      .filter(({ term }) => term.issue === issue)
      .map((stated) => ({ value: stated.term.value, variant: variantOf(stated) }));
    return {
      issue,
      values: values.length > 0 ? values : [unspecifiedIn('not known of the proposal')],
    };
  });
}

function unspecifiedIn(words: string): Pick<Draft, 'value'> {
  return { value: { unspecified: { words } } };
}
