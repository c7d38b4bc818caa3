import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../graphql/context.js';
import { Door, type Payload } from '../record/door.js';

/** The mutations of record keeping. What their input says is judged behind the door. */
@Resolver()
export class CorrectionMutations {
  readonly #door: Door;

  constructor(@Inject(Door) door: Door) {
    this.#door = door;
  }

  @Mutation()
  correctRecord(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('CorrectRecord', input, context.viewer);
  }

  @Mutation()
  retractRecord(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('RetractRecord', input, context.viewer);
  }

  @Mutation()
  reinstateRecord(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('ReinstateRecord', input, context.viewer);
  }
}
