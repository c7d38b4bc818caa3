import {
  Controller,
  Get,
  Header,
  Inject,
  Module,
  ServiceUnavailableException,
} from '@nestjs/common';
import { Projections } from '../projections/projections.js';
import type { ProjectionsHealth } from '../projections/health.js';

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

  /** Whether to send requests here: 200 when every view has caught up, 503 with the same answer when not. */
  @Get('ready')
  @Header('cache-control', 'no-store')
  ready(): Readiness {
    const { ready, views } = this.#projections.health();
    if (!ready) throw new ServiceUnavailableException({ status: 'not ready', views });
    return { status: 'ready', views };
  }
}

interface Readiness {
  readonly status: 'ready' | 'not ready';
  readonly views: ProjectionsHealth['views'];
}

@Module({ controllers: [HealthController] })
export class HealthModule {}
