import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { aside, AsideFailed } from './aside.js';
import { discard, sync } from './files.js';
import { SqliteReader } from './sqlite.reader.js';

/** A log could not be copied: what the engine said, as a sentence. Nothing is left of the copy. */
export class NotCopied extends Error {
  override readonly name = 'NotCopied';
}

interface Copying {
  /** Aborting it ends the copying and removes what there is of it. */
  readonly signal: AbortSignal;
  /** Told every now and then how many bytes are there, of about how many: the copy is more compact. */
  readonly copied: (bytes: number, of: number) => void;
}

/** How often the growing copy is measured. */
const lookEveryMs = 200;

/**
 * Makes a file that holds a log as it is at one moment, while its writer goes on: the same log with the same ids,
 * positions, bytes and hashes. It is written down when this resolves. Whatever has that name is replaced.
 * Throws {@link NotCopied}, what opening the log for reading throws, and the reason of the signal.
 */
export async function copyLog(
  from: string,
  to: string,
  { signal, copied }: Copying,
): Promise<void> {
  const bytes = await sizeOf(from);
  discard(to);
  const looking = setInterval(() => {
    if (existsSync(to)) copied(statSync(to).size, bytes);
  }, lookEveryMs);
  try {
    await aside(join(import.meta.dirname, 'sqlite.copy.process'), [from, to], signal);
    sync(to);
  } catch (error) {
    discard(to);
    if (error instanceof AsideFailed)
      throw new NotCopied(`${from} can't be copied. ${error.message}.`);
    throw error;
  } finally {
    clearInterval(looking);
  }
}

/** Also asks whether it is a log at all, before a process is started for it. */
async function sizeOf(file: string): Promise<number> {
  const reader = SqliteReader.open(file);
  await reader.close();
  return Math.max(1, statSync(file).size);
}
