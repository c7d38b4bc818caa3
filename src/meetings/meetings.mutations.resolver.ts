import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../graphql/context.js';
import { Door, type Payload } from '../record/door.js';

/** The mutations of meetings. What their input says is judged behind the door. */
@Resolver()
export class MeetingMutations {
  readonly #door: Door;

  constructor(@Inject(Door) door: Door) {
    this.#door = door;
  }

  @Mutation()
  scheduleMeeting(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('ScheduleMeeting', input, context.viewer);
  }

  @Mutation()
  recordMeeting(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('RecordMeeting', input, context.viewer);
  }

  @Mutation()
  cancelMeeting(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('CancelMeeting', input, context.viewer);
  }
}
