import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Considered } from '../acts/considered.js';
import { type Connection, pageOf } from '../graphql/connection.js';
import type { GraphqlContext } from '../graphql/context.js';
import type {
  PositionEventsArgs,
  QueryPositionArgs,
  QueryPositionHistoryArgs,
  QueryPositionMatrixArgs,
} from '../graphql/generated.js';
import { overLimit } from '../graphql/limits.js';
import { Inquiries } from '../record/inquiries.js';
import type { Inquiry, Shown } from '../record/inquiry.js';
import { idOf, named } from '../record/shown.js';
import type { LevelOutcome, Position, Question } from './answer.js';
import { positionHistory } from './history.js';
import { position } from './position.js';

/** A party's answer on an issue, with the question that it answers. */
interface ShownPosition extends Shown {
  readonly data: Position;
}

const dayMs = 86_400_000;

@Resolver()
export class PositionQueries {
  readonly #inquiries: Inquiries;

  constructor(@Inject(Inquiries) inquiries: Inquiries) {
    this.#inquiries = inquiries;
  }

  @Query()
  async position(
    @Args() asked: QueryPositionArgs,
    @Context() { viewer }: GraphqlContext,
  ): Promise<ShownPosition> {
    const inquiry = await this.#inquiries.about(
      viewer,
      asked.negotiation,
      asked.asOf,
      asked.atLeast,
    );
    return shownPosition(inquiry, questionOf(inquiry, asked));
  }

  @Query()
  async positionHistory(
    @Args() asked: QueryPositionHistoryArgs,
    @Context() { viewer }: GraphqlContext,
  ): Promise<Connection<Shown>> {
    const inquiry = await this.#inquiries.about(
      viewer,
      asked.negotiation,
      asked.asOf,
      asked.atLeast,
    );
    const question = questionOf(inquiry, asked);
    const entries = positionHistory(inquiry.records, question, counted(inquiry, question));
    const shown = entries.map((entry) => ({ ...partOf(inquiry, entry), data: entry }));
    return pageOf(shown, asked, ({ data }) => data.id);
  }

  @Query()
  async positionMatrix(
    @Args() asked: QueryPositionMatrixArgs,
    @Context() { viewer }: GraphqlContext,
  ): Promise<Shown> {
    const inquiry = await this.#inquiries.about(
      viewer,
      asked.negotiation,
      asked.asOf,
      asked.atLeast,
    );
    const parties = asked.parties
      ? distinctly(asked.parties, inquiry, 'party')
      : negotiating(inquiry);
    const issues = asked.issues
      ? distinctly(asked.issues, inquiry, 'issue')
      : inquiry.things('IssueAdded').map(idOf);
    assertFew(issues.length * parties.length);
    return partOf(inquiry, {
      parties,
      rows: issues.map((issue) => ({
        issue,
        cells: parties.map((party) =>
          shownPosition(inquiry, question(inquiry, party, issue, asked)),
        ),
      })),
      provisional: inquiry.provisional,
    });
  }
}

/** What is named, each once, in the order in which it is first named. */
function distinctly(
  names: readonly string[],
  inquiry: Inquiry,
  kind: 'party' | 'issue',
): readonly string[] {
  return [...new Set([...new Set(names)].map((name) => named(inquiry, name, kind)))];
}

/** How many positions one matrix may hold: each of them is worked out on its own. */
export const matrixCellsMax = 2_000;

function assertFew(cells: number): void {
  if (cells <= matrixCellsMax) return;
  const message = `A matrix has at most ${String(matrixCellsMax)} positions; this one would have ${String(cells)}. Name fewer issues or parties at once.`;
  throw overLimit('matrixCells', message, matrixCellsMax, cells);
}

@Resolver('Position')
export class PositionFields {
  @ResolveField()
  provisional(@Parent() { inquiry }: Shown): boolean {
    return inquiry.provisional;
  }

  @ResolveField()
  events(@Parent() shown: ShownPosition, @Args() page: PositionEventsArgs): Connection<Shown> {
    const { stance, value } = shown.data.restsOn;
    const behind = [...new Set([...stance, ...value])]
      .map((id) => shown.inquiry.event(id))
      .filter((event) => event !== undefined)
      .toSorted((one, other) => one.record.revision - other.record.revision);
    return pageOf(behind, page, idOf);
  }
}

@Resolver('LevelOutcome')
export class LevelOutcomeFields {
  @ResolveField()
  ageDays(@Parent() { data }: Shown & { readonly data: LevelOutcome }): number | null {
    return data.ageMs === undefined ? null : Math.floor(data.ageMs / dayMs);
  }
}

function shownPosition(inquiry: Inquiry, asked: Question): ShownPosition {
  const data = position(inquiry.records, asked, counted(inquiry, asked));
  return { ...partOf(inquiry, data), data };
}

/** How the acts stand is worked out once for all that one inquiry asks. */
function counted(inquiry: Inquiry, { minimumStanding }: Question): Considered {
  const { considered } = inquiry;
  return minimumStanding === undefined ? considered : considered.under(minimumStanding);
}

function questionOf(inquiry: Inquiry, asked: QueryPositionArgs): Question {
  return question(
    inquiry,
    named(inquiry, asked.party, 'party'),
    named(inquiry, asked.issue, 'issue'),
    asked,
  );
}

function question(
  { validAt, publishedBy }: Inquiry,
  party: string,
  issue: string,
  { minimumStanding }: Pick<QueryPositionArgs, 'minimumStanding'>,
): Question {
  return {
    party,
    issue,
    validAt,
    ...(publishedBy === undefined ? {} : { publishedBy }),
    ...(minimumStanding ? { minimumStanding } : {}),
  };
}

/** Those that negotiate, in the order of their entry: a mediator holds no position unless he is asked for. */
function negotiating(inquiry: Inquiry): readonly string[] {
  return inquiry
    .things('PartyAdmitted')
    .filter(({ record }) => record.type === 'PartyAdmitted' && record.data.role === 'PARTY')
    .map(idOf);
}

function partOf(inquiry: Inquiry, data: object): Shown {
  return inquiry.part(inquiry.show(inquiry.records.negotiation, 'thing'), data);
}
