import { join } from 'node:path';
import {
  type DynamicModule,
  Inject,
  Logger,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { EventStore } from '../event-store/event-store.js';
import { Clock } from '../event-store/ports.js';
import type { Notice } from './health.js';
import { Projections } from './projections.js';
import { ReadModel } from './read-model.js';
import type { View } from './view.js';

/** Where the read model is kept. */
interface ReadModelSettings {
  /** A folder of this instance alone; it is made when it isn't there. */
  readonly data: string;
}

/** A view as a class, and by that the token by which its queries are asked for. */
type ViewClass = new (readModel: ReadModel) => View;

/**
 * Gives the read model, the projections that keep it up with the log, and every view. The application has started
 * before the views have caught up, so that it can say how far they are: who answers from them asks {@link Projections}
 * whether they are ready.
 */
@Module({})
export class ProjectionsModule implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #projections: Projections;
  readonly #readModel: ReadModel;

  constructor(
    @Inject(Projections) projections: Projections,
    @Inject(ReadModel) readModel: ReadModel,
  ) {
    this.#projections = projections;
    this.#readModel = readModel;
  }

  /** `notify` is told what the projections tell, beside the log lines that are made of it. It must not throw. */
  static forViews(
    { data }: ReadModelSettings,
    views: readonly ViewClass[],
    notify: (notice: Notice) => void = () => undefined,
  ): DynamicModule {
    return {
      module: ProjectionsModule,
      global: true,
      providers: [
        {
          provide: ReadModel,
          // After the log: where another process has both, it is the log that one wants to hear of.
          inject: [EventStore],
          useFactory: () => ReadModel.open(join(data, 'read-model.sqlite')),
        },
        ...views.map((view) => ({
          provide: view,
          inject: [ReadModel],
          useFactory: (readModel: ReadModel) => new view(readModel),
        })),
        {
          provide: Projections,
          inject: [EventStore, ReadModel, Clock, ...views],
          useFactory: (store: EventStore, readModel: ReadModel, clock: Clock, ...kept: View[]) =>
            new Projections(store, readModel, kept, {
              clock,
              notify: (notice) => {
                logged(notice);
                notify(notice);
              },
            }),
        },
      ],
      exports: [ReadModel, Projections, ...views],
    };
  }

  /** That they were stopped before they were ready is for those to hear who wait for it. */
  onApplicationBootstrap(): void {
    this.#projections.start().catch(() => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#projections.stop();
    this.#readModel.close();
  }
}

const logger = new Logger('Projections');

function logged(notice: Notice): void {
  switch (notice.kind) {
    case 'rebuilding':
      logger.log(`${notice.view} is built from the start of the log: ${notice.why}`);
      return;
    case 'building':
      logger.log(
        `${notice.views.join(', ')}: ${String(notice.done)} events folded, about ${String(notice.toDo)} to do, ${String(notice.eventsPerSecond)} a second`,
      );
      return;
    case 'folded':
      return;
    case 'beside':
      logger.warn(`The views can't take the place of the earlier ones yet. ${notice.why}`);
      return;
    case 'live':
      logger.log(`${notice.view} is up with the log, ${String(notice.events)} events in`);
      return;
    case 'stopped':
      logger.error(`${notice.view} has stopped ${stoppedAt(notice)}`);
      return;
    case 'retrying':
      logger.warn(
        `The log can't be followed; trying again in ${String(notice.afterMs)} ms. ${notice.why}`,
      );
      return;
  }
}

function stoppedAt({ standingStill }: Extract<Notice, { readonly kind: 'stopped' }>): string {
  const { event, why } = standingStill;
  return event ? `before ${event.type} ${event.id}. ${why}` : `before it began. ${why}`;
}
