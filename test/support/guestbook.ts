import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import type { Contract } from '../../src/app.module.js';
import type { GraphqlContext } from '../../src/graphql/context.js';
import { RefusedQuestion } from '../../src/record/refused-question.js';
import { refusal } from '../../src/rules/refusal.js';

/** What the guests of a {@link guestbook} can make go wrong. */
@Resolver()
class Guestbook {
  @Query()
  me(@Context() { viewer }: GraphqlContext): string {
    return viewer.actor;
  }

  @Query()
  guests(@Args('first') first: number) {
    return { nodes: Array.from({ length: first }, (_, index) => guest(index)) };
  }

  @Query()
  guestList() {
    return [guest(0)];
  }

  @Query()
  echo(@Args('value') value: unknown): unknown {
    return value;
  }

  @Query()
  broken(): never {
    throw new Error('the password is hunter2');
  }

  @Query()
  refused(): never {
    throw new RefusedQuestion(refusal('UNKNOWN_PARTY', 'Nobody is called XX here.', ['party']));
  }

  @Query()
  forbidden(): never {
    throw new GraphQLError('Not for you.', { extensions: { code: 'FORBIDDEN' } });
  }

  @Query()
  async slow(@Args('ms') ms: number): Promise<string> {
    await pause(ms, undefined, { ref: false });
    return 'done';
  }

  @Mutation()
  async sign(@Args('ms') ms: number): Promise<string> {
    await pause(ms, undefined, { ref: false });
    return 'signed';
  }
}

function guest(index: number) {
  return { __typename: 'Person', name: `guest ${String(index)}`, friends: [], age: 'unknown' };
}

@Module({ providers: [Guestbook] })
export class GuestbookModule {}

/** A small contract behind the real edge, for what the record itself can't be made to do. */
export const guestbook: Contract = {
  schema: [join(import.meta.dirname, 'guestbook.graphqls')],
  chapters: [GuestbookModule],
};
