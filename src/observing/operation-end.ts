import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { GraphqlContext } from '../graphql/context.js';

/** How a GraphQL operation ended. */
export interface OperationEnd {
  /** `none` when the document could not be read. */
  readonly type: 'query' | 'mutation' | 'subscription' | 'none';
  /** The root field that was asked for, a name of the contract: `several`, or `none` when the document could not be read. */
  readonly field: string;
  /** `failed`: the fault is ours. `errors`: some part of it is not answered for any other reason. */
  readonly outcome: 'answered' | 'errors' | 'failed';
  /** Of its errors. */
  readonly codes: readonly string[];
  readonly tookMs: number;
}

/** Told of an operation by the HTTP request that it came in. */
interface OperationObserver {
  resolved(request: object, operation: OperationDefinitionNode, name: string | null): void;
  ended(request: object, end: OperationEnd): void;
}

/** Tells an observer of every GraphQL operation. */
export function operationsObserved(
  observer: OperationObserver,
): ApolloServerPlugin<GraphqlContext> {
  return {
    requestDidStart: () => {
      const began = performance.now();
      return Promise.resolve({
        didResolveOperation: ({ contextValue, operation, operationName }) => {
          if (operation) observer.resolved(contextValue.request, operation, operationName);
          return Promise.resolve();
        },
        willSendResponse: (sending) => {
          observer.ended(sending.contextValue.request, endOf(sending, performance.now() - began));
          return Promise.resolve();
        },
      });
    },
  };
}

function endOf(
  { operation, errors = [], response }: GraphQLRequestContextWillSendResponse<GraphqlContext>,
  tookMs: number,
): OperationEnd {
  const told =
    response.body.kind === 'single' ? (response.body.singleResult.errors ?? errors) : errors;
  const codes = told.map(({ extensions }) => codeOf(extensions));
  return {
    type: operation?.operation ?? 'none',
    field: operation ? rootFieldOf(operation) : 'none',
    outcome: codes.length === 0 ? 'answered' : codes.some(isOurs) ? 'failed' : 'errors',
    codes,
    tookMs,
  };
}

/** The operation is valid, so that its fields are those of the contract. */
function rootFieldOf({ selectionSet }: OperationDefinitionNode): string {
  const [first, ...others] = selectionSet.selections;
  return first?.kind === Kind.FIELD && others.length === 0 ? first.name.value : 'several';
}

function codeOf(extensions: Readonly<Record<string, unknown>> | undefined): string {
  const code = extensions?.['code'];
  return typeof code === 'string' ? code : 'none';
}

function isOurs(code: string): boolean {
  return code === 'INTERNAL_SERVER_ERROR';
}
