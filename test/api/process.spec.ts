import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
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
    expect(first.output).toMatch(/^Travaux is ready: .*\nStopped; the record is in .*\n$/);
    expect(first.output).toContain(`Stopped; the record is in ${data}.`);
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

  it('logs a request in one line, with the name of what it asks and the hour as people write it', async () => {
    const server = start({ LOG_LEVEL: 'info' });
    const url = await server.url();
    const ask = (query: string) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
    await ask('query WhatThereIs { negotiations { totalCount } }');
    await ask('{ negotiations { totalCount } }');
    server.process.kill('SIGTERM');
    await server.ended();
    const lines = server.complaints
      .split('\n')
      .filter((line) => line.includes('"path":"/graphql"'))
      .map((line): unknown => JSON.parse(line));
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(lines).toMatchObject([
      { time, operation: 'WhatThereIs', res: { statusCode: 200 } },
      { time, res: { statusCode: 200 } },
    ]);
    expect(lines[1]).not.toHaveProperty('operation');
  });

  it('shares neither a record nor a port with another server', async () => {
    const { port } = new URL(await start().url());
    const sameRecord = start();
    const samePort = start({ PORT: port, TRAVAUX_DATA: join(data, 'second') });
    expect(await sameRecord.ended()).toBe(1);
    expect(sameRecord.complaints).toMatch(/^\S+log\.sqlite is in use: .*\n$/);
    expect(await samePort.ended()).toBe(1);
    expect(samePort.complaints).toMatch(
      new RegExp(`^Something else listens at port ${port} .*\n$`),
    );
  });
});

describe('the demo', () => {
  const demo = (settings: Readonly<Record<string, string>>): Server => {
    const server = new Server({ TMPDIR: data, ...settings }, 'demo');
    servers.push(server);
    return server;
  };
  const records = async () =>
    (await readdir(data)).filter((name) => name.startsWith('travaux-demo-'));

  it('serves where PORT says, prints what to ask, and leaves nothing behind', async () => {
    const server = demo({});
    const url = await server.url();
    while (!server.output.includes('Who stands where')) await pause(20);
    expect(server.output).toContain('press ▶');
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(await records()).toHaveLength(1);
    server.process.kill('SIGINT');
    expect(await server.ended()).toBe(0);
    expect(server.output).toMatch(/Stopped; the throwaway record is gone\.\n$/);
    expect(await records()).toEqual([]);
  });

  it('says in a sentence that its port is taken, and leaves nothing behind', async () => {
    const { port } = new URL(await start().url());
    const server = demo({ PORT: port });
    expect(await server.ended()).toBe(1);
    expect(server.complaints).toMatch(new RegExp(`^Something else listens at port ${port} .*\n$`));
    expect(await records()).toEqual([]);
  });
});
