import type { Stance, Telling } from '../acts/act.js';
import type { Considered } from '../acts/considered.js';
import type { Showing } from '../acts/showings.js';
import { lowerOf } from '../acts/standing.js';
import type { Variant } from '../acts/variants.js';
import type { AnyRecord } from '../record/records.js';
import type { Draft } from './mark.js';

/** What it shows of each holder whom it names. */
export function shown(record: Showing, considered: Considered): readonly Draft[] {
  const { standings } = considered.chronology;
  return (record.data.stances ?? []).flatMap((stance) => {
    const { standing } = standings.ofTerm(record, stance.evidence);
    if (!considered.suffices(standing) || !considered.admits(record, stance.evidence)) return [];
    return stanceIn(record, stance, considered).map((draft) => ({ ...draft, standing }));
  });
}

/** The stances of what was said or told, with the value that a variant of it tells. */
export function shownOtherwise(
  variant: Variant,
  act: Showing,
  considered: Considered,
): readonly Draft[] {
  const { says, evidence } = variant.data;
  const standing = lowerOf(considered.standingOf(variant), considered.standingOf(act));
  if (!('value' in says) || !considered.suffices(standing) || !considered.admits(variant))
    return [];
  const { issue, value } = says.value;
  return (act.data.stances ?? [])
    .filter((stance) => stance.issue === issue && stance.value !== undefined)
    .flatMap((stance) => stanceIn(act, stance, considered))
    .map((draft) => ({ ...draft, value, standing, evidence, act }));
}

function stanceIn(record: AnyRecord, stance: Stance, considered: Considered) {
  const { holder } = stance;
  if (holder === undefined) return [];
  return [
    {
      holder,
      issue: stance.issue,
      stance: stance.stance,
      value: stance.value,
      about: subjectOf(stance.about),
      conditions: stance.conditions,
      level: stance.level,
      telling: stance.telling ?? tellingOf(record, holder, considered),
      evidence: stance.evidence,
      origin: 'WORD' as const,
    },
  ];
}

/** Where a stance doesn't say who tells it, its speaker does. Nobody's word is a third party's. */
function tellingOf(record: AnyRecord, holder: string, considered: Considered): Telling {
  const party = 'speaker' in record.data ? record.data.speaker?.party : undefined;
  if (party === holder) return 'OWN_WORD';
  const speaker = party === undefined ? undefined : considered.records.get(party);
  const atTheTable = speaker?.type === 'PartyAdmitted' && speaker.data.role === 'PARTY';
  return atTheTable ? 'OTHER_PARTY' : 'THIRD_PARTY';
}

function subjectOf(
  about:
    | { proposal?: string | undefined; agreement?: string | undefined; words?: string | undefined }
    | undefined,
): Draft['about'] {
  if (about === undefined) return undefined;
  const { proposal, agreement, words } = about;
  return {
    ...(proposal === undefined ? {} : { proposal }),
    ...(agreement === undefined ? {} : { agreement }),
    ...(words === undefined ? {} : { words }),
  };
}
