import type { EventType } from '../record/events.js';
import { calledWithDate, isOf } from '../record/record.js';
import type { AnyRecord } from '../record/records.js';
import { type Path, refusal } from '../rules/refusal.js';
import type { Considered } from './considered.js';
import { turnsOfConditions } from './conditions.js';
import { isForetold } from './foretold.js';
import { rankOf } from './level.js';
import { byTime, endedBefore, mayLieBetween } from './order.js';
import type { RuleOfCourse, Rules, Sway } from './rule.js';

/** What an act does, the same text for what is done only once; where it is said; and what lets it be done again. */
interface Deed {
  readonly key: string;
  readonly place: string;
  readonly undoneBy: readonly EventType[];
}

const talks = [
  'NegotiationSuspended',
  'NegotiationBrokenOff',
  'NegotiationConcluded',
] as const satisfies readonly EventType[];

const resumed: readonly EventType[] = ['NegotiationResumed'];

/** A proposal after a break-off goes on with the talks, which may be broken off again. */
const goneOn: readonly EventType[] = [
  ...resumed,
  'ProposalTabled',
  'CounterproposalTabled',
  'ProposalRevised',
];

/** What may be done again and again, as a rejection may, and what is no act. A new type of event is put here or given a deed. */
const doneAgain = [
  'CounterproposalTabled',
  'CounterDeclined',
  'ProposalRevised',
  'TermRejected',
  'ProposalRejected',
  'ProposalClarified',
  'DiscussionRefused',
  'ReservationEntered',
  'MinutesContested',
  'TermProvisionallyAgreed',
  'TermReopened',
  'ProposalDisclosed',
  'NegotiationOpened',
  'PartyAdmitted',
  'PersonRegistered',
  'TitleReported',
  'DelegateAppointed',
  'IssueAdded',
  'IssueRedefined',
  'IssueReopened',
  'RoundOpened',
  'DeadlineSet',
  'DeadlineExtended',
  'NegotiationResumed',
  'MeetingScheduled',
  'MeetingHeld',
  'MeetingBrokenOff',
  'MeetingRescheduled',
  'MinutesCirculated',
  'ProposalTabled',
  'TermReported',
  'StatementMade',
  'PackageValued',
  'FigureReported',
  'ConversionReported',
  'OutsideActRecorded',
  'AgreementRegistered',
  'AgreementReached',
  'SourceRegistered',
  'SourceGraded',
  'SourceRetracted',
  'ActDenied',
  'ActAssessed',
  'VariantReported',
  'ContradictionNoted',
  'RecordCorrected',
  'RecordRetracted',
  'RecordReinstated',
  'RecordAnnotated',
] as const satisfies readonly EventType[];

/** Nothing for what may be done again. */
function deedOf(act: AnyRecord): Deed | undefined {
  if (isOf(act, doneAgain)) return undefined;
  switch (act.type) {
    // A higher level may accept again what a lower one has accepted.
    case 'TermAccepted':
    case 'ProposalAccepted': {
      const {
        proposal,
        by,
        level = 'DELEGATION',
        conditions = [],
        adReferendum = false,
      } = act.data;
      const how = [adReferendum, ...conditions.toSorted()];
      return deed(act, 'proposal', [proposal, by, rankOf(level), issuesOf(act), how]);
    }
    case 'TermWithdrawn':
    case 'ProposalWithdrawn': {
      const { proposal, by, level = 'DELEGATION' } = act.data;
      return deed(act, 'proposal', [proposal, by.toSorted(), rankOf(level), issuesOf(act)]);
    }
    case 'AgreementStepTaken': {
      const { agreement, party, step, body, signatory, level = 'DELEGATION' } = act.data;
      // A vote that was lost may be lost again.
      if (step === 'APPROVAL_REFUSED') return undefined;
      const who = [party, body, signatory?.person, signatory?.description, rankOf(level)];
      return deed(act, 'agreement', [agreement, step, ...who.map((one) => one ?? '')]);
    }
    case 'AgreementEnteredIntoForce':
    case 'AgreementTerminated':
    case 'ExpiryReported':
      return deed(act, 'agreement', [act.data.agreement]);
    case 'NegotiationSuspended':
    case 'NegotiationConcluded':
      return deed(act, 'occurred', [], resumed);
    case 'NegotiationBrokenOff':
      return deed(act, 'occurred', [], goneOn);
    case 'IssueParked':
    case 'IssueDropped':
      return deed(act, 'issue', [act.data.issue], ['IssueReopened']);
    case 'PartyWithdrew':
      return deed(act, 'party', [act.data.party]);
    case 'MeetingCancelled':
      return deed(act, 'cancelled', [act.data.cancelled], ['MeetingRescheduled']);
    case 'MinutesAgreed':
      return deed(act, 'minutes', [act.data.minutes, act.data.by], ['MinutesContested']);
    case 'RoundClosed':
      return deed(act, 'round', [act.data.round]);
    case 'NegotiationLinked':
      return deed(act, 'linked', [act.data.link, act.data.linked ?? act.data.words]);
    case 'DelegateRelieved':
      return deed(act, 'delegate', [act.data.delegate]);
    case 'ConditionMet':
    case 'ConditionFailed':
      return deed(act, 'of', [act.data.of, act.data.condition], otherTurns(act));
    case 'ConditionWaived': {
      const { of, condition, by } = act.data;
      return deed(act, 'of', [of, condition, by.toSorted()], otherTurns(act));
    }
    case 'StatementWithdrawn':
      return deed(act, 'statement', [act.data.statement]);
    case 'ReservationLifted':
      return deed(act, 'reservation', [act.data.reservation]);
  }
}

