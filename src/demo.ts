import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from './app.js';
import { askAt, recordAll, stepsIn } from './cli/recording.js';
import { settingsFrom } from './config.js';

/**
 * A throwaway record with a worked negotiation in it, recorded through the mutations that a user would send. It is gone
 * when the demo ends.
 */
const examples = join(import.meta.dirname, '../examples');

const outcome = settingsFrom({ LOG_LEVEL: 'warn', ...process.env });
if ('problems' in outcome) {
  for (const { variable, message } of outcome.problems) console.error(`${variable}: ${message}`);
  process.exit(1);
}
const { host, port, logLevel } = outcome.settings;

const data = await mkdtemp(join(tmpdir(), 'travaux-demo-'));
const app = await createApp({ data, logLevel });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void app.close().then(() => rm(data, { recursive: true }));
  });
}
await app.listen(port, host);
const url = await app.getUrl();

const steps = await stepsIn(join(examples, 'japan-us-2019-2022.json'));
const negotiation = await recordAll(askAt(url), steps, 'demo');

console.log(`A throwaway record of ${String(steps.length)} steps is open: the talks of Japan and the United States.
It is negotiation ${negotiation}, code JP-US-HNS. Ctrl-C ends it.
`);
for (const file of (await readdir(join(examples, 'first-look'))).toSorted()) {
  const query = await readFile(join(examples, 'first-look', file), 'utf8');
  const [title = ''] = query.split('\n');
  const inThePage = new URLSearchParams({ query });
  console.log(`${title.replace('# ', '')}
  ${url}/?${inThePage.toString()}

${query.split('\n').slice(1).join('\n')}`);
}
