import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { NotYetVisible, RefusedQuestion } from '../record/refused-question.js';
import type { GraphqlContext } from './context.js';
import { type GivenPlace, givenPlaces } from './given-place.js';
import { limitExceeded, type Limits } from './limits.js';
import { toldOf, type ToldFault } from './store-faults.js';

/** One line for all that went wrong in one request. */
interface FaultReport {
  readonly correlationId: string;
  /** The operation's name, or null when it has none. */
  readonly operation: string | null;
  /** Where in the answer, as `negotiation.parties.0.name`. */
  readonly fields: readonly string[];
  /** The worst cause, the first of those, with its stack. */
  readonly err: unknown;
}

type Report = (fault: FaultReport, level: ToldFault['level']) => void;

/**
 * Keeps faults from clients: what broke is logged, once for a request, under an id that the client is given in its
 * place. What a client did wrong stays readable.
 */
export class Faults {
  readonly #limits: Limits;
  readonly #report: Report;
  readonly #ids = new WeakMap<object, string>();
  readonly #places = new WeakMap<object, GivenPlace>();

  constructor(limits: Limits, report: Report) {
    this.#limits = limits;
    this.#report = report;
  }

  /** Reports the faults of a request before its errors are formatted. */
  plugin(): ApolloServerPlugin<GraphqlContext> {
    return {
      requestDidStart: () =>
        Promise.resolve({
          didEncounterErrors: ({ errors, contextValue, operationName, ...read }) => {
            const { schema, document, request } = read;
            const given = { schema, document, variables: request.variables };
            for (const [error, place] of givenPlaces(errors, given)) this.#places.set(error, place);
            this.#reported(errors.filter(isFault), contextValue.requestId, operationName ?? null);
            return Promise.resolve();
          },
        }),
    };
  }

  readonly format = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    if (isFault(error)) return masked(formatted, this.#idOf(error), toldOf(causeOf(error)));
    const limit = limitBehind(formatted.message, this.#limits);
    if (limit) return limit;
    const extensions = { ...this.#placed(error), ...formatted.extensions, ...explained(error) };
    return { ...formatted, extensions };
  };

  #placed(error: unknown): { readonly argument?: GivenPlace } {
    const argument = error instanceof GraphQLError ? this.#places.get(error) : undefined;
    return argument === undefined ? {} : { argument };
  }

  #reported(faults: readonly GraphQLError[], correlationId: string, operation: string | null) {
    const worst = faults.find((fault) => levelOf(fault) === 'error') ?? faults[0];
    if (!worst) return;
    for (const fault of faults) this.#ids.set(fault, correlationId);
    const fields = faults.map(({ path }) => (path ?? []).join('.'));
    this.#report({ correlationId, operation, fields, err: causeOf(worst) }, levelOf(worst));
  }

  /** A fault from before or after the request proper was not reported yet: it gets an id of its own. */
  #idOf(error: unknown): string {
    const known = typeof error === 'object' && error !== null ? this.#ids.get(error) : undefined;
    if (known !== undefined) return known;
    const correlationId = crypto.randomUUID();
    const fault = { correlationId, operation: null, fields: [], err: causeOf(error) };
    this.#report(fault, levelOf(error));
    return correlationId;
  }
}

/**
 * Whether we are to blame. GraphQL's own errors about a request come without a code too: those have no cause, or one
 * that points into the document. An error from writing an answer points nowhere.
 */
function isFault(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return true;
  if (hasCode(error)) return false;
  const cause = error.originalError;
  if (cause === undefined) return false;
  if (cause instanceof RefusedQuestion || cause instanceof NotYetVisible) return false;
  return !(cause instanceof GraphQLError && cause.nodes !== undefined);
}

function hasCode(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  const { code } = error.extensions;
  return code !== undefined && code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
}

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? (error.originalError ?? error) : error;
}

function levelOf(error: unknown): ToldFault['level'] {
  return toldOf(causeOf(error))?.level ?? 'error';
}

/** What a client is told of a fault that says nothing to him. */
const untold: { readonly code: string; readonly message: string } = {
  code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR,
  message:
    'Something went wrong on our side. What it was stands in the log under the correlationId.',
};

function masked(
  { locations, path }: GraphQLFormattedError,
  correlationId: string,
  { code, message }: typeof untold = untold,
): GraphQLFormattedError {
  return {
    message,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: { code, correlationId },
  };
}

/** What a program can go by: the code of the rule that a question broke, and where in the arguments. */
function explained(error: unknown): Readonly<Record<string, unknown>> {
  const cause = causeOf(error);
  if (cause instanceof RefusedQuestion) {
    const { code, path } = cause.refusal;
    return { code, argument: path.map(String) };
  }
  if (cause instanceof NotYetVisible) return { code: 'NOT_YET_VISIBLE' };
  return hasCode(error) ? {} : { code: ApolloServerErrorCode.BAD_USER_INPUT };
}

/** The limits that graphql-js keeps itself, in words that name them as the others are named. */
function limitBehind(
  message: string,
  { tokens, depth }: Limits,
): GraphQLFormattedError | undefined {
  if (/^Syntax Error: Document contains more \w+ \d+ tokens/.test(message)) {
    return exceeded(
      'tokens',
      tokens,
      `A document has at most ${String(tokens)} tokens; this one has more.`,
    );
  }
  // The parser calls itself for each level; some thousands of levels are more than it can take.
  if (message === 'Maximum call stack size exceeded') {
    return exceeded(
      'depth',
      depth,
      `Fields are nested at most ${String(depth)} deep; something here is nested much deeper.`,
    );
  }
  if (message === 'Validation aborted.') {
    return exceeded(
      'comparisons',
      comparisonsMax,
      `Fields of the same name are compared with one another at most ${String(comparisonsMax)} times; this document names some too often.`,
    );
  }
  return undefined;
}

/** How often graphql-js compares fields before it gives a document up. It is set there. */
const comparisonsMax = 500_000;

function exceeded(limit: string, maximum: number, message: string): GraphQLFormattedError {
  return { message, extensions: { code: limitExceeded, limit, maximum } };
}
