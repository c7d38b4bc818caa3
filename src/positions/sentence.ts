import { compareText } from '../acts/recording.js';
import { nameOf } from '../record/record.js';
import type { Records } from '../record/records.js';
import type { Alternative, DecidingStep, HeldStance, Position, StanceSubject } from './answer.js';
import { wordsFor } from './value-words.js';

type Answer = Omit<Position, 'sentence'>;

/** The answer in one sentence: who holds what on what, how sure that is where it isn't, and what decided it. */
export function sentenceOf(answer: Answer, records: Records): string {
  const [party, issue] = [nameOf(answer.party, records), nameOf(answer.issue, records)];
  const held = headline(answer, records) + doubt(answer);
  return `${party} on ${issue}: ${held}; ${reasons[answer.decidedBy]}.`;
}

function headline(answer: Answer, records: Records): string {
  const { stance, heldStance } = answer;
  if (stance === 'UNKNOWN') return stance;
  if (stance === undefined) return `${severalIn(answer, records)}${valueIn(answer, records)}`;
  const held = heldStance === undefined ? '' : subjectIn(heldStance, records);
  return `${stance}${held}${valueIn(answer, records)}`;
}

/** Named as far as a sentence has room for them. */
const namedMax = 3;

/** The stances of which none wins. */
function severalIn(answer: Answer, records: Records): string {
  const shown = sideBySide(answer).map(({ stance }) =>
    stance === undefined ? 'UNKNOWN' : `${stance.stance}${subjectsIn(stance, records)}`,
  );
  const distinct = [...new Set(shown)];
  const named =
    distinct.length > 1 && distinct.length <= namedMax
      ? distinct.join(' and ')
      : `${String(shown.length)} answers`;
  return `${named} side by side`;
}

/** What the stance is about, where it carries no value: without it "open to" would seem to be about the value. */
function subjectIn(held: HeldStance, records: Records): string {
  const { conditions, level } = held;
  const on = subjectsIn(held, records);
  const only = conditions.length === 0 ? '' : ` on the condition: ${conditions.join('; ')},`;
  return `${on}${only} at ${level} level`;
}

function subjectsIn({ about }: HeldStance, records: Records): string {
  const subjects = about.map((one) => subject(one, records)).filter((text) => text !== '');
  return subjects.length === 0 ? '' : ` ${[...new Set(subjects)].sort(compareText).join(' and ')}`;
}

function subject({ proposal, agreement, words }: StanceSubject, records: Records): string {
  if (words !== undefined) return `“${words}”`;
  const named = proposal ?? agreement;
  return named === undefined ? '' : nameOf(named, records);
}

/** A standing that a reader must not take for plain word. */
function doubt({ heldStance, heldValue }: Answer): string {
  const standings = [heldStance?.standing, heldValue?.standing];
  return standings.includes('CONTESTED') ? ', which is CONTESTED' : '';
}

function valueIn(answer: Answer, records: Records): string {
  const { stance, heldValue } = answer;
  if (heldValue?.end !== undefined) return ', with no value any longer';
  if (heldValue?.value !== undefined) return `, with ${wordsFor(heldValue.value, records)}`;
  const several = sideBySide(answer).length;
  return stance !== undefined && several > 0 ? `, with ${String(several)} values side by side` : '';
}

function sideBySide({ alternatives }: Answer): readonly Alternative[] {
  return alternatives.filter(({ flag }) => flag === 'CONFLICTING' || flag === 'ORDER_UNCERTAIN');
}

const reasons: Readonly<Record<DecidingStep, string>> = {
  NO_MARK: 'nothing that counts shows a stance',
  ONLY_MARK: 'everything that counts says the same',
  LATEST: 'this is the latest that counts',
  NO_WINNER: 'none of the acts that differ is certainly later than the others',
  LEVEL: 'a lower level holds another position, and the highest level is shown',
  OWN_WORD: 'what another party says of it stands beside and does not end it',
  WITHDRAWN: 'the offer was withdrawn',
  LAPSED: 'the offer is past its last valid day',
  VALUE_OF_EARLIER_MARK: 'the value is that of an earlier act',
};
