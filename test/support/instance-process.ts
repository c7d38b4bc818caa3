/** A process of its own that serves a record until it is told to stop. Its settings come as JSON; it sends where it is. */
import { z } from 'zod';
import { createApp, serve } from '../../src/app.js';
import { toldToStop } from '../../src/stopping.js';

const settings = z.object({ data: z.string(), store: z.string(), streams: z.string() });

const app = await createApp({
  ...settings.parse(JSON.parse(process.argv[2] ?? '')),
  logLevel: 'silent',
});
const serving = { host: '127.0.0.1', port: 0, farewell: 'Stopped.' };
process.send?.(await serve(app, serving, toldToStop()));
