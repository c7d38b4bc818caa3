import { trace } from '@opentelemetry/api';
import { LoggerModule } from 'nestjs-pino';
import type { DynamicModule } from '@nestjs/common';
import { destination, type DestinationStream, type LevelWithSilent, stdTimeFunctions } from 'pino';
import { operationOf } from './graphql/operations.js';

export interface LogSettings {
  readonly logLevel: LevelWithSilent;
  /** Where the lines go instead of standard error. The first application of a process decides for all of it. */
  readonly logTo?: DestinationStream;
}

/**
 * What Nest has to say about its own wiring, at every start: of use only to who debugs that. What goes wrong with it is
 * thrown as well, and said in a sentence by whoever starts the server.
 */
const wiring = new Set([
  'InstanceLoader',
  'NestFactory',
  'NestApplication',
  'RouterExplorer',
  'RoutesResolver',
  'GraphQLModule',
]);

/**
 * One JSON line for each event worth one, on standard error: standard output is for the person who started it. Every
 * line of a request carries its id, and the one of its end the name of its operation. What is asked and recorded is not
 * logged; it stands in the record, for its readers.
 */
export function loggerModule({ logLevel, logTo = destination(2) }: LogSettings): DynamicModule {
  return LoggerModule.forRoot({
    // The module's own default, which is meant to be every path, reaches "/" alone under Fastify.
    forRoutes: ['/', '/*splat'],
    // Health and metrics are asked every few seconds; a line for each would bury the others.
    exclude: ['/health/*splat', '/metrics'],
    pinoHttp: [
      {
        level: logLevel,
        timestamp: stdTimeFunctions.isoTime,
        quietReqLogger: true,
        mixin: underWay,
        customAttributeKeys: { reqId: 'requestId' },
        customSuccessObject: withOperation,
        customErrorObject: (request, _response, _error, line: object) =>
          withOperation(request, _response, line),
        serializers: {
          req: ({ method, url }: { readonly method: string; readonly url: string }) => ({
            method,
            path: url.split('?', 1)[0],
          }),
          res: ({ statusCode }: { readonly statusCode: number }) => ({ statusCode }),
        },
        hooks: {
          logMethod(line, method, level) {
            if (level !== debugLevel && isWiring(line[0])) this.debug(...line);
            else method.apply(this, line);
          },
        },
      },
      logTo,
    ],
  });
}

/** By which a line is found beside the spans of the same request, once somebody keeps those. */
function underWay(): object {
  const span = trace.getActiveSpan()?.spanContext();
  return span === undefined ? {} : { traceId: span.traceId, spanId: span.spanId };
}

const debugLevel = 20;

function withOperation(request: object, _response: object, line: object): object {
  const operation = operationOf(request);
  return operation === undefined ? line : { ...line, operation };
}

function isWiring(bindings: unknown): boolean {
  return (
    typeof bindings === 'object' &&
    bindings !== null &&
    'context' in bindings &&
    typeof bindings.context === 'string' &&
    wiring.has(bindings.context)
  );
}
