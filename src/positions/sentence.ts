import type { Records } from '../record/records.js';
import type { DecidingStep, Position } from './answer.js';

/** The answer in one sentence: who holds what on what, and what decided it. */
export function sentenceOf(answer: Omit<Position, 'sentence'>, records: Records): string {
  const [party, issue] = [codeOf(answer.party, records), codeOf(answer.issue, records)];
  return `${party} on ${issue}: ${headline(answer)}; ${reasons[answer.decidedBy]}.`;
}

function headline({
  stance,
  heldStance,
  heldValue,
  alternatives,
}: Omit<Position, 'sentence'>): string {
  if (stance === undefined) return `${String(alternatives.length)} answers stand side by side`;
  const level = heldStance === undefined ? '' : ` at ${heldStance.level} level`;
  return `${stance}${level}${valueIn(heldValue)}`;
}

function valueIn(held: Position['heldValue']): string {
  if (held === undefined) return '';
  if (held.end !== undefined) return ', with no value any longer';
  return held.value !== undefined && 'unspecified' in held.value
    ? ', its value unspecified'
    : ', with a value';
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
