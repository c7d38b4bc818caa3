import {
  Controller,
  type DynamicModule,
  Get,
  Header,
  Inject,
  Logger,
  Module,
  Res,
} from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { context, type Context } from '@opentelemetry/api';
import { LogCondition } from '../event-store/log-condition.js';
import { Projections } from '../projections/projections.js';
import { MutationObserver } from '../record/door.js';
import type { MutationEnd } from './mutation-end.js';
import { Observing } from './observing.js';
import { methodOf } from './request-end.js';

/** As much of an answer as is needed to say what it is. */
interface Reply {
  type(mediaType: string): unknown;
}

/** What Prometheus asks every few seconds. */
@Controller('metrics')
class MetricsController {
  readonly #observing: Observing;
  readonly #condition: LogCondition;
  readonly #projections: Projections;

  constructor(
    @Inject(Observing) observing: Observing,
    @Inject(LogCondition) condition: LogCondition,
    @Inject(Projections) projections: Projections,
  ) {
    this.#observing = observing;
    this.#condition = condition;
    this.#projections = projections;
  }

  @Get()
  @Header('cache-control', 'no-store')
  metrics(@Res({ passthrough: true }) reply: Reply): Promise<string> {
    const { metrics } = this.#observing;
    reply.type(metrics.contentType);
    return metrics.text(this.#condition.state, this.#projections.health());
  }
}

/** Gives whoever records something an observer of it, and serves what was counted. */
@Module({})
export class ObservingModule {
  static of(observing: Observing): DynamicModule {
    return {
      module: ObservingModule,
      global: true,
      controllers: [MetricsController],
      providers: [
        { provide: Observing, useValue: observing },
        { provide: MutationObserver, useValue: observing.ofMutations(logged) },
      ],
      exports: [Observing, MutationObserver],
    };
  }
}

const logger = new Logger('Record');

/** The request and the trace that it belongs to stand in the line as they do in every other. */
function logged({ tookMs, isVisible, ...end }: MutationEnd): void {
  const durationMs = Number(tookMs.toFixed(1));
  logger.log({ ...end, visible: isVisible, durationMs }, 'A mutation was answered');
}

/** Counts and times every request, also those that are refused, and takes up the trace that its sender began. */
export function observeRequests(app: NestFastifyApplication): void {
  const { metrics, spans } = app.get(Observing);
  const contexts = new WeakMap<object, Context>();
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    const began = performance.now();
    const { headers, raw, routeOptions } = request;
    const route = routeOptions.url;
    const begun = { method: methodOf(request.method), scheme: request.protocol };
    const within =
      route !== undefined && watches.test(route)
        ? undefined
        : spans.request(headers, begun, request.method, request.url.split('?', 1)[0] ?? '');
    if (within) contexts.set(raw, within);
    metrics.requestBegan(begun);
    reply.raw.once('close', () => {
      const end = {
        ...begun,
        ...(route !== undefined && { route }),
        ...(reply.raw.headersSent && { status: reply.raw.statusCode }),
        tookMs: performance.now() - began,
      };
      metrics.requestEnded(end);
      if (within) spans.requestEnded(within, end);
    });
    done();
  });
  // Not before the body is read: what runs after that no longer knows the context in which it was waited for.
  fastify.addHook('preHandler', ({ raw, routeOptions }, _reply, done) => {
    const within = contexts.get(raw);
    if (!within) {
      done();
      return;
    }
    const inner = routeOptions.url === '/graphql' ? spans.operation(raw, within) : within;
    context.with(inner, done);
  });
}

/** What is asked by those who watch, every few seconds: a span for each would bury the others. */
const watches = /^\/(?:health\/|metrics$)/;
