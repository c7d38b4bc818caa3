import { describe, expect, it } from '@jest/globals';
import { appendsOf } from '../../src/cli/loading.js';
import { eventBytesMax } from '../../src/event-store/event-store.js';
import { dumpedEvent, wholeEvent } from '../support/filled-log.js';

describe('what is loaded', () => {
  it('is appended in order, neighbours of one stream together', () => {
    const events = [
      dumpedEvent('a', 4, wholeEvent(1)),
      dumpedEvent('a', 5, wholeEvent(2)),
      dumpedEvent('b', 0, wholeEvent(3)),
      dumpedEvent('a', 6, wholeEvent(4)),
    ];
    const [first, second, third, fourth] = events;
    expect(appendsOf(events)).toEqual([
      { stream: 'a', expectedRevision: 3, events: [first, second] },
      { stream: 'b', expectedRevision: -1, events: [third] },
      { stream: 'a', expectedRevision: 5, events: [fourth] },
    ]);
  });

  it('goes together only as long as every engine takes it', () => {
    const half = { padding: 'x'.repeat(eventBytesMax / 2 - 400) };
    const events = [0, 1, 2].map((n) => dumpedEvent('a', n, wholeEvent(n, half)));
    expect(appendsOf(events).map((append) => append.events.length)).toEqual([2, 1]);
  });
});
