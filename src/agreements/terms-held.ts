import type { Considered } from '../acts/considered.js';
import type { MomentAsked } from '../acts/moment-asked.js';
import { compareText, listed } from '../acts/recording.js';
import { type Instrument, isInstrument } from '../acts/term-sets.js';
import { type StatedTerm, termsOf } from '../acts/terms.js';
import type { StatusQuoValue, Value } from '../values/value.js';
import { covers, entryOf, isInForce, periodOver, relatedBy, relatedTo } from './force.js';

/** What an agreement said on an issue at a moment, as others had changed it by then. */
export interface HeldTerm {
  readonly issue: string;
  /** Several where reports of it differ, or where it is not known which of two changes came last. */
  readonly values: readonly Value[];
  /** The agreements that say so: that itself, what amends it, or what prolongs it. */
  readonly agreements: readonly string[];
  /** The records that state the values. */
  readonly records: readonly string[];
  /** Where a value leaves something as it was: what that is. */
  readonly unchanged: readonly HeldTerm[];
}

/** A term with the agreement that states it. */
interface Held {
  readonly stated: StatedTerm;
  readonly by: Instrument;
}

type Pending = ReadonlySet<string>;

/**
 * The terms of an agreement as they were at a moment: its own, with those that an amendment in force names in their place,
 * and once its period is over, with those that the extension names by which it goes on. Reported terms are among them.
 */
export function termsHeld(
  agreement: Instrument,
  at: MomentAsked,
  considered: Considered,
): readonly HeldTerm[] {
  return shown(heldBy(agreement, at, considered, new Set()), at, considered, new Set());
}

/** The terms of an agreement as it was concluded, whatever others make of it: its own and those reported of it since. */
export function termsConcluded(
  agreement: Instrument,
  at: MomentAsked,
  considered: Considered,
): readonly HeldTerm[] {
  return shown(ownOf(agreement, considered), at, considered, new Set());
}

function heldBy(
  agreement: Instrument,
  at: MomentAsked,
  considered: Considered,
  pending: Pending,
): readonly Held[] {
  const within = new Set([...pending, agreement.id]);
  const changes = changesOf(agreement, at, considered)
    .filter(({ id }) => !within.has(id))
    .map((by) => ({ by, terms: heldBy(by, at, considered, within) }));
  const own = ownOf(agreement, considered);
  const issues = [...new Set([own, ...changes.map(({ terms }) => terms)].flat().map(issueOf))];
  return issues.flatMap((issue) => {
    const changing = changes.filter(({ terms }) => terms.some((one) => issueOf(one) === issue));
    const last = changing.filter(
      (one) => !changing.some((other) => cameAfter(other.by, one.by, at, considered)),
    );
    return [own, ...last.map(({ terms }) => terms)]
      .slice(last.length === 0 ? 0 : 1)
      .flat()
      .filter((one) => issueOf(one) === issue);
  });
}

function ownOf(agreement: Instrument, considered: Considered): readonly Held[] {
  return termsOf(agreement, considered).map((stated) => ({ stated, by: agreement }));
}

/** What changes an agreement at a moment. */
function changesOf(
  agreement: Instrument,
  at: MomentAsked,
  considered: Considered,
): readonly Instrument[] {
  const over = periodOver(agreement, considered);
  const goesOn = over !== undefined && over <= at(considered.chronology.zoneOf(agreement));
  return [
    ...relatedTo(agreement, 'AMENDS', considered),
    ...(goesOn ? relatedTo(agreement, 'EXTENDS', considered) : []),
  ]
    .filter((one) => isInForce(one, at, considered) && covers(one, at, considered))
    .filter((one, index, all) => all.indexOf(one) === index);
}

/** Whether one change certainly came after another: it entered into force later, or else was concluded later. */
function cameAfter(
  later: Instrument,
  earlier: Instrument,
  at: MomentAsked,
  considered: Considered,
): boolean {
  const [one, other] = [later, earlier].map((each) => entryOf(each, at, considered)?.moment);
  if (one === undefined || other === undefined) return false;
  if (other.latest < one.earliest) return true;
  return !(one.latest < other.earliest) && considered.chronology.before(earlier, later);
}

function shown(
  held: readonly Held[],
  at: MomentAsked,
  considered: Considered,
  pending: Pending,
): readonly HeldTerm[] {
  return listed(held.map(issueOf), considered.records).map((issue) => {
    const terms = specifiedOf(held.filter((one) => issueOf(one) === issue));
    return {
      issue,
      values: terms.map(({ stated }) => stated.term.value),
      agreements: distinct(terms.map(({ by }) => by.id)),
      records: distinct(terms.map(({ stated }) => stated.record.id)),
      unchanged: terms.flatMap((term) => leftAsItWas(term, at, considered, pending)),
    };
  });
}

/** What was learned of a value takes the place of the words that did not tell it. */
function specifiedOf(terms: readonly Held[]): readonly Held[] {
  const specified = terms.filter(({ stated }) => !('unspecified' in stated.term.value));
  return specified.length === 0 ? terms : specified;
}

/**
 * What a status quo leaves as it was, in the agreement that it names or else in the one that it extends or amends, without
 * what the agreement that says so makes of it.
 */
function leftAsItWas(
  { stated: { term }, by }: Held,
  at: MomentAsked,
  considered: Considered,
  pending: Pending,
): readonly HeldTerm[] {
  if (!('statusQuo' in term.value)) return [];
  const before = instrumentMeant(term.value.statusQuo, by, considered);
  const within = new Set([...pending, by.id]);
  if (before === undefined || within.has(before.id)) return [];
  const held = heldBy(before, at, considered, within).filter((one) => issueOf(one) === term.issue);
  return shown(held, at, considered, within);
}

/** Nothing where none is named, and the agreement rests on none, or on several. */
function instrumentMeant(
  { instrument }: StatusQuoValue,
  by: Instrument,
  considered: Considered,
): Instrument | undefined {
  const named = instrument === undefined ? undefined : considered.get(instrument);
  if (instrument !== undefined) return isInstrument(named) ? named : undefined;
  const related = new Set([
    ...relatedBy(by, 'EXTENDS', considered),
    ...relatedBy(by, 'AMENDS', considered),
  ]);
  return related.size === 1 ? [...related][0] : undefined;
}

function issueOf({ stated: { term } }: Held): string {
  return term.issue;
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].toSorted(compareText);
}
