import { Command, CommanderError } from 'commander';
import { settingsFrom } from '../config.js';
import type { EventStoreSettings } from '../event-store/open.js';
import { versionOfProgram } from '../observing/build.js';
import { backup, restore } from './backups.js';
import { dump } from './dumping.js';
import { load } from './loading.js';
import { taken } from './output.js';
import { reasonFor } from './reasons.js';
import { Interrupted, type Outcome, Refused, type Task } from './task.js';

/** What a process ends with: 128 and the number of the signal for one that was stopped. */
const exitCodes = { fine: 0, bad: 1, refused: 2, SIGINT: 130, SIGTERM: 143 } as const;

/** For so long a command may tidy up after it was stopped. */
const stopWithinMs = 5_000;

const exitText = `
Ends with 0 when all is well, 1 when something is found wrong, 2 when it can't or
won't do it, 130 or 143 when it is stopped (Ctrl-C, SIGTERM).`;

const settingsText = `
Which record it is about is said as to the server: TRAVAUX_DATA names its folder
(./data), TRAVAUX_STORE its engine (sqlite, or the connection string of a KurrentDB
cluster, which may hold a password and so is no option here).

On a terminal it answers in sentences; in a pipe, or with --json, in one line of
JSON. How far it has come is shown on standard error, if that is a terminal, and what
goes wrong is said there in sentences, always.`;

/** A command as the table below has it. */
interface CommandText {
  readonly usage: string;
  readonly summary: string;
  /** What it does, and what it leaves. */
  readonly explained: string;
  readonly examples: readonly string[];
  /** What its argument is, if it takes one. */
  readonly file?: string;
  readonly run: (task: Task, file: string | undefined) => Promise<Outcome | undefined>;
}

/** Those that need the views load them when they run: that takes as long as all the rest. */
const commands: readonly CommandText[] = [
  {
    usage: 'status',
    summary: 'what there is, and whether a server has it',
    explained: `Shows the log (engine, identity, events, streams, size), each view with its version and
how far it is behind, and whether a server has the folder open. Changes nothing. The
events of a cluster are counted by a view in the folder, and not where none is built yet:
"verify" reads them all.`,
    examples: ['travaux status', 'TRAVAUX_DATA=/srv/record travaux status --json'],
    run: async (task) => (await import('./status.js')).status(task),
  },
  {
    usage: 'rebuild',
    summary: 'build the views anew',
    explained: `Builds every view from the start of the log, beside those that are there, and puts them
in their place at the end. Stopped before, or where a view can't take an event, it leaves
the old ones. Refused while a server has them open: that one builds what needs it at its
start.`,
    examples: ['travaux rebuild'],
    run: async (task) => (await import('./rebuilding.js')).rebuildViews(task),
  },
  {
    usage: 'dump',
    summary: 'write the whole record as lines of text',
    explained: `Writes every event in the order in which it was recorded: a line that says what this is,
a line of JSON for each event with its stored bytes and their hash, and a line with the
number of events and the SHA-256 of all before it. Equal logs give equal dumps, whichever
engine they are on. It may run beside a server, and ends with what was recorded when it
began. A file gets its name once it is whole.`,
    examples: [
      'travaux dump record.ndjson',
      'travaux dump | gzip > record.ndjson.gz',
      'travaux dump | TRAVAUX_STORE=kurrentdb://node-1:2113?tls=true travaux load',
    ],
    file: 'where to write it; - or nothing for standard output',
    run: dump,
  },
  {
    usage: 'load',
    summary: 'fill an empty log from a dump',
    explained: `Reads a dump to its end, checks each line, hash and the SHA-256, and only then brings its
events into an empty log, with their ids, bytes, hashes, revisions and order; then reads
them back. The log gets an identity of its own. With SQLite there is all or nothing. A
cluster takes one event after another: stop all instances first. One that runs can't be
seen there; it would show half a record, and what it records makes the load fail.
Interrupted in a cluster, nobody can open the log before the same load was repeated,
which goes on where it stopped.`,
    examples: ['travaux load record.ndjson', 'gzip -dc record.ndjson.gz | travaux load'],
    file: 'the dump; - or nothing for standard input',
    run: load,
  },
  {
    usage: 'backup',
    summary: 'copy the log while a server writes it',
    explained: `Copies the log of the embedded engine as it is at one moment, reads the copy whole, and
gives it its name once every event in it has its hash. A server may be writing
meanwhile. Only with SQLite: for a cluster see "dump".`,
    examples: ['travaux backup /mnt/backups/record-2026-11-24.sqlite'],
    file: 'what to call the backup; nothing may be there yet',
    run: (task, file = '') => backup(task, file),
  },
  {
    usage: 'restore',
    summary: 'put a backup where no record is yet',
    explained: `Copies a backup into the folder of the record, verifies it there, and gives it its name.
Refused where anything is recorded already: nothing is ever overwritten.`,
    examples: ['TRAVAUX_DATA=/srv/restored travaux restore /mnt/backups/record.sqlite'],
    file: 'a backup',
    run: (task, file = '') => restore(task, file),
  },
  {
    usage: 'verify',
    summary: 'read everything, and tell what is not as it was written',
    explained: `Reads every event and checks: its bytes have the hash that is stored, and are canonical
JSON of the same id and type; ids are there once; revisions have no gap; "recorded" never
goes back within a stream; the file is sound; and each view holds what folding the log
leads to. Changes nothing, and may run beside a server.`,
    examples: ['travaux verify', 'travaux verify --json | jq .faults'],
    run: async (task) => (await import('./verifying.js')).verify(task),
  },
];

