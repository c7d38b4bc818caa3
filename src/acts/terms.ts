import type { Telling, Term } from './act.js';
import type { Considered } from './considered.js';
import { lineOf } from './issue-line.js';
import { lowerOf } from './standing.js';
import type { RecordOf, Records } from '../record/records.js';
import type { Standing } from '../sources/sources.events.js';
import { byId } from './recording.js';
import type { TermSet } from './term-sets.js';
import { type Variant, variantsOf } from './variants.js';

/** A term of a proposal or an agreement, with the record that states it: that itself, a later report, or a variant. */
export interface StatedTerm {
  readonly term: Term;
  readonly record: TermSet | RecordOf<'TermReported'> | Variant;
  readonly standing: Standing;
  /** Who says so, where the record that states the term says that. */
  readonly telling?: Telling;
}

/** Every term that counts of a proposal or an agreement, those reported onto it later included. */
export function termsOf(set: TermSet, considered: Considered): readonly StatedTerm[] {
  return [set, ...reportsOnto(set.id, considered)].flatMap((record) => [
    ...statedIn(record, set, considered),
    ...variantsOf(record, considered.records)
      .toSorted(byId)
      .flatMap((variant) => toldIn(variant, record, set, considered)),
  ]);
}

/** The terms that one record states of a proposal or an agreement, where they count. */
export function statedIn(
  record: Exclude<StatedTerm['record'], Variant>,
  set: TermSet,
  considered: Considered,
): readonly StatedTerm[] {
  const { standings } = considered.chronology;
  return (record.data.terms ?? [])
    .map((term) => ({
      term,
      record,
      // A report of what was in a proposal that was never made reports nothing.
      standing: lowerOf(
        standings.ofTerm(record, term.evidence).standing,
        considered.standingOf(set),
      ),
      ...tellingIn(record),
    }))
    .filter(({ standing }) => considered.suffices(standing))
    .filter(({ term }) => considered.admits(record, term.evidence) && considered.admits(set));
}

/** The term that a variant tells otherwise of a proposal, an agreement or a report, where it counts. */
export function toldIn(
  variant: Variant,
  record: Exclude<StatedTerm['record'], Variant>,
  set: TermSet,
  considered: Considered,
): readonly StatedTerm[] {
  const { says, evidence } = variant.data;
  const standing = lowerOf(considered.standingOf(variant), considered.standingOf(set));
  if (!('value' in says) || !considered.suffices(standing)) return [];
  if (!considered.admits(variant) || !considered.admits(set)) return [];
  const { issue, value } = says.value;
  return (record.data.terms ?? [])
    .filter((term) => term.issue === issue)
    .map((term) => ({
      term: { ...term, value, evidence },
      record: variant,
      standing,
      ...tellingIn(record),
    }));
}

/** Who tells the term otherwise, where it is told so. */
export function variantOf({ record }: StatedTerm): Variant | undefined {
  return record.type === 'VariantReported' ? record : undefined;
}

function tellingIn({ data }: Exclude<StatedTerm['record'], Variant>): Pick<StatedTerm, 'telling'> {
  const telling = 'telling' in data ? data.telling : undefined;
  return telling === undefined ? {} : { telling };
}

/** The reports of terms of a proposal or an agreement, among all acts or those that count. */
export function reportsOnto(
  id: string,
  acts: Pick<Considered, 'about'>,
): readonly RecordOf<'TermReported'>[] {
  return acts
    .about(id)
    .filter((record) => record.type === 'TermReported')
    .filter(({ data }) => data.proposal === id || data.agreement === id);
}

/** Whether a set of terms names an issue, or one above it. */
export function names(terms: readonly StatedTerm[], issue: string, records: Records): boolean {
  const line = lineOf(issue, records);
  return terms.some(({ term }) => line.includes(term.issue));
}
