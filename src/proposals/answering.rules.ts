import { leadsBack } from '../acts/circle.js';
import { speaksFor } from '../acts/coalition.js';
import type { Considered } from '../acts/considered.js';
import { endedBefore, writtenBounds } from '../acts/order.js';
import type { RuleOfCourse, Rules } from '../acts/rule.js';
import { leavingOf } from '../acts/taking-part.js';
import type { EventType } from '../record/events.js';
import { called, isOf, nameOf } from '../record/record.js';
import type { AnyRecord } from '../record/records.js';
import { type Path, type Refusal, refusal } from '../rules/refusal.js';
import { isOffer, type Offer } from '../acts/term-sets.js';
import { namesOf } from './package.rules.js';
import { answering, demurring, tabling } from './tabling.rules.js';
import { termsOf } from '../acts/terms.js';

/** A proposal that an act follows, with where the act names it. */
interface Followed {
  readonly offer: Offer;
  readonly path: Path;
}

function idsFollowed({ data }: AnyRecord): readonly { readonly id: string; readonly path: Path }[] {
  return [
    ...('answers' in data
      ? (data.answers ?? []).map((id, index) => ({ id, path: ['answers', index] }))
      : []),
    ...('revises' in data ? [{ id: data.revises, path: ['revises'] }] : []),
    ...('ancestor' in data && data.ancestor !== undefined
      ? [{ id: data.ancestor, path: ['ancestor'] }]
      : []),
    ...('by' in data && 'proposal' in data && data.proposal !== undefined
      ? [{ id: data.proposal, path: ['proposal'] }]
      : []),
  ];
}

function followedIn(act: AnyRecord, considered: Considered): readonly Followed[] {
  return idsFollowed(act).flatMap(({ id, path }) => {
    const offer = considered.get(id);
    return isOffer(offer) ? [{ offer, path }] : [];
  });
}

/** The one proposal that is accepted, rejected or withdrawn. */
function answeredBy(act: AnyRecord, considered: Considered): Offer | undefined {
  return followedIn(act, considered).find(({ path }) => path[0] === 'proposal')?.offer;
}

const comesAfterWhatItAnswers: RuleOfCourse = {
  code: 'ANSWERS_LATER_PROPOSAL',
  judges: [
    ...tabling,
    ...answering,
    ...demurring,
    'TermWithdrawn',
    'ProposalWithdrawn',
    'ProposalClarified',
  ],
  swayedBy: [{ events: tabling, through: 'itself' }],
  breaches: (act, considered) =>
    followedIn(act, considered).flatMap(({ offer, path }) => {
      const why = whyLater(offer, act, considered);
      return why === undefined ? [] : [refusal('ANSWERS_LATER_PROPOSAL', why, path)];
    }),
};

function whyLater(offer: Offer, act: AnyRecord, considered: Considered): string | undefined {
  const later = ancestryOf(offer, act, considered).find((one) => endedBefore(act, one, considered));
  if (later !== undefined) {
    const way = later.id === offer.id ? '' : `${called(offer)} goes back to ${called(later)}, and `;
    return `${way}${called(later)} was tabled only later (${later.data.occurred}).`;
  }
  return closesCircle(offer, act, considered)
    ? 'What it answers leads back to it, and of these one must have come first.'
    : undefined;
}

function closesCircle(offer: Offer, act: AnyRecord, considered: Considered): boolean {
  // What nothing names yet closes no circle, and most acts are judged when they are new.
  if (considered.records.about(act.id).length === 0) return false;
  return leadsBack(act, considered.records, (one) =>
    one.id === act.id ? [offer.id] : followedIn(one, considered).map((earlier) => earlier.offer.id),
  );
}

/**
 * A proposal and what it goes back to in turn, as far as the dates don't speak against that, and as far as the act may
 * have come before it: what was over by then, and all that this goes back to, is earlier.
 */
function ancestryOf(offer: Offer, act: AnyRecord, considered: Considered): readonly Offer[] {
  const { earliest } = writtenBounds(act, considered);
  const ancestry = new Map([[offer.id, offer]]);
  for (const one of ancestry.values()) {
    if (writtenBounds(one, considered).latest <= earliest) continue;
    for (const earlier of followedIn(one, considered)) {
      const known = ancestry.has(earlier.offer.id);
      if (!known && !endedBefore(one, earlier.offer, considered)) {
        ancestry.set(earlier.offer.id, earlier.offer);
      }
    }
  }
  return [...ancestry.values()];
}

/** A coalition and its members speak with one voice: what one of them tabled is the other's own. */
const takesUpAnothers: RuleOfCourse = {
  code: 'OWN_PROPOSAL',
  judges: ['TermAccepted', 'ProposalAccepted', 'CounterDeclined'],
  swayedBy: [
    { events: tabling, through: 'itself' },
    { events: ['PartyAdmitted'], through: 'itself' },
    { events: ['PartyAdmitted'], through: 'party' },
  ],
  breaches: (act, considered) => {
    const does = act.type === 'CounterDeclined' ? 'counters' : 'accepts';
    return followedIn(act, considered).flatMap(({ offer, path }) => {
      const { proposers } = offer.data;
      const by =
        proposers.find((party) => isBy(act, party)) ??
        proposers.find((party) => answersFor(act, party, considered));
      if (by === undefined) return [];
      const name = nameOf(by, considered.records);
      const tabled = isBy(act, by)
        ? `${name} tabled ${called(offer)} itself`
        : `${name}, which tabled ${called(offer)}, speaks with the same voice`;
      return [refusal('OWN_PROPOSAL', `${tabled}; nobody ${does} their own.`, path)];
    });
  },
};

