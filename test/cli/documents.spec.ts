import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { travaux } from '../support/command-line.js';
import { fillLog } from '../support/filled-log.js';
import { ProtocolServer } from '../support/kurrentdb/protocol.server.js';

const run = promisify(execFile);
const project = join(import.meta.dirname, '../..');
const scripts = join(project, 'examples/looking-after');

let folder: string;
let server: ProtocolServer;
let environment: Readonly<Record<string, string>>;
let dump: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'travaux-documents-'));
  server = await ProtocolServer.start();
  const data = join(folder, 'data');
  await fillLog(data, 50);
  dump = (await travaux({ data }, ['dump'])).output;
  environment = {
    CLUSTER: server.connectionString,
    TRAVAUX_DATA: data,
    PATH: [await folderOfNpx(), process.env['PATH'] ?? ''].join(delimiter),
  };
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** A program called npx that runs what npx would run, from the sources as they are. */
async function folderOfNpx(): Promise<string> {
  const bin = join(folder, 'bin');
  await mkdir(bin);
  const loader = join(project, 'test/support/typescript.mjs');
  const program = join(project, 'src/travaux.ts');
  const npx = `#!/bin/sh\nshift\nexec "${process.execPath}" --import "${loader}" "${program}" "$@"\n`;
  await writeFile(join(bin, 'npx'), npx);
  await chmod(join(bin, 'npx'), 0o755);
  return bin;
}

async function follow(script: string): Promise<void> {
  await run('sh', ['-e', join(scripts, script)], { cwd: folder, env: environment });
}

describe('the commands for looking after a record', () => {
  it('back it up and restore it', async () => {
    await follow('1-back-up.sh');
    await follow('2-restore.sh');
    const restored = join(folder, 'restored');
    expect((await travaux({ data: restored }, ['dump'])).output).toBe(dump);
  });

  it('move it to a cluster and back', async () => {
    await follow('3-move-to-a-cluster.sh');
    await follow('4-move-back.sh');
    expect((await travaux({ data: join(folder, 'back') }, ['dump'])).output).toBe(dump);
  });
});

describe('the pages', () => {
  it('show each of them as it is, and nothing else as one', async () => {
    const shown = new Set<string>();
    for (const page of ['README.md', 'docs/when-one-machine-is-not-enough.md']) {
      const text = await readFile(join(project, page), 'utf8');
      for (const [, file = '', commands] of text.matchAll(
        /<!-- commands (\S+) -->\n```sh\n([\s\S]*?)```/g,
      )) {
        expect(commands).toBe(await readFile(join(project, file), 'utf8'));
        shown.add(file);
      }
    }
    const all = (await readdir(scripts)).map((name) => `examples/looking-after/${name}`);
    expect([...shown].sort()).toEqual(all.sort());
  });

  it('call what package.json has', async () => {
    const manifest = await readFile(join(project, 'package.json'), 'utf8');
    const { bin, scripts: named } = JSON.parse(manifest) as {
      bin: { travaux: string };
      scripts: { travaux: string };
    };
    expect(named.travaux).toBe('node scripts/run.mjs travaux');
    const script = await readFile(join(project, bin.travaux), 'utf8');
    expect(script).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(await readFile(join(project, 'scripts/run.mjs'), 'utf8')).toContain(`'travaux.js'`);
  });
});
