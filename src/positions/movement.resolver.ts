import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { type Connection, pageOf } from '../graphql/connection.js';
import type { GraphqlContext } from '../graphql/context.js';
import type {
  ComparedInput,
  QueryComparisonArgs,
  QueryGapArgs,
  QueryLastMovesArgs,
  QueryWalkedBackArgs,
} from '../graphql/generated.js';
import { Inquiries } from '../record/inquiries.js';
import { RefusedQuestion } from '../record/refused-question.js';
import type { Inquiry, Shown } from '../record/inquiry.js';
import { withoutNulls } from '../record/input.js';
import { named } from '../record/shown.js';
import { refusal, within } from '../rules/refusal.js';
import { shaped } from '../rules/shaped.js';
import { momentIn } from '../times/moment.js';
import { value, type Value } from '../values/value.js';
import { gapOf } from './gap.js';
import { lastMoves, movesOf, openingOf, retreatsOf } from './moves.js';
import { comparison } from './comparison.js';
import { position } from './position.js';
import { statementsAmong } from './statements.js';
import {
  askedAbout,
  conversionsIn,
  counted,
  negotiating,
  oppositionIn,
  partOf,
  question,
  withAgainst,
} from './question.resolver.js';

/** How parties moved against one another. */
@Resolver()
export class MovementQueries {
  readonly #inquiries: Inquiries;

  constructor(@Inject(Inquiries) inquiries: Inquiries) {
    this.#inquiries = inquiries;
  }

  @Query()
  async gap(@Args() asked: QueryGapArgs, @Context() { viewer }: GraphqlContext): Promise<Shown> {
    const inquiry = await this.#opened(viewer, asked);
    const issue = named(inquiry, asked.issue, 'issue');
    const [one, other] = twoOf(inquiry, asked.parties);
    const data = gapOf(
      question(inquiry, one, issue, asked),
      other,
      counted(inquiry, asked),
      conversionsIn(inquiry, issue, asked.conversions, asked),
    );
    return partOf(inquiry, { ...data, provisional: inquiry.provisional });
  }

  @Query()
  async lastMoves(
    @Args() asked: QueryLastMovesArgs,
    @Context() { viewer }: GraphqlContext,
  ): Promise<readonly Shown[]> {
    const inquiry = await this.#opened(viewer, asked);
    const { parties, issues } = askedAbout(inquiry, asked, 'histories');
    const sinceMs = asked.sinceRound ? sinceRound(inquiry, asked.sinceRound, asked) : undefined;
    return issues.map((issue) => {
      const moves = new Map(
        parties.map((party) => {
          const own = question(inquiry, party, issue, asked);
          const opposition = oppositionIn(inquiry, own, undefined);
          const made = movesOf(own, counted(inquiry, asked)).map((move) => ({
            ...move,
            entry: withAgainst(move.entry, opposition),
          }));
          return [party, made] as const;
        }),
      );
      return partOf(inquiry, lastMoves(issue, moves, sinceMs));
    });
  }

  @Query()
  async walkedBack(
    @Args() asked: QueryWalkedBackArgs,
    @Context() { viewer }: GraphqlContext,
  ): Promise<Connection<Shown>> {
    const inquiry = await this.#opened(viewer, asked);
    const { parties, issues } = askedAbout(inquiry, asked, 'histories');
    const against = asked.counterpart
      ? named(inquiry, asked.counterpart, 'party', ['counterpart'])
      : undefined;
    const retreats = issues.flatMap((issue) =>
      parties.flatMap((party) => {
        const own = question(inquiry, party, issue, asked);
        const opposition =
          party === against
            ? undefined
            : oppositionIn(inquiry, own, asked.counterpart, asked.conversions);
        return retreatsOf(own, counted(inquiry, asked), opposition).map((retreat) => ({
          ...retreat,
          entry: withAgainst(retreat.entry, opposition),
        }));
      }),
    );
    const shown = retreats.map((data) => ({ ...partOf(inquiry, data), data }));
    return pageOf(shown, asked, ({ data: { issue, party, entry } }) =>
      [issue, party, entry.id].join(' '),
    );
  }