function isBy({ data }: AnyRecord, party: string): boolean {
  return 'by' in data && data.by === party;
}

const speaking = [
  'ProposalRevised',
  'TermWithdrawn',
  'ProposalWithdrawn',
  'ProposalClarified',
] as const satisfies readonly EventType[];

const proposersSpeakForTheirs: RuleOfCourse = {
  code: 'NOT_YOURS',
  judges: speaking,
  swayedBy: [
    { events: tabling, through: 'itself' },
    // Who takes back a joint proposal doesn't name those that left.
    { events: ['PartyWithdrew'], through: 'table' },
  ],
  breaches: (act, considered) => {
    if (!isOf(act, speaking)) return [];
    switch (act.type) {
      case 'ProposalRevised':
        return ofOthers(act, act.data.revises, ['proposers', act.data.proposers], considered);
      case 'TermWithdrawn':
      case 'ProposalWithdrawn':
      case 'ProposalClarified':
        return ofOthers(act, act.data.proposal, ['by', act.data.by], considered);
    }
  },
};

/** Joint proposers revise and withdraw together, as far as they are still at the table; each may say what was meant. */
function ofOthers(
  act: AnyRecord,
  proposal: string,
  [place, named]: readonly [place: string, parties: readonly string[]],
  considered: Considered,
): readonly Refusal[] {
  const offer = considered.get(proposal);
  if (!isOffer(offer)) return [];
  const { proposers } = offer.data;
  const { does, together } = doing(act);
  const strangers = named.flatMap((party, index) => {
    if (proposers.includes(party)) return [];
    const message = `${called(offer)} is ${namesOf(proposers, considered)}'s, and only who tabled it ${does}.`;
    return [refusal('NOT_YOURS', message, [place, index])];
  });
  const missing = proposers
    .filter((party) => !named.includes(party))
    .map((party) => considered.get(party))
    .filter((party) => party !== undefined)
    .filter((party) => leavingOf(party, act, considered) === undefined);
  const alone = together === undefined || strangers.length === named.length;
  if (alone || missing.length === 0) return strangers;
  const left = missing.map(called).join(' and ');
  const message = `${namesOf(proposers, considered)} tabled ${called(offer)} together, and ${left} does not ${together}.`;
  return [...strangers, refusal('NOT_YOURS', message, [place])];
}

/** What proposers do to theirs, and what joint ones do together. */
function doing({ type }: AnyRecord): { readonly does: string; readonly together?: string } {
  if (type === 'ProposalClarified') return { does: 'says what it means' };
  return type === 'ProposalRevised'
    ? { does: 'revises it', together: 'revise it' }
    : { does: 'takes it back', together: 'take it back' };
}

const addresseesAnswer: RuleOfCourse = {
  code: 'NOT_ADDRESSED',
  judges: [...answering, 'CounterDeclined'],
  swayedBy: [
    { events: tabling, through: 'itself' },
    { events: ['PartyAdmitted'], through: 'itself' },
    { events: ['PartyAdmitted'], through: 'party' },
  ],
  breaches: (act, considered) =>
    followedIn(act, considered).flatMap(({ offer }) => {
      const addressed = addresseesOf(offer);
      if (addressed === undefined) return [];
      if (addressed.some((party) => answersFor(act, party, considered))) return [];
      const message = `${called(offer)} is addressed to ${namesOf(addressed, considered)} alone.`;
      return [refusal('NOT_ADDRESSED', message, ['by'])];
    }),
};

/** The parties to which a proposal is addressed; nothing where of one addressee the party is not known. */
function addresseesOf({ data }: Offer): readonly string[] | undefined {
  const parties = (data.addressees ?? []).map(({ party }) => party);
  const known = parties.filter((party) => party !== undefined);
  return known.length > 0 && known.length === parties.length ? known : undefined;
}

function answersFor({ data }: AnyRecord, party: string, considered: Considered): boolean {
  return 'by' in data && typeof data.by === 'string' && speaksFor(data.by, party, considered);
}

const acceptsAsItStands: RuleOfCourse = {
  code: 'CONDITIONAL_ACCEPTANCE',
  judges: ['TermAccepted', 'ProposalAccepted'],
  swayedBy: [
    { events: tabling, through: 'itself' },
    { events: ['TermReported'], through: 'proposal' },
  ],
  breaches: (act, considered) => {
    if (act.type !== 'TermAccepted' && act.type !== 'ProposalAccepted') return [];
    const { conditions = [] } = act.data;
    const offer = answeredBy(act, considered);
    if (!offer || conditions.length === 0) return [];
    const own = [
      ...(offer.data.conditions ?? []),
      ...termsOf(offer, considered).flatMap(({ term }) => term.conditions ?? []),
    ];
    const message = `${called(offer)} does not have this condition, and accepting on a new condition is a counterproposal: record it as a counterproposal.`;
    return conditions.flatMap((condition, index) =>
      own.includes(condition)
        ? []
        : [refusal('CONDITIONAL_ACCEPTANCE', message, ['conditions', index])],
    );
  },
};

/** What holds for answering what is on the table, and for changing it or taking it back. */
export const answeringRules: Rules = {
  form: [],
  course: [
    comesAfterWhatItAnswers,
    takesUpAnothers,
    proposersSpeakForTheirs,
    addresseesAnswer,
    acceptsAsItStands,
  ],
};
