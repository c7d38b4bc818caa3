import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import type { EventStoreSettings } from '../../src/event-store/open.js';
import { appAt, type TestApp } from './app.js';

const folder = import.meta.dirname;

type InstanceSettings = Required<Pick<EventStoreSettings, 'data' | 'store' | 'streams'>>;

/** Starts an instance in a process of its own, as instances are run, on streams of a test's own. */
export async function runInstance(settings: InstanceSettings): Promise<TestApp> {
  const child = fork(join(folder, 'instance-process.ts'), [JSON.stringify(settings)], {
    execArgv: ['--import', join(folder, 'typescript.mjs')],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = once(child, 'exit');
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    const [code] = z.tuple([z.int().nullable(), z.unknown()]).parse(await gone);
    if (code !== 0) throw new Error(`An instance ended with ${String(code)}`);
  };
  return { ...appAt(await firstMessage(child)), close };
}

function firstMessage(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  child.once('message', (url) => {
    resolve(z.string().parse(url));
  });
  child.once('exit', () => {
    reject(new Error('An instance ended before it served.'));
  });
  return promise;
}
