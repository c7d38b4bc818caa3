import {
  type AgreementStatus,
  agreementStatusAt,
  agreementStepsAt,
} from '../agreements/agreement.status.js';
import { type MeetingStatus, meetingStatusAt } from '../meetings/meeting.status.js';
import { type DeadlineStatus, deadlineStatusAt } from '../negotiation/deadline.status.js';
import { type IssueStatus, issueStatusAt } from '../negotiation/issue.status.js';
import { type NegotiationStatus, negotiationStatusAt } from '../negotiation/negotiation.status.js';
import { type ProposalStatus, proposalStatusAt } from '../proposals/proposal.status.js';
import { type Inquiry, madeBy } from './inquiry.js';

/** Any word that says where something stands. */
export type StatusWord =
  | NegotiationStatus
  | IssueStatus
  | MeetingStatus
  | ProposalStatus
  | AgreementStatus
  | DeadlineStatus;

type Step = ReturnType<typeof agreementStepsAt>[number];

/** Something that stands otherwise after than before. */
export interface ChangedStatus {
  /** The id of the negotiation, issue, meeting, proposal, agreement or deadline. */
  readonly of: string;
  /** Empty where it was not there yet; several where the order of what decides is not known. */
  readonly before: readonly StatusWord[];
  readonly after: readonly StatusWord[];
  /** The steps that parties have come further with, or less far, where it is an agreement. */
  readonly steps: readonly ChangedStep[];
}

interface ChangedStep extends Pick<Step, 'party' | 'step'> {
  /** Absent where the agreement was not there yet. */
  readonly before?: Step['state'];
  readonly after?: Step['state'];
}

/** One of the two questions, as far as statuses are compared. */
type Asked = Pick<Inquiry, 'records' | 'considered' | 'validAt' | 'counts'>;

const bearing = [
  'NegotiationOpened',
  'IssueAdded',
  'MeetingScheduled',
  'MeetingHeld',
  'MeetingBrokenOff',
  'ProposalTabled',
  'CounterproposalTabled',
  'ProposalRevised',
  'AgreementRegistered',
  'AgreementReached',
  'DeadlineSet',
] as const;

/** Whatever stands otherwise in the second of two questions than in the first, in the order of its entry. */
export function changedStatuses(before: Asked, after: Asked): readonly ChangedStatus[] {
  const bearers = new Map(
    [before, after].flatMap(({ records }) =>
      records.ofType(...bearing).map((record) => [record.id, record] as const),
    ),
  );
  return [...bearers.values()]
    .toSorted((one, other) => one.revision - other.revision)
    .map(({ id }) => ({
      of: id,
      before: statusOf(id, before),
      after: statusOf(id, after),
      steps: changedSteps(id, before, after),
    }))
    .filter((one) => one.before.join() !== one.after.join() || one.steps.length > 0);
}

/** Where it stands; nothing where it is not there, or does not count. */
function statusOf(id: string, asked: Asked): readonly StatusWord[] {
  const { records, validAt, considered } = asked;
  const record = records.get(id);
  if (record === undefined || !asked.counts(record)) return [];
  switch (madeBy(record)) {
    case 'negotiation':
      return negotiationStatusAt(validAt, considered);
    case 'issue':
      return issueStatusAt(id, validAt, considered);
    case 'meeting':
      return [meetingStatusAt(id, validAt, considered) ?? []].flat();
    case 'proposal':
      return proposalStatusAt(id, validAt, considered);
    case 'deadline':
      return deadlineStatusAt(id, validAt, considered);
    default:
      return agreementStatusAt(id, validAt, considered);
  }
}

function changedSteps(id: string, before: Asked, after: Asked): readonly ChangedStep[] {
  const [was, is] = [stepsOf(id, before), stepsOf(id, after)];
  const states = new Map<string, ChangedStep>();
  for (const { party, step, state } of was)
    states.set(`${party} ${step}`, { party, step, before: state });
  for (const { party, step, state } of is) {
    const name = `${party} ${step}`;
    states.set(name, { ...states.get(name), party, step, after: state });
  }
  // Of an agreement that is new, nothing need be told of what nobody has done yet.
  const told = (state: Step['state'] = 'NOT_RECORDED'): Step['state'] => state;
  return [...states.values()].filter((one) => told(one.before) !== told(one.after));
}

function stepsOf(id: string, asked: Asked): readonly Step[] {
  const record = asked.records.get(id);
  if (record === undefined || !asked.counts(record)) return [];
  return agreementStepsAt(id, asked.validAt, asked.considered);
}
