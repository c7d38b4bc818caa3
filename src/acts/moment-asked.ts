import type { AnyRecord } from '../record/records.js';
import type { Bounds } from '../times/bounds.js';
import { type Moment, momentIn } from '../times/moment.js';
import type { Considered } from './considered.js';
import { isForetold } from './foretold.js';

/** A moment for each zone: a day ends, for each act, in that act's zone. In epoch milliseconds. */
export type MomentAsked = (zone: string) => number;

export function momentAsked(moment: Moment): MomentAsked {
  return (zone) => momentIn(moment, zone);
}

/** Whether an act had certainly happened by then; what is only foretold has not. */
export function hadHappened(act: AnyRecord, at: MomentAsked, considered: Considered): boolean {
  const { chronology } = considered;
  return (
    chronology.boundsOf(act).latest <= at(chronology.zoneOf(act)) && !isForetold(act, considered)
  );
}

/** Whether an act had happened by then, or may have. */
export function mayHaveHappened(
  act: AnyRecord,
  at: MomentAsked,
  { chronology }: Considered,
): boolean {
  return chronology.boundsOf(act).earliest <= at(chronology.zoneOf(act));
}

/** Something that ends another thing, with the act that does so; time alone may do so too. */
export interface Ending {
  readonly act?: AnyRecord;
  readonly moment: Bounds;
}

/** Of several endings, those before which none certainly came: the first one, or all that may have been. */
export function firstOf<E extends Ending>(
  endings: readonly E[],
  considered: Considered,
): readonly E[] {
  return endings.filter((one) => !endings.some((other) => cameBefore(other, one, considered)));
}

/** Of several acts, those after which none certainly came. */
export function lastOf<R extends AnyRecord>(
  acts: readonly R[],
  { chronology }: Considered,
): readonly R[] {
  return acts.filter((act) => !acts.some((later) => chronology.before(act, later)));
}

function cameBefore(first: Ending, second: Ending, { chronology }: Considered): boolean {
  if (first.act && second.act && chronology.before(first.act, second.act)) return true;
  return first.moment.latest < second.moment.earliest;
}
