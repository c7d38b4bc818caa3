import {
  type Attributes,
  type Context,
  context,
  propagation,
  type Span,
  SpanKind,
  type SpanOptions,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api';
import type { OperationDefinitionNode } from 'graphql';
import type { Appending, AppendOutcome, Reading } from '../event-store/observed.store.js';
import type { Notice } from '../projections/health.js';
import type { Build } from './build.js';
import type { MutationEnd } from './mutation-end.js';
import type { OperationEnd } from './operation-end.js';
import { errorTypeOf, type RequestBegun, type RequestEnd } from './request-end.js';

/** Longer names are cut: a span is no place for what a client makes up. */
const nameLengthMax = 100;

/**
 * Spans of what the server does, for whoever loads an SDK of OpenTelemetry beside it; without one nothing is kept and
 * next to nothing is done. None holds what was asked or recorded, and of an error no more than its name.
 */
export class Spans {
  // Asked for before any SDK may be there, it passes on to the one that comes.
  readonly #tracer: Tracer;
  readonly #ofLog: SpanOptions;
  readonly #operations = new WeakMap<object, Span>();

  constructor(build: Build) {
    this.#tracer = trace.getTracer('travaux', build.version);
    this.#ofLog = logOptions(build);
  }

  /** Begins the span of a request, within that of whoever sent it. */
  request(
    headers: object,
    { method, scheme }: RequestBegun,
    methodSent: string,
    path: string,
  ): Context {
    const from = propagation.extract(context.active(), headers);
    const attributes = {
      ...{ 'http.request.method': method, 'url.path': path, 'url.scheme': scheme },
      ...(method !== methodSent && { 'http.request.method_original': methodSent }),
    };
    const options = { kind: SpanKind.SERVER, attributes };
    return trace.setSpan(from, this.#tracer.startSpan(nameOfRequests(method), options, from));
  }

  requestEnded(within: Context, end: RequestEnd): void {
    const span = trace.getSpan(within);
    if (!span?.isRecording()) return;
    const { method, route, status } = end;
    if (route !== undefined) {
      span.updateName(`${nameOfRequests(method)} ${route}`);
      span.setAttribute('http.route', route);
    }
    if (status !== undefined) span.setAttribute('http.response.status_code', status);
    const errorType = errorTypeOf(end);
    if (errorType !== undefined) failed(span, errorType);
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
    const attributes = { 'travaux.mutation': mutation };
    return this.#within(`mutation ${mutation}`, { attributes }, run, (value) => {
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
    const options = this.#asking('append', { 'db.operation.batch.size': events });
    const outcome: AppendOutcome = 'appended';
    return this.#within('append', options, run, () => ({ 'travaux.outcome': outcome }));
  }

  read({ what, beganMs, tookMs, failure }: Reading): void {
    this.#past(`read ${what}`, this.#asking(`read ${what}`), beganMs, tookMs, failure);
  }

  noticed(notice: Notice): void {
    if (notice.kind !== 'folded') return;
    const { views, events, beganMs, tookMs } = notice;
    const attributes = { 'travaux.views': [...views], 'travaux.events': events };
    this.#past('fold', { attributes }, beganMs, tookMs);
  }

  #asking(operation: string, more: Attributes = {}): SpanOptions {
    const { attributes } = this.#ofLog;
    return {
      ...this.#ofLog,
      attributes: { ...attributes, 'db.operation.name': operation, ...more },
    };
  }

  #within<T>(
    name: string,
    options: SpanOptions,
    run: () => Promise<T>,
    after: (value: T) => Attributes,
  ): Promise<T> {
    return this.#tracer.startActiveSpan(name, options, async (span) => {
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
    options: SpanOptions,
    beganMs: number,
    tookMs: number,
    failure?: unknown,
  ): void {
    const span = this.#tracer.startSpan(name, { ...options, startTime: beganMs });
    if (failure !== undefined) failed(span, nameOf(failure));
    span.end(beganMs + tookMs);
  }
}

/** Of a request whose pattern is not known; a method of a client's own making would be a name of its own. */
function nameOfRequests(method: string): string {
  return method === '_OTHER' ? 'HTTP' : method;
}

/** What all spans of calls to the log have in common. A cluster is another program that is called, and a file is not. */
function logOptions({ engine, nodes }: Build): SpanOptions {
  const attributes = { 'db.system.name': engine };
  if (nodes === undefined) return { attributes };
  return { kind: SpanKind.CLIENT, attributes: { ...attributes, ...addressOf(nodes) } };
}

/** Which of several nodes answers is not known here: then they are told together, with their ports. */
function addressOf(nodes: string): Attributes {
  const [host, port] = nodes.split(':');
  if (nodes.includes(',') || host === undefined) return { 'server.address': nodes };
  return { 'server.address': host, ...(port !== undefined && { 'server.port': Number(port) }) };
}

/** A message may quote what was recorded; the name of an error never does. */
function failed(span: Span, type: string): void {
  span.setAttribute('error.type', type);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
