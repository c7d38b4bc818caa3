import type { Considered } from '../acts/considered.js';
import { followedBy } from '../acts/follows.js';
import { isForetold } from '../acts/foretold.js';
import { lineOf } from '../acts/issue-line.js';
import type { AnyRecord } from '../record/records.js';

/**
 * The acts that may leave marks on an issue: those that name it or an issue above it, and those about what they made.
 *
 * Whoever answers a proposal as a whole, or signs an agreement, names no issue. So from each act we go to the proposal
 * or the agreement that it is about, and from there to all that is about it, until nothing is new. Who needs only some
 * of them begins with those that name the issue among these. What is only foretold leaves no marks.
 */
export function actsOn(
  issue: string,
  considered: Considered,
  named: readonly AnyRecord[] = lineOf(issue, considered.records).flatMap((one) =>
    considered.about(one),
  ),
): readonly AnyRecord[] {
  const acts = new Map(named.map((act) => [act.id, act]));
  for (const act of acts.values()) {
    const subjects = subjectsOf(act).map((id) => considered.get(id));
    const about = considered.about(act.id).filter((record) => isAbout(record, act.id));
    for (const next of [...subjects, ...about]) {
      if (next && !acts.has(next.id)) acts.set(next.id, next);
    }
  }
  return [...acts.values()].filter((act) => !isForetold(act, considered));
}

/** A counterproposal says of its own terms alone what it leaves: where it names the issue, that has been found. */
function isAbout(record: AnyRecord, id: string): boolean {
  if (record.type === 'CounterproposalTabled') return false;
  return record.type === 'TermReported' || followedBy(record).includes(id);
}

function subjectsOf(act: AnyRecord): readonly string[] {
  const { data } = act;
  return [
    ...('proposal' in data && data.proposal !== undefined ? [data.proposal] : []),
    ...('revises' in data ? [data.revises] : []),
    ...('agreement' in data && data.agreement !== undefined ? [data.agreement] : []),
  ];
}
