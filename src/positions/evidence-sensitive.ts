import type { Considered, Noting } from '../acts/considered.js';
import { gradeScales } from '../acts/grades.js';
import { compareText } from '../acts/recording.js';
import { compareStandings } from '../acts/standing.js';
import type { AnyRecord } from '../record/records.js';
import { standing as standings } from '../sources/sources.events.js';
import type { ChangingMinimum, RaisedFlag } from './answer.js';
import { spokenOf } from './bearing.index.js';
import { type Judged, sameAnswer } from './judged.js';
import { recordsOf } from './outcome.js';

/** 9. Whether some higher minimum, of standing or of grade, that still leaves a mark, gives another stance or value. */
export function evidenceSensitive(
  judged: Judged,
  noting: Noting,
  judgedUnder: (stricter: Considered) => Judged,
): { readonly flags: readonly RaisedFlag[]; readonly alternatives?: never } {
  if (!judged.known) return { flags: [] };
  const changes = (stricter: Considered): boolean => {
    // Of what decided the answer nothing would fall out, and what did not would still make no difference.
    if (noting.isKeptBy(stricter)) return false;
    const other = judgedUnder(stricter);
    return other.known && !sameAnswer(other, judged);
  };
  const minimums = minimumsAbove(noting).flatMap((kind): readonly ChangingMinimum[] => {
    const lowest = kind.find(({ stricter }) => changes(stricter));
    return lowest
      ? [{ ...lowest.asked, fallsOut: fallingOut(judged, noting, lowest.stricter) }]
      : [];
  });
  if (minimums.length === 0) return { flags: [] };
  const because = minimums.flatMap(({ fallsOut }) => fallsOut);
  return { flags: [{ flag: 'EVIDENCE_SENSITIVE', because, minimums }] };
}

interface Minimum {
  readonly asked: Omit<ChangingMinimum, 'fallsOut'>;
  readonly stricter: Considered;
}

/** The higher minimums of each kind, the lowest first. */
function minimumsAbove(considered: Considered): readonly (readonly Minimum[])[] {
  const higher = standings.options.filter((one) => compareStandings(one, considered.minimum) > 0);
  // The lowest step of a scale is no minimum: all that is graded meets it.
  const [, ...reliabilities] = gradeScales.reliability;
  const [, ...credibilities] = gradeScales.credibility;
  return [
    higher.map((standing) => ({ asked: { standing }, stricter: considered.under(standing) })),
    reliabilities.map((reliability) => graded({ reliability }, considered)),
    credibilities.map((credibility) => graded({ credibility }, considered)),
  ];
}

function graded(
  asked: Pick<ChangingMinimum, 'reliability' | 'credibility'>,
  considered: Considered,
): Minimum {
  return { asked, stricter: considered.underGrade(asked) };
}

/**
 * What falls out of what the answer rests on, or of what that speaks of; else of what speaks of these, such as what had
 * kept an offer from ending. If it is none of them, all that the answer rests on is told.
 */
function fallingOut(
  { restsOnMarks }: Judged,
  considered: Considered,
  stricter: Considered,
): readonly string[] {
  const own = new Map<string, AnyRecord>();
  for (const { record, act, variant } of restsOnMarks) {
    const spoken = spokenOf(record).map((id) => considered.get(id));
    for (const one of [record, act, variant, ...spoken]) if (one) own.set(one.id, one);
  }
  const parts = restsOnMarks
    .filter(({ record, evidence }) => !stricter.includesPart(record, evidence))
    .map(({ record }) => record);
  const falls = (records: readonly AnyRecord[]): readonly AnyRecord[] =>
    records.filter((one) => !stricter.includes(one));
  const nearest = [...falls([...own.values()]), ...parts];
  if (nearest.length > 0) return idsOf(nearest);
  const about = falls([...own.keys()].flatMap((id) => speakingOf(id, considered)));
  return about.length > 0 ? idsOf(about) : recordsOf(restsOnMarks);
}

/** What comes of a grade is not told by whether that falls out itself. */
function speakingOf(id: string, considered: Considered): readonly AnyRecord[] {
  return considered
    .about(id)
    .filter((one) => one.type !== 'SourceGraded' && spokenOf(one).includes(id));
}

function idsOf(records: readonly AnyRecord[]): readonly string[] {
  return [...new Set(records.map(({ id }) => id))].toSorted(compareText);
}
