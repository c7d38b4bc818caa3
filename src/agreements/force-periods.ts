import type { Considered } from '../acts/considered.js';
import type { MomentAsked } from '../acts/moment-asked.js';
import type { Instrument } from '../acts/term-sets.js';
import { boundsOf, compareBounds } from '../times/bounds.js';
import { aboutAgreement, endingsOf, entryOf, isInForce, periodOver } from './force.js';
import { endedBy, instrumentsIn } from './in-force.js';

/** A time during which the same agreements were in force, or none was; in epoch milliseconds. */
export interface ForcePeriod {
  readonly from: number;
  /** The last millisecond of it; absent where nothing recorded ends it. */
  readonly until: number | undefined;
  /** Empty for a gap. */
  readonly agreements: readonly string[];
  /** What had been in force until then and ended with its beginning. */
  readonly ended: readonly ReturnType<typeof endedBy>[];
}

/**
 * What was in force from the first entry into force on, period after period, the gaps between them included. Everything that
 * is recorded counts, also what lies ahead, each act from the moment at which it had certainly happened.
 */
export function forcePeriods(considered: Considered): readonly ForcePeriod[] {
  const all = instrumentsIn(considered);
  const turns = [...new Set(all.flatMap((one) => turnsOf(one, considered)))]
    .filter((moment) => Number.isFinite(moment))
    .sort(compareBounds);
  const states = turns.map((from) => ({ from, agreements: inForceFrom(from, all, considered) }));
  const changes = states.filter(
    ({ agreements }, index) => namesOf(agreements) !== namesOf(states[index - 1]?.agreements ?? []),
  );
  return changes.map(({ from, agreements }, index) => {
    const next = changes[index + 1];
    const before = changes[index - 1]?.agreements ?? [];
    return {
      from,
      until: next && next.from - 1,
      agreements: agreements.map(({ id }) => id),
      ended: before
        .filter((one) => !agreements.includes(one))
        .flatMap((one) =>
          endingsOf(one, () => from, considered).map((ending) => endedBy(one, ending)),
        ),
    };
  });
}

/** Every moment at which this agreement may come into force, change or end. */
function turnsOf(agreement: Instrument, considered: Considered): readonly number[] {
  const { chronology } = considered;
  const ever: MomentAsked = () => Infinity;
  const acts = [
    ...aboutAgreement(agreement, 'AgreementEnteredIntoForce', considered),
    ...aboutAgreement(agreement, 'AgreementTerminated', considered),
    ...aboutAgreement(agreement, 'ExpiryReported', considered),
  ].map((act) => chronology.boundsOf(act).latest);
  const { effective } = agreement.data;
  const entry = entryOf(agreement, ever, considered)?.moment.latest;
  const begun = effective && boundsOf(effective, chronology.zoneOf(agreement)).earliest;
  const over = periodOver(agreement, considered);
  return [...acts, entry, begun, over].filter((moment) => typeof moment === 'number');
}

function inForceFrom(
  moment: number,
  all: readonly Instrument[],
  considered: Considered,
): readonly Instrument[] {
  return all.filter((one) => isInForce(one, () => moment, considered));
}

function namesOf(agreements: readonly Instrument[]): string {
  return agreements.map(({ id }) => id).join(' ');
}
