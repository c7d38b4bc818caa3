/** One child process at a time, to which the signals of this one are passed on. Runs on any Node from 18 on. */
import { spawn } from 'node:child_process';

/** What a shell answers for a process that a signal ended: 128 and the signal's number. */
const signalCodes = { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 };
const passedOn = ['SIGHUP', 'SIGINT', 'SIGTERM'];

/** Whoever started this process, and how often to look whether it is still there. */
const parent = process.ppid;
const lookEveryMs = 500;

/** A program that could not be started at all. */
export class NotStarted extends Error {}

/**
 * Runs a program to its end and resolves with its exit code. A terminal may have sent it the signal already:
 * a second one must do it no harm. Rejects with {@link NotStarted}.
 */
export function run(program, programArguments, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, programArguments, { stdio: 'inherit', ...options });
    const pass = (signal) => child.kill(signal);
    for (const signal of passedOn) process.on(signal, pass);
    const orphaned = setInterval(() => {
      if (wasOrphaned()) pass('SIGTERM');
    }, lookEveryMs);
    const settle = (outcome, value) => {
      clearInterval(orphaned);
      for (const signal of passedOn) process.off(signal, pass);
      outcome(value);
    };
    child.on('error', (error) =>
      settle(reject, new NotStarted(`${program} could not be started: ${error.message}`)),
    );
    child.on('exit', (code, signal) => settle(resolve, code ?? signalCodes[signal] ?? 1));
  });
}

/**
 * A signal sent to npm ends the shell between npm and this process, and gets no further: without a look at the parent,
 * a server would go on after the command that started it. Away from npm, a process may well outlive who started it.
 */
function wasOrphaned() {
  return process.env.npm_lifecycle_event !== undefined && process.ppid !== parent;
}
