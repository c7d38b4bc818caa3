import type { Considered } from '../acts/considered.js';
import { hadHappened, lastOf, momentAsked } from '../acts/moment-asked.js';
import type { AnyOf } from '../record/records.js';
import type { Moment } from '../times/moment.js';

/** What parties can say of minutes, in the order in which several are shown. */
const minutesStatuses = ['AGREED', 'CONTESTED'] as const;

export type MinutesStatus = (typeof minutesStatuses)[number];

/** What one party says of minutes, with the acts that say so: several where their order is not known. */
export interface MinutesStand {
  readonly party: string;
  readonly status: readonly MinutesStatus[];
  readonly acts: readonly string[];
}

type Voice = AnyOf<'MinutesAgreed' | 'MinutesContested'>;

/** What each party that spoke to minutes says of them at a moment: its last word, by the ids of the parties. */
export function minutesStandsAt(
  id: string,
  validAt: Moment,
  considered: Considered,
): readonly MinutesStand[] {
  const at = momentAsked(validAt);
  const voices = considered
    .about(id)
    .filter((record) => record.type === 'MinutesAgreed' || record.type === 'MinutesContested')
    .filter((voice) => hadHappened(voice, at, considered));
  const parties = [...new Set(voices.map(({ data }) => data.by))].sort();
  return parties.map((party) => {
    const last = lastOf(
      voices.filter(({ data }) => data.by === party),
      considered,
    );
    const said = last.map(statusIn);
    return {
      party,
      status: minutesStatuses.filter((status) => said.includes(status)),
      acts: last.map((voice) => voice.id),
    };
  });
}

function statusIn({ type }: Voice): MinutesStatus {
  return type === 'MinutesAgreed' ? 'AGREED' : 'CONTESTED';
}
