import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.js';
import { EventStore, noStream } from '../../src/event-store/event-store.js';
import { Projections } from '../../src/projections/projections.js';

let data: string;
let app: NestFastifyApplication;
let url: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'travaux-'));
  app = await createApp({ data, logLevel: 'silent' });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterEach(async () => {
  await app.close();
  await rm(data, { recursive: true });
});

const view = { name: 'record', version: expect.any(Number) };

describe('health', () => {
  it('is live, and ready once every view has caught up', async () => {
    expect(await health('live')).toEqual([200, { status: 'live' }]);
    expect(await health('ready')).toEqual([
      200,
      { status: 'ready', views: [{ ...view, state: 'live', behind: 0 }] },
    ]);
  });

  it('tells which view has stopped, before which event, since when and why', async () => {
    const bytes = new TextEncoder().encode('{"no":"event"}');
    const events = [{ id: 'odd_1', type: 'OddThing', bytes }];
    await app.get(EventStore).append('table-odd', noStream, events);
    await stopped();
    const standingStill = {
      since: expect.stringMatching(/^20\d\d-.*Z$/),
      why: expect.stringMatching(/./),
      event: { id: 'odd_1', type: 'OddThing' },
    };
    expect(await health('ready')).toEqual([
      200,
      { status: 'impaired', views: [{ ...view, state: 'stopped', behind: 1, standingStill }] },
    ]);
    expect(await health('live')).toEqual([200, { status: 'live' }]);
  });

  it('is asked anew each time', async () => {
    const { headers } = await fetch(`${url}/health/ready`);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

async function health(what: 'live' | 'ready'): Promise<readonly [number, unknown]> {
  const response = await fetch(`${url}/health/${what}`);
  return [response.status, await response.json()];
}

async function stopped(): Promise<void> {
  const projections = app.get(Projections);
  while (projections.health().views.every(({ state }) => state !== 'stopped')) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
