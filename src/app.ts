import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule, type AppSettings, type Contract, recordContract } from './app.module.js';
import type { Ports } from './event-store/event-store.module.js';
import { SystemClock, SystemRandomness } from './event-store/system-ports.js';
import { HttpErrors } from './graphql/http-errors.filter.js';
import { type Limits, limitsOfCourse } from './graphql/limits.js';

/** What a test may put in the place of what a server has. */
export interface AppParts {
  readonly ports?: Ports;
  readonly limits?: Limits;
  readonly contract?: Contract;
}

const systemPorts: Ports = { clock: new SystemClock(), randomness: new SystemRandomness() };

/** The whole application, wired but not yet listening. Who calls it closes it. */
export async function createApp(
  settings: AppSettings,
  { ports = systemPorts, limits = limitsOfCourse, contract = recordContract() }: AppParts = {},
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.of(settings, ports, limits, contract),
    new FastifyAdapter({ bodyLimit: limits.bodyBytes, genReqId: () => randomUUID() }),
    { abortOnError: false, bufferLogs: true },
  );
  app.useLogger(app.get(Logger));
  app.useGlobalFilters(new HttpErrors(app, limits));
  return app;
}
