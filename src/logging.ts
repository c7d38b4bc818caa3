import { LoggerModule } from 'nestjs-pino';
import type { DynamicModule } from '@nestjs/common';
import { destination, type DestinationStream, type LevelWithSilent } from 'pino';

export interface LogSettings {
  readonly logLevel: LevelWithSilent;
  /** Where the lines go instead of standard error. The first application of a process decides for all of it. */
  readonly logTo?: DestinationStream;
}

/** What Nest has to say about its own wiring, at every start: of use only to who debugs that. */
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
 * line of a request carries its id. What is asked and recorded is not logged; it stands in the record, for its readers.
 */
export function loggerModule({ logLevel, logTo = destination(2) }: LogSettings): DynamicModule {
  return LoggerModule.forRoot({
    // The module's own default, which is meant to be every path, reaches "/" alone under Fastify.
    forRoutes: ['/', '/*splat'],
    // Health is asked every few seconds; a line for each would bury the others.
    exclude: ['/health/*splat'],
    pinoHttp: [
      {
        level: logLevel,
        quietReqLogger: true,
        customAttributeKeys: { reqId: 'requestId' },
        serializers: {
          req: ({ method, url }: { readonly method: string; readonly url: string }) => ({
            method,
            path: url.split('?', 1)[0],
          }),
          res: ({ statusCode }: { readonly statusCode: number }) => ({ statusCode }),
        },
        hooks: {
          logMethod(line, method, level) {
            if (level === infoLevel && isWiring(line[0])) this.debug(...line);
            else method.apply(this, line);
          },
        },
      },
      logTo,
    ],
  });
}

const infoLevel = 30;

function isWiring(bindings: unknown): boolean {
  return (
    typeof bindings === 'object' &&
    bindings !== null &&
    'context' in bindings &&
    typeof bindings.context === 'string' &&
    wiring.has(bindings.context)
  );
}
