import { createApp } from './app.js';
import { settingsFrom } from './config.js';

/** How long requests under way may take to finish once the server is told to stop. */
const stopWithinMs = 10_000;

const outcome = settingsFrom(process.env);
if ('problems' in outcome) {
  for (const { variable, message } of outcome.problems) console.error(`${variable}: ${message}`);
  process.exit(1);
}
const { settings } = outcome;
const app = await createApp(settings);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), stopWithinMs).unref();
    void app.close();
  });
}

await app.listen(settings.port, settings.host);
const url = await app.getUrl();
console.log(`Travaux is ready. The record is in ${settings.data}.
  Ask and record   ${url}/graphql   (a page to do it by hand: ${url}/)
  Health           ${url}/health/ready
Whoever can connect to ${settings.host} is trusted: there is no sign-in.`);
