import { describe, expect, it } from '@jest/globals';
import {
  DuplicateEventId,
  EventTooLarge,
  StaleRevision,
  StoreOverloaded,
  StoreUnavailable,
  UnknownOutcome,
} from '../../src/event-store/event-store.js';
import { failingForMs, LogCondition } from '../../src/event-store/log-condition.js';
import { ObservedStore } from '../../src/event-store/observed.store.js';
import { ClockBehind } from '../../src/event-store/streams.js';
import { event } from '../support/events.js';
import { MemoryStore } from '../support/memory.store.js';
import { WrappedStore } from '../support/wrapped.store.js';

const full = new StoreUnavailable('The disk is full');

/** A log in memory whose next appends end as they are told to, and the condition it is seen in. */
function setUp() {
  const now = { ms: Date.parse('2020-10-16T09:00:00.000Z') };
  const condition = new LogCondition({ now: () => now.ms });
  const engine = new WrappedStore(new MemoryStore());
  const store = new ObservedStore(engine, [condition]);
  const appending = (failure?: Error) => {
    engine.onAppend = (pass) => (failure ? Promise.reject(failure) : pass());
    const stream = `s${String((now.ms += 1))}`;
    return store.append(stream, -1, [event()]).catch((error: unknown) => error);
  };
  return { now, condition, engine, store, appending };
}

describe('the condition of the log', () => {
  it.each([full, new UnknownOutcome('The connection broke')])(
    'is failing after %s, until an append succeeds',
    async (failure) => {
      const { condition, appending } = setUp();
      expect(await appending(failure)).toBe(failure);
      expect(condition.state).toEqual({
        state: 'failing',
        trouble: {
          since: '2020-10-16T09:00:00.001Z',
          why: `${failure.name}: ${failure.message}`,
        },
      });
      await appending(failure);
      expect(condition.state.trouble?.since).toBe('2020-10-16T09:00:00.001Z');
      await appending();
      expect(condition.state).toEqual({ state: 'working' });
    },
  );

  it('is doubtful when nobody has tried again for long', async () => {
    const { now, condition, appending } = setUp();
    await appending(full);
    now.ms += failingForMs;
    expect(condition.state).toMatchObject({
      state: 'doubtful',
      trouble: { why: expect.stringContaining('full') },
    });
    await appending(full);
    expect(condition.state.state).toBe('failing');
  });

  it.each([
    new StaleRevision('s', 1, 2),
    new StoreOverloaded('Enough'),
    new EventTooLarge('eve_1', 600_000),
    new DuplicateEventId('eve_1'),
    new RangeError('None'),
  ])('is nobody’s concern after %s', async (failure) => {
    const { condition, appending } = setUp();
    expect(await appending(failure)).toBe(failure);
    expect(condition.state).toEqual({ state: 'working' });
  });

  it('is failing when it can’t be read, until it can', async () => {
    const { condition, engine, store } = setUp();
    engine.onHead = () => Promise.reject(full);
    await expect(store.head()).rejects.toBe(full);
    expect(condition.state.state).toBe('failing');
    engine.onHead = (pass) => pass();
    await store.head();
    expect(condition.state).toEqual({ state: 'working' });
  });

  it('is not mended by being read when it could not be written', async () => {
    const { condition, store, appending } = setUp();
    await appending(full);
    await store.head();
    for await (const batch of store.read('s', 0)) expect(batch).toEqual([]);
    expect(condition.state.state).toBe('failing');
  });

  it('tells for a while that a clock was behind, and keeps when that was', async () => {
    const { now, condition, appending } = setUp();
    const behind = new ClockBehind('12 s ahead');
    await expect(condition.deciding(() => Promise.reject(behind))).rejects.toBe(behind);
    await appending();
    const clockBehind = { at: '2020-10-16T09:00:00.000Z', why: '12 s ahead' };
    expect(condition.state).toEqual({ state: 'failing', clockBehind });
    now.ms += failingForMs;
    expect(condition.state).toEqual({ state: 'working', clockBehind });
  });
});
