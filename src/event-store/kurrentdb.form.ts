import { createHash } from 'node:crypto';
import { binaryEvent, type EventData } from '@kurrent/kurrentdb-client';
import { z } from 'zod';
import { leafHash } from './codec.js';
import type { NewEvent, StoredEvent } from './event-store.js';

/** An event in one of our streams that this program did not write, or that is no longer as it was written. */
export class ForeignEvent extends Error {
  override readonly name = 'ForeignEvent';
}

/** What stands beside the bytes of an event: the cluster's own ids are UUIDs, and ours are not. */
const metadata = z.strictObject({
  id: z.string().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** An event as the client gives it, from a read or a subscription. */
export interface ReceivedEvent {
  readonly streamId: string;
  readonly revision: bigint;
  readonly type: string;
  readonly data: unknown;
  readonly metadata?: unknown;
  readonly position?: { readonly commit: bigint };
}

/** The form in which the cluster is given an event: its bytes as they are, with id and hash beside them. */
export function sent({ id, type, bytes }: NewEvent): EventData {
  const beside = { id, hash: leafHash(bytes) } satisfies z.infer<typeof metadata>;
  return binaryEvent({
    id: uuidOf(id),
    type,
    data: bytes,
    metadata: Buffer.from(JSON.stringify(beside)),
  });
}

/** The event as it stands in our log. Throws {@link ForeignEvent}. */
export function received(event: ReceivedEvent, stream: string): StoredEvent {
  const beside = metadata.safeParse(event.metadata);
  if (!beside.success || !(event.data instanceof Uint8Array) || event.position === undefined) {
    throw new ForeignEvent(
      `Event ${String(event.revision)} of ${event.streamId} (${event.type}) was not written by this program`,
    );
  }
  return {
    stream,
    revision: Number(event.revision),
    position: Number(event.position.commit),
    id: beside.data.id,
    type: event.type,
    bytes: event.data,
    hash: beside.data.hash,
  };
}

/**
 * The same for the same event each time, so that the cluster knows an append again that is repeated (RFC 9562,
 * version 8: the bits are our own).
 */
function uuidOf(id: string): string {
  const bits = createHash('sha256').update(id).digest().subarray(0, 16);
  bits.writeUInt8((bits.readUInt8(6) & 0x0f) | 0x80, 6);
  bits.writeUInt8((bits.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bits.toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
