import { join } from 'node:path';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { localViewer } from '../access/viewer.js';
import type { GraphqlContext } from './context.js';
import { assertRootFieldsResolved } from './root-fields.js';

/** The public contract. This file is two levels below the project in `src` and in `dist` alike. */
export const schemaPaths = [join(import.meta.dirname, '../../schema/*.graphqls')];

/** GraphQL at `/graphql`. Throws at start when a root field has no resolver. */
export function graphqlModule(typePaths: readonly string[] = schemaPaths): DynamicModule {
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    path: '/graphql',
    typePaths: [...typePaths],
    introspection: true,
    graphiql: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    autoTransformHttpErrors: false,
    transformSchema: (schema: GraphQLSchema) => {
      assertRootFieldsResolved(schema);
      return schema;
    },
    context: (): GraphqlContext => ({ viewer: localViewer }),
  });
}
