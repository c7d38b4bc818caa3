import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { LogState } from '../event-store/log-condition.js';
import type { AppendOutcome, Reading } from '../event-store/observed.store.js';
import type { Notice, ProjectionsHealth, ViewState } from '../projections/health.js';
import type { Build } from './build.js';
import type { MutationEnd } from './mutation-end.js';
import type { OperationEnd } from './operation-end.js';
import { errorTypeOf, type RequestBegun, type RequestEnd } from './request-end.js';

/** In seconds: from what a cached answer takes to what nobody waits for. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const logStates: readonly LogState['state'][] = ['working', 'failing', 'doubtful'];
const viewStates: readonly ViewState[] = ['building', 'live', 'stopped'];

/**
 * What one server counts. A label holds a word of this program or of its contract, never one that a client or a record
 * brought: so nobody can make the series multiply, and none gives away what was negotiated. Each server has its own.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #registers = [this.#registry];

  readonly #requests = this.#durations(
    'http_server_request_duration_seconds',
    'HTTP requests, until the last byte of the answer.',
    [
      ...['http_request_method', 'url_scheme', 'http_route'],
      ...['http_response_status_code', 'error_type'],
    ],
  );
  readonly #activeRequests = this.#gauge(
    'http_server_active_requests',
    'HTTP requests that are not answered yet.',
    ['http_request_method', 'url_scheme'],
  );
  readonly #operations = this.#durations(
    'travaux_graphql_operation_duration_seconds',
    'GraphQL operations, by their root field.',
    ['operation_type', 'field', 'outcome'],
  );
  readonly #graphqlErrors = this.#counter(
    'travaux_graphql_errors_total',
    'Errors in answers to GraphQL operations, by code.',
    ['code'],
  );
  readonly #mutations = this.#counter(
    'travaux_mutations_total',
    'Mutations that reached the record, by what came of them.',
    ['mutation', 'outcome'],
  );
  readonly #notVisible = this.#counter(
    'travaux_mutations_not_visible_total',
    'Mutations that were recorded and answered before a view showed it.',
    [],
  );
  readonly #refusals = this.#counter(
    'travaux_refusals_total',
    'Reasons for which mutations were refused, by code.',
    ['code'],
  );
  readonly #appends = this.#durations(
    'travaux_log_append_duration_seconds',
    'Appends to the log, until they were durable or had failed.',
    ['outcome'],
  );
  readonly #appended = this.#counter(
    'travaux_log_appended_events_total',
    'Events that were appended to the log by this instance.',
    [],
  );
  readonly #reads = this.#durations(
    'travaux_log_read_duration_seconds',
    'Reads of the log, beside following it.',
    ['what', 'outcome'],
  );
  readonly #logState = this.#gauge('travaux_log_state', '1 for the state that the log is in.', [
    'state',
  ]);
  readonly #viewState = this.#gauge('travaux_view_state', '1 for the state that a view is in.', [
    'view',
    'state',
  ]);
  readonly #behind = this.#gauge(
    'travaux_view_behind_events',
    'Events of the log that a view has not folded.',
    ['view'],
  );
  readonly #standingStill = this.#gauge(
    'travaux_view_standing_still_seconds',
    'For how long a view has not been able to get on; 0 while it is.',
    ['view'],
  );
  readonly #folded = this.#counter(
    'travaux_view_folded_events_total',
    'Events that a view has folded since the start of the process.',
    ['view'],
  );
  readonly #folds = this.#durations(
    'travaux_view_fold_duration_seconds',
    'Transactions of the read model, a batch of events each.',
    [],
  );

  constructor({ version, engine }: Build) {
    collectDefaultMetrics({ register: this.#registry });
    this.#gauge('travaux_build_info', '1, with what runs.', ['version', 'node_version', 'engine'])
      .labels(version, process.version, engine)
      .set(1);
  }

  /** The media type of {@link text}. */
  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All of it, with how the log and the views are at this moment. */
  text(log: LogState, { views }: ProjectionsHealth): Promise<string> {
    for (const state of logStates) this.#logState.labels(state).set(Number(log.state === state));
    for (const { name, state, behind, standingStill } of views) {
      for (const one of viewStates) this.#viewState.labels(name, one).set(Number(one === state));
      this.#behind.labels(name).set(behind);
      const stillMs = standingStill ? Date.now() - Date.parse(standingStill.since) : 0;
      this.#standingStill.labels(name).set(Math.max(0, stillMs / 1_000));
    }
    return this.#registry.metrics();
  }

  requestBegan({ method, scheme }: RequestBegun): void {
    this.#activeRequests.labels(method, scheme).inc();
  }

  requestEnded(end: RequestEnd): void {
    const { method, scheme, route, status, tookMs } = end;
    const errorType = errorTypeOf(end);
    this.#activeRequests.labels(method, scheme).dec();
    // A label that does not apply is left out, as the attribute is that it is named after.
    const labels = {
      ...{ http_request_method: method, url_scheme: scheme },
      ...(route !== undefined && { http_route: route }),
      ...(status !== undefined && { http_response_status_code: status }),
      ...(errorType !== undefined && { error_type: errorType }),
    };
    this.#requests.observe(labels, tookMs / 1_000);
  }

  operationEnded({ type, field, outcome, codes, tookMs }: OperationEnd): void {
    this.#operations.labels(type, field, outcome).observe(tookMs / 1_000);
    for (const code of codes) this.#graphqlErrors.labels(code).inc();
  }

  mutationEnded({ mutation, outcome, codes, isVisible }: MutationEnd): void {
    this.#mutations.labels(mutation, outcome).inc();
    for (const code of codes) this.#refusals.labels(code).inc();
    if (!isVisible) this.#notVisible.inc();
  }

  appended(outcome: AppendOutcome, events: number, tookMs: number): void {
    this.#appends.labels(outcome).observe(tookMs / 1_000);
    if (outcome === 'appended') this.#appended.inc(events);
  }

  read({ what, tookMs, failure }: Reading): void {
    this.#reads.labels(what, failure === undefined ? 'read' : 'failed').observe(tookMs / 1_000);
  }

  noticed(notice: Notice): void {
    if (notice.kind !== 'folded') return;
    this.#folds.observe(notice.tookMs / 1_000);
    for (const view of notice.views) this.#folded.labels(view).inc(notice.events);
  }

  #durations<L extends string>(name: string, help: string, labelNames: readonly L[]) {
    return new Histogram({ name, help, labelNames, buckets, registers: this.#registers });
  }

  #counter<L extends string>(name: string, help: string, labelNames: readonly L[]) {
    return new Counter({ name, help, labelNames, registers: this.#registers });
  }

  #gauge<L extends string>(name: string, help: string, labelNames: readonly L[]) {
    return new Gauge({ name, help, labelNames, registers: this.#registers });
  }
}
