import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphqlContext } from './context.js';

const graphqlResponse = 'application/graphql-response+json';

const methodNotAllowed = 405;

/**
 * GraphQL over HTTP: a client that asks for plain `application/json` takes any other status than 200 for the word of
 * something in between, and doesn't read the answer. Only `application/graphql-response+json` carries our own status. That a
 * mutation doesn't go by GET is a matter of HTTP itself, and is said to everybody.
 */
export const httpStatusPlugin: ApolloServerPlugin<GraphqlContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, response }) => {
        const accept = request.http?.headers.get('accept') ?? '';
        const isOurs = response.http.status !== methodNotAllowed;
        if (isOurs && !accept.includes(graphqlResponse)) response.http.status = 200;
        return Promise.resolve();
      },
    }),
};
