import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { Ask } from '../../src/client.js';
import { decode } from '../../src/event-store/codec.js';
import { stopWithinMs } from '../../src/stopping.js';
import { appAt, startApp } from '../support/app.js';
import { clientsRecord, expectKept, openNegotiations, wholeLog } from '../support/clients.js';
import { guestbook } from '../support/guestbook.js';
import { Server } from '../support/server.js';

describe('an application that is closed', () => {
  it('finishes what is under way and takes nothing more', async () => {
    const app = await startApp({ contract: guestbook });
    const underWay = app.graphql('mutation { sign(ms: 400) }');
    await pause(100);
    const closed = app.close();
    await pause(50);
    await expect(app.graphql('{ me }')).rejects.toThrow();
    expect(await underWay).toEqual({ status: 200, data: { sign: 'signed' } });
    const answered = performance.now();
    await closed;
    expect(performance.now() - answered).toBeLessThan(2000);
    await expect(fetch(app.url)).rejects.toThrow();
  });
});

/** As many as the documents speak of. */
const clients = 64;

describe('a server that is told to stop while many record', () => {
  it('answers all that it took, ends in time, and has what it answered and nothing else', async () => {
    const data = await mkdtemp(join(tmpdir(), 'travaux-'));
    const server = new Server({ TRAVAUX_DATA: data });
    try {
      const { graphql } = appAt(await server.url());
      const statuses: number[] = [];
      const ask: Ask = async (query, variables) => {
        const answer = await graphql(query, variables);
        statuses.push(answer.status);
        return answer.data;
      };
      const opened = await openNegotiations(ask, 4);
      const gone = new AbortController();
      const recording = clientsRecord(ask, opened, { clients }, gone.signal);
      while (statuses.length < 3 * clients) await pause(10);
      const told = performance.now();
      server.process.kill('SIGTERM');
      expect(await server.ended()).toBe(0);
      expect(performance.now() - told).toBeLessThan(stopWithinMs);
      gone.abort();
      const sent = await recording;
      expect(new Set(statuses)).toEqual(new Set([200]));
      const unanswered = sent.filter(({ answer }) => answer === undefined);
      expect(new Set(unanswered.map(({ failure }) => String(failure)))).toEqual(
        new Set(['TypeError: fetch failed']),
      );
      await expectKept(data, sent);
      const keys = new Set((await wholeLog(data)).map(({ bytes }) => decode(bytes).key));
      expect(unanswered.filter(({ key }) => keys.has(key))).toEqual([]);
    } finally {
      server.process.kill('SIGKILL');
      await rm(data, { recursive: true });
    }
  });
});
