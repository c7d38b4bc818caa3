import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../graphql/context.js';
import { type CommandType, commandTypes, mutationOf } from './commands.js';
import { Door } from './door.js';
import type { Payload } from './payload.js';

/**
 * Every mutation of the contract. There is nothing that one does and another does not: each hands its input to the door
 * under the name of its command. So the methods are made of the commands, and a chapter that declares an event has its
 * mutation; a mutation of the contract that no event asks for has no resolver, and the server does not start.
 */
@Resolver()
export class Mutations {
  readonly #door: Door;

  constructor(@Inject(Door) door: Door) {
    this.#door = door;
  }

  record(command: CommandType, input: unknown, { viewer }: GraphqlContext): Promise<Payload> {
    return this.#door.record(command, input, viewer);
  }
}

for (const command of commandTypes) declareMutation(command);

/** What `@Mutation()`, `@Args('input')` and `@Context()` say of a method that is written out. */
function declareMutation(command: CommandType): void {
  const name = mutationOf(command);
  const method = {
    value(this: Mutations, input: unknown, context: GraphqlContext): Promise<Payload> {
      return this.record(command, input, context);
    },
  };
  Object.defineProperty(Mutations.prototype, name, method);
  Args('input')(Mutations.prototype, name, 0);
  Context()(Mutations.prototype, name, 1);
  Mutation()(Mutations.prototype, name, method);
}
