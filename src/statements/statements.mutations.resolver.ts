import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../graphql/context.js';
import { Door, type Payload } from '../record/door.js';

/** The mutations of statements and what surrounds the table. What their input says is judged behind the door. */
@Resolver()
export class StatementMutations {
  readonly #door: Door;

  constructor(@Inject(Door) door: Door) {
    this.#door = door;
  }

  @Mutation()
  recordStatement(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('RecordStatement', input, context.viewer);
  }

  @Mutation()
  withdrawStatement(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('WithdrawStatement', input, context.viewer);
  }

  @Mutation()
  reportFigure(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('ReportFigure', input, context.viewer);
  }

  @Mutation()
  reportConversion(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('ReportConversion', input, context.viewer);
  }

  @Mutation()
  recordOutsideAct(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('RecordOutsideAct', input, context.viewer);
  }
}
