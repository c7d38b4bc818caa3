import { randomUUID } from 'node:crypto';
import { it } from '@jest/globals';
import { KurrentEventStore } from '../../src/event-store/kurrentdb.store.js';
import { clusterUrl } from '../support/engine.js';
import { ProtocolServer } from '../support/kurrentdb/protocol.server.js';
import { describeEventStore } from './event-store.contract.js';

/** Letters and digits: a prefix of streams that no other test has used. */
function freshPrefix(): string {
  return `t${randomUUID().replaceAll('-', '')}`;
}

describeEventStore('a server in this process that speaks the protocol of KurrentDB', async () => {
  const [prefix, server] = [freshPrefix(), await ProtocolServer.start()];
  return {
    open: () => KurrentEventStore.open(server.connectionString, prefix),
    dispose: () => server.close(),
  };
});

const url = clusterUrl;
if (url === undefined) {
  const notice = 'SKIPPED: the contract on a real KurrentDB server, as KURRENTDB_URL names none.';
  process.stderr.write(`${notice}\n`);
  it.todo(notice);
} else {
  describeEventStore('a KurrentDB cluster', () => {
    const prefix = freshPrefix();
    return Promise.resolve({
      open: () => KurrentEventStore.open(url, prefix),
      dispose: () => Promise.resolve(),
    });
  });
}
