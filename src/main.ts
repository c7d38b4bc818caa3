import { createApp, serve } from './app.js';
import { engineOf } from './event-store/open.js';
import { startWith } from './starting.js';

await startWith(process.env, async (settings, stopping) => {
  const place = engineOf(settings) === 'sqlite' ? settings.data : 'the cluster';
  const app = await createApp({ ...settings, stopping });
  const farewell = `Stopped; the record is in ${place}.`;
  const url = await serve(app, { ...settings, farewell }, stopping);
  if (url === undefined) return;
  console.log(
    `Travaux is ready: ask and record by hand at ${url}/, or from programs at ${url}/graphql. ` +
      `The record is in ${place}. Whoever connects is trusted, and only this machine can.`,
  );
});
