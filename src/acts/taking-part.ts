import { called } from '../record/record.js';
import type { AnyRecord, RecordOf } from '../record/records.js';
import type { Path } from '../rules/refusal.js';
import { boundsOf } from '../times/bounds.js';
import type { Considered } from './considered.js';
import { byTime, endedBefore } from './order.js';
import type { Sway } from './rule.js';

/** A party whose act something is, with where the act names it. */
export interface Doer {
  readonly party: string;
  readonly path: Path;
}

type Role = RecordOf<'PartyAdmitted'>['data']['role'];

/** What a party may do in some roles, and what says so for people: "tables and answers". */
interface Part {
  readonly roles: readonly Role[];
  readonly does: string;
}

/** What makes a party one that takes part, or no longer one. */
export const swaysTakingPart: readonly Sway[] = [
  { events: ['PartyAdmitted'], through: 'itself' },
  { events: ['PartyWithdrew'], through: 'party' },
];

/** Why a party can't have done this then: it has another role, was admitted only later, or had left. */
export function whyNoParty(
  id: string,
  act: AnyRecord,
  { roles, does }: Part,
  considered: Considered,
): string | undefined {
  const party = considered.get(id);
  if (party?.type !== 'PartyAdmitted') return undefined;
  const { role, from } = party.data;
  if (!roles.includes(role)) {
    return `${called(party)} takes part as ${role}; only a PARTY ${does}.`;
  }
  if (comesLater(party, act, considered)) {
    return `${called(party)} was admitted only from ${from ?? ''}.`;
  }
  const left = leavingOf(party, act, considered);
  return left && `${called(party)} had withdrawn from the talks (${left.data.occurred}).`;
}

/** Whether a party was certainly admitted only after an act. */
export function comesLater(
  party: RecordOf<'PartyAdmitted'>,
  act: AnyRecord,
  { chronology, records }: Considered,
): boolean {
  if (party.data.from === undefined) return false;
  const { earliest } = boundsOf(party.data.from, records.negotiation.data.zone);
  return chronology.boundsOf(act).latest < earliest;
}

/** The withdrawal from the talks by which a party had certainly left them before an act. */
export function leavingOf(
  party: AnyRecord,
  act: AnyRecord,
  considered: Considered,
): RecordOf<'PartyWithdrew'> | undefined {
  return considered.records
    .ofType('PartyWithdrew')
    .filter(({ data }) => data.party === party.id)
    .toSorted(byTime(considered))
    .find((left) => considered.includes(left) && endedBefore(left, act, considered));
}
