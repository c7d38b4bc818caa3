import type { Considered } from '../acts/considered.js';
import { lineOf } from '../acts/issue-line.js';
import { isInstrument, isOffer } from '../proposals/offers.js';
import type { AnyRecord, Records } from '../record/records.js';

/** The acts that may leave marks on an issue: those that name it or an issue above it, and those about what they made. */
export function actsOn(issue: string, considered: Considered): readonly AnyRecord[] {
  const named = lineOf(issue, considered.records).flatMap((one) => considered.about(one));
  return [...linked(named, considered).values()];
}

/**
 * Whoever answers a proposal as a whole, or signs an agreement, names no issue. So from each act that names the issue
 * we go to the proposal or agreement that it is about, and from there to all that is about it, until nothing is new.
 */
function linked(named: readonly AnyRecord[], considered: Considered): ReadonlyMap<string, AnyRecord> {
  const acts = new Map(named.map((act) => [act.id, act]));
  for (const act of acts.values()) {
    const about = isOffer(act) || isInstrument(act) || act.type === 'StatementMade' ? considered.about(act.id) : [];
    for (const next of [...subjectsOf(act).map((id) => considered.get(id)), ...about]) {
      if (next && !acts.has(next.id)) acts.set(next.id, next);
    }
  }
  return acts;
}

function subjectsOf(act: AnyRecord): readonly string[] {
  const { data } = act;
  return [
    ...('proposal' in data && data.proposal !== undefined ? [data.proposal] : []),
    ...('revises' in data ? [data.revises] : []),
    ...('agreement' in data && data.agreement !== undefined ? [data.agreement] : []),
  ];
}
