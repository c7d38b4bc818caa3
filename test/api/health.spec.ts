import { describe, expect, it } from '@jest/globals';
import { startApp } from '../support/app.js';

describe('health', () => {
  it('is live, and ready once every view has caught up', async () => {
    const app = await startApp();
    try {
      const live = await fetch(`${app.url}/health/live`);
      expect([live.status, await live.json()]).toEqual([200, { status: 'live' }]);
      const ready = await fetch(`${app.url}/health/ready`);
      expect(ready.status).toBe(200);
      expect(ready.headers.get('cache-control')).toBe('no-store');
      expect(await ready.json()).toEqual({
        status: 'ready',
        views: [{ name: 'record', version: expect.any(Number), state: 'live', behind: 0 }],
      });
    } finally {
      await app.close();
    }
  });
});
