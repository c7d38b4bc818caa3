import { z } from 'zod';
import { frame, testimony } from '../acts/definition.js';
import { actFields, actor } from '../acts/act.js';
import { evidence, ways } from '../acts/evidence.js';
import { breaks } from '../rules/refusal.js';
import { oneOf } from '../rules/one-of.js';
import { required } from '../rules/required.js';
import { reference } from '../rules/reference.js';
import { httpUrl } from '../rules/http-url.js';
import { code, words } from '../rules/words.js';
import { edtf } from '../times/occurred.js';
import { value } from '../values/value.js';

const sourceKind = z.enum([
  'DOCUMENT',
  'NEWS_REPORT',
  'PRESS_RELEASE',
  'MINUTES',
  'RECORDING',
  'MEMOIR',
  'INTERVIEW',
  'OTHER',
]);
export const standing = z.enum(['REFUTED', 'CONTESTED', 'REPORTED', 'CORROBORATED', 'ESTABLISHED']);
export type Standing = z.infer<typeof standing>;

/** How far a source can be trusted, as the Admiralty Code grades it: A the most, E the least, F where nobody can tell. */
const reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);

/** How likely what it says is to be true, 1 to 6 of the same code. */
const credibility = z.enum([
  'CONFIRMED',
  'PROBABLY_TRUE',
  'POSSIBLY_TRUE',
  'DOUBTFUL',
  'IMPROBABLE',
  'CANNOT_BE_JUDGED',
]);

/** What a source tells otherwise of an act: one of its fields, as that source has it. */
export const variant = oneOf(
  {
    occurred: edtf,
    /** In the place of what the act's own term, or stance, says of the issue. */
    value: z.strictObject({ issue: reference('issue'), value }),
    speaker: actor,
    place: words(300),
    medium: words(300),
  },
  'INVALID_INPUT',
  'A variant tells exactly one field of the act otherwise.',
);

export const sourceEvents = {
  SourceRegistered: frame({
    command: 'RegisterSource',
    prefix: 'src',
    makes: 'source',
    data: z.strictObject({
      code,
      kind: sourceKind,
      title: words(500),
      publisher: words(300).optional(),
      author: words(300).optional(),
      /** When it was published; absent where that is not known, and then it never counts as public. */
      published: edtf.optional(),
      retrieved: edtf.optional(),
      url: httpUrl.optional(),
      digest: z
        .string()
        .regex(/^sha256:[0-9a-f]{64}$/, 'A digest reads sha256: and 64 hexadecimal digits.')
        .optional(),
      language: words(35).optional(),
      derivesFrom: z.array(reference('source')).max(100).optional(),
    }),
  }),
  SourceGraded: testimony({
    command: 'GradeSource',
    prefix: 'grd',
    data: z
      .strictObject({
        code: code.optional(),
        source: reference('source'),
        reliability: reliability.optional(),
        credibility: credibility.optional(),
        /** The act of which the source tells, where the credibility is that of what it says of this one alone. */
        of: reference('act').optional(),
        reasons: words(10_000).optional(),
        grader: actor.optional(),
        occurred: edtf.optional(),
        evidence: required(evidence, 'EVIDENCE_MISSING', `Say what the grade stands on: ${ways}.`),
      })
      .superRefine((grade, context) => {
        if (grade.of !== undefined && grade.credibility === undefined) {
          const message = 'A grade of what a source says of an act says how credible that is.';
          breaks(context, 'INVALID_INPUT', message, ['credibility']);
        } else if (grade.reliability === undefined && grade.credibility === undefined) {
          const message =
            'A grade says how reliable the source is, how credible what it says, or both.';
          breaks(context, 'NOTHING_TO_RECORD', message, ['reliability']);
        }
      }),
  }),
  SourceRetracted: testimony({
    command: 'RetractSource',
    prefix: 'srt',
    data: z.strictObject({
      ...actFields,
      source: reference('source'),
      reason: words(5_000).optional(),
    }),
  }),
  ActDenied: testimony({
    command: 'DenyAct',
    prefix: 'den',
    data: z.strictObject({
      ...actFields,
      act: reference('act'),
      /** The party in whose name it is denied. */
      by: reference('party').optional(),
      words: words(10_000).optional(),
    }),
  }),
  ActAssessed: testimony({
    command: 'AssessAct',
    prefix: 'ass',
    data: z.strictObject({
      code: code.optional(),
      act: reference('act'),
      standing,
      reasons: words(10_000),
      assessor: actor.optional(),
      occurred: edtf.optional(),
      evidence: required(
        evidence,
        'EVIDENCE_MISSING',
        `Say what the assessment stands on: ${ways}.`,
      ),
    }),
  }),
  VariantReported: testimony({
    command: 'ReportVariant',
    prefix: 'var',
    data: z.strictObject({
      code: code.optional(),
      /** The act that is told otherwise. */
      of: reference('act'),
      says: variant,
      occurred: edtf.optional(),
      evidence: required(evidence, 'EVIDENCE_MISSING', `Say what the variant stands on: ${ways}.`),
    }),
  }),
  ContradictionNoted: testimony({
    command: 'NoteContradiction',
    prefix: 'ctr',
    data: z.strictObject({
      code: code.optional(),
      /** The acts that exclude each other, or evidence that does: each of them every other one. */
      between: z.array(reference('act')).min(2).max(20),
      reasons: words(10_000),
      notedBy: actor.optional(),
      occurred: edtf.optional(),
      evidence: required(
        evidence,
        'EVIDENCE_MISSING',
        `Say what the contradiction stands on: ${ways}.`,
      ),
    }),
  }),
} as const;
