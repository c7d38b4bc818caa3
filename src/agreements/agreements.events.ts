import { z } from 'zod';
import { act } from '../acts/definition.js';
import { actFields, actor, checkTerms, level, termFields } from '../acts/act.js';
import { required } from '../rules/required.js';
import { reference } from '../rules/reference.js';
import { words } from '../rules/words.js';
import { edtf, period } from '../times/occurred.js';

const agreementStep = z.enum(['INITIALLED', 'SIGNED', 'APPROVED', 'APPROVAL_REFUSED', 'RATIFIED']);
const agreementRelation = z.enum(['EXTENDS', 'AMENDS', 'SUPERSEDES', 'INTERIM_FOR']);

const instrument = {
  ...actFields,
  title: words(300),
  parties: z.array(reference('party')).min(1).max(50),
  ...termFields,
  /** The period that its terms cover. */
  effective: period.optional(),
  relations: z
    .array(z.strictObject({ relation: agreementRelation, agreement: reference('agreement') }))
    .max(50)
    .optional(),
} as const;

const aboutAgreement = { ...actFields, agreement: reference('agreement') } as const;

export const agreementEvents = {
  TermProvisionallyAgreed: act({
    command: 'AgreeTermProvisionally',
    prefix: 'tpa',
    data: z
      .strictObject({
        ...actFields,
        parties: z.array(reference('party')).min(2).max(50),
        ...termFields,
        /** The proposal whose terms these were, where one had them. */
        proposal: reference('proposal').optional(),
        level: level.optional(),
      })
      .superRefine(checkTerms),
  }),
  TermReopened: act({
    command: 'ReopenTerm',
    prefix: 'tro',
    data: z.strictObject({
      ...actFields,
      by: z.array(reference('party')).min(1).max(50),
      issues: required(
        z.array(reference('issue')).min(1).max(500),
        'TERMS_MISSING',
        'Name the issues that are open again.',
      ),
      /** The provisional agreement that is undone, where it is known which. */
      of: reference('act').optional(),
      level: level.optional(),
      reason: words(5_000).optional(),
    }),
  }),
  AgreementRegistered: act({
    command: 'RegisterAgreement',
    prefix: 'agr',
    makes: 'agreement',
    data: z
      .strictObject({
        ...instrument,
        /** Since when it was in force. */
        inForceFrom: edtf.optional(),
      })
      .superRefine(checkTerms),
  }),
  AgreementReached: act({
    command: 'ReachAgreement',
    prefix: 'agr',
    makes: 'agreement',
    data: z
      .strictObject({
        ...instrument,
        level: level.optional(),
        /** The steps that its entry into force needs; none unless named. */
        needs: z
          .array(
            z.strictObject({
              party: reference('party'),
              step: agreementStep.exclude(['APPROVAL_REFUSED']),
            }),
          )
          .max(100)
          .optional(),
      })
      .superRefine(checkTerms),
  }),
  AgreementStepTaken: act({
    command: 'TakeAgreementStep',
    prefix: 'ags',
    data: z.strictObject({
      ...aboutAgreement,
      party: reference('party'),
      step: agreementStep,
      level: level.optional(),
      body: words(300).optional(),
      tally: z
        .strictObject({
          inFavour: z.int().min(0),
          against: z.int().min(0),
          abstaining: z.int().min(0).optional(),
        })
        .optional(),
      signatory: actor.optional(),
    }),
  }),
  AgreementEnteredIntoForce: act({
    command: 'RecordEntryIntoForce',
    prefix: 'agf',
    data: z.strictObject(aboutAgreement),
  }),
  AgreementTerminated: act({
    command: 'TerminateAgreement',
    prefix: 'agt',
    data: z.strictObject({ ...aboutAgreement, by: z.array(reference('party')).max(50).optional() }),
  }),
  ExpiryReported: act({
    command: 'ReportExpiry',
    prefix: 'agx',
    data: z.strictObject(aboutAgreement),
  }),
} as const;
