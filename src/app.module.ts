import { type DynamicModule, Module, type Type } from '@nestjs/common';
import {
  EventStoreModule,
  type EventStoreSettings,
  type Ports,
} from './event-store/event-store.module.js';
import { graphqlModule, schemaPaths } from './graphql/graphql.module.js';

/** What is served: the contract, and the modules whose resolvers keep it. */
export interface Contract {
  /** Globs of SDL files. */
  readonly schema: readonly string[];
  readonly chapters: readonly (Type | DynamicModule)[];
}

/** The record's own contract; a chapter is one line. */
export const recordContract: Contract = {
  schema: schemaPaths,
  chapters: [],
};

/** Everything that runs. */
@Module({})
export class AppModule {
  static of(settings: EventStoreSettings, ports: Ports, contract: Contract): DynamicModule {
    return {
      module: AppModule,
      imports: [
        EventStoreModule.of(settings, ports),
        graphqlModule(contract.schema),
        ...contract.chapters,
      ],
    };
  }
}
