import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
  OperationTypeNode,
} from 'graphql';
import type { GraphqlContext } from './context.js';
import { overLimit } from './limits.js';

/**
 * The end of one request's time. It bounds how long somebody is kept waiting; what has been begun runs to its own end,
 * and SQLite answers before anybody can look at a clock.
 */
export class Deadline {
  readonly #maximumMs: number;
  readonly #endMs: number;
  readonly #waiting = new Set<() => void>();
  #timer: NodeJS.Timeout | undefined;

  constructor(maximumMs: number) {
    this.#maximumMs = maximumMs;
    this.#endMs = performance.now() + maximumMs;
  }

  get hasPassed(): boolean {
    return performance.now() >= this.#endMs;
  }

  /** Settles as the promise does, or rejects at the deadline. Leaves no timer behind. */
  async bound<T>(promise: Promise<T>, operation: OperationTypeNode): Promise<T> {
    const { promise: passed, reject } = Promise.withResolvers<never>();
    const pass = (): void => {
      reject(this.error(operation));
    };
    this.#wait(pass);
    try {
      return await Promise.race([promise, passed]);
    } finally {
      this.#waiting.delete(pass);
      if (this.#waiting.size === 0) clearTimeout(this.#timer);
    }
  }

  error(operation: OperationTypeNode): Error {
    const maximum = this.#maximumMs;
    return overLimit(
      'deadlineMs',
      `This took longer than ${String(maximum)} ms, the most that one request may take. ${advice[operation]}`,
      maximum,
    );
  }

  #wait(pass: () => void): void {
    if (this.#waiting.size === 0) {
      this.#timer = setTimeout(() => {
        for (const waiting of this.#waiting) waiting();
      }, this.#endMs - performance.now());
    }
    this.#waiting.add(pass);
  }
}

const advice: Readonly<Record<OperationTypeNode, string>> = {
  [OperationTypeNode.QUERY]: 'Ask for less at once.',
  [OperationTypeNode.MUTATION]:
    'It may have been recorded all the same: send it again with the same idempotencyKey to find out.',
  [OperationTypeNode.SUBSCRIPTION]: 'Ask for less at once.',
};

type Resolver = GraphQLFieldResolver<unknown, GraphqlContext>;

/** The same resolver, refusing to begin after the deadline and given up on at it. */
export function withinDeadline(resolve: Resolver): Resolver {
  return (source, args, context, info) => {
    const { operation } = info.operation;
    if (context.deadline.hasPassed) throw context.deadline.error(operation);
    const result: unknown = resolve(source, args, context, info);
    return result instanceof Promise ? context.deadline.bound(result, operation) : result;
  };
}

/** Puts every resolver of the schema under the request's deadline. Fields without one are left to the field resolver. */
export function boundResolvers(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve && field.resolve !== defaultFieldResolver) {
        field.resolve = withinDeadline(field.resolve);
      }
    }
  }
}
