import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GraphqlContext } from './context.js';
import { type Measures, measure } from './measure.js';

/** What one request may ask for. Whatever is over is refused, and the refusal names the limit and both numbers. */
export interface Limits {
  /** Bytes of an HTTP body: a mutation with a long clause text fits many times over. */
  readonly bodyBytes: number;
  /** Lexical tokens of a document: some hundred mutations written out in full. */
  readonly tokens: number;
  /** Fields within fields; a list in between doesn't count. */
  readonly depth: number;
  /** Aliases in the operation, counted again wherever a fragment with some is spread. */
  readonly aliases: number;
  /** Fields of the answer at its largest: see {@link measure}. */
  readonly nodes: number;
  /** Milliseconds from the arrival of a request to the last field that is begun for it. */
  readonly deadlineMs: number;
}

export const limitsOfCourse: Limits = {
  bodyBytes: 1024 * 1024,
  tokens: 20_000,
  depth: 20,
  aliases: 250,
  nodes: 200_000,
  deadlineMs: 10_000,
};

/** The code of every refusal made here. */
export const limitExceeded = 'LIMIT_EXCEEDED';

/** An error that names the limit, how much it admits, and how much was asked for where that is known. */
export function overLimit(limit: string, message: string, maximum: number, found?: number) {
  return new GraphQLError(message, {
    extensions: {
      code: limitExceeded,
      limit,
      maximum,
      ...(found === undefined ? {} : { found }),
      http: { status: 400 },
    },
  });
}

/** Refuses an operation that is too deep, has too many aliases, or could be answered with too much. */
export function limitsPlugin(limits: Limits): ApolloServerPlugin<GraphqlContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ schema, document, operation, request }) {
          // An operation that isn't in the document is answered by the execution.
          if (!operation) return Promise.resolve();
          const found = measure({
            schema,
            document,
            operation,
            variables: request.variables ?? {},
            depthMax: limits.depth,
          });
          assertWithin(found, limits);
          return Promise.resolve();
        },
      }),
  };
}

function assertWithin(found: Measures, limits: Limits): void {
  for (const limit of ['depth', 'aliases', 'nodes'] as const) {
    const maximum = limits[limit];
    if (found[limit] > maximum) {
      throw overLimit(limit, sentences[limit](maximum, found[limit]), maximum, found[limit]);
    }
  }
}

const sentences: Readonly<Record<keyof Measures, (maximum: number, found: number) => string>> = {
  depth: (maximum, found) =>
    `Fields are nested at most ${String(maximum)} deep; here they are nested ${String(found)} deep or more.`,
  aliases: (maximum, found) =>
    `An operation has at most ${String(maximum)} aliases; this one has ${String(found)}.`,
  nodes: (maximum, found) =>
    `An answer has at most ${String(maximum)} fields; this one could have ${String(found)}. Ask for fewer at once with first.`,
};
