import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { JsonObject } from '../../src/event-store/json.js';
import type { EventStoreSettings } from '../../src/event-store/open.js';

const project = join(import.meta.dirname, '../..');

/** What Node has compiled once, so that a hundred short processes start sooner. */
const compiled = join(tmpdir(), 'travaux-compiled');

/** What a process runs that stands for `travaux`, from the sources as they are. */
const travauxNode = [
  process.execPath,
  '--import',
  join(project, 'test/support/typescript.mjs'),
] as const;

/** What became of a command. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly complaints: string;
}

export interface Called {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

export interface Calling {
  readonly environment?: Readonly<Record<string, string>>;
  /** Sent to its standard input, which is closed after it. */
  readonly input?: string;
  /** Any write that would make a file longer fails as on a full disk. */
  readonly fileBytesMax?: number;
}

/** Starts `travaux` on a log, as a person would who has set the environment for it. */
export function call(
  { data, store, streams }: EventStoreSettings,
  args: readonly string[],
  { environment = {}, input, fileBytesMax }: Calling = {},
): Called {
  const [node, ...flags] = travauxNode;
  const script = streams === undefined ? 'src/travaux.ts' : 'test/support/travaux.ts';
  // The limit is counted in blocks of 512 bytes by every shell that follows POSIX.
  const limit = fileBytesMax === undefined ? '' : `ulimit -f ${String(fileBytesMax / 512)}; `;
  const limited = ['-c', `${limit}exec "$@"`, 'sh', node, ...flags, join(project, script)];
  const child = spawn('sh', [...limited, ...args], {
    env: {
      NODE_COMPILE_CACHE: compiled,
      TRAVAUX_DATA: data,
      ...(store !== undefined && { TRAVAUX_STORE: store }),
      ...(streams !== undefined && { STREAMS: streams }),
      ...environment,
    },
  });
  // A command that refuses reads nothing.
  child.stdin.on('error', () => undefined);
  if (input !== undefined) child.stdin.end(input);
  return { process: child, ended: endOf(child) };
}

/** Runs it to its end. */
export function travaux(
  settings: EventStoreSettings,
  args: readonly string[],
  calling?: Calling,
): Promise<Ended> {
  return call(settings, args, calling).ended;
}

/** What it answered, which must be fine, or the code that is expected. */
export async function answered(
  settings: EventStoreSettings,
  args: readonly string[],
  expectedCode = 0,
): Promise<JsonObject> {
  const { code, output, complaints } = await travaux(settings, args);
  if (code !== expectedCode) {
    throw new Error(`travaux ${args.join(' ')} ended with ${String(code)}. ${complaints}${output}`);
  }
  return JSON.parse(output) as JsonObject;
}

/** Sends the signal as soon as something can be seen that is there only while it works. */
export async function stopOnce(
  isAmid: () => boolean | Promise<boolean>,
  { process: child, ended }: Called,
  signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL' = 'SIGINT',
): Promise<Ended> {
  while (child.exitCode === null && !(await isAmid())) await pause(1);
  child.kill(signal);
  // A terminal sends it to every process, and each passes it on: it comes twice.
  child.kill(signal);
  return ended;
}

/** Whether a file is there, for {@link stopOnce}. */
export function whenThere(path: string): () => boolean {
  return () => existsSync(path);
}

/** Whether a file that somebody asked for is being made beside its name, for {@link stopOnce}. */
export function whileMaking(path: string): () => boolean {
  const isPart = (name: string) => name.startsWith(`${basename(path)}.`) && name.endsWith('.part');
  return () => readdirSync(dirname(path)).some(isPart);
}

async function endOf(child: ChildProcess): Promise<Ended> {
  let output = '';
  let complaints = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  await once(child, 'close');
  return { code: child.exitCode, output, complaints };
}
