import { Considered } from '../acts/considered.js';
import { type MomentAsked, momentAsked } from '../acts/moment-asked.js';
import type { Records } from '../record/records.js';
import type { Position, Question, RaisedFlag } from './answer.js';
import type { Gathered } from './gathering.js';
import type { Horizon } from './horizon.js';
import { levelOutcome } from './judgement.js';
import { merged } from './deciding.js';
import { evidenceSensitive } from './evidence-sensitive.js';
import { judge, type Judged, sameAnswer } from './judged.js';
import { laterTermsUnknown } from './later-terms.js';
import type { Mark, Taking } from './mark.js';
import { sentenceOf } from './sentence.js';
import { sufficiently } from './sufficient.js';

/**
 * The position of a party on an issue at a moment: a stance and a value, judged separately. A pure function of the
 * records at the cut; the order in which they are met, or were entered, changes nothing.
 *
 * It never throws for records that were accepted. A party or an issue that is not recorded has no marks: `UNKNOWN`.
 *
 * Whoever asks several questions of the same records works out once how the acts stand, and gives it along.
 */
export function position(
  records: Records,
  question: Question,
  considered: Considered = actsThatCount(records, question),
): Position {
  const at = momentAsked(question.validAt);
  const noting = considered.noting();
  const { judged, uncertain } = sufficiently(question, noting, (gathered, horizon) => {
    const { marks, possible } = byValidAt(gathered, at);
    const headline = judge(marks, considered, horizon);
    return {
      judged: headline,
      uncertain: timeUncertain(headline, possible, considered, horizon),
    };
  });
  const parts = [
    judged,
    uncertain,
    laterTerms(judged, question, at, considered),
    evidenceSensitive(judged, noting, (stricter) =>
      sufficiently(
        question,
        stricter,
        (gathered, horizon) => judge(byValidAt(gathered, at).marks, stricter, horizon),
        { since: false },
      ),
    ),
  ];
  const answer = {
    party: question.party,
    issue: question.issue,
    ...headlineOf(judged),
    flags: merged(parts.flatMap(({ flags }) => flags)),
    alternatives: parts.flatMap(({ alternatives }) => alternatives ?? []),
    lastSpecified: judged.lastSpecified,
    lastOwnWord: judged.lastOwnWord,
    levels: judged.levels.map((level) => levelOutcome(level, at(records.negotiation.data.zone))),
    restsOn: judged.restsOn,
    decidedBy: judged.decidedBy,
  };
  return { ...answer, sentence: sentenceOf(answer, records) };
}

/** What may or may not have happened by the moment asked about, and the marks as they are if it has. */
interface Possibility {
  readonly record: string;
  readonly marks: readonly Mark[];
}

interface Timely {
  readonly marks: readonly Mark[];
  readonly possible: readonly Possibility[];
}

/** 1. The acts that count: of the cut, public by then if that is asked, standing well enough. */
export function actsThatCount(
  records: Records,
  { minimumStanding = 'CONTESTED', publishedBy }: Pick<Question, 'minimumStanding' | 'publishedBy'>,
): Considered {
  return Considered.from(records, minimumStanding, publishedBy);
}

/**
 * 3. Of the marks (2. is `gather`), those whose latest bound is not after the moment asked about. What has begun
 * to be possible by then, and need not have happened, makes a possibility of its own; so does what takes marks away.
 */
export function byValidAt({ marks, takings }: Gathered, at: MomentAsked): Timely {
  const happened = ({ moment, zone }: Mark | Taking): boolean => moment.latest <= at(zone);
  const open = ({ moment, zone }: Mark | Taking): boolean =>
    moment.earliest <= at(zone) && moment.latest > at(zone);
  const taken = new Set(takings.filter(happened).map(({ takes }) => takes));
  const standing = marks.filter(({ act }) => !taken.has(act.id));
  const counted = standing.filter(happened);
  return {
    marks: counted,
    possible: [
      ...standing
        .filter(open)
        .map((mark) => ({ record: mark.record.id, marks: [...counted, mark] })),
      ...takings.filter(open).map(({ record, takes }) => ({
        record: record.id,
        marks: counted.filter(({ act }) => act.id !== takes),
      })),
    ],
  };
}

/** 3, continued: whatever may have happened by then and would change the answer gives an alternative. */
function timeUncertain(
  judged: Judged,
  possible: readonly Possibility[],
  considered: Considered,
  horizon: Horizon | undefined,
): Pick<Judged, 'flags' | 'alternatives'> {
  const changing = possible
    .map(({ record, marks }) => ({ record, judged: judge(marks, considered, horizon) }))
    .filter((one) => !sameAnswer(one.judged, judged));
  const alternatives = changing.flatMap(({ judged: { outcome, levels } }) => {
    const sideBySide = levels[0]?.sideBySide ?? [];
    const outcomes = sideBySide.length > 0 ? sideBySide : [outcome];
    return outcomes.map((one) => ({ ...one, flag: 'TIME_UNCERTAIN' as const }));
  });
  const because = changing.map(({ record }) => record);
  return { flags: because.length > 0 ? [{ flag: 'TIME_UNCERTAIN', because }] : [], alternatives };
}

/** 6, continued: a later proposal or agreement of the party, of which it is not known what it says here. */
function laterTerms(
  judged: Judged,
  question: Question,
  at: MomentAsked,
  considered: Considered,
): { readonly flags: readonly RaisedFlag[]; readonly alternatives?: never } {
  const [headline] = judged.levels;
  const because = headline ? laterTermsUnknown(headline, question, at, considered) : [];
  return { flags: because.length > 0 ? [{ flag: 'LATER_TERMS_UNKNOWN', because }] : [] };
}

function headlineOf({
  known,
  outcome: { stance, value },
}: Judged): Pick<Position, 'stance' | 'heldStance' | 'heldValue'> {
  return {
    ...(known ? {} : { stance: 'UNKNOWN' as const }),
    ...(stance === undefined ? {} : { stance: stance.stance, heldStance: stance }),
    ...(value === undefined ? {} : { heldValue: value }),
  };
}
