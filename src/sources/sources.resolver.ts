import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, type PageArguments, pageOf } from '../graphql/connection.js';
import type { Shown } from '../record/inquiry.js';
import { pageOfThings, relatedTo } from '../record/shown.js';
import { contradictionsIn } from './contradictions.js';

@Resolver('Negotiation')
export class NegotiationSources {
  @ResolveField()
  sources(@Parent() { inquiry }: Shown, @Args() page: PageArguments): Connection<Shown> {
    return pageOfThings(inquiry, page, 'SourceRegistered');
  }

  @ResolveField()
  contradictions(@Parent() shown: Shown, @Args() page: PageArguments): Connection<Shown> {
    const { inquiry } = shown;
    const found = contradictionsIn(inquiry.considered).map((one, index) => ({
      ...inquiry.part(shown, {
        ...one,
        between: one.between.map((record) => inquiry.show(record, 'event')),
        note: one.note && inquiry.show(one.note, 'event'),
      }),
      place: `${String(index)} ${one.between.map(({ id }) => id).join(' ')}`,
    }));
    return pageOf(found, page, ({ place }) => place);
  }
}

@Resolver('Source')
export class SourceFields {
  @ResolveField()
  grades(@Parent() shown: Shown): readonly Shown[] {
    return relatedTo(shown, 'SourceGraded').map((one) => shown.inquiry.show(one, 'event'));
  }

  @ResolveField()
  retractions(@Parent() shown: Shown): readonly Shown[] {
    return relatedTo(shown, 'SourceRetracted').map((one) => shown.inquiry.show(one, 'event'));
  }
}

@Resolver('ActDenied')
export class ActDeniedFields {
  @ResolveField()
  denied(@Parent() { inquiry, record }: Shown): Shown | undefined {
    return record.type === 'ActDenied' ? inquiry.event(record.data.act) : undefined;
  }
}

@Resolver('ActAssessed')
export class ActAssessedFields {
  @ResolveField()
  assessed(@Parent() { inquiry, record }: Shown): Shown | undefined {
    return record.type === 'ActAssessed' ? inquiry.event(record.data.act) : undefined;
  }
}
