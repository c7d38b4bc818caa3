import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../graphql/context.js';
import { Door, type Payload } from '../record/door.js';

/** The mutations of the frame: the negotiation, who is at its table, and what about. What their input says is judged behind the door. */
@Resolver()
export class NegotiationMutations {
  readonly #door: Door;

  constructor(@Inject(Door) door: Door) {
    this.#door = door;
  }

  @Mutation()
  openNegotiation(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('OpenNegotiation', input, context.viewer);
  }

  @Mutation()
  admitParty(@Args('input') input: unknown, @Context() context: GraphqlContext): Promise<Payload> {
    return this.#door.record('AdmitParty', input, context.viewer);
  }

  @Mutation()
  recordPartyWithdrawal(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('RecordPartyWithdrawal', input, context.viewer);
  }

  @Mutation()
  registerPerson(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('RegisterPerson', input, context.viewer);
  }

  @Mutation()
  reportTitle(@Args('input') input: unknown, @Context() context: GraphqlContext): Promise<Payload> {
    return this.#door.record('ReportTitle', input, context.viewer);
  }

  @Mutation()
  appointDelegate(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('AppointDelegate', input, context.viewer);
  }

  @Mutation()
  addIssue(@Args('input') input: unknown, @Context() context: GraphqlContext): Promise<Payload> {
    return this.#door.record('AddIssue', input, context.viewer);
  }

  @Mutation()
  parkIssue(@Args('input') input: unknown, @Context() context: GraphqlContext): Promise<Payload> {
    return this.#door.record('ParkIssue', input, context.viewer);
  }

  @Mutation()
  reopenIssue(@Args('input') input: unknown, @Context() context: GraphqlContext): Promise<Payload> {
    return this.#door.record('ReopenIssue', input, context.viewer);
  }

  @Mutation()
  dropIssue(@Args('input') input: unknown, @Context() context: GraphqlContext): Promise<Payload> {
    return this.#door.record('DropIssue', input, context.viewer);
  }

  @Mutation()
  openRound(@Args('input') input: unknown, @Context() context: GraphqlContext): Promise<Payload> {
    return this.#door.record('OpenRound', input, context.viewer);
  }

  @Mutation()
  closeRound(@Args('input') input: unknown, @Context() context: GraphqlContext): Promise<Payload> {
    return this.#door.record('CloseRound', input, context.viewer);
  }

  @Mutation()
  setDeadline(@Args('input') input: unknown, @Context() context: GraphqlContext): Promise<Payload> {
    return this.#door.record('SetDeadline', input, context.viewer);
  }

  @Mutation()
  extendDeadline(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('ExtendDeadline', input, context.viewer);
  }

  @Mutation()
  suspendNegotiation(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('SuspendNegotiation', input, context.viewer);
  }

  @Mutation()
  resumeNegotiation(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('ResumeNegotiation', input, context.viewer);
  }

  @Mutation()
  breakOffNegotiation(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('BreakOffNegotiation', input, context.viewer);
  }

  @Mutation()
  concludeNegotiation(
    @Args('input') input: unknown,
    @Context() context: GraphqlContext,
  ): Promise<Payload> {
    return this.#door.record('ConcludeNegotiation', input, context.viewer);
  }
}
