import { setDefaultHighWaterMark } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type AllStreamSubscription,
  BACKWARDS,
  END,
  type EventData,
  type Filter,
  FORWARDS,
  type KurrentDBClient,
  type ReadAllOptions,
  type ReadPosition,
  START,
  StreamNotFoundError,
  streamNameFilter,
  UnavailableError,
  WrongExpectedVersionError,
} from '@kurrent/kurrentdb-client';
import { faultOf, NoAnswer, reasonIn } from './kurrentdb.faults.js';
import type { ReceivedEvent } from './kurrentdb.form.js';
import { connect } from './kurrentdb.client.js';
import { type Connection, connectionIn } from './kurrentdb.connection.js';
import { noStream, StaleRevision, StoreUnavailable, UnknownOutcome } from './event-store.js';

/** The first pause before another try; it doubles up to {@link retryMsMax}. */
const retryMs = 25;
const retryMsMax = 400;

/** So many appends may be under way at once. Who asks for more has to wait or refuse. */
export const underWayMax = 1024;

/** Of all streams whose names begin so, the events from a place on (itself included), or back from it or the end. */
export interface AskedOfAll {
  readonly prefix: string;
  readonly from?: ReadPosition;
  readonly eventsMax: number;
  readonly backwards?: boolean;
}

/** Events in order, and whether there may be more: the page was full. */
export interface Page {
  readonly events: readonly ReceivedEvent[];
  readonly isFull: boolean;
}

/** After so many failures, each with an answer to another question after it, no event begins at a place. */
const failuresOfNoPlace = 3;

/** No event joins a page of at least so many bytes. */
const pageBytesMax = 4 * 1024 * 1024;

/** `scan` for a read of `$all`, which may pass over much of the log before it finds what is asked for. */
type Asked = 'append' | 'read' | 'scan';

/**
 * The cluster by its streams: each call within a bound of time, tried again while that may help. Appending again what
 * may have been appended is safe: the cluster knows the same events at the same place again.
 */
export class Cluster {
  readonly #connection: Connection;
  #client: KurrentDBClient;

  /** Connects when something is asked. Throws `UnusableConnection`. */
  constructor(connectionString: string) {
    this.#connection = connectionIn(connectionString);
    letNoneQueue();
    this.#client = connect(this.#connection);
  }

  /** Where the nodes are, for people: never a name or a password. */
  get hosts(): string {
    return this.#connection.hosts;
  }

