import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { startApp } from '../support/app.js';
import { guestbook } from '../support/guestbook.js';

describe('an application that is closed', () => {
  it('finishes what is under way and takes nothing more', async () => {
    const app = await startApp({ contract: guestbook });
    const underWay = app.graphql('mutation { sign(ms: 400) }');
    await pause(100);
    const closed = app.close();
    await pause(50);
    await expect(app.graphql('{ me }')).rejects.toThrow();
    expect(await underWay).toEqual({ status: 200, data: { sign: 'signed' } });
    const answered = performance.now();
    await closed;
    expect(performance.now() - answered).toBeLessThan(2000);
    await expect(fetch(app.url)).rejects.toThrow();
  });
});
