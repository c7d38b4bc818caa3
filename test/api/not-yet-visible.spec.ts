import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.js';
import { type EventStore, StoreUnavailable } from '../../src/event-store/event-store.js';
import { SystemClock, SystemRandomness } from '../../src/event-store/system-ports.js';
import { Projections } from '../../src/projections/projections.js';
import { ReadModel } from '../../src/projections/read-model.js';
import { codeOf } from '../support/recorder.js';
import { stepOf } from '../support/steps.js';
import {
  annual,
  annualTerm,
  corrected,
  opened,
  tabled,
  talks,
  tokyo,
  washington,
  yen,
} from '../support/story.js';
import { WrappedStore } from '../support/wrapped.store.js';

/** A thousand times what was offered before, which warns. */
const slip = tabled('JP-2', {
  occurred: '2020-10-18',
  extent: 'PARTIAL',
  terms: [{ ...annualTerm, value: yen('201700000000000') }],
});

/** Talks that refer back to nearly everything, in the order of their entry. */
const steps = [
  ...talks,
  tabled('JP-1'),
  slip,
  corrected('JP', '/name', { found: 'JP', value: 'Japan' }),
].map(stepOf);

/** What is asked of each event that is recorded: what it made, and what that refers to. */
const events = `events {
  id
  type: __typename
  negotiation { code zone }
  recording { revision retracted corrections { id } }
  ... on PartyAdmitted { party { code name } }
  ... on IssueAdded { issue { code event { recording { revision mutation } } } }
  ... on ProposalTabled { proposal { code proposers { name } terms { issue { code } } } }
  ... on RecordCorrected { record { ... on PartyAdmitted { party { code name } } } }
}`;

interface Payload {
  readonly events: readonly { readonly id: string }[];
  readonly visible: boolean;
  readonly userErrors: readonly unknown[];
  readonly warnings: readonly { readonly code: string }[];
}

let servers: Server[];
beforeEach(() => {
  servers = [];
});
afterEach(async () => {
  for (const { app, data } of servers) {
    await app.close();
    await rm(data, { recursive: true });
  }
});

/** A server, with its log at hand. */
class Server {
  readonly app: NestFastifyApplication;
  readonly data: string;
  readonly log: WrappedStore;

  private constructor(app: NestFastifyApplication, data: string, log: WrappedStore) {
    this.app = app;
    this.data = data;
    this.log = log;
  }

  static async start(): Promise<Server> {
    const data = await mkdtemp(join(tmpdir(), 'travaux-'));
    let log: WrappedStore | undefined;
    const throughStore = (store: EventStore) => (log = new WrappedStore(store));
    const ports = { clock: new SystemClock(), randomness: new SystemRandomness(), throughStore };
    const app = await createApp({ data, logLevel: 'silent' }, { ports });
    await app.listen(0, '127.0.0.1');
    await app.get(Projections).start();
    if (log === undefined) throw new Error('Nobody asked for the log');
    const server = new Server(app, data, log);
    servers.push(server);
    return server;
  }

  /** Records a step, under a key by which everything has the same id on every server; gives the payload. */
  async record({ mutation, input }: (typeof steps)[number], more: object = {}): Promise<Payload> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) {
      ${mutation}(input: $input) {
        ${events} version bookmark replayed visible
        warnings { code path compared { id } }
        userErrors {
          code
          ... on StaleVersionError { currentVersion missed { ... on PartyAdmitted { party { name } } } }
        }
      }
    }`;
    const key = { idempotencyKey: `${mutation}/${codeOf(input)}` };
    const variables = { input: { ...input, ...key, ...more } };
    const response = await fetch(`${await this.app.getUrl()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as {
      readonly data: Readonly<Record<string, Payload>> | null;
    };
    const payload = answer.data?.[mutation];
    if (payload === undefined) throw new Error(`${mutation}: ${JSON.stringify(answer)}`);
    return payload;
  }

  async recordAll(some = steps): Promise<readonly Payload[]> {
    const payloads: Payload[] = [];
    for (const step of some) {
      const negotiation = payloads[0]?.events[0]?.id;
      payloads.push(await this.record(step, negotiation === undefined ? {} : { negotiation }));
    }
    return payloads;
  }
}

/** What a server answers whose view keeps up, but for the admission that the view doesn't show it. */
async function expected(some = steps): Promise<readonly Payload[]> {
  const payloads = await (await Server.start()).recordAll(some);
  expect(payloads.map(({ visible }) => visible)).toEqual(payloads.map(() => true));
  return payloads.map((payload) => ({ ...payload, visible: false }));
}

describe('what is recorded and not yet to be seen', () => {
  it('is answered with all that it refers to, though the view has stopped following', async () => {
    const server = await Server.start();
    await server.app.get(Projections).stop();
    const answers = await server.recordAll();
    expect(answers).toEqual(await expected());
    expect(answers.flatMap(({ warnings }) => warnings)).toMatchObject([
      { code: 'FAR_FROM_HISTORY' },
    ]);
  });

  it('is answered so though the view has stopped half way', async () => {
    const server = await Server.start();
    const before = await server.recordAll(steps.slice(0, 3));
    await server.app.get(Projections).stop();
    const [{ events: opening } = { events: [] }] = before;
    const negotiation = opening[0]?.id;
    const after: Payload[] = [];
    for (const step of steps.slice(3)) after.push(await server.record(step, { negotiation }));
    expect(after).toEqual((await expected()).slice(3));
  });

  it('is answered so though the view can’t be read any more', async () => {
    const server = await Server.start();
    const [opening] = await server.recordAll(steps.slice(0, 3));
    const readModel = server.app.get(ReadModel);
    const read = readModel.read.bind(readModel);
    server.log.onAppend = async (pass) => {
      const revision = await pass();
      readModel.read = () => {
        throw new Error('The disk of the view is gone');
      };
      return revision;
    };
    const negotiation = opening?.events[0]?.id;
    const answer = await server
      .record(stepOf(annual), { negotiation })
      .finally(() => (readModel.read = read));
    expect(answer).toEqual((await expected(steps.slice(0, 4)))[3]);
  });

  it('is answered as far as it says itself, though the log can’t be read any more', async () => {
    const server = await Server.start();
    await server.app.get(Projections).stop();
    server.log.onAppend = async (pass) => {
      const revision = await pass();
      server.log.onRead = () => {
        throw new StoreUnavailable('The disk is gone');
      };
      return revision;
    };
    const [answer] = await expected([stepOf(opened)]);
    expect(await server.record(stepOf(opened))).toEqual(answer);
  });
});

describe('what was missed and is not yet to be seen', () => {
  it('is told with all that it refers to', async () => {
    const server = await Server.start();
    await server.app.get(Projections).stop();
    const [opening] = await server.recordAll([stepOf(opened), stepOf(tokyo)]);
    const negotiation = opening?.events[0]?.id;
    const { userErrors } = await server.record(stepOf(washington), {
      negotiation,
      expectedVersion: 0,
    });
    expect(userErrors).toEqual([
      { code: 'STALE_VERSION', currentVersion: 1, missed: [{ party: { name: 'JP' } }] },
    ]);
  });
});
