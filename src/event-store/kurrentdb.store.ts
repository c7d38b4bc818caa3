import { START } from '@kurrent/kurrentdb-client';
import { assertAppendable } from './appendable.js';
import {
  EventStore,
  type LogHead,
  type NewEvent,
  StaleRevision,
  type StoredEvent,
  StoreOverloaded,
  StoreUnavailable,
} from './event-store.js';
import { Cluster, underWayMax } from './kurrentdb.cluster.js';
import { ForeignEvent, type ReceivedEvent, received, sent } from './kurrentdb.form.js';
import { faultOf, reasonIn } from './kurrentdb.faults.js';
import { assertKept, identityOf, type StreamNames, streamNames } from './kurrentdb.log.js';
import { unlessAborted } from './unless-aborted.js';

/** A batch has at most this many events. */
const batchEventsMax = 512;

/** How many events of the log are asked for at once while a tail catches up. */
const pageEventsMax = 4096;

/**
 * The log in a KurrentDB cluster, shared by any number of instances. Its streams begin with a prefix of their own, so
 * that other programs may keep theirs beside them.
 */
export class KurrentEventStore extends EventStore {
  readonly #cluster: Cluster;
  readonly #names: StreamNames;
  readonly #logId: string;
  readonly #underWay = new Set<Promise<number>>();
  readonly #closing = new AbortController();
  #closed: Promise<void> | undefined;

  private constructor(cluster: Cluster, names: StreamNames, logId: string) {
    super();
    this.#cluster = cluster;
    this.#names = names;
    this.#logId = logId;
  }

  /**
   * Finds the log in the cluster, or begins one, unless `identify` does otherwise. Throws `UnusableConnection`;
   * {@link StoreUnavailable} while the cluster can't be reached or refuses; `LosesEvents` when it is set to drop events
   * of ours one day; and what `identify` throws.
   */
  static async open(
    connectionString: string,
    prefix: string,
    identify = identityOf,
  ): Promise<KurrentEventStore> {
    const cluster = new Cluster(connectionString);
    try {
      const names = streamNames(prefix);
      await assertKept(cluster, names);
      return new KurrentEventStore(cluster, names, await identify(cluster, names));
    } catch (error) {
      await cluster.close();
      throw error;
    }
  }

  async append(
    stream: string,
    expectedRevision: number,
    events: readonly NewEvent[],
  ): Promise<number> {
    assertAppendable(stream, expectedRevision, events);
    this.#assertOpen();
    if (this.#underWay.size >= underWayMax) {
      throw new StoreOverloaded(`${String(underWayMax)} appends wait for ${this.#cluster.hosts}`);
    }
    const name = this.#names.of(stream);
    const append = this.#cluster.append(name, expectedRevision, events.map(sent));
    this.#underWay.add(append);
    try {
      return await append;
    } catch (error) {
      if (!(error instanceof StaleRevision)) throw error;
      throw new StaleRevision(stream, expectedRevision, error.actualRevision);
    } finally {
      this.#underWay.delete(append);
    }
  }

