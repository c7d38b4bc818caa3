import {
  Controller,
  Get,
  Header,
  Inject,
  Module,
  ServiceUnavailableException,
} from '@nestjs/common';
import { EventStore } from '../event-store/event-store.js';
import { LogCondition, type LogState } from '../event-store/log-condition.js';
import type { ProjectionsHealth } from '../projections/health.js';
import { Projections } from '../projections/projections.js';

/**
 * `not ready`: the views are still built, or the log has just failed. `impaired`: a view stands still, and so do the
 * answers from it; or the log has failed, and nobody has tried since.
 */
interface Readiness {
  readonly status: 'ready' | 'impaired' | 'not ready';
  readonly log: LogState;
  readonly views: ProjectionsHealth['views'];
}

/** What a program that watches over this one asks every few seconds. */
@Controller('health')
class HealthController {
  readonly #projections: Projections;
  readonly #store: EventStore;
  readonly #condition: LogCondition;

  constructor(
    @Inject(Projections) projections: Projections,
    @Inject(EventStore) store: EventStore,
    @Inject(LogCondition) condition: LogCondition,
  ) {
    this.#projections = projections;
    this.#store = store;
    this.#condition = condition;
  }

  /** The process answers. Nothing more is looked at: what is broken elsewhere isn't mended by starting this anew. */
  @Get('live')
  @Header('cache-control', 'no-store')
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  /**
   * Whether to send requests here: 503 until every view has caught up, and while the log fails; 200 otherwise, with the
   * same answer.
   */
  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(): Promise<Readiness> {
    await this.#lookAgain();
    const { ready, views } = this.#projections.health();
    const log = this.#condition.state;
    if (!ready || log.state === 'failing') {
      throw new ServiceUnavailableException({
        status: 'not ready',
        log,
        views,
      } satisfies Readiness);
    }
    const isImpaired =
      log.state === 'doubtful' || views.some((view) => view.standingStill !== undefined);
    return { status: isImpaired ? 'impaired' : 'ready', log, views };
  }

  /** A log that has failed may need to be asked before it is opened again, and nobody else may come to ask it. */
  async #lookAgain(): Promise<void> {
    if (this.#condition.state.trouble === undefined) return;
    await this.#store.head().catch(() => undefined);
  }
}

@Module({ controllers: [HealthController] })
export class HealthModule {}
