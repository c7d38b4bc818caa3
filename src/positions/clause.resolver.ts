import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { type Connection, pageOf } from '../graphql/connection.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { QueryClauseHistoryArgs, QueryRedlineArgs } from '../graphql/generated.js';
import { Inquiries } from '../record/inquiries.js';
import { RefusedQuestion } from '../record/refused-question.js';
import type { Inquiry, Shown } from '../record/inquiry.js';
import { named } from '../record/shown.js';
import { refusal } from '../rules/refusal.js';
import { type ClauseEntry, clauseHistory, redlineOf } from './clause.js';
import { counted, partOf } from './question.resolver.js';

type Asked = Omit<QueryClauseHistoryArgs, 'first' | 'after'>;

/** How clauses came to be worded. */
@Resolver()
export class ClauseQueries {
  readonly #inquiries: Inquiries;

  constructor(@Inject(Inquiries) inquiries: Inquiries) {
    this.#inquiries = inquiries;
  }

  @Query()
  async clauseHistory(
    @Args() asked: QueryClauseHistoryArgs,
    @Context() { viewer }: GraphqlContext,
  ): Promise<Connection<Shown>> {
    const inquiry = await this.#opened(viewer, asked);
    const shown = entriesFor(inquiry, asked).map((data) => ({ ...partOf(inquiry, data), data }));
    return pageOf(shown, asked, ({ data }) => data.id);
  }

  @Query()
  async redline(
    @Args() asked: QueryRedlineArgs,
    @Context() { viewer }: GraphqlContext,
  ): Promise<Shown> {
    const inquiry = await this.#opened(viewer, asked);
    const entries = entriesFor(inquiry, asked);
    const from = entryCalled(asked.from, entries, inquiry, 'from');
    const to = entryCalled(asked.to, entries, inquiry, 'to');
    return partOf(inquiry, redlineOf(from, to));
  }

  #opened(
    viewer: GraphqlContext['viewer'],
    { negotiation, asOf, atLeast }: Asked,
  ): Promise<Inquiry> {
    return this.#inquiries.about(viewer, negotiation, asOf, atLeast);
  }
}

function entriesFor(inquiry: Inquiry, asked: Asked): readonly ClauseEntry[] {
  const issue = named(inquiry, asked.issue, 'issue');
  return clauseHistory({ issue, validAt: inquiry.validAt }, counted(inquiry, asked));
}

/**
 * The entry of a history under this id, or the only one of the act that is named. Throws {@link RefusedQuestion} where
 * there is none, or where the act words the clause in several ways.
 */
function entryCalled(
  name: string,
  entries: readonly ClauseEntry[],
  inquiry: Inquiry,
  argument: 'from' | 'to',
): ClauseEntry {
  const act = inquiry.records.idOf(name);
  const found = entries.filter((entry) => entry.id === name || entry.act === act);
  const [only, another] = found;
  if (only !== undefined && another === undefined) return only;
  throw new RefusedQuestion(
    only === undefined
      ? refusal('UNKNOWN_ACT', `Nothing called ${name} words this clause here.`, [argument])
      : refusal(
          'INVALID_INPUT',
          `${name} words this clause in ${String(found.length)} ways: name one, as ${only.id}.`,
          [argument],
        ),
  );
}
