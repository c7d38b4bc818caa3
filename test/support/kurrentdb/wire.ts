import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

const host = '127.0.0.1';

/** Both ends of one connection. */
interface Link {
  readonly client: Socket;
  readonly server: Socket;
}

/**
 * What lies between the clients and the server: bytes pass, or wait, or the connection is cut. Without it a server in
 * the same process could not fall silent, since Node itself answers pings.
 */
export class Wire {
  readonly #links = new Set<Link>();
  readonly #listener: Server;
  readonly #port: number;
  #isFrozen = false;

  private constructor(listener: Server, serverPort: number) {
    this.#listener = listener;
    this.#port = portOf(listener);
    listener.on('connection', (client) => {
      this.#link(client, serverPort);
    });
  }

  static async open(serverPort: number): Promise<Wire> {
    return new Wire(await listening(createServer({ noDelay: true }), 0), serverPort);
  }

  get endpoint(): { readonly address: string; readonly port: number } {
    return { address: host, port: this.#port };
  }

  /** Nothing passes in either direction, and nothing is closed; new connections are let in and wait as well. */
  freeze(): void {
    this.#isFrozen = true;
    for (const { client, server } of this.#links) {
      client.unpipe(server);
      server.unpipe(client);
    }
  }

  /** What waited passes. */
  thaw(): void {
    this.#isFrozen = false;
    for (const link of this.#links) join(link);
  }

  /** Resets connections: all of them, or the one by which the server knows a peer (`address:port`). */
  cut(peer?: string): void {
    for (const { client, server } of this.#links) {
      if (peer !== undefined && peer !== `${host}:${String(server.localPort)}`) continue;
      client.resetAndDestroy();
      server.destroy();
    }
  }

  /** Cuts everything, and lets nobody in until {@link accept}. */
  async refuse(): Promise<void> {
    const closed = new Promise((resolve) => this.#listener.close(resolve));
    this.cut();
    await closed;
  }

  async accept(): Promise<void> {
    await listening(this.#listener, this.#port);
  }

  async close(): Promise<void> {
    if (this.#listener.listening) await this.refuse();
  }

  #link(client: Socket, serverPort: number): void {
    const server = connect({ port: serverPort, host, noDelay: true });
    const link = { client, server };
    this.#links.add(link);
    const end = (): void => {
      this.#links.delete(link);
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) socket.on('error', end).on('close', end);
    if (!this.#isFrozen) join(link);
  }
}

function join({ client, server }: Link): void {
  client.pipe(server);
  server.pipe(client);
}

function portOf(listener: Server): number {
  // A listener on a port has no other kind of address.
  return (listener.address() as AddressInfo).port;
}

function listening(listener: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    listener.once('error', reject).listen(port, host, () => {
      listener.off('error', reject);
      resolve(listener);
    });
  });
}
