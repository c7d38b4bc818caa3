import type { Considered } from '../acts/considered.js';
import { byTime, endedBefore, mayLieBetween } from '../acts/order.js';
import type { RuleOfCourse, RuleOfForm, Rules } from '../acts/rule.js';
import {
  comesLater,
  type Doer,
  leavingOf,
  swaysTakingPart,
  whyNoParty,
} from '../acts/taking-part.js';
import { type Turn, turnsOf, turnTypes } from '../acts/turns.js';
import type { EventType } from '../record/events.js';
import { called, isOf, nameOf } from '../record/record.js';
import type { AnyRecord, RecordOf } from '../record/records.js';
import { refusal } from '../rules/refusal.js';
import { boundsOf } from '../times/bounds.js';
import { isOffer, type Offer } from '../acts/term-sets.js';

/** What puts terms on the table. */
export const tabling = [
  'ProposalTabled',
  'CounterproposalTabled',
  'ProposalRevised',
] as const satisfies readonly EventType[];

/** What takes or leaves what another party has put there. */
export const answering = [
  'TermAccepted',
  'TermRejected',
  'ProposalAccepted',
  'ProposalRejected',
] as const satisfies readonly EventType[];

/** What answers without taking or leaving: a party does not go into something, or goes in with a reservation. */
export const demurring = [
  'CounterDeclined',
  'DiscussionRefused',
  'ReservationEntered',
] as const satisfies readonly EventType[];

const validityIsInOrder: RuleOfForm = {
  judges: tabling,
  refusals: (offer, records) => {
    if (!isOffer(offer) || offer.data.validUntil === undefined) return [];
    const zone = offer.data.zone ?? records.negotiation.data.zone;
    const { validFrom, validUntil, occurred } = offer.data;
    const { latest } = boundsOf(validUntil, zone);
    if (validFrom !== undefined && latest < boundsOf(validFrom, zone).earliest) {
      const message = `Its validity would end (${validUntil}) before it begins (${validFrom}).`;
      return [refusal('INVALID_VALIDITY', message, ['validUntil'])];
    }
    if (latest < boundsOf(occurred, zone).earliest) {
      const message = `When it was tabled (${occurred}), its validity was over (${validUntil}).`;
      return [refusal('INVALID_VALIDITY', message, ['validUntil'])];
    }
    return [];
  },
};

const closedAs = {
  NegotiationSuspended: 'suspended',
  NegotiationBrokenOff: 'broken off',
  NegotiationConcluded: 'concluded',
} as const;

/** What shuts an act out of the talks, and what lets it in again. */
interface Gate {
  readonly shuts: readonly Turn['type'][];
  readonly opens: readonly Turn['type'][];
}

const reopens: Gate['opens'] = ['NegotiationResumed'];

/** A proposal after a break-off is let through: it is how talks that nobody resumed go on. */
const forOffers: Gate = {
  shuts: ['NegotiationSuspended', 'NegotiationConcluded'],
  opens: [...reopens, 'NegotiationBrokenOff'],
};

const forAnswers: Gate = {
  shuts: ['NegotiationSuspended', 'NegotiationBrokenOff', 'NegotiationConcluded'],
  opens: reopens,
};

/** Talks that are concluded are there no more to be suspended or broken off. */
const forTurns: Gate = { shuts: ['NegotiationConcluded'], opens: reopens };

const halting = ['NegotiationSuspended', 'NegotiationBrokenOff'] as const;

const talksAreOpen: RuleOfCourse = {
  code: 'NEGOTIATION_NOT_OPEN',
  judges: [...tabling, ...answering, ...demurring, ...halting],
  swayedBy: [{ events: turnTypes, through: 'table' }],
  breaches: (act, considered) => {
    if (isApartFromTheTable(act)) return [];
    const turns = turnsOf(considered);
    const closed = turns.find((turn) => shutsOut(turn, act, turns, considered));
    if (closed === undefined || closed.type === 'NegotiationResumed') return [];
    const { occurred } = closed.data;
    const message = `The talks had been ${closedAs[closed.type]} (${occurred}), and were not resumed before this.`;
    return [refusal('NEGOTIATION_NOT_OPEN', message, ['occurred'])];
  },
};

/** What answers no proposal is no part of the talks: a word on an issue, a reservation to what is agreed. */
function isApartFromTheTable({ type, data }: AnyRecord): boolean {
  return (
    (type === 'DiscussionRefused' || type === 'ReservationEntered') && data.proposal === undefined
  );
}

