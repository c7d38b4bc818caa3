import {
  Controller,
  Get,
  Header,
  Inject,
  Module,
  ServiceUnavailableException,
} from '@nestjs/common';
import type { ProjectionsHealth } from '../projections/health.js';
import { Projections } from '../projections/projections.js';

/** `impaired`: a view has stopped, and answers from it stand still; every instance would have stopped there. */
interface Readiness {
  readonly status: 'ready' | 'impaired' | 'not ready';
  readonly views: ProjectionsHealth['views'];
}

/** What a program that watches over this one asks every few seconds. */
@Controller('health')
class HealthController {
  readonly #projections: Projections;

  constructor(@Inject(Projections) projections: Projections) {
    this.#projections = projections;
  }

  /** The process answers. Nothing more is looked at: what is broken elsewhere isn't mended by starting this anew. */
  @Get('live')
  @Header('cache-control', 'no-store')
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  /** Whether to send requests here: 503 until every view has caught up, and 200 with the same answer from then on. */
  @Get('ready')
  @Header('cache-control', 'no-store')
  ready(): Readiness {
    const { ready, views } = this.#projections.health();
    if (!ready) {
      throw new ServiceUnavailableException({ status: 'not ready', views } satisfies Readiness);
    }
    const isImpaired = views.some(({ state }) => state === 'stopped');
    return { status: isImpaired ? 'impaired' : 'ready', views };
  }
}

@Module({ controllers: [HealthController] })
export class HealthModule {}
