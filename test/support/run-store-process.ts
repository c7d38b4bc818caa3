import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** An append that was not acknowledged, and how many had been before it. */
const failure = z.strictObject({
  after: z.int(),
  id: z.string(),
  thrown: z.string(),
  /** SQLite's name for what went wrong, if that was it. */
  cause: z.string(),
});

const answer = z.union([
  z.strictObject({ stream: z.string() }),
  z.strictObject({ thrown: z.string(), message: z.string() }),
  z.strictObject({ acknowledged: z.array(z.string()), failures: z.array(failure) }),
]);

export type Failure = z.infer<typeof failure>;

/** What the process says when it has done what it was asked: one line of JSON. */
export type Answer = z.infer<typeof answer>;

const folder = import.meta.dirname;

export interface StoreProcess {
  readonly answer: Answer;
  /** Ends it without giving it a chance to do anything, as a crash does. Resolves when it is gone. */
  kill(): Promise<void>;
}

/**
 * Runs `store-process.ts` and waits for its answer. Under a limit of so many bytes, any write that would make a file
 * longer fails for it as it does on a full disk.
 */
export async function runStoreProcess(
  args: readonly string[],
  fileBytesMax?: number,
): Promise<StoreProcess> {
  const node = [
    process.execPath,
    '--import',
    join(folder, 'typescript.mjs'),
    join(folder, 'store-process.ts'),
    ...args,
  ];
  // The limit is counted in blocks of 512 bytes by every shell that follows POSIX.
  const limit = fileBytesMax === undefined ? '' : `ulimit -f ${String(fileBytesMax / 512)}; `;
  const child = spawn('sh', ['-c', `${limit}exec "$@"`, 'sh', ...node], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
  };
  return { answer: await firstLine(child), kill };
}

async function firstLine(child: ChildProcess): Promise<Answer> {
  if (!child.stdout) throw new Error('the process has no output');
  for await (const line of createInterface(child.stdout)) {
    return answer.parse(JSON.parse(line));
  }
  throw new Error('the process ended without an answer');
}
