import {
  DuplicateEventId,
  EventTooLarge,
  eventBytesMax,
  noStream,
  type NewEvent,
} from './event-store.js';

/** The unreserved characters of a URL: names go into links, logs and other engines as they are. */
const urlSafe = /^[A-Za-z0-9_.~-]{1,200}$/;

/**
 * What every engine asks of an append before it tries anything, so that a log can move from one to the other.
 * Throws {@link EventTooLarge} and {@link DuplicateEventId}; a `RangeError` for what no caller should send: names that are
 * not URL-safe or longer than 200 characters, an expected revision that can't be, no events or an empty one.
 */
export function assertAppendable(
  stream: string,
  expectedRevision: number,
  events: readonly NewEvent[],
): void {
  if (!urlSafe.test(stream)) throw new RangeError(`"${stream}" can't be the name of a stream`);
  if (!Number.isSafeInteger(expectedRevision) || expectedRevision < noStream) {
    throw new RangeError(`${String(expectedRevision)} can't be the revision of a stream`);
  }
  if (events.length === 0) throw new RangeError('An append holds at least one event');
  for (const event of events) assertStorable(event);
  const ids = new Set<string>();
  for (const { id } of events) {
    if (ids.has(id)) throw new DuplicateEventId(id);
    ids.add(id);
  }
}

function assertStorable({ id, type, bytes }: NewEvent): void {
  if (!urlSafe.test(id)) throw new RangeError(`"${id}" can't be the id of an event`);
  if (!urlSafe.test(type)) throw new RangeError(`"${type}" can't be the type of an event`);
  if (bytes.length === 0) throw new RangeError(`${id} is empty`);
  if (bytes.length > eventBytesMax) throw new EventTooLarge(id, bytes.length);
}
