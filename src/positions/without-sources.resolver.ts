import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Connection, PageArguments } from '../graphql/connection.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { QueryWithoutSourcesArgs } from '../graphql/generated.js';
import { Inquiries } from '../record/inquiries.js';
import type { Shown } from '../record/inquiry.js';
import { sourcesNamed } from '../record/refused-question.js';
import { sourcesTaken } from './compared.js';
import { type Compared, factsChanged, positionsChanged } from './compared.resolver.js';
import { counted, partOf } from './question.resolver.js';

/** What falls if sources are taken away: the same question to the record, and to the record without them. */
@Resolver()
export class WithoutSourcesQueries {
  readonly #inquiries: Inquiries;

  constructor(@Inject(Inquiries) inquiries: Inquiries) {
    this.#inquiries = inquiries;
  }

  @Query()
  async withoutSources(
    @Args() asked: QueryWithoutSourcesArgs,
    @Context() { viewer }: GraphqlContext,
  ): Promise<Shown> {
    const before = await this.#inquiries.about(
      viewer,
      asked.negotiation,
      asked.asOf,
      asked.atLeast,
    );
    const after = before.without(sourcesNamed(before.records, asked.sources, ['sources']));
    const taken = sourcesTaken(counted(before, asked), counted(after, asked));
    return partOf(before, {
      ...{ before, after },
      taken: taken.map((source) => before.show(source, 'thing')),
      positions: positionsChanged({ before, after }, asked),
      provisional: before.provisional,
    });
  }
}

@Resolver('WithoutSources')
export class WithoutSourcesFields {
  @ResolveField()
  facts(@Parent() { data }: Shown<Compared>, @Args() page: PageArguments): Connection<Shown> {
    return factsChanged(data, page, data.before);
  }
}
