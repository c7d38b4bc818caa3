import fc from 'fast-check';
import type { AnyRecord } from '../../src/record/records.js';
import { ListedRecords } from './records.js';

/** Other ids for what scripts call `r0` to `r15`, sorted in any other way, and the way back from them. */
export class Renaming {
  readonly #places: readonly number[];

  constructor(places: readonly number[]) {
    this.#places = places;
  }

  /** The same records under other ids, and each act with a code. */
  of(records: readonly AnyRecord[]): ListedRecords {
    const text = JSON.stringify(coded(records)).replace(
      /\br(\d+)\b/g,
      (_, index: string) => `x${String(this.#places[Number(index)]).padStart(2, '0')}`,
    );
    return new ListedRecords(JSON.parse(text) as readonly AnyRecord[]);
  }

  /** The same answer with the first ids in it. */
  back(answer: unknown): unknown {
    const text = JSON.stringify(answer).replace(
      /\bx(\d+)\b/g,
      (_, place: string) => `r${String(this.#places.indexOf(Number(place)))}`,
    );
    return JSON.parse(text);
  }
}

/** The acts of a script with codes, as a recorder gives them. */
export function coded(records: readonly AnyRecord[]): readonly AnyRecord[] {
  return records.map(
    (record) =>
      ({ ...record, data: { code: record.id.toUpperCase(), ...record.data } }) as AnyRecord,
  );
}

const names = Array.from({ length: 16 }, (_, index) => index);

export const renamings: fc.Arbitrary<Renaming> = fc
  .shuffledSubarray(names, { minLength: names.length })
  .map((places) => new Renaming(places));

/** An answer in which no list has an order of its own. */
export function unordered(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (_name, value: unknown) =>
    Array.isArray(value)
      ? value.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
      : value,
  );
}
