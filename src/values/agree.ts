import { kindOf, numbersOf } from './amount.js';
import { sameClause } from './clause-text.js';
import { scaleOf } from './decimal.js';
import { extentOf, isBelow, roundedExtent, sameEnds } from './extent.js';
import { compatible, incomparable, measurementOf, type Measurement } from './measure.js';
import { type DividedValue, isDivided, pairsOf, partsOf } from './divided.js';
import { totalsOf } from './total.js';
import { sameWords } from './worded.js';
import type { AlsoStated, StatusQuoValue, Value } from './value.js';

/**
 * Whether two acts state the same value: number, bound and measure are equal, in the value or in what it is also
 * stated as, and NOT_STATED agrees with anything. So what agrees with each of two values that disagree is possible.
 * Numbers are equal whatever their scale, text and formulas are by their exact words and by what of
 * them stands in brackets, dates by the days that they leave
 * possible, schedules period by period and tiers tier by tier. A schedule agrees with what it is also stated as.
 */
export function agree(one: Value, other: Value): boolean {
  if (isDivided(one) && isDivided(other)) return agreeThroughout(one, other);
  if ('choice' in one || 'choice' in other) {
    return 'choice' in one && 'choice' in other && one.choice.option === other.choice.option;
  }
  if ('yesNo' in one || 'yesNo' in other) {
    return 'yesNo' in one && 'yesNo' in other && one.yesNo.answer === other.yesNo.answer;
  }
  if ('formula' in one || 'formula' in other) {
    return (
      'formula' in one && 'formula' in other && sameWords(one.formula.words, other.formula.words)
    );
  }
  if ('text' in one || 'text' in other) {
    return 'text' in one && 'text' in other && sameClause(one.text, other.text);
  }
  if ('statusQuo' in one || 'statusQuo' in other) {
    return (
      'statusQuo' in one && 'statusQuo' in other && sameStatusQuo(one.statusQuo, other.statusQuo)
    );
  }
  if ('unspecified' in one || 'unspecified' in other) {
    return (
      'unspecified' in one &&
      'unspecified' in other &&
      sameWords(one.unspecified.words, other.unspecified.words)
    );
  }
  return measuresAgree(one, other);
}

/**
 * Whether two acts can't both have a value right: they state it and do not {@link agree}. What says no more than words
 * do disagrees with nothing, as a whole or in one of its periods or tiers.
 */
export function disagree(one: Value, other: Value): boolean {
  if ('unspecified' in one || 'unspecified' in other || agree(one, other)) return false;
  const { pairs } =
    isDivided(one) && isDivided(other) ? pairsOf(one, other, compatible) : { pairs: undefined };
  return pairs?.some(([part, counterpart]) => disagree(part, counterpart)) ?? true;
}

/**
 * What a value is also stated as, in its own measure, and cannot be: judged at the scale in which it was stated,
 * rounded half up, so that 16.865 is stated well as 16.9. A schedule answers for all of its entries.
 */
export function alsoStatedDiffers(value: Value): readonly AlsoStated[] {
  const parts = isDivided(value)
    ? partsOf(value).flatMap((part) => alsoStatedDiffers(part.value))
    : [];
  const own = ownOf(value);
  const differing = alsoStatedIn(value).filter(({ value: stated }) => {
    const measured = measurementOf(stated);
    if (measured === undefined) return false;
    const judged = own.filter((one) => !incomparable(one, measured, compatible));
    return judged.length > 0 && !judged.some((one) => canBeStatedAs(one, measured));
  });
  return [...parts, ...differing];
}

/** What a value can be stated as in its own measure: what it measures, or what its periods come to. */
function ownOf(value: Value): readonly Measurement[] {
  if ('schedule' in value) return totalsOf(value.schedule);
  const own = measurementOf(value);
  return own === undefined ? [] : [own];
}

function measuresAgree(one: Value, other: Value): boolean {
  const [own, others] = [measurementOf(one), measurementOf(other)];
  if (own && others && equal(own, others)) return true;
  const [also, othersAlso] = [soundlyAlso(one), soundlyAlso(other)];
  if (
    (others && also.some((stated) => equal(stated, others))) ||
    (own && othersAlso.some((stated) => equal(own, stated)))
  ) {
    return true;
  }
  if (!own || !others) return false;
  // Two amounts in one currency that differ do not become equal by being rounded to one amount in another.
  if (!incomparable(own, others, compatible)) return false;
  return also.some((stated) => othersAlso.some((othersStated) => equal(stated, othersStated)));
}

function soundlyAlso(value: Value): readonly Measurement[] {
  return soundlyStated(value).flatMap((stated) => measurementOf(stated.value) ?? []);
}

/** What disagrees with the value that it is said to be cannot speak for that value. */
export function soundlyStated(value: Value): readonly AlsoStated[] {
  const unsound = alsoStatedDiffers(value);
  return alsoStatedIn(value).filter((stated) => !unsound.includes(stated));
}

/** What a value as a whole is also stated as; its periods or tiers have their own. */
export function alsoStatedIn(value: Value): readonly AlsoStated[] {
  if ('money' in value) return value.money.alsoStatedAs ?? [];
  if ('quantity' in value) return value.quantity.alsoStatedAs ?? [];
  if ('rate' in value) return value.rate.alsoStatedAs ?? [];
  if ('duration' in value) return value.duration.alsoStatedAs ?? [];
  if ('schedule' in value) return value.schedule.alsoStatedAs ?? [];
  return [];
}

function equal(one: Measurement, other: Measurement): boolean {
  return (
    !incomparable(one, other, compatible) &&
    compatible(one.boundOf, other.boundOf) &&
    sameAmount(one, other)
  );
}

function sameAmount(one: Measurement, other: Measurement): boolean {
  return (
    kindOf(one.amount) === kindOf(other.amount) &&
    sameEnds(extentOf(one.amount, one.times), extentOf(other.amount, other.times))
  );
}

function canBeStatedAs(own: Measurement, stated: Measurement): boolean {
  const scale = Math.max(...numbersOf(stated.amount).map(scaleOf));
  const told = extentOf(stated.amount, 1);
  const rounded = roundedExtent(extentOf(own.amount, own.times), stated.times, scale);
  const kind = kindOf(stated.amount);
  if (kind !== 'about' && kind === kindOf(own.amount)) return sameEnds(rounded, told);
  return !isBelow(rounded, told) && !isBelow(told, rounded);
}

function agreeThroughout(one: DividedValue, other: DividedValue): boolean {
  const { pairs } = pairsOf(one, other, compatible);
  return pairs?.every(([part, counterpart]) => agree(part, counterpart)) ?? false;
}

/** Named by its instrument, where that is known, and else by the words. */
function sameStatusQuo(one: StatusQuoValue, other: StatusQuoValue): boolean {
  if (one.instrument !== undefined || other.instrument !== undefined) {
    return one.instrument === other.instrument;
  }
  return sameWords(one.words ?? '', other.words ?? '');
}
