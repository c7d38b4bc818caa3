import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Connection, PageArguments } from '../graphql/connection.js';
import type { Shown } from '../record/inquiry.js';
import { pageOfThings, relatedTo } from '../record/shown.js';

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
  steps(@Parent() shown: Shown): readonly Shown[] {
    return relatedTo(shown, 'AgreementStepTaken').map((step) => shown.inquiry.show(step, 'event'));
  }

  @ResolveField()
  termReports(@Parent() shown: Shown): readonly Shown[] {
    return relatedTo(shown, 'TermReported').map((report) => shown.inquiry.show(report, 'event'));
  }
}
