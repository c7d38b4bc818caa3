import { randomUUID } from 'node:crypto';
import type { EventStore, NewEvent, StoredEvent } from '../../src/event-store/event-store.js';

/** A name that no other test has used, for a stream or an event: an engine may keep what earlier tests wrote. */
export function fresh(prefix: string): string {
  return `${prefix}_${randomUUID()}`;
}

/** An event that says something, padded to a size when one is given. */
export function event(note = 'noted', bytes?: number): NewEvent {
  const shortest = JSON.stringify({ note });
  const padding = bytes === undefined ? '' : ' '.repeat(bytes - Buffer.byteLength(shortest));
  return { id: fresh('evt'), type: 'Noted', bytes: Buffer.from(shortest + padding) };
}

/** The events of a stream from a revision on, batches joined. */
export async function readAll(
  store: EventStore,
  stream: string,
  fromRevision = 0,
): Promise<readonly StoredEvent[]> {
  return (await batchesOf(store.read(stream, fromRevision))).flat();
}

/** Every batch, once there are no more. */
export async function batchesOf(
  batches: AsyncIterable<readonly StoredEvent[]>,
): Promise<readonly (readonly StoredEvent[])[]> {
  const all: (readonly StoredEvent[])[] = [];
  for await (const batch of batches) all.push(batch);
  return all;
}

/** The next events after a position, as many as are asked for; waits for them, and lets go of the tail. */
export async function follow(
  store: EventStore,
  afterPosition: number,
  count: number,
): Promise<readonly StoredEvent[]> {
  const stop = new AbortController();
  const events: StoredEvent[] = [];
  if (count === 0) return events;
  for await (const batch of store.tail(afterPosition, stop.signal)) {
    events.push(...batch);
    if (events.length >= count) break;
  }
  return events;
}

/** What can be compared on every engine: bytes by what they hold, whatever array an engine gives them in. */
export function told(events: readonly NewEvent[]): readonly object[] {
  return events.map(({ id, type, bytes }) => ({ id, type, text: Buffer.from(bytes).toString() }));
}
