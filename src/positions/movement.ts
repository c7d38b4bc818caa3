import type { Considered } from '../acts/considered.js';
import { comparable, type CommonMeasure } from '../values/comparable.js';
import type { Conversion } from '../values/conversion.js';
import { change, type ChangeSize } from '../values/difference.js';
import type { Fraction } from '../values/fraction.js';
import { type Line, onOneLine, type Placing } from '../values/line.js';
import type { Incomparable } from '../values/measure.js';
import type { AlsoStated, Value } from '../values/value.js';
import type { HeldValue, Question } from './answer.js';
import type { HistoryEntry } from './history.js';
import { statementsAmong, type StatementsOf } from './statements.js';
import { Track } from './track.js';

/** Why a move can't be set against a counterpart: the values can't be compared, or it had none just before. */
export type NotComparable = Incomparable | 'NO_COUNTERPART_POSITION';

/** A conversion that is recorded, with the id of its record. */
export interface RecordedConversion extends Conversion {
  readonly id: string;
}

/** The conversions that may be used for values as they stood at an instant, in epoch milliseconds. */
export type ConversionsAt = (atMs: number) => readonly RecordedConversion[];

/** By what values may be told in a measure that is not their own. */
export interface Means {
  readonly conversionsAt: ConversionsAt;
  readonly statementsOf: StatementsOf;
}

/** What was told in a measure that is not its own, and by what. */
export interface Told {
  /** Ids of the records of the conversions that it took. */
  readonly conversions: readonly string[];
  /** What values are also stated as, where that stood in for them. */
  readonly statements: readonly AlsoStated[];
}

/** A part of the first gap: 0.25 is a quarter. More than 1 where it was more than all, below 0 where it was widened. */
export interface Share {
  /** In lowest terms: `3/10`. */
  readonly exact: string;
  /** To {@link shareScale} digits after the point, rounded half up. */
  readonly rounded: string;
}

/** A gap between two sides, at a moment when both had values that can be compared. */
export interface GapSize extends Told {
  /** When it was so, in epoch milliseconds. */
  readonly at: number;
  readonly size: ChangeSize;
}

/** How a move of a party's value stands to where its counterpart was just before. */
export interface Against extends Told {
  readonly counterpart: string;
  /** `NONE` where the value did not move; `LATERAL` where it is as far from the counterpart as before. */
  readonly direction: 'TOWARD' | 'AWAY' | 'LATERAL' | 'NONE' | 'NOT_COMPARABLE';
  readonly notComparable?: NotComparable;
  /** What the counterpart held just before; absent where it showed no value, or none won. */
  readonly stood?: HeldValue;
  /** By how much it came nearer or went further away; absent where that can't be told as one number. */
  readonly size?: ChangeSize;
  /** The part of the first gap that it closed; absent without a size, and where there is no first gap in this measure. */
  readonly share?: Share;
}

const shareScale = 4;

export function shareOf(part: Fraction, whole: Fraction): Share | undefined {
  if (whole.sign === 0) return undefined;
  const share = part.over(whole);
  return { exact: String(share), rounded: share.rounded(shareScale) };
}

/** The two sides' values at the first moment at which they can be compared as numbers. */
export interface FirstGap {
  readonly at: number;
  readonly values: readonly [
    own: HeldValue & { value: Value },
    other: HeldValue & { value: Value },
  ];
  readonly gap: GapSize;
}

/** A party and its counterpart on one issue, up to the moment asked about. */
export class Opposition {
  readonly own: Track;
  readonly other: Track;
  readonly #counterpart: string;
  readonly #considered: Considered;
  readonly #conversionsAt: ConversionsAt;
  #means: Means | undefined;
  #first: { readonly found: FirstGap | undefined } | undefined;

  constructor(
    question: Question,
    counterpart: string,
    considered: Considered,
    conversionsAt: ConversionsAt,
  ) {
    this.own = new Track(question, considered);
    this.other = new Track({ ...question, party: counterpart }, considered);
    this.#counterpart = counterpart;
    this.#considered = considered;
    this.#conversionsAt = conversionsAt;
  }

  /** By what their values may be told in one measure. */
  get means(): Means {
    return (this.#means ??= {
      conversionsAt: this.#conversionsAt,
      statementsOf: statementsAmong([...this.own.values, ...this.other.values], this.#considered),
    });
  }

