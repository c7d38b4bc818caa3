import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { askAt, operationFor } from '../../src/client.js';
import { answered, travaux } from '../support/command-line.js';
import { counts } from '../support/counts.js';
import { Server } from '../support/server.js';

const clients = 8;
const timeoutMs = 30_000 * counts.backups;

let folder: string;
let data: string;
let server: Server;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'travaux-beside-'));
  data = join(folder, 'served');
  server = new Server({ TRAVAUX_DATA: data });
  await server.url();
});
afterAll(async () => {
  if (server.process.exitCode === null) server.process.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/** Clients that record without a pause until they are told to end; knows how much was acknowledged. */
class Recording {
  #acknowledged = 0;
  #isOver = false;
  readonly #all: Promise<unknown>;

  constructor(url: string) {
    this.#all = Promise.all(Array.from({ length: clients }, (_, client) => this.#run(url, client)));
  }

  get acknowledged(): number {
    return this.#acknowledged;
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await this.#all;
  }

  async #run(url: string, client: number): Promise<void> {
    const ask = askAt(url);
    const code = `N-${String(client)}`;
    const record = async (mutation: string, input: object): Promise<void> => {
      await ask(operationFor(mutation), { input });
      this.#acknowledged += 1;
    };
    await record('openNegotiation', { code, title: code, zone: 'UTC' });
    for (let n = 0; !this.#isOver; n += 1) {
      const issue = `I-${String(n)}`;
      await record('addIssue', { negotiation: code, code: issue, title: issue, valueType: 'TEXT' });
    }
  }
}

it(
  'a server that records is backed up, dumped and verified, and every backup is a beginning of its log',
  async () => {
    const recording = new Recording(await server.url());
    const backups: string[] = [];
    for (let round = 0; round < counts.backups; round += 1) {
      const before = recording.acknowledged;
      const file = join(folder, `${String(round)}.backup`);
      const { events } = await answered({ data }, ['backup', file]);
      expect(events).toBeGreaterThanOrEqual(before);
      backups.push(file);
    }
    expect(await answered({ data }, ['verify'])).toMatchObject({ faultsCount: 0 });
    const { log, isServed, views } = await answered({ data }, ['status']);
    expect([isServed, views]).toEqual([true, [expect.objectContaining({ anew: null })]]);
    const begun = recording.acknowledged;
    const meanwhile = await travaux({ data }, ['dump']);
    expect(eventLines(meanwhile.output).length).toBeGreaterThanOrEqual(begun);

    for (const args of [['rebuild'], ['restore', backups[0] ?? ''], ['load']]) {
      const { code, output, complaints } = await travaux({ data }, args, {
        input: meanwhile.output,
      });
      expect([code, output, complaints]).toEqual([2, '', expect.stringMatching(/is in use: /)]);
    }
    await recording.end();

    const whole = await travaux({ data }, ['dump']);
    const lines = eventLines(whole.output);
    expect(lines.length).toBe(recording.acknowledged);
    expect(lines.slice(0, eventLines(meanwhile.output).length)).toEqual(
      eventLines(meanwhile.output),
    );
    for (const [index, file] of backups.entries()) {
      const restored = join(folder, `restored-${String(index)}`);
      const { events, log: id } = await answered({ data: restored }, ['restore', file]);
      expect({ id }).toEqual({ id: (log as { id: string }).id });
      const dump = await travaux({ data: restored }, ['dump']);
      expect(eventLines(dump.output)).toEqual(lines.slice(0, Number(events)));
      await rm(restored, { recursive: true });
    }

    server.process.kill('SIGTERM');
    expect(await server.ended()).toBe(0);
    expect(await answered({ data }, ['status'])).toMatchObject({ isServed: false });
    expect(await answered({ data }, ['verify'])).toMatchObject({ views: [{ same: true }] });
  },
  timeoutMs,
);

/** The lines of a dump without its first and last. */
function eventLines(dump: string): readonly string[] {
  return dump.split('\n').slice(1, -2);
}
