import {
  type Attributes,
  type Context,
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { OperationDefinitionNode } from 'graphql';
import type { Appending, AppendOutcome, Reading } from '../event-store/observed.store.js';
import type { Notice } from '../projections/health.js';
import type { Build } from './build.js';
import type { RequestEnd } from './metrics.js';
import type { MutationEnd } from './mutation-end.js';
import type { OperationEnd } from './operation-end.js';

/** Longer names are cut: a span is no place for what a client makes up. */
const nameLengthMax = 100;

/**
 * Spans of what the server does, for whoever loads an SDK of OpenTelemetry beside it; without one nothing is kept and
 * next to nothing is done. None holds what was asked or recorded, and of an error no more than its name.
 */
export class Spans {
  // Asked for before any SDK may be there, it passes on to the one that comes.
  readonly #tracer = trace.getTracer('travaux');
  readonly #engine: Build['engine'];
  readonly #operations = new WeakMap<object, Span>();

  constructor({ engine }: Build) {
    this.#engine = engine;
  }

  /** Begins the span of a request, within that of whoever sent it. */
  request(headers: object, method: string, path: string): Context {
    const from = propagation.extract(context.active(), headers);
    const attributes = { 'http.request.method': method, 'url.path': path, 'url.scheme': 'http' };
    const span = this.#tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, from);
    return trace.setSpan(from, span);
  }

  requestEnded(within: Context, { method, route, status }: RequestEnd): void {
    const span = trace.getSpan(within);
    if (!span?.isRecording()) return;
    span.updateName(`${method} ${route}`);
    span.setAttribute('http.route', route);
    if (status === 'none') span.setAttribute('error.type', 'aborted');
    else span.setAttribute('http.response.status_code', status);
    if (status === 'none' || status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  }

  /** Begins the span of an operation, before its document is read. */
  operation(request: object, within: Context): Context {
    const span = this.#tracer.startSpan('graphql', {}, within);
    if (!span.isRecording()) return within;
    this.#operations.set(request, span);
    return trace.setSpan(within, span);
  }

  operationResolved(
    request: object,
    { operation }: OperationDefinitionNode,
    name: string | null,
  ): void {
    const span = this.#operations.get(request);
    if (!span) return;
    span.updateName(operation);
    span.setAttribute('graphql.operation.type', operation);
    if (name) span.setAttribute('graphql.operation.name', name.slice(0, nameLengthMax));
  }

  operationEnded(request: object, { outcome, codes, field }: OperationEnd): void {
    const span = this.#operations.get(request);
    if (!span) return;
    span.setAttributes({ 'travaux.field': field, 'travaux.error_codes': [...new Set(codes)] });
    if (outcome === 'failed') failed(span, 'INTERNAL_SERVER_ERROR');
    span.end();
  }

  /** Runs a mutation within a span of its own. */
  mutation<T>(mutation: string, run: () => Promise<T>, ended: (value: T) => MutationEnd) {
    return this.#within(`mutation ${mutation}`, { 'travaux.mutation': mutation }, run, (value) => {
      const { negotiation, outcome, codes } = ended(value);
      return {
        'travaux.outcome': outcome,
        'travaux.refusal_codes': [...codes],
        ...(negotiation !== undefined && { 'travaux.negotiation': negotiation }),
      };
    });
  }

  /** Runs an append within a span of its own. */
  append({ events }: Appending, run: () => Promise<number>): Promise<number> {
    const attributes = { ...this.#ofLog('append'), 'db.operation.batch.size': events };
    const outcome: AppendOutcome = 'appended';
    return this.#within('append', attributes, run, () => ({ 'travaux.outcome': outcome }));
  }

  read({ what, beganMs, tookMs, failure }: Reading): void {
    const attributes = this.#ofLog(`read ${what}`);
    this.#past(`read ${what}`, attributes, beganMs, tookMs, failure);
  }

  noticed(notice: Notice): void {
    if (notice.kind !== 'folded') return;
    const { views, events, beganMs, tookMs } = notice;
    const attributes = { 'travaux.views': [...views], 'travaux.events': events };
    this.#past('fold', attributes, beganMs, tookMs);
  }

  #ofLog(operation: string): Attributes {
    return { 'db.system.name': this.#engine, 'db.operation.name': operation };
  }

  #within<T>(
    name: string,
    attributes: Attributes,
    run: () => Promise<T>,
    after: (value: T) => Attributes,
  ): Promise<T> {
    return this.#tracer.startActiveSpan(name, { attributes }, async (span) => {
      try {
        const value = await run();
        if (span.isRecording()) span.setAttributes(after(value));
        return value;
      } catch (error) {
        failed(span, nameOf(error));
        throw error;
      } finally {
        span.end();
      }
    });
  }

  #past(
    name: string,
    attributes: Attributes,
    beganMs: number,
    tookMs: number,
    failure?: unknown,
  ): void {
    const span = this.#tracer.startSpan(name, { attributes, startTime: beganMs });
    if (failure !== undefined) failed(span, nameOf(failure));
    span.end(beganMs + tookMs);
  }
}

/** A message may quote what was recorded; the name of an error never does. */
function failed(span: Span, type: string): void {
  span.setAttribute('error.type', type);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
