import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { EventStoreModule, type Ports } from './event-store/event-store.module.js';
import type { EventStoreSettings } from './event-store/open.js';
import { resolveField } from './graphql/field.resolver.js';
import { graphqlModule, type GraphqlSettings, recordSchema } from './graphql/graphql.module.js';
import type { Limits } from './graphql/limits.js';
import { HealthModule } from './health/health.module.js';
import { IdeModule } from './ide/ide.module.js';
import { loggerModule, type LogSettings } from './logging.js';
import { buildOf } from './observing/build.js';
import { Observing } from './observing/observing.js';
import { ObservingModule } from './observing/observing.module.js';
import { ProjectionsModule } from './projections/projections.module.js';
import { RecordModule } from './record/record.module.js';
import { viewClasses } from './record/views.js';

export interface AppSettings extends EventStoreSettings, LogSettings {}

/** What is served: the contract, and the modules whose resolvers keep it. */
export interface Contract extends Omit<GraphqlSettings, 'limits' | 'observers'> {
  readonly chapters: readonly (Type | DynamicModule)[];
}

/** The record's own contract; a chapter is one line. */
export function recordContract(): Contract {
  return { schema: recordSchema, chapters: [RecordModule], fieldResolver: resolveField };
}

/** Everything that runs. */
@Module({})
export class AppModule {
  static of(
    settings: AppSettings,
    ports: Ports,
    limits: Limits,
    contract: Contract,
  ): DynamicModule {
    const build = buildOf(settings);
    const observing = new Observing(build);
    return {
      module: AppModule,
      imports: [
        loggerModule(settings),
        EventStoreModule.of(settings, ports, observing.ofStore),
        ProjectionsModule.forViews(settings, viewClasses, observing.ofProjections),
        graphqlModule({ ...contract, limits, observers: [observing.ofOperations] }),
        HealthModule.of({ isAlone: build.engine === 'sqlite' }),
        ObservingModule.of(observing),
        IdeModule,
        ...contract.chapters,
      ],
    };
  }
}