  /**
   * The revision of the last event. Throws {@link StaleRevision}, {@link StoreUnavailable} when certainly nothing was
   * appended, and {@link UnknownOutcome}.
   */
  async append(
    stream: string,
    expectedRevision: number,
    events: readonly EventData[],
  ): Promise<number> {
    const streamState = expectedRevision === noStream ? 'no_stream' : BigInt(expectedRevision);
    const last = await this.#ask('append', async (client) => {
      const options = { streamState, requiresLeader: true } as const;
      const result = await client.appendToStream(stream, [...events], options);
      return Number(result.nextExpectedRevision);
    }).catch((error: unknown) => {
      throw error instanceof WrongExpectedVersionError
        ? new StaleRevision(stream, expectedRevision, revisionIn(error.actualState))
        : error;
    });
    if (last === expectedRevision + events.length) return last;
    throw new UnknownOutcome(`${stream} was said to be at ${String(last)} after an append`);
  }

  /** The next events of a stream; none for one that doesn't exist. Throws {@link StoreUnavailable}. */
  ofStream(stream: string, fromRevision: number, eventsMax: number): Promise<Page> {
    const options = {
      fromRevision: BigInt(fromRevision),
      maxCount: eventsMax,
      requiresLeader: true,
    } as const;
    return this.#ask('read', async (client) => {
      try {
        return await pageOf(client.readStream(stream, options), eventsMax);
      } catch (error) {
        if (error instanceof StreamNotFoundError) return { events: [], isFull: false };
        throw error;
      }
    });
  }

  /** Throws {@link StoreUnavailable}; also where no event begins at the place that is given. */
  ofAll({ prefix, from, eventsMax, backwards = false }: AskedOfAll): Promise<Page> {
    const options: ReadAllOptions = {
      filter: startingWith(prefix),
      maxCount: eventsMax,
      requiresLeader: true,
      direction: backwards ? BACKWARDS : FORWARDS,
      fromPosition: from ?? (backwards ? END : START),
    };
    return this.#ask('scan', (client) => pageOf(client.readAll(options), eventsMax));
  }

  /**
   * The event that begins at a place; undefined where none does. Throws {@link StoreUnavailable}. The cluster calls both a
   * place within an event and a lost connection unavailable. It is the place, each time that the cluster then answers
   * another question; and as a connection may be lost between two that hold, it has to be the place several times.
   * Taken wrongly, a view is built anew.
   */
  async eventAt(prefix: string, from: ReadPosition): Promise<ReceivedEvent | undefined> {
    const options = {
      filter: startingWith(prefix),
      fromPosition: from,
      maxCount: 1,
      requiresLeader: true,
    } as const;
    for (let failures = 0; failures < failuresOfNoPlace; failures += 1) {
      try {
        const read = pageOf(this.#client.readAll(options), 1);
        return (await within(this.#connection.answerWithinMs, read)).events[0];
      } catch (error) {
        if (!(error instanceof UnavailableError)) {
          throw new StoreUnavailable(`${this.hosts}: ${reasonIn(error)}`, { cause: error });
        }
      }
      await this.#ask('read', anyEvent);
    }
    return undefined;
  }

  /** What comes after a place in streams whose names begin so. It ends by an error, and never connects again. */
  subscribe(prefix: string, after: ReadPosition, waitingMax: number): AllStreamSubscription {
    const options = { filter: startingWith(prefix), fromPosition: after };
    return this.#client.subscribeToAll(options, { highWaterMark: waitingMax });
  }

  async close(): Promise<void> {
    await this.#client.dispose();
  }

  /**
   * Tries until it succeeds, can't, or the time is over. One try has half of it: what is not answered by then may be lost
   * where it waits, and another connection still brings the answer in time.
   */
  async #ask<Answer>(
    what: Asked,
    attempt: (client: KurrentDBClient) => Promise<Answer>,
  ): Promise<Answer> {
    const endsMs = performance.now() + this.#connection.answerWithinMs;
    let mayHaveReached = false;
    for (let pauseMs = retryMs; ; pauseMs = Math.min(pauseMs * 2, retryMsMax)) {
      const client = this.#client;
      try {
        const tryMs = Math.min(endsMs - performance.now(), this.#connection.answerWithinMs / 2);
        const answer = attempt(client);
        return await (what === 'scan'
          ? whileAnswering(client, tryMs, answer)
          : within(tryMs, answer));
      } catch (error) {
        const fault = faultOf(error);
        if (fault.kind === 'answered') throw error;
        if (fault.kind === 'refused') {
          throw new StoreUnavailable(`${this.hosts}: ${fault.why}`, { cause: error });
        }
        mayHaveReached ||= fault.reached;
        if (isDeaf(error, what)) this.#connectAnew(client);
        if (performance.now() + pauseMs >= endsMs) {
          const why = `No ${what} came through to ${this.hosts} in time: ${fault.why}`;
          throw mayHaveReached && what === 'append'
            ? new UnknownOutcome(why, { cause: error })
            : new StoreUnavailable(why, { cause: error });
        }
      }
      await pause(pauseMs);
    }
  }

  #connectAnew(silent: KurrentDBClient): void {
    if (this.#client !== silent) return;
    this.#client = connect(this.#connection);
    void silent.dispose();
  }
}

/**
 * A client may never be answered again: it keeps one call open for all appends, and doesn't notice when the other side
 * has let go of it; and it reads nothing any more when its first read found nobody.
 */
function isDeaf(error: unknown, what: Asked): boolean {
  return error instanceof NoAnswer || (what !== 'append' && error instanceof UnavailableError);
}

/**
 * The client writes all appends to one stream of Node, and queues for it once so many are under way as the stream takes.
 * When the connection is lost, each that queues is rejected twice, the second time where nobody listens, and that ends
 * the process. A stream that takes all of them never lets any queue. The client takes no setting for it, so that it has to
 * be what every stream of objects has that this process begins from now on: whoever has no cluster is spared that.
 */
function letNoneQueue(): void {
  setDefaultHighWaterMark(true, underWayMax + 1);
}

function revisionIn(state: bigint | string): number {
  return typeof state === 'bigint' ? Number(state) : noStream;
}

function startingWith(prefix: string): Filter {
  return streamNameFilter({ prefixes: [prefix] });
}

async function pageOf(
  resolved: AsyncIterable<{ readonly event?: ReceivedEvent }>,
  eventsMax: number,
): Promise<Page> {
  const events: ReceivedEvent[] = [];
  let bytes = 0;
  for await (const { event } of resolved) {
    if (event === undefined) continue;
    events.push(event);
    bytes += event.data instanceof Uint8Array ? event.data.length : 0;
    if (bytes >= pageBytesMax) return { events, isFull: true };
  }
  return { events, isFull: events.length >= eventsMax };
}

/** What takes no time to answer: the first event of all. */
function anyEvent(client: KurrentDBClient): Promise<Page> {
  return pageOf(client.readAll({ maxCount: 1, requiresLeader: true }), 1);
}

/**
 * A scan answers nothing before it has found enough, however much it passes over: with millions of events that takes
 * longer than any other answer. So it is waited for as long as the same connection answers what takes no time; who does
 * not do so within the time is silent. Rejects with {@link NoAnswer} then.
 */
async function whileAnswering<Answer>(
  client: KurrentDBClient,
  ms: number,
  scan: Promise<Answer>,
): Promise<Answer> {
  for (;;) {
    try {
      return await within(ms, scan);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      await within(ms, anyEvent(client));
    }
  }
}

/** Rejects with {@link NoAnswer} once the time is over; what becomes of the promise then is nobody's business. */
async function within<Answer>(ms: number, promise: Promise<Answer>): Promise<Answer> {
  const late = Promise.withResolvers<never>();
  // The pause before may have been longer than it was to be.
  const atMostMs = Math.max(1, Math.round(ms));
  const timer = setTimeout(() => {
    late.reject(new NoAnswer(`there was no answer for ${String(atMostMs)} ms`));
  }, atMostMs);
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
