import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, type PageArguments, pageOf } from '../graphql/connection.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { QueryChangesArgs } from '../graphql/generated.js';
import { type Compared, factsChanged, positionsChanged } from '../positions/compared.resolver.js';
import { partOf } from '../positions/question.resolver.js';
import { refusal } from '../rules/refusal.js';
import { type Moment, momentIn } from '../times/moment.js';
import { bookmarkOf } from './bookmark.js';
import { changedRecords } from './changed-records.js';
import { changedStatuses } from './changed-statuses.js';
import { Inquiries } from './inquiries.js';
import type { Shown } from './inquiry.js';
import { eventsKnown } from './recorded-events.js';
import { RefusedQuestion } from './refused-question.js';

/** Two questions to one negotiation, and what is to be compared of their answers. */
interface Changes extends Compared {
  readonly asked: QueryChangesArgs;
}

/** What changed between two questions: each list is worked out when it is asked for. */
@Resolver()
export class ChangesQueries {
  readonly #inquiries: Inquiries;

  constructor(@Inject(Inquiries) inquiries: Inquiries) {
    this.#inquiries = inquiries;
  }

  @Query()
  async changes(
    @Args() asked: QueryChangesArgs,
    @Context() { viewer }: GraphqlContext,
  ): Promise<Shown<Changes>> {
    const { negotiation, from, to, atLeast } = asked;
    const before = await this.#inquiries.about(viewer, negotiation, from, atLeast, 'from');
    const after = await this.#inquiries.about(viewer, negotiation, to, undefined, 'to');
    assertForward({ before, after });
    const data = { before, after, asked };
    return { ...partOf(after, data), data };
  }
}

@Resolver('Changes')
export class ChangesFields {
  @ResolveField()
  records(@Parent() { data }: Shown<Changes>, @Args() page: PageArguments): Connection<Shown> {
    const { before, after } = data;
    const changed = changedRecords(before, after, enteredBetween(data));
    const shown = changed.map((one) => ({
      ...partOf(after, {
        ...one,
        record: after.event(one.record),
        by: one.by.map((id) => after.event(id)),
      }),
      place: one.record,
    }));
    return pageOf(shown, page, ({ place }) => place);
  }

  @ResolveField()
  positions(@Parent() { data }: Shown<Changes>, @Args() page: PageArguments): Connection<Shown> {
    return pageOf(positionsChanged(data, data.asked), page, ({ place }) => place);
  }

  @ResolveField()
  statuses(@Parent() { data }: Shown<Changes>, @Args() page: PageArguments): Connection<Shown> {
    const { before, after } = data;
    const shown = changedStatuses(before, after).map((one) => ({
      ...partOf(after, { ...one, of: after.thing(one.of) ?? before.thing(one.of) }),
      place: one.of,
    }));
    return pageOf(shown, page, ({ place }) => place);
  }

  @ResolveField()
  facts(@Parent() { data }: Shown<Changes>, @Args() page: PageArguments): Connection<Shown> {
    return factsChanged(data, page);
  }

  @ResolveField()
  bookmark(@Parent() { data: { after } }: Shown<Changes>): string {
    return bookmarkOf(after.records);
  }

  @ResolveField()
  provisional(@Parent() { data: { before, after } }: Shown<Changes>): boolean {
    return before.provisional || after.provisional;
  }
}

/** What entered after the first question's cut, up to the second one's: everything, also what was retracted since. */
function enteredBetween({ before, after }: Compared) {
  const cut = { after: before.records.revision, size: after.records.revision };
  const { rows } = eventsKnown(
    after.readModel,
    after.records,
    { types: undefined, about: [] },
    cut,
  );
  return rows
    .map(({ id }) => after.records.entry(id)?.record)
    .filter((record) => record !== undefined);
}

/** Nothing changes backwards: where the second question lies before the first one, they have been mixed up. */
function assertForward({ before, after }: Compared): void {
  const { zone } = after.records.negotiation.data;
  const at = (moment: Moment | undefined): number =>
    moment === undefined ? Infinity : momentIn(moment, zone);
  const backwards = {
    knownAt: after.records.revision < before.records.revision,
    publishedBy: at(after.publishedBy) < at(before.publishedBy),
    validAt: at(after.validAt) < at(before.validAt),
  };
  const [moment] = Object.entries(backwards).find(([, isBackwards]) => isBackwards) ?? [];
  if (moment === undefined) return;
  const message = `to is the later of the two: its ${moment} lies before that of from.`;
  throw new RefusedQuestion(refusal('INVALID_INPUT', message, ['to', moment]));
}
