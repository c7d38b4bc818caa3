import { join } from 'node:path';
import type { ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Logger } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { localViewer } from '../access/viewer.js';
import type { GraphqlContext } from './context.js';
import { assertContractKept } from './contract.js';
import { boundResolvers, Deadline, withinDeadline } from './deadline.js';
import { Faults } from './errors.js';
import { httpStatusPlugin } from './http-status.plugin.js';
import { type Limits, limitsPlugin } from './limits.js';
import { operationsPlugin } from './operations.js';
import { scalars } from './scalars.js';

/** The public contract. This file is two levels below the project in `src` and in `dist` alike. */
export const recordSchema = [join(import.meta.dirname, '../../schema/*.graphqls')];

export interface GraphqlSettings {
  /** See how operations end, and change nothing of it. */
  readonly observers?: readonly ApolloServerPlugin<GraphqlContext>[];
  /** Globs of SDL files. */
  readonly schema: readonly string[];
  readonly limits: Limits;
  /** Resolves the fields that no resolver class names; by default a field is the property of its name. */
  readonly fieldResolver?: GraphQLFieldResolver<unknown, GraphqlContext>;
}

const logger = new Logger('GraphQL');

/**
 * GraphQL at `/graphql`. Throws `UnkeptContract` at start when a root field has no resolver.
 * Nest's own subscriptions stay off: a socket reset before authentication ends the process there.
 */
export function graphqlModule(settings: GraphqlSettings): DynamicModule {
  const { schema, limits, fieldResolver = defaultFieldResolver } = settings;
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    path: '/graphql',
    typePaths: [...schema],
    resolvers: scalars,
    inheritResolversFromInterfaces: true,
    transformSchema: kept,
    fieldResolver: withinDeadline(fieldResolver),
    context: ({ id, raw }: { readonly id: string; readonly raw: object }): GraphqlContext => ({
      viewer: localViewer,
      requestId: id,
      request: raw,
      deadline: new Deadline(limits.deadlineMs),
    }),
    ...served(settings),
  });
}

/** How Apollo serves it. */
function served({ limits, observers = [] }: GraphqlSettings): Partial<ApolloDriverConfig> {
  const faults = new Faults(limits, (fault, level) => {
    logger[level](fault, 'A request failed');
  });
  return {
    introspection: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    graphiql: false,
    parseOptions: { maxLexicalTokens: limits.tokens },
    includeStacktraceInErrorResponses: false,
    // The contract is public, so what was probably meant is told.
    hideSchemaDetailsFromClientErrors: false,
    autoTransformHttpErrors: false,
    formatError: faults.format,
    logger: {
      debug: logger.debug.bind(logger),
      info: logger.log.bind(logger),
      warn: logger.warn.bind(logger),
      error: logger.error.bind(logger),
    },
    plugins: [
      limitsPlugin(limits),
      faults.plugin(),
      httpStatusPlugin,
      operationsPlugin,
      ...observers,
      // With the variables of Apollo's cloud set for something else, nothing of a record may be told to it.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  };
}

function kept(schema: GraphQLSchema): GraphQLSchema {
  assertContractKept(schema, Object.keys(scalars));
  boundResolvers(schema);
  return schema;
}
