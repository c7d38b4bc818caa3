import { speaksFor } from '../acts/coalition.js';
import type { Considered } from '../acts/considered.js';
import { followedBy } from '../acts/follows.js';
import { hadHappened, momentAsked } from '../acts/moment-asked.js';
import { byId } from '../acts/recording.js';
import { isOffer, type Offer } from '../acts/term-sets.js';
import type { EventType } from '../record/events.js';
import { isOf } from '../record/record.js';
import type { AnyOf, AnyRecord } from '../record/records.js';
import type { Moment } from '../times/moment.js';

/**
 * Whether somebody could see a proposal: because it was theirs, was addressed to them, was disclosed to them or to the
 * public, as a whole or on some issues, or because they answered it or showed it to others. `NOT_RECORDED` says nothing
 * of whether they could.
 */
export type Sight =
  'PROPOSER' | 'ADDRESSEE' | 'DISCLOSED' | 'ACTED_ON' | 'PARTLY_DISCLOSED' | 'NOT_RECORDED';

/** What one party could see of a proposal, or the public, which is no party; with the acts that say so. */
export interface Seen {
  readonly party?: string;
  readonly sight: Sight;
  readonly records: readonly string[];
}

const answers = [
  'CounterproposalTabled',
  'CounterDeclined',
  'DiscussionRefused',
  'ReservationEntered',
  'TermAccepted',
  'TermRejected',
  'ProposalAccepted',
  'ProposalRejected',
  'TermProvisionallyAgreed',
] as const satisfies readonly EventType[];

/** Who could see a proposal at a moment: the public, and each party in the order of its admission. */
export function seenBy(id: string, validAt: Moment, considered: Considered): readonly Seen[] {
  const offer = considered.get(id);
  if (!isOffer(offer)) return [];
  const at = momentAsked(validAt);
  const happened = [offer, ...considered.about(id)]
    .filter((act) => hadHappened(act, at, considered))
    .toSorted(byId);
  const disclosures = happened.filter((act) => act.type === 'ProposalDisclosed');
  const parties = considered.records
    .ofType('PartyAdmitted')
    .toSorted((one, other) => one.revision - other.revision);
  return [
    seen(undefined, toThePublic(disclosures)),
    ...parties.map((party) => {
      const speaks = (other: string | undefined): boolean =>
        other !== undefined && speaksFor(other, party.id, considered);
      return partysSight(party.id, speaks, offer, { happened, disclosures });
    }),
  ];
}

interface Done {
  readonly happened: readonly AnyRecord[];
  readonly disclosures: readonly Disclosed[];
}

type Disclosed = AnyOf<'ProposalDisclosed'>;

function partysSight(
  party: string,
  speaks: (other: string | undefined) => boolean,
  offer: Offer,
  { happened, disclosures }: Done,
): Seen {
  const { proposers, addressees = [] } = offer.data;
  if (proposers.some(speaks)) return { party, sight: 'PROPOSER', records: [offer.id] };
  if (happened.includes(offer) && addressees.some((one) => speaks(one.party)))
    return { party, sight: 'ADDRESSEE', records: [offer.id] };
  const shown = seen(party, [
    ...toThePublic(disclosures),
    ...disclosures.filter(
      ({ data }) =>
        data.toThePublic !== true && (data.addressees ?? []).some((one) => speaks(one.party)),
    ),
  ]);
  const acted = happened.filter((act) => actsOn(act, offer.id, speaks));
  return shown.sight === 'DISCLOSED' || acted.length === 0
    ? shown
    : { party, sight: 'ACTED_ON', records: acted.map(({ id }) => id) };
}

function toThePublic(disclosures: readonly Disclosed[]): readonly Disclosed[] {
  return disclosures.filter(({ data }) => data.toThePublic === true);
}

/** What these disclosures show of the whole; one that names issues shows these. */
function seen(party: string | undefined, disclosures: readonly Disclosed[]): Seen {
  const whole = disclosures.filter(({ data }) => data.issues === undefined);
  const rest = disclosures.length === 0 ? 'NOT_RECORDED' : 'PARTLY_DISCLOSED';
  return {
    ...(party === undefined ? {} : { party }),
    sight: whole.length > 0 ? 'DISCLOSED' : rest,
    records: (whole.length > 0 ? whole : disclosures).map(({ id }) => id),
  };
}

/** Who answers a proposal knows of it, and so does who shows it to others. */
function actsOn(
  act: AnyRecord,
  offer: string,
  speaks: (other: string | undefined) => boolean,
): boolean {
  if (act.type === 'ProposalDisclosed') return (act.data.by ?? []).some(speaks);
  if (!isOf(act, answers) || !followedBy(act).includes(offer)) return false;
  if (act.type === 'CounterproposalTabled') return act.data.proposers.some(speaks);
  if (act.type === 'TermProvisionallyAgreed') return act.data.parties.some(speaks);
  return speaks(act.data.by);
}
