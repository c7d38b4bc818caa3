import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Connection, PageArguments } from '../graphql/connection.js';
import type { Shown } from '../record/inquiry.js';
import { pageOfThings } from '../record/shown.js';

@Resolver('Negotiation')
export class NegotiationStatements {
  @ResolveField()
  statements(@Parent() { inquiry }: Shown, @Args() page: PageArguments): Connection<Shown> {
    return pageOfThings(inquiry, page, 'StatementMade');
  }

  @ResolveField()
  figures(@Parent() { inquiry }: Shown, @Args() page: PageArguments): Connection<Shown> {
    return pageOfThings(inquiry, page, 'FigureReported');
  }

  @ResolveField()
  conversions(@Parent() { inquiry }: Shown, @Args() page: PageArguments): Connection<Shown> {
    return pageOfThings(inquiry, page, 'ConversionReported');
  }

  @ResolveField()
  outsideActs(@Parent() { inquiry }: Shown, @Args() page: PageArguments): Connection<Shown> {
    return pageOfThings(inquiry, page, 'OutsideActRecorded');
  }
}
