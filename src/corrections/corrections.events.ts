import { z } from 'zod';
import { keeping } from '../acts/definition.js';
import { reference } from '../rules/reference.js';
import { words } from '../rules/words.js';

const retractionGround = z.enum(['ENTERED_IN_ERROR', 'ENTERED_TWICE', 'DID_NOT_HAPPEN']);

/** One place in a record's data, by JSON Pointer (RFC 6901): what the corrector finds there and what it should be. */
const change = z.strictObject({
  path: z.string().max(1_000),
  /** Absent where nothing is there yet. */
  found: z.json().optional(),
  /** Absent where nothing is to remain. */
  value: z.json().optional(),
});

export const correctionEvents = {
  RecordCorrected: keeping({
    command: 'CorrectRecord',
    prefix: 'cor',
    data: z.strictObject({
      record: reference('record'),
      changes: z.array(change).min(1).max(100),
      reason: words(5_000),
    }),
  }),
  RecordRetracted: keeping({
    command: 'RetractRecord',
    prefix: 'ret',
    data: z.strictObject({
      record: reference('record'),
      ground: retractionGround,
      reason: words(5_000),
    }),
  }),
  RecordReinstated: keeping({
    command: 'ReinstateRecord',
    prefix: 'rei',
    data: z.strictObject({ record: reference('record'), reason: words(5_000) }),
  }),
  RecordAnnotated: keeping({
    command: 'AnnotateRecord',
    prefix: 'ann',
    data: z.strictObject({ record: reference('record'), note: words(10_000) }),
  }),
} as const;

export type Change = z.infer<typeof change>;
