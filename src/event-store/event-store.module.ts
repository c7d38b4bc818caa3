import {
  type DynamicModule,
  Global,
  Inject,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { EventStore } from './event-store.js';
import { LogCondition } from './log-condition.js';
import { ObservedStore, type StoreObserver } from './observed.store.js';
import { type EventStoreSettings, openEventStore } from './open.js';
import { Clock, Randomness } from './ports.js';

/** What a run takes from the world beside its settings. */
export interface Ports {
  readonly clock: Clock;
  readonly randomness: Randomness;
  /** What the log is put behind; none of course, and something that fails in a test. */
  readonly throughStore?: (store: EventStore) => EventStore;
}

/** Gives everybody the log and the ports, and lets go of the log when the last request has been answered. */
@Global()
@Module({})
export class EventStoreModule implements OnApplicationShutdown {
  readonly #store: EventStore;

  constructor(@Inject(EventStore) store: EventStore) {
    this.#store = store;
  }

  /** `observers` see what the log is asked and how that ends. */
  static of(
    settings: EventStoreSettings,
    ports: Ports,
    observers: readonly StoreObserver[] = [],
  ): DynamicModule {
    return {
      module: EventStoreModule,
      providers: [
        {
          provide: EventStore,
          inject: [LogCondition],
          useFactory: async (condition: LogCondition) => {
            const store = await openEventStore(settings);
            return new ObservedStore(ports.throughStore?.(store) ?? store, [
              condition,
              ...observers,
            ]);
          },
        },
        { provide: LogCondition, useFactory: () => new LogCondition(ports.clock) },
        { provide: Clock, useValue: ports.clock },
        { provide: Randomness, useValue: ports.randomness },
      ],
      exports: [EventStore, LogCondition, Clock, Randomness],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#store.close();
  }
}
