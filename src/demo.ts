import { rmSync } from 'node:fs';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, serve } from './app.js';
import { askAt, recordAll, stepsIn } from './client.js';
import { startWith } from './starting.js';

/**
 * A throwaway record with a worked negotiation in it, recorded through the mutations that a user would send. It is gone
 * when the demo ends, however that comes about.
 */
const examples = join(import.meta.dirname, '../examples');

await startWith({ LOG_LEVEL: 'warn', ...process.env }, async (settings, stopping) => {
  const data = await mkdtemp(join(tmpdir(), 'travaux-demo-'));
  process.on('exit', () => {
    rmSync(data, { recursive: true, force: true });
  });
  const app = await createApp({ data, logLevel: settings.logLevel });
  const farewell = 'Stopped; the throwaway record is gone.';
  const url = await serve(app, { ...settings, farewell }, stopping);
  if (url === undefined) return;

  const steps = await stepsIn(join(examples, 'japan-us-2019-2022.json'));
  const negotiation = await recordAll(askAt(url), steps, 'demo');

  console.log(`A throwaway record of ${String(steps.length)} steps is open: the talks of Japan and the United States.
It is negotiation ${negotiation}, code JP-US-HNS. Ctrl-C ends it.
Each address below opens the page with its question; press ▶ there to ask it.
`);
  for (const file of (await readdir(join(examples, 'first-look'))).toSorted()) {
    const query = await readFile(join(examples, 'first-look', file), 'utf8');
    const [title = ''] = query.split('\n');
    const inThePage = new URLSearchParams({ query });
    console.log(`${title.replace('# ', '')}
  ${url}/?${inThePage.toString()}

${query.split('\n').slice(1).join('\n')}`);
  }
});
