import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphqlContext } from './context.js';

/** What is under way, by the HTTP request that asked for it: known once a document is read, which the log is not told. */
const named = new WeakMap<object, string>();

/** Longer names are cut: a line of the log is no place for what a client makes up. */
const lengthMax = 100;

/** The name of the operation that a request asked for, where it has one, for the line that the log keeps of it. */
export function operationOf(request: object): string | undefined {
  return named.get(request);
}

/** Notes which operation a request came to. */
export const operationsPlugin: ApolloServerPlugin<GraphqlContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operationName, contextValue }) => {
        if (operationName) named.set(contextValue.request, operationName.slice(0, lengthMax));
        return Promise.resolve();
      },
    }),
};
