import type { Considered } from '../acts/considered.js';
import { isWithin } from '../acts/issue-line.js';
import { endedBefore } from '../acts/order.js';
import type { RuleOfCourse, RuleOfForm, Rules } from '../acts/rule.js';
import { isOffer, type Offer } from '../acts/term-sets.js';
import { reportsOnto, termsOf } from '../acts/terms.js';
import { called, nameOf } from '../record/record.js';
import type { AnyRecord, Records, RecordOf } from '../record/records.js';
import { refusal, type Refusal } from '../rules/refusal.js';
import { stillOffered } from './answers.js';
import { tabling } from './tabling.rules.js';

/** What moves together has terms, those that were reported later included, and moves with one group alone. */
const linksItsTerms: RuleOfForm = {
  judges: tabling,
  refusals: (offer, records) => {
    if (!isOffer(offer)) return [];
    const terms = issuesWithTerms(offer, records);
    const { linked = [] } = offer.data;
    const named = linked.flatMap(({ issues }) => issues);
    const places = linked.flatMap(({ issues }, group) =>
      issues.map((issue, index) => ({ issue, path: ['linked', group, 'issues', index] })),
    );
    return places.flatMap(({ issue, path }, place): readonly Refusal[] => {
      if (!terms.includes(issue)) {
        const message = `There is no term on ${nameOf(issue, records)}, which would move with others.`;
        return [refusal('TERMS_MISSING', message, path)];
      }
      if (named.indexOf(issue) === place) return [];
      const message = `${nameOf(issue, records)} is linked already; what moves together is one group.`;
      return [refusal('TERMS_MISSING', message, path)];
    });
  },
};

function issuesWithTerms(offer: Offer, records: Records): readonly string[] {
  return [offer, ...reportsOnto(offer.id, records)].flatMap(({ data }) =>
    (data.terms ?? []).map(({ issue }) => issue),
  );
}

/**
 * Who rejects a part, or takes back a part of their own proposal, may: only to take a part and leave the rest is against
 * what was offered. What had been taken back or replaced by then is left by nobody.
 */
const packageStaysWhole: RuleOfCourse = {
  code: 'PACKAGE_INDIVISIBLE',
  judges: ['TermAccepted'],
  swayedBy: [
    { events: tabling, through: 'itself' },
    { events: ['TermReported', 'TermWithdrawn', 'ProposalRevised'], through: 'proposal' },
    { events: ['IssueAdded', 'IssueRedefined'], through: 'table' },
  ],
  breaches: (act, considered) => {
    const offer = act.type === 'TermAccepted' ? considered.get(act.data.proposal) : undefined;
    if (act.type !== 'TermAccepted' || !isOffer(offer)) return [];
    const cameBefore = (other: AnyRecord): boolean => endedBefore(other, act, considered);
    const terms = stillOffered(termsOf(offer, considered), offer, cameBefore, considered);
    const issues = [...new Set(terms.map(({ term }) => term.issue))];
    return offer.data.packaging === 'INDIVISIBLE'
      ? leftOfWhole(act, offer, issues, considered)
      : leftOfGroups(act, offer, issues, considered);
  },
};

type PartlyAccepted = RecordOf<'TermAccepted'>;

function leftOfWhole(
  act: PartlyAccepted,
  offer: Offer,
  issues: readonly string[],
  considered: Considered,
): readonly Refusal[] {
  const left = issues.filter((issue) => !accepts(act, issue, considered));
  if (left.length === 0) return [];
  const message = `${called(offer)} is accepted as a whole or not at all, and ${namesOf(left, considered)} would be left out.`;
  return [refusal('PACKAGE_INDIVISIBLE', message, ['issues'])];
}

function leftOfGroups(
  act: PartlyAccepted,
  offer: Offer,
  issues: readonly string[],
  considered: Considered,
): readonly Refusal[] {
  return (offer.data.linked ?? []).flatMap((group) => {
    const offered = group.issues.filter((issue) => issues.includes(issue));
    const left = offered.filter((issue) => !accepts(act, issue, considered));
    if (left.length === 0 || left.length === offered.length) return [];
    const message = `In ${called(offer)} ${namesOf(offered, considered)} move together, and ${namesOf(left, considered)} would be left out.`;
    return [refusal('PACKAGE_INDIVISIBLE', message, ['issues'])];
  });
}

function accepts({ data }: PartlyAccepted, issue: string, { records }: Considered): boolean {
  return data.issues.some((named) => isWithin(issue, named, records));
}

/** What a person calls several things, in a row. */
export function namesOf(ids: readonly string[], considered: Considered): string {
  const names = ids.map((id) => nameOf(id, considered.records));
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}

/** What holds for packages, and for what moves together in one. */
export const packageRules: Rules = { form: [linksItsTerms], course: [packageStaysWhole] };
