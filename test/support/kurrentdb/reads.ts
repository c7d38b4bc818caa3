import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { type Asked, askedIn, indexOf, pageOf, refusalOf, sourceOf, tells } from './asked.js';
import type { LoggedEvent } from './event-log.js';
import type { Cut, Refusal } from './faults.js';
import {
  caughtUpMessage,
  checkpointMessage,
  confirmationMessage,
  eventMessage,
  notFoundMessage,
} from './messages.js';
import type { Node } from './node.js';

type Reading = ServerWritableStream<streams.ReadReq, streams.ReadResp>;

/** How long what was sent may take through the wire before it is cut. */
const flushMs = 20;

/** What a subscription that was given nothing is told to have reached: resuming there would skip everything. */
const nowhere = 2n ** 64n - 1n;

/** A page, or a subscription. */
export function answerRead(node: Node, call: Reading): void {
  const asked = askedIn(call.request);
  const refusal = node.faults.refusalFor(call.metadata) ?? refusalOf(node.log, asked);
  if (refusal) {
    // What is subscribed to is looked up after it was confirmed.
    if (asked.isSubscription) call.write(confirmationMessage(randomUUID()));
    call.emit('error', refusal);
    return;
  }
  const reader = new Reader(node, call, asked);
  // It fails only when the caller has gone, or was made to go.
  (asked.isSubscription ? reader.follow() : reader.page()).catch(() => undefined);
}

/** One call, and how far it has got. */
class Reader {
  readonly #node: Node;
  readonly #call: Reading;
  readonly #asked: Asked;
  readonly #cut: Cut | undefined;
  readonly #gone = new AbortController();
  #sent = 0;

  constructor(node: Node, call: Reading, asked: Asked) {
    const { reads, subscriptions } = node.faults;
    this.#node = node;
    this.#call = call;
    this.#asked = asked;
    this.#cut = (asked.isSubscription ? subscriptions : reads).shift();
    call.on('cancelled', () => {
      this.#gone.abort();
    });
  }

  async page(): Promise<void> {
    const { log } = this.#node;
    const { stream } = this.#asked;
    if (stream !== undefined && !log.stream(stream)) await this.#send(notFoundMessage(stream));
    await this.#cutWhenDue();
    const { scanMs } = this.#node.faults;
    if (this.#asked.isFiltered) await pause(scanMs, undefined, { signal: this.#gone.signal });
    for (const event of pageOf(log, this.#asked)) await this.#sendEvent(event);
    if (this.#cut) await this.#reset();
    this.#call.end();
  }

  /** Never ends by itself. */
  async follow(): Promise<void> {
    const { subscriptions } = this.#node;
    const drop = (refusal: Refusal): void => {
      this.#gone.abort();
      this.#call.emit('error', refusal);
    };
    subscriptions.add(drop);
    try {
      await this.#tell();
    } finally {
      subscriptions.delete(drop);
    }
  }

  async #tell(): Promise<void> {
    const { log } = this.#node;
    let next = indexOf(sourceOf(log, this.#asked), this.#asked);
    await this.#send(confirmationMessage(randomUUID()));
    await this.#cutWhenDue();
    for (let isLive = false; ;) {
      const source = sourceOf(log, this.#asked);
      for (let event = source[next]; event; next += 1, event = source[next]) {
        if (tells(this.#asked, event)) await this.#sendEvent(event);
      }
      if (isLive) await this.#appended();
      else await this.#goLive();
      isLive = true;
    }
  }

  async #goLive(): Promise<void> {
    const last = this.#node.log.all.at(-1);
    const reached = this.#sent > 0 && last ? BigInt(last.position) : nowhere;
    if (this.#asked.isFiltered) await this.#send(checkpointMessage(reached));
    await this.#send(caughtUpMessage());
  }

  async #appended(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const end = this.#node.log.onAppended(resolve);
    const { signal } = this.#gone;
    const leave = (): void => {
      resolve();
    };
    signal.addEventListener('abort', leave);
    if (signal.aborted) leave();
    await promise;
    signal.removeEventListener('abort', leave);
    end();
    signal.throwIfAborted();
  }

  async #sendEvent(event: LoggedEvent): Promise<void> {
    await this.#send(eventMessage(event));
    this.#sent += 1;
    await this.#cutWhenDue();
  }

  async #send(message: streams.ReadResp): Promise<void> {
    const { signal } = this.#gone;
    signal.throwIfAborted();
    if (!this.#call.write(message)) await once(this.#call, 'drain', { signal });
  }

  async #cutWhenDue(): Promise<void> {
    if (this.#cut?.afterEvents === this.#sent) await this.#reset();
  }

  async #reset(): Promise<never> {
    await pause(flushMs);
    this.#node.cut(this.#call.getPeer());
    throw new Error('The connection was cut');
  }
}
