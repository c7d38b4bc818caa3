import type { Considered } from '../acts/considered.js';
import type { QueryPositionArgs } from '../graphql/generated.js';
import { overLimit } from '../graphql/limits.js';
import { RefusedQuestion } from '../record/refused-question.js';
import type { Inquiry, Shown } from '../record/inquiry.js';
import { idOf, named } from '../record/shown.js';
import { refusal } from '../rules/refusal.js';
import type { Question } from './answer.js';
import { conversionsFor } from './conversions.js';
import type { HistoryEntry } from './history.js';
import { type Against, type ConversionsAt, Opposition } from './movement.js';

/** What every question about positions says of the acts that count. */
type Counting = Pick<QueryPositionArgs, 'minimumStanding'>;

export function questionOf(inquiry: Inquiry, asked: QueryPositionArgs): Question {
  return question(
    inquiry,
    named(inquiry, asked.party, 'party'),
    named(inquiry, asked.issue, 'issue'),
    asked,
  );
}

export function question(
  { validAt, publishedBy }: Inquiry,
  party: string,
  issue: string,
  { minimumStanding }: Counting,
): Question {
  return {
    party,
    issue,
    validAt,
    ...(publishedBy === undefined ? {} : { publishedBy }),
    ...(minimumStanding ? { minimumStanding } : {}),
  };
}

/** How the acts stand is worked out once for all that one inquiry asks. */
export function counted(inquiry: Inquiry, { minimumStanding }: Counting): Considered {
  const { considered } = inquiry;
  return minimumStanding ? considered.under(minimumStanding) : considered;
}

/** How many positions one answer may compare, or histories look through: each of them is worked out on its own. */
const limits = { matrixCells: 2_000, histories: 400 } as const;

/** The parties and the issues that a question names, each once; without it those that negotiate, and all issues. */
export function askedAbout(
  inquiry: Inquiry,
  asked: {
    readonly parties?: readonly string[] | null | undefined;
    readonly issues?: readonly string[] | null | undefined;
  },
  limit: keyof typeof limits = 'matrixCells',
): { readonly parties: readonly string[]; readonly issues: readonly string[] } {
  const parties = asked.parties
    ? distinctly(asked.parties, inquiry, 'party')
    : negotiating(inquiry);
  const issues = asked.issues
    ? distinctly(asked.issues, inquiry, 'issue')
    : inquiry.things('IssueAdded').map(idOf);
  assertFew(issues.length * parties.length, limit);
  return { parties, issues };
}

/** What is named, each once, in the order in which it is first named. */
function distinctly(
  names: readonly string[],
  inquiry: Inquiry,
  kind: 'party' | 'issue',
): readonly string[] {
  return [...new Set([...new Set(names)].map((name) => named(inquiry, name, kind)))];
}

export function assertFew(cells: number, limit: keyof typeof limits): void {
  const maximum = limits[limit];
  if (cells <= maximum) return;
  const what =
    limit === 'matrixCells'
      ? `A matrix has at most ${String(maximum)} positions; this one would have`
      : `At most ${String(maximum)} histories are looked through at once; here it would be`;
  const message = `${what} ${String(cells)}. Name fewer issues or parties at once.`;
  throw overLimit(limit, message, maximum, cells);
}

/** Those that negotiate, in the order of their entry: a mediator holds no position unless he is asked for. */
export function negotiating(inquiry: Inquiry): readonly string[] {
  return inquiry
    .things('PartyAdmitted')
    .filter(({ record }) => record.type === 'PartyAdmitted' && record.data.role === 'PARTY')
    .map(idOf);
}

/**
 * A party and the counterpart that is named; without one, the only other that negotiates. Nothing where there is none, or
 * several. Throws {@link RefusedQuestion} for a party that is named as its own counterpart.
 */
export function oppositionIn(
  inquiry: Inquiry,
  asked: Question,
  name: string | null | undefined,
  conversions?: readonly string[] | null,
): Opposition | undefined {
  const counterpart = name
    ? named(inquiry, name, 'party', ['counterpart'])
    : onlyOne(negotiating(inquiry).filter((party) => party !== asked.party));
  if (counterpart === undefined) return undefined;
  if (counterpart === asked.party) {
    const message = 'A party has another one as its counterpart.';
    throw new RefusedQuestion(refusal('INVALID_INPUT', message, ['counterpart']));
  }
  const conversionsAt = conversionsIn(inquiry, asked.issue, conversions, asked);
  return new Opposition(asked, counterpart, counted(inquiry, asked), conversionsAt);
}

/** The conversions that are named, or those that hold for an issue, by what counts for the question. */
export function conversionsIn(
  inquiry: Inquiry,
  issue: string | undefined,
  names: readonly string[] | null | undefined,
  asked: Counting,
): ConversionsAt {
  const ids = names?.map((name) => named(inquiry, name, 'conversion', ['conversions']));
  return conversionsFor(issue, ids, counted(inquiry, asked));
}

function onlyOne(parties: readonly string[]): string | undefined {
  return parties.length === 1 ? parties[0] : undefined;
}

/** An entry with how it stands to the counterpart, which is worked out when it is read. */
export function withAgainst(
  entry: HistoryEntry,
  opposition: Opposition | undefined,
): HistoryEntry & { readonly against: Against | undefined } {
  return {
    ...entry,
    get against() {
      return opposition?.against(entry);
    },
  };
}

/** What is derived of a whole negotiation, to be shown. */
export function partOf(inquiry: Inquiry, data: object): Shown {
  return inquiry.part(inquiry.show(inquiry.records.negotiation, 'thing'), data);
}
