import {
  Controller,
  type DynamicModule,
  Get,
  Header,
  HttpStatus,
  Inject,
  Module,
  Res,
} from '@nestjs/common';
import { EventStore } from '../event-store/event-store.js';
import { LogCondition, type LogState } from '../event-store/log-condition.js';
import type { ProjectionsHealth } from '../projections/health.js';
import { Projections } from '../projections/projections.js';

/**
 * `not ready`: the views are still built, or the log has just failed. `impaired`: a view stands still, and so do the
 * answers from it; or the log has failed, and nobody has tried since, for which somebody has to be sent.
 */
interface Readiness {
  readonly status: 'ready' | 'impaired' | 'not ready';
  readonly log: LogState;
  readonly views: ProjectionsHealth['views'];
}

/** Whether others stand beside this server who may be able to do what it can't. */
abstract class Company {
  abstract readonly isAlone: boolean;
}

/** As much of an answer as is needed to say how it ended. */
interface Reply {
  code(status: number): unknown;
}

/** What a program that watches over this one asks every few seconds. */
@Controller('health')
class HealthController {
  readonly #projections: Projections;
  readonly #store: EventStore;
  readonly #condition: LogCondition;
  readonly #company: Company;

  constructor(
    @Inject(Projections) projections: Projections,
    @Inject(EventStore) store: EventStore,
    @Inject(LogCondition) condition: LogCondition,
    @Inject(Company) company: Company,
  ) {
    this.#projections = projections;
    this.#store = store;
    this.#condition = condition;
    this.#company = company;
  }

  /** The process answers. Nothing more is looked at: what is broken elsewhere isn't mended by starting this anew. */
  @Get('live')
  @Header('cache-control', 'no-store')
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  /**
   * Whether to send requests here: 503 until every view has caught up, while the log fails, and where others are while a
   * view stands still; 200 otherwise, with the same answer. Alone, old answers are better than none.
   */
  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: Reply): Promise<Readiness> {
    await this.#lookAgain();
    const { ready, views } = this.#projections.health();
    const log = this.#condition.state;
    const isStill = views.some((view) => view.standingStill !== undefined);
    const isReady = ready && log.state !== 'failing';
    if (!isReady || (isStill && !this.#company.isAlone)) reply.code(HttpStatus.SERVICE_UNAVAILABLE);
    if (!isReady) return { status: 'not ready', log, views };
    return { status: isStill || log.state === 'doubtful' ? 'impaired' : 'ready', log, views };
  }

  /** A log that has failed may need to be asked before it is opened again, and nobody else may come to ask it. */
  async #lookAgain(): Promise<void> {
    if (this.#condition.state.trouble === undefined) return;
    await this.#store.head().catch(() => undefined);
  }
}

@Module({})
export class HealthModule {
  static of(company: Company): DynamicModule {
    return {
      module: HealthModule,
      controllers: [HealthController],
      providers: [{ provide: Company, useValue: company }],
    };
  }
}