  async *read(stream: string, fromRevision: number): AsyncGenerator<readonly StoredEvent[], void> {
    for (let next = fromRevision, isFull = true; isFull;) {
      this.#assertOpen();
      const page = await this.#cluster.ofStream(this.#names.of(stream), next, batchEventsMax);
      if (page.events.length > 0) yield page.events.map((event) => this.#stored(event));
      next += page.events.length;
      isFull = page.isFull;
    }
  }

  /**
   * Reads pages until it has caught up, and is told from then on. A connection that was lost after it brought something
   * is no failure: the cluster lets go of who is slow, and a new leader of everybody.
   */
  async *tail(
    afterPosition: number,
    signal: AbortSignal,
  ): AsyncGenerator<readonly StoredEvent[], void> {
    const ending = AbortSignal.any([signal, this.#closing.signal]);
    const isOver = (): boolean => ending.aborted;
    let position = afterPosition;
    for (let gotOn = true; !isOver();) {
      try {
        for await (const batch of this.#following(position, ending)) {
          position = batch.at(-1)?.position ?? position;
          gotOn = true;
          yield batch;
          if (isOver()) return;
        }
        if (!gotOn) throw new StoreUnavailable(`${this.#cluster.hosts} ends what it tells`);
      } catch (error) {
        if (isOver()) return;
        if (!gotOn || !isLost(error)) throw unavailable(error, this.#cluster.hosts);
      }
      gotOn = false;
    }
  }

  async at(position: number): Promise<StoredEvent | undefined> {
    this.#assertOpen();
    if (position > (await this.head()).position) return undefined;
    const from = placeAt(position);
    const found = await this.#cluster.eventAt(this.#names.prefix, from);
    return found?.position?.commit === from.commit ? this.#stored(found) : undefined;
  }

  async head(): Promise<LogHead> {
    this.#assertOpen();
    const { prefix } = this.#names;
    const page = await this.#cluster.ofAll({ prefix, eventsMax: 1, backwards: true });
    const last = page.events[0];
    return { logId: this.#logId, position: last ? this.#stored(last).position : 0 };
  }

  close(): Promise<void> {
    this.#closed ??= this.#shutDown();
    return this.#closed;
  }

  async #shutDown(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#underWay);
    await this.#cluster.close();
  }

  /** All that there is after a place, then what comes, until the connection is lost. */
  async *#following(
    afterPosition: number,
    ending: AbortSignal,
  ): AsyncGenerator<readonly StoredEvent[], void> {
    let position = afterPosition;
    for (let isFull = true; isFull && !ending.aborted;) {
      const page = await unlessAborted(ending, this.#after(position));
      if (page === undefined) return;
      for (let first = 0; first < page.events.length; first += batchEventsMax) {
        const batch = page.events.slice(first, first + batchEventsMax);
        position = batch.at(-1)?.position ?? position;
        yield batch;
      }
      isFull = page.isFull;
    }
    if (!ending.aborted) yield* this.#told(position, ending);
  }

  async #after(position: number): Promise<{ events: readonly StoredEvent[]; isFull: boolean }> {
    const { prefix } = this.#names;
    const from = position === 0 ? {} : { from: placeAt(position) };
    const page = await this.#cluster.ofAll({ prefix, ...from, eventsMax: pageEventsMax });
    const events = page.events.map((event) => this.#stored(event));
    return {
      events: events.filter((event) => event.position > position),
      isFull: page.isFull,
    };
  }

  async *#told(
    afterPosition: number,
    ending: AbortSignal,
  ): AsyncGenerator<readonly StoredEvent[], void> {
    const after = afterPosition === 0 ? START : placeAt(afterPosition);
    const subscription = this.#cluster.subscribe(this.#names.prefix, after, batchEventsMax);
    // It may fail once more when nobody listens any longer.
    subscription.on('error', () => undefined);
    const end = (): void => void subscription.destroy();
    ending.addEventListener('abort', end);
    let batch: StoredEvent[] = [];
    try {
      for await (const { event } of subscription) {
        if (event) batch.push(this.#stored(event));
        if (subscription.readableLength > 0 && batch.length < batchEventsMax) continue;
        yield batch;
        batch = [];
      }
    } finally {
      ending.removeEventListener('abort', end);
      await subscription.unsubscribe().catch(() => undefined);
    }
  }

  /** Throws `ForeignEvent`. */
  #stored(event: ReceivedEvent): StoredEvent {
    return received(event, this.#names.in(event.streamId));
  }

  #assertOpen(): void {
    if (this.#closing.signal.aborted) throw new StoreUnavailable('The store is closed');
  }
}

function placeAt(position: number): { readonly commit: bigint; readonly prepare: bigint } {
  return { commit: BigInt(position), prepare: BigInt(position) };
}

/** What was lost is the connection: nothing is wrong with what it brought. */
function isLost(error: unknown): boolean {
  return !(error instanceof ForeignEvent) && faultOf(error).kind === 'passing';
}

function unavailable(error: unknown, hosts: string): unknown {
  if (error instanceof ForeignEvent || error instanceof StoreUnavailable) return error;
  return new StoreUnavailable(`${hosts} can't be followed: ${reasonIn(error)}`, { cause: error });
}
