import { randomUUID } from 'node:crypto';
import { it } from '@jest/globals';
import { KurrentEventStore } from '../../src/event-store/kurrentdb.store.js';
import { clusterUrl } from '../support/engine.js';
import { ProtocolServer } from '../support/kurrentdb/protocol.server.js';
import {
  describeEventStore,
  describeUnknownOutcome,
  type FailingEngine,
} from './event-store.contract.js';

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

/** A server that fails for an append, and is waited for more briefly than in earnest. */
async function failing(inDoubt: (server: ProtocolServer) => FailingEngine['inDoubt']) {
  const [prefix, server] = [freshPrefix(), await ProtocolServer.start()];
  const brief = `${server.connectionString}&defaultDeadline=1000`;
  return {
    open: () => KurrentEventStore.open(brief, prefix),
    dispose: () => server.close(),
    inDoubt: inDoubt(server),
  };
}

describeUnknownOutcome('a server that never answers an append', () =>
  failing((server) => (append) => {
    // As often as it can be tried.
    for (let tries = 0; tries < 3; tries += 1) server.withholdNextAnswer();
    return append().finally(() => {
      server.answerAppends();
    });
  }),
);

describeUnknownOutcome('a server that falls silent', () =>
  failing((server) => (append) => {
    server.freeze();
    return append().finally(() => {
      server.thaw();
    });
  }),
);

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
