import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DynamicModule,
  Global,
  Inject,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { EventStore } from './event-store.js';
import { Clock, Randomness } from './ports.js';
import { SqliteEventStore } from './sqlite.store.js';

/** Where the log is kept. */
export interface EventStoreSettings {
  /** A folder; it is made when it isn't there. */
  readonly data: string;
}

/** What a run takes from the world beside its settings. */
export interface Ports {
  readonly clock: Clock;
  readonly randomness: Randomness;
}

/** Gives everybody the log and the ports, and lets go of the log when the last request has been answered. */
@Global()
@Module({})
export class EventStoreModule implements OnApplicationShutdown {
  readonly #store: EventStore;

  constructor(@Inject(EventStore) store: EventStore) {
    this.#store = store;
  }

  static of(settings: EventStoreSettings, ports: Ports): DynamicModule {
    return {
      module: EventStoreModule,
      providers: [
        { provide: EventStore, useFactory: () => openEventStore(settings) },
        { provide: Clock, useValue: ports.clock },
        { provide: Randomness, useValue: ports.randomness },
      ],
      exports: [EventStore, Clock, Randomness],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#store.close();
  }
}

function openEventStore({ data }: EventStoreSettings): EventStore {
  mkdirSync(data, { recursive: true });
  return SqliteEventStore.open(join(data, 'log.sqlite'));
}
