import type { Considered } from '../acts/considered.js';
import { isInstrument, isOffer } from '../acts/term-sets.js';
import { type StatedTerm, termsOf } from '../acts/terms.js';
import { type Variant, variantsOf } from '../acts/variants.js';
import { valuesOnIssues } from '../acts/act.rules.js';
import { eventTypes } from '../record/events.js';
import { called, nameOf } from '../record/record.js';
import type { AnyRecord, RecordOf } from '../record/records.js';
import { boundsOf } from '../times/bounds.js';
import { disagree } from '../values/agree.js';

/**
 * By which rule a contradiction is found. `TOLD_OTHERWISE`: a variant tells a field of an act otherwise.
 * `REPORTS_DIFFER`: two records give one term of a proposal or an agreement values that do not agree.
 * `DENIED`: somebody whom an act concerns denied it, and nobody has settled that since.
 */
export type ContradictionRule = 'TOLD_OTHERWISE' | 'REPORTS_DIFFER' | 'DENIED';

/** Records that can't all be right; found by a rule, or noted by somebody. */
export interface Contradiction {
  readonly between: readonly AnyRecord[];
  readonly rule?: ContradictionRule;
  readonly note?: RecordOf<'ContradictionNoted'>;
  readonly message: string;
}

/** Everything that counts and contradicts something else that counts, in the order of the first record of each. */
export function contradictionsIn(considered: Considered): readonly Contradiction[] {
  const { records } = considered;
  const counting = records.ofType(...eventTypes).filter((record) => considered.includes(record));
  return counting
    .flatMap((record) => [
      ...noted(record, considered),
      ...toldOtherwise(record, considered),
      ...reportsDiffer(record, considered),
      ...denied(record, considered),
    ])
    .toSorted((one, other) => compareRevisions(one.between, other.between));
}

function noted(record: AnyRecord, considered: Considered): readonly Contradiction[] {
  if (record.type !== 'ContradictionNoted') return [];
  const between = record.data.between.map((id) => considered.get(id)).filter(isThere);
  if (between.length < 2) return [];
  return [{ between: inOrder(between), note: record, message: record.data.reasons }];
}

function toldOtherwise(act: AnyRecord, considered: Considered): readonly Contradiction[] {
  return variantsOf(act, considered.records)
    .filter((variant) => considered.includes(variant) && contradicts(variant, act, considered))
    .map((variant) => {
      const [field = ''] = Object.keys(variant.data.says);
      const message = `${called(variant)} tells another ${nouns[field] ?? field} of ${called(act)} than that has.`;
      return { between: inOrder([act, variant]), rule: 'TOLD_OTHERWISE', message };
    });
}

/** What a person calls a field, where it has another name. */
const nouns: Readonly<Record<string, string>> = { occurred: 'date' };

/** Values that do not disagree, and dates of which each may be the other, contradict nothing. */
function contradicts({ data: { says } }: Variant, act: AnyRecord, considered: Considered): boolean {
  if ('value' in says) {
    const { issue, value } = says.value;
    return valuesOnIssues(act).some((own) => own.issue === issue && disagree(own.value, value));
  }
  if (!('occurred' in says) || !('occurred' in act.data) || act.data.occurred === undefined) {
    return true;
  }
  const zone = considered.chronology.zoneOf(act);
  const [own, other] = [boundsOf(act.data.occurred, zone), boundsOf(says.occurred, zone)];
  return own.latest < other.earliest || other.latest < own.earliest;
}

function reportsDiffer(set: AnyRecord, considered: Considered): readonly Contradiction[] {
  if (!isOffer(set) && !isInstrument(set)) return [];
  const stated = termsOf(set, considered).filter(({ record }) => record.type !== 'VariantReported');
  return stated.flatMap((one, index) =>
    stated
      .slice(index + 1)
      .filter((other) => differ(one, other))
      .map((other) => {
        const issue = nameOf(one.term.issue, considered.records);
        const message = `${called(one.record)} and ${called(other.record)} give ${issue} in ${called(set)} values that do not agree.`;
        const between = inOrder([one.record, other.record]);
        return { between, rule: 'REPORTS_DIFFER' as const, message };
      }),
  );
}

function differ(one: StatedTerm, other: StatedTerm): boolean {
  return one.term.issue === other.term.issue && disagree(one.term.value, other.term.value);
}

function denied(act: AnyRecord, considered: Considered): readonly Contradiction[] {
  const { because } = considered.chronology.standings.of(act);
  return because
    .filter(({ reason }) => reason === 'DENIED')
    .map(({ record }) => considered.get(record))
    .filter(isThere)
    .map((denial) => ({
      between: inOrder([act, denial]),
      rule: 'DENIED',
      message: `${called(denial)} denies ${called(act)}, and nobody has settled that since.`,
    }));
}

function isThere(record: AnyRecord | undefined): record is AnyRecord {
  return record !== undefined;
}

function inOrder(records: readonly AnyRecord[]): readonly AnyRecord[] {
  return records.toSorted((one, other) => one.revision - other.revision);
}

function compareRevisions(ones: readonly AnyRecord[], others: readonly AnyRecord[]): number {
  const [[a, b], [c, d]] = [ones, others];
  return (a?.revision ?? 0) - (c?.revision ?? 0) || (b?.revision ?? 0) - (d?.revision ?? 0);
}
