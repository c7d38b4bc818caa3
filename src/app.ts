import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { foreignness } from './access/own-machine.js';
import { AppModule, type AppSettings, type Contract, recordContract } from './app.module.js';
import type { Ports } from './event-store/event-store.module.js';
import { SystemClock, SystemRandomness } from './event-store/system-ports.js';
import { HttpErrors } from './graphql/http-errors.filter.js';
import { type Limits, limitsOfCourse } from './graphql/limits.js';
import { observeRequests } from './observing/observing.module.js';

/** What a test may put in the place of what a server has. */
export interface AppParts {
  readonly ports?: Ports;
  readonly limits?: Limits;
  readonly contract?: Contract;
}

const systemPorts: Ports = { clock: new SystemClock(), randomness: new SystemRandomness() };

/** How long a client may take to send one request. */
const requestWithinMs = 30_000;

/** The whole application, wired but not yet listening. Who calls it closes it. */
export async function createApp(
  settings: AppSettings,
  { ports = systemPorts, limits = limitsOfCourse, contract = recordContract() }: AppParts = {},
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.of(settings, ports, limits, contract),
    new FastifyAdapter({
      bodyLimit: limits.bodyBytes,
      requestTimeout: requestWithinMs,
      genReqId: () => randomUUID(),
    }),
    // What Nest says before our log is there waits for it; when it never comes, the error says all there is to say.
    { abortOnError: false, bufferLogs: true, autoFlushLogs: false },
  );
  app.useLogger(app.get(Logger));
  app.flushLogs();
  app.useGlobalFilters(new HttpErrors(app, limits));
  observeRequests(app);
  refuseForeign(app);
  hangUpOnceClosing(app);
  return app;
}

/** Whoever connects is trusted, so nobody may connect by way of a browser that shows him a page of somewhere else. */
function refuseForeign(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    const { host, origin } = request.headers;
    const foreign = foreignness({ host, origin });
    if (foreign === undefined) {
      done();
      return;
    }
    const { status, code, message } = foreign;
    void reply.code(status).send({ errors: [{ message, extensions: { code } }] });
  });
}

/**
 * A client keeps its connection after an answer. While the server closes nobody would use it again, and the server would
 * wait for it: so the last answer says that the connection ends.
 */
function hangUpOnceClosing(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  let isClosing = false;
  fastify.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (isClosing) void reply.header('connection', 'close');
    done(null, payload);
  });
}

/** How long requests under way may take to finish once the process is told to stop. */
export const stopWithinMs = 10_000;

/**
 * Listens until the process is told to stop: then takes no more requests, finishes those under way, lets go of the
 * record, says so and ends with 0. A second signal, or {@link stopWithinMs}, ends it at once with 1; what has been
 * answered is safe in the log either way. Resolves with the address once requests are answered; where it can't listen,
 * it lets go of the record as well and throws why.
 */
export async function serve(
  app: NestFastifyApplication,
  { host, port }: { readonly host: string; readonly port: number },
  farewell: string,
): Promise<string> {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => process.exit(1), stopWithinMs).unref();
    app.close().then(
      () => {
        console.log(farewell);
        process.exit(0);
      },
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw error;
  }
  return app.getUrl();
}
