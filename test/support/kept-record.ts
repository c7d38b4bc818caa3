import { join } from 'node:path';
import { askAt, recordAll, stepsIn } from '../../src/client.js';
import type { EventStoreSettings } from '../../src/event-store/open.js';
import { startOn } from './app.js';

const worked = join(import.meta.dirname, '../../examples/japan-us-2019-2022.json');

/** Records a worked negotiation as a server does that is stopped after it. Gives the number of its events. */
export async function keepRecord(settings: EventStoreSettings): Promise<number> {
  const app = await startOn(settings);
  try {
    const steps = await stepsIn(worked);
    await recordAll(askAt(app.url), steps, 'kept');
    return steps.length;
  } finally {
    await app.close();
  }
}
