import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventStore, StoredEvent } from './event-store.js';

/**
 * The events of a log in commit order, in batches, up to a position and none beyond; then it ends. The position is one
 * that the log has reached. They begin after another position where one is given. Who waits for other things gets a
 * turn between batches; throws the reason of the signal.
 */
export async function* eventsUpTo(
  store: EventStore,
  position: number,
  signal: AbortSignal,
  afterPosition = 0,
): AsyncGenerator<readonly StoredEvent[], void> {
  if (position <= afterPosition) return;
  const ending = new AbortController();
  const tail = store.tail(afterPosition, AbortSignal.any([signal, ending.signal]));
  try {
    for await (const batch of tail) {
      signal.throwIfAborted();
      const wanted = batch.filter((event) => event.position <= position);
      if (wanted.length > 0) yield wanted;
      if ((batch.at(-1)?.position ?? 0) >= position) return;
      await nextTurn();
    }
    signal.throwIfAborted();
    throw new Error(`The log ended before position ${String(position)}, which it had reached`);
  } finally {
    ending.abort();
  }
}
