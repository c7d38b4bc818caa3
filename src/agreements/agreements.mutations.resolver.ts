import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../graphql/context.js';
import { Door, type Payload } from '../record/door.js';

/** The mutations of agreements. What their input says is judged behind the door. */
@Resolver()
export class AgreementMutations {
  readonly #door: Door;

  constructor(@Inject(Door) door: Door) {
    this.#door = door;
  }

  @Mutation()
  registerAgreement(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('RegisterAgreement', input, context.viewer);
  }

  @Mutation()
  reachAgreement(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('ReachAgreement', input, context.viewer);
  }

  @Mutation()
  takeAgreementStep(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('TakeAgreementStep', input, context.viewer);
  }

  @Mutation()
  recordEntryIntoForce(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('RecordEntryIntoForce', input, context.viewer);
  }

  @Mutation()
  terminateAgreement(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('TerminateAgreement', input, context.viewer);
  }

  @Mutation()
  reportExpiry(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('ReportExpiry', input, context.viewer);
  }
}
