import { fork } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { z } from 'zod';

/** What was to be done in a process of its own failed there: what went wrong, as a sentence without its full stop. */
export class AsideFailed extends Error {
  override readonly name = 'AsideFailed';
}

const message = z.union([
  z.strictObject({ answer: z.unknown() }),
  z.strictObject({ failed: z.string() }),
]);

/**
 * Runs a file of ours as a process, because what it does holds the thread for as long as that takes. `file` has no
 * extension: it is that of the program as it runs. Resolves to what the process says by {@link answerAside}.
 * Throws {@link AsideFailed}, and the reason of the signal, by which the process is killed at once.
 */
export async function aside(
  file: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<unknown> {
  signal.throwIfAborted();
  const child = fork(file + extname(import.meta.filename), args);
  const told: z.output<typeof message>[] = [];
  child.on('message', (given) => told.push(message.parse(given)));
  const kill = (): void => void child.kill('SIGKILL');
  signal.addEventListener('abort', kill);
  try {
    await once(child, 'close');
  } finally {
    signal.removeEventListener('abort', kill);
  }
  signal.throwIfAborted();
  const [said = { failed: 'The process that did it was ended' }] = told;
  if ('failed' in said) throw new AsideFailed(said.failed);
  return said.answer;
}

/** The process's own side: it says what the work comes to, or why it fails, and ends. */
export function answerAside(work: () => unknown): void {
  // A terminal sends it to everybody: the parent decides what becomes of this one.
  process.on('SIGINT', () => undefined);
  try {
    process.send?.({ answer: work() ?? null });
  } catch (error) {
    process.send?.({ failed: error instanceof Error ? error.message : String(error) });
  }
  if (process.connected) process.disconnect();
}
