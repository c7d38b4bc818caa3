import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  AccessDeniedError,
  type AllStreamSubscription,
  type AppendToStreamOptions,
  BACKWARDS,
  binaryEvent,
  DeadlineExceededError,
  END,
  type EventData,
  KurrentDBClient,
  MaxAppendSizeExceededError,
  NotLeaderError,
  type Position,
  START,
  StreamDeletedError,
  StreamNotFoundError,
  streamNameFilter,
  UnavailableError,
  UnknownError,
  WrongExpectedVersionError,
} from '@kurrent/kurrentdb-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ProtocolServer } from '../support/kurrentdb/protocol.server.js';

/** The client is the real one. Answers follow those of a 24.6 server; how it fails, what its source says. */
describe('the server that speaks the protocol', () => {
  const filter = streamNameFilter({ prefixes: ['ours-'] });
  /** With credentials the client appends by a call of its own, without them many on one. */
  const alone = { credentials: { username: 'clerk', password: 'secret' } };
  let server: ProtocolServer;
  let client: KurrentDBClient;

  beforeEach(async () => {
    server = await ProtocolServer.start();
    client = clientOf(server.connectionString);
  });

  afterEach(async () => {
    server.thaw();
    await client.dispose();
    await server.close();
  });

  function append(
    stream: string,
    events: EventData | EventData[],
    options: AppendToStreamOptions = {},
  ): Promise<bigint> {
    return client
      .appendToStream(stream, events, { streamState: 'any', ...options })
      .then(({ nextExpectedRevision }) => nextExpectedRevision);
  }

  function readBack(stream: string): Promise<readonly string[]> {
    return gathered(client.readStream(stream), ({ event }) => textOf(event?.data));
  }

  describe.each([
    ['on one call with others', {}],
    ['by a call of its own', alone],
  ])('appends %s', (_, how) => {
    it('and says at which revision the stream is', async () => {
      const first = { streamState: 'no_stream', ...how } as const;
      expect(await append('ours-a', [noted('one'), noted('two')], first)).toBe(1n);
      expect(await append('ours-a', noted('three'), { streamState: 1n, ...how })).toBe(2n);
      expect(await readBack('ours-a')).toEqual(['one', 'two', 'three']);
    });

    it('and refuses when another was first', async () => {
      await append('ours-a', [noted('one'), noted('two')], how);
      for (const streamState of ['no_stream', 0n, 7n] as const) {
        const late = append('ours-a', noted('late'), { streamState, ...how });
        await expect(late).rejects.toBeInstanceOf(WrongExpectedVersionError);
        await expect(late).rejects.toMatchObject({ expectedState: streamState, actualState: 1n });
      }
      const missing = append('ours-b', noted('late'), { streamState: 0n, ...how });
      await expect(missing).rejects.toMatchObject({ actualState: 'no_stream' });
    });

    it('and knows by their ids what was appended there before', async () => {
      const [one, two] = [noted('one'), noted('two')];
      await append('ours-a', [one, two], how);
      await append('ours-a', noted('three'), how);
      for (const streamState of ['no_stream', 'any'] as const) {
        expect(await append('ours-a', [one, two], { streamState, ...how })).toBe(1n);
      }
      const partly = append('ours-a', [one, noted('other')], { streamState: 'no_stream', ...how });
      await expect(partly).rejects.toBeInstanceOf(WrongExpectedVersionError);
      expect(await append('ours-a', two, { streamState: 2n, ...how })).toBe(3n);
      expect(await readBack('ours-a')).toEqual(['one', 'two', 'three', 'two']);
    });

    it('and refuses what is too large, and what was deleted for ever', async () => {
      const large = append('ours-a', noted('x'.repeat(1024 * 1024)), how);
      await expect(large).rejects.toBeInstanceOf(MaxAppendSizeExceededError);
      server.deleteStream('ours-a');
      const gone = append('ours-a', noted('one'), how);
      await expect(gone).rejects.toBeInstanceOf(StreamDeletedError);
    });
  });

  it('takes an append in many messages, and many at once', async () => {
    const texts = Array.from({ length: 50 }, (_, index) => String(index));
    await append('ours-a', texts.map(noted), { batchAppendSize: 200 });
    await Promise.all(texts.map((text) => append(`ours-${text}`, noted(text))));
    expect(await readBack('ours-a')).toEqual(texts);
    expect(await readBack('ours-49')).toEqual(['49']);
  });

  describe('reads', () => {
    it('a stream both ways, from a revision on', async () => {
      await append('ours-a', ['0', '1', '2', '3'].map(noted));
      const revisions = (options: object): Promise<readonly bigint[]> =>
        gathered(client.readStream('ours-a', options), ({ event }) => event?.revision ?? -1n);
      expect(await revisions({ fromRevision: 1n, maxCount: 2 })).toEqual([1n, 2n]);
      expect(await revisions({ fromRevision: 9n })).toEqual([]);
      expect(await revisions({ fromRevision: 1n, direction: BACKWARDS })).toEqual([1n, 0n]);
      expect(await revisions({ fromRevision: END, direction: BACKWARDS })).toEqual([
        3n,
        2n,
        1n,
        0n,
      ]);
      await expect(readBack('ours-b')).rejects.toBeInstanceOf(StreamNotFoundError);
    });

    it('an event as it was appended', async () => {
      const one = noted('one');
      await append('ours-a', one);
      const [read] = await gathered(client.readStream('ours-a'), itself);
      expect(read?.event).toMatchObject({
        id: one.id,
        type: 'Noted',
        isJson: false,
        revision: 0n,
        metadata: { by: 'clerk' },
        streamId: 'ours-a',
      });
      expect(read?.commitPosition).toBe(read?.event?.position?.commit);
    });

    it('the whole log both ways, filtered, from a position on', async () => {
      await append('ours-a', [noted('1'), noted('2')]);
      await append('theirs-a', noted('none of ours'));
      await append('ours-b', noted('3'));
      const read = (options: object): Promise<readonly string[]> =>
        gathered(client.readAll({ filter, ...options }), ({ event }) => textOf(event?.data));
      expect(await read({})).toEqual(['1', '2', '3']);
      expect(await read({ direction: BACKWARDS, fromPosition: END, maxCount: 1 })).toEqual(['3']);

      const positions = await gathered(client.readAll({ filter }), ({ event }) =>
        placeOf(event?.position),
      );
      const [first = noPlace, second = noPlace, third = noPlace] = positions;
      expect(first.commit < second.commit && second.commit < third.commit).toBe(true);
      expect(await read({ fromPosition: second })).toEqual(['2', '3']);
      expect(await read({ fromPosition: third, direction: BACKWARDS })).toEqual(['2', '1']);
      expect(await read({ fromPosition: beyond(third) })).toEqual([]);
      await expect(read({ fromPosition: beyond(first) })).rejects.toBeInstanceOf(UnavailableError);
    });

    it('the metadata of streams, where somebody set them', async () => {
      server.setStreamMetadata('ours-a', { $maxAge: 60 });
      await client.setStreamMetadata('ours-b', { maxCount: 5 });
      const settings = client.readAll({ filter: streamNameFilter({ prefixes: ['$$ours-'] }) });
      expect(
        await gathered(settings, ({ event }) => [event?.streamId, event?.type, event?.data]),
      ).toEqual([
        ['$$ours-a', '$metadata', { $maxAge: 60 }],
        ['$$ours-b', '$metadata', { $maxCount: 5 }],
      ]);
    });
  });

  describe('tells a subscription', () => {
    it('what there is and what comes, filtered', async () => {
      await append('ours-a', [noted('1'), noted('2')]);
      const told = follow(client.subscribeToAll({ filter, fromPosition: START }));
      await told.until('2', 'caught up');
      await append('theirs-a', noted('none of ours'));
      await append('ours-a', noted('3'));
      await told.until('3');
      expect(told.all).toEqual(['1', '2', 'caught up', '3']);
      await told.end();
    });

    it('what is after a position, and not the event at it', async () => {
      await append('ours-a', [noted('1'), noted('2'), noted('3')]);
      const [first] = await gathered(client.readAll({ filter, maxCount: 1 }), itself);
      const fromPosition = placeOf(first?.event?.position);
      const told = follow(client.subscribeToAll({ filter, fromPosition }));
      await told.until('3', 'caught up');
      expect(told.all).toEqual(['2', '3', 'caught up']);
      await told.end();
    });

    it('of a checkpoint that lies beyond everything, when nothing is there', async () => {
      await append('theirs-a', noted('none of ours'));
      const reached = Promise.withResolvers<bigint>();
      const checkpointReached = (_: AllStreamSubscription, { commit }: Position) => {
        reached.resolve(commit);
        return Promise.resolve();
      };
      const watched = streamNameFilter({ prefixes: ['ours-'], checkpointReached });
      const told = follow(client.subscribeToAll({ filter: watched, fromPosition: START }));
      expect(await reached.promise).toBe(18446744073709551615n);
      await told.end();
    });
  });

  describe('fails on demand:', () => {
    it('it falls silent, and carries out later what came meanwhile', async () => {
      await append('ours-a', noted('one'));
      await readBack('ours-a');
      server.freeze();
      const waiting = append('ours-a', noted('two'));
      const reading = readBack('ours-a');
      expect(await settledWithin(300, waiting)).toBe(false);
      expect(await settledWithin(0, reading)).toBe(false);
      server.thaw();
      expect(await waiting).toBe(1n);
      expect((await reading)[0]).toBe('one');
    });

    it('it drops every connection, and lets the client in again', async () => {
      await append('ours-a', noted('one'));
      const told = follow(client.subscribeToAll({ filter, fromPosition: START }));
      await told.until('caught up');
      server.dropConnections();
      await told.until('UnavailableError');
      await eventually(() => append('ours-a', noted('two')));
      expect(await eventually(() => readBack('ours-a'))).toEqual(['one', 'two']);
    });

    it('it is gone, and comes back with what it had', async () => {
      await append('ours-a', noted('one'));
      await readBack('ours-a');
      await server.refuseConnections();
      await expect(append('ours-a', noted('two'))).rejects.toThrow();
      await expect(readBack('ours-a')).rejects.toThrow();
      await server.acceptConnections();
      expect(await eventually(() => append('ours-a', noted('three')))).toBe(1n);
      expect(await eventually(() => readBack('ours-a'))).toEqual(['one', 'three']);
    });

    it('it loses an append', async () => {
      server.loseNextAppend();
      await expect(append('ours-a', noted('lost'))).rejects.toBeInstanceOf(UnavailableError);
      await expect(readBack('ours-a')).rejects.toBeInstanceOf(StreamNotFoundError);
    });

    it('it loses the answer to an append, which can be repeated', async () => {
      const one = noted('one');
      server.loseNextAnswer();
      const lost = append('ours-a', one, { streamState: 'no_stream' });
      await expect(lost).rejects.toBeInstanceOf(UnavailableError);
      expect(await readBack('ours-a')).toEqual(['one']);
      const again = () => append('ours-a', one, { streamState: 'no_stream' });
      expect(await eventually(again)).toBe(0n);
      expect(await readBack('ours-a')).toEqual(['one']);
    });

    it('it keeps an answer to itself, and answers others', async () => {
      server.withholdNextAnswer();
      const waiting = append('ours-a', noted('one'));
      expect(await settledWithin(300, waiting)).toBe(false);
      expect(await append('ours-a', noted('two'))).toBe(1n);
      expect(await readBack('ours-a')).toEqual(['one', 'two']);
    });

    it('it says that a commit took too long, and has stored it', async () => {
      server.timeOutNextAppend();
      await expect(append('ours-a', noted('one'))).rejects.toBeInstanceOf(DeadlineExceededError);
      server.timeOutNextAppend();
      const late = append('ours-a', noted('two'), alone);
      await expect(late).rejects.toThrow('Operation timed out');
      expect(await readBack('ours-a')).toEqual(['one', 'two']);
    });

    it('it cuts a read in the middle', async () => {
      await append(
        'ours-a',
        Array.from({ length: 200 }, () => noted('one')),
      );
      server.cutNextRead({ afterEvents: 100 });
      let read = 0;
      const cut = gathered(client.readStream('ours-a'), () => (read += 1));
      await expect(cut).rejects.toBeInstanceOf(UnavailableError);
      // The client hands them on in portions, and keeps the one that it was in.
      expect(read).toBeGreaterThan(0);
      expect(read).toBeLessThanOrEqual(100);
      expect(await eventually(() => readBack('ours-a'))).toHaveLength(200);
    });

    it('it cuts a subscription in the middle', async () => {
      await append('ours-a', ['1', '2', '3', '4'].map(noted));
      server.cutNextSubscription({ afterEvents: 3 });
      const told = follow(client.subscribeToAll({ filter, fromPosition: START }));
      await told.until('UnavailableError');
      expect(told.all).toEqual(['1', '2', '3', 'UnavailableError']);
    });

    it('it drops who is slow', async () => {
      const told = follow(client.subscribeToAll({ filter, fromPosition: START }));
      await told.until('caught up');
      server.dropSubscriptions();
      await told.until('UnknownError');
      expect(await append('ours-a', noted('one'))).toBe(0n);
    });

    it('it is not ready', async () => {
      server.beNotReady();
      const refused = append('ours-a', noted('one'));
      await expect(refused).rejects.toBeInstanceOf(UnknownError);
      await expect(refused).rejects.toThrow('Could not recognize Server Is Not Ready');
      await expect(append('ours-a', noted('one'), alone)).rejects.toBeInstanceOf(UnavailableError);
      await expect(readBack('ours-a')).rejects.toBeInstanceOf(UnavailableError);
      const told = follow(client.subscribeToAll({ filter, fromPosition: START }));
      await told.until('UnavailableError');
      server.lead();
      expect(await eventually(() => append('ours-a', noted('one')))).toBe(0n);
    });

    it('it denies access', async () => {
      server.denyAccess();
      await expect(append('ours-a', noted('one'))).rejects.toBeInstanceOf(AccessDeniedError);
      const byItself = append('ours-a', noted('one'), alone);
      await expect(byItself).rejects.toBeInstanceOf(AccessDeniedError);
      await expect(readBack('ours-a')).rejects.toBeInstanceOf(AccessDeniedError);
    });

    it('it follows another, to whom it sends those who insist on a leader', async () => {
      const follower = await server.startFollower();
      const there = clientOf(follower.connectionString);
      const insist = { requiresLeader: true } as const;
      try {
        const sentOn = there.appendToStream('ours-a', noted('one'), insist);
        await expect(sentOn).rejects.toBeInstanceOf(NotLeaderError);
        await expect(sentOn).rejects.toMatchObject({ leader: server.endpoint });
        await there.appendToStream('ours-a', noted('two'), insist);
        expect(await readBack('ours-a')).toEqual(['two']);
      } finally {
        await there.dispose();
        await follower.close();
      }
    });

    it('a client that is given both finds who leads', async () => {
      const follower = await server.startFollower();
      const { address, port } = follower.endpoint;
      const both = server.connectionString.replace('?', `,${address}:${String(port)}?`);
      const there = clientOf(both);
      try {
        await there.appendToStream('ours-a', noted('one'), { requiresLeader: true });
        const read = there.readStream('ours-a', { requiresLeader: true });
        expect(await gathered(read, itself)).toHaveLength(1);
      } finally {
        await there.dispose();
        await follower.close();
      }
    });
  });
});

