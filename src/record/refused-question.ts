import { nothingCalled } from '../rules/near.js';
import { refusal, type Refusal } from '../rules/refusal.js';
import { type Moment, parseMoment } from '../times/moment.js';
import type { RecordsAtCut } from './records.js';

/** The question can't be answered as it was put. */
export class RefusedQuestion extends Error {
  override readonly name = 'RefusedQuestion';
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/** What the bookmark asks for is recorded, and not to be seen here yet. */
export class NotYetVisible extends Error {
  override readonly name = 'NotYetVisible';
}

/** The moment that an argument gives. Throws {@link RefusedQuestion} where it is none. */
export function momentRead(text: string, ...path: readonly string[]): Moment {
  const moment = parseMoment(text);
  if (moment.kind !== 'INVALID') return moment;
  throw new RefusedQuestion(refusal('INVALID_DATE', moment.message, path));
}

/**
 * The ids of the sources that an argument names, whether their records stand or were retracted. Throws
 * {@link RefusedQuestion} for what is no source of this record.
 */
export function sourcesNamed(
  records: RecordsAtCut,
  names: readonly string[],
  path: readonly string[],
): readonly string[] {
  return names.map((name, index) => {
    const id = records.idOf(name);
    if (id !== undefined && records.entry(id)?.record.type === 'SourceRegistered') return id;
    const codes = records.ofType('SourceRegistered').map(({ data }) => data.code);
    throw new RefusedQuestion(
      refusal('UNKNOWN_SOURCE', nothingCalled(name, 'source', codes), [...path, String(index)]),
    );
  });
}
