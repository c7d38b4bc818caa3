import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, type PageArguments, pageOf } from '../graphql/connection.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { QueryWithoutSourcesArgs } from '../graphql/generated.js';
import { Inquiries } from '../record/inquiries.js';
import { sourcesNamed } from '../record/refused-question.js';
import type { Inquiry, Shown } from '../record/inquiry.js';
import { askedAbout, counted, partOf, question } from './question.resolver.js';
import {
  type ChangedFact,
  changedFacts,
  changedPosition,
  sourcesTaken,
} from './without-sources.js';

interface Compared {
  readonly facts: readonly ChangedFact[];
  readonly without: Inquiry;
}

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
    const inquiry = await this.#inquiries.about(
      viewer,
      asked.negotiation,
      asked.asOf,
      asked.atLeast,
    );
    const without = inquiry.without(sourcesNamed(inquiry.records, asked.sources, ['sources']));
    const { parties, issues } = askedAbout(inquiry, asked);
    const [before, after] = [counted(inquiry, asked), counted(without, asked)];
    const positions = issues.flatMap((issue) =>
      parties.flatMap((party) => {
        const own = question(inquiry, party, issue, asked);
        return changedPosition(own, before, after) ?? [];
      }),
    );
    return partOf(inquiry, {
      taken: sourcesTaken(before, after).map((source) => inquiry.show(source, 'thing')),
      facts: changedFacts(before, after),
      without,
      positions: positions.map((one) => ({
        ...one,
        before: partOf(inquiry, one.before),
        after: partOf(without, one.after),
      })),
      provisional: inquiry.provisional,
    });
  }
}

@Resolver('WithoutSources')
export class WithoutSourcesFields {
  @ResolveField()
  facts(
    @Parent() { inquiry, data }: Shown<Compared>,
    @Args() page: PageArguments,
  ): Connection<Shown> {
    const facts = data.facts.map(({ record, before, after }) => ({
      ...partOf(inquiry, {
        record: inquiry.show(record, 'event'),
        before,
        after: partOf(data.without, after),
      }),
      place: record.id,
    }));
    return pageOf(facts, page, ({ place }) => place);
  }
}