/** It waits for as long as it is told before its first read. */
function clientOf(connectionString: string): KurrentDBClient {
  return KurrentDBClient.connectionString(`${connectionString}&discoveryInterval=25`);
}

const noPlace = { commit: 0n, prepare: 0n };

async function gathered<One, Seen>(all: AsyncIterable<One>, seen: (one: One) => Seen) {
  const found: Seen[] = [];
  for await (const one of all) found.push(seen(one));
  return found;
}

function itself<One>(one: One): One {
  return one;
}

function noted(text: string): EventData {
  return binaryEvent({
    id: randomUUID(),
    type: 'Noted',
    data: Buffer.from(text),
    metadata: Buffer.from('{"by":"clerk"}'),
  });
}

function textOf(data: unknown): string {
  return data instanceof Uint8Array ? Buffer.from(data).toString() : JSON.stringify(data);
}

function placeOf(position: Position | undefined): Position {
  return position ?? noPlace;
}

function beyond({ commit, prepare }: Position): Position {
  return { commit: commit + 1n, prepare: prepare + 1n };
}

/** Tries while the connection is made anew. */
async function eventually<Result>(attempt: () => Promise<Result>, tries = 100): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    if (tries === 1) throw error;
    await pause(20);
    return eventually(attempt, tries - 1);
  }
}

async function settledWithin(ms: number, promise: Promise<unknown>): Promise<boolean> {
  const settled = promise.then(
    () => true,
    () => true,
  );
  return Promise.race([settled, pause(ms, false)]);
}

/** What a subscription is told, as texts: events, that it has caught up, and by which class of error it ended. */
function follow(subscription: AllStreamSubscription) {
  const all: string[] = [];
  subscription
    .on('data', ({ event }) => all.push(textOf(event?.data)))
    .on('caughtUp', () => all.push('caught up'))
    .on('error', (error) => all.push(error.constructor.name));
  return {
    all,
    async until(...texts: readonly string[]): Promise<void> {
      await eventually(() => {
        expect(all).toEqual(expect.arrayContaining([...texts]));
        return Promise.resolve();
      });
    },
    end: () => subscription.unsubscribe(),
  };
}
