import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, pageOf } from '../graphql/connection.js';
import type { GraphqlContext } from '../graphql/context.js';
import type {
  PositionEventsArgs,
  QueryPositionArgs,
  QueryPositionHistoryArgs,
  QueryPositionMatrixArgs,
} from '../graphql/generated.js';
import { Inquiries } from '../record/inquiries.js';
import type { Inquiry, Shown } from '../record/inquiry.js';
import { pageOfRecords } from '../record/shown.js';
import type { LevelOutcome, Position, Question } from './answer.js';
import { type HistoryEntry, positionHistory } from './history.js';
import { position } from './position.js';
import {
  askedAbout,
  counted,
  oppositionIn,
  partOf,
  question,
  questionOf,
  withAgainst,
} from './question.resolver.js';

/** A party's answer on an issue, with the question that it answers. */
export interface ShownPosition extends Shown {
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
    const opposition = oppositionIn(inquiry, question, asked.counterpart, asked.conversions);
    const entries = inquiry.readModel.read(() =>
      positionHistory(inquiry.records, question, counted(inquiry, question)),
    );
    const shown = entries.map((entry) => {
      const data = withAgainst(entry, opposition);
      return { ...partOf(inquiry, data), data };
    });
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
    const { parties, issues } = askedAbout(inquiry, asked);
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

/** Who speaks in an entry speaks in the act that it is about. */
@Resolver('PositionHistoryEntry')
export class PositionHistoryEntryFields {
  @ResolveField()
  speaker(@Parent() { inquiry, data }: Shown<HistoryEntry>): Shown | null {
    const act = inquiry.event(data.act);
    if (act === undefined || data.speaker === undefined) return null;
    return inquiry.part(act, data.speaker);
  }
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
    return pageOfRecords(shown.inquiry, behind, page);
  }
}

@Resolver('LevelOutcome')
export class LevelOutcomeFields {
  @ResolveField()
  ageDays(@Parent() { data }: Shown & { readonly data: LevelOutcome }): number | null {
    return data.ageMs === undefined ? null : Math.floor(data.ageMs / dayMs);
  }
}

export function shownPosition(inquiry: Inquiry, asked: Question): ShownPosition {
  // All that it reads, in one go.
  const data = inquiry.readModel.read(() =>
    position(inquiry.records, asked, counted(inquiry, asked)),
  );
  return { ...partOf(inquiry, data), data };
}
