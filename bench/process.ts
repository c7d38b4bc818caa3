import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';

/** A server in a process of its own, so that what drives it doesn't share its event loop. */
export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a file of this folder, or a built one, and waits for the URL that it sends. */
export async function serve(file: string, ...args: readonly string[]): Promise<Server> {
  const child = fork(join(import.meta.dirname, file), args, { execArgv: loader });
  const url = await firstMessage(child);
  return {
    url,
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

const loader = ['--import', join(import.meta.dirname, '../test/support/typescript.mjs')];

function firstMessage(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  child.once('message', (url) => {
    resolve(z.string().parse(url));
  });
  child.once('exit', () => {
    reject(new Error('A server ended before it served.'));
  });
  return promise;
}
