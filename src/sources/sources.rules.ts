import { citationsOf } from '../acts/chronology.js';
import { leadsBack } from '../acts/circle.js';
import type { Evidence } from '../acts/evidence.js';
import { independentAmong, originsOf } from '../acts/origins.js';
import type { RuleOfForm, Rules } from '../acts/rule.js';
import { variesFromItsAct } from './variant.rules.js';
import type { EventType } from '../record/events.js';
import { called, isOf, nameOf } from '../record/record.js';
import type { AnyRecord, Records } from '../record/records.js';
import { refusal } from '../rules/refusal.js';

const sourceIsNotItsOwnOrigin: RuleOfForm = {
  judges: ['SourceRegistered'],
  refusals: (record, records) =>
    leadsBack(record, records, derivedFrom)
      ? [refusal('INVALID_INPUT', `${called(record)} would derive from itself.`, ['derivesFrom'])]
      : [],
};

function derivedFrom(record: AnyRecord): readonly string[] {
  return record.type === 'SourceRegistered' ? (record.data.derivesFrom ?? []) : [];
}

const testimony = [
  'ActDenied',
  'ActAssessed',
  'SourceGraded',
  'VariantReported',
  'ContradictionNoted',
] as const satisfies readonly EventType[];

const testimonyIsNotAboutItself: RuleOfForm = {
  judges: testimony,
  refusals: (record, records) => {
    if (!leadsBack(record, records, spokenOfBy)) return [];
    const message = `${called(record)} would speak of itself.`;
    return [refusal('INVALID_INPUT', message, [spokenOfIn(record)])];
  },
};

/** What is spoken of, by evidence that speaks of acts or of other evidence. */
function spokenOfBy(record: AnyRecord): readonly string[] {
  if (!isOf(record, testimony)) return [];
  switch (record.type) {
    case 'ActDenied':
    case 'ActAssessed':
      return [record.data.act];
    case 'SourceGraded':
      return record.data.of === undefined ? [] : [record.data.of];
    case 'VariantReported':
      return [record.data.of];
    case 'ContradictionNoted':
      return record.data.between;
  }
}

function spokenOfIn({ type }: AnyRecord): string {
  if (type === 'SourceGraded' || type === 'VariantReported') return 'of';
  return type === 'ContradictionNoted' ? 'between' : 'act';
}

const gradedWhereItTells: RuleOfForm = {
  judges: ['SourceGraded'],
  refusals: (record, records) => {
    if (record.type !== 'SourceGraded' || record.data.of === undefined) return [];
    const { source, of } = record.data;
    const act = records.get(of);
    if (act === undefined || citationsOf(act).some((cited) => cited.source === source)) return [];
    const message = `${called(act)} does not cite ${nameOf(source, records)}, so that says nothing of it.`;
    return [refusal('INVALID_INPUT', message, ['of'])];
  },
};

const contradictsAnother: RuleOfForm = {
  judges: ['ContradictionNoted'],
  refusals: (record) => {
    const between = record.type === 'ContradictionNoted' ? record.data.between : [];
    return between.flatMap((id, index) =>
      between.indexOf(id) === index
        ? []
        : [
            refusal('INVALID_INPUT', 'Nothing contradicts itself: name each once.', [
              'between',
              index,
            ]),
          ],
    );
  },
};

/**
 * Corroboration takes two sources without a common origin: ten prints of one wire story are one. What the act cites
 * counts with what its assessment cites. A document or minutes that the assessment cites may establish an act alone,
 * but nobody else is corroborated by them.
 */
const corroboratedIndependently: RuleOfForm = {
  judges: ['ActAssessed'],
  refusals: (record, records) => {
    if (record.type !== 'ActAssessed') return [];
    const { standing, evidence, act } = record.data;
    if (standing !== 'CORROBORATED' && standing !== 'ESTABLISHED') return [];
    const assessed = records.get(act);
    const ofAct = assessed && 'evidence' in assessed.data ? assessed.data.evidence : undefined;
    if (evidence.firstHand === true || ofAct?.firstHand === true) return [];
    const cited = [...sourcesOf(evidence), ...sourcesOf(ofAct)];
    if (independentAmong(cited, records) > 1) return [];
    if (standing === 'ESTABLISHED' && sourcesOf(evidence).some((id) => isOriginal(id, records))) {
      return [];
    }
    const named = [...new Set(cited)].map((id) => nameOf(id, records));
    return [refusal('DERIVED_CORROBORATION', sentence(named), ['evidence', 'citations'])];
  },
};

function sourcesOf(evidence: Evidence | undefined): readonly string[] {
  return (evidence?.citations ?? []).map(({ source }) => source);
}

/** Whether it is a document or minutes, and no print of what somebody else told. */
function isOriginal(source: string, records: Records): boolean {
  return [...originsOf(source, records)].every((id) => {
    const found = records.get(id);
    return (
      found?.type === 'SourceRegistered' &&
      (found.data.kind === 'DOCUMENT' || found.data.kind === 'MINUTES')
    );
  });
}

function sentence(named: readonly string[]): string {
  if (named.length === 0) return 'Corroboration takes two sources, and none is cited.';
  if (named.length === 1) return `Corroboration takes a second source beside ${named.join()}.`;
  return `${named.slice(0, 5).join(', ')} go back to one another or to one origin, and count as one source.`;
}

/** What holds for sources, and for what speaks of acts. */
export const sourceRules: Rules = {
  form: [
    sourceIsNotItsOwnOrigin,
    testimonyIsNotAboutItself,
    gradedWhereItTells,
    contradictsAnother,
    variesFromItsAct,
    corroboratedIndependently,
  ],
  course: [],
};
