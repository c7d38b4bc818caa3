import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Considered } from '../acts/considered.js';
import { definitionAt } from '../acts/issue-definition.js';
import { agreedOn, agreementsAt, type AgreementsAt, holdingOn } from '../agreements/agreed.js';
import { type Connection, pageSize } from '../graphql/connection.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { QueryColumnsArgs } from '../graphql/generated.js';
import { type IssueStatus, issueStatusAt } from '../negotiation/issue.status.js';
import { shownPosition } from '../positions/positions.resolver.js';
import { askedAbout, assertFew, counted, question } from '../positions/question.resolver.js';
import { momentIn } from '../times/moment.js';
import { Inquiries } from './inquiries.js';
import type { Shown } from './inquiry.js';
import { idOf, pageOfRecords } from './shown.js';

/** A row, with what its columns are worked out from when they are read. */
interface ShownRow extends Shown {
  readonly data: {
    readonly issue: string;
    readonly parties: readonly string[];
    readonly counting: Pick<QueryColumnsArgs, 'minimumStanding'>;
    /** Worked out once for all rows. */
    readonly agreements: () => AgreementsAt;
  };
}

@Resolver()
export class ColumnsQueries {
  readonly #inquiries: Inquiries;

  constructor(@Inject(Inquiries) inquiries: Inquiries) {
    this.#inquiries = inquiries;
  }

  @Query()
  async columns(
    @Args() asked: QueryColumnsArgs,
    @Context() { viewer }: GraphqlContext,
  ): Promise<Connection<ShownRow>> {
    const inquiry = await this.#inquiries.about(
      viewer,
      asked.negotiation,
      asked.asOf,
      asked.atLeast,
    );
    const { parties } = askedAbout(inquiry, { parties: asked.sides, issues: [] });
    const { minimumStanding } = asked;
    const counting = minimumStanding ? { minimumStanding } : {};
    const considered = counted(inquiry, counting);
    const agreements = once(() => agreementsAt(inquiry.validAt, considered));
    const rows = inquiry
      .things('IssueAdded')
      .filter((issue) => hasOneOf(asked.statuses, issue, considered))
      .map((issue) => {
        const data = { issue: idOf(issue), parties, counting, agreements };
        return { ...inquiry.part(issue, data), data };
      });
    assertFew(Math.min(pageSize(asked), rows.length) * parties.length, 'matrixCells');
    return pageOfRecords(inquiry, rows, asked, ['IssueAdded']);
  }
}

@Resolver('IssueColumns')
export class IssueColumnsFields {
  @ResolveField()
  status(@Parent() { inquiry, data }: ShownRow): readonly IssueStatus[] {
    return issueStatusAt(data.issue, inquiry.validAt, counted(inquiry, data.counting));
  }

  @ResolveField()
  baseline(@Parent() row: ShownRow): Shown {
    const { inquiry, record, data } = row;
    const { records, validAt } = inquiry;
    const at = momentIn(validAt, records.negotiation.data.zone);
    const own =
      record.type === 'IssueAdded' ? definitionAt(record, records, at).baseline : undefined;
    const inForce = holdingOn(data.issue, data.agreements());
    return inquiry.part(row, { own, inForce });
  }

  @ResolveField()
  sides(@Parent() row: ShownRow): readonly Shown[] {
    const { inquiry, data } = row;
    return data.parties.map((party) => {
      const asked = question(inquiry, party, data.issue, data.counting);
      return inquiry.part(row, { party, position: shownPosition(inquiry, asked) });
    });
  }

  @ResolveField()
  agreed(@Parent() row: ShownRow): readonly Shown[] {
    const { inquiry, data } = row;
    return agreedOn(data.issue, data.agreements()).map((one) => inquiry.part(row, one));
  }
}

function hasOneOf(
  statuses: QueryColumnsArgs['statuses'],
  { inquiry, record }: Shown,
  considered: Considered,
): boolean {
  if (!statuses) return true;
  return issueStatusAt(record.id, inquiry.validAt, considered).some((one) =>
    statuses.includes(one),
  );
}

function once<T>(work: () => T): () => T {
  let known: { readonly result: T } | undefined;
  return () => (known ??= { result: work() }).result;
}
