import type { Considered } from '../acts/considered.js';
import { endedBefore } from '../acts/order.js';
import type { RuleOfCourse, Rules } from '../acts/rule.js';
import { isOffer, type Offer } from '../acts/term-sets.js';
import { called, nameOf } from '../record/record.js';
import type { AnyRecord } from '../record/records.js';
import { type Path, refusal } from '../rules/refusal.js';
import {
  acceptancesOf,
  concernsIssue,
  rejectionsOf,
  revisionsOf,
  supersedes,
  withdrawalsOf,
} from './answers.js';
import { type Closing, closings } from './proposal.status.js';
import { tabling } from './tabling.rules.js';

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
    { events: ['IssueAdded'], through: 'table' },
  ],
  breach: (act, considered) => {
    for (const { id, issue, path } of takenUpBy(act)) {
      const offer = considered.get(id);
      if (!isOffer(offer)) continue;
      const why =
        issue === undefined
          ? whyClosed(offer, act, considered)
          : whyIssueClosed(offer, issue, act, considered);
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
      const { proposal: id, issues } = act.data;
      return [
        { id, path: ['proposal'] },
        ...issues.map((issue, index) => ({ id, issue, path: ['issues', index] })),
      ];
    }
    case 'CounterproposalTabled':
      return (act.data.answers ?? []).map((id, index) => ({ id, path: ['answers', index] }));
    case 'ProposalRevised':
      return [{ id: act.data.revises, path: ['revises'] }];
    default:
      return [];
  }
}

/** What had certainly closed the proposal before the act, unless it may have been accepted first: that stays. */
function whyClosed(offer: Offer, act: AnyRecord, considered: Considered): string | undefined {
  const { earliest } = considered.chronology.boundsOf(act);
  const all = closings(offer, considered, (other) => isByRight(other, offer, act, considered));
  const accepted = all.filter(({ status }) => status === 'ACCEPTED');
  const closed = all
    .filter(({ status }) => status !== 'ACCEPTED')
    .filter((closing) => firstClosedAt(closing) <= earliest)
    .find((closing) => accepted.every(({ moment }) => firstClosedAt(closing) <= moment.earliest));
  return closed && sentence(closed, offer);
}

/** The first millisecond at which it had certainly been closed. */
function firstClosedAt({ status, moment }: Closing): number {
  return status === 'LAPSED' ? moment.latest : moment.latest + 1;
}

/** The act itself closes nothing before it, nor does what revises it, nor a withdrawal that was not theirs. */
function isByRight(
  other: AnyRecord,
  offer: Offer,
  act: AnyRecord,
  considered: Considered,
): boolean {
  if (other.id === act.id) return false;
  switch (other.type) {
    case 'ProposalWithdrawn':
    case 'TermWithdrawn':
      return offer.data.proposers.includes(other.data.by);
    case 'ProposalRevised':
      return !isOffer(act) || !revisionsOf(act, considered).some(({ id }) => id === other.id);
    default:
      return true;
  }
}

function sentence({ status, acts }: Closing, offer: Offer): string {
  if (status === 'LAPSED') {
    return `${called(offer)} was valid until ${offer.data.validUntil ?? ''} and had lapsed.`;
  }
  const how = {
    ACCEPTED: 'accepted',
    REJECTED: 'rejected',
    WITHDRAWN: 'withdrawn',
    SUPERSEDED: 'superseded',
  };
  return `${called(offer)} had been ${how[status]} by ${acts.map(withDate).join(' and ')}.`;
}

function withDate(act: AnyRecord): string {
  const { occurred } = { occurred: undefined, ...act.data };
  return occurred === undefined ? called(act) : `${called(act)} (${occurred})`;
}

/** What had certainly closed one issue of a proposal before the act. */
function whyIssueClosed(
  offer: Offer,
  issue: string,
  act: AnyRecord,
  considered: Considered,
): string | undefined {
  const answers = [...withdrawalsOf(offer, considered), ...rejectionsOf(offer, considered)];
  const closed = [
    ...answers.filter((answer) => concernsIssue(answer, issue, considered)),
    ...revisionsOf(offer, considered).filter((one) => supersedes(one, issue, considered)),
  ]
    .filter((closing) => isByRight(closing, offer, act, considered))
    .filter((closing) => endedBefore(closing, act, considered))
    .find((closing) => !mayBeAcceptedFirst(closing, offer, act, considered));
  if (closed === undefined) return undefined;
  const subject = `${nameOf(issue, considered.records)} in ${called(offer)}`;
  return `${subject} had been closed by ${withDate(closed)}.`;
}

/** What was accepted as a whole stays so, whatever becomes of a part of it later. */
function mayBeAcceptedFirst(
  closing: AnyRecord,
  offer: Offer,
  act: AnyRecord,
  considered: Considered,
): boolean {
  return acceptancesOf(offer, considered)
    .filter(({ type, id }) => type === 'ProposalAccepted' && id !== act.id)
    .some((accepted) => !endedBefore(closing, accepted, considered));
}

/** What holds for taking up a proposal that may no longer be open. */
export const closingRules: Rules = { form: [], course: [takesUpWhatIsOpen] };
