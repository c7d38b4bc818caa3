import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../graphql/context.js';
import { Door, type Payload } from '../record/door.js';

/** The mutations of proposals and their answers. What their input says is judged behind the door. */
@Resolver()
export class ProposalMutations {
  readonly #door: Door;

  constructor(@Inject(Door) door: Door) {
    this.#door = door;
  }

  @Mutation()
  tableProposal(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('TableProposal', input, context.viewer);
  }

  @Mutation()
  tableCounterproposal(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('TableCounterproposal', input, context.viewer);
  }

  @Mutation()
  reviseProposal(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('ReviseProposal', input, context.viewer);
  }

  @Mutation()
  reportTerm(@Args('input') input: unknown, @Context() context: GraphqlContext): Promise<Payload> {
    return this.#door.record('ReportTerm', input, context.viewer);
  }

  @Mutation()
  acceptTerm(@Args('input') input: unknown, @Context() context: GraphqlContext): Promise<Payload> {
    return this.#door.record('AcceptTerm', input, context.viewer);
  }

  @Mutation()
  rejectTerm(@Args('input') input: unknown, @Context() context: GraphqlContext): Promise<Payload> {
    return this.#door.record('RejectTerm', input, context.viewer);
  }

  @Mutation()
  withdrawTerm(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('WithdrawTerm', input, context.viewer);
  }

  @Mutation()
  acceptProposal(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('AcceptProposal', input, context.viewer);
  }

  @Mutation()
  rejectProposal(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('RejectProposal', input, context.viewer);
  }

  @Mutation()
  withdrawProposal(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('WithdrawProposal', input, context.viewer);
  }
}