  /** Absent where the two never had values that can be compared as numbers. */
  get firstGap(): FirstGap | undefined {
    return (this.#first ??= { found: this.#firstGap() }).found;
  }

  /** How one step of the party's history stands to the counterpart's position just before it. */
  against({ from, to, latest, movement }: HistoryEntry): Against {
    const stood = this.other.at(latest - 1).value;
    const common = {
      counterpart: this.#counterpart,
      ...(stood === undefined ? {} : { stood }),
      ...{ conversions: [], statements: [] },
    };
    if (!movement.valueChanged) return { ...common, direction: 'NONE' };
    const apart = (notComparable: NotComparable): Against => ({
      ...{ ...common, direction: 'NOT_COMPARABLE', notComparable },
    });
    if (stood?.value === undefined) return apart('NO_COUNTERPART_POSITION');
    const [was, is] = [from.value?.value, to.value?.value];
    // An end, values side by side, and none at all are no number that could have come nearer.
    if (was === undefined || is === undefined) return apart('QUALITATIVE');
    const conversions = this.#conversionsAt(latest);
    const lined = onOneLine(placed(this.means, conversions, was, is, stood.value), stood.value);
    if ('line' in lined)
      return { ...common, ...this.#measured(lined.line, was, is, stood.value, latest) };
    const direction = byOrder(was, is, stood.value);
    return direction === undefined
      ? apart(reasonOf(was, is, stood.value) ?? lined.notComparable)
      : { ...common, direction };
  }

  #measured(
    line: Line<RecordedConversion>,
    was: Value,
    is: Value,
    stood: Value,
    at: number,
  ): Pick<Against, 'direction' | 'size' | 'share' | keyof Told> {
    const [before, after, there] = threeOf(line.at);
    const closed = before.minus(there).abs().minus(after.minus(there).abs());
    const share = this.#shareOf(closed, line, [was, is, stood], at);
    return {
      direction: closed.sign > 0 ? 'TOWARD' : closed.sign < 0 ? 'AWAY' : 'LATERAL',
      size: line.size(closed),
      ...(share === undefined ? {} : { share }),
      ...toldBy(line),
    };
  }

  /** A gap before the move, measured as the move is and by the same conversions; or there is no share of it. */
  #shareOf(
    closed: Fraction,
    line: Line<RecordedConversion>,
    measured: readonly [was: Value, is: Value, stood: Value],
    at: number,
  ): Share | undefined {
    const first = this.firstGap;
    if (first === undefined || first.at >= at) return undefined;
    const [own, other] = first.values;
    const lined = onOneLine(
      [
        ...placed(this.means, this.#conversionsAt(first.at), own.value, other.value),
        ...placed(this.means, line.by, ...measured),
      ],
      measured[2],
    );
    if (!('line' in lined) || !sameMeasure(lined.line, line)) return undefined;
    const [one, another] = threeOf(lined.line.at);
    return shareOf(closed, one.minus(another).abs());
  }

  #firstGap(): FirstGap | undefined {
    const moments = [...new Set([...this.own.moments, ...this.other.moments])];
    for (const at of moments.sort((a, b) => a - b)) {
      const [own, other] = [this.own.at(at).value, this.other.at(at).value];
      if (!hasValue(own) || !hasValue(other)) continue;
      const gap = gapBetween(own.value, other.value, at, this.means);
      if ('size' in gap) return { at, values: [own, other], gap };
    }
    return undefined;
  }
}

/** How far two values lie apart, in the measure of the second. */
export function gapBetween(
  one: Value,
  other: Value,
  at: number,
  means: Means,
): (GapSize & { readonly measure: CommonMeasure }) | { readonly notComparable: Incomparable } {
  const lined = onOneLine(placed(means, means.conversionsAt(at), one, other), other);
  if (!('line' in lined)) return lined;
  const { line } = lined;
  const [first, second] = threeOf(line.at);
  return {
    at,
    size: line.size(first.minus(second)),
    ...toldBy(line),
    measure: line.measure,
  };
}

export function hasValue(
  held: HeldValue | undefined,
): held is HeldValue & { readonly value: Value } {
  return held?.value !== undefined;
}

/** Values to be placed with the same conversions at hand. */
export function placed(
  { statementsOf }: Pick<Means, 'statementsOf'>,
  conversions: readonly RecordedConversion[],
  ...values: readonly Value[]
): readonly Placing<RecordedConversion>[] {
  return values.map((value) => ({ value, conversions, statements: statementsOf(value) }));
}

export function toldBy({ by, stated }: Line<RecordedConversion>): Told {
  return { conversions: by.map(({ id }) => id), statements: stated };
}

function sameMeasure(one: Line<RecordedConversion>, other: Line<RecordedConversion>): boolean {
  return JSON.stringify(one.measure) === JSON.stringify(other.measure);
}

/** Where no number can be told: a move is toward what it arrives at, and toward what lies wholly beyond both its ends. */
function byOrder(was: Value, is: Value, stood: Value): 'TOWARD' | 'AWAY' | undefined {
  if (reasonOf(was, is, stood) !== undefined) return undefined;
  const moved = change(was, is).direction;
  const [before, after] = [change(was, stood).direction, change(is, stood).direction];
  if (moved !== 'NONE' && after === 'NONE') return 'TOWARD';
  if (moved !== 'NONE' && before === 'NONE') return 'AWAY';
  if (before !== after || (before !== 'UP' && before !== 'DOWN')) return undefined;
  if (moved === before) return 'TOWARD';
  return moved === 'UP' || moved === 'DOWN' ? 'AWAY' : undefined;
}

function reasonOf(was: Value, is: Value, stood: Value): Incomparable | undefined {
  return comparable(was, stood).notComparable ?? comparable(is, stood).notComparable;
}

/** As many numbers as were placed; the line keeps their order. */
function threeOf(at: readonly Fraction[]): readonly [Fraction, Fraction, Fraction] {
  const [first, second, third = second] = at;
  if (!first || !second || !third) throw new Error('A line holds what was placed on it.');
  return [first, second, third];
}
