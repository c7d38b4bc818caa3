import { createApp } from '../src/app.js';
import { Projections } from '../src/projections/projections.js';

const [data = '', store = 'sqlite', streams = 'travaux'] = process.argv.slice(2);
const app = await createApp({ data, store, streams, logLevel: 'silent' });
await app.listen(0, '127.0.0.1');
await app.get(Projections).start();
process.send?.(await app.getUrl());
