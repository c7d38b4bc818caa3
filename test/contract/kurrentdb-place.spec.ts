import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noStream, StoreUnavailable } from '../../src/event-store/event-store.js';
import { Cluster } from '../../src/event-store/kurrentdb.cluster.js';
import { KurrentEventStore } from '../../src/event-store/kurrentdb.store.js';
import { event } from '../support/events.js';
import { ProtocolServer } from '../support/kurrentdb/protocol.server.js';

describe('the place of an event in a cluster that fails', () => {
  const prefix = 'travaux-';
  let server: ProtocolServer;
  let cluster: Cluster;
  let position: number;
  beforeEach(async () => {
    server = await ProtocolServer.start();
    const store = await KurrentEventStore.open(server.connectionString, 'travaux');
    await store.append('table', noStream, [event(), event()]);
    position = (await store.head()).position;
    await store.close();
    cluster = new Cluster(`${server.connectionString}&defaultDeadline=1000`);
  });
  afterEach(async () => {
    await cluster.close();
    await server.close();
  });

  it('is found when the connection is lost again and again before it is answered', async () => {
    for (let times = 0; times < 3; times += 1) server.cutNextRead({ afterEvents: 0 });
    const found = await cluster.eventAt(prefix, placeAt(position));
    expect(Number(found?.position?.commit)).toBe(position);
  });

  it('is not said to be none when nobody answers', async () => {
    await server.refuseConnections();
    const asked = cluster.eventAt(prefix, placeAt(position));
    await expect(asked).rejects.toThrow(StoreUnavailable);
    await server.acceptConnections();
    expect(await cluster.eventAt(prefix, placeAt(position))).toBeDefined();
  });

  it('is none between two events', async () => {
    expect(await cluster.eventAt(prefix, placeAt(position - 1))).toBeUndefined();
  });
});

function placeAt(position: number): { readonly commit: bigint; readonly prepare: bigint } {
  return { commit: BigInt(position), prepare: BigInt(position) };
}
