import { z } from 'zod';
import { frame, testimony } from '../acts/definition.js';
import { actFields, actor } from '../acts/act.js';
import { evidence, ways } from '../acts/evidence.js';
import { required } from '../rules/required.js';
import { reference } from '../rules/reference.js';
import { httpUrl } from '../rules/http-url.js';
import { code, words } from '../rules/words.js';
import { edtf } from '../times/occurred.js';

export const sourceKind = z.enum([
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
} as const;
