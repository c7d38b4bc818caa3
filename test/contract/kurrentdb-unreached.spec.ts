import { getDefaultHighWaterMark, setDefaultHighWaterMark } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noStream, StoreUnavailable } from '../../src/event-store/event-store.js';
import { KurrentEventStore } from '../../src/event-store/kurrentdb.store.js';
import { event } from '../support/events.js';
import { ProtocolServer } from '../support/kurrentdb/protocol.server.js';

/** Two nodes with a log in which somebody has begun, over a connection that nobody else has. */
let first: ProtocolServer;
let nodes: readonly [ProtocolServer, ProtocolServer];
beforeEach(async () => {
  first = await ProtocolServer.start();
  await (await KurrentEventStore.open(first.connectionString, 'travaux')).close();
  nodes = [await first.startFollower(), await first.startFollower()];
  nodes[0].lead();
  nodes[1].follow(nodes[0].endpoint);
});
afterEach(async () => {
  await Promise.all([first, ...nodes].map((node) => node.close()));
});

/** A connection string of nodes that are waited for more briefly than in earnest. */
function briefly(some: readonly ProtocolServer[]): string {
  const hosts = some.map(({ endpoint: { address, port } }) => `${address}:${String(port)}`);
  return `kurrentdb://${hosts.join(',')}?tls=false&defaultDeadline=3000&maxDiscoverAttempts=2`;
}

/** What an append fails with, the first of its client, while the nodes are as they were made to be. */
async function failureOf(
  some: readonly ProtocolServer[],
  fail: (node: ProtocolServer) => Promise<void>,
): Promise<{ readonly error: unknown; readonly said: string }> {
  const store = await KurrentEventStore.open(briefly(some), 'travaux');
  try {
    await Promise.all(some.map(fail));
    await store.append('table', noStream, [event()]);
  } catch (error) {
    return { error, said: error instanceof Error ? error.message : '' };
  } finally {
    await store.close();
  }
  throw new Error('It was appended');
}

/** Each is what the client itself says, of which the adapter knows it: none has a class or a code of its own. */
describe('an append that certainly did not reach the cluster', () => {
  const refuse = (node: ProtocolServer): Promise<void> => node.refuseConnections();
  const start = (node: ProtocolServer): Promise<void> => {
    node.beNotReady();
    return Promise.resolve();
  };
  it.each([
    { name: 'the node lets nobody in', words: /No connection established/, of: 1, fail: refuse },
    { name: 'no node lets anybody in', words: /Failed to discover/, of: 2, fail: refuse },
    { name: 'the node starts', words: /Server Is Not Ready/, of: 1, fail: start },
  ])('is said to be unavailable when $name', async ({ words, of, fail }) => {
    const { error, said } = await failureOf(nodes.slice(0, of), fail);
    expect(said).toMatch(words);
    expect(error).toBeInstanceOf(StoreUnavailable);
  });
});

describe('a process', () => {
  it('lets its streams of objects take more once it has a cluster, and no sooner', async () => {
    setDefaultHighWaterMark(true, 16);
    const store = await KurrentEventStore.open(briefly(nodes), 'travaux');
    expect(getDefaultHighWaterMark(true)).toBeGreaterThan(1000);
    await store.close();
  });
});
