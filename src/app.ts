import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type Contract, recordContract } from './app.module.js';
import type { EventStoreSettings, Ports } from './event-store/event-store.module.js';
import { SystemClock, SystemRandomness } from './event-store/system-ports.js';

const systemPorts: Ports = { clock: new SystemClock(), randomness: new SystemRandomness() };

/** The whole application, wired but not yet listening. */
export async function createApp(
  settings: EventStoreSettings,
  ports: Ports = systemPorts,
  contract: Contract = recordContract,
): Promise<NestFastifyApplication> {
  return NestFactory.create<NestFastifyApplication>(
    AppModule.of(settings, ports, contract),
    new FastifyAdapter(),
    { abortOnError: false },
  );
}
