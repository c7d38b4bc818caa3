import type { Considered } from '../acts/considered.js';
import { endedBefore, writtenBounds } from '../acts/order.js';
import type { RuleOfCourse, Rules } from '../acts/rule.js';
import { isOffer, type Offer } from '../acts/term-sets.js';
import type { EventType } from '../record/events.js';
import { called, nameOf } from '../record/record.js';
import type { AnyRecord, RecordOf, Records } from '../record/records.js';
import { type Path, refusal } from '../rules/refusal.js';
import {
  type Acceptance,
  acceptancesOf,
  concernsIssue,
  type Rejection,
  rejectionsOf,
  revisionsOf,
  supersedes,
  type Withdrawal,
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
    { events: tabling, through: 'itself' },
    {
      events: [
        'ProposalRevised',
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
    { events: ['CounterproposalTabled'], through: 'proposal', where: counterproposalsReject },
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

/** What became of a proposal, by those whose it was to do that. */
interface Course {
  readonly whole: readonly Closing[];
  /** What may close one of its issues. */
  readonly parts: readonly (Withdrawal | Rejection | RecordOf<'ProposalRevised'>)[];
  readonly accepted: readonly Acceptance[];
}

const courses = new WeakMap<Considered, Map<string, Course>>();

/** Looked up once for a question, because everything that answers a proposal asks for it. */
function courseOf(offer: Offer, considered: Considered): Course {
  const known = courses.get(considered) ?? new Map<string, Course>();
  courses.set(considered, known);
  const course = known.get(offer.id) ?? courseRead(offer, considered);
  known.set(offer.id, course);
  return course;
}

function courseRead(offer: Offer, considered: Considered): Course {
  if (!mayBeClosed(offer, considered)) return { whole: [], parts: [], accepted: [] };
  const { proposers } = offer.data;
  const withdrawals = withdrawalsOf(offer, considered);
  const byOthers = new Set(
    withdrawals.filter(({ data }) => !proposers.includes(data.by)).map(({ id }) => id),
  );
  return {
    whole: closings(offer, considered, ({ id }) => !byOthers.has(id)),
    parts: [
      ...withdrawals.filter(({ id }) => !byOthers.has(id)),
      ...rejectionsOf(offer, considered),
      ...revisionsOf(offer, considered),
    ],
    accepted: acceptancesOf(offer, considered).filter(({ type }) => type === 'ProposalAccepted'),
  };
}

function counterproposalsReject({ negotiation }: Records): boolean {
  return negotiation.data.rules?.counterproposalRejects === true;
}

const closingTypes: readonly EventType[] = [
  'ProposalRejected',
  'ProposalWithdrawn',
  'ProposalRevised',
  'TermRejected',
  'TermWithdrawn',
];

/** Whether anything could have closed it: of a proposal with a thousand acceptances nothing more need be asked. */
function mayBeClosed(offer: Offer, { records }: Considered): boolean {
  const types = counterproposalsReject(records)
    ? [...closingTypes, 'CounterproposalTabled']
    : closingTypes;
  return (
    offer.data.validUntil !== undefined ||
    records.about(offer.id).some(({ type }) => types.includes(type))
  );
}

/** What had certainly closed the proposal before the act, unless it may have been accepted first: that stays. */
function whyClosed(offer: Offer, act: AnyRecord, considered: Considered): string | undefined {
  const { earliest } = writtenBounds(act, considered);
  const { whole } = courseOf(offer, considered);
  const accepted = whole.filter(({ status }) => status === 'ACCEPTED');
  const closed = whole
    .filter(({ status }) => status !== 'ACCEPTED')
    .filter((closing) => firstClosedAt(closing) <= earliest)
    .filter(({ acts }) => !acts.some((one) => isRevisionOf(act, one, considered)))
    .find((closing) => accepted.every(({ moment }) => firstClosedAt(closing) <= moment.earliest));
  return closed && sentence(closed, offer);
}

/** The first millisecond at which it had certainly been closed. */
function firstClosedAt({ status, moment }: Closing): number {
  return status === 'LAPSED' ? moment.latest : moment.latest + 1;
}

/** What revises an act does not close the way to it, whatever the dates say. */
function isRevisionOf(act: AnyRecord, revision: AnyRecord, considered: Considered): boolean {
  return (
    act.type === 'ProposalRevised' &&
    revisionsOf(act, considered).some(({ id }) => id === revision.id)
  );
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
  const { parts, accepted } = courseOf(offer, considered);
  const closed = parts
    .filter((closing) => endedBefore(closing, act, considered))
    .filter((closing) => closes(closing, issue, considered))
    // What was accepted as a whole stays so, whatever becomes of a part of it later.
    .find((closing) =>
      accepted.every((one) => one.id === act.id || endedBefore(closing, one, considered)),
    );
  if (closed === undefined) return undefined;
  const subject = `${nameOf(issue, considered.records)} in ${called(offer)}`;
  return `${subject} had been closed by ${withDate(closed)}.`;
}

function closes(closing: Course['parts'][number], issue: string, considered: Considered): boolean {
  return closing.type === 'ProposalRevised'
    ? supersedes(closing, issue, considered)
    : concernsIssue(closing, issue, considered);
}

/** What holds for taking up a proposal that may no longer be open. */
export const closingRules: Rules = { form: [], course: [takesUpWhatIsOpen] };
