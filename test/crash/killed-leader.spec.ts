import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { fingerprint } from '../../src/projections/fingerprint.js';
import { ReadModel } from '../../src/projections/read-model.js';
import { RecordView } from '../../src/record/record.view.js';
import { startOn, type TestApp } from '../support/app.js';
import { clusterUrl } from '../support/engine.js';

/** A command that runs the nodes of the cluster: `leader` (prints its number), `kill N`, `start-node N`, `wait`. */
const control = process.env['KURRENTDB_CONTROL'];

const clients = 64;
/** What the server promises to answer within, and a little for the way. */
const answeredWithinMs = 11_000;

const recorded = z.object({
  data: z.object({ addIssue: z.object({ version: z.int(), userErrors: z.tuple([]) }) }),
});
const listed = z.object({
  data: z.object({
    negotiation: z.object({
      events: z.object({
        totalCount: z.int(),
        nodes: z.array(z.object({ issue: z.object({ code: z.string() }) })),
      }),
    }),
  }),
});

const openNegotiation = `mutation ($code: String!) {
  openNegotiation(
    input: { code: $code, title: "Leaders fall", zone: "Asia/Tokyo", idempotencyKey: $code }
  ) { visible }
}`;
const addIssue = `mutation ($negotiation: ID!, $code: String!) {
  addIssue(
    input: {
      negotiation: $negotiation
      code: $code
      title: "Issue"
      valueType: TEXT
      idempotencyKey: $code
    }
  ) { version userErrors { code message } }
}`;
const issuesOf = `query ($negotiation: ID!) {
  negotiation(id: $negotiation) {
    events(first: 200, type: [IssueAdded]) {
      totalCount
      nodes { ... on IssueAdded { issue { code } } }
    }
  }
}`;

async function controlled(...command: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(control ?? '', [...command]);
  return stdout;
}

async function leader(): Promise<string> {
  const number = /\d/.exec(await controlled('leader'))?.[0];
  if (number === undefined) throw new Error('The cluster has no leader');
  return number;
}

/**
 * A leader that comes back with what no other node has ends by itself, to cut that off when it is started again: so
 * what runs a node starts it again, however it ended.
 */
async function killed(node: string): Promise<void> {
  await controlled('kill', node);
  await pause(3_000);
  for (let starts = 0; starts < 3; starts += 1) {
    await controlled('start-node', node);
    await controlled('wait');
    await pause(2_000);
  }
}

/** Adds issues until it is told to stop, each with a key, and repeats what was not answered. Gives the slowest answer. */
class Client {
  acknowledged = 0;
  repeated = 0;
  slowestMs = 0;
  readonly negotiation: string;
  readonly #instances: readonly [TestApp, TestApp];

  constructor(number: number, instances: readonly [TestApp, TestApp]) {
    this.negotiation = `N-${String(number)}`;
    this.#instances = instances;
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && this.acknowledged < 200) await this.#addIssue();
  }

  async #addIssue(): Promise<void> {
    const variables = { negotiation: this.negotiation, code: `I-${String(this.acknowledged)}` };
    for (let tries = 0; ; tries += 1) {
      const instance = this.#instances[(this.acknowledged + tries) % 2 === 0 ? 0 : 1];
      const sentMs = performance.now();
      const answer = recorded.safeParse(await instance.graphql(addIssue, variables));
      this.slowestMs = Math.max(this.slowestMs, performance.now() - sentMs);
      if (answer.success) break;
      this.repeated += 1;
      await pause(100);
    }
    this.acknowledged += 1;
  }
}

async function opened(instance: TestApp, negotiation: string): Promise<void> {
  await instance.graphql(openNegotiation, { code: negotiation });
}

if (clusterUrl === undefined || control === undefined) {
  const notice =
    'SKIPPED: a cluster whose leader is killed, as KURRENTDB_URL and KURRENTDB_CONTROL name none.';
  process.stderr.write(`${notice}\n`);
  it.todo(notice);
} else {
  const store = clusterUrl;
  it('loses and doubles nothing when the leader is killed, a follower, and the leader again', async () => {
    const streams = `t${randomUUID().replaceAll('-', '')}`;
    const folders = await Promise.all([1, 2, 3].map(() => mkdtemp(join(tmpdir(), 'travaux-'))));
    const [one = '', other = '', fresh = ''] = folders;
    const start = (data: string) => startOn({ data, store, streams });
    const instances = [await start(one), await start(other)] as const;
    const all = Array.from({ length: clients }, (_, number) => new Client(number, instances));
    await Promise.all(all.map(({ negotiation }) => opened(instances[0], negotiation)));

    const stop = new AbortController();
    const running = Promise.all(all.map((client) => client.run(stop.signal)));
    await pause(500);
    const first = await leader();
    await killed(first);
    await killed(first === (await leader()) ? String((Number(first) % 3) + 1) : first);
    await killed(await leader());
    stop.abort();
    await running;

    const third = await start(fresh);
    for (const { negotiation, acknowledged } of all) {
      for (const instance of [...instances, third]) {
        const { events } = listed.parse(await instance.graphql(issuesOf, { negotiation })).data
          .negotiation;
        expect(events.nodes.map(({ issue }) => issue.code)).toEqual(
          Array.from({ length: acknowledged }, (_, index) => `I-${String(index)}`),
        );
      }
    }
    await Promise.all([...instances, third].map((instance) => instance.close()));
    const prints = folders.map((folder) => {
      const readModel = ReadModel.open(join(folder, 'read-model.sqlite'));
      const print = fingerprint(readModel, new RecordView());
      readModel.close();
      return print;
    });
    const slowestMs = Math.max(...all.map((client) => client.slowestMs));
    const acknowledged = all.reduce((sum, client) => sum + client.acknowledged, 0);
    const repeated = all.reduce((sum, client) => sum + client.repeated, 0);
    process.stderr.write(
      `${String(acknowledged)} acknowledged, ${String(repeated)} repeated, the slowest answer after ${String(Math.round(slowestMs))} ms\n`,
    );
    expect(prints[1]).toEqual(prints[0]);
    expect(prints[2]).toEqual(prints[0]);
    expect(slowestMs).toBeLessThan(answeredWithinMs);
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
  }, 180_000);
}
