import { createApp, serve } from './app.js';
import { type Settings, settingsFrom } from './config.js';
import { ForeignFile, NewerFile, UnsafeEngine } from './event-store/sqlite.schema.js';
import { LosesEvents, UnusableConnection } from './event-store/kurrentdb.refusals.js';
import { FileInUse } from './event-store/file-lock.js';

const outcome = settingsFrom(process.env);
if ('problems' in outcome) {
  for (const { variable, message } of outcome.problems) console.error(`${variable}: ${message}`);
  process.exitCode = 1;
} else {
  await start(outcome.settings);
}

async function start(settings: Settings): Promise<void> {
  try {
    const app = await createApp(settings);
    const url = await serve(app, settings);
    console.log(
      `Travaux is ready: ask and record by hand at ${url}/, or from programs at ${url}/graphql. ` +
        `The record is in ${settings.store === 'sqlite' ? settings.data : 'the cluster'}. Whoever connects is trusted, and only this machine can.`,
    );
  } catch (error) {
    console.error(reasonOf(error, settings));
    process.exit(1);
  }
}

/** A sentence where a person can do something about it; else the error with its stack, for who mends it. */
function reasonOf(error: unknown, { host, port }: Settings): unknown {
  if (!(error instanceof Error)) return error;
  if ('code' in error && error.code === 'EADDRINUSE') {
    return `Something else listens at port ${String(port)} of ${host}. PORT names another; 0 lets the system pick one.`;
  }
  const isPlain = [
    FileInUse,
    ForeignFile,
    NewerFile,
    UnsafeEngine,
    UnusableConnection,
    LosesEvents,
  ].some((known) => error instanceof known);
  return isPlain ? error.message : error;
}
