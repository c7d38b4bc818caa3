import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../graphql/context.js';
import { Door, type Payload } from '../record/door.js';

/** The mutations of sources, and what speaks of acts. What their input says is judged behind the door. */
@Resolver()
export class SourceMutations {
  readonly #door: Door;

  constructor(@Inject(Door) door: Door) {
    this.#door = door;
  }

  @Mutation()
  registerSource(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('RegisterSource', input, context.viewer);
  }

  @Mutation()
  retractSource(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('RetractSource', input, context.viewer);
  }

  @Mutation()
  denyAct(@Args('input') input: unknown, @Context() context: GraphqlContext): Promise<Payload> {
    return this.#door.record('DenyAct', input, context.viewer);
  }

  @Mutation()
  assessAct(@Args('input') input: unknown, @Context() context: GraphqlContext): Promise<Payload> {
    return this.#door.record('AssessAct', input, context.viewer);
  }
}
