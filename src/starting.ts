import { type Settings, settingsFrom } from './config.js';
import { foreseenReason } from './event-store/foreseen.js';
import { WaitedNoLonger } from './event-store/open.js';
import { toldToStop } from './stopping.js';

/**
 * How each of our programs begins: with settings from the environment, or with what is wrong with them. It can be told to
 * stop from here on, and ends with 0 then. What keeps it from starting is said in a sentence where a person can do
 * something about it, and ends the process with 1.
 */
export async function startWith(
  environment: Readonly<Record<string, string | undefined>>,
  start: (settings: Settings, stopping: AbortSignal) => Promise<void>,
): Promise<void> {
  const outcome = settingsFrom(environment);
  if ('problems' in outcome) {
    for (const { variable, message } of outcome.problems) console.error(`${variable}: ${message}`);
    process.exitCode = 1;
    return;
  }
  const stopping = toldToStop();
  try {
    await start(outcome.settings, stopping);
  } catch (error) {
    if (error instanceof WaitedNoLonger) {
      console.log('Stopped before the cluster could be reached.');
      process.exit(0);
    }
    console.error(reasonOf(error, outcome.settings));
    process.exit(1);
  }
}

/** Else the error with its stack, for who mends it. */
function reasonOf(error: unknown, { host, port }: Settings): unknown {
  if (!(error instanceof Error)) return error;
  if ('code' in error && error.code === 'EADDRINUSE') {
    return `Something else listens at port ${String(port)} of ${host}. PORT names another; 0 lets the system pick one.`;
  }
  return foreseenReason(error) ?? error;
}
