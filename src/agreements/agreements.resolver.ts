import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Connection, PageArguments } from '../graphql/connection.js';
import type { Shown } from '../record/inquiry.js';
import { pageOfThings, relatedTo } from '../record/shown.js';
import { isInstrument } from '../acts/term-sets.js';
import { comparedTerms } from './compared-terms.js';
import { type AgreementStatus, agreementStatusAt, agreementStepsAt } from './agreement.status.js';

@Resolver('Negotiation')
export class NegotiationAgreements {
  @ResolveField()
  agreements(@Parent() { inquiry }: Shown, @Args() page: PageArguments): Connection<Shown> {
    return pageOfThings(inquiry, page, 'AgreementRegistered', 'AgreementReached');
  }
}

/** What later acts make of an agreement. */
@Resolver('Agreement')
export class AgreementFields {
  @ResolveField()
  status(@Parent() { inquiry, record }: Shown): readonly AgreementStatus[] {
    return agreementStatusAt(record.id, inquiry.validAt, inquiry.considered);
  }

  @ResolveField()
  stepStatuses(@Parent() shown: Shown): readonly Shown[] {
    const { inquiry, record } = shown;
    const statuses = agreementStepsAt(record.id, inquiry.validAt, inquiry.considered);
    return statuses.map((status) => inquiry.part(shown, status));
  }

  @ResolveField()
  comparedTerms(@Parent() shown: Shown): readonly Shown[] {
    const { inquiry, record } = shown;
    if (!isInstrument(record)) return [];
    return comparedTerms(record, inquiry.considered).map((one) => inquiry.part(shown, one));
  }

  @ResolveField()
  steps(@Parent() shown: Shown): readonly Shown[] {
    return relatedTo(shown, 'AgreementStepTaken').map((step) => shown.inquiry.show(step, 'event'));
  }

  @ResolveField()
  termReports(@Parent() shown: Shown): readonly Shown[] {
    return relatedTo(shown, 'TermReported').map((report) => shown.inquiry.show(report, 'event'));
  }
}
