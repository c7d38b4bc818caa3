import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { fingerprint } from '../../src/projections/fingerprint.js';
import { ReadModel } from '../../src/projections/read-model.js';
import { RecordView } from '../../src/record/record.view.js';
import type { TestApp } from '../support/app.js';
import { counts } from '../support/counts.js';
import { clusterUrl } from '../support/engine.js';
import { runInstance } from '../support/run-instance.js';

const clients = 64;
/** So much is recorded in one negotiation before the next is opened: what grows is the record, not what one answer needs. */
const turnsEach = 25;

const opened = z.object({
  data: z.object({ openNegotiation: z.object({ negotiation: z.object({ id: z.string() }) }) }),
});
const recorded = z.object({
  data: z.object({
    addIssue: z.object({ bookmark: z.string(), version: z.int(), userErrors: z.tuple([]) }),
  }),
});
const read = z.object({
  data: z.object({
    unbidden: z.object({ version: z.int() }).nullable(),
    negotiation: z.object({ version: z.int(), issues: z.object({ totalCount: z.int() }) }),
  }),
});

const openNegotiation = `mutation ($code: String!) {
  openNegotiation(input: { code: $code, title: "Two instances", zone: "Asia/Tokyo" }) {
    negotiation { id }
  }
}`;
const addIssue = `mutation ($negotiation: ID!, $code: String!) {
  addIssue(input: { negotiation: $negotiation, code: $code, title: "Issue", valueType: TEXT }) {
    bookmark version userErrors { code message }
  }
}`;
const issues = `query ($negotiation: ID!, $atLeast: Bookmark!) {
  unbidden: negotiation(id: $negotiation) { version }
  negotiation(id: $negotiation, atLeast: $atLeast) { version issues(first: 0) { totalCount } }
}`;

if (clusterUrl === undefined) {
  const notice = 'SKIPPED: several instances on one cluster, as KURRENTDB_URL names none.';
  process.stderr.write(`${notice}\n`);
  it.todo(notice);
} else {
  const store = clusterUrl;

  describe('two instances on one cluster', () => {
    const streams = `t${randomUUID().replaceAll('-', '')}`;
    let folders: readonly string[];
    let instances: readonly TestApp[];
    /** How many answers would have been stale if nobody had asked for a bookmark. */
    let behind = 0;

    beforeEach(async () => {
      folders = await Promise.all([1, 2, 3].map(() => mkdtemp(join(tmpdir(), 'travaux-'))));
      instances = await Promise.all(
        folders.slice(0, 2).map((data) => runInstance({ data, store, streams })),
      );
    });
    afterEach(async () => {
      await Promise.all(instances.map((instance) => instance.close()));
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
    });

    function instance(turn: number): TestApp {
      const found = instances[turn % instances.length];
      if (found === undefined) throw new Error('No instance runs');
      return found;
    }

    /** Records at one instance and reads at the other what was recorded, in turns. */
    async function recordAndRead(client: number, reads: number): Promise<void> {
      for (let done = 0; done < reads; done += turnsEach) {
        const code = `N-${String(client)}-${String(done)}`;
        const { id } = opened.parse(await instance(client).graphql(openNegotiation, { code })).data
          .openNegotiation.negotiation;
        for (let turn = 1; turn <= Math.min(turnsEach, reads - done); turn += 1) {
          const seen = await readAcross(client + turn, id, `I-${String(turn)}`);
          expect(seen.issues).toEqual({ totalCount: turn });
        }
      }
    }

    /** Records an issue at the instance whose turn it is, and reads at once at the other. */
    async function readAcross(turn: number, negotiation: string, code: string) {
      const { bookmark: atLeast, version } = recorded.parse(
        await instance(turn).graphql(addIssue, { negotiation, code }),
      ).data.addIssue;
      const { unbidden, negotiation: seen } = read.parse(
        await instance(turn + 1).graphql(issues, { negotiation, atLeast }),
      ).data;
      if (unbidden?.version !== version) behind += 1;
      expect(seen.version).toBe(version);
      return seen;
    }

    it(
      'show at one what was recorded at the other, and have the views of one that starts from nothing',
      async () => {
        const reads = Math.ceil(counts.readsAcross / clients);
        const beganMs = performance.now();
        await Promise.all(
          Array.from({ length: clients }, (_, client) => recordAndRead(client, reads)),
        );
        const tookS = ((performance.now() - beganMs) / 1000).toFixed(1);
        process.stderr.write(
          `${String(clients * reads)} reads in ${tookS} s, none stale; without a bookmark ${String(behind)} would have been\n`,
        );
        expect(behind).toBeGreaterThan(0);
        const [, , data = ''] = folders;
        instances = [...instances, await runInstance({ data, store, streams })];
        await Promise.all(instances.map((one) => one.close()));
        instances = [];
        const prints = folders.map((folder) => {
          const readModel = ReadModel.open(join(folder, 'read-model.sqlite'));
          const print = fingerprint(readModel, new RecordView());
          readModel.close();
          return print;
        });
        expect(prints[0]?.events).toBe(clients * (reads + Math.ceil(reads / turnsEach)));
        expect(prints[1]).toEqual(prints[0]);
        expect(prints[2]).toEqual(prints[0]);
      },
      60_000 + counts.readsAcross * 100,
    );
  });
}
