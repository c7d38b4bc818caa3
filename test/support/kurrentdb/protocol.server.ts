import { promisify } from 'node:util';
import { randomUUID } from 'node:crypto';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import {
  GossipService,
  type IGossipServer,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js';
import {
  type IServerFeaturesServer,
  ServerFeaturesService,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import { StreamsService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import { answerAppend, answerBatchAppend } from './appends.js';
import { EventLog } from './event-log.js';
import {
  type AppendFault,
  type Cut,
  type Endpoint,
  Faults,
  type Refusal,
  timedOut,
} from './faults.js';
import { clusterInfo, supportedMethods } from './introductions.js';
import type { Node } from './node.js';
import { answerRead } from './reads.js';
import { Wire } from './wire.js';

/** As large as the real server takes a message. */
const messageBytesMax = 17 * 1024 * 1024;

/**
 * A server that speaks the protocol of the KurrentDB client, in this process and in memory, and fails when it is told
 * to. It stands in for the real one where that can't be had, or can't be made to fail at a certain moment.
 */
export class ProtocolServer {
  readonly #wire: Wire;
  readonly #server: Server;
  readonly #node: Node;

  private constructor(wire: Wire, server: Server, node: Node) {
    this.#wire = wire;
    this.#server = server;
    this.#node = node;
  }

  static start(): Promise<ProtocolServer> {
    return ProtocolServer.#over(new EventLog());
  }

  static async #over(log: EventLog): Promise<ProtocolServer> {
    const server = new Server({
      'grpc.max_receive_message_length': messageBytesMax,
      'grpc.max_send_message_length': messageBytesMax,
    });
    const bind = promisify(server.bindAsync.bind(server));
    const wire = await Wire.open(await bind('127.0.0.1:0', ServerCredentials.createInsecure()));
    const node: Node = {
      log,
      faults: new Faults(),
      subscriptions: new Set(),
      appending: new Set(),
      cut: (peer) => {
        wire.cut(peer);
      },
    };
    serve(server, node, wire.endpoint);
    return new ProtocolServer(wire, server, node);
  }

  /** Where clients reach it: always the same place, whatever happens to it. */
  get endpoint(): Endpoint {
    return this.#wire.endpoint;
  }

  get connectionString(): string {
    const { address, port } = this.endpoint;
    return `kurrentdb://${address}:${String(port)}?tls=false`;
  }

  /** Another node that has the same log, and this one as its leader. To be closed by itself. */
  async startFollower(): Promise<ProtocolServer> {
    const follower = await ProtocolServer.#over(this.#node.log);
    follower.follow(this.endpoint);
    return follower;
  }

  async close(): Promise<void> {
    this.#server.forceShutdown();
    await this.#wire.close();
  }

  // What happens to the connections.

  /** Silence: nothing is answered, and no connection closed. What comes meanwhile is carried out after {@link thaw}. */
  freeze(): void {
    this.#wire.freeze();
  }

  thaw(): void {
    this.#wire.thaw();
  }

  /** Resets every connection; new ones are let in at once. */
  dropConnections(): void {
    this.#wire.cut();
  }

  /** As if the server had died: every connection is reset, and no other let in until {@link acceptConnections}. */
  refuseConnections(): Promise<void> {
    return this.#wire.refuse();
  }

  acceptConnections(): Promise<void> {
    return this.#wire.accept();
  }

  // What happens to one append. Asked for several times, it happens to as many.

  /** Its connection is reset before anything is stored. */
  loseNextAppend(): void {
    this.#failNextAppend('lost');
  }

  /** It is stored; its connection is reset before the answer. */
  loseNextAnswer(): void {
    this.#failNextAppend('answer-lost');
  }

  /** It is stored and never answered; its connection stays. */
  withholdNextAnswer(): void {
    this.#failNextAppend('unanswered');
  }

  /** It is stored; the answer is that the commit took too long. */
  timeOutNextAppend(): void {
    this.#failNextAppend('timed-out');
  }

  /** Ends its side of every call that appends are made on, as a node that stops does; the connections stay. */
  hangUpAppends(): void {
    for (const hangUp of [...this.#node.appending]) hangUp();
  }

  /** Nothing more happens to an append. */
  answerAppends(): void {
    this.#node.faults.appends.length = 0;
  }

  // What happens to one read or subscription: the next that begins.

  /** Its connection is reset once so many events were sent; more than those never arrive. */
  cutNextRead(cut: Cut): void {
    this.#node.faults.reads.push(cut);
  }

  /** From now on every filtered read of `$all` takes at least so long, as where it has much to pass over. */
  takeOverEachScan(ms: number): void {
    this.#node.faults.scanMs = ms;
  }

  /** Its connection is reset once so many events were sent; more than those never arrive. */
  cutNextSubscription(cut: Cut): void {
    this.#node.faults.subscriptions.push(cut);
  }

  /** Every subscription that is open ends as that of a consumer who is too slow. */
  dropSubscriptions(): void {
    for (const drop of [...this.#node.subscriptions]) drop(tooSlow);
  }

  // What it answers to every call, until it leads again.

  /** As while it starts, or the cluster elects. */
  beNotReady(): void {
    this.#node.faults.standing = { kind: 'not-ready' };
  }

  denyAccess(): void {
    this.#node.faults.standing = { kind: 'denying' };
  }

  /** Who insists on a leader is sent there. */
  follow(leader: Endpoint): void {
    this.#node.faults.standing = { kind: 'following', leader };
  }

  /** As it began. */
  lead(): void {
    this.#node.faults.standing = { kind: 'leading' };
  }

  // What somebody else does.

  /** Sets metadata of a stream, such as `$maxAge`. It can be read; nothing is dropped by it. */
  setStreamMetadata(stream: string, metadata: Readonly<Record<string, unknown>>): void {
    const event = {
      id: randomUUID(),
      type: '$metadata',
      contentType: 'application/json',
      data: Buffer.from(JSON.stringify(metadata)),
      metadata: Buffer.alloc(0),
    };
    this.#node.log.append(`$$${stream}`, 'any', [event]);
  }

  /** Puts a tombstone on a stream: it can be neither read nor appended to again. */
  deleteStream(stream: string): void {
    this.#node.log.deleteForEver(stream);
  }

  #failNextAppend(fault: AppendFault): void {
    this.#node.faults.appends.push(fault);
  }
}

const tooSlow: Refusal = timedOut(
  'Consumer too slow to handle event while live. Client resubscription required.',
);

function serve(server: Server, node: Node, own: Endpoint): void {
  const getSupportedMethods: IServerFeaturesServer['getSupportedMethods'] = (_, answer) => {
    answer(null, supportedMethods());
  };
  const read: IGossipServer['read'] = (_, answer) => {
    answer(null, clusterInfo(own, node.faults.standing));
  };
  server.addService(ServerFeaturesService, { getSupportedMethods });
  server.addService(GossipService, { read });
  server.addService(StreamsService, {
    append: answerAppend.bind(undefined, node),
    batchAppend: answerBatchAppend.bind(undefined, node),
    read: answerRead.bind(undefined, node),
  });
}
