import type { Considered } from '../acts/considered.js';
import { agree, soundlyStated } from '../values/agree.js';
import { comparable } from '../values/comparable.js';
import type { AlsoStated, Value } from '../values/value.js';

/** What a value is also stated as, by whatever may speak for it. */
export type StatementsOf = (value: Value) => readonly AlsoStated[];

/**
 * What values are also stated as by a source that stands, and do not contradict. What is stated of a schedule holds for
 * the same schedule wherever else it is put forward among some values: whose it is changes nothing of what it comes to.
 */
export function statementsAmong(values: readonly Value[], considered: Considered): StatementsOf {
  const { sources } = considered.chronology.standings;
  const stated = new Map<Value, readonly AlsoStated[]>();
  const citedOf = (value: Value): readonly AlsoStated[] => {
    const known = stated.get(value);
    if (known) return known;
    const cited = soundlyStated(value).filter(
      ({ source }) => source !== undefined && sources.stands(source),
    );
    stated.set(value, cited);
    return cited;
  };
  return (value) => {
    const same = 'schedule' in value ? values.filter((other) => isSame(value, other)) : [];
    const found = [value, ...same].flatMap(citedOf);
    return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
  };
}

function isSame(one: Value, other: Value): boolean {
  return comparable(one, other).measure !== undefined && agree(one, other);
}