  @Query()
  async comparison(
    @Args() asked: QueryComparisonArgs,
    @Context() { viewer }: GraphqlContext,
  ): Promise<Shown> {
    const inquiry = await this.#opened(viewer, asked);
    const one = compared(inquiry, asked.one, asked, 'one');
    const other = compared(inquiry, asked.other, asked, 'other');
    if (one === undefined || other === undefined) {
      const notComparable = 'QUALITATIVE';
      return partOf(inquiry, { one, other, direction: 'CHANGED', notComparable });
    }
    const nowMs = momentIn(inquiry.validAt, inquiry.records.negotiation.data.zone);
    const conversions = conversionsIn(inquiry, issueOf(inquiry, asked), asked.conversions, asked);
    const statementsOf = statementsAmong([one, other], counted(inquiry, asked));
    const found = comparison(one, other, conversions(nowMs), statementsOf);
    return partOf(inquiry, { one, other, ...found });
  }

  #opened(
    viewer: GraphqlContext['viewer'],
    { negotiation, asOf, atLeast }: Pick<QueryGapArgs, 'negotiation' | 'asOf' | 'atLeast'>,
  ): Promise<Inquiry> {
    return this.#inquiries.about(viewer, negotiation, asOf, atLeast);
  }
}

function twoOf(
  inquiry: Inquiry,
  names: readonly string[] | null | undefined,
): readonly [string, string] {
  const parties = names
    ? names.map((name) => named(inquiry, name, 'party', ['parties']))
    : negotiating(inquiry);
  const [one, other, ...more] = parties;
  if (one !== undefined && other !== undefined && more.length === 0 && one !== other) {
    return [one, other];
  }
  const message = 'A gap lies between two parties; name which two.';
  throw new RefusedQuestion(refusal('INVALID_INPUT', message, ['parties']));
}

function sinceRound(
  inquiry: Inquiry,
  name: string,
  asked: Pick<QueryLastMovesArgs, 'minimumStanding'>,
): number {
  const path = ['sinceRound'];
  const record = inquiry.records.get(named(inquiry, name, 'round', path));
  const opened =
    record?.type === 'RoundOpened' ? openingOf(record, counted(inquiry, asked)) : undefined;
  if (opened !== undefined) return opened;
  const message = `When ${name} began is not known: neither its opening nor an act of it is dated.`;
  throw new RefusedQuestion(refusal('INVALID_INPUT', message, path));
}

/** The issue on which positions are compared; none where they are on different ones, or only values and figures are. */
function issueOf(inquiry: Inquiry, { one, other }: QueryComparisonArgs): string | undefined {
  const issues = [one.position, other.position]
    .filter((given) => given !== undefined)
    .map(({ issue }) => inquiry.records.idOf(issue));
  return new Set(issues).size === 1 ? issues[0] : undefined;
}

/** The value that is to be compared; nothing where a position has none. */
function compared(
  inquiry: Inquiry,
  given: ComparedInput,
  asked: Pick<QueryComparisonArgs, 'minimumStanding'>,
  at: 'one' | 'other',
): Value | undefined {
  if (given.value) return valueGiven(given.value, [at, 'value']);
  if (given.figure) {
    const id = named(inquiry, given.figure, 'figure', [at, 'figure']);
    const record = inquiry.records.get(id);
    return record?.type === 'FigureReported' ? record.data.value : undefined;
  }
  const { party, issue } = given.position ?? { party: '', issue: '' };
  const path = (kind: string): readonly string[] => [at, 'position', kind];
  const own = question(
    inquiry,
    named(inquiry, party, 'party', path('party')),
    named(inquiry, issue, 'issue', path('issue')),
    asked,
  );
  return position(inquiry.records, own, counted(inquiry, asked)).heldValue?.value;
}

/** Throws {@link RefusedQuestion} for what could not be recorded as a value. */
function valueGiven(input: object, path: readonly string[]): Value {
  const read = shaped(value, withoutNulls(input));
  if ('data' in read) return read.data;
  const [first] = read.refusals;
  if (first === undefined) throw new Error('What is refused is refused for some reason.');
  throw new RefusedQuestion(within(path, first));
}
