import { describe, expect, it } from '@jest/globals';
import { Progress, progressText } from '../../src/cli/progress.js';

class Paper {
  readonly isTTY: boolean;
  readonly columns = 20;
  written = '';
  constructor(isTTY: boolean) {
    this.isTTY = isTTY;
  }
  write(text: string): void {
    this.written += text;
  }
}

describe('progress', () => {
  it.each([
    [{ done: 12_000, fraction: 0.4 }, 2_000, '12,000 events, 40 %, 6,000 a second, 3s left'],
    [{ done: 2, fraction: 0.001 }, 7_200, '2 events, 0 %, 0 a second, 1h 59m left'],
    [{ done: 12_000 }, 2_000, '12,000 events, 6,000 a second'],
    [{ done: 0, fraction: 0.5 }, 61_000, '50 %, 1m 1s left'],
    [{ done: 0, fraction: 0 }, 0, '0 %'],
  ])('of %j says how much, how fast and how long yet', (step, elapsedMs, text) => {
    expect(progressText('Checking', 'events', step, elapsedMs)).toBe(`Checking: ${text}`);
  });

  it('is one line on a terminal, no longer than it, and gone at the end', async () => {
    const screen = new Paper(true);
    const progress = new Progress(screen, 'Checking the log');
    await new Promise((resolve) => setTimeout(resolve, 250));
    progress.tell({ done: 5, fraction: 0.5 });
    progress.tell({ done: 6, fraction: 0.6 });
    progress.end();
    expect(screen.written).toBe('\rChecking the log: 5\u001B[K\r\u001B[K');
  });

  it('is nothing where nobody looks', () => {
    const screen = new Paper(false);
    const progress = new Progress(screen, 'Checking the log');
    progress.tell({ done: 5, fraction: 0.5 });
    progress.end();
    expect(screen.written).toBe('');
  });
});
