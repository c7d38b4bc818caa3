import type { Decision } from '../event-store/decider.js';
import { asJson } from '../event-store/json.js';
import { type CodeOfCourse, type Refusal, rulesOfPairs } from '../rules/refusal.js';
import { called } from './record.js';
import type { AnyRecord } from './records.js';
import type { Inconsistency } from './rules.js';

/**
 * A rule of course that the recorder knows to be broken, and why it is recorded all the same. It is kept as it was given,
 * also where nothing breaks the rule yet: the order of entry decides which of two acts brings a breach, and must not
 * decide what is told of it.
 */
export interface Despite {
  readonly code: CodeOfCourse;
  readonly reason: string;
}

export function refuse(...refusals: readonly Refusal[]): Decision {
  return { refuse: refusals };
}

/** Recorded, unless it brings a breach that the recorder has not taken upon themselves. */
export function judged(
  record: AnyRecord,
  breaches: readonly Inconsistency[],
  despite: readonly Despite[],
): Decision {
  const refused = breaches.filter(
    ({ refusal }) => !despite.some(({ code }) => code === refusal.code),
  );
  const own = refused.filter(({ act }) => act.id === record.id).map(({ refusal }) => refusal.code);
  // What two acts break with one another is told of the one that is refused.
  const told = refused.filter(
    ({ act, refusal: { code } }) =>
      act.id === record.id || !rulesOfPairs.includes(code) || !own.includes(code),
  );
  if (told.length > 0) return refuse(...told.map((breach) => asRefusal(breach, record)));
  const { id, type, data } = record;
  return { record: [{ id, type, data: asJson(data), despite }] };
}

/**
 * A breach elsewhere in the record is no place in this input: the sentence names the act instead. The id of what is
 * refused would lead nowhere, so the sentence says what it is.
 */
function asRefusal({ act, refusal }: Inconsistency, record: AnyRecord): Refusal {
  const message = refusal.message.replaceAll(record.id, 'this');
  if (act.id === record.id) return { ...refusal, message };
  return {
    ...refusal,
    message: `This would make ${called(act)} inconsistent: ${message}`,
    path: [],
  };
}