/**
 * The program, from its arguments to its exit code. It takes over the signals of the process. `streams` is that of
 * {@link EventStoreSettings}.
 */
export async function runProgram(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  streams?: string,
): Promise<number> {
  const stopping = stoppedBySignals();
  // Who reads it may have had enough; what is written next then says so.
  process.stdout.on('error', () => undefined);
  let exitCode: number = exitCodes.fine;
  const program = programOf(async (run, { json, data }) => {
    const settings = settingsIn({
      ...environment,
      ...(data !== undefined && { TRAVAUX_DATA: data }),
    });
    const task: Task = {
      settings: { ...settings, ...(streams !== undefined && { streams }) },
      signal: stopping.signal,
      screen: process.stderr,
    };
    const outcome = await run(task);
    if (outcome) await tell(outcome, json === true || !process.stdout.isTTY);
    if (outcome?.isBad) exitCode = exitCodes.bad;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return codeOf(stopping.signal.aborted ? stopping.signal.reason : error, error);
  }
}

interface Options {
  readonly json?: boolean;
  readonly data?: string;
}

type Start = (run: (task: Task) => Promise<Outcome | undefined>, options: Options) => Promise<void>;

/** The commands and what they say of themselves; `start` runs one. */
export function programOf(start: Start): Command {
  const program = new Command('travaux')
    .description('Looks after a record: what the server is not needed for, or can’t do.')
    .version(versionOfProgram(), '--version', 'tell the version of this program')
    .option('--data <folder>', 'the folder of the record, in place of TRAVAUX_DATA')
    .option('--json', 'answer in JSON on a terminal, too')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', `${settingsText}\n${exitText}`)
    .exitOverride();
  for (const { usage, summary, explained, examples, file, run } of commands) {
    const command = program.command(usage).summary(summary).description(inOneLine(explained));
    command.addHelpText('after', `\nExamples:\n  ${examples.join('\n  ')}\n${exitText}`);
    const isNeeded = usage === 'backup' || usage === 'restore';
    if (file !== undefined) command.argument(isNeeded ? '<file>' : '[file]', file);
    command.action((...given: readonly unknown[]) => {
      const name = file !== undefined && typeof given[0] === 'string' ? given[0] : undefined;
      const isStandard = !isNeeded && name === '-';
      return start((task) => run(task, isStandard ? undefined : name), program.opts());
    });
  }
  return program;
}

/** Broken for who reads it here; a terminal breaks it where it is full. */
function inOneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

/** Throws {@link Refused} with everything that is wrong. */
function settingsIn(environment: Readonly<Record<string, string | undefined>>): EventStoreSettings {
  const outcome = settingsFrom(environment);
  if ('settings' in outcome) return outcome.settings;
  throw new Refused(
    outcome.problems.map(({ variable, message }) => `${variable}: ${message}`).join('\n'),
  );
}

function tell({ data, lines }: Outcome, asJson: boolean): Promise<void> {
  return taken(process.stdout, asJson ? `${JSON.stringify(data)}\n` : `${lines.join('\n')}\n`);
}

/** Says what went wrong; for what nobody foresaw with the stack, for who mends it. */
function codeOf(reason: unknown, error: unknown): number {
  // It has said what there is to say.
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? exitCodes.fine : exitCodes.refused;
  }
  if (reason instanceof Interrupted) {
    console.error(error instanceof Interrupted ? error.message : reason.message);
    return reason.exitCode;
  }
  const { text, isBad } = reasonFor(error);
  console.error(text);
  return isBad ? exitCodes.bad : exitCodes.refused;
}

/** A signal may come more than once: a terminal sends it to every process, and each passes it on. */
function stoppedBySignals(): AbortController {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping.signal.aborted) return;
      setTimeout(() => process.exit(exitCodes[signal]), stopWithinMs).unref();
      stopping.abort(new Interrupted(exitCodes[signal]));
    });
  }
  return stopping;
}
