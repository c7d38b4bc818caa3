import type { Considered } from '../acts/considered.js';
import { isWithin } from '../acts/issue-line.js';
import { isOffer, isTermSet } from '../acts/term-sets.js';
import { termsOf } from '../acts/terms.js';
import { issuesAnswered, issuesNamed, type Rejection } from '../proposals/answers.js';
import type { AnyOf, AnyRecord } from '../record/records.js';
import type { StanceSubject } from './answer.js';
import { termsAnswered } from './answer-marks.js';
import type { Draft } from './mark.js';

type Word = Rejection | AnyOf<'CounterDeclined' | 'DiscussionRefused' | 'ReservationEntered'>;

/** The marks of a rejection. */
export function rejected(rejection: Rejection, considered: Considered): readonly Draft[] {
  const { proposal } = rejection.data;
  const issues = issuesIn(rejection, proposal, considered);
  return shownOn(issues, 'REJECTS', rejection, considered, { proposal });
}

/** The marks of who declines to counter, each about a proposal that has the issue; about all where none does. */
export function counterDeclined(
  act: AnyOf<'CounterDeclined'>,
  considered: Considered,
): readonly Draft[] {
  const proposals = [...new Set(act.data.answers)];
  if (proposals.length === 0) {
    return shownOn(issuesNamed(act), 'DECLINES_TO_COUNTER', act, considered);
  }
  return proposals.flatMap((proposal) => {
    const issues = issuesIn(act, proposal, considered).filter(
      (issue) =>
        has(proposal, issue, considered) || !proposals.some((one) => has(one, issue, considered)),
    );
    return shownOn(issues, 'DECLINES_TO_COUNTER', act, considered, { proposal });
  });
}

/** Whether a proposal has a term on an issue, on one below it, or on one above. */
function has(proposal: string, issue: string, considered: Considered): boolean {
  const offer = considered.get(proposal);
  if (!isOffer(offer)) return false;
  const { records } = considered;
  return termsOf(offer, considered).some(
    ({ term }) => isWithin(term.issue, issue, records) || isWithin(issue, term.issue, records),
  );
}

/** The marks of who refuses to discuss what is in a proposal, or issues whoever may propose something on them. */
export function discussionRefused(
  act: AnyOf<'DiscussionRefused'>,
  considered: Considered,
): readonly Draft[] {
  const { proposal } = act.data;
  return proposal === undefined
    ? shownOn(issuesNamed(act), 'REFUSES_TO_DISCUSS', act, considered)
    : shownOn(issuesIn(act, proposal, considered), 'REFUSES_TO_DISCUSS', act, considered, {
        proposal,
      });
}

/** The marks of a reservation. A provisional agreement is told by the proposal that it is of, else by what is reserved. */
export function reserved(
  act: AnyOf<'ReservationEntered'>,
  considered: Considered,
): readonly Draft[] {
  const { proposal, agreement, of, words } = act.data;
  if (proposal !== undefined) {
    return shownOn(issuesIn(act, proposal, considered), 'RESERVES', act, considered, { proposal });
  }
  const set = considered.get(agreement ?? of ?? '');
  const terms = isTermSet(set) ? termsOf(set, considered) : [];
  const issues = issuesAnswered(act, terms, considered.records);
  if (agreement !== undefined) return shownOn(issues, 'RESERVES', act, considered, { agreement });
  const proposed = set?.type === 'TermProvisionallyAgreed' ? set.data.proposal : undefined;
  const inWords = words === undefined ? undefined : { words };
  const about = proposed === undefined ? inWords : { proposal: proposed };
  return shownOn(issues, 'RESERVES', act, considered, about);
}

function issuesIn(act: AnyRecord, proposal: string, considered: Considered): readonly string[] {
  return termsAnswered(act, proposal, considered).map(({ issue }) => issue);
}

/** A stance that leaves the value alone, on each of these issues. */
function shownOn(
  issues: readonly string[],
  stance: Draft['stance'],
  act: Word,
  considered: Considered,
  about?: StanceSubject,
): readonly Draft[] {
  const { by, level, telling } = act.data;
  const standing = considered.standingOf(act);
  return issues.map((issue) => ({
    ...{ holder: by, issue, stance, about, level, telling, standing },
    origin: 'WORD' as const,
  }));
}
