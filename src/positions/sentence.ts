import type { Records } from '../record/records.js';
import type { DecidingStep, Position } from './answer.js';
import { wordsFor } from './value-words.js';

type Answer = Omit<Position, 'sentence'>;

/** The answer in one sentence: who holds what on what, and what decided it. */
export function sentenceOf(answer: Answer, records: Records): string {
  const [party, issue] = [codeOf(answer.party, records), codeOf(answer.issue, records)];
  return `${party} on ${issue}: ${headline(answer, records)}; ${reasons[answer.decidedBy]}.`;
}

function headline(answer: Answer, records: Records): string {
  const { stance, heldStance } = answer;
  if (stance === 'UNKNOWN') return stance;
  const shown = stance ?? `${String(sideBySide(answer))} answers side by side`;
  const level = heldStance === undefined ? '' : ` at ${heldStance.level} level`;
  return `${shown}${level}${valueIn(answer, records)}`;
}

function valueIn(answer: Answer, records: Records): string {
  const { stance, heldValue } = answer;
  if (heldValue?.end !== undefined) return ', with no value any longer';
  if (heldValue?.value !== undefined) return `, with ${wordsFor(heldValue.value, records)}`;
  const several = sideBySide(answer);
  return stance !== undefined && several > 0 ? `, with ${String(several)} values side by side` : '';
}

function sideBySide({ alternatives }: Answer): number {
  return alternatives.filter(({ flag }) => flag === 'CONFLICTING' || flag === 'ORDER_UNCERTAIN')
    .length;
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

function codeOf(id: string, records: Records): string {
  const record = records.get(id);
  return (record && 'code' in record.data ? record.data.code : undefined) ?? id;
}