function deed(
  { type }: AnyRecord,
  place: string,
  what: readonly unknown[],
  undoneBy: readonly EventType[] = [],
): Deed {
  return { key: JSON.stringify([type, ...what]), place, undoneBy };
}

/** A condition that failed may be met after all, and what was met may fail. */
function otherTurns(act: AnyRecord): readonly EventType[] {
  return turnsOfConditions.filter((type) => type !== act.type);
}

function issuesOf({ data }: AnyRecord): readonly string[] {
  return 'issues' in data ? (data.issues ?? []).toSorted() : [];
}

/**
 * A rule for each kind of thing that acts are about, because these find one another by it. Neither of two of which the
 * order is not known is the first: then each repeats the other.
 */
function doneOnce(
  through: Sway['through'],
  judges: readonly EventType[],
  undoing: readonly EventType[] = [],
): RuleOfCourse {
  return {
    code: 'DONE_ALREADY',
    judges,
    swayedBy: [
      { events: judges, through, which: (one, other) => deedOf(one)?.key === deedOf(other)?.key },
      ...(undoing.length === 0 ? [] : [{ events: undoing, through }]),
    ],
    breaches: (act, considered) => {
      const done = deedOf(act);
      const other = done && repeatedBy(act, done, considered);
      if (done === undefined || other === undefined || isForetold(act, considered)) return [];
      const message = `The same is on record already, as ${calledWithDate(other)}, and nothing let it be done again.`;
      const path: Path = [done.place];
      return [refusal('DONE_ALREADY', message, path)];
    },
  };
}

function repeatedBy(
  act: AnyRecord,
  { key, place, undoneBy }: Deed,
  considered: Considered,
): AnyRecord | undefined {
  const before = alikeTo(act, place, considered)
    .filter((other) => other.id !== act.id && deedOf(other)?.key === key)
    .filter((other) => considered.includes(other) && !endedBefore(act, other, considered))
    .filter((other) => !isForetold(other, considered))
    .toSorted(byTime(considered));
  if (before.length === 0) return undefined;
  const undoing = considered.records
    .ofType(...undoneBy)
    .filter((one) => matterOf(one) === matterOf(act) && considered.includes(one));
  return before.find((other) => !undoing.some((one) => mayLieBetween(one, other, act, considered)));
}

/** The acts of its type about the same thing; those about the talks name none. */
function alikeTo(act: AnyRecord, place: string, { records }: Considered): readonly AnyRecord[] {
  const named: unknown = Object.entries(act.data).find(([field]) => field === place)?.[1];
  // What is linked stands at another table, where this one's records are not found.
  if (place === 'occurred' || place === 'linked' || typeof named !== 'string')
    return records.ofType(act.type);
  return records.about(named).filter(({ type }) => type === act.type);
}

/** What an act has in common with whatever lets it be done again; nothing where that is the talks. */
function matterOf({ type, data }: AnyRecord): string | undefined {
  switch (type) {
    case 'MeetingCancelled':
      return data.cancelled;
    case 'MeetingRescheduled':
      return data.rescheduled;
    case 'MinutesAgreed':
    case 'MinutesContested':
      return `${data.minutes} ${data.by}`;
    case 'ConditionMet':
    case 'ConditionFailed':
    case 'ConditionWaived':
      return `${data.of} ${data.condition}`;
    default:
      return 'issue' in data ? data.issue : undefined;
  }
}

/** What holds for acts that can't be done twice over. */
export const repetitionRules: Rules = {
  form: [],
  course: [
    doneOnce('proposal', [
      'TermAccepted',
      'ProposalAccepted',
      'TermWithdrawn',
      'ProposalWithdrawn',
    ]),
    doneOnce('agreement', [
      'AgreementStepTaken',
      'AgreementEnteredIntoForce',
      'AgreementTerminated',
      'ExpiryReported',
    ]),
    doneOnce('table', talks, goneOn),
    doneOnce('issue', ['IssueParked', 'IssueDropped'], ['IssueReopened']),
    doneOnce('party', ['PartyWithdrew']),
    doneOnce('meeting', ['MeetingCancelled'], ['MeetingRescheduled']),
    doneOnce('minutes', ['MinutesAgreed'], ['MinutesContested']),
    doneOnce('round', ['RoundClosed']),
    doneOnce('delegate', ['DelegateRelieved']),
    doneOnce('table', ['NegotiationLinked']),
    doneOnce('statement', ['StatementWithdrawn']),
    doneOnce('act', turnsOfConditions, turnsOfConditions),
    doneOnce('reservation', ['ReservationLifted']),
  ],
};
