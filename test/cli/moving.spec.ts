import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventStoreSettings } from '../../src/event-store/open.js';
import { Cluster } from '../../src/event-store/kurrentdb.cluster.js';
import { startOn } from '../support/app.js';
import { answered, call, type Ended, stopOnce, travaux } from '../support/command-line.js';
import { clusterUrl } from '../support/engine.js';
import { fillLog } from '../support/filled-log.js';
import { keepRecord } from '../support/kept-record.js';
import { ProtocolServer } from '../support/kurrentdb/protocol.server.js';

/** Enough to be stopped in the middle. */
const manyEvents = 1000;

let folder: string;
let server: ProtocolServer;
/** It tries for some seconds, and so it begins before all others. */
let unreached: Promise<Ended>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'travaux-moving-'));
  unreached = travaux({ data: folder, store: 'kurrentdb://127.0.0.1:1?tls=false' }, ['status']);
  server = await ProtocolServer.start();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const engines: readonly (readonly [name: string, store: () => string])[] = [
  ['a server in this process that speaks its protocol', () => server.connectionString],
  ...(clusterUrl === undefined ? [] : [['a real one', () => clusterUrl ?? ''] as const]),
];

describe.each(engines)('a cluster, %s,', (_, store) => {
  /** A log there that nothing else uses. */
  const fresh = (): EventStoreSettings => ({
    data: join(folder, randomUUID()),
    store: store(),
    streams: `t${randomUUID().replaceAll('-', '')}`,
  });

  it('takes a record over, serves it, and gives it back with the same bytes', async () => {
    const [from, cluster, back] = [join(folder, randomUUID()), fresh(), join(folder, randomUUID())];
    const events = await keepRecord({ data: from });
    const file = join(folder, randomUUID());
    const { sha256 } = await answered({ data: from }, ['dump', file]);
    const dump = await readFile(file, 'utf8');
    expect(await answered(cluster, ['load', file])).toMatchObject({ events, sha256 });

    const app = await startOn(cluster);
    const { data } = await app.graphql('{ negotiation(id: "JP-US-HNS") { version } }');
    expect(data).toEqual({ negotiation: { version: events - 1 } });
    await app.close();
    const [unfollowed, verified, status, dumped, refused] = await Promise.all([
      answered({ ...cluster, data: join(folder, randomUUID()) }, ['status']),
      answered(cluster, ['verify']),
      answered(cluster, ['status']),
      travaux(cluster, ['dump']),
      travaux(cluster, ['load', file]),
    ]);
    expect(verified).toMatchObject({ events, faultsCount: 0, views: [{ same: true }] });
    expect(status).toMatchObject({
      log: { engine: 'kurrentdb', events, last: expect.any(Object) },
      views: [{ behind: 0 }],
    });
    expect(unfollowed).toMatchObject({ log: { events: null }, views: [{ behind: null }] });
    expect(dumped.output).toBe(dump);
    expect([refused.code, refused.complaints]).toEqual([
      2,
      expect.stringMatching(/holds a record already/),
    ]);

    const loaded = await travaux({ data: back }, ['load'], { input: dumped.output });
    expect(loaded.code).toBe(0);
    expect((await travaux({ data: back }, ['dump'])).output).toBe(dump);
  });

  it('is loaded on from where it was stopped, and opened by nobody before', async () => {
    const [from, cluster] = [join(folder, randomUUID()), fresh()];
    await fillLog(from, manyEvents);
    const file = join(folder, randomUUID());
    await answered({ data: from }, ['dump', file]);
    const stopped = await stopOnce(() => holdsEvents(cluster), call(cluster, ['load', file]));
    expect([stopped.code, stopped.complaints]).toEqual([
      130,
      expect.stringMatching(/nobody can open it; the same load goes on/),
    ]);

    const commands = ['status', 'dump', 'verify', 'rebuild'];
    for (const ended of commands.map((command) => travaux(cluster, [command]))) {
      const { code, output, complaints } = await ended;
      expect([code, output, complaints]).toEqual([
        2,
        '',
        expect.stringMatching(/is not whole: loading a dump into it was interrupted/),
      ]);
    }
    await expect(startOn(cluster)).rejects.toThrow(/is not whole/);

    const other = join(folder, randomUUID());
    await fillLog(other, 3);
    const otherFile = join(folder, randomUUID());
    await answered({ data: other }, ['dump', otherFile]);
    expect(await travaux(cluster, ['load', otherFile])).toMatchObject({
      code: 2,
      complaints: expect.stringMatching(/Load that dump again to finish it/),
    });

    await answered(cluster, ['load', file]);
    const again = join(folder, randomUUID());
    await answered(cluster, ['dump', again]);
    expect(await readFile(again)).toEqual(await readFile(file));
  });

  it('that holds nothing stays so when somebody looks', async () => {
    const cluster = fresh();
    const commands = ['status', 'dump', 'verify'];
    for (const ended of commands.map((command) => travaux(cluster, [command]))) {
      expect(await ended).toMatchObject({
        code: 2,
        complaints: expect.stringMatching(/^There is no log at /),
      });
    }
    expect(await holdsIdentity(cluster)).toBe(false);
    await expect(readdir(cluster.data)).rejects.toThrow('ENOENT');
  });

  it.each(['backup', 'restore'])('has no %s, and leads to the dump', async (command) => {
    const { code, complaints } = await travaux(fresh(), [command, join(folder, 'none')]);
    expect([code, complaints]).toEqual([2, expect.stringMatching(/dump/)]);
  });
});

if (clusterUrl === undefined) {
  const notice =
    'SKIPPED: moving a record to a real KurrentDB server, as KURRENTDB_URL names none.';
  process.stderr.write(`${notice}\n`);
  it.todo(notice);
}

it('does not wait for a cluster that can’t be reached', async () => {
  const { code, complaints } = await unreached;
  expect([code, complaints]).toEqual([2, expect.stringMatching(/127\.0\.0\.1:1 /)]);
});

function holdsEvents(settings: EventStoreSettings): Promise<boolean> {
  return holds(settings, '-');
}

function holdsIdentity(settings: EventStoreSettings): Promise<boolean> {
  return holds(settings, ':');
}

async function holds({ store = '', streams = '' }: EventStoreSettings, sign: string) {
  const cluster = new Cluster(store);
  const { events } = await cluster.ofAll({ prefix: `${streams}${sign}`, eventsMax: 1 });
  await cluster.close();
  return events.length > 0;
}
