import type { z } from 'zod';

/** What cannot have happened at a table: these give way to a recorder who says that it did. */
export const rulesOfCourse = [
  'NEGOTIATION_NOT_OPEN',
  'NOT_A_PARTY',
  'NOT_A_DELEGATE',
  'TOO_FEW_PARTIES',
  'ISSUE_CLOSED',
  'ISSUE_NOT_IN_TERMS',
  'ANSWERS_LATER_PROPOSAL',
  'OWN_PROPOSAL',
  'PROPOSAL_CLOSED',
  'NOT_YOURS',
  'NOT_ADDRESSED',
  'PACKAGE_INDIVISIBLE',
  'CONDITIONAL_ACCEPTANCE',
  'UNKNOWN_CONDITION',
  'CONDITION_ORDER',
  'AGREEMENT_ORDER',
  'TERMS_DIFFER',
  'OUTSIDE_ACT_ORDER',
  'DONE_ALREADY',
] as const;

export type CodeOfCourse = (typeof rulesOfCourse)[number];

/** Rules of course that two acts may break with one another, each by the other. */
export const rulesOfPairs: readonly RefusalCode[] = ['DONE_ALREADY'];

/** Every code a refusal can carry. The rule behind each stands in `docs/rules.md`. */
export const refusalCodes = [
  'UNKNOWN_NEGOTIATION',
  'UNKNOWN_PARTY',
  'UNKNOWN_PERSON',
  'UNKNOWN_ISSUE',
  'UNKNOWN_ROUND',
  'UNKNOWN_DEADLINE',
  'UNKNOWN_MEETING',
  'UNKNOWN_MINUTES',
  'UNKNOWN_DELEGATE',
  'UNKNOWN_PROPOSAL',
  'UNKNOWN_STATEMENT',
  'UNKNOWN_RESERVATION',
  'UNKNOWN_AGREEMENT',
  'UNKNOWN_OUTSIDE_ACT',
  'UNKNOWN_FIGURE',
  'UNKNOWN_SOURCE',
  'UNKNOWN_ACT',
  'UNKNOWN_RECORD',
  'UNKNOWN_BOOKMARK',
  'CODE_TAKEN',
  'INVALID_INPUT',
  'WRONG_VALUE_TYPE',
  'WRONG_UNIT',
  'BASIS_MISSING',
  'INVALID_VALUE',
  'INVALID_DATE',
  'INVALID_VALIDITY',
  'INVALID_TEXT',
  'TERMS_MISSING',
  'COMPONENTS_DIFFER',
  'EVIDENCE_MISSING',
  'DERIVED_CORROBORATION',
  'CORRECTION_MISMATCH',
  'RETRACTED_RECORD',
  'RECORD_IN_USE',
  'OCCURS_IN_FUTURE',
  'STALE_VERSION',
  'IDEMPOTENCY_KEY_REUSED',
  'NOTHING_TO_RECORD',
  'RECORD_TOO_LARGE',
  ...rulesOfCourse,
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** Where in the input a refusal points: field names and list indexes, from the input object down. */
export type Path = readonly (string | number)[];

/** Why a command was not recorded: the rule's code, one sentence for a person, and the place in the input. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly path: Path;
  /** For CORRECTION_MISMATCH: what stands there now, nothing when nothing does. */
  readonly actual?: unknown;
}

export function refusal(code: RefusalCode, message: string, path: Path = []): Refusal {
  return { code, message, path };
}

/** What a refusal inside a part of the data says, with its path from the whole. */
export function within(path: Path, inside: Refusal): Refusal {
  return { ...inside, path: [...path, ...inside.path] };
}

/** Inside a zod check: reports that a rule of form is broken here. `shaped` reads it back. */
export function breaks(
  context: z.core.$RefinementCtx,
  rule: RefusalCode,
  message: string,
  path: Path = [],
): void {
  context.addIssue({ code: 'custom', message, path: [...path], params: { rule } });
}
