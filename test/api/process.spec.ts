import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Server } from '../support/server.js';

let data: string;
let servers: Server[];
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'travaux-'));
  servers = [];
});
afterEach(async () => {
  for (const server of servers) server.process.kill('SIGKILL');
  await Promise.all(servers.map((server) => server.ended()));
  await rm(data, { recursive: true });
});

function start(settings: Readonly<Record<string, string>> = {}): Server {
  const server = new Server({ TRAVAUX_DATA: data, ...settings });
  servers.push(server);
  return server;
}

describe('the server', () => {
  it('says in one line where it is, whom it trusts and where the record is', async () => {
    const server = start();
    const url = await server.url();
    expect(server.output).toBe(
      `Travaux is ready: ask and record by hand at ${url}/, or from programs at ${url}/graphql. ` +
        `The record is in ${data}. Whoever connects is trusted, and only this machine can.\n`,
    );
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  });

  it('ends with 0 when it is told to, and leaves the record to the next', async () => {
    const first = start();
    await first.url();
    first.process.kill('SIGTERM');
    expect(await first.ended()).toBe(0);
    expect(first.complaints).toBe('');
    const second = start();
    await second.url();
    second.process.kill('SIGINT');
    expect(await second.ended()).toBe(0);
  });

  it('ends at once at a second signal, whatever is under way', async () => {
    const server = start();
    const { port } = new URL(await server.url());
    const client = connect(Number(port), '127.0.0.1');
    await once(client, 'connect');
    client.on('error', () => undefined);
    client.write(
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    );
    await pause(200);
    server.process.kill('SIGTERM');
    await pause(300);
    expect(server.process.exitCode).toBeNull();
    server.process.kill('SIGTERM');
    expect(await server.ended()).toBe(1);
  });

  it('tells everything that is wrong with its settings, and does not start', async () => {
    const server = start({ PORT: 'http', TRAVAUX_HOST: '0.0.0.0' });
    expect(await server.ended()).toBe(1);
    expect(server.complaints).toMatch(
      /^PORT: It must be a port .*\nTRAVAUX_HOST: It must be 127.0.0.1, .*\n$/,
    );
  });

  it('shares neither a record nor a port with another server', async () => {
    const { port } = new URL(await start().url());
    const sameRecord = start();
    const samePort = start({ PORT: port, TRAVAUX_DATA: join(data, 'second'), LOG_LEVEL: 'silent' });
    expect(await sameRecord.ended()).toBe(1);
    expect(sameRecord.complaints).toMatch(/^\S+log\.sqlite is in use: .*\n$/);
    expect(await samePort.ended()).toBe(1);
    expect(samePort.complaints).toMatch(
      new RegExp(`^Something else listens at port ${port} .*\n$`),
    );
  });
});
