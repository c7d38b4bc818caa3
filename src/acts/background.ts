import type { AnyRecord } from '../record/records.js';
import { exactly, type Magnitude, quotient } from '../values/magnitude.js';
import { Fraction } from '../values/fraction.js';
import type { Considered } from './considered.js';
import { byName } from './order.js';
import { byRecording } from './recording.js';
import { ofOneKind, type Stated, statedIn } from './stated.js';

/**
 * Two amounts that a record sets beside each other in two currencies, and how much of the second goes for one of the
 * first.
 */
export interface CurrencyPair {
  readonly record: AnyRecord;
  /** In alphabetical order, so that a pair is found whichever way round it was stated. */
  readonly currencies: readonly [string, string];
  readonly rate: Magnitude;
  readonly path: Stated['path'];
}

/**
 * What a record is set against when it is asked whether it looks like a slip: everything that counts, with the numbers
 * stated on each issue. It remembers what it works out: make one for each question.
 */
export class Background {
  readonly considered: Considered;
  readonly #stated = new Map<string, readonly Stated[]>();
  readonly #about = new Map<string, readonly AnyRecord[]>();
  readonly #onIssue = new Map<string, readonly Stated[]>();
  #pairs: readonly CurrencyPair[] | undefined;

  constructor(considered: Considered) {
    this.considered = considered;
  }

  /** The numbers in a record. */
  statedIn(record: AnyRecord): readonly Stated[] {
    return remembered(this.#stated, record.id, () => statedIn(record, this.considered.records));
  }

  /** The records that refer to this one, whether they count or not, by name: of very many those that entered last. */
  about(id: string): readonly AnyRecord[] {
    return remembered(this.#about, id, () => {
      const { records } = this.considered;
      const last =
        records.lastAbout?.(id, aboutMax) ??
        records.about(id).toSorted(byRecording).slice(-aboutMax);
      return last.toSorted(byName);
    });
  }

  /**
   * The numbers stated on an issue, its baseline among them, by what counts and what does not: {@link counts} takes a look
   * into the record for each, and mostly the first one that is near is enough.
   */
  statedOn(issue: string): readonly Stated[] {
    return remembered(this.#onIssue, issue, () => {
      const baseline = this.considered.records.get(issue);
      return [...(baseline ? [baseline] : []), ...this.about(issue)].flatMap((record) =>
        this.statedIn(record).filter((stated) => stated.issue === issue),
      );
    });
  }

  counts({ record }: { readonly record: AnyRecord }): boolean {
    return this.considered.includes(record);
  }

  /** The pairs that a record holds. */
  pairsIn(record: AnyRecord): readonly CurrencyPair[] {
    return [...pairsStated(this.statedIn(record)), ...pairConverted(record)];
  }

  /** The pairs that what counts holds: what is said on issues about money, and what is converted or counted. */
  get pairs(): readonly CurrencyPair[] {
    return (this.#pairs ??= this.#found());
  }

  #found(): readonly CurrencyPair[] {
    const { records } = this.considered;
    const issues = records.ofType('IssueAdded').filter(({ data }) => data.valueType === 'MONEY');
    const found = new Set<AnyRecord>([
      ...issues.flatMap((issue) => [issue, ...this.about(issue.id)]),
      ...records.ofType('ConversionReported', 'FigureReported', 'OutsideActRecorded'),
    ]);
    return [...found].flatMap((record) => {
      const pairs = this.pairsIn(record);
      return pairs.length > 0 && this.considered.includes(record) ? pairs : [];
    });
  }
}

/** An issue with more than so many records about it has a history to be set against; nobody waits for all of it. */
const aboutMax = 100;

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

function pairsStated(stated: readonly Stated[]): readonly CurrencyPair[] {
  return stated
    .filter(({ origin, measurement }) => origin === 'ALSO' && measurement.kind === 'money')
    .flatMap((also) =>
      stated
        .filter(({ origin, value }) => origin === 'OWN' && value === also.value)
        .filter((own) => own.measurement.base !== also.measurement.base && ofOneKind(own, also))
        .flatMap((own) => pairOf(own.record, sideOf(own), sideOf(also), also.path)),
    );
}

interface Side {
  readonly currency: string;
  readonly size: Magnitude;
}

function sideOf({ measurement, size }: Stated): Side {
  return { currency: measurement.base, size };
}

function pairOf(
  record: AnyRecord,
  one: Side,
  other: Side,
  path: Stated['path'],
): readonly CurrencyPair[] {
  const [first, second] = one.currency < other.currency ? [one, other] : [other, one];
  const rate = quotient(second.size, first.size);
  return rate ? [{ record, currencies: [first.currency, second.currency], rate, path }] : [];
}

/** A conversion between two currencies that says nothing else. */
function pairConverted(record: AnyRecord): readonly CurrencyPair[] {
  if (record.type !== 'ConversionReported' || record.data.ratio === undefined) return [];
  const { from, to, ratio } = record.data;
  if (from.currency === undefined || to.currency === undefined) return [];
  if (Object.values(from).filter((aspect) => aspect !== undefined).length > 1) return [];
  const [one, other] = [exactly(Fraction.of(ratio.from)), exactly(Fraction.of(ratio.to))];
  return pairOf(
    record,
    { currency: from.currency, size: one },
    { currency: to.currency, size: other },
    ['ratio'],
  );
}
