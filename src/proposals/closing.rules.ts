import type { Considered } from '../acts/considered.js';
import { endedBefore } from '../acts/order.js';
import type { RuleOfCourse, Rules } from '../acts/rule.js';
import { called, nameOf } from '../record/record.js';
import type { AnyOf, AnyRecord } from '../record/records.js';
import { type Path, refusal } from '../rules/refusal.js';
import { concernsIssue, coverWhole, supersedes } from './answers.js';
import { lapseOf } from './lapse.js';
import { isOffer, type Offer } from '../acts/term-sets.js';
import { tabling } from './tabling.rules.js';

type Closing = AnyOf<
  | 'ProposalWithdrawn'
  | 'TermWithdrawn'
  | 'ProposalRejected'
  | 'TermRejected'
  | 'ProposalRevised'
  | 'CounterproposalTabled'
>;

/** What an act takes up of a proposal: all of it, or one issue; and where the act says so. */
interface TakenUp {
  readonly id: string;
  readonly issue?: string;
  readonly path: Path;
}

const takesUpWhatIsOpen: RuleOfCourse = {
  code: 'PROPOSAL_CLOSED',
  judges: ['ProposalAccepted', 'TermAccepted', 'CounterproposalTabled', 'ProposalRevised'],
  swayedBy: [
    {
      events: [
        ...tabling,
        'ProposalAccepted',
        'ProposalRejected',
        'ProposalWithdrawn',
        'TermAccepted',
        'TermRejected',
        'TermWithdrawn',
        'TermReported',
      ],
      through: 'proposal',
    },
    { events: ['IssueAdded'], through: 'issue' },
  ],
  breach: (act, considered) => {
    for (const { id, issue, path } of takenUpBy(act)) {
      const offer = considered.get(id);
      const why = isOffer(offer) ? whyClosed(offer, issue, act, considered) : undefined;
      if (why !== undefined) return refusal('PROPOSAL_CLOSED', why, path);
    }
    return undefined;
  },
};

function takenUpBy(act: AnyRecord): readonly TakenUp[] {
  switch (act.type) {
    case 'ProposalAccepted':
      return [{ id: act.data.proposal, path: ['proposal'] }];
    case 'TermAccepted': {
      const { proposal, issues } = act.data;
      const parts = issues.map((issue, index) => ({
        id: proposal,
        issue,
        path: ['issues', index],
      }));
      return [{ id: proposal, path: ['proposal'] }, ...parts];
    }
    case 'CounterproposalTabled':
      return (act.data.answers ?? []).map((id, index) => ({ id, path: ['answers', index] }));
    case 'ProposalRevised':
      return [{ id: act.data.revises, path: ['revises'] }];
    default:
      return [];
  }
}

/** How the proposal, or one issue of it, had certainly been closed before the act; nothing where it may have been open. */
function whyClosed(
  offer: Offer,
  issue: string | undefined,
  act: AnyRecord,
  considered: Considered,
): string | undefined {
  const before = closingsOf(offer, considered)
    .filter((closing) => closing.id !== act.id && endedBefore(closing, act, considered))
    .filter((closing) => !mayBeAcceptedBefore(closing, offer, act, considered));
  const closing =
    issue === undefined
      ? wholeClosing(before, offer, considered)
      : before.find((one) => closesIssue(one, issue, considered));
  const subject =
    issue === undefined
      ? called(offer)
      : `${nameOf(issue, considered.records)} in ${called(offer)}`;
  if (closing !== undefined) {
    return `${subject} had been ${howClosed(closing)} (${closing.data.occurred}).`;
  }
  return issue === undefined && hasLapsed(offer, act, considered)
    ? `${called(offer)} was valid until ${offer.data.validUntil ?? ''} and had lapsed.`
    : undefined;
}

/** The acts that close a proposal or an issue in it, as far as it was theirs to close. */
function closingsOf(offer: Offer, considered: Considered): readonly Closing[] {
  const { proposers } = offer.data;
  const rejects = considered.records.negotiation.data.rules?.counterproposalRejects === true;
  return considered.about(offer.id).filter((act): act is AnyRecord & Closing => {
    switch (act.type) {
      case 'ProposalWithdrawn':
      case 'TermWithdrawn':
        return act.data.proposal === offer.id && proposers.includes(act.data.by);
      case 'ProposalRejected':
      case 'TermRejected':
        return act.data.proposal === offer.id;
      case 'ProposalRevised':
        return act.data.revises === offer.id;
      case 'CounterproposalTabled':
        return rejects && (act.data.answers ?? []).includes(offer.id);
      default:
        return false;
    }
  });
}

function wholeClosing(
  closings: readonly Closing[],
  offer: Offer,
  considered: Considered,
): Closing | undefined {
  const atOnce = closings.find((closing) => {
    if ('issues' in closing.data) return false;
    return closing.type !== 'ProposalRevised' || closing.data.extent === 'COMPLETE';
  });
  if (atOnce) return atOnce;
  // What was done to every issue of a complete proposal was done to the whole, by the last of these acts.
  const withdrawn = closings.filter((closing) => closing.type === 'TermWithdrawn');
  const rejected = closings.filter((closing) => closing.type === 'TermRejected');
  return [withdrawn, rejected]
    .find((parts) => parts.length > 0 && coverWhole(parts, offer, considered))
    ?.at(-1);
}

function closesIssue(closing: Closing, issue: string, considered: Considered): boolean {
  switch (closing.type) {
    case 'ProposalRevised':
      return supersedes(closing, issue, considered);
    case 'TermWithdrawn':
    case 'TermRejected':
      return concernsIssue(closing, issue, considered);
    default:
      return true;
  }
}

/** What had been accepted as a whole stays so, whatever becomes of it later. */
function mayBeAcceptedBefore(
  closing: AnyRecord,
  offer: Offer,
  act: AnyRecord,
  considered: Considered,
): boolean {
  return considered
    .about(offer.id)
    .filter((other) => other.type === 'ProposalAccepted' && other.id !== act.id)
    .some((accepted) => !endedBefore(closing, accepted, considered));
}

function hasLapsed(offer: Offer, act: AnyRecord, considered: Considered): boolean {
  const lapse = lapseOf(offer, considered);
  if (lapse === undefined) return false;
  const { chronology } = considered;
  const acceptedInTime = considered
    .about(offer.id)
    .filter((other) => other.type === 'ProposalAccepted' && other.id !== act.id)
    .some((accepted) => chronology.boundsOf(accepted).earliest < lapse.latest);
  return !acceptedInTime && chronology.boundsOf(act).earliest >= lapse.latest;
}

function howClosed(closing: Closing): string {
  switch (closing.type) {
    case 'ProposalWithdrawn':
    case 'TermWithdrawn':
      return `withdrawn by ${called(closing)}`;
    case 'ProposalRejected':
    case 'TermRejected':
      return `rejected by ${called(closing)}`;
    case 'CounterproposalTabled':
      return `rejected by the counterproposal ${called(closing)}`;
    case 'ProposalRevised':
      return `superseded by ${called(closing)}`;
  }
}

/** What holds for taking up a proposal that may no longer be open. */
export const closingRules: Rules = { form: [], course: [takesUpWhatIsOpen] };
