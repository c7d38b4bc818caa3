import { z } from 'zod';
import { act } from '../acts/definition.js';
import { actFields, actor, stance } from '../acts/act.js';
import { reference } from '../rules/reference.js';
import { words } from '../rules/words.js';
import { checkConversion, conversionFields } from '../values/conversion.js';
import { issueDefinition } from '../values/definition.js';
import { value } from '../values/value.js';

export const figureNature = z.enum(['PLANNED', 'BUDGETED', 'ACTUAL', 'ESTIMATED', 'NOT_STATED']);
export const outsideActKind = z.enum([
  'STRIKE',
  'LOCKOUT',
  'FURLOUGH',
  'THREAT',
  'SANCTION',
  'BUDGET',
  'LEGISLATION',
  'ELECTION',
  'OTHER',
]);
export const outsideActPhase = z.enum(['BEGAN', 'WIDENED', 'ENDED', 'NOT_STATED']);

export const statementEvents = {
  StatementMade: act({
    command: 'RecordStatement',
    prefix: 'stm',
    makes: 'statement',
    data: z.strictObject({
      ...actFields,
      title: words(300).optional(),
      summary: words(20_000).optional(),
      stances: z.array(stance).max(500).optional(),
    }),
  }),
  StatementWithdrawn: act({
    command: 'WithdrawStatement',
    prefix: 'swd',
    data: z.strictObject({
      ...actFields,
      statement: reference('statement'),
      reason: words(5_000).optional(),
    }),
  }),
  FigureReported: act({
    command: 'ReportFigure',
    prefix: 'fig',
    makes: 'figure',
    data: z.strictObject({
      ...actFields,
      title: words(300),
      valueType: issueDefinition.shape.valueType,
      value,
      nature: figureNature,
      of: reference('party').optional(),
      issues: z.array(reference('issue')).max(100).optional(),
    }),
  }),
  ConversionReported: act({
    command: 'ReportConversion',
    prefix: 'cnv',
    makes: 'conversion',
    data: z
      .strictObject({
        ...actFields,
        title: words(300).optional(),
        ...conversionFields,
        /** For what it may be used; absent where it may be for every issue. */
        issues: z.array(reference('issue')).min(1).max(100).optional(),
      })
      .superRefine(checkConversion),
  }),
  OutsideActRecorded: act({
    command: 'RecordOutsideAct',
    prefix: 'out',
    makes: 'outsideAct',
    data: z.strictObject({
      ...actFields,
      title: words(300),
      kind: outsideActKind,
      phase: outsideActPhase,
      by: actor.optional(),
      targets: z.array(actor).max(100).optional(),
      /** The outside act that this one widens or ends. */
      of: reference('outsideAct').optional(),
      value: value.optional(),
    }),
  }),
} as const;
