import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { z } from 'zod';
import type { Ask } from '../../src/client.js';
import { decode } from '../../src/event-store/codec.js';
import type { StoredEvent } from '../../src/event-store/event-store.js';
import { SqliteEventStore } from '../../src/event-store/sqlite.store.js';

/** A mutation as it was sent, and what became of it as far as its sender knows. */
export interface Sent {
  readonly negotiation: string;
  readonly key: string;
  answer: Recorded | undefined;
  /** What was thrown instead of an answer. */
  failure?: unknown;
}

const recorded = z.object({
  version: z.int(),
  replayed: z.boolean(),
  events: z
    .array(z.object({ id: z.string(), recording: z.object({ hash: z.string() }) }))
    .length(1),
});

type Recorded = z.infer<typeof recorded>;

/** So many negotiations, opened or found again: the clients take turns at them, and some meet at one table. */
export function openNegotiations(ask: Ask, count: number): Promise<readonly string[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => openedNegotiation(ask, index)));
}

/**
 * So many clients at once, each of which records without a pause and goes on where it gets no answer, until the signal
 * aborts. `round` tells their keys from those of other times on the same record.
 */
export async function clientsRecord(
  ask: Ask,
  opened: readonly string[],
  { clients, round = 0 }: { readonly clients: number; readonly round?: number },
  signal: AbortSignal,
): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  const clientLoops = Array.from({ length: clients }, async (_, client) => {
    for (let turn = 0; !signal.aborted; turn += 1) {
      const negotiation = opened[(client + turn) % opened.length] ?? '';
      const one: Sent = { negotiation, key: `${round}-${client}-${turn}`, answer: undefined };
      sent.push(one);
      try {
        one.answer = await record(ask, one);
      } catch (error) {
        one.failure = error;
        await pause(5);
      }
    }
  });
  await Promise.all(clientLoops);
  return sent;
}

async function openedNegotiation(ask: Ask, index: number): Promise<string> {
  const answer = await ask(
    `mutation ($key: String!) {
      openNegotiation(input: { code: $key, title: "Many at once", zone: "Etc/UTC", idempotencyKey: $key }) {
        negotiation { id }
      }
    }`.replace('code: $key', `code: "N-${index}"`),
    { key: `open-${index}` },
  );
  const { openNegotiation } = z
    .object({ openNegotiation: z.object({ negotiation: z.object({ id: z.string() }) }) })
    .parse(answer);
  return openNegotiation.negotiation.id;
}

/** Sends it, for the first time or again. */
export async function record(
  ask: Ask,
  { negotiation, key }: Pick<Sent, 'negotiation' | 'key'>,
): Promise<Recorded> {
  const input = { negotiation, title: `Round ${key}`, code: `R-${key}`, idempotencyKey: key };
  const answer = await ask(
    `mutation ($input: OpenRoundInput!) {
      openRound(input: $input) { version replayed events { id recording { hash } } }
    }`,
    { input },
  );
  return z.object({ openRound: recorded }).parse(answer).openRound;
}

/** What the log in a folder holds: what was acknowledged exactly as it was, what was not once or not at all. */
export async function expectKept(data: string, sent: readonly Sent[]): Promise<void> {
  const log = await wholeLog(data);
  const byKey = Map.groupBy(log, ({ bytes }) => decode(bytes).key ?? '');
  for (const { key, answer } of sent) {
    const found = byKey.get(key) ?? [];
    expect(found.length).toBeLessThanOrEqual(1);
    if (answer === undefined) continue;
    expect(found.map(({ id, revision, bytes }) => ({ id, revision, hash: hashOf(bytes) }))).toEqual(
      [
        {
          id: answer.events[0]?.id,
          revision: answer.version,
          hash: answer.events[0]?.recording.hash,
        },
      ],
    );
  }
  for (const stream of Map.groupBy(log, (event) => event.stream).values()) {
    expect(stream.map(({ revision }) => revision)).toEqual(stream.map((_, index) => index));
    const times = stream.map(({ bytes }) => decode(bytes).recorded);
    expect(times).toEqual(times.toSorted());
  }
}

/** Every event of the log in a folder that nobody has open. */
export async function wholeLog(data: string): Promise<readonly StoredEvent[]> {
  const store = SqliteEventStore.open(join(data, 'log.sqlite'));
  const { position } = await store.head();
  const events: StoredEvent[] = [];
  for await (const batch of store.tail(0, new AbortController().signal)) {
    events.push(...batch);
    if ((batch.at(-1)?.position ?? 0) >= position) break;
  }
  await store.close();
  return events;
}

/** The leaf hash of RFC 9162, made here independently of the code that is tested. */
function hashOf(bytes: Uint8Array): string {
  return createHash('sha256')
    .update(Buffer.from([0]))
    .update(bytes)
    .digest('hex');
}
