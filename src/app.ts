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
import type { ProjectionsHealth } from './projections/health.js';
import { Projections } from './projections/projections.js';
import { untilReady } from './projections/until-ready.js';

/** What a test may put in the place of what a server has. */
export interface AppParts {
  readonly ports?: Ports;
  readonly limits?: Limits;
  readonly contract?: Contract;
}

const systemPorts: Ports = { clock: new SystemClock(), randomness: new SystemRandomness() };

/** How long a client may take to send one request. */
const requestWithinMs = 30_000;

/** After how many seconds somebody who came too early may ask again. */
const retryAfterS = 5;

/**
 * The whole application, wired but not yet listening. It listens before its views are ready; whoever needs them waits
 * for {@link Projections}. Who calls it closes it.
 */
export async function createApp(
  settings: AppSettings,
  { ports = systemPorts, limits = limitsOfCourse, contract = recordContract() }: AppParts = {},
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.of(settings, ports, limits, contract),
    new FastifyAdapter({
      bodyLimit: limits.bodyBytes,
      requestTimeout: requestWithinMs,
      // What still comes while the server closes, by a connection that it has, is answered as ever: the log is open.
      return503OnClosing: false,
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
  refuseUntilReady(app);
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

/** Nobody is answered from half a view, nor told `visible` of what he records: everything at `/graphql` has to wait. */
function refuseUntilReady(app: NestFastifyApplication): void {
  const projections = app.get(Projections);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', ({ routeOptions }, reply, done) => {
    if (routeOptions.url !== '/graphql' || projections.isReady) {
      done();
      return;
    }
    const message =
      'The views are being built from the log; /health/ready tells how far they are. Nothing of this was done: send it again.';
    void reply
      .code(503)
      .header('retry-after', String(retryAfterS))
      .send({ errors: [{ message, extensions: { code: 'NOT_READY' } }] });
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

/** Where a server listens, and what it says once it has let go of the record. */
interface Serving {
  readonly host: string;
  readonly port: number;
  readonly farewell: string;
}

/**
 * Listens until the signal aborts: then takes no more connections, finishes what is under way and what still comes by
 * those that it has, lets go of the record, says so and ends the process with 0. Resolves with the address once every
 * view is ready, and says until then what it does; resolves without one when it is told to stop before that. Where it
 * can't listen, it lets go of the record as well and throws why.
 */
export async function serve(
  app: NestFastifyApplication,
  { host, port, farewell }: Serving,
  stopping: AbortSignal,
): Promise<string | undefined> {
  const stop = (): void => {
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
  if (stopping.aborted) {
    stop();
    return undefined;
  }
  stopping.addEventListener('abort', stop);
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw error;
  }
  const url = await app.getUrl();
  const isReady = await untilReady(app.get(Projections), (health) => {
    console.log(`Travaux listens at ${url}/ and ${buildingAt(health)}`);
  });
  return isReady ? url : undefined;
}

function buildingAt({ views }: ProjectionsHealth): string {
  const building = views.filter(({ state }) => state === 'building');
  const stuck = building.find(({ standingStill }) => standingStill !== undefined);
  if (stuck?.standingStill) return `waits for the log. ${stuck.standingStill.why}`;
  const far = building.map(
    ({ name, behind, building: pace }) =>
      `${name}, ${String(pace?.folded ?? 0)} events in and about ${String(behind)} to go`,
  );
  return `builds its views from the log: ${far.join('; ')}. Until then /graphql answers NOT_READY.`;
}
