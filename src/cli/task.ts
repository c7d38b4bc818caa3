import { join } from 'node:path';
import type { EventStore, LogHead } from '../event-store/event-store.js';
import { type EventStoreSettings, openForReading } from '../event-store/open.js';
import { Progress, type Screen } from './progress.js';

/** What a command is told of the world. */
export interface Task {
  /** Which record it is about. */
  readonly settings: EventStoreSettings;
  /** Aborted when somebody ends the command, with an {@link Interrupted}. */
  readonly signal: AbortSignal;
  /** Where progress is shown. */
  readonly screen: Screen;
}

/** What a command has to say at its end. */
export interface Outcome {
  /** As programs read it. */
  readonly data: Readonly<Record<string, unknown>>;
  /** As people read it, a line each. */
  readonly lines: readonly string[];
  /** Whether something was found that should not be: the exit code is 1. */
  readonly isBad?: boolean;
}

/** A command will not do what it was asked, and changed nothing; the message says what to do instead. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** Somebody has ended the command. The message says what became of what it did, where that isn't nothing. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  constructor(
    readonly exitCode: number,
    message = 'Stopped; nothing was changed.',
  ) {
    super(message);
  }
}

/** The read model in the folder of a record. */
export function readModelIn({ data }: EventStoreSettings): string {
  return join(data, 'read-model.sqlite');
}

/** Runs something on the log as it is now, and lets go of the log. */
export async function readingLog<T>(
  { settings, signal }: Task,
  read: (store: EventStore, head: LogHead) => Promise<T>,
): Promise<T> {
  const store = await unlessAborted(openForReading(settings), signal);
  try {
    return await read(store, await store.head());
  } finally {
    await store.close();
  }
}

/** What a promise comes to, or the reason of the signal, whichever is first. */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => aborted.reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  try {
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** Shows how far something has come while it runs. */
export async function withProgress<T>(
  { screen }: Pick<Task, 'screen'>,
  label: string,
  run: (progress: Progress) => Promise<T>,
  unit?: string,
): Promise<T> {
  const progress = new Progress(screen, label, unit);
  try {
    return await run(progress);
  } finally {
    progress.end();
  }
}