/** Whether a turn closed the talks for an act, and nothing that may lie between opened them again. */
function shutsOut(
  turn: Turn,
  act: AnyRecord,
  turns: readonly Turn[],
  considered: Considered,
): boolean {
  const { shuts, opens } = gateFor(act);
  if (!shuts.includes(turn.type) || !endedBefore(turn, act, considered)) return false;
  return !turns
    .filter(({ type }) => opens.includes(type))
    .some((other) => mayLieBetween(other, turn, act, considered));
}

function gateFor(act: AnyRecord): Gate {
  if (isOffer(act)) return forOffers;
  return isOf(act, halting) ? forTurns : forAnswers;
}

/** Whose act it is, with where that stands in it. */
function actorsOf(act: AnyRecord): readonly Doer[] {
  if (isOffer(act)) {
    return act.data.proposers.map((party, index) => ({ party, path: ['proposers', index] }));
  }
  // Who may reserve something in an agreement, its own rule says.
  if (act.type === 'ReservationEntered' && act.data.agreement !== undefined) return [];
  const by = 'by' in act.data ? act.data.by : undefined;
  return typeof by === 'string' ? [{ party: by, path: ['by'] }] : [];
}

const actorsAreParties: RuleOfCourse = {
  code: 'NOT_A_PARTY',
  judges: [...tabling, ...answering, ...demurring],
  swayedBy: swaysTakingPart,
  breaches: (act, considered) =>
    actorsOf(act).flatMap(({ party, path }) => {
      const roles = isMediators(act) ? (['PARTY', 'MEDIATOR'] as const) : (['PARTY'] as const);
      const why = whyNoParty(party, act, { roles, does: 'tables and answers' }, considered);
      return why === undefined ? [] : [refusal('NOT_A_PARTY', why, path)];
    }),
};

/** What a mediator, or whoever takes the chair, puts before the parties. */
function isMediators(act: AnyRecord): boolean {
  return isOffer(act) && ['CHAIR_TEXT', 'MEDIATOR_PROPOSAL'].includes(act.data.kind);
}

const partiesAreTwo: RuleOfCourse = {
  code: 'TOO_FEW_PARTIES',
  judges: tabling,
  swayedBy: [{ events: ['PartyAdmitted', 'PartyWithdrew'], through: 'table' }],
  breaches: (offer, considered) => {
    const parties = considered.records
      .ofType('PartyAdmitted')
      .filter(({ data }) => data.role === 'PARTY')
      .filter((party) => !comesLater(party, offer, considered))
      .filter((party) => leavingOf(party, offer, considered) === undefined);
    if (parties.length >= 2) return [];
    const there = parties[0] ? `${called(parties[0])} alone` : 'nobody';
    const message = `At the table was ${there}; it takes two parties before anything is tabled.`;
    return [refusal('TOO_FEW_PARTIES', message, ['proposers'])];
  },
};

const issuesAreNotDropped: RuleOfCourse = {
  code: 'ISSUE_CLOSED',
  judges: tabling,
  swayedBy: [{ events: ['IssueDropped', 'IssueReopened'], through: 'issue' }],
  breaches: (offer, considered) => {
    if (!isOffer(offer)) return [];
    return (offer.data.terms ?? []).flatMap(({ issue }, index) => {
      const dropped = droppedBefore(offer, issue, considered);
      if (dropped === undefined) return [];
      const message = `${nameOf(issue, considered.records)} had been dropped (${dropped.data.occurred}).`;
      return [refusal('ISSUE_CLOSED', message, ['terms', index, 'issue'])];
    });
  },
};

function droppedBefore(
  offer: Offer,
  issue: string,
  considered: Considered,
): RecordOf<'IssueDropped'> | undefined {
  const { records } = considered;
  const reopenings = records
    .ofType('IssueReopened')
    .filter((reopened) => reopened.data.issue === issue && considered.includes(reopened));
  return records
    .ofType('IssueDropped')
    .filter((dropped) => dropped.data.issue === issue && considered.includes(dropped))
    .filter((dropped) => endedBefore(dropped, offer, considered))
    .toSorted(byTime(considered))
    .find((dropped) => !reopenings.some((one) => mayLieBetween(one, dropped, offer, considered)));
}

/** What holds for putting terms on the table, and in part for answering them. */
export const tablingRules: Rules = {
  form: [validityIsInOrder],
  course: [talksAreOpen, actorsAreParties, partiesAreTwo, issuesAreNotDropped],
};
