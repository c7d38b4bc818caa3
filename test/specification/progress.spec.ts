import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Progress, progressText } from '../../src/cli/progress.js';

class Paper {
  readonly isTTY: boolean;
  readonly columns: number;
  written = '';
  constructor(isTTY: boolean, columns = 20) {
    this.isTTY = isTTY;
    this.columns = columns;
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

  it.each([
    [20, 'Checking the log: 5'],
    [0, expect.stringMatching(/^Checking the log: 5 events, 50 %, \d+ a second, 1s left$/)],
  ])('is one line on a terminal %i wide, and gone at the end', async (columns, line) => {
    const screen = new Paper(true, columns);
    const progress = new Progress(screen, 'Checking the log');
    await pause(250);
    progress.tell({ done: 5, fraction: 0.5 });
    progress.tell({ done: 6, fraction: 0.6 });
    progress.end();
    expect(screen.written.split(/\r|\u001B\[K/)).toEqual(['', line, '', '', '']);
  });

  it('is nothing where nobody looks', () => {
    const screen = new Paper(false);
    const progress = new Progress(screen, 'Checking the log');
    progress.tell({ done: 5, fraction: 0.5 });
    progress.end();
    expect(screen.written).toBe('');
  });
});
