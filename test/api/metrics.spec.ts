import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AppParts } from '../../src/app.js';
import { type EventStore, noStream, StoreUnavailable } from '../../src/event-store/event-store.js';
import { SystemClock, SystemRandomness } from '../../src/event-store/system-ports.js';
import { startApp, type TestApp } from '../support/app.js';
import { operationOf } from '../support/recorder.js';
import { WrappedStore } from '../support/wrapped.store.js';

let app: TestApp;
let log: WrappedStore;
beforeAll(async () => {
  const ports: AppParts['ports'] = {
    clock: new SystemClock(),
    randomness: new SystemRandomness(),
    throughStore: (store: EventStore) => (log = new WrappedStore(store)),
  };
  app = await startApp({ ports });
});
afterAll(() => app.close());

const requests = 'http_server_request_duration_seconds_count';
const graphql = 'http_request_method="POST",url_scheme="http",http_route="/graphql"';
const ready = 'http_request_method="GET",url_scheme="http",http_route="/health/ready"';
const negotiation = { code: 'SECRET-TALKS', title: 'A secret mandate', zone: 'Etc/UTC' };

describe('metrics', () => {
  it('are served as Prometheus reads them, and are never kept', async () => {
    const response = await fetch(`${app.url}/metrics`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = await response.text();
    expect(text).toMatch(/^process_cpu_seconds_total \d/m);
    expect(text).toMatch(
      /^travaux_build_info\{version="\d+\.\d+\.\d+",node_version="v\d+[^"]*",engine="\w+"\} 1$/m,
    );
  });

  it('count mutations by what came of them, and refusals by code', async () => {
    const before = await metrics();
    const input = { ...negotiation, idempotencyKey: 'once' };
    await app.graphql(operationOf('openNegotiation'), { input });
    await app.graphql(operationOf('openNegotiation'), { input });
    await app.graphql(operationOf('openNegotiation'), { input: { ...input, title: 'Other' } });
    await app.graphql(operationOf('openRound'), {
      input: { negotiation: 'NO-SUCH', code: 'R', title: 'A round' },
    });
    const after = await metrics();
    const more = (name: string): number => (after.get(name) ?? 0) - (before.get(name) ?? 0);
    const opened = (outcome: string): number =>
      more(`travaux_mutations_total{mutation="openNegotiation",outcome="${outcome}"}`);
    expect([opened('recorded'), opened('replayed'), opened('refused')]).toEqual([1, 1, 1]);
    expect(more('travaux_mutations_total{mutation="openRound",outcome="refused"}')).toBe(1);
    expect(more('travaux_refusals_total{code="IDEMPOTENCY_KEY_REUSED"}')).toBe(1);
    expect(more('travaux_refusals_total{code="UNKNOWN_NEGOTIATION"}')).toBe(1);
    expect(more('travaux_log_appended_events_total')).toBe(1);
    expect(more('travaux_log_append_duration_seconds_count{outcome="appended"}')).toBe(1);
    expect(more('travaux_view_folded_events_total{view="record"}')).toBe(1);
    expect(more('travaux_view_fold_duration_seconds_count')).toBe(1);
    const operations = 'travaux_graphql_operation_duration_seconds_count';
    expect(
      more(`${operations}{operation_type="mutation",field="openNegotiation",outcome="answered"}`),
    ).toBe(3);
  });

  it('count what can’t be read, and errors by code', async () => {
    const before = await metrics();
    await app.graphql('{');
    await app.graphql(
      'query One { a: negotiations { totalCount } b: negotiations { totalCount } }',
    );
    const after = await metrics();
    const more = (name: string): number => (after.get(name) ?? 0) - (before.get(name) ?? 0);
    const operations = 'travaux_graphql_operation_duration_seconds_count';
    expect(more(`${operations}{operation_type="none",field="none",outcome="errors"}`)).toBe(1);
    expect(more(`${operations}{operation_type="query",field="several",outcome="answered"}`)).toBe(
      1,
    );
    expect(more('travaux_graphql_errors_total{code="GRAPHQL_PARSE_FAILED"}')).toBe(1);
  });

  it('time requests by the pattern of their address, and count those under way', async () => {
    await app.graphql('{ negotiations { totalCount } }');
    const after = await metrics();
    expect(after.get(`${requests}{${graphql},http_response_status_code="200"}`)).toBeGreaterThan(0);
    const active = 'http_server_active_requests';
    expect(after.get(`${active}{http_request_method="GET",url_scheme="http"}`)).toBe(1);
    expect(after.get(`${active}{http_request_method="POST",url_scheme="http"}`)).toBe(0);
  });

  it('leave the pattern out where nothing is served, and tell no method of a client’s own', async () => {
    await fetch(`${app.url}/no/such/place?of=secrets`);
    await fetch(`${app.url}/graphql`, { method: 'PROPFIND' });
    const after = await metrics();
    const unknown = 'url_scheme="http",http_response_status_code="404"';
    expect(after.get(`${requests}{http_request_method="GET",${unknown}}`)).toBe(1);
    expect(after.get(`${requests}{http_request_method="_OTHER",${unknown}}`)).toBe(1);
    expect([...after.keys()].filter((name) => /no\/such|PROPFIND/.test(name))).toEqual([]);
  });

  it('tell which requests nobody waited for', async () => {
    const given = new AbortController();
    log.onAppend = async (pass) => {
      given.abort();
      await pause(100);
      return pass();
    };
    const abandoned = fetch(`${app.url}/graphql`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({
        query: operationOf('openNegotiation'),
        variables: { input: { ...negotiation, code: 'D' } },
      }),
      signal: given.signal,
    });
    await expect(abandoned).rejects.toThrow(/abort/);
    log.onAppend = (pass) => pass();
    const aborted = `${requests}{${graphql},error_type="aborted"}`;
    while ((await metrics()).get(aborted) !== 1) await pause(10);
  });

  it('tell a log that fails', async () => {
    log.onAppend = () => Promise.reject(new StoreUnavailable('The disk is full'));
    await app.graphql(operationOf('openNegotiation'), { input: { ...negotiation, code: 'B' } });
    log.onAppend = (pass) => pass();
    await fetch(`${app.url}/health/ready`);
    const failing = await metrics();
    expect(failing.get('travaux_log_state{state="failing"}')).toBe(1);
    expect(failing.get('travaux_log_state{state="working"}')).toBe(0);
    expect(
      failing.get('travaux_mutations_total{mutation="openNegotiation",outcome="failed"}'),
    ).toBe(1);
    expect(failing.get('travaux_log_append_duration_seconds_count{outcome="unavailable"}')).toBe(1);
    const unready = `${ready},http_response_status_code="503",error_type="503"`;
    expect(failing.get(`${requests}{${unready}}`)).toBe(1);
    await app.graphql(operationOf('openNegotiation'), { input: { ...negotiation, code: 'C' } });
    expect((await metrics()).get('travaux_log_state{state="working"}')).toBe(1);
  });

  it('hold nothing that a client or a record brought', async () => {
    await app.graphql('query Marathon { negotiations { nodes { title } } }');
    const text = await (await fetch(`${app.url}/metrics`)).text();
    for (const word of ['SECRET', 'secret', 'Marathon', 'neg_', 'NO-SUCH', 'disk']) {
      expect(text).not.toContain(word);
    }
  });

  it('tell a view that stands still from one that is behind', async () => {
    expect((await metrics()).get('travaux_view_state{view="record",state="live"}')).toBe(1);
    const odd = {
      id: 'odd_1',
      type: 'OddThing',
      bytes: new TextEncoder().encode('{"no":"event"}'),
    };
    await log.append('table-odd', noStream, [odd]);
    let after = await metrics();
    while (after.get('travaux_view_state{view="record",state="stopped"}') !== 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      after = await metrics();
    }
    expect(after.get('travaux_view_state{view="record",state="live"}')).toBe(0);
    expect(after.get('travaux_view_behind_events{view="record"}')).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const still = 'travaux_view_standing_still_seconds{view="record"}';
    expect((await metrics()).get(still)).toBeGreaterThan(0);
  });
});

/** Every sample by its name with its labels, as they stand in the answer. */
async function metrics(): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`${app.url}/metrics`)).text();
  const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    samples.map((line) => {
      const end = line.lastIndexOf(' ');
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
}
