import type { Considered } from '../acts/considered.js';
import { firstOf } from '../acts/moment-asked.js';
import { byTime, endedBefore, writtenBounds } from '../acts/order.js';
import { compareText } from '../acts/recording.js';
import type { RuleOfCourse, Rules } from '../acts/rule.js';
import { isOffer, type Offer } from '../acts/term-sets.js';
import type { EventType } from '../record/events.js';
import { called, calledWithDate, isOf, nameOf } from '../record/record.js';
import type { AnyRecord, RecordOf } from '../record/records.js';
import { type Path, refusal } from '../rules/refusal.js';
import {
  type Acceptance,
  acceptancesOf,
  concernsIssue,
  counterproposalsReject,
  type Rejection,
  rejectionsOf,
  revisionsOf,
  supersedes,
  type Withdrawal,
  withdrawalsOf,
} from './answers.js';
import { type Closing, closings } from './proposal.status.js';
import { tabling } from './tabling.rules.js';

/** A proposal that an act takes up, or some issues of it, and where the act says so. */
interface TakenUp {
  readonly id: string;
  readonly path: Path;
  readonly issues?: readonly string[];
}

const takingUp = [
  'ProposalAccepted',
  'TermAccepted',
  'CounterproposalTabled',
  'ProposalRevised',
] as const satisfies readonly EventType[];

const takesUpWhatIsOpen: RuleOfCourse = {
  code: 'PROPOSAL_CLOSED',
  judges: takingUp,
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
    // What was agreed for the time being was not taken back with a term, and may be part of a whole that was accepted.
    {
      events: ['TermProvisionallyAgreed'],
      through: 'table',
      which: (event, act) =>
        event.type === 'TermProvisionallyAgreed' &&
        (event.data.proposal === undefined ||
          takenUpBy(act).some(({ id }) => id === event.data.proposal)),
    },
    { events: ['IssueAdded', 'IssueRedefined'], through: 'table' },
  ],
  breaches: (act, considered) =>
    takenUpBy(act).flatMap(({ id, path, issues = [] }) => {
      const offer = considered.get(id);
      if (!isOffer(offer)) return [];
      const closed = closingOf(offer, act, considered);
      const whole = closed ? [refusal('PROPOSAL_CLOSED', sentence(closed, offer), path)] : [];
      const parts = issues.flatMap((issue, index) => {
        const closings = closingsOfIssue(offer, issue, act, considered);
        const [by] = closings;
        // What closed the issue together with all others has been told, whatever else closed it too.
        const told = closed?.acts.some(({ id: one }) => closings.some((other) => other.id === one));
        if (by === undefined || told === true) return [];
        const subject = `${nameOf(issue, considered.records)} in ${called(offer)}`;
        const message = `${subject} had been closed by ${calledWithDate(by)}.`;
        return [refusal('PROPOSAL_CLOSED', message, ['issues', index])];
      });
      return [...whole, ...parts];
    }),
};

function takenUpBy(act: AnyRecord): readonly TakenUp[] {
  if (!isOf(act, takingUp)) return [];
  switch (act.type) {
    case 'ProposalAccepted':
      return [{ id: act.data.proposal, path: ['proposal'] }];
    case 'TermAccepted':
      return [{ id: act.data.proposal, path: ['proposal'], issues: act.data.issues }];
    case 'CounterproposalTabled':
      return (act.data.answers ?? []).map((id, index) => ({ id, path: ['answers', index] }));
    case 'ProposalRevised':
      return [{ id: act.data.revises, path: ['revises'] }];
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
  return {
    whole: closings(offer, considered),
    parts: [
      ...withdrawalsOf(offer, considered),
      ...rejectionsOf(offer, considered),
      ...revisionsOf(offer, considered),
    ],
    accepted: acceptancesOf(offer, considered).filter(({ type }) => type === 'ProposalAccepted'),
  };
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
function closingOf(offer: Offer, act: AnyRecord, considered: Considered): Closing | undefined {
  const { earliest } = writtenBounds(act, considered);
  const { whole } = courseOf(offer, considered);
  const accepted = whole.filter(({ status }) => status === 'ACCEPTED');
  const closed = whole
    .filter(({ status }) => status !== 'ACCEPTED')
    .filter((closing) => firstClosedAt(closing) <= earliest)
    .filter(({ acts }) => !acts.some((one) => isRevisionOf(act, one, considered)))
    .filter((closing) => accepted.every(({ moment }) => firstClosedAt(closing) <= moment.earliest));
  return firstOf(closed, considered).toSorted(
    (one, other) =>
      one.moment.latest - other.moment.latest ||
      compareText(sentence(one, offer), sentence(other, offer)),
  )[0];
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
  return `${called(offer)} had been ${how[status]} by ${acts.map(calledWithDate).join(' and ')}.`;
}

/** What had certainly closed one issue of a proposal before the act. */
function closingsOfIssue(
  offer: Offer,
  issue: string,
  act: AnyRecord,
  considered: Considered,
): readonly AnyRecord[] {
  const { parts, accepted } = courseOf(offer, considered);
  return (
    parts
      .toSorted(byTime(considered))
      .filter((closing) => endedBefore(closing, act, considered))
      .filter((closing) => closesIssue(closing, issue, considered))
      // What was accepted as a whole stays so, whatever becomes of a part of it later.
      .filter((closing) =>
        accepted.every((one) => one.id === act.id || endedBefore(closing, one, considered)),
      )
  );
}

function closesIssue(
  closing: Course['parts'][number],
  issue: string,
  considered: Considered,
): boolean {
  return closing.type === 'ProposalRevised'
    ? supersedes(closing, issue, considered)
    : concernsIssue(closing, issue, considered);
}

/** What holds for taking up a proposal that may no longer be open. */
export const closingRules: Rules = { form: [], course: [takesUpWhatIsOpen] };
