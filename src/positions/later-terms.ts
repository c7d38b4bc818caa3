import type { Considered } from '../acts/considered.js';
import { hadHappened, type MomentAsked } from '../acts/moment-asked.js';
import { compareText } from '../acts/recording.js';
import { names, termsOf } from '../acts/terms.js';
import type { AnyRecord, RecordOf } from '../record/records.js';
import { isOffer, type Offer } from '../acts/term-sets.js';
import type { Question } from './answer.js';
import type { LevelJudgement } from './judgement.js';
import { openTermsOf, soughtFor } from './sufficient.js';

type Concluded = Offer | RecordOf<'AgreementReached'>;

/**
 * The party's proposals and agreements that had happened by then, came after the value that is shown, and of whose
 * terms on this issue nothing is known: undisclosed ones, and partial ones that name neither it nor an issue above.
 * What the party merely said since tells nothing of their terms; only where it has no value do they come after that.
 */
export function laterTermsUnknown(
  { stanceMarks, valueMarks }: Pick<LevelJudgement, 'stanceMarks' | 'valueMarks'>,
  { party, issue, validAt }: Question,
  at: MomentAsked,
  considered: Considered,
): readonly string[] {
  const restsOn = valueMarks.length > 0 ? valueMarks : stanceMarks;
  const { chronology } = considered;
  const fromMs = Math.min(...restsOn.map(({ act }) => chronology.boundsOf(act).latest));
  return concludedBy({ party, validAt }, fromMs, considered)
    .filter((record) => makersOf(record).includes(party) && record.data.extent !== 'COMPLETE')
    .filter((record) => hadHappened(record, at, considered))
    .filter((record) => restsOn.every(({ act }) => chronology.before(act, record)))
    .filter((record) => !names(termsOf(record, considered), issue, considered.records))
    .map((record: AnyRecord) => record.id)
    .sort(compareText);
}

/** What a party put on the table or concluded that may have been after some moment, and more. */
function concludedBy(
  { party, validAt }: Pick<Question, 'party' | 'validAt'>,
  fromMs: number,
  considered: Considered,
): readonly Concluded[] {
  const rows = openTermsOf(party, considered)?.since(soughtFor({ validAt }, considered), fromMs);
  const acts = rows
    ? [...new Set(rows.map(({ record }) => record))].flatMap((id) => considered.get(id) ?? [])
    : considered.about(party);
  return acts.filter(
    (record): record is Concluded => isOffer(record) || record.type === 'AgreementReached',
  );
}

function makersOf(record: Concluded): readonly string[] {
  return record.type === 'AgreementReached' ? record.data.parties : record.data.proposers;
}
