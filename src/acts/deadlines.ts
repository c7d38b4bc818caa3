import type { RecordOf } from '../record/records.js';
import type { Considered } from './considered.js';
import { hadHappened, mayHaveHappened, type MomentAsked } from './moment-asked.js';
import { byTime } from './order.js';

/** A date that a deadline has, by what set it or moved it. */
export interface Due {
  readonly date: string;
  readonly by: RecordOf<'DeadlineSet'> | RecordOf<'DeadlineExtended'>;
}

/** When a deadline was set or extended is often not known: then it may have been by any moment. */
export function duesAt(id: string, at: MomentAsked, considered: Considered): readonly Due[] {
  const set = considered.get(id);
  if (set?.type !== 'DeadlineSet' || !mayHaveHappened(set, at, considered)) return [];
  const extensions = considered
    .about(id)
    .filter((record) => record.type === 'DeadlineExtended')
    .filter((one) => mayHaveHappened(one, at, considered))
    .toSorted(byTime(considered));
  const granted = extensions.filter((one) => hadHappened(one, at, considered));
  const last = extensions.filter(
    (one) => !granted.some((later) => considered.chronology.before(one, later)),
  );
  return [
    ...(granted.length === 0 ? [{ date: set.data.at, by: set }] : []),
    ...last.map((by) => ({ date: by.data.to, by })),
  ];
}
