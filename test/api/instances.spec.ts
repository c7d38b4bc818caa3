import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { fingerprint } from '../../src/projections/fingerprint.js';
import { ReadModel } from '../../src/projections/read-model.js';
import { RecordView } from '../../src/record/record.view.js';
import { startOn, type TestApp } from '../support/app.js';
import { counts } from '../support/counts.js';
import { clusterUrl } from '../support/engine.js';

const clients = 64;

const recorded = z.object({
  data: z.object({
    addIssue: z.object({ bookmark: z.string(), version: z.int(), userErrors: z.tuple([]) }),
  }),
});
const read = z.object({
  data: z.object({
    negotiation: z.object({ version: z.int(), issues: z.object({ totalCount: z.int() }) }),
  }),
});

const openNegotiation = `mutation ($code: String!) {
  openNegotiation(input: { code: $code, title: "Two instances", zone: "Asia/Tokyo" }) { visible }
}`;
const addIssue = `mutation ($negotiation: ID!, $code: String!) {
  addIssue(input: { negotiation: $negotiation, code: $code, title: "Issue", valueType: TEXT }) {
    bookmark version userErrors { code message }
  }
}`;
const issues = `query ($negotiation: ID!, $atLeast: Bookmark!) {
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

    beforeEach(async () => {
      folders = await Promise.all([1, 2, 3].map(() => mkdtemp(join(tmpdir(), 'travaux-'))));
      instances = await Promise.all(
        folders.slice(0, 2).map((data) => startOn({ data, store, streams })),
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
      const negotiation = `N-${String(client)}`;
      await instance(client).graphql(openNegotiation, { code: negotiation });
      for (let turn = 1; turn <= reads; turn += 1) {
        const code = `I-${String(turn)}`;
        const told = recorded.parse(
          await instance(client + turn).graphql(addIssue, { negotiation, code }),
        ).data.addIssue;
        const { bookmark: atLeast, version } = told;
        const seen = read.parse(
          await instance(client + turn + 1).graphql(issues, { negotiation, atLeast }),
        ).data.negotiation;
        expect(seen).toEqual({ version, issues: { totalCount: turn } });
      }
    }

    it(
      'show at one what was recorded at the other, and have the views of one that starts from nothing',
      async () => {
        const reads = Math.ceil(counts.readsAcross / clients);
        await Promise.all(
          Array.from({ length: clients }, (_, client) => recordAndRead(client, reads)),
        );
        const [, , data = ''] = folders;
        instances = [...instances, await startOn({ data, store, streams })];
        await Promise.all(instances.map((one) => one.close()));
        instances = [];
        const prints = folders.map((folder) => {
          const readModel = ReadModel.open(join(folder, 'read-model.sqlite'));
          const print = fingerprint(readModel, new RecordView());
          readModel.close();
          return print;
        });
        expect(prints[0]?.events).toBe(clients * (reads + 1));
        expect(prints[1]).toEqual(prints[0]);
        expect(prints[2]).toEqual(prints[0]);
      },
      60_000 + counts.readsAcross * 100,
    );
  });
}
